//! Seats: who may order what, who perceives what, what the computer leaves to people, and how well it
//! plays where nobody does.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Id, Seed, SimTime};
use bridgecall_core::journal::{Session, read, replay};
use bridgecall_core::plan::{Played, play};
use bridgecall_core::prove::teams::contest;
use bridgecall_core::prove::{Case, Teams};
use bridgecall_core::scenario::model::{Audience, CastRole, HandoverFact, Seat};
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::scoring::{RunFacts, assess};
use bridgecall_core::sim::command::{Appointment, OptionCard};
use bridgecall_core::sim::message::{Channel, Effect, Message, Stage, Status};
use bridgecall_core::sim::talk::{Intent, Say};
use bridgecall_core::sim::{Command, Competence, EventKind, Mode, Order, Playable, Seating, Simulation, remit};
use proofs::{FALSE_ALARM, MAJOR, content, runs, scenarios};

fn seat(own: Seat) -> Session {
    Session::in_memory(Arc::new(content(MAJOR)), Seed(1), Mode::Practice, own)
}

fn give(session: &mut Session, seat: Seat, command: Command) -> Result<(), String> {
    session.order(&Order { seat, command }).expect("memory holds").map_err(|no| no.code)
}

fn happened(sim: &Simulation, wanted: impl Fn(&EventKind) -> bool) -> Option<SimTime> {
    sim.events().iter().find(|event| wanted(&event.kind)).map(|event| event.t)
}

fn message(audience: Audience) -> Message {
    Message {
        channel: Channel::Announcement,
        service: Some(Id::from("card-pay")),
        effect: Some(Effect::Degraded),
        scope_open: true,
        help: true,
        ..Message::to(audience, Status::Investigating)
    }
}

#[test]
fn hands_authority_and_approval_hold_for_every_seat() {
    let option = Id::from("second-acquirer");
    let direct = || Command::Direct { option };
    for own in Seat::ALL.into_iter().filter(|own| *own != Seat::MajorIncidentManager) {
        let mut session = seat(own);
        session.advance(SimTime(60)).expect("memory holds");
        let before = session.sim().digest();
        assert_eq!(give(&mut session, own, direct()), Err("beyond_remit".into()), "{own:?} directs nobody");
        let approve = Command::ApproveDraft { draft: 1 };
        assert_eq!(give(&mut session, own, approve), Err("beyond_remit".into()), "{own:?} approves nothing");
        assert_eq!(session.sim().digest(), before, "a refusal changes nothing");
        let stranger = if own == Seat::ServiceDesk { Seat::ChangeManager } else { Seat::ServiceDesk };
        assert_eq!(give(&mut session, stranger, Command::FreezeChanges), Err("not_this_seat".into()));
    }
    let mut session = seat(Seat::CommunicationsLead);
    let sends = Command::SendMessage(message(Audience::Staff));
    assert_eq!(give(&mut session, Seat::CommunicationsLead, sends), Err("beyond_remit".into()));
    let mut session = seat(Seat::SeniorLeader);
    let sends = Command::SendMessage(message(Audience::Customers));
    assert_eq!(give(&mut session, Seat::SeniorLeader, sends), Err("not_your_readers".into()));
    let engineer = Command::AssignTask {
        person: content(MAJOR).scenario.teams[0].lead,
        task: bridgecall_core::sim::command::Task::Assess(option),
        box_s: 300,
    };
    assert_eq!(give(&mut session, Seat::SeniorLeader, engineer), Err("beyond_remit".into()));
    let said = Say {
        to: vec![content(MAJOR).scenario.teams[0].lead],
        intent: Intent::Task,
        manner: Vec::new(),
        about: None,
        claim: None,
        box_s: None,
    };
    let said = Command::Say(said);
    assert_eq!(give(&mut session, Seat::SeniorLeader, said), Err("beyond_remit".into()), "nor by word of mouth");
    assert!(remit::offers(Seat::ChangeManager, "answer_change") && !remit::offers(Seat::ChangeManager, "direct"));
}

#[test]
fn a_seat_perceives_a_part_of_what_the_manager_does_and_no_truth() {
    for own in Seat::ALL {
        let mut session = seat(own);
        session.advance(SimTime(1500)).expect("memory holds");
        let sim = session.sim();
        let manager = sim.knowledge_of(Seat::MajorIncidentManager).expect("always there");
        let mine = sim.knowledge();
        assert_eq!(mine.seat, own);
        assert!(mine.log.len() <= manager.log.len() && !mine.log.is_empty());
        assert!(
            mine.log.iter().all(|event| event.kind.is_perceived() && manager.log.iter().any(|one| one.n == event.n))
        );
        if matches!(own, Seat::SeniorLeader | Seat::ServiceOwner) {
            let technical = |kind: &EventKind| {
                matches!(kind, EventKind::Shown { .. } | EventKind::TaskReported { .. } | EventKind::Answered { .. })
            };
            assert!(!mine.log.iter().any(|event| technical(&event.kind)), "{own:?} hears no technical bridge");
            assert!(manager.log.iter().any(|event| technical(&event.kind)));
        }
    }
}

#[test]
fn the_computer_commands_where_nobody_does_however_time_is_cut_up() {
    let mut one = seat(Seat::CommunicationsLead);
    one.advance(SimTime(1200)).expect("memory holds");
    let mut other = seat(Seat::CommunicationsLead);
    for t in (0..=1200).step_by(7).chain([1200]) {
        other.advance(SimTime(t)).expect("memory holds");
    }
    assert_eq!(one.sim().digest(), other.sim().digest());
    assert_eq!(one.sim().events().len(), other.sim().events().len());
    assert!(happened(one.sim(), |kind| matches!(kind, EventKind::Declared { .. })).is_some());
    let by = one.sim().events().iter().find(|event| matches!(event.kind, EventKind::Declared { .. }));
    assert_eq!(by.and_then(|event| event.by_seat), Some(Seat::MajorIncidentManager));
    // The computer's orders stand in the journal: a replay needs no computer.
    let recorded = read(one.bytes()).expect("it reads");
    let again = replay(&recorded, Arc::new(content(MAJOR)), false).expect("it replays");
    assert_eq!(again.digest(), one.sim().digest());
}

#[test]
fn drafts_and_authority_wait_for_the_person_whose_they_are() {
    let own = Seat::CommunicationsLead;
    let mut session = seat(own);
    session.advance(SimTime(900)).expect("memory holds");
    let drafted = |kind: &EventKind| matches!(kind, EventKind::DraftReady { .. });
    assert_eq!(happened(session.sim(), drafted), None, "nobody drafts for the lead");
    assert!(session.sim().knowledge().sent.is_empty(), "and nobody sends past them");
    assert_eq!(give(&mut session, own, Command::SubmitDraft(message(Audience::Staff))), Ok(()));
    session.advance(SimTime(960)).expect("memory holds");
    assert!(happened(session.sim(), |kind| matches!(kind, EventKind::DraftReturned { .. })).is_some());
    let now = session.sim().now();
    let whole = Message { next_update: Some(now + 1200), ..message(Audience::Staff) };
    assert_eq!(give(&mut session, own, Command::SubmitDraft(whole)), Ok(()));
    session.advance(now + 60).expect("memory holds");
    assert_eq!(session.sim().knowledge().sent.len(), 1, "what is complete goes out");

    let (own, manager) = (Seat::ChangeManager, Seat::MajorIncidentManager);
    let words = || "As the team says.".to_owned();
    let card = OptionCard { reversal: words(), success_test: words(), ..OptionCard::default() };
    let option = Id::from("second-acquirer");
    let mut session = asked(Seating { own, shared: vec![manager], crew: None }, option, card);
    let wait = session.sim().now() + 300;
    session.advance(wait).expect("memory holds");
    let answered =
        |kind: &EventKind| matches!(kind, EventKind::ChangeAuthorised { .. } | EventKind::ChangeRefused { .. });
    assert_eq!(happened(session.sim(), answered), None, "nobody decides for the change manager");
    let grant = || Command::AnswerChange { option, grant: true, reason: String::new() };
    assert_eq!(give(&mut session, manager, grant()), Err("beyond_remit".into()), "not even the Manager");
    assert_eq!(give(&mut session, own, grant()), Ok(()));
    assert!(happened(session.sim(), answered).is_some());
}

/// The Manager's first orders, up to the request for authority for an option.
fn asked(seating: Seating, option: Id, card: OptionCard) -> Session {
    let manager = Seat::MajorIncidentManager;
    let mut session = Session::in_memory(Arc::new(content(MAJOR)), Seed(1), Mode::Practice, seating);
    // A new desk takes its time.
    session.advance(SimTime(360)).expect("memory holds");
    let reason = "Cards are refused in every store.".to_owned();
    for command in [
        Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() },
        Command::Declare { priority: Priority::P1, reason },
        Command::OpenBridge,
        Command::Appoint { role: Appointment::CommunicationsLead, person: Id::from("nadia") },
        Command::Page { person: Id::from("hannah") },
    ] {
        assert_eq!(give(&mut session, manager, command), Ok(()));
    }
    session.advance(SimTime(660)).expect("memory holds");
    assert_eq!(give(&mut session, manager, Command::FillOptionCard { option, card }), Ok(()));
    assert_eq!(give(&mut session, manager, Command::RequestChange { option }), Ok(()));
    session
}

#[test]
fn those_who_are_new_to_it_forget_and_sign_unread() {
    let (manager, option) = (Seat::MajorIncidentManager, Id::from("second-acquirer"));
    let played = |crew: Competence| {
        let seating = Seating { own: manager, shared: Vec::new(), crew: Some(crew) };
        let mut session = asked(seating, option, OptionCard::default());
        let (audience, stage) = (Audience::Customers, Stage::Initial);
        assert_eq!(give(&mut session, manager, Command::AskDraft { audience, stage }), Ok(()));
        session.advance(SimTime(1500)).expect("memory holds");
        let signed = |kind: &EventKind| matches!(kind, EventKind::ChangeAuthorised { .. });
        let signed = happened(session.sim(), signed).is_some();
        let draft = session.sim().knowledge().drafts.values().next().expect("a draft").message.clone();
        (signed, draft.next_update.is_some(), draft.started.is_some())
    };
    assert_eq!(played(Competence::Novice), (true, false, false), "signed unread, and half a message");
    for crew in [Competence::Trained, Competence::Expert] {
        assert_eq!(played(crew), (false, true, true), "an empty card is sent back");
    }
}

#[test]
fn the_desk_nominates_or_is_passed_by() {
    let mut idle = seat(Seat::ServiceDesk);
    let nominated = |kind: &EventKind| matches!(kind, EventKind::Nominated { .. });
    let due = |kind: &EventKind| matches!(kind, EventKind::NominationDue);
    idle.advance(SimTime(3000)).expect("memory holds");
    let due_at = happened(idle.sim(), due).expect("it can be seen");
    assert_eq!(happened(idle.sim(), nominated), Some(due_at + 900), "others notice after fifteen minutes");
    let mut quick = seat(Seat::ServiceDesk);
    quick.advance(due_at).expect("memory holds");
    assert_eq!(give(&mut quick, Seat::ServiceDesk, Command::Nominate { facts: HandoverFact::ALL.to_vec() }), Ok(()));
    let again = Command::Nominate { facts: Vec::new() };
    assert_eq!(give(&mut quick, Seat::ServiceDesk, again), Err("already_nominated".into()));
    quick.advance(due_at + 120).expect("memory holds");
    assert!(happened(quick.sim(), |kind| matches!(kind, EventKind::HandoverAccepted { .. })).is_some());
}

/// A person who gives no order fails in every seat that is offered anywhere, and has objectives to miss.
#[test]
fn doing_nothing_fails_in_every_seat() {
    for name in scenarios() {
        let content = Arc::new(content(&name));
        for own in content.scenario.seats.iter().copied() {
            let mut session = Session::in_memory(Arc::clone(&content), Seed(1), Mode::Practice, own);
            let limit = SimTime(content.scenario.clock.limit_s);
            session.advance(limit).expect("memory holds");
            let sim = session.sim();
            let outcome = sim.ended().expect("it ended");
            let facts =
                RunFacts { seed: Seed(1), mode: Mode::Practice, seat: own, outcome, journal_head: session.head() };
            let result = assess(&content, sim.events(), &facts);
            assert!(!result.passed, "{name}: {own:?} passes by doing nothing: {} permille", result.total_permille);
            let apply = result.objectives.iter().filter(|one| one.applicable).count();
            assert!(apply >= 2, "{name}: {own:?} has {apply} objectives that apply");
        }
    }
}

#[test]
fn competences_are_told_apart() {
    let mut all = Vec::new();
    for name in scenarios() {
        let case = Case::new(Arc::new(content(&name)), Vec::new());
        let contests: Vec<_> = (1..5).map(|seed| contest(&case, seed)).collect();
        let teams = Teams::of(&case, &contests);
        let [novice, trained, expert] = Competence::ALL.map(|competence| teams.mean(competence));
        assert!(expert > novice, "{name}: expert {expert}, novice {novice}");
        all.push([novice, trained, expert]);
    }
    let mean = |place: usize| all.iter().map(|one| one[place]).sum::<u64>() / all.len() as u64;
    assert!(mean(2) > mean(1) && mean(1) > mean(0), "{} {} {}", mean(0), mean(1), mean(2));
}

#[test]
fn a_plan_plays_the_same_with_and_without_a_journal() {
    let content = Arc::new(content(MAJOR));
    let plans = runs(&content);
    let (_, golden) = plans.iter().find(|(name, _)| name == "golden").expect("there is one");
    let seating = Seating { own: golden.seat, shared: vec![Seat::ServiceDesk], crew: Some(Competence::Expert) };
    let mut sim = Simulation::new(Arc::clone(&content), Seed(2), Mode::Practice, seating.clone());
    play(&mut sim, golden, &mut Played::new());
    let mut session = Session::in_memory(content, Seed(2), Mode::Practice, seating);
    bridgecall_core::plan::play_on(&mut session, golden, None, &mut Played::new()).expect("memory holds");
    assert_eq!(Playable::sim(&session).digest(), sim.digest());
}

#[test]
fn who_is_played_by_a_person_is_never_spoken_for() {
    let raised_by = |own: Seat, role: CastRole| {
        let mut session = seat(own);
        session.advance(SimTime(5400)).expect("memory holds");
        let scenario = &session.sim().content().scenario;
        let theirs = |id: Id| scenario.person(id).is_some_and(|person| person.role == role);
        let events = session.sim().events().iter();
        events.filter(|one| matches!(one.kind, EventKind::InterruptionRaised { by, .. } if theirs(by))).count()
    };
    for (played, role) in
        [(Seat::SeniorLeader, CastRole::OperationsDirector), (Seat::ServiceOwner, CastRole::BusinessOwner)]
    {
        assert!(raised_by(Seat::ProblemManager, role) > 0, "the computer has {role:?} break in");
        assert_eq!(raised_by(played, role), 0, "{role:?} speaks for themselves");
    }
}

/// Whoever has a part in the end gets the time for it, and no more than a quarter of an hour.
#[test]
fn the_computer_waits_for_the_last_words_of_people() {
    let (ends, gone) = (|session: &Session| happened(session.sim(), stood_down), SimTime(7200));
    let over = |kind: &EventKind| matches!(kind, EventKind::Resolved { .. } | EventKind::Rejected { .. });
    let own = Seat::CommunicationsLead;
    let told = |correct: bool| {
        let content = content(FALSE_ALARM);
        let mut session = Session::in_memory(Arc::new(content), Seed(1), Mode::Practice, own);
        while happened(session.sim(), over).is_none() {
            let now = session.sim().now();
            session.advance(now + 10).expect("memory holds");
        }
        if correct {
            let service = session.sim().content().scenario.services[0].id;
            let sound = session.sim().content().scenario.advice.iter().find(|one| one.sound).map(|one| one.id);
            let words = Message {
                status: Status::Correction,
                service: Some(service),
                advice: sound,
                ..message(Audience::Staff)
            };
            let words = Message { effect: Some(Effect::Normal), ..words };
            assert_eq!(give(&mut session, own, Command::SubmitDraft(words)), Ok(()));
        }
        session.advance(gone).expect("memory holds");
        session
    };
    let (silent, spoken) = (told(false), told(true));
    let rejected = happened(silent.sim(), over).expect("it was rejected");
    assert!(
        ends(&silent).is_some_and(|at| (900..1000).contains(&at.since(rejected))),
        "it waits a quarter of an hour"
    );
    assert!(ends(&spoken).is_some_and(|at| at.since(rejected) < 120), "and goes on when all is said");
    let facts = RunFacts {
        seed: Seed(1),
        mode: Mode::Practice,
        seat: own,
        outcome: spoken.sim().ended().expect("it ended"),
        journal_head: spoken.head(),
    };
    let result = assess(spoken.sim().content(), spoken.sim().events(), &facts);
    let corrected = result.objectives.iter().find(|one| one.id.as_str() == "R3").expect("it is the lead's too");
    assert!(corrected.points_milli > 0, "{}", corrected.measured);
}

fn stood_down(kind: &EventKind) -> bool {
    matches!(kind, EventKind::StoodDown { .. })
}
