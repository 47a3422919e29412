//! English words for the reasons behind a result and a plan (clinical.md 1.2, 1.3, 4.10 and 6.3).

use crate::content::language::{FlagText, HardText};
use crate::domain::eligibility::Hard;
use crate::domain::exercise::ExerciseId::{self, *};
use crate::domain::flag::Flag;
use crate::domain::follow::Follow;
use crate::domain::level::Cap;
use crate::domain::plan::Must;
use crate::domain::triage::Row;
use crate::domain::weight::Tilt;

/// Parts without "you have", so that they hold for a reader who was not sure, too.
pub(super) const fn row(row: Row) -> &'static str {
    match row {
        Row::Saddle => "Numb, tingly or changed feeling between the legs or round the back passage.",
        Row::Bladder => "New trouble with peeing, or leaking pee.",
        Row::Bowel => "Lost control of poo, or cannot feel it.",
        Row::Sexual => "Less feeling in sex, or new trouble with an erection or climax.",
        Row::BothLegs => "Pain, tingling, numbness or weakness in both legs, new or getting worse.",
        Row::LegCollapse => "A very weak leg or foot.",
        Row::Accident => "Pain that began after a bad accident and was not checked.",
        Row::VeryUnwell => "Fever or shivers, and feeling very ill.",
        Row::TearingBelly => "Sudden, very bad belly or back pain with sweats, a faint or a belly that throbs.",
        Row::ChestNow => "Chest pain, a tight chest or bad trouble breathing now.",
        Row::PregBleed => "Pregnant, with bleeding, leaking fluid, cramps, or a baby that moves less.",
        Row::Unsteady => "New clumsy hands or unsteady walking.",
        Row::Fever => "Fever, chills or night sweats with back pain.",
        Row::UrineFever => "Burning or blood with pee, or strong waves of pain in one side.",
        Row::Calf => "One calf newly swollen, hot and sore.",
        Row::WeightLoss => "Lost weight without trying.",
        Row::Night => "Pain that never eases and keeps you awake at night.",
        Row::MidBack => "Main pain between the shoulder blades or round the chest.",
        Row::Lump => "A lump, swelling or new change in the shape of your back.",
        Row::LegWeak => "A leg or foot that got a bit weaker.",
        Row::Cancer => "You said that you have or had cancer.",
        Row::InfectRisk => "You ticked the list about germs, needles and weak defences.",
        Row::MinorFall => "Pain that began with a small fall, bump, cough or lift.",
        Row::Aneurysm => "You were told of a bulge in the main belly artery.",
        Row::Worsening => "Pain that gets worse and worse over 2 weeks.",
        Row::PainNow => "Your pain is very strong now.",
        Row::Inflammatory => "3 or more of the signs of how your pain comes and goes.",
        Row::RedEye => "One red, hot and sore eye.",
        Row::ChestEffort => "Chest pain or odd lack of breath when you are active.",
        Row::Faint => "Blackouts or dizzy spells that are not yet explained.",
        Row::ToldNot => "A doctor or nurse told you not to exercise, or only with help.",
        Row::Heart => "Heart trouble, a past stroke or bad lungs.",
        Row::Bp => "High blood pressure that is not under control.",
        Row::PregWeeks => "You are pregnant.",
        Row::PregProblem => "You were told that your pregnancy is high-risk, or not to exercise.",
        Row::PpWeeks => "You gave birth in the last 12 weeks.",
        Row::SurgeryWeeks => "You had an operation not long ago.",
        Row::Osteo => "Thin bones, or a bone broken by a small fall.",
        Row::Steroids => "Steroid tablets for 3 months or more.",
        Row::VertFxWeeks => "A broken bone in your spine, now or in the past.",
        Row::Falls => "Falls in the last year, or unsteady on your feet.",
        Row::WorseWeeks => "Your pain has been clearly up for 2 weeks.",
        Row::LegNumb => "A numb or tingly patch in one leg.",
        Row::Age => "This tool is made for adults.",
    }
}

const START_SMALL: &str = "Start small.";
const SORE_JOINT: &str = "It comes back when the joint no longer hurts and you take the tick away.";
const AFTER_BIRTH: &str = "It comes back after the birth. The first 12 weeks after it stay gentle.";
const NOT_BOTHERED: &str = "It comes back when this bothers you no more. We ask you again in weeks 2, 6 and 12.";
const OTHER_ANSWER: &str = "It comes back when you change that answer.";
const PREGNANCY_ADVICE: &str =
    "Look at the pregnancy stop list before each session. Tell your midwife or doctor about your plan.";

const fn flagged(
    left_out: &'static str,
    comes_back: &'static str,
    advice: Option<&'static str>,
    caution: &'static str,
    instead: &'static [ExerciseId],
) -> FlagText {
    FlagText {
        left_out,
        comes_back,
        advice,
        caution,
        instead,
    }
}

#[expect(clippy::too_many_lines, reason = "an arm for each flag")]
pub(super) const fn flag(flag: Flag) -> FlagText {
    match flag {
        Flag::Flex => flagged(
            "bending seems to bother your back now",
            NOT_BOTHERED,
            None,
            "Start small. Stop before your back rounds.",
            &[DeadBug, BirdDog, HipHingeWall],
        ),
        Flag::Ext => flagged(
            "arching seems to bother your back now",
            NOT_BOTHERED,
            None,
            "Start small. Stop before your back arches.",
            &[BirdDog, GluteBridge],
        ),
        Flag::Rot => flagged(
            "turning seems to bother your back now",
            NOT_BOTHERED,
            None,
            START_SMALL,
            &[PallofPress, DeadBug],
        ),
        Flag::Sci => flagged(
            "it can pull on the leg nerve",
            OTHER_ANSWER,
            Some("Leg pain moving up is fine. Leg pain moving down means stop."),
            "Start small. Stop if it brings on leg pain or tingling.",
            &[BridgeHeelDig, StandingLegCurl],
        ),
        Flag::Osteo => flagged(
            "loaded bending and twisting are best avoided with thin bones",
            OTHER_ANSWER,
            Some("Hinge at the hips. Keep your back long. Do back-strength moves often."),
            "Start small. Keep your back long.",
            &[SupportedHingeHold, BirdDog, SupermanAlternating],
        ),
        Flag::Knee => flagged(
            "it bends the knee deeply under load",
            SORE_JOINT,
            None,
            "Start small. Bend your knees only as far as feels fine.",
            &[GluteBridge, SitToStand, HipHingeWall],
        ),
        Flag::Hip => flagged(
            "you would lie on or load a sore hip",
            SORE_JOINT,
            None,
            START_SMALL,
            &[GluteBridge, StandingHipAbduction],
        ),
        Flag::Wrist => flagged(
            "it puts weight on your hands",
            SORE_JOINT,
            None,
            START_SMALL,
            &[ForearmPlank, StandingBirdDog],
        ),
        Flag::Shoulder => flagged(
            "it puts weight on your shoulder",
            SORE_JOINT,
            None,
            START_SMALL,
            &[DeadBug, StandingBrace],
        ),
        Flag::Bp => flagged(
            "long or hard holds push blood pressure up",
            "It stays out while your answers on heart or blood pressure stand. Ask a clinician.",
            Some("Breathe out on effort. No hold over 10 seconds."),
            "Start small. Breathe out on effort. No hold over 10 seconds.",
            &[StandingMarch, GluteBridge],
        ),
        Flag::Bal => flagged(
            "it needs good balance",
            "It stays out while your answers, your age or a test speak of balance.",
            Some("Shoes on, clear floor, a hand on a worktop."),
            "Start small. Keep a hand on a worktop.",
            &[SupportedSquat, StandingHipAbduction],
        ),
        Flag::AbWall => flagged(
            "it strains the front of the belly",
            "It comes back 12 weeks after a birth, or when you change your answer about the belly.",
            None,
            "Start small. Stop if your belly domes up.",
            &[StandingBrace, HeelSlide],
        ),
        Flag::PregSupine => flagged(
            "lying flat on your back can make you feel faint",
            AFTER_BIRTH,
            Some(PREGNANCY_ADVICE),
            START_SMALL,
            &[StandingHipExtension, Clamshell],
        ),
        Flag::PregProne => flagged(
            "you cannot lie on your front now",
            AFTER_BIRTH,
            Some(PREGNANCY_ADVICE),
            START_SMALL,
            &[StandingBirdDog, BirdDog],
        ),
        Flag::PregAbs => flagged(
            "it loads the front of the belly too much now",
            AFTER_BIRTH,
            Some(PREGNANCY_ADVICE),
            START_SMALL,
            &[StandingBrace, WallPlank],
        ),
        Flag::PregBal => flagged(
            "your balance point is changing",
            AFTER_BIRTH,
            Some(PREGNANCY_ADVICE),
            START_SMALL,
            &[SupportedSquat, SitToStand],
        ),
    }
}

pub(super) const fn tilt(tilt: Tilt) -> &'static str {
    match tilt {
        Tilt::W0 => "All five muscle groups are in every plan.",
        Tilt::W1 => "Your check was below or about the middle of a comparison group.",
        Tilt::W1b => "Balance on one leg was hard.",
        Tilt::W2 => "Getting up bothers you; legs and hips do that work.",
        Tilt::W3 => "Lifting uses hips, legs and back together.",
        Tilt::W4 => "Stronger hips help you bend with less strain.",
        Tilt::W5 => "Side-hip muscles keep you level when you stand and walk.",
        Tilt::W6 => "Front trunk and buttocks help control arching.",
        Tilt::W7 => "Side-trunk muscles control turning.",
        Tilt::W8 => "You sit a lot; we add hip and back work and breaks.",
        Tilt::W9 => "You picked this body shape. It is common in people without pain; we only add a little.",
        Tilt::W10 => "Strong legs help you stay active and steady.",
        Tilt::W11 => "For back pain that comes back, keep training after it eases.",
        Tilt::W12 => "You told us this matters to you.",
        Tilt::W13 => "Hips and deep belly muscles support you now.",
    }
}

pub(super) const fn must(must: Must) -> &'static str {
    match must {
        Must::M1 => "Lifting or bending bothers you, so we look for a hip-hinge move to practise each week.",
        Must::M2 => "Getting up bothers you, so we look for a move for that each week.",
    }
}

pub(super) const fn follow(follow: Follow) -> &'static str {
    match follow {
        Follow::L1 => "You opened this plan by a link.",
        Follow::L2 => "It stands in for a move of the shared plan that does not suit you now.",
        Follow::L3 => "It is harder than your level now.",
        Follow::L4 => "It was set aside for you.",
        Follow::L5 => "The session has enough of this kind.",
        Follow::L6 => "There is no time for it in your minutes.",
        Follow::L7 => "The shared plan has more sessions than your week.",
        Follow::L8 => "It was not in the shared plan. Without it your week would leave this part of you out.",
    }
}

pub(super) const fn cap(cap: Cap) -> &'static str {
    match cap {
        Cap::Experience => {
            "You are not yet used to strength work, so the strongest moves wait until you change that answer."
        }
        Cap::Gentle => "One of your answers asks for a gentle start.",
        Cap::Pain => "Your pain is strong now, so the plan starts lower.",
        Cap::Acute => "Your pain is new, so the plan starts lower.",
        Cap::Nerve => "Your leg pain or numb patch keeps the plan off the strongest moves.",
        Cap::Bones => "Your answers about bones or steroids keep the plan off the strongest moves.",
        Cap::Age => "From age 75 on, the plan leaves out the strongest moves.",
        Cap::Flare => "Your back flared up or got worse, so the plan is gentle for now.",
    }
}

pub(super) const fn hard(hard: Hard) -> HardText {
    const fn text(why: &'static str, comes_back: &'static str) -> HardText {
        HardText { why, comes_back }
    }
    match hard {
        Hard::X1 => text("it does not suit one of your answers", OTHER_ANSWER),
        Hard::X2 => text(
            "you do not have what it needs",
            "It comes back when you tick what it needs.",
        ),
        Hard::X3 => text(
            "you would have to get down to the floor",
            "It comes back when you can get down and up without help and change that answer.",
        ),
        Hard::X4 => text(
            "it is harder than your level now",
            "It comes back when your level goes up: with your answers, and with your self-tests in weeks 6 and 12.",
        ),
        Hard::X5 => text(
            "it puts a high load on the back while your pain is 4 or more",
            "It comes back when you tell us that your pain is below 4.",
        ),
        Hard::X6 => text(
            "your pain is 7 or more, so only light moves stay in",
            "It comes back when you tell us that your pain is below 7.",
        ),
        Hard::X10 => text(
            "it is a comfort position, not strength work",
            "You find it with the comfort positions.",
        ),
    }
}
