//! Reads what stands in `html!`.

use proc_macro2::{Span, TokenStream};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::spanned::Spanned;
use syn::{Error, Expr, Ident, LitStr, Pat, Result, Token, braced, token};

/// Nodes one after another.
pub(crate) struct Markup(pub(crate) Vec<Node>);

pub(crate) enum Node {
    Element(Element),
    Fragment(Vec<Node>),
    Text(String),
    /// `{ value }`
    Hole(TokenStream),
    /// `{ for nodes }`
    Each {
        nodes: TokenStream,
        span: Span,
    },
    /// `for pattern in each { … }`
    For {
        pattern: TokenStream,
        each: TokenStream,
        body: Vec<Node>,
        span: Span,
    },
    /// `if condition { … } else { … }`
    If {
        condition: TokenStream,
        then: Vec<Node>,
        other: Vec<Node>,
        span: Span,
    },
}

pub(crate) struct Element {
    pub(crate) tag: String,
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) children: Vec<Node>,
}

pub(crate) struct Attribute {
    pub(crate) name: String,
    pub(crate) value: Value,
    pub(crate) span: Span,
}

pub(crate) enum Value {
    Text(String),
    Hole(TokenStream),
}

impl ToTokens for Value {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        match self {
            Self::Text(text) => text.to_tokens(tokens),
            Self::Hole(value) => value.to_tokens(tokens),
        }
    }
}

impl Parse for Markup {
    fn parse(input: ParseStream) -> Result<Self> {
        let mut nodes = Vec::new();
        let is_closed = || input.peek(Token![<]) && input.peek2(Token![/]);
        while !(input.is_empty() || is_closed()) {
            nodes.push(input.parse()?);
        }
        Ok(Self(nodes))
    }
}

impl Parse for Node {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(Token![<]) {
            element(input)
        } else if input.peek(token::Brace) {
            hole(input)
        } else if input.peek(Token![if]) {
            condition(input)
        } else if input.peek(Token![for]) {
            repetition(input)
        } else {
            Err(input.error("expected an element, a value in braces, `if` or `for`"))
        }
    }
}

fn hole(input: ParseStream) -> Result<Node> {
    let content;
    braced!(content in input);
    if content.peek(LitStr) {
        let ahead = content.fork();
        let text: LitStr = ahead.parse()?;
        if ahead.is_empty() {
            content.parse::<LitStr>()?;
            return Ok(Node::Text(line(&text)?));
        }
    }
    if content.peek(Token![for]) {
        let span = ours(content.parse::<Token![for]>()?.span());
        let nodes = content.parse()?;
        return Ok(Node::Each { nodes, span });
    }
    let value: TokenStream = content.parse()?;
    if value.is_empty() {
        return Err(content.error("expected a value"));
    }
    Ok(Node::Hole(value))
}

fn condition(input: ParseStream) -> Result<Node> {
    let span = ours(input.parse::<Token![if]>()?.span());
    let condition = Expr::parse_without_eager_brace(input)?.into_token_stream();
    let then = body(input)?;
    let other = if input.peek(Token![else]) {
        input.parse::<Token![else]>()?;
        if input.peek(Token![if]) {
            vec![input.parse()?]
        } else {
            body(input)?
        }
    } else {
        Vec::new()
    };
    Ok(Node::If {
        condition,
        then,
        other,
        span,
    })
}

fn repetition(input: ParseStream) -> Result<Node> {
    let span = ours(input.parse::<Token![for]>()?.span());
    let pattern = Pat::parse_multi_with_leading_vert(input)?.into_token_stream();
    input.parse::<Token![in]>()?;
    let each = Expr::parse_without_eager_brace(input)?.into_token_stream();
    let body = body(input)?;
    Ok(Node::For {
        pattern,
        each,
        body,
        span,
    })
}

fn body(input: ParseStream) -> Result<Vec<Node>> {
    let content;
    braced!(content in input);
    let Markup(nodes) = content.parse()?;
    if content.is_empty() {
        Ok(nodes)
    } else {
        Err(content.error("this ends an element that did not begin here"))
    }
}

fn element(input: ParseStream) -> Result<Node> {
    let begin = input.parse::<Token![<]>()?.span();
    if input.peek(Token![>]) {
        input.parse::<Token![>]>()?;
        let Markup(nodes) = input.parse()?;
        close(input, "", begin)?;
        return Ok(Node::Fragment(nodes));
    }
    let tag = name(input)?;
    if tag.starts_with(|first: char| first.is_uppercase()) || tag == "textarea" {
        return Err(Error::new(
            begin,
            format!("`<{tag}>` is for `yew::html!`: this one has no use for it"),
        ));
    }
    let mut attributes = Vec::new();
    while !input.peek(Token![>]) && !input.peek(Token![/]) {
        attributes.push(input.parse()?);
    }
    let mut children = Vec::new();
    if input.peek(Token![/]) {
        input.parse::<Token![/]>()?;
        input.parse::<Token![>]>()?;
    } else {
        input.parse::<Token![>]>()?;
        Markup(children) = input.parse()?;
        close(input, &tag, begin)?;
    }
    Ok(Node::Element(Element {
        tag,
        attributes,
        children,
    }))
}

fn close(input: ParseStream, tag: &str, begin: Span) -> Result<()> {
    if input.is_empty() {
        return Err(Error::new(begin, format!("`<{tag}>` does not end")));
    }
    input.parse::<Token![<]>()?;
    input.parse::<Token![/]>()?;
    let ended = if input.peek(Token![>]) {
        String::new()
    } else {
        name(input)?
    };
    let end = input.parse::<Token![>]>()?;
    if ended == tag {
        Ok(())
    } else {
        Err(Error::new(
            end.span(),
            format!("`</{ended}>` ends what began as `<{tag}>`"),
        ))
    }
}

impl Parse for Attribute {
    fn parse(input: ParseStream) -> Result<Self> {
        if input.peek(token::Brace) {
            let content;
            braced!(content in input);
            let same: Ident = content.call(Ident::parse_any)?;
            return Ok(Self {
                name: same.to_string(),
                value: Value::Hole(same.to_token_stream()),
                span: same.span(),
            });
        }
        let span = input.span();
        let name = name(input)?;
        input.parse::<Token![=]>()?;
        if input.peek(LitStr) {
            let value = Value::Text(line(&input.parse()?)?);
            return Ok(Self { name, value, span });
        }
        let content;
        braced!(content in input);
        let ahead = content.fork();
        let value = match ahead.parse::<LitStr>() {
            Ok(text) if ahead.is_empty() => {
                content.parse::<LitStr>()?;
                Value::Text(line(&text)?)
            }
            _ => Value::Hole(content.parse()?),
        };
        Ok(Self { name, value, span })
    }
}

/// There, but written by the macro and not by whoever uses it: lints know the difference.
fn ours(span: Span) -> Span {
    Span::mixed_site().located_at(span)
}

/// Words joined by dashes.
fn name(input: ParseStream) -> Result<String> {
    let mut name = input.call(Ident::parse_any)?.to_string();
    while input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        name.push('-');
        name += &input.call(Ident::parse_any)?.to_string();
    }
    Ok(name)
}

/// A text of one line, as lines of a template are.
fn line(text: &LitStr) -> Result<String> {
    let value = text.value();
    if value.contains('\n') {
        return Err(Error::new(text.span(), "a text of a template is one line"));
    }
    Ok(value)
}
