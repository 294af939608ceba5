//! Readers that go away, and disks that are full.

use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Command, Stdio};

use super::support::{SCENARIO, SEAT, folder, golden, judge, program, put, text};

/// Runs with a standard output, or a standard error, that nobody reads any more.
#[track_caller]
fn deaf(mut command: Command, stderr: bool) -> i32 {
    let (reader, writer) = std::io::pipe().expect("pipes can be made");
    drop(reader);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    if stderr {
        command.stderr(writer)
    } else {
        command.stdout(writer)
    };
    let status = command.status().expect("the program starts");
    status.code().expect("no signal ends it")
}

#[test]
fn a_closed_standard_output_is_no_crash() {
    let place = folder();
    let journal = put(&place, "journal.jsonl", &golden().journal);
    let journal = text(&journal);
    for args in [
        vec!["--help"],
        vec!["run", "not-our-outage", "--plan", "golden", "--json"],
        vec!["run", "not-our-outage", "--plan", "golden"],
        vec!["score", journal, "--json"],
        vec!["verify", journal],
        vec!["events", journal],
        vec!["explain", "E0101"],
        vec!["sweep", "not-our-outage", "--plan", "passive", "--seeds", "1..3", "--json"],
    ] {
        assert_eq!(deaf(program(&args), false), 0, "{args:?}");
    }
    // What was found does not hang on who listens.
    let broken = put(&place, "broken.ron", "(");
    assert_eq!(deaf(program(["check", text(&broken)]), false), 1);
    assert_eq!(deaf(program(["doctor"]), false), 2);
}

#[test]
fn a_closed_standard_error_is_no_crash() {
    let place = folder();
    let broken = put(&place, "broken.ron", "(");
    assert_eq!(deaf(program(["score", "/no/such/file"]), true), 2);
    assert_eq!(deaf(program(["run"]), true), 2);
    assert_eq!(deaf(program(["check", text(&broken)]), true), 1);
    assert_eq!(deaf(program(["explain", "E9999"]), true), 2);
    // The reckless player is refused this and that, which is told on stderr.
    assert_eq!(deaf(program(["run", SCENARIO, "--plan", "reckless"]), true), 0);
}

#[test]
fn a_player_who_goes_away_leaves_an_interrupted_journal() {
    let place = folder();
    let out = place.path().join("kept");
    let mut command = program(["play", SCENARIO, "--seat", SEAT, "--stdio", "--out", text(&out)]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    let mut hello = String::new();
    stdout.read_line(&mut hello).unwrap();
    assert!(hello.starts_with("{\"hello\""));
    drop(stdout);
    let _ = stdin.write_all(&b"{\"id\":1,\"advance\":{\"seconds\":60}}\n".repeat(5));
    drop(stdin);
    let done = judge(child.wait_with_output().unwrap());
    assert_eq!(done.code, 0, "{}", done.err);
    let journal = out.join("journal.jsonl");
    let verified = super::support::call(["verify", text(&journal), "--allow-incomplete"]).exits(0);
    assert!(verified.out.contains("incomplete"));
}

#[test]
fn answers_come_while_the_player_waits() {
    let mut command = program(["play", SCENARIO, "--seat", SEAT, "--stdio"]);
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = BufReader::new(child.stdout.take().unwrap());
    for id in 1..4 {
        stdin.write_all(format!("{{\"id\":{id},\"propose\":\"open_bridge\"}}\n").as_bytes()).unwrap();
        let mut line = String::new();
        while !line.contains(&format!("\"reject\":{id}")) {
            line.clear();
            assert!(stdout.read_line(&mut line).unwrap() > 0, "it waits for the next line, not for the end");
        }
    }
    drop((stdin, stdout));
    judge(child.wait_with_output().unwrap());
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_2() {
    let full = std::path::Path::new("/dev/full");
    if !full.exists() {
        return;
    }
    let place = folder();
    let journal = put(&place, "journal.jsonl", &golden().journal);
    for args in [
        vec!["run", "not-our-outage", "--plan", "golden", "--json"],
        vec!["score", text(&journal)],
        vec!["events", text(&journal)],
        vec!["check", text(&super::support::scenarios()), "--json"],
        vec!["play", SCENARIO, "--seat", SEAT, "--stdio"],
    ] {
        let to = std::fs::OpenOptions::new().write(true).open(full).unwrap();
        let output = program(&args).stdin(Stdio::null()).stdout(to).stderr(Stdio::piped()).output().unwrap();
        judge(output).cannot("standard output");
    }
    super::support::call(["debrief", text(&journal), "--html", "/dev/full"]).cannot("/dev/full");
    super::support::say("sweep not-our-outage --plan passive --seeds 1..2 --csv /dev/full").cannot("/dev/full");
}
