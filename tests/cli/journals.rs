//! `verify`, `score`, `events`, `debrief` on whole and on tampered journals.

use std::fs;

use super::support::{SCENARIO, call, folder, golden, golden_lines, put, text};

fn joined(lines: &[&[u8]]) -> Vec<u8> {
    lines.concat()
}

/// Verifies these bytes: they must be found bad at this line, whose record claims this number.
#[track_caller]
fn bad_at(bytes: &[u8], line: usize, n: Option<usize>) {
    let place = folder();
    let path = put(&place, "journal.jsonl", bytes);
    for flags in [&[][..], &["--allow-incomplete"]] {
        let done = call([&["verify", text(&path)], flags].concat()).exits(1);
        assert_eq!(done.out, "");
        let expected = match n {
            Some(n) => format!("record {n}, line {line}:"),
            None => format!("line {line}:"),
        };
        assert!(done.err.contains(&expected), "`{expected}` is not in: {}", done.err);
        let words = done.err.split(&expected).nth(1).unwrap_or_default().trim();
        assert!(words.len() > 10, "it says what is wrong: {}", done.err);
    }
}

#[test]
fn a_whole_journal_is_sound() {
    let place = folder();
    let path = put(&place, "journal.jsonl", &golden().journal);
    for flags in [&[][..], &["--allow-incomplete"]] {
        let done = call([&["verify", text(&path)], flags].concat()).exits(0);
        assert_eq!(done.err, "");
        assert!(done.out.contains("sound and complete"), "{}", done.out);
        assert!(done.out.contains(&format!("{} records", golden_lines().len())), "{}", done.out);
    }
}

#[test]
fn a_flipped_bit_names_record_and_line() {
    let lines = golden_lines();
    let last = lines.len() - 1;
    for index in (0..lines.len()).step_by(23).chain([1, last - 1, last]) {
        let line = lines[index];
        for place in [line.len() / 3, line.len() / 2, line.len() - 90, line.len() - 10] {
            let mut bytes = golden().journal.clone();
            let start: usize = lines[..index].iter().map(|line| line.len()).sum();
            bytes[start + place] ^= 1;
            bad_at(&bytes, index + 1, Some(index + 1));
        }
    }
}

#[test]
fn a_changed_beginning_of_a_line_names_the_line() {
    let lines = golden_lines();
    let start: usize = lines[..9].iter().map(|line| line.len()).sum();
    let mut bytes = golden().journal.clone();
    bytes[start] = b'[';
    bad_at(&bytes, 10, None);
}

#[test]
fn removed_lines_are_found() {
    let lines = golden_lines();
    for index in [1, 2, 57, lines.len() - 3] {
        let mut left = lines.clone();
        left.remove(index);
        bad_at(&joined(&left), index + 1, Some(index + 2));
    }
    // Without the first line there is no header.
    bad_at(&joined(&lines[1..]), 1, Some(2));
}

#[test]
fn doubled_swapped_and_added_lines_are_found() {
    let lines = golden_lines();
    let last = lines.len();
    for index in [0, 1, 57, last - 1] {
        let mut more = lines.clone();
        more.insert(index, lines[index]);
        bad_at(&joined(&more), index + 2, Some(index + 1));
    }
    let mut swapped = lines.clone();
    swapped.swap(40, 41);
    bad_at(&joined(&swapped), 41, Some(42));
    let mut foreign = lines.clone();
    foreign.insert(5, b"{\"n\":6,\"record\":{\"mark\":{\"t\":1}}}\n");
    bad_at(&joined(&foreign), 6, Some(6));
    for tail in ["\n", " ", "{}", "more\n"] {
        let mut bytes = golden().journal.clone();
        bytes.extend_from_slice(tail.as_bytes());
        bad_at(&bytes, last + 1, None);
    }
    let mut blank = lines.clone();
    blank.insert(100, b"\n");
    bad_at(&joined(&blank), 101, None);
}

#[test]
fn a_cut_within_a_line_is_found() {
    let bytes = &golden().journal;
    let lines = golden_lines();
    let last = lines.len();
    bad_at(&bytes[..bytes.len() - 1], last, Some(last));
    bad_at(&bytes[..bytes.len() - 200], last, Some(last));
    let nine: usize = lines[..9].iter().map(|line| line.len()).sum();
    bad_at(&bytes[..nine + 40], 10, Some(10));
}

#[test]
fn a_cut_between_lines_is_incomplete_and_passes_only_if_allowed() {
    let place = folder();
    let lines = golden_lines();
    for kept in [1, 2, 100, lines.len() - 1] {
        let path = put(&place, "journal.jsonl", joined(&lines[..kept]));
        let strict = call(["verify", text(&path)]).exits(1);
        assert!(strict.out.is_empty() && strict.err.contains("incomplete"), "{}", strict.err);
        assert!(strict.err.contains(&format!("record {kept}, line {kept}:")), "{}", strict.err);
        let allowed = call(["verify", text(&path), "--allow-incomplete"]).exits(0);
        assert!(allowed.out.contains("incomplete"), "{}", allowed.out);
    }
}

#[test]
fn what_is_no_journal_is_1_everywhere() {
    let place = folder();
    for (name, bytes) in
        [("empty", &b""[..]), ("text", b"hello\n"), ("json", b"{}\n[]\n"), ("bytes", b"\xff\x00\xfe\n\n")]
    {
        let path = put(&place, name, bytes);
        for args in [
            vec!["verify", text(&path)],
            vec!["verify", text(&path), "--allow-incomplete"],
            vec!["score", text(&path)],
            vec!["score", text(&path), "--json"],
            vec!["events", text(&path)],
            vec!["debrief", text(&path), "--html", "never-written.html"],
        ] {
            let done = call(&args).exits(1);
            assert!(done.out.is_empty() && done.err.contains("line 1:"), "{args:?}: {}", done.err);
        }
    }
}

#[test]
fn tampered_journals_are_neither_scored_nor_told() {
    let place = folder();
    let mut bytes = golden().journal.clone();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 4;
    let path = put(&place, "journal.jsonl", bytes);
    let html = place.path().join("x.html");
    for args in [
        vec!["score", text(&path), "--json"],
        vec!["events", text(&path)],
        vec!["debrief", text(&path), "--html", text(&html)],
    ] {
        let done = call(&args).exits(1);
        assert!(done.out.is_empty() && done.err.contains("line "), "{args:?}: {}", done.err);
    }
    assert!(!html.exists());
}

#[test]
fn a_closed_journal_needs_no_library() {
    let place = folder();
    let path = put(&place, "journal.jsonl", &golden().journal);
    let bare = folder();
    let library = ["--library", text(bare.path())];
    call([&["verify", text(&path)][..], &library].concat()).exits(0);
    let scored = call([&["score", text(&path), "--json"][..], &library].concat()).exits(0);
    assert_eq!(scored.out, golden().assessment);
    assert_eq!(call([&["events", text(&path)][..], &library].concat()).exits(0).out, golden().events);
    let html = place.path().join("x.html");
    call([&["debrief", text(&path), "--html", text(&html)][..], &library].concat()).exits(0);
    assert!(fs::read_to_string(html).unwrap().contains("</html>"));
}

#[test]
fn score_in_words_names_the_result() {
    let place = folder();
    let path = put(&place, "journal.jsonl", &golden().journal);
    let done = call(["score", text(&path)]).exits(0);
    assert!(done.err.is_empty() && done.out.starts_with(&format!("{SCENARIO} seed 7: passed")), "{}", done.out);
}

#[test]
fn events_are_numbered_json_lines_in_order() {
    let events = golden().events.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let (mut last_n, mut last_t) = (0, 0);
    for event in events {
        let (n, t) = (event["n"].as_u64().unwrap(), event["t"].as_u64().unwrap());
        assert!(n > last_n && t >= last_t, "{event}");
        (last_n, last_t) = (n, t);
    }
    assert!(last_n > 100);
}

#[test]
fn the_debrief_runs_nothing_and_loads_nothing() {
    let html = golden().debrief.to_ascii_lowercase();
    assert!(html.starts_with("<!doctype html>") && html.trim_end().ends_with("</html>"));
    for banned in [
        "<script",
        "javascript:",
        "<iframe",
        "<object",
        "<embed",
        "<link",
        "<base",
        "<meta http-equiv",
        "@import",
        "url(",
        "<img",
        "<video",
        "<audio",
        "<source",
        "<foreignobject",
        "src=",
        "srcset",
        "xlink:",
        "<use",
        "<form",
        "ping=",
    ] {
        assert!(!html.contains(banned), "{banned}");
    }
    // No handler on any tag: ` onload=` and the like.
    for tag in html.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let handler = tag.split_whitespace().skip(1).any(|word| {
            word.strip_prefix("on").is_some_and(|rest| {
                rest.find('=').is_some_and(|end| end > 0 && rest[..end].bytes().all(|byte| byte.is_ascii_lowercase()))
            })
        });
        assert!(!handler, "{tag}");
    }
    assert!(html.contains("<svg") && html.contains("<table"), "pictures with their tables");
}

#[test]
fn a_debrief_never_writes_over_its_journal() {
    let place = folder();
    let path = put(&place, "journal.jsonl", &golden().journal);
    call(["debrief", text(&path), "--html", text(&path)]).cannot("the journal itself");
    let round =
        format!("{}/../{}/journal.jsonl", text(place.path()), place.path().file_name().unwrap().to_str().unwrap());
    call(["debrief", text(&path), "--html", &round]).cannot("the journal itself");
    assert!(fs::read(&path).unwrap() == golden().journal);
    call(["debrief", text(&path), "--html", "/no/such/folder/x.html"]).cannot("/no/such/folder/x.html");
}
