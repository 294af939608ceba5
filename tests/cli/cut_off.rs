//! Journals of runs that were cut off: played over standard input and left without an end.

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::support::{Done, SCENARIO, SEAT, call, copied, finish, folder, program, text};

/// Plays some minutes and goes away without a word.
fn cut_off() -> (TempDir, PathBuf) {
    let place = folder();
    let out = place.path().join("kept");
    let command = program(["play", SCENARIO, "--seat", SEAT, "--stdio", "--seed", "3", "--out", text(&out)]);
    let input = "{\"id\": 1, \"advance\": {\"seconds\": 300}}\n\
                 {\"id\": 2, \"order\": {\"accept_handover\": {\"read_back\": [\"service\", \"symptom\"]}}}\n\
                 {\"id\": 3, \"order\": \"open_bridge\"}\n\
                 {\"id\": 4, \"advance\": {\"seconds\": 60}}\n";
    let done = finish(command, input.as_bytes()).exits(0);
    assert!(done.lines().iter().all(|line| line.get("ended").is_none()));
    let files: Vec<_> = fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(files, ["journal.jsonl"], "a run that was cut off leaves its journal and nothing else");
    (place, out.join("journal.jsonl"))
}

#[test]
fn it_is_incomplete_and_passes_only_if_allowed() {
    let (_place, journal) = cut_off();
    let strict = call(["verify", text(&journal)]).exits(1);
    let lines = fs::read_to_string(&journal).unwrap().lines().count();
    assert!(strict.err.contains(&format!("record {lines}, line {lines}:")), "{}", strict.err);
    assert!(strict.err.contains("incomplete"), "{}", strict.err);
    let allowed = call(["verify", text(&journal), "--allow-incomplete"]).exits(0);
    assert!(allowed.out.contains("incomplete"), "{}", allowed.out);
}

#[test]
fn score_and_debrief_say_interrupted() {
    let (place, journal) = cut_off();
    let document = call(["score", text(&journal), "--json"]).exits(0).json();
    assert_eq!(document["outcome"], "interrupted");
    assert_eq!(document["passed"], false, "a run without an end is not passed");
    let words = call(["score", text(&journal)]).exits(0);
    assert!(words.out.contains("interrupted"), "{}", words.out);
    let html = place.path().join("x.html");
    call(["debrief", text(&journal), "--html", text(&html)]).exits(0);
    assert!(fs::read_to_string(html).unwrap().to_lowercase().contains("interrupted"));
    let events = call(["events", text(&journal)]).exits(0);
    assert!(events.lines().len() > 20);
}

#[test]
fn a_torn_last_line_is_forgiven_by_score_and_not_by_verify() {
    let (place, journal) = cut_off();
    let whole = call(["score", text(&journal), "--json"]).exits(0);
    let mut bytes = fs::read(&journal).unwrap();
    let records = bytes.iter().filter(|byte| **byte == b'\n').count();
    bytes.extend_from_slice(format!("{{\"n\":{},\"prev\":\"bla", records + 1).as_bytes());
    fs::write(&journal, &bytes).unwrap();
    assert_eq!(call(["score", text(&journal), "--json"]).exits(0).out, whole.out);
    let html = place.path().join("x.html");
    call(["debrief", text(&journal), "--html", text(&html)]).exits(0);
    for flags in [&[][..], &["--allow-incomplete"]] {
        let done = call([&["verify", text(&journal)], flags].concat()).exits(1);
        assert!(done.err.contains(&format!("record {n}, line {n}:", n = records + 1)), "{}", done.err);
    }
}

/// It could not be done, and the library is named as the way out.
#[track_caller]
fn not_at_hand(done: Done) {
    assert!(done.err.contains(SCENARIO), "{}", done.err);
    done.cannot("--library");
}

#[test]
fn without_its_scenario_it_cannot_be_replayed_and_the_way_out_is_named() {
    let (place, journal) = cut_off();
    let bare = folder();
    let html = place.path().join("x.html");
    for args in [
        vec!["score", text(&journal), "--json"],
        vec!["events", text(&journal)],
        vec!["verify", text(&journal), "--allow-incomplete"],
        vec!["debrief", text(&journal), "--html", text(&html)],
    ] {
        not_at_hand(call([&args[..], &["--library", text(bare.path())]].concat()));
    }
    // Incomplete is the finding, whether or not the scenario is at hand.
    call(["verify", text(&journal), "--library", text(bare.path())]).exits(1);
}

#[test]
fn of_a_scenario_outside_the_library_it_is_found_by_naming_its_folder() {
    let place = copied();
    let home = place.path().join(SCENARIO);
    super::support::replace(&home.join("scenario.ron"), "Declined at the till", "Another title");
    let out = place.path().join("kept");
    let command = program(["play", text(&home), "--seat", SEAT, "--stdio", "--out", text(&out)]);
    finish(command, b"{\"id\":1,\"advance\":{\"seconds\":200}}\n").exits(0);
    let journal = out.join("journal.jsonl");
    not_at_hand(call(["score", text(&journal), "--json"]));
    let named = call(["score", text(&journal), "--json", "--library", text(place.path())]).exits(0);
    assert_eq!(named.json()["outcome"], "interrupted");
}
