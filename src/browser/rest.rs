//! The rest of the program, where it comes in two parts: what a first visit does without until its plan is shown.

use js_sys::{Function, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::script;

/// How the page brings the rest; a program that came whole has nothing to bring.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rest(Option<Function>);

impl Rest {
    /// What the page's script gives: a function that brings it, and says in `here` whether it has come.
    pub fn new(bring: JsValue) -> Self {
        Self(bring.dyn_into().ok())
    }

    pub fn is_here(&self) -> bool {
        let here = |bring: &Function| Reflect::get(bring, &"here".into()).is_ok_and(|here| here.is_truthy());
        self.0.as_ref().is_none_or(here)
    }

    /// Brings it while the page waits, where it is not here yet. `false` where it does not come.
    pub fn bring_now(&self) -> bool {
        let now = |bring: &Function| script::call(bring, "now", &[]).is_ok_and(|here| here.is_truthy());
        self.is_here() || self.0.as_ref().is_some_and(now)
    }

    /// Brings it, and tells whether it came. What failed may be tried again.
    pub fn bring(&self, told: impl FnOnce(bool) + 'static) {
        if let Some(bring) = &self.0 {
            let told = Closure::once_into_js(move |came: bool| told(came));
            // It tells of every failure.
            let _ = bring.call1(&JsValue::NULL, &told);
        }
    }
}
