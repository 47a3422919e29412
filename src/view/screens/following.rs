//! A shared plan, fitted to the reader: what stands beside it while it is looked at, before it takes the place of the
//! reader's own, and once it is in use.

use yew::prelude::*;

use super::plan::{PlanPage, left_out, reasons};
use crate::app::{Keeping, Msg, Screen, Tab};
use crate::content::rules::Reason;
use crate::domain::follow::{Follow, Replaced, Unsuited};
use crate::domain::review::Phase;
use crate::domain::shared::{SharedExercise, SharedPlan};
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, button, heading, more, notice, titled_notice};

/// Above the plan: it is a shared one. What to do with it, or the way back from it.
#[inline(never)]
pub(super) fn banner(page: PlanPage) -> Html {
    if page.model.opened.is_some() {
        return html! {
            <>
                { fitted(&page) }
                { replaced(page) }
            </>
        };
    }
    if page.model.is_followed() {
        return html! {
            <>
                { following(&page) }
                { replaced(page) }
            </>
        };
    }
    Html::default()
}

/// Not saved yet: use it, or not.
fn fitted(page: &Page) -> Html {
    let words = (page.language.links)();
    let own = page.model.own_record();
    let refuse = if own.is_empty() {
        words.refuse_new
    } else if own.followed.value.is_some() {
        words.refuse_followed
    } else {
        words.refuse_own
    };
    // On the page of the week it is the one primary action.
    let at_week = matches!(page.model.screen, Screen::Outcome(Tab::Week));
    // What is printed is the week; while a flare-up is fresh there is nothing to train, on paper neither.
    let prints = at_week && page.model.week().is_some_and(|week| week.phase != Some(Phase::Relief));
    let print = page.sends(Msg::PrintChosen);
    titled_notice(
        NoticeKind::Info,
        words.fitted_title,
        html! {
            <>
                <p>{ words.fitted_text }</p>
                <div class="actions">
                    if !at_week {
                        { button(ButtonKind::Quiet, words.use_it, page.sends(Msg::PlanWanted)) }
                    }
                    { button(ButtonKind::Quiet, refuse, page.sends(Msg::PlanRefused)) }
                    if prints {
                        { button(ButtonKind::Quiet, page.language.phrases.print, print) }
                    }
                </div>
            </>
        },
    )
}

/// In use: the way back. On the plan, and beside the answers that make one's own.
pub(super) fn following(page: &Page) -> Html {
    if !page.model.is_followed() || page.model.opened.is_some() {
        return Html::default();
    }
    let words = (page.language.links)();
    notice(
        NoticeKind::Info,
        html! {
            <>
                <p>{ words.following }</p>
                { button(ButtonKind::Link, words.following_end, page.sends(Msg::FollowingEnded)) }
            </>
        },
    )
}

/// The shared plan and the one that is here, in brief, side by side; and what becomes of what is here.
#[inline(never)]
pub fn using(page: &Page) -> Html {
    let (words, model) = ((page.language.links)(), &page.model);
    let Some(shared) = model.week() else {
        return Html::default();
    };
    // None where safety questions are open again, as after a long break: what was said and followed is there still.
    let own = model.own_week();
    let followed = model.own_record().followed.value.is_some();
    let own_title = if followed { words.followed_plan } else { words.own_plan };
    let kept = model.keeping == Keeping::Kept;
    html! {
        <section class="using">
            { heading(words.using_title) }
            <p>{ if own.is_some() { words.using_text } else { words.using_answers } }</p>
            <div class="both">
                if let Some(own) = own {
                    { brief(page, own_title, &SharedPlan::of(&own.plan)) }
                }
                { brief(page, words.shared_plan, &SharedPlan::of(&shared.plan)) }
            </div>
            <p>{ words.using_kept }</p>
            if followed {
                { notice(NoticeKind::Warm, html! { <p>{ words.using_followed }</p> }) }
            }
            if !kept {
                { notice(NoticeKind::Warm, html! { <p>{ words.using_not_kept }</p> }) }
            }
            <div class="actions">
                { button(ButtonKind::Primary, words.using_yes, page.sends(Msg::PlanUsed)) }
                { button(ButtonKind::Quiet, words.using_no, page.sends(Msg::LinkLeft)) }
            </div>
        </section>
    }
}

fn brief(page: &Page, title: &'static str, plan: &SharedPlan) -> Html {
    let language = page.language;
    let exercise = |exercise: &SharedExercise| {
        let name = (language.exercise_name)(exercise.id);
        html! {
            <li key={exercise.id.code()}>
                { name }<span class="hint">{ format!(", {}", (language.count.sets)(exercise.sets)) }</span>
            </li>
        }
    };
    let session = |(at, session): (usize, &Vec<SharedExercise>)| {
        html! {
            <>
                <h4>{ ((language.links)().session)(at + 1) }</h4>
                <ul>{ for session.iter().map(exercise) }</ul>
            </>
        }
    };
    html! {
        <div class="brief">
            <h3>{ title }</h3>
            { for plan.sessions.iter().enumerate().map(session) }
        </div>
    }
}

/// What of the shared plan this reader does not get, why, and what they get instead.
fn replaced(page: PlanPage) -> Html {
    let (language, words) = (page.language, (page.language.links)());
    // The same in several sessions is said once.
    let mut once: Vec<&Replaced> = Vec::new();
    for replaced in &page.week.plan.replaced {
        let same = |other: &&Replaced| {
            (other.shared, other.why, other.instead) == (replaced.shared, replaced.why, replaced.instead)
        };
        if !once.iter().any(same) {
            once.push(replaced);
        }
    }
    let came = page.model.record.followed.value.as_ref();
    let fewer = came.is_some_and(|shared| shared.sessions.len() > page.week.plan.days());
    let fewer =
        fewer.then(|| html! { <p class="hint">{ reasons::sentence(language, Reason::Follow(Follow::L7)) }</p> });
    if once.is_empty() {
        return fewer.unwrap_or_else(|| html! { <p class="hint">{ words.nothing_replaced }</p> });
    }
    let line = |replaced: &Replaced| {
        let before = page.name(replaced.shared.id);
        let (why, back) = match &replaced.why {
            Unsuited::Hard(exclusion) => left_out::reason(page.language, exclusion),
            Unsuited::Follow(follow) => (reasons::sentence(language, Reason::Follow(*follow)), ""),
        };
        html! {
            <li>
                <strong>
                    { match replaced.instead {
                        Some(now) => (words.stands_in)(page.name(now.id), before),
                        None => (words.left_out)(before),
                    } }
                </strong>
                <p>{ why }{ " " }{ back }</p>
            </li>
        }
    };
    html! {
        <div class="replaced">
            { fewer }
            { more((words.replaced_title)(once.len()), html! { <ul>{ for once.iter().copied().map(line) }</ul> }) }
        </div>
    }
}
