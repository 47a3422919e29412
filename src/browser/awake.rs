//! Keeps the screen from going dark while a session is led, where the browser agrees.
//!
//! The browser takes it back whenever the page is hidden; whoever comes back asks again.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::Promise;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::script::{call, get, global};

#[derive(Debug, Default)]
struct State {
    wanted: bool,
    asked: bool,
    lock: Option<JsValue>,
}

impl State {
    fn is_held(&self) -> bool {
        let released = |lock: &JsValue| get(lock, "released").is_ok_and(|released| released.is_truthy());
        self.lock.as_ref().is_some_and(|lock| !released(lock))
    }

    fn let_go(&mut self) {
        if let Some(lock) = self.lock.take() {
            // Released already, or by itself with the page.
            let _ = call(&lock, "release", &[]);
        }
    }
}

#[derive(Debug, Default)]
pub struct Awake {
    state: Rc<RefCell<State>>,
}

impl Awake {
    /// Whether the screen should stay on. A browser that refused is not asked again until the page is shown anew.
    pub fn keep(&self, wanted: bool) {
        let mut state = self.state.borrow_mut();
        state.wanted = wanted;
        if !wanted {
            state.asked = false;
            state.let_go();
        } else if !state.asked {
            state.asked = true;
            drop(state);
            self.ask();
        }
    }

    /// The page is shown again.
    pub fn shown(&self) {
        let mut state = self.state.borrow_mut();
        if state.wanted && !state.is_held() {
            state.asked = true;
            drop(state);
            self.ask();
        }
    }

    #[inline(never)]
    fn ask(&self) {
        let ask = || call(&get(&global("navigator")?, "wakeLock")?, "request", &["screen".into()]);
        let Ok(answer) = ask().and_then(JsCast::dyn_into::<Promise>) else {
            return;
        };
        let state = self.state.clone();
        let granted = Closure::once_into_js(move |lock: JsValue| {
            let mut state = state.borrow_mut();
            state.let_go();
            state.lock = Some(lock);
            // The session ended while the browser thought about it.
            if !state.wanted {
                state.let_go();
            }
        });
        let refused = Closure::once_into_js(|_: JsValue| {});
        // Both ways are taken care of above.
        let _ = call(&answer, "then", &[granted, refused]);
    }
}
