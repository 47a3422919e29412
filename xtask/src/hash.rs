//! Hashes of what the build makes: for policies, for integrity, and as versions.

use sha2::{Digest, Sha256, Sha384};

use crate::base64;

/// As content policies and `integrity` write it.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    format!("sha256-{}", base64::text(&Sha256::digest(bytes)))
}

/// The usual `integrity` of a script that another site loads.
pub(crate) fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", base64::text(&Sha384::digest(bytes)))
}

/// Sixteen digits: enough to tell two versions of a file apart, in its name.
pub(crate) fn short(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_of_nothing_is_known() {
        assert_eq!(sha256(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assert_eq!(short(b""), "e3b0c44298fc1c14");
        assert!(sha384(b"").starts_with("sha384-OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb"));
    }
}
