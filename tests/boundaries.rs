//! Where each rule begins and ends: the last answer that it lets be and the first that it takes, by the numbers of
//! clinical.md. The section stands beside each table.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use strongback::content::exercises::{CATALOGUE, row};
use strongback::domain::answers::{
    Answers, Block, Bp, Cancer, Duration, Ease, Experience, Goal, Joint, LegPain, Pain, Pattern, Posture, Rating, Sign,
    Trigger, Word,
};
use strongback::domain::body::{Group, PerGroup};
use strongback::domain::eligibility::{Hard, exclusion, relief};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::flag::{Flag, Flags, flags};
use strongback::domain::level::{Cap, cap, limits, targets};
use strongback::domain::plan::{Course, Plan, sessions_a_week, weekdays};
use strongback::domain::triage::{Cleared, Level, Row, Rows, Triage, Urgency, asks_for_pattern, triage};
use strongback::domain::weight::{Tilt, main_focus, points, weights};

fn answers(change: impl FnOnce(&mut Answers)) -> Answers {
    let mut answers = Answers::default();
    change(&mut answers);
    answers
}

fn with(sign: Sign, word: Word) -> Answers {
    answers(|answers| answers.signs.say(sign, word))
}

fn cleared(answers: Answers) -> Cleared {
    triage(answers).cleared().cloned().unwrap()
}

type Said = (Row, Level, Option<Urgency>, bool);

#[track_caller]
fn finds(answers: Answers, expected: &[Said]) {
    let triage = triage(answers);
    let found: Vec<Said> = triage
        .findings()
        .iter()
        .map(|finding| (finding.row, finding.level, finding.urgency, finding.not_sure))
        .collect();
    assert_eq!(found, expected);
}

/// One finding, sure of itself.
#[track_caller]
fn finds_one(answers: Answers, row: Row, level: Level, urgency: Option<Urgency>) {
    finds(answers, &[(row, level, urgency, false)]);
}

#[track_caller]
fn finds_nothing(answers: Answers) {
    finds(answers, &[]);
}

const NOW: Option<Urgency> = Some(Urgency::Now);
const TODAY: Option<Urgency> = Some(Urgency::SameDay);
const DAYS: Option<Urgency> = Some(Urgency::Days);

/// 1.2: what each sign of the lists leads to, and what doubt about it does.
#[test]
fn every_sign_leads_where_its_block_says() {
    use Level::{ClinicianFirst, Emergency, GentleOnly};
    for (sign, row) in [
        (Sign::Saddle, Row::Saddle),
        (Sign::Bladder, Row::Bladder),
        (Sign::Bowel, Row::Bowel),
        (Sign::Sexual, Row::Sexual),
        (Sign::BothLegs, Row::BothLegs),
        (Sign::LegCollapse, Row::LegCollapse),
        (Sign::Accident, Row::Accident),
        (Sign::VeryUnwell, Row::VeryUnwell),
        (Sign::TearingBelly, Row::TearingBelly),
        (Sign::ChestNow, Row::ChestNow),
        (Sign::PregBleed, Row::PregBleed),
    ] {
        finds_one(with(sign, Word::Yes), row, Emergency, NOW);
        finds(with(sign, Word::NotSure), &[(row, ClinicianFirst, TODAY, true)]);
    }
    for (sign, row) in [
        (Sign::Unsteady, Row::Unsteady),
        (Sign::Fever, Row::Fever),
        (Sign::UrineFever, Row::UrineFever),
        (Sign::Calf, Row::Calf),
    ] {
        finds_one(with(sign, Word::Yes), row, ClinicianFirst, TODAY);
        finds(with(sign, Word::NotSure), &[(row, ClinicianFirst, DAYS, true)]);
    }
    for (sign, row) in [
        (Sign::WeightLoss, Row::WeightLoss),
        (Sign::Night, Row::Night),
        (Sign::MidBack, Row::MidBack),
        (Sign::Lump, Row::Lump),
        (Sign::LegWeak, Row::LegWeak),
        (Sign::Aneurysm, Row::Aneurysm),
    ] {
        finds_one(with(sign, Word::Yes), row, ClinicianFirst, DAYS);
        finds(with(sign, Word::NotSure), &[(row, GentleOnly, None, true)]);
    }
    for (sign, row) in [
        (Sign::ChestEffort, Row::ChestEffort),
        (Sign::Faint, Row::Faint),
        (Sign::ToldNot, Row::ToldNot),
        (Sign::PregProblem, Row::PregProblem),
    ] {
        finds_one(with(sign, Word::Yes), row, ClinicianFirst, DAYS);
    }
    for (sign, row) in [
        (Sign::Heart, Row::Heart),
        (Sign::Osteo, Row::Osteo),
        (Sign::Steroids, Row::Steroids),
        (Sign::Falls, Row::Falls),
    ] {
        finds_one(with(sign, Word::Yes), row, GentleOnly, None);
    }
    finds_nothing(with(Sign::Hernia, Word::Yes));
    for sign in Sign::ALL {
        for word in [Word::No, Word::Checked, Word::NotSaid] {
            if sign.block() == Block::Readiness && word != Word::No {
                // A list of ticks: with whatever word one came, it counts.
                let findings = |word| triage(with(*sign, word)).findings().to_vec();
                assert_eq!(findings(word), findings(Word::Yes), "{sign:?}, {word:?}");
            } else {
                finds_nothing(with(*sign, word));
            }
        }
    }
}

/// 1.2, unsteady: with any history of cancer it is an emergency.
#[test]
fn unsteady_legs_after_cancer_are_an_emergency() {
    for cancer in [Cancer::Recent, Cancer::Old] {
        let after = |word| {
            let mut answers = with(Sign::Unsteady, word);
            answers.cancer = cancer;
            triage(answers)
        };
        assert_eq!(after(Word::Yes).level(), Level::Emergency);
        assert_eq!(
            after(Word::Yes).findings().len(),
            1,
            "an emergency lists its own rows only"
        );
        assert_eq!(after(Word::NotSure).level(), Level::ClinicianFirst);
        assert_eq!(after(Word::NotSure).urgency(), TODAY);
    }
}

/// 1.2, cancer: recent, or old with new pain, is for a clinician; old and the pain as before is gentle.
#[test]
fn cancer_counts_by_its_age_and_by_new_pain() {
    let after = |cancer, pain_new| {
        answers(|answers| {
            answers.cancer = cancer;
            answers.pain_new = pain_new;
        })
    };
    finds_nothing(after(Cancer::None, true));
    for pain_new in [false, true] {
        finds_one(
            after(Cancer::Recent, pain_new),
            Row::Cancer,
            Level::ClinicianFirst,
            DAYS,
        );
    }
    finds_one(after(Cancer::Old, true), Row::Cancer, Level::ClinicianFirst, DAYS);
    finds_one(after(Cancer::Old, false), Row::Cancer, Level::GentleOnly, None);
}

/// 1.2, `infect_risk`: a clinician where pain is under 12 weeks old or new; else gentle.
#[test]
fn a_risk_of_infection_counts_for_twelve_weeks_or_with_new_pain() {
    let risk = |word, weeks, pain_new| {
        let mut answers = with(Sign::InfectRisk, word);
        answers.duration = Duration::weeks(weeks);
        answers.pain_new = pain_new;
        answers
    };
    let row = Row::InfectRisk;
    finds_one(risk(Word::Yes, 11, false), row, Level::ClinicianFirst, DAYS);
    finds_one(risk(Word::Yes, 12, false), row, Level::GentleOnly, None);
    finds_one(risk(Word::Yes, 11, true), row, Level::ClinicianFirst, DAYS);
    finds_one(risk(Word::Yes, 12, true), row, Level::ClinicianFirst, DAYS);
    for weeks in [11, 12] {
        finds(
            risk(Word::NotSure, weeks, false),
            &[(row, Level::GentleOnly, None, true)],
        );
        finds_nothing(risk(Word::No, weeks, false));
    }
}

/// 1.2, `minor_fall`: from the age of 65, or with thin bones, a clinician; otherwise nothing.
#[test]
fn a_small_fall_counts_from_sixty_five_or_with_thin_bones() {
    let fall = |word, age| {
        let mut answers = with(Sign::MinorFall, word);
        answers.age = age;
        answers
    };
    finds_nothing(fall(Word::Yes, 64));
    finds_one(fall(Word::Yes, 65), Row::MinorFall, Level::ClinicianFirst, DAYS);
    finds(
        fall(Word::NotSure, 65),
        &[(Row::MinorFall, Level::GentleOnly, None, true)],
    );
    for (sign, row) in [(Sign::Osteo, Row::Osteo), (Sign::Steroids, Row::Steroids)] {
        let mut thin = fall(Word::Yes, 64);
        thin.signs.say(sign, Word::Yes);
        finds(
            thin,
            &[
                (Row::MinorFall, Level::ClinicianFirst, DAYS, false),
                (row, Level::GentleOnly, None, false),
            ],
        );
    }
}

/// 1.2, worsening: a first episode from the age of 50 is for a clinician; else gentle from six weeks on.
#[test]
fn pain_that_grows_counts_by_age_episode_and_weeks() {
    let grows = |worsening, first_ever, age, weeks| {
        answers(|answers| {
            answers.worsening = worsening;
            answers.first_ever = first_ever;
            answers.age = age;
            answers.duration = Duration::weeks(weeks);
        })
    };
    finds_nothing(grows(false, true, 50, 6));
    finds_one(grows(true, true, 50, 1), Row::Worsening, Level::ClinicianFirst, DAYS);
    finds_nothing(grows(true, true, 49, 5));
    finds_one(grows(true, true, 49, 6), Row::Worsening, Level::GentleOnly, None);
    finds_nothing(grows(true, false, 50, 5));
    finds_one(grows(true, false, 50, 6), Row::Worsening, Level::GentleOnly, None);
}

/// 1.2, `pain_now`: 9 and more is for a clinician, 7 and 8 are gentle.
#[test]
fn pain_counts_from_seven_and_from_nine() {
    for score in 0..=10 {
        let pain = answers(|answers| answers.pain_now = Pain::new(score).unwrap());
        match score {
            0..=6 => finds_nothing(pain),
            7 | 8 => finds_one(pain, Row::PainNow, Level::GentleOnly, None),
            _ => finds_one(pain, Row::PainNow, Level::ClinicianFirst, DAYS),
        }
    }
    assert_eq!(Pain::new(11), None);
}

/// 1.2, block I: three yes, where pain has lasted 12 weeks and began before 45; a red eye is a rule of its own.
#[test]
fn three_items_make_a_pattern_after_twelve_weeks_before_forty_five() {
    const ITEMS: [Pattern; 6] = [
        Pattern::Gradual,
        Pattern::Stiff30,
        Pattern::BetterMove,
        Pattern::NightHalf,
        Pattern::ButtockAlt,
        Pattern::Extras,
    ];
    let pattern = |count: usize, weeks, onset| {
        answers(|answers| {
            answers.duration = Duration::weeks(weeks);
            answers.onset_age = Some(onset);
            for item in &ITEMS[..count] {
                answers.patterns.insert(*item);
            }
        })
    };
    finds_nothing(pattern(2, 12, 44));
    for count in 3..=6 {
        finds_one(pattern(count, 12, 44), Row::Inflammatory, Level::GentleOnly, None);
    }
    finds_nothing(pattern(6, 11, 44));
    finds_nothing(pattern(6, 12, 45));
    assert!(asks_for_pattern(&pattern(0, 12, 44)));
    assert!(!asks_for_pattern(&pattern(0, 11, 44)));
    assert!(!asks_for_pattern(&pattern(0, 12, 45)));

    let mut eye = pattern(2, 12, 44);
    eye.patterns.insert(Pattern::RedEye);
    finds_one(eye, Row::RedEye, Level::ClinicianFirst, TODAY);
}

/// 1.2, block I: without a word about it, the pain began as many years ago as it has lasted.
#[test]
fn the_age_at_the_start_follows_from_how_long_it_has_lasted() {
    let began = |age, weeks| {
        answers(|answers| {
            answers.age = age;
            answers.duration = Duration::weeks(weeks);
        })
        .onset()
    };
    assert_eq!(began(45, 51), 45);
    assert_eq!(began(45, 52), 44);
    assert_eq!(began(45, 104), 43);
}

/// 1.3: pressure, pregnancy, birth, operation, fracture, numbness, age.
#[test]
fn readiness_counts_from_its_own_numbers() {
    let bp = |bp| answers(|answers| answers.bp = bp);
    finds_nothing(bp(Bp::Normal));
    finds_one(bp(Bp::Uncontrolled), Row::Bp, Level::GentleOnly, None);
    finds_one(bp(Bp::Crisis), Row::Bp, Level::ClinicianFirst, TODAY);

    let pregnant = |weeks| answers(|answers| answers.preg_weeks = weeks);
    finds_nothing(pregnant(0));
    finds_one(pregnant(1), Row::PregWeeks, Level::GentleOnly, None);

    let birth = |weeks| answers(|answers| answers.pp_weeks = Some(weeks));
    finds_one(birth(0), Row::PpWeeks, Level::GentleOnly, None);
    finds_one(birth(12), Row::PpWeeks, Level::GentleOnly, None);
    finds_nothing(birth(13));

    for weeks in [0, 12, 30] {
        let operated = answers(|answers| answers.surgery_weeks = Some(weeks));
        finds_one(operated, Row::SurgeryWeeks, Level::ClinicianFirst, DAYS);
    }

    let fracture = |weeks| answers(|answers| answers.vert_fx_weeks = Some(weeks));
    finds_one(fracture(0), Row::VertFxWeeks, Level::ClinicianFirst, DAYS);
    finds_one(fracture(11), Row::VertFxWeeks, Level::ClinicianFirst, DAYS);
    finds_one(fracture(12), Row::VertFxWeeks, Level::GentleOnly, None);
    assert!(fracture(11).broke_the_spine_lately());
    assert!(!fracture(12).broke_the_spine_lately());

    let numb = answers(|answers| answers.leg_numb = true);
    finds_one(numb, Row::LegNumb, Level::GentleOnly, None);
    let worse = answers(|answers| answers.worse_weeks = true);
    finds_one(worse, Row::WorseWeeks, Level::ClinicianFirst, DAYS);

    let aged = |age| answers(|answers| answers.age = age);
    finds_one(aged(17), Row::Age, Level::AdultsOnly, None);
    finds_nothing(aged(18));
}

/// 1.2 (d), (e) and the last line of 1.3: the worst counts; of several stops the most urgent; a clinician's word
/// takes one step only.
#[test]
fn the_worst_counts_and_a_word_of_a_clinician_takes_one_step() {
    let mut both = with(Sign::WeightLoss, Word::Yes);
    assert_eq!(triage(both).urgency(), DAYS);
    both.signs.say(Sign::Fever, Word::Yes);
    assert_eq!(triage(both).urgency(), TODAY);
    both.seen = Rows::of(&[Row::WeightLoss]);
    finds(
        both,
        &[
            (Row::Fever, Level::ClinicianFirst, TODAY, false),
            (Row::WeightLoss, Level::GentleOnly, None, false),
        ],
    );
    both.seen = Rows::of(&[Row::WeightLoss, Row::Fever]);
    both.lifted = both.seen;
    let triage_of_both = triage(both);
    assert_eq!(
        triage_of_both.level(),
        Level::GentleOnly,
        "never from a stop to all clear"
    );
    assert_eq!(triage_of_both.urgency(), None);
    assert!(triage_of_both.cleared().unwrap().is_gentle());

    let mut heart = with(Sign::Heart, Word::Yes);
    heart.seen = Rows::of(&[Row::Heart]);
    finds_one(heart, Row::Heart, Level::GentleOnly, None);
    heart.lifted = Rows::of(&[Row::Heart]);
    finds_nothing(heart);
    assert!(matches!(triage(heart), Triage::Go(cleared) if !cleared.is_gentle()));

    let mut saddle = with(Sign::Saddle, Word::Yes);
    saddle.seen = Rows::of(&[Row::Saddle]);
    saddle.lifted = saddle.seen;
    finds_one(saddle, Row::Saddle, Level::Emergency, NOW);
    assert_eq!(triage(saddle).urgency(), NOW);

    let mut young = answers(|answers| answers.age = 17);
    young.seen = Rows::of(&[Row::Age]);
    young.lifted = young.seen;
    finds_one(young, Row::Age, Level::AdultsOnly, None);
    assert_eq!(triage(young).urgency(), None);
}

#[track_caller]
fn spares(answers: Answers, expected: &[Flag]) {
    assert_eq!(flags(&answers), Flags::of(expected));
}

/// 2.3: what bothers the back, and what eases it.
#[test]
fn movements_to_spare_follow_from_what_bothers_and_what_eases() {
    use Flag::{Ext, Flex, Rot};
    let bothered = |triggers: &[Trigger], eases: &[Ease]| {
        answers(|answers| {
            for trigger in triggers {
                answers.triggers.insert(*trigger);
            }
            for ease in eases {
                answers.eases.insert(*ease);
            }
        })
    };
    spares(bothered(&[], Ease::ALL), &[]);
    spares(bothered(&[Trigger::Bend], &[]), &[Flex]);
    spares(bothered(&[Trigger::Sit], &[]), &[]);
    for ease in Ease::ALL {
        let upright = matches!(ease, Ease::Stand | Ease::Walk);
        let bent = matches!(ease, Ease::Sit | Ease::Bend);
        spares(bothered(&[Trigger::Sit], &[*ease]), if upright { &[Flex] } else { &[] });
        for trigger in [Trigger::Stand, Trigger::Walk] {
            spares(bothered(&[trigger], &[*ease]), if bent { &[Ext] } else { &[] });
        }
    }
    spares(bothered(&[Trigger::Stand, Trigger::Walk], &[]), &[]);
    spares(bothered(&[Trigger::Arch], &[]), &[Ext]);
    spares(bothered(&[Trigger::Bend, Trigger::Arch], &[]), &[Flex, Ext]);
    spares(bothered(&[Trigger::Twist], &[]), &[Rot]);
    spares(bothered(&[Trigger::Lift, Trigger::Rise], &[]), &[]);
}

/// 1.3 and 2.2: what else to spare.
#[test]
fn what_else_to_spare_follows_from_health() {
    use Flag::{AbWall, Bal, Hip, Knee, Osteo, PregAbs, PregBal, PregProne, PregSupine, Sci, Shoulder, Wrist};
    for (leg_pain, flags) in [
        (LegPain::None, &[][..]),
        (LegPain::AboveKnee, &[]),
        (LegPain::BelowKnee, &[Sci]),
        (LegPain::Both, &[Sci]),
    ] {
        spares(answers(|answers| answers.leg_pain = leg_pain), flags);
    }
    spares(answers(|answers| answers.leg_numb = true), &[Sci]);
    for sign in Sign::ALL {
        let expected: &[Flag] = match sign {
            Sign::Osteo | Sign::Steroids => &[Osteo],
            Sign::Heart => &[Flag::Bp],
            Sign::Falls => &[Bal],
            Sign::Hernia => &[AbWall],
            _ => &[],
        };
        spares(with(*sign, Word::Yes), expected);
        let ticked = sign.block() == Block::Readiness;
        spares(with(*sign, Word::NotSure), if ticked { expected } else { &[] });
    }
    spares(answers(|answers| answers.vert_fx_weeks = Some(300)), &[Osteo]);
    for (joint, flag) in [
        (Joint::Knee, Knee),
        (Joint::Hip, Hip),
        (Joint::Wrist, Wrist),
        (Joint::Shoulder, Shoulder),
    ] {
        spares(answers(|answers| answers.joints.insert(joint)), &[flag]);
    }
    for bp in [Bp::Uncontrolled, Bp::Crisis] {
        spares(answers(|answers| answers.bp = bp), &[Flag::Bp]);
    }
    spares(answers(|answers| answers.age = 79), &[]);
    spares(answers(|answers| answers.age = 80), &[Bal]);
    spares(answers(|answers| answers.ratings.unsteady = true), &[Bal]);
    spares(answers(|answers| answers.pp_weeks = Some(12)), &[AbWall]);
    spares(answers(|answers| answers.pp_weeks = Some(13)), &[]);
    spares(answers(|answers| answers.preg_weeks = 12), &[]);
    spares(
        answers(|answers| answers.preg_weeks = 13),
        &[PregSupine, PregProne, PregAbs, PregBal],
    );
}

fn limits_of(answers: Answers) -> Vec<(Cap, u8)> {
    let limits = limits(&cleared(answers));
    limits.iter().map(|limit| (limit.cap, limit.level)).collect()
}

/// 6.2: every cap, on an experienced reader, whom nothing else holds down.
#[test]
fn the_level_is_held_down_from_the_numbers_of_the_rules() {
    let experienced = |change: &dyn Fn(&mut Answers)| {
        let mut answers = answers(|answers| answers.experience = Experience::Advanced);
        change(&mut answers);
        limits_of(answers)
    };
    let free = (Cap::Experience, 3);
    assert_eq!(experienced(&|_| ()), [free]);
    for (experience, level) in [(Experience::None, 2), (Experience::Some, 2), (Experience::Regular, 3)] {
        let limits = experienced(&|answers| answers.experience = experience);
        assert_eq!(limits, [(Cap::Experience, level)]);
    }
    for score in 0..=8 {
        let limits = experienced(&|answers| answers.pain_now = Pain::new(score).unwrap());
        let expected: &[(Cap, u8)] = match score {
            0..=4 => &[free],
            5 | 6 => &[free, (Cap::Pain, 2)],
            _ => &[free, (Cap::Gentle, 1), (Cap::Pain, 1)],
        };
        assert_eq!(limits, expected, "pain {score}");
    }
    for (score, days, expected) in [
        (3, 0, None),
        (4, 13, Some(1)),
        (4, 14, Some(2)),
        (4, 41, Some(2)),
        (4, 42, None),
    ] {
        let limits = experienced(&|answers| {
            answers.pain_now = Pain::new(score).unwrap();
            answers.duration = Duration::days(days);
        });
        let acute = limits
            .iter()
            .find(|(cap, _)| *cap == Cap::Acute)
            .map(|(_, level)| *level);
        assert_eq!(acute, expected, "pain {score} for {days} days");
    }
    assert_eq!(
        experienced(&|answers| answers.leg_pain = LegPain::BelowKnee),
        [free, (Cap::Nerve, 2)]
    );
    assert_eq!(
        experienced(&|answers| answers.vert_fx_weeks = Some(30)),
        [free, (Cap::Gentle, 1), (Cap::Bones, 2)]
    );
    assert_eq!(experienced(&|answers| answers.age = 74), [free]);
    assert_eq!(experienced(&|answers| answers.age = 75), [free, (Cap::Age, 2)]);

    let lowest = limits(&cleared(answers(|answers| answers.vert_fx_weeks = Some(30))));
    assert_eq!(cap(&lowest), 1);
    assert_eq!(cap(&lowest[..1]), 2);
}

/// 6.2: the level to aim at.
#[test]
fn the_level_to_aim_at_follows_from_tests_and_experience() {
    let aims = |experience, rating: Option<Rating>, cap, week| {
        let cleared = cleared(answers(|answers| {
            answers.experience = experience;
            answers.ratings.groups = PerGroup::from_fn(|_| rating);
        }));
        targets(&cleared, cap, week)[Group::Core]
    };
    assert_eq!(aims(Experience::None, Some(Rating::Good), 3, 2), 1, "the moves first");
    assert_eq!(aims(Experience::None, Some(Rating::Good), 3, 3), 3);
    assert_eq!(aims(Experience::Some, Some(Rating::Good), 3, 1), 3);
    for (rating, level) in [(Rating::Weak, 1), (Rating::Fair, 2), (Rating::Good, 3)] {
        assert_eq!(aims(Experience::Regular, Some(rating), 3, 1), level);
    }
    for (experience, level) in [
        (Experience::None, 1),
        (Experience::Some, 1),
        (Experience::Regular, 2),
        (Experience::Advanced, 3),
    ] {
        assert_eq!(aims(experience, None, 3, 3), level);
        assert_eq!(aims(experience, None, 1, 3), 1, "never above the cap");
    }
}

/// 6.3: what every rule gives, in the order gluteals, core, lower back, hamstrings, quadriceps.
#[test]
fn points_begin_at_the_numbers_of_the_rules() {
    let given = |answers: Answers| -> Vec<(Tilt, [u8; 5])> {
        let points = points(&answers);
        assert_eq!(points[0].tilt, Tilt::W0);
        let per_group = |groups: &PerGroup<u8>| {
            [
                Group::Glutes,
                Group::Core,
                Group::LowBack,
                Group::Hamstrings,
                Group::Quads,
            ]
            .map(|group| groups[group])
        };
        assert_eq!(per_group(&points[0].groups), [10; 5]);
        points[1..]
            .iter()
            .map(|points| (points.tilt, per_group(&points.groups)))
            .collect()
    };
    assert_eq!(given(Answers::default()), []);
    for (trigger, expected) in [
        (Trigger::Sit, (Tilt::W8, [3, 0, 3, 0, 0])),
        (Trigger::Stand, (Tilt::W5, [5, 3, 0, 0, 0])),
        (Trigger::Walk, (Tilt::W5, [5, 3, 0, 0, 0])),
        (Trigger::Bend, (Tilt::W4, [3, 0, 4, 3, 0])),
        (Trigger::Lift, (Tilt::W3, [4, 2, 5, 4, 2])),
        (Trigger::Rise, (Tilt::W2, [5, 0, 0, 0, 6])),
        (Trigger::Twist, (Tilt::W7, [0, 6, 0, 0, 0])),
        (Trigger::Arch, (Tilt::W6, [4, 5, 0, 0, 0])),
    ] {
        assert_eq!(given(answers(|answers| answers.triggers.insert(trigger))), [expected]);
    }
    for (posture, expected) in [
        (Posture::Arched, [2, 3, 0, 0, 0]),
        (Posture::Sway, [3, 1, 0, 0, 0]),
        (Posture::Flat, [0, 0, 2, 1, 0]),
        (Posture::Slump, [0, 0, 3, 0, 0]),
    ] {
        assert_eq!(
            given(answers(|answers| answers.posture = posture)),
            [(Tilt::W9, expected)]
        );
    }
    for (goal, expected) in [
        (Goal::Lift, [2, 0, 3, 3, 0]),
        (Goal::WalkStand, [3, 0, 0, 0, 2]),
        (Goal::SitWork, [0, 2, 2, 0, 0]),
        (Goal::Stairs, [2, 0, 0, 0, 4]),
        (Goal::Sport, [0, 2, 0, 2, 0]),
    ] {
        assert_eq!(given(answers(|answers| answers.goal = goal)), [(Tilt::W12, expected)]);
    }
    for (rating, added, on_one_leg) in [(Rating::Weak, 12, 6), (Rating::Fair, 6, 3)] {
        let all = answers(|answers| answers.ratings.groups = PerGroup::from_fn(|_| Some(rating)));
        assert_eq!(given(all), [(Tilt::W1, [added; 5])]);
        // The worse of the two tests on one leg.
        let stance = |stance, step_down| {
            answers(|answers| {
                answers.ratings.stance = stance;
                answers.ratings.step_down = step_down;
            })
        };
        let expected = [(Tilt::W1b, [on_one_leg, 0, 0, 0, 0])];
        for (stands, steps) in [
            (Some(rating), None),
            (None, Some(rating)),
            (Some(rating), Some(Rating::Good)),
            (Some(Rating::Good), Some(rating)),
        ] {
            assert_eq!(given(stance(stands, steps)), expected);
        }
    }
    let sitting = |sit_hours| answers(|answers| answers.sit_hours = sit_hours);
    assert_eq!(given(sitting(7)), []);
    assert_eq!(given(sitting(8)), [(Tilt::W8, [3, 0, 3, 0, 0])]);
    let aged = |age| answers(|answers| answers.age = age);
    assert_eq!(given(aged(64)), []);
    assert_eq!(given(aged(65)), [(Tilt::W10, [2, 0, 0, 0, 4])]);
    let episodes = |episodes| answers(|answers| answers.episodes = episodes);
    assert_eq!(given(episodes(1)), []);
    assert_eq!(given(episodes(2)), [(Tilt::W11, [0, 2, 2, 0, 0])]);
    let pregnant = answers(|answers| answers.preg_weeks = 1);
    assert_eq!(given(pregnant), [(Tilt::W13, [3, 2, 0, 0, 0])]);
}

/// 6.3: a group gets 25 points at most, and "main focus" is what stands out by more than two.
#[test]
fn weights_stop_at_thirty_five_and_the_focus_within_two_of_the_most() {
    let all = answers(|answers| {
        for trigger in Trigger::ALL {
            answers.triggers.insert(*trigger);
        }
        answers.posture = Posture::Sway;
    });
    let heavy = weights(&points(&all));
    // 5 + 4 + 3 + 5 + 4 + 3 + 3 for the gluteals, 2 + 3 + 5 + 6 + 1 for the core.
    assert_eq!((heavy[Group::Glutes], heavy[Group::Core]), (35, 27));

    let focus = |of: [u8; 5]| -> Vec<Group> {
        let weights = PerGroup::from_fn(|group| of[group as usize]);
        main_focus(&weights).collect()
    };
    assert_eq!(focus([10, 12, 10, 10, 10]), [], "all alike");
    assert_eq!(focus([10, 13, 10, 10, 10]), [Group::Core]);
    assert_eq!(focus([10, 13, 11, 10, 10]), [Group::Core, Group::LowBack]);
    assert_eq!(focus([10, 13, 11, 10, 13]), [Group::Core, Group::LowBack, Group::Quads]);
}

/// 6.5: the hard rules, each where it begins, and the first of several.
#[test]
fn hard_rules_begin_where_they_say() {
    let rule = |id, change: &dyn Fn(&mut Answers), cap| {
        let cleared = cleared(answers(|answers| change(answers)));
        exclusion(row(id), &cleared, cap).map(|left_out| (left_out.rule, left_out.flag))
    };
    let pain = |score| move |answers: &mut Answers| answers.pain_now = Pain::new(score).unwrap();
    let equipped = |score| {
        move |answers: &mut Answers| {
            answers.pain_now = Pain::new(score).unwrap();
            for kit in Kit::ALL {
                answers.kits.insert(*kit);
            }
        }
    };
    // X5: high load, the Russian twist and the superman, from pain 4.
    for id in [ExerciseId::Deadlift, ExerciseId::RussianTwist, ExerciseId::Superman] {
        assert_eq!(rule(id, &equipped(3), 3), None, "{}", id.code());
        assert_eq!(rule(id, &equipped(4), 3), Some((Hard::X5, None)), "{}", id.code());
    }
    // X6: more than low load, from pain 7.
    assert_eq!(rule(ExerciseId::GoodMorning, &pain(6), 3), None);
    assert_eq!(rule(ExerciseId::GoodMorning, &pain(7), 3), Some((Hard::X6, None)));
    assert_eq!(rule(ExerciseId::GluteBridge, &pain(8), 3), None);
    // X4: above the cap.
    assert_eq!(rule(ExerciseId::GoodMorning, &pain(3), 1), Some((Hard::X4, None)));
    assert_eq!(rule(ExerciseId::GoodMorning, &pain(3), 2), None);
    // X3: the floor. X2: equipment. X1: a flag, told before the others.
    let no_floor = |answers: &mut Answers| answers.floor = false;
    assert_eq!(rule(ExerciseId::GluteBridge, &no_floor, 3), Some((Hard::X3, None)));
    assert_eq!(rule(ExerciseId::GoodMorning, &no_floor, 3), None);
    assert_eq!(rule(ExerciseId::Deadlift, &pain(3), 3), Some((Hard::X2, None)));
    let bent = |answers: &mut Answers| answers.triggers.insert(Trigger::Bend);
    assert_eq!(rule(ExerciseId::Deadlift, &bent, 1), Some((Hard::X1, Some(Flag::Flex))));
    // X10: relief positions are no strength work.
    assert_eq!(rule(ExerciseId::ReliefWalk, &pain(3), 3), Some((Hard::X10, None)));
}

/// 2.3: whom bending and arching bother moves between the two, and gets no warm-up that bends and arches.
#[test]
fn both_directions_keep_the_back_in_the_middle() {
    use strongback::domain::exercise::Direction;
    let eligible = |triggers: &[Trigger]| {
        let cleared = cleared(answers(|answers| {
            answers.kits.insert(Kit::Chair);
            answers.experience = Experience::Advanced;
            answers.triggers = triggers.iter().copied().collect();
        }));
        Plan::new(&cleared, CATALOGUE, Course::week(4))
    };
    let moves = |plan: &Plan, direction| plan.eligible.iter().any(|exercise| exercise.direction == direction);
    let (bent, both) = (eligible(&[Trigger::Bend]), eligible(&[Trigger::Bend, Trigger::Arch]));
    assert!(moves(&bent, Direction::Flexion) && moves(&bent, Direction::Extension));
    assert!(!moves(&both, Direction::Flexion) && !moves(&both, Direction::Extension));
    assert!(moves(&both, Direction::Neutral));
    assert_eq!(bent.warm_up, ExerciseId::CatCow);
    assert_eq!(both.warm_up, ExerciseId::StandingMarch);
    let tilt = both
        .excluded
        .iter()
        .find(|left_out| left_out.exercise.id == ExerciseId::PelvicTilt);
    assert_eq!(
        tilt.map(|left_out| (left_out.rule, left_out.flag)),
        Some((Hard::X1, Some(Flag::Flex)))
    );
}

/// 2.3: the position likeliest to help first, and none that a flag, the floor or the equipment speaks against.
#[test]
fn relief_suits_the_flags_the_floor_and_the_equipment() {
    use ExerciseId::{Relief9090, ReliefKneesToChest, ReliefProneElbows, ReliefWalk};
    let eases = |change: &dyn Fn(&mut Answers)| -> Vec<ExerciseId> {
        let cleared = cleared(answers(|answers| {
            answers.kits.insert(Kit::Chair);
            change(answers);
        }));
        relief(CATALOGUE, &cleared).iter().map(|exercise| exercise.id).collect()
    };
    let bothers = |trigger| move |answers: &mut Answers| answers.triggers.insert(trigger);
    assert_eq!(eases(&|_| ()), [Relief9090, ReliefWalk, ReliefKneesToChest]);
    assert_eq!(
        eases(&bothers(Trigger::Bend)),
        [ReliefProneElbows, ReliefWalk, Relief9090]
    );
    assert_eq!(
        eases(&bothers(Trigger::Arch)),
        [ReliefKneesToChest, Relief9090, ReliefWalk]
    );
    let both = |answers: &mut Answers| {
        answers.triggers.insert(Trigger::Bend);
        answers.triggers.insert(Trigger::Arch);
    };
    assert_eq!(eases(&both), [Relief9090, ReliefWalk], "no bending either");
    assert_eq!(
        eases(&|answers| answers.kits.remove(Kit::Chair)),
        [ReliefWalk, ReliefKneesToChest]
    );
    assert_eq!(eases(&|answers| answers.floor = false), [ReliefWalk]);
    assert_eq!(eases(&|answers| answers.preg_weeks = 13), [ReliefWalk]);
    let pregnant_and_bent = |answers: &mut Answers| {
        answers.preg_weeks = 13;
        answers.triggers.insert(Trigger::Bend);
    };
    assert_eq!(eases(&pregnant_and_bent), [ReliefWalk], "not on her front");
    assert_eq!(
        eases(&|answers| answers.signs.say(Sign::Osteo, Word::Yes)),
        [Relief9090, ReliefWalk]
    );
}

/// 5.2 and 6.4: sessions, their days, and the exercises of each.
#[test]
fn the_week_follows_from_days_and_minutes() {
    let sessions = |days, gentle| {
        sessions_a_week(&cleared(answers(|answers| {
            answers.days = days;
            answers.leg_numb = gentle;
        })))
    };
    for (days, go, gentle) in [(1, 1, 1), (2, 2, 2), (3, 3, 3), (4, 4, 3), (7, 4, 3)] {
        assert_eq!(
            (sessions(days, false), sessions(days, true)),
            (go, gentle),
            "{days} days"
        );
    }
    // Wed; Mon Thu; Mon Wed Fri; Mon Tue Thu Fri.
    let expected: [&[u8]; 5] = [&[], &[2], &[0, 3], &[0, 2, 4], &[0, 1, 3, 4]];
    for (sessions, expected) in expected.into_iter().enumerate() {
        assert_eq!(weekdays(sessions), expected);
    }

    let plan = |change: &dyn Fn(&mut Answers)| {
        let cleared = cleared(answers(|answers| change(answers)));
        Plan::new(&cleared, CATALOGUE, Course::week(1))
    };
    let aimed = |minutes, confidence| {
        plan(&|answers| {
            answers.minutes = minutes;
            answers.confidence = confidence;
        })
        .per_session
    };
    for (minutes, expected) in [
        (10, 3),
        (19, 3),
        (20, 4),
        (29, 4),
        (30, 6),
        (44, 6),
        (45, 7),
        (59, 7),
        (60, 8),
    ] {
        assert_eq!(aimed(minutes, None), expected, "{minutes} minutes");
    }
    // 2.6: confidence of 4 and less is one exercise fewer.
    assert_eq!((aimed(30, Some(4)), aimed(30, Some(5))), (5, 6));

    // 5.3: the move that follows the march.
    let warm_up = |change: &dyn Fn(&mut Answers)| plan(change).warm_up;
    assert_eq!(warm_up(&|_| ()), ExerciseId::CatCow);
    let sore_wrist = |answers: &mut Answers| answers.joints.insert(Joint::Wrist);
    assert_eq!(warm_up(&sore_wrist), ExerciseId::StandingMarch, "no chair");
    let seated = |answers: &mut Answers| {
        answers.joints.insert(Joint::Wrist);
        answers.kits.insert(Kit::Chair);
    };
    assert_eq!(warm_up(&seated), ExerciseId::SeatedCatCow);
    let thin = |answers: &mut Answers| answers.signs.say(Sign::Osteo, Word::Yes);
    assert_eq!(warm_up(&thin), ExerciseId::PelvicTilt);
    let thin_on_her_feet = |answers: &mut Answers| {
        thin(answers);
        answers.floor = false;
    };
    assert_eq!(warm_up(&thin_on_her_feet), ExerciseId::StandingMarch);
}

/// 4.11 and 5.6: one set in a sore first gentle week, half of them when easing back.
#[test]
fn sets_begin_low_when_sore_or_easing_back() {
    // Three sets in the table; an hour, so that none is taken for want of time.
    let sets = |score, gentle, week, easing| {
        let cleared = cleared(answers(|answers| {
            answers.pain_now = Pain::new(score).unwrap();
            answers.leg_numb = gentle;
            answers.minutes = 60;
        }));
        let course = Course {
            easing,
            ..Course::week(week)
        };
        let plan = Plan::new(&cleared, CATALOGUE, course);
        let planned = plan.sessions.iter().flat_map(|session| &session.exercises);
        planned
            .map(|planned| (planned.exercise.dose.sets, planned.sets))
            .max()
            .unwrap()
    };
    assert_eq!(sets(4, true, 1, false), (3, 3));
    assert_eq!(sets(5, true, 1, false), (3, 1));
    assert_eq!(sets(5, true, 2, false), (3, 3));
    assert_eq!(sets(5, false, 1, false), (3, 3), "not gentle");
    assert_eq!(sets(3, false, 3, true), (3, 2), "half, rounded up");
}

/// 6.4: in a week of under five exercises every group gets its share, and a heavy one may come twice.
#[test]
fn a_very_short_week_goes_by_weight_alone() {
    let cleared = cleared(answers(|answers| {
        answers.days = 2;
        answers.minutes = 15;
        answers.confidence = Some(3);
        answers.posture = Posture::Sway;
        answers.ratings.groups[Group::Glutes] = Some(Rating::Weak);
        answers.ratings.stance = Some(Rating::Weak);
    }));
    let plan = Plan::new(&cleared, CATALOGUE, Course::week(1));
    assert_eq!((plan.per_session, plan.weights[Group::Glutes]), (2, 31));
    for session in &plan.sessions {
        let of_glutes = session
            .exercises
            .iter()
            .filter(|planned| planned.exercise.group == Some(Group::Glutes));
        assert_eq!(of_glutes.count(), 1, "31 of 72 is nearly half of four");
    }
}
