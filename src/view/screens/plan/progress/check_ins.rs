//! The check-ins so far, newest first.

use yew::prelude::*;

use super::{PlanPage, measure};
use crate::domain::day::Day;
use crate::domain::diary::CheckIn;
use crate::domain::{history, review};
use crate::view::markup::html;

pub(super) fn section(page: PlanPage) -> Html {
    let language = page.language;
    let words = (language.pictures)();
    let all = history::check_ins(&page.model.record.diary);
    if all.is_empty() {
        return Html::default();
    }
    let item = |(day, check_in, start): &(Day, CheckIn, Option<CheckIn>)| {
        let pain = check_in.pain.score().to_string();
        let activities = check_in
            .activities
            .map(|tenths| ((language.later)().tenths)(tenths.into()));
        let judged = start.map(|start| (language.judgement)(review::judge_check_in(start, *check_in)));
        html! {
            <li key={day.number()}>
                <strong>{ (words.check_in_week)(check_in.week, &(language.count.date)(*day)) }</strong>
                <p>
                    { (words.check_in_says)(&pain, activities.as_deref()) }
                    if let Some(judged) = judged { { " " }{ (words.judged)(judged) } }
                </p>
            </li>
        }
    };
    measure(
        words.check_ins_title,
        html! { <ul class="levels">{ for all.iter().map(item) }</ul> },
    )
}
