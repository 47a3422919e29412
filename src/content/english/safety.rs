//! English words that keep readers safe (clinical.md 8.3, word for word where it gives the text).

use crate::content::language::{DaysText, EmergencyText, FlareText, GentleText, LegText, Link, ReliefText, SafetyText};
use crate::domain::progress::Limits;

fn session_footer(limits: Option<Limits>) -> (String, &'static str) {
    let stop = "Stop for sharp pain, pain that moves down your leg, numbness, chest pain or dizziness.";
    let Some(Limits { green_up_to, red_from }) = limits else {
        let words = "A little pain (up to 5 out of 10) can be OK if it is gone by tomorrow.";
        return (words.to_owned(), stop);
    };
    let amber = if red_from > green_up_to + 1 {
        format!("Up to {} can be OK if it is gone by tomorrow. ", red_from - 1)
    } else {
        String::new()
    };
    let words =
        format!("Today, pain up to {green_up_to} out of 10 is fine. {amber}At {red_from} or more, stop the move.");
    (words, stop)
}

pub(super) static SAFETY: SafetyText = SafetyText {
    start_note: "This tool gives general exercise tips for adults. \
                 It does not find out what is wrong with your back. \
                 It does not replace a doctor or physiotherapist. \
                 Talk to one of them before you start, above all if you are ill, pregnant or take medicine. \
                 Your answers stay on this device.",
    emergency: EmergencyText {
        title: "Stop here.",
        now: "Please get emergency help now.",
        call: "Call your local emergency number (112 in Europe, 999 in the UK, 911 in the US and Canada, \
               000 in Australia) or go to the nearest emergency department.",
        numbers: &[
            ("Europe", "112"),
            ("UK", "999"),
            ("US and Canada", "911"),
            ("Australia", "000"),
        ],
        do_not_drive: "Do not drive yourself.",
        show_them: "Show them this screen:",
        because: "Some of your answers can be signs of a problem that must be treated fast.",
        no_exercise: "Please do not exercise.",
        maternity: "Call your maternity unit now.",
        card: Link {
            label: "Warning card: signs that need help now",
            url: "https://www.backes.org.uk/cauda-equina-warning-signs/",
        },
        hidden: "Your plan and progress are put away. Answer this list again to see them.",
    },
    clinician_same_day: "Please talk to a doctor, your health line (111 in the UK) or an urgent-care clinic today. \
                         We will not show exercises until you have been checked.",
    clinician_days: DaysText {
        see: "Please see a doctor or physiotherapist in the next few days, before you start exercises.",
        because: "Most back pain is not serious, but this answer should be checked:",
        because_many: "Most back pain is not serious, but these answers should be checked:",
        worse: "If you get worse, or get any sign on our emergency list, get help at once.",
    },
    adults_only: "This tool is made for adults. \
                  Please ask a parent or carer and see a doctor or physiotherapist. \
                  Keep moving in ways that feel fine.",
    gentle: GentleText {
        start: "You can start with gentle moves.",
        tell: "Please tell a doctor, midwife or physiotherapist about your plan:",
        stop: "Stop if anything on the stop list happens.",
    },
    go: "Your answers show nothing that should stop you from starting. That is not a medical check. \
         Start easy and listen to your body.",
    not_sure: "You were not sure.",
    checked: "You said a doctor has checked this and it is not changing. If it changes, tell us again.",
    not_said: "That is fine. Please look at the warning card, and get help if a sign on it fits you.",
    seen: "A clinician has seen me for this and said exercise is fine",
    lifted: "A clinician told me that normal exercise is fine for me",
    session_footer,
    stop_list: &[
        "Chest pain",
        "Feeling faint",
        "Very short of breath",
        "New numbness between the legs",
        "New trouble to start, stop or feel your pee",
        "No control of pee or poo",
        "A leg that is weak all of a sudden",
        "Pain shooting further down the leg",
        "Sharp pain above 7 out of 10",
    ],
    pregnancy_stop_list: &[
        "Bleeding",
        "Leaking fluid",
        "Tightenings",
        "Feeling dizzy",
        "Headache",
        "Chest pain",
        "Short of breath before you start",
        "Calf pain",
        "Weakness that affects your balance",
    ],
    pregnancy_stop_now: "Do you bleed, leak fluid, have cramps that come and go, or feel the baby move less? \
                         Call your maternity unit now. \
                         Does a calf hurt? Talk to a doctor or your health line today.",
    stop_now: "Stop now. Get emergency help for chest pain or bad trouble breathing. \
               Do the same for numbness between the legs, new trouble peeing, no control of pee or poo, \
               or a leg that is suddenly weak. \
               For the rest: stop and rest. If it does not settle, ask a doctor or physiotherapist.",
    breathe: "Breathe out on effort. Never hold your breath.",
    soreness: "Is it muscle ache or your back pain? \
               Muscles often ache for 1 or 2 days after a new move. That is normal.",
    week_6: "You have done well to keep going. Your back is about the same, so it is time to ask a \
             physiotherapist or doctor for help.",
    evidence_note: "Exercise helps many people with back pain. For most it helps a little to a fair amount. \
                    No one move is best for all.",
    focus_note: "Your answers tilt the plan a little. No study shows that this beats an even mix.",
    posture_note: "How you stand or sit explains only a small part of back pain. \
                   Changing position often helps more than a perfect pose.",
    test_note: "The comparison groups are small or young. Your own change over weeks tells you more.",
    about: &[
        "Every rule here has a source. You can read them all in the list.",
        "No adverts inside the tool.",
        "This is not a medical device. It was not checked by the FDA or any other authority.",
        "A questionnaire cannot see you. If something feels wrong, ask a doctor or physiotherapist.",
    ],
    morning: "Do not do loaded bends in the first hour after you wake.",
    no_floor: "All your moves are done on your feet or on a chair.",
    falls: "Shoes on, clear floor, a hand on a worktop. \
            Ask your doctor or physiotherapist about a balance class.",
    pregnancy: "In a pregnancy without problems, exercise is safe and good for you. \
                Tell your midwife or doctor about your plan. Look at the stop list before each session.",
    confidence: "Not sure if you can do it? That is common. \
                 Your plan is a bit smaller. Start small and add a little each week.",
    stiffness: "This pattern is worth showing to a doctor in the next weeks. \
                Exercise is one of the main things that help, so gentle moves are fine meanwhile.",
    subacute: "How are your worries, your sleep and your work? Talk about them if they weigh on you. \
               If your back does not get better, ask a doctor or physiotherapist.",
    worsening: "Pain that gets worse over weeks should be checked. Please book a visit to a doctor or physiotherapist.",
    acute: "Most new back pain gets much better within 6 weeks. \
            Keep moving. Go for short walks, and lie in a position that feels good when you need to.",
    leg: LegText {
        up: "Pain that moves up from the leg towards the back is fine. Go on, even if the back is a bit more sore.",
        down: "If pain moves further down the leg, or a new numb patch shows up, stop that move and \
               end the session. Go to a comfort position.",
        stays_down: "Is it still lower after 24 hours, or is the leg weak? \
                     Then see a doctor in the next few days. If the leg drags or gives way, get help now.",
    },
    relief: ReliefText {
        title: "Positions that may feel good",
        intro: "Try these when your back is sore. They are for comfort and do not count as training.",
    },
    flare: FlareText {
        what: "A flare-up means: pain up by 2 or more for over a day.",
        calm: "Flare-ups are common and usually settle. They rarely mean that something is harmed.",
        check: "First, please answer a few safety questions again.",
        rest: "For 2 to 3 days: comfort positions and short walks. No strength work.",
        restart: "Then start again with the gentlest moves and half the sets.",
        back: "Go back to your plan over 1 to 2 weeks if it feels fine.",
        again: "This is your second flare-up in 4 weeks. Please show it to a doctor or physiotherapist.",
    },
    walking: "Walk too. Start with what is easy, 5 to 10 minutes. Add 1 or 2 minutes each time. \
              A good goal is 30 minutes on 5 days a week.",
    sitting: "Get up and move every 30 to 45 minutes. Change how you sit often.",
    one_day: "2 days a week work better than 1.",
    many_days: "Muscles need rest. Use your other days for a walk or easy moves.",
    under_18: "We keep nothing on this device for anyone under 18.",
    privacy: "We ask about private things such as drugs, sex and cancer. Nothing you say leaves this device.",
};
