//! Parts: what a file includes is its own, and what is wrong in a part is told in the part.

use std::collections::BTreeMap;

use bridgecall_core::base::Digest;
use bridgecall_core::finding::Finding;
use bridgecall_core::scenario::load::{Loaded, Source, part, policy_with, rubric_with, scenario, scenario_with};

const SCENARIO: &str = include_str!("fixtures/engine.ron");
const PART: &str = include_str!("broken/part.ron");

fn source(name: &str, text: &str) -> Source {
    Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

/// Loads a scenario with parts by name.
fn load(text: &str, parts: &[(&str, &str)]) -> Loaded {
    let shelf: BTreeMap<&str, &str> = parts.iter().copied().collect();
    let find = |name: &str| Some(source(&format!("library/{name}.ron"), shelf.get(name)?));
    scenario_with(&source("library/engine/scenario.ron", text), &find)
}

fn places(found: &[Finding]) -> Vec<(&str, &str, &str)> {
    found.iter().map(|one| (one.code.as_str(), one.file.as_str(), one.path.as_str())).collect()
}

/// The scenario with an include.
fn including(names: &str) -> String {
    SCENARIO.replacen("    components: [", &format!("    include: [{names}],\n    components: ["), 1)
}

/// The scenario without its people, and a part that holds them.
fn divided() -> (String, String) {
    let start = SCENARIO.find("    people: [").expect("it has people");
    let end = SCENARIO.find("    changes: [").expect("it has changes");
    let part = format!("// The people of the house.\n(\n    format: 2,\n{})\n", &SCENARIO[start..end]);
    let rest = format!("{}    people: [],\n{}", &SCENARIO[..start], &SCENARIO[end..]);
    (rest.replacen("    components: [", "    include: [\"parts/house\"],\n    components: [", 1), part)
}

#[test]
fn what_is_included_is_as_if_it_were_written_there() {
    let (text, part) = divided();
    let loaded = load(&text, &[("parts/house", &part)]);
    assert_eq!(places(&loaded.findings), []);
    let whole = scenario(&source("library/engine/scenario.ron", SCENARIO)).0;
    assert!(whole.is_some());
    assert_eq!(loaded.value, whole);
    assert_eq!(Digest::of_value(&loaded.value), Digest::of_value(&whole));
    let json = serde_json::to_string(&loaded.value).expect("it has a JSON form");
    assert!(!json.contains("include"), "what is resolved includes nothing any more");
}

#[test]
fn entries_follow_the_scenarios_own_in_the_order_of_the_includes() {
    let other = PART.replace("nell", "olga").replace("failover", "cut-over");
    let loaded = load(&including("\"parts/b\", \"parts/a\""), &[("parts/a", PART), ("parts/b", &other)]);
    assert_eq!(places(&loaded.findings), []);
    let people = loaded.value.expect("it is sound").people;
    let names: Vec<&str> = people.iter().rev().take(3).map(|person| person.id.as_str()).collect();
    assert_eq!(names, ["nell", "olga", "pia"]);
}

#[test]
fn a_mistake_in_a_part_is_found_in_the_part() {
    let (text, part) = divided();
    let broken = part.replacen("team: Some(\"net\")", "team: Some(\"nett\")", 1);
    let loaded = load(&text, &[("parts/house", &broken)]);
    let first = loaded.findings.iter().find(|one| one.code == "E0101").expect("it is found");
    assert_eq!(first.file, "library/parts/house.ron");
    assert_eq!(first.path, "people[1].team");
    let line = broken.lines().position(|line| line.contains("\"nett\"")).expect("it is there") + 1;
    assert_eq!(usize::try_from(first.line).expect("small"), line);
    assert_eq!(first.suggestions, ["net"]);
    assert!(loaded.value.is_none());
    assert_eq!(loaded.parts.len(), 1, "for the excerpt");

    // A slip that is understood has no consequences, one that is not has none either.
    for (good, bad, code, path) in [
        ("skill: 900", "skil: 900", "E0201", "people[0].skil"),
        ("skill: 900", "skill: \"high\"", "E0204", "people[0].skill"),
        ("picks_up_s: (30, 90)", "picks_up_s: (90, 30)", "E0302", "people[0].picks_up_s"),
        ("candour: 900", "candour: 9000", "E0301", "people[0].candour"),
    ] {
        let loaded = load(&including("\"parts/a\""), &[("parts/a", &PART.replacen(good, bad, 1))]);
        assert_eq!(places(&loaded.findings), [(code, "library/parts/a.ron", path)]);
    }
}

#[test]
fn a_name_given_in_both_is_told_in_the_part() {
    let twice = PART.replace("nell", "nina");
    let loaded = load(&including("\"parts/a\""), &[("parts/a", &twice)]);
    assert_eq!(places(&loaded.findings), [("E0102", "library/parts/a.ron", "people[0].id")]);
    assert_eq!(loaded.findings[0].help, "people[1] has it already");
    let parts = [("parts/a", PART), ("parts/b", PART)];
    let loaded = load(&including("\"parts/a\", \"parts/b\""), &parts);
    let twice = [("people[0].id"), ("glossary[0].term")].map(|place| ("E0102", "library/parts/b.ron", place));
    assert_eq!(places(&loaded.findings), twice);
    assert_eq!(loaded.findings[0].help, "people[0] in library/parts/a.ron has it already");
}

#[test]
fn no_name_leads_out_of_the_parts() {
    let asked = |name: &str| -> Option<Source> { panic!("`{name}` was looked for") };
    for name in [
        "../people",
        "parts/../people",
        "parts/",
        "parts",
        "people",
        "/parts/people",
        "./parts/people",
        "parts/People",
        "parts/people.ron",
        "parts/more/people",
        "parts\\\\people",
        "parts/pe ople",
        "parts/\u{e9}",
        "",
    ] {
        let text = including(&format!("\"{name}\""));
        let loaded = scenario_with(&source("x.ron", &text), &asked);
        assert_eq!(places(&loaded.findings), [("E1001", "x.ron", "include[0]")], "{name}");
    }
}

#[test]
fn what_is_missing_or_too_much_is_told_at_the_include_and_nothing_follows() {
    let one = |names: &str, parts: &[(&str, &str)]| {
        let found = load(&including(names), parts).findings;
        assert_eq!(found.len(), 1, "{found:?}");
        (found[0].code.clone(), found[0].path.clone())
    };
    let told = |code: &str, path: &str| (code.to_owned(), path.to_owned());
    let (without_people, _) = divided();
    assert_eq!(places(&load(&without_people, &[]).findings).len(), 1, "the missing people are no news");
    assert_eq!(one("\"parts/gone\"", &[]), told("E1002", "include[0]"));
    assert_eq!(one("\"parts/a\", \"parts/a\"", &[("parts/a", PART)]), told("E1004", "include[1]"));
    let many: Vec<String> = (0..17).map(|number| format!("\"parts/p{number}\"")).collect();
    assert_eq!(one(&many.join(", "), &[]), told("E1003", "include"));
    let large = format!("(format: 2)//{}", " ".repeat(1_500_000));
    let parts = [("parts/a", large.as_str()), ("parts/b", &large), ("parts/c", &large)];
    assert_eq!(one("\"parts/a\", \"parts/b\", \"parts/c\"", &parts), told("E1005", "include[2]"));
    let long = format!("(format: 2, glossary: [{}])", "(term: \"t\", meaning: \"m\", jargon: false),".repeat(6_000));
    let parts = [("parts/a", long.as_str()), ("parts/b", &long)];
    assert_eq!(one("\"parts/a\", \"parts/b\"", &parts), told("E0007", "include"));
}

#[test]
fn a_part_that_cannot_be_read_is_told_once() {
    for (text, code) in [
        ("(format: 2, people: [", "E0004"),
        ("(format: 2, include: [\"parts/b\"])", "E1006"),
        ("(format: 1)", "E0210"),
        ("(format: 3)", "E0209"),
        ("(format: 2, title: \"x\")", "E0201"),
        ("(format: 2, people: (1, 2))", "E0204"),
    ] {
        let (without_people, _) = divided();
        let loaded = load(&without_people, &[("parts/house", text)]);
        let places: Vec<_> = loaded.findings.iter().map(|one| (one.code.as_str(), one.file.as_str())).collect();
        assert!(places.contains(&(code, "library/parts/house.ron")), "{text}: {places:?}");
        // A part with a list less is a scenario with gaps, and these are the scenario's.
        let gaps = text.contains("title");
        assert!(gaps || places.len() == 1, "{text}: {places:?}");
        assert!(loaded.value.is_none());
    }
}

#[test]
fn a_part_alone_is_checked_for_its_form() {
    let (value, found) = part(&source("parts/house.ron", PART));
    assert_eq!(places(&found), []);
    assert_eq!(value.map(|part| (part.people.len(), part.glossary.len(), part.teams.len())), Some((1, 1, 0)));
    let (value, found) = part(&source("parts/house.ron", &PART.replace("people:", "peple:")));
    assert_eq!((value.is_none(), places(&found)), (true, vec![("E0201", "parts/house.ron", "peple")]));
}

#[test]
fn a_rubric_and_a_policy_take_what_is_theirs_from_a_part() {
    let part = "(format: 2, mistakes: [(of: [service_desk], id: \"m\", title: \"M\", points_milli: 1000, at_most: 1, \
                measure: \"closed_unverified\")], rules: [(id: \"r\", basis: house, text: \"R\")])";
    let find = |name: &str| (name == "parts/seats").then(|| source("library/parts/seats.ron", part));
    let with = |text: &str| text.replacen("title:", "include: [\"parts/seats\"], title:", 1);
    let rubric = with(include_str!("broken/rubric.ron"));
    let loaded = rubric_with(&source("library/rubrics/r.ron", &rubric), &find);
    let mistakes = loaded.value.expect("it is sound").mistakes;
    assert_eq!(mistakes.iter().map(|one| one.id.as_str()).collect::<Vec<_>>(), ["unasked", "m"]);
    let policy = with(include_str!("broken/policy.ron"));
    let loaded = policy_with(&source("library/policies/p.ron", &policy), &find);
    assert_eq!(loaded.value.expect("it is sound").rules.last().map(|rule| rule.id.as_str()), Some("r"));
    // A mistake in the part is told in the part, and a part for nothing at the include.
    let broken = |name: &str| Some(source(&format!("library/{name}.ron"), &part.replace("closed_un", "closed_in")));
    let found = rubric_with(&source("library/rubrics/r.ron", &rubric), &broken).findings;
    assert_eq!(places(&found), [("E0605", "library/parts/seats.ron", "mistakes[0].measure")]);
    let people = |name: &str| Some(source(&format!("library/{name}.ron"), PART));
    let found = rubric_with(&source("library/rubrics/r.ron", &rubric), &people).findings;
    assert_eq!(places(&found), [("E1007", "library/rubrics/r.ron", "include[0]")]);
    let found = load(&including("\"parts/seats\""), &[("parts/seats", part)]).findings;
    assert_eq!(places(&found), [("E1007", "library/engine/scenario.ron", "include[0]")]);
}
