//! English words for progress and review (clinical.md 1.5, 5.4, 5.5 and 5.8).

use crate::content::language::{AdviceText, LightText, ReviewText};
use crate::domain::diary::{Effort, LeftOut, Morning};
use crate::domain::progress::{Gap, Harder, Light, Rule};
use crate::domain::review::{Advice, Judgement, Phase};

pub(super) const fn rule(rule: Rule) -> &'static str {
    match rule {
        Rule::P1 => "It went well, so you do a little more.",
        Rule::P2 => "You reached the top twice, so you take the next step.",
        Rule::P3 => "You stay here for now. More comes when it all went well and hardly hurt.",
        Rule::P4 => "It hurt too much, so you do less or an easier move.",
        Rule::P5 => "You set this move aside.",
        Rule::P6 => "You had a break from this move, so you start a bit lower.",
        Rule::P7 => "This is a lighter week. Every fourth week you do fewer sets.",
        Rule::P8 => "We looked at your level again with your new answers.",
    }
}

pub(super) const fn light(light: Light) -> LightText {
    match light {
        Light::Green => LightText {
            name: "Green",
            means: "Pain of 0 to 2, and as good as before by the next morning.",
            then: "Go on. You can do more.",
        },
        Light::Amber => LightText {
            name: "Amber",
            means: "Pain of 3 to 5, less than 2 above the start, that settles within 24 hours. If you start at 5 or 6, a 6 is amber too.",
            then: "Keep the same amount. Do not add more.",
        },
        Light::Red => LightText {
            name: "Red",
            means: "Pain of 6 or more. Or pain over 2 that is 2 more than at the start. If you start at 5 or 6: pain of 7 or more. \
                    Or leg pain moving down, or a new numb patch. Or it lasts over 24 hours, or is worse the next morning.",
            then: "Stop this move for today. Next time you do less.",
        },
    }
}

pub(super) const fn harder(harder: Harder) -> &'static str {
    match harder {
        Harder::Heavier => "Take a little more weight.",
        Harder::Slower => "Lower more slowly, over 3 seconds.",
        Harder::Longer => "Hold it a little longer.",
    }
}

pub(super) const fn gap(gap: Gap) -> Option<&'static str> {
    match gap {
        Gap::None => None,
        Gap::Short => Some("Good to see you again. Next time you train, you do 1 set less."),
        Gap::Long => Some("Good to see you again. You start one step lower."),
        Gap::Restart => {
            Some("Good to see you again. After 4 weeks or more we ask about safety first, and you start afresh.")
        }
    }
}

pub(super) const fn effort(effort: Effort) -> &'static str {
    match effort {
        Effort::Easy => "Easy",
        Effort::Right => "Just right",
        Effort::Hard => "Hard",
    }
}

pub(super) const fn morning(morning: Morning) -> &'static str {
    match morning {
        Morning::Better => "Better",
        Morning::Same => "The same",
        Morning::Worse => "Worse",
    }
}

pub(super) const fn left_out(why: LeftOut) -> &'static str {
    match why {
        LeftOut::Hurts => "It hurts",
        LeftOut::NoSpace => "No space or time",
        LeftOut::Dull => "It is dull",
        LeftOut::NotForMe => "Not for me",
    }
}

pub(super) const fn judgement(judgement: Judgement) -> &'static str {
    match judgement {
        Judgement::Better => "Clearly better",
        Judgement::Same => "About the same",
        Judgement::Worse => "Clearly worse",
    }
}

pub(super) const fn advice(advice: Advice) -> AdviceText {
    const fn advise(title: &'static str, text: &'static str) -> AdviceText {
        AdviceText { title, text }
    }
    match advice {
        Advice::GoOn => advise("Go on like this", "You are on your way. Keep to your plan."),
        Advice::GentleWeek => advise(
            "A gentle week",
            "Your back is worse than at the start, so this week is gentle. \
             Is there pain, a numb patch or weakness in a leg? Then see a doctor or physiotherapist.",
        ),
        Advice::HalveMinutes => advise(
            "Shorter sessions",
            "You did less than half of your sessions. That is fine. \
             Let us make them half as long. What got in the way?",
        ),
        Advice::SeeSomeone => advise(
            "Ask for help",
            "You have done well to keep going. Your back is not clearly better, \
             so it is time to ask a physiotherapist or doctor for help.",
        ),
        Advice::ShorterPlan => advise(
            "A shorter plan",
            "Your back is about the same, and life got in the way of some sessions. \
             Try a shorter plan. At the next check-in we look again.",
        ),
        Advice::SeeSomeoneNow => advise(
            "See someone now",
            "Your pain is still 7 or more. Please see a doctor or physiotherapist now.",
        ),
        Advice::Maintain => advise(
            "Keep going",
            "You are clearly better. 2 sessions a week are enough from now on. \
             Training works best when you keep doing it.",
        ),
    }
}

pub(super) const fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Relief => "Days of rest: comfort positions and short walks. No strength work.",
        Phase::EasingBack => "Easing back: gentle moves and half the sets.",
        Phase::Over => "Back to your plan.",
    }
}

pub(super) static REVIEW: ReviewText = ReviewText {
    light: "A little pain in a move is OK. The light tells you how much, and what to do then.",
    pain_now: "How strong is your back pain now?",
    pain_worst: "How strong was it at its worst this week?",
    pain_average: "How strong was it this week, as a rule?",
    pain_during: "How strong was the pain while you did it?",
    leg: "The pain moved down my leg, or I had a new numb patch",
    effort: "How hard was it?",
    morning: "How is your back this morning, after your last session?",
    left_out: "Why do you leave this one out?",
    activities: "What does your back make hard? Name up to 3 things.",
    activities_hint: "Use your own words. They stay on this device.",
    activity: "How well can you do it? 0 means you cannot. 10 means as well as before.",
    interfere: "How much did your back get in the way of daily life this week?",
    adherence: "Sessions done of those planned in the last 14 days",
    flares_often: "You had 2 flare-ups in 4 weeks. Please show this to a doctor or physiotherapist.",
    flares_took_out: "We took out the move that hurt most before each.",
    worse_for_two_weeks: "Your pain has been clearly up for 2 weeks. \
                          Please see a doctor or physiotherapist in the next few days.",
    noise: "Pain goes up and down from day to day. We compare whole weeks.",
    test_noise: "That is about the same as last time. Tests vary a little each time.",
    not_done: "You stopped, so this test does not count. It does not mean that you are weak.",
};
