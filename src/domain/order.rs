//! Putting short lists in order.
//!
//! The lists here have a few entries. The standard library's sort is made for long ones, and its code would be
//! copied into the program once for every kind of key: more bytes to download than all the rules of a week.

/// Puts a short list in order of a key; equals stay as they were.
pub fn by<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for sorted in 1..items.len() {
        let mut at = sorted;
        while at > 0 && key(&items[at]) < key(&items[at - 1]) {
            items.swap(at, at - 1);
            at -= 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::by;

    #[test]
    fn equals_stay_as_they_were() {
        let mut items = [(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        by(&mut items, |item| item.0);
        assert_eq!(items, [(0, 'd'), (1, 'b'), (1, 'e'), (2, 'a'), (2, 'c')]);
        by(&mut [0_u8; 0], |item| *item);
    }
}
