//! Practice and exam differ in what the desk round the exercise allows, never in the exercise.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::Seed;
use bridgecall_core::journal::{PaceRequest, Session};
use bridgecall_core::plan::{play, play_on};
use bridgecall_core::sim::Mode;
use proofs::{FALSE_ALARM, MAJOR, content, fresh, model_run, score};

#[test]
fn practice_and_exam_give_the_same_events_and_marks() {
    for name in [MAJOR, FALSE_ALARM] {
        let content = Arc::new(content(name));
        for plan in ["golden", "passive", "reckless", "lucky"] {
            let plan = model_run(&content, plan);
            for seed in [1, 7] {
                let [practice, exam] = [Mode::Practice, Mode::Exam].map(|mode| {
                    let mut sim = fresh(&content, seed, mode);
                    let mut log = Vec::new();
                    play(&mut sim, &plan, &mut log);
                    score(sim, log)
                });
                assert_eq!(practice.sim.events(), exam.sim.events(), "{name} seed {seed}");
                assert_eq!(practice.sim.digest(), exam.sim.digest(), "{name} seed {seed}");
                assert_eq!(practice.log, exam.log, "{name} seed {seed}");
                assert_eq!(practice.result.objectives, exam.result.objectives, "{name} seed {seed}");
                assert_eq!(practice.result.passed, exam.result.passed, "{name} seed {seed}");
            }
        }
    }
}

#[test]
fn asking_for_another_pace_changes_nothing_and_an_exam_refuses() {
    let content = Arc::new(content(MAJOR));
    let plan = model_run(&content, "golden");
    let mut bare = fresh(&content, 3, Mode::Exam);
    play(&mut bare, &plan, &mut Vec::new());
    for mode in [Mode::Practice, Mode::Exam] {
        let mut session = Session::in_memory(Arc::clone(&content), Seed(3), mode, plan.seat);
        for minute in 1..=40 {
            let until = bridgecall_core::base::SimTime(minute * 60);
            if session.sim().ended().is_none() && minute == 1 {
                session.advance(until).expect("memory takes every write");
            }
            for request in [PaceRequest::Pause, PaceRequest::Continue, PaceRequest::Speed(4)] {
                let answer = session.pace(request);
                assert_eq!(answer.is_err(), mode == Mode::Exam, "{request:?}");
                assert!(answer.is_ok() || answer.is_err_and(|no| no.code.as_str() == "exam"));
            }
        }
        play_on(&mut session, &plan, None, &mut Vec::new()).expect("memory takes every write");
        assert_eq!(session.sim().events(), bare.events(), "{mode:?}");
    }
}
