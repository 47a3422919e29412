//! How each exercise grew: through its doses, and its easier and harder forms.

use yew::prelude::*;

use super::super::reasons;
use super::{PlanPage, measure, numbers};
use crate::content::exercises::CATALOGUE;
use crate::content::rules::Reason;
use crate::domain::day::Day;
use crate::domain::history::{self, Climb, Dose};
use crate::domain::progress::Standing;
use crate::view::charts::{Point, on_rung, steps};
use crate::view::markup::html;

pub(super) fn section(page: PlanPage) -> Html {
    let (words, standings) = ((page.language.pictures)(), &page.week.standings);
    let climbs = history::climbs(&page.model.record.diary, standings, CATALOGUE);
    let any = climbs.iter().any(|climb| !climb.doses.is_empty());
    let by_month = climbs.iter().any(|climb| climb.by_month);
    let item = |(standing, climb): (&Standing, &Climb)| item(page, standing, climb);
    measure(
        words.climbs_title,
        html! {
            <>
                if any {
                    <p>
                        { words.climbs_intro }
                        if by_month { { " " }{ words.best_of_month } }
                    </p>
                }
                <ul class="levels">{ for standings.iter().zip(&climbs).map(item) }</ul>
            </>
        },
    )
}

fn item(page: PlanPage, standing: &Standing, climb: &Climb) -> Html {
    let language = page.language;
    let level = (language.plan.level)(standing.exercise.level);
    let times = ((language.later)().times_done)(climb.times);
    let Some((first, last)) = climb.doses.first().zip(climb.doses.last()) else {
        return html! {
            <li key={standing.slot.id.code()}>
                { page.link(standing.exercise.id) }
                <p>{ level }{ " · " }{ times }</p>
            </li>
        };
    };
    let now = (language.count.aim)(standing.exercise, standing.sets, standing.count);
    html! {
        <li key={standing.slot.id.code()}>
            { page.link(standing.exercise.id) }
            <p>{ level }{ " · " }{ times }</p>
            <p>
                { ((language.pictures)().now)(&now) }{ ". " }
                if let Some(rule) = standing.rule {
                    { reasons::sentence(language, Reason::Progress(rule)) }
                }
            </p>
            { picture(page, standing, climb, (first, last)) }
        </li>
    }
}

fn picture(page: PlanPage, standing: &Standing, climb: &Climb, (first, last): (&Dose, &Dose)) -> Html {
    let language = page.language;
    let words = (language.pictures)();
    let aim = |dose: &Dose| (language.count.aim)(dose.exercise, dose.sets, dose.count);
    // The form is named unless it is the one of today, and the only one.
    let said = |dose: &Dose| match climb.forms.as_slice() {
        [form] if form.id == standing.exercise.id => aim(dose),
        _ => [page.name(dose.exercise.id), ", ", &aim(dose)].concat(),
    };
    let when = |day: Day| {
        if climb.by_month {
            (language.count.month)(day)
        } else {
            (language.count.short_date)(day)
        }
    };
    let point = |day: Day, dose: &Dose| Point {
        label: when(day),
        day: day.number(),
        value: on_rung(climb.rung(dose.exercise), dose.share()),
    };
    let sentence = if climb.doses.len() == 1 {
        (words.climb_same)(&said(first))
    } else {
        (words.climb_change)(&said(first), &said(last))
    };
    let rungs = (1..).zip(&climb.forms).map(|(number, form)| {
        html! { <li>{ (words.rung)(number, page.name(form.id)) }</li> }
    });
    let points: Vec<Point> = climb.doses.iter().map(|dose| point(dose.day, dose)).collect();
    let row = |dose: &Dose| vec![when(dose.day), page.name(dose.exercise.id).to_owned(), aim(dose)];
    let columns = [words.day_column, words.exercise_column, words.dose_column];
    html! {
        <>
            <p class="soft">{ sentence }</p>
            if climb.doses.len() > 1 {
                { steps(
                    &(words.climb_chart)(page.name(standing.slot.id)), &points, climb.forms.len(), &point(climb.last, last),
                ) }
                if climb.forms.len() > 1 {
                    <ul class="rungs">{ for rungs }</ul>
                }
                { numbers(page.language, page.name(standing.slot.id), &columns, climb.doses.iter().map(row).collect()) }
            }
        </>
    }
}
