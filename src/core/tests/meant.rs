//! What looks like a slip and is none: lawful figures and states that no check may complain of.

use bridgecall_core::finding::Finding;
use bridgecall_core::scenario::load::{Source, scenario};
use bridgecall_core::scenario::measured::MEASURES;
use bridgecall_core::scoring::measures;

const ACTORS: &str = include_str!("broken/actors.ron");

fn changed(good: &str, bad: &str) -> Vec<Finding> {
    assert!(ACTORS.contains(good), "the good file has no `{good}`");
    let bytes = ACTORS.replacen(good, bad, 1).into_bytes();
    scenario(&Source { name: "there/actors.ron".to_owned(), bytes }).1
}

/// A signal's condition becomes this one.
fn when(condition: &str) -> Vec<Finding> {
    changed("when: silence((200, 400))", &format!("when: {condition}"))
}

#[track_caller]
fn well(found: &[Finding]) {
    assert!(found.is_empty(), "{found:?}");
}

#[track_caller]
fn says(found: &[Finding], code: &str, path: &str) {
    assert!(found.iter().any(|one| one.code == code && one.path == path), "{code} at {path}: {found:?}");
}

#[test]
fn what_can_be_is_not_called_impossible() {
    for condition in [
        "carries_less(on: \"gateway\", than: 500)",
        "carries_less(on: \"switch-1\", than: 30)",
        "below(service: \"sale\", cohort: \"store\", level: 300)",
        "isolated(\"switch-1\")",
        "active(\"half\")",
        "made(\"firmware\")",
        "any([over(\"half\"), stated(declared)])",
        "all([active(\"half\"), told(customers)])",
        "lasting(what: all([active(\"half\"), stated(declared)]), for_s: (60, 120))",
    ] {
        well(&when(condition));
    }
}

#[test]
fn the_innermost_impossible_part_is_named() {
    says(&when("over(\"half\")"), "E0901", "signals[0].when");
    says(&when("isolated(\"gateway\")"), "E0901", "signals[0].when");
    says(&when("all([stated(declared), carries_less(on: \"pair\", than: 0)])"), "E0901", "signals[0].when.0[1]");
    says(&when("lasting(what: over(\"half\"), for_s: (5, 9))"), "E0901", "signals[0].when.what");
    says(&when("all([active(\"half\"), over(\"half\")])"), "E0901", "signals[0].when.0[1]");
    says(&when("any([])"), "E0411", "signals[0].when");
    let ends = "limit_s: 1800, ends: carries_less(on: \"pair\", than: 0)";
    says(&changed("limit_s: 1800", ends), "E0901", "clock.ends");
}

#[test]
fn a_cured_fault_can_be_over_and_one_that_lasts_too() {
    let lasting = "shape: step(600), lasts_s: Some((300, 600)), admits: 0";
    let text = ACTORS.replacen("shape: step(600), lasts_s: None, admits: 0", lasting, 1);
    let text = text.replacen("when: silence((200, 400))", "when: over(\"half\")", 1);
    let source = Source { name: "there/actors.ron".to_owned(), bytes: text.into_bytes() };
    well(&scenario(&source).1);
}

#[test]
fn faults_that_set_each_other_off_from_a_first_one_are_well() {
    let more = "faults: [\n        (id: \"next\", name: \"Next\", on: \"gateway\", onset_s: (5, 9), when: active(\"half\"), shape: \
                step(200), admits: 900, lasts_s: (200, 300), cured_by: [restart]),";
    well(&changed("faults: [", more));
    let circle = more.replace("active(\"half\")", "carries_less(on: \"gateway\", than: 990)");
    well(&changed("faults: [", &circle));
    says(&changed("faults: [", &more.replace("active(\"half\")", "active(\"next\")")), "E0902", "faults[0].when");
}

#[test]
fn figures_that_seem_odd_and_are_meant() {
    // An option that takes longer than the run, a rare loss, a slow drift, a screen that never alerts.
    well(&changed("takes_s: (60, 120), reversible", "takes_s: (2400, 3600), reversible"));
    well(&changed("candour: 300", "candour: 30"));
    well(&changed("shape: step(600)", "shape: ramp(loss: 600, over_s: 7200)"));
    well(&changed("misses: 200", "misses: 1000"));
    well(&changed("chance: 700", "chance: 100"));
    well(&changed("demand_curve: [(900, 1500)]", "demand_curve: [(900, 1500), (3600, 900)]"));
    says(
        &changed("takes_s: (60, 120), reversible", "takes_s: (60000, 120000), reversible"),
        "W1102",
        "options[0].takes_s",
    );
    says(&changed("asked_at_s: 600", "asked_at_s: 900"), "E0905", "changes[0].planned.asked_at_s");
    says(&changed("penalty: 100000", "penalty: 100000000000000"), "E0310", "initiatives[1].does[1].penalty");
    says(&changed("per_minute: 24000000", "per_minute: 240000"), "W1104", "people[6].business.per_minute");
}

#[test]
fn the_language_knows_every_measure_and_no_other() {
    assert_eq!(measures::names().collect::<Vec<_>>(), MEASURES.map(|(name, _)| name));
}
