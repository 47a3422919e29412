//! Readers who keep something already when the bytes arrive.

use std::cell::OnceCell;

use strongback::app::{Model, Msg};
use strongback::domain::answers::{Bp, Cancer, Joint, LegPain, Sign, Word};
use strongback::domain::questionnaire::{Reply, SpineFracture};

use crate::common::monday;
use crate::common::readers::{most_careful, newcomer, trained_for};

/// Each with every question answered or none.
pub(crate) struct Readers {
    pub(crate) nobody: Model,
    pub(crate) newcomer: Model,
    pub(crate) careful: Model,
    pub(crate) trained: Model,
    /// Who told whatever can be told against exercise.
    pub(crate) ill: Model,
}

impl Readers {
    fn new() -> Self {
        let today = monday();
        let mut nobody = Model::default();
        nobody.update(Msg::DayCame(today));
        let mut ill = newcomer(today);
        let signs = Sign::ALL.iter().map(|sign| Reply::Sign(*sign, Word::Yes));
        let others = [
            Reply::Cancer(Some(Cancer::Recent)),
            Reply::PainNew(true),
            Reply::HighPressure(true),
            Reply::Bp(Bp::Crisis),
            Reply::Pregnant(true),
            Reply::PregWeeks(Some(20)),
            Reply::GaveBirth(true),
            Reply::Operation(true),
            Reply::SpineBroken(true),
            Reply::SpineFracture(SpineFracture::Recent),
            Reply::Joint(Joint::Hip, true),
            Reply::NoFloor(true),
            Reply::LegPain(LegPain::Both),
            Reply::LegNumb(true),
        ];
        for reply in signs.chain(others) {
            ill.record.reply(reply, today);
        }
        Self {
            nobody,
            newcomer: newcomer(today),
            careful: most_careful(today),
            trained: trained_for(today, 3),
            ill,
        }
    }

    pub(crate) fn all(&self) -> [&Model; 5] {
        [&self.nobody, &self.newcomer, &self.careful, &self.trained, &self.ill]
    }
}

/// Made once: making them takes longer than most bytes do.
pub(crate) fn with<T>(look: impl FnOnce(&Readers) -> T) -> T {
    thread_local! {
        static READERS: OnceCell<Readers> = const { OnceCell::new() };
    }
    READERS.with(|readers| look(readers.get_or_init(Readers::new)))
}
