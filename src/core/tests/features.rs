//! The table of what the language can say holds: every form is used by the scenarios named, and every
//! test named is there.

use std::path::{Path, PathBuf};

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios")
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Whether a text has a word of its own, not a part of a longer one.
fn has_word(text: &str, word: &str) -> bool {
    let part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    text.match_indices(word).any(|(at, _)| !text[..at].ends_with(part) && !text[at + word.len()..].starts_with(part))
}

#[test]
fn every_row_of_the_table_is_true() {
    let table = read(&library().join("FEATURES.md"));
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| line.starts_with("| F"))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    let mut wrong = Vec::new();
    for row in &rows {
        let [code, _, forms, scenarios, test] = row[..] else { panic!("five columns: {row:?}") };
        for scenario in scenarios.split(", ") {
            let text = read(&library().join(scenario).join("scenario.ron"));
            // Comments say much that the language does not.
            let said: String =
                text.lines().map(|line| line.split("// ").next().unwrap_or(line)).collect::<Vec<_>>().join("\n");
            let forms = forms.split(", ").map(|form| form.trim_matches('`'));
            wrong.extend(
                forms
                    .filter(|form| !has_word(&said, form))
                    .map(|form| format!("{code}: {scenario} says no `{form}`")),
            );
        }
        let (file, name) = test.split_once("::").expect("file::test");
        let tests = read(&Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/{file}.rs")));
        if !tests.contains(&format!("#[test]\nfn {name}()")) {
            wrong.push(format!("{code}: no test {test}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let codes: std::collections::BTreeSet<&str> = rows.iter().map(|row| row[0]).collect();
    assert_eq!((rows.len(), codes.len()), (36, 36), "each of the thirty-six once");
}
