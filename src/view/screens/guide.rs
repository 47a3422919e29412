//! The guided part of a session: the figure, one big number to read from across the room, and what can be pressed.

use yew::prelude::*;

use super::exercise::cautions;
use super::plan::PlanPage;
use crate::app::guide::{Cue, GET_READY, Guide, Phase, Side, Task};
use crate::app::{Item, Msg, Screen, Station, Training};
use crate::browser::sound::{self, Speaker, Tone};
use crate::codec::session::Sound;
use crate::content::{Language, figures};
use crate::domain::exercise::{Exercise, Tempo};
use crate::view::Page;
use crate::view::figure::{self, Show};
use crate::view::local::{Local, local};
use crate::view::markup::html;
use crate::view::parts::{ButtonKind, Check, Field, button, checks, heading, more, progress_line, radios};

/// The exercise at hand, until its sets are done.
pub(super) fn exercise(page: PlanPage, training: &Training, item: &Item) -> Html {
    let language = page.language;
    let exercise = item.exercise;
    let text = (language.exercise)(exercise.id);
    let guide = &training.guide;
    let hurts = button(ButtonKind::Quiet, (language.guide)().hurts, page.sends(Msg::Hurt));
    html! {
        <>
            <div class="guide" data-phase={phase_name(guide.phase)}>
                <div class="what">
                    { heading(text.name) }
                    { place(&page, training) }
                </div>
                { picture(&page, exercise, guide) }
                { number(page.page) }
            </div>
            { controls(page.page, training, hurts) }
            { cautions(page, exercise) }
            <ol class="steps">{ for text.steps.iter().map(|line| html! { <li>{ *line }</li> }) }</ol>
            if exercise.floor && !guide.is_running() {
                { figure::to_the_floor(language) }
            }
            if !matches!(guide.phase, Phase::Ready { set: 1, side: Side::Left }) {
                { button(ButtonKind::Quiet, (language.guide)().back, page.sends(Msg::SteppedBack)) }
            }
            { settings(page.page) }
        </>
    }
}

/// Marching and the mobility exercise.
pub(super) fn warm_up(page: &Page, training: &Training, moving: Option<&Exercise>) -> Html {
    html! {
        <>
            <div class="guide" data-phase={phase_name(training.guide.phase)}>
                if let Some(exercise) = moving {
                    { picture(page, exercise, &training.guide) }
                }
                { number(page) }
            </div>
            { controls(page, training, Html::default()) }
            if moving.is_some_and(|exercise| exercise.floor) && !training.guide.is_running() {
                { figure::to_the_floor(page.language) }
            }
        </>
    }
}

/// The walk at the end: nothing waits for it, and it is over when it is over.
pub(super) fn walk(page: &Page, training: &Training) -> Html {
    let words = (page.language.guide)();
    let guide = &training.guide;
    let (label, on) = match guide.phase {
        Phase::Over => return Html::default(),
        Phase::Ready { .. } => (words.start_walk, Msg::Advanced),
        _ if guide.is_paused() => (words.go_on, Msg::WentOn),
        _ => (words.pause, Msg::Paused),
    };
    html! {
        <div class="guide" data-phase={phase_name(guide.phase)}>
            { number(page) }
            { button(ButtonKind::Quiet, label, page.sends(on)) }
        </div>
    }
}

const fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Ready { .. } => "ready",
        Phase::LeadIn { .. } => "lead-in",
        Phase::Work { .. } => "work",
        Phase::Rest { .. } => "rest",
        Phase::Over => "over",
    }
}

/// "Set 1 of 3, left side"
fn set_words(language: &Language, task: &Task, set: u8, side: Side) -> String {
    let words = (language.guide)();
    let set = (words.set_of)(set, task.sets);
    if !task.one_sided {
        return set;
    }
    let side = match side {
        Side::Left => words.left_side,
        Side::Right => words.right_side,
    };
    (words.set_and_side)(&set, side)
}

/// Which set and side, and what comes after it.
fn place(page: &Page, training: &Training) -> Html {
    let language = page.language;
    let task = training.task();
    let (set, side) = training.guide.set();
    let mut place = set_words(language, &task, set, side);
    if matches!(training.guide.phase, Phase::Rest { .. }) {
        place = ((language.guide)().next)(&place);
    }
    html! {
        <>
            <p class="place">{ place }</p>
            if let Some(next) = next(language, &task, training.guide.phase) {
                <p class="soft">{ ((language.guide)().next)(&next) }</p>
            }
        </>
    }
}

/// What comes after the work at hand.
fn next(language: &Language, task: &Task, phase: Phase) -> Option<String> {
    let words = (language.guide)();
    let (Phase::LeadIn { set, side, .. } | Phase::Work { set, side }) = phase else {
        return None;
    };
    Some(if task.one_sided && side == Side::Left {
        words.right_side.to_owned()
    } else if set == task.sets {
        words.next_how.to_owned()
    } else if task.rest == 0 {
        (words.set_of)(set + 1, task.sets)
    } else {
        (words.next_rest)(&(language.count.seconds)(task.rest.into()))
    })
}

/// The figure, moving at the pace of the guide while there is work; before that it shows what will come.
fn picture(page: &Page, exercise: &Exercise, guide: &Guide) -> Html {
    let (_, side) = guide.set();
    let mirrored = figures::mirrored(exercise, side == Side::Left);
    let (at, running) = match guide.phase {
        Phase::Work { .. } => (guide.started_at(), guide.is_running()),
        Phase::Ready { .. } | Phase::LeadIn { .. } | Phase::Rest { .. } | Phase::Over => (0, false),
    };
    // Nothing moves by itself before the reader begins.
    let show = if matches!(guide.phase, Phase::Ready { .. }) {
        Show::Still
    } else {
        Show::Led { at, running }
    };
    // Each start of the movement is a drawing of its own, which begins where the clock is.
    let key = [
        phase_name(guide.phase),
        if side == Side::Right { "-right-" } else { "-left-" },
        &at.to_string(),
        if running { "-on" } else { "" },
    ]
    .concat();
    html! {
        <div class="picture" {key}>
            { figure::exercise(page.language, exercise, mirrored, show) }
        </div>
    }
}

/// The number, drawn anew each second by itself.
fn number(page: &Page) -> Html {
    let page = page.clone();
    local("number", 0, move |piece: &Local<u32>| {
        page.pulse.shows(piece);
        let Screen::Training(training) = &page.model.screen else {
            return Html::default();
        };
        let shown = shown(&page, training);
        html! {
            <div class="number-now" role="timer">
                <p class="big">{ shown.number }</p>
                <p class="unit">{ shown.unit }</p>
                if let Some(pace) = shown.pace {
                    <p class="pace">{ pace }</p>
                }
                if let Some((at, of)) = shown.progress {
                    { progress_line(at, of) }
                }
            </div>
        }
    })
}

/// What the number says now.
struct Shown {
    number: String,
    unit: String,
    pace: Option<&'static str>,
    progress: Option<(u32, u32)>,
}

fn shown(page: &Page, training: &Training) -> Shown {
    let words = (page.language.guide)();
    let hands_free = page.model.settings.hands_free;
    let (guide, task, now) = (&training.guide, training.task(), page.pulse.now());
    let paused = guide.is_paused().then_some(words.paused);
    if let Some(repetition) = guide.repetition(now, &task, hands_free) {
        return Shown {
            number: repetition.to_string(),
            unit: (words.of)(task.count),
            pace: paused.or_else(|| task.tempo.map(|tempo| pace(words.pace, tempo, guide.elapsed(now)))),
            progress: Some((repetition.into(), task.count.into())),
        };
    }
    if let (Some(left), Some(all)) = (guide.left(now, &task, hands_free), guide.seconds(&task, hands_free)) {
        let unit = match guide.phase {
            Phase::LeadIn { .. } => words.seconds_to_start,
            Phase::Rest { .. } => words.seconds_rest,
            _ => words.seconds_left,
        };
        return Shown {
            number: left.to_string(),
            unit: unit.to_owned(),
            pace: paused,
            progress: Some((all.saturating_sub(left), all)),
        };
    }
    let held = task.tempo.is_none();
    let working = matches!(guide.phase, Phase::Work { .. });
    Shown {
        number: task.count.to_string(),
        unit: if held { words.seconds } else { words.repetitions }.to_owned(),
        pace: paused.or(working.then_some(words.own_pace)),
        progress: None,
    }
}

/// The part of a repetition at hand.
fn pace(words: [&'static str; 3], tempo: Tempo, elapsed: u32) -> &'static str {
    let [go, hold, back] = words;
    let second = elapsed / 1000 % u32::from(tempo.seconds()).max(1);
    if second < tempo.up.into() {
        go
    } else if second < (tempo.up + tempo.hold).into() {
        hold
    } else {
        back
    }
}

/// What can be pressed: one way on, the pause, and "This hurts". The buttons stay where they are, and so does the
/// focus.
fn controls(page: &Page, training: &Training, hurts: Html) -> Html {
    let words = (page.language.guide)();
    let guide = &training.guide;
    let label = match guide.phase {
        // Another button of that page leads past the warm-up.
        Phase::Ready { .. } if training.station() == Station::March => words.start_march,
        Phase::Ready { .. } => words.start,
        Phase::LeadIn { .. } => words.start_now,
        Phase::Work { .. } => words.done,
        Phase::Rest { .. } => words.skip_rest,
        Phase::Over => return Html::default(),
    };
    // While the clock stands, letting it run is the thing to do next; the focus is on that button already.
    let (clock, on) = if guide.is_paused() {
        (
            button(ButtonKind::Primary, words.go_on, page.sends(Msg::WentOn)),
            ButtonKind::Quiet,
        )
    } else if guide.is_running() {
        (
            button(ButtonKind::Quiet, words.pause, page.sends(Msg::Paused)),
            ButtonKind::Primary,
        )
    } else {
        (Html::default(), ButtonKind::Primary)
    };
    html! {
        <div class="action-bar steer">
            <div class="beside">{ hurts }{ clock }</div>
            { button(on, label, page.sends(Msg::Advanced)) }
        </div>
    }
}

/// How the reader is led: what is heard, and whether it goes on by itself.
pub(super) fn settings(page: &Page) -> Html {
    let (words, settings) = ((page.language.guide)(), page.model.settings);
    let name = |sound: Sound| match sound {
        Sound::Silent => words.silent,
        Sound::Beeps => words.beeps,
        Sound::Voice => words.voice,
    };
    let choose = page
        .send
        .reform(|at: usize| Msg::SoundChosen(Sound::ALL.get(at).copied().unwrap_or(Sound::Silent)));
    let hands_free = page.send.reform(|(_, on): (usize, bool)| Msg::HandsFreeChosen(on));
    // Only what is true now: some browsers find their voices late.
    let missing = match settings.sound {
        Sound::Voice if !sound::can_speak() => Some(if sound::can_beep() {
            words.no_voice
        } else {
            words.no_sound
        }),
        Sound::Beeps if !sound::can_beep() => Some(words.no_sound),
        _ => None,
    };
    let summary = if settings.hands_free {
        words.settings_hands_free
    } else {
        words.settings
    };
    let check = Check {
        help: Some(words.hands_free_help),
        ..Check::new(words.hands_free, settings.hands_free)
    };
    more(
        summary[settings.sound as usize],
        html! {
            <div class="led">
                { radios(
                    &Field::new("sound", words.sound),
                    Sound::ALL.iter().map(|sound| name(*sound).into()).collect(),
                    Sound::ALL.iter().position(|sound| *sound == settings.sound),
                    &choose,
                ) }
                <div class="soft" role="status">{ missing }</div>
                { checks(&Field::new("hands-free", words.hands_free_legend), vec![check], &hands_free) }
            </div>
        },
    )
}

/// What there is to say about the part of the session that has begun: read out by screen readers, and by the voice.
pub fn said(page: &Page) -> String {
    let (language, words) = (page.language, (page.language.guide)());
    let Screen::Training(training) = &page.model.screen else {
        return String::new();
    };
    if !training.is_led() || training.guide.hurting {
        return String::new();
    }
    let task = training.task();
    let name = match training.station() {
        Station::March => words.march_name,
        Station::CoolDown => words.walk_name,
        Station::Mobility(exercise) => (language.exercise_name)(exercise.id),
        Station::Exercise(item) => (language.exercise_name)(item.exercise.id),
    };
    // An exercise is named as it comes; later on the set and the side say enough.
    let what = |set: u8, side: Side, first: bool| match training.station() {
        Station::Exercise(_) if !first => set_words(language, &task, set, side),
        Station::Exercise(item) => {
            let aim = (language.count.aim)(item.exercise, item.sets, item.count);
            [name, ". ", &aim].concat()
        }
        _ => name.to_owned(),
    };
    match training.guide.phase {
        Phase::Ready { set, side } => (words.say_ready)(&what(set, side, set == 1 && side == Side::Left)),
        Phase::LeadIn { set, side, seconds } => (words.say_get_ready)(&what(set, side, seconds == GET_READY)),
        Phase::Work { .. } => words.say_go.to_owned(),
        Phase::Rest { set } => {
            let next = (words.next)(&set_words(language, &task, set + 1, Side::Left));
            (words.say_rest)(&(language.count.seconds)(task.rest.into()), &next)
        }
        Phase::Over if training.is_over() => words.say_end.to_owned(),
        Phase::Over => words.say_over.to_owned(),
    }
}

/// Lets a cue be heard and felt, in the way the reader chose. What cannot be spoken, or not now, is beeped.
#[inline(never)]
pub fn play(page: &Page, speaker: &mut Speaker, cue: Cue) {
    let chosen = page.model.settings.sound;
    let speaks = chosen == Sound::Voice && sound::can_speak();
    let (tone, text) = match cue {
        Cue::Count(number) => (SHORT, number.to_string()),
        Cue::Repetition(number) => (SOFT, number.to_string()),
        Cue::Change => (LONG, said(page)),
    };
    if cue == Cue::Change && chosen != Sound::Silent {
        sound::buzz(200);
    }
    if speaks && (cue.may_cut() || !sound::is_speaking()) {
        sound::speak(&text, page.language.tag);
    } else if chosen != Sound::Silent {
        speaker.beep(tone);
    }
}

/// A sample of what was chosen, so that nobody waits for a sound that does not come.
#[inline(never)]
pub fn sample(page: &Page, speaker: &mut Speaker) {
    sound::hush();
    match page.model.settings.sound {
        Sound::Silent => {}
        Sound::Voice if sound::can_speak() => sound::speak((page.language.guide)().sample, page.language.tag),
        Sound::Voice | Sound::Beeps => speaker.beep(SHORT),
    }
}

const SHORT: Tone = Tone {
    hertz: 660.0,
    seconds: 0.12,
    loud: 0.5,
};
const LONG: Tone = Tone {
    hertz: 880.0,
    seconds: 0.45,
    loud: 0.6,
};
const SOFT: Tone = Tone {
    hertz: 440.0,
    seconds: 0.08,
    loud: 0.3,
};
