//! The check-ins so far, newest first.

use yew::prelude::*;

use super::{PlanPage, measure, table};
use crate::domain::day::Day;
use crate::domain::diary::CheckIn;
use crate::domain::{history, review};

pub(super) fn section(page: PlanPage) -> Html {
    let language = page.language;
    let words = language.pictures;
    let all = history::check_ins(&page.model.record.diary);
    if all.is_empty() {
        return Html::default();
    }
    let nothing = || words.nothing.to_owned();
    let row = |(day, check_in, start): (Day, CheckIn, Option<CheckIn>)| {
        let activities = check_in.activities;
        let judged = start.map(|start| review::judge_check_in(start, check_in));
        vec![
            [&(language.count.date)(day), ", ", &(words.check_in_week)(check_in.week)].concat(),
            check_in.pain.score().to_string(),
            activities.map_or_else(nothing, |tenths| (language.plan.tenths)(tenths.into())),
            judged.map_or_else(nothing, |judged| (language.judgement)(judged).to_owned()),
        ]
    };
    let columns = [
        words.day_column,
        language.plan.pain_column,
        words.activities_column,
        words.judged_column,
    ];
    measure(words.check_ins_title, table(&columns, all.into_iter().map(row)))
}
