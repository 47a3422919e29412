//! What several tests need: answers out of arbitrary bytes, and readers who answer everything.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::default_trait_access,
    reason = "every test file uses a part of it"
)]

pub mod readers;

use strongback::domain::answers::{
    Answers, Bp, Cancer, Duration, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Rating, Ratings,
    Sex, Sign, Signs, Trigger, Word,
};
use strongback::domain::body::PerGroup;
use strongback::domain::day::{Date, Day};
use strongback::domain::exercise::Kit;

/// A Monday.
pub fn monday() -> Day {
    Day::from_date(Date {
        year: 2026,
        month: 11,
        day: 23,
    })
    .expect("a date")
}

/// Takes answers out of bytes. Most signs are left out, so that most sets of answers lead to a plan.
pub struct Bytes<'a>(pub core::iter::Cycle<core::slice::Iter<'a, u8>>);

impl<'a> Bytes<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self(bytes.iter().cycle())
    }

    pub fn next(&mut self) -> usize {
        self.0.next().map_or(0, |byte| usize::from(*byte))
    }

    pub fn below(&mut self, most: usize) -> usize {
        self.next() % most
    }

    pub fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        let at = self.below(all.len());
        all[at]
    }

    /// True for one in so many.
    pub fn rarely(&mut self, in_so_many: usize) -> bool {
        self.below(in_so_many) == in_so_many - 1
    }

    pub fn some<T: Copy>(&mut self, all: &[T]) -> Vec<T> {
        let bits = self.next();
        all.iter()
            .copied()
            .enumerate()
            .filter(|(at, _)| bits >> (at % 8) & 1 == 1)
            .map(|(_, item)| item)
            .collect()
    }

    pub fn pain(&mut self) -> Pain {
        Pain::new(u8::try_from(self.below(11)).unwrap()).unwrap()
    }

    pub fn byte(&mut self, low: u8, high: u8) -> u8 {
        low + u8::try_from(self.below(usize::from(high - low) + 1)).unwrap()
    }

    fn rating(&mut self) -> Option<Rating> {
        match self.below(6) {
            0 => Some(Rating::Weak),
            1 => Some(Rating::Fair),
            2 => Some(Rating::Good),
            _ => None,
        }
    }

    pub fn answers(&mut self, signs_in: usize) -> Answers {
        let mut signs = Signs::default();
        for sign in Sign::ALL {
            if self.rarely(signs_in) {
                signs.say(*sign, self.pick(Word::ALL));
            }
        }
        let rare = |bytes: &mut Self| bytes.rarely(signs_in.max(6));
        Answers {
            age: self.byte(18, 100),
            sex: self.pick(Sex::ALL),
            signs,
            cancer: if rare(self) {
                self.pick(Cancer::ALL)
            } else {
                Cancer::None
            },
            pain_new: self.rarely(4),
            worsening: self.rarely(6),
            bp: if rare(self) { self.pick(Bp::ALL) } else { Bp::Normal },
            preg_weeks: if rare(self) { self.byte(0, 45) } else { 0 },
            pp_weeks: if rare(self) { Some(self.byte(0, 20)) } else { None },
            surgery_weeks: if rare(self) && self.rarely(4) {
                Some(self.byte(0, 20))
            } else {
                None
            },
            vert_fx_weeks: if rare(self) {
                Some(u16::from(self.byte(0, 60)))
            } else {
                None
            },
            pain_now: self.pain(),
            pain_worst: Some(self.pain()),
            duration: Duration::weeks(self.pick(&[0, 1, 4, 9, 26, 100])),
            first_ever: self.rarely(3),
            episodes: self.byte(0, 4),
            onset_age: None,
            patterns: if self.rarely(5) {
                self.some(Pattern::ALL).into_iter().collect()
            } else {
                Default::default()
            },
            leg_pain: if self.rarely(3) {
                self.pick(LegPain::ALL)
            } else {
                LegPain::None
            },
            leg_numb: self.rarely(8),
            triggers: self.some(Trigger::ALL).into_iter().collect(),
            eases: self.some(Ease::ALL).into_iter().collect(),
            posture: self.pick(Posture::ALL),
            sit_hours: self.byte(0, 16),
            joints: if self.rarely(2) {
                self.some(Joint::ALL).into_iter().collect()
            } else {
                Default::default()
            },
            floor: !self.rarely(4),
            confidence: if self.rarely(2) { Some(self.byte(0, 10)) } else { None },
            goal: self.pick(Goal::ALL),
            experience: self.pick(Experience::ALL),
            kits: self.some(Kit::ALL).into_iter().collect(),
            days: self.byte(1, 7),
            minutes: self.byte(10, 60),
            ratings: Ratings {
                groups: PerGroup::from_fn(|_| self.rating()),
                stance: self.rating(),
                step_down: self.rating(),
                unsteady: self.rarely(10),
            },
            seen: Default::default(),
            lifted: Default::default(),
            worse_weeks: false,
        }
    }
}
