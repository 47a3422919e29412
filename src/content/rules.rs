//! Where every rule comes from: its primary source and how sure we are (clinical.md, throughout).
//!
//! Language-independent. The sentence of a rule is in [`Language::reason`](super::Language::reason).

use crate::domain::eligibility::Hard;
use crate::domain::flag::Flag;
use crate::domain::follow::Follow;
use crate::domain::level::Cap;
use crate::domain::plan::Must;
use crate::domain::progress::Rule;
use crate::domain::self_test::SelfTest;
use crate::domain::triage::Row;
use crate::domain::weight::Tilt;

/// When the sources were last gone through.
pub const REVIEWED: &str = "November 2026";

/// How sure the evidence makes us.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grade {
    /// Several good trials, or a strong guideline.
    A,
    /// Some trials, or consistent cohort data.
    B,
    /// Cross-sectional data, one small trial, or the consensus of experts.
    C,
    /// A plausible idea only.
    D,
    /// No evidence decides it: our own, careful choice.
    Design,
}

impl Grade {
    pub const ALL: &'static [Self] = &[Self::A, Self::B, Self::C, Self::D, Self::Design];
}

/// A source as readers may look it up: authors, year and journal, or the name of a guideline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    pub cite: &'static str,
    pub grade: Grade,
}

/// Any rule that a page may list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    Row(Row),
    Flag(Flag),
    Tilt(Tilt),
    Must(Must),
    Cap(Cap),
    Hard(Hard),
    Follow(Follow),
    Progress(Rule),
    /// The traffic light of pain.
    Light,
    SelfTest(SelfTest),
}

impl Reason {
    /// Every rule there is.
    pub fn all() -> impl Iterator<Item = Self> {
        let rows = Row::ALL.iter().copied().map(Self::Row);
        let flags = Flag::ALL.iter().copied().map(Self::Flag);
        let tilts = Tilt::ALL.iter().copied().map(Self::Tilt);
        let musts = Must::ALL.iter().copied().map(Self::Must);
        let caps = Cap::ALL.iter().copied().map(Self::Cap);
        let hards = Hard::ALL.iter().copied().map(Self::Hard);
        let follows = Follow::ALL.iter().copied().map(Self::Follow);
        let progress = Rule::ALL.iter().copied().map(Self::Progress);
        let tests = SelfTest::ALL.iter().copied().map(Self::SelfTest);
        rows.chain(flags)
            .chain(tilts)
            .chain(musts)
            .chain(caps)
            .chain(hards)
            .chain(follows)
            .chain(progress)
            .chain([Self::Light])
            .chain(tests)
    }

    /// The permanent id.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Row(row) => row.code(),
            Self::Flag(flag) => flag.code(),
            Self::Tilt(tilt) => tilt.code(),
            Self::Must(must) => must.code(),
            Self::Cap(cap) => cap.code(),
            Self::Hard(hard) => hard.code(),
            Self::Follow(follow) => follow.code(),
            Self::Progress(rule) => rule.code(),
            Self::Light => "T-light",
            Self::SelfTest(test) => test.code(),
        }
    }

    pub const fn source(self) -> Source {
        match self {
            Self::Row(row) => of_row(row),
            Self::Flag(flag) => of_flag(flag),
            Self::Tilt(tilt) => of_tilt(tilt),
            Self::Must(must) => of_must(must),
            Self::Cap(cap) => of_cap(cap),
            Self::Hard(hard) => of_hard(hard),
            Self::Follow(follow) => of_follow(follow),
            Self::Progress(rule) => of_progress(rule),
            Self::Light => LIGHT,
            Self::SelfTest(test) => of_self_test(test),
        }
    }
}

const fn cited(cite: &'static str, grade: Grade) -> Source {
    Source { cite, grade }
}

/// What no study decides.
pub const OWN_CHOICE: Source = cited("Own design choice, conservative", Grade::Design);

/// A row of the triage table. Experts agree on asking for most of these signs; few were tested one by one.
pub const fn of_row(row: Row) -> Source {
    match row {
        Row::Saddle | Row::Bladder | Row::Bowel | Row::Sexual => cited(
            "Cauda equina warning card (Greenhalgh, Mercer, Finucane, Selfe); Finucane 2020, JOSPT 50:350–372",
            Grade::C,
        ),
        Row::BothLegs => cited(
            "Cauda equina warning card (Greenhalgh, Mercer, Finucane, Selfe); NHS advice on back pain",
            Grade::C,
        ),
        Row::LegCollapse => cited("NICE CKS, sciatica", Grade::C),
        Row::VeryUnwell => cited("NICE guidelines NG51 and NG253", Grade::C),
        Row::TearingBelly => cited("NICE guideline NG156", Grade::C),
        Row::ChestNow | Row::Night | Row::MidBack | Row::Lump => cited("NHS advice on back pain", Grade::C),
        Row::PregBleed | Row::PregWeeks | Row::PregProblem => cited("ACOG Committee Opinion 804, 2020", Grade::C),
        Row::Unsteady => cited("NICE guideline NG234", Grade::C),
        Row::Accident | Row::Fever | Row::WeightLoss => {
            cited("Finucane 2020, JOSPT 50:350–372; NHS advice on back pain", Grade::C)
        }
        Row::InfectRisk => cited("Finucane 2020, JOSPT 50:350–372", Grade::C),
        Row::Cancer | Row::Steroids => cited("Downie 2013, BMJ 347:f7095", Grade::C),
        Row::MinorFall => cited("Downie 2013, BMJ 347:f7095; Finucane 2020, JOSPT 50:350–372", Grade::C),
        Row::Inflammatory => cited("Sieper 2009, Ann Rheum Dis 68:784; NICE guideline NG65", Grade::C),
        Row::Bp => cited("Williams 2007, Circulation 116:572–584", Grade::C),
        Row::Osteo | Row::VertFxWeeks => cited(
            "Giangregorio 2014, Osteoporos Int 25:821; Brooke-Wavell 2022, Br J Sports Med 56:837",
            Grade::C,
        ),
        Row::Age => cited(
            "NICE guideline NG59; WHO 2023 guideline on long-lasting low-back pain",
            Grade::C,
        ),
        Row::UrineFever
        | Row::Calf
        | Row::LegWeak
        | Row::Aneurysm
        | Row::Worsening
        | Row::PainNow
        | Row::RedEye
        | Row::ChestEffort
        | Row::Faint
        | Row::ToldNot
        | Row::Heart
        | Row::PpWeeks
        | Row::SurgeryWeeks
        | Row::Falls
        | Row::LegNumb
        | Row::WorseWeeks => OWN_CHOICE,
    }
}

/// What a flag spares. The lists of exercises are the careful judgement of experts in every case.
pub const fn of_flag(flag: Flag) -> Source {
    match flag {
        Flag::Flex | Flag::Ext => cited(
            "May 2018, Musculoskelet Sci Pract 38:53; Long 2004, Spine 29:2593",
            Grade::C,
        ),
        Flag::Osteo => cited(
            "Giangregorio 2014, Osteoporos Int 25:821 (Too Fit To Fracture)",
            Grade::C,
        ),
        Flag::Bp => cited(
            "Williams 2007, Circulation 116:572–584; Edwards 2023, Br J Sports Med 57:1317",
            Grade::C,
        ),
        Flag::PregSupine | Flag::PregProne | Flag::PregAbs | Flag::PregBal => cited(
            "Own design choice, conservative; ACOG Committee Opinion 804, 2020",
            Grade::Design,
        ),
        Flag::Rot | Flag::Sci | Flag::Knee | Flag::Hip | Flag::Wrist | Flag::Shoulder | Flag::Bal | Flag::AbWall => {
            OWN_CHOICE
        }
    }
}

/// A rule that gives points. No trial shows that tilting a plan beats a balanced one, so the base stays balanced.
pub const fn of_tilt(tilt: Tilt) -> Source {
    match tilt {
        Tilt::W0 => cited(
            "Hayden 2021, Cochrane CD009790; Owen 2020, Br J Sports Med 54:1279",
            Grade::A,
        ),
        Tilt::W1 => cited(
            "Schellenberg 2007, Am J Phys Med Rehabil 86:380; Sadler 2019, BMC Musculoskelet Disord 20:463",
            Grade::C,
        ),
        Tilt::W2 => cited("CDC STEADI, 30-second chair stand", Grade::C),
        Tilt::W3 => cited("Aasa 2015, JOSPT 45:77–85", Grade::C),
        Tilt::W5 => cited(
            "Sadler 2019, BMC Musculoskelet Disord 20:463; Santamaría 2023, Sports 11:167",
            Grade::C,
        ),
        Tilt::W8 => cited("Swain 2020, J Biomech 102:109312", Grade::D),
        Tilt::W9 => cited("Herrington 2011, Man Ther 16:646; Chun 2017, Spine J 17:1180", Grade::D),
        Tilt::W10 => cited(
            "WHO 2020 guidelines (Bull 2020, Br J Sports Med 54:1451); CDC STEADI",
            Grade::A,
        ),
        Tilt::W11 => cited(
            "Steffens 2016, JAMA Intern Med 176:199; Choi 2010, Cochrane CD006555",
            Grade::B,
        ),
        Tilt::W12 => cited("NICE guideline NG59", Grade::C),
        Tilt::W13 => cited("ACOG Committee Opinion 804, 2020", Grade::C),
        Tilt::W1b | Tilt::W4 | Tilt::W6 | Tilt::W7 => cited("A plausible idea; no study decides it", Grade::D),
    }
}

/// What holds the level down.
pub const fn of_cap(cap: Cap) -> Source {
    match cap {
        Cap::Experience | Cap::Gentle | Cap::Pain | Cap::Acute | Cap::Nerve | Cap::Bones | Cap::Age | Cap::Flare => {
            OWN_CHOICE
        }
    }
}

/// What keeps an exercise out.
pub const fn of_hard(hard: Hard) -> Source {
    match hard {
        Hard::X5 | Hard::X6 => cited(
            "Own design choice, conservative; order of load from Callaghan 1998, Phys Ther 78:8–18",
            Grade::Design,
        ),
        Hard::X1 | Hard::X2 | Hard::X3 | Hard::X4 | Hard::X10 => OWN_CHOICE,
    }
}

/// What comes of a shared plan. The reader who follows it keeps every limit of their own.
pub const fn of_follow(follow: Follow) -> Source {
    match follow {
        Follow::L1 => cited("Own design choice: you opened this plan by a link", Grade::Design),
        Follow::L2 | Follow::L3 | Follow::L4 | Follow::L5 | Follow::L6 | Follow::L7 | Follow::L8 => OWN_CHOICE,
    }
}

/// A movement that must be in the week.
pub const fn of_must(must: Must) -> Source {
    match must {
        Must::M1 => cited("Aasa 2015, JOSPT 45:77–85", Grade::C),
        Must::M2 => cited("CDC STEADI, 30-second chair stand", Grade::C),
    }
}

/// The pain light. It was made for knee and heel tendons; for backs it is used by analogy.
pub const LIGHT: Source = cited(
    "Thomeé 1997, Phys Ther 77:1690; Silbernagel 2007, Am J Sports Med 35:897; Smith 2017, Br J Sports Med 51:1679",
    Grade::C,
);

/// How a dose moves up and down.
pub const fn of_progress(rule: Rule) -> Source {
    match rule {
        Rule::P1 | Rule::P2 => cited("ACSM 2009, Med Sci Sports Exerc 41:687", Grade::C),
        Rule::P3 | Rule::P4 => LIGHT,
        Rule::P7 => cited("Custom in strength training; no study decides it", Grade::C),
        Rule::P5 | Rule::P6 | Rule::P8 => OWN_CHOICE,
    }
}

/// What a self-test is compared with.
pub const fn of_self_test(test: SelfTest) -> Source {
    match test {
        SelfTest::BridgeHold | SelfTest::FrontPlank => {
            cited("Schellenberg 2007, Am J Phys Med Rehabil 86:380", Grade::C)
        }
        SelfTest::ChairStand => cited(
            "CDC STEADI; Rikli and Jones 1999, J Aging Phys Act 7:162 (from age 60; below it, grade D)",
            Grade::A,
        ),
        SelfTest::HamstringBridge => cited("Freckleton 2014, Br J Sports Med 48:713", Grade::D),
        SelfTest::SideBridge => cited(
            "A small study of adults aged 18 to 55, St. Catherine University",
            Grade::C,
        ),
        SelfTest::ProneExtHold => cited(
            "Ito 1996, Arch Phys Med Rehabil 77:75; Müller 2010, J Electromyogr Kinesiol 20:845",
            Grade::C,
        ),
        SelfTest::SlStance => cited("Springer 2007, J Geriatr Phys Ther 30:8", Grade::C),
        SelfTest::StepDown => cited(
            "Piva 2006, BMC Musculoskelet Disord 7:33; Park 2013, JOSPT 43:504",
            Grade::D,
        ),
        SelfTest::SlBridgeHold => cited("A small study of young adults, Georgia Southern University", Grade::C),
        SelfTest::WallSit | SelfTest::BirddogHold => cited("Own design choice; no norms are known", Grade::Design),
    }
}
