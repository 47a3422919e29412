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

// Fuzz targets take answers out of bytes too, and have no properties.
#[cfg(test)]
use proptest::test_runner::Config;
use strongback::content::exercises::row;
use strongback::domain::answers::{
    Answers, Bp, Cancer, Duration, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Rating, Ratings,
    Sex, Sign, Signs, Trigger, Word,
};
use strongback::domain::body::{Group, PerGroup};
use strongback::domain::day::{Date, Day};
use strongback::domain::eligibility::ExerciseSet;
use strongback::domain::exercise::{Direction, ExerciseId, Kit, Load};
use strongback::domain::plan::{FEWEST, Plan, Planned, doing_order};
use strongback::domain::questionnaire::{Before, Draft, HowLong, Reply, SpineFracture, Step, Trend};
use strongback::domain::shared::{SharedExercise, SharedPlan};
use strongback::domain::spots::Spot;
use strongback::domain::triage::{Cleared, Row, Rows};

/// How many random readers a property is tried on, unless `PROPTEST_CASES` says otherwise: the mutants try fewer.
#[cfg(test)]
pub fn cases(most: u32) -> Config {
    let config = Config::default();
    let cases = if std::env::var_os("PROPTEST_CASES").is_some() {
        config.cases
    } else {
        most
    };
    Config { cases, ..config }
}

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

/// Anything a reader may say.
pub fn reply(bytes: &mut Bytes<'_>) -> Reply {
    let yes = bytes.rarely(2);
    match bytes.below(42) {
        0 => Reply::Age(Some(bytes.byte(10, 110))),
        1 => Reply::Sex(bytes.pick(Sex::ALL)),
        2..=5 => {
            let sign = bytes.pick(Sign::ALL);
            // Only one question offers not to say.
            let words = if sign == Sign::Sexual {
                Word::ALL
            } else {
                &Word::ALL[..4]
            };
            Reply::Sign(sign, bytes.pick(words))
        }
        6 => Reply::Cancer(Some(bytes.pick(Cancer::ALL))),
        7 => Reply::PainNew(yes),
        8 => Reply::HighPressure(yes),
        9 => Reply::Bp(bytes.pick(Bp::ALL)),
        10 => Reply::Pregnant(yes),
        11 => Reply::PregWeeks(Some(bytes.byte(1, 45))),
        12 => Reply::GaveBirth(yes),
        13 => Reply::Operation(yes),
        14 => Reply::SpineBroken(yes),
        15 => Reply::SpineFracture(bytes.pick(SpineFracture::ALL)),
        16 => Reply::Joint(bytes.pick(Joint::ALL), yes),
        17 => Reply::NoFloor(yes),
        18 => Reply::HowLong(bytes.pick(HowLong::ALL)),
        19 => Reply::PainNow(bytes.pain()),
        20 => Reply::PainWorst(bytes.pain()),
        21 => Reply::PainAverage(bytes.pain()),
        22 => Reply::Interfere(bytes.pain()),
        23 => Reply::Trend(bytes.pick(Trend::ALL)),
        24 => Reply::Before(bytes.pick(Before::ALL)),
        25 => Reply::Pattern(bytes.pick(Pattern::ALL), yes),
        26 => Reply::LegPain(bytes.pick(LegPain::ALL)),
        27 => Reply::Trigger(bytes.pick(Trigger::ALL), yes),
        28 => Reply::Ease(bytes.pick(Ease::ALL), yes),
        29 => Reply::Posture(bytes.pick(Posture::ALL)),
        30 => Reply::Goal(bytes.pick(Goal::ALL)),
        31 => Reply::SitHours(Some(bytes.byte(0, 16))),
        32 => Reply::Experience(bytes.pick(Experience::ALL)),
        33 => Reply::Kit(bytes.pick(Kit::ALL), yes),
        34 => Reply::Days(bytes.byte(1, 7)),
        35 => Reply::Spot(bytes.pick(Spot::ALL), yes),
        36 => Reply::NotMidBack,
        37 => Reply::OnsetAge(Some(bytes.byte(0, 110))),
        38 => Reply::Confidence(bytes.byte(0, 10)),
        39 => Reply::Minutes(bytes.byte(10, 60)),
        40 => Reply::Lifted(Rows::of(&[bytes.pick(Row::ALL)])),
        _ => Reply::Seen(Rows::of(&[bytes.pick(Row::ALL), bytes.pick(Row::ALL)])),
    }
}

/// Answers as some reader may have left them: a few replies, some steps gone past.
pub fn draft(bytes: &mut Bytes<'_>) -> Draft {
    let mut draft = Draft::default();
    let mut stamp = 0;
    for _ in 0..bytes.below(90) {
        stamp += 1;
        match bytes.below(9) {
            0 => draft.give(bytes.pick(Step::ALL), monday(), stamp),
            1 if bytes.rarely(4) => draft.ask_again(bytes.pick(Step::ALL), stamp),
            1 => {
                draft.consent.stamp = stamp;
                draft.consent.given = true;
            }
            _ => draft.note(reply(bytes), monday(), stamp),
        }
    }
    draft
}

/// A shared plan that could be: strength exercises, each once in a session.
pub fn shared_plan(bytes: &mut Bytes<'_>) -> SharedPlan {
    let exercise = |bytes: &mut Bytes<'_>| SharedExercise {
        // Not the positions that ease, nor what only warms up: no plan has them.
        id: loop {
            let id = bytes.pick(ExerciseId::ALL);
            if !row(id).is_relief() && !row(id).is_warm_up() {
                break id;
            }
        },
        sets: bytes.byte(1, 3),
    };
    let sessions = (0..=bytes.below(4)).map(|_| {
        let mut session: Vec<SharedExercise> = (0..=bytes.below(8)).map(|_| exercise(bytes)).collect();
        session.sort();
        session.dedup_by_key(|shared| shared.id);
        session
    });
    SharedPlan {
        sessions: sessions.collect(),
    }
}

/// What holds for every session of every plan: nothing that a hard rule excludes, nothing twice, and in time.
pub fn check_sessions(plan: &Plan, cleared: &Cleared) {
    let answers = cleared.answers();
    let pain = answers.pain_now.score();
    for session in &plan.sessions {
        assert!(session.exercises.len() >= FEWEST, "no session under two exercises");
        let mut seen = ExerciseSet::EMPTY;
        for planned in &session.exercises {
            let exercise = planned.exercise;
            let id = exercise.id.code();
            assert!(!seen.contains(exercise.id), "{id} twice in a session");
            seen.insert(exercise.id);
            assert!(
                exercise.excluded_by.and(cleared.flags()).is_empty(),
                "{id} beside a flag"
            );
            assert!(exercise.need.is_met_by(answers.kits), "{id} without its equipment");
            assert!(answers.floor || !exercise.floor, "{id} needs the floor");
            assert!((1..=plan.cap).contains(&exercise.level), "{id} above the cap");
            assert!(!cleared.is_gentle() || exercise.level == 1, "{id} in a gentle plan");
            assert!(pain < 4 || exercise.load != Load::High, "{id} with pain {pain}");
            assert!(pain < 7 || exercise.load == Load::Low, "{id} with pain {pain}");
            assert!(
                !exercise.is_relief() && !exercise.is_warm_up(),
                "{id} is no strength work"
            );
            assert!((1..=exercise.dose.sets).contains(&planned.sets), "{id} sets");
            assert!(!planned.why.is_empty(), "{id} without a reason");
        }
        let of = |wanted: fn(&&Planned) -> bool| session.exercises.iter().filter(wanted).count();
        assert!(
            of(|planned| planned.exercise.load == Load::High) <= 1,
            "a second heavy exercise"
        );
        assert!(
            of(|planned| planned.exercise.direction == Direction::Extension) <= 2,
            "a third arch"
        );
        for group in Group::ALL {
            let of_group = |planned: &&Planned| planned.exercise.group == Some(*group);
            let count = session.exercises.iter().filter(of_group).count();
            assert!(count <= 2, "{} three times", group.code());
        }
        let order = |planned: &Planned| doing_order(planned.exercise);
        assert!(session.exercises.is_sorted_by_key(order), "out of order");
        let budget = u32::from(answers.minutes) * 60;
        let at_least = session.exercises.len() <= FEWEST && session.exercises.iter().all(|planned| planned.sets == 1);
        assert!(
            session.seconds() <= budget || (at_least && session.seconds() <= budget + 60),
            "{} seconds in {} minutes",
            session.seconds(),
            answers.minutes
        );
    }
}
