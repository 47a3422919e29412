//! Today's session: pain before, the warm-up, one exercise after another, and pain after.
//!
//! The stop list is in reach on every page of it.

use yew::prelude::*;

use super::exercise::{cautions, left_out_options};
use super::plan::{Page, due, marks, safety};
use crate::app::{Item, Msg, Place, Screen, Training};
use crate::content::exercises::row;
use crate::domain::answers::Pain;
use crate::domain::diary::{Done, Effort, LeftOut};
use crate::domain::flag::Flag;
use crate::domain::progress::{Light, light};
use crate::domain::triage::Triage;
use crate::view::parts::{
    Button, ButtonKind, Checks, Heading, More, Notice, NoticeKind, NumberField, ProgressBar, Radios, Scale,
};
use crate::view::{ModelRef, ScreenProps, use_language};

#[component]
pub fn TrainingScreen(props: &ScreenProps) -> Html {
    let ScreenProps { model, send } = props;
    let language = use_language();
    let triage = model.triage();
    let (Some(cleared), Screen::Training(training)) = (triage.as_ref().and_then(Triage::cleared), &model.screen) else {
        return Html::default();
    };
    let week = model.week_of(cleared);
    let page = Page {
        model,
        cleared,
        week: &week,
        language,
        send,
    };
    let stage = match (training.before, training.item()) {
        _ if training.items.is_empty() => all_rest(page),
        (None, _) => html! { <PainBefore {send} /> },
        (Some(before), _) if model.is_too_sore(before) && !training.is_over() => too_sore(page),
        (Some(_), _) if training.is_over() => html! { <PainAfter {send} /> },
        (Some(_), _) if !training.warm => warm_up(page),
        (Some(before), Some(item)) => html! {
            <>
                <Doing key={item.slot.code()} {model} {send} item={item.clone()} {before} />
                <LeaveOut key={format!("leave-{}", item.slot.code())} {send} slot={item.slot} />
            </>
        },
        (Some(_), None) => Html::default(),
    };
    html! {
        <section class="training">
            { top(page, training) }
            { stage }
            <footer class="session-foot">
                <p>{ language.safety.session_footer }</p>
                { safety::flare_button(language, send) }
            </footer>
        </section>
    }
}

/// The way out, how far the session has come, and the stop list: in view all the time.
fn top(page: Page, training: &Training) -> Html {
    html! {
        <div class="session-top">
            <div class="back-bar">
                <Button kind={ButtonKind::Link} label={page.language.plan.leave} on_press={page.send.reform(|()| Msg::SessionLeft)} />
                if training.warm && !training.items.is_empty() {
                    <ProgressBar n={(training.at + 1).min(training.items.len())} of={training.items.len()} />
                }
            </div>
            { safety::stop_details(page.language, page.cleared.answers().preg_weeks > 0) }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SendProps {
    send: Callback<Msg>,
}

#[component]
fn PainBefore(props: &SendProps) -> Html {
    let language = use_language();
    html! {
        <PainQuestion title={language.plan.before_title} legend={language.review.pain_now} button={language.plan.go_on}
            on_answer={props.send.reform(Msg::PainBefore)} />
    }
}

/// The walk that ends the session, and how the back is now.
#[component]
fn PainAfter(props: &SendProps) -> Html {
    let language = use_language();
    html! {
        <PainQuestion title={language.plan.after_title} intro={language.plan.cool_down} legend={language.review.pain_now}
            button={language.plan.finish} on_answer={props.send.reform(Msg::SessionFinished)} />
    }
}

#[derive(Properties, PartialEq)]
struct PainQuestionProps {
    title: AttrValue,
    #[prop_or_default]
    intro: Option<AttrValue>,
    legend: AttrValue,
    button: AttrValue,
    on_answer: Callback<Pain>,
}

#[component]
fn PainQuestion(props: &PainQuestionProps) -> Html {
    let language = use_language();
    let pain = use_state(|| None::<u8>);
    let choose = {
        let pain = pain.setter();
        Callback::from(move |score: u8| pain.set(Some(score)))
    };
    let score = *pain;
    html! {
        <>
            <Heading text={&props.title} />
            if let Some(intro) = &props.intro {
                <p>{ intro }</p>
            }
            <Scale name="pain" legend={&props.legend} low={language.plan.pain_low} high={language.plan.pain_high}
                chosen={score} on_choose={choose} />
            <div class="action-bar">
                <Button kind={ButtonKind::Primary} label={&props.button} disabled={score.is_none()}
                    on_press={props.on_answer.reform(move |()| pain_of(score))} />
            </div>
        </>
    }
}

fn pain_of(score: Option<u8>) -> Pain {
    score.and_then(Pain::new).unwrap_or_default()
}

/// Too much pain for strength work: ease it, and say what comes next.
fn too_sore(page: Page) -> Html {
    let Page { language, send, .. } = page;
    html! {
        <>
            <Heading text={language.plan.too_sore_title} />
            <Notice kind={NoticeKind::Warm}><p>{ language.plan.too_sore_text }</p></Notice>
            <h3>{ language.safety.relief.title }</h3>
            { due::relief(page) }
            <div class="action-bar">
                <Button kind={ButtonKind::Primary} label={language.plan.flare_button}
                    on_press={send.reform(|()| Msg::PlaceChosen(Place::Flare))} />
                <Button kind={ButtonKind::Quiet} label={language.plan.wrong_number}
                    on_press={send.reform(|()| Msg::WentBack)} />
                <Button kind={ButtonKind::Quiet} label={language.plan.back_to_plan} on_press={send.reform(|()| Msg::SessionLeft)} />
            </div>
        </>
    }
}

/// Every exercise of the session rests for a week after it hurt (P4): there is nothing to train, and nothing to note.
fn all_rest(page: Page) -> Html {
    let Page { language, send, .. } = page;
    html! {
        <>
            <Heading text={language.plan.all_rest_title} />
            <p>{ language.plan.all_rest_text }</p>
            { due::relief(page) }
            <div class="action-bar">
                <Button kind={ButtonKind::Primary} label={language.plan.back_to_plan} on_press={send.reform(|()| Msg::SessionLeft)} />
            </div>
        </>
    }
}

fn warm_up(page: Page) -> Html {
    let Page {
        language,
        week,
        cleared,
        send,
        ..
    } = page;
    let exercise = row(week.plan.warm_up);
    let text = (language.exercise)(exercise.id);
    html! {
        <>
            <Heading text={language.plan.warm_up_title} />
            if cleared.flags().contains(Flag::Flex) {
                <Notice kind={NoticeKind::Info}><p>{ language.safety.morning }</p></Notice>
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
                <Button kind={ButtonKind::Primary} label={language.plan.warmed_up} on_press={send.reform(|()| Msg::WarmedUp)} />
            </div>
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DoingProps {
    model: ModelRef,
    send: Callback<Msg>,
    item: Item,
    before: Pain,
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
#[component]
fn Doing(props: &DoingProps) -> Html {
    let DoingProps {
        model,
        send,
        item,
        before,
    } = props;
    let language = use_language();
    let plan = language.plan;
    let said = use_state(|| Said {
        count: Some(item.count),
        ..Said::default()
    });
    let triage = model.triage();
    let Some(cleared) = triage.as_ref().and_then(Triage::cleared) else {
        return Html::default();
    };
    let week = model.week_of(cleared);
    let page = Page {
        model,
        cleared,
        week: &week,
        language,
        send,
    };
    let (exercise, now) = (item.exercise, *said);
    let text = (language.exercise)(exercise.id);
    let say = |change: fn(Said, u32) -> Said| {
        let said = said.setter();
        move |value: u32| said.set(change(now, value))
    };
    let on_count = {
        let said = said.setter();
        Callback::from(move |count: Option<u32>| {
            said.set(Said {
                count: count.and_then(|count| u16::try_from(count).ok()),
                ..now
            });
        })
    };
    let on_effort = say(|said, at| Said {
        effort: Effort::ALL.get(at as usize).copied(),
        ..said
    });
    let on_pain = say(|said, score| Said {
        pain: u8::try_from(score).ok(),
        ..said
    });
    let on_leg = say(|said, ticked| Said {
        leg: ticked != 0,
        ..said
    });

    let colour = now
        .pain
        .map(|score| light(pain_of(Some(score)), *before, now.leg))
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
        exercise: exercise.id,
        sets: item.sets_done,
        count: now.count.unwrap_or(item.count),
        effort: now.effort.unwrap_or(Effort::Right),
        pain: pain_of(now.pain),
        leg: now.leg,
    };
    html! {
        <>
            <div class="doing-head">
                { marks::position(exercise) }
                <div>
                    <Heading text={text.name} />
                    <p class="dose">{ (language.count.aim)(exercise, item.sets, item.count) }</p>
                </div>
            </div>
            { cautions(page, exercise) }
            <ol class="steps">{ for text.steps.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            if exercise.dose.rest > 0 && item.sets > 1 {
                <p class="soft">{ (plan.rest_between)(&(language.count.seconds)(exercise.dose.rest.into())) }</p>
            }
            { sets(language, item, send) }
            if item.sets_done > 0 {
                <div class="how-was-it">
                    <NumberField name="count" label={plan.count_label} hint={plan.count_hint} value={now.count.map(u32::from)}
                        min=1 max=300 on_change={on_count} />
                    <Radios name="effort" legend={language.review.effort} options={effort_options(language)}
                        chosen={now.effort.and_then(|effort| Effort::ALL.iter().position(|other| *other == effort))}
                        on_choose={Callback::from(move |at: usize| on_effort(u32::try_from(at).unwrap_or(0)))} />
                    <Scale name="during" legend={language.review.pain_during} low={plan.pain_low} high={plan.pain_high}
                        chosen={now.pain} on_choose={Callback::from(move |score: u8| on_pain(score.into()))} />
                    <Checks name="leg" legend={plan.leg_legend}
                        options={vec![(AttrValue::Static(language.review.leg), None, now.leg)]}
                        on_tick={Callback::from(move |(_, ticked): (usize, bool)| on_leg(u32::from(ticked)))} />
                    { light_words(language, colour, now.leg) }
                </div>
            }
            <div class="action-bar">
                if let Some(missing) = missing {
                    <p class="soft" role="status">{ missing }</p>
                }
                <Button kind={ButtonKind::Primary} label={plan.next} disabled={missing.is_some()}
                    on_press={send.reform(move |()| Msg::ExerciseNoted(done))} />
            </div>
        </>
    }
}

fn effort_options(language: &crate::content::Language) -> Vec<AttrValue> {
    Effort::ALL
        .iter()
        .map(|effort| AttrValue::Static((language.effort)(*effort)))
        .collect()
}

/// The sets to tick off, each a button that stays pressed.
fn sets(language: &crate::content::Language, item: &Item, send: &Callback<Msg>) -> Html {
    let done = item.sets_done;
    let set = |number: u8| {
        let pressed = number <= done;
        let msg = if pressed { Msg::SetUndone } else { Msg::SetDone };
        html! {
            <button type="button" key={number} aria-pressed={pressed.to_string()} onclick={send.reform(move |_| msg.clone())}>
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
fn light_words(language: &crate::content::Language, colour: Option<Light>, leg: bool) -> Html {
    let Some(colour) = colour else { return Html::default() };
    let text = (language.light)(colour);
    let kind = match colour {
        Light::Green => NoticeKind::Info,
        Light::Amber => NoticeKind::Warm,
        Light::Red => NoticeKind::Alert,
    };
    html! {
        <Notice {kind} title={text.name} live=true>
            <p>{ text.means }</p>
            <p><strong>{ text.then }</strong></p>
            if leg {
                <p>{ language.safety.leg.down }</p>
                <p>{ language.safety.leg.stays_down }</p>
            }
        </Notice>
    }
}

#[derive(Properties, PartialEq)]
struct LeaveOutProps {
    send: Callback<Msg>,
    slot: crate::domain::exercise::ExerciseId,
}

/// Not today, or not from now on, with the reason.
#[component]
fn LeaveOut(props: &LeaveOutProps) -> Html {
    let LeaveOutProps { send, slot } = props;
    let language = use_language();
    let plan = language.plan;
    let slot = *slot;
    let chosen = use_state(|| None::<LeftOut>);
    let choose = {
        let chosen = chosen.setter();
        Callback::from(move |at: usize| chosen.set(LeftOut::ALL.get(at).copied()))
    };
    let picked = LeftOut::ALL.iter().position(|reason| Some(*reason) == *chosen);
    html! {
        <More summary={plan.leave_out_summary}>
            <Radios name="leave-out" legend={language.review.left_out} options={left_out_options(language)}
                chosen={picked} on_choose={choose} />
            if let Some(reason) = *chosen {
                if reason == LeftOut::Hurts {
                    <p>{ plan.hurts_advice }</p>
                }
                <div class="choices">
                    <Button kind={ButtonKind::Quiet} label={plan.skip_button}
                        on_press={send.reform(move |()| Msg::ExerciseSkipped(reason))} />
                    <Button kind={ButtonKind::Quiet} label={plan.swap_button}
                        on_press={send.reform(move |()| Msg::Swapped(slot, reason))} />
                </div>
            }
        </More>
    }
}
