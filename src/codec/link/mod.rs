//! Share links: the text after `#` of an address.
//!
//! `docs/links.md` tells the format. A text is one number in digits of the frozen [`table`], with a header before it
//! and a checksum after it. There is one text only for what a link says: any other is refused.

mod digits;
mod table;
mod text;

pub(super) use table::EXERCISES;

use digits::Digits;

use crate::domain::questionnaire::Draft;
use crate::domain::shared::SharedPlan;

/// What a link carries.
///
/// A link carries no days: make the answers [`Draft::as_of`] today before they are written. Those that are read have
/// the stamp 1 and no day: [`Draft::said_on`] makes them those of a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Link {
    /// Exercises and sets; nothing about the reader. A plan with no exercise has no link that can be read.
    Plan(SharedPlan),
    /// All answers, for somebody else to look at, such as a physiotherapist. No dates, no words of the reader's own.
    Answers(Draft),
    /// Both.
    AnswersAndPlan(Draft, SharedPlan),
    /// The reader's own answers, on the way to another browser of theirs.
    Copy(Draft),
}

/// Why the text after `#` is no link of ours that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadLink {
    /// Not ours at all: a place in the page, or something of another program's.
    Foreign,
    /// It ends too early: so many characters came, at least so many were sent.
    Incomplete { came: usize, sent: usize },
    /// A character was changed, lost or added.
    Damaged,
    /// Longer than any link of ours.
    TooLong,
    /// A newer version of the program made it.
    Newer,
}

/// The kinds as their digits.
const ANSWERS: u8 = 0;
const ANSWERS_AND_PLAN: u8 = 1;
const COPY: u8 = 2;
const PLAN: u8 = 3;

/// The text after `#`: `sb1.` and what follows.
pub fn write(link: &Link) -> String {
    let (kind, number) = encode(link, table::REVISION);
    text::write(kind, table::REVISION, &number)
}

/// Reads the text after `#`, with or without the `#`, or a whole address, also as a mail program may have wrapped it.
pub fn read(text: &str) -> Result<Link, BadLink> {
    text::read(text, |kind, revision, number| {
        if revision > table::REVISION {
            return Err(BadLink::Newer);
        }
        let link = decode(kind, revision, number).ok_or(BadLink::Damaged)?;
        // One text only for each link.
        if encode(&link, revision) == (kind, number.to_vec()) {
            Ok(link)
        } else {
            Err(BadLink::Damaged)
        }
    })
}

/// The kind and the number of a link.
fn encode(link: &Link, revision: u16) -> (u8, Vec<u8>) {
    let mut digits = Digits::writing(revision);
    let kind = match link {
        Link::Plan(shared) => {
            table::plan(&mut digits, shared);
            PLAN
        }
        Link::Answers(draft) => {
            table::answers(&mut digits, draft);
            ANSWERS
        }
        Link::AnswersAndPlan(draft, shared) => {
            table::plan(&mut digits, shared);
            table::answers(&mut digits, draft);
            ANSWERS_AND_PLAN
        }
        Link::Copy(draft) => {
            table::answers(&mut digits, draft);
            COPY
        }
    };
    (kind, digits.number())
}

fn decode(kind: u8, revision: u16, number: &[u8]) -> Option<Link> {
    let mut digits = Digits::reading(revision, number);
    let digits = &mut digits;
    let (nothing, no_plan) = (Draft::default(), SharedPlan::default());
    let link = match kind {
        PLAN => Link::Plan(table::plan(digits, &no_plan)),
        ANSWERS => Link::Answers(table::answers(digits, &nothing)),
        ANSWERS_AND_PLAN => {
            let plan = table::plan(digits, &no_plan);
            Link::AnswersAndPlan(table::answers(digits, &nothing), plan)
        }
        COPY => Link::Copy(table::answers(digits, &nothing)),
        _ => return None,
    };
    let empty = matches!(&link, Link::Plan(plan) | Link::AnswersAndPlan(_, plan) if plan.sessions.is_empty());
    (digits.is_done() && !empty).then_some(link)
}

#[cfg(test)]
mod tests {
    use super::{BadLink, Link, read, table, text, write};
    use crate::domain::exercise::ExerciseId;
    use crate::domain::questionnaire::Draft;
    use crate::domain::shared::{SharedExercise, SharedPlan};

    #[test]
    fn a_plan_goes_there_and_comes_back() {
        let shared = |id, sets| SharedExercise { id, sets };
        let plan = SharedPlan {
            sessions: vec![
                vec![shared(ExerciseId::SitToStand, 2), shared(ExerciseId::BirdDog, 3)],
                vec![shared(ExerciseId::DeadBug, 1)],
            ],
        };
        for link in [
            Link::Plan(plan.clone()),
            Link::AnswersAndPlan(Draft::default(), plan.clone()),
        ] {
            let text = write(&link);
            assert_eq!(read(&text), Ok(link));
        }
        let text = write(&Link::Plan(plan));
        assert_eq!(text, "sb1.60208738HBVVVJM8D4");
        assert!(
            include_str!("../../../docs/links.md").contains(&text),
            "the example of the document"
        );
        let bytes = text::bytes(&text[4..]).unwrap();
        let bytes: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        assert!(
            include_str!("../../../docs/links.md").contains(&bytes.join(" ")),
            "its bytes: {bytes:?}"
        );
        assert_eq!(read(&write(&Link::Plan(SharedPlan::default()))), Err(BadLink::Damaged));
    }

    #[test]
    fn a_link_of_a_newer_revision_says_so() {
        let number = [1, 2, 3];
        for (revision, expected) in [
            (table::REVISION + 1, BadLink::Newer),
            (1023, BadLink::Newer),
            (table::REVISION, BadLink::Damaged),
        ] {
            assert_eq!(read(&text::write(9, revision, &number)), Err(expected), "{revision}");
        }
    }
}
