//! Names and places of whole files, of files with mistakes, and of files that break off.

use super::*;
use crate::base::Id;
use crate::language::form::Value;
use crate::scenario::load::Kind;
use crate::starter;

fn file(path: &str) -> String {
    let files = starter::files(Id::from("try"));
    files.into_iter().find(|(name, _)| *name == path).unwrap().1
}

fn scenario() -> String {
    file("scenario.ron")
}

/// The index of the scenario with one text in the place of another, and the offset where the new one
/// has its `|`, which is left out.
#[track_caller]
fn at(from: &str, to: &str) -> (String, usize) {
    let text = scenario();
    assert_eq!(text.matches(from).count(), 1, "`{from}` stands once");
    let text = text.replace(from, to);
    let offset = text.find('|').unwrap();
    (text.replace('|', ""), offset)
}

#[track_caller]
fn place(from: &str, to: &str) -> Place {
    let (text, offset) = at(from, to);
    Index::while_writing(&text, Kind::Scenario, offset).unwrap().place(offset)
}

#[track_caller]
fn named(from: &str, to: &str) -> Vec<String> {
    let (text, offset) = at(from, to);
    let index = Index::while_writing(&text, Kind::Scenario, offset).unwrap();
    let given = match index.used_at(offset) {
        Some(used) => index.named(used.called),
        None => match index.place(offset).stands.expects() {
            Some(Value::NameOf(thing)) => index.by_thing(thing),
            other => panic!("no name but {other:?}"),
        },
    };
    given.into_iter().map(|one| one.id.clone()).collect()
}

const COMPONENTS: [&str; 4] = ["orders", "database", "front", "paylane"];

#[test]
fn a_file_gives_names_and_uses_them() {
    let text = scenario();
    let index = Index::of(&text, Kind::Scenario).unwrap();
    let front = index.given().iter().find(|one| one.id == "front").unwrap();
    assert_eq!((front.form, front.list.as_str(), front.title.as_str()), ("Component", "components", "Web front"));
    assert_eq!(&text[front.span.clone()], "\"front\"");
    assert!(text[front.entry.clone()].starts_with("(id: \"front\", name:"));
    let cohort = index.given().iter().find(|one| one.id == "on-account").unwrap();
    assert_eq!((cohort.form, cohort.list.as_str()), ("Cohort", "services[0].cohorts"));
    for used in index.used() {
        assert_eq!(text[used.span.clone()], format!("\"{}\"", used.id));
        assert_eq!(index.meant(used).map(|one| &one.id), Some(&used.id), "{used:?}");
    }
    assert!(index.used().len() > 40, "{}", index.used().len());
    // The scenario names itself; beside that every name stands in a list.
    assert!(index.given().iter().all(|one| one.form == "Scenario" || !one.list.is_empty()));
}

#[test]
fn every_name_of_a_run_is_found_in_its_scenario() {
    let scenario = Index::of(&scenario(), Kind::Scenario).unwrap();
    let run = Index::of(&file("runs/golden.ron"), Kind::Plan).unwrap();
    assert!(run.used().len() > 20);
    assert!(run.used().iter().all(|used| scenario.meant(used).is_some_and(|one| one.id == used.id)));
    assert_eq!(run.by_thing("step").first().map(|one| one.form), Some("Step"));
}

#[test]
fn names_can_be_meant_where_none_is_written_yet() {
    assert_eq!(named("on: \"orders\", onset_s", "on: \"|\", onset_s"), COMPONENTS);
    assert_eq!(named("on: \"orders\", onset_s", "on: |, onset_s"), COMPONENTS);
    assert_eq!(named("needs: [hard(\"database\")]", "needs: [hard(\"|\")]"), COMPONENTS);
    assert_eq!(named("deputy: Some(\"tim\")", "deputy: Some(\"|\")")[..2], ["ada", "noor"]);
    assert_eq!(named("deputy: Some(\"tim\")", "deputy: \"|\"")[..2], ["ada", "noor"]);
    let cohorts = ["card-buyers", "on-account"];
    let revenue = "revenue(id: \"sales\", service: \"ordering\", cohort: \"card-buyers\"";
    assert_eq!(named(revenue, "revenue(id: \"sales\", service: \"ordering\", cohort: \"|\""), cohorts);
    assert_eq!(named("steps: [roll_back(\"release\")]", "steps: [roll_back(\"|\")]"), ["release", "banner"]);
}

#[test]
fn names_can_be_meant_where_the_text_breaks_off() {
    for broken in ["on: |\n onset_s", "on: \"|\n onset_s", "on: or|\n onset_s", "on: \"or|\n onset_s"] {
        assert_eq!(named("on: \"orders\", onset_s", broken), COMPONENTS, "{broken}");
    }
    assert_eq!(named("needs: [hard(\"database\")], hidden", "needs: [hard(\"|, hidden"), COMPONENTS);
}

#[track_caller]
fn fields(from: &str, to: &str) -> (&'static str, Vec<String>) {
    match place(from, to).stands {
        Stands::Field { holder, written, .. } => (holder, written),
        other => panic!("{other:?}"),
    }
}

#[test]
fn fields_are_known_where_one_may_be_written() {
    let written = ["name", "owner", "needs", "hidden"].map(str::to_owned).to_vec();
    let rest = "name: \"Web front\", owner: \"web-team\", needs: [], hidden: false)";
    let whole = format!("(id: \"front\", {rest}");
    assert_eq!(fields(&whole, &format!("(|{rest}")), ("Component", written.clone()));
    let (holder, with_one) = fields(&whole, &format!("(i|, {rest}"));
    assert_eq!((holder, &with_one[1..]), ("Component", &written[..]));
    assert_eq!(fields("shape: ramp(loss: 620, over_s: 600)", "shape: ramp(|)"), ("ramp", Vec::new()));
    assert_eq!(fields("shape: ramp(loss: 620, over_s: 600)", "shape: ramp(loss: 620, |)").1, ["loss"]);
    let here = place("onset_s: (5, 40)", "on|set_s: (5, 40)");
    assert!(matches!(here.stands, Stands::Field { here: Some((field, _)), .. } if field.name == "onset_s"));
}

#[test]
fn words_are_known_where_one_may_be_written() {
    let expects = |from, to| match place(from, to).stands {
        Stands::Value { expects: Value::Form(name), written } => (name.as_str(), written),
        other => panic!("{other:?}"),
    };
    assert_eq!(expects("verdict: major,", "verdict: |,").0, "Verdict");
    assert!(matches!(expects("verdict: major,", "verdict: ma|jor,"),
        ("Verdict", Written::Word(Some(word), _)) if word.name == "major"));
    assert_eq!(expects("steps: [replace(\"orders\")]", "steps: [|]"), ("Operation", Written::Nothing));
    assert_eq!(expects("steps: [replace(\"orders\")]", "steps: [rep|]").0, "Operation");
}

#[test]
fn a_number_is_known_by_its_field() {
    let place = place("onset_s: (5, 40)", "onset_s: (5, 4|0)");
    assert_eq!((place.holder, place.field.map(|field| field.name.as_str())), ("Fault", Some("onset_s")));
    assert_eq!(place.path, "faults[0].onset_s");
    assert!(matches!(place.stands, Stands::Value { expects: Value::Range(_), written: Written::Other }));
}

#[test]
fn nothing_is_known_of_what_does_not_exist() {
    assert_eq!(place("difficulty: 1,", "difficulty: 1, colour: (a|: 3),").stands, Stands::Nothing);
    let index = Index::of(&scenario(), Kind::Scenario).unwrap();
    assert_eq!(index.place(0).stands, Stands::Nothing, "a comment before the file");
    assert_eq!(index.place(usize::MAX).stands, Stands::Nothing);
}

#[test]
fn every_offset_of_every_file_has_a_place_whatever_is_cut_off() {
    for (path, text) in starter::files(Id::from("try")) {
        let kind = if path == "scenario.ron" { Kind::Scenario } else { Kind::Plan };
        let index = Index::of(&text, kind).unwrap();
        (0..=text.len() + 1).for_each(|offset| drop(index.place(offset)));
        // One cut in every stretch of text.
        for cut in (0..text.len()).step_by(997).filter(|cut| text.is_char_boundary(*cut)) {
            if let Some(index) = Index::while_writing(&text[..cut], kind, cut) {
                drop(index.place(cut));
            }
        }
    }
    for odd in ["", "(", "()", "[]", "\"", "x", "(id: \"a\")", "()()", "ü", "\u{feff}()"] {
        for kind in [Kind::Scenario, Kind::Plan, Kind::Policy, Kind::Rubric] {
            for offset in 0..=odd.len() + 1 {
                if let Some(index) = Index::while_writing(odd, kind, offset) {
                    drop(index.place(offset));
                }
            }
        }
    }
}
