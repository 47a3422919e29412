//! Share links: what goes in comes out, what is broken is refused with its reason, and nothing breaks the reader.
//! Names of tests with `row_14` and `row_17` are those failures of a link that were foreseen one by one.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Bytes, draft, monday, readers, shared_plan};
use proptest::prelude::*;
use serde_json::Value;
use strongback::app::{Model, Msg};
use strongback::codec::case;
use strongback::codec::link::{BadLink, Link, read, write};
use strongback::codec::saved::write_answers;
use strongback::content::exercises::CATALOGUE;
use strongback::domain::answers::{
    Answers, Bp, Cancer, Ease, Experience, Goal, Joint, LegPain, Pain, Posture, Ratings, Sex, Sign, Trigger, Word,
};
use strongback::domain::day::Day;
use strongback::domain::diary::{Entry, Subject};
use strongback::domain::exercise::{ExerciseId, Kit};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::questionnaire::{Before, Draft, HowLong, Question, Reply, SpineFracture, Stamped, Step, Trend};
use strongback::domain::record::Record;
use strongback::domain::shared::{SharedExercise, SharedPlan};
use strongback::domain::triage::{Level, Row, Rows, Triage, triage};

/// Thirty-two letters, and those that are read as one of them.
const LETTERS: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// Numbers that look random and are the same every time.
struct Noise(u64);

impl Noise {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most as u64).unwrap()
    }

    fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next().to_le_bytes()[3]).collect()
    }
}

/// Answers as some reader may share them, with what their diary says.
fn shared_answers(bytes: &mut Bytes<'_>) -> Draft {
    let answers = draft(bytes);
    Draft {
        worse_weeks: bytes.rarely(4),
        ..answers
    }
}

/// A link of each kind in turn.
fn random_link(noise: &mut Noise) -> Link {
    let bytes = noise.bytes(240);
    let mut bytes = Bytes::new(&bytes);
    match noise.below(4) {
        0 => Link::Plan(shared_plan(&mut bytes)),
        1 => Link::Answers(shared_answers(&mut bytes)),
        2 => Link::AnswersAndPlan(shared_answers(&mut bytes), shared_plan(&mut bytes)),
        _ => Link::Copy(shared_answers(&mut bytes)),
    }
}

/// The links that the tests below break, and what they say.
fn thousand_links() -> Vec<(String, Link)> {
    let mut noise = Noise(0x5EED_0001);
    (0..1000)
        .map(|_| {
            let text = write(&random_link(&mut noise));
            let link = read(&text).unwrap_or_else(|bad| panic!("{bad:?}: {text}"));
            (text, link)
        })
        .collect()
}

fn parts(link: &Link) -> (Option<&Draft>, Option<&SharedPlan>) {
    match link {
        Link::Plan(plan) => (None, Some(plan)),
        Link::Answers(draft) | Link::Copy(draft) => (Some(draft), None),
        Link::AnswersAndPlan(draft, plan) => (Some(draft), Some(plan)),
    }
}

/// The order within a session is no part of a link.
fn sorted(plan: &SharedPlan) -> SharedPlan {
    let mut plan = plan.clone();
    plan.sessions.iter_mut().for_each(|session| session.sort());
    plan
}

const STEPS: &[Step] = Step::ALL;

#[track_caller]
fn same_answers(before: &Draft, after: &Draft) {
    let rules = |draft: &Draft| draft.answers(monday(), Ratings::default());
    assert_eq!(rules(before), rules(after));
    assert_eq!(before.consent.given, after.consent.given);
    for step in STEPS {
        assert_eq!(before.is_given(*step), after.is_given(*step), "{step:?}");
        assert_eq!(before.missing(*step), after.missing(*step), "{step:?}");
    }
    assert_eq!(before.route(monday()), after.route(monday()));
    // What no rule reads but the reader sees again.
    assert_eq!(before.pain.value, after.pain.value);
    assert_eq!(before.moves.value, after.moves.value);
    assert_eq!(before.aims.value, after.aims.value);
    assert_eq!(before.means.value, after.means.value);
    assert_eq!(before.heart.value, after.heart.value);
    assert_eq!(before.days.value, after.days.value);
    assert_eq!(before.pattern.value, after.pattern.value);
}

fn any_draft() -> impl Strategy<Value = Draft> {
    proptest::collection::vec(any::<u8>(), 400..401).prop_map(|bytes| shared_answers(&mut Bytes::new(&bytes)))
}

fn any_plan() -> impl Strategy<Value = SharedPlan> {
    proptest::collection::vec(any::<u8>(), 97..98).prop_map(|bytes| shared_plan(&mut Bytes::new(&bytes)))
}

proptest! {
    #![proptest_config(common::cases(10_000))]

    #[test]
    fn what_a_link_says_comes_back(draft in any_draft(), plan in any_plan(), kind in 0..4_u8) {
        let link = match kind {
            0 => Link::Plan(plan),
            1 => Link::Answers(draft),
            2 => Link::AnswersAndPlan(draft, plan),
            _ => Link::Copy(draft),
        };
        let text = write(&link);
        let back = read(&text).unwrap();
        prop_assert_eq!(core::mem::discriminant(&back), core::mem::discriminant(&link));
        prop_assert_eq!(write(&back), text, "the same text again");
        let ((answers, plan), (answers_back, plan_back)) = (parts(&link), parts(&back));
        prop_assert_eq!(plan.map(sorted), plan_back.map(sorted));
        if let (Some(answers), Some(back)) = (answers, answers_back) {
            prop_assert!(back.about.value.on.or(back.bones.value.on).or(back.emergency.value.on).is_none());
            prop_assert!(back.last_stamp() <= 1);
            same_answers(answers, &back.said_on(monday(), 7));
        }
    }

    #[test]
    fn answers_that_grew_old_lead_to_the_same_result(draft in any_draft(), days in 0..900_i32) {
        let today = monday().plus(days);
        let rules = |draft: &Draft| triage(draft.answers(today, Ratings::default()));
        let grown = draft.as_of(today);
        let Ok(Link::Copy(back)) = read(&write(&Link::Copy(grown))) else { panic!("a copy") };
        let back = back.said_on(today, 1);
        // What is missing is asked for before there is any result. Past 110 years no age can be said.
        let too_old = draft.about.value.age.is_some_and(|age| i32::from(age) + days / 365 >= 110);
        if too_old || !draft.missing(Step::Bones).is_empty() {
            return Ok(());
        }
        let (then, now) = (rules(&draft), rules(&back));
        prop_assert_eq!(then.findings(), now.findings());
        let plan = |triage: &Triage| triage.cleared().map(|cleared| {
            let plan = Plan::new(cleared, CATALOGUE, Course::week(1));
            (plan.flags, plan.sessions)
        });
        prop_assert_eq!(plan(&then), plan(&now));
    }
}

/// What the reader of a broken text is told, and never another link than the one that was sent.
fn refused_or_same(broken: &str, link: &Link) -> bool {
    match read(broken) {
        Ok(found) => {
            assert!(found == *link, "{broken} is read as another link");
            false
        }
        Err(_) => true,
    }
}

#[test]
fn row_14_a_changed_letter_is_refused_or_reads_the_same() {
    let (mut tried, mut refused) = (0_u32, 0_u32);
    for (text, link) in thousand_links() {
        for at in 0..text.len() {
            for letter in LETTERS
                .chars()
                .chain(if tried < 200_000 { "abxzoOiIlLuU!%-_. #" } else { "OLu" }.chars())
            {
                let broken = [&text[..at], &letter.to_string(), &text[at + 1..]].concat();
                if broken != text {
                    tried += 1;
                    refused += u32::from(refused_or_same(&broken, &link));
                }
            }
        }
    }
    println!("{tried} changed letters, {refused} refused, the others read the same");
    assert!(tried > 1_000_000 && refused > tried / 10 * 9);
}

#[test]
fn row_14_a_lost_letter_is_told() {
    for (text, link) in thousand_links() {
        for at in 0..text.len() {
            let broken = [&text[..at], &text[at + 1..]].concat();
            assert!(refused_or_same(&broken, &link), "{broken}");
        }
    }
}

#[test]
fn row_14_swapped_letters_are_told() {
    for (text, link) in thousand_links() {
        for at in 0..text.len() - 1 {
            let (one, two) = (&text[at..=at], &text[at + 1..at + 2]);
            if one != two {
                let broken = [&text[..at], two, one, &text[at + 2..]].concat();
                assert!(refused_or_same(&broken, &link), "{broken}");
            }
        }
    }
}

#[test]
fn row_14_a_letter_too_many_is_told() {
    for (text, link) in thousand_links() {
        for at in 4..=text.len() {
            let broken = [&text[..at], "7", &text[at..]].concat();
            assert!(refused_or_same(&broken, &link), "{broken}");
        }
    }
}

#[test]
fn row_14_a_link_cut_short_says_how_much_is_missing() {
    for (text, _) in thousand_links() {
        let sent = text.len() - 4;
        for came in 0..sent {
            let cut = &text[..4 + came];
            // The first five letters say how many there should be; before them it is the shortest link there is.
            let said = if came < 5 { 12 } else { sent };
            for cut in [
                cut.to_owned(),
                format!("https://example.org/b/#{cut}"),
                format!("({cut})"),
            ] {
                assert_eq!(read(&cut), Err(BadLink::Incomplete { came, sent: said }), "{cut}");
            }
        }
        for end in 0..4 {
            assert_eq!(read(&text[..end]), Err(BadLink::Foreign));
        }
    }
}

#[test]
fn row_14_what_mail_and_messengers_do_to_a_link_does_no_harm() {
    for (text, link) in thousand_links().into_iter().take(200) {
        let payload = &text[4..];
        let middle = payload.len() / 2;
        let (one, two) = payload.split_at(middle);
        let percent = |text: &str| {
            let codes: Vec<String> = text.bytes().map(|byte| format!("%{byte:02X}")).collect();
            codes.concat()
        };
        let address = format!("https://example.org/back/#{text}");
        let encoded = address.replace(':', "%3A").replace('/', "%2F").replace('#', "%23");
        let twice = encoded.replace('%', "%25");
        let lookalike = payload.replace('0', "O").replace('1', "l");
        let grouped: Vec<String> = payload
            .as_bytes()
            .chunks(4)
            .map(|four| String::from_utf8_lossy(four).into_owned())
            .collect();
        for wrapped in [
            text.to_lowercase(),
            text.to_uppercase(),
            format!("sb1.{lookalike}"),
            format!("sb1.{}", grouped.join("-")),
            format!("sb1.{}", grouped.join(" ")),
            format!("#{text}"),
            format!("%23{text}"),
            address.clone(),
            address.replace('#', "%23"),
            address.to_uppercase(),
            format!("#sb1.{}", percent(payload)),
            format!("#{}", percent(&text)),
            format!("  {text}\r\n"),
            format!("<{address}>"),
            format!("({address})"),
            format!("{address}."),
            format!("{address},"),
            format!("\"{address}\""),
            format!("[my plan]({address})"),
            format!("**{address}**"),
            format!("Look at this: {address} and tell me"),
            format!("\u{feff}\u{201c}{address}\u{201d}"),
            format!("sb1.{one}\r\n{two}"),
            format!("#sb1.{one}\n   {two}"),
            format!("#sb1.{one}=\r\n{two}"),
            format!("#sb1.{one}\n> {two}"),
            format!("#sb1.{one}\n>> {two}"),
            format!("#sb1.{one}\u{200b}{two}\u{ad}"),
            format!("https://eur01.safelinks.protection.outlook.com/?url={encoded}&data=05%7C02%7C&reserved=0"),
            format!("https://eur01.safelinks.protection.outlook.com/?url={twice}&data=05%7C02%7C&reserved=0"),
            format!("https://www.google.com/url?q={encoded}&sa=D"),
            format!("https://urldefense.com/v3/__https://example.org/back/*{text}__;Iw!!AbC$"),
            format!("https://urldefense.proofpoint.com/v2/url?u=https-3A__example.org_back_-23{text}&d=DwMF"),
        ] {
            assert_eq!(read(&wrapped).as_ref(), Ok(&link), "{wrapped}");
        }
        for broken in [
            format!("#sb1.{one}*{two}"),
            format!("#sb1.{one}_{two}"),
            format!("#{text}A"),
            format!("#{text}{text}"),
        ] {
            assert_eq!(read(&broken), Err(BadLink::Damaged), "{broken}");
        }
    }
}

#[test]
fn row_17_what_is_not_ours_is_left_alone() {
    for text in [
        "",
        "#",
        " ",
        "#comments",
        "#section-2",
        "#?secret=x",
        "#:~:text=a",
        "#sb",
        "#sb1",
        "#sb.",
        "#sb1,ABC",
        "#sb0.ABC",
        "#sb1234.ABC",
        "#usb1.ABC",
        "#section-sb1.ABC",
        "sb",
        "absb1.ABC",
        "see sb1.ABC",
        "https://example.org/",
        "https://example.org/sb1.html",
        "https://example.org/?sb1.x=1#top",
        "\u{1f9d1}#\u{1f9d1}",
    ] {
        assert_eq!(read(text), Err(BadLink::Foreign), "{text}");
    }
    for text in ["#sb1.", "sb1.", "https://example.org/#sb1.", "#sb1.)", "%23sb1."] {
        assert_eq!(read(text), Err(BadLink::Incomplete { came: 0, sent: 12 }), "{text}");
    }
    for text in ["#sb2.", "#sb2.ABC", "sb3.", "https://example.org/#SB12.ABC"] {
        assert_eq!(read(text), Err(BadLink::Newer), "{text}");
    }
}

#[test]
fn row_14_what_is_longer_than_any_link_is_not_read() {
    for text in [
        format!("#sb1.{}", "A".repeat(4097)),
        format!("#sb1.{}", "0".repeat(1_000_000)),
    ] {
        assert_eq!(read(&text), Err(BadLink::TooLong));
    }
    assert_eq!(read(&format!("#sb1.{}", "A".repeat(4096))), Err(BadLink::Damaged));
    // A mail of any length may follow a link, and much may stand before it.
    let text = write(&Link::Plan(shared_plan(&mut Bytes::new(&[1, 2, 3]))));
    assert!(read(&format!("{} #{text} {}", "word ".repeat(5000), "word ".repeat(100_000))).is_ok());
    assert_eq!(read(&"#".repeat(1_000_000)), Err(BadLink::Foreign));
    assert_eq!(read(&"%25".repeat(100_000)), Err(BadLink::Foreign));
}

#[test]
fn what_follows_the_letters_does_not_make_a_link_too_long() {
    let followed = |letters| format!("#sb1.{} - and so on", "A".repeat(letters));
    assert_eq!(read(&followed(4096)), Err(BadLink::Damaged));
    assert_eq!(read(&followed(4097)), Err(BadLink::TooLong));
}

/// The letters of kind 1, of this revision and with so many bytes announced.
fn first_letters(revision: usize, announced: usize) -> String {
    let header = (1 << 20 | revision << 10 | announced) << 1;
    let letter = |nth: usize| char::from(LETTERS.as_bytes()[header >> (5 * nth) & 31]);
    (0..5).rev().map(letter).collect()
}

/// More than any link of a known revision has is not waited for; a later one may have it.
#[test]
fn the_first_letters_tell_a_broken_link_from_one_cut_short() {
    let waits = |sent| Err(BadLink::Incomplete { came: 5, sent });
    for (revision, announced, expected) in [
        (0, 0, Err(BadLink::Damaged)),
        (0, 161, Err(BadLink::Damaged)),
        (1, 0, waits(12)),
        (1, 160, waits(268)),
        (1, 161, Err(BadLink::Damaged)),
        (1, 1023, Err(BadLink::Damaged)),
        (2, 161, waits(269)),
        (1023, 1023, waits(1648)),
    ] {
        let text = format!("#sb1.{}", first_letters(revision, announced));
        assert_eq!(read(&text), expected, "revision {revision}, {announced} bytes");
    }
}

#[test]
fn a_mark_of_quoting_counts_only_where_a_line_begins() {
    let link = Link::Plan(shared_plan(&mut Bytes::new(&[1, 2, 3])));
    let text = write(&link);
    let (one, two) = text[4..].split_at(8);
    let (two, three) = two.split_at(3);
    let sent = text.len() - 4;
    for quoted in [
        format!("#sb1.{one}\n> {two}{three}"),
        format!("#sb1.{one}{two}\r\n > > {three}"),
    ] {
        assert_eq!(read(&quoted).map(|found| write(&found)), Ok(text.clone()), "{quoted}");
    }
    let cut = |came| Err(BadLink::Incomplete { came, sent });
    assert_eq!(read(&format!("#sb1.{one} > {two}{three}")), cut(8), "within a line");
    assert_eq!(
        read(&format!("#sb1.{one}\n{two} > {three}")),
        cut(11),
        "later in a line"
    );
}

#[test]
fn a_session_of_a_link_has_each_exercise_once_and_eight_at_most() {
    let of = |exercises: &[(ExerciseId, u8)]| {
        let exercises = exercises
            .iter()
            .map(|(id, sets)| SharedExercise { id: *id, sets: *sets });
        SharedPlan {
            sessions: vec![exercises.collect()],
        }
    };
    let carried = |plan: SharedPlan| match read(&write(&Link::Plan(plan))) {
        Ok(Link::Plan(plan)) => sorted(&plan),
        other => panic!("{other:?}"),
    };
    let twice = of(&[
        (ExerciseId::SitToStand, 2),
        (ExerciseId::SitToStand, 3),
        (ExerciseId::DeadBug, 1),
        (ExerciseId::SitToStand, 1),
    ]);
    let once = of(&[(ExerciseId::SitToStand, 2), (ExerciseId::DeadBug, 1)]);
    assert_eq!(carried(twice), sorted(&once), "the first word counts");
    let ten: Vec<_> = ExerciseId::ALL[..10].iter().map(|id| (*id, 2)).collect();
    assert_eq!(carried(of(&ten)), sorted(&of(&ten[..8])));
    assert_eq!(carried(of(&ten[..9])), sorted(&of(&ten[..8])));
}

#[test]
fn a_plan_that_says_nothing_has_no_link() {
    for plan in [
        SharedPlan::default(),
        SharedPlan {
            sessions: vec![Vec::new(); 3],
        },
    ] {
        assert_eq!(read(&write(&Link::Plan(plan))), Err(BadLink::Damaged));
    }
}

/// Two worse weeks stop a plan, and stop it for whoever gets the answers, though no diary travels.
#[test]
fn a_stop_of_the_diary_goes_along() {
    let mut model = readers::trained_for(monday(), 8);
    let told = |model: &Model| {
        let level = |triage: Triage| triage.level();
        let mut doctor = Model::default();
        doctor.update(Msg::DayCame(monday()));
        let link = Link::Answers(model.answers_to_share());
        doctor.update(Msg::LinkOpened(write(&link)));
        let opened = doctor.opened.clone().unwrap();
        let sender = opened.sender(monday()).unwrap();
        let plan = SharedPlan::of(&readers::newcomer(monday()).week().unwrap().plan);
        let both = Link::AnswersAndPlan(model.answers_to_share(), plan);
        doctor.update(Msg::LinkOpened(write(&both)));
        let both = doctor.opened.clone().unwrap();
        assert_eq!(opened.shared(monday()).is_some(), both.shared(monday()).is_some());
        (sender.triage.map(level), opened.shared(monday()).is_some())
    };
    assert_eq!(told(&model), (Some(Level::Go), true));
    for week in [1, 2] {
        let (before, after) = (Pain::new(9).unwrap(), Pain::new(9).unwrap());
        for day in 0..5 {
            let session = Entry::Session { before, after };
            model
                .record
                .note(monday().plus(day - 7 * week), Subject::Session, session);
        }
    }
    let stop = model.triage().unwrap();
    assert_eq!(stop.level(), Level::ClinicianFirst);
    assert!(stop.findings().iter().any(|finding| finding.row == Row::WorseWeeks));
    assert_eq!(told(&model), (Some(Level::ClinicianFirst), false));
    // Seen by a doctor, they may move gently, there as here.
    let rows = Rows::of(&[Row::WorseWeeks]);
    model.update(Msg::Replied(Reply::Seen(rows)));
    assert_eq!(model.triage().unwrap().level(), Level::GentleOnly);
    assert_eq!(told(&model), (Some(Level::GentleOnly), true));
}

/// Every answer given, all steps gone past: as readers are when they share.
fn whole_draft(noise: &mut Noise) -> Draft {
    let bytes = noise.bytes(200);
    let mut bytes = Bytes::new(&bytes);
    let mut draft = Draft::default();
    draft.consent.given = true;
    let mut replies = vec![
        Reply::Age(Some(bytes.byte(18, 90))),
        Reply::Sex(bytes.pick(Sex::ALL)),
        Reply::HowLong(bytes.pick(HowLong::ALL)),
        Reply::PainNow(bytes.pain()),
        Reply::PainWorst(bytes.pain()),
        Reply::PainAverage(bytes.pain()),
        Reply::Interfere(bytes.pain()),
        Reply::Trend(bytes.pick(Trend::ALL)),
        Reply::Before(bytes.pick(Before::ALL)),
        Reply::OnsetAge(Some(bytes.byte(15, 44))),
        Reply::LegPain(bytes.pick(&LegPain::ALL[..3])),
        Reply::Posture(bytes.pick(Posture::ALL)),
        Reply::Goal(bytes.pick(Goal::ALL)),
        Reply::SitHours(Some(bytes.byte(0, 16))),
        Reply::Confidence(bytes.byte(0, 10)),
        Reply::Experience(bytes.pick(Experience::ALL)),
        Reply::Days(bytes.byte(1, 7)),
        Reply::Minutes(bytes.pick(&[10, 15, 20, 30, 45, 60])),
    ];
    replies.extend(
        bytes
            .some(Trigger::ALL)
            .into_iter()
            .map(|trigger| Reply::Trigger(trigger, true)),
    );
    replies.extend(bytes.some(Ease::ALL).into_iter().map(|ease| Reply::Ease(ease, true)));
    replies.extend(bytes.some(Kit::ALL).into_iter().map(|kit| Reply::Kit(kit, true)));
    if bytes.rarely(3) {
        replies.extend(
            bytes
                .some(Joint::ALL)
                .into_iter()
                .map(|joint| Reply::Joint(joint, true)),
        );
    }
    for sign in Sign::ALL {
        if bytes.rarely(40) {
            replies.push(Reply::Sign(*sign, bytes.pick(&Word::ALL[1..4])));
        }
    }
    for (at, reply) in replies.into_iter().enumerate() {
        draft.note(reply, monday(), u32::try_from(at).unwrap() + 1);
    }
    while let Some(step) = draft.next(monday()) {
        draft.give(step, monday(), 1000);
        if draft.next(monday()) == Some(step) {
            break;
        }
    }
    draft
}

fn spread(name: &str, mut lengths: Vec<usize>) -> usize {
    lengths.sort_unstable();
    let at = |part: usize| lengths[(lengths.len() - 1) * part / 100];
    println!(
        "{name}: {} links, shortest {}, median {}, 99 of 100 within {}, longest {}",
        lengths.len(),
        at(0),
        at(50),
        at(99),
        at(100)
    );
    at(100)
}

/// Characters after `sb1.`.
fn length(link: &Link) -> usize {
    write(link).len() - 4
}

#[test]
fn links_are_short() {
    let mut noise = Noise(0x5EED_0002);
    let (mut answers, mut stopped, mut plans, mut both) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..20_000 {
        let draft = whole_draft(&mut noise);
        let triage = triage(draft.answers(monday(), Ratings::default()));
        let Some(cleared) = triage.cleared().filter(|_| draft.is_finished(monday())) else {
            stopped.push(length(&Link::Answers(draft)));
            continue;
        };
        let plan = SharedPlan::of(&Plan::new(cleared, CATALOGUE, Course::week(1)));
        answers.push(length(&Link::Answers(draft)));
        both.push(length(&Link::AnswersAndPlan(draft, plan.clone())));
        plans.push(length(&Link::Plan(plan)));
    }
    assert!(answers.len() > 5_000 && stopped.len() > 1_000);
    let longest = spread("answers that lead to a plan", answers);
    spread("answers that lead to none", stopped);
    let longest_plan = spread("plans", plans);
    let longest_both = spread("answers and plan", both);
    assert!(longest <= 45, "{longest}");
    assert!(longest_plan <= 53, "{longest_plan}");
    assert!(longest_both <= 86, "{longest_both}");
}

/// Everything that can be said, said at once; only a clinician's words could make it longer.
#[test]
fn no_answers_are_longer_than_this() {
    let mut draft = Draft::default();
    let bytes: Vec<u8> = (0..=255).rev().collect();
    let mut bytes = Bytes::new(&bytes);
    let mut stamp = 0;
    for _ in 0..20_000 {
        stamp += 1;
        let reply = common::reply(&mut bytes);
        if !matches!(reply, Reply::Seen(_) | Reply::Lifted(_)) {
            draft.note(reply, monday(), stamp);
        }
        bytes.next();
    }
    for sign in Sign::ALL {
        draft.note(Reply::Sign(*sign, Word::Checked), monday(), stamp);
    }
    let open = length(&Link::Answers(draft));
    for step in STEPS {
        draft.give(*step, monday(), stamp);
    }
    println!(
        "all signs said: {} characters with every step open, {open} with most given",
        length(&Link::Answers(draft))
    );
    assert!(open <= 90, "{open}");
    // Every word of a clinician on top.
    draft.clinician.value.seen = Row::ALL.iter().copied().collect();
    draft.clinician.value.lifted = Row::ALL.iter().copied().collect();
    draft.worse_weeks = true;
    let all = length(&Link::Answers(draft));
    println!("with every word of a clinician: {all}");
    assert!(all <= 220, "{all}");
    draft.clinician.value.lifted = Rows::EMPTY;
    assert!(read(&write(&Link::Answers(draft))).is_ok());
}

/// Texts made at random, and links with something broken in them.
fn never_panics(rounds: u32) -> (u32, u32) {
    let mut noise = Noise(0x5EED_0003);
    let (mut read_well, mut read_as_bad) = (0, 0);
    let mut whole = String::new();
    for round in 0..rounds {
        if round % 500 == 0 {
            whole = write(&random_link(&mut noise));
        }
        let text = match round % 4 {
            0 => String::from_utf8_lossy(&noise.bytes(round as usize % 70)).into_owned(),
            1 => {
                let letters: String = (0..noise.below(80))
                    .map(|_| char::from(LETTERS.as_bytes()[noise.below(32)]))
                    .collect();
                format!("#sb1.{letters}")
            }
            2 => {
                // A header that promises what the checksum cannot hold: kind, revision 1, and a length.
                let mut letters: Vec<u8> = whole.bytes().skip(4).take(5).collect();
                letters.extend((0..noise.below(60)).map(|_| LETTERS.as_bytes()[noise.below(32)]));
                format!("sb1.{}", String::from_utf8_lossy(&letters))
            }
            _ => {
                let mut broken: Vec<u8> = whole.clone().into_bytes();
                for _ in 0..=noise.below(3) {
                    let at = noise.below(broken.len());
                    let byte = noise.bytes(1)[0];
                    match noise.below(4) {
                        0 => broken[at] = byte,
                        1 => broken.insert(at, byte),
                        2 if broken.len() > 1 => {
                            broken.remove(at);
                        }
                        _ => broken[at] = LETTERS.as_bytes()[noise.below(32)],
                    }
                }
                String::from_utf8_lossy(&broken).into_owned()
            }
        };
        match read(&text) {
            Ok(link) => {
                read_well += 1;
                // Whatever was read is a link that this program could have written.
                assert_eq!(read(&write(&link)), Ok(link), "{text}");
            }
            Err(_) => read_as_bad += 1,
        }
    }
    (read_well, read_as_bad)
}

#[test]
fn links_never_panic() {
    let (well, bad) = never_panics(200_000);
    assert!(well > 0 && bad > 150_000, "{well} read, {bad} refused");
}

/// `cargo test --no-default-features --test links -- --ignored --nocapture ten_million`
#[test]
#[ignore = "takes half a minute or more: ten million texts"]
fn ten_million_links_never_panic() {
    let (well, bad) = never_panics(10_000_000);
    println!("{well} read, {bad} refused");
    assert!(well > 0 && bad > 5_000_000);
}

/// What the days do: nothing in a link tells when it was made.
#[test]
fn a_link_carries_no_day_and_no_word() {
    let mut draft = whole_draft(&mut Noise(0x5EED_0004));
    let text = write(&Link::Copy(draft));
    draft.about.value.on = Some(Day::default());
    draft.emergency.value.on = None;
    draft.bones.value.on = Some(monday().plus(-3));
    draft.pain.stamp = 77;
    assert_eq!(write(&Link::Copy(draft)), text);
    assert_ne!(
        triage(draft.answers(monday(), Ratings::default())).level(),
        Level::AdultsOnly
    );
    assert!(draft.missing(Step::About) != [Question::Age]);
}

/// The answers of a persona of clinical.md as replies; what a questionnaire cannot say is left out.
fn draft_of(answers: &Answers) -> Draft {
    let mut replies = vec![
        Reply::Age(Some(answers.age)),
        Reply::Sex(answers.sex),
        Reply::Cancer(Some(answers.cancer).filter(|cancer| *cancer != Cancer::None)),
        Reply::PainNew(answers.pain_new),
        Reply::PainNow(answers.pain_now),
        Reply::LegPain(answers.leg_pain),
        Reply::LegNumb(answers.leg_numb),
        Reply::Posture(answers.posture),
        Reply::Goal(answers.goal),
        Reply::SitHours(Some(answers.sit_hours)),
        Reply::Experience(answers.experience),
        Reply::Days(answers.days),
        Reply::Minutes(answers.minutes),
        Reply::NoFloor(!answers.floor),
        Reply::GaveBirth(answers.gave_birth_lately()),
        Reply::Operation(answers.surgery_weeks.is_some()),
        Reply::Trend(if answers.worsening { Trend::Worse } else { Trend::Same }),
        Reply::Before(match (answers.first_ever, answers.episodes) {
            (true, _) => Before::First,
            (false, 0) => Before::LongAgo,
            (false, 1) => Before::Once,
            _ => Before::Often,
        }),
    ];
    if answers.bp != Bp::Normal {
        replies.extend([Reply::HighPressure(true), Reply::Bp(answers.bp)]);
    }
    if answers.preg_weeks > 0 {
        replies.extend([Reply::Pregnant(true), Reply::PregWeeks(Some(answers.preg_weeks))]);
    }
    if answers.vert_fx_weeks.is_some() {
        let lately = answers.broke_the_spine_lately();
        let when = if lately {
            SpineFracture::Recent
        } else {
            SpineFracture::Old
        };
        replies.extend([Reply::SpineBroken(true), Reply::SpineFracture(when)]);
    }
    let lasted = |how_long: &&HowLong| how_long.duration() <= answers.duration;
    let how_long = HowLong::ALL
        .iter()
        .rev()
        .find(lasted)
        .copied()
        .unwrap_or(HowLong::NoPain);
    replies.push(Reply::HowLong(how_long));
    replies.extend(answers.pain_worst.map(Reply::PainWorst));
    replies.extend(answers.confidence.map(Reply::Confidence));
    replies.extend(answers.onset_age.map(|age| Reply::OnsetAge(Some(age))));
    replies.extend(answers.signs.named().map(|(sign, word)| Reply::Sign(sign, word)));
    replies.extend(answers.patterns.iter().map(|pattern| Reply::Pattern(pattern, true)));
    replies.extend(answers.triggers.iter().map(|trigger| Reply::Trigger(trigger, true)));
    replies.extend(answers.eases.iter().map(|ease| Reply::Ease(ease, true)));
    replies.extend(answers.joints.iter().map(|joint| Reply::Joint(joint, true)));
    replies.extend(answers.kits.iter().map(|kit| Reply::Kit(kit, true)));
    let mut draft = Draft::default();
    draft.consent.given = true;
    for (stamp, reply) in (1..).zip(replies) {
        draft.note(reply, monday(), stamp);
    }
    while let Some(step) = draft.next(monday()) {
        draft.give(step, monday(), 1000);
        if draft.next(monday()) == Some(step) {
            break;
        }
    }
    draft
}

/// The personas of clinical.md, by their titles.
fn personas() -> Vec<(String, Draft)> {
    let document = include_str!("../docs/clinical.md");
    let mut name = String::new();
    let mut found = Vec::new();
    for line in document.lines() {
        if let Some(title) = line.strip_prefix("#### ") {
            name = title.into();
        } else if let Some(answers) = line.strip_prefix("- answers:") {
            let (answers, _) = case::read(answers.trim().trim_matches('`')).unwrap();
            found.push((name.clone(), draft_of(&answers)));
        }
    }
    assert!(found.len() > 10, "{} personas", found.len());
    found
}

/// A link in codes that are permanent themselves: the text that a browser would keep of it.
fn in_codes(link: &Link) -> Value {
    let (draft, plan) = parts(link);
    let mut record = Record {
        draft: draft.copied().unwrap_or_default(),
        ..Record::default()
    };
    if let Some(plan) = plan {
        record.followed = Stamped {
            stamp: 1,
            given: true,
            value: Some(sorted_by_code(plan)),
        };
    }
    let mut value: Value = serde_json::from_str(&write_answers(&record)).unwrap();
    value["v"] = match link {
        Link::Plan(_) => "plan",
        Link::Answers(_) => "answers",
        Link::AnswersAndPlan(..) => "answers and plan",
        Link::Copy(_) => "copy",
    }
    .into();
    if record.draft.worse_weeks {
        value["worse_weeks"] = true.into();
    }
    value
}

fn sorted_by_code(plan: &SharedPlan) -> SharedPlan {
    let mut plan = plan.clone();
    for session in &mut plan.sessions {
        session.sort_by_key(|shared| shared.id.code());
    }
    plan
}

const CORPUS: &str = include_str!("saved/links/1.txt");

fn corpus() -> impl Iterator<Item = (&'static str, Value)> {
    CORPUS.lines().map(|line| {
        let (text, says) = line.split_once('\t').expect("a link, a tab, and what it says");
        (text, serde_json::from_str(says).expect("what a link says"))
    })
}

/// Links of every released version. Lines are added, never changed: somebody has these links in a drawer.
#[test]
fn released_links_are_read_for_ever() {
    let mut kinds = std::collections::BTreeMap::new();
    for (text, says) in corpus() {
        let link = read(text).unwrap_or_else(|bad| panic!("{bad:?}: {text}"));
        assert_eq!(in_codes(&link), says, "{text}");
        *kinds.entry(says["v"].to_string()).or_insert(0) += 1;
    }
    assert!(kinds.len() == 4 && kinds.values().all(|count| *count > 30), "{kinds:?}");
}

#[test]
fn the_links_of_the_personas_are_among_them() {
    for (name, draft) in personas() {
        for worse_weeks in [false, true] {
            let text = write(&Link::Answers(Draft { worse_weeks, ..draft }));
            assert!(corpus().any(|(known, _)| known == text), "{name}: {text}");
        }
    }
}

/// Prints lines to add when there is a new revision:
/// `cargo test --no-default-features --test links -- --ignored --nocapture lines_for_the_corpus`
#[test]
#[ignore = "prints, tests nothing"]
fn lines_for_the_corpus() {
    let mut links = Vec::new();
    for (_, draft) in personas() {
        links.push(Link::Answers(draft));
        links.push(Link::Copy(draft));
        let worse_weeks = true;
        links.push(Link::Answers(Draft { worse_weeks, ..draft }));
        if let Some(cleared) = triage(draft.answers(monday(), Ratings::default())).cleared() {
            let plan = SharedPlan::of(&Plan::new(cleared, CATALOGUE, Course::week(1)));
            links.push(Link::Plan(plan.clone()));
            links.push(Link::AnswersAndPlan(draft, plan));
        }
    }
    let mut noise = Noise(0x5EED_0005);
    links.extend((0..140).map(|_| random_link(&mut noise)));
    for link in links {
        let text = write(&link);
        println!("{text}\t{}", in_codes(&read(&text).unwrap()));
    }
}
