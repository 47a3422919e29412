//! English words for the questionnaire (clinical.md 1.2, 1.3 and 2.6).

use crate::content::language::{QuestionText, StepText};
use crate::domain::answers::{Ease, Experience, Goal, Joint, LegPain, Pattern, Posture, Sex, Trigger};
use crate::domain::exercise::Kit;
use crate::domain::questionnaire::{Before, HowLong, Prompt, Question, Step, Trend};
use crate::domain::spots::Spot;

pub(super) const fn step(step: Step) -> StepText {
    const fn text(title: &'static str, intro: Option<&'static str>, why: &'static str) -> StepText {
        StepText { title, intro, why }
    }
    match step {
        Step::About => text(
            "How old are you?",
            None,
            "This tool is made for adults. Age also sets how hard the plan may be.",
        ),
        Step::Emergency => text(
            "Do you have any of these signs?",
            Some("We ask about the time since this back problem began, or the last 4 weeks. Tick what is new."),
            "These signs are rare. If you have one, you need help now, not exercise.",
        ),
        Step::SameDay => text(
            "Do you have any of these now?",
            Some("Tick all that fit."),
            "A doctor should look at these today, before you start.",
        ),
        Step::Days => text(
            "Does any of this fit you?",
            Some("Tick all that fit."),
            "A doctor should look at some of these first. One tick alone often means nothing bad.",
        ),
        Step::Heart => text(
            "How are your heart, lungs and balance?",
            Some("Tick all that fit."),
            "Heart or lung trouble may need a check before you train. Shaky balance needs a hand hold.",
        ),
        Step::Bones => text(
            "What should your plan be careful with?",
            Some("Tick all that fit."),
            "Each tick leaves out the moves that do not suit you.",
        ),
        Step::Joints => text(
            "Which joints hurt when you load them?",
            Some("Tick all that fit."),
            "We leave out moves that load a sore joint, or pick easier ones.",
        ),
        Step::Pain => text("How is your back?", None, "Strong or new pain means a gentler start."),
        Step::Pattern => text(
            "How does the pain come and go?",
            Some("Tick all that fit."),
            "Some patterns are worth showing to a doctor. Exercise is still fine for most of them.",
        ),
        Step::Moves => text(
            "What bothers your back, and what eases it?",
            None,
            "For now we leave out what bothers your back. We ask you again in weeks 2, 6 and 12.",
        ),
        Step::Posture => text(
            "Which drawing looks most like you from the side?",
            Some("Skip this if you like."),
            "Many people with this shape have no pain. \
             We use your answer only to add a little variety to your plan.",
        ),
        Step::Aims => text(
            "What do you want to do better?",
            None,
            "The plan leans a little towards what matters to you.",
        ),
        Step::Means => text(
            "What do you have, and how much time?",
            None,
            "The plan fits the time and the things you have.",
        ),
        Step::Tests => text(
            "Do you want to try a strength check?",
            Some("You can skip this. Do 4 tests at most, and rest 1 to 2 minutes between them."),
            "A test shows where to start. It does not show what is wrong.",
        ),
    }
}

#[expect(clippy::too_many_lines, reason = "an arm for each question")]
pub(super) const fn question(question: Question) -> QuestionText {
    const fn text(title: &'static str, hint: Option<&'static str>, why: &'static str) -> QuestionText {
        QuestionText { title, hint, why }
    }
    match question {
        Question::Age => text(
            "How old are you?",
            Some("Your age in years."),
            "This tool is made for adults. From 65 on the plan adds leg work.",
        ),
        Question::Sex => text(
            "What is your sex?",
            Some("You can leave this out."),
            "We use it only to compare test results.",
        ),
        Question::Emergency => text(
            "Since this back problem began, or in the last 4 weeks, have you newly had any of these?",
            None,
            "They can be signs of a problem that needs help right away.",
        ),
        Question::SameDay => text("Do you have any of these?", None, "They should be checked today."),
        Question::Days => text(
            "Does any of this fit you?",
            None,
            "They should be checked before you start to exercise.",
        ),
        Question::Cancer => text(
            "When did you have cancer?",
            None,
            "After cancer, new back pain should be checked first.",
        ),
        Question::PainNew => text(
            "Is this pain new, or not like the pain you had before?",
            None,
            "Old pain that has not changed is less of a worry.",
        ),
        Question::Heart => text(
            "Does any of this fit you?",
            None,
            "Some of these need a check first. Others just mean a gentle start.",
        ),
        Question::Bp => text(
            "How is your blood pressure?",
            Some("Look at your last reading if you have one."),
            "Long, hard holds push blood pressure up while you do them.",
        ),
        Question::Bones => text(
            "Does any of this fit you?",
            None,
            "Each of these changes which moves suit you.",
        ),
        Question::PregWeeks => text(
            "How many weeks pregnant are you?",
            None,
            "From week 13 we leave out moves flat on your back or front, and hard belly work.",
        ),
        Question::VertFx => text(
            "When did the bone in your spine break?",
            None,
            "A new break needs a doctor first.",
        ),
        Question::Joints => text(
            "Which of these hurt when you load them?",
            None,
            "We spare a sore joint.",
        ),
        Question::Duration => text(
            "How long have you had this back pain?",
            None,
            "New pain mostly gets better soon. Long-lasting pain gets a full plan.",
        ),
        Question::PainNow => text(
            "How strong is your back pain now?",
            Some("0 is none. 10 is the worst you can think of."),
            "Strong pain means a gentler start.",
        ),
        Question::PainWorst => text(
            "How strong was it at its worst this week?",
            Some("0 is none. 10 is the worst you can think of."),
            "It shows how much your pain changes.",
        ),
        Question::PainAverage => text(
            "How strong was it this week, as a rule?",
            Some("0 is none. 10 is the worst you can think of."),
            "Later you can compare with this week.",
        ),
        Question::Trend => text(
            "How has it been over the last 2 weeks?",
            None,
            "Pain that gets worse and worse may need a check.",
        ),
        Question::Episodes => text(
            "Did you have back pain before?",
            Some("Think of the last 12 months."),
            "Pain that comes back is a reason to keep training after it eases.",
        ),
        Question::OnsetAge => text(
            "How old were you when it began?",
            Some("Your best guess will do."),
            "It tells us if we should ask about morning stiffness.",
        ),
        Question::Pattern => text(
            "Does any of this fit you?",
            None,
            "3 or more of these are worth showing to a doctor.",
        ),
        Question::Spots => text(
            "Where does it hurt?",
            Some("Tap the picture, or tick the list. You can skip this."),
            "Pain that runs into a leg means we spare the leg nerve.",
        ),
        Question::MidBack => text(
            "Is the main pain between the shoulder blades or like a band round the chest?",
            None,
            "A doctor should look at that first.",
        ),
        Question::LegPain => text(
            "Does pain go into a leg?",
            None,
            "Pain below the knee means we spare the leg nerve.",
        ),
        Question::LegNumb => text(
            "Is there a numb or tingly patch in one leg?",
            Some("Is the leg weak too? Then go back and tick the weak leg."),
            "It means we spare the leg nerve and start gently.",
        ),
        Question::Triggers => text(
            "What bothers your back?",
            Some("Tick all that fit."),
            "We leave out what bothers you now, and train for what you need.",
        ),
        Question::Eases => text(
            "What eases your back?",
            Some("Tick all that fit."),
            "It helps to choose positions that feel good.",
        ),
        Question::Posture => text(
            "Which drawing looks most like you from the side?",
            Some("Skip this if you like."),
            "Many people with this shape have no pain. It changes your plan only a little.",
        ),
        Question::Interfere => text(
            "How much did your back get in the way of daily life this week?",
            Some("0 is not at all. 10 is all the time."),
            "Later you can compare with this week.",
        ),
        Question::Activities => text(
            "What does your back make hard? Name up to 3 things.",
            Some("Use your own words. They stay on this device."),
            "Later you can see if these get easier.",
        ),
        Question::Goal => text(
            "What would you most like to do better?",
            None,
            "The plan leans a little towards your goal.",
        ),
        Question::SitHours => text(
            "How many hours do you sit on a normal day?",
            None,
            "If you sit a lot, we add hip and back work and a tip for breaks.",
        ),
        Question::Confidence => text(
            "How sure are you that you can be active with your back as it is?",
            Some("0 is not sure at all. 10 is fully sure."),
            "If you are not so sure, you get a smaller plan to start with.",
        ),
        Question::Experience => text(
            "How used are you to strength exercise?",
            None,
            "It sets how hard your plan may be.",
        ),
        Question::Kits => text(
            "What do you have?",
            Some("Tick only what is sturdy and safe. You need nothing to start."),
            "More things mean more moves to choose from.",
        ),
        Question::Days7 => text(
            "How many days a week?",
            Some("2 or 3 days with rest between them work well."),
            "Muscles need rest days. Extra days become walking days.",
        ),
        Question::Minutes => text(
            "How many minutes each time?",
            None,
            "A short plan that you do beats a long plan that you skip.",
        ),
    }
}

pub(super) const fn how_long(how_long: HowLong) -> &'static str {
    match how_long {
        HowLong::NoPain => "I have no pain",
        HowLong::Under2Weeks => "Less than 2 weeks",
        HowLong::To6Weeks => "2 to 6 weeks",
        HowLong::To12Weeks => "6 to 12 weeks",
        HowLong::To12Months => "3 to 12 months",
        HowLong::OverAYear => "Over 1 year",
    }
}

pub(super) const fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Better => "Better",
        Trend::Same => "The same",
        Trend::Worse => "Worse and worse",
    }
}

pub(super) const fn before(before: Before) -> &'static str {
    match before {
        Before::First => "No, this is the first time",
        Before::LongAgo => "Yes, but over 12 months ago",
        Before::Once => "Once in the last 12 months",
        Before::Often => "2 or more times in the last 12 months",
    }
}

pub(super) const fn leg_pain(leg_pain: LegPain) -> &'static str {
    match leg_pain {
        LegPain::None => "No",
        LegPain::AboveKnee => "Into the buttock or thigh",
        LegPain::BelowKnee => "Below the knee",
        LegPain::Both => "Into both legs",
    }
}

pub(super) const fn spot(spot: Spot) -> &'static str {
    match spot {
        Spot::Blades => "Between the shoulder blades",
        Spot::BackMiddle => "Middle low back",
        Spot::BackLeft => "Left low back",
        Spot::BackRight => "Right low back",
        Spot::ButtockLeft => "Left buttock",
        Spot::ButtockRight => "Right buttock",
        Spot::ThighLeft => "Left thigh",
        Spot::ThighRight => "Right thigh",
        Spot::ShinLeft => "Left, below the knee",
        Spot::ShinRight => "Right, below the knee",
    }
}

pub(super) const fn trigger(trigger: Trigger) -> &'static str {
    match trigger {
        Trigger::Sit => "Sitting",
        Trigger::Stand => "Standing still",
        Trigger::Walk => "Walking",
        Trigger::Bend => "Bending forward",
        Trigger::Lift => "Lifting",
        Trigger::Rise => "Getting up from a chair or bed",
        Trigger::Twist => "Turning",
        Trigger::Arch => "Arching back",
    }
}

pub(super) const fn ease(ease: Ease) -> &'static str {
    match ease {
        Ease::Sit => "Sitting",
        Ease::Stand => "Standing",
        Ease::Walk => "Walking",
        Ease::Bend => "Bending forward",
        Ease::Lie => "Lying down",
    }
}

pub(super) const fn posture(posture: Posture) -> &'static str {
    match posture {
        Posture::None => "None of these, or I can't say",
        Posture::Arched => "Big curve in the low back",
        Posture::Sway => "Hips pushed forward",
        Posture::Flat => "Very flat low back",
        Posture::Slump => "Rounded, slumped",
    }
}

pub(super) const fn goal(goal: Goal) -> &'static str {
    match goal {
        Goal::Lift => "Lift and carry",
        Goal::WalkStand => "Stand or walk longer",
        Goal::SitWork => "Sit or work with ease",
        Goal::Stairs => "Climb stairs and get up",
        Goal::Sport => "Play sport or go to the gym",
        Goal::General => "Feel stronger all over",
    }
}

pub(super) const fn experience(experience: Experience) -> &'static str {
    match experience {
        Experience::None => "New to it",
        Experience::Some => "A little used to it",
        Experience::Regular => "Every week for 3 months or more",
        Experience::Advanced => "For years",
    }
}

pub(super) const fn kit(kit: Kit) -> &'static str {
    match kit {
        Kit::Chair => "A sturdy chair, against a wall",
        Kit::Step => "A step or bottom stair",
        Kit::Band => "A stretch band",
        Kit::Dumbbell => "A weight, filled bottle or backpack",
        Kit::Towel => "A towel or socks on a smooth floor",
        Kit::Anchor => "A helper or heavy sofa to hold your ankles",
        Kit::Gym => "A gym",
    }
}

pub(super) const fn joint(joint: Joint) -> &'static str {
    match joint {
        Joint::Knee => "Knee",
        Joint::Hip => "Hip",
        Joint::Wrist => "Wrist",
        Joint::Shoulder => "Shoulder",
    }
}

pub(super) const fn pattern(pattern: Pattern) -> &'static str {
    match pattern {
        Pattern::Gradual => "It came on slowly",
        Pattern::Stiff30 => "Your back is stiff for over 30 minutes after you wake",
        Pattern::BetterMove => "It gets better when you move, not when you rest",
        Pattern::NightHalf => "It wakes you in the second half of the night",
        Pattern::ButtockAlt => "The pain moves from one buttock to the other",
        Pattern::Extras => {
            "One of these: scaly skin (psoriasis). A sore, inflamed eye in the past (uveitis). \
             Crohn's or colitis. A parent, brother or sister with an inflamed spine. \
             Much better within 2 days of anti-inflammatory tablets."
        }
        Pattern::RedEye => "One eye is red, hot and sore now",
    }
}

pub(super) const fn sex(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "Female",
        Sex::Male => "Male",
        Sex::Unsaid => "I'd rather not say",
    }
}

pub(super) const fn prompt(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::NowOverWorst => "Your pain now is above your worst this week. Please check both numbers.",
        Prompt::NoPainButTriggers => {
            "You said your worst pain was 0, but something bothers you. Please check your pain numbers."
        }
        Prompt::LongerThanLife => "The pain seems to be older than you. Please check your age and the dates.",
        Prompt::PregnantTooLong => "That is more than 45 weeks. Please check the number of weeks.",
        Prompt::BothDirections => {
            "Both bending and arching seem to bother you. That is fine. \
             Your plan will keep your back in the middle for now."
        }
        Prompt::AdvancedButWeak => {
            "You have trained for years, but some tests were hard. The plan will go by the tests."
        }
        Prompt::TooMuchAtOnce => "That is a lot of time each week. You may want to start smaller.",
        Prompt::AgeUnlikely => "Please check your age and type it again.",
    }
}
