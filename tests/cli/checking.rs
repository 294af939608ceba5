//! `check` and `explain`.

use std::collections::BTreeMap;
use std::fs;

use serde_json::Value;

use super::support::{Done, call, copied, finish, folder, program, put, replace, say, scenarios, text};

/// Checks a path with `--json`, and that words and exit code agree with the document.
#[track_caller]
fn findings(path: &str) -> (Vec<Value>, Done) {
    let json = call(["check", path, "--json"]);
    assert_eq!(json.err, "", "with --json, stderr has nothing to add");
    let document = json.json();
    let all = document["findings"].as_array().expect("a list").clone();
    let errors = all.iter().filter(|one| one["severity"] == "error").count();
    assert_eq!(json.code, i32::from(errors > 0));
    let words = call(["check", path]).exits(json.code);
    for one in &all {
        let (file, line, column) = (one["file"].as_str().unwrap(), &one["line"], &one["column"]);
        let (severity, code) = (one["severity"].as_str().unwrap(), one["code"].as_str().unwrap());
        let head = format!("{file}:{line}:{column}: {severity}[{code}]: {}", one["message"].as_str().unwrap());
        assert!(words.out.contains(&head), "`{head}` is not in: {}", words.out);
    }
    let denied = call(["check", path, "--deny-warnings"]).exits(i32::from(!all.is_empty()));
    assert_eq!(denied.out, words.out);
    (all, words)
}

fn codes(findings: &[Value]) -> Vec<&str> {
    findings.iter().map(|one| one["code"].as_str().unwrap()).collect()
}

#[test]
fn the_library_has_no_error() {
    let home = scenarios();
    let (all, words) = findings(text(&home));
    assert!(all.iter().all(|one| one["severity"] == "warning"), "{}", words.out);
    let document = call(["check", text(&home), "--json"]).json();
    assert!(document["files"].as_u64().unwrap() >= 12);
    assert!(words.err.contains("0 errors"), "{}", words.err);
}

#[test]
fn a_finding_has_its_fields_and_places() {
    let place = copied();
    let path = place.path().join("half-failed-switch/scenario.ron");
    replace(&path, "verdict: major", "verdict: majr");
    let (all, words) = findings(text(&path));
    assert_eq!(codes(&all), ["E0203"], "{}", words.out);
    let one = &all[0];
    for key in ["severity", "code", "message", "file", "path", "help"] {
        assert!(one[key].is_string(), "{key}");
    }
    assert_eq!(one["file"], text(&path));
    assert_eq!(one["path"], "verdict");
    assert_eq!(one["suggestions"][0], "major");
    let source = fs::read_to_string(&path).unwrap();
    let (at, line) = source.lines().enumerate().find(|(_, line)| line.contains("majr")).unwrap();
    let column = line.find("majr").unwrap() + 1;
    assert_eq!((&one["line"], &one["column"]), (&(at + 1).into(), &column.into()));
    assert_eq!((&one["end_line"], &one["end_column"]), (&(at + 1).into(), &(column + 4).into()));
    assert!(words.out.contains("    verdict: majr,") && words.out.contains("^^^^"), "the excerpt: {}", words.out);
}

#[test]
fn columns_count_characters() {
    let place = copied();
    let path = place.path().join("half-failed-switch/scenario.ron");
    replace(&path, "currency: (\"GBP\", \"£\"),\n    verdict: major", "currency: (\"GBP\", \"£££\"), verdict: majr");
    let (all, words) = findings(text(&path));
    let one = all.iter().find(|one| one["code"] == "E0203").unwrap_or_else(|| panic!("{}", words.out));
    let source = fs::read_to_string(&path).unwrap();
    let line = source.lines().find(|line| line.contains("majr")).unwrap();
    let characters = line.split("majr").next().unwrap().chars().count();
    assert_eq!(one["column"], characters + 1);
}

#[test]
fn sarif_tells_the_same_as_json() {
    let place = copied();
    let path = place.path().join("half-failed-switch/scenario.ron");
    replace(&path, "currency: (\"GBP\", \"£\"),\n    verdict: major", "currency: (\"GBP\", \"£££\"), verdict: majr");
    let (all, _) = findings(text(&path));
    let done = call(["check", text(&path), "--sarif"]).exits(1);
    assert_eq!(done.err, "", "the document says it all");
    let document = done.json();
    assert_eq!(document["version"], "2.1.0");
    let run = &document["runs"][0];
    let results = run["results"].as_array().expect("results are a list");
    assert_eq!(results.len(), all.len());
    for (result, one) in results.iter().zip(&all) {
        assert_eq!((&result["ruleId"], &result["level"]), (&one["code"], &one["severity"]));
        let region = &result["locations"][0]["physicalLocation"]["region"];
        assert_eq!((&region["startLine"], &region["startColumn"]), (&one["line"], &one["column"]));
        assert_eq!((&region["endLine"], &region["endColumn"]), (&one["end_line"], &one["end_column"]));
        let rule = usize::try_from(result["ruleIndex"].as_u64().expect("an index")).expect("a small one");
        assert_eq!(run["tool"]["driver"]["rules"][rule]["id"], one["code"]);
    }
    call(["check", text(&path), "--sarif", "--json"]).cannot("cannot be used with");
    let clean = call(["check", text(&scenarios()), "--sarif"]).exits(0).json();
    assert!(clean["runs"][0]["results"].as_array().expect("a list").iter().all(|one| one["level"] == "warning"));
}

#[test]
fn many_mistakes_are_listed_at_once_in_order() {
    let place = copied();
    let path = place.path().join("half-failed-switch/scenario.ron");
    replace(&path, "difficulty: 3", "difficulty: 9");
    replace(&path, "verdict: major", "verdict: majr");
    replace(&path, "from: \"priya\"", "from: \"priyah\"");
    let (all, words) = findings(text(&path));
    for code in ["E0101", "E0203"] {
        assert!(codes(&all).contains(&code), "{code}: {}", words.out);
    }
    let lines: Vec<u64> = all.iter().map(|one| one["line"].as_u64().unwrap()).collect();
    assert!(lines.is_sorted(), "from top to bottom: {lines:?}");
}

#[test]
fn warnings_alone_are_1_only_when_denied() {
    let place = copied();
    let path = place.path().join("not-our-outage/runs/passive.ron");
    replace(&path, "orders: [give(accept_handover(read_back: [service, symptom]))]", "orders: []");
    let (all, words) = findings(text(&path));
    assert_eq!(codes(&all), ["W0704"], "{}", words.out);
    assert_eq!(words.code, 0);
}

#[test]
fn text_that_cannot_be_read_has_findings() {
    let place = folder();
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let large = format!("(title: \"{}\")", "x".repeat(3 << 20));
    for (name, bytes, code) in [
        ("bytes.ron", b"(id: \"\xff\")".to_vec(), "E0002"),
        ("syntax.ron", b"(id \"x\" 3".to_vec(), "E0004"),
        ("prose.ron", b"Dear reader, this is a letter.".to_vec(), "E0004"),
        ("empty.ron", Vec::new(), "E0004"),
        ("mark.ron", "\u{feff}(format: 1)".into(), "E0003"),
        ("zero.ron", b"(id: \"a\0b\")".to_vec(), "E0003"),
        ("deep.ron", deep.into_bytes(), "E0005"),
        ("large.ron", large.into_bytes(), "E0001"),
    ] {
        let path = put(&place, name, bytes);
        let (all, words) = findings(text(&path));
        assert!(codes(&all).contains(&code), "{name}: {:.400}", words.out);
        assert!(words.out.len() < 20_000, "{name}: an excerpt is short");
        call(["run", text(&path), "--plan", "golden"]).exits(1);
    }
}

#[test]
fn files_that_are_not_ron_and_folders_without_any_are_2() {
    let place = folder();
    let letter = put(&place, "empty/letter.txt", "hello");
    for path in [text(&letter), text(letter.parent().unwrap()), "/no/such/place", ""] {
        for flag in [&[][..], &["--json"]] {
            call([&["check", path], flag].concat()).cannot("error: ");
        }
    }
    // One that cannot be examined among others that can: 2, and no half document.
    let good = scenarios().join("policies");
    call(["check", text(&good), text(&letter), "--json"]).cannot("letter.txt");
}

#[test]
fn a_folder_is_searched_to_its_depth_and_several_paths_are_one_document() {
    let place = copied();
    let one = put(&place, "deep/er/still/scenario.ron", "(");
    let document = call(["check", text(place.path()), "--json"]).exits(1).json();
    let files: Vec<&str> =
        document["findings"].as_array().unwrap().iter().map(|one| one["file"].as_str().unwrap()).collect();
    assert!(files.contains(&text(&one)), "{files:?}");
    let home = scenarios();
    let (first, second) = (home.join("policies"), home.join("rubrics/standard.ron"));
    let document = call(["check", text(&first), text(&second), "--json"]).exits(0).json();
    let policies = std::fs::read_dir(&first).unwrap().count();
    assert_eq!(document["files"], policies + 1);
}

#[test]
fn links_that_lead_in_circles_end() {
    #[cfg(unix)]
    {
        let place = copied();
        std::os::unix::fs::symlink(place.path(), place.path().join("policies/round")).unwrap();
        let document = call(["check", text(place.path()), "--json"]).exits(0).json();
        assert_eq!(document["files"], call(["check", text(&scenarios()), "--json"]).json()["files"]);
    }
}

#[test]
fn what_a_file_is_does_not_depend_on_the_folder_one_stands_in() {
    let place = copied();
    let plan = place.path().join("not-our-outage/runs/golden.ron");
    replace(
        &plan,
        "(id: \"",
        "(id: \"extra\", when: on_bridge(\"nobody-at-all\"), orders: [give(open_bridge)]),\n(id: \"",
    );
    let from = |folder: &str, path: &str| {
        let mut command = program(["check", path, "--json"]);
        command.current_dir(place.path().join(folder));
        let done = finish(command, b"");
        let document = done.json();
        let all = document["findings"].as_array().unwrap().clone();
        (done.code, all.iter().map(|one| (one["code"].clone(), one["line"].clone())).collect::<Vec<_>>())
    };
    let expected = from("", "not-our-outage/runs/golden.ron");
    assert_eq!(expected.0, 1);
    for (folder, path) in [
        ("not-our-outage/runs", "golden.ron"),
        ("not-our-outage/runs", "./golden.ron"),
        ("not-our-outage", "runs/golden.ron"),
        ("policies", "../not-our-outage/runs/golden.ron"),
    ] {
        assert_eq!(from(folder, path), expected, "{folder} {path}");
    }
    for (folder, path) in [
        ("policies", "standard.ron"),
        ("rubrics", "."),
        ("half-failed-switch", "scenario.ron"),
        ("half-failed-switch", "."),
        ("half-failed-switch/runs", "."),
    ] {
        assert_eq!(from(folder, path), (0, Vec::new()), "{folder} {path}");
    }
}

#[test]
fn a_scenario_below_a_folder_called_runs_is_still_one() {
    let place = folder();
    let source = fs::read(scenarios().join("half-failed-switch/scenario.ron")).unwrap();
    let path = put(&place, "runs/half-failed-switch/scenario.ron", source);
    let (all, words) = findings(text(&path));
    assert!(all.is_empty(), "{}", words.out);
}

#[test]
fn every_code_is_explained() {
    let unknown = say("explain E9999").exits(2);
    assert_eq!(unknown.out, "");
    let codes: Vec<&str> = unknown.err.split_once("known:").expect("the list").1.split_whitespace().collect();
    assert!(codes.len() > 40);
    let mut explained = BTreeMap::new();
    for code in codes {
        let done = call(["explain", code]).exits(0);
        assert!(done.err.is_empty() && done.out.starts_with(&format!("{code}: ")), "{code}: {}", done.out);
        assert_eq!(call(["explain", &code.to_lowercase()]).exits(0).out, done.out);
        assert!(explained.insert(done.out, code).is_none(), "{code} says what another says");
        // An example is shown only where there is one.
        let text = explained.last_key_value().map(|(text, _)| text.clone()).unwrap_or_default();
        assert!(!text.contains("Wrong:\n\n"), "{code}");
    }
    for odd in ["", "E", "E01", "0101", "E0101 ", "\u{1b}[31m"] {
        call(["explain", odd]).cannot("no finding has the code");
    }
}
