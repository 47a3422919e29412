//! The exercise table of `docs/clinical.md`, section 4, read from the document itself: what the program is held to.

use strongback::domain::body::Group;
use strongback::domain::exercise::{Amount, Direction, Exercise, ExerciseId, Kit, Kits, Load, Position};
use strongback::domain::flag::{Flag, Flags};

const CLINICAL: &str = include_str!("../../../docs/clinical.md");

/// One entry of the table, as far as safety goes.
#[derive(Clone, Debug)]
pub struct Entry {
    pub id: ExerciseId,
    /// `None` for a relief position.
    pub group: Option<Group>,
    /// Any one of these sets of equipment will do.
    pub equipment: Vec<Kits>,
    pub floor: bool,
    pub level: u8,
    pub position: Position,
    pub direction: Direction,
    pub load: Load,
    pub one_sided: bool,
    pub excluded_by: Flags,
    pub cautioned_by: Flags,
    pub sets: u8,
    pub amount: Amount,
    pub rest: u16,
    pub easier: Option<ExerciseId>,
    pub harder: Option<ExerciseId>,
}

/// What a reader brings to the hard rules of 6.5.
#[derive(Clone, Copy, Debug)]
pub struct Bearer {
    pub flags: Flags,
    pub kits: Kits,
    pub floor: bool,
    pub pain: u8,
    pub cap: u8,
}

impl Entry {
    /// X1: a flag of the reader's excludes it.
    pub fn is_flagged(&self, flags: Flags) -> bool {
        // Whom bending and arching bother keeps the back in the middle (2.3).
        let between = flags.contains(Flag::Flex) && flags.contains(Flag::Ext);
        let moves = matches!(self.direction, Direction::Flexion | Direction::Extension);
        between && moves && self.group.is_some() || !self.excluded_by.and(flags).is_empty()
    }

    /// X2: the equipment is there.
    pub fn is_equipped(&self, kits: Kits) -> bool {
        self.equipment.iter().any(|needed| needed.without(kits).is_empty())
    }

    /// X5: kept for readers with pain under 4.
    pub fn is_heavy(&self) -> bool {
        self.load == Load::High || matches!(self.id, ExerciseId::RussianTwist | ExerciseId::Superman)
    }

    /// X10 names them: mobility, never strength work.
    pub fn is_warm_up(&self) -> bool {
        matches!(self.id, ExerciseId::CatCow | ExerciseId::SeatedCatCow)
    }

    /// Every hard rule of 6.5 that looks at one exercise alone lets it through.
    pub fn may(&self, bearer: Bearer) -> bool {
        self.group.is_some()
            && !self.is_flagged(bearer.flags)
            && self.is_equipped(bearer.kits)
            && (bearer.floor || !self.floor)
            && self.level <= bearer.cap
            && !(bearer.pain >= 4 && self.is_heavy())
            && !(bearer.pain >= 7 && self.load != Load::Low)
    }

    /// Where the program's row says something else than the document; empty when it says the same.
    pub fn differs(&self, row: &Exercise) -> Vec<&'static str> {
        let owned = |bits: u32| Kit::ALL.iter().enumerate().filter(move |(at, _)| bits >> at & 1 == 1);
        let same_need = (0..1_u32 << Kit::ALL.len()).all(|bits| {
            let kits = owned(bits).map(|(_, kit)| *kit).collect();
            row.need.is_met_by(kits) == self.is_equipped(kits)
        });
        [
            ("id", row.id == self.id),
            ("group", row.group == self.group),
            ("equipment", same_need),
            ("floor", row.floor == self.floor),
            ("level", row.level == self.level),
            ("position", row.position == self.position),
            ("direction", row.direction == self.direction),
            ("load", row.load == self.load),
            ("sides", row.one_sided == self.one_sided),
            ("x", row.excluded_by == self.excluded_by),
            ("c", row.cautioned_by == self.cautioned_by),
            ("sets", row.dose.sets == self.sets),
            ("amount", row.dose.amount == self.amount),
            ("rest", row.dose.rest == self.rest),
            ("Reg", row.easier == self.easier),
            ("Prog", row.harder == self.harder),
        ]
        .into_iter()
        .filter_map(|(name, same)| (!same).then_some(name))
        .collect()
    }
}

/// The whole table, in the order of [`ExerciseId::ALL`].
pub struct Document {
    entries: Vec<Entry>,
}

impl Default for Document {
    fn default() -> Self {
        Self::read()
    }
}

impl Document {
    /// # Panics
    /// Where the document cannot be read: then there is nothing to prove anything by.
    pub fn read() -> Self {
        let table = between(CLINICAL, "\n### 4.1 ", "\n### 4.7 ").expect("clinical.md has the sections 4.1 to 4.6");
        let mut entries: Vec<Entry> = table
            .split("\n#### ")
            .skip(1)
            .map(|text| entry(text).unwrap_or_else(|| panic!("clinical.md, section 4, cannot be read here: {text}")))
            .collect();
        entries.sort_by_key(|entry| entry.id as usize);
        let ids: Vec<ExerciseId> = entries.iter().map(|entry| entry.id).collect();
        assert_eq!(
            ids,
            ExerciseId::ALL,
            "clinical.md and the program name the same exercises"
        );
        Self { entries }
    }

    pub fn entry(&self, id: ExerciseId) -> &Entry {
        &self.entries[id as usize]
    }

    pub fn iter(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter()
    }
}

fn entry(text: &str) -> Option<Entry> {
    let (heading, body) = text.split_once('\n')?;
    let (id, _) = heading.split_once(" — ")?;
    let attributes = between(body, "`", "`")?;
    let attribute = |name: &str| {
        attributes
            .split("; ")
            .find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
    };
    let dose = between(body, "Dose: ", ". Reg:")?;
    let (sets, amount, rest) = read_dose(dose)?;
    let other = |from, to| match between(body, from, to)? {
        "none" => Some(None),
        id => ExerciseId::from_code(id).map(Some),
    };
    Some(Entry {
        id: ExerciseId::from_code(id)?,
        group: match attribute("g")? {
            "relief" => None,
            group => Some(Group::from_code(group)?),
        },
        equipment: attribute("eq")?.split('|').map(kits).collect::<Option<_>>()?,
        floor: yes(attribute("fl")?)?,
        level: attribute("lvl")?.parse().ok()?,
        position: Position::from_code(attribute("pos")?)?,
        direction: Direction::from_code(attribute("dir")?)?,
        load: Load::from_code(attribute("ld")?)?,
        one_sided: yes(attribute("uni")?)?,
        excluded_by: flags(attribute("x")?)?,
        cautioned_by: flags(attribute("c")?)?,
        sets,
        amount,
        rest,
        easier: other("Reg: ", ". Prog:")?,
        harder: other("Prog: ", ". Ev:")?,
    })
}

fn yes(word: &str) -> Option<bool> {
    match word {
        "y" => Some(true),
        "n" => Some(false),
        _ => None,
    }
}

fn kits(words: &str) -> Option<Kits> {
    match words {
        "none" => Some(Kits::EMPTY),
        words => words.split('+').map(Kit::from_code).collect(),
    }
}

fn flags(words: &str) -> Option<Flags> {
    match words {
        "" => Some(Flags::EMPTY),
        words => words.split(',').map(|word| Flag::from_code(word.trim())).collect(),
    }
}

/// "2x8-10 (5 s each), rest 30s" (4.11).
fn read_dose(text: &str) -> Option<(u8, Amount, u16)> {
    let (dose, rest) = text.split_once(", rest ")?;
    let rest = rest.strip_suffix('s')?.parse().ok()?;
    let (dose, each) = match dose.split_once(" (") {
        Some((dose, each)) => (dose, Some(each.strip_suffix(" s each)")?)),
        None => (dose, None),
    };
    let (sets, range) = dose.split_once('x')?;
    let (range, held) = range.strip_suffix('s').map_or((range, false), |range| (range, true));
    let (low, high) = range.split_once('-').unwrap_or((range, range));
    let (low, high) = (low.parse().ok()?, high.parse().ok()?);
    let amount = match (each, held) {
        // "6-8 s each": the longest of them counts.
        (Some(each), false) => Amount::RepsHeld {
            low,
            high,
            seconds: each.rsplit(['-', '–']).next()?.parse().ok()?,
        },
        (None, true) => Amount::Hold { low, high },
        (None, false) => Amount::Reps { low, high },
        (Some(_), true) => return None,
    };
    Some((sets.parse().ok()?, amount, rest))
}

fn between<'a>(text: &'a str, from: &str, to: &str) -> Option<&'a str> {
    let (_, rest) = text.split_once(from)?;
    rest.split_once(to).map(|(inside, _)| inside)
}
