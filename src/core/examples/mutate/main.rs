//! The mutation run: breaks every file of the library in hundreds of ways and tells how many of them
//! the checks find, with the right code and on the right line.
//!
//! ```text
//! cargo run --release -p bridgecall-core --example mutate [-- --missed] [-- --all]
//! ```
//!
//! `--missed` lists what was not found; `--all` tries every way that the operators know, not a
//! spread of them. The mutants are the same on every run. It ends with 1 if a scenario is broken in
//! too few ways, if too few of them are caught, or if the program fell over.

mod mutation;

use std::process::ExitCode;

use mutation::library::Subject;
use mutation::tally::{LEAST_PER_CENT, LEAST_TRIED};
use mutation::{SPREAD, Tally, run, subjects};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let Some(strange) = words.iter().find(|word| !matches!(word.as_str(), "--missed" | "--all")) {
        eprintln!("error: `{strange}` means nothing here; there are --missed and --all");
        return ExitCode::from(2);
    }
    let has = |wanted: &str| words.iter().any(|word| word == wanted);
    let at_most = if has("--all") { usize::MAX / 4 } else { SPREAD };
    match subjects() {
        Ok(subjects) => print(&subjects, at_most, has("--missed")),
        Err(trouble) => {
            eprintln!("error: {trouble}");
            ExitCode::from(2)
        }
    }
}

fn print(subjects: &[Subject], at_most: usize, with_missed: bool) -> ExitCode {
    let mut all = Tally::default();
    println!(
        "| What | Broken | Caught | Share | Slowest check | Panics |\n| --- | ---: | ---: | ---: | ---: | ---: |"
    );
    let mut good = true;
    for subject in subjects {
        let tally = run(subject, at_most);
        good &= tally.is_good(subject);
        println!("{}", row(&subject.name, &tally));
        all.add(&tally);
    }
    println!("{}", row("**all**", &all));
    println!("\n| Operator | Broken | Caught | Share |\n| --- | ---: | ---: | ---: |");
    for (operator, (caught, tried)) in &all.by_operator {
        println!("| {operator} | {tried} | {caught} | {} |", share((*caught, *tried)));
    }
    if with_missed {
        println!("\nNot caught:");
        all.missed.iter().for_each(|one| println!("  {one}"));
    }
    if !good {
        eprintln!("error: below {LEAST_PER_CENT} %, or fewer than {LEAST_TRIED} ways for a scenario, or a panic");
    }
    ExitCode::from(u8::from(!good))
}

fn row(name: &str, tally: &Tally) -> String {
    let (caught, tried) = tally.total();
    let slowest = tally.slowest.as_secs_f64() * 1000.0;
    format!("| {name} | {tried} | {caught} | {} | {slowest:.1} ms | {} |", share((caught, tried)), tally.panics)
}

fn share((caught, tried): (usize, usize)) -> String {
    if tried == 0 { "–".to_owned() } else { format!("{:.1} %", caught as f64 * 100.0 / tried as f64) }
}
