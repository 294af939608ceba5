//! Wrong units: what is lawful, and hardly meant.

use bridgecall_core::scenario::load::{Form, Kind, Spot};

use super::super::doc::Doc;
use super::super::mutant::Mutant;
use super::numbers::is_permille;

/// What may be said of a time that is far too long.
const TOO_LONG: &[&str] = &["W1102", "E0305", "E0304", "E0307", "E0310", "E0501", "W0502"];
/// What may be said of a time that is far too short.
const TOO_SHORT: &[&str] = &["W1101", "E0304", "W0502", "E0305"];

fn times(doc: &Doc) -> impl Iterator<Item = &Spot> {
    let is_time = |spot: &&Spot| {
        let seconds = doc.key(spot).ends_with("_s") && (spot.written == Form::Whole || doc.range(spot).is_some());
        seconds && matches!(doc.kind, Kind::Scenario | Kind::Policy)
    };
    doc.spots.iter().filter(is_time)
}

fn scaled(doc: &Doc, spot: &Spot, by: impl Fn(u64) -> u64) -> String {
    match doc.range(spot) {
        Some((least, most)) => format!("({}, {})", by(least), by(most)),
        None => by(doc.number(spot).unwrap_or_default()).to_string(),
    }
}

/// Milliseconds stand where seconds should.
pub(super) fn milliseconds(doc: &Doc) -> Vec<Mutant> {
    let long = times(doc).filter(|spot| {
        // What may begin at once still may.
        let least = doc.range(spot).map_or_else(|| doc.number(spot), |(least, _)| Some(least));
        least.is_some_and(|least| least >= 5)
    });
    long.map(|spot| Mutant::value(spot, scaled(doc, spot, |seconds| seconds * 1000), TOO_LONG)).collect()
}

/// Minutes stand where seconds should: in what people do, and in the policy.
pub(super) fn minutes(doc: &Doc) -> Vec<Mutant> {
    let of_people = |spot: &&Spot| {
        let key = doc.key(spot);
        doc.kind == Kind::Policy || matches!(key, "picks_up_s" | "answers_s" | "takes_s" | "limit_s" | "at_s")
    };
    let short = times(doc).filter(of_people);
    let broken = |spot: &Spot| {
        let mutant = Mutant::value(spot, scaled(doc, spot, |seconds| seconds / 60), TOO_SHORT);
        // A run of a minute ends before the nomination, and that is where it shows.
        match doc.key(spot) {
            "limit_s" => mutant.found_at("clock.limit_s").found_at("briefing.handover.at_s"),
            "first_message_s" => mutant.found_at(spot.path.clone()).found_at("times.page_unanswered_s"),
            "update_internal_s" | "update_public_s" => {
                mutant.found_at(spot.path.clone()).found_at("times.promise_grace_s")
            }
            _ => mutant,
        }
    };
    short.map(broken).collect()
}

/// Per cent stands where permille should: 93 for 930.
pub(super) fn per_cent(doc: &Doc) -> Vec<Mutant> {
    let telling = |spot: &&Spot| {
        let telling = matches!(
            doc.key(spot),
            "skill" | "chance" | "alert_below" | "pass_mark_permille" | "level" | "below" | "carries"
        );
        telling && is_permille(doc, spot)
    };
    let shares = doc.spots.iter().filter(telling);
    shares.map(|spot| Mutant::value(spot, scaled(doc, spot, |share| share / 10), &["W1103"])).collect()
}

fn amounts(doc: &Doc) -> impl Iterator<Item = &Spot> {
    let is_amount = |spot: &&Spot| {
        let amount = matches!(doc.key(spot), "per_second" | "per_hour" | "per_person_min" | "per_minute" | "amount");
        doc.kind == Kind::Scenario && amount && spot.written == Form::Whole
    };
    doc.spots.iter().filter(is_amount)
}

/// Pounds stand where pence should.
pub(super) fn major(doc: &Doc) -> Vec<Mutant> {
    amounts(doc).map(|spot| Mutant::value(spot, scaled(doc, spot, |amount| amount / 100), &["W1104"])).collect()
}

/// Pence are turned into pence once more.
pub(super) fn minor_twice(doc: &Doc) -> Vec<Mutant> {
    let more = |spot: &Spot| scaled(doc, spot, |amount| amount * 100);
    amounts(doc).map(|spot| Mutant::value(spot, more(spot), &["W1104", "E0310"])).collect()
}

/// A time lies after the end of the run.
pub(super) fn after_end(doc: &Doc) -> Vec<Mutant> {
    let Some(limit) = doc.number_at("clock.limit_s").filter(|_| doc.kind == Kind::Scenario) else {
        return Vec::new();
    };
    let (from, to) = (limit + 60, limit + 600);
    let mut mutants = Vec::new();
    for spot in &doc.spots {
        let in_condition = spot.path.strip_suffix(".0").and_then(|of| doc.at(of)).map(|of| doc.word(of));
        let range = doc.range(spot).is_some();
        let late = match doc.key(spot) {
            "onset_s" | "at_s" if range => true,
            "takes_s" if range => !spot.path.starts_with("options["),
            "from_s" | "for_s" | "shift_ends_s" => true,
            "asked_at_s" | "made_at_s" => true,
            _ => range && matches!(in_condition, Some("at" | "silence")),
        };
        if late && spot.path != "clock.pace[0].from_s" {
            let text = if range { format!("({from}, {to})") } else { from.to_string() };
            mutants.push(Mutant::value(spot, text, &["W1102", "E0305", "E0905"]));
        }
    }
    mutants
}
