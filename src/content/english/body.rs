//! English words for the body, and for what the article names.

use crate::content::article::Named;
use crate::content::language::{BodyText, GroupText, MuscleText};
use crate::domain::body::{Group, Muscle};

pub(super) static BODY: BodyText = BodyText {
    back: "Back",
    front: "Front",
    left: "left",
    right: "right",
    chosen: |answer| format!("So we chose “{answer}” in the next question."),
    in_safety: |list| format!("Noted as in the safety list. You can take it back on the page “{list}”"),
    strong: "Firm outline: a little more of it in your plan",
    pale: "Pale: in your plan too",
    point: "Tap a group to see where it is.",
};

pub(super) const fn muscle(muscle: Muscle) -> MuscleText {
    const fn text(plain: &'static str, anatomical: &'static str, place: &'static str) -> MuscleText {
        MuscleText {
            plain,
            anatomical,
            place,
        }
    }
    match muscle {
        Muscle::GluteusMaximus => text("big buttock muscle", "gluteus maximus", "the back of your hip"),
        Muscle::GluteusMedius => text("side-hip muscle", "gluteus medius", "the side of your hip"),
        Muscle::GluteusMinimus => text(
            "small side-hip muscle",
            "gluteus minimus",
            "deep in the side of your hip",
        ),
        Muscle::Hamstrings => text("back-of-thigh muscles", "hamstrings", "the back of your thigh"),
        Muscle::Quadriceps => text("front-of-thigh muscles", "quadriceps", "the front of your thigh"),
        Muscle::RectusAbdominis => text("front belly muscle", "rectus abdominis", "the front of your belly"),
        Muscle::TransverseAbdominis => text(
            "deep belly muscle",
            "transverse abdominis",
            "deep round your waist, like a belt",
        ),
        Muscle::Obliques => text("side belly muscles", "obliques", "the sides of your waist"),
        Muscle::ErectorSpinae => text(
            "long back muscles",
            "erector spinae and multifidus",
            "both sides of your spine",
        ),
        Muscle::Calf => text("calf muscles", "gastrocnemius and soleus", "the back of your lower leg"),
        Muscle::Adductors => text("inner-thigh muscles", "adductors", "the inside of your thigh"),
        Muscle::ShoulderGirdle => text("shoulder muscles", "shoulder girdle", "round your shoulders"),
    }
}

pub(super) const fn group(group: Group) -> GroupText {
    match group {
        Group::Glutes => GroupText {
            name: "Gluteals",
            plain: "hips and buttocks",
            job: "They move your hips and keep you level when you walk. \
                  People with back pain often test weaker here. No one knows if that is a cause. \
                  In small trials, adding hip work helped.",
        },
        Group::Core => GroupText {
            name: "Core",
            plain: "belly and sides",
            job: "It holds your trunk steady when you move. \
                  People with long-lasting back pain often hold a plank for less time. \
                  Core work helps about as much as other exercise.",
        },
        Group::LowBack => GroupText {
            name: "Lower back",
            plain: "long back muscles",
            job: "They hold you upright and help you lift. \
                  Whether weak back muscles lead to back pain is not clear.",
        },
        Group::Hamstrings => GroupText {
            name: "Hamstrings",
            plain: "back of the thighs",
            job: "They help you bend, lift and walk. Few studies link them to back pain. \
                  They are in the plan for daily life.",
        },
        Group::Quads => GroupText {
            name: "Quadriceps",
            plain: "front of the thighs",
            job: "They help you get up, climb stairs and lift. Few studies link them to back pain. \
                  They are in the plan for daily life.",
        },
    }
}

pub(super) const fn named(named: Named) -> &'static str {
    match named {
        Named::Squats => "squats",
        Named::Lunges => "lunges",
        Named::HipThrusts => "hip thrusts",
        Named::LegCurls => "leg curls",
        Named::Deadlifts => "deadlifts",
        Named::WalkingLunges => "walking lunges",
        Named::LegPresses => "leg presses",
        Named::Planks => "planks",
        Named::RussianTwists => "Russian twists",
        Named::Pilates => "Pilates exercises",
        Named::Supermans => "supermans",
        Named::BirdDogs => "bird dogs",
        Named::CatCow => "cat-cow",
    }
}
