use prove::check::{Proof, Seen};
use prove::invariants::INVARIANTS;
use prove::noise::Noise;
use prove::space::Space;
use std::time::Instant;
fn main() {
    let proof = Proof::default();
    let space = Space::new();
    let mut noise = Noise::new(3);
    let now = Instant::now();
    let sets: Vec<_> = (0..4000).map(|_| space.draw(&mut noise)).collect();
    println!("draw {:?}", now.elapsed() / 4000);
    let now = Instant::now();
    let seen: Vec<_> = sets
        .iter()
        .map(|given| Seen::new(&proof.program, &proof.document, given))
        .collect();
    println!("seen {:?}", now.elapsed() / 4000);
    let plans = seen.iter().filter(|seen| seen.plan.is_some()).count();
    println!("plans {plans}");
    for invariant in INVARIANTS {
        let now = Instant::now();
        for seen in &seen {
            (invariant.holds)(seen).unwrap();
        }
        println!("{} {:?}", invariant.id, now.elapsed() / 4000);
    }
    let now = Instant::now();
    let mut tally = prove::tally::Tally::default();
    for seen in &seen {
        tally.count(seen, (0, 0));
    }
    println!("count {:?}", now.elapsed() / 4000);
}
