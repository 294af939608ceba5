//! Signs, sizes, shares, ranges, order.

use bridgecall_core::scenario::load::{Form, Kind, Spot};

use super::super::doc::Doc;
use super::super::mutant::Mutant;

fn whole(doc: &Doc) -> impl Iterator<Item = &Spot> {
    doc.spots.iter().filter(|spot| spot.written == Form::Whole)
}

/// A number is below nothing.
pub(super) fn negative(doc: &Doc) -> Vec<Mutant> {
    let minus = |spot: &Spot| format!("-{}", doc.number(spot).unwrap_or_default().max(5));
    whole(doc).map(|spot| Mutant::value(spot, minus(spot), &["E0205", "E0607", "E0209"])).collect()
}

/// A number that no field could hold.
pub(super) fn too_large(doc: &Doc) -> Vec<Mutant> {
    whole(doc).map(|spot| Mutant::value(spot, "99999999999999999999", &["E0205", "E0209"])).collect()
}

/// A number that a field holds and that nobody means.
pub(super) fn beyond_measure(doc: &Doc) -> Vec<Mutant> {
    const CODES: &[&str] = &[
        "E0310", "E0301", "E0302", "E0205", "E0209", "E0303", "E0304", "E0305", "E0307", "E0308", "E0501", "E0601",
        "E0701", "E0607", "E0705",
    ];
    // A range from there on has its first value above its second.
    whole(doc).map(|spot| Mutant::value(spot, "20000000000000", CODES)).collect()
}

/// Whether a number is a share or a level in permille.
pub(super) fn is_permille(doc: &Doc, spot: &Spot) -> bool {
    if spot.written != Form::Whole {
        return false;
    }
    let key = doc.key(spot);
    match doc.kind {
        Kind::Plan | Kind::Policy | Kind::Part => false,
        Kind::Rubric => key == "pass_mark_permille",
        Kind::Scenario => {
            let named = matches!(
                key,
                "failover_below"
                    | "loss"
                    | "admits"
                    | "retries"
                    | "keeps"
                    | "recoverable"
                    | "growth"
                    | "misses"
                    | "skill"
                    | "candour"
                    | "chance"
                    | "sentiment"
                    | "level"
                    | "than"
                    | "at_least"
                    | "carries"
                    | "alert_below"
                    | "below"
                    | "weight"
            );
            let step = spot.path.starts_with("faults[") && spot.path.ends_with("].shape.0");
            let wave = spot.path.contains(".shape.0[") && spot.path.ends_with(".1");
            named || step || wave || spot.path.ends_with(".blind_when.1")
        }
    }
}

/// A share is more than the whole.
pub(super) fn above_whole(doc: &Doc) -> Vec<Mutant> {
    let shares = whole(doc).filter(|spot| is_permille(doc, spot));
    let more = |spot: &Spot| format!("{}", doc.number(spot).unwrap_or_default() * 10 + 1001);
    shares.map(|spot| Mutant::value(spot, more(spot), &["E0301"])).collect()
}

/// Whether a pair is a range that a seed picks from.
pub(super) fn is_range(doc: &Doc, spot: &Spot) -> bool {
    let key = doc.key(spot);
    let within = spot.path.rsplit_once(".0").is_some_and(|(before, rest)| {
        rest.is_empty() && doc.at(before).is_some_and(|of| matches!(doc.word(of), "at" | "silence"))
    });
    doc.kind == Kind::Scenario && doc.range(spot).is_some() && (key.ends_with("_s") || key == "per_min" || within)
}

/// The least is above the most.
pub(super) fn swapped(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for spot in &doc.spots {
        let Some((least, most)) = doc.range(spot).filter(|(least, most)| least < most) else { continue };
        if is_range(doc, spot) {
            mutants.push(Mutant::value(spot, format!("({most}, {least})"), &["E0302"]));
        }
        if doc.kind == Kind::Plan && spot.path == "expect.total" {
            mutants.push(Mutant::value(spot, format!("({most}, {least})"), &["E0701"]));
        }
    }
    mutants
}

/// Two entries of a curve, a wave, the pace, or two times of a change change places.
pub(super) fn out_of_order(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    let mut swap = |a: Option<&Spot>, b: Option<&Spot>, codes| {
        if let (Some(a), Some(b)) = (a, b) {
            mutants.push(Mutant::value(a, doc.of(b), codes).and(b, doc.of(a)));
        }
    };
    for list in doc.spots.iter().filter(|spot| matches!(spot.written, Form::List(count) if count > 1)) {
        let entries = doc.entries(&list.path);
        for pair in entries.windows(2) {
            let curve = doc.key(list) == "demand_curve" || list.path.ends_with(".shape.0");
            if curve {
                swap(Some(pair[0]), Some(pair[1]), &["E0306"]);
            } else if list.path == "clock.pace" {
                let from = |of: &Spot| doc.at(&format!("{}.from_s", of.path));
                swap(from(pair[0]), from(pair[1]), &["E0303"]);
            }
        }
    }
    for change in doc.entries("changes") {
        let planned = |field: &str| doc.at(&format!("{}.planned.{field}", change.path));
        swap(planned("asked_at_s"), planned("made_at_s"), &["E0905"]);
    }
    mutants
}

/// Something comes again and again without a pause.
pub(super) fn no_pause(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for spot in doc.spots.iter().filter(|_| doc.kind == Kind::Scenario) {
        match doc.key(spot) {
            "every_s" => mutants.push(Mutant::value(spot, "0", &["E0307"])),
            "bad_s" | "good_s" => mutants.push(Mutant::value(spot, "0", &["E0307"])),
            "again_s" if doc.range(spot).is_some() => mutants.push(Mutant::value(spot, "(0, 0)", &["E0904"])),
            "shape" => mutants.push(Mutant::value(spot, "flap(loss: 300, bad_s: 0, good_s: 0)", &["E0307"])),
            _ => {}
        }
    }
    for one in doc.entries("initiatives") {
        if let Some(does) = doc.at(&format!("{}.does", one.path)).filter(|_| doc.kind == Kind::Scenario) {
            let at = does.key.map_or(does.span.0, |key| key.0);
            if doc.at(&format!("{}.again_s", one.path)).is_none() {
                mutants.push(Mutant::bytes((at, at), "again_s: Some((0, 0)), ", &["E0904"]));
            }
        }
    }
    mutants
}
