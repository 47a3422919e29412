//! What a piece of a page keeps to itself: an answer that is not given yet, or a question asked once more.
//!
//! One component does this for every piece, whatever it keeps; see [`parts`](super::parts) for why.

use std::any::Any;
use std::ops::Deref;
use std::rc::Rc;

use yew::prelude::*;

use super::Widget;
use super::parts::Press;

/// What a piece keeps, as it stood when the piece was drawn.
#[derive(Debug)]
pub(super) struct Local<T> {
    value: Rc<T>,
    keep: Callback<Kept>,
}

impl<T> Clone for Local<T> {
    fn clone(&self) -> Self {
        Self {
            value: self.value.clone(),
            keep: self.keep.clone(),
        }
    }
}

impl<T> Deref for Local<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: 'static> Local<T> {
    /// Keeps another value and draws the piece anew.
    pub(super) fn set(&self, value: T) {
        self.keep.emit(Kept {
            value: Rc::new(value),
            focus: None,
        });
    }

    /// Keeps another value on a press; the focus moves where what was pressed is gone then.
    pub(super) fn set_on_press(&self, value: T, focus: Option<&'static str>) -> Press {
        let (keep, value) = (self.keep.clone(), Rc::new(value));
        Callback::from(move |_| {
            keep.emit(Kept {
                value: value.clone(),
                focus,
            });
        })
    }
}

/// A piece of a page that keeps something, `first` at the start. Another `name` is another piece, which starts anew.
pub(super) fn local<T: 'static>(
    name: impl Into<AttrValue>,
    first: T,
    draw: impl Fn(&Local<T>) -> Html + 'static,
) -> Html {
    let first = Rc::new(first);
    let draw = {
        let first = first.clone();
        move |(value, keep): (Rc<dyn Any>, Callback<Kept>)| {
            let value = value.downcast().unwrap_or_else(|_| first.clone());
            draw(&Local { value, keep })
        }
    };
    let name: AttrValue = name.into();
    html! { <Piece key={&*name} first={first as Rc<dyn Any>} draw={Callback::from(draw)} /> }
}

struct Kept {
    value: Rc<dyn Any>,
    /// Where the focus goes once the piece is drawn.
    focus: Option<&'static str>,
}

#[derive(Properties)]
struct PieceProps {
    first: Rc<dyn Any>,
    draw: Callback<(Rc<dyn Any>, Callback<Kept>), Html>,
}

impl PartialEq for PieceProps {
    /// Each drawing of the page may have put other things into `draw`.
    fn eq(&self, other: &Self) -> bool {
        self.draw == other.draw
    }
}

struct Piece {
    kept: Kept,
    keep: Callback<Kept>,
}

impl Component for Piece {
    type Message = Kept;
    type Properties = PieceProps;

    fn create(ctx: &Context<Self>) -> Self {
        let kept = Kept {
            value: ctx.props().first.clone(),
            focus: None,
        };
        Self {
            kept,
            keep: ctx.link().callback(|kept: Kept| kept),
        }
    }

    fn update(&mut self, _: &Context<Self>, kept: Kept) -> bool {
        self.kept = kept;
        true
    }

    fn rendered(&mut self, ctx: &Context<Self>, _: bool) {
        let root = Widget::tend(ctx.link());
        if let Some(id) = self.kept.focus.take() {
            root.focus(id);
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        ctx.props().draw.emit((self.kept.value.clone(), self.keep.clone()))
    }
}
