//! A conversation with `play --stdio`, and the shape of every answer.

use std::path::Path;

use serde_json::{Value, json};

use super::support::{Done, SCENARIO, SEAT, finish, program, text};

/// What was said, line by line.
pub(crate) struct Talk {
    pub(crate) hello: Value,
    /// Every line after the first.
    pub(crate) said: Vec<Value>,
    pub(crate) done: Done,
}

/// Plays these bytes.
#[track_caller]
pub(crate) fn talk_bytes(scenario: &str, more: &[&str], out: Option<&Path>, input: &[u8]) -> Talk {
    let mut command = program(["play", scenario, "--seat", SEAT, "--stdio"]);
    command.args(more);
    if let Some(out) = out {
        command.args(["--out", text(out)]);
    }
    let done = finish(command, input).exits(0);
    let mut lines = done.lines();
    assert!(!lines.is_empty(), "{}", done.err);
    let hello = lines.remove(0)["hello"].take();
    for line in &lines {
        well_formed(line);
    }
    Talk { hello, said: lines, done }
}

/// Plays these lines on the larger scenario.
#[track_caller]
pub(crate) fn talk(lines: &[Value]) -> Talk {
    talk_bytes(SCENARIO, &[], None, &bytes(lines))
}

/// Lines as they go in.
pub(crate) fn bytes(lines: &[Value]) -> Vec<u8> {
    lines.iter().map(|line| format!("{line}\n")).collect::<String>().into_bytes()
}

#[track_caller]
fn well_formed(line: &Value) {
    let keys = ["ack", "reject", "seen", "view", "ended", "error"];
    let found: Vec<&str> = keys.into_iter().filter(|key| line.get(key).is_some()).collect();
    assert_eq!(found.len(), 1, "one kind of answer: {line}");
    match found[0] {
        "error" => {
            assert!(line["error"]["line"].as_u64().unwrap() > 0, "{line}");
            assert!(!line["error"]["message"].as_str().unwrap().is_empty() && line["t"].is_u64(), "{line}");
        }
        "reject" => {
            assert!(line["reject"].is_u64() && line["t"].is_u64(), "{line}");
            assert!(
                !line["code"].as_str().unwrap().is_empty() && line["reason"].as_str().unwrap().len() > 5,
                "{line}"
            );
        }
        "ack" => assert!(line["ack"].is_u64() && line["t"].is_u64(), "{line}"),
        other => assert!(line[other].is_object() && line["t"].is_u64(), "{line}"),
    }
}

impl Talk {
    /// The answers of one kind.
    pub(crate) fn of(&self, kind: &str) -> Vec<&Value> {
        self.said.iter().filter(|line| line.get(kind).is_some()).collect()
    }

    /// The numbers of the lines that could not be read.
    pub(crate) fn bad_lines(&self) -> Vec<u64> {
        self.of("error").iter().map(|line| line["error"]["line"].as_u64().unwrap()).collect()
    }

    /// The ids acknowledged.
    pub(crate) fn acks(&self) -> Vec<u64> {
        self.of("ack").iter().map(|line| line["ack"].as_u64().unwrap()).collect()
    }
}

/// `{"id": …, what: …}`.
pub(crate) fn ask(id: u64, what: &str, value: Value) -> Value {
    let mut line = json!({"id": id});
    line[what] = value;
    line
}
