//! Parts of the browser that may not be there: each step is asked for by name, and whatever is missing or refuses is
//! an error, never an end of the program.

use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

pub(super) type Attempt = Result<JsValue, JsValue>;

pub(super) fn get(from: &JsValue, name: &str) -> Attempt {
    let found = Reflect::get(from, &name.into())?;
    // `undefined` has no properties to ask for.
    if found.is_undefined() || found.is_null() {
        Err(found)
    } else {
        Ok(found)
    }
}

/// Something that belongs to the whole page.
pub(super) fn global(name: &str) -> Attempt {
    if cfg!(target_arch = "wasm32") {
        get(&js_sys::global(), name)
    } else {
        Err(JsValue::NULL)
    }
}

pub(super) fn set(on: &JsValue, name: &str, value: impl Into<JsValue>) -> Result<bool, JsValue> {
    Reflect::set(on, &name.into(), &value.into())
}

pub(super) fn call(on: &JsValue, name: &str, arguments: &[JsValue]) -> Attempt {
    let function: Function = get(on, name)?.dyn_into()?;
    Reflect::apply(&function, on, &arguments.iter().collect::<Array>())
}

pub(super) fn make(class: &str, arguments: &[JsValue]) -> Attempt {
    let class: Function = global(class)?.dyn_into()?;
    Reflect::construct(&class, &arguments.iter().collect::<Array>())
}
