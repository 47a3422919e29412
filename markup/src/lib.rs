//! `html!`, written as Yew's is, that makes less program of it.
//!
//! Yew's own macro puts each element together in place: half of the page's code was that. This one writes everything
//! that is the same each time into a template, one line for each thing, and what is left of the program are calls that
//! fill the template's holes from left to right. `view::markup::Drawing` reads the templates and makes Yew's nodes.
//!
//! A template is a list of lines. The first letter tells what a line is:
//!
//! | Line | Stands for |
//! |---|---|
//! | `<p` | the beginning of an element |
//! | `@class=hint` | an attribute that never changes |
//! | `@id` | an attribute to fill |
//! | `#` `$` `?` `!` | the element's key, its value, whether it is checked, a listener: to fill |
//! | `"Yes` | a text that never changes |
//! | `{` | a node to fill |
//! | `>` | the end of an element |
//!
//! Not understood, since no page needs them: components, `ref`, properties, dynamic tags, `<textarea>`. Yew's macro does.

mod parse;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::parse_macro_input;

use parse::{Attribute, Element, Markup, Node, Value};

/// Nodes of a page.
#[proc_macro]
pub fn html(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    let markup = parse_macro_input!(input as Markup);
    let mut template = Template::default();
    template.nodes(&markup.0);
    let drawing = drawing();
    let Template { lines, fills } = template;
    let lines = lines.join("\n");
    if fills.is_empty() {
        return quote! { crate::view::markup::Drawing::of(#lines).done() }.into();
    }
    quote! {{
        let mut #drawing = crate::view::markup::Drawing::of(#lines);
        #(#fills)*
        #drawing.done()
    }}
    .into()
}

/// The name of what is filled, which no expression of the page can see.
fn drawing() -> Ident {
    Ident::new("drawing", Span::mixed_site())
}

/// Attributes that are there or not.
const SWITCHES: &[&str] = &[
    "autofocus",
    "disabled",
    "hidden",
    "multiple",
    "open",
    "readonly",
    "required",
    "selected",
];

#[derive(Default)]
struct Template {
    lines: Vec<String>,
    /// What fills the holes, in their order.
    fills: Vec<TokenStream>,
}

impl Template {
    fn nodes(&mut self, nodes: &[Node]) {
        for node in nodes {
            self.node(node);
        }
    }

    fn node(&mut self, node: &Node) {
        let drawing = drawing();
        match node {
            Node::Element(element) => self.element(element),
            Node::Fragment(nodes) => self.nodes(nodes),
            Node::Text(text) => self.lines.push(format!("\"{text}")),
            Node::Hole(_) | Node::If { .. } => {
                self.lines.push("{".to_owned());
                self.fills.push(fill(node));
            }
            Node::Each { nodes, span } => {
                self.lines.push("{".to_owned());
                self.fills.push(quote_spanned! {*span=>
                    #drawing.list();
                    for node in #nodes {
                        #drawing.node(node);
                    }
                    #drawing.end();
                });
            }
            Node::For {
                pattern,
                each,
                body,
                span,
            } => {
                let body = within(body);
                self.lines.push("{".to_owned());
                self.fills.push(quote_spanned! {*span=>
                    #drawing.list();
                    for #pattern in #each {
                        #body
                    }
                    #drawing.end();
                });
            }
        }
    }

    fn element(&mut self, element: &Element) {
        let drawing = drawing();
        self.lines.push(format!("<{}", element.tag));
        let is_input = element.tag == "input";
        // As Yew orders them: what is there or not comes after the others, the class last.
        let rank = |attribute: &&Attribute| match &*attribute.name {
            "class" => 2,
            name if SWITCHES.contains(&name) => 1,
            _ => 0,
        };
        let is_special = |attribute: &&Attribute| {
            let name = &*attribute.name;
            name == "key" || name.starts_with("on") || is_input && (name == "value" || name == "checked")
        };
        let mut plain: Vec<&Attribute> = element.attributes.iter().filter(|one| !is_special(one)).collect();
        plain.sort_by_key(rank);
        for Attribute { name, value, span } in plain {
            match value {
                Value::Text(text) => self.lines.push(format!("@{name}={text}")),
                Value::Hole(value) => {
                    self.lines.push(format!("@{name}"));
                    self.fills.push(quote_spanned! {*span=> #drawing.attribute(#value); });
                }
            }
        }
        for Attribute { name, value, span } in element.attributes.iter().filter(is_special) {
            let (line, fill) = match &**name {
                "key" => ("#", quote_spanned! {*span=> #drawing.key(#value); }),
                "value" => ("$", quote_spanned! {*span=> #drawing.value(#value); }),
                "checked" => ("?", quote_spanned! {*span=> #drawing.checked(#value); }),
                event => {
                    let event = Ident::new(event, *span);
                    (
                        "!",
                        quote_spanned! {*span=>
                            #drawing.listener(::yew::html::#event::Wrapper::__macro_new(#value));
                        },
                    )
                }
            };
            self.lines.push(line.to_owned());
            self.fills.push(fill);
        }
        self.nodes(&element.children);
        self.lines.push(">".to_owned());
    }
}

/// Fills one hole with what may be a node, or one of several, or none.
fn fill(node: &Node) -> TokenStream {
    let drawing = drawing();
    match node {
        Node::Hole(value) => quote! { #drawing.node(#value); },
        Node::If {
            condition,
            then,
            other,
            span,
        } => {
            let (then, other) = (within(then), within(other));
            quote_spanned! {*span=> if #condition { #then } else { #other } }
        }
        _ => within(std::slice::from_ref(node)),
    }
}

/// Fills one hole with these nodes.
fn within(nodes: &[Node]) -> TokenStream {
    let drawing = drawing();
    match nodes {
        [] => quote! { #drawing.nothing(); },
        [one @ (Node::Hole(_) | Node::If { .. })] => fill(one),
        nodes => {
            let mut template = Template::default();
            template.nodes(nodes);
            let Template { lines, fills } = template;
            let lines = lines.join("\n");
            quote! {
                #drawing.begin(#lines);
                #(#fills)*
            }
        }
    }
}
