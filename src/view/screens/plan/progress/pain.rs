//! Pain over time, and the change that counts.

use yew::prelude::*;

use super::{PlanPage, measure, numbers};
use crate::content::Language;
use crate::domain::day::Day;
use crate::domain::history::{self, PainSpan};
use crate::domain::review::{self, Band, Judgement};
use crate::view::charts::{Point, Same, trend};
use crate::view::markup::html;
use crate::view::parts::late_more;

pub(super) fn section(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let words = (language.pictures)();
    let diary = &model.record.diary;
    let weeks = history::pain_by_week(diary);
    let Some(last) = weeks.last() else {
        return measure(words.pain_title, html! { <p>{ words.pain_none }</p> });
    };
    // Where the plan in force began; else where the notes did.
    let began = diary.started(page.model.today).map_or(weeks[0].first, Day::monday);
    let start = weeks.iter().find(|week| week.first >= began).unwrap_or(last);
    let recent = history::recent_from(model.today);
    // However long ago the last one was, it is shown.
    let from = weeks.partition_point(|week| week.first < recent).min(weeks.len() - 1);
    let shown = &weeks[from..];

    let point = |week: &PainSpan| point(*week, (language.count.short_date)(week.first));
    let band = Band::around(start.average);
    let same = Same {
        from: band.better.unwrap_or(0),
        to: band.worse.unwrap_or(100),
        since: start.first.number(),
    };
    let points: Vec<Point> = shown.iter().map(point).collect();
    let row = |week: &PainSpan| {
        row(
            language,
            *week,
            (words.week_of)(&(language.count.short_date)(week.first)),
        )
    };
    let columns = [words.week_column, (language.later)().pain_column, words.days_column];
    measure(
        words.pain_title,
        html! {
            <>
                { says(page, *start, *last) }
                <p>{ in_words(page, band) }</p>
                { trend(words.pain_chart, &points, Some(same), false) }
                { numbers(page.language, words.pain_chart, &columns, shown.iter().map(row).collect()) }
                if from > 0 {
                    { months(page) }
                }
            </>
        },
    )
}

/// What the weeks say: a change only where the rule finds one.
fn says(page: PlanPage, start: PainSpan, last: PainSpan) -> Html {
    let language = page.language;
    let words = (language.pictures)();
    let tenths = (language.later)().tenths;
    if start.first == last.first {
        return html! { <p>{ (words.pain_one)(&tenths(start.average)) }</p> };
    }
    let judgement = review::judge(start.average, last.average, None);
    html! {
        <p>
            { (words.pain_change)(&tenths(start.average), &tenths(last.average)) }{ " " }
            <strong>{ (language.judgement)(judgement) }{ "." }</strong>{ " " }
            if judgement != Judgement::Same {
                { words.matters }{ " " }
            } else if start.average != last.average {
                { words.too_small }{ " " }
            }
            { language.review.noise }
        </p>
    }
}

fn in_words(page: PlanPage, band: Band) -> String {
    let tenths = (page.language.later)().tenths;
    let (better, worse) = (band.better.map(tenths), band.worse.map(tenths));
    ((page.language.pictures)().band)(better.as_deref(), worse.as_deref())
}

/// All of it, where the weeks above are not all.
fn months(page: PlanPage) -> Html {
    let (language, model) = (page.language, page.model.clone());
    late_more(
        (language.pictures)().by_month,
        Some((language.pictures)().pain_title.to_owned()),
        move || {
            let words = (language.pictures)();
            let months = history::pain_by_month(&model.record.diary);
            let said = |month: &PainSpan| (language.count.month)(month.first);
            let points: Vec<Point> = months.iter().map(|month| point(*month, said(month))).collect();
            let row = |month: &PainSpan| row(language, *month, said(month));
            let columns = [words.month_column, (language.later)().pain_column, words.days_column];
            html! {
                <>
                    { trend(words.pain_months_chart, &points, None, true) }
                    { numbers(language, words.pain_months_chart, &columns, months.iter().rev().map(row).collect()) }
                </>
            }
        },
    )
}

fn point(span: PainSpan, label: String) -> Point {
    Point {
        label,
        day: span.first.number(),
        value: span.average,
    }
}

fn row(language: &Language, span: PainSpan, said: String) -> Vec<String> {
    vec![said, ((language.later)().tenths)(span.average), span.days.to_string()]
}
