//! Button labels and headings of screens, in English.

/// Button labels and headings of screens.
pub struct Phrases {
    /// The name of the widget.
    pub name: &'static str,

    // Buttons of many screens.
    pub back: &'static str,
    pub go_on: &'static str,
    pub skip: &'static str,
    pub change: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub why: &'static str,
    pub can_skip: &'static str,
    /// After a link, heard only.
    pub opens_elsewhere: &'static str,

    // Start.
    pub start_title: &'static str,
    pub start_lead: &'static str,
    pub start_points: &'static [&'static str],
    pub consent: &'static str,
    pub consent_needed: &'static str,
    pub shared_computer: &'static str,
    pub shared_computer_help: &'static str,
    pub start: &'static str,
    pub emergency_in_short: &'static str,
    pub emergency_in_short_intro: &'static str,

    // Asking.
    pub something_missing: &'static str,
    pub answer_needed: &'static str,
    pub number_between: fn(u32, u32) -> String,
    /// Under a ticked sign.
    pub is_it_so: &'static str,
    pub pain_low: &'static str,
    pub pain_high: &'static str,
    pub interfere_low: &'static str,
    pub interfere_high: &'static str,
    pub confidence_low: &'static str,
    pub confidence_high: &'static str,
    pub activity_low: &'static str,
    pub activity_high: &'static str,
    /// "Thing 1"
    pub activity: fn(usize) -> String,
    pub more_about_pain: &'static str,
    pub both_legs: &'static str,
    pub minutes: fn(u8) -> String,
    pub do_tests: &'static str,
    pub skip_tests: &'static str,
    pub see_plan: &'static str,
    pub no_tests: &'static str,
    pub tests_done: &'static str,

    // Stopped.
    pub answer_again: &'static str,
    pub no_maternity_unit: &'static str,
    pub strong_pain: &'static str,
    pub see_someone_today: &'static str,
    pub see_someone_soon: &'static str,
    pub tell_them_too: &'static str,
    pub change_answers: &'static str,
    pub seen_sure_title: &'static str,
    pub seen_sure: &'static str,
    pub seen_yes: &'static str,
    pub seen_no: &'static str,
    pub adults_title: &'static str,

    // Places below every screen.
    pub places: &'static str,
    pub place_plan: &'static str,
    pub place_questions: &'static str,
    /// The result, where it is no plan.
    pub place_result: &'static str,
    pub place_flare: &'static str,
    pub place_answers: &'static str,
    pub place_data: &'static str,
    pub place_about: &'static str,

    // What leads elsewhere.
    /// The quiet way to the field.
    pub open_a_link: &'static str,
    pub share: &'static str,
    /// Where there is no plan.
    pub share_answers_only: &'static str,
    /// The button that prints it.
    pub print: &'static str,

    // Keeping.
    pub storage_blocked: &'static str,
    pub storage_not_here: &'static str,
    pub storage_full: &'static str,
    pub storage_lost: &'static str,
    pub storage_newer: &'static str,
    pub storage_cleared: &'static str,
    /// What was to be deleted is still there.
    pub storage_stayed: &'static str,
    /// A part of the program that loads after the first plan.
    pub rest_comes: &'static str,
    pub rest_failed: &'static str,
    pub keeping_nothing: &'static str,
    pub save_a_file: &'static str,
    pub set_aside: fn(usize) -> String,

    // When the program has stopped by a fault.
    pub stopped_title: &'static str,
    pub stopped_why: &'static str,
    /// What was said about getting help is gone from the screen, but holds.
    pub stopped_still: &'static str,
    pub stopped_kept: &'static str,
    pub stopped_not_kept: &'static str,
    pub stopped_nothing: &'static str,
    pub stopped_again: &'static str,

    // Answers.
    /// A question that was left out.
    pub not_said: &'static str,
    pub age: &'static str,
    pub sex: &'static str,

    // Data.
    /// Once a month, beside the plan.
    pub copy_reminder: &'static str,
    pub copy_now: &'static str,
    pub copy_later: &'static str,
    pub brought_in: &'static str,
    /// Said of questions that a leg in the last session asks again.
    pub leg_anew: &'static str,
}

fn number_between(min: u32, max: u32) -> String {
    format!("Please type a whole number from {min} to {max}.")
}

fn activity(number: usize) -> String {
    match number {
        1 => "First thing".into(),
        2 => "Second thing".into(),
        _ => "Third thing".into(),
    }
}

fn set_aside(count: usize) -> String {
    match count {
        1 => "Something kept here could not be read. We put it aside and did not change it. \
              You can save it as a file under Your data."
            .into(),
        _ => format!(
            "{count} things kept here could not be read. We put them aside and did not change them. \
             You can save them as files under Your data."
        ),
    }
}

fn minutes(minutes: u8) -> String {
    format!("{minutes} minutes")
}

pub static PHRASES: Phrases = Phrases {
    name: "Strongback",

    back: "Back",
    go_on: "Continue",
    skip: "Skip this",
    change: "Change",
    yes: "Yes",
    no: "No",
    why: "Why do we ask?",
    can_skip: "You can leave this out.",
    opens_elsewhere: " (opens another site)",

    start_title: "A strength plan for your lower back",
    start_lead: "Answer some questions, most of them with one tap. You get a plan of strength exercises \
                 that fits your back, your week and what you have at home.",
    start_points: &[
        "It takes less than 5 minutes.",
        "Each exercise tells you why it was chosen.",
        "We first ask about signs that need a doctor, not exercise.",
    ],
    consent: "I have read this and want to go on",
    consent_needed: "Please tick the box below first, if you agree.",
    shared_computer: "This is a shared computer: keep nothing here",
    shared_computer_help: "Your answers and your plan are gone when you close this page.",
    start: "Start",
    emergency_in_short: "Signs that need help now",
    emergency_in_short_intro: "If any of these is new, get help now. Do not wait for this tool.",

    something_missing: "Something is still missing",
    answer_needed: "Please answer this.",
    number_between,
    is_it_so: "Is it so?",
    pain_low: "no pain",
    pain_high: "worst you can think of",
    interfere_low: "not at all",
    interfere_high: "in everything",
    confidence_low: "not sure at all",
    confidence_high: "fully sure",
    activity_low: "cannot do it",
    activity_high: "as well as before",
    activity,
    more_about_pain: "Say more about your pain (you can leave this out)",
    both_legs: "Pain in both legs can matter. Next we ask you the first list again, to be safe.",
    minutes,
    do_tests: "Do some tests now",
    skip_tests: "Skip the tests and see my result",
    see_plan: "See my result",
    no_tests: "With your answers we offer no tests. Your plan starts easy instead.",
    tests_done: "Tests you have done",

    answer_again: "I answered by mistake: answer again",
    strong_pain: "You told us of very strong pain. Before anything else, please say how it began.",
    no_maternity_unit: "No maternity unit to call? Or no answer? Then call the emergency number.",
    see_someone_today: "Please get checked today",
    see_someone_soon: "Please get checked first",
    tell_them_too: "Tell them about this too:",
    change_answers: "Look at my answers and change them",
    seen_sure_title: "Just to be sure",
    seen_sure: "Did a doctor, nurse or physiotherapist look at you for each reason above, \
                and say that exercise is fine? If so, you get a gentle plan.",
    seen_yes: "Yes, for each of them",
    seen_no: "No, not yet",
    adults_title: "This tool is for adults",

    places: "More of this tool",
    place_plan: "Plan",
    place_questions: "Questions",
    place_result: "My result",
    place_flare: "My pain flared up",
    place_answers: "My answers",
    place_data: "My data",
    place_about: "About",

    open_a_link: "Open a link or code",
    share: "Share",
    share_answers_only: "Show my answers to a doctor or physiotherapist",
    print: "Print this plan",
    storage_blocked: "This browser does not let us keep anything here. All works, but only until you close this page.",
    storage_not_here: "On this page nothing is kept. All works, but only until you close it.",
    storage_full: "The storage of this browser is full. What you say from now on is lost when you close this page.",
    storage_lost: "This browser did not keep what we gave it. What you say may be lost when you close this page.",
    storage_newer: "A newer version of this tool has kept something here. We leave it as it is. \
                    Load this page again to get the newer version.",
    storage_cleared: "Something else cleared what this browser kept for you. It is all still on this page. \
                      Save it as a file before you close it.",
    rest_comes: "One moment: this part is still loading.",
    rest_failed: "This part did not load. Check your connection, then try again or load the page again.",
    storage_stayed: "This browser did not delete all that is kept here. \
                     Clear the data of this site in the settings of your browser.",
    keeping_nothing: "You asked us to keep nothing here. All is gone when you close this page.",
    save_a_file: "Save it as a file",
    set_aside,

    stopped_title: "This tool has stopped",
    stopped_why: "A fault in the tool itself stopped it. It says nothing about your back.",
    stopped_still: "If you were told to get help or to see someone, that still holds. If you were doing a session, stop \
                    for now.",
    stopped_kept: "What was kept on this device is still here. Only the last thing you did may be missing. \
                   Load the page again to go on.",
    stopped_not_kept: "What you said is not kept on this device. Save a copy first. Then load the page again and bring \
                       the copy back under Your data.",
    stopped_nothing: "Nothing of yours was kept yet. Load the page again to go on.",
    stopped_again: "Load the page again",

    not_said: "Left out",
    age: "Age",
    sex: "Sex",

    copy_reminder: "Your diary is in this browser only. Some browsers clear what they keep after a week or two without \
                    a visit, or when you close a private window. Save a copy now and then.",
    copy_now: "Save a copy",
    copy_later: "Not now",
    leg_anew: "In your last session your leg hurt more or was numb. Please answer these questions again for today.",
    brought_in: "Your copy was added. Before you see a plan, answer these questions for today.",
};
