//! The last twelve weeks, day by day. A table of signs: it is its own numbers.

use yew::prelude::*;

use super::{PlanPage, measure};
use crate::domain::history::{self, CalendarDay, CalendarWeek, Mark};
use crate::view::charts::sign;
use crate::view::markup::html;

const WEEKS: u8 = 12;

/// A full disc, half a disc in its ring, a small dot, and a triangle with a hole.
const TRAINED: &str = "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z";
const PARTLY: &str = "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM8 3.5v9a4.5 4.5 0 1 0 0-9z";
const RESTED: &str = "M8 6.4a1.6 1.6 0 1 0 0 3.2a1.6 1.6 0 1 0 0-3.2z";
const FLARE: &str = "M8 1L15.5 14.5H.5zM8 5L4 12.5H12z";
const FLARE_TRAINED: &str = "M8 1L15.5 14.5H.5z";

pub(super) fn section(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let words = (language.pictures)();
    let weeks = history::calendar(&model.record.diary, model.today, WEEKS);
    if weeks.is_empty() {
        return Html::default();
    }
    let count = |wanted: &dyn Fn(&CalendarDay) -> bool| {
        let days = weeks.iter().flat_map(|week| &week.days);
        days.filter(|day| wanted(day)).count()
    };
    let partly = count(&|day| day.mark == Mark::Partly);
    let trained = partly + count(&|day| day.mark == Mark::Trained);
    let flares = count(&|day| day.flare);
    let head = |weekday: u8| {
        html! {
            <th scope="col">
                <span aria-hidden="true">{ (language.count.short_weekday)(weekday) }</span>
                <span class="unseen">{ (language.count.weekday)(weekday) }</span>
            </th>
        }
    };
    measure(
        words.calendar_title,
        html! {
            <>
                <p>
                    { (words.calendar_says)(weeks.len(), trained, partly) }
                    if flares > 0 { { " " }{ (words.calendar_flares)(flares) } }
                </p>
                <table class="calendar">
                    <caption class="unseen">{ words.calendar_caption }</caption>
                    <thead><tr><td></td>{ for (0..7).map(head) }</tr></thead>
                    <tbody>{ for weeks.iter().map(|week| row(page, week)) }</tbody>
                </table>
                { legend(page, partly > 0, flares > 0) }
            </>
        },
    )
}

fn row(page: PlanPage, week: &CalendarWeek) -> Html {
    let (language, model) = (page.language, &page.model);
    let words = (language.pictures)();
    let cell = |(at, day): (u8, &CalendarDay)| {
        let today = week.monday.plus(at.into()) == model.today;
        html! {
            <td aria-current={today.then_some("date")}>
                if let Some((drawn, kind)) = drawn(*day) {
                    { sign(drawn, kind) }
                }
                <span class="unseen">
                    { (words.mark)(day.mark) }
                    if day.flare { { ", " }{ words.flare_day } }
                    if today { { ", " }{ words.today } }
                </span>
            </td>
        }
    };
    html! {
        <tr>
            <th scope="row">{ (language.count.short_date)(week.monday) }</th>
            { for (0_u8..).zip(&week.days).map(cell) }
        </tr>
    }
}

const fn drawn(day: CalendarDay) -> Option<(&'static str, &'static str)> {
    match (day.flare, day.mark) {
        (true, Mark::Trained | Mark::Partly) => Some((FLARE_TRAINED, "flare")),
        (true, _) => Some((FLARE, "flare")),
        (false, Mark::Trained) => Some((TRAINED, "trained")),
        (false, Mark::Partly) => Some((PARTLY, "trained")),
        (false, Mark::Rested) => Some((RESTED, "rested")),
        (false, Mark::Blank) => None,
    }
}

/// What the signs mean; those that do not occur are left out.
fn legend(page: PlanPage, partly: bool, flares: bool) -> Html {
    let words = (page.language.pictures)();
    let signs = [
        (true, TRAINED, "trained", (words.mark)(Mark::Trained)),
        (partly, PARTLY, "trained", (words.mark)(Mark::Partly)),
        (true, RESTED, "rested", (words.mark)(Mark::Rested)),
        (flares, FLARE, "flare", words.flare_day),
    ];
    let item = |(_, drawn, kind, means): (bool, &'static str, &'static str, &'static str)| {
        html! { <li>{ sign(drawn, kind) }{ means }</li> }
    };
    html! { <ul class="legend-of-signs" aria-hidden="true">{ for signs.into_iter().filter(|sign| sign.0).map(item) }</ul> }
}
