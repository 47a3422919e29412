//! Journeys through time: readers follow a plan for 26 weeks, day by day, through the program as a machine. They feel
//! whatever the traffic light of pain tells apart (clinical.md 5.5), and things happen to them: breaks, flare-ups, red
//! flags, birthdays, weeks of pregnancy, clocks that go wrong. Every day the gate, the plan and the doses are held to the
//! document, by the tables of `tests/oracle` and by the rules of 5.4 to 5.8 written here once more.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;
mod oracle;

use std::collections::{BTreeMap, BTreeSet};

use common::{check_sessions, monday};
use oracle::judge;
use strongback::app::training::Halt;
use strongback::app::{Model, Msg, Screen, Tab};
use strongback::content::exercises::row;
use strongback::domain::answers::{Joint, LegPain, Pain, Ratings, Sign, Trigger, Word};
use strongback::domain::day::Day;
use strongback::domain::diary::{Done, Effort, LeftOut, Morning};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::flag::Flag;
use strongback::domain::questionnaire::{HowLong, Question, Reply, Step, Trend};
use strongback::domain::review::{self, Phase};
use strongback::domain::triage::{Level, Row};

const DAYS: i32 = 26 * 7;

fn pain(score: u8) -> Pain {
    Pain::new(score.min(10)).unwrap()
}

// What a reader feels.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Light {
    Green,
    Amber,
    Red,
}

/// The traffic light of 5.5, for pain while doing an exercise.
fn light(before: u8, during: u8, leg: bool) -> Light {
    let red = match before {
        // "If baseline pain is already 4–6: amber limit = baseline +1, red = baseline +2 or >6."
        4..=6 => during >= before + 2 || during > 6,
        _ => during > 5 || during >= before + 2,
    };
    if leg || (red && during > 2) {
        Light::Red
    } else if during > 2 {
        Light::Amber
    } else {
        Light::Green
    }
}

/// One session: pain before, while doing each exercise and after, the leg, the effort, and the morning after.
#[derive(Clone, Copy, Debug)]
struct Felt {
    before: u8,
    during: u8,
    leg: bool,
    effort: Effort,
    after: u8,
    morning: Morning,
}

impl Felt {
    fn green(usual: u8) -> Self {
        Self {
            before: usual,
            during: usual.min(2),
            leg: false,
            effort: Effort::Right,
            after: usual,
            morning: Morning::Same,
        }
    }

    /// As much as can be without being red.
    fn amber(usual: u8) -> Self {
        let before = usual.max(2);
        Self {
            before,
            during: before + 1,
            after: before + 1,
            ..Self::green(before)
        }
    }

    /// Two above the start, and not above five where the start allows it.
    fn red_by_two(usual: u8) -> Self {
        let before = usual.max(1);
        Self {
            before,
            during: before + 2,
            after: before + 2,
            ..Self::green(before)
        }
    }
}

const PATTERNS: [&str; 19] = [
    "green, easy",
    "green",
    "green, hard",
    "green, better mornings",
    "green, worse mornings",
    "amber",
    "amber, hard",
    "amber, worse mornings",
    "red above five",
    "red by two",
    "red in the leg",
    "green and amber in turn",
    "green and red in turn",
    "amber twice, then green",
    "getting worse",
    "getting better",
    "anything, 1",
    "anything, 2",
    "anything, 3",
];

/// The feeling of the nth session.
fn felt(pattern: &str, nth: u8, usual: u8, random: &mut Random) -> Felt {
    let green = Felt::green(usual);
    let amber = Felt::amber(usual);
    let red = Felt::red_by_two(usual);
    match pattern {
        "green, easy" => Felt {
            effort: Effort::Easy,
            ..green
        },
        "green" => green,
        "green, hard" => Felt {
            effort: Effort::Hard,
            ..green
        },
        "green, better mornings" => Felt {
            morning: Morning::Better,
            ..green
        },
        "green, worse mornings" => Felt {
            morning: Morning::Worse,
            ..green
        },
        "amber" => amber,
        "amber, hard" => Felt {
            effort: Effort::Hard,
            ..amber
        },
        "amber, worse mornings" => Felt {
            morning: Morning::Worse,
            ..amber
        },
        "red above five" => Felt {
            during: 7,
            after: 7,
            ..green
        },
        "red by two" => red,
        "red in the leg" => Felt { leg: true, ..green },
        "green and amber in turn" => [green, amber][usize::from(nth % 2)],
        "green and red in turn" => [green, red][usize::from(nth % 2)],
        "amber twice, then green" => [amber, amber, green][usize::from(nth % 3)],
        // From the usual pain up to 8 by the end, or down from 6 to none.
        "getting worse" => {
            let before = usual + nth * (8_u8.saturating_sub(usual)) / 52;
            Felt {
                before,
                ..Felt::amber(before.min(8))
            }
        }
        "getting better" => Felt::green(6 - (nth / 8).min(6)),
        _ => {
            let before = random.up_to(8);
            Felt {
                before,
                during: random.up_to(10),
                leg: random.up_to(9) == 0,
                effort: Effort::ALL[usize::from(random.up_to(2))],
                after: random.up_to(8),
                morning: Morning::ALL[usize::from(random.up_to(2))],
            }
        }
    }
}

/// `SplitMix64`: the same numbers on every machine.
struct Random(u64);

impl Random {
    fn up_to(&mut self, most: u8) -> u8 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        u8::try_from((mixed ^ (mixed >> 31)) % (u64::from(most) + 1)).unwrap()
    }
}

// What happens to a reader.

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Event {
    Calm,
    /// Nothing is trained for so many days from week 7 on.
    Break(i32),
    Flare,
    /// Two flare-ups within four weeks.
    TwoFlares,
    /// A flare-up, and a yes in the block it asks.
    FlareWithSign,
    /// The re-assessment of week 2 is done in week 5, with a yes in block E.
    SignInCheckIn,
    /// The same, not sure.
    UnsureInCheckIn,
    /// In week 5 the reader opens block E themselves, with a session on the screen.
    SignInSession,
    /// Pain of 9 before a session of week 5.
    NineBefore,
    /// Pain of 7 before a session of week 5, more than usual.
    SevenBefore,
    /// Pain of 10 while training in week 5.
    TenDuring,
    /// Pain of 8 while training in week 5: on the stop list.
    EightDuring,
    /// Pain or numbness that moves down the leg, in week 5.
    DownTheLeg,
    /// A sign of block U or W, answered anew in week 5.
    OtherSign,
    /// The clock goes wrong for ten days in week 5, and is right again.
    Clock(i32),
    /// Pain is answered anew in week 5: 6, then 8.
    PainAnswered(u8),
    /// The chair is gone, the wrist hurts, and the floor is out of reach from week 5 on.
    Worn,
    /// Exercises are left out and exchanged.
    Swaps,
    /// 64, 74 or 79 at first; a birthday falls within the plan.
    Birthday(u8),
    /// Pregnant for so many weeks at first.
    Pregnant(u8),
    /// The same, and a clinician says that normal exercise is fine.
    PregnantAndLifted,
}

const EVENTS: [Event; 35] = [
    Event::Calm,
    Event::Break(1),
    Event::Break(6),
    Event::Break(7),
    Event::Break(13),
    Event::Break(14),
    Event::Break(27),
    Event::Break(28),
    Event::Break(35),
    Event::Break(70),
    Event::Flare,
    Event::TwoFlares,
    Event::FlareWithSign,
    Event::SignInCheckIn,
    Event::UnsureInCheckIn,
    Event::SignInSession,
    Event::NineBefore,
    Event::SevenBefore,
    Event::TenDuring,
    Event::EightDuring,
    Event::DownTheLeg,
    Event::OtherSign,
    Event::Clock(-1),
    Event::Clock(-30),
    Event::Clock(-365),
    Event::Clock(365),
    Event::PainAnswered(6),
    Event::PainAnswered(8),
    Event::Worn,
    Event::Swaps,
    Event::Birthday(64),
    Event::Birthday(74),
    Event::Birthday(79),
    Event::Pregnant(8),
    Event::PregnantAndLifted,
];

/// The first day of week 5.
const WEEK_5: i32 = 28;

// Who it happens to.

const READERS: [&[Reply]; 6] = [
    &[
        Reply::HowLong(HowLong::To12Months),
        Reply::PainNow(Pain::NONE),
        Reply::Kit(Kit::Chair, true),
    ],
    &[
        Reply::HowLong(HowLong::OverAYear),
        Reply::Experience(strongback::domain::answers::Experience::Advanced),
        Reply::Kit(Kit::Chair, true),
        Reply::Kit(Kit::Step, true),
        Reply::Kit(Kit::Band, true),
        Reply::Kit(Kit::Dumbbell, true),
        Reply::Kit(Kit::Towel, true),
    ],
    &[
        Reply::HowLong(HowLong::To6Weeks),
        Reply::Trigger(Trigger::Bend, true),
        Reply::Kit(Kit::Chair, true),
        Reply::Experience(strongback::domain::answers::Experience::Regular),
    ],
    &[Reply::HowLong(HowLong::To12Weeks), Reply::LegPain(LegPain::BelowKnee)],
    &[
        Reply::HowLong(HowLong::OverAYear),
        Reply::Sign(Sign::Osteo, Word::Yes),
        Reply::NoFloor(true),
    ],
    &[
        Reply::HowLong(HowLong::NoPain),
        Reply::Experience(strongback::domain::answers::Experience::Regular),
        Reply::Kit(Kit::Chair, true),
    ],
];
/// Their usual pain.
const USUAL: [u8; 6] = [3, 2, 4, 3, 5, 0];

/// What was met, and how often.
type Met = BTreeMap<String, usize>;

/// One exercise as the session offered it, and how it went.
#[derive(Clone, Copy, Debug)]
struct Turn {
    day: Day,
    form: ExerciseId,
    sets: u8,
    count: u16,
    light: Light,
    effort: Effort,
    worse_morning: bool,
    /// In a plan that is made for the days after a flare-up.
    eased: bool,
    week: u16,
}

impl Turn {
    fn went_well(&self) -> bool {
        self.light == Light::Green && self.effort != Effort::Hard && !self.worse_morning
    }

    fn is_at_top(&self) -> bool {
        self.count >= row(self.form).dose.amount.high()
    }
}

struct Journey {
    model: Model,
    pattern: &'static str,
    event: Event,
    usual: u8,
    random: Random,
    /// The day the age, and the weeks of pregnancy, were said, and what was said.
    said_on: Day,
    age: u8,
    /// Every turn at each exercise of the plan, since the plan began.
    turns: BTreeMap<ExerciseId, Vec<Turn>>,
    trained: Vec<Day>,
    flares: Vec<Day>,
    /// Pain before each session and at each check-in: the log that two worse weeks are read from.
    pains: Vec<(Day, u8)>,
    /// Since when the reader is stopped.
    stopped_since: Option<Day>,
    /// A word of the diary that a clinician was seen for it.
    nth: u8,
    met: Met,
}

impl Journey {
    fn new(number: usize, pattern: &'static str, event: Event) -> Self {
        let which = number % READERS.len();
        let (age, said_before) = match event {
            Event::Birthday(age) => (age, 300),
            _ => (40, 0),
        };
        let usual = USUAL[which];
        let said_on = monday().plus(-said_before);
        let mut model = Model::default();
        model.update(Msg::DayCame(said_on));
        model.update(Msg::Agreed);
        let say = |model: &mut Model, reply| {
            model.update(Msg::Replied(reply));
        };
        say(&mut model, Reply::Age(Some(age)));
        for reply in READERS[which] {
            say(&mut model, *reply);
        }
        if usual > 0 {
            say(&mut model, Reply::PainNow(pain(usual)));
            say(&mut model, Reply::PainAverage(pain(usual)));
        }
        match event {
            Event::Pregnant(weeks) => {
                say(&mut model, Reply::Pregnant(true));
                say(&mut model, Reply::PregWeeks(Some(weeks)));
            }
            Event::PregnantAndLifted => {
                say(&mut model, Reply::Pregnant(true));
                say(&mut model, Reply::PregWeeks(Some(10)));
            }
            _ => {}
        }
        say(&mut model, Reply::Days(2));
        say(&mut model, Reply::Minutes(20));
        let mut journey = Self {
            model,
            pattern,
            event,
            usual,
            random: Random(u64::try_from(number).unwrap()),
            said_on,
            age,
            turns: BTreeMap::new(),
            trained: Vec::new(),
            flares: Vec::new(),
            pains: Vec::new(),
            stopped_since: None,
            nth: 0,
            met: Met::new(),
        };
        journey.answer_all(&[]);
        journey.send(Msg::DayCame(monday()));
        if event == Event::PregnantAndLifted {
            journey.send(Msg::ClinicianLifted);
        }
        journey
    }

    fn meet(&mut self, what: &str) {
        *self.met.entry(what.to_owned()).or_default() += 1;
    }

    fn send(&mut self, msg: Msg) {
        self.model.update(msg);
        self.check();
    }

    fn context(&self) -> String {
        format!(
            "{} / {:?} / {}",
            self.pattern,
            self.event,
            self.model.today.since(monday())
        )
    }

    /// Answers every open question, the signs among them with yes, and ends where no question is open.
    fn answer_all(&mut self, signs: &[(Sign, Word)]) {
        for _ in 0..60 {
            let Screen::Asking { step, .. } = self.model.screen else {
                return;
            };
            for (sign, word) in signs {
                if strongback::domain::questionnaire::step_of(*sign) == step {
                    self.send(Msg::Replied(Reply::Sign(*sign, *word)));
                }
            }
            for _ in 0..4 {
                let Some(question) = self.model.draft().missing(step).first().copied() else {
                    break;
                };
                let reply = match question {
                    Question::Age => Reply::Age(Some(self.age)),
                    Question::PainNow => Reply::PainNow(pain(self.usual)),
                    Question::Trend => Reply::Trend(Trend::Same),
                    Question::LegPain => Reply::LegPain(LegPain::None),
                    Question::OnsetAge => Reply::OnsetAge(Some(30)),
                    Question::Duration => Reply::HowLong(HowLong::To12Months),
                    other => panic!("{} is asked: {}", other.code(), self.context()),
                };
                self.send(Msg::Replied(reply));
            }
            self.send(Msg::Continued);
        }
        panic!("the questions do not end: {}", self.context());
    }

    /// What must hold after everything that happens.
    fn check(&mut self) {
        let model = &self.model;
        let today = model.today;
        let open = !model.draft().emergency.given || !model.draft().consent.given;
        let week = model.week();
        let beside_exercises = matches!(
            model.screen,
            Screen::Exercise(_) | Screen::Testing(_) | Screen::Training(_) | Screen::CheckIn(_)
        );
        if week.is_none() {
            assert!(
                !beside_exercises,
                "{:?} without a plan: {}",
                model.screen,
                self.context()
            );
        }
        if open {
            assert!(week.is_none(), "a plan beside an open block E: {}", self.context());
            assert!(
                model.relief().is_empty(),
                "relief beside an open block E: {}",
                self.context()
            );
            assert!(
                !matches!(model.screen, Screen::Outcome(_)),
                "a result too early: {}",
                self.context()
            );
            return;
        }
        let told = model.draft().answers(today, Ratings::default());
        // Ages and weeks go on with the calendar, wherever it was right when they were said.
        if !matches!(self.event, Event::Clock(_)) {
            let days = today.since(self.said_on);
            assert_eq!(
                i32::from(told.age),
                i32::from(self.age) + days * 4 / 1461,
                "{}",
                self.context()
            );
            if let Event::Pregnant(weeks) = self.event {
                assert_eq!(
                    i32::from(told.preg_weeks),
                    (i32::from(weeks) + days / 7).min(45),
                    "{}",
                    self.context()
                );
            }
        }
        let Some(week) = week else { return };
        let triage = model.triage().unwrap();
        let cleared = triage.cleared().expect("a plan is for the cleared");
        let answers = *cleared.answers();
        assert_eq!((answers.age, answers.preg_weeks), (told.age, told.preg_weeks));
        let judgement = judge(&answers);
        assert!(
            ["GO", "GENTLE_ONLY"].contains(&judgement.level),
            "a plan at {}: {}",
            judgement.level,
            self.context()
        );
        assert_eq!(judgement.level, triage.level().code());
        assert!(
            week.plan.cap <= judgement.cap,
            "cap {}: {}",
            week.plan.cap,
            self.context()
        );
        if answers.preg_weeks >= 13 {
            assert!(cleared.flags().contains(Flag::PregSupine), "{}", self.context());
        }
        check_sessions(&week.plan, cleared);
        for standing in &week.standings {
            let id = standing.exercise.id.code();
            assert!(judgement.eligible.contains(id), "{id} is offered: {}", self.context());
            assert!(
                standing.exercise.level <= week.plan.cap,
                "{id} above the cap: {}",
                self.context()
            );
        }
        if let Screen::Training(training) = &model.screen {
            assert!(
                week.phase != Some(Phase::Relief),
                "strength work in a fresh flare-up: {}",
                self.context()
            );
            for item in training.items.iter().skip(training.at) {
                let id = item.exercise.id.code();
                assert!(judgement.eligible.contains(id), "{id} is at hand: {}", self.context());
            }
        }
        if self.worse_for_two_weeks() {
            assert!(cleared.is_gentle(), "worse for two weeks: {}", self.context());
            assert!(
                answers.seen.contains(Row::WorseWeeks),
                "worse for two weeks, unseen: {}",
                self.context()
            );
        }
    }

    /// 5.8: 2 above the plan's first week on the weekly average, two weeks running. Weeks begin on Monday.
    fn worse_for_two_weeks(&self) -> bool {
        let started = self.model.record.diary.started();
        let mut weeks: Vec<(Day, Vec<u32>)> = Vec::new();
        let mut of_day: BTreeMap<Day, Vec<u32>> = BTreeMap::new();
        for (day, score) in &self.pains {
            of_day.entry(*day).or_default().push(u32::from(*score) * 10);
        }
        for (day, scores) in of_day {
            let average = scores.iter().sum::<u32>() / u32::try_from(scores.len()).unwrap();
            let (first, _) = (day.monday(), ());
            match weeks.last_mut() {
                Some((known, all)) if *known == first => all.push(average),
                _ => weeks.push((first, vec![average])),
            }
        }
        let Some(started) = started else { return false };
        let average = |all: &[u32]| all.iter().sum::<u32>() / u32::try_from(all.len()).unwrap();
        let weeks: Vec<(Day, u32)> = weeks
            .iter()
            .filter(|(first, _)| *first >= started.monday() && *first <= self.model.today)
            .map(|(first, all)| (*first, average(all)))
            .collect();
        let [first, .., before, last] = weeks[..] else {
            return false;
        };
        last.0.since(before.0) == 7 && before.1 >= first.1 + 20 && last.1 >= first.1 + 20
    }
}
