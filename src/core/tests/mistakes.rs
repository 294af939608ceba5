//! What is held against other seats than the Manager's: each mistake is made in one run and not in another
//! that differs from it by the mistake alone, and costs points in every seat that it is held against.

#[path = "mistakes/stage.rs"]
mod stage;

mod proofs;

use std::collections::BTreeSet;

use bridgecall_core::scenario::model::{Audience, Seat};
use bridgecall_core::sim::Command;
use bridgecall_core::sim::command::{CauseClaim, RecordItem, Topic};
use bridgecall_core::sim::event::{EventKind, TestResult};
use bridgecall_core::sim::message::{Effect, Message};
use bridgecall_core::sim::talk::{Intent, Statement};
use proofs::{MAJOR, content, scenarios};
use stage::{Stage, id, message, said};

/// A mistake, the seats in which it is tried, and a run with it (`true`) or without.
type Case = (&'static str, &'static [Seat], fn(Seat, bool) -> Stage);

use Seat::{
    ChangeManager, CommunicationsLead, ProblemManager, SeniorLeader, ServiceDesk, ServiceOwner, SupplierManager,
    TechnicalLead,
};

const CASES: &[Case] = &[
    ("nominated_unasked", &[ServiceDesk], nominated),
    ("closed_unverified", &[ServiceDesk], closed),
    ("silent_on_bridge", &[ServiceDesk, TechnicalLead, SupplierManager], silent),
    ("hands_distracted", &[ProblemManager, ServiceOwner, SeniorLeader], distracted),
    ("proposed_blind", &[TechnicalLead, SupplierManager], blind),
    ("proposed_disproved", &[TechnicalLead], disproved),
    ("cause_untested", &[ProblemManager, TechnicalLead], untested),
    ("one_text_for_all", &[CommunicationsLead], one_text),
    ("guessed_cause_drafted", &[CommunicationsLead], guessed),
    ("authorised_uncarded", &[ChangeManager], uncarded),
    ("sound_refused", &[ChangeManager], refused),
    ("request_left", &[ChangeManager], left),
    ("fix_time_told", &[ServiceOwner, SeniorLeader], fix_time),
    ("words_at_odds", &[ServiceOwner, SeniorLeader], at_odds),
    ("escalated_early", &[SupplierManager], escalated),
];

fn nominated(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::waiting(own);
    if !wrong {
        stage.me(Command::Ask { whom: id("priya"), about: Topic::Volume });
        stage.wait(120);
    }
    stage.nominate();
    stage
}

fn closed(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    stage.manager(Command::StartMonitoring { for_s: 900, reopen_if: "Cards are refused again.".into() });
    let works = |kind: &EventKind| match kind {
        EventKind::Answered { facts, verifying: true, .. } => format!("{facts:?}").contains("OneTry(true)"),
        _ => false,
    };
    while !wrong && !stage.has(works) {
        stage.me(Command::VerifyRecovery { source: id("jo") });
        stage.wait(60);
    }
    let note = "Cards work again; keep the slips of today.".to_owned();
    stage.me(Command::CloseTickets { service: id("card-pay"), cohort: id("meridian"), note });
    stage
}

fn silent(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    for quarter in 0..3 {
        if !wrong {
            let [condition, actions, needs] =
                ["Cards fail by half", "We compare card networks", "A test in store"].map(str::to_owned);
            stage.me(Command::GiveReport { condition: format!("{condition}, {quarter}"), actions, needs });
        }
        stage.wait(700);
    }
    stage
}

fn distracted(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    stage.test("network-half-dead", "hannah");
    if !wrong {
        stage.wait(300);
        assert!(stage.has(|kind| matches!(kind, EventKind::TaskReported { .. })), "the task is done");
    }
    stage.me(Command::Ask { whom: id("hannah"), about: Topic::Status });
    stage
}

fn blind(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    if !wrong {
        stage.test_until("network-half-dead", "hannah", TestResult::Supported);
    }
    let option = if own == SupplierManager { "shut-out-site-a" } else { "second-acquirer" };
    stage.propose(option);
    stage
}

fn disproved(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    if wrong {
        stage.test_until("release-guilty", "tomasz", TestResult::Contradicted);
    }
    stage.propose("roll-back-release");
    stage
}

fn untested(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    if !wrong {
        stage.test_until("network-half-dead", "hannah", TestResult::Supported);
    }
    stage.me(said(Intent::Decide, Some(Statement::Cause(id("network-half-dead")))));
    stage
}

fn one_text(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    for audience in [Audience::Staff, Audience::Business] {
        let staff = "Offer another card or cash, and keep the slip of every declined payment.";
        let line = if wrong || audience == Audience::Staff { staff } else { "Takings in stores fall by the minute." };
        stage.me(Command::SubmitDraft(Message { line: line.to_owned(), ..message(audience) }));
    }
    stage
}

fn guessed(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    stage.manager(Command::StateHypothesis { hypothesis: id("gateway-sick") });
    let cause = if wrong { CauseClaim::Suspected(id("gateway-sick")) } else { CauseClaim::UnderReview };
    stage.me(Command::SubmitDraft(Message { cause, ..message(Audience::Staff) }));
    stage
}

fn uncarded(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::asked(own, !wrong);
    stage.answer(true);
    stage
}

fn refused(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::asked(own, true);
    stage.answer(!wrong);
    stage
}

fn left(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::asked(own, true);
    stage.wait(if wrong { 660 } else { 540 });
    stage.answer(true);
    stage
}

/// Readers of the seat's own.
fn readers(own: Seat) -> Audience {
    if own == SeniorLeader { Audience::Executives } else { Audience::Business }
}

fn fix_time(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    let fix_by = wrong.then(|| stage.now() + 1800);
    stage.me(Command::SendMessage(Message { fix_by, ..message(readers(own)) }));
    stage
}

fn at_odds(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    stage.manager(Command::SendMessage(message(Audience::Staff)));
    let effect = Some(if wrong { Effect::Normal } else { Effect::Degraded });
    stage.me(Command::SendMessage(Message { effect, ..message(readers(own)) }));
    stage
}

fn escalated(own: Seat, wrong: bool) -> Stage {
    let mut stage = Stage::open(own);
    if !wrong {
        stage.manager(Command::Direct { option: id("shut-out-site-a") });
        stage.wait(300);
        assert!(stage.has(|kind| matches!(kind, EventKind::ActionDeclined { .. })), "they want to be shown");
    }
    stage.me(Command::Escalate { over: id("ingrid"), reason: "They do not act.".into() });
    stage
}

#[test]
fn every_mistake_is_held_against_the_seat_that_makes_it() {
    for (mistake, seats, play) in CASES {
        for own in *seats {
            assert!(play(*own, true).deducts(mistake), "{own:?} makes {mistake} and pays nothing");
            assert!(!play(*own, false).deducts(mistake), "{own:?} pays for {mistake} without making it");
        }
    }
}

#[test]
fn spoken_promises_and_causes_in_the_record_count_as_well() {
    let mut stage = Stage::open(ServiceOwner);
    let by = stage.now() + 900;
    stage.me(said(Intent::Reassure, Some(Statement::BackBy(by))));
    assert!(stage.deducts("fix_time_told"));
    let mut stage = Stage::open(ProblemManager);
    stage.manager(Command::StateHypothesis { hypothesis: id("gateway-sick") });
    stage.manager(Command::Resolve { cause: CauseClaim::UnderReview });
    let cause = CauseClaim::Confirmed(id("gateway-sick"));
    stage.me(Command::HandOverProblem { to: id("maud"), record: vec![RecordItem::Cause], cause });
    assert!(stage.deducts("cause_untested"));
}

#[test]
fn every_other_seat_has_mistakes_of_its_own_and_every_mistake_a_case() {
    let rubric = content(MAJOR).rubric;
    for seat in Seat::ALL.into_iter().filter(|seat| *seat != Seat::MajorIncidentManager) {
        let held = rubric.mistakes.iter().filter(|one| one.of.contains(&seat)).count();
        assert!(held >= 2, "{seat:?} has {held}");
    }
    let tried: BTreeSet<&str> = CASES.iter().map(|(mistake, ..)| *mistake).collect();
    let held: BTreeSet<&str> = rubric.mistakes.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(tried, held);
}

/// A seat is offered where it can earn something: else it would fail whatever it did.
#[test]
fn every_seat_that_a_scenario_offers_is_scored_there() {
    for name in scenarios() {
        let content = content(&name);
        for seat in &content.scenario.seats {
            let rubric = content.rubric.of_seat(*seat);
            let meant = |only: Option<_>| only.is_none_or(|verdict| verdict == content.scenario.verdict);
            let apply = rubric.objectives.iter().filter(|one| meant(one.only)).count();
            assert!(apply >= 2, "{name}: {seat:?} has {apply} objectives");
        }
    }
}

#[test]
fn the_debrief_tells_a_seat_of_its_own_marks() {
    let stage = nominated(ServiceDesk, true);
    let debrief = stage.debrief();
    assert!(debrief.objectives.iter().any(|line| line.id == id("A03")), "its own objectives");
    let held: Vec<&str> = debrief.deductions.iter().map(|line| line.title.as_str()).collect();
    assert_eq!(held, ["Nominated before a question of the desk's was answered"]);
}

#[test]
fn the_manager_is_not_marked_by_the_mistakes_of_others() {
    let rubric = content(MAJOR).rubric;
    let manager = rubric.of_seat(Seat::MajorIncidentManager);
    assert!(manager.deductions.iter().all(|one| rubric.mistakes.iter().all(|mistake| mistake.id != one.id)));
}
