//! Where it hurts: the regions of the body picture, and what they say about pain in a leg.

use super::answers::LegPain;
use super::codes::{codes, sets};

codes! {
    /// A region that the reader can mark. Left and right are the reader's own.
    Spot {
        /// Marking it asks the safety question `mid_back`.
        Blades = "between_blades",
        BackMiddle = "back_middle",
        BackLeft = "back_left",
        BackRight = "back_right",
        ButtockLeft = "buttock_left",
        ButtockRight = "buttock_right",
        ThighLeft = "thigh_left",
        ThighRight = "thigh_right",
        ShinLeft = "below_knee_left",
        ShinRight = "below_knee_right",
    }
}

sets! {
    /// The regions that the reader marked.
    Spots of Spot in u16
}

const BUTTOCKS: Spots = Spots::of(&[Spot::ButtockLeft, Spot::ButtockRight]);
const THIGHS: Spots = Spots::of(&[Spot::ThighLeft, Spot::ThighRight]);
const SHINS: Spots = Spots::of(&[Spot::ShinLeft, Spot::ShinRight]);
const LEFT_LEG: Spots = Spots::of(&[Spot::ThighLeft, Spot::ShinLeft]);
const RIGHT_LEG: Spots = Spots::of(&[Spot::ThighRight, Spot::ShinRight]);

impl Spots {
    /// The least that the marks say about pain in a leg. Pain in both buttocks is not yet pain in both legs.
    pub const fn leg_pain(self) -> LegPain {
        if !self.and(LEFT_LEG).is_empty() && !self.and(RIGHT_LEG).is_empty() {
            LegPain::Both
        } else if !self.and(SHINS).is_empty() {
            LegPain::BelowKnee
        } else if !self.and(THIGHS.or(BUTTOCKS)).is_empty() {
            LegPain::AboveKnee
        } else {
            LegPain::None
        }
    }

    /// The marks that can stand beside an answer in the list. Of two legs, none is known to be the right one.
    #[must_use]
    pub fn beside(self, said: LegPain) -> Self {
        let mut kept = self;
        for more in [SHINS, THIGHS, BUTTOCKS] {
            if kept.leg_pain() > said {
                kept = kept.without(if said == LegPain::BelowKnee {
                    SHINS.or(THIGHS)
                } else {
                    more
                });
            }
        }
        kept
    }
}
