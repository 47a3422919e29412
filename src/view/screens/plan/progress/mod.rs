//! Progress in pictures: sessions, the last weeks day by day, pain, each exercise's climb, tests and check-ins.
//!
//! Each picture stands between a sentence that says what it shows and a table of its numbers.

mod calendar;
mod check_ins;
mod climbs;
mod pain;
mod sessions;
mod tests;

use yew::prelude::*;

use super::{PlanPage, due};
use crate::content::Language;
use crate::view::markup::html;
use crate::view::parts::late_more;

pub(in crate::view::screens) use tests::result_words;

#[inline(never)]
pub(super) fn body(page: PlanPage) -> Html {
    html! {
        <>
            { due::sore(page) }
            { sessions::section(page) }
            { calendar::section(page) }
            { pain::section(page) }
            { climbs::section(page) }
            { tests::section(page) }
            { check_ins::section(page) }
        </>
    }
}

/// A part of the page with its heading.
fn measure(title: &'static str, inside: Html) -> Html {
    html! {
        <section class="measure">
            <h3>{ title }</h3>
            { inside }
        </section>
    }
}

/// The numbers of a picture, to open: the names of the columns, and rows that begin with what they are about.
fn numbers(language: &Language, of: &str, columns: &[&'static str], rows: Vec<Vec<String>>) -> Html {
    let row = |cells: &Vec<String>| {
        let cell = |(at, cell): (usize, &String)| {
            if at == 0 {
                html! { <th scope="row">{ cell }</th> }
            } else {
                html! { <td>{ cell }</td> }
            }
        };
        html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> }
    };
    let columns = columns.to_vec();
    let table = move || {
        html! {
            <table>
                <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ *column }</th> }) }</tr></thead>
                <tbody>{ for rows.iter().map(row) }</tbody>
            </table>
        }
    };
    late_more((language.pictures)().numbers, Some(of.to_owned()), table)
}
