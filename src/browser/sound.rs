//! Beeps, a voice, and a buzz: each where the browser has it, and nothing where it has not.

use wasm_bindgen::JsValue;

use super::script::{Attempt, call, get, global, make, set};

/// How a beep sounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tone {
    pub hertz: f64,
    pub seconds: f64,
    /// Up to 1.
    pub loud: f64,
}

/// What beeps come from, once one was asked for: browsers allow it only after a press.
#[derive(Debug, Default)]
pub struct Speaker {
    context: Option<JsValue>,
}

impl Speaker {
    /// A browser that makes no sound stays silent.
    pub fn beep(&mut self, tone: Tone) {
        let _ = self.play(tone);
    }

    fn context(&mut self) -> Attempt {
        if self.context.is_none() {
            self.context = Some(make("AudioContext", &[])?);
        }
        self.context.clone().ok_or(JsValue::NULL)
    }

    fn play(&mut self, tone: Tone) -> Attempt {
        let context = self.context()?;
        // A page that was in the background may have been put to sleep.
        call(&context, "resume", &[])?;
        let now = get(&context, "currentTime")?.as_f64().unwrap_or(0.0);
        let source = call(&context, "createOscillator", &[])?;
        let volume = call(&context, "createGain", &[])?;
        let end = JsValue::from(now + tone.seconds);
        set(&get(&source, "frequency")?, "value", tone.hertz)?;
        let gain = get(&volume, "gain")?;
        call(&gain, "setValueAtTime", &[tone.loud.into(), now.into()])?;
        call(&gain, "exponentialRampToValueAtTime", &[0.001.into(), end.clone()])?;
        call(&source, "connect", std::slice::from_ref(&volume))?;
        call(&volume, "connect", &[get(&context, "destination")?])?;
        call(&source, "start", &[])?;
        call(&source, "stop", &[end])
    }
}

pub fn can_beep() -> bool {
    global("AudioContext").is_ok()
}

/// A browser may know how to speak and have no voice to do it with; some find their voices a little later.
pub fn can_speak() -> bool {
    let voices = || get(&call(&global("speechSynthesis")?, "getVoices", &[])?, "length");
    voices().is_ok_and(|count| count.as_f64() > Some(0.0))
}

/// Says it, in place of what is being said.
pub fn speak(text: &str, language: &str) {
    let say = || -> Attempt {
        let speech = global("speechSynthesis")?;
        let words = make("SpeechSynthesisUtterance", &[text.into()])?;
        set(&words, "lang", language)?;
        call(&speech, "cancel", &[])?;
        call(&speech, "speak", &[words])
    };
    // The screen says it too.
    let _ = say();
}

pub fn is_speaking() -> bool {
    global("speechSynthesis").is_ok_and(|speech| get(&speech, "speaking").is_ok_and(|now| now.is_truthy()))
}

/// Says nothing more.
pub fn hush() {
    let _ = global("speechSynthesis").and_then(|speech| call(&speech, "cancel", &[]));
}

/// A buzz in the hand, where the device can.
pub fn buzz(milliseconds: u32) {
    let _ = global("navigator").and_then(|navigator| call(&navigator, "vibrate", &[milliseconds.into()]));
}
