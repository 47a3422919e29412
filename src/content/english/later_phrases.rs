//! English words of the screens that a reader comes to after the first plan. They come with those.

use crate::content::rules::Grade;
use crate::domain::exercise::Position;

/// Button labels and headings of screens that come after the first plan.
pub struct LaterPhrases {
    // What stands out.
    pub focus_alone: &'static str,

    // By muscle.
    pub group_week: &'static str,
    pub group_none: &'static str,
    pub group_why: &'static str,
    pub named_chosen: &'static str,
    pub named_form: &'static str,
    pub named_warm_up: &'static str,
    pub named_possible: &'static str,
    pub in_article: &'static str,

    // Progress; its pictures have their own words.
    /// "3.5" for 35.
    pub tenths: fn(u16) -> String,
    pub pain_column: &'static str,
    pub times_done: fn(u32) -> String,
    pub tests_button: &'static str,
    pub test_value: fn(u16, Option<u16>, &str) -> String,
    pub test_rated: fn(&str, &str) -> String,
    pub test_unrated: fn(&str) -> String,
    /// Comes after either.
    pub test_sides_differ: &'static str,

    // One exercise.
    pub need_nothing: &'static str,
    pub out_title: &'static str,
    pub rest_between: fn(&str) -> String,
    pub caution_title: &'static str,
    pub also_works: &'static str,
    pub why_title: &'static str,
    pub in_place_of: fn(&str) -> String,
    pub swap_instead: fn(&str) -> String,
    pub swap_nothing: &'static str,
    pub swap_button: &'static str,
    pub hurts_advice: &'static str,
    pub mistakes: &'static str,
    pub easier: &'static str,
    pub harder: &'static str,
    pub swap_summary: &'static str,
    pub position: fn(Position) -> &'static str,

    // The session.
    pub leave: &'static str,
    pub see_someone_title: &'static str,
    pub flares_often_title: &'static str,
    pub relief_title: &'static str,
    pub relief_left: fn(&str) -> String,
    pub easing_title: &'static str,
    pub gentle_week_title: &'static str,
    pub check_in_title: fn(u16) -> String,
    pub check_in_text: &'static str,
    pub check_in_button: &'static str,
    pub gap_title: &'static str,
    pub lighter_title: &'static str,
    /// Today's session ended with clearly more pain.
    pub sore_title: &'static str,
    pub sore_text: &'static str,
    pub tempo: &'static str,
    pub go_on: &'static str,
    pub pain_low: &'static str,
    pub pain_high: &'static str,
    pub activity_low: &'static str,
    pub activity_high: &'static str,
    pub before_title: &'static str,
    pub after_title: &'static str,
    pub cool_down: &'static str,
    pub too_sore_text: &'static str,
    /// Below what may ease it.
    pub too_sore_stays: &'static str,
    /// What is too heavy for the pain before this session.
    pub spared: fn(&str) -> String,
    pub day_after_title: &'static str,
    /// Small changes between two check-ins are noise.
    pub compared_noise: &'static str,
    /// The effort of a gentle plan.
    pub gentle_effort: &'static str,
    /// Easing back takes longer than its two weeks.
    pub easing_long: &'static str,
    pub back_to_plan: &'static str,
    pub all_rest_title: &'static str,
    pub all_rest_text: &'static str,
    pub march: &'static str,
    pub set_button: fn(u8, bool) -> String,
    pub sets_label: &'static str,
    pub count_label: &'static str,
    pub count_hint: &'static str,
    pub leg_legend: &'static str,
    pub missing_count: &'static str,
    pub skip_button: &'static str,
    pub too_sore_title: &'static str,
    pub finish: &'static str,
    pub warm_up_title: &'static str,
    pub warmed_up: &'static str,
    pub sets_done: fn(u8, u8) -> String,
    pub leave_out_summary: &'static str,

    // A flare-up.
    pub flare_title: &'static str,
    pub flare_next: &'static str,
    pub flare_begin: &'static str,

    // A check-in.
    /// "This morning: the same. Change it"
    pub morning_told: fn(&str) -> String,
    pub check_in_heading: fn(u16) -> String,
    pub activities_title: &'static str,
    pub compared_title: &'static str,
    pub at_start: &'static str,
    pub activities_row: &'static str,
    pub set_minutes: fn(u8) -> String,
    pub set_days: fn(u8) -> String,
    /// What the plan is made for now: days and minutes.
    pub time_now: fn(u8, u8) -> String,
    pub new_goal: &'static str,
    pub check_in_done: &'static str,
    pub adherence: fn(u16) -> String,

    // Self-tests.
    pub testing_title: &'static str,
    pub testing_intro: &'static str,
    pub testing_none: &'static str,
    pub testing_more: &'static str,
    pub testing_done: &'static str,
    pub test_open: &'static str,
    /// Beside the chair stand where a knee hurts under load.
    pub test_knee: &'static str,
    pub test_stop: &'static str,
    pub test_ended: &'static str,
    pub test_field: fn(&str, &str) -> String,
    pub left_side: &'static str,
    pub right_side: &'static str,
    pub both_sides: &'static str,
    pub test_missing: &'static str,
    pub test_save: &'static str,

    // About.
    pub about_title: &'static str,
    pub rules_title: &'static str,
    pub reviewed: fn(&str) -> String,
    pub grade_means: fn(Grade) -> &'static str,
    pub rules_safety: &'static str,
    pub rules_flags: &'static str,
    pub rules_tilt: &'static str,
    pub rules_level: &'static str,
    pub rules_out: &'static str,
    pub rules_follow: &'static str,
    pub rules_progress: &'static str,
    pub rules_tests: &'static str,
    pub licences_title: &'static str,
    pub licences: &'static str,

    // Answers.
    pub answers_intro: &'static str,
    pub answers_none: &'static str,
    /// A step that is still open.
    pub still_open: &'static str,
    pub days_a_week: fn(u8) -> String,
    pub weeks_pregnant: fn(u8) -> String,
    pub hours: fn(u8) -> String,
    pub out_of_ten: fn(u8) -> String,
    pub answers_title: &'static str,

    // Data.
    pub data_title: &'static str,
    pub data_no_server: &'static str,
    pub data_kept: &'static str,
    pub export_title: &'static str,
    pub export_text: &'static str,
    pub export_failed: &'static str,
    pub import_title: &'static str,
    pub import_text: &'static str,
    pub import_brings: fn(usize, usize) -> String,
    pub import_take: &'static str,
    pub import_leave: &'static str,
    pub import_foreign: &'static str,
    pub import_damaged: &'static str,
    pub import_newer: &'static str,
    pub import_too_large: &'static str,
    pub import_failed: &'static str,
    pub aside_title: &'static str,
    pub aside_text: &'static str,
    pub aside_save: &'static str,
    pub delete_title: &'static str,
    pub delete_text: &'static str,
    pub delete_sure: &'static str,
    pub delete_yes: &'static str,
    pub delete_no: &'static str,
    pub data_where: &'static str,
    /// What that means for a file that was opened from a disk, and for a place within somebody else's page.
    pub data_file: &'static str,
    pub data_embed: &'static str,
    pub data_frame: &'static str,
    pub data_not_kept: &'static str,
    pub data_others: &'static str,
    /// Under 18, beside the diary of someone older.
    pub data_older: &'static str,
    pub export: &'static str,
    pub delete: &'static str,
}

pub(super) fn phrases() -> &'static LaterPhrases {
    &LATER_PHRASES
}

fn counted(count: usize, one: &str, many: &str) -> String {
    if count == 1 {
        format!("1 {one}")
    } else {
        format!("{count} {many}")
    }
}

fn days_a_week(days: u8) -> String {
    format!("{} a week", counted(days.into(), "day", "days"))
}

fn weeks_pregnant(weeks: u8) -> String {
    counted(weeks.into(), "week", "weeks")
}

fn hours(hours: u8) -> String {
    counted(hours.into(), "hour", "hours")
}

fn out_of_ten(score: u8) -> String {
    format!("{score} out of 10")
}

fn import_brings(steps: usize, entries: usize) -> String {
    format!(
        "This file holds {} and {}. They are added to what is here. Where both have an answer, the later one stays.",
        counted(steps, "answered page", "answered pages"),
        counted(entries, "diary note", "diary notes"),
    )
}

static LATER_PHRASES: LaterPhrases = LaterPhrases {
    focus_alone: "Main focus",

    group_week: "In your week",
    group_none: "None this week. The other groups train these muscles too.",
    group_why: "Why this much?",
    named_chosen: "In your week:",
    named_form: "In your week in another form:",
    named_warm_up: "In your warm-up:",
    named_possible: "Suits you, but not in this week’s plan:",
    in_article: "Named in the article",

    tenths: |tenths| {
        if tenths.is_multiple_of(10) {
            (tenths / 10).to_string()
        } else {
            format!("{}.{}", tenths / 10, tenths % 10)
        }
    },
    pain_column: "Pain, 0 to 10",
    times_done: |times| match times {
        0 => "not done yet".to_owned(),
        1 => "done once".to_owned(),
        _ => format!("done {times} times"),
    },
    tests_button: "Do a strength check",
    test_value: |left, right, unit| match right {
        Some(right) => format!("left {left}, right {right} {unit}"),
        None => format!("{left} {unit}"),
    },
    test_rated: |value, rating| format!("{value}. {rating}."),
    test_unrated: |value| format!("{value}. There is no group to compare with."),
    test_sides_differ: " Your two sides differ clearly. The weaker one counts.",

    need_nothing: "no equipment",
    out_title: "Not in your plan now",
    rest_between: |rest| format!("Rest {rest} between sets."),
    caution_title: "For you: take care here",
    also_works: "Also at work:",
    why_title: "Why this one?",
    in_place_of: |name| format!("It stands in for {name} at the moment."),
    swap_instead: |name| format!("In its place you would get: {name}."),
    swap_nothing: "Nothing else of this muscle group suits you now. It would just be left out.",
    swap_button: "Swap it from now on",
    hurts_advice: "Stop this one today. If pain moves down your leg, or you feel numb, stop the session \
                   and look at the stop list.",
    mistakes: "Common mistakes",
    easier: "Easier:",
    harder: "Harder:",
    swap_summary: "Not for me: swap it",
    position: |position| match position {
        Position::Standing => "Standing",
        Position::Seated => "Sitting",
        Position::Kneeling => "Kneeling",
        Position::Quadruped => "On hands and knees",
        Position::Side => "Lying on your side",
        Position::Supine => "Lying on your back",
        Position::Prone => "Lying on your front",
    },

    leave: "Leave",
    see_someone_title: "Please see someone about your back",
    flares_often_title: "Two flare-ups in 4 weeks",
    relief_title: "Ease your back first",
    relief_left: |days| format!("Strength work starts again in {days}, gently."),
    easing_title: "Easing back in",
    gentle_week_title: "A gentle week",
    check_in_title: |week| format!("Week {week}: time to look back"),
    check_in_text: "We ask some of the first questions again. Then we fit your plan to your answers.",
    check_in_button: "Start the check-in",
    gap_title: "Welcome back",
    lighter_title: "A lighter week",
    sore_title: "More sore after the session",
    sore_text: "Ease your back for the rest of today. Try what is below and take short, easy walks. \
                Tell us in the morning how it is. Your exercises get no harder unless you feel better then. \
                If the pain stays up for over a day, that is a flare-up: press the button below.",
    tempo: "Up in 2 seconds, down in 2 to 3. Stop while you could still do 2 to 4 good ones.",
    go_on: "Continue",
    pain_low: "no pain",
    pain_high: "worst you can imagine",
    activity_low: "cannot do it",
    activity_high: "as well as before",
    before_title: "Before you start",
    after_title: "Well done. Now cool down",
    cool_down: "Walk with ease for 1 to 2 minutes. Then tell us how your back feels.",
    too_sore_text: "With pain of 7 or more, ease your back first. Try the list below and take short, easy walks. \
                    Your plan waits for you.",
    too_sore_stays: "If the pain stays this strong, see a doctor or physiotherapist.",
    spared: |names| format!("With pain of 4 or more today, we leave out: {names}."),
    compared_noise: "Pain goes up and down from day to day, so a small change says little.",
    gentle_effort: "Your plan is gentle: it should feel easy to medium, at most 5 out of 10.",
    day_after_title: "You trained yesterday, so today can be a rest day.",
    easing_long: "Easing back takes longer than 2 weeks. Please show it to a doctor or physiotherapist.",
    back_to_plan: "Back to my plan",
    all_rest_title: "These exercises rest for now",
    all_rest_text: "They hurt last time, so they rest for a week. Go for a walk instead, or try a position below.",
    march: "March or walk on the spot for 1 to 2 minutes.",
    set_button: |number, done| {
        if done {
            format!("✓ Set {number} done")
        } else {
            format!("Set {number}")
        }
    },
    sets_label: "Your sets",
    count_label: "How many in each set?",
    count_hint: "Repetitions, or seconds if you held it. Change it if you did fewer or more.",
    leg_legend: "Did anything change in your leg?",
    missing_count: "Say how many you did.",
    skip_button: "Skip it today",
    too_sore_title: "No strength work today",
    finish: "Finish the session",
    warm_up_title: "Warm up for 3 minutes",
    warmed_up: "Skip the warm-up",
    sets_done: |done, sets| format!("{done} of {sets} sets done"),
    leave_out_summary: "Skip or swap this one",

    flare_title: "When your pain flares up",
    flare_next: "What happens next",
    flare_begin: "Yes, my pain flared up",

    check_in_heading: |week| format!("Week {week}: how is it going?"),
    activities_title: "How well can you do these now?",
    compared_title: "Then and now",
    at_start: "At first",
    activities_row: "Your activities, 0 to 10",
    set_minutes: |minutes| format!("Make it {minutes} minutes each time"),
    set_days: |days| format!("Make it {days} days a week"),
    time_now: |days, minutes| format!("Your plan now: {days} days a week, {minutes} minutes each time."),
    new_goal: "Set a new goal",
    check_in_done: "Save and see my progress",
    adherence: |percent| format!("{percent} %"),

    morning_told: |word| format!("This morning: {}. Change it", word.to_ascii_lowercase()),
    testing_title: "Check your strength",
    testing_intro: "All of this is optional. Try up to 4 in one go. Each says when to stop.",
    testing_none: "No strength check suits you now. You lose nothing; the plan works without.",
    testing_more: "More checks, for another day",
    testing_done: "Done with the checks",
    test_open: "Not done today",
    test_knee: "Your knee hurts under load. Leave this check out if it hurts to stand up from a chair.",
    test_stop: "When to stop",
    test_ended: "How did it end?",
    test_field: |side, unit| format!("{side}, in {unit}"),
    left_side: "Left side",
    right_side: "Right side",
    both_sides: "Your result",
    test_missing: "Fill in your result to save it.",
    test_save: "Save the result",

    about_title: "About this tool",
    rules_title: "Every rule and its source",
    reviewed: |when| format!("Sources last gone through: {when}."),
    grade_means: |grade| match grade {
        Grade::A => "Several good trials, or a strong guideline.",
        Grade::B => "Some trials, or studies that agree.",
        Grade::C => "One small study, or what experts agree on.",
        Grade::D => "An idea that makes sense. No study shows it.",
        Grade::Design => "No study decides it. We chose the careful way.",
    },
    rules_safety: "Safety: who should see someone first",
    rules_flags: "What we spare, and why",
    rules_tilt: "What tilts the plan",
    rules_level: "What holds the level",
    rules_out: "What keeps an exercise out",
    rules_follow: "How a shared plan is fitted to you",
    rules_progress: "How exercises get harder or easier",
    rules_tests: "What strength checks are compared with",
    licences_title: "Licences",
    licences: "The program is free software under MIT or Apache-2.0, as you choose. \
               The texts are under CC BY 4.0.",

    answers_intro: "Change any answer. The others stay. After some changes we ask a safety list again. Then your plan is made again.",
    answers_none: "You have not answered anything yet.",
    still_open: "Not answered yet",
    days_a_week,
    weeks_pregnant,
    hours,
    out_of_ten,
    answers_title: "Your answers",

    data_title: "Your data",
    data_no_server: "We have no server. Nothing you say is sent to us or to anyone.",
    data_kept: "They stay here until you delete them, or until the browser clears its storage. \
                Some browsers do that after some weeks without a visit. So save a file now and then.",
    export_title: "Save a copy",
    export_text: "One file with everything: your answers, your diary, your tests. Keep it safe, it is about your health.",
    export_failed: "This browser could not save the file.",
    import_title: "Bring a copy back",
    import_text: "Choose a file that this tool saved. It is added to what is here.",
    import_brings,
    import_take: "Add it",
    import_leave: "Leave it",
    import_foreign: "This file is not from this tool. Nothing was changed.",
    import_damaged: "This file is damaged and cannot be read. Nothing was changed.",
    import_newer: "A newer version of this tool saved this file. Load this page again, then try once more.",
    import_too_large: "This file is too large to be one of ours. Nothing was changed.",
    import_failed: "The browser could not read this file. Nothing was changed.",
    aside_title: "What could not be read",
    aside_text: "It is still here, unchanged. Save it as a file if you want to keep it or show it to someone.",
    aside_save: "Save it as a file",
    delete_title: "Delete everything",
    delete_text: "All your answers, your diary and your plan go away from this device. This cannot be undone.",
    delete_sure: "Delete all of it now? A file you saved stays where you put it.",
    delete_yes: "Yes, delete everything",
    delete_no: "No, keep it",
    data_where: "Your answers and your diary live in this browser on this device, and nowhere else.",
    data_file: "You opened this tool as a file. In Firefox, what is kept belongs to the file in this very place: move or \
                rename the file, and it starts empty. In most other browsers all files on this device share one \
                store, so another file could read it or clear it. A copy you saved brings all of it back.",
    data_embed: "This tool is part of a page of another site. Your browser keeps what you say for that site, \
                 and the site could read it. On any other page you start with nothing: bring a copy.",
    data_frame: "This tool is shown in a frame. Where it comes from another site than the page around it, that page \
                 cannot read what you say. On any other page you may start with nothing: bring a copy.",
    data_not_kept: "What you say now is not kept on this device.",
    data_others: "Others who use this browser can see what is kept here.",
    data_older: "What an adult kept here before is still here. You can delete it below.",
    export: "Save as a file",
    delete: "Delete everything",
};
