//! What [`html!`](markup::html) makes Yew's nodes with: templates, and what fills their holes.
//!
//! A template is read once and kept. A drawing goes through it up to the next hole, and waits there to be filled;
//! holes are filled from left to right, each exactly once, which the macro sees to. Elements drawn from one template
//! share the names of their attributes, so that Yew compares two of them value by value.

use std::cell::RefCell;
use std::rc::Rc;

pub(crate) use markup::html;
use yew::html::NodeRef;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Key, Listener, Listeners, VList, VTag, VText};
use yew::{AttrValue, Html};

/// One line of a template; `markup` says how they are written.
enum Line {
    Begin(&'static str, Attributes),
    Text(&'static str),
    End,
    /// A hole: an attribute, by its place among those of the element.
    Attribute(usize),
    /// Any other hole.
    Hole,
    /// The end of what is repeated.
    Again,
}

type Lines = &'static [Line];

/// A list is a hole that is there again each time it is filled.
const LIST: Lines = &[Line::Hole, Line::Again];

/// An element, or nodes without one, that are not whole yet.
struct Open {
    /// Empty where there is no element.
    tag: &'static str,
    attributes: Attributes,
    key: Option<Key>,
    value: Option<AttrValue>,
    checked: Option<bool>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
    /// Where the drawing goes on after nodes without an element.
    after: (Lines, usize),
}

/// Nodes that are being drawn.
pub(crate) struct Drawing {
    lines: Lines,
    at: usize,
    open: Vec<Open>,
}

impl Drawing {
    #[inline(never)]
    pub(crate) fn of(template: &'static str) -> Self {
        let mut drawing = Self {
            lines: &[],
            at: 0,
            open: Vec::new(),
        };
        drawing.begin(template);
        drawing
    }

    /// Fills a hole with a template, whose own holes are filled next.
    #[inline(never)]
    pub(crate) fn begin(&mut self, template: &'static str) {
        self.open_nodes(read(template));
        self.go_on();
    }

    /// Fills a hole with a list, whose nodes are filled in until [`Self::end`].
    #[inline(never)]
    pub(crate) fn list(&mut self) {
        self.open_nodes(LIST);
    }

    #[inline(never)]
    pub(crate) fn end(&mut self) {
        if let Some(list) = self.open.pop() {
            (self.lines, self.at) = list.after;
            // However many there are, it is a list: one that grows is the same one.
            self.filled(VList::with_children(list.children, None).into());
        }
    }

    #[inline(never)]
    pub(crate) fn nothing(&mut self) {
        self.filled(Html::default());
    }

    #[inline(never)]
    pub(crate) fn node<N: Node>(&mut self, node: N) {
        self.filled(node.node());
    }

    #[inline(never)]
    pub(crate) fn attribute<V: Value>(&mut self, value: V) {
        let Some(Line::Attribute(place)) = self.lines.get(self.at) else {
            return;
        };
        if let Some(Open {
            attributes: Attributes::Dynamic { keys, values },
            ..
        }) = self.open.last_mut()
        {
            values[*place] = value.value(keys[*place]).map(AttributeOrProperty::Attribute);
        }
        self.go_past();
    }

    #[inline(never)]
    pub(crate) fn key(&mut self, key: impl Into<Key>) {
        let key = key.into();
        self.special(|open| open.key = Some(key));
    }

    #[inline(never)]
    pub(crate) fn value<V: Value>(&mut self, value: V) {
        let value = value.value("value");
        self.special(|open| open.value = value);
    }

    #[inline(never)]
    pub(crate) fn checked(&mut self, checked: bool) {
        self.special(|open| open.checked = Some(checked));
    }

    #[inline(never)]
    pub(crate) fn listener(&mut self, listener: Option<Rc<dyn Listener>>) {
        self.special(|open| open.listeners.push(listener));
    }

    #[inline(never)]
    pub(crate) fn done(mut self) -> Html {
        // The outermost nodes are never closed by a line.
        self.open.pop().map(Open::nodes).unwrap_or_default()
    }

    fn special(&mut self, fill: impl FnOnce(&mut Open)) {
        if let Some(open) = self.open.last_mut() {
            fill(open);
        }
        self.go_past();
    }

    fn open_nodes(&mut self, lines: Lines) {
        let after = (self.lines, self.at);
        self.open.push(Open::new("", Attributes::default(), after));
        (self.lines, self.at) = (lines, 0);
    }

    #[inline(never)]
    fn filled(&mut self, node: Html) {
        self.add(node);
        self.go_past();
    }

    fn add(&mut self, node: Html) {
        if let Some(open) = self.open.last_mut() {
            open.children.push(node);
        }
    }

    #[inline(never)]
    fn go_past(&mut self) {
        self.at += 1;
        self.go_on();
    }

    /// Draws what needs no filling, up to the next hole.
    #[inline(never)]
    fn go_on(&mut self) {
        loop {
            match self.lines.get(self.at) {
                Some(Line::Begin(tag, attributes)) => {
                    self.open.push(Open::new(tag, attributes.clone(), (&[], 0)));
                }
                Some(Line::Text(text)) => self.add(VText::new(*text).into()),
                Some(Line::End) => {
                    if let Some(open) = self.open.pop() {
                        self.add(open.element());
                    }
                }
                Some(Line::Again) => {
                    self.at = 0;
                    return;
                }
                None if self.open.len() > 1 => {
                    if let Some(open) = self.open.pop() {
                        (self.lines, self.at) = open.after;
                        self.add(open.nodes());
                    }
                }
                Some(Line::Attribute(_) | Line::Hole) | None => return,
            }
            self.at += 1;
        }
    }
}

impl Open {
    fn new(tag: &'static str, attributes: Attributes, after: (Lines, usize)) -> Self {
        Self {
            tag,
            attributes,
            key: None,
            value: None,
            checked: None,
            listeners: Vec::new(),
            children: Vec::new(),
            after,
        }
    }

    fn nodes(self) -> Html {
        nodes(self.children)
    }

    fn element(self) -> Html {
        let listeners = if self.listeners.is_empty() {
            Listeners::None
        } else {
            Listeners::Pending(self.listeners.into_boxed_slice())
        };
        let (place, key, attributes) = (NodeRef::default(), self.key, self.attributes);
        if self.tag == "input" {
            VTag::__new_input(self.value, self.checked, place, key, attributes, listeners)
        } else {
            let children = nodes(self.children);
            VTag::__new_other(AttrValue::Static(self.tag), place, key, attributes, listeners, children)
        }
        .into()
    }
}

/// One node stands for itself, as in Yew.
fn nodes(mut children: Vec<Html>) -> Html {
    match children.len() {
        1 => children.pop().unwrap_or_default(),
        0 => Html::default(),
        _ => VList::with_children(children, None).into(),
    }
}

/// What fills a node's hole.
pub(crate) trait Node {
    fn node(self) -> Html;
}

impl Node for Html {
    fn node(self) -> Html {
        self
    }
}

impl Node for AttrValue {
    fn node(self) -> Html {
        VText::new(self).into()
    }
}

impl Node for &AttrValue {
    fn node(self) -> Html {
        VText::new(self.clone()).into()
    }
}

impl Node for &'static str {
    fn node(self) -> Html {
        VText::new(self).into()
    }
}

impl Node for String {
    fn node(self) -> Html {
        VText::new(self).into()
    }
}

impl Node for &String {
    fn node(self) -> Html {
        self.clone().node()
    }
}

/// A small number.
impl Node for u8 {
    fn node(self) -> Html {
        self.to_string().node()
    }
}

impl<N: Node> Node for Option<N> {
    fn node(self) -> Html {
        self.map(N::node).unwrap_or_default()
    }
}

/// What fills an attribute's hole; nothing leaves it out.
pub(crate) trait Value {
    fn value(self, name: &'static str) -> Option<AttrValue>;
}

impl Value for AttrValue {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self)
    }
}

impl Value for &AttrValue {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self.clone())
    }
}

impl Value for &'static str {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(AttrValue::Static(self))
    }
}

impl Value for String {
    fn value(self, _: &'static str) -> Option<AttrValue> {
        Some(self.into())
    }
}

/// It is there or not.
impl Value for bool {
    fn value(self, name: &'static str) -> Option<AttrValue> {
        self.then_some(AttrValue::Static(name))
    }
}

impl<V: Value> Value for Option<V> {
    fn value(self, name: &'static str) -> Option<AttrValue> {
        self.and_then(|value| value.value(name))
    }
}

thread_local! {
    /// The templates that were read, by where they are in the program's data.
    static READ: RefCell<Vec<((*const u8, usize), Lines)>> = const { RefCell::new(Vec::new()) };
}

/// The lines of a template. They are kept for good: there are as many as the program has templates.
fn read(template: &'static str) -> Lines {
    let place = (template.as_ptr(), template.len());
    READ.with_borrow_mut(|read| match read.binary_search_by_key(&place, |(place, _)| *place) {
        Ok(at) => read[at].1,
        Err(at) => {
            let lines = lines(template);
            read.insert(at, (place, lines));
            lines
        }
    })
}

fn lines(template: &'static str) -> Lines {
    let mut lines = Vec::new();
    let mut rest = template.split('\n').peekable();
    while let Some(line) = rest.next() {
        let Some((kind, text)) = line.split_at_checked(1) else {
            continue;
        };
        match kind {
            "<" => {
                let (mut keys, mut values) = (Vec::new(), Vec::new());
                while let Some(attribute) = rest.next_if(|line| line.starts_with('@')) {
                    let attribute = &attribute[1..];
                    let (key, value) = attribute
                        .split_once('=')
                        .map_or((attribute, None), |(key, value)| (key, Some(value)));
                    keys.push(key);
                    values.push(value.map(|value| AttributeOrProperty::Attribute(AttrValue::Static(value))));
                }
                let holes: Vec<usize> = (0..values.len()).filter(|at| values[*at].is_none()).collect();
                let attributes = if holes.is_empty() {
                    let both: Vec<_> = keys.into_iter().zip(values.into_iter().flatten()).collect();
                    Attributes::Static(Vec::leak(both))
                } else {
                    Attributes::Dynamic {
                        keys: Vec::leak(keys),
                        values: values.into_boxed_slice(),
                    }
                };
                lines.push(Line::Begin(text, attributes));
                lines.extend(holes.into_iter().map(Line::Attribute));
            }
            "\"" => lines.push(Line::Text(text)),
            ">" => lines.push(Line::End),
            _ => lines.push(Line::Hole),
        }
    }
    Vec::leak(lines)
}

#[cfg(test)]
mod tests {
    use yew::virtual_dom::VNode;

    use super::*;

    /// What is in a node, as it would be written.
    fn told(node: &Html) -> String {
        match node {
            VNode::VText(text) => text.text.to_string(),
            VNode::VList(list) => list.iter().map(told).collect::<Vec<_>>().join("|"),
            VNode::VTag(tag) => {
                let attributes = tag
                    .attributes
                    .iter()
                    .map(|(key, value)| format!(" {key}={value}"))
                    .collect::<Vec<_>>()
                    .concat();
                let key = tag.key.as_ref().map(|key| format!(" #{key}")).unwrap_or_default();
                let within = tag.children().map(told).unwrap_or_default();
                format!("<{}{attributes}{key}>{within}</>", tag.tag())
            }
            _ => String::from("?"),
        }
    }

    #[track_caller]
    fn same(ours: &Html, theirs: &Html) {
        assert_eq!(told(ours), told(theirs));
    }

    #[test]
    fn it_makes_the_nodes_that_yew_makes() {
        let (id, there, missing) = ("a", Some("b".to_owned()), None::<&str>);
        same(
            &html! { <p class="hint" {id} title={there.clone()} lang={missing}>{ "words" }</p> },
            &yew::html! { <p class="hint" {id} title={there} lang={missing}>{ "words" }</p> },
        );
        same(
            &html! { <input type="checkbox" checked={true} disabled={true} class="x" value="y" /> },
            &yew::html! { <input type="checkbox" checked={true} disabled={true} class="x" value="y" /> },
        );
        same(&html! { <><b /><i /></> }, &yew::html! { <><b /><i /></> });
    }

    #[test]
    fn what_is_there_or_not_keeps_its_place() {
        let drawn = |first: bool, second: Option<&'static str>| {
            told(&html! {
                <div>
                    if first { <b /><i /> } else { { "no" } }
                    if let Some(second) = second { <u>{ second }</u> }
                    <s />
                </div>
            })
        };
        assert_eq!(drawn(true, Some("yes")), "<div><b></>|<i></>|<u>yes</>|<s></></>");
        assert_eq!(drawn(false, None), "<div>no||<s></></>");
    }

    #[test]
    fn lists_are_drawn_one_after_another_with_lists_in_them() {
        let rows = [vec![1_u8, 2], vec![], vec![3]];
        let drawn = html! {
            <ul>
                for (at, row) in rows.iter().enumerate() {
                    <li key={at}>{ for row.iter().map(|cell| html! { <b>{ *cell }</b> }) }{ "." }</li>
                }
            </ul>
        };
        let wanted = "<ul><li #0><b>1</>|<b>2</>|.</>|<li #1>|.</>|<li #2><b>3</>|.</></>";
        assert_eq!(told(&drawn), wanted);
    }

    #[test]
    fn two_drawings_of_one_template_share_the_names_of_their_attributes() {
        let drawn = |title: &'static str| html! { <p {title} class="x" /> };
        let keys = |node: &Html| match node {
            VNode::VTag(tag) => match &tag.attributes {
                Attributes::Dynamic { keys, .. } => keys.as_ptr(),
                _ => panic!("the title may change"),
            },
            _ => panic!("an element"),
        };
        assert_eq!(keys(&drawn("a")), keys(&drawn("b")));
    }
}
