//! The journal: round trips, replay, properties of time and orders, modes.

mod support;

use bridgecall_core::base::{Digest, Seed, SimTime};
use bridgecall_core::journal::{JournalError, PaceRequest, Record, Session, events_jsonl, read, replay, verify};
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::world::World;
use bridgecall_core::sim::{Event, Mode, Simulation};
use proptest::prelude::*;
use support::child;
use support::content::{closed, content, find, nothing, session};
use support::player::{ORDERS, finish, good_run, log, order, play};

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
    let opening = Just(vec![60, 60, 60, 0, 4, 5, 6, 11, 7, 12]);
    (opening, proptest::collection::vec(0..ORDERS * 3, 5..60)).prop_map(|(opening, rest)| [opening, rest].concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn replay_gives_the_same_run(seed: u64, moves in moves()) {
        let mut live = session(seed);
        play(&mut live, &moves);
        let recorded = read(live.bytes()).expect("whole");
        prop_assert!(live.sim().knowledge().accepted.is_some(), "the player gets somewhere");
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
            pieces.pace(PaceRequest::Pause).expect("practice");
            pieces.pace(PaceRequest::Continue).expect("practice");
            match cut % 3 {
                0 => pieces.advance_until_seen(cut).expect("memory"),
                _ => {
                    let next = pieces.sim().now() + cut;
                    pieces.advance(next).expect("memory");
                }
            }
        }
        pieces.advance(to).expect("memory");
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
        play(&mut live, &[60, 60, 60, 0, 4, 5, 6, 11, 7, 12]);
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
}
