//! English words of the guided session: on the screen, and said aloud.

/// What the guide says. Sentences are said aloud as they stand.
pub struct GuidePhrases {
    pub left_side: &'static str,
    pub right_side: &'static str,
    /// "Set 1 of 3"
    pub set_of: fn(u8, u8) -> String,
    /// "Set 1 of 3, left side"
    pub set_and_side: fn(&str, &str) -> String,
    /// Beside a number that counts down.
    pub seconds_left: &'static str,
    pub seconds_rest: &'static str,
    pub seconds_to_start: &'static str,
    /// Beside the number of repetitions to do.
    pub repetitions: &'static str,
    pub seconds: &'static str,
    /// Beside the repetition at hand: "of 8".
    pub of: fn(u16) -> String,
    /// The three parts of a repetition.
    pub pace: [&'static str; 3],
    /// For whoever counts alone.
    pub own_pace: &'static str,
    pub paused: &'static str,
    /// "Next: rest"
    pub next: fn(&str) -> String,
    pub next_rest: fn(&str) -> String,
    pub next_how: &'static str,

    // Said aloud when a part begins.
    pub say_ready: fn(&str) -> String,
    pub say_get_ready: fn(&str) -> String,
    pub say_go: &'static str,
    pub say_rest: fn(&str, &str) -> String,
    pub say_over: &'static str,
    pub say_end: &'static str,

    // What can be pressed.
    pub start: &'static str,
    pub start_march: &'static str,
    pub start_now: &'static str,
    pub done: &'static str,
    pub skip_rest: &'static str,
    pub pause: &'static str,
    pub go_on: &'static str,
    pub back: &'static str,
    pub hurts: &'static str,

    // "This hurts."
    pub hurts_title: &'static str,
    pub hurts_intro: &'static str,
    pub hurts_missing: &'static str,
    pub keep_going: &'static str,
    pub stop_this: &'static str,

    // How was it?
    pub how_title: fn(&str) -> String,
    /// "You did 2 of 2 sets."
    pub did: fn(u8, u8) -> String,
    pub change: &'static str,
    /// Before and after a session, until the pain is chosen.
    pub pain_missing: &'static str,
    pub missing_pain: &'static str,
    pub missing_set: &'static str,
    pub tap_effort: &'static str,

    // The warm-up and the walk at the end.
    pub march_name: &'static str,
    pub walk_name: &'static str,
    pub start_walk: &'static str,

    // How to be led.
    /// Silent, with beeps or with a voice; and whether it goes on by itself.
    pub settings: [&'static str; 3],
    pub settings_hands_free: [&'static str; 3],
    pub sound: &'static str,
    pub silent: &'static str,
    pub beeps: &'static str,
    pub voice: &'static str,
    pub sample: &'static str,
    pub no_voice: &'static str,
    pub no_sound: &'static str,
    pub hands_free_legend: &'static str,
    pub hands_free: &'static str,
    pub hands_free_help: &'static str,

    // On the plan.
    pub unfinished_title: &'static str,
    pub unfinished_text: &'static str,
    pub unfinished_anew: &'static str,
    /// In place of it where an exercise hurt, and how much is not noted yet.
    pub unfinished_hurt: &'static str,
    pub resume: &'static str,
    pub anew: &'static str,
}

pub(super) fn phrases() -> &'static GuidePhrases {
    &GUIDE_PHRASES
}

static GUIDE_PHRASES: GuidePhrases = GuidePhrases {
    left_side: "left side",
    right_side: "right side",
    set_of: |set, of| ["Set ", &set.to_string(), " of ", &of.to_string()].concat(),
    set_and_side: |set, side| [set, ", ", side].concat(),
    seconds_left: "seconds left",
    seconds_rest: "seconds of rest",
    seconds_to_start: "seconds to get ready",
    repetitions: "repetitions",
    seconds: "seconds",
    of: |count| ["of ", &count.to_string()].concat(),
    pace: ["Go", "Hold", "Back"],
    own_pace: "Move slowly, as the picture does. Tap Done after your last one.",
    paused: "Paused",
    next: |what| ["Next: ", what].concat(),
    next_rest: |seconds| ["rest for ", seconds].concat(),
    next_how: "tell us how it was",

    say_ready: |what| [what, ". Start when you are ready."].concat(),
    say_get_ready: |what| ["Get ready. ", what, "."].concat(),
    say_go: "Go.",
    say_rest: |seconds, next| ["Rest for ", seconds, ". ", next, "."].concat(),
    say_over: "Done. How was it?",
    say_end: "Done. How does your back feel now?",

    start: "Start",
    start_march: "Start the march",
    start_now: "Start now",
    done: "Done",
    skip_rest: "Skip the rest",
    pause: "Pause",
    go_on: "Go on",
    back: "Back one step",
    hurts: "This hurts",

    hurts_title: "How much does it hurt?",
    hurts_intro: "The clock has stopped. Let go of the position first.",
    hurts_missing: "Choose a number, then we say what to do.",
    keep_going: "Go on with care",
    stop_this: "Stop this exercise",

    how_title: |name| [name, ": how was it?"].concat(),
    did: |done, sets| ["You did ", &done.to_string(), " of ", &sets.to_string(), " sets."].concat(),
    change: "Not quite right? Change it",
    pain_missing: "Choose a number to go on.",
    missing_pain: "First choose how much it hurt. Then tap how hard it was.",
    missing_set: "First say how many sets you did. If you did none, skip it below.",
    tap_effort: "Tap one to go on.",

    march_name: "March on the spot",
    walk_name: "Walk with ease",
    start_walk: "Start the walk",

    settings: ["Sound: off", "Sound: beeps", "Sound: a voice"],
    settings_hands_free: [
        "Hands-free, sound: off",
        "Hands-free, sound: beeps",
        "Hands-free, sound: a voice",
    ],
    sound: "What do you want to hear?",
    silent: "Nothing",
    beeps: "Beeps",
    voice: "A voice",
    sample: "This is the voice.",
    no_voice: "We find no voice on this device, so you hear beeps.",
    no_sound: "This browser lets us make no sound. The screen tells you everything.",
    hands_free_legend: "Do you want to go on by hand?",
    hands_free: "Hands-free: count for me, and go on by itself",
    hands_free_help: "Sets, sides and rests follow one another. After each exercise we ask how it was.",

    unfinished_title: "You stopped in the middle of a session",
    unfinished_text: "What you noted today is kept. You can go on where you stopped.",
    unfinished_anew: "If your back feels different now, start it anew.",
    unfinished_hurt: "A move hurt when you stopped. Say how much before you start anew.",
    resume: "Go on with your session",
    anew: "Start it anew",
};
