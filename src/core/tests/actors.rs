//! What others do by themselves, what stands in their way, and what that does to a run: actors, access,
//! hands, shifts, in the engine's small scenario.

mod support;

use bridgecall_core::base::{Id, Range, SimTime};
use bridgecall_core::scenario::model::{
    Audience, Channel, Condition, Cure, Deed, Dep, Effect, Initiative, Operation, Person, Scenario, Shape, Stand,
    Way, Work,
};
use bridgecall_core::sim::command::{Reply, Task, Topic};
use bridgecall_core::sim::event::{InterruptionKind, Outcome, Subject, Value};
use bridgecall_core::sim::{Command, EventKind, Simulation};
use support::stage::{at_work, bent, fault, happened, id, initiative, must, order, part, wait};

#[test]
fn one_failure_brings_on_the_next_and_not_without_it() {
    let worn = |with_first: bool| {
        bent(|scenario| {
            let below = Condition::CarriesLess { on: id("switch-1"), than: 900 };
            let lasting = Condition::Lasting { what: Box::new(below), for_s: Range(300, 300) };
            scenario.faults.push(fault("overheats", "switch-2", Some(lasting)));
            if !with_first {
                scenario.faults.remove(0);
            }
        })
    };
    let mut both = worn(true);
    both.advance(SimTime(900));
    let began = |sim: &Simulation, which| {
        happened(sim, |kind| matches!(kind, EventKind::FaultBegan { fault } if *fault == id(which)))
    };
    let (first, second) = (began(&both, "half").unwrap(), began(&both, "overheats").unwrap());
    assert!((300..=310).contains(&second.since(first)), "{first} {second}");
    let mut alone = worn(false);
    alone.advance(SimTime(900));
    assert_eq!(began(&alone, "overheats"), None);
}

#[test]
fn a_fault_that_a_restart_only_soothes_comes_back() {
    let mut sim = bent(|scenario| {
        scenario.faults[0].cured_by = vec![Cure::Restart];
        scenario.faults[0].returns_s = Some(Range(200, 200));
        let steps = vec![Operation::Restart { component: id("switch-1"), down_s: 30 }];
        (scenario.options[0].steps, scenario.options[0].needs_change) = (steps, false);
    });
    at_work(&mut sim);
    must(&mut sim, Command::Direct { option: id("swap") });
    wait(&mut sim, 600);
    let begins: Vec<SimTime> = sim
        .events()
        .iter()
        .filter(|event| matches!(event.kind, EventKind::FaultBegan { .. }))
        .map(|event| event.t)
        .collect();
    let ended = happened(&sim, |kind| matches!(kind, EventKind::FaultEnded { .. })).unwrap();
    assert_eq!(begins.len(), 2, "{begins:?}");
    assert_eq!(begins[1].since(ended), 200);
}

#[test]
fn automation_acts_by_itself_until_it_is_paused() {
    let cut = || {
        let when = Condition::CarriesLess { on: id("switch-1"), than: 900 };
        initiative("clean-up", None, when, vec![Deed::Operate(Operation::Isolate(id("gateway")))])
    };
    let mut sim = bent(|scenario| scenario.initiatives.push(cut()));
    sim.advance(SimTime(300));
    assert_eq!(sim.world().components.level(id("gateway")), 0, "it took the gateway out");
    let mut paused = bent(|scenario| {
        scenario
            .initiatives
            .push(Initiative { when: Condition::All(vec![cut().when, Condition::At(Range(700, 700))]), ..cut() });
        scenario.options[0].steps = vec![Operation::Pause(id("clean-up"))];
        scenario.options[0].needs_change = false;
    });
    at_work(&mut paused);
    must(&mut paused, Command::Direct { option: id("swap") });
    paused.advance(SimTime(1200));
    assert!(paused.world().components.level(id("gateway")) > 0);
}

#[test]
fn a_director_can_be_talked_out_of_an_all_clear() {
    let run = |reply: Option<Reply>| {
        let mut sim = bent(|scenario| {
            let (audience, effect, text) = (Audience::Customers, Effect::Normal, "All is well again.".to_owned());
            let says = Deed::Announce { audience, effect, text, warns_s: Some(120) };
            scenario.initiatives.push(initiative("post", Some("dora"), Condition::At(Range(300, 300)), vec![says]));
        });
        at_work(&mut sim);
        sim.advance(SimTime(310));
        let open = sim.knowledge().interruptions.iter().find(|(_, one)| one.why == InterruptionKind::WantsToAnnounce);
        let number = *open.expect("she says so first").0;
        if let Some(reply) = reply {
            must(&mut sim, Command::AnswerInterruption { interruption: number, reply });
        }
        sim.advance(SimTime(500));
        sim
    };
    let (silent, yielded, briefed) = (run(None), run(Some(Reply::Yield)), run(Some(Reply::Brief)));
    let announced = |sim: &Simulation| happened(sim, |kind| matches!(kind, EventKind::Announced { .. })).is_some();
    assert_eq!((announced(&silent), announced(&yielded), announced(&briefed)), (true, true, false));
    assert!(yielded.world().mood.confidence < briefed.world().mood.confidence, "a wrong all-clear costs trust");
    assert!(yielded.world().mood.sentiment < briefed.world().mood.sentiment);
}

#[test]
fn a_demand_that_is_not_answered_in_time_costs() {
    let run = |answer: bool| {
        let mut sim = bent(|scenario| {
            let text = "Tell us who is affected.".to_owned();
            let asks = Deed::Demand { audience: Audience::Authorities, text, within_s: 300, penalty: 5_000_000 };
            let when = Condition::Stated(Stand::Declared);
            scenario.initiatives.push(initiative("regulator", Some("dora"), when, vec![asks]));
        });
        at_work(&mut sim);
        if answer {
            let mut message = support::player::message();
            (message.audience, message.channel) = (Audience::Authorities, Channel::Email);
            must(&mut sim, Command::SendMessage(message));
        }
        wait(&mut sim, 400);
        sim
    };
    let (answered, ignored) = (run(true), run(false));
    let missed = |sim: &Simulation| happened(sim, |kind| matches!(kind, EventKind::DemandMissed { .. })).is_some();
    assert_eq!((missed(&answered), missed(&ignored)), (false, true));
    assert_eq!(answered.world().cost.fines.0, 0);
    assert!(ignored.world().cost.fines.0 > 0);
}

#[test]
fn a_run_can_end_on_a_condition() {
    let mut sim = bent(|scenario| {
        let declared = Condition::Stated(Stand::Declared);
        scenario.clock.ends = Some(Condition::Lasting { what: Box::new(declared), for_s: Range(200, 200) });
    });
    at_work(&mut sim);
    wait(&mut sim, 300);
    assert_eq!(sim.ended(), Some(Outcome::Completed));
}

/// The swap becomes a round of a hundred stores that heals the fault bit by bit.
fn round(scenario: &mut Scenario) {
    let work = Work {
        units: 100,
        unit: "stores".into(),
        per_min: Range(10, 10),
        hopes: 2000,
        slowed_by: vec![Dep::Hard(id("line"))],
        heals: Some(id("half")),
    };
    scenario.components.push(part("line"));
    let option = &mut scenario.options[0];
    (option.steps, option.needs_change, option.takes_s, option.work) = (vec![], false, Range(60, 60), Some(work));
}

#[test]
fn work_heals_as_it_goes_and_its_estimate_slips() {
    let run = |line_fails: bool| {
        let mut sim = bent(|scenario| {
            round(scenario);
            if line_fails {
                let mut slow = fault("slow-line", "line", Some(Condition::Doing(id("swap"))));
                (slow.shape, slow.onset_s) = (Shape::Step(500), Range(240, 240));
                scenario.faults.push(slow);
            }
        });
        at_work(&mut sim);
        must(&mut sim, Command::Direct { option: id("swap") });
        let mut hoped = Vec::new();
        for _ in 0..3 {
            wait(&mut sim, 150);
            must(&mut sim, Command::AskReport { person: id("noel") });
            wait(&mut sim, 50);
            if let Some(fact) = sim.knowledge().about(Subject::Progress(id("swap"))).first()
                && let Value::Done(share, left_s) = fact.value
            {
                hoped.push((fact.as_of + left_s, share));
            }
        }
        sim.advance(SimTime(1790));
        let done = happened(&sim, |kind| matches!(kind, EventKind::ActionFinished { .. }));
        (hoped, done.expect("it is done before the end"), sim)
    };
    let (hoped, done, sim) = run(false);
    assert!(hoped[0].0 < hoped[1].0 && hoped[1].0 < done, "{hoped:?} {done}: too good at first, then closer");
    assert!(hoped[0].1 < hoped[1].1);
    let steps = sim.world().components.parts.iter().find(|part| part.id == id("switch-1")).unwrap();
    assert!((400..=600).contains(&steps.level.at(SimTime(200))), "sick before");
    let between = steps.level.at(SimTime(done.0 - 150));
    assert!(between > 600 && between < 1000, "{between}: half way there while the work goes on");
    assert_eq!(steps.level.last(), 1000);
    assert!(run(true).1 > done + 120, "a slow line makes it later");
}

#[test]
fn a_team_has_only_so_many_hands() {
    let mut sim = bent(|scenario| {
        round(scenario);
        scenario.teams[0].hands = Some(1);
        let other = scenario.options[0].clone();
        scenario.options.push(bridgecall_core::scenario::model::ActionOption { id: id("other"), ..other });
    });
    at_work(&mut sim);
    must(&mut sim, Command::Direct { option: id("swap") });
    assert_eq!(order(&mut sim, Command::Direct { option: id("other") }).unwrap_err().code, "hands_full");
    must(&mut sim, Command::Abort { option: id("swap") });
    must(&mut sim, Command::Direct { option: id("other") });
}

#[test]
fn a_locked_out_team_can_neither_look_nor_work_until_it_is_let_in() {
    let mut sim = bent(|scenario| {
        scenario.components.push(part("badges"));
        let mut doors = fault("doors", "badges", None);
        doors.lasts_s = Some(Range(700, 700));
        scenario.faults.push(doors);
        scenario.teams[0].works_with = vec![Dep::Hard(id("badges"))];
        scenario.options[0].needs_change = false;
    });
    at_work(&mut sim);
    must(&mut sim, Command::Direct { option: id("swap") });
    must(&mut sim, Command::AssignTask { person: id("noel"), task: Task::HealthCheck(id("switch-1")), box_s: 300 });
    wait(&mut sim, 300);
    let locked = |option: Option<Id>| move |kind: &EventKind| matches!(kind, EventKind::LockedOut { option: what, .. } if *what == option);
    assert!(happened(&sim, locked(Some(id("swap")))).is_some() && happened(&sim, locked(None)).is_some());
    assert_eq!(happened(&sim, |kind| matches!(kind, EventKind::ActionStarted { .. })), None);
    let said = sim.knowledge().about(Subject::Component(id("switch-1")));
    assert!(said.iter().all(|fact| fact.value == Value::NoData), "{said:?}");
    sim.advance(SimTime(720));
    must(&mut sim, Command::Direct { option: id("swap") });
    assert!(happened(&sim, |kind| matches!(kind, EventKind::ActionStarted { .. })).is_some());
}

#[test]
fn who_is_called_over_a_dead_line_does_not_answer() {
    let mut sim = bent(|scenario| {
        scenario.components.push(part("phones"));
        scenario.faults.push(fault("phones-down", "phones", None));
        for person in &mut scenario.people {
            person.misses = 0;
            if person.id == id("petra") || person.id == id("owen") {
                person.reached_by = vec![Dep::Hard(id("phones"))];
            }
        }
    });
    at_work(&mut sim);
    must(&mut sim, Command::Page { person: id("petra") });
    must(&mut sim, Command::Page { person: id("carl") });
    must(&mut sim, Command::Ask { whom: id("owen"), about: Topic::Cost });
    wait(&mut sim, 600);
    assert!(!sim.knowledge().on_bridge(id("petra")) && sim.knowledge().on_bridge(id("carl")));
    assert_eq!(sim.knowledge().asks.len(), 1, "the question is still in the air");
}

#[test]
fn words_need_a_way_out() {
    let mut sim = bent(|scenario| {
        scenario.components.push(part("login"));
        scenario.faults.push(fault("login-down", "login", None));
        scenario.channels.push(Way { channel: Channel::StatusPage, needs: vec![Dep::Hard(id("login"))] });
    });
    at_work(&mut sim);
    let mut message = support::player::message();
    (message.audience, message.channel) = (Audience::Customers, Channel::StatusPage);
    must(&mut sim, Command::SendMessage(message.clone()));
    assert!(!sim.knowledge().told(Audience::Customers));
    assert!(happened(&sim, |kind| matches!(kind, EventKind::MessageFailed { .. })).is_some());
    message.channel = Channel::Social;
    must(&mut sim, Command::SendMessage(message));
    assert!(sim.knowledge().told(Audience::Customers));
}

#[test]
fn the_tired_take_longer_and_an_unbriefed_relief_longer_still() {
    let took = |bend: fn(&mut Person), summary: bool| {
        let mut sim = bent(|scenario| {
            scenario.clock.limit_s = 20_000;
            bend(scenario.people.iter_mut().find(|one| one.id == id("noel")).unwrap());
        });
        sim.advance(SimTime(9000));
        must(&mut sim, Command::AcceptHandover { read_back: vec![] });
        must(&mut sim, Command::OpenBridge);
        if summary {
            let (problem, next) = ("Tills refuse cards.".to_owned(), "A test.".to_owned());
            must(&mut sim, Command::Summarise { problem, known: vec![], unknown: vec![], next });
        }
        must(&mut sim, Command::Page { person: id("noel") });
        wait(&mut sim, 300);
        must(
            &mut sim,
            Command::AssignTask { person: id("noel"), task: Task::HealthCheck(id("switch-1")), box_s: 600 },
        );
        let given = sim.now();
        wait(&mut sim, 600);
        happened(&sim, |kind| matches!(kind, EventKind::TaskReported { .. })).unwrap().since(given)
    };
    let fresh = took(|_| {}, false);
    let tired = took(|noel| noel.shift_ends_s = Some(0), false);
    let relief = took(|noel| noel.relieves = Some(id("nina")), false);
    let briefed = took(|noel| noel.relieves = Some(id("nina")), true);
    assert!(fresh < tired && tired < relief, "{fresh} {tired} {relief}");
    assert_eq!(fresh, briefed);
}
