//! Fields and kinds of value.

use bridgecall_core::scenario::load::{Form, Kind, Spot};
use bridgecall_core::scenario::model::Verdict;

use super::super::doc::Doc;
use super::super::mutant::Mutant;

/// Fields that may be left out: they have a default.
const OPTIONAL: &[&str] = &[
    "for_s",
    "when",
    "returns_s",
    "attack",
    "ends",
    "by",
    "chance",
    "again_s",
    "warns_s",
    "penalty",
    "reached_by",
    "shift_ends_s",
    "relieves",
    "works_with",
    "hands",
    "planned",
    "authority",
    "work",
    "wants",
    "hopes",
    "slowed_by",
    "heals",
    "initiatives",
    "channels",
    "source",
    "only",
    "after_s",
    "next_in_s",
    "with_start",
    "with_end",
    "deputy",
    "lasts_s",
    "alert_below",
    "blind_when",
    "team",
    "business",
    "lives_in",
    "from",
    "known_after",
    "service",
    "effect",
    "cohorts",
    "place",
    "users",
    "deadline",
    "started",
    "ended",
    "next_update",
    "fix_by",
    "cause",
    "advice",
    "line",
    "help",
    "residual",
    "teams",
    "risk",
    "passed",
    "total",
    "gates",
    "meets",
    "misses",
    "include",
    "harms",
    "vary",
    "fed_by",
    "until",
    "again",
    "failed",
    "served",
    "audience",
    "still",
    "handed_to",
    "part",
    "scope_open",
    "collapses",
    "surges",
    "waiting",
    "errors",
    "tires_after_s",
    "effect",
    "minutes",
    "blast_radius",
    "reversal",
    "success_test",
    "abort_if",
    "evidence",
    "reason",
    "status",
    "known",
    "unknown",
];

/// A field that must be there is left out.
pub(super) fn field_missing(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for parent in doc.spots.iter().filter(|spot| matches!(spot.written, Form::Fields(_))) {
        for spot in doc.children(parent) {
            let Some((from, _)) = spot.key else { continue };
            // A service's users, say, must be named; a message's may be.
            let optional = OPTIONAL.contains(&doc.key(spot)) && !must(doc, parent, doc.key(spot));
            if optional || doc.of(spot).starts_with("Some(") || doc.of(spot) == "None" {
                continue;
            }
            let rest = &doc.text[spot.span.1..];
            let comma = rest.len() - rest.trim_start().len();
            let to = spot.span.1 + if rest.trim_start().starts_with(',') { comma + 1 } else { 0 };
            // An order's only field is missed with its brackets.
            mutants.push(Mutant::bytes((from, to), "", &["E0202", "E0204"]).found_at(parent.path.clone()));
        }
    }
    mutants
}

/// Names that are a default in one place and a must in another.
fn must(doc: &Doc, parent: &Spot, key: &str) -> bool {
    doc.kind == Kind::Scenario
        && match key {
            "chance" => parent.path.starts_with("signals"),
            "service" => parent.path.starts_with("costs") || doc.word(parent) == "cohort",
            "cohorts" => parent.path.starts_with("services"),
            "when" => !parent.path.starts_with("faults"),
            "status" | "reason" => parent.path.starts_with("costs"),
            "minutes" => parent.path.is_empty(),
            "misses" => parent.path.starts_with("people"),
            "known" | "unknown" | "evidence" => false,
            _ => false,
        }
}

/// A field is written twice.
pub(super) fn field_twice(doc: &Doc) -> Vec<Mutant> {
    let fields = doc.spots.iter().filter(|spot| spot.key.is_some() && !doc.of(spot).contains('\n'));
    let mut last = None;
    let fields = fields.filter(|spot| std::mem::replace(&mut last, spot.key) != spot.key);
    fields
        .map(|spot| Mutant::value(spot, format!("{0}, {1}: {0}", doc.of(spot), doc.key(spot)), &["E0206"]))
        .collect()
}

/// Another kind of value stands there.
pub(super) fn wrong_kind(doc: &Doc) -> Vec<Mutant> {
    let broken = |spot: &Spot| {
        let other = match spot.written {
            Form::Whole => "\"ten\"",
            Form::Text => "7",
            Form::Bool => "\"yes\"",
            Form::List(_) => "\"one\"",
            Form::Fields(_) => "[]",
            Form::Tuple(2) if spot.name.is_none() => "45",
            Form::Word if !matches!(doc.word(spot), "None") => "5",
            _ => return None,
        };
        (!spot.path.is_empty()).then(|| Mutant::value(spot, other, &["E0204"]))
    };
    doc.spots.iter().filter_map(broken).collect()
}

/// A number has a point.
pub(super) fn decimal(doc: &Doc) -> Vec<Mutant> {
    let whole = doc.spots.iter().filter(|spot| spot.written == Form::Whole);
    whole.map(|spot| Mutant::value(spot, format!("{}.5", doc.of(spot)), &["E0204"])).collect()
}

fn pairs(doc: &Doc) -> impl Iterator<Item = &Spot> {
    doc.spots.iter().filter(|spot| doc.range(spot).is_some())
}

/// A pair has three values.
pub(super) fn one_too_many(doc: &Doc) -> Vec<Mutant> {
    pairs(doc)
        .map(|spot| Mutant::value(spot, format!("{}, 7)", doc.of(spot).trim_end_matches(')')), &["E0207"]))
        .collect()
}

/// A pair has one value.
pub(super) fn one_too_few(doc: &Doc) -> Vec<Mutant> {
    pairs(doc).filter_map(|spot| Some(Mutant::value(spot, format!("({})", doc.range(spot)?.0), &["E0207"]))).collect()
}

/// A list that must have entries has none.
pub(super) fn list_emptied(doc: &Doc) -> Vec<Mutant> {
    let major = doc.scenario.as_ref().is_some_and(|of| of.verdict == Verdict::Major);
    let codes = |spot: &Spot| -> Option<&'static [&'static str]> {
        Some(match (doc.kind, doc.key(spot)) {
            (Kind::Scenario, "seats" | "members" | "services" | "situation" | "facts" | "does") => &["E0411"],
            (Kind::Scenario, "stakes" | "first_five_minutes") => &["E0411"],
            (Kind::Scenario, "cohorts") if spot.path.starts_with("services") => &["E0411"],
            (Kind::Scenario, "pace") => &["E0303"],
            (Kind::Scenario, "people") => &["E0406"],
            (Kind::Scenario, "components" | "teams") => &["E0411"],
            (Kind::Scenario, "faults" | "options" | "hypotheses") if major => &["E0411"],
            (Kind::Rubric, "phases" | "objectives") => &["E0411"],
            (Kind::Policy, "rules" | "matrix") => &["E0411"],
            (Kind::Plan, "steps") => &["E0411"],
            _ => return None,
        })
    };
    let lists = doc.spots.iter().filter(|spot| matches!(spot.written, Form::List(count) if count > 0));
    let mut mutants: Vec<Mutant> =
        lists.filter_map(|spot| Some(Mutant::value(spot, "[]", codes(spot)?).found_at(spot.path.clone()))).collect();
    let waves = doc.spots.iter().filter(|spot| doc.word(spot) == "waves");
    mutants.extend(waves.map(|spot| Mutant::value(spot, "waves([])", &["E0411"])));
    let conditions = doc.spots.iter().filter(|spot| doc.kind == Kind::Scenario && doc.key(spot) == "when");
    mutants.extend(conditions.map(|spot| Mutant::value(spot, "all([])", &["E0411"])));
    mutants
}

/// What people must read says nothing.
pub(super) fn text_emptied(doc: &Doc) -> Vec<Mutant> {
    let read = |key: &str| {
        matches!(
            key,
            "title" | "summary" | "organisation" | "name" | "user_name" | "text" | "test" | "about" | "day" | "zone"
        )
    };
    let told = doc.spots.iter().filter(|spot| doc.kind == Kind::Scenario && read(doc.key(spot)));
    told.map(|spot| Mutant::value(spot, "\"\"", &["E0906"])).collect()
}
