//! A check-in: how the back and the activities compare with the start, and what follows (5.8).

use yew::prelude::*;

use super::plan::safety;
use crate::app::{Msg, Screen};
use crate::domain::answers::{Answers, Pain};
use crate::domain::questionnaire::{Reply, Step};
use crate::domain::record::Activity;
use crate::domain::review::{self, Advice, Assessment};
use crate::domain::triage::Triage;
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, Field, NoticeKind, TO_TEN, button, heading, scale, titled_notice};

/// Halving the minutes never goes below this.
const FEWEST_MINUTES: u8 = 10;

/// Sessions a week that keep what was gained.
const DAYS_TO_MAINTAIN: u8 = 2;

/// What the reader can change at once, as advised; what the plan is made for is said whether they do or not.
fn offer(page: &Page, advice: Advice, answers: &Answers) -> Html {
    let later = (page.language.later)();
    let half = (answers.minutes / 2).max(FEWEST_MINUTES);
    // Pain was told at the beginning of this check-in: what was changed since is not changed a second time.
    let draft = page.model.draft();
    let is_changed = draft.means.stamp > draft.pain.stamp;
    let change = match advice {
        Advice::HalveMinutes | Advice::ShorterPlan if half < answers.minutes && !is_changed => {
            Some(((later.set_minutes)(half), Reply::Minutes(half)))
        }
        Advice::Maintain if answers.days > DAYS_TO_MAINTAIN => {
            Some(((later.set_days)(DAYS_TO_MAINTAIN), Reply::Days(DAYS_TO_MAINTAIN)))
        }
        _ => None,
    };
    let speaks_of_time = matches!(advice, Advice::HalveMinutes | Advice::ShorterPlan | Advice::Maintain);
    html! {
        <>
            if speaks_of_time {
                <p role="status">{ (later.time_now)(answers.days, answers.minutes) }</p>
            }
            if let Some((label, reply)) = change {
                { button(ButtonKind::Quiet, label, page.sends(Msg::Replied(reply))) }
            }
            if advice == Advice::Maintain {
                { button(ButtonKind::Quiet, later.new_goal, page.sends(Msg::StepChosen(Step::Aims))) }
            }
        </>
    }
}

#[inline(never)]
pub fn check_in(page: &Page) -> Html {
    let language = page.language;
    let model = &page.model;
    let plan = language.plan;
    let later = (language.later)();
    let triage = model.triage();
    let (Some(cleared), Screen::CheckIn(week)) = (triage.as_ref().and_then(Triage::cleared), &model.screen) else {
        return Html::default();
    };
    let week = *week;
    let diary = &model.record.diary;
    let now = model.measure(week);
    let Assessment {
        start,
        judgement,
        adherence,
        advice,
    } = review::assess(diary, model.week_of(cleared).plan.days(), now, model.today);
    let text = (language.advice)(advice);
    let kind = match advice {
        Advice::SeeSomeoneNow => NoticeKind::Alert,
        Advice::GentleWeek | Advice::SeeSomeone => NoticeKind::Warm,
        Advice::GoOn | Advice::HalveMinutes | Advice::ShorterPlan | Advice::Maintain => NoticeKind::Info,
    };
    let named = |(_, activity): &(usize, &Activity)| !activity.name.trim().is_empty();
    let activity = |(at, activity): (usize, &Activity)| {
        let field = Field::new(format!("activity-{at}"), activity.name.clone());
        let ends = Some((later.activity_low, later.activity_high));
        let score = move |score: u8| Msg::ActivityScored(at, Pain::new(score).unwrap_or_default());
        scale(
            &field,
            TO_TEN,
            ends,
            activity.score.map(Pain::score),
            &page.send.reform(score),
        )
    };
    let activities = &model.record.activities.value;
    let tenths = |score: u8| (later.tenths)(u16::from(score));
    html! {
        <section class="check-in">
            { heading((later.check_in_heading)(week)) }
            if activities.iter().enumerate().any(|pair| named(&pair)) {
                <h3>{ later.activities_title }</h3>
                <p class="soft">{ language.review.activity }</p>
                { for activities.iter().enumerate().filter(named).map(activity) }
            }
            <h3>{ later.compared_title }</h3>
            <table>
                <thead><tr><td></td><th scope="col">{ later.at_start }</th><th scope="col">{ plan.now }</th></tr></thead>
                <tbody>
                    <tr>
                        <th scope="row">{ later.pain_column }</th>
                        <td>{ start.pain.score() }</td><td>{ now.pain.score() }</td>
                    </tr>
                    if let Some((before, after)) = start.activities.zip(now.activities) {
                        <tr>
                            <th scope="row">{ later.activities_row }</th>
                            <td>{ tenths(before) }</td><td>{ tenths(after) }</td>
                        </tr>
                    }
                </tbody>
            </table>
            <p><strong>{ (language.judgement)(judgement) }{ "." }</strong>{ " " }{ later.compared_noise }</p>
            if let Some(adherence) = adherence {
                <p>{ language.review.adherence }{ ": " }{ (later.adherence)(adherence) }</p>
            }
            { titled_notice(kind, text.title, html! {
                <>
                    <p>{ text.text }</p>
                    { offer(page, advice, cleared.answers()) }
                </>
            }) }
            { safety::help(page, cleared.answers().preg_weeks > 0) }
            <div class="action-bar">
                { button(ButtonKind::Primary, later.check_in_done, page.sends(Msg::CheckInDone(week))) }
            </div>
        </section>
    }
}
