//! English words of the pictures of progress, and of what they show.

use crate::domain::history::Mark;

/// Headings, labels and sentences around the pictures. Amounts arrive as they are said.
pub struct Pictures {
    pub numbers: &'static str,
    /// What opens the picture of all the months.
    pub by_month: &'static str,
    pub week_of: fn(&str) -> String,
    pub week_column: &'static str,
    pub month_column: &'static str,
    pub day_column: &'static str,

    // Sessions.
    pub sessions_title: &'static str,
    pub sessions_none: &'static str,
    pub sessions_chart: &'static str,
    pub sessions_months_chart: &'static str,
    /// Beside the dashed line.
    pub goal: &'static str,
    pub rest_days_count: &'static str,
    /// Sessions done in whole weeks, how many a week, and how many the plan has: "In the last 8 weeks …".
    pub sessions_span: fn(usize, usize, &str, usize) -> String,
    pub this_week: &'static str,
    pub done_column: &'static str,
    pub a_week_column: &'static str,
    pub planned_column: &'static str,

    // The calendar.
    pub calendar_title: &'static str,
    /// Weeks; days trained, and those of them trained in part.
    pub calendar_says: fn(usize, usize, usize) -> String,
    pub calendar_flares: fn(usize) -> String,
    pub calendar_caption: &'static str,
    pub mark: fn(Mark) -> &'static str,
    pub flare_day: &'static str,
    pub today: &'static str,

    // Pain.
    pub pain_title: &'static str,
    pub pain_none: &'static str,
    pub pain_one: fn(&str) -> String,
    /// From the plan's first week to the last one.
    pub pain_change: fn(&str, &str) -> String,
    pub matters: &'static str,
    pub too_small: &'static str,
    /// What counts: down to, up to.
    pub band: fn(Option<&str>, Option<&str>) -> String,
    pub pain_chart: &'static str,
    pub pain_months_chart: &'static str,
    pub days_column: &'static str,

    // Exercises.
    pub climbs_title: &'static str,
    pub climbs_intro: &'static str,
    /// How an exercise is due now.
    pub now: fn(&str) -> String,
    pub climb_chart: fn(&str) -> String,
    /// From one dose to another, each with its exercise.
    pub climb_change: fn(&str, &str) -> String,
    pub climb_same: fn(&str) -> String,
    /// "Step 2: Bridge march"
    pub rung: fn(usize, &str) -> String,
    pub best_of_month: &'static str,
    pub exercise_column: &'static str,
    pub dose_column: &'static str,

    // Self-tests.
    pub tests_title: &'static str,
    pub tests_none: &'static str,
    pub tests_again: &'static str,
    pub test_chart: fn(&str) -> String,
    /// From the first result to the last one, in a unit.
    pub test_change: fn(&str, &str, &str) -> String,
    pub test_sides: &'static str,
    pub test_matters: &'static str,
    pub left: &'static str,
    pub right: &'static str,
    pub result_column: &'static str,

    // Check-ins.
    pub check_ins_title: &'static str,
    /// The week of the plan; 0 is its start.
    pub check_in_week: fn(u16, &str) -> String,
    /// Pain, and activities where there are some.
    pub check_in_says: fn(&str, Option<&str>) -> String,
    pub judged: fn(&str) -> String,
}

pub(super) fn phrases() -> &'static Pictures {
    &PICTURES
}

static PICTURES: Pictures = Pictures {
    numbers: "The numbers",
    by_month: "From the start, month by month",
    week_of: |day| ["Week of ", day].concat(),
    week_column: "Week",
    month_column: "Month",
    day_column: "Day",

    sessions_title: "Sessions a week",
    sessions_none: "Nothing here yet. After your first session you see your weeks here.",
    sessions_chart: "Sessions done in each week, with the number in your plan as a dashed line",
    sessions_months_chart: "Sessions a week in each month, with the number in your plan now as a dashed line",
    goal: "plan",
    rest_days_count: "Rest days are part of it and never count against you.",
    sessions_span: |done, weeks, a_week, planned| {
        let weeks = match weeks {
            1 => "In the week before this one".to_owned(),
            _ => format!("In the {weeks} weeks before this one"),
        };
        let sessions = if done == 1 { "session" } else { "sessions" };
        format!("{weeks} you did {done} {sessions}: {a_week} a week. Your plan has {planned}.")
    },
    this_week: "this week, not over yet",
    done_column: "Done",
    a_week_column: "A week",
    planned_column: "In your plan now",

    calendar_title: "Your last 12 weeks",
    calendar_says: |weeks, trained, partly| {
        let weeks = if weeks == 1 {
            "week".to_owned()
        } else {
            format!("{weeks} weeks")
        };
        let days = if trained == 1 { "day" } else { "days" };
        let part = match partly {
            0 => String::new(),
            _ if partly == trained => ", in part".to_owned(),
            _ => format!(", on {partly} of them in part"),
        };
        format!("In the last {weeks} you trained on {trained} {days}{part}.")
    },
    calendar_flares: |days| match days {
        1 => "1 day was a flare-up day.".to_owned(),
        _ => format!("{days} days were flare-up days."),
    },
    calendar_caption: "Each day of the last weeks: trained, trained in part, rested, or a flare-up day",
    mark: |mark| match mark {
        Mark::Blank => "",
        Mark::Rested => "rested",
        Mark::Partly => "trained in part",
        Mark::Trained => "trained",
    },
    flare_day: "flare-up day",
    today: "today",

    pain_title: "Pain, week by week",
    pain_none: "Nothing here yet. Each session asks how your back feels, and the weeks show up here.",
    pain_one: |pain| {
        format!("{pain} out of 10 in the first week. One week is not a trend yet. Next week we can compare.")
    },
    pain_change: |from, to| {
        if from == to {
            format!("Pain was {from} out of 10 when your plan began, and it was {to} in the last week.")
        } else {
            format!("Pain went from {from} to {to} out of 10 since your plan began.")
        }
    },
    matters: "That is a change that matters.",
    too_small: "A change that small does not count.",
    band: |better, worse| {
        let fall = match better {
            Some(better) => format!("Pain of {better} or less would be clearly better."),
            None => "It began under 3, so less pain alone cannot show that you are better.".to_owned(),
        };
        let rise = worse.map_or_else(String::new, |worse| format!(" {worse} or more would be clearly worse."));
        format!("The grey band means: about the same as at the start. {fall}{rise}")
    },
    pain_chart: "Average pain in each week, from 0 to 10, with a band around where it began",
    pain_months_chart: "Average pain in each month, from 0 to 10",
    days_column: "Days noted",

    climbs_title: "How each exercise grew",
    climbs_intro: "A line that goes up means: more repetitions, longer holds, more sets or a harder form.",
    now: |dose| ["Now: ", dose].concat(),
    climb_chart: |name| format!("{name}: what you did, over time"),
    climb_change: |from, to| format!("From {from}, to {to}."),
    climb_same: |dose| format!("So far: {dose}."),
    rung: |number, name| format!("Step {number}: {name}"),
    best_of_month: "Where there are many months, the picture shows the most of each.",
    exercise_column: "Exercise",
    dose_column: "Done",

    tests_title: "Strength checks",
    tests_again: "Checks vary from day to day, so each comes again after 6 weeks.",
    tests_none: "No check done yet. It is optional. It helps to see your own change over weeks.",
    test_chart: |name| format!("{name}: your results, over time"),
    test_change: |from, to, unit| format!("Since the first time: from {from} to {to} {unit}."),
    test_sides: "We compare the weaker side.",
    test_matters: "That is a change that counts.",
    left: "Left",
    right: "Right",
    result_column: "Result",

    check_ins_title: "Your check-ins",
    check_in_week: |week, day| match week {
        0 => ["Start, ", day].concat(),
        _ => format!("Week {week}, {day}"),
    },
    check_in_says: |pain, activities| match activities {
        Some(activities) => format!("Pain {pain} out of 10, your activities {activities} out of 10."),
        None => format!("Pain {pain} out of 10."),
    },
    judged: |judged| ["Against the start: ", judged, "."].concat(),
};
