//! What is due or has changed: the word of the morning, a check-in, a flare-up, a break, a lighter week.

use yew::prelude::*;

use super::PlanPage;
use super::safety::relief;
use crate::app::Msg;
use crate::domain::diary::Morning;
use crate::domain::progress::set_aside_by_flares;
use crate::domain::progress::{Gap, Rule, Standing, gap, is_lighter_week};
use crate::domain::review::{self, Phase, RELIEF_DAYS};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, NoticeKind, button, more, titled_notice};

/// The most urgent first.
#[inline(never)]
pub(super) fn cards(page: PlanPage) -> Html {
    // While a link is looked at nothing is noted, so nothing is asked for.
    let notes = page.model.opened.is_none();
    html! {
        <>
            { worse(page) }
            { flare(page) }
            { sore(page) }
            { too_sore(page) }
            if notes {
                { morning(page) }
                { check_in(page) }
            }
            { pace(page) }
        </>
    }
}

/// Two weeks clearly worse, or two flare-ups in four weeks: someone should look at it.
fn worse(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let later = (language.later)();
    let diary = &model.record.diary;
    let worse = review::worse_for_two_weeks(diary, model.today);
    html! {
        <>
            if worse {
                { titled_notice(NoticeKind::Alert, later.see_someone_title, html! {
                    <p>{ language.review.worse_for_two_weeks }</p>
                }) }
            }
            if review::flares_often(diary, model.today) {
                { titled_notice(NoticeKind::Warm, later.flares_often_title, html! {
                    <p>{ language.review.flares_often }</p>
                    if !set_aside_by_flares(diary).is_empty() {
                        <p>{ language.review.flares_took_out }</p>
                    }
                }) }
            }
        </>
    }
}

fn flare(page: PlanPage) -> Html {
    let (language, model, cleared) = (page.language, &page.model, page.cleared);
    let later = (language.later)();
    match review::flare_phase(&model.record.diary, cleared.answers().pain_now, model.today) {
        Some((day, Phase::Relief)) => {
            let left = (RELIEF_DAYS - model.today.since(day))
                .clamp(1, RELIEF_DAYS)
                .unsigned_abs();
            titled_notice(
                NoticeKind::Warm,
                later.relief_title,
                html! {
                    <>
                        <p>{ (language.phase)(Phase::Relief) }</p>
                        <p>{ (later.relief_left)(&(language.count.days)(left)) }</p>
                        { relief(page) }
                    </>
                },
            )
        }
        Some((day, phase)) => titled_notice(
            NoticeKind::Info,
            later.easing_title,
            html! {
                <>
                    <p>{ (language.phase)(phase) }</p>
                    if review::is_slow(&model.record.diary, day, cleared.answers().pain_now, model.today) {
                        <p><strong>{ later.easing_long }</strong></p>
                    }
                </>
            },
        ),
        None if review::in_gentle_week(&model.record.diary, model.today) => titled_notice(
            NoticeKind::Warm,
            later.gentle_week_title,
            html! {
                <p>{ (language.advice)(review::Advice::GentleWeek).text }</p>
            },
        ),
        None => Html::default(),
    }
}

/// Today's session ended with clearly more pain: what may ease, and what follows.
pub(super) fn sore(page: PlanPage) -> Html {
    let later = (page.language.later)();
    if !page.model.sore_today() || page.week.phase == Some(Phase::Relief) {
        return Html::default();
    }
    titled_notice(
        NoticeKind::Warm,
        later.sore_title,
        html! {
            <>
                <p>{ later.sore_text }</p>
                { relief(page) }
            </>
        },
    )
}

/// It hurt too much today to begin: what may ease, and what to do if it stays.
fn too_sore(page: PlanPage) -> Html {
    let later = (page.language.later)();
    if !page.model.too_sore_today() || page.week.phase == Some(Phase::Relief) {
        return Html::default();
    }
    titled_notice(
        NoticeKind::Warm,
        later.too_sore_title,
        html! {
            <>
                <p>{ later.too_sore_text }</p>
                { relief(page) }
                <p>{ later.too_sore_stays }</p>
            </>
        },
    )
}

fn morning(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let diary = &model.record.diary;
    let told = review::morning_told(diary, model.today);
    if told.is_none() && review::morning_to_ask(diary, model.today).is_none() {
        return Html::default();
    }
    let answer = |morning: Morning| {
        button(
            ButtonKind::Quiet,
            (language.morning)(morning),
            page.sends(Msg::MorningNoted(morning)),
        )
    };
    let choices = html! {
        <>
            <div class="choices">{ for Morning::ALL.iter().copied().map(answer) }</div>
            <p class="soft">{ language.safety.soreness }</p>
        </>
    };
    match told {
        // Told in the night, or by a slip: it can be told anew.
        Some(told) => more(((language.later)().morning_told)((language.morning)(told)), choices),
        None => titled_notice(NoticeKind::Info, language.review.morning, choices),
    }
}

fn check_in(page: PlanPage) -> Html {
    let (language, model) = (page.language, &page.model);
    let later = (language.later)();
    let Some(week) = model.check_in_due() else {
        return Html::default();
    };
    titled_notice(
        NoticeKind::Info,
        (later.check_in_title)(week),
        html! {
            <>
                <p>{ later.check_in_text }</p>
                { button(ButtonKind::Quiet, later.check_in_button, page.sends(Msg::CheckInBegan(week))) }
            </>
        },
    )
}

/// A break since the last session, or a week that is lighter by plan.
fn pace(page: PlanPage) -> Html {
    let (language, model, week) = (page.language, &page.model, page.week);
    let later = (language.later)();
    let diary = &model.record.diary;
    let last = diary.last_trained(model.today);
    let gap = last.map_or(Gap::None, |last| gap(last, model.today));
    let spares = |standing: &Standing| standing.usual_sets() > standing.sets;
    // Relief comes first; and of single sets none is taken.
    let says = match gap {
        _ if week.phase == Some(Phase::Relief) => false,
        Gap::Short => week.standings.iter().any(spares),
        _ => true,
    };
    let back = (language.gap)(gap).filter(|_| says);
    let lighter =
        is_lighter_week(week.plan.course.week) && week.standings.iter().any(|standing| standing.rule == Some(Rule::P7));
    html! {
        <>
            if let Some(back) = back {
                { titled_notice(NoticeKind::Info, later.gap_title, html! { <p>{ back }</p> }) }
            }
            if lighter {
                { titled_notice(NoticeKind::Info, later.lighter_title, html! {
                    <p>{ (language.progress)(Rule::P7) }</p>
                }) }
            }
        </>
    }
}
