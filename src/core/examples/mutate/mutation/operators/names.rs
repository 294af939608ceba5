//! Names and words: dangling, of another kind, doubled, misspelt.

use std::collections::BTreeSet;

use bridgecall_core::scenario::load::{Form, Kind, Spot};

use super::super::doc::Doc;
use super::super::mutant::Mutant;

/// Every place that uses a name of the scenario, or of the file itself.
fn uses(doc: &Doc) -> Vec<&Spot> {
    let known = known(doc);
    let is_use = |spot: &&Spot| {
        let key = doc.key(spot);
        spot.written == Form::Text
            && !matches!(key, "id" | "policy" | "rubric" | "measure" | "scenario")
            && !prose(key)
            && !spot.path.starts_with("expect")
            && known.contains(doc.said(spot))
    };
    doc.spots.iter().filter(is_use).collect()
}

/// Fields of free words, which may happen to be a name.
fn prose(key: &str) -> bool {
    matches!(key, "title" | "name" | "text" | "user_name" | "place" | "contact" | "unit" | "term" | "reference")
}

fn known(doc: &Doc) -> BTreeSet<String> {
    let own = doc.spots.iter().filter(|spot| doc.key(spot) == "id").map(|spot| doc.said(spot).to_owned());
    let mut all: BTreeSet<String> = own.collect();
    if let (Kind::Plan, Some(of)) = (doc.kind, &doc.scenario) {
        all.extend(of.components.iter().map(|one| one.id.to_string()));
        all.extend(of.faults.iter().map(|one| one.id.to_string()));
        all.extend(of.services.iter().map(|one| one.id.to_string()));
        all.extend(of.services.iter().flat_map(|one| &one.cohorts).map(|one| one.id.to_string()));
        all.extend(of.monitors.iter().map(|one| one.id.to_string()));
        all.extend(of.teams.iter().map(|one| one.id.to_string()));
        all.extend(of.people.iter().map(|one| one.id.to_string()));
        all.extend(of.changes.iter().map(|one| one.id.to_string()));
        all.extend(of.hypotheses.iter().map(|one| one.id.to_string()));
        all.extend(of.options.iter().map(|one| one.id.to_string()));
        all.extend(of.advice.iter().map(|one| one.id.to_string()));
        all.extend(of.signals.iter().map(|one| one.id.to_string()));
    }
    all
}

/// A letter of a used name is lost.
pub(super) fn dangling(doc: &Doc) -> Vec<Mutant> {
    let known = known(doc);
    let broken = |spot: &Spot| {
        let name = doc.said(spot);
        let short = &name[..name.len() - 1];
        let name = if short.is_empty() || known.contains(short) { format!("{name}x") } else { short.to_owned() };
        Mutant::value(spot, format!("\"{name}\""), &["E0101"])
    };
    uses(doc).into_iter().map(broken).collect()
}

/// The name of something else altogether stands there.
pub(super) fn other_kind(doc: &Doc) -> Vec<Mutant> {
    let Some(other) = doc.scenario.as_ref().and_then(|of| of.costs.first()) else { return Vec::new() };
    let broken = |spot: &Spot| Mutant::value(spot, format!("\"{}\"", other.id()), &["E0101"]);
    uses(doc).into_iter().map(broken).collect()
}

/// An entry has the name of the one before it.
pub(super) fn twice(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for list in doc.spots.iter().filter(|spot| matches!(spot.written, Form::List(_))) {
        let entries = doc.entries(&list.path);
        let ids: Vec<&Spot> = entries.iter().filter_map(|one| doc.at(&format!("{}.id", one.path))).collect();
        mutants.extend(ids.windows(2).map(|pair| Mutant::value(pair[1], doc.of(pair[0]), &["E0102"])));
    }
    let person = doc.at("people[0].id");
    let monitors = (0..2).filter_map(|index| doc.at(&format!("monitors[{index}].id")));
    mutants.extend(monitors.zip(person).map(|(one, person)| Mutant::value(one, doc.of(person), &["E0105"])));
    mutants.extend(terms(doc));
    mutants
}

/// The glossary explains a word twice.
fn terms(doc: &Doc) -> Option<Mutant> {
    let (first, second) = (doc.at("glossary[0].term")?, doc.at("glossary[1].term")?);
    Some(Mutant::value(second, doc.of(first), &["E0102"]))
}

/// A name becomes what people would write.
pub(super) fn spaced(doc: &Doc) -> Vec<Mutant> {
    let ids = doc.spots.iter().filter(|spot| doc.key(spot) == "id" && spot.written == Form::Text);
    ids.map(|spot| Mutant::value(spot, format!("\"{} one\"", doc.said(spot)), &["E0208"])).collect()
}

/// A letter of a word is lost.
pub(super) fn word_misspelt(doc: &Doc) -> Vec<Mutant> {
    let words = doc.spots.iter().filter_map(|spot| Some((spot, spot.name?)));
    let broken = |(spot, at): (&Spot, (usize, usize))| {
        let word = doc.word(spot);
        if word.len() < 3 || matches!(word, "Some" | "None") {
            return None;
        }
        Some(Mutant::bytes(at, without(word, word.len() / 2), &["E0203"]))
    };
    words.filter_map(broken).collect()
}

/// A letter of a field's name is lost.
pub(super) fn field_misspelt(doc: &Doc) -> Vec<Mutant> {
    let mut keys: Vec<(usize, usize)> = doc.spots.iter().filter_map(|spot| spot.key).collect();
    keys.dedup();
    let broken = |at: (usize, usize)| {
        let key = &doc.text[at.0..at.1];
        Mutant::bytes(at, if key.len() < 3 { format!("{key}x") } else { without(key, key.len() / 2) }, &["E0201"])
    };
    keys.into_iter().map(broken).collect()
}

fn without(word: &str, at: usize) -> String {
    format!("{}{}", &word[..at], &word[at + 1..])
}
