//! Advice to other seats than the Manager's: what they could have done sooner, and what the computer's Manager
//! would have made of it.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Money, Seed, SimTime};
use bridgecall_core::debrief::report::Advice;
use bridgecall_core::debrief::{self, Debrief};
use bridgecall_core::journal::record::Record;
use bridgecall_core::journal::{Session, read, replay};
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::scoring::{RunFacts, assess};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Command, EventKind, Mode, Order, Seating};
use proofs::{MAJOR, content};

const MANAGER: Seat = Seat::MajorIncidentManager;

/// A run to its end in which the seat does what it is told to at some seconds, with its debrief.
fn told(seating: impl Into<Seating>, own: Seat, orders: &[(u64, Command)]) -> (Session, Debrief) {
    told_of(MAJOR, seating, own, orders)
}

fn told_of(scenario: &str, seating: impl Into<Seating>, own: Seat, orders: &[(u64, Command)]) -> (Session, Debrief) {
    let content = Arc::new(content(scenario));
    let mut session = Session::in_memory(Arc::clone(&content), Seed(1), Mode::Practice, seating);
    for (t, command) in orders {
        session.advance(SimTime(*t)).expect("memory holds");
        let order = Order { seat: own, command: command.clone() };
        assert_eq!(session.order(&order).expect("memory holds").map_err(|no| no.code), Ok(()), "{t}: {command:?}");
    }
    session.advance(SimTime(content.scenario.clock.limit_s)).expect("memory holds");
    let recorded = read(session.bytes()).expect("it reads");
    let given = recorded.records.iter().filter_map(|record| match record {
        Record::Order { t, order, .. } => Some((*t, order.clone())),
        _ => None,
    });
    let given: Vec<(SimTime, Order)> = given.collect();
    let run = replay(&recorded, Arc::clone(&content), true).expect("it replays");
    let facts = RunFacts {
        seed: run.seed(),
        mode: run.mode(),
        seat: own,
        outcome: run.ended().unwrap_or(Outcome::Interrupted),
        journal_head: Digest::of(b"no journal"),
    };
    let assessment = assess(&content, run.events(), &facts);
    let debrief = debrief::build(&run, &assessment, None, &given);
    (session, debrief)
}

fn line<'d>(debrief: &'d Debrief, title: &str) -> &'d Advice {
    let found = debrief.advice.iter().find(|one| one.title == title);
    found.unwrap_or_else(|| {
        panic!("no `{title}` in {:?}", debrief.advice.iter().map(|one| &one.title).collect::<Vec<_>>())
    })
}

#[test]
fn a_lead_who_proposes_nothing_is_shown_what_a_proposal_would_have_saved() {
    let own = Seat::TechnicalLead;
    let (session, debrief) = told(own, own, &[]);
    let advice = line(&debrief, "Propose the way back sooner");
    assert!(advice.saving > Money(0), "{advice:?}");
    assert_eq!(advice.lost_run, session.sim().world().cost.total());
    assert!(advice.did.ends_with("It was never done."), "{}", advice.did);
    assert!(!advice.knew.is_empty() && !advice.steps.is_empty());
    // Anybody can play it again and lose as much.
    assert_eq!(debrief::lost_with(session.sim(), &advice.script), advice.lost_replay);
    let proposed = advice.script.iter().filter(|(_, order)| matches!(order.command, Command::Propose { .. })).count();
    assert_eq!(proposed, 1, "nothing but the better order");
}

#[test]
fn requests_left_lying_are_shown_with_what_the_answer_was_worth() {
    for own in [Seat::ChangeManager, Seat::ServiceOwner] {
        let (session, debrief) = told_of("one-lawful-setting", own, own, &[]);
        let asked = |kind: &EventKind| matches!(kind, EventKind::ChangeRequested { .. });
        assert!(session.sim().events().iter().any(|event| asked(&event.kind)), "the computer's Manager asks");
        let advice = line(&debrief, "Answer a request for authority sooner");
        assert!(advice.saving > Money(0), "{own:?}: {advice:?}");
    }
}

#[test]
fn a_supplier_manager_who_calls_nobody_is_shown_what_a_call_was_worth() {
    let own = Seat::SupplierManager;
    let (_, debrief) = told(own, own, &[]);
    let advice = line(&debrief, "Call the supplier sooner");
    assert!(advice.saving > Money(0) && advice.better.contains("Page "), "{advice:?}");
}

#[test]
fn a_desk_that_nominates_late_is_shown_what_the_minutes_cost() {
    let own = Seat::ServiceDesk;
    let (_, debrief) = told(own, own, &[]);
    let advice = line(&debrief, "Nominate sooner");
    assert!(advice.saving > Money(0) && advice.did.contains("met the criteria"), "{advice:?}");
}

#[test]
fn a_lead_who_drafts_nothing_is_shown_what_silence_costs() {
    let own = Seat::CommunicationsLead;
    let (_, debrief) = told(own, own, &[]);
    let advice = line(&debrief, "Draft the first message sooner");
    assert!(advice.saving > Money(0), "{advice:?}");
}

#[test]
fn where_a_person_commands_nobody_is_told_what_that_person_would_have_done() {
    let own = Seat::TechnicalLead;
    let seating = Seating { own, shared: vec![MANAGER], crew: None };
    let (_, debrief) = told(seating, own, &[]);
    assert!(debrief.advice.is_empty(), "{:?}", debrief.advice);
}

#[test]
fn what_was_proposed_at_once_is_not_advised() {
    let own = Seat::TechnicalLead;
    let option = Id::from("second-acquirer");
    let (session, _) = told(own, own, &[]);
    let known = session
        .sim()
        .events()
        .iter()
        .find(|event| matches!(&event.kind, EventKind::OptionKnown { option: one } if *one == option));
    let known = known.expect("it becomes known").t.0;
    let propose = Command::Propose { option, why: "It brings most cards back.".to_owned() };
    let (_, debrief) = told(own, own, &[(known + 40, propose)]);
    let name = "second acquirer";
    assert!(debrief.advice.iter().all(|one| !one.better.contains(name)), "{:?}", debrief.advice);
}
