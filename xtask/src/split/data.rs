//! Which constants only the rest of the program uses.
//!
//! The linker leaves notes of every place that holds an address (`--emit-relocs`). From them it is known which function
//! names which constant, and which constant another one. What no function of the first part leads to can come with the
//! rest: it is never read before.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasm_encoder::reencode::Error;
use wasmparser::{
    DataKind, KnownCustom, Linking, Name, Operator, Parser, Payload, RelocAddendKind, RelocationEntry, RelocationType,
    SymbolInfo,
};

/// Shorter runs cost more as a piece of their own than they save.
const SHORTEST: u32 = 64;

/// The addresses of the constants that nothing but the rest leads to, in their order. `linked` is the module as the
/// linker left it; `is_late` says of a function's name whether all functions that have it are of the rest.
pub(super) fn late(linked: &[u8], is_late: impl Fn(&str) -> bool) -> Result<Vec<Range<u32>>, Error> {
    let notes = Notes::read(linked)?;
    // What the first part leads to.
    let mut open: Vec<usize> = notes
        .functions
        .iter()
        .filter(|(function, _)| !notes.names.get(function).is_some_and(|name| is_late(name)))
        .flat_map(|(_, used)| used.iter().copied())
        .collect();
    let mut reached: BTreeSet<usize> = open.iter().copied().collect();
    while let Some(constant) = open.pop() {
        for next in notes.constants.get(&constant).into_iter().flatten() {
            if reached.insert(*next) {
                open.push(*next);
            }
        }
    }
    let places = |wanted: bool| {
        let of = notes
            .places
            .iter()
            .filter(|(symbol, _)| reached.contains(symbol) == wanted);
        of.map(|(_, place)| place.clone()).collect::<Vec<_>>()
    };
    let late = joined(places(false));
    let runs = without(late, &joined(places(true)));
    Ok(runs.into_iter().filter(|run| run.end - run.start >= SHORTEST).collect())
}

/// What the linker noted, by the numbers of symbols.
#[derive(Default)]
struct Notes {
    names: BTreeMap<u32, String>,
    /// Constants that a function names.
    functions: BTreeMap<u32, BTreeSet<usize>>,
    /// Constants that a constant names.
    constants: BTreeMap<usize, BTreeSet<usize>>,
    /// The addresses of constants.
    places: BTreeMap<usize, Range<u32>>,
}

impl Notes {
    fn read(linked: &[u8]) -> Result<Self, Error> {
        let mut notes = Self::default();
        let mut imports = 0;
        // Where things are in the file.
        let mut bodies: Vec<Range<u64>> = Vec::new();
        let mut segments: Vec<(u32, Range<u64>)> = Vec::new();
        let (mut code, mut data) = (0, 0);
        let (mut symbols, mut constant_segments) = (Vec::new(), Vec::new());
        let mut places: Vec<(bool, RelocationEntry)> = Vec::new();
        for payload in Parser::new(0).parse_all(linked) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imports += u32::from(matches!(import?.ty, wasmparser::TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { unchecked_range, .. } => code = unchecked_range.start,
                Payload::CodeSectionEntry(body) => bodies.push(body.range()),
                Payload::DataSection(section) => {
                    data = section.range().start;
                    for segment in section {
                        let segment = segment?;
                        let at = match segment.kind {
                            DataKind::Active { offset_expr, .. } => match offset_expr.get_operators_reader().read()? {
                                Operator::I32Const { value } => value.cast_unsigned(),
                                _ => 0,
                            },
                            DataKind::Passive => 0,
                        };
                        let end = segment.range.end;
                        segments.push((at, end - segment.data.len() as u64..end));
                    }
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Name(names) => {
                        for name in names {
                            if let Name::Function(functions) = name? {
                                for function in functions {
                                    let function = function?;
                                    let name = rustc_demangle::demangle(function.name).to_string();
                                    notes.names.insert(function.index, name);
                                }
                            }
                        }
                    }
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            match part? {
                                Linking::SymbolTable(table) => {
                                    for symbol in table {
                                        symbols.push(match symbol? {
                                            SymbolInfo::Data { symbol, .. } => symbol,
                                            _ => None,
                                        });
                                    }
                                }
                                Linking::SegmentInfo(infos) => {
                                    for info in infos {
                                        constant_segments.push(info?.name.starts_with(".rodata"));
                                    }
                                }
                                _ => {}
                            }
                        }
                    }
                    KnownCustom::Reloc(relocations) => {
                        let of_code = section.name() == "reloc.CODE";
                        if of_code || section.name() == "reloc.DATA" {
                            for entry in relocations.entries() {
                                places.push((of_code, entry?));
                            }
                        }
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        // Only what never changes may come later.
        for (number, symbol) in symbols.iter().enumerate() {
            if let Some(symbol) = symbol.filter(|symbol| constant_segments.get(symbol.index as usize) == Some(&true)) {
                let from = segments[symbol.index as usize].0 + symbol.offset;
                notes.places.insert(number, from..from + symbol.size);
            }
        }
        let by_address: BTreeMap<u32, usize> = notes.places.iter().map(|(number, at)| (at.start, *number)).collect();
        for (of_code, entry) in places.iter().filter(|(_, entry)| names_address(entry)) {
            let (at, to) = (u64::from(entry.offset), entry.index as usize);
            if *of_code {
                let at = code + at;
                let body = bodies.partition_point(|body| body.end <= at);
                let function = imports + u32::try_from(body).unwrap_or(0);
                notes.functions.entry(function).or_default().insert(to);
            } else {
                let at = data + at;
                let segment = segments.iter().find(|(_, range)| range.contains(&at));
                let address = segment.map_or(0, |(from, range)| from + u32::try_from(at - range.start).unwrap_or(0));
                match by_address.range(..=address).next_back() {
                    Some((_, from)) if notes.places[from].contains(&address) => {
                        notes.constants.entry(*from).or_default().insert(to);
                    }
                    // What may change, or has no name, counts as the first part's.
                    _ => {
                        notes.functions.entry(u32::MAX).or_default().insert(to);
                    }
                }
            }
        }
        Ok(notes)
    }
}

/// Other notes are of functions, types and tables.
fn names_address(entry: &RelocationEntry) -> bool {
    matches!(
        entry.ty,
        RelocationType::MemoryAddrLeb
            | RelocationType::MemoryAddrSleb
            | RelocationType::MemoryAddrI32
            | RelocationType::MemoryAddrRelSleb
    ) && entry.ty.addend_kind() != RelocAddendKind::None
}

/// Places in their order, those that touch as one.
fn joined(mut places: Vec<Range<u32>>) -> Vec<Range<u32>> {
    places.sort_by_key(|place| place.start);
    let mut joined: Vec<Range<u32>> = Vec::new();
    for place in places {
        match joined.last_mut() {
            Some(last) if place.start <= last.end => last.end = last.end.max(place.end),
            _ => joined.push(place),
        }
    }
    joined
}

/// What of these places is in none of those; both are in their order.
fn without(places: Vec<Range<u32>>, those: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut left = Vec::new();
    for place in places {
        let mut from = place.start;
        for that in those
            .iter()
            .filter(|that| that.start < place.end && place.start < that.end)
        {
            if from < that.start {
                left.push(from..that.start);
            }
            from = from.max(that.end);
        }
        if from < place.end {
            left.push(from..place.end);
        }
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_that_touch_are_one() {
        assert_eq!(joined(vec![8..12, 0..4, 4..6, 5..7]), [0..7, 8..12]);
    }

    #[test]
    fn what_both_use_stays() {
        assert_eq!(without(vec![0..10, 20..30], &[2..4, 8..22]), [0..2, 4..8, 22..30]);
        assert!(without(vec![5..6, 7..8], &[0..5, 5..10]).is_empty());
    }
}
