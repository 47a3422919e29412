//! Triage: who must not have a plan, and who must see someone.

use std::sync::LazyLock;

use strongback::domain::answers::{Answers, Block, Bp, Cancer, Pattern, Patterns, Sign};
use strongback::domain::triage::{Level, Row, Triage, Urgency};

use crate::check::{Finding, Seen, ensure};

/// The row of the triage table that a sign leads to. A hernia only sets a flag.
static ROWS: LazyLock<Vec<Option<Row>>> = LazyLock::new(|| {
    let row = |sign: &Sign| Row::from_code(&format!("T-{}", sign.code()));
    Sign::ALL.iter().map(row).collect()
});

fn row_of(sign: Sign) -> Option<Row> {
    ROWS[sign as usize]
}

/// The result must be this or worse, and tell this row, unless a clinician's word about the row takes it one step down.
fn must_reach(seen: &Seen<'_>, row: Row, level: Level, urgency: Option<Urgency>) -> Finding {
    let answers = seen.answers();
    let (level, urgency) = match level {
        Level::ClinicianFirst if answers.seen.contains(row) => (Level::GentleOnly, None),
        Level::GentleOnly if answers.lifted.contains(row) => return Ok(()),
        _ => (level, urgency),
    };
    let found = seen.triage.level();
    let reached = found > level || (found == level && seen.triage.urgency() >= urgency);
    ensure(reached, || {
        format!(
            "{} asks for {} {}, the result is {} {}",
            row.code(),
            level.code(),
            urgency.map_or("", Urgency::code),
            found.code(),
            seen.triage.urgency().map_or("", Urgency::code),
        )
    })?;
    let told = seen.triage.findings().iter().any(|finding| finding.row == row);
    ensure(told || (found == Level::Emergency && level != found), || {
        format!("{} is not among the reasons", row.code())
    })
}

fn sign_must_reach(seen: &Seen<'_>, sign: Sign, level: Level, urgency: Option<Urgency>) -> Finding {
    match row_of(sign) {
        Some(row) => must_reach(seen, row, level, urgency),
        None => Err(format!("{} has no row", sign.code())),
    }
}

const NOW: Option<Urgency> = Some(Urgency::Now);
const TODAY: Option<Urgency> = Some(Urgency::SameDay);
const IN_DAYS: Option<Urgency> = Some(Urgency::Days);

/// The emergency list, with the sign that any cancer makes an emergency.
fn emergency_list(answers: &Answers) -> impl Iterator<Item = Sign> {
    let unsteady = (answers.cancer != Cancer::None).then_some(Sign::Unsteady);
    Sign::of_block(Block::Emergency).chain(unsteady)
}

pub(super) fn emergency_signs(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    emergency_list(answers)
        .filter(|sign| answers.signs.yes(*sign))
        .try_for_each(|sign| sign_must_reach(seen, sign, Level::Emergency, NOW))
}

pub(super) fn unsure_emergency_signs(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    emergency_list(answers)
        .filter(|sign| answers.signs.not_sure(*sign))
        .try_for_each(|sign| sign_must_reach(seen, sign, Level::ClinicianFirst, TODAY))
}

pub(super) fn same_day_signs(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    for sign in [Sign::Unsteady, Sign::Fever, Sign::UrineFever, Sign::Calf] {
        if answers.signs.yes(sign) {
            sign_must_reach(seen, sign, Level::ClinicianFirst, TODAY)?;
        } else if answers.signs.not_sure(sign) {
            sign_must_reach(seen, sign, Level::ClinicianFirst, IN_DAYS)?;
        }
    }
    Ok(())
}

pub(super) fn days_signs(seen: &Seen<'_>) -> Finding {
    [
        Sign::WeightLoss,
        Sign::Night,
        Sign::MidBack,
        Sign::Lump,
        Sign::LegWeak,
        Sign::Aneurysm,
    ]
    .into_iter()
    .try_for_each(|sign| days_sign(seen, sign))
}

fn days_sign(seen: &Seen<'_>, sign: Sign) -> Finding {
    let answers = seen.answers();
    if answers.signs.yes(sign) {
        sign_must_reach(seen, sign, Level::ClinicianFirst, IN_DAYS)
    } else if answers.signs.not_sure(sign) {
        sign_must_reach(seen, sign, Level::GentleOnly, None)
    } else {
        Ok(())
    }
}

pub(super) fn conditional_signs(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    match answers.cancer {
        Cancer::Recent => must_reach(seen, Row::Cancer, Level::ClinicianFirst, IN_DAYS)?,
        Cancer::Old if answers.pain_new => must_reach(seen, Row::Cancer, Level::ClinicianFirst, IN_DAYS)?,
        Cancer::Old => must_reach(seen, Row::Cancer, Level::GentleOnly, None)?,
        Cancer::None => {}
    }
    if answers.duration.is_under_weeks(12) || answers.pain_new {
        days_sign(seen, Sign::InfectRisk)?;
    } else if answers.signs.yes(Sign::InfectRisk) || answers.signs.not_sure(Sign::InfectRisk) {
        must_reach(seen, Row::InfectRisk, Level::GentleOnly, None)?;
    }
    let frail = answers.signs.yes(Sign::Osteo) || answers.signs.yes(Sign::Steroids) || answers.vert_fx_weeks.is_some();
    if answers.age >= 65 || frail {
        days_sign(seen, Sign::MinorFall)?;
    }
    if answers.worsening && answers.first_ever && answers.age >= 50 {
        must_reach(seen, Row::Worsening, Level::ClinicianFirst, IN_DAYS)?;
    } else if answers.worsening && !answers.duration.is_under_weeks(6) {
        must_reach(seen, Row::Worsening, Level::GentleOnly, None)?;
    }
    match seen.pain() {
        9.. => must_reach(seen, Row::PainNow, Level::ClinicianFirst, IN_DAYS),
        7..=8 => must_reach(seen, Row::PainNow, Level::GentleOnly, None),
        _ => Ok(()),
    }
}

/// Block I is asked after 12 weeks of pain that began before the age of 45.
fn asks_block_i(answers: &Answers) -> bool {
    let years = answers.duration.in_years();
    let began = answers
        .onset_age
        .map_or(u32::from(answers.age).saturating_sub(years), u32::from);
    !answers.duration.is_under_weeks(12) && began < 45
}

fn items_of_block_i(answers: &Answers) -> usize {
    answers.patterns.without(Patterns::of(&[Pattern::RedEye])).len()
}

pub(super) fn inflammatory_pattern(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    if asks_block_i(answers) && items_of_block_i(answers) >= 3 {
        must_reach(seen, Row::Inflammatory, Level::GentleOnly, None)?;
    }
    if answers.patterns.contains(Pattern::RedEye) {
        must_reach(seen, Row::RedEye, Level::ClinicianFirst, TODAY)?;
    }
    Ok(())
}

pub(super) fn readiness_stops(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    for sign in [Sign::ChestEffort, Sign::Faint, Sign::ToldNot, Sign::PregProblem] {
        if answers.signs.yes(sign) {
            sign_must_reach(seen, sign, Level::ClinicianFirst, IN_DAYS)?;
        }
    }
    if answers.surgery_weeks.is_some() {
        must_reach(seen, Row::SurgeryWeeks, Level::ClinicianFirst, IN_DAYS)?;
    }
    if answers.bp == Bp::Crisis {
        must_reach(seen, Row::Bp, Level::ClinicianFirst, TODAY)?;
    }
    if answers.vert_fx_weeks.is_some_and(|weeks| weeks < 12) {
        must_reach(seen, Row::VertFxWeeks, Level::ClinicianFirst, IN_DAYS)?;
    }
    Ok(())
}

pub(super) fn readiness_holds(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    let yes = |sign| answers.signs.yes(sign);
    for (row, said) in [
        (Row::Heart, yes(Sign::Heart)),
        (Row::Bp, answers.bp == Bp::Uncontrolled),
        (Row::PregWeeks, answers.preg_weeks > 0),
        (Row::PpWeeks, answers.pp_weeks.is_some_and(|weeks| weeks <= 12)),
        (Row::Osteo, yes(Sign::Osteo)),
        (Row::Steroids, yes(Sign::Steroids)),
        (Row::VertFxWeeks, answers.vert_fx_weeks.is_some_and(|weeks| weeks >= 12)),
        (Row::Falls, yes(Sign::Falls)),
        (Row::LegNumb, answers.leg_numb),
    ] {
        if said {
            must_reach(seen, row, Level::GentleOnly, None)?;
        }
    }
    Ok(())
}

pub(super) fn minors_and_worse_weeks(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    if answers.age < 18 {
        must_reach(seen, Row::Age, Level::AdultsOnly, None)?;
        ensure(seen.plan.is_none(), || "a plan under 18".into())?;
    }
    if answers.worse_weeks {
        must_reach(seen, Row::WorseWeeks, Level::ClinicianFirst, IN_DAYS)?;
    }
    Ok(())
}

pub(super) fn worst_of_reasons(seen: &Seen<'_>) -> Finding {
    let findings = seen.triage.findings();
    let level = seen.triage.level();
    let worst = findings.iter().map(|finding| finding.level).max().unwrap_or(Level::Go);
    ensure(worst == level, || {
        format!("{} is the worst reason, the result is {}", worst.code(), level.code())
    })?;
    let urgency = findings
        .iter()
        .filter(|finding| finding.level == worst)
        .filter_map(|finding| finding.urgency)
        .max();
    ensure(urgency == seen.triage.urgency(), || {
        format!(
            "{urgency:?} is the worst urgency, the result is {:?}",
            seen.triage.urgency()
        )
    })?;
    let only_emergencies = findings.iter().all(|finding| finding.level == Level::Emergency);
    ensure(level != Level::Emergency || only_emergencies, || {
        "an emergency lists other reasons".into()
    })?;
    for finding in findings {
        let (sentence, source) = (seen.program.reason)(strongback::content::rules::Reason::Row(finding.row));
        ensure(!sentence.is_empty() && !source.is_empty(), || {
            format!("{} leads to no sentence or no source", finding.row.code())
        })?;
    }
    Ok(())
}

pub(super) fn reasons_have_causes(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    for finding in seen.triage.findings() {
        ensure(has_cause(finding.row, answers), || {
            format!("{} without a cause", finding.row.code())
        })?;
        let not_sure = finding.not_sure;
        let unsure = Sign::ALL
            .iter()
            .any(|sign| row_of(*sign) == Some(finding.row) && answers.signs.not_sure(*sign));
        ensure(!not_sure || unsure, || {
            format!("{} says not sure, the reader was", finding.row.code())
        })?;
    }
    Ok(())
}

/// The answers give a cause for this row, of whatever level.
fn has_cause(row: Row, answers: &Answers) -> bool {
    let said = |sign| answers.signs.yes(sign) || answers.signs.not_sure(sign);
    match row {
        Row::Cancer => answers.cancer != Cancer::None,
        Row::Worsening => answers.worsening,
        Row::PainNow => answers.pain_now.score() >= 7,
        Row::Inflammatory => asks_block_i(answers) && items_of_block_i(answers) >= 3,
        Row::RedEye => answers.patterns.contains(Pattern::RedEye),
        Row::Bp => answers.bp != Bp::Normal,
        Row::PregWeeks => answers.preg_weeks > 0,
        Row::PpWeeks => answers.pp_weeks.is_some_and(|weeks| weeks <= 12),
        Row::SurgeryWeeks => answers.surgery_weeks.is_some(),
        Row::VertFxWeeks => answers.vert_fx_weeks.is_some(),
        Row::LegNumb => answers.leg_numb,
        Row::WorseWeeks => answers.worse_weeks,
        Row::Age => answers.age < 18,
        row => Sign::ALL.iter().any(|sign| row_of(*sign) == Some(row) && said(*sign)),
    }
}

pub(super) fn words_lift_one_step(seen: &Seen<'_>) -> Finding {
    let answers = seen.answers();
    let unheard = Answers {
        seen: strongback::domain::triage::Rows::EMPTY,
        lifted: strongback::domain::triage::Rows::EMPTY,
        ..*answers
    };
    if answers.seen.is_empty() && answers.lifted.is_empty() {
        return Ok(());
    }
    let before = (seen.program.triage)(unheard).level();
    let after = seen.triage.level();
    let least = match before {
        Level::Emergency => Level::Emergency,
        Level::ClinicianFirst => Level::GentleOnly,
        Level::AdultsOnly => Level::AdultsOnly,
        Level::GentleOnly | Level::Go => Level::Go,
    };
    ensure(after >= least && after <= before, || {
        format!("a clinician's word leads from {} to {}", before.code(), after.code())
    })
}

pub(super) fn cleared_is_what_was_given(seen: &Seen<'_>) -> Finding {
    let Some(cleared) = seen.triage.cleared() else {
        return Ok(());
    };
    ensure(cleared.answers() == seen.answers(), || {
        "a plan for other answers".into()
    })?;
    let gentle = matches!(seen.triage, Triage::GentleOnly(_));
    ensure(cleared.is_gentle() == gentle, || {
        format!("{} is not held at gentle", seen.triage.level().code())
    })?;
    ensure(gentle != cleared.findings().is_empty(), || {
        "gentle without a reason, or a full plan with one".into()
    })
}
