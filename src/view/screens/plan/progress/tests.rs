//! Self-tests: each result against the earlier ones.

use yew::prelude::*;

use super::{PlanPage, measure, numbers};
use crate::app::Msg;
use crate::content::Language;
use crate::domain::answers::Answers;
use crate::domain::day::Day;
use crate::domain::history;
use crate::domain::self_test::{self, SelfTest, TestResult};
use crate::view::charts::{Point, sides, sign};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, button};

/// A line drawn through, and a dashed one.
const LEFT: &str = "M0 7H16V9H0z";
const RIGHT: &str = "M0 7H4V9H0zM6 7H10V9H6zM12 7H16V9H12z";

pub(super) fn section(page: PlanPage) -> Html {
    let words = (page.language.pictures)();
    let offered = !page.model.tests().is_empty();
    let tests = history::tests(&page.model.record.diary);
    if tests.is_empty() && !offered {
        return Html::default();
    }
    measure(
        words.tests_title,
        html! {
            <>
                if tests.is_empty() {
                    <p>{ words.tests_none }</p>
                } else {
                    <ul class="levels">
                        { for tests.iter().map(|(test, results)| item(page, *test, results)) }
                    </ul>
                    <p class="hint">{ words.tests_again }</p>
                }
                if offered {
                    { button(ButtonKind::Quiet, (page.language.later)().tests_button, page.sends(Msg::TestsOpened)) }
                }
            </>
        },
    )
}

fn item(page: PlanPage, test: SelfTest, results: &[(Day, TestResult)]) -> Html {
    let (language, answers) = (page.language, page.cleared.answers());
    let words = (language.pictures)();
    let name = (language.self_test_name)(test);
    let counted: Vec<&(Day, TestResult)> = results.iter().filter(|(_, result)| result.is_done()).collect();
    let two_sided = counted.iter().any(|(_, result)| result.right.is_some());
    let points = |value: fn(&TestResult) -> Option<u16>| -> Vec<Point> {
        counted
            .iter()
            .filter_map(|(day, result)| {
                Some(Point {
                    label: (language.count.month)(*day),
                    day: day.number(),
                    value: value(result)?,
                })
            })
            .collect()
    };
    let row =
        |(day, result): &(Day, TestResult)| vec![(language.count.date)(*day), result_words(language, *result, answers)];
    html! {
        <li key={test.code()}>
            <strong>{ name }</strong>
            { says(page, test, results, &counted) }
            if counted.len() > 1 {
                { sides(&(words.test_chart)(name), &points(|result| Some(result.left)), &points(|result| result.right)) }
                if two_sided {
                    <ul class="legend-of-signs">
                        <li>{ sign(LEFT, "line") }{ words.left }</li>
                        <li>{ sign(RIGHT, "line") }{ words.right }</li>
                    </ul>
                }
            }
            if results.len() > 1 {
                { numbers(page.language, name, &[words.day_column, words.result_column], results.iter().rev().map(row).collect()) }
            }
        </li>
    }
}

/// The results in words: a change only where it is larger than tests vary.
fn says(page: PlanPage, test: SelfTest, results: &[(Day, TestResult)], counted: &[&(Day, TestResult)]) -> Html {
    let (language, answers) = (page.language, page.cleared.answers());
    let words = (language.pictures)();
    let Some((_, latest)) = results.last() else {
        return Html::default();
    };
    let now = result_words(language, *latest, answers);
    let (Some((_, first)), [.., (_, before), (_, last)]) = (counted.first(), counted) else {
        return html! { <p>{ now }</p> };
    };
    let (from, to) = (first.weaker(), last.weaker());
    let unit = (language.self_test)(test).unit;
    html! {
        <>
            <p>{ now }</p>
            // About the last time first: below it is about the first time.
            if latest.is_done() && !self_test::has_changed(test, before.weaker(), to) {
                <p class="soft">{ language.review.test_noise }</p>
            }
            if self_test::has_changed(test, from, to) {
                <p>
                    { (words.test_change)(&from.to_string(), &to.to_string(), unit) }{ " " }{ words.test_matters }
                    if last.right.is_some() { { " " }{ words.test_sides } }
                </p>
            }
        </>
    }
}

/// A result in words: the value and how it compares, or that it does not count.
pub(in crate::view::screens) fn result_words(language: &Language, result: TestResult, answers: &Answers) -> String {
    if !result.is_done() {
        return language.review.not_done.to_owned();
    }
    let text = (language.self_test)(result.test);
    let value = ((language.later)().test_value)(result.left, result.right, text.unit);
    let words = match self_test::rating(result, answers) {
        Some(rating) => ((language.later)().test_rated)(&value, (language.rating)(rating)),
        None => ((language.later)().test_unrated)(&value),
    };
    let sides = if result.sides_differ() {
        (language.later)().test_sides_differ
    } else {
        ""
    };
    [&words, sides].concat()
}
