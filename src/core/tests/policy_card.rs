//! Nobody is scored against an unstated policy: every figure of the rubric stands on the card.

mod proofs;

use std::collections::BTreeSet;

use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::scenario::rubric::{Objective, Rubric};
use proofs::{MAJOR, content, scenarios};

/// The rule of the card that each objective rests on.
const RULES: [(&str, &[&str]); 39] = [
    ("accept", &["A04"]),
    ("validate", &["A05"]),
    ("decide", &["A06", "A07"]),
    ("impact", &["A08", "B19"]),
    ("command", &["A09", "A10"]),
    ("mobilise", &["A11", "A12", "A13"]),
    ("first-message", &["A14", "A15"]),
    ("desk", &["A16"]),
    ("questions", &["A17", "A18"]),
    ("picture", &["B01"]),
    ("theories", &["B02"]),
    ("tasks", &["B03", "B04"]),
    ("restore", &["B05", "B09"]),
    ("risk", &["B06"]),
    ("change", &["B07", "B08"]),
    ("updates", &["B10", "B12"]),
    ("truth", &["B11", "B13"]),
    ("interruptions", &["B14", "B16"]),
    ("style", &["B15"]),
    ("escalate", &["B17"]),
    ("supplier", &["B18"]),
    ("span", &["B20"]),
    ("log", &["B21"]),
    ("verify", &["C01", "C02"]),
    ("closing", &["C03", "C05", "C06", "C07", "C08", "C09"]),
    ("cause", &["C10"]),
    ("people", &["A19"]),
    ("gate", &["B22"]),
    ("relief", &["B23"]),
    ("traces", &["B25"]),
    ("owed", &["B26"]),
    ("reject", &["R1", "R2", "R3", "R4", "R5"]),
    ("seat-desk", &["A01", "A02", "A03", "C04", "D4"]),
    (
        "seat-reports",
        &[
            "D1", "D2", "D3", "T1", "T2", "T3", "H1", "H2", "H3", "P1", "P2", "P3", "O1", "O2", "O3", "S1", "S2",
            "S3", "L1", "L2", "L3",
        ],
    ),
    ("seat-technical", &["T4", "T5", "T6", "P4"]),
    ("seat-drafts", &["M1"]),
    ("seat-authority", &["H4", "H5", "H6", "O5", "O6", "L5", "L6"]),
    ("seat-readers", &["O4", "L4"]),
    ("seat-supplier", &["S4"]),
];

/// The rule of the card that names each mistake of other seats.
const HELD: [(&str, &[&str]); 9] = [
    ("held-desk", &["nominated_unasked", "closed_unverified"]),
    ("held-silence", &["silent_on_bridge"]),
    ("held-proposals", &["proposed_blind", "proposed_disproved"]),
    ("held-drafts", &["one_text_for_all", "guessed_cause_drafted"]),
    ("held-authority", &["authorised_uncarded", "sound_refused", "request_left"]),
    ("held-cause", &["cause_untested"]),
    ("held-questions", &["hands_distracted"]),
    ("held-readers", &["fix_time_told", "words_at_odds"]),
    ("held-escalation", &["escalated_early"]),
];

/// A seat as the card names it.
const NAMES: [(Seat, &str); 8] = [
    (Seat::ServiceDesk, "service desk"),
    (Seat::TechnicalLead, "technical lead"),
    (Seat::CommunicationsLead, "communications lead"),
    (Seat::ChangeManager, "whoever authorises"),
    (Seat::ProblemManager, "problem manager"),
    (Seat::ServiceOwner, "service owner"),
    (Seat::SupplierManager, "supplier manager"),
    (Seat::SeniorLeader, "senior leader"),
];

/// Measures whose figure is a yes or no: there is no figure to state.
const YES_OR_NO: [&str; 5] = ["monitoring_kept", "stood_down_well", "routed", "noted_why", "traces_kept"];

/// Measures whose figure is a share, in permille.
const SHARES: [&str; 21] = [
    "tickets_linked",
    "tickets_closed",
    "drafts_kept",
    "own_reports",
    "reports_kept_up",
    "proposals_backed",
    "authority_sound",
    "cause_on_evidence",
    "demands_answered",
    "gates_decided",
    "relief_briefed",
    "needed_paged",
    "first_message_slots",
    "tasks_in_box",
    "risky_acts_checked",
    "changes_authorised",
    "second_way",
    "promises_kept",
    "messages_fit",
    "style_met",
    "decisions_logged",
];

const WORDS: [(&str, u64); 16] = [
    ("one", 1),
    ("two", 2),
    ("both", 2),
    ("twice", 2),
    ("second", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("half", 50),
    ("all", 100),
];

/// The figures of a text, in digits or in words.
fn figures(text: &str) -> BTreeSet<u64> {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let lower = words.map(str::to_lowercase);
    let figure = |word: String| {
        let named = WORDS.iter().find(|(name, _)| *name == word).map(|(_, figure)| *figure);
        named.or_else(|| word.parse().ok())
    };
    let mut figures: BTreeSet<u64> = lower.filter_map(figure).collect();
    for (words, percent) in [("nine in ten", 90), ("eight in ten", 80), ("two in ten", 20)] {
        if text.to_lowercase().contains(words) {
            figures.insert(percent);
        }
    }
    figures
}

/// What a standard's words must name for a threshold, whichever way people say it; empty: nothing.
fn names(objective: &Objective, threshold: i64) -> Vec<u64> {
    let value = u64::try_from(threshold).expect("no threshold is negative");
    let standard = objective.standard.as_str();
    if YES_OR_NO.contains(&objective.measure.as_str()) || value == 0 {
        return Vec::new();
    }
    let share = SHARES.contains(&objective.measure.as_str());
    if !share && value >= 100 && value.is_multiple_of(60) && standard.contains("inute") {
        return vec![value / 60];
    }
    match (objective.measure.as_str(), value) {
        // Six slots: nine tenths of them are all six; half are three.
        ("first_message_slots", 900) => vec![6],
        ("first_message_slots", 500) => vec![3],
        // Shares of the needed teams.
        ("needless_paged", 500) => vec![50],
        ("needless_paged", 2000) => vec![2],
        (_, 1000) => vec![],
        (_, 100..) => vec![value / 10],
        _ => vec![value],
    }
}

/// The Manager's objectives and every other seat's.
fn objectives(rubric: &Rubric) -> impl Iterator<Item = &Objective> {
    rubric.objectives.iter().chain(rubric.seats.iter().flat_map(|seat| &seat.objectives))
}

/// Scenarios with every pair of policy and rubric that the library plays.
fn pairs() -> Vec<Content> {
    let mut seen = BTreeSet::new();
    let all = scenarios().into_iter().map(|name| content(&name));
    all.filter(|one| seen.insert((one.policy.id, one.rubric.id))).collect()
}

#[test]
fn every_figure_of_a_standard_stands_in_its_rule() {
    let pairs = pairs();
    assert!(pairs.len() >= 3);
    let wrong: Vec<String> = pairs.iter().flat_map(unstated).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Figures of standards that are in no rule of the card.
fn unstated(content: &Content) -> Vec<String> {
    let mut wrong = Vec::new();
    for objective in objectives(&content.rubric) {
        let rule = RULES.iter().find(|(_, objectives)| objectives.contains(&objective.id.as_str()));
        let Some((rule, _)) = rule else {
            wrong.push(format!("{} rests on no rule", objective.id));
            continue;
        };
        let rule = content.policy.rules.iter().find(|one| one.id.as_str() == *rule);
        let Some(rule) = rule else {
            wrong.push(format!("{}: the card has lost its rule", objective.id));
            continue;
        };
        let stated = figures(&rule.text);
        for figure in figures(&objective.standard).difference(&stated) {
            wrong.push(format!(
                "{}: {figure} of \"{}\" is not in the rule {}",
                objective.id, objective.standard, rule.id
            ));
        }
    }
    wrong
}

#[test]
fn every_mistake_of_another_seat_stands_on_the_card() {
    for content in pairs() {
        for mistake in &content.rubric.mistakes {
            let rule = HELD.iter().find(|(_, mistakes)| mistakes.contains(&mistake.id.as_str()));
            let (rule, _) = rule.unwrap_or_else(|| panic!("{} stands in no rule", mistake.id));
            let rule = content.policy.rules.iter().find(|one| one.id.as_str() == *rule);
            let rule = rule.unwrap_or_else(|| panic!("{}: {} has lost its rule", content.policy.id, mistake.id));
            let stated = figures(&rule.text);
            let missing: Vec<_> = figures(&mistake.title).into_iter().filter(|one| !stated.contains(one)).collect();
            assert!(missing.is_empty(), "{}: {missing:?} is not in {}", mistake.id, rule.id);
            let every = rule.text.contains("whoever authorises");
            for seat in &mistake.of {
                let name = NAMES.iter().find(|(one, _)| one == seat).map(|(_, name)| *name);
                let named = name.is_some_and(|name| rule.text.contains(name));
                assert!(named || every, "{}: {} does not name {seat:?}", mistake.id, rule.id);
            }
        }
    }
}

#[test]
fn every_threshold_stands_in_its_standard() {
    let mut wrong = Vec::new();
    let pairs = pairs();
    for objective in pairs.iter().flat_map(|content| objectives(&content.rubric)) {
        let said = figures(&objective.standard);
        for threshold in [objective.full, objective.zero] {
            for figure in names(objective, threshold) {
                if !said.contains(&figure) {
                    wrong.push(format!(
                        "{}: {threshold} ({figure}) is not in \"{}\"",
                        objective.id, objective.standard
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_times_that_play_goes_by_stand_on_the_card() {
    let policy = content(MAJOR).policy;
    let stated = |rule: &str| {
        let found = policy.rules.iter().find(|one| one.id.as_str() == rule);
        figures(&found.unwrap_or_else(|| panic!("no rule {rule}")).text)
    };
    let times = policy.times;
    for (rule, seconds) in [
        ("accept", times.accept_latest_s),
        ("mobilise", times.page_unanswered_s),
        ("first-message", times.first_message_s),
        ("updates", times.update_internal_s),
        ("updates", times.update_public_s),
        ("updates", times.promise_grace_s),
        ("interruptions", times.interruption_s),
        ("verify", times.monitoring_s),
    ] {
        assert!(seconds.is_multiple_of(60) && stated(rule).contains(&(seconds / 60)), "{rule}: {seconds} s");
    }
}

#[test]
fn every_gate_stands_on_the_card() {
    let content = content(MAJOR);
    let rule =
        content.policy.rules.iter().find(|one| one.id.as_str() == "fails").expect("the card names what fails a run");
    let stated = figures(&rule.text);
    for gate in &content.rubric.gates {
        let missing: Vec<_> = figures(&gate.title).into_iter().filter(|figure| !stated.contains(figure)).collect();
        assert!(missing.is_empty(), "{}: {missing:?}", gate.id);
    }
    let ways = rule.text.split(';').count();
    assert_eq!(ways, content.rubric.gates.len(), "one clause a gate");
}

#[test]
fn figures_are_found_in_digits_and_in_words() {
    assert_eq!(figures("Nine in ten within 12 minutes, two at most"), [2, 9, 10, 12, 90].into());
    assert_eq!(figures("90 % (nothing at half)"), [50, 90].into());
}
