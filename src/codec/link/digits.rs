//! One number out of many small ones, and back: each digit has a radix of its own.
//!
//! The same lines write and read: whatever passes through [`Digits`] goes into the number, or comes out of it.

/// A whole number of any size, its least byte first. A crate for such numbers would cost a reader more to download
/// than these two loops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Natural(Vec<u8>);

impl Natural {
    /// Times `factor`, and `more` on top. Neither may need more than 48 bits.
    fn grow(&mut self, factor: u64, more: u64) {
        let mut carry = more;
        for byte in &mut self.0 {
            carry += u64::from(*byte) * factor;
            *byte = low_byte(carry);
            carry >>= 8;
        }
        while carry > 0 {
            self.0.push(low_byte(carry));
            carry >>= 8;
        }
    }

    /// Divided by `by`; what is left over comes back.
    fn shrink(&mut self, by: u64) -> u64 {
        let mut rest = 0;
        for byte in self.0.iter_mut().rev() {
            rest = rest << 8 | u64::from(*byte);
            *byte = low_byte(rest / by);
            rest %= by;
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest
    }
}

const fn low_byte(number: u64) -> u8 {
    number.to_le_bytes()[0]
}

/// Digits on their way into a number or out of it, the least one first.
pub(super) struct Digits {
    /// Of the table that the digits belong to.
    pub(super) revision: u16,
    way: Way,
}

enum Way {
    /// Each digit with its radix.
    Writing(Vec<(u64, u64)>),
    Reading(Natural),
}

impl Digits {
    pub(super) const fn writing(revision: u16) -> Self {
        let way = Way::Writing(Vec::new());
        Self { revision, way }
    }

    /// Out of a number, its greatest byte first.
    pub(super) fn reading(revision: u16, bytes: &[u8]) -> Self {
        let way = Way::Reading(Natural(bytes.iter().rev().copied().collect()));
        Self { revision, way }
    }

    /// The number of all digits written, its greatest byte first and not zero.
    pub(super) fn number(&self) -> Vec<u8> {
        let mut number = Natural::default();
        if let Way::Writing(digits) = &self.way {
            for (digit, radix) in digits.iter().rev() {
                number.grow(*radix, *digit);
            }
        }
        number.0.into_iter().rev().collect()
    }

    /// Nothing is left of the number.
    pub(super) fn is_done(&self) -> bool {
        match &self.way {
            Way::Writing(_) => true,
            Way::Reading(number) => number.0.is_empty(),
        }
    }

    /// One digit, from 0 to below the radix.
    pub(super) fn digit(&mut self, radix: u64, digit: u64) -> u64 {
        match &mut self.way {
            Way::Writing(digits) => {
                digits.push((digit, radix));
                digit
            }
            Way::Reading(number) => number.shrink(radix),
        }
    }

    /// A small digit that counts something.
    pub(super) fn count(&mut self, radix: usize, count: usize) -> usize {
        let digit = self.digit(radix as u64, count as u64);
        usize::try_from(digit).unwrap_or(0)
    }

    pub(super) fn flag(&mut self, flag: bool) -> bool {
        self.digit(2, u64::from(flag)) == 1
    }

    /// One of these, or nothing, which is digit 0.
    pub(super) fn choice<T: Copy + PartialEq>(&mut self, all: &[T], chosen: Option<T>) -> Option<T> {
        let at = chosen.and_then(|chosen| all.iter().position(|item| *item == chosen));
        let digit = self.count(all.len() + 1, at.map_or(0, |at| at + 1));
        all.get(digit.wrapping_sub(1)).copied()
    }

    /// A number from `low` to `high`, or none, which is digit 0. One outside is as none.
    pub(super) fn within(&mut self, low: u8, high: u8, number: Option<u8>) -> Option<u8> {
        let number = number.filter(|number| (low..=high).contains(number));
        let digit = self.count(
            usize::from(high - low) + 2,
            number.map_or(0, |number| usize::from(number - low) + 1),
        );
        let above = u8::try_from(digit.checked_sub(1)?).ok()?;
        Some(low + above)
    }

    /// Any of these, a digit of 0 or 1 for each.
    pub(super) fn items<T: Copy, S: FromIterator<T>>(&mut self, all: &[T], has: impl Fn(T) -> bool) -> S {
        all.iter().copied().filter(|item| self.flag(has(*item))).collect()
    }

    /// So many of `all`, given by their places in ascending order: one digit for the whole choice.
    pub(super) fn subset(&mut self, all: usize, chosen: &[usize]) -> Vec<usize> {
        let rank = (1..).zip(chosen).map(|(nth, place)| ways(*place, nth)).sum();
        let mut rank = self.digit(ways(all, chosen.len()), rank);
        let mut places = Vec::new();
        let mut below = all;
        for nth in (1..=chosen.len()).rev() {
            below = (0..below).rev().find(|place| ways(*place, nth) <= rank).unwrap_or(0);
            rank = rank.saturating_sub(ways(below, nth));
            places.push(below);
        }
        places.reverse();
        places
    }
}

/// In how many ways so many can be chosen of `all`.
fn ways(all: usize, chosen: usize) -> u64 {
    (1..=chosen).fold(1, |ways, nth| ways * (all + 1).saturating_sub(nth) as u64 / nth as u64)
}

#[cfg(test)]
mod tests {
    use super::{Digits, ways};

    #[test]
    fn what_was_written_is_read() {
        let mut digits = Digits::writing(1);
        for (radix, digit) in [(2, 1), (1 << 36, (1 << 36) - 1), (101, 0), (7, 6), (1 << 40, 12_345)] {
            assert_eq!(digits.digit(radix, digit), digit);
        }
        let number = digits.number();
        let mut digits = Digits::reading(1, &number);
        for (radix, digit) in [(2, 1), (1 << 36, (1 << 36) - 1), (101, 0), (7, 6)] {
            assert_eq!(digits.digit(radix, 0), digit);
        }
        assert!(!digits.is_done());
        assert_eq!(digits.digit(1 << 40, 0), 12_345);
        assert!(digits.is_done());
        assert_eq!(digits.digit(5, 0), 0, "past the end there are zeros");
    }

    #[test]
    fn the_number_is_the_sum_of_digits_by_their_place() {
        let mut digits = Digits::writing(1);
        digits.digit(10, 7);
        digits.digit(6, 5);
        digits.digit(100, 43);
        assert_eq!(digits.number(), (43_u16 * 60 + 5 * 10 + 7).to_be_bytes());
    }

    #[test]
    fn every_choice_of_three_in_seven_has_its_own_number() {
        assert_eq!(
            [ways(7, 0), ways(7, 3), ways(2, 3), ways(78, 8)],
            [1, 35, 0, 23_446_881_315]
        );
        let mut numbers = Vec::new();
        for a in 0..7 {
            for b in a + 1..7 {
                for c in b + 1..7 {
                    let mut digits = Digits::writing(1);
                    digits.subset(7, &[a, b, c]);
                    let number = digits.number();
                    let mut back = Digits::reading(1, &number);
                    assert_eq!(back.subset(7, &[0, 0, 0]), [a, b, c]);
                    assert!(back.is_done(), "no number is {} or more", ways(7, 3));
                    numbers.push(number);
                }
            }
        }
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 35);
    }
}
