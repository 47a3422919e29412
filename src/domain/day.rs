//! A day on the calendar, without a clock: today always arrives as an argument.

/// Days since 1 January 1970, in the reader's own time zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A day as people write it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

impl Day {
    /// The day with this number, within the years 1900 to 2999.
    pub const fn from_number(number: i32) -> Option<Self> {
        if number >= -25_567 && number < 376_200 {
            Some(Self(number))
        } else {
            None
        }
    }

    pub const fn number(self) -> i32 {
        self.0
    }

    /// The day of this date, if there is one.
    pub fn from_date(date: Date) -> Option<Self> {
        let Date { year, month, day } = date;
        if !(1900..3000).contains(&year) || !(1..=12).contains(&month) || day == 0 {
            return None;
        }
        // Days from civil: years begin in March, so that the leap day comes last.
        let shifted = if month <= 2 { year - 1 } else { year };
        let era = shifted.div_euclid(400);
        let year_of_era = shifted.rem_euclid(400);
        let day_of_year = (153 * ((i32::from(month) + 9) % 12) + 2) / 5 + i32::from(day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        let found = Self(era * 146_097 + day_of_era - 719_468);
        (found.date() == date).then_some(found)
    }

    pub fn date(self) -> Date {
        let shifted = self.0 + 719_468;
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted_month = (5 * day_of_year + 2) / 153;
        let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
        let month = if shifted_month < 10 {
            shifted_month + 3
        } else {
            shifted_month - 9
        };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        let narrow = |number: i32| u8::try_from(number).unwrap_or(1);
        Date {
            year,
            month: narrow(month),
            day: narrow(day),
        }
    }

    /// Whole days from an earlier day to this one; negative when it is later.
    pub const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }

    /// Still to come. A journey round the world is no reason: tomorrow may be today elsewhere.
    pub const fn is_ahead_of(self, today: Self) -> bool {
        self.since(today) > 1
    }

    #[must_use]
    pub const fn plus(self, days: i32) -> Self {
        Self(self.0 + days)
    }

    /// 0 on Monday to 6 on Sunday.
    pub fn weekday(self) -> u8 {
        u8::try_from((self.0 + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// The Monday of this day's week.
    #[must_use]
    pub fn monday(self) -> Self {
        self.plus(-i32::from(self.weekday()))
    }

    /// The first day of this day's month.
    #[must_use]
    pub fn month(self) -> Self {
        self.plus(1 - i32::from(self.date().day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(number: i32, year: i32, month: u8, day: u8, weekday: u8) {
        let found = Day::from_number(number).unwrap();
        let date = Date { year, month, day };
        assert_eq!(found.date(), date);
        assert_eq!(Day::from_date(date), Some(found));
        assert_eq!(found.weekday(), weekday);
    }

    #[test]
    fn days_and_dates_agree() {
        check(0, 1970, 1, 1, 3);
        check(20_779, 2026, 11, 22, 6);
        check(19_782, 2024, 2, 29, 3);
        check(-25_567, 1900, 1, 1, 0);
        for number in (-25_567..376_200).step_by(7) {
            let day = Day::from_number(number).unwrap();
            assert_eq!(Day::from_date(day.date()), Some(day));
        }
    }

    #[test]
    fn a_date_that_is_none_is_no_day() {
        assert_eq!(
            Day::from_date(Date {
                year: 2025,
                month: 2,
                day: 29
            }),
            None
        );
        assert_eq!(
            Day::from_date(Date {
                year: 2025,
                month: 13,
                day: 1
            }),
            None
        );
        assert_eq!(
            Day::from_date(Date {
                year: 2025,
                month: 4,
                day: 31
            }),
            None
        );
    }
}
