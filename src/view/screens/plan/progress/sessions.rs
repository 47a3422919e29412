//! Sessions a week against the plan.

use yew::prelude::*;

use super::{PlanPage, measure, numbers};
use crate::domain::history::{self, TrainingSpan};
use crate::view::charts::{Bar, bars};
use crate::view::markup::html;
use crate::view::parts::late_more;

/// A month with fewer days that count says little about a week.
const FEWEST_DAYS: u16 = 7;

pub(super) fn section(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let words = (language.pictures)();
    let days = page.week.plan.days();
    let planned = u16::try_from(days).unwrap_or(4);
    let weeks = history::training_by_week(&model.record.diary, model.today);
    let Some((this, before)) = weeks.split_last() else {
        return measure(words.sessions_title, html! { <p>{ words.sessions_none }</p> });
    };
    let bar = |week: &TrainingSpan| Bar {
        label: (language.count.short_date)(week.first),
        tenths: week.sessions * 10,
        said: week.sessions.to_string(),
        open: week == this,
    };
    let row = |week: &TrainingSpan| {
        let mut said = (words.week_of)(&(language.count.short_date)(week.first));
        if week == this {
            said = [&said, ", ", words.this_week].concat();
        }
        vec![said, week.sessions.to_string(), days.to_string()]
    };
    let columns = [words.week_column, words.done_column, words.planned_column];
    measure(
        words.sessions_title,
        html! {
            <>
                <p>{ (language.plan.done_this_week)(usize::from(this.sessions), days) }{ " " }{ words.rest_days_count }</p>
                if !before.is_empty() {
                    <p>{ span(page, before) }</p>
                }
                { bars(words.sessions_chart, &weeks.iter().map(bar).collect::<Vec<_>>(), planned, words.goal) }
                { numbers(page.language, words.sessions_chart, &columns, weeks.iter().map(row).collect()) }
                { months(page, planned) }
            </>
        },
    )
}

/// What the weeks before this one come to.
fn span(page: PlanPage, weeks: &[TrainingSpan]) -> String {
    let done = weeks.iter().map(|week| week.sessions).sum();
    let all = TrainingSpan {
        first: weeks[0].first,
        sessions: done,
        // The days before the first session were no part of it; of less than a week none is worked out.
        days: weeks.iter().map(|week| week.days).sum::<u16>().max(FEWEST_DAYS),
    };
    let a_week = ((page.language.later)().tenths)(all.a_week());
    ((page.language.pictures)().sessions_span)(usize::from(done), weeks.len(), &a_week, page.week.plan.days())
}

/// All of it, where the weeks above are not all.
fn months(page: PlanPage, planned: u16) -> Html {
    let (language, model) = (page.language, &page.model);
    let words = (language.pictures)();
    let diary = &model.record.diary;
    let recent = history::recent_from(model.today);
    if diary.training_days().next().is_none_or(|first| first >= recent) {
        return Html::default();
    }
    let model = model.clone();
    late_more(words.by_month, Some(words.sessions_title.to_owned()), move || {
        let mut months = history::training_by_month(&model.record.diary, model.today);
        months.retain(|month| month.days >= FEWEST_DAYS);
        let said = |month: &TrainingSpan| ((language.later)().tenths)(month.a_week());
        let bar = |month: &TrainingSpan| Bar {
            label: (language.count.month)(month.first),
            tenths: month.a_week(),
            said: said(month),
            open: false,
        };
        let row = |month: &TrainingSpan| {
            vec![
                (language.count.month)(month.first),
                month.sessions.to_string(),
                said(month),
            ]
        };
        let columns = [words.month_column, words.done_column, words.a_week_column];
        html! {
            <>
                { bars(words.sessions_months_chart, &months.iter().map(bar).collect::<Vec<_>>(), planned, words.goal) }
                { numbers(language, words.sessions_months_chart, &columns, months.iter().rev().map(row).collect()) }
            </>
        }
    })
}
