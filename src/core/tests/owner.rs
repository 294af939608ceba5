//! The business owner's authority: asked for where business is given up for a while, in seats played both ways.
//! What is decided in minutes and on what was shown earns both objectives; silence and a wrong word earn neither.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Id, Seed, SimTime};
use bridgecall_core::journal::Session;
use bridgecall_core::scenario::model::{HandoverFact, Risk, Seat};
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::scoring::assessment::ObjectiveResult;
use bridgecall_core::scoring::{RunFacts, assess};
use bridgecall_core::sim::command::OptionCard;
use bridgecall_core::sim::{Command, Competence, EventKind, Mode, Order, Seating};
use proofs::{MAJOR, content};

const OWNER: Seat = Seat::ServiceOwner;
/// What is the owner's to decide, and who of its team are called so that it is known.
const ASKED: [(&str, &str, [&str; 2]); 2] =
    [(MAJOR, "offline-mode", ["tomasz", "ewa"]), ("blind-in-the-jam", "hold-programs", ["tobias", "hana"])];
/// What a Manager of the computer's asks the owner by itself, on most seeds.
const ASKED_ANYWAY: [(&str, &str); 2] = [("one-lawful-setting", "old-software"), ("a-bank-in-a-weekend", "open-new")];
/// Answers in so many seconds: in time, and too late.
const SOON_S: u64 = 60;
const LATE_S: u64 = 700;

/// What the owner does about a request.
#[derive(Clone, Copy, PartialEq)]
enum Plays {
    Grants(u64),
    Refuses,
    Sleeps,
}

fn give(session: &mut Session, seat: Seat, command: Command) {
    let given = session.order(&Order { seat, command: command.clone() }).expect("memory holds");
    assert_eq!(given.map_err(|no| no.reason), Ok(()), "{command:?}");
}

/// Waits until authority for an option is asked of the owner; `false`: it never was.
fn waits(session: &mut Session, option: Id) -> bool {
    let limit = session.sim().content().scenario.clock.limit_s;
    let open = |session: &Session| {
        let state = session.sim().knowledge().options.get(&option);
        state.is_some_and(|state| state.change_requested && state.change.is_none())
    };
    while !open(session) && session.sim().ended().is_none() && session.sim().now().0 < limit {
        let next = session.sim().now() + 5;
        session.advance(next).expect("memory holds");
    }
    session.sim().ended().is_none() && open(session)
}

fn answers(session: &mut Session, option: Id, plays: Plays) {
    let reason = || "Not at this price to those who pay us.".to_owned();
    let (after, grant) = match plays {
        Plays::Grants(after) => (after, true),
        Plays::Refuses => (SOON_S, false),
        Plays::Sleeps => return,
    };
    let at = session.sim().now() + after;
    session.advance(at).expect("memory holds");
    if session.sim().ended().is_some() {
        return;
    }
    give(session, OWNER, Command::AnswerChange { option, grant, reason: reason() });
}

/// Plays to the end of the run, as it is, and gives the owner's two objectives.
fn marks(session: &mut Session) -> [ObjectiveResult; 2] {
    let limit = SimTime(session.sim().content().scenario.clock.limit_s);
    session.advance(limit).expect("memory holds");
    let sim = session.sim();
    let facts = RunFacts {
        seed: Seed(1),
        mode: Mode::Practice,
        seat: OWNER,
        outcome: sim.ended().expect("it ended"),
        journal_head: session.head(),
    };
    let result = assess(sim.content(), sim.events(), &facts);
    let one =
        |id: &str| result.objectives.iter().find(|one| one.id.as_str() == id).expect("it is the owner's").clone();
    [one("O5"), one("O6")]
}

/// What share of each objective was earned, in permille; nothing where it did not apply.
fn earned(marks: &[ObjectiveResult; 2]) -> [Option<u64>; 2] {
    marks.each_ref().map(|one| one.applicable.then(|| one.points_milli * 1000 / one.of_milli.max(1)))
}

/// The owner beside a Manager of the computer's, on the first seed on which that one asks.
fn beside(scenario: &str, option: Id, plays: Plays) -> [Option<u64>; 2] {
    let content = Arc::new(content(scenario));
    for seed in 1..=8 {
        let seating = Seating { own: OWNER, shared: Vec::new(), crew: Some(Competence::Expert) };
        let mut session = Session::in_memory(Arc::clone(&content), Seed(seed), Mode::Practice, seating);
        if !waits(&mut session, option) {
            continue;
        }
        answers(&mut session, option, plays);
        // Whatever is asked again is answered alike.
        while plays != Plays::Sleeps && waits(&mut session, option) {
            answers(&mut session, option, plays);
        }
        return earned(&marks(&mut session));
    }
    panic!("{scenario}: nobody asks the owner about {option}");
}

#[test]
fn the_owner_is_asked_and_can_meet_and_miss_both_objectives() {
    for (scenario, option) in ASKED_ANYWAY {
        let option = Id::from(option);
        let [time, sound] = beside(scenario, option, Plays::Grants(LATE_S));
        assert_eq!((time, sound), (Some(0), Some(1000)), "{scenario}: rightly, and much too late");
        assert_eq!(
            beside(scenario, option, Plays::Sleeps),
            [Some(0), Some(0)],
            "{scenario}: silence decides nothing"
        );
        let [_, sound] = beside(scenario, option, Plays::Refuses);
        assert_eq!(sound, Some(0), "{scenario}: a complete card is refused");
        let soon = beside(scenario, option, Plays::Grants(SOON_S));
        assert_eq!(soon, [Some(1000), Some(1000)], "{scenario}: soon, rightly");
    }
}

/// The owner beside a Manager who asks on a card.
fn on_card(
    (scenario, option, team): (&str, &'static str, [&'static str; 2]),
    card: OptionCard,
    plays: Plays,
) -> [Option<u64>; 2] {
    let mut session = asked(scenario, option, team, card);
    answers(&mut session, Id::from(option), plays);
    earned(&marks(&mut session))
}

fn asked(scenario: &str, option: &'static str, team: [&'static str; 2], card: OptionCard) -> Session {
    let (manager, option) = (Seat::MajorIncidentManager, Id::from(option));
    let seating = Seating { own: OWNER, shared: vec![manager], crew: None };
    let mut session = Session::in_memory(Arc::new(content(scenario)), Seed(1), Mode::Practice, seating);
    session.advance(SimTime(300)).expect("memory holds");
    let reason = "Users say so, everywhere.".to_owned();
    for command in [
        Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() },
        Command::Declare { priority: Priority::P1, reason },
        Command::OpenBridge,
        Command::Page { person: Id::from(team[0]) },
        Command::Page { person: Id::from(team[1]) },
    ] {
        give(&mut session, manager, command);
    }
    session.advance(SimTime(600)).expect("memory holds");
    give(&mut session, manager, Command::FillOptionCard { option, card });
    give(&mut session, manager, Command::RequestChange { option });
    session
}

fn complete() -> OptionCard {
    OptionCard {
        effect: "Most of those who try are served".to_owned(),
        minutes: 4,
        blast_radius: "Everybody who comes by this door".to_owned(),
        reversal: "Set it back, at once".to_owned(),
        risk: Some(Risk::Medium),
        success_test: "The rate on the screen".to_owned(),
        abort_if: "Fewer served than before".to_owned(),
    }
}

#[test]
fn a_card_deserves_the_answer_that_it_gets() {
    for case in ASKED {
        let scenario = case.0;
        let [time, sound] = on_card(case, OptionCard::default(), Plays::Grants(SOON_S));
        assert_eq!((time, sound), (Some(1000), Some(0)), "{scenario}: quick, and unread");
        let sent_back = on_card(case, OptionCard::default(), Plays::Refuses);
        assert_eq!(sent_back, [Some(1000), Some(1000)], "{scenario}: sent back for what it lacks");
        assert_eq!(
            on_card(case, complete(), Plays::Grants(SOON_S)),
            [Some(1000), Some(1000)],
            "{scenario}: soon, rightly"
        );
        assert_eq!(on_card(case, complete(), Plays::Grants(LATE_S)), [Some(0), Some(1000)], "{scenario}: too late");
        assert_eq!(on_card(case, complete(), Plays::Refuses), [Some(1000), Some(0)], "{scenario}: wrongly refused");
        assert_eq!(on_card(case, complete(), Plays::Sleeps), [Some(0), Some(0)], "{scenario}: slept through");
    }
}

/// Nobody else decides it, and nothing is begun before it is decided.
#[test]
fn what_is_the_owners_to_decide_waits_for_the_owner() {
    let all = ASKED.map(|(scenario, option, _)| (scenario, option)).into_iter().chain(ASKED_ANYWAY);
    for (scenario, option) in all {
        let content = content(scenario);
        let option = content.scenario.option(Id::from(option)).expect("it is there");
        let by =
            option.authority.as_ref().and_then(|one| content.scenario.person(one.by)).expect("somebody is named");
        assert_eq!(Some(by.role), OWNER.cast_role(), "{scenario}");
        assert!(content.scenario.seats.contains(&OWNER), "{scenario} offers the seat");
    }
    for (scenario, option, team) in ASKED {
        let (manager, id) = (Seat::MajorIncidentManager, Id::from(option));
        let mut session = asked(scenario, option, team, complete());
        let direct = Order { seat: manager, command: Command::Direct { option: id } };
        let refused = session.order(&direct).expect("memory holds").map_err(|no| no.code);
        assert_eq!(refused, Err("no_authority".to_owned()), "{scenario}");
        let _ = marks(&mut session);
        let begun = |kind: &EventKind| matches!(kind, EventKind::ActionStarted { option, .. } if *option == id);
        assert!(!session.sim().events().iter().any(|event| begun(&event.kind)), "{scenario}: nothing without a word");
    }
}
