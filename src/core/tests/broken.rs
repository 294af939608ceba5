//! Broken files: each is a good one with one thing changed, and must be found with its code, at the
//! very text that is wrong. No bytes at all may make the loader panic.

#[path = "broken/cases.rs"]
mod cases;

use bridgecall_core::finding::{Finding, Findings, Severity, explain, explanations, render};
use bridgecall_core::plan::load::plan;
use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::{Kind, Source, policy, rubric, scenario};

use cases::CASES;

const SCENARIO: &str = include_str!("fixtures/engine.ron");
const POLICY: &str = include_str!("broken/policy.ron");
const RUBRIC: &str = include_str!("broken/rubric.ron");
const PLAN: &str = include_str!("broken/plan.ron");

const ALL: [(Kind, &str); 4] =
    [(Kind::Scenario, SCENARIO), (Kind::Policy, POLICY), (Kind::Rubric, RUBRIC), (Kind::Plan, PLAN)];

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
    let elsewhere = ["E0001", "E0002", "E0006", "E0007", "E0103", "W0309", "E0408"];
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
fn limits_hold() {
    let code = |text: &str| look(Kind::Scenario, text, None).1.first().map(|one| one.code.clone());
    assert_eq!(code(&" ".repeat(2 * 1024 * 1024 + 1)).as_deref(), Some("E0001"));
    assert_eq!(code(&format!("(title: \"{}\")", "x".repeat(70_000))).as_deref(), Some("E0006"));
    assert_eq!(code(&format!("(title: r#\"{}\"#)", "x".repeat(70_000))).as_deref(), Some("E0006"));
    assert_eq!(code(&format!("(sources: [{}])", "\"\",".repeat(10_001))).as_deref(), Some("E0007"));
    assert_eq!(code(&"(".repeat(500_000)).as_deref(), Some("E0005"));
    assert_eq!(code(&"a(".repeat(500_000)).as_deref(), Some("E0005"));
    assert_eq!(code(&format!("(title: {})", "Some(".repeat(500))).as_deref(), Some("E0005"));
    assert_eq!(code(&"/*".repeat(500_000)).as_deref(), Some("E0004"));
    let latin = Source { name: "latin.ron".to_owned(), bytes: b"(\n title: \"caf\xe9\")".to_vec() };
    let (value, found) = scenario(&latin);
    assert!(value.is_none());
    assert_eq!((found[0].code.as_str(), found[0].line, found[0].column), ("E0002", 2, 13));
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
                 belief_lag_s: 30, initiatives: []),\n    ],\n    people: [";
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
fn deep_conditions_are_read_or_refused() {
    let engine = engine();
    for (depth, good) in [(1, true), (15, true), (55, false), (70, false), (5000, false)] {
        let when = format!("when: {}start{}, orders", "not(".repeat(depth), ")".repeat(depth));
        let (value, found) = look(Kind::Plan, &PLAN.replacen("when: start, orders", &when, 1), Some(&engine));
        assert!(value || found.iter().any(|one| one.code == "E0005"), "{depth}: {found:?}");
        assert!(value || !good, "{depth}: {found:?}");
    }
}

/// Cuts at every byte, inside characters too, and puts odd bytes at many places.
#[test]
fn no_bytes_make_the_loader_panic() {
    let engine = engine();
    for (kind, text) in ALL {
        let bytes = text.as_bytes();
        for end in 0..bytes.len() {
            let cut = Source { name: "cut.ron".to_owned(), bytes: bytes[..end].to_vec() };
            let found = read_any(kind, &cut, &engine);
            assert!(bytes[end..].iter().all(u8::is_ascii_whitespace) || !found.is_empty(), "{kind:?} cut at {end}");
        }
        for (at, odd) in (0..bytes.len()).step_by(7).zip(b"\"'()[]{}:,\\/*#!-.0rb_\xff\x00\n".iter().cycle()) {
            let mut bytes = bytes.to_vec();
            bytes[at] = *odd;
            for one in read_any(kind, &Source { name: "odd.ron".to_owned(), bytes: bytes.clone() }, &engine) {
                let words = render(&one, &String::from_utf8_lossy(&bytes));
                assert!(words.contains(&one.code), "{words}");
            }
        }
    }
}

#[test]
fn prefixes_of_broken_files_do_not_panic_either() {
    let engine = engine();
    for (number, case) in CASES.iter().enumerate() {
        let (_, good) = ALL.into_iter().find(|(kind, _)| *kind == case.kind).unwrap();
        let text = good.replacen(case.good, case.bad, 1);
        let at = text.find(case.bad).unwrap_or_default();
        // Around the mistake every byte, elsewhere a sample that differs from case to case.
        let near = at.saturating_sub(10)..(at + case.bad.len() + 10).min(text.len());
        for end in near.chain((number..text.len()).step_by(97)) {
            let cut = Source { name: "cut.ron".to_owned(), bytes: text.as_bytes()[..end].to_vec() };
            read_any(case.kind, &cut, &engine);
        }
    }
}

fn read_any(kind: Kind, source: &Source, engine: &Scenario) -> Vec<Finding> {
    match kind {
        Kind::Scenario => scenario(source).1,
        Kind::Policy => policy(source).1,
        Kind::Rubric => rubric(source).1,
        Kind::Plan => plan(source, Some(engine)).1,
    }
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
