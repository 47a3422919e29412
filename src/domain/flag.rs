//! A flag: a thing to spare. Set by answers, it excludes some exercises and cautions about others.

use super::answers::{Answers, Bp, Ease, Joint, LegPain, Sign, Trigger};
use super::codes::{codes, sets};

codes! {
    /// What to spare (clinical.md 4.10).
    Flag {
        Flex = "flex",
        Ext = "ext",
        Rot = "rot",
        Sci = "sci",
        Osteo = "osteo",
        Knee = "knee",
        Hip = "hip",
        Wrist = "wrist",
        Shoulder = "shoulder",
        Bp = "bp",
        Bal = "bal",
        AbWall = "abwall",
        PregSupine = "preg_supine",
        PregProne = "preg_prone",
        PregAbs = "preg_abs",
        PregBal = "preg_bal",
    }
}

sets! {
    /// A set of flags.
    Flags of Flag in u16
}

/// The four flags that switch on from week 13 of pregnancy, apart so that the reason shown is right.
pub const PREGNANCY: Flags = Flags::of(&[Flag::PregSupine, Flag::PregProne, Flag::PregAbs, Flag::PregBal]);

/// The week of pregnancy from which lying flat, lying on the front and strong belly work are left out.
pub const PREGNANCY_FLAGS_FROM_WEEK: u8 = 13;

/// What these answers ask the plan to spare (1.3 and 2.3).
pub fn flags(answers: &Answers) -> Flags {
    let triggers = answers.triggers;
    let eases = answers.eases;
    let eased_upright = eases.contains(Ease::Stand) || eases.contains(Ease::Walk);
    let eased_bent = eases.contains(Ease::Sit) || eases.contains(Ease::Bend);
    let upright_bothers = triggers.contains(Trigger::Stand) || triggers.contains(Trigger::Walk);
    let pregnant_from_13 = answers.preg_weeks >= PREGNANCY_FLAGS_FROM_WEEK;

    let mut flags: Flags = [
        (
            Flag::Flex,
            triggers.contains(Trigger::Bend) || (triggers.contains(Trigger::Sit) && eased_upright),
        ),
        (
            Flag::Ext,
            triggers.contains(Trigger::Arch) || (upright_bothers && eased_bent),
        ),
        (Flag::Rot, triggers.contains(Trigger::Twist)),
        // Pain in both legs may reach below the knee; the list does not ask which. Spare the nerve.
        (
            Flag::Sci,
            matches!(answers.leg_pain, LegPain::BelowKnee | LegPain::Both) || answers.leg_numb,
        ),
        (Flag::Osteo, thin_bones(answers)),
        (Flag::Knee, answers.joints.contains(Joint::Knee)),
        (Flag::Hip, answers.joints.contains(Joint::Hip)),
        (Flag::Wrist, answers.joints.contains(Joint::Wrist)),
        (Flag::Shoulder, answers.joints.contains(Joint::Shoulder)),
        (Flag::Bp, answers.bp != Bp::Normal || answers.signs.yes(Sign::Heart)),
        (
            Flag::Bal,
            answers.signs.yes(Sign::Falls) || answers.age >= 80 || answers.ratings.unsteady,
        ),
        (
            Flag::AbWall,
            answers.signs.yes(Sign::Hernia) || answers.gave_birth_lately(),
        ),
    ]
    .into_iter()
    .filter_map(|(flag, set)| set.then_some(flag))
    .collect();
    if pregnant_from_13 {
        flags = flags.or(PREGNANCY);
    }
    flags
}

/// Osteoporosis, long use of steroids, or a spine fracture: bones to spare.
pub(super) fn thin_bones(answers: &Answers) -> bool {
    answers.signs.yes(Sign::Osteo) || answers.signs.yes(Sign::Steroids) || answers.vert_fx_weeks.is_some()
}
