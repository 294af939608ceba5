//! Messages judged in runs: the same verdict by whatever way they went, over-claims against what was heard, and what the
//! time to notify went into.

mod proofs;
mod support;

use std::sync::Arc;

use bridgecall_core::base::{Seed, SimTime};
use bridgecall_core::reader::Verdict;
use bridgecall_core::reader::weigh::About;
use bridgecall_core::scenario::model::{HandoverFact, Seat};
use bridgecall_core::scoring::judging::Judged;
use bridgecall_core::scoring::judging::rhythm::{Delay, rhythms};
use bridgecall_core::scoring::record::Record;
use bridgecall_core::sim::command::{Appointment, CauseClaim, Impact, Topic};
use bridgecall_core::sim::message::{Audience, Channel, Effect, Message, Stage, Status};
use bridgecall_core::sim::{Command, Event, EventKind, Logged, Mode, Order, Seating, Simulation};
use bridgecall_core::view::Docs;
use bridgecall_core::view::composer::{catalogue, composer, wordbook};
use proofs::{MAJOR, content, fresh, model_run, run};
use support::player::message;
use support::stage::{at_work, bent, id, must, wait};

type Verdicts = Vec<(u32, Vec<Verdict>)>;

fn judged(sim: &Simulation) -> Vec<Judged> {
    Record::new(sim.content(), sim.events()).judged().to_vec()
}

fn verdicts(sim: &Simulation, events: &[Logged]) -> Verdicts {
    Record::new(sim.content(), events).judged().iter().map(|one| (one.n, one.verdicts())).collect()
}

/// The same log with each message changed.
fn with_messages(sim: &Simulation, change: impl Fn(&mut Message, &mut Option<u32>)) -> Vec<Logged> {
    let changed = |logged: &Logged| {
        let mut event = Event::clone(logged);
        if let EventKind::MessageSent { message, draft, .. } = &mut event.kind {
            change(message, draft);
            return Logged::Perceived(Arc::new(event));
        }
        logged.clone()
    };
    sim.events().iter().map(changed).collect()
}

#[test]
fn the_same_messages_are_judged_alike_from_a_plan_by_hand_and_as_drafts_on_every_channel() {
    let content = Arc::new(proofs::content(MAJOR));
    let plan = run(&content, &model_run(&content, "golden"), 4);
    let by_plan = verdicts(&plan.sim, plan.sim.events());
    assert!(by_plan.len() >= 8, "golden speaks: {}", by_plan.len());

    let mut by_hand = fresh(&content, 4, Mode::Practice);
    for (at, order, _) in &plan.log {
        proofs::give(&mut by_hand, *at, order.command.clone(), &mut Vec::new());
    }
    assert_eq!(verdicts(&by_hand, by_hand.events()), by_plan);

    let as_drafts = with_messages(&plan.sim, |_, draft| *draft = Some(1));
    assert_eq!(verdicts(&plan.sim, &as_drafts), by_plan);
    for channel in [Channel::Email, Channel::Text, Channel::Social, Channel::DeskBrief, Channel::StatusPage] {
        let sent = with_messages(&plan.sim, |message, _| message.channel = channel);
        assert_eq!(verdicts(&plan.sim, &sent), by_plan, "{channel:?}");
    }
}

#[test]
fn an_approved_draft_is_judged_as_the_same_message_sent_by_hand() {
    let play = |approve: bool| {
        let mut sim = bent(|_| {});
        at_work(&mut sim);
        must(&mut sim, Command::Appoint { role: Appointment::CommunicationsLead, person: id("cora") });
        must(&mut sim, Command::AskDraft { audience: Audience::Staff, stage: Stage::Initial });
        wait(&mut sim, 400);
        let draft = sim.knowledge().drafts[&1].message.clone();
        must(&mut sim, if approve { Command::ApproveDraft { draft: 1 } } else { Command::SendMessage(draft) });
        judged(&sim).remove(0)
    };
    let (approved, by_hand) = (play(true), play(false));
    assert_eq!(approved.verdicts(), by_hand.verdicts());
    assert_eq!(approved.slots, by_hand.slots);
}

/// What the small shop's Manager says, and what is said of it.
fn says(line: &str, bend: impl FnOnce(&mut Message)) -> Judged {
    let mut sim = bent(|_| {});
    at_work(&mut sim);
    let mut said = Message { line: line.to_owned(), ..message() };
    bend(&mut said);
    must(&mut sim, Command::SendMessage(said));
    judged(&sim).remove(0)
}

#[test]
fn claims_are_held_against_what_had_been_heard() {
    let guess = says("This was caused by the new till software.", |_| {});
    assert!(guess.guesses_cause() && guess.verdicts().contains(&Verdict::PrematureCause));
    let suspicion = says("The new till software is suspected.", |_| {});
    assert!(!suspicion.guesses_cause());
    let clear = says("All tills are back to normal.", |_| {});
    let over = clear.claims.iter().find(|claim| claim.at.is_some()).expect("it claims something");
    assert_eq!(over.verdict, Verdict::OverClaim);
    assert!(over.why.ends_with("It was not so."), "{}", over.why);
    let slot = says("", |message| message.cause = CauseClaim::Confirmed(id("half-dead")));
    assert!(slot.verdicts().contains(&Verdict::PrematureCause));
    let unread = says("Blue elephants dance. We write again soon.", |_| {});
    assert_eq!(unread.line.reading.unread.len(), 1);
    assert!(unread.is_marked(Verdict::VagueTime));
}

#[test]
fn what_nobody_could_know_is_told_apart_from_an_over_claim() {
    let mut sim = bent(|scenario| scenario.monitors.iter_mut().for_each(|one| one.lag_s = 600));
    at_work(&mut sim);
    // The screens trail by ten minutes: what they say now was so before the fault.
    must(&mut sim, Command::Ask { whom: id("sales-rate"), about: Topic::Status });
    wait(&mut sim, 60);
    let well = Message { effect: Some(Effect::Normal), line: String::new(), ..message() };
    must(&mut sim, Command::SendMessage(well));
    let one = judged(&sim).remove(0);
    let effect = one.claims.iter().find(|claim| claim.said == "effect").expect("it says an effect");
    assert_eq!(effect.verdict, Verdict::FalseUnknowable, "{effect:?}");
    assert!(!effect.evidence.is_empty(), "it rests on what the screen said");
}

#[test]
fn the_time_to_notify_is_told_with_its_causes() {
    let mut sim = bent(|_| {});
    at_work(&mut sim);
    wait(&mut sim, 120);
    must(&mut sim, Command::Appoint { role: Appointment::CommunicationsLead, person: id("cora") });
    wait(&mut sim, 60);
    must(&mut sim, Command::AskDraft { audience: Audience::Staff, stage: Stage::Initial });
    wait(&mut sim, 400);
    must(&mut sim, Command::ApproveDraft { draft: 1 });
    let due = sim.now() + 120;
    let promise =
        Message { next_update: Some(due), audience: Audience::Customers, line: "We look.".into(), ..message() };
    must(&mut sim, Command::SendMessage(promise));
    wait(&mut sim, 1200);
    let record = Record::new(sim.content(), sim.events());
    let all = rhythms(&record);
    let staff = all.iter().find(|one| one.audience == Audience::Staff).expect("staff were told");
    let after = staff.first.expect("they were told").1;
    assert_eq!(staff.stretches.iter().map(|one| one.seconds).sum::<u64>(), after);
    for cause in [Delay::NobodyAppointed, Delay::NobodyAsked, Delay::WaitingForDraft, Delay::WaitingForApproval] {
        assert!(staff.stretches.iter().any(|one| one.cause == cause), "{cause:?} in {:?}", staff.stretches);
    }
    let customers = all.iter().find(|one| one.audience == Audience::Customers).expect("customers were told");
    assert_eq!((customers.late.len(), customers.late[0].due), (1, due));
    assert_eq!((customers.late[0].came, customers.late[0].cause), (None, Delay::NobodyAsked));
    assert!(all.iter().any(|one| one.audience == Audience::Executives && one.first.is_none()));
}

#[test]
fn two_audiences_told_differently_clash_unless_something_was_heard() {
    let mut sim = bent(|_| {});
    at_work(&mut sim);
    let to = |audience, effect| Message { audience, effect: Some(effect), line: String::new(), ..message() };
    must(&mut sim, Command::SendMessage(to(Audience::Staff, Effect::Degraded)));
    must(&mut sim, Command::SendMessage(to(Audience::Customers, Effect::Down)));
    must(&mut sim, Command::Ask { whom: id("sales-rate"), about: Topic::Status });
    wait(&mut sim, 60);
    must(&mut sim, Command::SendMessage(to(Audience::Business, Effect::Normal)));
    let clashes: Vec<usize> = judged(&sim).iter().map(|one| one.clashes.len()).collect();
    assert_eq!(clashes, [0, 1, 0]);
}

#[test]
fn the_composer_finds_live_what_the_debrief_finds_later() {
    let mut sim = bent(|_| {});
    at_work(&mut sim);
    let docs = Docs::new(sim.content());
    let lines = ["This was caused by Nina.", "All is well.", "We write again soon.", "We do not know the cause."];
    for line in lines {
        let said = Message { line: line.into(), status: Status::Identified, ..message() };
        let live = composer(&wordbook(&docs), &catalogue(&docs), sim.knowledge(), &said);
        must(&mut sim, Command::SendMessage(said));
        let later = judged(&sim).pop().expect("it was sent");
        let read = later.line.reading.clone();
        assert_eq!((live.marks, live.slots, live.unread), (read.marks, later.slots, read.unread), "{line}");
        let told =
            |claims: &[bridgecall_core::reader::Weighed]| claims.iter().map(|one| one.verdict).collect::<Vec<_>>();
        assert_eq!(told(&live.claims), told(&later.claims), "{line}");
        assert!(sim.now() > SimTime(0));
    }
}

#[test]
fn who_writes_is_held_to_what_reached_them_when_they_wrote() {
    let (own, manager) = (Seat::CommunicationsLead, Seat::MajorIncidentManager);
    let content = Arc::new(content(MAJOR));
    let seating = Seating { own, shared: vec![manager], crew: None };
    let mut sim = Simulation::new(Arc::clone(&content), Seed(1), Mode::Practice, seating);
    let order = |sim: &mut Simulation, seat: Seat, command: Command| {
        sim.submit(&Order { seat, command }).unwrap_or_else(|no| panic!("{}: {}", no.code, no.reason));
    };
    sim.advance(SimTime(300));
    order(&mut sim, manager, Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() });
    // A figure that only the Manager hears, between the writing and the approval.
    let said = Message {
        service: Some(id("card-pay")),
        effect: Some(Effect::Degraded),
        scope_open: true,
        line: "We are sorry. 123,456 people are affected.".into(),
        ..Message::to(Audience::Customers, Status::Investigating)
    };
    let docs = Docs::new(&content);
    let help = composer(&wordbook(&docs), &catalogue(&docs), sim.knowledge_of(own).expect("a seat"), &said);
    order(&mut sim, own, Command::SubmitDraft(said));
    let impact = Impact { service: Some(id("card-pay")), users: Some(123_456), ..Impact::default() };
    sim.advance(sim.now() + 30);
    order(&mut sim, manager, Command::StateImpact(impact));
    sim.advance(sim.now() + 30);
    order(&mut sim, manager, Command::ApproveDraft { draft: 1 });
    let count = |seat: Seat| {
        let record = Record::of_seat(&content, sim.events(), seat);
        let [only] = record.judged() else { panic!("one message") };
        let mut counts = only.claims.iter().filter(|claim| matches!(claim.about, About::Count));
        counts.next().map(|claim| claim.verdict)
    };
    assert_eq!(count(manager), Some(Verdict::True), "who approved it had the figure");
    assert_eq!(count(own), Some(Verdict::OverClaim), "who wrote it had not");
    let shown = help.claims.iter().find(|claim| matches!(claim.about, About::Count)).map(|claim| claim.verdict);
    assert_eq!(shown, count(own), "and the composer said so while it was written");
}
