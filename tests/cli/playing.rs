//! `play --stdio`.

use std::fs;

use serde_json::{Value, json};

use super::support::{SCENARIO, SEAT, SEED, call, finish, folder, golden, program, put, say, text};
use super::talking::{ask, bytes, talk, talk_bytes};

fn accept() -> Value {
    json!({"accept_handover": {"read_back": ["service", "symptom", "start", "where"]}})
}

#[test]
fn hello_says_what_is_played_and_shows_every_order() {
    let hello = talk_bytes("not-our-outage", &["--mode", "exam", "--seed", "18446744073709551615"], None, b"").hello;
    assert_eq!(hello["protocol"], 1);
    assert_eq!(hello["engine"], env!("CARGO_PKG_VERSION"));
    assert_eq!((&hello["scenario"], &hello["seat"]), (&"not-our-outage".into(), &SEAT.into()));
    assert_eq!(hello["mode"], "exam");
    assert!(hello["orders"].as_object().unwrap().len() > 30);
    assert_eq!(talk(&[]).hello["mode"], "practice");
}

#[test]
fn every_order_shown_can_be_proposed_as_it_stands() {
    let hello = talk(&[]).hello;
    let orders = hello["orders"].as_object().unwrap();
    let proposed = orders.iter().zip(1..).map(|((name, fields), id)| {
        let order = if fields.is_null() { json!(name) } else { json!({ name: fields }) };
        ask(id, "propose", order)
    });
    let talk = talk(&proposed.collect::<Vec<_>>());
    assert!(talk.of("error").is_empty(), "{:?}", talk.of("error"));
    assert_eq!(talk.of("ack").len() + talk.of("reject").len(), orders.len());
}

#[test]
fn orders_are_acknowledged_or_rejected_with_a_reason() {
    let talk = talk(&[
        ask(1, "order", json!("open_bridge")),
        ask(2, "advance", json!({"seconds": 300})),
        ask(3, "order", accept()),
        ask(4, "order", accept()),
        ask(5, "order", json!({"page": {"person": "nobody-at-all"}})),
        ask(7, "order", json!({"declare": {"priority": "p1", "reason": "Cards are declined."}})),
    ]);
    assert_eq!(talk.acks(), [2, 3, 7]);
    let rejected: Vec<&Value> = talk.of("reject").iter().map(|line| &line["reject"]).collect();
    assert_eq!(rejected, [1, 4, 5]);
    assert!(talk.of("error").is_empty());
    assert_eq!(talk.done.err, "");
}

#[test]
fn time_passes_as_asked() {
    let until = |id| ask(id, "advance", json!({"until": "seen"}));
    let seconds = |id, seconds: u64| ask(id, "advance", json!({"seconds": seconds}));
    let talk = talk(&[seconds(1, 62), seconds(2, 0), seconds(3, 30), until(4), until(5)]);
    let at = |id: u64| talk.of("ack").iter().find(|line| line["ack"] == id).unwrap()["t"].as_u64().unwrap();
    assert_eq!((at(1), at(2), at(3)), (62, 62, 92));
    for (before, after) in [(at(3), at(4)), (at(4), at(5))] {
        assert!(after > before && after <= before + 300);
        let seen = talk.of("seen").iter().any(|line| line["t"] == after);
        assert!(seen || after == before + 300, "it stops at what is seen");
        let between = talk.of("seen").iter().any(|line| (before + 1..after).contains(&line["t"].as_u64().unwrap()));
        assert!(!between, "and at the first such thing");
    }
}

#[test]
fn what_is_seen_is_told_once_in_order_and_before_the_acknowledgement() {
    let talk = talk(&[
        ask(1, "advance", json!({"seconds": 250})),
        ask(2, "view", json!({})),
        ask(3, "advance", json!({"seconds": 60})),
    ]);
    let seen = talk.of("seen");
    let numbers: Vec<u64> = seen.iter().map(|line| line["seen"]["n"].as_u64().unwrap()).collect();
    assert!(!numbers.is_empty() && numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    for line in seen {
        assert_eq!(line["t"], line["seen"]["t"]);
    }
    let mut t = 0;
    for line in &talk.said {
        assert!(line["t"].as_u64().unwrap() >= t, "{line}");
        t = line["t"].as_u64().unwrap();
    }
}

#[test]
fn a_huge_advance_ends_at_the_time_limit() {
    let talk = talk(&[ask(1, "advance", json!({"seconds": u64::MAX})), ask(2, "view", json!({}))]);
    let ended = talk.said.last().unwrap();
    assert_eq!(ended["ended"]["outcome"], "time_limit");
    assert_eq!(ended["ended"]["passed"], false);
    assert!(talk.of("view").is_empty(), "after the end nothing is answered");
}

#[test]
fn the_view_is_what_the_seat_sees_and_changes_nothing() {
    let view = |id| ask(id, "view", json!({}));
    let talk = talk(&[
        ask(1, "advance", json!({"seconds": 250})),
        view(2),
        view(3),
        ask(4, "advance", json!({"seconds": 1})),
    ]);
    let views = talk.of("view");
    assert_eq!(views.len(), 2);
    assert_eq!(views[0], views[1]);
    assert_eq!(views[0]["t"], 250);
    assert!(views[0]["view"].as_object().unwrap().len() > 5);
}

#[test]
fn a_proposal_is_answered_like_the_order_and_changes_nothing() {
    let place = folder();
    let orders = [
        json!("open_bridge"),
        accept(),
        json!("open_bridge"),
        json!({"page": {"person": "nobody-at-all"}}),
        json!({"ask": {"whom": "priya", "about": "status"}}),
    ];
    let (mut plain, mut proposing) = (vec![ask(1, "advance", json!({"seconds": 300}))], Vec::new());
    proposing.push(plain[0].clone());
    for (order, id) in orders.iter().zip(10..) {
        for _ in 0..3 {
            proposing.push(ask(id, "propose", order.clone()));
        }
        proposing.push(ask(id, "order", order.clone()));
        plain.push(ask(id, "order", order.clone()));
        proposing.push(ask(id + 100, "advance", json!({"seconds": 40})));
        plain.push(ask(id + 100, "advance", json!({"seconds": 40})));
    }
    let (one, two) = (place.path().join("one"), place.path().join("two"));
    talk_bytes(SCENARIO, &[], Some(&one), &bytes(&plain));
    let talk = talk_bytes(SCENARIO, &[], Some(&two), &bytes(&proposing));
    let read = |folder: &std::path::Path| fs::read(folder.join("journal.jsonl")).unwrap();
    assert!(read(&one) == read(&two), "proposals leave no trace");
    for id in 10..15_u64 {
        let answers: Vec<&Value> =
            talk.said.iter().filter(|line| line["ack"] == id || line["reject"] == id).collect();
        assert_eq!(answers.len(), 4);
        assert!(answers.windows(2).all(|pair| pair[0] == pair[1]), "{answers:?}");
    }
}

#[test]
fn malformed_lines_are_answered_with_their_number_and_play_goes_on() {
    let good = |id: u64| format!("{{\"id\":{id},\"advance\":{{\"seconds\":1}}}}");
    let deep = format!("{}{}", "[".repeat(50_000), "]".repeat(50_000));
    let lines = [
        good(1),
        "nonsense".to_owned(),
        "{".to_owned(),
        "[]".to_owned(),
        "null".to_owned(),
        "{\"id\":1}".to_owned(),
        "{\"advance\":{\"seconds\":1}}".to_owned(),
        "{\"id\":-1,\"view\":{}}".to_owned(),
        "{\"id\":1,\"view\":{},\"end\":{}}".to_owned(),
        "{\"id\":1,\"view\":{},\"view\":{}}".to_owned(),
        "{\"id\":1,\"advance\":{\"seconds\":-5}}".to_owned(),
        "{\"id\":1,\"advance\":{\"seconds\":1.5}}".to_owned(),
        "{\"id\":1,\"advance\":{\"until\":\"never\"}}".to_owned(),
        "{\"id\":1,\"order\":\"dance\"}".to_owned(),
        "{\"id\":1,\"order\":{\"page\":{}}}".to_owned(),
        "{\"id\":1,\"order\":{\"page\":{\"person\":\"luca\",\"now\":true}}}".to_owned(),
        "{\"id\":1,\"order\":{\"page\":{\"person\":\"a name that is far too long to be one at all\"}}}".to_owned(),
        format!("{{\"id\":1,\"order\":{deep}}}"),
        format!("{} {}", good(1), good(2)),
        good(2),
    ];
    let talk = talk_bytes(SCENARIO, &[], None, (lines.join("\n") + "\n").as_bytes());
    assert_eq!(talk.acks(), [1, 2]);
    assert_eq!(talk.bad_lines(), (2..20).collect::<Vec<u64>>());
    assert_eq!(talk.of("ack").last().unwrap()["t"], 2, "a malformed line moves nothing");
}

#[test]
fn a_line_of_two_mebibytes_is_one_line() {
    let good = "{\"id\":1,\"advance\":{\"seconds\":1}}\n";
    let padded = format!("{}{good}", " ".repeat(2 << 20));
    let words = format!(
        "{{\"id\":2,\"order\":{{\"log_decision\":{{\"what\":\"{}\",\"why\":\"\"}}}}}}\n",
        "x".repeat(2 << 20)
    );
    let garbage = format!("{}\n", "[1,".repeat(700_000));
    let input = format!("{good}{padded}{words}{garbage}oops\n{good}");
    let talk = talk_bytes(SCENARIO, &[], None, input.as_bytes());
    assert_eq!(talk.bad_lines(), [2, 3, 4, 5]);
    assert_eq!(talk.acks(), [1, 1]);
    for line in talk.of("error") {
        assert!(line.to_string().len() < 2000, "the answer does not repeat the line");
    }
    // One without an end is one line too.
    let endless = format!("{good}{}", "y".repeat(3 << 20));
    assert_eq!(talk_bytes(SCENARIO, &[], None, endless.as_bytes()).bad_lines(), [2]);
}

#[test]
fn bytes_that_are_no_text_are_malformed() {
    let mut input = b"{\"id\":1,\"order\":{\"log_decision\":{\"what\":\"\xff\xfe\",\"why\":\"x\"}}}\n".to_vec();
    input.extend_from_slice(b"\xc3\x28\n\x00\x00\n{\"id\":2,\"advance\":{\"seconds\":5}}\n");
    let talk = talk_bytes(SCENARIO, &[], None, &input);
    assert_eq!(talk.bad_lines(), [1, 2, 3]);
    assert_eq!(talk.acks(), [2]);
}

#[test]
fn line_ends_of_other_systems_and_a_missing_last_one_are_taken() {
    let input = b"{\"id\":1,\"advance\":{\"seconds\":5}}\r\n\r\n{\"id\":2,\"advance\":{\"seconds\":5}}";
    let talk = talk_bytes(SCENARIO, &[], None, input);
    assert_eq!(talk.acks(), [1, 2]);
    assert!(talk.bad_lines().is_empty());
}

#[test]
fn end_abandons_the_run_and_gives_the_assessment() {
    let place = folder();
    let out = place.path().join("kept");
    let input = bytes(&[
        ask(1, "advance", json!({"seconds": 300})),
        ask(2, "order", accept()),
        ask(3, "end", json!({})),
        ask(4, "view", json!({})),
    ]);
    let talk = talk_bytes(SCENARIO, &["--seed", "9"], Some(&out), &input);
    let ended = &talk.said.last().unwrap()["ended"];
    assert_eq!((&ended["outcome"], &ended["seed"]), (&"abandoned".into(), &"9".into()));
    assert!(talk.acks().contains(&3) && talk.of("view").is_empty());
    let read = |name: &str| fs::read_to_string(out.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    let kept: Value = serde_json::from_str(&read("assessment.json")).unwrap();
    assert_eq!(kept, *ended);
    let journal = out.join("journal.jsonl");
    call(["verify", text(&journal)]).exits(0);
    assert_eq!(call(["score", text(&journal), "--json"]).exits(0).out, read("assessment.json"));
    assert_eq!(call(["events", text(&journal)]).exits(0).out, read("events.jsonl"));
    assert!(read("debrief.html").contains("</html>"));
}

#[test]
fn a_folder_in_use_and_a_seat_that_is_not_offered_are_2() {
    let place = folder();
    put(&place, "mine.txt", "keep me");
    say(&format!("play {SCENARIO} --seat {SEAT} --stdio --out {}", text(place.path()))).cannot("not empty");
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 1);
    for seat in ["Major_Incident_Manager", "scribe", ""] {
        call(["play", SCENARIO, "--stdio", "--seat", seat]).cannot("--seat");
    }
    // The station offers neither: it ends before they have anything to do.
    for seat in ["problem_manager", "senior_leader"] {
        call(["play", "payroll-cut-off", "--stdio", "--seat", seat]).cannot("--seat");
        call(["play", "payroll-cut-off", "--stdio", "--seat", SEAT, "--with", seat]).cannot("--seat");
    }
}

#[test]
fn without_out_nothing_is_kept() {
    let place = folder();
    let mut command = program(["play", "not-our-outage", "--seat", SEAT, "--stdio"]);
    command.current_dir(place.path()).env("HOME", place.path());
    finish(command, b"{\"id\":1,\"end\":{}}\n").exits(0);
    assert_eq!(fs::read_dir(place.path()).unwrap().count(), 0);
}

/// The orders and time marks of a journal, as lines of a player.
fn translated(journal: &[u8]) -> Vec<Value> {
    let mut now = 0;
    let mut lines = Vec::new();
    for (line, id) in String::from_utf8_lossy(journal).lines().zip(1..) {
        let record = serde_json::from_str::<Value>(line).unwrap()["record"].take();
        if let Some(mark) = record.get("mark") {
            let t = mark["t"].as_u64().unwrap();
            lines.push(ask(id, "advance", json!({"seconds": t - now})));
            now = t;
        } else if let Some(order) = record.get("order") {
            lines.push(ask(id, "order", order["order"]["command"].clone()));
        }
    }
    lines
}

#[test]
fn the_whole_golden_run_can_be_played_by_hand() {
    let place = folder();
    let out = place.path().join("kept");
    let lines = translated(&golden().journal);
    assert!(lines.len() > 100);
    let talk = talk_bytes(SCENARIO, &["--seed", SEED], Some(&out), &bytes(&lines));
    assert!(talk.of("error").is_empty());
    let expected: Value = serde_json::from_str(&golden().assessment).unwrap();
    let ended = &talk.said.last().unwrap()["ended"];
    assert_eq!(ended["total_permille"], expected["total_permille"]);
    assert_eq!(*ended, expected, "the same orders at the same seconds are the same run");
    for (name, bytes) in [
        ("journal.jsonl", &golden().journal[..]),
        ("events.jsonl", golden().events.as_bytes()),
        ("assessment.json", golden().assessment.as_bytes()),
        ("debrief.html", golden().debrief.as_bytes()),
    ] {
        assert!(fs::read(out.join(name)).unwrap() == bytes, "{name}");
    }
}
