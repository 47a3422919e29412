//! Triage: who may have a plan, who should see someone first, and who needs help now.
//!
//! Only [`Triage::GentleOnly`] and [`Triage::Go`] carry a [`Cleared`], and only a `Cleared` makes a plan.

use super::answers::{Answers, Bp, Cancer, Pattern, Sign};
use super::codes::{codes, sets};
use super::flag::{Flags, flags, thin_bones};

codes! {
    /// The safety result, the worst last.
    Level {
        Go = "GO",
        GentleOnly = "GENTLE_ONLY",
        AdultsOnly = "ADULTS_ONLY",
        ClinicianFirst = "CLINICIAN_FIRST",
        Emergency = "EMERGENCY",
    }
}

codes! {
    /// How soon to see someone, the most urgent last.
    Urgency { Days = "days", SameDay = "same_day", Now = "now" }
}

codes! {
    /// A row of the triage table: what an answer can lead to (clinical.md 1.2 and 1.3).
    Row {
        Saddle = "T-saddle",
        Bladder = "T-bladder",
        Bowel = "T-bowel",
        Sexual = "T-sexual",
        BothLegs = "T-both_legs",
        LegCollapse = "T-leg_collapse",
        Accident = "T-accident",
        VeryUnwell = "T-very_unwell",
        TearingBelly = "T-tearing_belly",
        ChestNow = "T-chest_now",
        PregBleed = "T-preg_bleed",
        Unsteady = "T-unsteady",
        Fever = "T-fever",
        UrineFever = "T-urine_fever",
        Calf = "T-calf",
        WeightLoss = "T-weight_loss",
        Night = "T-night",
        MidBack = "T-mid_back",
        Lump = "T-lump",
        LegWeak = "T-leg_weak",
        Cancer = "T-cancer",
        InfectRisk = "T-infect_risk",
        MinorFall = "T-minor_fall",
        Aneurysm = "T-aneurysm",
        Worsening = "T-worsening",
        PainNow = "T-pain_now",
        Inflammatory = "T-ib",
        RedEye = "T-red_eye",
        ChestEffort = "T-chest_effort",
        Faint = "T-faint",
        ToldNot = "T-told_not",
        Heart = "T-heart",
        Bp = "T-bp",
        PregWeeks = "T-preg_weeks",
        PregProblem = "T-preg_problem",
        PpWeeks = "T-pp_weeks",
        SurgeryWeeks = "T-surgery_weeks",
        Osteo = "T-osteo",
        Steroids = "T-steroids",
        VertFxWeeks = "T-vert_fx_weeks",
        Falls = "T-falls",
        LegNumb = "T-leg_numb",
        /// From the diary: worse for two weeks running (5.8).
        WorseWeeks = "T-worse_weeks",
        Age = "T-age",
    }
}

sets! {
    /// A set of triage rows.
    Rows of Row in u64
}

impl Row {
    /// The sign behind it, where it has that name.
    pub fn sign(self) -> Option<Sign> {
        self.code().strip_prefix("T-").and_then(Sign::from_code)
    }
}

/// One row that the answers hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Finding {
    pub row: Row,
    pub level: Level,
    /// Set where the level asks for someone to be seen.
    pub urgency: Option<Urgency>,
    /// The reader was not sure, which drops the level by one.
    pub not_sure: bool,
}

/// Answers that triage let through, and what they ask to spare. Only [`triage`] makes one.
#[derive(Clone, Debug, PartialEq)]
pub struct Cleared {
    answers: Answers,
    flags: Flags,
    gentle: bool,
    findings: Vec<Finding>,
}

impl Cleared {
    pub const fn answers(&self) -> &Answers {
        &self.answers
    }

    pub const fn flags(&self) -> Flags {
        self.flags
    }

    /// Gentle moves only: level 1, and talk to a clinician.
    pub const fn is_gentle(&self) -> bool {
        self.gentle
    }

    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// What a clinician's word on normal exercise can lift. What stopped, until one had seen the reader, stays gentle: no
    /// word lifts a stop in one step.
    pub fn liftable(&self) -> Rows {
        let was_gentle =
            |row: &Row| finding(*row, &self.answers).is_some_and(|finding| finding.level == Level::GentleOnly);
        self.findings
            .iter()
            .map(|finding| finding.row)
            .filter(was_gentle)
            .collect()
    }
}

/// The safety result.
#[derive(Clone, Debug, PartialEq)]
pub enum Triage {
    /// Get help now. No plan, no progress.
    Emergency(Vec<Finding>),
    /// See someone first. No plan until then.
    ClinicianFirst(Urgency, Vec<Finding>),
    /// The tool is for adults.
    AdultsOnly(Vec<Finding>),
    /// A gentle plan, and tell a clinician about it.
    GentleOnly(Cleared),
    /// Nothing in the answers speaks against starting.
    Go(Cleared),
}

impl Triage {
    pub const fn level(&self) -> Level {
        match self {
            Self::Emergency(_) => Level::Emergency,
            Self::ClinicianFirst(..) => Level::ClinicianFirst,
            Self::AdultsOnly(_) => Level::AdultsOnly,
            Self::GentleOnly(_) => Level::GentleOnly,
            Self::Go(_) => Level::Go,
        }
    }

    pub const fn urgency(&self) -> Option<Urgency> {
        match self {
            Self::Emergency(_) => Some(Urgency::Now),
            Self::ClinicianFirst(urgency, _) => Some(*urgency),
            Self::AdultsOnly(_) | Self::GentleOnly(_) | Self::Go(_) => None,
        }
    }

    /// Why: every row hit, in the order of the table. An emergency lists its emergency rows only.
    pub fn findings(&self) -> &[Finding] {
        match self {
            Self::Emergency(findings) | Self::ClinicianFirst(_, findings) | Self::AdultsOnly(findings) => findings,
            Self::GentleOnly(cleared) | Self::Go(cleared) => &cleared.findings,
        }
    }

    pub const fn cleared(&self) -> Option<&Cleared> {
        match self {
            Self::GentleOnly(cleared) | Self::Go(cleared) => Some(cleared),
            Self::Emergency(_) | Self::ClinicianFirst(..) | Self::AdultsOnly(_) => None,
        }
    }
}

/// Adults only below this age.
pub const ADULT_FROM: u8 = 18;

/// The worst level that any row of the table reaches, and why.
pub fn triage(answers: Answers) -> Triage {
    let findings: Vec<Finding> = found(&answers)
        .into_iter()
        .filter_map(|found| relieve(found, &answers))
        .collect();
    let worst = findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Go);
    let urgency = findings
        .iter()
        .filter(|finding| finding.level == worst)
        .filter_map(|finding| finding.urgency)
        .max()
        .unwrap_or(Urgency::Days);
    let cleared = |gentle, findings| Cleared {
        answers,
        flags: flags(&answers),
        gentle,
        findings,
    };
    match worst {
        Level::Emergency => Triage::Emergency(
            findings
                .into_iter()
                .filter(|finding| finding.level == Level::Emergency)
                .collect(),
        ),
        Level::ClinicianFirst => Triage::ClinicianFirst(urgency, findings),
        Level::AdultsOnly => Triage::AdultsOnly(findings),
        Level::GentleOnly => Triage::GentleOnly(cleared(true, findings)),
        Level::Go => Triage::Go(cleared(false, findings)),
    }
}

/// Every row hit, before any clinician's word about it.
pub fn found(answers: &Answers) -> Vec<Finding> {
    Row::ALL.iter().filter_map(|row| finding(*row, answers)).collect()
}

/// What a clinician's word changes: seen by one, a stop becomes gentle; told that normal exercise is fine,
/// gentle becomes nothing. No word lifts an emergency, an age, or a stop in one step.
fn relieve(finding: Finding, answers: &Answers) -> Option<Finding> {
    match finding.level {
        Level::ClinicianFirst if answers.seen.contains(finding.row) => Some(Finding {
            level: Level::GentleOnly,
            urgency: None,
            ..finding
        }),
        Level::GentleOnly if answers.lifted.contains(finding.row) => None,
        _ => Some(finding),
    }
}

/// One row of the table against the answers.
fn finding(row: Row, answers: &Answers) -> Option<Finding> {
    let sure = |level, urgency| {
        Some(Finding {
            row,
            level,
            urgency,
            not_sure: false,
        })
    };
    let clinician = |urgency| sure(Level::ClinicianFirst, Some(urgency));
    let gentle = || sure(Level::GentleOnly, None);
    let when = |said: bool, found: Option<Finding>| if said { found } else { None };
    let yes = |sign| answers.signs.yes(sign);

    match row {
        Row::Saddle => emergency_sign(row, Sign::Saddle, answers),
        Row::Bladder => emergency_sign(row, Sign::Bladder, answers),
        Row::Bowel => emergency_sign(row, Sign::Bowel, answers),
        Row::Sexual => emergency_sign(row, Sign::Sexual, answers),
        Row::BothLegs => emergency_sign(row, Sign::BothLegs, answers),
        Row::LegCollapse => emergency_sign(row, Sign::LegCollapse, answers),
        Row::Accident => emergency_sign(row, Sign::Accident, answers),
        Row::VeryUnwell => emergency_sign(row, Sign::VeryUnwell, answers),
        Row::TearingBelly => emergency_sign(row, Sign::TearingBelly, answers),
        Row::ChestNow => emergency_sign(row, Sign::ChestNow, answers),
        Row::PregBleed => emergency_sign(row, Sign::PregBleed, answers),

        // Cord compression is likelier after any cancer: same day becomes now.
        Row::Unsteady if answers.cancer != Cancer::None => emergency_sign(row, Sign::Unsteady, answers),
        Row::Unsteady => same_day_sign(row, Sign::Unsteady, answers),
        Row::Fever => same_day_sign(row, Sign::Fever, answers),
        Row::UrineFever => same_day_sign(row, Sign::UrineFever, answers),
        Row::Calf => same_day_sign(row, Sign::Calf, answers),

        Row::WeightLoss => days_sign(row, Sign::WeightLoss, answers),
        Row::Night => days_sign(row, Sign::Night, answers),
        Row::MidBack => days_sign(row, Sign::MidBack, answers),
        Row::Lump => days_sign(row, Sign::Lump, answers),
        Row::LegWeak => days_sign(row, Sign::LegWeak, answers),
        Row::Aneurysm => days_sign(row, Sign::Aneurysm, answers),
        Row::InfectRisk if answers.duration.is_under_weeks(12) || answers.pain_new => {
            days_sign(row, Sign::InfectRisk, answers)
        }
        Row::InfectRisk => {
            let not_sure = answers.signs.not_sure(Sign::InfectRisk);
            when(
                yes(Sign::InfectRisk) || not_sure,
                Some(Finding {
                    row,
                    level: Level::GentleOnly,
                    urgency: None,
                    not_sure,
                }),
            )
        }
        // Much ordinary back pain starts with a lift; only frail bones make a small fall matter.
        Row::MinorFall if answers.age >= 65 || thin_bones(answers) => days_sign(row, Sign::MinorFall, answers),
        Row::MinorFall => None,

        Row::Cancer => match answers.cancer {
            Cancer::Recent => clinician(Urgency::Days),
            Cancer::Old if answers.pain_new => clinician(Urgency::Days),
            Cancer::Old => gentle(),
            Cancer::None => None,
        },
        Row::Worsening if !answers.worsening => None,
        Row::Worsening if answers.first_ever && answers.age >= 50 => clinician(Urgency::Days),
        Row::Worsening => when(!answers.duration.is_under_weeks(6), gentle()),
        Row::PainNow => match answers.pain_now.score() {
            9.. => clinician(Urgency::Days),
            7..=8 => gentle(),
            _ => None,
        },
        Row::Inflammatory => {
            let items = answers
                .patterns
                .without(super::answers::Patterns::of(&[Pattern::RedEye]))
                .len();
            when(asks_for_pattern(answers) && items >= 3, gentle())
        }
        Row::RedEye => when(answers.patterns.contains(Pattern::RedEye), clinician(Urgency::SameDay)),

        Row::ChestEffort => when(yes(Sign::ChestEffort), clinician(Urgency::Days)),
        Row::Faint => when(yes(Sign::Faint), clinician(Urgency::Days)),
        Row::ToldNot => when(yes(Sign::ToldNot), clinician(Urgency::Days)),
        Row::PregProblem => when(yes(Sign::PregProblem), clinician(Urgency::Days)),
        Row::SurgeryWeeks => when(answers.surgery_weeks.is_some(), clinician(Urgency::Days)),
        Row::Bp => match answers.bp {
            Bp::Crisis => clinician(Urgency::SameDay),
            Bp::Uncontrolled => gentle(),
            Bp::Normal => None,
        },
        Row::VertFxWeeks => match answers.vert_fx_weeks {
            Some(..12) => clinician(Urgency::Days),
            Some(_) => gentle(),
            None => None,
        },
        Row::Heart => when(yes(Sign::Heart), gentle()),
        Row::PregWeeks => when(answers.preg_weeks > 0, gentle()),
        Row::PpWeeks => when(answers.gave_birth_lately(), gentle()),
        Row::Osteo => when(yes(Sign::Osteo), gentle()),
        Row::Steroids => when(yes(Sign::Steroids), gentle()),
        Row::Falls => when(yes(Sign::Falls), gentle()),
        Row::LegNumb => when(answers.leg_numb, gentle()),
        Row::WorseWeeks => when(answers.worse_weeks, clinician(Urgency::Days)),
        Row::Age => when(answers.age < ADULT_FROM, sure(Level::AdultsOnly, None)),
    }
}

/// A sign of block E: an emergency; when unsure, someone today.
fn emergency_sign(row: Row, sign: Sign, answers: &Answers) -> Option<Finding> {
    graded(
        row,
        sign,
        answers,
        (Level::Emergency, Some(Urgency::Now)),
        (Level::ClinicianFirst, Some(Urgency::SameDay)),
    )
}

/// A sign of block U: someone today; when unsure, in the next days.
fn same_day_sign(row: Row, sign: Sign, answers: &Answers) -> Option<Finding> {
    graded(
        row,
        sign,
        answers,
        (Level::ClinicianFirst, Some(Urgency::SameDay)),
        (Level::ClinicianFirst, Some(Urgency::Days)),
    )
}

/// A sign of block W: someone in the next days; when unsure, gentle moves only.
fn days_sign(row: Row, sign: Sign, answers: &Answers) -> Option<Finding> {
    graded(
        row,
        sign,
        answers,
        (Level::ClinicianFirst, Some(Urgency::Days)),
        (Level::GentleOnly, None),
    )
}

type Grade = (Level, Option<Urgency>);

fn graded(row: Row, sign: Sign, answers: &Answers, if_yes: Grade, if_unsure: Grade) -> Option<Finding> {
    let not_sure = answers.signs.not_sure(sign);
    let (level, urgency) = if answers.signs.yes(sign) {
        if_yes
    } else if not_sure {
        if_unsure
    } else {
        return None;
    };
    Some(Finding {
        row,
        level,
        urgency,
        not_sure,
    })
}

/// Block I is asked when pain has lasted 12 weeks or more and began before the age of 45.
pub fn asks_for_pattern(answers: &Answers) -> bool {
    !answers.duration.is_under_weeks(12) && answers.onset() < 45
}
