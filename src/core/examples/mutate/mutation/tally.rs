//! Figures by scenario and by operator.

use std::collections::BTreeMap;
use std::time::Duration;

use super::doc::Doc;
use super::judge::{Outcome, judge};
use super::library::Subject;
use super::mutant::Mutant;
use super::operators::OPERATORS;

/// So many ways of each operator are tried in a scenario, and as many in its runs.
pub(crate) const SPREAD: usize = 12;
/// In so many ways a scenario with its runs is broken, at the least.
pub(crate) const LEAST_TRIED: usize = 200;
/// So many of a hundred must be caught, with the right code and on the right line.
pub(crate) const LEAST_PER_CENT: usize = 95;

/// What came of breaking one subject in many ways.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tally {
    /// Caught, and tried, by operator.
    pub(crate) by_operator: BTreeMap<&'static str, (usize, usize)>,
    /// What was not caught, in words.
    pub(crate) missed: Vec<String>,
    pub(crate) panics: usize,
    pub(crate) slowest: Duration,
}

impl Tally {
    /// Caught, and tried.
    pub(crate) fn total(&self) -> (usize, usize) {
        self.by_operator.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
    }

    /// Whether it is what we promise: enough tried, enough caught, no panic.
    pub(crate) fn is_good(&self, subject: &Subject) -> bool {
        let (caught, tried) = self.total();
        let enough = tried >= LEAST_TRIED || !subject.is_scenario;
        enough && caught * 100 >= tried * LEAST_PER_CENT && self.panics == 0
    }

    /// Adds another's figures.
    pub(crate) fn add(&mut self, other: &Self) {
        for (operator, (caught, tried)) in &other.by_operator {
            let sum = self.by_operator.entry(operator).or_default();
            *sum = (sum.0 + caught, sum.1 + tried);
        }
        self.missed.extend(other.missed.iter().cloned());
        self.panics += other.panics;
        self.slowest = self.slowest.max(other.slowest);
    }
}

/// Breaks every file of a subject, by each operator in at most so many ways: evenly spread, the same
/// on every run.
pub(crate) fn run(subject: &Subject, at_most: usize) -> Tally {
    let mut tally = Tally::default();
    for (operator, make) in OPERATORS {
        let scenario = subject.docs.iter().take(1);
        let runs = subject.docs.iter().skip(1);
        for docs in [scenario.collect::<Vec<_>>(), runs.collect()] {
            let all = docs.into_iter().flat_map(|doc| make(doc).into_iter().map(move |mutant| (doc, mutant)));
            for (doc, mutant) in spread(all.collect(), at_most) {
                tally.count(operator, doc, &mutant);
            }
        }
    }
    tally
}

impl Tally {
    fn count(&mut self, operator: &'static str, doc: &Doc, mutant: &Mutant) {
        let (outcome, took) = judge(doc, mutant);
        self.slowest = self.slowest.max(took);
        self.panics += usize::from(outcome == Outcome::Panicked);
        let row = self.by_operator.entry(operator).or_default();
        row.1 += 1;
        if outcome == Outcome::Caught {
            row.0 += 1;
            return;
        }
        let said = match outcome {
            Outcome::Otherwise(said) => said,
            Outcome::Panicked => "panicked".to_owned(),
            _ => format!("nothing said; wanted {}", mutant.codes.join("/")),
        };
        let file = doc.source.name.rsplit("scenarios/").next().unwrap_or_default();
        self.missed.push(format!("{operator}: {file}: {}: {said}", mutant.told(doc)));
    }
}

fn spread<T>(all: Vec<T>, at_most: usize) -> Vec<T> {
    let count = all.len();
    if count <= at_most {
        return all;
    }
    // The middle of each of so many equal stretches.
    let kept = |index: &usize| (0..at_most).any(|k| (2 * k + 1) * count / (2 * at_most) == *index);
    all.into_iter().enumerate().filter(|(index, _)| kept(index)).map(|(_, one)| one).collect()
}
