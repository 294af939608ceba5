//! Words that a seed picks: each is given once, has a choice, and is used; each that is used is given.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::finding::codes::{names, variety as codes};
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};

/// What stands in a handover's facts for figures that the desk has by then.
const FIGURES: [&str; 2] = ["first_report", "tickets"];

/// Every `{word}` of a text is given, and every word given is used.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    let mut given: BTreeSet<Id> = BTreeSet::new();
    let used = to.placeholders();
    for (i, word) in of.vary.iter().enumerate() {
        let path = format!("vary[{i}]");
        if !given.insert(word.word) {
            let message = format!("the word `{}` is given twice", word.word);
            to.report(Problem::at(&names::TWICE, format!("{path}.word"), message));
        }
        let different: BTreeSet<&str> = word.of.iter().map(String::as_str).collect();
        if different.len() < 2 {
            let message = format!("`{}` leaves no choice", word.word);
            to.report(Problem::at(&codes::NO_CHOICE, format!("{path}.of"), message));
        }
        if used.iter().all(|(_, one)| one != word.word.as_str()) {
            let message = format!("no text says `{{{}}}`", word.word);
            to.report(Problem::at(&codes::UNUSED_WORD, format!("{path}.word"), message));
        }
    }
    if !to.has_names("vary") {
        return;
    }
    for (path, one) in used {
        let handover = path.starts_with("briefing.handover.facts") && FIGURES.contains(&one.as_str());
        if handover || given.iter().any(|word| word.as_str() == one) {
            continue;
        }
        let message = format!("nothing stands for `{{{one}}}`");
        let known: Vec<&str> = given.iter().map(Id::as_str).chain(FIGURES).collect();
        to.report(Problem::at(&codes::UNKNOWN_WORD, path, message).like(&one, known));
    }
}
