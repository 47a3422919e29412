//! Hashes of what the build makes: for policies, for integrity, and as versions.

use browser_tests::base64;
use sha2::{Digest, Sha256, Sha384};

/// As content policies and `integrity` write it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::text(&Sha256::digest(bytes)))
}

/// The usual `integrity` of a script that another site loads.
pub(crate) fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::text(&Sha384::digest(bytes)))
}

/// All digits of the hash, as `sha256sum` writes them.
pub(crate) fn digits(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Sixteen digits: enough to tell two versions of a file apart, in its name.
pub(crate) fn short(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes)[..8])
}

/// Two digits for each byte.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let digits: Vec<String> = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    digits.concat()
}

/// Whether a part of a name is such a hash: ours, or Trunk's, which leaves out zeros at its start.
pub(crate) fn is_short(part: &str) -> bool {
    (12..=16).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nothing_is_known() {
        assert_eq!(sha256(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(short(b""), "e3b0c44298fc1c14");
        assert!(is_short("39ee9a9ebfee7d0") && !is_short("strongback") && !is_short("192"));
        assert!(sha384(b"").starts_with("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"));
    }
}
