//! The one layout: it changes no value, keeps every comment, and is its own layout.

#[path = "layout/generated.rs"]
mod generated;
#[path = "layout/tokens.rs"]
mod tokens;

use bridgecall_core::finding::render;
use bridgecall_core::scenario::load::layout::layout;
use bridgecall_core::scenario::load::{Kind, Source, kind_of, part, policy_with, rubric_with, scenario_with};
use proptest::prelude::*;

use tokens::{comments, tokens};

fn source(name: &str, text: &str) -> Source {
    Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() }
}

#[track_caller]
fn laid_out(text: &str) -> String {
    layout(&source("x.ron", text)).unwrap_or_else(|found| panic!("{}\n{text}", render(&found[0], text)))
}

/// What holds for every text.
#[track_caller]
fn holds(text: &str) -> String {
    let out = laid_out(text);
    assert_eq!(tokens(&out), tokens(text), "the values of\n{text}\nand\n{out}");
    assert_eq!(comments(&out), comments(text), "the comments of\n{text}\nand\n{out}");
    assert_eq!(laid_out(&out), out, "the layout of\n{text}");
    out
}

/// Every `.ron` file of the library, with its text.
fn library() -> Vec<(String, String)> {
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "ron") {
                files.push((path.display().to_string(), std::fs::read_to_string(&path).unwrap()));
            }
        }
    }
    assert!(files.len() >= 10);
    files
}

#[test]
fn the_files_of_the_library_keep_their_meaning() {
    for (name, text) in library() {
        let out = holds(&text);
        let (before, after) = (source(&name, &text), source(&name, &out));
        match kind_of(&before) {
            Kind::Scenario => {
                let read = |file: &Source| scenario_with(file, &library_part).value;
                assert!(read(&before).is_some(), "{name}");
                assert_eq!(read(&before), read(&after), "{name}");
            }
            Kind::Part => assert_eq!(part(&before).0, part(&after).0, "{name}"),
            Kind::Policy => {
                let read = |file: &Source| policy_with(file, &library_part).value;
                assert!(read(&before).is_some(), "{name}");
                assert_eq!(read(&before), read(&after), "{name}");
            }
            Kind::Rubric => {
                let read = |file: &Source| rubric_with(file, &library_part).value;
                assert!(read(&before).is_some(), "{name}");
                assert_eq!(read(&before), read(&after), "{name}");
            }
            Kind::Plan => {
                let plan = bridgecall_core::plan::load::plan;
                assert_eq!(plan(&before, None).0, plan(&after, None).0, "{name}");
            }
        }
        let (long, longer) = (longest(&text), longest(&out));
        assert!(longer <= long.max(464), "{name}: no line grows beyond what its author wrote");
    }
}

fn library_part(name: &str) -> Option<Source> {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("../../scenarios/{name}.ron"));
    Some(source(name, &std::fs::read_to_string(path).ok()?))
}

fn longest(text: &str) -> usize {
    text.lines().map(|line| line.chars().count()).max().unwrap_or_default()
}

#[test]
fn files_with_other_line_breaks_keep_them() {
    for (_, text) in library() {
        let text = text.replace('\n', "\r\n");
        let out = holds(&text);
        assert_eq!(out.matches('\n').count(), out.matches("\r\n").count());
    }
}

#[test]
fn rows_are_the_authors_and_brackets_end_alone() {
    let text = "( format:1,id :\"x\" ,\n  list: [1,2 , 3],\n people: [\n(id: \"a\", name: \"A\",\n   skill: 900, \
                about: \"a person of whom there is so much to tell that no line of a hundred and twenty columns holds it\"),\n\n\n \
                (id: \"b\",\n name: \"B\")] )";
    let expected = "(\n    format: 1, id: \"x\",\n    list: [1, 2, 3],\n    people: [\n        (\n            \
                    id: \"a\", name: \"A\",\n            skill: 900, about: \"a person of whom there is so much to tell \
                    that no line of a hundred and twenty columns holds it\",\n        ),\n\n        (id: \"b\", name: \"B\"),\n    \
                    ],\n)\n";
    assert_eq!(holds(text), expected);
}

#[test]
fn comments_stay_with_what_they_are_about() {
    let text = "// first\n\n\n// second\n(a: 1, // why one\n// of b\n\n  b /* odd */ : [ // head\n 1, 2 /* two */, /* of three */ 3\n\n // last\n ],\n)\n// end\n";
    let expected = "// first\n\n// second\n(\n    a: 1, // why one\n    // of b\n\n    /* odd */\n    b: [ // head\n        \
                    1, 2,\n        /* two */\n        /* of three */\n        3,\n\n        // last\n    ],\n)\n// end\n";
    assert_eq!(holds(text), expected);
}

#[test]
fn an_entry_may_run_on() {
    let text =
        "(id: \"tell\", when: seen, orders: [\n  give(ask(whom: \"jo\", about: status)),   give(open_bridge)\n]  , )";
    let expected =
        "(id: \"tell\", when: seen, orders: [\n    give(ask(whom: \"jo\", about: status)), give(open_bridge),\n])\n";
    assert_eq!(holds(text), expected);
}

#[test]
fn long_lines_are_divided_an_entry_a_line() {
    let word = "x".repeat(150);
    let out = holds(&format!("(a: \"{word}\", b: \"{word}\", c: \"{word}\")"));
    assert_eq!(out, format!("(\n    a: \"{word}\",\n    b: \"{word}\",\n    c: \"{word}\",\n)\n"));
    let rows = holds(&format!("(\n a: 1, b: 2,\n c: \"{word}\", d: \"{word}\", e: \"{word}\")"));
    assert!(rows.starts_with("(\n    a: 1, b: 2,\n    c: \"") && rows.lines().count() == 6, "{rows}");
}

#[test]
fn texts_are_never_touched() {
    for text in [
        "(a: r#\"two\n   lines // no comment\"#, b: \"\\u{e9} \\\" /* none */\", c: 1_000, d: 0x1F, e: +3)",
        "(a: \"two\n      lines\", b: 'x', c: -4)",
        "#![enable(implicit_some)]\n#![enable(unwrap_newtypes)]\n(a: {\"k\": 1, /* of two */ \"l\": [2]})",
        "[]",
        "( /* nothing */ )",
        "name /* between */ ( )",
        "Some(Some((\n a: 1)))",
        "\"alone\"",
    ] {
        holds(text);
    }
}

#[test]
fn a_file_that_cannot_be_read_has_its_finding_and_no_layout() {
    for (text, code) in [("(a: 1", "E0004"), ("(a: \"\u{202e}\")", "E0003"), ("", "E0004")] {
        let found = layout(&source("x.ron", text)).expect_err("it is broken");
        assert_eq!(found[0].code, code);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_is_written_keeps_its_values_and_comments(text in generated::texts()) {
        holds(&text);
    }
}
