//! The journal in one process: round trips, tampering, replay, modes.

mod support;

use bridgecall_core::base::{Digest, Seed, SimTime};
use bridgecall_core::journal::{
    self, JournalError, PaceRequest, Record, Session, events_jsonl, read, replay, verify,
};
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::world::World;
use bridgecall_core::sim::{Command, Event, Mode, Simulation};
use proptest::prelude::*;
use support::player::{self, ORDERS, by_seat, finish, good_run, log, order, play};
use support::{child, content, find, nothing, session};

fn closed(seed: u64) -> Session {
    let mut session = session(seed);
    good_run(&mut session);
    session.close().expect("the run has ended");
    session
}

/// A closed journal as short as one can be with every kind of record.
fn short() -> Vec<u8> {
    let mut session = session(3);
    session.advance(SimTime(310)).expect("memory");
    session.order(&log("one")).expect("memory").expect_err("nothing is accepted yet");
    session.order(&order(0)).expect("memory").expect("the handover waits");
    session.gap(journal::GapReason::Suspended, Some(90)).expect("memory");
    session.order(&by_seat(Command::Abandon)).expect("memory").expect("a run can always be given up");
    session.close_with(Some(Digest::of(b"who sat"))).expect("the run has ended");
    session.bytes().to_vec()
}

#[test]
fn a_run_reads_back_as_it_was() {
    let session = closed(7);
    let verified = verify(session.bytes(), false, &find).expect("it is whole");
    assert!(verified.complete);
    assert_eq!(verified.outcome, Outcome::Completed, "the good run stands down");
    assert_eq!(verified.head, session.head());
    assert_eq!(verified.records as usize, session.bytes().iter().filter(|byte| **byte == b'\n').count());
    assert_eq!(verified.sim.digest(), session.sim().digest());
    assert_eq!(events_jsonl(&verified.sim), events_jsonl(session.sim()));
    let recorded = read(session.bytes()).expect("it is whole");
    let taken = recorded.records.iter().filter(|record| matches!(record, Record::Order { refused: None, .. }));
    assert!(taken.count() >= 12, "the run is more than refusals");
}

#[test]
fn a_closed_journal_needs_no_library() {
    let session = closed(8);
    let verified = verify(session.bytes(), false, &nothing).expect("the content is embedded");
    assert_eq!(**verified.sim.content(), *content());
    let other = |_: &_, _: &_| {
        let mut other = (*content()).clone();
        other.rubric.pass_mark_permille = 1;
        Some(std::sync::Arc::new(other))
    };
    let verified = verify(session.bytes(), false, &other).expect("a changed library is not used");
    assert_eq!(verified.sim.content().rubric.pass_mark_permille, 600);
}

#[test]
fn an_open_journal_is_incomplete_and_needs_the_very_content() {
    let mut session = session(9);
    play(&mut session, &[100, 40, 0, 1, 4, 60]);
    let fault = verify(session.bytes(), false, &find).expect_err("there is no closing record");
    assert!(fault.what.contains("incomplete"), "{fault}");
    let verified = verify(session.bytes(), true, &find).expect("all else is well");
    assert_eq!((verified.complete, verified.outcome), (false, Outcome::Interrupted));
    assert_eq!(verified.sim.now(), session.sim().now());
    assert!(verify(session.bytes(), true, &nothing).is_err());
}

#[test]
fn before_it_is_closed_a_journal_holds_no_content() {
    let mut session = Session::in_memory(content(), Seed(4), Mode::Exam, Seat::MajorIncidentManager);
    good_run(&mut session);
    let open = String::from_utf8(session.bytes().to_vec()).expect("text");
    for word in ["Half-dead", "onset_s", "cured_by", "fault_began", "shape", "verdict"] {
        assert!(!open.contains(word), "`{word}` would tell the candidate");
    }
    session.close().expect("the run has ended");
    assert!(String::from_utf8_lossy(session.bytes()).contains("Half-dead"));
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

#[test]
fn a_closed_journal_takes_nothing_more() {
    let mut session = closed(6);
    assert!(matches!(session.order(&log("late")), Err(JournalError::Closed)));
    assert!(matches!(session.advance(SimTime(9999)), Err(JournalError::Closed)));
    assert!(matches!(session.close(), Err(JournalError::Closed)));
}

#[test]
fn a_running_run_cannot_be_closed() {
    let mut session = session(6);
    session.advance(SimTime(20)).expect("memory");
    assert!(matches!(session.close(), Err(JournalError::StillRunning)));
    session.advance(SimTime(40)).expect("the refused close changed nothing");
}

#[test]
fn an_exam_refuses_to_be_paced() {
    let requests = [PaceRequest::Pause, PaceRequest::Continue, PaceRequest::Speed(4)];
    let mut exam = Session::in_memory(content(), Seed(1), Mode::Exam, Seat::MajorIncidentManager);
    for request in requests {
        assert_eq!(exam.pace(request).expect_err("it is an exam").code, "exam");
        session(1).pace(request).expect("practice may");
    }
    assert!(session(1).pace(PaceRequest::Speed(0)).is_err());
}

#[test]
fn time_runs_out_and_the_end_is_recorded_once() {
    let mut session = session(11);
    session.advance(SimTime(50_000)).expect("memory");
    assert_eq!(session.sim().ended(), Some(Outcome::TimeLimit));
    let len = session.bytes().len();
    session.advance(SimTime(60_000)).expect("memory");
    assert_eq!(session.bytes().len(), len, "nothing moves after the end");
    session.close().expect("the run has ended");
    assert_eq!(verify(session.bytes(), false, &find).expect("whole").outcome, Outcome::TimeLimit);
}

fn moves() -> impl Strategy<Value = Vec<u64>> {
    // Twice: an opening that gets somewhere, then anything.
    let opening = Just(vec![ORDERS + 60, 156, 0, 4, 5, 6, 11, 7, 12]);
    (opening, proptest::collection::vec(0..ORDERS * 3, 5..60)).prop_map(|(opening, rest)| [opening, rest].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_gives_the_same_run(seed: u64, moves in moves()) {
        let mut live = session(seed);
        play(&mut live, &moves);
        let recorded = read(live.bytes()).expect("whole");
        let again = replay(&recorded, content(), true).expect("it replays");
        prop_assert_eq!(again.digest(), live.sim().digest());
        prop_assert_eq!(again.events(), live.sim().events());
        finish(&mut live);
        live.close().expect("ended");
        verify(live.bytes(), false, &nothing).expect("whole");
    }

    #[test]
    fn a_refused_or_proposed_order_changes_nothing(seed: u64, moves in moves()) {
        let mut live = session(seed);
        play(&mut live, &moves);
        for number in 0..ORDERS {
            let (before, events) = (live.sim().digest(), live.sim().events().len());
            let known = format!("{:?}", live.sim().knowledge());
            let proposed = live.propose(&order(number));
            prop_assert_eq!(live.sim().digest(), before);
            if let Err(refusal) = proposed {
                prop_assert_eq!(live.order(&order(number)).expect("memory"), Err(refusal));
                prop_assert_eq!(live.sim().digest(), before);
                prop_assert_eq!(live.sim().events().len(), events);
                prop_assert_eq!(format!("{:?}", live.sim().knowledge()), known);
            }
        }
    }

    #[test]
    fn time_may_be_cut_anywhere(seed: u64, moves in moves(), cuts in proptest::collection::vec(1..40_u64, 1..20)) {
        let mut whole = session(seed);
        play(&mut whole, &moves);
        let mut pieces = session(seed);
        play(&mut pieces, &moves);
        let to = whole.sim().now() + cuts.iter().sum::<u64>();
        whole.advance(to).expect("memory");
        for cut in cuts {
            let to = pieces.sim().now() + cut;
            pieces.pace(PaceRequest::Pause).expect("practice");
            pieces.advance(to).expect("memory");
            pieces.pace(PaceRequest::Continue).expect("practice");
        }
        prop_assert_eq!(whole.sim().digest(), pieces.sim().digest());
        prop_assert_eq!(whole.sim().events(), pieces.sim().events());
    }
}

/// Not a test by itself: what the fresh process below does.
#[test]
fn child_folds_a_journal() {
    let Ok(path) = std::env::var("BRIDGECALL_TEST_FOLD") else { return };
    let bytes = std::fs::read(path).expect("the parent wrote it");
    let recorded = read(&bytes).expect("whole");
    let replayed = replay(&recorded, content(), false).expect("it replays");
    // Through text, as `events` prints them: nothing may be lost on the way.
    let text = events_jsonl(&replayed);
    let events = text.lines().map(|line| serde_json::from_str::<Event>(line).expect("an event reads back"));
    let content = content();
    let mut world = World::new(&content.scenario, replayed.seed());
    for event in events {
        world.apply(&content.scenario, &content.policy, &event);
    }
    world.reach(replayed.now());
    println!("folded {}", Digest::of_value(&world));
}

#[test]
fn folding_the_events_in_a_fresh_process_gives_the_live_world() {
    let folder = tempfile::tempdir().expect("a folder");
    for seed in 0..12_u64 {
        let mut live = session(seed);
        let moves = (0..40).map(|n| Seed(seed).below("move", "test".into(), n, ORDERS * 3)).collect::<Vec<_>>();
        play(&mut live, &[ORDERS + 60, 156, 0, 4, 5, 6, 11, 7, 12]);
        play(&mut live, &moves);
        let path = folder.path().join(format!("{seed}.jsonl"));
        std::fs::write(&path, live.bytes()).expect("written");
        let path = path.to_str().expect("text");
        let output =
            child::command("child_folds_a_journal", &[("BRIDGECALL_TEST_FOLD", path)]).output().expect("runs");
        let stdout = String::from_utf8_lossy(&output.stdout);
        let folded = child::answer(&stdout, "folded ");
        assert_eq!(folded, Some(live.sim().digest().to_string().as_str()), "seed {seed}: {stdout}");
    }
}

#[test]
fn the_same_orders_end_differently_on_another_seed() {
    let digests: std::collections::BTreeSet<Digest> = (0..8).map(|seed| closed(seed).sim().digest()).collect();
    assert_eq!(digests.len(), 8);
}

#[test]
fn a_bare_simulation_and_a_journalled_one_run_alike() {
    let mut bare = Simulation::new(content(), Seed(2), Mode::Practice, Seat::MajorIncidentManager);
    let mut kept = session(2);
    for (to, number) in [(170, 0), (180, 4), (200, 5), (210, 6), (400, 11), (900, 23)] {
        bare.advance(SimTime(to));
        kept.advance(SimTime(to)).expect("memory");
        assert_eq!(bare.submit(&order(number)), kept.order(&order(number)).expect("memory"));
    }
    assert_eq!(bare.digest(), kept.sim().digest());
    assert_eq!(player::ORDERS, ORDERS);
}
