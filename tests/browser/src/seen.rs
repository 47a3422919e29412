//! What no rule of axe-core looks at and yet can be measured: what is cut off or lies upon something else, what is too
//! small for a finger, whether edges and marks stand out, and whether something moves that should not.

use serde_json::{Value, json};

use crate::Browser;

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Room: nothing to the side of the window, nothing cut off, nothing upon something else, all large enough.
    Sizes,
    /// Contrast of what is no text.
    Colors,
    Both,
}

const SEEN: &str = include_str!("seen.js");

/// The drawings that change within a moment, and the animations that run.
const MOVES: &str = "
const drawn = () => all('svg path').map(path => path.getAttribute('d')).join();
const before = drawn();
const moves = document.getAnimations().filter(it => it.playState === 'running' && it.effect?.getComputedTiming().duration > 0);
return new Promise(done => setTimeout(() => done([
    ...moves.map(it => `moves: ${it.animationName || it.transitionProperty} of <${it.effect.target?.localName}>`),
    ...(drawn() === before ? [] : ['moves: a drawing']),
]), 90));";

impl Browser {
    /// Everything that is amiss to the eye or under a finger.
    #[track_caller]
    pub fn amiss(&self, look: Look) -> Vec<String> {
        let wanted = json!({ "sizes": look != Look::Colors, "colors": look != Look::Sizes });
        texts(&self.ask(SEEN, &[wanted]))
    }

    /// What moves, for a reader who wants nothing to.
    #[track_caller]
    pub fn moving(&self) -> Vec<String> {
        texts(&self.eval(MOVES))
    }
}

pub(crate) fn texts(found: &Value) -> Vec<String> {
    let found = found.as_array().into_iter().flatten();
    found.filter_map(|text| Some(text.as_str()?.to_owned())).collect()
}
