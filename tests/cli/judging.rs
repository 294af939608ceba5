//! `judge`: the agreement on the corpus, and one line phrase by phrase.

use super::support::{call, say};

#[test]
fn prints_the_agreement_of_both_parts() {
    let words = say("judge").exits(0).out;
    for part in ["tuned: 162 messages", "held out: 84 messages", "kappa 0.", "over-claim"] {
        assert!(words.contains(part), "`{part}` is not in: {words}");
    }
    let document = say("judge --json").exits(0).json();
    assert_eq!(document["tuned"]["messages"], 162);
    assert_eq!(document["held_out"]["messages"], 84);
}

#[test]
fn explains_a_line_phrase_by_phrase() {
    let line = "We will update you shortly. Blue elephants. All systems are fully operational.";
    let words = call(["judge", "--text", line, "--audience", "customers"]).exits(0).out;
    for part in ["\"shortly\": vague time", "an all-clear", "\"Blue elephants\": not read"] {
        assert!(words.contains(part), "`{part}` is not in: {words}");
    }
    let document = call(["judge", "--text", line, "--audience", "customers", "--json"]).exits(0).json();
    assert_eq!(document["marks"][0]["verdict"], "vague_time");
}

#[test]
fn a_line_needs_its_audience() {
    assert_eq!(call(["judge", "--text", "Hello there."]).code, 2);
    assert_eq!(call(["judge", "--text", "Hello there.", "--audience", "martians"]).code, 2);
}
