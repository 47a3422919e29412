//! The model, its screens and messages, and the one function that changes it.

use super::guide::{Cue, Moment, Phase as Part};
use super::opened::Opened;
use super::training::{Halt, Item, Training};
use crate::codec::link::BadLink;
use crate::codec::session::{CheckingIn, Kept, Settings, Sound, Spared, Underway};
use crate::content::exercises::CATALOGUE;
use crate::domain::answers::{Answers, Pain, Ratings, Sign, Word};
use crate::domain::day::Day;
use crate::domain::diary::{CheckIn, Diary, Done, Effort, Entry, Kind, LeftOut, Morning, Subject};
use crate::domain::eligibility;
use crate::domain::exercise::{Exercise, ExerciseId};
use crate::domain::history;
use crate::domain::joining;
use crate::domain::plan::{Course, Plan, Session};
use crate::domain::progress::{self, Gap, Light, Standing, light};
use crate::domain::questionnaire::{Draft, Prompt, Reply, Step, asks_pregnancy, step_of};
use crate::domain::record::Record;
use crate::domain::review::{self, Advice, Phase};
use crate::domain::self_test::{self, SelfTest, TestResult};
use crate::domain::triage::{ADULT_FROM, Cleared, Level, Row, Rows, Triage, triage};

/// What so many sessions said of the leg is asked about.
const LEG_SESSIONS: usize = 60;

/// Pain told in a session that goes through triage at once.
const TRIAGED_FROM: u8 = 9;

/// After so many days a copy is spoken of again.
const COPY_DAYS: i32 = 30;

/// Why questions are asked again that were answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anew {
    /// A copy was added.
    BroughtIn,
    /// The leg had a part in the pain of a session.
    Leg,
}

/// The tabs of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tab {
    #[default]
    Week,
    Muscles,
    Progress,
}

/// What the reader sees. Each variant carries just what its screen needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Screen {
    /// What this is and is not. Entered when nothing is agreed to yet.
    Start,
    /// A step of the questionnaire. `tried`: the reader pressed Continue while something was missing.
    Asking {
        step: Step,
        tried: bool,
    },
    /// The safety result; the plan where there is one.
    Outcome(Tab),
    /// One exercise: steps, mistakes, easier and harder, reasons.
    Exercise(ExerciseId),
    /// The optional self-tests, and the one that is open.
    Testing(Option<SelfTest>),
    Training(Training),
    /// What a flare-up is and what will be asked.
    Flare,
    /// A re-assessment after its questions: activities, and what follows.
    CheckIn(u16),
    /// Every answer, to look at and change.
    Answers,
    /// Where the data lives; export, import, delete.
    Data,
    /// Sources, rules, limits.
    About,
    /// What came with a link. Entered before anything else of it is seen.
    Link,
    /// The field for a link or a code, and why the last one could not be opened. `back`: where it was asked for.
    Opening {
        why: Option<BadLink>,
        back: Box<Screen>,
    },
    /// A link as somebody sees it who looks at it for another person: nothing to start, no progress.
    Viewing,
    /// The plan that came and the reader's own, in brief, before the one takes the place of the other.
    Using,
    /// A link to the plan or to the answers.
    Share,
    /// A link that takes the answers to another browser of the reader's.
    Move,
}

impl Screen {
    /// Whether both are of one kind, whatever they show.
    pub fn is_like(&self, other: &Self) -> bool {
        core::mem::discriminant(self) == core::mem::discriminant(other)
    }
}

/// A screen that the reader can go to at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Plan,
    Answers,
    Data,
    About,
    Flare,
    Link,
    Share,
    Move,
}

/// Why something is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The browser refuses storage here.
    Blocked,
    /// The page that the widget is on asked it to keep nothing.
    NotHere,
    /// The storage is full.
    Full,
    /// What was written did not come back.
    Lost,
    /// A newer version of the program wrote what is kept; this one leaves it alone.
    Newer,
    /// What was kept is gone, and nobody asked for that here. Nothing is kept again before the reader goes on.
    Cleared,
}

/// Whether what the reader says is kept on this device.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    #[default]
    Kept,
    /// The reader asked to keep nothing here: a shared computer.
    NotWanted,
    NotPossible(Trouble),
}

/// A fact: something the reader did, or that happened around the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Msg {
    /// The page was opened, or a new day began while it was open.
    DayCame(Day),
    /// What is kept was read.
    Loaded(Record),
    /// Another tab kept something.
    KeptElsewhere(Record),
    /// Another tab deleted everything.
    DeletedElsewhere,
    /// Saving went well, or not.
    Saved(Result<(), Trouble>),
    /// Something that was kept could not be read; it was set aside.
    SetAside(usize),
    /// The browser did not delete all that it should.
    DeletionFailed,

    Agreed,
    KeepingChosen(bool),
    Replied(Reply),
    ActivityNamed(usize, String),
    ActivityScored(usize, Pain),
    Continued,
    WentBack,
    /// By the browser's own Back, not by a button here. It is what [`Model::way_back`] says.
    WentBackInBrowser,
    /// By the browser's Forward. It gives no step.
    WentForwardInBrowser,
    /// An answer is to be changed.
    StepChosen(Step),
    /// The whole emergency block is to be answered again.
    EmergencyReopened,
    /// "A clinician has seen me for this and said exercise is fine."
    ClinicianSaw,
    /// "A clinician said normal exercise is fine."
    ClinicianLifted,

    TabChosen(Tab),
    PlaceChosen(Place),
    ExerciseOpened(ExerciseId),
    Closed,

    TestsOpened,
    TestOpened(SelfTest),
    TestNoted(TestResult),
    TestsFinished,

    /// A session of the week, from 0.
    SessionOpened(usize),
    PainBefore(Pain),
    WarmedUp,
    /// The time of the session, told before everything else that happens in it.
    Looked(Moment),
    /// The same after the page was asleep: what moves on it starts from where the session is.
    Woke(Moment),
    /// Started, cut a countdown short, or finished a set: on to what comes next.
    Advanced,
    SteppedBack,
    Paused,
    WentOn,
    /// "This hurts."
    Hurt,
    /// It hurts so much, and the leg has a part in it or not; the exercise goes on, unless that is red.
    HurtLittle(Pain, bool),
    /// The same, and the exercise ends here.
    HurtEnough(Pain, bool),
    /// One set more, or fewer, was done than the guide saw.
    SetDone,
    SetUndone,
    ExerciseNoted(Done),
    ExerciseSkipped(LeftOut),
    /// From the plan or the session: not this exercise from now on.
    Swapped(ExerciseId, LeftOut),
    SessionFinished(Pain),
    SessionLeft,
    /// Settings, and a session or a check-in that was not finished, were read.
    SessionKept(Kept),
    /// The day of the last copy, or of the last word about one, was read.
    CopyKnown(Day),
    /// A copy of everything was saved as a file.
    CopySaved,
    /// The reader wants no copy now.
    CopyPutOff,
    /// On with a session that was not finished.
    SessionResumed,
    SoundChosen(Sound),
    HandsFreeChosen(bool),
    MorningNoted(Morning),

    FlareBegan,
    CheckInBegan(u16),
    CheckInDone(u16),

    Imported(Record),
    Deleted,

    /// The address of the page carries this after its `#`.
    LinkOpened(String),
    /// The reader wants to open a link or a code.
    LinkAsked,
    /// This was typed as a link or a code.
    LinkTyped(String),
    /// On to the questions for oneself; `true`: from the answers that this device keeps.
    LinkBegan(bool),
    /// "I look at this for somebody else."
    LinkViewed,
    /// "These are my own answers."
    CopyClaimed,
    /// Away from the link: the reader's own as before.
    LinkLeft,
    /// The shared plan is wanted on this device; where something is kept, what becomes of it is said first.
    PlanWanted,
    PlanUsed,
    /// Not the shared plan.
    PlanRefused,
    /// Back to one's own plan from one that came with a link.
    FollowingEnded,

    /// The page is about to be printed.
    PaperWanted,
    /// "Print this": the same, and then it is printed.
    PrintChosen,

    /// The rest of the program has come, or it did not.
    RestCame(bool),
}

impl Msg {
    /// Happens, or can be pressed, until the first plan is shown. The rest of the program may not have come then.
    pub const fn is_of_first_visit(&self) -> bool {
        self.is_around()
            || matches!(
                self,
                Self::Agreed
                    | Self::KeepingChosen(_)
                    | Self::Replied(_)
                    | Self::ActivityNamed(..)
                    | Self::ActivityScored(..)
                    | Self::Continued
                    | Self::WentBack
                    | Self::WentBackInBrowser
                    | Self::WentForwardInBrowser
                    | Self::StepChosen(_)
                    | Self::ClinicianSaw
                    | Self::ClinicianLifted
                    | Self::TestsFinished
                    | Self::Looked(_)
                    | Self::PaperWanted
                    | Self::RestCame(_)
            )
    }

    /// Back to where the reader was, by a button of the screen.
    pub const fn is_back(&self) -> bool {
        matches!(self, Self::WentBack | Self::Closed | Self::SessionLeft | Self::LinkLeft)
    }

    /// Happens around the page, or is all that there is to press in an emergency.
    pub const fn is_around(&self) -> bool {
        matches!(
            self,
            Self::DayCame(_)
                | Self::Loaded(_)
                | Self::KeptElsewhere(_)
                | Self::DeletedElsewhere
                | Self::Saved(_)
                | Self::SetAside(_)
                | Self::DeletionFailed
                | Self::EmergencyReopened
                | Self::SessionKept(_)
                | Self::CopyKnown(_)
        )
    }
}

/// What an update may have changed that the outside acts on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "any of them together")]
pub struct Change {
    /// Save what is kept.
    pub record: bool,
    /// Move the focus to the new heading.
    pub screen: bool,
    /// Remove everything kept.
    pub delete: bool,
    /// Save what is kept besides the record.
    pub session: bool,
    /// Let it be heard.
    pub cue: Option<Cue>,
}

impl Change {
    /// Both, one after the other; only the last one is heard.
    #[must_use]
    pub fn and(self, later: Self) -> Self {
        Self {
            record: self.record || later.record,
            screen: self.screen || later.screen,
            delete: self.delete || later.delete,
            session: self.session || later.session,
            cue: later.cue.or(self.cue),
        }
    }
}

/// The whole program's state.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    pub record: Record,
    pub screen: Screen,
    pub today: Day,
    pub keeping: Keeping,
    /// How many things that were kept could not be read and were set aside.
    pub set_aside: usize,
    /// The browser did not delete all that it should have.
    pub stayed: bool,
    /// When a copy was last saved, or put off.
    pub copied: Option<Day>,
    /// What is asked now, is asked again because of this.
    pub asked_anew: Option<Anew>,
    /// How the reader likes to be led through a session.
    pub settings: Settings,
    /// Where a session stopped that is not finished.
    pub underway: Option<Underway>,
    /// A re-assessment whose questions are being asked.
    pub(super) checking_in: Option<CheckingIn>,
    /// The age before the one that is being typed.
    pub(super) age_was: Option<u8>,
    /// Past midnight a session of an earlier day was stopped, or left the back sore.
    pub(super) spared: Option<Spared>,
    /// The answers were changed from the list of answers: go back there.
    pub(super) editing: bool,
    /// The page of the plan that was looked at last.
    pub(super) tab: Tab,
    /// A link that is looked at. All else here is about it then; what is the reader's own stands aside.
    pub opened: Option<Box<Opened>>,
    /// What is only on paper is drawn too, until another screen comes: browsers disagree when a print is over.
    pub paper: bool,
}

/// This week's plan with where the reader stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Week {
    pub plan: Plan,
    pub standings: Vec<Standing>,
    /// The session to do next, from 0.
    pub next: usize,
    /// Sessions done since Monday.
    pub done: usize,
    /// Nothing but relief and walks while a flare-up is fresh.
    pub phase: Option<Phase>,
}

impl Week {
    /// Where the reader stands with an exercise of the plan.
    pub fn standing(&self, slot: ExerciseId) -> Option<&Standing> {
        self.standings.iter().find(|standing| standing.slot.id == slot)
    }

    /// Seconds of a session with what is due by now, which may be more sets than the plan began with.
    pub fn seconds(&self, session: &Session) -> u32 {
        session.seconds_with(|planned| {
            let standing = self.standing(planned.exercise.id);
            standing.map_or_else(|| planned.seconds(), |due| due.exercise.seconds(due.sets))
        })
    }
}

/// By the age of today: a birthday since it was said counts.
fn is_of_minor(record: &Record, today: Day) -> bool {
    let draft = &record.draft;
    draft.about.value.age.is_some_and(|age| age < ADULT_FROM)
        && draft.answers(today, Ratings::default()).age < ADULT_FROM
}

impl Default for Model {
    fn default() -> Self {
        Self {
            record: Record::default(),
            screen: Screen::Start,
            today: Day::default(),
            keeping: Keeping::Kept,
            set_aside: 0,
            stayed: false,
            copied: None,
            asked_anew: None,
            settings: Settings::default(),
            underway: None,
            checking_in: None,
            age_was: None,
            spared: None,
            editing: false,
            tab: Tab::Week,
            opened: None,
            paper: false,
        }
    }
}

impl Model {
    pub const fn draft(&self) -> &Draft {
        &self.record.draft
    }

    /// Under 18: nothing is kept, whatever was chosen.
    pub fn is_minor(&self) -> bool {
        is_of_minor(&self.record, self.today)
    }

    /// Whether changes are written to this device.
    pub fn keeps(&self) -> bool {
        self.keeping != Keeping::NotWanted && !self.is_minor()
    }

    /// The same of what stands aside while a link is looked at.
    pub fn keeps_own(&self) -> bool {
        self.keeping != Keeping::NotWanted && !is_of_minor(self.own_record(), self.today)
    }

    /// Whether to speak of a copy: beside a plan that was trained by, and once a month.
    pub fn wants_copy(&self) -> bool {
        let due = self.copied.is_none_or(|day| self.today.since(day) >= COPY_DAYS);
        let trained = matches!(self.screen, Screen::Outcome(_)) && !self.record.diary.is_empty();
        due && trained && self.keeping == Keeping::Kept && self.keeps()
    }

    /// The safety result, once everything it needs is answered.
    pub fn triage(&self) -> Option<Triage> {
        self.draft().is_finished(self.today).then(|| triage(self.answers()))
    }

    /// The diary, once anything is noted. On a first visit nothing is, so that what reads it comes with the rest of the
    /// program.
    fn noted(&self) -> Option<&Diary> {
        Some(&self.record.diary).filter(|diary| !diary.is_empty())
    }

    /// What the rules read: the replies, the self-tests, and what the diary says of the last weeks.
    fn answers(&self) -> Answers {
        Answers {
            worse_weeks: self.worse_weeks(),
            ..self.draft().answers(self.today, self.ratings())
        }
    }

    fn worse_weeks(&self) -> bool {
        self.noted()
            .is_some_and(|diary| review::worse_for_two_weeks(diary, self.today))
    }

    /// The answers as others get them, said today. The diary stays here, but a stop that comes of it goes along.
    pub fn answers_to_share(&self) -> Draft {
        Draft {
            worse_weeks: self.worse_weeks(),
            ..self.draft().as_of(self.today)
        }
    }

    fn ratings(&self) -> Ratings {
        let rated = |diary: &Diary| {
            let answers = self.draft().answers(self.today, Ratings::default());
            self_test::ratings(&diary.test_results(), &answers)
        };
        self.noted().map(rated).unwrap_or_default()
    }

    /// Every result of a self-test, newest first.
    pub fn test_results(&self) -> Vec<TestResult> {
        self.noted().map(Diary::test_results).unwrap_or_default()
    }

    /// The safety result so far, to know what may be offered before the last step.
    fn triage_so_far(&self) -> Triage {
        triage(self.answers())
    }

    /// What does not fit together on a step.
    pub fn prompts(&self, step: Step) -> Vec<Prompt> {
        self.draft().prompts(step, self.today, self.ratings())
    }

    /// The self-tests that suit, the default ones first. None while there is no strength work, or an easier one (5.6). Where
    /// they are not asked about, as at the start and at check-ins, only those whose time has come.
    pub fn tests(&self) -> Vec<SelfTest> {
        let triage = self.triage_so_far();
        let suits = |cleared: &&Cleared| {
            let easing = self.is_easing(cleared.answers().pain_now);
            !easing && !self.stopped_today() && !self.sore_today() && !self.hurts_today()
        };
        let cleared = triage.cleared().filter(suits);
        let results = self.test_results();
        let mut tests = cleared
            .map(|cleared| self_test::offered(cleared, &results))
            .unwrap_or_default();
        if let (true, Some(diary)) = (self.draft().tests.given, self.noted()) {
            history::hold_back(&mut tests, diary, self.today);
        }
        tests
    }

    /// A flare-up, or a gentle week.
    fn is_easing(&self, baseline: Pain) -> bool {
        self.noted()
            .is_some_and(|diary| review::is_easing(diary, baseline, self.today))
    }

    /// Where in its course the plan stands today.
    fn course(&self, cleared: &Cleared) -> Course {
        match self.noted() {
            Some(diary) => self.course_by(diary, cleared),
            None => Course::week(1),
        }
    }

    #[inline(never)]
    fn course_by(&self, diary: &Diary, cleared: &Cleared) -> Course {
        let easing = self.is_easing(cleared.answers().pain_now);
        if self.starts_anew() {
            return Course {
                easing,
                set_aside: progress::set_aside_by_flares(diary),
                ..Course::week(1)
            };
        }
        Course {
            week: diary
                .started(self.today)
                .map_or(1, |started| review::week(started, self.today)),
            easing,
            set_aside: progress::set_aside(diary, self.today),
        }
    }

    /// This week's plan; `None` while safety does not allow one.
    pub fn week(&self) -> Option<Week> {
        let triage = self.triage()?;
        let cleared = triage.cleared()?;
        Some(self.week_of(cleared))
    }

    /// Whether safety allows a plan: quicker to say than what is in it.
    pub fn has_plan(&self) -> bool {
        self.triage().is_some_and(|triage| triage.cleared().is_some())
    }

    /// This week's plan for answers that triage let through.
    pub fn week_of(&self, cleared: &Cleared) -> Week {
        let course = self.course(cleared);
        let plan = match &self.record.followed.value {
            Some(shared) => Plan::following(cleared, CATALOGUE, course, shared),
            None => Plan::new(cleared, CATALOGUE, course),
        };
        let standings = progress::standings(&plan, cleared, &self.record.diary, CATALOGUE, self.today);
        let baseline = cleared.answers().pain_now;
        let (done, phase) = self
            .noted()
            .map_or((0, None), |diary| review::this_week(diary, baseline, self.today));
        let next = if plan.days() == 0 { 0 } else { done % plan.days() };
        Week {
            plan,
            standings,
            next,
            done,
            phase,
        }
    }

    /// The week of the day a session began: its doses stay as they are past midnight, but today may allow less.
    fn week_on(&self, day: Day) -> Option<Week> {
        let week = self.week()?;
        if day == self.today || week.phase == Some(Phase::Relief) {
            return Some(week);
        }
        let then = Self {
            record: self.record.clone(),
            today: day,
            ..Self::default()
        };
        then.week().or(Some(week))
    }

    /// The relief positions that suit.
    pub fn relief(&self) -> Vec<&'static Exercise> {
        self.triage()
            .as_ref()
            .and_then(Triage::cleared)
            .map(|cleared| eligibility::relief(CATALOGUE, cleared))
            .unwrap_or_default()
    }

    /// A check-in is being gone through.
    pub const fn is_checking_in(&self) -> bool {
        self.checking_in.is_some()
    }

    /// The re-assessment that is due.
    pub fn check_in_due(&self) -> Option<u16> {
        if self.starts_anew() {
            return None;
        }
        review::due(&self.record.diary, self.today)
    }

    /// 28 days and more without training: the next session begins the plan anew (P6).
    fn starts_anew(&self) -> bool {
        let last = self.record.diary.last_trained(self.today);
        last.is_some_and(|last| progress::gap(last, self.today) == Gap::Restart)
    }

    /// Today's session is over.
    pub fn trained_today(&self) -> bool {
        self.noted()
            .is_some_and(|diary| diary.get(self.today, Subject::Session).is_some())
    }

    /// Today's session left the back more sore than it may, or last night's did past midnight.
    pub fn sore_today(&self) -> bool {
        self.noted().is_some_and(|diary| {
            [self.today, self.last_night()]
                .iter()
                .any(|day| progress::left_sore_on(diary, *day))
        })
    }

    /// It hurt too much today to begin a session.
    pub fn too_sore_today(&self) -> bool {
        self.noted()
            .is_some_and(|diary| review::was_too_sore(diary, self.today))
    }

    /// Before or after a session of today it hurt too much for a self-test.
    fn hurts_today(&self) -> bool {
        self.noted()
            .is_some_and(|diary| review::hurt_from(diary, self.today, self_test::NONE_FROM_PAIN))
    }

    /// Pain on the stop list ended today's session, or last night's past midnight: no strength work until tomorrow.
    pub fn stopped_today(&self) -> bool {
        self.noted()
            .is_some_and(|diary| review::is_stopped(self.today, diary) || review::is_stopped(self.last_night(), diary))
    }

    /// The day of the session that today is spared for, where it went past midnight; else today.
    fn last_night(&self) -> Day {
        let spared = self.spared.filter(|spared| spared.day == self.today);
        spared.map_or(self.today, |spared| spared.by)
    }

    /// Whether today is spared because of what was told past midnight.
    fn mind_the_night(&mut self, day: Day) {
        if day != self.today {
            let spares = review::is_stopped(day, &self.record.diary) || progress::left_sore_on(&self.record.diary, day);
            self.spared = spares.then_some(Spared {
                day: self.today,
                by: day,
            });
        }
    }

    /// The stops that end once a clinician has seen the reader for them.
    fn findings_to_see(&self) -> Rows {
        self.triage()
            .map(|triage| {
                triage
                    .findings()
                    .iter()
                    .filter(|finding| finding.level == Level::ClinicianFirst)
                    .map(|finding| finding.row)
                    .collect()
            })
            .unwrap_or_default()
    }

    /// Takes in a fact. Pure: what must follow outside is in the [`Change`].
    pub fn update(&mut self, msg: Msg) -> Change {
        let (before_screen, before_part) = (self.screen_key(), self.part());
        let before_session = self.own_session();
        let heard = self.opened.as_ref().is_some_and(|opened| opened.own.heard);
        let tried = matches!(msg, Msg::LinkTyped(_));
        let deleted = matches!(msg, Msg::Deleted) && self.opened.is_none() && !self.stands_still();
        let told = *self.draft();
        let mut asked = false;
        // What another tab deleted is not written again by this one.
        let gone = deleted || matches!(msg, Msg::DeletedElsewhere);
        // Time alone notes nothing and opens no gate.
        let record = if let Msg::Looked(now) | Msg::Woke(now) = msg {
            let hands_free = self.settings.hands_free;
            self.in_training(|training| {
                training.look(now, hands_free);
                if matches!(msg, Msg::Woke(_)) {
                    training.guide.start_anew(now);
                }
            });
            false
        } else {
            let before_record = self.own_record().clone();
            let too_sore = self.too_sore_at();
            self.take_in(msg);
            if let Some(told) = too_sore {
                self.note_too_sore(told);
            }
            self.hold_the_links();
            self.hold_the_gate();
            asked = told != *self.draft() && self.mind_what_was_told();
            self.keep_a_stop();
            if let Screen::Training(_) = self.screen {
                self.keep_training_fresh();
                self.mind_the_stop();
            }
            heard || *self.own_record() != before_record
        };
        if let Screen::Training(training) = &self.screen {
            self.underway = training.underway().or(self.underway);
        }
        if let Screen::Outcome(tab) = self.screen {
            // "Back" leads to the tab that was seen last, whatever led there.
            self.tab = tab;
        }
        let part = self.part();
        // A link that opens no more than the one before it is told again.
        let screen = self.screen_key() != before_screen || tried && matches!(self.screen, Screen::Opening { .. });
        self.paper &= !screen;
        Change {
            // While a link is looked at nothing is written but what it makes to be asked again; what was heard
            // meanwhile is written after it.
            record: record && !deleted && (asked || self.opened.is_none()),
            screen,
            delete: deleted,
            session: self.own_session() != before_session && !gone,
            cue: (part != before_part).then_some(part).flatten().map(|_| Cue::Change),
        }
    }

    /// The part of a session that the reader is led through, to know when another one begins.
    fn part(&self) -> Option<(usize, bool, bool, Part)> {
        match &self.screen {
            Screen::Training(training) if training.is_led() && !training.guide.hurting => {
                Some((training.at, training.marched, training.warm, training.guide.phase))
            }
            _ => None,
        }
    }

    fn take_in(&mut self, msg: Msg) {
        let today = self.today;
        match msg {
            // Help comes first. Whatever else was pressed belonged to a screen that is gone.
            msg if self.stands_still() && !msg.is_around() => {}
            Msg::DayCame(day) => {
                let is_new = core::mem::replace(&mut self.today, day) != day;
                if is_new && self.checking_in.is_some() {
                    self.check_in_anew();
                }
                self.mind_the_gap();
                if is_new {
                    if let Screen::Training(_) = self.screen {
                        self.begin_on(day);
                    } else if let Some(left) = self.underway {
                        self.note_what_hurt(left);
                    }
                }
            }
            Msg::DeletedElsewhere if self.opened.is_some() => self.forget_own(),
            Msg::DeletedElsewhere => self.forget_all(),
            Msg::Saved(result) => self.saved(result),
            Msg::SetAside(count) => self.set_aside = count,
            Msg::DeletionFailed => self.stayed = true,

            Msg::Agreed => {
                let stamp = self.record.next_stamp();
                self.record.draft.consent.stamp = stamp;
                self.record.draft.consent.given = true;
                self.screen = self.first_open();
            }
            Msg::KeepingChosen(keep) => {
                self.keeping = if keep { Keeping::Kept } else { Keeping::NotWanted };
            }
            Msg::Replied(reply) => {
                if let Reply::Age(age) = reply {
                    self.mind_what_the_age_hid(age);
                }
                self.record.reply(reply, today);
            }
            Msg::ActivityNamed(at, name) => self.record.set_activity(at, |activity| activity.name = name),
            Msg::ActivityScored(at, score) => self.record.set_activity(at, |activity| activity.score = Some(score)),
            Msg::Continued => {
                self.asked_anew = None;
                self.go_on();
            }
            Msg::WentBack => self.go_back(),
            Msg::WentForwardInBrowser => {
                let next = match self.screen {
                    Screen::Start if self.draft().consent.given => Some(Step::About),
                    Screen::Asking { step, .. } if !self.editing && self.draft().is_given(step) => {
                        self.draft().after(step, today)
                    }
                    _ => return,
                };
                self.screen = next.map_or_else(|| self.first_open(), |step| Screen::Asking { step, tried: false });
            }
            Msg::StepChosen(step) => {
                self.editing = true;
                self.screen = Screen::Asking { step, tried: false };
            }
            Msg::EmergencyReopened => {
                self.record.forget_emergency(self.today);
                // One of the next list may have made it: it is asked again as well.
                if self.answers().signs.yes(Sign::Unsteady) && self.is_emergency_of_lists() {
                    self.record.reply(Reply::Sign(Sign::Unsteady, Word::No), today);
                    self.record.ask_again(Step::SameDay);
                }
                self.screen = Screen::Asking {
                    step: Step::Emergency,
                    tried: false,
                };
            }
            Msg::ClinicianSaw => {
                let seen = self.draft().clinician.value.seen.or(self.findings_to_see());
                self.record.reply(Reply::Seen(seen), today);
                self.screen = self.first_open();
            }
            Msg::ClinicianLifted => {
                let triage = self.triage();
                let rows = triage.as_ref().and_then(Triage::cleared).map(Cleared::liftable);
                let lifted = self.draft().clinician.value.lifted.or(rows.unwrap_or_default());
                self.record.reply(Reply::Lifted(lifted), today);
            }
            Msg::TestsFinished => {
                self.record.give(Step::Tests, today);
                self.editing = false;
                self.screen = self.first_open();
            }
            Msg::CopyKnown(day) => self.copied = Some(day),
            Msg::PaperWanted => self.paper = true,
            // Taken in before anything else.
            Msg::Looked(_) | Msg::Woke(_) | Msg::RestCame(_) | Msg::WentBackInBrowser => {}

            later => self.take_in_later(later),
        }
    }

    /// What happens after the first plan alone: it comes with the rest of the program where that comes in two parts.
    #[inline(never)]
    fn take_in_later(&mut self, msg: Msg) {
        let (today, hands_free) = (self.today, self.settings.hands_free);
        match msg {
            // What is looked at for a moment deletes and adds nothing. Nor is it trained with: that would be noted in no
            // diary.
            Msg::Deleted
            | Msg::Imported(_)
            | Msg::SessionOpened(_)
            | Msg::SessionResumed
            | Msg::FlareBegan
            | Msg::CheckInBegan(_)
            | Msg::CheckInDone(_)
            | Msg::MorningNoted(_)
            | Msg::Swapped(..)
                if self.opened.is_some() => {}
            // Pressed a moment before another tab deleted everything, heard a moment after it.
            Msg::MorningNoted(_) | Msg::TestNoted(_) | Msg::Swapped(..) | Msg::FlareBegan | Msg::CheckInDone(_)
                if !self.draft().consent.given => {}
            Msg::Deleted => self.forget_all(),

            Msg::Loaded(record) => {
                self.record.merge(&record);
                self.mind_the_gap();
                self.screen = self.first_open();
            }
            Msg::KeptElsewhere(record) => self.hear_of_own(&record),

            Msg::TabChosen(tab) => {
                self.tab = tab;
                self.screen = Screen::Outcome(tab);
            }
            Msg::PlaceChosen(place) => {
                self.editing = false;
                self.screen = self.place(place);
            }
            Msg::ExerciseOpened(id) => self.screen = Screen::Exercise(id),
            Msg::Closed => self.screen = self.open_or_seen_last(),

            Msg::TestsOpened => self.screen = Screen::Testing(None),
            Msg::TestOpened(test) => self.screen = Screen::Testing(Some(test)),
            Msg::TestNoted(result) => self.test_noted(result),

            Msg::SessionOpened(_) if self.left_in_pain() => self.resume(),
            // Last night's, to say again how it was; where it left the back sore, nothing is to be done today.
            Msg::SessionOpened(_) if self.last_night() != today && (self.stopped_today() || self.sore_today()) => {
                self.open_last_night();
            }
            Msg::SessionOpened(_) if self.asks_about_the_leg() => self.ask_about_the_leg(),
            Msg::SessionOpened(session) => self.open_session(session, today),
            Msg::PainBefore(pain) => self.pain_before(pain),
            Msg::WarmedUp => self.in_training(|training| training.warmed_up(hands_free)),
            Msg::Advanced => self.in_training(|training| training.advance(hands_free)),
            Msg::SteppedBack => self.in_training(Training::back),
            Msg::Paused => self.in_training(|training| training.guide.pause(training.now)),
            Msg::WentOn => self.in_training(|training| training.guide.go_on(training.now)),
            Msg::Hurt => self.in_training(|training| training.guide.hurt(training.now)),
            Msg::HurtLittle(pain, leg) => self.hurt(pain, leg, true),
            Msg::HurtEnough(pain, leg) => self.hurt(pain, leg, false),
            Msg::SetDone => self.in_training(|training| {
                let sets = training.task().sets;
                training.guide.sets_done = (training.guide.sets_done + 1).min(sets);
            }),
            Msg::SetUndone => self.in_training(|training| {
                training.guide.sets_done = training.guide.sets_done.saturating_sub(1);
            }),
            Msg::ExerciseNoted(done) => self.exercise_noted(done),
            // Pain is told before anything is left out, and red pain is noted: leaving out would lose it.
            Msg::ExerciseSkipped(_) if self.owes_pain(None) => {}
            Msg::Swapped(slot, _) if self.owes_pain(Some(slot)) => {}
            Msg::Swapped(slot, _) if self.left_in_pain_at(slot) => self.resume(),
            Msg::ExerciseSkipped(reason) => {
                if let (Some(slot), Some(day)) = (self.slot_at_hand(), self.session_day()) {
                    self.record.note(day, Subject::Skipped(slot), Entry::Skipped(reason));
                    self.in_training(|training| training.next_item(hands_free));
                }
            }
            Msg::Swapped(slot, reason) => self.swapped(slot, reason),
            Msg::SessionFinished(after) => self.session_finished(after),
            Msg::SessionLeft => self.screen = Screen::Outcome(Tab::Week),
            Msg::SessionKept(kept) => {
                self.settings = kept.settings;
                self.underway = kept.underway.filter(|underway| underway.day == today);
                // The page was closed where it hurt too much to begin.
                if let Some(left) = kept.underway {
                    if progress::too_sore(left.before) {
                        self.note_before(left.day, left.before);
                    }
                    self.note_what_hurt(left);
                }
                // What was asked on another day is asked anew.
                let over = self.opened.is_some() || self.record.diary.get(today, Subject::CheckIn).is_some();
                self.checking_in = kept.checking_in.filter(|asked| asked.day == today && !over);
                if self.checking_in.is_some() {
                    self.screen = self.first_open();
                }
                self.spared = kept.spared.filter(|spared| spared.day == today);
            }
            Msg::CopySaved | Msg::CopyPutOff => self.copied = Some(today),
            Msg::PrintChosen => self.paper = true,
            Msg::SessionResumed => self.resume(),
            Msg::SoundChosen(sound) => self.settings.sound = sound,
            Msg::HandsFreeChosen(hands_free) => {
                self.settings.hands_free = hands_free;
                self.in_training(Training::change_hands);
            }
            Msg::MorningNoted(morning) => self.record.note(today, Subject::Morning, Entry::Morning(morning)),

            Msg::FlareBegan => {
                self.record.note(today, Subject::Flare, Entry::Flare);
                self.asked_anew = None;
                // Relief first; the re-assessment is due again after it.
                self.checking_in = None;
                // What a clinician said was about the time before.
                self.record.forget_words();
                self.record.forget_emergency(self.today);
                self.record.ask_again(Step::SameDay);
                self.record.ask_again(Step::Days);
                self.screen = self.first_open();
            }
            Msg::CheckInBegan(week) => {
                self.checking_in = Some(CheckingIn { day: today, week });
                self.record.forget_emergency(self.today);
                if week >= 6 {
                    self.record.ask_again(Step::SameDay);
                    self.record.ask_again(Step::Days);
                    if self.draft().is_given(Step::Pattern) {
                        self.record.ask_again(Step::Pattern);
                    }
                }
                // Tested again at weeks 6 and 12 alone; for the first time at any, since some could not at the start.
                if [6, 12].contains(&week) || self.record.diary.test_results().is_empty() {
                    self.record.ask_again(Step::Tests);
                }
                if week >= 12 {
                    self.record.ask_again(Step::Heart);
                    self.record.ask_again(Step::Bones);
                    self.record.ask_again(Step::Joints);
                    self.record.ask_again(Step::Aims);
                    self.record.ask_again(Step::Means);
                }
                self.record.lengthen(week, today);
                self.record.ask_pain();
                self.record.ask_activities();
                self.record.ask_again(Step::Moves);
                self.screen = self.first_open();
            }
            // Without a plan there is nothing to assess.
            Msg::CheckInDone(_) if !self.has_plan() => {}
            Msg::CheckInDone(week) => {
                let mut check_in = self.measure(week);
                if let Some(plan) = self.week() {
                    let assessed = review::assess(&self.record.diary, plan.plan.days(), check_in, today);
                    check_in.shorter = assessed.advice == Advice::ShorterPlan;
                }
                self.record.note(today, Subject::CheckIn, Entry::CheckIn(check_in));
                self.checking_in = None;
                self.screen = Screen::Outcome(Tab::Progress);
            }

            Msg::Imported(record) => {
                let own = self.record.draft;
                joining::bring_in(&mut self.record, &record, today);
                // Pain is as the greater counter has it: where it stopped on either device, it is asked about.
                for told in [&own, &record.draft] {
                    joining::ask_about_stops(&mut self.record, told, today);
                }
                // The greater counter is not the later day: where the two differ, the reader has the last word.
                let (here, there) = (own.pain, record.draft.pain);
                if here.given && there.given && here.value != there.value {
                    self.record.ask_again(Step::Pain);
                }
                // What was being asked here is not answered by what was said elsewhere.
                for step in own.open_again() {
                    self.record.ask_again(step);
                }
                // Whoever brings answers in answers the emergency questions here, for themselves.
                self.record.forget_emergency(self.today);
                self.screen = self.first_open();
                self.asked_anew = Some(Anew::BroughtIn);
            }

            Msg::LinkOpened(text) => self.link_came(&text, false),
            Msg::LinkAsked => self.ask_for_link(None),
            Msg::LinkTyped(text) => self.link_came(&text, true),
            Msg::LinkBegan(from_own) => self.begin_with_link(from_own),
            Msg::LinkViewed => self.screen = Screen::Viewing,
            Msg::CopyClaimed => self.take_copy(),
            Msg::LinkLeft => self.back_to_own(),
            Msg::PlanWanted if !self.own_record().is_empty() => self.screen = Screen::Using,
            Msg::PlanWanted | Msg::PlanUsed => self.use_shared(),
            Msg::PlanRefused => self.refuse_shared(),
            Msg::FollowingEnded => self.drop_followed(),

            // Taken in without the rest.
            Msg::DayCame(_)
            | Msg::DeletedElsewhere
            | Msg::Saved(_)
            | Msg::SetAside(_)
            | Msg::DeletionFailed
            | Msg::Agreed
            | Msg::KeepingChosen(_)
            | Msg::Replied(_)
            | Msg::ActivityNamed(..)
            | Msg::ActivityScored(..)
            | Msg::Continued
            | Msg::WentBack
            | Msg::WentBackInBrowser
            | Msg::WentForwardInBrowser
            | Msg::StepChosen(_)
            | Msg::EmergencyReopened
            | Msg::ClinicianSaw
            | Msg::ClinicianLifted
            | Msg::TestsFinished
            | Msg::CopyKnown(_)
            | Msg::PaperWanted
            | Msg::Looked(_)
            | Msg::Woke(_)
            | Msg::RestCame(_) => {}
        }
    }

    /// As on a first visit, but for the day and what the reader said of keeping.
    fn forget_all(&mut self) {
        *self = Self {
            today: self.today,
            keeping: self.keeping,
            ..Self::default()
        };
    }

    /// No screen with an exercise, a plan or progress stands beside an open or positive safety question.
    fn hold_the_gate(&mut self) {
        let free = matches!(
            self.screen,
            Screen::Start
                | Screen::Asking { .. }
                | Screen::Data
                | Screen::About
                | Screen::Answers
                | Screen::Flare
                | Screen::Link
                | Screen::Opening { .. }
                | Screen::Viewing
                | Screen::Share
                | Screen::Move
        );
        if self.is_emergency() {
            // Nothing but the block itself, while it is answered again.
            if self.stands_still() {
                self.screen = Screen::Outcome(Tab::Week);
            }
        } else if let Screen::Asking { step: Step::Tests, .. } | Screen::Testing(_) = self.screen {
            let first = self.first_open();
            let at_tests = matches!(
                first,
                Screen::Outcome(_) | Screen::CheckIn(_) | Screen::Asking { step: Step::Tests, .. }
            );
            if !at_tests || self.triage_so_far().cleared().is_none() {
                self.screen = first;
            } else if let Screen::Testing(open) = self.screen
                && open.is_some_and(|test| !self.tests().contains(&test))
            {
                self.screen = Screen::Testing(None);
            }
        } else if !free && !matches!(self.screen, Screen::Outcome(_)) && !self.has_plan()
            || matches!(self.screen, Screen::Outcome(_)) && self.triage().is_none()
        {
            self.screen = self.first_open();
        }
    }

    /// A session in progress follows what changed around it: answers from another tab, a flare-up, a new day.
    #[inline(never)]
    fn keep_training_fresh(&mut self) {
        let Screen::Training(training) = &self.screen else {
            return;
        };
        let Some(week) = self.week_on(training.day) else {
            return;
        };
        if week.phase == Some(Phase::Relief) {
            self.screen = Screen::Outcome(Tab::Week);
            return;
        }
        let diary = &self.record.diary;
        // What is told again was done as it was, whatever is due next.
        let is_done = |item: &&Item| diary.get(training.day, Subject::Done(item.slot)).is_some();
        let to_come = training.items.iter().skip(training.at).filter(|item| !is_done(item));
        let changed = { to_come }.any(|item| {
            week.standing(item.slot)
                .is_none_or(|standing| standing.exercise != item.exercise)
        });
        if changed {
            let former = training.clone();
            self.screen = Screen::Outcome(Tab::Week);
            self.open_session(former.session, former.day);
            self.in_training(|training| training.take_over(&former));
        }
    }

    /// What the reader told may be on the stop list.
    #[inline(never)]
    fn mind_the_stop(&mut self) {
        let Screen::Training(training) = &self.screen else {
            return;
        };
        let is_to_come = !training.is_over() || !training.spared.is_empty();
        let sore = training.before.is_some_and(progress::too_sore) && is_to_come;
        let stopped = training.stopped(&self.record.diary);
        let halt = stopped.or(sore.then_some(Halt::TooSore));
        self.in_training(|training| training.halt = halt);
    }

    /// Block E was gone through and says: help now; or the lists after it do.
    pub fn is_emergency(&self) -> bool {
        self.draft().emergency.given && self.triage().is_some_and(|triage| triage.level() == Level::Emergency)
    }

    /// An emergency while nothing of block E is said: the lists after it say so.
    fn is_emergency_of_lists(&self) -> bool {
        self.triage_so_far().level() == Level::Emergency
    }

    /// An emergency, and nothing of it is being answered.
    fn stands_still(&self) -> bool {
        let answering = matches!(
            self.screen,
            Screen::Asking {
                step: Step::Emergency,
                ..
            }
        );
        !answering && self.is_emergency()
    }

    /// The first screen that is open: start, the next step, or the result.
    pub(super) fn first_open(&self) -> Screen {
        if self.opened.as_ref().is_some_and(|opened| !opened.begun) {
            return Screen::Link;
        }
        if !self.draft().consent.given {
            return Screen::Start;
        }
        match self.draft().next(self.today) {
            Some(step) => Screen::Asking { step, tried: false },
            None => match self.checking_in {
                Some(asked) if self.has_plan() => Screen::CheckIn(asked.week),
                _ => Screen::Outcome(Tab::Week),
            },
        }
    }

    fn place(&self, place: Place) -> Screen {
        match place {
            Place::Plan => self.first_open(),
            Place::Answers => Screen::Answers,
            Place::Data => Screen::Data,
            Place::About => Screen::About,
            Place::Flare => Screen::Flare,
            Place::Link => Screen::Link,
            Place::Share => Screen::Share,
            Place::Move => Screen::Move,
        }
    }

    fn go_on(&mut self) {
        let Screen::Asking { step, .. } = self.screen else {
            return;
        };
        self.record.give(step, self.today);
        if !self.draft().is_given(step) {
            self.screen = Screen::Asking { step, tried: true };
            return;
        }
        let next = self.first_open();
        let done = !matches!(next, Screen::Asking { .. });
        let editing = core::mem::take(&mut self.editing) && self.checking_in.is_none();
        // Where the change leaves no plan, what to do now is said, and the list can wait.
        self.screen = if editing && done && self.has_plan() {
            Screen::Answers
        } else {
            next
        };
    }

    /// What the browser's own Back does: the same as the button of the screen that leads back. Nothing where it leaves
    /// the page, as an emergency does: no way leads past that. `asked`: the questions led here a moment ago.
    pub fn way_back(&self, asked: bool) -> Option<Msg> {
        match self.screen {
            _ if self.stands_still() => None,
            Screen::Start => None,
            Screen::Outcome(_) | Screen::CheckIn(_) => asked.then_some(Msg::WentBack),
            Screen::Asking { .. } | Screen::Testing(_) | Screen::Opening { .. } => Some(Msg::WentBack),
            Screen::Training(_) => Some(Msg::SessionLeft),
            // What was answered for a link that was begun is kept nowhere else.
            Screen::Link if self.opened.as_ref().is_none_or(|opened| !opened.begun) => Some(Msg::LinkLeft),
            _ => Some(Msg::Closed),
        }
    }

    fn go_back(&mut self) {
        self.screen = match &self.screen {
            Screen::Asking { .. } if self.editing => {
                self.editing = false;
                if self.checking_in.is_some() {
                    self.first_open()
                } else {
                    Screen::Answers
                }
            }
            Screen::Asking { step, .. } => match self.draft().before(*step, self.today) {
                Some(step) => Screen::Asking { step, tried: false },
                None => Screen::Start,
            },
            Screen::Training(training) if matches!(training.halt, Some(Halt::Stopped { .. })) => {
                let mut training = training.clone();
                training.tell_again(&self.record.diary);
                Screen::Training(training)
            }
            // The pain before the session is told anew.
            Screen::Training(training) if !training.warm || training.halt == Some(Halt::TooSore) => {
                let (session, day) = (training.session, training.day);
                self.underway = None;
                self.open_session(session, day);
                return;
            }
            Screen::Testing(Some(_)) => Screen::Testing(None),
            Screen::Testing(None) if !self.draft().tests.given => Screen::Asking {
                step: Step::Tests,
                tried: false,
            },
            Screen::Opening { back, .. } => (**back).clone(),
            // No button of these screens leads back: it is the browser's.
            Screen::Outcome(_) | Screen::CheckIn(_) => match self.draft().last(self.today) {
                Some(step) => Screen::Asking { step, tried: false },
                None => return,
            },
            _ => self.open_or_seen_last(),
        };
    }

    /// What is open; where nothing is, the tab that was seen last.
    fn open_or_seen_last(&self) -> Screen {
        match self.first_open() {
            Screen::Outcome(_) => Screen::Outcome(self.tab),
            open => open,
        }
    }

    /// A check-in that was left open over night asks how the back is today. What it found to stop a plan stays until the
    /// reader says otherwise.
    #[inline(never)]
    pub(super) fn check_in_anew(&mut self) {
        if self.triage().is_some_and(|triage| triage.cleared().is_none()) {
            return;
        }
        if let Some(asked) = &mut self.checking_in {
            asked.day = self.today;
            self.record.ask_pain();
            self.record.ask_activities();
        }
        if let Screen::CheckIn(_) = self.screen {
            self.screen = self.first_open();
        }
    }

    /// Who was not asked about pregnancy for an age that was a slip is asked after all. A single digit is half an age.
    fn mind_what_the_age_hid(&mut self, age: Option<u8>) {
        let is_whole = |age: &u8| *age >= 10;
        let was = self.draft().about.value.age.filter(is_whole).or(self.age_was);
        let now = age.filter(is_whole);
        self.age_was = if now.is_some() { None } else { was };
        if was.is_some_and(|was| !asks_pregnancy(was)) && now.is_some_and(asks_pregnancy) {
            for step in [Step::Emergency, Step::Bones] {
                if self.draft().is_given(step) {
                    self.record.ask_again(step);
                }
            }
        }
    }

    /// A session that was opened on another day and has not begun is one of today: its pain is told of today.
    #[inline(never)]
    fn begin_on(&mut self, today: Day) {
        let Screen::Training(training) = &self.screen else {
            return;
        };
        if training.warm || training.day == today {
            return;
        }
        let (session, too_sore) = (training.session, self.too_sore_at());
        self.screen = Screen::Outcome(Tab::Week);
        if let Some(told) = too_sore {
            self.note_too_sore(told);
        }
        self.underway = None;
        // The one that is next now: a week may have begun.
        let next = self.week().map_or(session, |week| week.next);
        self.take_in(Msg::SessionOpened(next));
    }

    /// After 28 days, block E opens again (P6).
    pub(super) fn mind_the_gap(&mut self) {
        // An emergency stays until its block is answered again by the reader's own choice, whatever the clock says.
        if self.is_emergency() {
            return;
        }
        self.record.mind_the_clock(self.today);
        if !self.answers().worse_weeks && !self.draft().worse_weeks {
            self.record.forget_word_about(Row::WorseWeeks);
        }
        if self.record.safety_is_stale(self.today) {
            self.record.forget_emergency(self.today);
            self.screen = self.first_open();
        }
        let in_session = matches!(self.screen, Screen::Training(_));
        if !in_session && self.noted().is_some() && self.asks_about_the_leg() {
            self.ask_about_the_leg();
        }
    }

    /// The leg had a part in the pain of an earlier day, and what was said of it is older.
    #[inline(never)]
    fn asks_about_the_leg(&self) -> bool {
        let (diary, draft) = (&self.record.diary, self.draft());
        // Both are asked: where the pain is, and whether the leg is weak.
        let told = draft.moves.stamp.min(draft.days.stamp);
        let days = diary.training_days().rev().skip_while(|day| *day >= self.today);
        let mut noted = days.take(LEG_SESSIONS).flat_map(|day| diary.on(day));
        self.opened.is_none()
            && noted.any(|(.., noted)| noted.stamp > told && matches!(noted.entry, Entry::Done(done) if done.leg))
    }

    /// Before the next session it is asked whether the leg is weak, and where the pain is now (2.2).
    #[inline(never)]
    fn ask_about_the_leg(&mut self) {
        if !self.draft().has_pain() {
            self.record.ask_how_long();
        }
        // What a clinician said of a weak leg was about the time before.
        self.record.forget_word_about(Row::LegWeak);
        self.record.ask_again(step_of(Sign::LegWeak));
        self.record.ask_again(Step::Moves);
        self.asked_anew = Some(Anew::Leg);
        self.screen = self.first_open();
    }

    fn saved(&mut self, result: Result<(), Trouble>) {
        self.keeping = match (result, self.keeping) {
            (_, Keeping::NotWanted) => Keeping::NotWanted,
            (Ok(()), _) => Keeping::Kept,
            (Err(trouble), _) => Keeping::NotPossible(trouble),
        };
    }

    /// A session goes on as one of the day it began, past midnight too.
    #[inline(never)]
    fn open_session(&mut self, session: usize, day: Day) {
        let Some(week) = self.week_on(day) else { return };
        if week.phase == Some(Phase::Relief) {
            return;
        }
        if let Some(plan) = week.plan.sessions.get(session) {
            let (warm_up, diary) = (week.plan.warm_up, &self.record.diary);
            let training = Training::new(session, plan, warm_up, &week.standings, diary, day);
            self.screen = Screen::Training(training);
        }
    }

    fn open_last_night(&mut self) {
        let day = self.last_night();
        let Some(slot) = review::stopped_at(day, &self.record.diary) else {
            return;
        };
        let Some(week) = self.week_on(day) else { return };
        let has_it = |at: &usize| {
            let session = week.plan.sessions.get(*at);
            session.is_some_and(|session| session.exercises.iter().any(|planned| planned.exercise.id == slot))
        };
        // The one that was next on that day, if the exercise is in it.
        let session = core::iter::once(week.next).chain(0..week.plan.days()).find(has_it);
        if let Some(session) = session {
            self.open_session(session, day);
        }
    }

    /// A session of today that was not finished and that today's plan still has; the safety questions come first.
    pub fn unfinished(&self) -> Option<Underway> {
        self.underway.and_then(|underway| self.still_has(underway))
    }

    #[inline(never)]
    fn still_has(&self, underway: Underway) -> Option<Underway> {
        if underway.day != self.today {
            return None;
        }
        let week = self.week().filter(|week| week.phase != Some(Phase::Relief))?;
        week.plan.sessions.get(usize::from(underway.session))?;
        let over = self.trained_today() || self.stopped_today() || progress::too_sore(underway.before);
        (!over).then_some(underway)
    }

    /// The session was left where an exercise hurts and how much is not noted yet: it is told before another begins.
    pub fn left_in_pain(&self) -> bool {
        self.unfinished().is_some_and(Underway::in_pain)
    }

    /// A day ended with an exercise left where it hurts: what is known of that is noted for its day. Until then it can be
    /// told.
    #[inline(never)]
    fn note_what_hurt(&mut self, left: Underway) {
        let Some(slot) = left.slot.filter(|_| left.day < self.today && self.opened.is_none()) else {
            return;
        };
        let diary = &self.record.diary;
        let is_told = [Subject::Done(slot), Subject::Skipped(slot)]
            .iter()
            .any(|subject| diary.get(left.day, *subject).is_some());
        if is_told || !self.draft().consent.given || !left.in_pain() {
            return;
        }
        let week = self.week_on(left.day);
        let standing = week.as_ref().and_then(|week| week.standing(slot));
        if let (Some(pain), Some(standing)) = (left.pain, standing) {
            let done = Done {
                exercise: standing.exercise.id,
                sets: left.sets_done,
                count: standing.count,
                effort: Effort::Hard,
                pain,
                leg: left.leg,
            };
            self.begin(left.day);
            self.note_before(left.day, left.before);
            self.record.note(left.day, Subject::Done(slot), Entry::Done(done));
        } else {
            self.record
                .note(left.day, Subject::Skipped(slot), Entry::Skipped(LeftOut::Hurts));
        }
    }

    /// It was this exercise, and the session is not at hand.
    fn left_in_pain_at(&self, slot: ExerciseId) -> bool {
        let left = self.underway.is_some_and(|left| left.slot == Some(slot));
        left && !matches!(self.screen, Screen::Training(_)) && self.left_in_pain()
    }

    fn resume(&mut self) {
        if let Some(underway) = self.unfinished() {
            self.open_session(underway.session.into(), underway.day);
            self.in_training(|training| training.resume(&underway));
            self.mind_strong_pain(underway.before.max(underway.pain.unwrap_or_default()));
        }
    }

    /// The plan's own pain stays as answered (P8), but pain of 9 or 10 goes through triage at once.
    fn pain_before(&mut self, pain: Pain) {
        self.in_training(|training| training.told_before(pain));
        // What was noted of a day without training was a wrong number.
        if let Some(day) = self.session_day() {
            let diary = &self.record.diary;
            if diary.get(day, Subject::Before).is_some() && !review::trained_on(diary, day) {
                self.note_pain_before(day);
            }
            // Triage takes over from the session: what was told counts for its day.
            if pain.score() >= TRIAGED_FROM {
                self.note_before(day, pain);
            }
        }
        self.mind_strong_pain(pain);
    }

    /// The day and the pain of a session that does not begin, as it hurts too much.
    fn too_sore_at(&self) -> Option<(Day, Pain)> {
        match &self.screen {
            Screen::Training(training) if training.halt == Some(Halt::TooSore) => {
                Some((training.day, training.before?))
            }
            _ => None,
        }
    }

    /// A day on which it hurts too much to train is a day of pain all the same. It is noted when the reader goes, wherever
    /// to: until then a wrong number can be told anew.
    #[inline(never)]
    fn note_too_sore(&mut self, (day, before): (Day, Pain)) {
        let left = !matches!(self.screen, Screen::Training(_));
        if left && self.opened.is_none() && self.draft().consent.given {
            self.note_before(day, before);
        }
    }

    /// Pain on the stop list goes through triage at once.
    fn mind_strong_pain(&mut self, pain: Pain) {
        if pain.score() < TRIAGED_FROM {
            return;
        }
        if !self.draft().has_pain() {
            // The plan was made for no pain at all: how it began is asked first.
            self.record.ask_how_long();
        }
        self.record.reply(Reply::PainNow(pain), self.today);
        // Where a clinician's word leaves the plan, what to do with such pain is said where it was told.
        let first = self.first_open();
        if !self.has_plan() || !matches!(first, Screen::Outcome(_)) {
            self.screen = first;
        }
    }

    fn hurt(&mut self, pain: Pain, leg: bool, again: bool) {
        if let Screen::Training(training) = &mut self.screen {
            training.hurt(pain, leg, again);
            self.mind_strong_pain(pain);
        }
    }

    /// The exercise at hand, if it is this one, hurts in a way that is not noted yet.
    fn owes_pain(&self, slot: Option<ExerciseId>) -> bool {
        match &self.screen {
            Screen::Training(training) => {
                let at_hand = training.item().map(|item| item.slot);
                slot.is_none_or(|slot| at_hand == Some(slot)) && training.owes_pain()
            }
            _ => false,
        }
    }

    fn in_training(&mut self, change: impl FnOnce(&mut Training)) {
        if let Screen::Training(training) = &mut self.screen {
            change(training);
        }
    }

    fn slot_at_hand(&self) -> Option<ExerciseId> {
        match &self.screen {
            Screen::Training(training) => training.item().map(|item| item.slot),
            _ => None,
        }
    }

    /// The first exercise noted begins the plan, or begins it anew after a long break.
    fn begin(&mut self, today: Day) {
        let last = self.record.diary.last_trained(today);
        let long_break = last.is_some_and(|last| progress::gap(last, today) == Gap::Restart);
        if self.record.diary.started(today).is_none() || long_break {
            let mut start = self.measure(0);
            // What was answered before the break is no measure of its end.
            if let Screen::Training(training) = &self.screen
                && let (true, Some(before)) = (long_break, training.before)
            {
                start.pain = before;
                start.activities = None;
            }
            self.record.note(today, Subject::Started, Entry::Started);
            self.record.note(today, Subject::CheckIn, Entry::CheckIn(start));
        }
    }

    fn exercise_noted(&mut self, done: Done) {
        let (Some(slot), Some(day)) = (self.slot_at_hand(), self.session_day()) else {
            return;
        };
        self.begin(day);
        self.note_pain_before(day);
        self.record.note(day, Subject::Done(slot), Entry::Done(done));
        self.mind_the_night(day);
        let hands_free = self.settings.hands_free;
        self.in_training(|training| {
            // After red nothing starts unasked.
            let red = light(done.pain, training.before.unwrap_or_default(), done.leg) == Light::Red;
            training.next_item(hands_free && !red);
        });
        self.mind_strong_pain(done.pain);
    }

    fn test_noted(&mut self, result: TestResult) {
        let (today, subject) = (self.today, Subject::Tested(result.test));
        let answers = self.draft().answers(today, Ratings::default());
        // A day has one result of a test: a stop does not take the place of one that asks for more care.
        let stands = match self.record.diary.get(today, subject) {
            Some(Entry::Tested(earlier)) => !result.is_done() && self_test::outlasts_a_stop(earlier, &answers),
            _ => false,
        };
        if !stands {
            self.record.note(today, subject, Entry::Tested(result));
        }
        self.screen = Screen::Testing(None);
    }

    /// What the screen judged by is what the plan judges by later, finished session or not.
    fn note_pain_before(&mut self, day: Day) {
        let Screen::Training(Training {
            before: Some(before), ..
        }) = self.screen
        else {
            return;
        };
        self.note_before(day, before);
    }

    #[inline(never)]
    fn note_before(&mut self, day: Day, before: Pain) {
        // Told again for a session begun anew, the lower one counts for the day: red begins sooner.
        let higher = match self.record.diary.get(day, Subject::Before) {
            Some(Entry::Before(noted)) => before < noted,
            _ => true,
        };
        if higher {
            self.record.note(day, Subject::Before, Entry::Before(before));
        }
    }

    /// The day the session at hand began: what is noted past midnight still belongs to it.
    fn session_day(&self) -> Option<Day> {
        match &self.screen {
            Screen::Training(training) => Some(training.day),
            _ => None,
        }
    }

    fn session_finished(&mut self, after: Pain) {
        let Screen::Training(training) = &self.screen else {
            return;
        };
        let before = training.before.unwrap_or_default();
        let today = training.day;
        let trained = self
            .record
            .diary
            .on(today)
            .iter()
            .any(|(_, subject, _)| subject.kind() == Kind::Done);
        // A session of which everything was left out was no session.
        if trained {
            self.record
                .note(today, Subject::Session, Entry::Session { before, after });
            self.mind_the_night(today);
        } else {
            self.note_pain_before(today);
        }
        self.underway = None;
        self.screen = Screen::Outcome(if trained { Tab::Progress } else { Tab::Week });
        self.mind_strong_pain(after);
    }

    fn swapped(&mut self, slot: ExerciseId, reason: LeftOut) {
        let day = self.session_day().unwrap_or(self.today);
        // What the plan's own exercise had become goes with it.
        let now = self
            .week()
            .and_then(|week| week.standing(slot).map(|standing| standing.exercise.id));
        for exercise in [Some(slot), now.filter(|now| *now != slot)].into_iter().flatten() {
            self.record
                .note(day, Subject::Swapped(exercise), Entry::Swapped(reason));
        }
        let Screen::Training(training) = &self.screen else {
            self.screen = Screen::Outcome(Tab::Week);
            return;
        };
        let former = training.clone();
        // The session is made anew without it; what was done today stays done.
        self.open_session(former.session, former.day);
        self.in_training(|training| training.take_over(&former));
    }

    /// Pain and activities as answered now.
    pub fn measure(&self, week: u16) -> CheckIn {
        let answers = self.draft().answers(self.today, Ratings::default());
        let average = if self.draft().has_pain() {
            self.draft().pain.value.average
        } else {
            None
        };
        CheckIn {
            week,
            pain: average.unwrap_or(answers.pain_now),
            activities: self.record.activities_average(),
            shorter: false,
        }
    }

    /// What is drawn from scratch when it changes; within a session what was opened stays open.
    pub fn card_key(&self) -> u32 {
        match &self.screen {
            Screen::Training(_) => 5 << 16,
            _ => self.screen_key(),
        }
    }

    /// What names a screen: the focus moves when it changes.
    pub fn screen_key(&self) -> u32 {
        let (kind, which): (u16, u16) = match &self.screen {
            Screen::Start => (0, 0),
            Screen::Asking { step, .. } => (1, *step as u16),
            Screen::Outcome(tab) => (
                2,
                *tab as u16 + 10 * self.triage().map_or(0, |triage| triage.level() as u16),
            ),
            Screen::Exercise(id) => (3, *id as u16),
            Screen::Testing(test) => (4, test.map_or(0, |test| test as u16 + 1)),
            Screen::Training(training) => {
                let guide = &training.guide;
                let at = match training.item() {
                    None => u16::MAX,
                    Some(item) if training.warm => {
                        let asked = u16::from(guide.hurting) + 2 * u16::from(guide.phase == Part::Over);
                        4 * (item.slot as u16 + 1) + asked
                    }
                    Some(_) => 2 + u16::from(training.marched),
                };
                (
                    5,
                    match (training.halt, training.before) {
                        (Some(_), _) => 1,
                        (None, Some(_)) => at,
                        (None, None) => 0,
                    },
                )
            }
            Screen::Flare => (6, 0),
            Screen::CheckIn(week) => (7, *week),
            Screen::Answers => (8, 0),
            Screen::Data => (9, 0),
            Screen::About => (10, 0),
            Screen::Link => (11, self.opened.as_ref().map_or(0, |opened| opened.number)),
            Screen::Opening { why, .. } => (12, u16::from(why.is_some())),
            Screen::Viewing => (13, 0),
            Screen::Using => (14, 0),
            Screen::Share => (15, 0),
            Screen::Move => (16, 0),
        };
        u32::from(kind) << 16 | u32::from(which)
    }
}
