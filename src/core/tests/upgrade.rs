//! Upgrading: an older file says the same in the present language, and keeps its comments.

use bridgecall_core::scenario::Scenario;
use bridgecall_core::scenario::load::layout::layout;
use bridgecall_core::scenario::load::upgrade::upgrade;
use bridgecall_core::scenario::load::{Kind, Source, scenario};

const SCENARIO: &str = include_str!("fixtures/engine.ron");

fn source(text: &str) -> Source {
    Source { name: "engine.ron".to_owned(), bytes: text.as_bytes().to_vec() }
}

#[track_caller]
fn upgraded(text: &str) -> String {
    let new = upgrade(&source(text), Kind::Scenario).unwrap_or_else(|found| panic!("{found:?}\n{text}"));
    assert_eq!(upgrade(&source(&new), Kind::Scenario).as_ref(), Ok(&new), "what is upgraded stays");
    new
}

#[track_caller]
fn read(text: &str) -> Scenario {
    let (value, found) = scenario(&source(text));
    value.unwrap_or_else(|| panic!("{found:?}\n{text}"))
}

/// The engine's scenario as it was written in format 1, with these initiatives in its two teams.
fn older(net: &str, pay: &str) -> String {
    let text = SCENARIO
        .replacen("format: 2", "format: 1", 1)
        .replacen("belief_lag_s: 60)", &format!("belief_lag_s: 60, initiatives: {net})"), 1)
        .replacen("belief_lag_s: 30)", &format!("belief_lag_s: 30, initiatives: {pay})"), 1);
    assert_eq!(text.matches("initiatives: ").count(), 2);
    text
}

const ONE: &str = "(watches: \"pair\", below: 850, for_s: (2400, 2900), option: \"swap\")";

#[test]
fn a_file_of_the_present_version_stays_as_it_is() {
    assert_eq!(upgraded(SCENARIO), SCENARIO);
    for (kind, text) in [(Kind::Plan, "(format: 1)"), (Kind::Policy, "(format: 1)"), (Kind::Part, "(format: 2)")] {
        assert_eq!(upgrade(&source(text), kind).as_deref(), Ok(text));
    }
}

#[test]
fn a_file_in_the_present_words_gets_its_number() {
    let text = SCENARIO.replacen("format: 2", "format: /* old */ 1", 1);
    assert_eq!(upgraded(&text), SCENARIO.replacen("format: 2", "format: /* old */ 2", 1));
    assert_eq!(upgrade(&source("(format: 1)"), Kind::Part).as_deref(), Ok("(format: 2)"));
}

#[test]
fn empty_lists_of_a_team_are_taken_out() {
    assert_eq!(upgraded(&older("[]", "[]")), SCENARIO);
    let first = SCENARIO.replacen("format: 2", "format: 1", 1).replacen(
        "(id: \"net\", name: \"Network\"",
        "(initiatives: [], id: \"net\", name: \"Network\"",
        1,
    );
    assert_eq!(upgraded(&first), SCENARIO);
}

#[test]
fn what_a_team_did_by_itself_it_still_does() {
    let text = older(&format!("[{ONE}]"), "[]");
    assert_eq!(scenario(&source(&text)).1.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), ["E0210"]);
    let new = upgraded(&text);
    let entry = "(id: \"swap\", by: Some(\"net\"), when: lasting(what: carries_less(on: \"pair\", than: 850), \
                 for_s: (2400, 2900)), does: [start(\"swap\")])";
    let expected = SCENARIO.replacen(
        "    glossary: [],",
        &format!("    initiatives: [\n        {entry},\n    ],\n    glossary: [],"),
        1,
    );
    assert_eq!(new, expected);
    assert_eq!(read(&new).initiatives.len(), 1);
}

#[test]
fn names_stay_different() {
    let new = upgraded(&older(&format!("[{ONE}, {ONE}]"), &format!("[{ONE}]")));
    let scenario = read(&new);
    let names: Vec<&str> = scenario.initiatives.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(names, ["swap", "swap-2", "swap-3"]);
    let by: Vec<_> = scenario.initiatives.iter().map(|one| one.by.map(|by| by.as_str().to_owned())).collect();
    assert_eq!(by, [Some("net".to_owned()), Some("net".to_owned()), Some("pay".to_owned())]);
}

#[test]
fn entries_join_those_that_are_there() {
    let there = "(id: \"swap\", when: at((5, 9)), does: [pause_nothing])".replace("pause_nothing", "start(\"swap\")");
    for list in [
        format!("[{there}]"),
        format!("[\n        {there}, // there\n    ]"),
        format!("[\n        {there} // there\n    ]"),
        format!("[{there} /* there, */ ]"),
        "[]".to_owned(),
        "[ /* none yet */ ]".to_owned(),
    ] {
        let text = older(&format!("[{ONE}]"), "[]");
        let text = text.replacen("    glossary: [],", &format!("    initiatives: {list},\n    glossary: [],"), 1);
        let new = read(&upgraded(&text));
        let names: Vec<&str> = new.initiatives.iter().map(|one| one.id.as_str()).collect();
        let expected: &[&str] = if list.contains("at(") { &["swap", "swap-2"] } else { &["swap"] };
        assert_eq!(names, expected, "{list}");
    }
}

#[test]
fn comments_go_with_what_they_are_about() {
    let net = format!(
        "[ // by itself\n            // too late\n            {ONE}, // this evening\n\n            /* and again */\n            {} /* end */ ]",
        ONE.replace("for_s: (2400, 2900)", "for_s: (1, /* odd */ 2)")
    );
    let text = older(&net, "[ // nothing here\n]");
    let text = text.replacen("    glossary: [],", "    // Words.\n    glossary: [],", 1);
    let new = upgraded(&text);
    let listed = new.split_once("    initiatives: [\n").expect("the list is there").1;
    let notes = [
        "// by itself",
        "// too late",
        "// this evening",
        "(id: \"swap\",",
        "/* and again */",
        "/* end */",
        "(id: \"swap-2\",",
        "/* odd */",
        "// Words.",
        "glossary",
    ];
    let mut at = 0;
    for note in notes {
        at += listed[at..].find(note).unwrap_or_else(|| panic!("`{note}` is not where it should be:\n{listed}"));
    }
    assert!(new.contains("belief_lag_s: 30 // nothing here") || new.contains("// nothing here\n)"), "{new}");
    assert_eq!(read(&new).initiatives.len(), 2);
    // And the whole of it has a layout.
    assert!(layout(&source(&new)).is_ok());
}

#[test]
fn what_cannot_be_told_is_left_alone() {
    for (text, code, at) in [
        (older("[(watches: \"pair\")]", "[]"), "E0211", "teams[0].initiatives[0]"),
        (older("[\"swap\"]", "[]"), "E0211", "teams[0].initiatives[0]"),
        (older("7", "[]"), "E0211", "teams[0].initiatives"),
        (SCENARIO.replacen("format: 2", "format: 3", 1), "E0209", "format"),
        (SCENARIO.replacen("format: 2, ", "", 1), "E0202", ""),
        ("(format: 1".to_owned(), "E0004", ""),
    ] {
        let found = upgrade(&source(&text), Kind::Scenario).expect_err("it cannot be upgraded");
        assert_eq!((found[0].code.as_str(), found[0].path.as_str()), (code, at));
    }
}

#[test]
fn other_line_breaks_are_kept() {
    let new = upgraded(&older(&format!("[{ONE}]"), "[]").replace('\n', "\r\n"));
    assert_eq!(new.matches('\n').count(), new.matches("\r\n").count());
}
