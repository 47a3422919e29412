//! Making an example small: every answer goes back to its default that can.

use crate::space::{Given, read};

/// The smallest set of answers of which this still holds, as far as one answer after the other can show.
pub fn shrink(given: &Given, still: impl Fn(&Given) -> bool) -> Given {
    let defaults = read(&Given::default());
    let mut smallest = *given;
    loop {
        let before = smallest;
        for default in &defaults {
            let smaller = smallest.with(&[*default]);
            if smaller != smallest && still(&smaller) {
                smallest = smaller;
            }
        }
        if smallest == before {
            return smallest;
        }
    }
}

/// The answers that are not the default ones, in words.
pub fn told(given: &Given) -> String {
    let defaults = read(&Given::default());
    let said: Vec<String> = read(given)
        .iter()
        .zip(defaults)
        .filter(|(said, default)| **said != *default)
        .map(|(said, _)| said.to_string())
        .collect();
    if said.is_empty() {
        "the default answers".into()
    } else {
        said.join(", ")
    }
}

#[cfg(test)]
mod tests {
    use strongback::domain::answers::{Sign, Word};

    use super::*;
    use crate::noise::Noise;
    use crate::space::{Answer, Space, pain};

    #[test]
    fn what_does_not_matter_goes_back_to_its_default() {
        let mut given = Space::new().draw(&mut Noise::new(7));
        given.answers.signs.say(Sign::Osteo, Word::Yes);
        given.answers.pain_now = pain(6);
        let smallest = shrink(&given, |given| {
            given.answers.signs.yes(Sign::Osteo) && given.answers.pain_now > pain(4)
        });
        let expected = [Answer::Sign(Sign::Osteo, Word::Yes), Answer::PainNow(pain(6))];
        assert_eq!(smallest, Given::default().with(&expected));
        assert_eq!(told(&smallest), "osteo = yes, pain_now = 6");
        assert_eq!(told(&Given::default()), "the default answers");
    }
}
