//! The quality of the checks, measured: each scenario of the library is broken in hundreds of ways,
//! and nearly all of them must be found, with the right code and on the right line.

#[path = "../examples/mutate/mutation/mod.rs"]
mod mutation;

use mutation::{SPREAD, Tally, run, subjects};

#[test]
fn nearly_every_broken_file_is_found_where_it_is_broken() {
    let mut all = Tally::default();
    for subject in subjects().expect("the library is good to begin with") {
        let tally = run(&subject, SPREAD);
        assert!(tally.is_good(&subject), "{}: {:?}\n{}", subject.name, tally.total(), tally.missed.join("\n"));
        all.add(&tally);
    }
    let (caught, tried) = all.total();
    println!("{caught} of {tried} caught; the slowest check took {:?}", all.slowest);
    // No way of breaking a file goes by quite unnoticed.
    let blind = all.by_operator.iter().filter(|(_, (caught, tried))| *tried > 0 && *caught == 0);
    assert_eq!(blind.map(|(operator, _)| *operator).collect::<Vec<_>>(), Vec::<&str>::new());
}
