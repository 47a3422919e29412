//! What needs no answers: the table against the document, every rule's sentence and source, the traffic light, and
//! every set of flags there could be.

use strongback::content::rules::Reason;
use strongback::domain::body::Group;
use strongback::domain::exercise::{ExerciseId, Kits};
use strongback::domain::flag::{Flag, Flags};
use strongback::domain::progress::Light;

use super::eligibility::gentle_in_each_group;
use crate::check::{Proof, ensure};
use crate::document::Bearer;
use crate::space::pain;

/// A rule that is proved once, whole.
pub struct Once {
    pub id: &'static str,
    pub says: &'static str,
    pub source: &'static str,
    /// How many cases there were.
    pub holds: fn(&Proof) -> Result<u64, String>,
}

pub const ONCE: &[Once] = &[
    Once {
        id: "G1",
        source: "clinical.md 4",
        says: "The program's exercises are those of the document, column by column: flags, cautions, equipment, floor, level, position, direction, load, sides, dose, easier and harder.",
        holds: table_is_the_documents,
    },
    Once {
        id: "G2",
        source: "clinical.md 4.9",
        says: "Every set of the 16 flags, also those that no answers give, with and without the floor, without equipment and with pain of 7, leaves two gentle exercises in each group.",
        holds: any_flags_leave_two,
    },
    Once {
        id: "G3",
        source: "src/lib.rs",
        says: "Every rule that can be a reason leads to a sentence and a source.",
        holds: every_rule_is_told,
    },
    Once {
        id: "G4",
        source: "clinical.md 5.5",
        says: "The traffic light: pain in the leg is red; 0 to 2 is green; more is red above 5 or from 2 above the start, for starts of 4 to 6 above 6 or from 2 above the start; between, amber.",
        holds: traffic_light,
    },
];

fn table_is_the_documents(proof: &Proof) -> Result<u64, String> {
    for id in ExerciseId::ALL {
        let differs = proof.document.entry(*id).differs((proof.program.row)(*id));
        ensure(differs.is_empty(), || format!("{}: {}", id.code(), differs.join(", ")))?;
    }
    Ok(ExerciseId::ALL.len() as u64)
}

fn any_flags_leave_two(proof: &Proof) -> Result<u64, String> {
    let mut cases = 0;
    for bits in 0..1_u32 << Flag::ALL.len() {
        let flags: Flags = Flag::ALL
            .iter()
            .enumerate()
            .filter(|(at, _)| bits >> at & 1 == 1)
            .map(|(_, flag)| *flag)
            .collect();
        for floor in [true, false] {
            for pain in [0, 7] {
                let bearer = Bearer {
                    flags,
                    kits: Kits::EMPTY,
                    floor,
                    pain,
                    cap: 1,
                };
                // By the program's own rows: those of the document are compared above.
                let left = proof.document.iter().filter(|entry| {
                    let row = (proof.program.row)(entry.id);
                    entry.may(bearer) && row.excluded_by.and(flags).is_empty()
                });
                let left = gentle_in_each_group(left);
                if let Some(group) = Group::ALL.iter().find(|group| left[**group as usize] < 2) {
                    let flags: Vec<_> = flags.iter().map(Flag::code).collect();
                    return Err(format!("{} with {} and floor {floor}", group.code(), flags.join(", ")));
                }
                cases += 1;
            }
        }
    }
    Ok(cases)
}

fn every_rule_is_told(proof: &Proof) -> Result<u64, String> {
    let mut cases = 0;
    for reason in Reason::all() {
        let (sentence, source) = (proof.program.reason)(reason);
        ensure(!sentence.trim().is_empty(), || {
            format!("{} has no sentence", reason.code())
        })?;
        ensure(!source.trim().is_empty(), || format!("{} has no source", reason.code()))?;
        cases += 1;
    }
    Ok(cases)
}

fn traffic_light(proof: &Proof) -> Result<u64, String> {
    let mut cases = 0;
    for start in 0..=10 {
        for during in 0..=10 {
            for leg in [false, true] {
                let highest_amber = if (4..=6).contains(&start) { 6 } else { 5 };
                let expected = if leg {
                    Light::Red
                } else if during <= 2 {
                    Light::Green
                } else if during > highest_amber || during >= start + 2 {
                    Light::Red
                } else {
                    Light::Amber
                };
                let found = (proof.program.light)(pain(during), pain(start), leg);
                ensure(found == expected, || {
                    format!("{during} after a start of {start}, leg {leg}: {found:?} instead of {expected:?}")
                })?;
                cases += 1;
            }
        }
    }
    Ok(cases)
}
