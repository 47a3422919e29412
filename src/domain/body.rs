//! The body as the plan sees it: five muscle groups and the muscles in them.

use super::codes::{codes, sets};

codes! {
    /// A muscle group. The order decides ties in the weekly allocation.
    Group {
        Glutes = "glutes",
        Core = "core",
        LowBack = "lowback",
        Hamstrings = "hamstrings",
        Quads = "quads",
    }
}

impl Group {
    /// The muscles a reader finds under this group.
    pub const fn muscles(self) -> Muscles {
        match self {
            Self::Glutes => Muscles::of(&[Muscle::GluteusMaximus, Muscle::GluteusMedius, Muscle::GluteusMinimus]),
            Self::Core => Muscles::of(&[Muscle::RectusAbdominis, Muscle::TransverseAbdominis, Muscle::Obliques]),
            Self::LowBack => Muscles::of(&[Muscle::ErectorSpinae]),
            Self::Hamstrings => Muscles::of(&[Muscle::Hamstrings]),
            Self::Quads => Muscles::of(&[Muscle::Quadriceps]),
        }
    }
}

codes! {
    /// A muscle, named as the exercise table names it.
    Muscle {
        GluteusMaximus = "gmax",
        GluteusMedius = "gmed",
        GluteusMinimus = "gmin",
        Hamstrings = "hams",
        Quadriceps = "quads",
        RectusAbdominis = "ra",
        TransverseAbdominis = "tra",
        Obliques = "obl",
        /// Erector spinae with multifidus.
        ErectorSpinae = "es",
        Calf = "calf",
        Adductors = "add",
        ShoulderGirdle = "sho",
    }
}

sets! {
    /// A set of muscles.
    Muscles of Muscle in u16
}

/// One value for each muscle group, in the order of [`Group::ALL`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PerGroup<T>([T; 5]);

impl<T: Copy> PerGroup<T> {
    pub const fn all(value: T) -> Self {
        Self([value; 5])
    }

    pub fn from_fn(value: impl FnMut(Group) -> T) -> Self {
        let mut value = value;
        Self([
            value(Group::Glutes),
            value(Group::Core),
            value(Group::LowBack),
            value(Group::Hamstrings),
            value(Group::Quads),
        ])
    }

    pub fn iter(&self) -> impl Iterator<Item = (Group, T)> + '_ {
        Group::ALL.iter().map(|group| (*group, self[*group]))
    }
}

impl<T> core::ops::Index<Group> for PerGroup<T> {
    type Output = T;
    fn index(&self, group: Group) -> &T {
        &self.0[group as usize]
    }
}

impl<T> core::ops::IndexMut<Group> for PerGroup<T> {
    fn index_mut(&mut self, group: Group) -> &mut T {
        &mut self.0[group as usize]
    }
}
