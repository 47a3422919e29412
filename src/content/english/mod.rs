//! English: every sentence, in plain words (clinical.md section 8 rules the wording).

mod body;
mod count;
mod exercises;
mod figures;
pub mod guide_phrases;
pub mod later_phrases;
pub mod links;
pub mod phrases;
pub mod pictures;
pub mod plan_phrases;
mod progress;
mod questionnaire;
mod reasons;
mod safety;
mod self_tests;
pub mod sheet;
mod signs;

use super::language::Language;

pub static ENGLISH: Language = Language {
    tag: "en",

    exercise: exercises::text,
    exercise_name: exercises::name,
    muscle: body::muscle,
    group: body::group,
    named: body::named,

    step: questionnaire::step,
    question: questionnaire::question,
    sign: signs::sign,
    ticks: &signs::TICKS,
    how_long: questionnaire::how_long,
    trend: questionnaire::trend,
    before: questionnaire::before,
    spot: questionnaire::spot,
    leg_pain: questionnaire::leg_pain,
    body: &body::BODY,
    trigger: questionnaire::trigger,
    ease: questionnaire::ease,
    posture: questionnaire::posture,
    goal: questionnaire::goal,
    experience: questionnaire::experience,
    kit: questionnaire::kit,
    joint: questionnaire::joint,
    pattern: questionnaire::pattern,
    cancer: signs::cancer,
    bp: signs::bp,
    word: signs::word,
    sex: questionnaire::sex,
    spine_fracture: signs::spine_fracture,
    rating: self_tests::rating,
    prompt: questionnaire::prompt,

    row: reasons::row,
    flag: reasons::flag,
    tilt: reasons::tilt,
    must: reasons::must,
    follow: reasons::follow,
    cap: reasons::cap,
    hard: reasons::hard,

    progress: progress::rule,
    light: progress::light,
    harder: progress::harder,
    gap: progress::gap,
    effort: progress::effort,
    morning: progress::morning,
    left_out: progress::left_out,
    judgement: progress::judgement,
    advice: progress::advice,
    phase: progress::phase,
    review: &progress::REVIEW,

    figure: &figures::FIGURES,

    self_test_name: self_tests::name,
    self_test: self_tests::self_test,
    stop: self_tests::stop,
    safety: &safety::SAFETY,
    count: &count::COUNT,

    phrases: &phrases::PHRASES,
    plan: &plan_phrases::PLAN_PHRASES,
    later: later_phrases::phrases,
    pictures: pictures::phrases,
    sheet: sheet::phrases,
    guide: guide_phrases::phrases,
    links: links::phrases,
};
