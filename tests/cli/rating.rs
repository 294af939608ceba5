//! `rate`: sheets for people, and how far they agree.

use std::fs;
use std::path::{Path, PathBuf};

use super::support::{call, folder, golden, put, text};

/// The sheets of a folder, in order.
fn sheets(folder: &Path) -> Vec<PathBuf> {
    let files = fs::read_dir(folder).expect("it is a folder").map(|entry| entry.expect("it can be listed").path());
    let mut sheets: Vec<PathBuf> = files.filter(|path| path.extension().is_some_and(|ext| ext == "ron")).collect();
    sheets.sort();
    sheets
}

#[test]
fn a_run_is_rated_blind_and_the_raters_are_compared() {
    let place = folder();
    let journal = put(&place, "journal.jsonl", &golden().journal);
    let out = place.path().join("sheets");
    let done =
        call(["rate", "sheet", text(&journal), "--out", text(&out), "--rater", "ann", "--rater", "bob"]).exits(0);
    assert_eq!((done.out.lines().count(), done.err.as_str()), (3, ""));
    let [ann, bob] = sheets(&out).try_into().expect("a sheet for each rater");
    let page = done.out.lines().next().expect("the page is named first");
    let page = fs::read_to_string(page).expect("the page is there");
    assert!(!page.contains("half-failed") && !page.contains("<script") && page.contains("The transcript"));

    // What may be filled in is not written over.
    call(["rate", "sheet", text(&journal), "--out", text(&out), "--rater", "ann"]).cannot("--force");
    // What is not filled in is told, line by line.
    let empty = call(["rate", "agree", text(&out)]).exits(1);
    assert!(empty.out.is_empty() && empty.err.matches("error[E1201]").count() == 30, "{}", empty.err);

    for (sheet, mark) in [(&ann, "present"), (&bob, "late")] {
        let filled = fs::read_to_string(sheet).expect("a sheet").replace("unrated", mark);
        fs::write(sheet, filled).expect("it can be filled in");
    }
    let args = ["rate", "agree", text(&ann), text(&bob), "--journal", text(&journal)];
    let document = call(args.into_iter().chain(["--json"])).exits(0).json();
    assert_eq!(document["raters"], serde_json::json!(["ann", "bob"]));
    let overall = &document["among_raters"]["overall"];
    assert_eq!((overall["on_scale"].as_u64(), overall["agreed"].as_f64()), (Some(15), Some(0.0)));
    let against = &document["against_computer"];
    assert!(against[0]["figures"]["overall"]["agreed"].as_f64() > Some(0.8), "golden is mostly present: {against}");
    let words = call(args).exits(0);
    assert!(words.out.contains("against the computer") && words.out.contains("quadr."), "{}", words.out);
}

#[test]
fn sheets_of_one_rater_only_agree_with_nobody() {
    let place = folder();
    let journal = put(&place, "journal.jsonl", &golden().journal);
    let out = place.path().join("sheets");
    call(["rate", "sheet", text(&journal), "--out", text(&out), "--rater", "ann"]).exits(0);
    let [ann] = sheets(&out).try_into().expect("one sheet");
    let filled = fs::read_to_string(&ann).expect("a sheet").replace("unrated", "absent");
    fs::write(&ann, filled).expect("it can be filled in");
    let done = call(["rate", "agree", text(&ann)]).exits(1);
    assert!(done.err.contains("two raters") && done.out.is_empty(), "{}", done.err);
    call(["rate", "agree", text(&journal)]).cannot("not a `.ron` file");
    call(["rate", "sheet", text(&journal), "--out", text(&out), "--rater", "../ann"]).cannot("rater's name");
    call(["rate", "sheet", text(&place.path().join("none")), "--out", text(&out)]).exits(2);
}
