//! `reference`, `graph` and `new`: the author's tools.

use std::fs;

use super::support::{SCENARIO, call, folder, say, scenarios, text};

#[test]
fn the_reference_is_the_one_in_the_library() {
    let done = say("reference").exits(0);
    assert_eq!(done.err, "");
    let kept = fs::read_to_string(scenarios().join("REFERENCE.md")).expect("the library holds it");
    assert!(done.out == kept, "run `bridgecall reference > scenarios/REFERENCE.md`");
}

#[test]
fn a_form_is_told_by_its_name_or_by_a_field_or_a_word() {
    let form = say("reference component").exits(0);
    assert!(form.out.starts_with("## Component\n"), "{}", form.out);
    assert_eq!(form.out, say("reference Component").exits(0).out);
    assert!(say("reference lag_s").exits(0).out.starts_with("## Monitor\n"));
    assert!(say("reference flap").exits(0).out.contains("flap(loss: "));
    say("reference Componnet").cannot("did you mean `Component`");
    say("reference zzzzzzzz").cannot("`bridgecall reference` lists every form");
}

#[test]
fn the_reference_is_a_document_too() {
    let document = say("reference --json").exits(0).json();
    assert_eq!(document["format"], 1);
    assert_eq!(document["documents"][0], "Scenario");
    let forms = document["forms"].as_array().expect("a list");
    assert!(forms.len() > 60, "{} forms", forms.len());
    let monitor = forms.iter().find(|form| form["name"] == "Monitor").expect("it is one");
    let lag = monitor["fields"].as_array().unwrap().iter().find(|field| field["name"] == "lag_s").unwrap();
    assert_eq!(lag["value"]["whole"], "seconds");
    assert!(lag["default"].is_null() && monitor["example"].as_str().unwrap().contains("lag_s: "));
    let one = say("reference --json Shape").exits(0).json();
    assert_eq!(one["forms"].as_array().unwrap().len(), 1);
    assert_eq!(one["forms"][0]["words"][0]["name"], "step");
}

#[test]
fn the_graph_is_one_picture_on_standard_output_or_in_a_file() {
    let done = call(["graph", SCENARIO]).exits(0);
    assert!(done.out.starts_with("<svg ") && done.out.ends_with("</svg>\n"), "it is one SVG");
    assert!(!done.out.contains("<script") && done.out.contains("<desc "));
    let place = folder();
    let file = place.path().join("picture.svg");
    let kept = call(["graph", SCENARIO, "--out", text(&file)]).exits(0);
    assert_eq!(kept.out, "");
    assert_eq!(fs::read_to_string(&file).unwrap(), done.out);
    say("graph half-failed-swich").cannot("did you mean `half-failed-switch`?");
    let nowhere = place.path().join("none/picture.svg");
    call(["graph", SCENARIO, "--out", text(&nowhere)]).cannot("picture.svg");
}

#[test]
fn a_new_scenario_is_sound_and_its_runs_end_as_they_should() {
    let place = folder();
    let home = place.path().join("scenarios");
    let done = call(["new", "my-incident", "--dir", text(&home)]).exits(0);
    assert_eq!(done.out.lines().count(), 5);
    assert!(done.out.lines().all(|line| std::path::Path::new(line).is_file()), "{}", done.out);
    let folder = home.join("my-incident");
    call(["check", text(&folder), "--deny-warnings"]).exits(0);
    for (run, passes) in [("golden", true), ("passive", false), ("reckless", false), ("lucky", false)] {
        let told = call(["run", text(&folder), "--plan", run, "--json"]).exits(0).json();
        assert_eq!(told["passed"], passes, "{run}");
        assert_eq!(told["scenario"], "my-incident");
    }
}

#[test]
fn a_new_scenario_needs_a_good_name_and_a_free_place() {
    let place = folder();
    let home = text(place.path()).to_owned();
    for (name, words) in [
        ("two words", "is no identifier"),
        ("", "is no identifier"),
        ("../up", "is no identifier"),
        ("policies", "choose another name"),
    ] {
        call(["new", name, "--dir", &home]).cannot(words);
    }
    call(["new", "mine", "--dir", &home]).exits(0);
    let before = fs::read_to_string(place.path().join("mine/scenario.ron")).unwrap();
    call(["new", "mine", "--dir", &home]).cannot("is there already");
    assert_eq!(fs::read_to_string(place.path().join("mine/scenario.ron")).unwrap(), before);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
}
