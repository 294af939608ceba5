//! What a seat is marked by is what it did or could do: its own readers, its own dealings with a supplier,
//! those who break in on it, a second look after the end.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Id, Seed, SimTime};
use bridgecall_core::journal::Session;
use bridgecall_core::plan::Played;
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Audience, CastRole, Seat};
use bridgecall_core::scoring::RunFacts;
use bridgecall_core::scoring::assess;
use bridgecall_core::scoring::assessment::ObjectiveResult;
use bridgecall_core::scoring::measures::duties::demands_answered;
use bridgecall_core::scoring::record::Record;
use bridgecall_core::sim::command::Reply;
use bridgecall_core::sim::event::{Event, InterruptionKind, Outcome};
use bridgecall_core::sim::message::Message;
use bridgecall_core::sim::talk::{About, Intent, Say};
use bridgecall_core::sim::{Command, EventKind, Logged, Mode, Order, Seating, Simulation};
use proofs::{MAJOR, content, model_run, run};

const MANAGER: Seat = Seat::MajorIncidentManager;

fn give(session: &mut Session, seat: Seat, command: Command) -> Result<(), String> {
    session.order(&Order { seat, command }).expect("memory holds").map_err(|no| no.code)
}

fn marked(content: &Content, events: &[Logged], seat: Seat, id: &str) -> ObjectiveResult {
    let journal_head = bridgecall_core::base::Digest::of(b"none");
    let facts = RunFacts { seed: Seed(1), mode: Mode::Practice, seat, outcome: Outcome::Completed, journal_head };
    let result = assess(content, events, &facts);
    result.objectives.iter().find(|one| one.id.as_str() == id).expect("the seat is marked by it").clone()
}

/// Golden as the Manager plays it, to be looked at for another seat.
fn golden() -> (Arc<Content>, Vec<Event>) {
    let content = Arc::new(content(MAJOR));
    let sim = run(&content, &model_run(&content, "golden"), 1).sim;
    let events = sim.events().iter().map(|event| Event::clone(event)).collect();
    (content, events)
}

fn numbered(events: Vec<Event>) -> Vec<Logged> {
    (1..).zip(events).map(|(n, event)| Logged::Hidden(Event { n, ..event })).collect()
}

/// Puts an order of a seat in after the first event of a sort.
fn put_in(events: &mut Vec<Event>, after: impl Fn(&EventKind) -> bool, seat: Seat, kind: EventKind) {
    let place = events.iter().position(|event| after(&event.kind)).expect("there is such an event");
    let t = events[place].t;
    events.insert(place + 1, Event { n: 0, t, by_seat: Some(seat), kind });
}

/// The first words of the run, to other readers.
fn word_to(events: &[Event], audience: Audience) -> Message {
    let first = events.iter().find_map(|event| match &event.kind {
        EventKind::MessageSent { message, .. } => Some((**message).clone()),
        _ => None,
    });
    Message { audience, ..first.expect("golden tells somebody") }
}

#[test]
fn leaders_hear_from_the_leader_and_authorities_are_no_excuse() {
    let (content, events) = golden();
    let declared = |kind: &EventKind| matches!(kind, EventKind::Declared { .. });
    let told = |audience: Audience| {
        let mut events = events.clone();
        let message = Box::new(word_to(&events, audience));
        put_in(&mut events, declared, Seat::SeniorLeader, EventKind::MessageSent { id: 900, message, draft: None });
        let one = marked(&content, &numbered(events), Seat::SeniorLeader, "L4");
        (one.points_milli, one.of_milli)
    };
    assert_eq!(told(Audience::Authorities).0, 0, "nobody had asked, and leaders heard nothing");
    let (earned, of) = told(Audience::Executives);
    assert!(earned == of && of > 0);
}

#[test]
fn a_seat_owes_answers_to_those_it_may_write_to() {
    let (content, mut events) = golden();
    let asks = |audience| EventKind::Demanded {
        demand: Id::from("asked"),
        by: None,
        audience,
        due: SimTime(700),
        text: "What of it?".to_owned(),
    };
    let declared = |kind: &EventKind| matches!(kind, EventKind::Declared { .. });
    put_in(&mut events, declared, MANAGER, asks(Audience::Partners));
    let found = |events: &Vec<Event>, seat| {
        let events = numbered(events.clone());
        demands_answered(&Record::of_seat(&content, &events, seat)).applicable
    };
    assert!(!found(&events, Seat::SeniorLeader), "partners are not the leader's to write to");
    assert!(found(&events, MANAGER));
    put_in(&mut events, declared, MANAGER, asks(Audience::Authorities));
    assert!(found(&events, Seat::SeniorLeader));
}

#[test]
fn a_supplier_is_engaged_by_whoever_engages_them() {
    let seat = Seat::SupplierManager;
    let (content, events) = golden();
    let mark = |events: &Vec<Event>| marked(&content, &numbered(events.clone()), seat, "B18");
    let idle = mark(&events);
    assert!(idle.applicable && idle.points_milli == 0, "the Manager did it all: {}", idle.measured);
    assert!(marked(&content, &numbered(events.clone()), MANAGER, "B18").points_milli > 0, "and is marked for it");

    let supplier = content.scenario.teams.iter().find(|team| team.supplier && team.needed).expect("one is needed");
    let theirs = |person: Id| content.scenario.person(person).is_some_and(|one| one.team == Some(supplier.id));
    let option = content.scenario.options.iter().find(|one| one.team == supplier.id && one.restores).expect("a way");
    let proposes = || EventKind::OptionProposed { option: option.id, why: "Their site A hurts both.".to_owned() };

    // Called and asked by this seat's own orders.
    let mut engaged = events.clone();
    for event in &mut engaged {
        match event.kind {
            EventKind::Paged { person, .. } | EventKind::ReportAsked { person } if theirs(person) => {
                event.by_seat = Some(seat);
            }
            _ => {}
        }
    }
    let asked = mark(&engaged);
    assert!(asked.points_milli > 0 && asked.points_milli < asked.of_milli, "{}", asked.measured);
    let mut hasty = engaged.clone();
    put_in(&mut hasty, |kind| matches!(kind, EventKind::BridgeOpened), seat, proposes());
    let mut sound = engaged;
    put_in(
        &mut sound,
        |kind| matches!(kind, EventKind::ActionStarted { option: one, .. } if *one == option.id),
        seat,
        proposes(),
    );
    assert!(mark(&sound).measured.contains("4 of 4") && mark(&hasty).measured.contains("3 of 4"), "evidence first");
}

#[test]
fn a_suppliers_refusal_is_taken_up_by_whoever_leads_them() {
    let seat = Seat::SupplierManager;
    let (content, events) = golden();
    let supplier = content.scenario.teams.iter().find(|team| team.supplier && team.needed).expect("one is needed");
    let own = content.scenario.teams.iter().find(|team| !team.supplier).expect("one of ours");
    let bridge = |kind: &EventKind| matches!(kind, EventKind::BridgeOpened);
    let silence = |person: Id| {
        let mut events = events.clone();
        events.retain(|event| {
            !matches!(event.kind, EventKind::PageUnanswered { .. } | EventKind::ActionDeclined { .. })
        });
        put_in(&mut events, bridge, MANAGER, EventKind::PageUnanswered { person });
        put_in(&mut events, bridge, MANAGER, EventKind::PageUnanswered { person });
        events.retain(|event| !matches!(event.kind, EventKind::PageAnswered { person: one } if one == person));
        events
    };
    let mark = |events: &Vec<Event>| marked(&content, &numbered(events.clone()), seat, "B17");
    assert!(!mark(&silence(own.lead)).applicable, "silence in the house is not the supplier manager's");
    let escalated = |by: Seat| {
        let mut events = silence(supplier.lead);
        let silent = |kind: &EventKind| matches!(kind, EventKind::PageUnanswered { .. });
        let last = events.iter().rposition(|event| silent(&event.kind)).expect("it is there");
        let (over, to) = (supplier.lead, own.lead);
        let kind = EventKind::Escalated { over, to, reason: "Silent twice.".to_owned() };
        let t = events[last].t + 60;
        let place = events.iter().position(|event| event.t > t).unwrap_or(events.len());
        events.insert(place, Event { n: 0, t, by_seat: Some(by), kind });
        mark(&events)
    };
    let (mine, the_managers) = (escalated(seat), escalated(MANAGER));
    assert!(mine.points_milli == mine.of_milli && mine.of_milli > 0, "{}", mine.measured);
    assert_eq!(the_managers.points_milli, 0, "{}", the_managers.measured);
}

/// Plays with the computer in command until somebody breaks in whom a seat may answer.
fn broken_in_on(seat: Seat, wanted: impl Fn(InterruptionKind) -> bool) -> Option<(Session, u32, InterruptionKind)> {
    let content = Arc::new(content(MAJOR));
    (1..=30).find_map(|seed| {
        // Another person in command who does nothing: confidence falls, and people come.
        let seating = Seating { own: seat, shared: vec![MANAGER], crew: None };
        let mut session = Session::in_memory(Arc::clone(&content), Seed(seed), Mode::Practice, seating);
        session.advance(SimTime(300)).expect("memory holds");
        give(&mut session, MANAGER, Command::AcceptHandover { read_back: Vec::new() }).ok()?;
        let reason = "Cards fail.".to_owned();
        let priority = bridgecall_core::scenario::policy::Priority::P1;
        give(&mut session, MANAGER, Command::Declare { priority, reason }).ok()?;
        give(&mut session, MANAGER, Command::OpenBridge).ok()?;
        while session.sim().ended().is_none() && session.sim().now().0 < 3600 {
            let next = session.sim().now() + 5;
            session.advance(next).expect("memory holds");
            let known = session.sim().knowledge_of(seat).expect("it is played");
            let open =
                known.interruptions.iter().find(|(_, one)| one.answered.is_none() && !one.lapsed && wanted(one.why));
            if let Some((number, why)) = open.map(|(number, one)| (*number, one.why)) {
                return Some((session, number, why));
            }
        }
        None
    })
}

#[test]
fn a_leader_answers_those_who_want_news_and_leaves_command_to_the_manager() {
    let seat = Seat::SeniorLeader;
    let (mut session, number, _) = broken_in_on(seat, |_| true).expect("somebody asks the leader");
    let reply = |reply| Command::AnswerInterruption { interruption: number, reply };
    for theirs in [Reply::OfferCommand, Reply::Shield, Reply::Capture, Reply::Remove] {
        assert_eq!(give(&mut session, seat, reply(theirs)), Err("beyond_remit".into()), "{theirs:?}");
    }
    assert_eq!(give(&mut session, seat, reply(Reply::Brief)), Ok(()));
    assert_eq!(give(&mut session, MANAGER, reply(Reply::Brief)), Err("already_answered".into()), "once is enough");

    // What is the Manager's to answer does not reach the leader, and is not theirs.
    let takeover = |why| why == InterruptionKind::Takeover;
    let (mut session, number, _) = broken_in_on(MANAGER, takeover).expect("somebody wants to take over");
    let reply = |reply| Command::AnswerInterruption { interruption: number, reply };
    assert_eq!(give(&mut session, MANAGER, reply(Reply::OfferCommand)), Ok(()));
}

#[test]
fn nobody_answers_by_word_of_mouth_who_may_not_by_order() {
    for seat in [Seat::ProblemManager, Seat::ServiceOwner, Seat::ChangeManager] {
        let content = Arc::new(content(MAJOR));
        let mut session = Session::in_memory(Arc::clone(&content), Seed(1), Mode::Practice, seat);
        session.advance(SimTime(900)).expect("memory holds");
        let victor = content.scenario.person_in(CastRole::OperationsDirector).expect("there is one").id;
        for intent in [Intent::Park, Intent::Warn] {
            let about = Some(About::Interruption(1));
            let said = Say { to: vec![victor], intent, manner: Vec::new(), about, claim: None, box_s: None };
            assert_eq!(
                give(&mut session, seat, Command::Say(said)),
                Err("beyond_remit".into()),
                "{seat:?} {intent:?}"
            );
        }
        let reply = Command::AnswerInterruption { interruption: 1, reply: Reply::Brief };
        assert_eq!(give(&mut session, seat, reply), Err("beyond_remit".into()));
    }
}

#[test]
fn one_may_always_look_again() {
    let content = Arc::new(content(MAJOR));
    let mut sim = Simulation::new(Arc::clone(&content), Seed(1), Mode::Practice, MANAGER);
    let plan = model_run(&content, "golden");
    let resolved =
        |sim: &Simulation| sim.events().iter().any(|event| matches!(event.kind, EventKind::Resolved { .. }));
    let mut until = SimTime(1200);
    while !resolved(&sim) {
        sim = Simulation::new(Arc::clone(&content), Seed(1), Mode::Practice, MANAGER);
        let Ok(()) = bridgecall_core::plan::play_on(&mut sim, &plan, Some(until), &mut Played::new());
        until = until + 10;
        assert!(until.0 < 7200, "golden resolves it");
    }
    assert!(sim.ended().is_none());
    let look = Order { seat: MANAGER, command: Command::VerifyRecovery { source: Id::from("pump-rate") } };
    assert_eq!(sim.submit(&look).map_err(|no| no.code), Ok(()), "a wrong all-clear is worse than a late one");
    let again = Order { seat: MANAGER, command: Command::Resolve { cause: Default::default() } };
    assert_eq!(sim.submit(&again).map_err(|no| no.code), Err("resolved".into()), "it is stated once");
}
