//! What the rules and the text forms cost, without a browser: `cargo bench --package benches`.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};

use strongback::codec::link::{self, Link};
use strongback::codec::saved::{Month, read_answers, read_month};
use strongback::content::exercises::CATALOGUE;
use strongback::domain::exercise::{Catalogue, Exercise};
use strongback::domain::plan::{Course, Plan};
use strongback::domain::record::Record;
use strongback::domain::shared::SharedPlan;
use strongback::domain::triage::{Cleared, triage};

#[path = "../tests/common/readers.rs"]
mod readers;

use readers::{busiest, kept, most_careful, newcomer, today, trained_for};

/// The catalogue so many times over: each exercise stands there so often, and is considered as often.
fn times(often: usize) -> Catalogue {
    let all: Vec<&'static Exercise> = (0..often).flat_map(|_| CATALOGUE.iter()).collect();
    Catalogue(all.leak())
}

fn cleared(model: &strongback::app::Model) -> Cleared {
    let triage = model.triage().expect("the reader has answered everything");
    triage.cleared().expect("the reader may train").clone()
}

fn rules(criterion: &mut Criterion) {
    let readers = [
        ("an office worker", newcomer(today())),
        ("the fullest week", busiest(today())),
        ("the most to take care of", most_careful(today())),
    ];
    for (name, model) in &readers {
        let cleared = cleared(model);
        let answers = *cleared.answers();
        criterion.bench_function(&format!("triage, {name}"), |bencher| {
            bencher.iter(|| triage(black_box(answers)));
        });
        criterion.bench_function(&format!("plan, {name}"), |bencher| {
            bencher.iter(|| Plan::new(black_box(&cleared), CATALOGUE, Course::week(1)));
        });
    }
    let mut group = criterion.benchmark_group("plan, exercises");
    let cleared = cleared(&readers[0].1);
    for often in [1, 10, 100] {
        let catalogue = times(often);
        group.bench_function(BenchmarkId::from_parameter(catalogue.0.len()), |bencher| {
            bencher.iter(|| Plan::new(black_box(&cleared), catalogue, Course::week(1)));
        });
    }
    group.finish();
}

/// As another reading of the same texts: nothing in memory is shared with the first.
fn read(texts: &[(String, String)]) -> Record {
    let mut record = Record::default();
    for (key, text) in texts {
        let name = key.trim_start_matches("strongback.");
        if let Some(month) = name.strip_prefix("diary.").and_then(Month::from_name) {
            let diary = read_month(text, month).expect("what was written can be read");
            record.diary.merge(&diary);
        } else {
            record.merge(&read_answers(text).expect("what was written can be read"));
        }
    }
    record
}

fn texts(criterion: &mut Criterion) {
    let model = trained_for(today(), 52);
    let plan = SharedPlan::of(&model.week().expect("the reader may train").plan);
    let whole = Link::AnswersAndPlan(model.draft().as_of(today()), plan);
    let written = link::write(&whole);
    criterion.bench_function("link, write", |bencher| bencher.iter(|| link::write(black_box(&whole))));
    criterion.bench_function("link, read", |bencher| {
        bencher.iter(|| link::read(black_box(&written)).expect("what was written can be read"));
    });

    let texts = kept(&model.record);
    criterion.bench_function("record of a year, read", |bencher| {
        bencher.iter(|| read(black_box(&texts)));
    });
    let other = read(&kept(&trained_for(today(), 26).record));
    criterion.bench_function("diary of a year, merge with another", |bencher| {
        bencher.iter_batched(
            || (read(&texts).diary, other.diary.clone()),
            |(mut diary, other)| {
                diary.merge(&other);
                diary
            },
            BatchSize::SmallInput,
        );
    });
}

/// Long enough for a median that comes again, short enough to be run.
fn measuring() -> Criterion {
    let [begun, measured] = [1, 3].map(Duration::from_secs);
    Criterion::default()
        .warm_up_time(begun)
        .measurement_time(measured)
        .without_plots()
}

criterion_group! {
    name = native;
    config = measuring();
    targets = rules, texts
}
criterion_main!(native);
