//! The plan on one sheet of paper: hidden on the screen, and all that is printed of the week.
//!
//! It is drawn when a print is about to begin: it is larger than the page that it stands for.
//! It has its own markup, so that neither page constrains the other. Like every page of the plan it is made from a
//! [`PlanPage`], so that it cannot be printed beside a red flag.

use yew::prelude::*;

use super::super::share;
use super::{PlanPage, beside, reasons};
use crate::app::Msg;
use crate::browser::page;
use crate::content::rules::Reason;
use crate::domain::answers::Sign;
use crate::domain::flag::Flag;
use crate::domain::plan::{Planned, Session, Why};
use crate::domain::progress::{self, Light, Standing};
use crate::domain::review::{self, Phase};
use crate::domain::shared::SharedPlan;
use crate::domain::weight::Tilt;
use crate::view::figure::{self, Show};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, button};
use crate::view::qr;

/// Weeks to tick on one sheet.
const WEEKS: usize = 4;

/// Up to how many exercises a sheet has pictures of which size; more of them leave room for the name and the dose.
const SIZES: [(usize, &str); 3] = [(8, "few"), (12, "some"), (16, "many")];

/// From this many lines of advice on, two of them take the room of an exercise.
const FEW_LINES: usize = 6;

/// The way to paper.
pub(super) fn print_button(page: PlanPage) -> Html {
    let print = page.sends(Msg::PrintChosen);
    html! {
        <div class="actions">
            // A shared plan has its own way to paper, above.
            if page.model.opened.is_none() {
                { button(ButtonKind::Quiet, page.language.phrases.print, print) }
            }
            { share::share_button(&page) }
        </div>
    }
}

#[inline(never)]
pub(super) fn sheet(page: PlanPage) -> Html {
    let (language, week) = (page.language, page.week);
    let words = (language.sheet)();
    let rows = rows(page);
    let lines = care_lines(page);
    let link = share::link_to_plan(&page, &SharedPlan::of(&week.plan));
    // The link's picture takes the room of an exercise.
    let fill = rows.len() + lines.len().saturating_sub(FEW_LINES) / 2 + usize::from(link.is_some());
    let size = SIZES
        .iter()
        .find(|(most, _)| fill <= *most)
        .map_or("most", |(_, size)| *size);
    let days = week.plan.days();
    let week_head =
        |number: usize| html! { <th scope="colgroup" colspan={days.to_string()}>{ (words.week)(number) }</th> };
    let day_head = |session: usize| {
        let weekday = page.weekday_number(session);
        html! { <th scope="col">{ (language.count.short_weekday)(weekday) }</th> }
    };
    html! {
        <div class="sheet" data-size={size}>
            <div class="top">
                <h3>{ (language.plan.week_heading)(days) }</h3>
                <p>{ (words.made)(&(language.count.date)(page.model.today)) }</p>
            </div>
            { care(page, &lines) }
            <table>
                <colgroup><col class="pictures" /><col /><col class="boxes" span={(WEEKS * days).to_string()} /></colgroup>
                <thead>
                    <tr>
                        <th class="what" colspan="2" rowspan="2" scope="col">{ words.exercise_column }</th>
                        { for (1..=WEEKS).map(week_head) }
                    </tr>
                    <tr>{ for (0..WEEKS * days).map(|at| day_head(at % days.max(1))) }</tr>
                </thead>
                <tbody>{ for rows.iter().map(|(planned, standing)| row(page, planned, standing)) }</tbody>
            </table>
            <div class="below">
                <div>
                    { how(page) }
                    { stop(page) }
                    { foot(page, link.as_deref()) }
                </div>
                if let Some(link) = &link {
                    { qr::qr(link, (language.links)().qr) }
                }
            </div>
        </div>
    }
}

/// Every exercise of the week once, in the order of the sessions.
fn rows(page: PlanPage<'_>) -> Vec<(&Planned, &Standing)> {
    let mut rows: Vec<(&Planned, &Standing)> = Vec::new();
    for planned in page.week.plan.sessions.iter().flat_map(|session| &session.exercises) {
        if rows.iter().all(|(known, _)| known.exercise != planned.exercise)
            && let Some(standing) = page.week.standing(planned.exercise.id)
        {
            rows.push((planned, standing));
        }
    }
    rows
}

fn row(page: PlanPage, planned: &Planned, standing: &Standing) -> Html {
    let (language, exercise) = (page.language, standing.exercise);
    let words = (language.sheet)();
    let most = progress::grows_to(exercise, page.cleared);
    let due = |session: &Session| session.exercises.iter().any(|other| other.exercise == planned.exercise);
    let today = page.model.today;
    let rests_until = standing.rests_until.filter(|_| standing.rests(today));
    // An empty box to tick, or nothing to do on that day; a week that ends before the rest does has no boxes.
    let days: Vec<bool> = page.week.plan.sessions.iter().map(due).collect();
    let week = |week: i32| {
        let rests = rests_until.is_some_and(|until| until > today.monday().plus(7 * week + 4));
        days.iter().map(move |due| *due && !rests)
    };
    let cell = |due: bool| html! { <td data-due={due.to_string()}></td> };
    html! {
        <tr>
            <td class="picture">{ figure::exercise(language, exercise, false, Show::Still) }</td>
            <th class="what" scope="row">
                <span class="name">{ page.name(exercise.id) }</span>
                <span class="aim">
                    if let Some(until) = rests_until {
                        { (language.plan.rests_until)(&(language.count.short_date)(until)) }{ words.then }
                    }
                    // For four weeks: not what one lighter day asks for.
                    { (language.count.aim)(exercise, standing.usual_sets(), standing.count) }
                    if most > standing.count { { ", " }{ (words.later)(most) } }
                </span>
                { why(page, planned, standing) }
            </th>
            { for (0_i32..).take(WEEKS).flat_map(week).map(cell) }
        </tr>
    }
}

/// What to take care of with this exercise; where there is nothing, why it is here.
fn why(page: PlanPage, planned: &Planned, standing: &Standing) -> Html {
    let language = page.language;
    let flags = standing.exercise.cautioned_by.and(page.cleared.flags());
    let mut cautions: Vec<&str> = Vec::new();
    for caution in flags.iter().map(|flag| (language.flag)(flag).caution) {
        if !cautions.contains(&caution) {
            cautions.push(caution);
        }
    }
    if !cautions.is_empty() {
        return html! { <span class="caution">{ cautions.join(" ") }</span> };
    }
    // That all groups are in every plan says least.
    let own = planned.why.iter().find(|why| **why != Why::Tilt(Tilt::W0));
    let reason = match own.or(planned.why.first()) {
        Some(Why::Tilt(tilt)) => Reason::Tilt(*tilt),
        Some(Why::Must(must)) => Reason::Must(*must),
        Some(Why::Follow(follow)) => Reason::Follow(*follow),
        None => return Html::default(),
    };
    html! { <span class="why">{ reasons::sentence(language, reason) }</span> }
}

/// What goes with the plan as on the screen: the days after a flare-up, falls, pregnancy, advice.
fn care_lines(page: PlanPage) -> Vec<&'static str> {
    let (language, model, cleared) = (page.language, &page.model, page.cleared);
    let (safety, answers, diary) = (language.safety, cleared.answers(), &model.record.diary);
    let mut lines: Vec<&'static str> = Vec::new();
    if review::worse_for_two_weeks(diary, model.today) {
        lines.push(language.review.worse_for_two_weeks);
    }
    if review::flares_often(diary, model.today) {
        lines.push(language.review.flares_often);
        if !progress::set_aside_by_flares(diary).is_empty() {
            lines.push(language.review.flares_took_out);
        }
    }
    if page.week.phase == Some(Phase::EasingBack) {
        lines.push((language.phase)(Phase::EasingBack));
    } else if review::in_gentle_week(diary, model.today) {
        lines.push((language.advice)(review::Advice::GentleWeek).text);
    }
    if answers.signs.yes(Sign::Falls) || cleared.flags().contains(Flag::Bal) {
        lines.push(safety.falls);
    }
    if answers.preg_weeks > 0 {
        lines.push(safety.pregnancy);
    }
    for line in beside::lines(page) {
        if !lines.iter().any(|known| known.starts_with(line)) {
            lines.push(line);
        }
    }
    lines
}

/// The safety result, gentle and why or not, and the lines that go with it.
fn care(page: PlanPage, lines: &[&'static str]) -> Html {
    let (language, cleared) = (page.language, page.cleared);
    let (safety, gentle) = (language.safety, &language.safety.gentle);
    let result = if cleared.is_gentle() {
        let findings = cleared.findings().iter().map(|finding| (language.row)(finding.row));
        let because = findings.collect::<Vec<&str>>().join(" ");
        [gentle.start, gentle.tell, &because, gentle.stop].join(" ")
    } else {
        safety.go.to_owned()
    };
    html! {
        <div class="care">
            <h3>{ (language.sheet)().care_title }</h3>
            <ul>
                <li><strong>{ result }</strong></li>
                { for lines.iter().map(|line| html! { <li>{ *line }</li> }) }
            </ul>
        </div>
    }
}

/// How a session goes, and how the dose follows from pain.
fn how(page: PlanPage) -> Html {
    let language = page.language;
    let words = (language.sheet)();
    let light = |light: &Light| {
        let text = (language.light)(*light);
        html! { <li><strong>{ text.name }{ ": " }</strong>{ text.means }{ " " }<strong>{ text.then }</strong></li> }
    };
    html! {
        <div class="how">
            <p>
                { (words.warm_up)(page.name(page.week.plan.warm_up)) }{ " " }{ (language.later)().tempo }{ " " }
                if page.cleared.is_gentle() { { (language.later)().gentle_effort }{ " " } }
                { language.safety.breathe }{ " " }{ words.cool_down }{ " " }{ words.ticks }
            </p>
            <p>{ language.review.light }{ " " }{ words.more }</p>
            <ul>{ for Light::ALL.iter().map(light) }</ul>
        </div>
    }
}

fn stop(page: PlanPage) -> Html {
    let language = page.language;
    let safety = language.safety;
    html! {
        <div class="stop-now">
            <h3>{ (language.sheet)().stop_title }</h3>
            <p>{ safety.stop_list.join(" · ") }</p>
            if page.cleared.answers().preg_weeks > 0 {
                <p>
                    { language.plan.in_pregnancy }{ " " }{ safety.pregnancy_stop_list.join(" · ") }{ ". " }
                    <strong>{ safety.pregnancy_stop_now }</strong>
                </p>
            }
            <p><strong>{ safety.stop_now }</strong></p>
        </div>
    }
}

fn foot(page: PlanPage, link: Option<&str>) -> Html {
    let language = page.language;
    html! {
        <p class="foot">
            { language.safety.evidence_note }
            if let Some(link) = link {
                { " " }{ (language.links)().on_paper }{ " " }<span class="address">{ link.to_owned() }</span>
            } else if let Some(address) = page::address() {
                { " " }{ ((language.sheet)().from)(&address) }
            }
        </p>
    }
}
