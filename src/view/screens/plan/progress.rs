//! Progress: sessions against the plan, pain by week, the level of each exercise, and earlier tests.

use yew::prelude::*;

use super::{PlanPage, reasons};
use crate::app::Msg;
use crate::content::rules::Reason;
use crate::domain::diary::Entry;
use crate::domain::progress::Standing;
use crate::domain::review;
use crate::domain::self_test::{self, SelfTest, Stop, TestResult};
use crate::view::charts::{Bar, Point, bars, trend};
use crate::view::parts::{ButtonKind, button, more};

/// The most weeks that the bars show.
const MOST_WEEKS: u16 = 8;

pub(super) fn body(page: PlanPage) -> Html {
    html! {
        <>
            { sessions(page) }
            { pain(page) }
            { levels(page) }
            { tests(page) }
        </>
    }
}

fn sessions(page: PlanPage) -> Html {
    let (language, model, week) = (page.language, &page.model, page.week);
    let plan = language.plan;
    let days = week.plan.days();
    let first = model.record.diary.training_days().first().copied();
    let Some(first) = first else {
        return html! {
            <section class="measure">
                <h3>{ plan.sessions_title }</h3>
                <p>{ plan.sessions_none }</p>
            </section>
        };
    };
    let weeks = u16::try_from(model.today.monday().since(first.monday()) / 7 + 1)
        .unwrap_or(1)
        .clamp(1, MOST_WEEKS);
    let weeks = review::training_by_week(&model.record.diary, model.today, weeks);
    let this = weeks.last().map_or(0, |week| usize::from(week.sessions));
    let sentence = (plan.done_this_week)(this, days);
    let shown: Vec<Bar> = weeks
        .iter()
        .map(|week| Bar {
            label: (language.count.short_date)(week.monday),
            value: week.sessions,
        })
        .collect();
    let row = |week: &review::TrainingWeek| {
        html! {
            <tr key={week.monday.number()}>
                <th scope="row">{ (plan.week_of)(&(language.count.short_date)(week.monday)) }</th>
                <td>{ week.sessions }</td><td>{ days }</td>
            </tr>
        }
    };
    html! {
        <section class="measure">
            <h3>{ plan.sessions_title }</h3>
            <p>{ sentence }{ " " }{ plan.rest_days_count }</p>
            { bars(plan.sessions_chart, &shown, u8::try_from(days).unwrap_or(4), plan.goal_label) }
            { more(plan.numbers, html! {
                <table>
                    <thead><tr>
                        <th scope="col">{ plan.week_column }</th><th scope="col">{ plan.done_column }</th>
                        <th scope="col">{ plan.planned_column }</th>
                    </tr></thead>
                    <tbody>{ for weeks.iter().map(row) }</tbody>
                </table>
            }) }
        </section>
    }
}

fn pain(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let plan = language.plan;
    let weeks = review::pain_by_week(&model.record.diary);
    let Some((first, last)) = weeks.first().zip(weeks.last()) else {
        return html! {
            <section class="measure">
                <h3>{ plan.pain_title }</h3>
                <p>{ plan.pain_none }</p>
            </section>
        };
    };
    let weeks_since = |day: crate::domain::day::Day| u16::try_from(day.since(first.monday) / 7).unwrap_or(0);
    let points: Vec<Point> = weeks
        .iter()
        .map(|week| Point {
            label: (language.count.short_date)(week.monday),
            at: weeks_since(week.monday),
            tenths: week.average,
        })
        .collect();
    let judgement = (weeks.len() > 1).then(|| review::judge(first.average, last.average, None));
    let row = |week: &review::PainWeek| {
        html! {
            <tr key={week.monday.number()}>
                <th scope="row">{ (plan.week_of)(&(language.count.short_date)(week.monday)) }</th>
                <td>{ (plan.tenths)(week.average) }</td><td>{ week.days }</td>
            </tr>
        }
    };
    html! {
        <section class="measure">
            <h3>{ plan.pain_title }</h3>
            if let Some(judgement) = judgement {
                <p><strong>{ (language.judgement)(judgement) }{ "." }</strong>{ " " }{ language.review.noise }</p>
            } else {
                <p>{ (plan.pain_one)(&(plan.tenths)(last.average)) }</p>
            }
            { trend(plan.pain_chart, &points) }
            { more(plan.numbers, html! {
                <table>
                    <thead><tr>
                        <th scope="col">{ plan.week_column }</th><th scope="col">{ plan.pain_column }</th>
                        <th scope="col">{ plan.days_column }</th>
                    </tr></thead>
                    <tbody>{ for weeks.iter().map(row) }</tbody>
                </table>
            }) }
        </section>
    }
}

fn levels(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    let row = |standing: &Standing| {
        html! {
            <li key={standing.slot.id.code()}>
                { page.link(standing.exercise.id) }
                <p>
                    { (language.plan.level)(standing.exercise.level) }{ " · " }
                    { (language.count.aim)(standing.exercise, standing.sets, standing.count) }{ " · " }
                    { (language.plan.times_done)(standing.done) }
                </p>
                if let Some(rule) = standing.rule {
                    <p class="soft">{ reasons::sentence(language, Reason::Progress(rule)) }</p>
                }
            </li>
        }
    };
    html! {
        <section class="measure">
            <h3>{ language.plan.levels_title }</h3>
            <ul class="levels">{ for week.standings.iter().map(row) }</ul>
        </section>
    }
}

fn tests(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let offered = !model.tests().is_empty();
    let test = |test: SelfTest| {
        let results: Vec<_> = model
            .record
            .diary
            .iter()
            .filter_map(|(day, _, noted)| match noted.entry {
                Entry::Tested(result) if result.test == test => Some((day, result)),
                _ => None,
            })
            .collect();
        if results.is_empty() {
            None
        } else {
            Some(history(page, test, &results))
        }
    };
    let histories: Vec<Html> = SelfTest::ALL.iter().copied().filter_map(test).collect();
    if histories.is_empty() && !offered {
        return Html::default();
    }
    html! {
        <section class="measure">
            <h3>{ language.plan.tests_title }</h3>
            if histories.is_empty() {
                <p>{ language.plan.tests_none }</p>
            } else {
                <ul class="levels">{ for histories }</ul>
            }
            if offered {
                { button(ButtonKind::Quiet, language.plan.tests_button, page.sends(Msg::TestsOpened)) }
            }
        </section>
    }
}

fn history(page: PlanPage, test: SelfTest, results: &[(crate::domain::day::Day, TestResult)]) -> Html {
    let (language, cleared) = (page.language, page.cleared);
    let answers = cleared.answers();
    let line = |(day, result): &(crate::domain::day::Day, TestResult)| {
        html! {
            <li key={day.number()}>
                { (language.count.short_date)(*day) }{ ": " }{ result_words(language, *result, answers) }
            </li>
        }
    };
    let weaker = |result: &TestResult| result.right.map_or(result.left, |right| right.min(result.left));
    let done: Vec<&TestResult> = results
        .iter()
        .map(|(_, result)| result)
        .filter(|result| result.stop == Stop::Done)
        .collect();
    let noise = done.len() > 1 && !self_test::has_changed(test, weaker(done[0]), weaker(done[done.len() - 1]));
    html! {
        <li key={test.code()}>
            <strong>{ (language.self_test)(test).name }</strong>
            <ul>{ for results.iter().map(line) }</ul>
            if noise { <p class="soft">{ language.review.test_noise }</p> }
        </li>
    }
}

/// A result in words: the value and how it compares, or that it does not count.
pub(in crate::view::screens) fn result_words(
    language: &crate::content::Language,
    result: TestResult,
    answers: &crate::domain::answers::Answers,
) -> String {
    if result.stop != Stop::Done {
        return language.review.not_done.to_owned();
    }
    let text = (language.self_test)(result.test);
    let value = (language.plan.test_value)(result.left, result.right, text.unit);
    match self_test::rating(result, answers) {
        Some(rating) => (language.plan.test_rated)(&value, (language.rating)(rating)),
        None => (language.plan.test_unrated)(&value),
    }
}
