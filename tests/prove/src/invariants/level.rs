//! Flags, the level cap, targets and weights.

use strongback::content::rules::Reason;
use strongback::domain::answers::{Answers, Bp, Ease, Experience, Joint, LegPain, Rating, Sign, Trigger};
use strongback::domain::body::Group;
use strongback::domain::flag::{Flag, Flags};
use strongback::domain::level::Cap;
use strongback::domain::weight::Tilt;

use crate::check::{Finding, Seen, ensure};

/// The cause of every flag, in the words of 1.3, 2.3 and 4.10.
fn asked_for(flag: Flag, answers: &Answers) -> bool {
    let bothers = |trigger| answers.triggers.contains(trigger);
    let eased_by = |ease| answers.eases.contains(ease);
    let yes = |sign| answers.signs.yes(sign);
    match flag {
        Flag::Flex => {
            bothers(Trigger::Bend) || (bothers(Trigger::Sit) && (eased_by(Ease::Stand) || eased_by(Ease::Walk)))
        }
        Flag::Ext => {
            bothers(Trigger::Arch)
                || ((bothers(Trigger::Stand) || bothers(Trigger::Walk))
                    && (eased_by(Ease::Sit) || eased_by(Ease::Bend)))
        }
        Flag::Rot => bothers(Trigger::Twist),
        Flag::Sci => matches!(answers.leg_pain, LegPain::BelowKnee | LegPain::Both) || answers.leg_numb,
        Flag::Osteo => yes(Sign::Osteo) || yes(Sign::Steroids) || answers.vert_fx_weeks.is_some(),
        Flag::Knee => answers.joints.contains(Joint::Knee),
        Flag::Hip => answers.joints.contains(Joint::Hip),
        Flag::Wrist => answers.joints.contains(Joint::Wrist),
        Flag::Shoulder => answers.joints.contains(Joint::Shoulder),
        Flag::Bp => answers.bp != Bp::Normal || yes(Sign::Heart),
        Flag::Bal => yes(Sign::Falls) || answers.age >= 80 || answers.ratings.unsteady,
        Flag::AbWall => yes(Sign::Hernia) || answers.pp_weeks.is_some_and(|weeks| weeks <= 12),
        Flag::PregSupine | Flag::PregProne | Flag::PregAbs | Flag::PregBal => answers.preg_weeks >= 13,
    }
}

fn flags_of(seen: &Seen<'_>) -> Option<(Flags, Flags)> {
    let (plan, cleared) = seen.planned()?;
    Some((plan.flags, cleared.flags()))
}

pub(super) fn no_flag_is_missing(seen: &Seen<'_>) -> Finding {
    let Some((planned, cleared)) = flags_of(seen) else {
        return Ok(());
    };
    Flag::ALL.iter().try_for_each(|flag| {
        let set = planned.contains(*flag) && cleared.contains(*flag);
        ensure(set || !asked_for(*flag, seen.answers()), || {
            format!("{} is not set", flag.code())
        })
    })
}

pub(super) fn no_flag_without_cause(seen: &Seen<'_>) -> Finding {
    let Some((planned, cleared)) = flags_of(seen) else {
        return Ok(());
    };
    planned.or(cleared).iter().try_for_each(|flag| {
        ensure(asked_for(flag, seen.answers()), || {
            format!("{} is set without a cause", flag.code())
        })
    })
}

pub(super) fn cap_is_the_lowest(seen: &Seen<'_>) -> Finding {
    let Some((plan, cleared)) = seen.planned() else {
        return Ok(());
    };
    let answers = seen.answers();
    let pain = seen.pain();
    let new_to_it = matches!(answers.experience, Experience::None | Experience::Some);
    let wanted = [
        (Cap::Experience, Some(if new_to_it { 2 } else { 3 })),
        (Cap::Gentle, cleared.is_gentle().then_some(1)),
        (
            Cap::Pain,
            match pain {
                7.. => Some(1),
                5..=6 => Some(2),
                _ => None,
            },
        ),
        (
            Cap::Acute,
            if pain >= 4 && answers.duration.is_under_weeks(2) {
                Some(1)
            } else {
                (pain >= 4 && answers.duration.is_under_weeks(6)).then_some(2)
            },
        ),
        (Cap::Nerve, asked_for(Flag::Sci, answers).then_some(2)),
        (Cap::Bones, asked_for(Flag::Osteo, answers).then_some(2)),
        (Cap::Age, (answers.age >= 75).then_some(2)),
        (Cap::Flare, seen.given.course.easing.then_some(1)),
    ];
    for (cap, level) in wanted {
        let told = plan
            .limits
            .iter()
            .find(|limit| limit.cap == cap)
            .map(|limit| limit.level);
        ensure(told == level, || {
            format!("{}: {told:?} instead of {level:?}", cap.code())
        })?;
        let (sentence, source) = (seen.program.reason)(Reason::Cap(cap));
        ensure(!sentence.is_empty() && !source.is_empty(), || {
            format!("{} leads to no sentence or no source", cap.code())
        })?;
    }
    let lowest = wanted.into_iter().filter_map(|(_, level)| level).min();
    ensure(Some(plan.cap) == lowest, || {
        format!("the cap is {} instead of {lowest:?}", plan.cap)
    })
}

pub(super) fn targets_follow_the_rule(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let answers = seen.answers();
    let learning = answers.experience == Experience::None && seen.given.course.week <= 2;
    for (group, target) in plan.targets.iter() {
        let aim = match (answers.ratings.groups[group], answers.experience) {
            (Some(Rating::Weak), _) | (None, Experience::None | Experience::Some) => 1,
            (Some(Rating::Fair), _) | (None, Experience::Regular) => 2,
            (Some(Rating::Good), _) | (None, Experience::Advanced) => 3,
        };
        let expected = if learning { 1 } else { plan.cap.min(aim) };
        ensure(target == expected, || {
            format!("{} aims at {target} instead of {expected}", group.code())
        })?;
    }
    Ok(())
}

pub(super) fn weights_are_capped(seen: &Seen<'_>) -> Finding {
    let Some((plan, _)) = seen.planned() else {
        return Ok(());
    };
    let base = plan.points.first().map(|points| points.tilt);
    ensure(base == Some(Tilt::W0), || "the base of all groups is missing".into())?;
    for points in &plan.points {
        let most = match points.tilt {
            Tilt::W0 => 10,
            Tilt::W9 => 3,
            _ => 12,
        };
        let given = points.groups.iter().map(|(_, given)| given).max().unwrap_or(0);
        ensure(given <= most, || format!("{} gives {given}", points.tilt.code()))?;
    }
    for group in Group::ALL {
        let sum: u32 = plan.points.iter().map(|points| u32::from(points.groups[*group])).sum();
        let weight = u32::from(plan.weights[*group]);
        ensure(weight == sum.min(35) && weight >= 10, || {
            format!("{} weighs {weight}, its points are {sum}", group.code())
        })?;
    }
    Ok(())
}
