//! `run`: one document, the same bytes everywhere, and the folder it keeps.

use std::collections::BTreeSet;
use std::fs;

use serde_json::Value;

use super::support::{
    SCENARIO, SEED, call, copied, finish, folder, golden, program, put, replace, say, scenarios, text,
};

fn names(value: &Value) -> Vec<&str> {
    value.as_object().expect("an object").keys().map(String::as_str).collect()
}

#[test]
fn printed_kept_and_scored_are_the_same_bytes() {
    let golden = golden();
    assert_eq!(golden.printed, golden.assessment);
    let place = folder();
    let journal = put(&place, "journal.jsonl", &golden.journal);
    assert_eq!(call(["score", text(&journal), "--json"]).exits(0).out, golden.assessment);
    assert_eq!(call(["events", text(&journal)]).exits(0).out, golden.events);
    let html = place.path().join("again.html");
    let told = call(["debrief", text(&journal), "--html", text(&html)]).exits(0);
    assert_eq!((told.out.as_str(), told.err.as_str()), ("", ""));
    assert_eq!(fs::read_to_string(&html).unwrap(), golden.debrief);
}

#[test]
fn the_folder_holds_four_files() {
    let place = folder();
    let out = place.path().join("deep/kept");
    say(&format!("run not-our-outage --plan golden --out {}", text(&out))).exits(0);
    let files: BTreeSet<String> =
        fs::read_dir(&out).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    let expected = ["assessment.json", "debrief.html", "events.jsonl", "journal.jsonl"];
    assert_eq!(files, expected.map(str::to_owned).into());
}

#[test]
fn the_assessment_has_its_fields_and_kinds() {
    let golden = golden();
    let document: Value = serde_json::from_str(&golden.assessment).unwrap();
    for key in [
        "format",
        "engine",
        "rules_version",
        "scenario",
        "scenario_digest",
        "rubric_digest",
        "seed",
        "mode",
        "seat",
        "outcome",
        "passed",
        "total_permille",
        "phases",
        "gates",
        "objectives",
        "deductions",
        "journal_head",
    ] {
        assert!(!document[key].is_null(), "{key}");
    }
    assert_eq!(document["format"], 1);
    assert_eq!(document["scenario"], SCENARIO);
    assert_eq!(document["seed"], SEED, "seeds are strings");
    assert_eq!(document["mode"], "practice");
    assert_eq!(document["seat"], "major_incident_manager");
    assert_eq!(document["outcome"], "completed");
    assert_eq!(document["passed"], true);
    assert!(document["total_permille"].as_u64().unwrap() <= 1000);
    for digest in ["scenario_digest", "rubric_digest", "journal_head"] {
        let digits = document[digest].as_str().unwrap().strip_prefix("blake3:").unwrap();
        assert!(digits.len() == 64 && digits.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f')));
    }
    let wanted = |list: &str, keys: &[&str]| {
        for one in document[list].as_array().unwrap() {
            for key in keys {
                assert!(names(one).contains(key), "{list}: {key}");
            }
        }
    };
    wanted("phases", &["id", "applicable", "permille", "pass_mark_permille"]);
    wanted("gates", &["id", "tripped", "evidence"]);
    let objective =
        ["id", "applicable", "points_milli", "of_milli", "measured", "standard", "basis", "duty", "evidence"];
    wanted("objectives", &objective);
    wanted("deductions", &["id", "points_milli", "evidence"]);
    assert!(document["objectives"].as_array().unwrap().len() >= 28);
}

#[test]
fn evidence_and_duties_are_numbers_of_events() {
    let golden = golden();
    let events: Vec<Value> = golden.events.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let numbers: BTreeSet<u64> = events.iter().map(|event| event["n"].as_u64().unwrap()).collect();
    assert_eq!(numbers.len(), events.len(), "no number twice");
    let document: Value = serde_json::from_str(&golden.assessment).unwrap();
    let mut named = 0;
    for list in ["gates", "objectives", "deductions"] {
        for one in document[list].as_array().unwrap() {
            let evidence = one["evidence"].as_array().unwrap().iter();
            for number in evidence.chain(one.get("duty").filter(|duty| !duty.is_null())) {
                assert!(numbers.contains(&number.as_u64().unwrap()), "{one}");
                named += 1;
            }
        }
        for one in document["objectives"].as_array().unwrap() {
            assert!(["cited", "house"].contains(&one["basis"].as_str().unwrap()));
        }
    }
    assert!(named > 50);
    let head = format!("\"hash\":{}", document["journal_head"]);
    let last = String::from_utf8_lossy(golden.journal.rsplit(|byte| *byte == b'\n').nth(1).unwrap());
    assert!(last.ends_with(&format!("{head}}}")), "the head is the hash of the last record");
}

#[test]
fn the_bytes_do_not_depend_on_folder_locale_zone_or_library_path() {
    let elsewhere = folder();
    let library = scenarios();
    let plan = library.join(SCENARIO).join("runs/golden.ron");
    let file = library.join(SCENARIO).join("scenario.ron");
    let dir = library.join(SCENARIO);
    let ways: [Vec<&str>; 4] = [
        vec!["run", SCENARIO, "--plan", "golden"],
        vec!["run", text(&dir), "--plan", "golden"],
        vec!["run", text(&file), "--plan", text(&plan)],
        vec!["run", SCENARIO, "--plan", "golden", "--library", text(&library)],
    ];
    for way in ways {
        for (lang, zone) in [("C", "UTC"), ("de_DE.UTF-8", "Asia/Kathmandu"), ("ar_EG.UTF-8", "America/St_Johns")] {
            let mut command = program(&way);
            command.args(["--seed", SEED, "--json"]).current_dir(elsewhere.path());
            command.env("LANG", lang).env("LC_ALL", lang).env("TZ", zone).env("HOME", elsewhere.path());
            assert_eq!(finish(command, b"").exits(0).out, golden().assessment, "{way:?} {lang} {zone}");
        }
    }
    assert_eq!(fs::read_dir(elsewhere.path()).unwrap().count(), 0, "nothing is written without --out");
}

#[test]
fn relative_paths_work_inside_the_scenario() {
    let home = scenarios().join(SCENARIO);
    for (scenario, plan) in [(".", "golden"), ("scenario.ron", "runs/golden.ron"), ("./scenario.ron", "golden")] {
        let mut command = program(["run", scenario, "--plan", plan, "--seed", SEED, "--json"]);
        command.current_dir(&home);
        assert_eq!(finish(command, b"").exits(0).out, golden().assessment, "{scenario} {plan}");
    }
}

#[test]
fn kept_files_are_the_same_bytes_in_another_folder() {
    let (here, golden) = (folder(), golden());
    let mut command = program(["run", SCENARIO, "--plan", "golden", "--seed", SEED, "--out", "kept"]);
    command.current_dir(here.path()).env("TZ", "Pacific/Chatham").env("LANG", "tr_TR.UTF-8");
    finish(command, b"").exits(0);
    let read = |name: &str| fs::read(here.path().join("kept").join(name)).unwrap();
    assert!(read("journal.jsonl") == golden.journal);
    assert!(read("events.jsonl") == golden.events.as_bytes());
    assert!(read("assessment.json") == golden.assessment.as_bytes());
    assert!(read("debrief.html") == golden.debrief.as_bytes());
}

#[test]
fn seeds_reach_to_the_largest_number_and_no_further() {
    for seed in ["0", "1", "9007199254740993", "18446744073709551615"] {
        let done = say(&format!("run not-our-outage --plan golden --json --seed {seed}")).exits(0);
        assert_eq!(done.json()["seed"], seed);
    }
    let unnamed = say("run not-our-outage --plan golden --json").exits(0);
    assert_eq!(unnamed.json()["seed"], "1", "the default seed");
    for seed in ["18446744073709551616", "-1", "1.5", "0x10", "one", "", "1e3"] {
        let args = ["run", "not-our-outage", "--plan", "golden", &format!("--seed={seed}")];
        call(args).cannot("--seed");
    }
}

#[test]
fn modes_differ_in_the_document_only_by_name_and_head() {
    let of = |mode: &str| say(&format!("run not-our-outage --plan golden --json --mode {mode}")).exits(0).json();
    let (mut practice, mut exam) = (of("practice"), of("exam"));
    assert_eq!((&practice["mode"], &exam["mode"]), (&"practice".into(), &"exam".into()));
    for document in [&mut practice, &mut exam] {
        document["mode"] = Value::Null;
        document["journal_head"] = Value::Null;
    }
    assert_eq!(practice, exam);
}

#[test]
fn without_json_the_result_is_words() {
    let done = say("run not-our-outage --plan passive").exits(0);
    assert!(done.out.contains("not passed"), "a candidate who fails is no failure of the program: {}", done.out);
    assert!(serde_json::from_str::<Value>(&done.out).is_err());
}

#[test]
fn a_folder_in_use_is_refused_and_forced_only_when_asked() {
    let place = folder();
    put(&place, "mine.txt", "keep me");
    let out = text(place.path());
    let run = format!("run not-our-outage --plan golden --out {out}");
    say(&run).cannot("--force");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1, "a refusal writes nothing");
    say(&format!("{run} --force")).exits(0);
    assert_eq!(fs::read_to_string(place.path().join("mine.txt")).unwrap(), "keep me");
    say(&run).cannot("--force");
    // Forced again with another seed, nothing of the last run stays.
    let second = say(&format!("{run} --force --seed 5 --json")).exits(0);
    assert_eq!(fs::read_to_string(place.path().join("assessment.json")).unwrap(), second.out);
    say(&format!("verify {out}/journal.jsonl")).exits(0);
}

#[test]
fn an_empty_folder_is_taken_and_a_file_is_not() {
    let place = folder();
    say(&format!("run not-our-outage --plan golden --out {}", text(place.path()))).exits(0);
    let file = put(&place, "file", "x");
    say(&format!("run not-our-outage --plan golden --out {}", text(&file))).cannot(text(&file));
    say(&format!("run not-our-outage --plan golden --force --out {}", text(&file))).cannot(text(&file));
    assert_eq!(fs::read_to_string(&file).unwrap(), "x");
}

#[test]
fn a_plan_that_names_what_the_scenario_lacks_has_findings() {
    let place = copied();
    let home = place.path().join("not-our-outage");
    let plan = home.join("runs/golden.ron");
    replace(
        &plan,
        "(id: \"",
        "(id: \"extra\", when: on_bridge(\"nobody-at-all\"), orders: [give(open_bridge)]),\n(id: \"",
    );
    let out = place.path().join("out");
    for scenario in [text(&home), "not-our-outage"] {
        let done = call(["run", scenario, "--plan", text(&plan), "--json", "--out", text(&out)]).exits(1);
        assert_eq!(done.out, "");
        assert!(done.err.contains("error[E0101]") && done.err.contains("nobody-at-all"), "{}", done.err);
        assert!(done.err.contains("golden.ron:"), "{}", done.err);
        assert!(!out.exists(), "a plan with findings leaves no folder");
    }
    let swept = call(["sweep", text(&home), "--plan", text(&plan), "--seeds", "1..3", "--json"]).exits(1);
    assert!(swept.out.is_empty() && swept.err.contains("E0101"));
}

#[test]
fn a_plan_of_another_scenario_and_a_broken_scenario_have_findings() {
    let other = scenarios().join("not-our-outage/runs/golden.ron");
    let done = call(["run", SCENARIO, "--plan", text(&other)]).exits(1);
    assert!(done.err.contains("E0702"), "{}", done.err);
    let place = copied();
    let home = place.path().join(SCENARIO);
    replace(&home.join("scenario.ron"), "verdict: major", "verdict: majr");
    for args in [
        vec!["run", text(&home), "--plan", "golden"],
        vec!["run", SCENARIO, "--plan", "golden", "--library", text(place.path())],
        vec!["play", text(&home), "--seat", "major_incident_manager", "--stdio"],
        vec!["sweep", text(&home), "--plan", "golden", "--seeds", "1..2"],
    ] {
        let done = call(&args).exits(1);
        assert!(done.out.is_empty() && done.err.contains("error[E0203]"), "{args:?}: {}", done.err);
    }
}

#[test]
fn a_broken_policy_beside_the_scenario_has_findings() {
    let place = copied();
    replace(&place.path().join("policies/standard.ron"), "(", "(nonsense: 1, ");
    let done = call(["run", text(&place.path().join(SCENARIO)), "--plan", "golden"]).exits(1);
    assert!(done.err.contains("error[E0201]") && done.err.contains("policies"), "{}", done.err);
}

#[test]
fn refused_orders_are_told_on_stderr_and_journalled() {
    let place = folder();
    let plan = "(format: 1, scenario: \"not-our-outage\", seat: major_incident_manager, about: \"Too early.\",
        steps: [(id: \"early\", when: start, orders: [give(stand_down(thanks: true, leftovers: []))])],
        expect: (passed: false, total: (0, 1000), gates: [], meets: [], misses: []))";
    let plan = put(&place, "runs/early.ron", plan);
    let out = place.path().join("out");
    let done = call(["run", "not-our-outage", "--plan", text(&plan), "--json", "--out", text(&out)]).exits(0);
    done.json();
    assert!(done.err.contains("refused") && done.err.contains("stand_down"), "{}", done.err);
    let journal = fs::read_to_string(out.join("journal.jsonl")).unwrap();
    let order = journal.lines().find(|line| line.contains("stand_down")).expect("it is journalled");
    assert!(!order.contains("\"refused\":null"));
    assert_eq!(done.json()["outcome"], "time_limit");
}
