//! Broken files: each is a good one with one thing changed, and must be found with its code, at the
//! very text that is wrong. No bytes at all may make the loader panic.

#[path = "broken/cases.rs"]
mod cases;
#[path = "broken/hostile.rs"]
mod hostile;

use bridgecall_core::finding::{Finding, Findings, Severity, explain, explanations, render};
use bridgecall_core::plan::load::plan;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{Kind, Source, kind_of, part, policy, rubric, scenario};
use bridgecall_core::scenario::load::{policy_with, rubric_with, scenario_with};

use cases::CASES;

const SCENARIO: &str = include_str!("fixtures/engine.ron");
const POLICY: &str = include_str!("broken/policy.ron");
const RUBRIC: &str = include_str!("broken/rubric.ron");
const PLAN: &str = include_str!("broken/plan.ron");
const PART: &str = include_str!("broken/part.ron");
const ACTORS: &str = include_str!("broken/actors.ron");

/// The first of a kind is the one that the cases break.
const ALL: [(Kind, &str); 6] = [
    (Kind::Scenario, SCENARIO),
    (Kind::Policy, POLICY),
    (Kind::Rubric, RUBRIC),
    (Kind::Plan, PLAN),
    (Kind::Part, PART),
    (Kind::Scenario, ACTORS),
];

fn source(text: &str) -> Source {
    Source { name: "there/engine.ron".to_owned(), bytes: text.as_bytes().to_vec() }
}

fn engine() -> Scenario {
    scenario(&source(SCENARIO)).0.expect("the good scenario is good")
}

/// Whether a value came out, and what was found.
fn look(kind: Kind, text: &str, with: Option<&Scenario>) -> (bool, Vec<Finding>) {
    let source = source(text);
    match kind {
        Kind::Scenario => outcome(scenario(&source)),
        Kind::Policy => outcome(policy(&source)),
        Kind::Rubric => outcome(rubric(&source)),
        Kind::Plan => outcome(plan(&source, with)),
        Kind::Part => outcome(part(&source)),
    }
}

fn outcome<T>((value, found): (Option<T>, Vec<Finding>)) -> (bool, Vec<Finding>) {
    (value.is_some(), found)
}

/// The text that a finding points at.
fn offending(finding: &Finding, text: &str) -> String {
    let index = |line: u32, column: u32| {
        let lines = text.split_inclusive('\n').take(line as usize - 1).map(|line| line.chars().count());
        lines.sum::<usize>() + column as usize - 1
    };
    let from = index(finding.line, finding.column);
    let to = index(finding.end_line, finding.end_column);
    text.chars().skip(from).take(to - from).collect()
}

fn listed(found: &[Finding], text: &str) -> String {
    found.iter().map(|one| render(one, text)).collect()
}

#[test]
fn the_good_files_have_no_findings() {
    let engine = engine();
    for (kind, text) in ALL {
        let (value, found) = look(kind, text, Some(&engine));
        assert!(value && found.is_empty(), "{kind:?}\n{}", listed(&found, text));
    }
}

#[test]
fn every_broken_file_is_found_at_the_text_that_is_wrong() {
    let engine = engine();
    let mut failures = String::new();
    for case in CASES {
        let (_, good) = ALL.into_iter().find(|(kind, _)| *kind == case.kind).unwrap();
        assert!(good.contains(case.good), "the good file has no `{}`", case.good);
        let text = good.replacen(case.good, case.bad, 1);
        let (value, found) = look(case.kind, &text, Some(&engine));
        let exact = found.iter().find(|one| one.code == case.code && offending(one, &text) == case.at);
        let Some(exact) = exact else {
            failures.push_str(&format!("no {} at `{}`:\n{}\n", case.code, case.at, listed(&found, &text)));
            continue;
        };
        let first = exact.suggestions.first().map_or("", String::as_str);
        if (exact.path.as_str(), first) != (case.path, case.suggests) {
            failures.push_str(&format!("`{}`: {} {first:?} {}\n", case.bad, exact.path, render(exact, &text)));
        }
        assert_eq!(value, found.iter().all(|one| one.severity == Severity::Warning), "{}", case.bad);
        assert_eq!(exact.severity, explain(case.code).unwrap().severity());
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn most_broken_files_have_one_finding_only() {
    let engine = engine();
    for case in CASES.iter().filter(|case| case.alone) {
        let (_, good) = ALL.into_iter().find(|(kind, _)| *kind == case.kind).unwrap();
        let text = good.replacen(case.good, case.bad, 1);
        let (_, found) = look(case.kind, &text, Some(&engine));
        assert_eq!(found.len(), 1, "{}\n{}", case.bad, listed(&found, &text));
    }
}

#[test]
fn the_examples_of_every_explanation_are_true() {
    let engine = engine();
    for one in explanations().filter(|one| !one.bad.is_empty()) {
        let home = ALL.into_iter().find(|(_, text)| text.contains(one.good));
        let Some((kind, good)) = home else { panic!("{}: no good file has `{}`", one.code, one.good) };
        // What the example writes with a backslash stands for the invisible character itself.
        let bad = one.bad.replace("\\u{202e}", "\u{202e}");
        let text = good.replacen(one.good, &bad, 1);
        let (_, found) = look(kind, &text, Some(&engine));
        assert!(found.iter().any(|found| found.code == one.code), "{}\n{}", one.code, listed(&found, &text));
    }
}

#[test]
fn every_code_has_a_broken_file_or_an_example() {
    let bare: Vec<_> = explanations().filter(|one| one.bad.is_empty()).map(|one| one.code).collect();
    let elsewhere =
        ["E0001", "E0002", "E0006", "E0007", "E0103", "W0309", "E0408", "E0211", "E0912", "E1005", "E1007"];
    // Sheets are no part of a library: their own test shows these.
    let elsewhere: Vec<&str> = elsewhere.into_iter().chain(["E1201", "E1202", "E1203", "E1204"]).collect();
    for code in bare {
        let shown = CASES.iter().any(|case| case.code == code) || elsewhere.contains(&code);
        assert!(shown, "{code} is shown nowhere");
    }
}

#[test]
fn everything_wrong_is_listed_at_once() {
    let text = SCENARIO
        .replacen("verdict: major", "verdict: majr", 1)
        .replacen("minutes: 10", "minutes: \"ten\"", 1)
        .replacen("organisation: \"Testers\", ", "", 1)
        .replacen("on: \"switch-1\", onset_s: (30, 60)", "on: \"swich-1\", onset_s: (60, 30)", 1)
        .replacen("candour: 300", "candour: 3000", 1)
        .replacen("advice: [(id: \"cash\",", "advice: [(id: \"cash\", soundd: true,", 1);
    let (value, found) = look(Kind::Scenario, &text, None);
    assert!(!value);
    let codes: Vec<&str> = found.iter().map(|one| one.code.as_str()).collect();
    for code in ["E0203", "E0204", "E0202", "E0101", "E0302", "E0301", "E0201"] {
        assert!(codes.contains(&code), "{code} is not among {codes:?}");
    }
    assert_eq!(codes.len(), 7, "nothing follows from a guess:\n{}", listed(&found, &text));
    let places: Vec<_> = found.iter().map(|one| (one.line, one.column)).collect();
    assert!(places.is_sorted(), "from top to bottom: {places:?}");
}

#[test]
fn a_missing_list_does_not_bury_its_author() {
    let start = SCENARIO.find("    people: [").unwrap();
    let end = SCENARIO.find("    changes: [").unwrap();
    let text = format!("{}{}", &SCENARIO[..start], &SCENARIO[end..]);
    let (_, found) = look(Kind::Scenario, &text, None);
    assert_eq!(found.len(), 1, "{}", listed(&found, &text));
    assert_eq!((found[0].code.as_str(), found[0].path.as_str()), ("E0202", "people"));
}

#[test]
fn the_folder_has_the_name_of_its_scenario() {
    let at = |name: &str| {
        let source = Source { name: name.to_owned(), bytes: SCENARIO.as_bytes().to_vec() };
        scenario(&source).1.into_iter().map(|one| (one.code, one.path)).collect::<Vec<_>>()
    };
    assert!(at("library/engine/scenario.ron").is_empty());
    assert!(at("scenario.ron").is_empty(), "no folder is known");
    assert_eq!(at("library/other/scenario.ron"), [("E0103".to_owned(), "id".to_owned())]);
}

#[test]
fn seeds_must_move_something() {
    let mut text = SCENARIO.to_owned();
    for (range, point) in [
        ("(100, 160)", "(100, 100)"),
        ("(30, 60)", "(30, 30)"),
        ("(5, 20)", "(5, 5)"),
        ("(20, 60)", "(20, 20)"),
        ("(60, 200)", "(60, 60)"),
        ("(30, 90)", "(30, 30)"),
        ("(60, 120)", "(60, 60)"),
        ("(200, 400)", "(200, 200)"),
    ] {
        text = text.replace(range, point);
    }
    let (value, found) = look(Kind::Scenario, &text, None);
    assert!(value, "a warning is no error");
    assert_eq!(found.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["W0309"]);
}

#[test]
fn a_team_without_people_does_nothing() {
    let ghost = "(id: \"ghost\", name: \"Ghosts\", lead: \"petra\", deputy: None, supplier: false, needed: false, \
                 belief_lag_s: 30),\n    ],\n    people: [";
    let text = SCENARIO
        .replacen("],\n    people: [", ghost, 1)
        .replacen("then well.\", team: \"net\"", "then well.\", team: \"ghost\"", 1)
        .replacen("traffic\", team: \"net\"", "traffic\", team: \"ghost\"", 1);
    let (_, found) = look(Kind::Scenario, &text, None);
    let places: Vec<_> = found.iter().map(|one| (one.code.as_str(), one.path.as_str())).collect();
    assert!(places.contains(&("E0408", "options[0].team")), "{places:?}");
    assert!(places.contains(&("E0408", "hypotheses[1].team")), "{places:?}");
}

#[test]
fn the_document_has_the_promised_shape() {
    let text = SCENARIO.replacen("on: \"switch-1\", onset_s", "on: \"swich-1\", onset_s", 1);
    let mut all = Findings::default();
    all.add_file(look(Kind::Scenario, &text, None).1);
    assert_eq!((all.files, all.errors(), all.warnings()), (1, 1, 0));
    let json = serde_json::to_string(&all).unwrap();
    let line = text.lines().position(|line| line.contains("swich-1")).unwrap() + 1;
    let expected = format!(
        "{{\"files\":1,\"findings\":[{{\"severity\":\"error\",\"code\":\"E0101\",\
         \"message\":\"no component is called `swich-1`\",\"file\":\"there/engine.ron\",\
         \"line\":{line},\"column\":52,\"end_line\":{line},\"end_column\":61,\"path\":\"faults[0].on\",\
         \"help\":\"names are given in `components`: switch-1, switch-2, pair, gateway\",\"suggestions\":[\"switch-1\",\"switch-2\"]}}]}}"
    );
    assert_eq!(json, expected);
}

fn library_part(name: &str) -> Option<Source> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../scenarios/{name}.ron"));
    Some(Source { name: path.display().to_string(), bytes: std::fs::read(&path).ok()? })
}

/// The library that ships has nothing to hide.
#[test]
fn the_library_has_no_findings() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios");
    let mut files = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()) {
            match entry.is_dir() {
                true => folders.push(entry),
                false => files.extend(entry.extension().is_some_and(|ext| ext == "ron").then_some(entry)),
            }
        }
    }
    assert!(files.len() >= 10, "{files:?}");
    let mut failures = String::new();
    for file in files {
        let bytes = std::fs::read(&file).unwrap();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let source = Source { name: file.display().to_string(), bytes };
        let found = match kind_of(&source) {
            Kind::Scenario => scenario_with(&source, &library_part).findings,
            Kind::Policy => policy_with(&source, &library_part).findings,
            Kind::Rubric => rubric_with(&source, &library_part).findings,
            Kind::Part => part(&source).1,
            Kind::Plan => {
                let home = file.ancestors().nth(2).unwrap().join("scenario.ron");
                let home = Source { name: home.display().to_string(), bytes: std::fs::read(&home).unwrap() };
                plan(&source, scenario_with(&home, &library_part).value.as_ref()).1
            }
        };
        failures.push_str(&listed(&found, &text));
    }
    assert!(failures.is_empty(), "{failures}");
}
