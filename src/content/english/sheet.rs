//! English words of the printed plan.

/// What stands on the sheet and nowhere else.
pub struct SheetPhrases {
    /// "Made on 23 November 2026, for 4 weeks."
    pub made: fn(&str) -> String,
    pub stop_title: &'static str,
    pub warm_up: fn(&str) -> String,
    pub ticks: &'static str,
    pub exercise_column: &'static str,
    /// "Week 1"
    pub week: fn(usize) -> String,
    /// "later up to 12"
    pub later: fn(u16) -> String,
    /// Between a rest and the dose that follows it.
    pub then: &'static str,
    pub cool_down: &'static str,
    /// After the light of pain.
    pub more: &'static str,
    pub care_title: &'static str,
    pub from: fn(&str) -> String,
}

pub(super) fn phrases() -> &'static SheetPhrases {
    &SHEET
}

static SHEET: SheetPhrases = SheetPhrases {
    made: |day| ["Made on ", day, ", for 4 weeks. Then make a new one."].concat(),
    stop_title: "Stop at once for any of these",
    warm_up: |name| ["Warm up for 3 minutes: march on the spot, then ", name, "."].concat(),
    ticks: "Tick a box for each time you did it. A dot means: not on that day.",
    exercise_column: "Exercise",
    week: |number| ["Week ", &number.to_string()].concat(),
    later: |most| ["later up to ", &most.to_string()].concat(),
    then: "; then ",
    cool_down: "Finish with an easy walk of 1 to 2 minutes.",
    more: "More means: 1 repetition or 5 seconds, if all sets went well and it was not hard.",
    care_title: "For you",
    from: |address| ["From ", address].concat(),
};
