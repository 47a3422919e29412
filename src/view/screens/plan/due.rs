//! What is due or has changed: the word of the morning, a check-in, a flare-up, a break, a lighter week.

use yew::prelude::*;

use super::{Page, marks};
use crate::app::Msg;
use crate::domain::diary::Morning;
use crate::domain::exercise::Exercise;
use crate::domain::progress::{Gap, Rule, gap, is_lighter_week};
use crate::domain::review::{self, Phase};
use crate::view::parts::{Button, ButtonKind, Notice, NoticeKind};

/// The most urgent first.
pub(super) fn cards(page: Page) -> Html {
    html! {
        <>
            { worse(page) }
            { flare(page) }
            { morning(page) }
            { check_in(page) }
            { pace(page) }
        </>
    }
}

/// Two weeks clearly worse, or two flare-ups in four weeks: someone should look at it.
fn worse(page: Page) -> Html {
    let Page { language, model, .. } = page;
    let diary = &model.record.diary;
    let worse = review::worse_for_two_weeks(&review::pain_by_week(diary));
    html! {
        <>
            if worse {
                <Notice kind={NoticeKind::Alert} title={language.plan.see_someone_title}>
                    <p>{ language.review.worse_for_two_weeks }</p>
                </Notice>
            }
            if review::flares_often(diary, model.today) {
                <Notice kind={NoticeKind::Warm} title={language.plan.flares_often_title}>
                    <p>{ language.review.flares_often }</p>
                </Notice>
            }
        </>
    }
}

fn flare(page: Page) -> Html {
    let Page {
        language,
        model,
        cleared,
        ..
    } = page;
    match review::flare_phase(&model.record.diary, cleared.answers().pain_now, model.today) {
        Some((day, Phase::Relief)) => {
            let left = (3 - model.today.since(day)).clamp(1, 3).unsigned_abs();
            html! {
                <Notice kind={NoticeKind::Warm} title={language.plan.relief_title}>
                    <p>{ (language.phase)(Phase::Relief) }</p>
                    <p>{ (language.plan.relief_left)(&(language.count.days)(left)) }</p>
                    { relief(page) }
                </Notice>
            }
        }
        Some((_, phase)) => html! {
            <Notice kind={NoticeKind::Info} title={language.plan.easing_title}>
                <p>{ (language.phase)(phase) }</p>
            </Notice>
        },
        None if review::in_gentle_week(&model.record.diary, model.today) => html! {
            <Notice kind={NoticeKind::Warm} title={language.plan.gentle_week_title}>
                <p>{ (language.advice)(review::Advice::GentleWeek).text }</p>
            </Notice>
        },
        None => Html::default(),
    }
}

/// The positions that may ease, the likeliest first.
pub(in crate::view) fn relief(page: Page) -> Html {
    let Page {
        language, model, send, ..
    } = page;
    let row = |exercise: &'static Exercise| {
        let id = exercise.id;
        html! {
            <li key={id.code()}>
                <button type="button" class="exercise-row" onclick={send.reform(move |_| Msg::ExerciseOpened(id))}>
                    { marks::position(exercise) }
                    <span class="name">{ page.name(id) }</span>
                    <span class="aim">{ (language.count.range)(exercise, exercise.dose.sets) }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <p>{ language.safety.relief.intro }</p>
            <ol class="relief">{ for model.relief().into_iter().map(row) }</ol>
        </>
    }
}

fn morning(page: Page) -> Html {
    let Page {
        language, model, send, ..
    } = page;
    if review::morning_to_ask(&model.record.diary, model.today).is_none() {
        return Html::default();
    }
    let answer = |morning: Morning| {
        html! {
            <Button key={morning.code()} kind={ButtonKind::Quiet} label={(language.morning)(morning)}
                on_press={send.reform(move |()| Msg::MorningNoted(morning))} />
        }
    };
    html! {
        <Notice kind={NoticeKind::Info} title={language.review.morning}>
            <div class="choices">{ for Morning::ALL.iter().copied().map(answer) }</div>
            <p class="soft">{ language.safety.soreness }</p>
        </Notice>
    }
}

fn check_in(page: Page) -> Html {
    let Page {
        language, model, send, ..
    } = page;
    let Some(week) = model.check_in_due() else {
        return Html::default();
    };
    html! {
        <Notice kind={NoticeKind::Info} title={(language.plan.check_in_title)(week)}>
            <p>{ language.plan.check_in_text }</p>
            <Button kind={ButtonKind::Quiet} label={language.plan.check_in_button}
                on_press={send.reform(move |()| Msg::CheckInBegan(week))} />
        </Notice>
    }
}

/// A break since the last session, or a week that is lighter by plan.
fn pace(page: Page) -> Html {
    let Page {
        language, model, week, ..
    } = page;
    let diary = &model.record.diary;
    let last = diary.training_days().last().copied();
    let gap = last.map_or(Gap::None, |last| gap(last, model.today));
    let back = (language.gap)(gap);
    let lighter =
        is_lighter_week(week.plan.course.week) && week.standings.iter().any(|standing| standing.rule == Some(Rule::P7));
    html! {
        <>
            if let Some(back) = back {
                <Notice kind={NoticeKind::Info} title={language.plan.gap_title}><p>{ back }</p></Notice>
            }
            if lighter {
                <Notice kind={NoticeKind::Info} title={language.plan.lighter_title}>
                    <p>{ (language.progress)(Rule::P7) }</p>
                </Notice>
            }
        </>
    }
}
