//! The exercises that the article names, under its five muscle groups, and our steps towards each (clinical.md 4.8).

use crate::domain::body::Group;
use crate::domain::exercise::ExerciseId::{self, *};

/// An exercise as the article names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Named {
    Squats,
    Lunges,
    HipThrusts,
    LegCurls,
    Deadlifts,
    WalkingLunges,
    LegPresses,
    Planks,
    RussianTwists,
    Pilates,
    Supermans,
    BirdDogs,
    CatCow,
}

impl Named {
    pub const ALL: &'static [Self] = &[
        Self::Squats,
        Self::Lunges,
        Self::HipThrusts,
        Self::LegCurls,
        Self::Deadlifts,
        Self::WalkingLunges,
        Self::LegPresses,
        Self::Planks,
        Self::RussianTwists,
        Self::Pilates,
        Self::Supermans,
        Self::BirdDogs,
        Self::CatCow,
    ];

    /// What the article names under a muscle group.
    pub const fn of_group(group: Group) -> &'static [Self] {
        match group {
            Group::Glutes => &[Self::Squats, Self::Lunges, Self::HipThrusts],
            Group::Hamstrings => &[Self::LegCurls, Self::Deadlifts, Self::WalkingLunges],
            Group::Quads => &[Self::Squats, Self::Lunges, Self::LegPresses],
            Group::Core => &[Self::Planks, Self::RussianTwists, Self::Pilates],
            Group::LowBack => &[Self::Supermans, Self::BirdDogs, Self::CatCow],
        }
    }

    /// The exercise the name means first of all: the one to explain when it is left out.
    pub const fn itself(self) -> ExerciseId {
        match self {
            Self::Squats => BodyweightSquat,
            Self::Lunges => ForwardLunge,
            Self::HipThrusts => HipThrust,
            Self::LegCurls => SlidingLegCurl,
            Self::Deadlifts => Deadlift,
            Self::WalkingLunges => WalkingLunge,
            Self::LegPresses => LegPress,
            Self::Planks => ForearmPlank,
            Self::RussianTwists => RussianTwist,
            Self::Pilates => PelvicCurl,
            Self::Supermans => Superman,
            Self::BirdDogs => BirdDog,
            Self::CatCow => CatCow,
        }
    }

    /// Every form of it in our table, the easiest first. A form that the article does not name leads up to it.
    pub const fn exercises(self) -> &'static [ExerciseId] {
        match self {
            Self::Squats => &[SupportedSquat, BodyweightSquat, GobletSquat],
            Self::Lunges => &[ReverseLunge, ForwardLunge, RearFootSplitSquat],
            Self::HipThrusts => &[HipThrust, WeightedHipThrust],
            Self::LegCurls => &[
                SeatedHeelDrag,
                StandingLegCurl,
                BandLegCurl,
                SlidingLegCurl,
                MachineLegCurl,
            ],
            Self::Deadlifts => &[HipHingeWall, DumbbellRdl, Deadlift],
            Self::WalkingLunges => &[WalkingLunge],
            Self::LegPresses => &[LegPress],
            Self::Planks => &[
                WallPlank,
                KneePlank,
                KneeSidePlank,
                InclinePlank,
                ForearmPlank,
                SidePlank,
                LongLeverPlank,
                PlankShoulderTap,
                PlankHipExtension,
            ],
            Self::RussianTwists => &[PallofPress, RussianTwistHeelsDown, RussianTwist],
            Self::Pilates => &[
                DeadBugToeTap,
                PelvicCurl,
                DeadBug,
                SingleLegStretch,
                Hundred,
                SwimmingPilates,
            ],
            Self::Supermans => &[ProneChestRaise, SupermanAlternating, Superman],
            Self::BirdDogs => &[StandingBirdDog, BirdDogLeg, BirdDog, BirdDogSquares],
            Self::CatCow => &[SeatedCatCow, CatCow],
        }
    }

    /// The name that an exercise goes under, where it leads to or is one that the article names.
    pub fn of(exercise: ExerciseId) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|named| named.exercises().contains(&exercise))
    }
}
