//! The walks through the page: on them `cargo xtask shots` takes its pictures, and every screen is tried for readers
//! who see it with other senses.
//!
//! A walk is its parts, one after another; a part is a list of steps that several walks may begin with.
//! Every [`Shot`] is one screen, looked at once however many walks pass it. Each walk begins with nothing kept.

use std::sync::{Mutex, MutexGuard, PoisonError};

use Step::{Click, Css, Keep, Open, Screen, Shot, Type, Wait};
use strongback::codec::export;
use strongback::codec::link::{Link, write};
use strongback::domain::shared::SharedPlan;

use crate::reader::on_screen;
use crate::{Browser, readers};

/// A way through the page.
pub struct Walk {
    pub name: &'static str,
    pub parts: &'static [&'static [Step]],
}

/// What a reader does, by the names on the screen.
pub enum Step {
    /// Go to an address of the page.
    Open(&'static str),
    /// Keep a value under a key of `localStorage`; comes before [`Open`].
    Seed(&'static str, &'static str),
    /// Keep what a reader has who has trained for so many weeks; comes before [`Open`].
    Keep(i32),
    /// Go to the page with this link in its address.
    Follow(fn() -> String),
    /// Wait for a screen, by words of its heading.
    Screen(&'static str),
    /// Wait for a text.
    Wait(&'static str),
    /// Click what has this name.
    Click(&'static str),
    /// Click what this selector finds.
    Css(&'static str),
    /// Type a text into the field of a selector.
    Type(&'static str, &'static str),
    Press(&'static str),
    /// Look at the screen, under this name.
    Shot(&'static str),
}

impl Walk {
    /// The screens that are looked at on the way.
    pub fn shots(&self) -> impl Iterator<Item = &'static str> {
        self.parts.iter().copied().flatten().filter_map(|step| match step {
            Shot(name) => Some(*name),
            _ => None,
        })
    }

    /// Walks in a browser where nothing is kept, and hands over the name of every screen to look at.
    #[track_caller]
    pub fn through(&self, browser: &Browser, mut look: impl FnMut(&'static str)) {
        for step in self.parts.iter().copied().flatten() {
            match *step {
                Open(path) => browser.open_path(path),
                Step::Follow(link) => browser.open_path(&format!("/#{}", link())),
                Step::Seed(key, value) => {
                    open_any(browser);
                    browser.set_local_storage(key, value);
                }
                Keep(weeks) => {
                    open_any(browser);
                    browser.clear_local_storage();
                    for (key, text) in readers::kept(&readers::trained_for(readers::today(), weeks).record) {
                        browser.set_local_storage(&key, &text);
                    }
                }
                Screen(words) => on_screen(browser, words),
                Click(name) => browser.click_text(name),
                Css(css) => browser.click(css),
                Type(css, text) => browser.type_into(css, text),
                Step::Press(key) => browser.press(key),
                Wait(text) => browser.wait_for_text(text),
                Shot(name) => look(name),
            }
        }
    }
}

/// Storage belongs to the page's address, so a page of it must be open: any will do.
fn open_any(browser: &Browser) {
    if !browser.address().starts_with("http") {
        browser.open_path("/none");
    }
}

/// Every walk, shared out among so many programs that run beside each other; whoever comes first to a screen looks at
/// it, and none looks twice.
pub struct Shared(Mutex<Taken>);

struct Taken {
    walks: usize,
    screens: Vec<&'static str>,
}

impl Default for Shared {
    fn default() -> Self {
        Self::new()
    }
}

impl Shared {
    pub const fn new() -> Self {
        Self(Mutex::new(Taken {
            walks: 0,
            screens: Vec::new(),
        }))
    }

    /// Goes the walks that nobody has gone yet, each in a browser of its own.
    #[track_caller]
    pub fn walk(&self, start: impl Fn() -> Browser, mut look: impl FnMut(&Browser, &'static str)) {
        loop {
            let mut taken = self.taken();
            let Some(walk) = WALKS.get(taken.walks) else { return };
            taken.walks += 1;
            drop(taken);
            let browser = start();
            walk.through(&browser, |screen| {
                let mut taken = self.taken();
                if !taken.screens.contains(&screen) {
                    taken.screens.push(screen);
                    drop(taken);
                    look(&browser, screen);
                }
            });
        }
    }

    /// The screens that were looked at.
    pub fn screens(&self) -> Vec<&'static str> {
        self.taken().screens.clone()
    }

    fn taken(&self) -> MutexGuard<'_, Taken> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

pub const WALKS: &[Walk] = &[
    Walk {
        name: "plan",
        parts: &[START, AGE, NO_SIGNS, HEALTH, BACK, AIMS, RESULT, PLAN, PLACES],
    },
    Walk {
        name: "session",
        parts: &[START, AGE, NO_SIGNS, HEALTH, BACK, AIMS, RESULT, TRAINING, SESSION],
    },
    Walk {
        name: "testing",
        parts: &[START, AGE, NO_SIGNS, HEALTH, BACK, AIMS, TESTING],
    },
    Walk {
        name: "progress",
        parts: &[ONE_SESSION, TWELVE_WEEKS, TEN_YEARS],
    },
    Walk {
        name: "emergency",
        parts: &[START, AGE, EMERGENCY],
    },
    Walk {
        name: "body",
        parts: &[BODY],
    },
    Walk {
        name: "missing",
        parts: &[START, MISSING],
    },
    Walk {
        name: "clinician",
        parts: &[START, AGE, NO_SIGNS, CLINICIAN, DELETING],
    },
    Walk {
        name: "adults",
        parts: &[START, MINOR],
    },
    Walk {
        name: "sore",
        parts: &[START, AGE, NO_SIGNS, HEALTH, BACK, AIMS, RESULT, SORE],
    },
    Walk {
        name: "flare",
        parts: &[START, AGE, NO_SIGNS, HEALTH, BACK, AIMS, RESULT, FLARE],
    },
    Walk {
        name: "share",
        parts: &[SHARE],
    },
    Walk {
        name: "link",
        parts: &[LINK, AGE, NO_SIGNS, HEALTH, BACK, AIMS, LINK_PLAN],
    },
    Walk {
        name: "link-own",
        parts: &[LINK_OWN],
    },
    Walk {
        name: "professional",
        parts: &[PROFESSIONAL],
    },
    Walk {
        name: "link-stopped",
        parts: &[LINK_STOPPED],
    },
    Walk {
        name: "damaged",
        parts: &[DAMAGED],
    },
];

/// The plan of somebody who has trained for a while.
fn plan_link() -> String {
    let sender = readers::trained_for(readers::today(), 12);
    write(&Link::Plan(SharedPlan::of(&sender.week().expect("a plan").plan)))
}

/// The file of somebody who has answered everything.
pub fn newcomers_copy() -> String {
    let today = readers::today();
    export::write(&readers::newcomer(today).record, today)
}

/// Answers that ask to be careful, and the plan that goes with them.
fn answers_link() -> String {
    let sender = readers::most_careful(readers::today());
    let plan = SharedPlan::of(&sender.week().expect("a plan").plan);
    write(&Link::AnswersAndPlan(sender.draft().as_of(readers::today()), plan))
}

/// Answers that ask for a doctor first.
fn stopped_link() -> String {
    use strongback::domain::answers::{Sign, Word};
    use strongback::domain::questionnaire::Reply;
    let today = readers::today();
    let mut sender = readers::newcomer(today);
    sender.record.reply(Reply::Sign(Sign::Night, Word::Yes), today);
    write(&Link::Answers(sender.draft().as_of(today)))
}

fn copy_link() -> String {
    let today = readers::today();
    write(&Link::Copy(readers::newcomer(today).draft().as_of(today)))
}

fn cut_link() -> String {
    let mut link = plan_link();
    link.truncate(link.len() - 5);
    link
}

const SHARE: &[Step] = &[
    Keep(0),
    Open("/"),
    Screen("Your plan"),
    Click("Share"),
    Screen("Share"),
    Shot("share"),
    Css("#share-1"),
    Shot("share-answers"),
    Click("My data"),
    Screen("Your data"),
    Click("Make a link"),
    Screen("Move to another browser"),
    Shot("move"),
];

const LINK: &[Step] = &[
    Step::Follow(plan_link),
    Screen("A link was opened"),
    Shot("link"),
    Click("Go on to the questions"),
    Screen("A strength plan"),
    Css("#consent-0"),
    Click("Start"),
];

const LINK_PLAN: &[Step] = &[
    Click("Skip the tests"),
    Screen("Your plan"),
    Wait("A shared plan, fitted to your answers"),
    Css(".replaced summary"),
    Shot("link-plan"),
];

const LINK_OWN: &[Step] = &[
    Keep(3),
    Step::Follow(plan_link),
    Screen("A link was opened"),
    Shot("link-own"),
    Click("Go on with my answers"),
    Screen("any of these signs?"),
    Click("None of these"),
    Screen("Your plan"),
    Click("Use it on this device"),
    Screen("Use the shared plan?"),
    Shot("using"),
    Click("Use the shared plan"),
    Wait("You follow a plan"),
    Shot("following"),
];

const PROFESSIONAL: &[Step] = &[
    Step::Follow(answers_link),
    Screen("A link was opened"),
    Shot("link-answers"),
    Click("I am a doctor or physiotherapist"),
    Screen("The plan as it was shared"),
    Shot("viewing"),
];

const LINK_STOPPED: &[Step] = &[
    Step::Follow(stopped_link),
    Screen("A link was opened"),
    Wait("a doctor comes first"),
    Shot("link-stopped"),
];

const DAMAGED: &[Step] = &[
    Step::Follow(cut_link),
    Screen("This link cannot be opened"),
    Shot("link-bad"),
    Click("Back"),
    Screen("A strength plan"),
    Click("Open a link or code"),
    Screen("Open a link or code"),
    Shot("opening"),
    Step::Follow(copy_link),
    Screen("Are these your own answers?"),
    Shot("link-copy"),
];

const START: &[Step] = &[
    Open("/"),
    Screen("A strength plan"),
    Shot("start"),
    Css("#consent-0"),
    Click("Start"),
];

const AGE: &[Step] = &[
    Screen("How old are you?"),
    Type("#age-0", "40"),
    Shot("age"),
    Click("Continue"),
    Screen("any of these signs?"),
    Shot("signs"),
];

const MISSING: &[Step] = &[
    Screen("How old are you?"),
    Click("Continue"),
    Css("#error-summary"),
    Shot("missing"),
];

const EMERGENCY: &[Step] = &[
    Css("input[type=checkbox]"),
    Shot("signs-ticked"),
    Click("Continue"),
    Screen("emergency"),
    Shot("emergency"),
];

const CLINICIAN: &[Step] = &[
    Screen("any of this fit you?"),
    Css("input[type=checkbox]"),
    Shot("soon-ticked"),
    Click("Continue"),
    Screen("heart, lungs and balance?"),
    Click("None of these"),
    Screen("be careful with?"),
    Click("None of these"),
    Screen("Which joints hurt"),
    Click("None of these"),
    Screen("How is your back?"),
    Css("#duration_weeks-4"),
    Css("#pain_now-3"),
    Css("#worsening-1"),
    Click("Continue"),
    Screen("come and go?"),
    Click("None of these"),
    Screen("What bothers your back"),
    Css("#leg_pain-0"),
    Click("Continue"),
    Screen("get checked first"),
    Shot("clinician"),
    Click("A clinician has seen me"),
    Wait("Just to be sure"),
    Shot("clinician-sure"),
];

const MINOR: &[Step] = &[
    Screen("How old are you?"),
    Type("#age-0", "16"),
    Click("Continue"),
    Click("None of these"),
    Screen("any of these now?"),
    Click("None of these"),
    Screen("any of this fit you?"),
    Click("None of these"),
    Screen("for adults"),
    Shot("adults"),
    Click("My data"),
    Screen("Your data"),
    Shot("data-minor"),
];

const DELETING: &[Step] = &[
    Click("My data"),
    Screen("Your data"),
    Click("Delete everything"),
    Wait("Delete all of it now?"),
    Shot("data-delete"),
];

const SORE: &[Step] = &[
    Css(".strongback button[data-kind=primary]"),
    Screen("Before you start"),
    Css("#pain-8"),
    Click("Continue"),
    Wait("I tapped the wrong number"),
    Shot("too-sore"),
    Click("Back to my plan"),
    Screen("Your plan"),
    Wait("No strength work today"),
    Shot("plan-too-sore"),
];

const FLARE: &[Step] = &[
    Click("My pain flared up"),
    Screen("flares up"),
    Css(".strongback button[data-kind=primary]"),
    Screen("any of these signs?"),
    Shot("flare-signs"),
];

const NO_SIGNS: &[Step] = &[
    Click("None of these"),
    Screen("any of these now?"),
    Shot("same-day"),
    Click("None of these"),
];

const HEALTH: &[Step] = &[
    Screen("any of this fit you?"),
    Shot("soon"),
    Click("None of these"),
    Screen("heart, lungs and balance?"),
    Shot("heart"),
    Click("None of these"),
    Screen("be careful with?"),
    Shot("careful"),
    Click("None of these"),
    Screen("Which joints hurt"),
    Shot("joints"),
    Click("None of these"),
];

const BACK: &[Step] = &[
    Screen("How is your back?"),
    Css("label[for=duration_weeks-4], #duration_weeks-4"),
    Css("#pain_now-3"),
    Css("#worsening-1"),
    Shot("back"),
    Click("Continue"),
    Screen("come and go?"),
    Shot("pattern"),
    Click("None of these"),
    Screen("What bothers your back"),
    Css("#leg_pain-0"),
    Shot("bothers"),
    Click("Continue"),
    Screen("Which drawing"),
    Shot("posture"),
    Click("Skip this"),
];

/// The page that asks where it hurts, with everything before it answered.
const BODY: &[Step] = &[
    Step::Seed(
        "strongback.answers",
        r#"{"about":[2,true,{"age":40}],"bones":[7,true,{}],"consent":[1,true,{}],"days":[5,true,{}],"emergency":[3,true,{}],"heart":[6,true,{}],"joints":[8,true,{}],"pain":[9,true,{"how_long":"2_to_6_weeks","now":3,"trend":"same"}],"same_day":[4,true,{}],"v":1}"#,
    ),
    Open("/"),
    // Nothing says on which day that list was answered.
    Screen("any of these signs?"),
    Click("None of these"),
    Screen("What bothers your back"),
    Shot("body"),
    Css(".side:nth-of-type(1) [data-spot=between_blades] .seen"),
    Css(".side:nth-of-type(1) [data-spot=back_left] .seen"),
    Css(".side:nth-of-type(1) [data-spot=buttock_left] .seen"),
    Css(".side:nth-of-type(2) [data-spot=below_knee_left] .seen"),
    Shot("body-marked"),
    Css("#mid_back-0"),
    Css("#spots-9"),
    Shot("body-sign"),
];

const AIMS: &[Step] = &[
    Screen("What do you want to do better?"),
    Shot("aims"),
    Click("Continue"),
    Screen("What do you have"),
    Css("#equip-0"),
    Shot("means"),
    Click("Continue"),
    Screen("strength check"),
    Shot("tests"),
];

const RESULT: &[Step] = &[Click("Skip the tests"), Screen("Your plan"), Shot("plan")];

const PLAN: &[Step] = &[
    Click("By muscle"),
    Screen("by muscle group"),
    Shot("muscles"),
    Click("Progress"),
    Screen("Your progress"),
    Shot("progress-empty"),
    Click("This week"),
    Screen("Your plan"),
    Css(".exercise-row"),
    Css(".exercise"),
    Shot("exercise"),
];

const TRAINING: &[Step] = &[
    Css(".strongback button[data-kind=primary]"),
    Screen("Before you start"),
    Css("#pain-2"),
    Shot("before"),
    Click("Continue"),
    Screen("Warm up"),
    Shot("warm-up"),
    Click("Skip the warm-up"),
    Wait("Start"),
    Shot("ready"),
    Click("Start"),
    Wait("seconds to get ready"),
    Shot("lead-in"),
    Click("Start now"),
    Click("Pause"),
    Shot("work"),
    Click("This hurts"),
    Screen("How much does it hurt"),
    Css("#during-3"),
    Shot("hurts"),
    Click("Go on with care"),
];

/// On to the rest, a hold, and the end, as fast as it can be tapped.
const SESSION: &[Step] = &[
    Click("Sound:"),
    Shot("led"),
    Click("Start"),
    Click("Start now"),
    Click("Done"),
    Shot("other-side"),
    Click("Start"),
    Click("Start now"),
    Click("Done"),
    Wait("seconds of rest"),
    Shot("rest"),
    Click("Skip the rest"),
    Click("Start now"),
    Click("Done"),
    Click("Start"),
    Click("Start now"),
    Click("Done"),
    Screen("how was it?"),
    Css("#during-2"),
    Shot("how-was-it"),
    Click("Just right"),
    Click("Skip or swap"),
    Css("#leave-out-2"),
    Click("Skip it today"),
    Click("Skip or swap"),
    Css("#leave-out-2"),
    Click("Skip it today"),
    Click("Skip or swap"),
    Css("#leave-out-2"),
    Click("Skip it today"),
    Screen("cool down"),
    Shot("cool-down"),
    Click("Leave"),
    Screen("Your plan"),
    Shot("unfinished"),
];

const TESTING: &[Step] = &[
    Click("Do some tests now"),
    Screen("Check your strength"),
    Shot("testing"),
    Css(".exercise-row"),
    Shot("test"),
];

const ONE_SESSION: &[Step] = &[
    Keep(0),
    Open("/"),
    Click("Progress"),
    Screen("Your progress"),
    Shot("progress-one"),
];

const TWELVE_WEEKS: &[Step] = &[
    Keep(12),
    Open("/"),
    Click("Progress"),
    Screen("Your progress"),
    Shot("progress-weeks"),
];

const TEN_YEARS: &[Step] = &[
    Keep(readers::TEN_YEARS),
    Open("/"),
    Click("Progress"),
    Screen("Your progress"),
    Click("From the start"),
    Shot("progress-years"),
];

const PLACES: &[Step] = &[
    Click("My pain flared up"),
    Screen("flares up"),
    Shot("flare"),
    Click("My answers"),
    Screen("Your answers"),
    Shot("answers"),
    Click("My data"),
    Screen("Your data"),
    Shot("data"),
    Click("About"),
    Screen("About this tool"),
    Shot("about"),
];
