//! Splits the program in two: what a first visit runs until its plan is shown, and the rest.
//!
//! The rest is a module of its own that works on the memory, the table and the globals of the first. Whatever of the
//! first calls into the rest does so through a place of the table where a stand-in waits that the page's script gives;
//! the rest puts its own functions into those places when it arrives. What belongs to the rest is told by names of
//! modules, and what only they use goes with them. A stand-in that is called brings the rest before it goes on, where
//! the page can wait for it (`src/embed/rest/join.js`); without a connection, and in the element always, it ends the
//! program. So whatever needs the rest waits for it before (`Msg::is_of_first_visit`).

mod data;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, CustomSection, DataSection, ElementSection, Elements, EntityType, ExportKind,
    ExportSection, FunctionSection, GlobalSection, ImportSection, Instruction, MemorySection, Module, NameMap,
    NameSection, RawSection, TableSection, TypeSection,
};
use wasmparser::{
    DataKind, ElementItems, ElementKind, ExternalKind, FunctionBody, KnownCustom, Name, Operator, Parser, Payload,
    TypeRef,
};

use crate::failure::Failure;

/// The module that stand-ins are imported from, each named by its place in the table.
pub(crate) const STAND_INS: &str = "rest";
/// The module that the rest imports the first part from.
pub(crate) const FIRST: &str = "first";

/// Two modules that are one program.
pub(crate) struct Parts {
    pub(crate) first: Vec<u8>,
    pub(crate) rest: Vec<u8>,
    /// The modules and names of what both import from the script around them, and the names that both use for it.
    pub(crate) imported: Vec<(String, String, String)>,
}

/// The module that both parts import from, instead of the long name that wasm-bindgen gives it.
pub(crate) const SCRIPT: &str = "page";

/// Splits a module whose functions have names. `linked` is the same as the linker left it, with its notes; `is_late`
/// says of a name whether it belongs to the rest.
pub(crate) fn split(wasm: &[u8], linked: &[u8], is_late: impl Fn(&str) -> bool) -> Result<Parts, Failure> {
    let whole = Whole::read(wasm).map_err(|error| unreadable(&error))?;
    let mut plan = Plan::new(&whole, is_late);
    let named = |late: bool| {
        let of = whole
            .names
            .iter()
            .filter(|(function, _)| plan.late.contains(function) == late);
        of.map(|(_, name)| *name).collect::<BTreeSet<_>>()
    };
    let (late, first_named) = (named(true), named(false));
    let is_late = |name: &str| late.contains(name) && !first_named.contains(name);
    plan.data = data::late(linked, is_late).map_err(|error| unreadable(&error))?;
    let first = first(&whole, &plan).map_err(|error| unreadable(&error))?;
    let rest = rest(&whole, &plan).map_err(|error| unreadable(&error))?;
    let functions = whole.imported.iter().enumerate();
    let imported = functions.map(|(at, (module, name, _))| ((*module).to_owned(), (*name).to_owned(), given('i', at)));
    Ok(Parts {
        first,
        rest,
        imported: imported.collect(),
    })
}

/// A module without the linker's notes, which no other tool understands once something has changed.
pub(crate) fn without_notes(wasm: &[u8]) -> Result<Vec<u8>, Failure> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload.map_err(|error| unreadable(&error.into()))?;
        let is_note = match &payload {
            Payload::CustomSection(section) => section.name() == "linking" || section.name().starts_with("reloc."),
            _ => false,
        };
        if let Some((id, range)) = payload.as_section().filter(|_| !is_note) {
            let range = usize::try_from(range.start).unwrap_or(0)..usize::try_from(range.end).unwrap_or(0);
            module.section(&RawSection { id, data: &wasm[range] });
        }
    }
    Ok(module.finish())
}

fn unreadable(error: &Error) -> Failure {
    Failure::new(
        format!("the WebAssembly cannot be split: {error}"),
        "remove target/trunk, and run `cargo xtask build`",
    )
}

/// A module as it is read.
struct Whole<'a> {
    payloads: Vec<Payload<'a>>,
    /// Modules, names and types of the imported functions.
    imported: Vec<(&'a str, &'a str, u32)>,
    /// The types of the functions that are not imported.
    types: Vec<u32>,
    bodies: Vec<FunctionBody<'a>>,
    names: BTreeMap<u32, &'a str>,
    exported: BTreeSet<u32>,
    /// Places of the first table, and what is there.
    places: BTreeMap<u32, u32>,
    tables: Vec<wasmparser::TableType>,
    memories: Vec<wasmparser::MemoryType>,
    globals: Vec<wasmparser::GlobalType>,
    features: Option<&'a [u8]>,
}

impl<'a> Whole<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self, Error> {
        let mut whole = Self {
            payloads: Vec::new(),
            imported: Vec::new(),
            types: Vec::new(),
            bodies: Vec::new(),
            names: BTreeMap::new(),
            exported: BTreeSet::new(),
            places: BTreeMap::new(),
            tables: Vec::new(),
            memories: Vec::new(),
            globals: Vec::new(),
            features: None,
        };
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            whole.look_at(&payload)?;
            whole.payloads.push(payload);
        }
        Ok(whole)
    }

    fn look_at(&mut self, payload: &Payload<'a>) -> Result<(), Error> {
        match payload {
            Payload::ImportSection(section) => {
                for import in section.clone().into_imports() {
                    let import = import?;
                    // wasm-bindgen's script gives functions and nothing else.
                    if let TypeRef::Func(of) = import.ty {
                        self.imported.push((import.module, import.name, of));
                    }
                }
            }
            Payload::FunctionSection(section) => {
                for of in section.clone() {
                    self.types.push(of?);
                }
            }
            Payload::TableSection(section) => {
                for table in section.clone() {
                    self.tables.push(table?.ty);
                }
            }
            Payload::MemorySection(section) => {
                for memory in section.clone() {
                    self.memories.push(memory?);
                }
            }
            Payload::GlobalSection(section) => {
                for global in section.clone() {
                    self.globals.push(global?.ty);
                }
            }
            Payload::ExportSection(section) => {
                for export in section.clone() {
                    let export = export?;
                    if export.kind == ExternalKind::Func {
                        self.exported.insert(export.index);
                    }
                }
            }
            Payload::StartSection { func, .. } => {
                self.exported.insert(*func);
            }
            Payload::ElementSection(section) => {
                for element in section.clone() {
                    let element = element?;
                    if let (Some(from), ElementItems::Functions(functions)) = (begin(&element.kind), element.items) {
                        for (at, function) in functions.into_iter().enumerate() {
                            self.places.insert(from + u32::try_from(at).unwrap_or(0), function?);
                        }
                    }
                }
            }
            Payload::CodeSectionEntry(body) => self.bodies.push(body.clone()),
            Payload::CustomSection(section) => {
                if section.name() == "target_features" {
                    self.features = Some(section.data());
                }
                if let KnownCustom::Name(names) = section.as_known() {
                    for name in names {
                        if let Name::Function(functions) = name? {
                            for function in functions {
                                let function = function?;
                                self.names.insert(function.index, function.name);
                            }
                        }
                    }
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn imports(&self) -> u32 {
        u32::try_from(self.imported.len()).unwrap_or(0)
    }

    fn type_of(&self, function: u32) -> u32 {
        match function.checked_sub(self.imports()) {
            Some(own) => self.types[own as usize],
            None => self.imported[function as usize].2,
        }
    }

    /// The functions that are not imported, with what is in them.
    fn own(&self) -> impl Iterator<Item = (u32, &FunctionBody<'a>)> {
        (self.imports()..).zip(&self.bodies)
    }
}

/// Where an active segment of the first table begins.
fn begin(kind: &ElementKind) -> Option<u32> {
    match kind {
        ElementKind::Active {
            table_index: None | Some(0),
            offset_expr,
        } => match offset_expr.get_operators_reader().read() {
            Ok(Operator::I32Const { value }) => u32::try_from(value).ok(),
            _ => None,
        },
        _ => None,
    }
}

/// What goes where.
struct Plan {
    /// The functions of the rest.
    late: BTreeSet<u32>,
    /// The place of the table by which a function of the rest is called.
    place: BTreeMap<u32, u32>,
    /// The places that have a stand-in.
    stand_ins: BTreeMap<u32, u32>,
    /// What the table grows by.
    more_places: u32,
    /// What the rest uses of the first part: functions, globals.
    functions: BTreeSet<u32>,
    globals: BTreeSet<u32>,
    tables: BTreeSet<u32>,
    /// Addresses of what only the rest reads.
    data: Vec<Range<u32>>,
}

impl Plan {
    fn new(whole: &Whole, is_late: impl Fn(&str) -> bool) -> Self {
        let named_late = |function: u32| whole.names.get(&function).is_some_and(|name| is_late(name));
        let used: BTreeMap<u32, Used> = whole.own().map(|(function, body)| (function, Used::of(body))).collect();
        // What can be reached without passing what is late by its name.
        let in_table = whole.places.values().copied().filter(|function| !named_late(*function));
        let pointed_at = used.values().flat_map(|used| &used.pointed_at).copied();
        let mut open: Vec<u32> = whole
            .exported
            .iter()
            .copied()
            .chain(pointed_at)
            .chain(in_table)
            .collect();
        let mut reached: BTreeSet<u32> = open.iter().copied().collect();
        while let Some(function) = open.pop() {
            for next in used.get(&function).into_iter().flat_map(|used| &used.functions) {
                if !named_late(*next) && reached.insert(*next) {
                    open.push(*next);
                }
            }
        }
        let late: BTreeSet<u32> = used
            .keys()
            .copied()
            .filter(|function| !reached.contains(function))
            .collect();

        // A place that has a function of the rest already will do for calls, too.
        let mut place: BTreeMap<u32, u32> = BTreeMap::new();
        let mut stand_ins: BTreeMap<u32, u32> = BTreeMap::new();
        for (at, function) in whole.places.iter().filter(|(_, function)| late.contains(function)) {
            stand_ins.insert(*at, *function);
            place.entry(*function).or_insert(*at);
        }
        let size = whole
            .tables
            .first()
            .map_or(0, |table| u32::try_from(table.initial).unwrap_or(0));
        let mut more_places = 0;
        let of_first = used.iter().filter(|(function, _)| !late.contains(function));
        for called in of_first
            .flat_map(|(_, used)| &used.functions)
            .filter(|called| late.contains(called))
        {
            place.entry(*called).or_insert_with(|| {
                let at = size + more_places;
                more_places += 1;
                stand_ins.insert(at, *called);
                at
            });
        }

        let of_rest = || {
            used.iter()
                .filter(|(function, _)| late.contains(function))
                .map(|(_, used)| used)
        };
        Self {
            functions: of_rest()
                .flat_map(|used| &used.functions)
                .copied()
                .filter(|function| *function >= whole.imports() && !late.contains(function))
                .collect(),
            globals: of_rest().flat_map(|used| &used.globals).copied().collect(),
            tables: of_rest().flat_map(|used| &used.tables).copied().chain([0]).collect(),
            late,
            place,
            stand_ins,
            more_places,
            data: Vec::new(),
        }
    }
}

/// What a function uses by number.
#[derive(Default)]
struct Used {
    functions: BTreeSet<u32>,
    /// Those whose address is taken by an instruction.
    pointed_at: BTreeSet<u32>,
    globals: BTreeSet<u32>,
    tables: BTreeSet<u32>,
}

impl Used {
    fn of(body: &FunctionBody) -> Self {
        let mut used = Self::default();
        for operator in body.get_operators_reader().into_iter().flatten().flatten() {
            match operator {
                Operator::Call { function_index } => {
                    used.functions.insert(function_index);
                }
                Operator::RefFunc { function_index } => {
                    used.functions.insert(function_index);
                    used.pointed_at.insert(function_index);
                }
                Operator::GlobalGet { global_index } | Operator::GlobalSet { global_index } => {
                    used.globals.insert(global_index);
                }
                Operator::TableGet { table }
                | Operator::TableSet { table }
                | Operator::TableGrow { table }
                | Operator::TableFill { table }
                | Operator::TableSize { table } => {
                    used.tables.insert(table);
                }
                _ => {}
            }
        }
        used
    }
}

/// Writes one of the parts: functions, globals and tables have other numbers there.
struct Numbers<'a> {
    whole: &'a Whole<'a>,
    plan: &'a Plan,
    functions: BTreeMap<u32, u32>,
    globals: Option<BTreeMap<u32, u32>>,
    tables: Option<BTreeMap<u32, u32>>,
}

impl Reencode for Numbers<'_> {
    type Error = std::convert::Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        Ok(self.functions[&function])
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error> {
        Ok(self.globals.as_ref().map_or(global, |globals| globals[&global]))
    }

    fn table_index(&mut self, table: u32) -> Result<u32, Error> {
        Ok(self.tables.as_ref().map_or(table, |tables| tables[&table]))
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let mut function = utils::new_function_with_parsed_locals(self, &body)?;
        for operator in body.get_operators_reader()? {
            let operator = operator?;
            match operator {
                Operator::Call { function_index } if !self.functions.contains_key(&function_index) => {
                    let place = self.plan.place[&function_index];
                    function.instruction(&Instruction::I32Const(place.cast_signed()));
                    function.instruction(&Instruction::CallIndirect {
                        type_index: self.whole.type_of(function_index),
                        table_index: 0,
                    });
                }
                operator => {
                    function.instruction(&utils::instruction(self, operator)?);
                }
            }
        }
        code.function(&function);
        Ok(())
    }
}

/// A short name for what the first part gives the rest. No name of wasm-bindgen's is like it.
fn given(kind: char, number: usize) -> String {
    format!("{kind}{number:x}")
}

/// The first part: it imports stand-ins, and exports what the rest works on.
fn first(whole: &Whole, plan: &Plan) -> Result<Vec<u8>, Error> {
    let (imports, stand_ins) = (whole.imports(), plan.stand_ins.len());
    let stand_in: BTreeMap<u32, u32> = plan.stand_ins.keys().copied().zip(imports..).collect();
    let own = whole
        .own()
        .map(|(function, _)| function)
        .filter(|function| !plan.late.contains(function));
    let own = own.zip(imports + u32::try_from(stand_ins).unwrap_or(0)..);
    let mut numbers = Numbers {
        whole,
        plan,
        functions: (0..imports).map(|import| (import, import)).chain(own).collect(),
        globals: None,
        tables: None,
    };
    let mut module = Module::new();
    let mut code = CodeSection::new();
    for payload in &whole.payloads {
        match payload {
            Payload::ImportSection(_) => {
                let mut section_of_imports = ImportSection::new();
                for (at, (_, _, of)) in whole.imported.iter().enumerate() {
                    section_of_imports.import(SCRIPT, &given('i', at), EntityType::Function(*of));
                }
                for (place, function) in &plan.stand_ins {
                    let of = EntityType::Function(whole.type_of(*function));
                    section_of_imports.import(STAND_INS, &place.to_string(), of);
                }
                module.section(&section_of_imports);
            }
            Payload::FunctionSection(_) => {
                let mut functions = FunctionSection::new();
                for (function, _) in whole.own().filter(|(function, _)| !plan.late.contains(function)) {
                    functions.function(whole.type_of(function));
                }
                module.section(&functions);
            }
            Payload::TableSection(section) => {
                let mut tables = TableSection::new();
                for (at, table) in section.clone().into_iter().enumerate() {
                    let mut table = table?;
                    if at == 0 {
                        let more = u64::from(plan.more_places);
                        table.ty.initial += more;
                        table.ty.maximum = table.ty.maximum.map(|most| most + more);
                    }
                    numbers.parse_table(&mut tables, table)?;
                }
                module.section(&tables);
            }
            Payload::ExportSection(section) => {
                let mut exports = ExportSection::new();
                numbers.parse_export_section(&mut exports, section.clone())?;
                for (at, function) in plan.functions.iter().enumerate() {
                    exports.export(&given('f', at), ExportKind::Func, numbers.functions[function]);
                }
                for (at, global) in plan.globals.iter().enumerate() {
                    exports.export(&given('g', at), ExportKind::Global, *global);
                }
                for (at, table) in plan.tables.iter().enumerate() {
                    exports.export(&given('t', at), ExportKind::Table, *table);
                }
                exports.export(&given('m', 0), ExportKind::Memory, 0);
                module.section(&exports);
            }
            Payload::ElementSection(section) => {
                let mut elements = ElementSection::new();
                for element in section.clone() {
                    let element = element?;
                    match (begin(&element.kind), element.items.clone()) {
                        (Some(from), ElementItems::Functions(functions)) => {
                            let mut there = Vec::new();
                            for (place, function) in (from..).zip(functions) {
                                let known = stand_in.get(&place).copied();
                                there.push(known.map_or_else(|| numbers.function_index(function?), Ok)?);
                            }
                            let from = ConstExpr::i32_const(from.cast_signed());
                            elements.active(None, &from, Elements::Functions(there.into()));
                        }
                        _ => numbers.parse_element(&mut elements, element)?,
                    }
                }
                let new: Vec<u32> = stand_in
                    .iter()
                    .filter(|(place, _)| !whole.places.contains_key(place))
                    .map(|(_, function)| *function)
                    .collect();
                if let Some(table) = whole.tables.first().filter(|_| !new.is_empty()) {
                    let from = ConstExpr::i32_const(i32::try_from(table.initial).unwrap_or(0));
                    elements.active(None, &from, Elements::Functions(new.into()));
                }
                module.section(&elements);
            }
            Payload::CodeSectionStart { .. } => {
                for (_, body) in whole.own().filter(|(function, _)| !plan.late.contains(function)) {
                    numbers.parse_function_body(&mut code, body.clone())?;
                }
                module.section(&code);
            }
            Payload::DataCountSection { .. } => {
                let count = u32::try_from(pieces(whole, plan, false)?.len()).unwrap_or(0);
                module.section(&wasm_encoder::DataCountSection { count });
            }
            Payload::DataSection(_) => {
                module.section(&data_section(pieces(whole, plan, false)?));
            }
            Payload::CodeSectionEntry(_) | Payload::CustomSection(_) | Payload::Version { .. } | Payload::End(_) => {}
            other => copied(&mut numbers, &mut module, other)?,
        }
    }
    Ok(finished(module, whole, &numbers))
}

/// The rest: everything but its functions is imported.
fn rest(whole: &Whole, plan: &Plan) -> Result<Vec<u8>, Error> {
    let called: BTreeSet<u32> = whole
        .own()
        .filter(|(function, _)| plan.late.contains(function))
        .flat_map(|(_, body)| Used::of(body).functions)
        .filter(|function| *function < whole.imports())
        .collect();
    let all = called.iter().chain(&plan.functions).chain(&plan.late).copied();
    let mut numbers = Numbers {
        whole,
        plan,
        functions: all.zip(0..).collect(),
        globals: Some(plan.globals.iter().copied().zip(0..).collect()),
        tables: Some(plan.tables.iter().copied().zip(0..).collect()),
    };
    let mut module = Module::new();
    for payload in &whole.payloads {
        if let Payload::TypeSection(_) = payload {
            copied(&mut numbers, &mut module, payload)?;
        }
    }
    let mut imports = ImportSection::new();
    for function in &called {
        let (_, _, of) = whole.imported[*function as usize];
        imports.import(SCRIPT, &given('i', *function as usize), EntityType::Function(of));
    }
    for (at, function) in plan.functions.iter().enumerate() {
        imports.import(FIRST, &given('f', at), EntityType::Function(whole.type_of(*function)));
    }
    for (at, table) in plan.tables.iter().enumerate() {
        let mut of = whole.tables[*table as usize];
        if *table == 0 {
            of.initial += u64::from(plan.more_places);
            of.maximum = of.maximum.map(|most| most + u64::from(plan.more_places));
        }
        imports.import(FIRST, &given('t', at), EntityType::Table(numbers.table_type(of)?));
    }
    if let Some(memory) = whole.memories.first() {
        imports.import(FIRST, &given('m', 0), EntityType::Memory(numbers.memory_type(*memory)?));
    }
    for (at, global) in plan.globals.iter().enumerate() {
        let of = numbers.global_type(whole.globals[*global as usize])?;
        imports.import(FIRST, &given('g', at), EntityType::Global(of));
    }
    module.section(&imports);
    let mut functions = FunctionSection::new();
    for function in &plan.late {
        functions.function(whole.type_of(*function));
    }
    module.section(&functions);
    let mut elements = ElementSection::new();
    for (place, function) in &plan.stand_ins {
        let there = [numbers.functions[function]];
        let place = ConstExpr::i32_const(place.cast_signed());
        elements.active(None, &place, Elements::Functions(there[..].into()));
    }
    module.section(&elements);
    let mut code = CodeSection::new();
    for (_, body) in whole.own().filter(|(function, _)| plan.late.contains(function)) {
        numbers.parse_function_body(&mut code, body.clone())?;
    }
    module.section(&code);
    module.section(&data_section(pieces(whole, plan, true)?));
    Ok(finished(module, whole, &numbers))
}

/// What of the data comes with the rest, or does not, and where it belongs.
fn pieces<'a>(whole: &Whole<'a>, plan: &Plan, late: bool) -> Result<Vec<(u32, &'a [u8])>, Error> {
    let mut pieces = Vec::new();
    for payload in &whole.payloads {
        let Payload::DataSection(section) = payload else {
            continue;
        };
        for segment in section.clone() {
            let segment = segment?;
            let DataKind::Active { offset_expr, .. } = segment.kind else {
                continue;
            };
            let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                continue;
            };
            let from = value.cast_unsigned();
            let end = from + u32::try_from(segment.data.len()).unwrap_or(0);
            let mut at = from;
            let mut put = |to: u32, of_rest: bool| {
                if at < to && of_rest == late {
                    pieces.push((at, &segment.data[(at - from) as usize..(to - from) as usize]));
                }
                at = at.max(to);
            };
            for run in plan.data.iter().filter(|run| run.start < end && from < run.end) {
                put(run.start, false);
                put(run.end.min(end), true);
            }
            put(end, false);
        }
    }
    Ok(pieces)
}

fn data_section(pieces: Vec<(u32, &[u8])>) -> DataSection {
    let mut data = DataSection::new();
    for (at, bytes) in pieces {
        data.active(0, &ConstExpr::i32_const(at.cast_signed()), bytes.iter().copied());
    }
    data
}

/// A section that is the same in both parts but for its numbers.
fn copied(numbers: &mut Numbers, module: &mut Module, payload: &Payload) -> Result<(), Error> {
    match payload {
        Payload::TypeSection(section) => {
            let mut types = TypeSection::new();
            numbers.parse_type_section(&mut types, section.clone())?;
            module.section(&types);
        }
        Payload::MemorySection(section) => {
            let mut memories = MemorySection::new();
            numbers.parse_memory_section(&mut memories, section.clone())?;
            module.section(&memories);
        }
        Payload::GlobalSection(section) => {
            let mut globals = GlobalSection::new();
            numbers.parse_global_section(&mut globals, section.clone())?;
            module.section(&globals);
        }
        Payload::StartSection { func, .. } => {
            let function_index = numbers.function_index(*func)?;
            module.section(&wasm_encoder::StartSection { function_index });
        }
        _ => {}
    }
    Ok(())
}

/// With the names of its functions, and what it expects of a browser.
fn finished(mut module: Module, whole: &Whole, numbers: &Numbers) -> Vec<u8> {
    let by_number: BTreeMap<u32, &str> = numbers
        .functions
        .iter()
        .filter_map(|(function, number)| Some((*number, *whole.names.get(function)?)))
        .collect();
    let mut functions = NameMap::new();
    for (number, name) in by_number {
        functions.append(number, name);
    }
    let mut names = NameSection::new();
    names.functions(&functions);
    module.section(&names);
    if let Some(features) = whole.features {
        module.section(&CustomSection {
            name: "target_features".into(),
            data: features.into(),
        });
    }
    module.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `early` is called by the page, and calls `late` and, by the table, `later`; both call what is not theirs.
    const WHOLE: &str = r#"(module
        (type $plain (func))
        (import "./page_bg.js" "__wbg_ring" (func $ring))
        (import "./page_bg.js" "__wbg_knock" (func $knock))
        (table 2 2 funcref)
        (memory (export "memory") 1)
        (global $stack (mut i32) (i32.const 64))
        (elem (i32.const 0) func $early $later)
        (func $early (export "early") (call $ring) (call $late) (call_indirect (type $plain) (i32.const 1)))
        (func $late (call $knock) (call $helper) (global.set $stack (i32.const 32)))
        (func $later (call $early))
        (func $helper (call $shared))
        (func $shared (export "shared"))
        (data (i32.const 8) "words for everybody"))"#;

    fn parts() -> Parts {
        let wasm = wat::parse_str(WHOLE).expect("the text is right");
        split(&wasm, &wasm, |name| name.starts_with("late")).expect("it can be split")
    }

    fn imports(wasm: &[u8]) -> Vec<String> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            if let Payload::ImportSection(section) = payload.expect("it is whole") {
                let all = section.into_imports().map(|import| import.expect("it is whole"));
                found.extend(all.map(|import| format!("{} {}", import.module, import.name)));
            }
        }
        found
    }

    #[test]
    fn both_parts_are_valid() {
        let Parts { first, rest, .. } = parts();
        for part in [&first, &rest] {
            wasmparser::Validator::new().validate_all(part).expect("it is valid");
        }
    }

    #[test]
    fn the_first_part_has_stand_ins_for_what_it_calls_of_the_rest() {
        // What is in the table already is called there: the third place is a new one.
        assert_eq!(imports(&parts().first), ["page i0", "page i1", "rest 1", "rest 2"]);
    }

    #[test]
    fn the_rest_takes_along_what_only_it_uses() {
        let rest = parts().rest;
        assert_eq!(
            imports(&rest),
            ["page i1", "first f0", "first f1", "first t0", "first m0", "first g0"]
        );
        let whole = Whole::read(&rest).expect("it is whole");
        assert_eq!(
            whole.own().map(|(own, _)| whole.names[&own]).collect::<Vec<_>>(),
            ["late", "later", "helper"]
        );
        assert_eq!(whole.places.keys().copied().collect::<Vec<_>>(), [1, 2]);
    }

    #[test]
    fn names_of_what_the_page_gives_are_short() {
        let Parts { imported, .. } = parts();
        let names: Vec<_> = imported.iter().map(|(_, long, short)| (&**long, &**short)).collect();
        assert_eq!(names, [("__wbg_ring", "i0"), ("__wbg_knock", "i1")]);
    }
}
