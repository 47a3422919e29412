//! The bytes of pictures and of paper, which the driver hands over as base 64.

/// The bytes that a text in base 64 stands for; padding and anything foreign ends it.
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut held, mut bits) = (0_u32, 0);
    for digit in text.bytes() {
        let value = match digit {
            b'A'..=b'Z' => digit - b'A',
            b'a'..=b'z' => digit - b'a' + 26,
            b'0'..=b'9' => digit - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => break,
        };
        held = (held << 6 | u32::from(value)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits & 0xff) as u8);
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::bytes;

    #[test]
    fn base_64_gives_back_its_bytes() {
        assert_eq!(bytes("iVBORw=="), b"\x89PNG");
        assert_eq!(bytes("c3Ryb25nYmFjaw=="), b"strongback");
        assert_eq!(bytes(""), b"");
    }
}
