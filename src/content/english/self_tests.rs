//! English words for the self-tests (clinical.md section 3).

use crate::content::language::TestText;
use crate::domain::answers::Rating;
use crate::domain::self_test::{SelfTest, Stop};

/// When this test ends, and what ends every test (3.0).
macro_rules! stop_when {
    ($this:literal) => {
        concat!(
            $this,
            "Stop at pain of 5, or 2 more than at the start. Stop if your leg hurts, you feel dizzy or your form goes."
        )
    };
}

pub(super) const fn name(test: SelfTest) -> &'static str {
    match test {
        SelfTest::BridgeHold => "Bridge hold",
        SelfTest::SlBridgeHold => "One-leg bridge hold",
        SelfTest::ChairStand => "30-second chair stand",
        SelfTest::WallSit => "Wall sit",
        SelfTest::HamstringBridge => "One-leg bridge from a chair",
        SelfTest::FrontPlank => "Front plank",
        SelfTest::SideBridge => "Side plank hold",
        SelfTest::ProneExtHold => "Face-down chest hold",
        SelfTest::BirddogHold => "Bird dog hold",
        SelfTest::SlStance => "Stand on one leg",
        SelfTest::StepDown => "Slow step-down",
    }
}

#[expect(clippy::too_many_lines, reason = "an arm for each test")]
pub(super) const fn self_test(test: SelfTest) -> TestText {
    match test {
        SelfTest::BridgeHold => TestText {
            how: &[
                "Lie on your back, knees bent, feet flat.",
                "Lift your hips until knees, hips and shoulders make a line.",
                "Hold and breathe. Count the seconds until your hips drop.",
            ],
            stop: stop_when!("Stop at 180 seconds, or when your hips drop. "),
            compared: "Compared with a small study of adults with and without back pain. The limits are our own.",
            unit: "seconds",
        },
        SelfTest::SlBridgeHold => TestText {
            how: &[
                "Lie on your back, one knee bent, the other leg straight, thighs level.",
                "Cross your arms. Lift your hips.",
                "Hold and breathe. Count the seconds until your hips drop or tilt. Then change legs.",
                "Left is when your left foot stands on the floor.",
            ],
            stop: stop_when!("Stop at 90 seconds, or when your hips drop or tilt. "),
            compared: "Compared with a small study of healthy young adults. The limits are our own.",
            unit: "seconds",
        },
        SelfTest::ChairStand => TestText {
            how: &[
                "Put a sturdy chair against a wall. The seat is about 43 cm (17 inches) high.",
                "Sit with your feet flat, arms crossed on your chest.",
                "Stand up fully and sit down again as often as you can in 30 seconds.",
                "More than half way up at the end counts. If you need your arms, the score is 0.",
            ],
            stop: stop_when!("Stop after 30 seconds. "),
            compared: "From age 60 on, compared with the CDC limits for your age. \
                       Below 60 the limits are less sure. From 95 on there is no rating.",
            unit: "stands",
        },
        SelfTest::WallSit => TestText {
            how: &[
                "Lean your back flat on a wall.",
                "Slide down until your knees are near a right angle.",
                "Hold and breathe. Count the seconds.",
            ],
            stop: stop_when!("Stop at 90 seconds, or when you have to slide up. "),
            compared: "We know of no study to compare with. The limits are our own. Watch your own change.",
            unit: "seconds",
        },
        SelfTest::HamstringBridge => TestText {
            how: &[
                "Lie on your back. Put one heel on a chair or box about 60 cm (24 inches) high, against a wall.",
                "Bend that knee a little. Cross your arms.",
                "Push the heel down and lift your hips. Touch down and lift again.",
                "Count how often you can do it. Then change legs. Left is when your left heel is on the chair.",
            ],
            stop: stop_when!("Stop when your hips no longer come up all the way. "),
            compared: "The one study we know is of men who play football. For all others the limits are our own.",
            unit: "repetitions",
        },
        SelfTest::FrontPlank => TestText {
            how: &[
                "Lie face down on your forearms, elbows under your shoulders.",
                "Lift up to your toes, straight from head to heels. From age 65 on, stay on your knees.",
                "Hold and breathe. Count the seconds until your hips sag or rise.",
            ],
            stop: stop_when!("Stop at 120 seconds, or when your hips sag or rise. "),
            compared: "Compared with a small study of adults with and without back pain. \
                       From age 65 on, the limits are our own.",
            unit: "seconds",
        },
        SelfTest::SideBridge => TestText {
            how: &[
                "Lie on your side, legs straight, forearm under your shoulder.",
                "Lift your hips to a straight line.",
                "Hold and breathe. Count the seconds until your hips sag. Then change sides.",
                "Left is when you lie on your left side.",
            ],
            stop: stop_when!("Stop at 120 seconds, or when your hips sag. "),
            compared: "Compared with a small study of adults aged 18 to 55. The limits are our own.",
            unit: "seconds",
        },
        SelfTest::ProneExtHold => TestText {
            how: &[
                "Lie face down, a pillow under your belly, arms by your sides.",
                "Tuck your chin. Lift your breastbone just off the floor.",
                "Hold and breathe. Count the seconds.",
            ],
            stop: stop_when!("Stop at 150 seconds, or when your chest comes down. "),
            compared: "Compared with a small study of men and women with and without back pain. \
                       The limits are our own.",
            unit: "seconds",
        },
        SelfTest::BirddogHold => TestText {
            how: &[
                "Go on hands and knees.",
                "Reach one arm forward and the opposite leg back, both level.",
                "Hold and breathe. Count the seconds until you wobble. Then change sides.",
                "Left is when your left leg reaches back.",
            ],
            stop: stop_when!("Stop at 40 seconds, or when you wobble. "),
            compared: "We know of no study to compare with. The limits are our own. Watch your own change.",
            unit: "seconds",
        },
        SelfTest::SlStance => TestText {
            how: &[
                "Stand next to a wall, a hand near it, eyes open.",
                "Lift one foot. Count the seconds until you touch the wall or the floor.",
                "Try 3 times and keep the best. Then change legs. Left is when you stand on your left leg.",
            ],
            stop: stop_when!("Stop at 45 seconds. "),
            compared: "Compared with a study of adults of your age. It tells more about balance than about strength.",
            unit: "seconds",
        },
        SelfTest::StepDown => TestText {
            how: &[
                "Stand on a stair about 20 cm (8 inches) high, a hand near the rail. Use a mirror or film yourself.",
                "Step down slowly with one foot, 5 times. Then change legs. \
                 Left is when your left foot stays on the stair.",
                "Give 1 point for each: your arms wave, your body leans, your hip drops, \
                 your knee goes inside your foot, or you lose your balance. \
                 Give 2 if it goes in past the inner side of your foot.",
            ],
            stop: stop_when!(""),
            compared: "The points come from a small study. How you move tells little about back pain. \
                       Fewer points are better.",
            unit: "points",
        },
    }
}

pub(super) const fn rating(rating: Rating) -> &'static str {
    match rating {
        Rating::Weak => "Low in our comparison",
        Rating::Fair => "In the middle of our comparison",
        Rating::Good => "High in our comparison",
    }
}

pub(super) const fn stop(stop: Stop) -> &'static str {
    match stop {
        Stop::Done => "I did all I could",
        Stop::Pain => "I stopped because of pain",
        Stop::Unwell => "I stopped because my leg hurt or I felt dizzy",
    }
}
