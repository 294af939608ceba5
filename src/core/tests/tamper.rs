//! Tampering: whatever is changed in a journal is found, and what was resealed does not replay.

mod support;

use bridgecall_core::base::{Digest, SimTime};
use bridgecall_core::journal::{GapReason, Record, events_jsonl, read, verify};
use bridgecall_core::sim::Command;
use support::content::{closed, find, session};
use support::player::{by_seat, log, order};

/// A closed journal as short as one can be with every kind of record.
fn short() -> Vec<u8> {
    let mut session = session(3);
    session.advance(SimTime(310)).expect("memory");
    session.order(&log("one")).expect("memory").expect_err("nothing is accepted yet");
    session.order(&order(0)).expect("memory").expect("the handover waits");
    session.gap(GapReason::Suspended, Some(90)).expect("memory");
    session.order(&by_seat(Command::Abandon)).expect("memory").expect("a run can always be given up");
    session.close_with(Some(Digest::of(b"who sat"))).expect("the run has ended");
    session.bytes().to_vec()
}

#[test]
fn every_changed_byte_is_found() {
    let whole = short();
    verify(&whole, false, &find).expect("unchanged it is well");
    for at in 0..whole.len() {
        for flip in [0x01, 0x20, 0x80] {
            let mut bytes = whole.clone();
            bytes[at] ^= flip;
            let fault = verify(&bytes, false, &find);
            assert!(fault.is_err(), "byte {at} ({:?}) with {flip:#x}", char::from(whole[at]));
            assert!(verify(&bytes, true, &find).is_err(), "byte {at}, incomplete allowed");
        }
    }
}

#[test]
fn every_removed_or_inserted_byte_is_found() {
    let whole = short();
    for at in 0..whole.len() {
        let mut bytes = whole.clone();
        bytes.remove(at);
        assert!(verify(&bytes, true, &find).is_err(), "without byte {at}");
    }
    for at in 0..=whole.len() {
        for extra in [b' ', b'\n', b'0', b'\r'] {
            let mut bytes = whole.clone();
            bytes.insert(at, extra);
            assert!(verify(&bytes, true, &find).is_err(), "{extra:#x} before byte {at}");
        }
    }
}

#[test]
fn every_cut_is_found() {
    let whole = short();
    for at in 0..whole.len() {
        assert!(verify(&whole[..at], false, &find).is_err(), "cut to {at}");
        assert!(at == 0 || verify(&whole[at..], true, &find).is_err(), "{at} bytes cut from the front");
        let at_edge = at > 0 && whole[at - 1] == b'\n';
        assert_eq!(verify(&whole[..at], true, &find).is_ok(), at_edge, "incomplete allowed, cut to {at}");
    }
}

#[test]
fn every_removed_doubled_or_swapped_line_is_found() {
    let whole = short();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    for at in 0..lines.len() {
        let without: Vec<&[u8]> = [&lines[..at], &lines[at + 1..]].concat();
        let last = at + 1 == lines.len();
        assert!(verify(&without.concat(), !last, &find).is_err(), "without line {at}");
        let doubled: Vec<&[u8]> = [&lines[..=at], &lines[at..]].concat();
        assert!(verify(&doubled.concat(), true, &find).is_err(), "line {at} twice");
        for other in at + 1..lines.len() {
            let mut swapped = lines.clone();
            swapped.swap(at, other);
            assert!(verify(&swapped.concat(), true, &find).is_err(), "lines {at} and {other} swapped");
        }
    }
}

#[test]
fn a_fault_names_its_record_and_line() {
    let whole = short();
    let lines: Vec<&[u8]> = whole.split_inclusive(|byte| *byte == b'\n').collect();
    let without = [&lines[..2], &lines[3..]].concat().concat();
    let fault = verify(&without, false, &find).expect_err("line 3 is gone");
    assert_eq!((fault.n, fault.line), (Some(4), 3), "{fault}");
    let mut changed = whole.clone();
    let third = lines[0].len() + lines[1].len();
    changed[third + lines[2].len() / 2] ^= 1;
    let fault = verify(&changed, false, &find).expect_err("line 3 is changed");
    assert_eq!((fault.n, fault.line), (Some(3), 3), "{fault}");
}

#[test]
fn lines_of_another_run_do_not_fit() {
    let (one, other) = (short(), closed(5).bytes().to_vec());
    let splice = |at: usize| {
        let head: Vec<&[u8]> = one.split_inclusive(|byte| *byte == b'\n').take(at).collect();
        let tail: Vec<&[u8]> = other.split_inclusive(|byte| *byte == b'\n').skip(at).collect();
        [head.concat(), tail.concat()].concat()
    };
    assert!(verify(&splice(1), true, &find).is_err());
    assert!(verify(&splice(2), true, &find).is_err());
}

/// The records of a journal, without their chain.
fn bodies(journal: &[u8]) -> Vec<String> {
    let text = std::str::from_utf8(journal).expect("text");
    let body = |line: &str| {
        let (_, rest) = line.split_once(",\"record\":").expect("a record");
        rest[..rest.rfind(",\"hash\":").expect("a hash")].to_owned()
    };
    text.lines().map(body).collect()
}

/// Chains records as the documentation says, by other code than the journal's own.
fn chained(bodies: &[String]) -> Vec<u8> {
    let (mut out, mut prev) = (String::new(), Digest::of(b""));
    for (index, body) in bodies.iter().enumerate() {
        let sealed = format!("{{\"n\":{},\"prev\":\"{prev}\",\"record\":{body}", index + 1);
        prev = Digest::of(sealed.as_bytes());
        out += &format!("{sealed},\"hash\":\"{prev}\"}}\n");
    }
    out.into_bytes()
}

#[test]
fn the_chain_is_what_the_documentation_says() {
    assert_eq!(chained(&bodies(&short())), short());
}

/// Changes one record and mends the chain: what is left must still be found by replaying.
fn resealed(kind: &str, from: &str, to: &str) -> String {
    let mut bodies = bodies(&short());
    let begin = format!("{{\"{kind}\":");
    let body = bodies.iter_mut().find(|body| body.starts_with(&begin)).expect("such a record");
    assert!(body.contains(from), "{from} in {body}");
    *body = body.replacen(from, to, 1);
    verify(&chained(&bodies), false, &find).expect_err("changed and resealed").what
}

#[test]
fn what_is_resealed_does_not_replay() {
    let refused = read(&short()).expect("whole").records.into_iter().find_map(|record| match record {
        Record::Order { refused, .. } => refused,
        _ => None,
    });
    let refused = format!("\"refused\":\"{}\"", refused.expect("one is refused"));
    for (kind, from, to, what) in [
        ("header", "\"rules_version\":1", "\"rules_version\":2", "under rules 2"),
        ("header", "\"format\":1", "\"format\":9", "format is 9"),
        ("header", "\"seed\":\"3\"", "\"seed\":\"4\"", "another digest"),
        ("header", "\"seed\":\"3\"", "\"seed\":\"03\"", "no seed"),
        ("header", "\"scenario\":\"engine\"", "\"scenario\":\"other\"", "not what the header names"),
        ("mark", "\"t\":310", "\"t\":309", "dated"),
        ("order", refused.as_str(), "\"refused\":null", "this order was taken, now it is refused"),
        ("order", "\"t\":310", "\"t\":311", "dated"),
        ("order", "\"t\":310", "\"t\": 310", "not written as"),
        ("order", "\"why\":", "\"what\":\"\",\"why\":", "no record"),
        ("digest", "\"world\":\"blake3:", "\"world\":\"blake3;", "no record"),
        ("gap", "\"t\":310", "\"t\":1", "dated"),
        ("close", "\"outcome\":\"abandoned\"", "\"outcome\":\"completed\"", "ends otherwise"),
        ("close", "\"events\":", "\"events\":1", "events have another digest"),
        ("close", "\"events\":", "\"events\": ", "not written as"),
        ("close", "\"pass_mark_permille\":600", "\"pass_mark_permille\":100", "not what the header names"),
        ("close", "Half-dead switch", "Half-alive switch", "not what the header names"),
    ] {
        let said = resealed(kind, from, to);
        assert!(said.contains(what), "{kind}: {from} to {to}: {said}");
    }
}

#[test]
fn records_out_of_their_place_do_not_replay() {
    let whole = bodies(&short());
    let at = |kind: &str| whole.iter().position(|body| body.starts_with(&format!("{{\"{kind}\":"))).expect("there");
    let fails = |bodies: &[String], what: &str| {
        let said = verify(&chained(bodies), false, &find).expect_err("out of place").what;
        assert!(said.contains(what), "{what}: {said}");
    };
    let without = |index: usize| [&whole[..index], &whole[index + 1..]].concat();
    fails(&without(at("digest")), "digest of the state is missing");
    fails(&without(whole.len() - 2), "digest of the last state is missing");
    fails(&without(0), "begins with its header");
    let twice = |index: usize, to: usize| [&whole[..to], &whole[index..=index], &whole[to..]].concat();
    fails(&twice(0, 2), "second header");
    fails(&twice(at("digest"), at("order") + 1), "no digest of the state is due");
    fails(&twice(whole.len() - 1, whole.len()), "after the closing record");
    fails(&twice(whole.len() - 1, at("gap")), "after the closing record");
}

#[test]
fn the_events_digest_is_that_of_the_exported_file() {
    let session = closed(12);
    let text = String::from_utf8(session.bytes().to_vec()).expect("text");
    let digest = Digest::of(events_jsonl(session.sim()).as_bytes());
    assert!(text.contains(&format!("\"events_digest\":\"{digest}\"")));
}
