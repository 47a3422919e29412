//! Enums whose variants have a permanent name in data: `codes!` writes the list of all, the code, and the way back.

/// An enum of `codes!`, for what treats all of them alike.
pub(crate) trait Coded: Copy + 'static {
    /// All of them, and their codes in the same order.
    const ALL: &'static [Self];
    const CODES: &'static [&'static str];

    /// The place in both.
    fn place(self) -> usize;
}

/// The place of a code among others. One search for all enums: there are some forty.
#[inline(never)]
pub(crate) fn place(codes: &[&str], code: &str) -> Option<usize> {
    codes.iter().position(|known| *known == code)
}

/// Declares a field-less enum with `ALL`, `code()` and `from_code()`.
///
/// A code is lower-case English, permanent, and never shown to readers.
macro_rules! codes {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$variant_doc])* $variant),+ }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            const CODES: &'static [&'static str] = &[$($code),+];

            pub const fn code(self) -> &'static str {
                Self::CODES[self as usize]
            }

            pub fn from_code(code: &str) -> Option<Self> {
                $crate::domain::codes::place(Self::CODES, code).map(|at| Self::ALL[at])
            }
        }

        impl $crate::domain::codes::Coded for $name {
            const ALL: &'static [Self] = Self::ALL;
            const CODES: &'static [&'static str] = Self::CODES;

            fn place(self) -> usize {
                self as usize
            }
        }
    };
}

/// Declares a set over an enum of `codes!`, held in the bits of one number.
macro_rules! sets {
    ($(#[$doc:meta])* $set:ident of $item:ident in $bits:ty) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $set($bits);

        impl $set {
            pub const EMPTY: Self = Self(0);

            pub const fn of(items: &[$item]) -> Self {
                let mut bits = 0;
                let mut at = 0;
                while at < items.len() {
                    bits |= 1 << items[at] as u32;
                    at += 1;
                }
                Self(bits)
            }

            pub const fn contains(self, item: $item) -> bool {
                self.0 & (1 << item as u32) != 0
            }

            pub fn insert(&mut self, item: $item) {
                self.0 |= 1 << item as u32;
            }

            pub fn remove(&mut self, item: $item) {
                self.0 &= !(1 << item as u32);
            }

            pub fn set(&mut self, item: $item, present: bool) {
                if present { self.insert(item) } else { self.remove(item) }
            }

            pub const fn is_empty(self) -> bool {
                self.0 == 0
            }

            pub const fn len(self) -> usize {
                self.0.count_ones() as usize
            }

            #[must_use]
            pub const fn and(self, other: Self) -> Self {
                Self(self.0 & other.0)
            }

            #[must_use]
            pub const fn or(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }

            #[must_use]
            pub const fn without(self, other: Self) -> Self {
                Self(self.0 & !other.0)
            }

            pub fn iter(self) -> impl Iterator<Item = $item> {
                $item::ALL.iter().copied().filter(move |item| self.contains(*item))
            }
        }

        impl FromIterator<$item> for $set {
            fn from_iter<I: IntoIterator<Item = $item>>(items: I) -> Self {
                let mut set = Self::EMPTY;
                for item in items {
                    set.insert(item);
                }
                set
            }
        }
    };
}

pub(crate) use {codes, sets};
