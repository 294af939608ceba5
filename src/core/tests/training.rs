//! How well the computer's people do their part, at three competences: the desk, the owner, the supplier, and
//! who speaks up in a poll. As trained nothing is otherwise than where no competence is chosen.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Id, Seed, SimTime};
use bridgecall_core::plan::{Played, play};
use bridgecall_core::scenario::model::{CastRole, HandoverFact, Risk, Seat};
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::sim::command::{OptionCard, Task, Topic};
use bridgecall_core::sim::event::{Fact, Subject, TestResult, Value};
use bridgecall_core::sim::{Command, Competence, EventKind, Mode, Order, Seating, Simulation};
use proofs::{MAJOR, content, model_run};

use Competence::{Expert, Novice, Trained};

const MANAGER: Seat = Seat::MajorIncidentManager;

fn seated(seed: u64, crew: Option<Competence>) -> Simulation {
    let seating = Seating { own: MANAGER, shared: Vec::new(), crew };
    Simulation::new(Arc::new(content(MAJOR)), Seed(seed), Mode::Practice, seating)
}

fn give(sim: &mut Simulation, command: Command) {
    let told = format!("{command:?}");
    sim.submit(&Order { seat: MANAGER, command }).unwrap_or_else(|no| panic!("{told}: {}", no.reason));
}

/// Declared, the bridge open, and some people called.
fn declared(seed: u64, crew: Competence, called: &[&'static str]) -> Simulation {
    let mut sim = seated(seed, Some(crew));
    sim.advance(SimTime(480));
    give(&mut sim, Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() });
    let reason = "Cards are refused in every store.".to_owned();
    give(&mut sim, Command::Declare { priority: Priority::P1, reason });
    give(&mut sim, Command::OpenBridge);
    for theory in ["network-half-dead", "release-guilty"] {
        give(&mut sim, Command::StateHypothesis { hypothesis: Id::from(theory) });
    }
    for person in called {
        give(&mut sim, Command::Page { person: Id::from(*person) });
    }
    sim
}

fn pass(sim: &mut Simulation, seconds: u64) {
    let to = sim.now() + seconds;
    sim.advance(to);
}

fn at(sim: &Simulation, wanted: impl Fn(&EventKind) -> bool) -> Option<SimTime> {
    sim.events().iter().find(|event| wanted(&event.kind)).map(|event| event.t)
}

/// What somebody of a role answers to a question.
fn answer(sim: &mut Simulation, role: CastRole, about: Topic) -> Vec<Fact> {
    let whom = sim.content().scenario.person_in(role).expect("there is one").id;
    give(sim, Command::Ask { whom, about });
    pass(sim, 400);
    let last = sim.events().iter().rev().find_map(|event| match &event.kind {
        EventKind::Answered { by, about: topic, facts, .. } if (*by, *topic) == (whom, about) => Some(facts.clone()),
        _ => None,
    });
    last.expect("they answer")
}

#[test]
fn where_no_competence_is_chosen_people_are_trained() {
    let digest = |crew| {
        let mut sim = seated(3, crew);
        let plan = model_run(sim.content(), "golden");
        play(&mut sim, &plan, &mut Played::new());
        sim.digest()
    };
    assert_eq!(digest(None), digest(Some(Trained)));
    assert!(digest(Some(Novice)) != digest(Some(Trained)) && digest(Some(Expert)) != digest(Some(Trained)));
}

#[test]
fn a_new_desk_hands_over_late_and_a_good_one_speaks_up() {
    let nominated = |crew| {
        let mut sim = seated(1, Some(crew));
        sim.advance(SimTime(900));
        at(&sim, |kind| matches!(kind, EventKind::Nominated { .. })).expect("it is nominated")
    };
    assert_eq!(nominated(Novice), nominated(Trained) + 120);
    assert_eq!(nominated(Expert), nominated(Trained));

    let counted = |crew| answer(&mut declared(1, crew, &[]), CastRole::ServiceDeskLead, Topic::Volume);
    let counts = |facts: &[Fact]| facts.iter().filter(|fact| matches!(fact.about, Subject::Tickets(..))).count();
    let (few, all) = (counted(Novice), counted(Trained));
    assert!(counts(&few) == 1 && counts(&all) > 1 && counts(&counted(Expert)) == counts(&all));
    assert!(few[0].confidence < all[0].confidence);
    let tickets = |fact: &Fact| if let Value::Count(count) = fact.value { count } else { 0 };
    assert!(all.iter().map(tickets).max() > Some(0), "somebody complains");

    let unasked = |crew| {
        let mut sim = declared(1, crew, &[]);
        pass(&mut sim, 1900);
        let desk = sim.content().scenario.person_in(CastRole::ServiceDeskLead).expect("there is one").id;
        let told = |kind: &EventKind| match kind {
            EventKind::Reported { person, facts, .. } if *person == desk => {
                counts(facts) > 1 && facts.iter().any(|fact| matches!(fact.value, Value::OneTry(_)))
            }
            _ => false,
        };
        sim.events().iter().filter(|event| told(&event.kind)).count()
    };
    assert_eq!([unasked(Novice), unasked(Trained), unasked(Expert)], [0, 0, 3]);
}

#[test]
fn a_person_on_the_desk_speaks_for_themselves() {
    let seating = Seating { own: Seat::ServiceDesk, shared: vec![MANAGER], crew: Some(Expert) };
    let mut sim = Simulation::new(Arc::new(content(MAJOR)), Seed(1), Mode::Practice, seating);
    sim.advance(SimTime(1500));
    give(&mut sim, Command::AcceptHandover { read_back: Vec::new() });
    give(&mut sim, Command::OpenBridge);
    pass(&mut sim, 1500);
    assert_eq!(at(&sim, |kind| matches!(kind, EventKind::Reported { .. })), None);
}

#[test]
fn an_owner_is_vague_or_gives_figure_and_hour() {
    let says =
        |facts: &[Fact], subject: Subject| facts.iter().any(|fact| fact.about == subject && fact.confidence > 0);
    let asked = |crew, seed| {
        let mut sim = declared(seed, crew, &[]);
        let first = answer(&mut sim, CastRole::BusinessOwner, Topic::Cost);
        (first, answer(&mut sim, CastRole::BusinessOwner, Topic::Cost))
    };
    let mut vague = 0;
    for seed in 1..=8 {
        let (first, second) = asked(Novice, seed);
        vague += usize::from(!says(&first, Subject::CostPerMinute));
        assert!(says(&second, Subject::CostPerMinute), "seed {seed}: who asks again gets it");
        let (trained, _) = asked(Trained, seed);
        assert!(says(&trained, Subject::CostPerMinute) && !says(&trained, Subject::Deadline));
        let (expert, _) = asked(Expert, seed);
        assert!(says(&expert, Subject::CostPerMinute) && says(&expert, Subject::Deadline), "seed {seed}");
    }
    assert!((2..8).contains(&vague), "{vague} of 8 had no figure at hand");
}

#[test]
fn a_supplier_is_guarded_or_comes_back() {
    let reports = |crew: Competence| {
        let mut sim = declared(1, crew, &["hannah", "luca", "ingrid", "matteo"]);
        pass(&mut sim, 400);
        let content = Arc::clone(sim.content());
        let supplier = content.scenario.teams.iter().find(|team| team.supplier && team.needed).expect("one");
        let here = [Some(supplier.lead), supplier.deputy].into_iter().flatten();
        let person = here.into_iter().find(|id| sim.knowledge().on_bridge(*id)).expect("somebody came");
        give(&mut sim, Command::AskReport { person });
        pass(&mut sim, 60);
        // Shown what they want to see, they act; and are asked no more.
        let theory = Id::from("network-half-dead");
        let tester = ["hannah", "luca"].map(Id::from).into_iter().find(|id| sim.knowledge().on_bridge(*id));
        for _ in 0..8 {
            let verdict = sim.knowledge().hypotheses.get(&theory).and_then(|one| one.verdict());
            if verdict == Some(TestResult::Supported) {
                break;
            }
            give(
                &mut sim,
                Command::AssignTask { person: tester.expect("one came"), task: Task::Test(theory), box_s: 300 },
            );
            pass(&mut sim, 360);
        }
        let option = Id::from("shut-out-site-a");
        give(&mut sim, Command::Direct { option });
        let begun = sim.now();
        pass(&mut sim, 40);
        give(&mut sim, Command::AskReport { person });
        pass(&mut sim, 1500);
        let all: Vec<(SimTime, bool)> = sim
            .events()
            .iter()
            .filter_map(|event| match &event.kind {
                EventKind::Reported { person: by, proposes, .. } if *by == person => {
                    Some((event.t, proposes.is_some()))
                }
                _ => None,
            })
            .collect();
        (all[0].1, all.iter().filter(|(t, _)| *t > begun).count())
    };
    let [(novice, novice_later), (trained, trained_later), (expert, expert_later)] =
        [Novice, Trained, Expert].map(reports);
    assert_eq!([novice, trained, expert], [false, true, true], "what they could do");
    assert_eq!([novice_later, trained_later], [1, 1], "once, when asked");
    assert!(expert_later >= 2, "and again unasked, while they are at it: {expert_later}");
}

#[test]
fn a_novice_holds_their_tongue_and_an_expert_says_what_they_know() {
    let objects = |crew: Competence, option: &'static str, card: Option<OptionCard>, tested: bool| {
        let option = Id::from(option);
        let mut sim = declared(1, crew, &["tomasz", "ewa"]);
        pass(&mut sim, 400);
        let here = ["tomasz", "ewa"].map(Id::from).into_iter().find(|id| sim.knowledge().on_bridge(*id));
        let person = here.expect("somebody came");
        if let Some(card) = card {
            give(&mut sim, Command::FillOptionCard { option, card });
        }
        let theory = Id::from("release-guilty");
        for _ in 0..8 {
            let verdict = sim.knowledge().hypotheses.get(&theory).and_then(|one| one.verdict());
            if !tested || verdict == Some(TestResult::Contradicted) {
                break;
            }
            give(&mut sim, Command::AssignTask { person, task: Task::Test(theory), box_s: 300 });
            pass(&mut sim, 360);
        }
        give(&mut sim, Command::Poll { option });
        pass(&mut sim, 30);
        let heard = sim.events().iter().find_map(|event| match event.kind {
            EventKind::PollAnswered { option: one, objector } if one == option => Some(objector),
            _ => None,
        });
        heard.expect("the poll is answered").is_some()
    };
    let by = |option, card: Option<OptionCard>, tested| {
        [Novice, Trained, Expert].map(|crew| objects(crew, option, card.clone(), tested))
    };
    assert_eq!(by("reboot-tills", None, false), [false, true, true], "a high risk that nobody weighed");
    let words = || "As the team says it.".to_owned();
    let card =
        OptionCard { reversal: words(), success_test: words(), risk: Some(Risk::High), ..OptionCard::default() };
    assert_eq!(by("reboot-tills", Some(card), false), [false, false, true], "their tills are well");
    assert_eq!(by("roll-back-release", None, false), [false, false, false], "nothing is known against it");
    assert_eq!(by("roll-back-release", None, true), [false, false, true], "a test has cleared the release");
}
