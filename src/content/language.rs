//! A language: every sentence for people, keyed by the words of the domain.
//!
//! The fields are plain functions over closed enums, so that a missing sentence does not compile.
//! A text ends in a full stop when it stands alone; a label, a name or a part of a sentence does not.

use super::article::Named;
use super::english::guide_phrases::GuidePhrases;
use super::english::later_phrases::LaterPhrases;
use super::english::links::LinkPhrases;
use super::english::phrases::Phrases;
use super::english::pictures::Pictures;
use super::english::plan_phrases::PlanPhrases;
use super::english::sheet::SheetPhrases;
use super::rules::Reason;
use crate::domain::answers::{
    Bp, Cancer, Ease, Experience, Goal, Joint, LegPain, Pattern, Posture, Rating, Sex, Sign, Trigger, Word,
};
use crate::domain::body::{Group, Muscle};
use crate::domain::day::Day;
use crate::domain::diary::{Effort, LeftOut, Morning};
use crate::domain::eligibility::Hard;
use crate::domain::exercise::{Dose, Exercise, ExerciseId, Kit};
use crate::domain::flag::Flag;
use crate::domain::follow::Follow;
use crate::domain::level::Cap;
use crate::domain::plan::Must;
use crate::domain::progress::{Gap, Harder, Light, Limits, Rule};
use crate::domain::questionnaire::{Before, HowLong, Prompt, Question, SpineFracture, Step, Trend};
use crate::domain::review::{Advice, Judgement, Phase};
use crate::domain::self_test::{SelfTest, Stop};
use crate::domain::spots::Spot;
use crate::domain::triage::Row;
use crate::domain::weight::Tilt;

/// Everything the widget says, in one language.
pub struct Language {
    /// The language tag for `lang`, as in BCP 47.
    pub tag: &'static str,

    // The exercises and the body.
    pub exercise: fn(ExerciseId) -> &'static ExerciseText,
    pub exercise_name: fn(ExerciseId) -> &'static str,
    pub muscle: fn(Muscle) -> MuscleText,
    pub group: fn(Group) -> GroupText,
    /// What the article calls it: "squats".
    pub named: fn(Named) -> &'static str,

    // The questionnaire.
    pub step: fn(Step) -> StepText,
    pub question: fn(Question) -> QuestionText,
    pub sign: fn(Sign) -> SignText,
    /// Check boxes that are not signs.
    pub ticks: &'static TickText,
    pub how_long: fn(HowLong) -> &'static str,
    pub trend: fn(Trend) -> &'static str,
    pub before: fn(Before) -> &'static str,
    /// A region of the body picture.
    pub spot: fn(Spot) -> &'static str,
    pub leg_pain: fn(LegPain) -> &'static str,
    /// Around the body picture.
    pub body: &'static BodyText,
    pub trigger: fn(Trigger) -> &'static str,
    pub ease: fn(Ease) -> &'static str,
    pub posture: fn(Posture) -> &'static str,
    pub goal: fn(Goal) -> &'static str,
    pub experience: fn(Experience) -> &'static str,
    pub kit: fn(Kit) -> &'static str,
    pub joint: fn(Joint) -> &'static str,
    pub pattern: fn(Pattern) -> &'static str,
    pub cancer: fn(Cancer) -> &'static str,
    pub bp: fn(Bp) -> &'static str,
    pub word: fn(Word) -> &'static str,
    pub sex: fn(Sex) -> &'static str,
    pub spine_fracture: fn(SpineFracture) -> &'static str,
    pub rating: fn(Rating) -> &'static str,
    pub prompt: fn(Prompt) -> &'static str,

    // Reasons.
    /// The sentence for a row of the triage: it names the symptom or the reader's own answer, never an illness.
    pub row: fn(Row) -> &'static str,
    pub flag: fn(Flag) -> FlagText,
    pub tilt: fn(Tilt) -> &'static str,
    pub must: fn(Must) -> &'static str,
    pub follow: fn(Follow) -> &'static str,
    pub cap: fn(Cap) -> &'static str,
    pub hard: fn(Hard) -> HardText,

    // Progress and review.
    pub progress: fn(Rule) -> &'static str,
    pub light: fn(Light) -> LightText,
    pub harder: fn(Harder) -> &'static str,
    /// What a break asks for; `None` where it asks for nothing.
    pub gap: fn(Gap) -> Option<&'static str>,
    pub effort: fn(Effort) -> &'static str,
    pub morning: fn(Morning) -> &'static str,
    /// Why an exercise was left.
    pub left_out: fn(LeftOut) -> &'static str,
    pub judgement: fn(Judgement) -> &'static str,
    pub advice: fn(Advice) -> AdviceText,
    pub phase: fn(Phase) -> &'static str,
    pub review: &'static ReviewText,

    /// Around the figures.
    pub figure: &'static FigureText,

    // Tests, safety, numbers.
    pub self_test_name: fn(SelfTest) -> &'static str,
    pub self_test: fn(SelfTest) -> TestText,
    /// Why a test ended.
    pub stop: fn(Stop) -> &'static str,
    pub safety: &'static SafetyText,
    pub count: &'static CountText,

    /// Button labels and headings of screens.
    pub phrases: &'static Phrases,
    /// The same for the plan.
    pub plan: &'static PlanPhrases,
    /// The same for what comes after the first plan alone.
    pub later: fn() -> &'static LaterPhrases,
    /// The pictures of progress, and what they show in words.
    pub pictures: fn() -> &'static Pictures,
    /// The printed plan.
    pub sheet: fn() -> &'static SheetPhrases,
    /// The same for being led through a session, and what is said aloud.
    pub guide: fn() -> &'static GuidePhrases,
    /// Around links: what came with one, what goes into one.
    pub links: fn() -> &'static LinkPhrases,
}

impl Language {
    /// The words of any rule, for a page that lists them all with their sources. For flags and hard rules they are
    /// the part after "left out because".
    pub fn reason(&self, reason: Reason) -> &'static str {
        match reason {
            Reason::Row(row) => (self.row)(row),
            Reason::Tilt(tilt) => (self.tilt)(tilt),
            Reason::Must(must) => (self.must)(must),
            Reason::Follow(follow) => (self.follow)(follow),
            Reason::Cap(cap) => (self.cap)(cap),
            Reason::Hard(hard) => (self.hard)(hard).why,
            Reason::Flag(flag) => (self.flag)(flag).left_out,
            Reason::Progress(rule) => (self.progress)(rule),
            Reason::Light => self.review.light,
            Reason::SelfTest(test) => (self.self_test)(test).compared,
        }
    }
}

/// How to do one exercise.
#[derive(Debug)]
pub struct ExerciseText {
    pub name: &'static str,
    /// Three to five, one screen each.
    pub steps: &'static [&'static str],
    pub mistakes: &'static [&'static str],
    /// What else to know before doing it.
    pub note: Option<&'static str>,
    /// What studies say about this very move, where there is something honest to say.
    pub evidence: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MuscleText {
    /// "big buttock muscle"
    pub plain: &'static str,
    /// "gluteus maximus"
    pub anatomical: &'static str,
    /// "the back of your hip"
    pub place: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GroupText {
    /// "Gluteals"
    pub name: &'static str,
    /// "hips and buttocks"
    pub plain: &'static str,
    /// What it does, and honestly what is known about it and back pain.
    pub job: &'static str,
}

/// A screen of the questionnaire.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepText {
    /// The heading, a question.
    pub title: &'static str,
    pub intro: Option<&'static str>,
    /// The answer to "Why do we ask?".
    pub why: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QuestionText {
    pub title: &'static str,
    pub hint: Option<&'static str>,
    pub why: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignText {
    /// The label of its check box.
    pub ask: &'static str,
    pub help: Option<&'static str>,
    /// In a list of answers, as on the emergency screen that is shown to staff.
    pub shown: &'static str,
}

/// Labels of check boxes that are not signs.
pub struct TickText {
    pub cancer: &'static str,
    pub high_pressure: &'static str,
    pub pregnant: &'static str,
    pub gave_birth: &'static str,
    pub operation: &'static str,
    pub spine_broken: &'static str,
    pub no_floor: &'static str,
    pub leg_numb: &'static str,
    /// Nothing in this list.
    pub none: &'static str,
}

/// Why something is spared, and what follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlagText {
    /// The part after "left out because": no capital, no full stop.
    pub left_out: &'static str,
    /// When it comes back: a sentence.
    pub comes_back: &'static str,
    /// A line of advice for every reader with this flag.
    pub advice: Option<&'static str>,
    /// The line on an exercise that is kept with a soft caution.
    pub caution: &'static str,
    /// What usually stands in. Show only those that this reader may do: another flag can exclude them.
    pub instead: &'static [ExerciseId],
}

/// Why a hard rule keeps an exercise out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HardText {
    /// The part after "left out because": no capital, no full stop. For X1 show the flag's own words.
    pub why: &'static str,
    /// When it comes back: a sentence.
    pub comes_back: &'static str,
}

/// A colour of the pain light: never shown by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LightText {
    /// "Green"
    pub name: &'static str,
    /// What it means.
    pub means: &'static str,
    /// What to do.
    pub then: &'static str,
}

/// What a check-in leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdviceText {
    pub title: &'static str,
    pub text: &'static str,
}

/// Texts of the progress screens that no enum keys.
pub struct ReviewText {
    /// What the pain light is.
    pub light: &'static str,
    pub pain_now: &'static str,
    pub pain_worst: &'static str,
    pub pain_average: &'static str,
    pub pain_during: &'static str,
    /// Pain moved down the leg, or new numbness.
    pub leg: &'static str,
    pub effort: &'static str,
    pub morning: &'static str,
    /// Why an exercise is left.
    pub left_out: &'static str,
    pub activities: &'static str,
    pub activities_hint: &'static str,
    /// How well one of them goes, 0 to 10.
    pub activity: &'static str,
    pub interfere: &'static str,
    /// Sessions done of those planned.
    pub adherence: &'static str,
    /// Two flare-ups within four weeks.
    pub flares_often: &'static str,
    /// What was done last before them is set aside.
    pub flares_took_out: &'static str,
    /// Worse by 2 on the weekly average for two weeks.
    pub worse_for_two_weeks: &'static str,
    /// Small changes are noise.
    pub noise: &'static str,
    /// A test result changed too little to speak of.
    pub test_noise: &'static str,
    /// A test was stopped for pain.
    pub not_done: &'static str,
}

/// A self-test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestText {
    pub how: &'static [&'static str],
    /// When to stop.
    pub stop: &'static str,
    /// What the result is compared with.
    pub compared: &'static str,
    /// The unit of the value: "seconds".
    pub unit: &'static str,
}

/// The emergency screen, in the order it is read.
pub struct EmergencyText {
    pub title: &'static str,
    pub now: &'static str,
    pub call: &'static str,
    /// The numbers in `call` again, for links: a place and its number.
    pub numbers: &'static [(&'static str, &'static str)],
    pub do_not_drive: &'static str,
    /// Before the list of answers.
    pub show_them: &'static str,
    /// After the list of answers.
    pub because: &'static str,
    pub no_exercise: &'static str,
    /// In place of `call` when only the pregnancy item was ticked; beside it otherwise.
    pub maternity: &'static str,
    pub card: Link,
    /// Why the plan and the progress are not shown.
    pub hidden: &'static str,
}

/// See someone in the next days.
pub struct DaysText {
    pub see: &'static str,
    /// Before one reason.
    pub because: &'static str,
    /// Before a list of reasons.
    pub because_many: &'static str,
    pub worse: &'static str,
}

/// A gentle plan, and tell a clinician.
pub struct GentleText {
    pub start: &'static str,
    /// Before the reasons.
    pub tell: &'static str,
    pub stop: &'static str,
}

/// What to do when pain is up for over a day (clinical.md 5.6).
pub struct FlareText {
    pub what: &'static str,
    pub calm: &'static str,
    /// First comes the emergency list.
    pub check: &'static str,
    /// Two or three days of comfort positions and short walks.
    pub rest: &'static str,
    /// Back in at level 1 with half the sets.
    pub restart: &'static str,
    pub back: &'static str,
    /// The second one within four weeks.
    pub again: &'static str,
}

/// What to do about leg pain during exercise (2.2).
pub struct LegText {
    pub up: &'static str,
    pub down: &'static str,
    pub stays_down: &'static str,
}

/// Positions that may feel good (4.6).
pub struct ReliefText {
    pub title: &'static str,
    pub intro: &'static str,
}

/// A page elsewhere.
pub struct Link {
    pub label: &'static str,
    pub url: &'static str,
}

/// The texts that keep readers safe (clinical.md 8.3 and what its rules ask to be said).
pub struct SafetyText {
    /// To be ticked before the first question.
    pub start_note: &'static str,
    pub emergency: EmergencyText,
    pub clinician_same_day: &'static str,
    pub clinician_days: DaysText,
    pub adults_only: &'static str,
    pub gentle: GentleText,
    pub go: &'static str,
    /// After a reason to which the reader said "not sure".
    pub not_sure: &'static str,
    /// After signs that a doctor has checked.
    pub checked: &'static str,
    /// For those who prefer not to say something about sex; goes with the emergency card.
    pub not_said: &'static str,
    /// The reader ticks this after being seen.
    pub seen: &'static str,
    /// The reader ticks this to leave the gentle plan.
    pub lifted: &'static str,
    /// At the foot of a session: how much pain is fine today, once the reader said how it began, and when to stop.
    /// How much pain is fine, of the day where its start is told; and what to stop for.
    pub session_footer: fn(Option<Limits>) -> (String, &'static str),
    /// When to stop at once, always in view in a session (5.7).
    pub stop_list: &'static [&'static str],
    /// The same in pregnancy, besides the first list.
    pub pregnancy_stop_list: &'static [&'static str],
    /// What to do when something on the list for pregnancy happens, besides what is said of both.
    pub pregnancy_stop_now: &'static str,
    /// What to do when something on a stop list happens.
    pub stop_now: &'static str,
    /// Never hold the breath.
    pub breathe: &'static str,
    /// Muscle ache or back pain?
    pub soreness: &'static str,
    pub week_6: &'static str,
    pub evidence_note: &'static str,
    /// The main focus shows only a tilt.
    pub focus_note: &'static str,
    pub posture_note: &'static str,
    pub test_note: &'static str,
    /// About the source, the review and the status of this tool.
    pub about: &'static [&'static str],
    /// The morning after waking, for readers whom bending bothers (5.3).
    pub morning: &'static str,
    /// For readers who cannot get to the floor.
    pub no_floor: &'static str,
    /// For readers who fall or stand unsteadily.
    pub falls: &'static str,
    /// For the pregnant.
    pub pregnancy: &'static str,
    /// For readers who doubt that they can be active.
    pub confidence: &'static str,
    /// For the morning-stiffness pattern.
    pub stiffness: &'static str,
    /// Pain has lasted 6 to 12 weeks.
    pub subacute: &'static str,
    /// Pain got worse and worse for 2 weeks and more.
    pub worsening: &'static str,
    /// Pain began lately.
    pub acute: &'static str,
    pub leg: LegText,
    pub relief: ReliefText,
    pub flare: FlareText,
    pub walking: &'static str,
    pub sitting: &'static str,
    /// One day a week is offered.
    pub one_day: &'static str,
    /// More than four days are offered.
    pub many_days: &'static str,
    /// Nothing is kept for readers under 18.
    pub under_18: &'static str,
    /// Above the safety questions.
    pub privacy: &'static str,
}

/// Numbers, plurals and dates.
pub struct CountText {
    /// "2 sets"
    pub sets: fn(u8) -> String,
    /// "8 repetitions"
    pub repetitions: fn(u16) -> String,
    /// "30 seconds"
    pub seconds: fn(u32) -> String,
    /// "about 20 minutes"
    pub minutes: fn(u32) -> String,
    /// "3 sessions"
    pub sessions: fn(usize) -> String,
    /// "4 exercises"
    pub exercises: fn(usize) -> String,
    /// "6 weeks"
    pub weeks: fn(u32) -> String,
    /// "2 days"
    pub days: fn(u32) -> String,
    /// The whole range: "2 sets of 8 to 12", "3 holds of 10 to 20 seconds, each side". The last number is the sets.
    pub dose: fn(&Dose, bool, u8) -> String,
    /// The same for an exercise with so many sets; what moves all the time is not called a hold.
    pub range: fn(&Exercise, u8) -> String,
    /// What to do today: "2 sets of 8, each side". The numbers are sets, and repetitions or seconds.
    pub aim: fn(&Exercise, u8, u16) -> String,
    /// "3 of 12"
    pub step_of: fn(usize, usize) -> String,
    /// "22 November 2026"
    pub date: fn(Day) -> String,
    /// "22 Nov"
    pub short_date: fn(Day) -> String,
    /// "Nov 2026"
    pub month: fn(Day) -> String,
    /// "Monday" for 0.
    pub weekday: fn(u8) -> &'static str,
    /// "Mo" for 0.
    pub short_weekday: fn(u8) -> &'static str,
    /// "a, b and c"
    pub list: fn(&[&str]) -> String,
}

/// Around the picture of a standing body.
pub struct BodyText {
    pub back: &'static str,
    pub front: &'static str,
    /// The ends of the picture: the person's own left and right.
    pub left: &'static str,
    pub right: &'static str,
    /// What the marks say about a leg, before the answer that is chosen in the list.
    pub chosen: fn(&str) -> String,
    /// A sign of the safety list is marked here; the heading of that list.
    pub in_safety: fn(&str) -> String,
    /// What the strong colour is, and what the pale one.
    pub strong: &'static str,
    pub pale: &'static str,
    /// What the list beside the picture does.
    pub point: &'static str,
}

/// Around the figures, and the way to the floor.
pub struct FigureText {
    pub pause: &'static str,
    pub play: &'static str,
    /// On to the next key pose.
    pub step: &'static str,
    pub slow: &'static str,
    pub other_side: &'static str,
    /// "Position 1 of 2"
    pub pose: fn(usize, usize) -> String,
    /// The legend of the lit muscles.
    pub trains: fn(&str) -> String,
    pub floor_title: &'static str,
    pub floor_before: &'static str,
    /// One for each pose of the figure.
    pub floor_down: &'static [&'static str],
    pub floor_up_title: &'static str,
    pub floor_up: &'static [&'static str],
}
