//! Every answer, page by page, each with a way to change it.

use yew::prelude::*;

use super::asking::ticks_of;
use super::following::following;
use super::stopped::first_of_all;
use crate::app::Msg;
use crate::content::Language;
use crate::domain::questionnaire::{Draft, Question, Step};
use crate::domain::record::Activity;
use crate::domain::spots::Spot;
use crate::view::Page;
use crate::view::markup::html;
use crate::view::parts::{Button, ButtonKind, NoticeKind, back_bar, heading, notice};

#[inline(never)]
pub fn answers(page: &Page) -> Html {
    let language = page.language;
    let model = &page.model;
    let phrases = language.phrases;
    let later = (language.later)();
    let route = model.draft().route(model.today);
    let first_open = route
        .iter()
        .position(|step| !model.draft().is_given(*step))
        .unwrap_or(route.len());
    html! {
        <section class="answers-screen">
            { back_bar(phrases.back, page.sends(Msg::Closed), Html::default()) }
            { heading(later.answers_title) }
            if let Some(first) = first_of_all(language, model.triage().as_ref()) {
                { notice(NoticeKind::Alert, html! { <p>{ first }</p> }) }
            }
            <p>{ if first_open == 0 { later.answers_none } else { later.answers_intro } }</p>
            { following(page) }
            for step in route.into_iter().take(first_open + 1) {
                { answered(page, step) }
            }
        </section>
    }
}

fn answered(page: &Page, step: Step) -> Html {
    let (language, model) = (page.language, &page.model);
    let title = (language.step)(step).title;
    let given = model.draft().is_given(step);
    let change = Button {
        about: Some(title.into()),
        ..Button::new(
            ButtonKind::Link,
            language.phrases.change,
            page.sends(Msg::StepChosen(step)),
        )
    };
    html! {
        <div class="answered" key={step.code()}>
            <h3>{ title }</h3>
            if given {
                <dl>
                    for (question, answer) in said(language, model.draft(), &model.record.activities.value, step) {
                        <div>
                            <dt class={(question == title).then_some("unseen")}>{ question }</dt>
                            <dd class={(answer == language.phrases.not_said).then_some("hint")}>{ answer }</dd>
                        </div>
                    }
                </dl>
            } else {
                <p class="hint">{ (language.later)().still_open }</p>
            }
            { change.draw() }
        </div>
    }
}

/// The questions of a step and what was said. A list shows what was ticked, each with what else was said about it.
pub(super) fn said(
    language: &'static Language,
    draft: &Draft,
    activities: &[Activity],
    step: Step,
) -> Vec<(AttrValue, AttrValue)> {
    if let Some(ticks) = ticks_of(language, draft, step) {
        let mut ticked: Vec<_> = ticks
            .iter()
            .filter(|tick| tick.ticked)
            .map(|tick| (tick.shown.into(), tick.said.unwrap_or(language.phrases.yes).into()))
            .collect();
        if ticked.is_empty() {
            // The title asks it already.
            ticked.push(((language.step)(step).title.into(), language.ticks.none.into()));
        }
        ticked.extend(beside_ticks(language, draft, step));
        return ticked;
    }
    questions(language, draft, activities, step)
        .into_iter()
        .map(|(question, answer)| {
            let question = (language.question)(question).title;
            (
                question.into(),
                answer.map_or(language.phrases.not_said.into(), AttrValue::from),
            )
        })
        .collect()
}

/// What a list asks besides its ticks.
fn beside_ticks(language: &'static Language, draft: &Draft, step: Step) -> Vec<(AttrValue, AttrValue)> {
    let phrases = language.phrases;
    let later = (language.later)();
    let yes_no = |yes: bool| if yes { phrases.yes } else { phrases.no };
    let found = match step {
        Step::Days if draft.asks_pain_new() => draft
            .days
            .value
            .pain_new
            .map(|new| (Question::PainNew, yes_no(new).to_owned())),
        Step::Bones => draft
            .bones
            .value
            .preg_weeks
            .map(|weeks| (Question::PregWeeks, (later.weeks_pregnant)(weeks))),
        _ => None,
    };
    found
        .map(|(question, answer)| ((language.question)(question).title.into(), answer.into()))
        .into_iter()
        .collect()
}

fn questions(
    language: &'static Language,
    draft: &Draft,
    activities: &[Activity],
    step: Step,
) -> Vec<(Question, Option<String>)> {
    let phrases = language.phrases;
    let later = (language.later)();
    let own = |words: &'static str| words.to_owned();
    let list = |words: Vec<&'static str>| {
        Some(if words.is_empty() {
            own(language.ticks.none)
        } else {
            (language.count.list)(&words)
        })
    };
    let score = |score: u8| (later.out_of_ten)(score);
    let legs = || {
        let moves = draft.moves.value;
        [
            (Question::LegPain, moves.leg_pain().map(language.leg_pain).map(own)),
            (
                Question::LegNumb,
                Some(own(if moves.leg_numb { phrases.yes } else { phrases.no })),
            ),
        ]
    };
    match step {
        Step::About => {
            let about = draft.about.value;
            vec![
                (Question::Age, about.age.map(|age| age.to_string())),
                (Question::Sex, about.sex.map(language.sex).map(own)),
            ]
        }
        Step::Pain => {
            let pain = draft.pain.value;
            let mut said = vec![(Question::Duration, pain.how_long.map(language.how_long).map(own))];
            if draft.has_pain() {
                if draft.asks_onset_age() {
                    said.push((Question::OnsetAge, pain.onset_age.map(|age| age.to_string())));
                }
                said.extend([
                    (Question::PainNow, pain.now.map(|pain| score(pain.score()))),
                    (Question::Trend, pain.trend.map(language.trend).map(own)),
                    (Question::PainWorst, pain.worst.map(|pain| score(pain.score()))),
                    (Question::PainAverage, pain.average.map(|pain| score(pain.score()))),
                    (Question::Interfere, pain.interfere.map(|pain| score(pain.score()))),
                    (Question::Episodes, pain.before.map(language.before).map(own)),
                ]);
            } else if pain.how_long.is_some() {
                said.extend(legs());
            }
            said
        }
        Step::Moves => {
            let moves = draft.moves.value;
            let marked = draft.marked();
            let spots = list(marked.iter().map(language.spot).collect()).filter(|_| !marked.is_empty());
            let mut said = vec![(Question::Spots, spots)];
            if moves.spots.contains(Spot::Blades) && moves.not_mid_back {
                said.push((Question::MidBack, Some(own(phrases.no))));
            }
            said.extend(legs());
            said.extend([
                (
                    Question::Triggers,
                    list(moves.triggers.iter().map(language.trigger).collect()),
                ),
                (Question::Eases, list(moves.eases.iter().map(language.ease).collect())),
            ]);
            said
        }
        Step::Posture => vec![(Question::Posture, draft.posture.value.map(language.posture).map(own))],
        Step::Aims => {
            let aims = draft.aims.value;
            let mut said = vec![
                (
                    Question::Goal,
                    Some(own((language.goal)(aims.goal.unwrap_or(defaults().goal)))),
                ),
                (Question::SitHours, aims.sit_hours.map(|hours| (later.hours)(hours))),
                (Question::Confidence, aims.confidence.map(score)),
            ];
            let named: Vec<_> = activities
                .iter()
                .map(|activity| activity.name.trim())
                .filter(|name| !name.is_empty())
                .collect();
            if !named.is_empty() {
                said.push((Question::Activities, Some((language.count.list)(&named))));
            }
            said
        }
        Step::Means => {
            let means = draft.means.value;
            let experience = means.experience.unwrap_or(defaults().experience);
            vec![
                (Question::Experience, Some(own((language.experience)(experience)))),
                (Question::Kits, list(means.kits.iter().map(language.kit).collect())),
                (
                    Question::Days7,
                    Some((later.days_a_week)(means.days.unwrap_or(defaults().days))),
                ),
                (
                    Question::Minutes,
                    Some((phrases.minutes)(means.minutes.unwrap_or(defaults().minutes))),
                ),
            ]
        }
        _ => Vec::new(),
    }
}

fn defaults() -> crate::domain::answers::Answers {
    crate::domain::answers::Answers::default()
}
