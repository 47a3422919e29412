//! English words for the safety and health lists (clinical.md 1.2 and 1.3).

use crate::content::language::{SignText, TickText};
use crate::domain::answers::{Bp, Cancer, Sign, Word};
use crate::domain::questionnaire::SpineFracture;

const fn text(ask: &'static str, shown: &'static str) -> SignText {
    SignText { ask, help: None, shown }
}

const fn with_help(ask: &'static str, help: &'static str, shown: &'static str) -> SignText {
    SignText {
        ask,
        help: Some(help),
        shown,
    }
}

#[expect(clippy::too_many_lines, reason = "an arm for each sign")]
pub(super) const fn sign(sign: Sign) -> SignText {
    match sign {
        Sign::Saddle => with_help(
            "You feel numb, tingly or changed between your legs or round your back passage",
            "Your private parts count too. Does wiping feel different?",
            "Numb, tingly or changed feeling between the legs or round the back passage",
        ),
        Sign::Bladder => text(
            "New trouble to start, stop or feel your pee, or leaks you cannot control",
            "New trouble with peeing, or leaking pee",
        ),
        Sign::Bowel => with_help(
            "You lost control of your poo, or cannot feel when you poo",
            "Hard poo alone does not count.",
            "Lost control of poo, or cannot feel it",
        ),
        Sign::Sexual => text(
            "You feel less than before in sex, or have new trouble with an erection or climax",
            "Less feeling in sex, or new trouble with an erection or climax",
        ),
        Sign::BothLegs => text(
            "Pain, tingling, numbness or weakness in BOTH legs that is new or getting worse",
            "Pain, tingling, numbness or weakness in both legs, new or getting worse",
        ),
        Sign::LegCollapse => text(
            "A leg or foot got very weak, gets ever weaker, drags or gives way",
            "A very weak leg or foot: the foot drags or the leg gives way",
        ),
        Sign::Accident => with_help(
            "The pain began after a bad accident and no one has checked you",
            "Such as a car crash, or a fall from a height.",
            "Pain began after a bad accident, not checked yet",
        ),
        Sign::VeryUnwell => with_help(
            "Fever or shivers, AND you feel very ill",
            "Very ill means: confused, fast breathing, blotchy cold skin, or fainting.",
            "Fever or shivers, and feeling very ill",
        ),
        Sign::TearingBelly => text(
            "Sudden, very bad belly or back pain WITH sweats, a faint or a belly that throbs",
            "Sudden, very bad belly or back pain with sweats, a faint or a belly that throbs",
        ),
        Sign::ChestNow => text(
            "Chest pain, a tight chest or bad trouble breathing right now",
            "Chest pain, tight chest or bad trouble breathing now",
        ),
        Sign::PregBleed => with_help(
            "You are pregnant and bleed, leak fluid, have cramps, or feel the baby move less",
            "We mean cramps that come and go.",
            "Pregnant, with bleeding, leaking fluid, cramps, or a baby that moves less",
        ),

        Sign::Unsteady => text(
            "New clumsy hands or unsteady walking",
            "New clumsy hands or unsteady walking",
        ),
        Sign::Fever => text(
            "Fever, chills or night sweats with the back pain",
            "Fever, chills or night sweats with back pain",
        ),
        Sign::UrineFever => text(
            "Burning or blood when you pee, or strong pain in one side that comes in waves",
            "Burning or blood with pee, or strong pain in one side in waves",
        ),
        Sign::Calf => text(
            "One calf that is newly swollen, hot and sore",
            "One calf newly swollen, hot and sore",
        ),

        Sign::WeightLoss => text("You lost weight without trying", "Lost weight without trying"),
        Sign::Night => with_help(
            "Pain that never eases in any position and keeps you awake night after night",
            "Pain only when you turn over does not count.",
            "Pain that never eases and keeps me awake at night",
        ),
        Sign::MidBack => text(
            "The main pain is between the shoulder blades, or like a band round the chest",
            "Main pain between the shoulder blades or round the chest",
        ),
        Sign::Lump => text(
            "A lump, swelling, or new change in the shape of your back",
            "A lump, swelling or new change in the shape of the back",
        ),
        Sign::LegWeak => with_help(
            "A leg or foot is a bit weaker, new in the last weeks, not getting worse",
            "Does it get worse, drag or give way? Go back and tick it on the first list.",
            "A leg or foot a bit weaker than before",
        ),
        Sign::InfectRisk => with_help(
            "In the last 3 months: a bad infection, spine surgery, injected drugs, or weak defences",
            "A bad infection or TB. Surgery or a needle in the spine. Drugs by needle. \
             An illness or drug that makes you catch germs more easily.",
            "Higher chance to catch an infection in the last 3 months",
        ),
        Sign::MinorFall => text(
            "The pain began with a small fall, a bump, a cough or a lift",
            "Pain began with a small fall, bump, cough or lift",
        ),
        Sign::Aneurysm => text(
            "You were told of a bulge in the main belly artery (aneurysm)",
            "Told of a bulge in the main belly artery",
        ),

        Sign::ChestEffort => text(
            "Chest pain or odd lack of breath when you are active, in the last months",
            "Chest pain or odd lack of breath when active",
        ),
        Sign::Faint => text(
            "Blackouts, or dizzy spells that make you lose your balance, not yet explained",
            "Blackouts or dizzy spells, not yet explained",
        ),
        Sign::ToldNot => text(
            "A doctor or nurse told you not to exercise, or only with someone to help",
            "Told not to exercise, or only with help",
        ),
        Sign::Heart => text(
            "You have heart trouble, a past stroke, or bad lungs",
            "Heart trouble, a past stroke or bad lungs",
        ),
        Sign::PregProblem => text(
            "You were told your pregnancy is high-risk, or not to exercise in it",
            "Told that the pregnancy is high-risk, or not to exercise",
        ),
        Sign::Osteo => text(
            "You have thin bones (osteoporosis), or a small fall broke a bone",
            "Thin bones, or a bone broken by a small fall",
        ),
        Sign::Steroids => text(
            "Steroid tablets for 3 months or more",
            "Steroid tablets for 3 months or more",
        ),
        Sign::Falls => text(
            "2 or more falls in the last year, or unsteady on your feet",
            "2 or more falls in the last year, or unsteady on the feet",
        ),
        Sign::Hernia => text(
            "A hernia, or a gap or bulge down the middle of your belly",
            "A hernia, or a gap or bulge down the middle of the belly",
        ),
    }
}

pub(super) static TICKS: TickText = TickText {
    cancer: "You have or had cancer",
    high_pressure: "You have high blood pressure",
    pregnant: "You are pregnant",
    gave_birth: "You gave birth in the last 12 weeks",
    operation: "You had an operation on belly, spine, hip or leg in the last 12 weeks. \
                On the spine: in the last 12 months.",
    spine_broken: "You have or had a broken bone in your spine",
    no_floor: "You cannot get down to the floor and up again without help",
    leg_numb: "You have a numb or tingly patch in one leg",
    none: "None of these",
};

pub(super) const fn cancer(cancer: Cancer) -> &'static str {
    match cancer {
        Cancer::None => "Never",
        Cancer::Recent => "Now or in the last 5 years",
        Cancer::Old => "Longer ago",
    }
}

pub(super) const fn bp(bp: Bp) -> &'static str {
    match bp {
        Bp::Normal => "It is under control",
        Bp::Uncontrolled => "It is not under control, or 160 over 100 or more",
        Bp::Crisis => "It is 180 over 120 or more",
    }
}

pub(super) const fn word(word: Word) -> &'static str {
    match word {
        Word::No => "No",
        Word::Yes => "Yes",
        Word::NotSure => "Not sure",
        Word::Checked => "Old, checked by a doctor, and not changing",
        Word::NotSaid => "I prefer not to say",
    }
}

pub(super) const fn spine_fracture(when: SpineFracture) -> &'static str {
    match when {
        SpineFracture::Recent => "Less than 12 weeks ago",
        SpineFracture::Old => "12 weeks ago or more",
    }
}
