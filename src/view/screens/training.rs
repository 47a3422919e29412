//! Today's session: pain before, the warm-up, one exercise after another, and pain after.
//!
//! The stop list is in reach on every page of it.

use yew::prelude::*;

use super::exercise::{cautions, why_left_out};
use super::plan::{PlanPage, due, safety};
use crate::app::{Item, Msg, Place, Screen, Training};
use crate::content::Language;
use crate::content::exercises::row;
use crate::domain::answers::Pain;
use crate::domain::diary::{Done, Effort, LeftOut};
use crate::domain::exercise::ExerciseId;
use crate::domain::flag::Flag;
use crate::domain::progress::{Light, light, limits};
use crate::domain::triage::Triage;
use crate::view::Page;
use crate::view::figure::{self, Show};
use crate::view::local::{Local, local};
use crate::view::parts::{
    Button, ButtonKind, Check, Field, NoticeKind, TO_TEN, back_bar, button, checks, heading, live_notice, more, notice,
    number_field, progress_bar, radios, scale,
};

pub fn training(page: &Page) -> Html {
    let (language, model) = (page.language, &page.model);
    let triage = model.triage();
    let (Some(cleared), Screen::Training(training)) = (triage.as_ref().and_then(Triage::cleared), &model.screen) else {
        return Html::default();
    };
    let week = &model.week_of(cleared);
    let page = PlanPage { page, cleared, week };
    let stage = match (training.before, training.item()) {
        _ if training.items.is_empty() => all_rest(page),
        (None, _) => pain_question(
            &page,
            language.plan.before_title,
            None,
            language.plan.go_on,
            Msg::PainBefore,
        ),
        (Some(before), _) if model.is_too_sore(before) && !training.is_over() => too_sore(page),
        // The walk that ends the session, and how the back is now.
        (Some(_), _) if training.is_over() => {
            let plan = language.plan;
            pain_question(
                &page,
                plan.after_title,
                Some(plan.cool_down),
                plan.finish,
                Msg::SessionFinished,
            )
        }
        (Some(_), _) if !training.warm => warm_up(page),
        (Some(before), Some(item)) => html! {
            <>
                { doing(page, item, before) }
                { leave_out(&page, item.slot) }
            </>
        },
        (Some(_), None) => Html::default(),
    };
    html! {
        <section class="training">
            { top(page, training) }
            { stage }
            <footer class="session-foot">
                <p>{ (language.safety.session_footer)(training.before.map(limits)) }</p>
                { safety::flare_button(&page) }
            </footer>
        </section>
    }
}

/// The way out, how far the session has come, and the stop list: in view all the time.
fn top(page: PlanPage, training: &Training) -> Html {
    let language = page.language;
    let of = training.items.len();
    let progress = if training.warm && of > 0 {
        progress_bar(language, (training.at + 1).min(of), of)
    } else {
        Html::default()
    };
    html! {
        <div class="session-top">
            { back_bar(language.plan.leave, page.sends(Msg::SessionLeft), progress) }
            { safety::stop_details(language, page.cleared.answers().preg_weeks > 0) }
        </div>
    }
}

/// How the back is now; the answer leads on.
fn pain_question(
    page: &Page,
    title: &'static str,
    intro: Option<&'static str>,
    go_on: &'static str,
    answer: fn(Pain) -> Msg,
) -> Html {
    let page = page.clone();
    local(title, None, move |pain: &Local<Option<u8>>| {
        let Language { plan, review, .. } = page.language;
        let choose = {
            let pain = pain.clone();
            Callback::from(move |score: u8| pain.set(Some(score)))
        };
        let go_on = Button {
            disabled: pain.is_none(),
            ..Button::new(ButtonKind::Primary, go_on, page.sends(answer(pain_of(**pain))))
        };
        let ends = Some((plan.pain_low, plan.pain_high));
        html! {
            <>
                { heading(title) }
                if let Some(intro) = intro {
                    <p>{ intro }</p>
                }
                { scale(&Field::new("pain", review.pain_now), TO_TEN, ends, **pain, &choose) }
                <div class="action-bar">{ go_on.draw() }</div>
            </>
        }
    })
}

fn pain_of(score: Option<u8>) -> Pain {
    score.and_then(Pain::new).unwrap_or_default()
}

/// Too much pain for strength work: ease it, and say what comes next.
fn too_sore(page: PlanPage) -> Html {
    let language = page.language;
    html! {
        <>
            { heading(language.plan.too_sore_title) }
            { notice(NoticeKind::Warm, html! { <p>{ language.plan.too_sore_text }</p> }) }
            <h3>{ language.safety.relief.title }</h3>
            { due::relief(page) }
            <div class="action-bar">
                { button(ButtonKind::Primary, language.plan.flare_button, page.sends(Msg::PlaceChosen(Place::Flare))) }
                { button(ButtonKind::Quiet, language.plan.wrong_number, page.sends(Msg::WentBack)) }
                { button(ButtonKind::Quiet, language.plan.back_to_plan, page.sends(Msg::SessionLeft)) }
            </div>
        </>
    }
}

/// Every exercise of the session rests for a week after it hurt (P4): there is nothing to train, and nothing to note.
fn all_rest(page: PlanPage) -> Html {
    let language = page.language;
    html! {
        <>
            { heading(language.plan.all_rest_title) }
            <p>{ language.plan.all_rest_text }</p>
            { due::relief(page) }
            <div class="action-bar">
                { button(ButtonKind::Primary, language.plan.back_to_plan, page.sends(Msg::SessionLeft)) }
            </div>
        </>
    }
}

fn warm_up(page: PlanPage) -> Html {
    let (language, week, cleared) = (page.language, page.week, page.cleared);
    let exercise = row(week.plan.warm_up);
    let text = (language.exercise)(exercise.id);
    html! {
        <>
            { heading(language.plan.warm_up_title) }
            if cleared.flags().contains(Flag::Flex) {
                { notice(NoticeKind::Info, html! { <p>{ language.safety.morning }</p> }) }
            }
            <ol class="warm-up">
                <li><strong>{ language.plan.march }</strong></li>
                <li>
                    <strong>{ text.name }{ ". " }</strong>
                    { (language.count.range)(exercise, 1) }
                    <ol class="steps">{ for text.steps.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
                </li>
            </ol>
            { cautions(page, exercise) }
            <p class="soft">{ language.safety.breathe }</p>
            <div class="action-bar">
                { button(ButtonKind::Primary, language.plan.warmed_up, page.sends(Msg::WarmedUp)) }
            </div>
        </>
    }
}

/// What the reader says about an exercise before it is noted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Said {
    count: Option<u16>,
    effort: Option<Effort>,
    pain: Option<u8>,
    leg: bool,
}

/// One exercise: what to do, sets to tick, and how it was.
fn doing(page: PlanPage, item: &Item, before: Pain) -> Html {
    let language = page.language;
    let exercise = item.exercise;
    let text = (language.exercise)(exercise.id);
    let first = Said {
        count: Some(item.count),
        ..Said::default()
    };
    let how_it_was = {
        let (page, item) = (page.page.clone(), item.clone());
        move |said: &Local<Said>| how_it_was(&page, &item, before, said)
    };
    html! {
        <>
            <div class="doing-head">
                { figure::exercise(page.language, exercise, false, Show::Small) }
                <div>
                    { heading(text.name) }
                    <p class="dose">{ (language.count.aim)(exercise, item.sets, item.count) }</p>
                </div>
            </div>
            { cautions(page, exercise) }
            <ol class="steps">{ for text.steps.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            if exercise.dose.rest > 0 && item.sets > 1 {
                <p class="soft">
                    { (language.plan.rest_between)(&(language.count.seconds)(exercise.dose.rest.into())) }
                </p>
            }
            { sets(&page, item) }
            { local(item.slot.code(), first, how_it_was) }
        </>
    }
}

/// What the reader says about an exercise once a set is done, and the way on.
fn how_it_was(page: &Page, item: &Item, before: Pain, said: &Local<Said>) -> Html {
    let language = page.language;
    let (plan, review) = (language.plan, language.review);
    let now = **said;
    let colour = now
        .pain
        .map(|score| light(pain_of(Some(score)), before, now.leg))
        .or(now.leg.then_some(Light::Red));
    let missing = if item.sets_done == 0 {
        Some(plan.missing_sets)
    } else if now.count.is_none() {
        Some(plan.missing_count)
    } else if now.effort.is_none() || now.pain.is_none() {
        Some(plan.missing_words)
    } else {
        None
    };
    let done = Done {
        exercise: item.exercise.id,
        sets: item.sets_done,
        count: now.count.unwrap_or(item.count),
        effort: now.effort.unwrap_or(Effort::Right),
        pain: pain_of(now.pain),
        leg: now.leg,
    };
    let next = Button {
        disabled: missing.is_some(),
        ..Button::new(ButtonKind::Primary, plan.next, page.sends(Msg::ExerciseNoted(done)))
    };
    html! {
        <>
            if item.sets_done > 0 {
                <div class="how-was-it">
                    { number_field(
                        language,
                        Field::new("count", plan.count_label).hint(plan.count_hint),
                        now.count.map(u32::from),
                        1..=300,
                        say(said, |said, count: Option<u32>| {
                            said.count = count.and_then(|count| count.try_into().ok());
                        }),
                    ) }
                    { radios(
                        &Field::new("effort", review.effort),
                        Effort::ALL.iter().map(|effort| (language.effort)(*effort).into()).collect(),
                        Effort::ALL.iter().position(|effort| Some(*effort) == now.effort),
                        &say(said, |said, at: usize| said.effort = Effort::ALL.get(at).copied()),
                    ) }
                    { scale(
                        &Field::new("during", review.pain_during),
                        TO_TEN,
                        Some((plan.pain_low, plan.pain_high)),
                        now.pain,
                        &say(said, |said, score: u8| said.pain = Some(score)),
                    ) }
                    { checks(
                        &Field::new("leg", plan.leg_legend),
                        vec![Check::new(review.leg, now.leg)],
                        &say(said, |said, (_, ticked): (usize, bool)| said.leg = ticked),
                    ) }
                    { light_words(language, colour, now.leg) }
                </div>
            }
            <div class="action-bar">
                if let Some(missing) = missing {
                    <p class="soft" role="status">{ missing }</p>
                }
                { next.draw() }
            </div>
        </>
    }
}

/// A callback that notes what the reader says.
fn say<T: 'static>(said: &Local<Said>, note: fn(&mut Said, T)) -> Callback<T> {
    let said = said.clone();
    Callback::from(move |value| {
        let mut now = *said;
        note(&mut now, value);
        said.set(now);
    })
}

/// The sets to tick off, each a button that stays pressed.
fn sets(page: &Page, item: &Item) -> Html {
    let language = page.language;
    let done = item.sets_done;
    let set = |number: u8| {
        let pressed = number <= done;
        let msg = if pressed { Msg::SetUndone } else { Msg::SetDone };
        // One after another: the next one can be ticked, the last one taken back.
        let in_turn = number == done || number == done + 1;
        html! {
            <button type="button" key={number} aria-pressed={pressed.to_string()} disabled={!in_turn}
                onclick={page.sends(msg)}>
                { (language.plan.set_button)(number, pressed) }
            </button>
        }
    };
    html! {
        <div class="sets" role="group" aria-label={language.plan.sets_label}>
            { for (1..=item.sets).map(set) }
            <p role="status">{ (language.plan.sets_done)(done, item.sets) }</p>
        </div>
    }
}

/// What the pain means and what will happen; said aloud, and never by colour alone.
fn light_words(language: &Language, colour: Option<Light>, leg: bool) -> Html {
    let Some(colour) = colour else { return Html::default() };
    let text = (language.light)(colour);
    let kind = match colour {
        Light::Green => NoticeKind::Info,
        Light::Amber => NoticeKind::Warm,
        Light::Red => NoticeKind::Alert,
    };
    live_notice(
        kind,
        Some(text.name),
        html! {
            <>
                <p>{ text.means }</p>
                <p><strong>{ text.then }</strong></p>
                if leg {
                    <p>{ language.safety.leg.down }</p>
                    <p>{ language.safety.leg.stays_down }</p>
                }
            </>
        },
    )
}

/// Not today, or not from now on, with the reason.
fn leave_out(page: &Page, slot: ExerciseId) -> Html {
    let page = page.clone();
    local(
        format!("leave-{}", slot.code()),
        None,
        move |chosen: &Local<Option<LeftOut>>| {
            let plan = page.language.plan;
            more(
                plan.leave_out_summary,
                html! {
                    <>
                        { why_left_out(page.language, "leave-out", chosen) }
                        if let Some(reason) = **chosen {
                            if reason == LeftOut::Hurts {
                                <p>{ plan.hurts_advice }</p>
                            }
                            <div class="choices">
                                { button(ButtonKind::Quiet, plan.skip_button, page.sends(Msg::ExerciseSkipped(reason))) }
                                { button(ButtonKind::Quiet, plan.swap_button, page.sends(Msg::Swapped(slot, reason))) }
                            </div>
                        }
                    </>
                },
            )
        },
    )
}
