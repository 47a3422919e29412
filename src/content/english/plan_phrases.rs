//! English words of the plan as a first visit sees it, and some that its later pages share.

use crate::content::rules::Grade;
use crate::domain::progress::Rule;

/// Labels, headings and small sentences of the plan.
pub struct PlanPhrases {
    // The pages of the plan.
    pub tabs: &'static str,
    pub week_tab: &'static str,
    pub muscles_tab: &'static str,
    pub progress_tab: &'static str,
    /// "Your plan: 3 short sessions a week"
    pub week_heading: fn(usize) -> String,
    pub muscles_heading: &'static str,
    pub progress_heading: &'static str,

    // What stands out.
    /// Before the groups: "More for your".
    pub focus_main: &'static str,
    pub focus_also: fn(&str) -> String,
    pub focus_none: &'static str,
    /// "Gluteals · main focus"
    pub focus_chip: fn(&str) -> String,
    /// "A session takes about 20 minutes."
    pub session_minutes: fn(&str) -> String,

    // Safety and state.
    pub help: &'static str,
    pub stop_summary: &'static str,
    pub in_pregnancy: &'static str,
    pub flare_button: &'static str,
    pub gentle_title: &'static str,
    pub lift_summary: &'static str,
    pub lift_confirm: &'static str,
    pub trained_title: &'static str,
    pub trained_text: &'static str,
    pub stopped_title: &'static str,
    pub stopped_text: &'static str,
    pub week_done_title: &'static str,
    pub week_done_text: &'static str,
    /// Above what may ease, where pain is too strong for strength work.
    pub relief_alone: &'static str,
    pub rest_title: &'static str,
    pub rest_text: &'static str,
    /// "1 of 3 sessions done this week."
    pub done_this_week: fn(usize, usize) -> String,
    pub sessions_later: &'static str,
    pub done_chip: &'static str,
    pub next_chip: &'static str,
    pub rests_until: fn(&str) -> String,
    /// What the rule did, in two or three words.
    pub rule_badge: fn(Rule) -> &'static str,
    pub start_session: fn(&str) -> String,
    pub carry_on_session: fn(&str) -> String,
    pub start_extra: fn(&str) -> String,
    pub how_made: &'static str,
    pub level_line: fn(u8) -> String,
    /// "Level 1: gentle"
    pub level: fn(u8) -> &'static str,

    // What is due.

    // Besides, and left out.
    pub falls_title: &'static str,
    pub pregnancy_title: &'static str,
    pub beside: &'static str,
    pub left_out: &'static str,
    pub left_out_intro: &'static str,
    /// A whole sentence from the part of one.
    pub left_out_because: fn(&str) -> String,
    /// One of these.
    pub need_any: fn(&[&str]) -> String,
    pub it_needs: fn(&str) -> String,
    pub instead: &'static str,
    pub set_aside: &'static str,
    pub left_out_all: fn(usize) -> String,

    // One exercise.
    pub steps: &'static str,
    pub trains: &'static str,

    // The session.
    pub wrong_number: &'static str,
    pub next: &'static str,

    // A check-in.
    pub now: &'static str,

    // About.
    /// After a source: where it comes from, and how sure we are.
    pub source: fn(&str, &str) -> String,
    pub grade: fn(Grade) -> &'static str,
}

pub(super) static PLAN_PHRASES: PlanPhrases = PlanPhrases {
    tabs: "Your plan",
    week_tab: "This week",
    muscles_tab: "By muscle",
    progress_tab: "Progress",
    week_heading: |sessions| match sessions {
        1 => "Your plan: 1 short session a week".to_owned(),
        _ => format!("Your plan: {sessions} short sessions a week"),
    },
    muscles_heading: "Your plan by muscle group",
    progress_heading: "Your progress",

    focus_main: "All five muscle groups, with a little more for your",
    focus_also: |groups| format!("Also trained: {groups}."),
    focus_none: "All five muscle groups. None stands out in your answers, so each gets about the same.",
    focus_chip: |group| format!("{group} · main focus"),
    session_minutes: |minutes| format!("A session takes {minutes}."),

    help: "If something is wrong",
    stop_summary: "When to stop at once",
    in_pregnancy: "In pregnancy, stop for these as well:",
    flare_button: "My pain flared up",
    gentle_title: "Gentle moves for now",
    lift_summary: "A clinician said normal exercise is fine",
    lift_confirm: "Yes, a clinician told me so",
    trained_title: "Done for today.",
    trained_text: "Rest is part of the plan. Muscles need it to get stronger.",
    stopped_title: "No more strength work today.",
    stopped_text: "Pain stopped your session. Rest, and take short, easy walks. \
                   If it does not settle, ask a doctor or physiotherapist.",
    week_done_title: "All sessions of this week are done.",
    week_done_text: "Rest, or go for a walk. The next week starts on Monday.",
    relief_alone: "With pain of 7 or more, do only what may ease it. Your sessions wait for a day with less.",
    rest_title: "No session is planned for today.",
    rest_text: "Rest days never break your plan. If today suits you better, you can train. \
                Leave a day between two sessions where you can.",
    done_this_week: |done, planned| {
        if done > planned {
            format!("{done} sessions done this week, {planned} were planned.")
        } else {
            format!("{done} of {planned} sessions done this week.")
        }
    },
    sessions_later: "Your sessions after the rest days",
    done_chip: "Done",
    next_chip: "Next",
    rests_until: |day| format!("Rests until {day}"),
    rule_badge: |rule| match rule {
        Rule::P1 => "A little more",
        Rule::P2 => "Next step",
        Rule::P3 => "Same again",
        Rule::P4 => "Easier now",
        Rule::P5 => "Set aside",
        Rule::P6 => "After a break",
        Rule::P7 => "Lighter week",
        Rule::P8 => "New level",
    },
    start_session: |day| format!("Start {day}’s session"),
    carry_on_session: |day| format!("Carry on with {day}’s session"),
    start_extra: |day| format!("Do {day}’s session again"),
    how_made: "Why this level?",
    level_line: |cap| match cap {
        1 => "Your plan stays at level 1 of 3 for now: gentle moves.".to_owned(),
        2 => "Your plan goes up to level 2 of 3 for now.".to_owned(),
        _ => "Your plan may go up to level 3 of 3.".to_owned(),
    },
    level: |level| match level {
        0 => "For comfort",
        1 => "Level 1: gentle",
        2 => "Level 2: moderate",
        _ => "Level 3: strong",
    },

    falls_title: "Before you start: stay steady",
    pregnancy_title: "Exercise in pregnancy",
    beside: "Besides the sessions",
    left_out: "Left out for now",
    left_out_intro: "The article names these. They do not fit your answers now.",
    left_out_because: |why| format!("Left out because {why}."),
    need_any: |kits| kits.join(" or "),
    it_needs: |kits| format!("It needs {}.", kits.replace("A ", "a ")),
    instead: "Instead:",
    set_aside: "You set aside:",
    left_out_all: |count| match count {
        1 => "The 1 exercise that is left out".to_owned(),
        _ => format!("All {count} exercises that are left out, and why"),
    },

    steps: "How to do it",
    trains: "Trains:",

    wrong_number: "I tapped the wrong number",
    next: "Next",

    now: "Now",

    source: |cite, grade| format!("{cite} · {grade}"),
    grade: |grade| match grade {
        Grade::A => "grade A",
        Grade::B => "grade B",
        Grade::C => "grade C",
        Grade::D => "grade D",
        Grade::Design => "our choice",
    },
};
