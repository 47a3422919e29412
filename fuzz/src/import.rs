//! A file that a reader reads in, from whoever gave it to them.

use strongback::app::{Msg, Screen};
use strongback::codec::{Unreadable, export};
use strongback::domain::answers::Ratings;
use strongback::domain::joining;
use strongback::domain::triage::Level;

use crate::common::monday;
use crate::{RELEASED_FILE, holds, readers};

pub fn run(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let today = monday();
    let brought = match export::read(&text) {
        Ok(brought) => brought,
        Err(why) => return assert!(why != Unreadable::TooLong || text.len() > export::LONGEST),
    };
    holds::comes_back(&brought, today);
    holds::merges(&brought);
    readers::with(|readers| {
        for own in readers.all() {
            let mut record = own.record.clone();
            joining::bring_in(&mut record, &brought, today);
            holds::no_sign_is_lessened(&own.record.draft, &record.draft, true);
            holds::no_sign_is_lessened(&brought.draft, &record.draft, true);
            holds::no_entry_is_lost(&own.record, &record);
            holds::comes_back(&record, today);
            holds::merges(&record);
            holds::a_later_word_holds(&record, today);
            // Twice is once.
            let mut twice = record.clone();
            joining::bring_in(&mut twice, &brought, today);
            let told = |draft: &strongback::domain::questionnaire::Draft| draft.answers(today, Ratings::default());
            assert_eq!(told(&twice.draft), told(&record.draft));
            assert_eq!(twice.diary, record.diary);

            let mut model = own.clone();
            model.update(Msg::Imported(brought.clone()));
            // In an emergency nothing is brought in at all.
            let helped = own.triage().is_some_and(|triage| triage.level() == Level::Emergency);
            assert!(
                (helped || !model.draft().emergency.given) && model.week().is_none(),
                "block E is open"
            );
            assert!(
                helped || matches!(model.screen, Screen::Asking { .. } | Screen::Start),
                "{:?}",
                model.screen
            );
            holds::the_gate(&model);
            // What the reader keeps now is what they find when they come back.
            let mut kept = own.record.clone();
            kept.merge(&model.record);
            assert!(kept == model.record, "saving undoes nothing");
            model
                .record
                .give(strongback::domain::questionnaire::Step::Emergency, today);
            holds::is_lived_with(&model.record, today);
        }
    });
}

pub fn seeds() -> Vec<Vec<u8>> {
    let mut seeds = vec![RELEASED_FILE.trim_end().as_bytes().to_vec()];
    readers::with(|readers| {
        let written = readers.all().map(|reader| export::write(&reader.record, monday()));
        seeds.extend(written.map(String::into_bytes));
    });
    // Each of what a browser may have kept, as a file.
    for seed in crate::record::seeds() {
        let text = String::from_utf8_lossy(&seed[1..]).into_owned();
        if seed[0] == b'a' && seeds.len() < 60 {
            let file =
                format!("{{\"answers\":{text},\"app\":\"strongback\",\"diary\":{{}},\"made\":\"2026-11-23\",\"v\":2}}");
            seeds.push(file.into_bytes());
        }
    }
    seeds
}
