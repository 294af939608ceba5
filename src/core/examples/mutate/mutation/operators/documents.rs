//! Policies, rubrics, runs.

use bridgecall_core::scenario::load::{Form, Kind, Spot};

use super::super::doc::Doc;
use super::super::mutant::Mutant;

/// A figure that no policy, rubric or run can have.
pub(super) fn strange(doc: &Doc) -> Vec<Mutant> {
    match doc.kind {
        Kind::Scenario | Kind::Part => Vec::new(),
        Kind::Policy => policy(doc),
        Kind::Rubric => rubric(doc),
        Kind::Plan => plan(doc),
    }
}

fn sources(doc: &Doc) -> Vec<Mutant> {
    let cited = doc.spots.iter().filter(|spot| doc.key(spot) == "source");
    cited.map(|spot| Mutant::value(spot, "\"a handbook\"", &["E0503"])).collect()
}

fn policy(doc: &Doc) -> Vec<Mutant> {
    let times = doc.spots.iter().filter(|spot| spot.path.starts_with("times.") && spot.written == Form::Whole);
    let mut mutants: Vec<Mutant> = times.map(|spot| Mutant::value(spot, "0", &["E0501"])).collect();
    let basis = doc.spots.iter().filter(|spot| doc.word(spot) == "house");
    mutants.extend(basis.map(|spot| Mutant::value(spot, "cited", &["E0503"])));
    mutants.extend(sources(doc));
    mutants
}

fn rubric(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = sources(doc);
    for one in doc.entries("objectives") {
        let spot = |field: &str| doc.at(&format!("{}.{field}", one.path));
        mutants.extend(spot("weight").map(|spot| Mutant::value(spot, "9", &["E0601"])));
        if let (Some(full), Some(zero)) = (spot("full"), spot("zero")) {
            mutants.push(Mutant::value(zero, doc.of(full), &["E0602"]));
            mutants.push(Mutant::value(full, doc.of(zero), &["E0606"]).and(zero, doc.of(full)));
        }
    }
    for one in doc.entries("phases") {
        if let Some(spot) = doc.at(&format!("{}.weight", one.path)) {
            mutants.push(Mutant::value(spot, "0", &["E0601"]));
            let more = doc.number(spot).unwrap_or_default() / 2 + 400;
            mutants.push(Mutant::value(spot, more.to_string(), &["W0603"]).found_at("phases"));
        }
    }
    mutants
}

fn plan(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    mutants.extend(doc.at("expect.total").map(|spot| Mutant::value(spot, "(500, 1500)", &["E0701"])));
    let steps = doc.entries("steps");
    for step in &steps {
        let id = doc.at(&format!("{}.id", step.path));
        if let (Some(id), Some(when)) = (id, doc.at(&format!("{}.when", step.path))) {
            mutants.push(Mutant::value(when, format!("after({}, 60)", doc.of(id)), &["E0703"]));
            let waited = doc.spots.iter().any(|spot| {
                doc.of(spot) == doc.of(id)
                    && doc.key(spot) != "id"
                    && spot.path.ends_with(".0")
                    && spot.path.contains("when")
            });
            if let Some(orders) = doc.at(&format!("{}.orders", step.path)).filter(|_| !waited) {
                mutants.push(Mutant::value(orders, "[]", &["W0704"]));
            }
        }
    }
    mutants
}

/// A measure, a phase, a scenario, a gate or an objective that does not exist.
pub(super) fn names(doc: &Doc) -> Vec<Mutant> {
    let short = |spot: &Spot| {
        let name = doc.said(spot);
        format!("\"{}\"", &name[..name.len() - 1])
    };
    let mut mutants = Vec::new();
    for spot in doc.spots.iter().filter(|spot| spot.written == Form::Text) {
        let code: &'static [&'static str] = match (doc.kind, doc.key(spot)) {
            (Kind::Rubric, "measure") => &["E0605"],
            (Kind::Rubric, "phase") => &["E0101"],
            (Kind::Plan, "scenario") => &["E0702"],
            _ => continue,
        };
        mutants.push(Mutant::value(spot, short(spot), code));
    }
    let met = doc.at("expect.meets[0]").zip(doc.at("expect.misses"));
    mutants.extend(met.map(|(one, misses)| Mutant::value(misses, format!("[{}]", doc.of(one)), &["E0701"])));
    mutants
}
