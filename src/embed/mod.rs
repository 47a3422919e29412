//! Floor 8: the door. What scripts of a page call to put widgets into it, and to take them out again.
//!
//! Yew never frees the listeners of a program that ended, and all that they hold. So a widget that leaves the page is
//! not ended but emptied, and its element waits for the next place (`idle`). What a reader was doing there stays under
//! the number of the place until [`forget`].

mod stopped;

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Callback};

use crate::app::Model;
use crate::browser::page::{Root, fresh_element};
use crate::browser::rest::Rest;
use crate::browser::stopped::remember;
use crate::view::{Options, Place, Told, Typed, Widget, WidgetProps};

/// A program that runs, and the element it draws in.
struct Stage {
    element: Element,
    app: AppHandle<Widget>,
    /// What it was told last: it may not have drawn it yet.
    props: WidgetProps,
}

impl Stage {
    fn show(&mut self, props: WidgetProps) {
        self.props = props.clone();
        self.app.update(props);
    }
}

/// The widgets of the page.
#[derive(Default)]
struct Places {
    last: u32,
    shown: Vec<(u32, Stage)>,
    idle: Vec<Stage>,
    /// What readers were doing in places that are off the page.
    kept: Vec<(u32, Rc<Model>)>,
}

thread_local! {
    static PLACES: RefCell<Places> = RefCell::default();
}

/// Puts a widget into `host`, in place of what is there, and gives the number of its place.
///
/// `options` is an object; each of these is optional and a text or a boolean: `place` (`page`, `file`, `embed`,
/// `frame`), `lang`, `profile`, `storage` (`local`, `none`), `headingLevel` (`1` to `6`), `linkBase`, `fragment`
/// (`read`), `withoutShare`, `withoutProgress`. Where the program comes in two parts, `rest` is a function that brings
/// the second and tells its argument whether it came. What was done in the unmounted place of the number `again` goes on here.
///
/// `tell` is called with a name, and for `step` with two numbers: at which part, of how many.
#[wasm_bindgen]
#[expect(clippy::needless_pass_by_value, reason = "how a script hands it over")]
pub fn mount(host: Element, options: &JsValue, tell: Option<Function>, again: Option<u32>) -> u32 {
    // Read before the widget takes the place of what is there.
    let typed = Typed::read(&Root::new(host.clone()));
    host.replace_children_with_node_0();
    let (visit, kept, idle) = PLACES.with_borrow_mut(|places| {
        places.last += 1;
        let kept = again.and_then(|again| {
            let at = places.kept.iter().position(|(place, _)| *place == again)?;
            Some(places.kept.swap_remove(at).1)
        });
        (places.last, kept, places.idle.pop())
    });
    let options = Rc::new(read(options));
    if stopped::has_stopped() {
        stopped::show(&host, visit, &options);
        tell.map_or_else(Callback::noop, telling).emit(Told::Stopped);
        return visit;
    }
    let props = WidgetProps {
        typed,
        options,
        tell: tell.map_or_else(Callback::noop, telling),
        visit,
        again: kept,
        ..WidgetProps::default()
    };
    let stage = match idle {
        Some(mut stage) => {
            attach(&host, &stage.element);
            stage.show(WidgetProps {
                root: Root::new(stage.element.clone()),
                ..props
            });
            Some(stage)
        }
        None => fresh_element().map(|element| {
            attach(&host, &element);
            let root = Root::new(element.clone());
            let props = WidgetProps { root, ..props };
            Stage {
                app: yew::Renderer::<Widget>::with_root_and_props(element.clone(), props.clone()).render(),
                element,
                props,
            }
        }),
    };
    PLACES.with_borrow_mut(|places| places.shown.extend(stage.map(|stage| (visit, stage))));
    visit
}

/// Other options for a widget that is on the page. `place`, `profile`, `storage` and `fragment` hold from the start.
#[wasm_bindgen]
pub fn update(place: u32, options: &JsValue) {
    PLACES.with_borrow_mut(|places| {
        if let Some((_, stage)) = places.shown.iter_mut().find(|(shown, _)| *shown == place) {
            let from_start = &stage.props.options;
            let options = Rc::new(Options {
                place: from_start.place,
                profile: from_start.profile.clone(),
                keeps_nothing: from_start.keeps_nothing,
                reads_fragment: from_start.reads_fragment,
                ..read(options)
            });
            stage.show(WidgetProps {
                options,
                ..stage.props.clone()
            });
        }
    });
}

/// Takes a widget off the page. What the reader was doing stays under the number of the place.
#[wasm_bindgen]
pub fn unmount(place: u32) {
    PLACES.with_borrow_mut(|places| {
        let Some(at) = places.shown.iter().position(|(shown, _)| *shown == place) else {
            return;
        };
        let (_, mut stage) = places.shown.swap_remove(at);
        remember(place, None);
        let model = stage.app.get_component().map(|widget| widget.model());
        places.kept.extend(model.map(|model| (place, model)));
        stage.element.remove();
        stage.show(WidgetProps {
            idle: true,
            ..WidgetProps::default()
        });
        places.idle.push(stage);
    });
}

/// Nobody will come back to this place.
#[wasm_bindgen]
pub fn forget(place: u32) {
    PLACES.with_borrow_mut(|places| places.kept.retain(|(kept, _)| *kept != place));
}

fn attach(host: &Element, element: &Element) {
    // A host that takes no child shows nothing, as it would have before.
    let _ = host.append_child(element);
}

fn telling(tell: Function) -> Callback<Told> {
    Callback::from(move |told: Told| {
        let (step, of) = match told {
            Told::Step { step, of } => (step.into(), of.into()),
            _ => (JsValue::UNDEFINED, JsValue::UNDEFINED),
        };
        // Whatever goes wrong outside is not ours.
        let _ = tell.call3(&JsValue::NULL, &told.code().into(), &step, &of);
    })
}

fn get(options: &JsValue, name: &str) -> JsValue {
    // Options that are no object have none.
    Reflect::get(options, &name.into()).unwrap_or(JsValue::UNDEFINED)
}

fn read(options: &JsValue) -> Options {
    let text = |name| get(options, name).as_string().unwrap_or_default();
    let level = text("headingLevel").parse::<i8>().unwrap_or(2).clamp(1, 6);
    Options {
        place: Place::from_code(&text("place")),
        language: text("lang"),
        profile: text("profile"),
        keeps_nothing: text("storage") == "none",
        lower_headings: level - 2,
        link_base: Some(text("linkBase")).filter(|base| !base.is_empty()).map(Into::into),
        reads_fragment: text("fragment") == "read",
        without_share: get(options, "withoutShare").is_truthy(),
        without_progress: get(options, "withoutProgress").is_truthy(),
        rest: Rest::new(get(options, "rest")),
    }
}
