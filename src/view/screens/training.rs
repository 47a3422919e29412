//! Today's session: pain before, the warm-up, one exercise after another, and pain after.
//!
//! The stop list is in reach on every page of it.

use yew::prelude::*;

use super::exercise::{cautions_of, why_left_out};
use super::guide;
use super::plan::{PlanPage, safety};
use crate::app::guide::Phase;
use crate::app::{Halt, Item, Msg, Place, Screen, Training};
use crate::content::Language;
use crate::domain::answers::Pain;
use crate::domain::diary::{Done, Effort, LeftOut};
use crate::domain::exercise::ExerciseId;
use crate::domain::flag::Flag;
use crate::domain::progress::{Light, light, limits};
use crate::domain::triage::Triage;
use crate::view::Page;
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{
    Button, ButtonKind, Check, Field, NoticeKind, TO_TEN, back_bar, button, checks, heading, live_notice, more, notice,
    number_field, opened_more, progress_bar, scale,
};

#[inline(never)]
pub fn training(page: &Page) -> Html {
    let (language, model) = (page.language, &page.model);
    let triage = model.triage();
    let (Some(cleared), Screen::Training(training)) = (triage.as_ref().and_then(Triage::cleared), &model.screen) else {
        return Html::default();
    };
    let week = &model.week_of(cleared);
    let page = PlanPage { page, cleared, week };
    let stage = match (training.before, training.item()) {
        _ if matches!(training.halt, Some(Halt::Stopped { .. })) => stopped(page, training),
        _ if training.halt == Some(Halt::TooSore) => too_sore(page),
        _ if training.items.is_empty() => all_rest(page, training),
        (None, _) => pain_question(
            &page,
            (language.later)().before_title,
            Html::default(),
            (language.later)().go_on,
            Msg::PainBefore,
        ),
        // The walk that ends the session, and how the back is now.
        (Some(_), None) => {
            let walk = html! {
                <>
                    <p>{ (language.later)().cool_down }</p>
                    { guide::walk(&page, training) }
                </>
            };
            let later = (language.later)();
            pain_question(&page, later.after_title, walk, later.finish, Msg::SessionFinished)
        }
        (Some(_), Some(_)) if !training.warm => warm_up(page, training),
        // Pain is told before anything is left out: skipping would lose it.
        (Some(before), Some(item)) if training.guide.hurting => hurts(&page, item, before, training.guide.sets_done),
        (Some(before), Some(item)) if training.guide.phase == Phase::Over => how_it_was(&page, training, item, before),
        (Some(_), Some(item)) => html! {
            <>
                { guide::exercise(page, training, item) }
                { leave_out(&page, item.slot) }
            </>
        },
    };
    let (limits, stop) = (language.safety.session_footer)(training.before.map(limits));
    html! {
        <section class="training">
            { top(page, training) }
            <p class="unseen" role="status">{ guide::said(&page) }</p>
            // Another stage is made from scratch; the bar above stays as it is, opened or closed.
            <div class="stage" key={model.screen_key()}>{ stage }</div>
            // Where there is nothing to train, no pain is fine today, and the stage has its own way to the flare-up.
            if training.halt.is_none() {
                <footer class="session-foot">
                    <p><span class="limits">{ limits }{ " " }</span>{ stop }</p>
                    { safety::flare_button(&page) }
                </footer>
            }
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
            { back_bar((language.later)().leave, page.sends(Msg::SessionLeft), progress) }
            { safety::stop_details(language, page.cleared.answers().preg_weeks > 0) }
        </div>
    }
}

/// How the back is now; the answer leads on.
fn pain_question(page: &Page, title: &'static str, intro: Html, go_on: &'static str, answer: fn(Pain) -> Msg) -> Html {
    let page = page.clone();
    local(title, None, move |pain: &Local<Option<u8>>| {
        let (review, later) = (page.language.review, (page.language.later)());
        let choose = {
            let pain = pain.clone();
            Callback::from(move |score: u8| pain.set(Some(score)))
        };
        let go_on = Button {
            disabled: pain.is_none(),
            ..Button::new(ButtonKind::Primary, go_on, page.sends(answer(pain_of(**pain))))
        };
        let ends = Some((later.pain_low, later.pain_high));
        html! {
            <>
                { heading(title) }
                { intro.clone() }
                { scale(&Field::new("pain", review.pain_now), TO_TEN, ends, **pain, &choose) }
                <div class="action-bar">
                    <p class="soft" role="status">
                        if pain.is_none() { { (page.language.guide)().pain_missing } }
                    </p>
                    { go_on.draw() }
                </div>
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
            { heading((language.later)().too_sore_title) }
            { notice(NoticeKind::Warm, html! { <p>{ (language.later)().too_sore_text }</p> }) }
            { ease(page, true, Some((language.later)().too_sore_stays)) }
        </>
    }
}

/// Pain on the stop list (5.7): what to do now, and nothing more to train today.
fn stopped(page: PlanPage, training: &Training) -> Html {
    let language = page.language;
    let leg = training.halt == Some(Halt::Stopped { leg: true });
    let wrong = training.to_tell_again(&page.model.record.diary).is_some();
    html! {
        <>
            { heading((language.later)().too_sore_title) }
            { notice(NoticeKind::Alert, html! {
                <>
                    if page.cleared.answers().preg_weeks > 0 {
                        <p><strong>{ language.safety.pregnancy_stop_now }</strong></p>
                    }
                    <p><strong>{ language.safety.stop_now }</strong></p>
                    if leg {
                        <p>{ language.safety.leg.down }</p>
                        <p>{ language.safety.leg.stays_down }</p>
                    }
                </>
            }) }
            { ease(page, wrong, None) }
        </>
    }
}

/// What may ease, what to do if it `stays`, and the ways on; back to the number where it can still be mended. After pain
/// on the stop list the next thing to do is the page for flare-ups, which asks about signs first.
fn ease(page: PlanPage, wrong: bool, stays: Option<&'static str>) -> Html {
    let language = page.language;
    let flare = |kind| {
        button(
            kind,
            language.plan.flare_button,
            page.sends(Msg::PlaceChosen(Place::Flare)),
        )
    };
    let back = |kind| button(kind, (language.later)().back_to_plan, page.sends(Msg::SessionLeft));
    let (first, last) = if stays.is_some() {
        (back(ButtonKind::Primary), flare(ButtonKind::Quiet))
    } else {
        (flare(ButtonKind::Primary), back(ButtonKind::Quiet))
    };
    html! {
        <>
            <h3>{ language.safety.relief.title }</h3>
            { safety::relief(page) }
            if let Some(stays) = stays {
                <p>{ stays }</p>
            }
            // Below the list, not over it: a bar that stays in view would lie on a row.
            <div class="actions">
                { first }
                if wrong {
                    { button(ButtonKind::Quiet, language.plan.wrong_number, page.sends(Msg::WentBack)) }
                }
                { last }
            </div>
        </>
    }
}

/// Every exercise of the session rests for a week after it hurt (P4), or is too heavy for the pain today: there is nothing
/// to train, and nothing to note.
fn all_rest(page: PlanPage, training: &Training) -> Html {
    let language = page.language;
    html! {
        <>
            { heading((language.later)().all_rest_title) }
            if training.spared.is_empty() {
                <p>{ (language.later)().all_rest_text }</p>
            }
            { spared(page, training) }
            { safety::relief(page) }
            <div class="action-bar">
                { button(ButtonKind::Primary, (language.later)().back_to_plan, page.sends(Msg::SessionLeft)) }
            </div>
        </>
    }
}

/// What is too heavy for the pain that was told (X5).
fn spared(page: PlanPage, training: &Training) -> Html {
    if training.spared.is_empty() {
        return Html::default();
    }
    let names: Vec<_> = training.spared.iter().map(|exercise| page.name(exercise.id)).collect();
    let words = ((page.language.later)().spared)(&(page.language.count.list)(&names));
    notice(NoticeKind::Info, html! { <p>{ words }</p> })
}

/// The march and one mobility exercise, led or not.
fn warm_up(page: PlanPage, training: &Training) -> Html {
    let (language, cleared) = (page.language, page.cleared);
    let exercise = training.warm_up;
    let text = (language.exercise)(exercise.id);
    let mobility = training.marched;
    html! {
        <>
            { heading((language.later)().warm_up_title) }
            { spared(page, training) }
            if cleared.flags().contains(Flag::Flex) {
                { notice(NoticeKind::Info, html! { <p>{ language.safety.morning }</p> }) }
            }
            { guide::warm_up(&page, training, mobility.then_some(exercise)) }
            <ol class="warm-up">
                <li aria-current={(!mobility).then_some("step")}><strong>{ (language.later)().march }</strong></li>
                <li aria-current={mobility.then_some("step")}>
                    <strong>{ text.name }{ ". " }</strong>
                    { (language.count.range)(exercise, 1) }
                    <ol class="steps">{ for text.steps.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
                </li>
            </ol>
            // One marches on one leg after the other.
            { cautions_of(page, exercise, true) }
            <p class="soft">{ language.safety.breathe }</p>
            if cleared.is_gentle() {
                <p class="soft">{ (language.later)().gentle_effort }</p>
            }
            { button(ButtonKind::Quiet, (language.later)().warmed_up, page.sends(Msg::WarmedUp)) }
            { guide::settings(&page) }
        </>
    }
}

/// What the reader says about an exercise before it is noted.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Said {
    count: Option<u16>,
    pain: Option<u8>,
    leg: bool,
}

impl Said {
    fn colour(self, before: Pain) -> Option<Light> {
        let told = self.pain.map(|score| light(pain_of(Some(score)), before, self.leg));
        told.or(self.leg.then_some(Light::Red))
    }
}

/// "This hurts": how much, and what that means, at once.
fn hurts(page: &Page, item: &Item, before: Pain, sets_done: u8) -> Html {
    let (page, item) = (page.clone(), item.clone());
    local("hurts", Said::default(), move |said: &Local<Said>| {
        let (language, words) = (page.language, (page.language.guide)());
        let now = **said;
        let colour = now.colour(before);
        let pain = pain_of(now.pain);
        html! {
            <>
                { heading(words.hurts_title) }
                <p>{ words.hurts_intro }</p>
                { pain_during(language, said) }
                { light_words(language, colour, now.leg) }
                <div class="action-bar asked">
                    if now.pain.is_none() {
                        <p class="soft" role="status">{ words.hurts_missing }</p>
                    } else if colour == Some(Light::Red) {
                        // Too much pain to go on is hard, whatever the muscles say; the dose follows the pain alone.
                        { button(ButtonKind::Primary, words.stop_this, page.sends(Msg::ExerciseNoted(Done {
                            exercise: item.exercise.id,
                            sets: sets_done,
                            count: item.count,
                            effort: Effort::Hard,
                            pain,
                            leg: now.leg,
                        }))) }
                    } else {
                        { button(ButtonKind::Quiet, words.stop_this, page.sends(Msg::HurtEnough(pain, now.leg))) }
                        // Neither is urged on the reader.
                        { button(ButtonKind::Quiet, words.keep_going, page.sends(Msg::HurtLittle(pain, now.leg))) }
                    }
                </div>
            </>
        }
    })
}

/// Pain while doing it, and whether the leg has a part in it.
fn pain_during(language: &Language, said: &Local<Said>) -> Html {
    let review = language.review;
    let later = (language.later)();
    html! {
        <>
            { scale(
                &Field::new("during", review.pain_during),
                TO_TEN,
                Some((later.pain_low, later.pain_high)),
                said.pain,
                &say(said, |said, score: u8| said.pain = Some(score)),
            ) }
            { checks(
                &Field::new("leg", later.leg_legend),
                vec![Check::new(review.leg, said.leg)],
                &say(said, |said, (_, ticked): (usize, bool)| said.leg = ticked),
            ) }
        </>
    }
}

/// What the reader says about an exercise once it is over, and the way on: two taps where all went as planned.
fn how_it_was(page: &Page, training: &Training, item: &Item, before: Pain) -> Html {
    let guide = &training.guide;
    let first = Said {
        count: Some(guide.shortest().unwrap_or(item.count)),
        pain: guide.pain.map(Pain::score),
        leg: guide.leg,
    };
    let (page, item, sets_done) = (page.clone(), item.clone(), guide.sets_done);
    local("how-it-was", first, move |said: &Local<Said>| {
        let (language, words) = (page.language, (page.language.guide)());
        let now = **said;
        // What hurt before the first set was whole counts all the same (P4).
        let missing = if sets_done == 0 && !matches!(now.colour(before), Some(Light::Amber | Light::Red)) {
            Some(words.missing_set)
        } else if now.count.is_none() {
            Some((language.later)().missing_count)
        } else if now.pain.is_none() {
            Some(words.missing_pain)
        } else {
            None
        };
        let effort = |(at, effort): (usize, &Effort)| {
            let done = Done {
                exercise: item.exercise.id,
                sets: sets_done,
                count: now.count.unwrap_or(item.count),
                effort: *effort,
                pain: pain_of(now.pain),
                leg: now.leg,
            };
            Button {
                disabled: missing.is_some(),
                id: EFFORT_IDS.get(at).copied(),
                ..Button::new(
                    ButtonKind::Primary,
                    (language.effort)(*effort),
                    page.sends(Msg::ExerciseNoted(done)),
                )
            }
            .draw()
        };
        let change = {
            let (page, item, said) = (page.clone(), item.clone(), said.clone());
            Callback::from(move |()| change_what_was_done(&page, &item, sets_done, &said))
        };
        html! {
            <>
                { heading((words.how_title)((language.exercise_name)(item.exercise.id))) }
                { pain_during(language, said) }
                { light_words(language, now.colour(before), now.leg) }
                <div class="did">
                    <p><strong>{ (words.did)(sets_done, item.sets) }</strong></p>
                    { opened_more(sets_done < item.sets || first.count != Some(item.count), words.change, change) }
                </div>
                <div class="action-bar asked efforts" role="group" aria-labelledby="effort-legend">
                    <p id="effort-legend" class="legend">{ language.review.effort }</p>
                    { for Effort::ALL.iter().enumerate().map(effort) }
                    <p class="soft" role="status">{ missing.unwrap_or(words.tap_effort) }</p>
                </div>
                // Red is noted, so that it counts; it cannot be skipped.
                if now.colour(before) != Some(Light::Red) {
                    { leave_out(&page, item.slot) }
                }
            </>
        }
    })
}

/// Sets and repetitions as they were, where the guide saw it otherwise.
fn change_what_was_done(page: &Page, item: &Item, sets_done: u8, said: &Local<Said>) -> Html {
    let later = (page.language.later)();
    html! {
        <div class="how-was-it">
            { sets(page, item, sets_done) }
            { number_field(
                page.language,
                Field::new("count", later.count_label).hint(later.count_hint),
                said.count.map(u32::from),
                1..=300,
                say(said, |said, count: Option<u32>| {
                    said.count = count.and_then(|count| count.try_into().ok());
                }),
            ) }
        </div>
    }
}

const EFFORT_IDS: [&str; 3] = ["effort-0", "effort-1", "effort-2"];

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
fn sets(page: &Page, item: &Item, done: u8) -> Html {
    let language = page.language;
    let set = |number: u8| {
        let pressed = number <= done;
        let msg = if pressed { Msg::SetUndone } else { Msg::SetDone };
        // One after another: the next one can be ticked, the last one taken back.
        let in_turn = number == done || number == done + 1;
        html! {
            <button type="button" key={number} aria-pressed={pressed.to_string()} disabled={!in_turn}
                onclick={page.sends(msg)}>
                { ((language.later)().set_button)(number, pressed) }
            </button>
        }
    };
    html! {
        <div class="sets" role="group" aria-label={(language.later)().sets_label}>
            { for (1..=item.sets).map(set) }
            <p role="status">{ ((language.later)().sets_done)(done, item.sets) }</p>
        </div>
    }
}

/// What the pain means and what will happen; said aloud, and never by colour alone.
fn light_words(language: &Language, colour: Option<Light>, leg: bool) -> Html {
    live_notice(colour.map(|colour| {
        let text = (language.light)(colour);
        let kind = match colour {
            Light::Green => NoticeKind::Info,
            Light::Amber => NoticeKind::Warm,
            Light::Red => NoticeKind::Alert,
        };
        let inside = html! {
            <>
                <p>{ text.means }</p>
                <p><strong>{ text.then }</strong></p>
                if leg {
                    <p>{ language.safety.leg.down }</p>
                    <p>{ language.safety.leg.stays_down }</p>
                }
            </>
        };
        (kind, Some(text.name), inside)
    }))
}

/// Not today, or not from now on, with the reason.
fn leave_out(page: &Page, slot: ExerciseId) -> Html {
    let page = page.clone();
    local(
        format!("leave-{}", slot.code()),
        None,
        move |chosen: &Local<Option<LeftOut>>| {
            let later = (page.language.later)();
            more(
                later.leave_out_summary,
                html! {
                    <>
                        { why_left_out(page.language, "leave-out", chosen) }
                        if let Some(reason) = **chosen {
                            if reason == LeftOut::Hurts {
                                <p>{ later.hurts_advice }</p>
                            }
                            <div class="choices">
                                { button(ButtonKind::Quiet, later.skip_button, page.sends(Msg::ExerciseSkipped(reason))) }
                                { button(ButtonKind::Quiet, later.swap_button, page.sends(Msg::Swapped(slot, reason))) }
                            </div>
                        }
                    </>
                },
            )
        },
    )
}
