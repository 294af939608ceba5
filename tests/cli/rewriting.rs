//! `fmt` and `upgrade`: files written anew.

use std::fs;
use std::path::Path;

use super::support::{call, copied, folder, put, replace, scenarios, text};

fn read(path: &Path) -> String {
    fs::read_to_string(path).expect("it can be read")
}

#[test]
fn fmt_lists_what_it_changes_and_changes_it_once() {
    let place = folder();
    let loose = put(&place, "x/policies/loose.ron", "// why\n( format:1 ,\n  id :\"x\" /* kept */ )");
    let tidy = put(&place, "x/policies/tidy.ron", "(format: 1)\n");
    let listed = format!("{}\n", text(&loose));
    let check = call(["fmt", text(place.path()), "--check"]).exits(1);
    assert_eq!((check.out.as_str(), check.err.as_str()), (listed.as_str(), ""));
    assert!(read(&loose).starts_with("// why\n( format"), "--check changes nothing");
    assert_eq!(call(["fmt", text(place.path())]).exits(0).out, listed);
    assert_eq!(read(&loose), "// why\n(\n    format: 1,\n    id: \"x\", /* kept */\n)\n");
    assert_eq!(read(&tidy), "(format: 1)\n");
    for args in [&["fmt", text(place.path())][..], &["fmt", text(&loose), text(&tidy), "--check"]] {
        assert_eq!(call(args).exits(0).out, "");
    }
    assert_eq!(fs::read_dir(loose.parent().unwrap()).unwrap().count(), 2, "nothing is left beside");
}

#[test]
fn fmt_leaves_a_broken_file_alone_and_does_the_others() {
    let place = folder();
    let broken = put(&place, "a.ron", "( format: 1");
    let loose = put(&place, "b.ron", "( format: 1 )");
    let done = call(["fmt", text(place.path())]).exits(1);
    assert_eq!(done.out, format!("{}\n", text(&loose)));
    assert!(done.err.starts_with(&format!("{}:1:1: error[E0004]", text(&broken))), "{}", done.err);
    assert_eq!((read(&broken).as_str(), read(&loose).as_str()), ("( format: 1", "(format: 1)\n"));
    call(["fmt", text(&broken), "--check"]).exits(1);
    call(["fmt", "/no/such/place"]).cannot("error: ");
    call(["upgrade", "/no/such/place"]).cannot("error: ");
}

#[test]
fn fmt_keeps_what_the_library_says() {
    let place = copied();
    call(["fmt", text(place.path())]).exits(0);
    call(["fmt", text(place.path()), "--check"]).exits(0);
    let checked = call(["check", text(place.path()), "--json"]).exits(0).json();
    assert_eq!(checked["files"], call(["check", text(&scenarios()), "--json"]).json()["files"]);
    let run = |library: &Path| {
        let args = ["--library", text(library), "run", "not-our-outage", "--plan", "golden", "--json"];
        call(args).exits(0).out
    };
    assert_eq!(run(place.path()), run(&scenarios()));
}

#[test]
fn an_older_scenario_has_one_finding_and_upgrade_mends_it() {
    let place = copied();
    let path = place.path().join("half-failed-switch/scenario.ron");
    let present = read(&path);
    replace(&path, "format: 2", "format: 1");
    let older = "belief_lag_s: 240, // slow\n         initiatives: [(watches: \"meridian-net\", below: 850, \
                 for_s: (2400, 2900), option: \"shut-out-site-a\")])";
    replace(&path, "belief_lag_s: 240)", older);
    let document = call(["check", text(&path), "--json"]).exits(1).json();
    let found = document["findings"].as_array().expect("a list");
    assert_eq!(found.len(), 1, "{document}");
    assert_eq!((&found[0]["code"], &found[0]["path"]), (&"E0210".into(), &"format".into()));
    assert!(found[0]["help"].as_str().expect("a text").contains("bridgecall upgrade"));
    let listed = format!("{}\n", text(&path));
    assert_eq!(call(["upgrade", text(place.path()), "--check"]).exits(1).out, listed);
    assert!(read(&path).contains("format: 1"), "--check changes nothing");
    assert_eq!(call(["upgrade", text(place.path())]).exits(0).out, listed);
    assert_eq!(call(["upgrade", text(place.path())]).exits(0).out, "");
    call(["check", text(place.path())]).exits(0);
    let new = read(&path);
    assert!(new.contains("// slow") && new.contains("(id: \"shut-out-site-a-2\", by: Some(\"meridian\")"), "{new}");
    for line in present.lines().filter(|line| line.contains("//")) {
        assert!(new.contains(line), "`{line}` is kept");
    }
}

#[test]
fn upgrade_leaves_what_it_cannot_tell() {
    let place = folder();
    let path = put(&place, "scenario.ron", "(format: 1, teams: [(id: \"net\", initiatives: [7])])");
    let done = call(["upgrade", text(&path)]).exits(1);
    assert!(done.err.contains("error[E0211]") && done.out.is_empty(), "{}", done.err);
    let newer = put(&place, "later/scenario.ron", "(format: 9)");
    assert!(call(["upgrade", text(&newer)]).exits(1).err.contains("error[E0209]"));
}

#[test]
fn parts_are_found_beside_the_scenario_and_checked_with_it() {
    let place = copied();
    let path = place.path().join("not-our-outage/scenario.ron");
    let (one, two) = ("\"parts/house-words\",", "\"parts/house-words\", \"parts/words\",");
    replace(&path, one, two);
    let words = "(format: 2, glossary: [(term: \"trunk\", meaning: \"A line to another carrier.\", jargon: true)])";
    let part = put(&place, "parts/words.ron", words);
    call(["check", text(place.path())]).exits(0);
    for scenario in [text(&place.path().join("not-our-outage")), text(&path)] {
        call(["run", scenario, "--plan", "golden", "--json"]).exits(0);
    }
    // A closed journal holds the scenario with its parts, and needs no library any more.
    let kept = folder();
    let args = ["--library", text(place.path()), "run", "not-our-outage", "--plan", "golden", "--json", "--force"];
    let played = call([&args[..], &["--out", text(kept.path())]].concat()).exits(0);
    let journal = kept.path().join("journal.jsonl");
    assert!(read(&journal).contains("A line to another carrier."));
    call(["verify", text(&journal)]).exits(0);
    assert_eq!(call(["score", text(&journal), "--json"]).exits(0).out, played.out);
    // A second scenario includes it as well: what is wrong in it is told once, with its own line.
    replace(&place.path().join("half-failed-switch/scenario.ron"), one, two);
    replace(&part, "jargon: true", "jargon: \"yes\"");
    let document = call(["check", text(place.path()), "--json"]).exits(1).json();
    let found = document["findings"].as_array().expect("a list");
    assert_eq!(found.len(), 1, "{document}");
    assert_eq!(found[0]["file"], text(&part));
    assert_eq!((&found[0]["code"], &found[0]["path"]), (&"E0204".into(), &"glossary[0].jargon".into()));
    let told = call(["check", text(place.path())]).exits(1).out;
    assert!(told.contains("1 | (format: 2") || told.contains("\"yes\""), "the excerpt is the part's: {told}");
    call(["run", text(&path), "--plan", "golden"]).exits(1);
    fs::remove_file(&part).expect("it can be removed");
    let document = call(["check", text(&path), "--json"]).exits(1).json();
    assert_eq!(document["findings"][0]["code"], "E1002");
}

#[cfg(unix)]
#[test]
fn no_link_leads_out_of_the_library() {
    let (place, elsewhere) = (copied(), folder());
    let path = place.path().join("not-our-outage/scenario.ron");
    replace(&path, "\"parts/house-words\"", "\"parts/words\"");
    let secret = put(&elsewhere, "secret.ron", "(this is nobody's business)");
    fs::create_dir_all(place.path().join("parts")).expect("folders can be made");
    std::os::unix::fs::symlink(&secret, place.path().join("parts/words.ron")).expect("links can be made");
    let told = call(["check", text(&path)]).exits(1);
    assert!(told.out.contains("error[E1002]") && !told.out.contains("business"), "{}", told.out);
    let played = call(["--library", text(place.path()), "run", "not-our-outage", "--plan", "golden"]).exits(1);
    assert!(!played.err.contains("business"), "{}", played.err);
}
