//! English words around links: what came with one, what goes into one.

/// What stands on the screens of a link, and beside a plan that came with one.
pub struct LinkPhrases {
    // What came.
    pub came_title: &'static str,
    /// "A plan was shared with you: 3 sessions a week, 14 exercises."
    pub came_plan: fn(&str, &str) -> String,
    pub came_answers: &'static str,
    pub came_both: &'static str,
    /// From the answers that came a plan follows: sessions and exercises.
    pub answers_make: fn(&str, &str) -> String,
    pub answers_stop: &'static str,
    pub answers_open: &'static str,
    pub not_saved: &'static str,
    /// There is a plan, or there are answers, on this device.
    pub own_untouched: &'static str,
    pub questions_first: &'static str,
    pub go_on: &'static str,
    pub go_on_own: &'static str,
    pub go_on_own_help: &'static str,
    pub go_on_afresh: &'static str,
    pub not_now: &'static str,
    pub for_another: &'static str,
    pub for_another_text: &'static str,
    pub for_another_button: &'static str,

    // A link that moves answers.
    pub copy_title: &'static str,
    pub copy_text: &'static str,
    pub copy_ask: &'static str,
    pub copy_yes: &'static str,
    pub copy_no: &'static str,

    // The plan that came, fitted to the reader.
    pub fitted_title: &'static str,
    pub fitted_text: &'static str,
    pub use_it: &'static str,
    pub refuse_own: &'static str,
    /// The plan here came with a link too.
    pub refuse_followed: &'static str,
    pub refuse_new: &'static str,
    /// So many exercises were changed.
    pub replaced_title: fn(usize) -> String,
    /// "Squat instead of: forward lunge."
    pub stands_in: fn(&str, &str) -> String,
    pub left_out: fn(&str) -> String,
    pub nothing_replaced: &'static str,

    // Before it takes the place of one's own.
    pub using_title: &'static str,
    pub using_text: &'static str,
    /// There are answers here, and no plan until the first safety list is answered again.
    pub using_answers: &'static str,
    pub own_plan: &'static str,
    /// The plan here came with a link too.
    pub followed_plan: &'static str,
    pub shared_plan: &'static str,
    /// "Session 1"
    pub session: fn(usize) -> String,
    pub using_yes: &'static str,
    pub using_no: &'static str,
    pub using_kept: &'static str,
    /// The plan that came with an earlier link goes.
    pub using_followed: &'static str,
    pub using_not_kept: &'static str,

    // In use.
    pub following: &'static str,
    pub following_end: &'static str,

    // For somebody else.
    pub viewing_title: &'static str,
    pub viewing_note: &'static str,
    pub viewing_plan: &'static str,
    pub viewing_follows: &'static str,
    pub viewing_no_plan: &'static str,
    pub exercise_column: &'static str,
    pub dose_column: &'static str,
    pub level_column: &'static str,
    pub excluded_column: &'static str,
    pub excluded_none: &'static str,
    pub safety_title: &'static str,
    pub safety_emergency: &'static str,
    pub safety_clinician: &'static str,
    pub safety_adults: &'static str,
    pub safety_gentle: &'static str,
    pub safety_go: &'static str,
    pub safety_open: &'static str,
    pub safety_rules: &'static str,
    pub answers_title: &'static str,
    pub viewing_back: &'static str,

    // A link that cannot be opened, and the field for one.
    pub opening_title: &'static str,
    pub opening_text: &'static str,
    pub opening_field: &'static str,
    pub opening_hint: &'static str,
    pub opening_button: &'static str,
    pub opening_empty: &'static str,
    pub bad_title: &'static str,
    pub bad_foreign: &'static str,
    /// How many characters came, and how many there were at least.
    pub bad_incomplete: fn(usize, usize) -> String,
    pub bad_damaged: &'static str,
    pub bad_too_long: &'static str,
    pub bad_newer: &'static str,
    pub bad_newer_page: &'static str,
    pub bad_newer_file: &'static str,
    pub bad_nothing_lost: &'static str,

    // Sharing.
    pub share_title: &'static str,
    pub share_what: &'static str,
    pub share_plan: &'static str,
    pub share_plan_reveals: &'static str,
    pub share_answers: &'static str,
    pub share_answers_reveals: &'static str,
    pub share_both: &'static str,
    pub share_both_reveals: &'static str,
    pub share_never: &'static str,
    pub share_anyone: &'static str,
    pub share_only_answers: &'static str,
    pub link_label: &'static str,
    pub code_label: &'static str,
    pub copy: &'static str,
    pub copy_code: &'static str,
    pub copied: &'static str,
    pub copy_by_hand: &'static str,
    pub send: &'static str,
    pub send_title: &'static str,
    pub no_address: &'static str,
    pub no_address_how: &'static str,
    /// What the square picture shows, for those who do not see it.
    pub qr: &'static str,
    pub qr_text: &'static str,
    pub on_paper: &'static str,

    // Another browser.
    pub move_title: &'static str,
    pub move_text: &'static str,
    pub move_reveals: &'static str,
    pub move_diary: &'static str,
    pub move_how: &'static str,
    pub move_button: &'static str,
    pub share_block: &'static str,
    pub share_block_text: &'static str,
    pub move_block: &'static str,
    pub move_block_text: &'static str,
    pub open_block: &'static str,
    pub open_block_text: &'static str,

    // Places below the screen.
    pub place_link: &'static str,
    pub place_leave: &'static str,
    pub place_own: &'static str,
}

pub(super) fn phrases() -> &'static LinkPhrases {
    &LINKS
}

static LINKS: LinkPhrases = LinkPhrases {
    came_title: "A link was opened",
    came_plan: |sessions, exercises| ["A plan was shared with you: ", sessions, " a week, ", exercises, "."].concat(),
    came_answers: "Somebody's answers were shared with you.",
    came_both: "Somebody's answers and their plan were shared with you.",
    answers_make: |sessions, exercises| ["The plan has ", sessions, " a week, ", exercises, "."].concat(),
    answers_stop: "With these answers a doctor comes first. So there is no plan, and no exercise is shown.",
    answers_open: "Some answers are missing. So there is no plan, and no exercise is shown.",
    not_saved: "Nothing of this link is saved on this device.",
    own_untouched: "What you keep on this device stays as it is. Only a warning sign that you tell us may be kept \
                    at once, for your safety.",
    questions_first: "A plan that suits one back may not suit yours. So you first answer the safety questions \
                      for yourself. Then the plan is fitted to your answers.",
    go_on: "Go on to the questions",
    go_on_own: "Go on with my answers from this device",
    go_on_own_help: "Are the answers on this device yours? Then you only answer the first list again. If a warning \
                     sign stops you there, that answer is kept.",
    go_on_afresh: "Answer all questions anew",
    not_now: "Not now",
    for_another: "For a doctor or physiotherapist",
    for_another_text: "You see all that is in the link, to read and to print. You cannot train with it here.",
    for_another_button: "I am a doctor or physiotherapist",

    copy_title: "Are these your own answers?",
    copy_text: "This link was made to take answers to another browser.",
    copy_ask: "If they are yours, they take the place of the answers here. A warning sign you ticked here before still counts. \
               Then you answer the first safety list again, for today. If they are not yours, leave them.",
    copy_yes: "Yes, these are my answers",
    copy_no: "No, leave them",

    fitted_title: "A shared plan, fitted to your answers",
    fitted_text: "It is not saved.",
    use_it: "Use it on this device",
    refuse_own: "Not this plan: back to my own",
    refuse_followed: "Not this plan: back to the one I follow",
    refuse_new: "Not this plan: make my own",
    replaced_title: |count| ["What was changed for you (", &count.to_string(), ")"].concat(),
    stands_in: |now, before| [now, ", instead of: ", before, "."].concat(),
    left_out: |name| ["Left out: ", name, "."].concat(),
    nothing_replaced: "Every exercise of the shared plan suits your answers.",

    using_title: "Use the shared plan?",
    using_text: "You have a plan here already. This is how the two compare.",
    using_answers: "You have answered these questions here before.",
    own_plan: "Your own plan",
    followed_plan: "The shared plan you follow so far",
    shared_plan: "The shared plan, fitted to you",
    session: |number| ["Session ", &number.to_string()].concat(),
    using_yes: "Use the shared plan",
    using_no: "Keep what I have here",
    using_kept: "Your diary stays. The answers you just gave take the place of those here, but a warning sign you \
                 told us before stays. You can go back to a plan of your own at any time. It is then made from \
                 these answers.",
    using_followed: "The shared plan you follow so far goes. To get it back, you need its link.",
    using_not_kept: "This browser keeps nothing now, so the plan is gone when you close this page.",

    following: "You follow a plan that was shared with you, fitted to your answers.",
    following_end: "Back to my own plan",

    viewing_title: "The plan as it was shared",
    viewing_note: "For a doctor or physiotherapist, to read and to print. The diary and the results of self-tests are \
                   not in a link: ask for them. Who wants to train with it opens the link and answers the safety \
                   questions first.",
    viewing_plan: "Sessions of a week",
    viewing_follows: "No plan was in the link. This one follows from the answers.",
    viewing_no_plan: "With these answers the tool gives no plan.",
    exercise_column: "Exercise",
    dose_column: "Sets",
    level_column: "Level",
    excluded_column: "Left out with",
    excluded_none: "nothing",
    safety_title: "Safety result",
    safety_emergency: "Get help now. No exercise.",
    safety_clinician: "See a doctor first. No exercise until then.",
    safety_adults: "Under 18. No plan.",
    safety_gentle: "Gentle moves only, level 1.",
    safety_go: "Nothing in the answers speaks against starting.",
    safety_open: "The safety questions are not all answered.",
    safety_rules: "Rules that the answers meet",
    answers_title: "The answers",
    viewing_back: "Back to the link",

    opening_title: "Open a link or code",
    opening_text: "Somebody gave you a link or a code of this tool? Paste it here. Nothing is saved by that.",
    opening_field: "Link or code",
    opening_hint: "A code starts with sb1 and a dot.",
    opening_button: "Open it",
    opening_empty: "Please paste a link or a code first.",
    bad_title: "This link cannot be opened",
    bad_foreign: "This is no link or code of this tool.",
    bad_incomplete: |came, sent| {
        [
            "This link is not complete: ",
            &came.to_string(),
            " characters came, and there were ",
            &sent.to_string(),
            " or more. Copy all of it, from the first letter to the last.",
        ]
        .concat()
    },
    bad_damaged: "A character of this link was changed or lost on the way. Ask for it again, or copy it once more.",
    bad_too_long: "This is too long to be a link of this tool.",
    bad_newer: "A newer version of this tool made this link.",
    bad_newer_page: "Load this page again to get the newer version, then open the link once more.",
    bad_newer_file: "You use a saved file of this tool. Get a newer file where you got this one, then open the link \
                     there.",
    bad_nothing_lost: "What you keep on this device stays as it is.",

    share_title: "Share",
    share_what: "What goes into the link?",
    share_plan: "The plan only",
    share_plan_reveals: "It shows your exercises and sets. None of your answers are in it.",
    share_answers: "My answers, for a doctor or physiotherapist",
    share_answers_reveals: "It shows your answers to the questions, about your health too. Your self-tests are not in it. \
                            If your diary says that your pain got worse for two weeks, that one thing is in it.",
    share_both: "My answers and the plan",
    share_both_reveals: "It shows your answers to the questions, about your health too, and your exercises and sets. \
                         Your self-tests are not in it. If your diary says that your pain got worse for two weeks, \
                         that one thing is in it.",
    share_never: "No name, no date, no page of your diary and no words of your own are in it.",
    share_anyone: "Anyone who has the link can read this. You cannot take it back.",
    share_only_answers: "There is no plan to share. But you can show your answers to a doctor or physiotherapist.",
    link_label: "Link",
    code_label: "Code",
    copy: "Copy the link",
    copy_code: "Copy the code",
    copied: "Copied.",
    copy_by_hand: "This browser does not let us copy. The text is marked now: press Ctrl and C, or hold a finger on it \
                   and choose Copy.",
    send: "Send it with another app",
    send_title: "A strength plan for the lower back",
    no_address: "This tool was opened from a file, so there is no address to link to. Share the code instead.",
    no_address_how: "Who gets the code opens this tool, chooses \"Open a link or code\" and pastes it there.",
    qr: "The link as a picture for the camera of a phone",
    qr_text: "Point the camera of a phone at this picture to open the link there.",
    on_paper: "This plan as a link: scan the picture, or type",

    move_title: "Move to another browser",
    move_text: "Open this link in the other browser and say that the answers are yours.",
    move_reveals: "It holds all you answered, about your health too. Anyone who has the link can read this. \
                   So do not send it to others.",
    move_diary: "Only your answers travel by link. Your diary, your self-tests and a shared plan that you follow do \
                 not. For those, save a file under \"My data\" and choose it there.",
    move_how: "What is here stays here.",
    move_button: "Make a link",
    share_block: "Share",
    share_block_text: "A link to your plan. Or your answers, for a doctor or physiotherapist.",
    move_block: "Move to another browser",
    move_block_text: "A link takes your answers with it, but not your diary, self-tests or a plan you follow. A file \
                      takes all.",
    open_block: "Open a link or code",
    open_block_text: "From somebody else, or from your other browser. What is here stays as it is until you choose.",

    place_link: "The link",
    place_leave: "Leave the link",
    place_own: "Back to my own plan",
};
