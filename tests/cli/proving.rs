//! `prove`: claim by claim, the same bytes whatever the threads, 1 for what is disproved.

use std::fs;

use super::support::{call, copied, folder, put, say, text};

#[test]
fn json_words_and_page_do_not_depend_on_threads_or_place() {
    let place = folder();
    let mut documents = Vec::new();
    for threads in ["1", "3"] {
        let page = place.path().join(format!("{threads}.html"));
        let line = format!("prove not-our-outage --seeds 1..4 --threads {threads}");
        let json = say(&format!("{line} --json --html {}", text(&page))).exits(0);
        json.json();
        documents.push((json.out, say(&line).exits(0).out, fs::read_to_string(page).unwrap()));
    }
    assert_eq!(documents[0], documents[1]);
    let page = &documents[0].2;
    assert!(!page.contains("<script") && !page.contains(text(place.path())), "no script, no path");
    assert!(page.contains("Signature"));
}

#[test]
fn the_document_names_every_claim_with_its_verdict() {
    let document = say("prove not-our-outage --seeds 1..3 --json").exits(0).json();
    assert_eq!(document["proved"], true);
    assert_eq!(document["seeds"], serde_json::json!(["1", "3"]));
    let claims = document["claims"].as_array().unwrap();
    let ids: Vec<&str> = claims.iter().map(|claim| claim["id"].as_str().unwrap()).collect();
    let all = [
        "model_runs",
        "objectives",
        "detection",
        "red_herrings",
        "dominance",
        "load",
        "bounds",
        "fastest",
        "practice",
    ];
    assert_eq!(ids, all);
    assert!(claims.iter().all(|claim| claim["verdict"] != "disproved"));
}

#[test]
fn several_scenarios_are_a_list() {
    let document = say("prove not-our-outage not-our-outage --seeds 1..2 --json").json();
    assert_eq!(document.as_array().map(Vec::len), Some(2));
}

#[test]
fn a_disproved_scenario_is_1_and_names_what_is_wrong() {
    let place = copied();
    let golden = place.path().join("not-our-outage/runs/golden.ron");
    let bent = fs::read_to_string(&golden).unwrap().replace("expect: (passed: true", "expect: (passed: false");
    fs::write(&golden, bent).unwrap();
    let scenario = place.path().join("not-our-outage");
    let done = call(["prove", text(&scenario), "--seeds", "1..3"]).exits(1);
    assert!(done.out.contains("model_runs: DISPROVED") && done.out.contains("golden: passed"), "{}", done.out);
}

#[test]
fn what_cannot_be_proved_is_2() {
    say("prove").cannot("SCENARIO");
    say("prove no-such-scenario").cannot("no-such-scenario");
    say("prove not-our-outage --all").cannot("--all");
    say("prove not-our-outage --seeds 4..4").cannot("--seeds");
    let place = folder();
    let inside = put(&place, "file", "").join("proof.html");
    say(&format!("prove not-our-outage --seeds 1..2 --json --html {}", text(&inside))).cannot("proof.html");
}
