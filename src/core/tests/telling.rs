//! What screens and people tell, and what it is worth: blind spots, averages, green lights, partners,
//! suppliers, rumours, and acts that change nothing.

mod support;

use std::sync::Arc;

use bridgecall_core::base::{Id, Range, Seed, SimTime};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{
    CastRole, Condition, Dep, Fault, Monitor, Operation, Scenario, Seat, Shape, Shows, Signal, SignalChannel,
};
use bridgecall_core::sim::command::{Priority, Task, Topic};
use bridgecall_core::sim::event::{Subject, Value};
use bridgecall_core::sim::message::{Audience, Channel};
use bridgecall_core::sim::{Command, EventKind, Mode, Order, Simulation};
use support::content;

fn id(text: &'static str) -> Id {
    Id::from(text)
}

fn bent(bend: impl FnOnce(&mut Scenario)) -> Simulation {
    let mut content = Content::clone(&content::content());
    bend(&mut content.scenario);
    Simulation::new(Arc::new(content), Seed(3), Mode::Practice, Seat::MajorIncidentManager)
}

fn must(sim: &mut Simulation, command: Command) {
    let order = Order { seat: Seat::MajorIncidentManager, command };
    sim.submit(&order).unwrap_or_else(|no| panic!("{}: {}", no.code, no.reason));
}

fn wait(sim: &mut Simulation, seconds: u64) {
    sim.advance(sim.now() + seconds);
}

fn at_work(sim: &mut Simulation) {
    sim.advance(SimTime(170));
    must(sim, Command::AcceptHandover { read_back: vec![] });
    must(sim, Command::Declare { priority: Priority::P1, reason: "No store can sell.".into() });
    must(sim, Command::OpenBridge);
    must(sim, Command::Page { person: id("noel") });
    wait(sim, 100);
}

fn level(sim: &Simulation) -> u64 {
    sim.world().flow(id("sale"), id("store")).expect("the shop sells").level
}

/// The last figure that a screen showed: `None` is "no data".
fn shown(sim: &Simulation, monitor: &'static str) -> Option<u64> {
    sim.knowledge().readings[&id(monitor)].last().expect("it has shown something").reads
}

fn screen<'a>(scenario: &'a mut Scenario, name: &'static str, shows: Shows) -> &'a mut Monitor {
    let monitor = Monitor { id: id(name), name: name.into(), shows, ..scenario.monitors[0].clone() };
    scenario.monitors.push(Monitor { alert_below: None, blind_when: None, on_screen: true, ..monitor });
    scenario.monitors.last_mut().expect("just added")
}

#[test]
fn a_monitor_inside_the_fault_goes_blind_and_sees_again_with_the_cure() {
    let mut sim = bent(|scenario| {
        scenario.faults[0].shape = Shape::Waves(vec![(0, 900), (400, 0)]);
        screen(scenario, "inside", Shows::Through(id("pair"))).blind_when = Some((id("switch-1"), 500));
    });
    sim.advance(SimTime(300));
    assert_eq!(shown(&sim, "inside"), None, "no data is not no fault");
    assert!(level(&sim) < 500);
    sim.advance(SimTime(700));
    assert_eq!(shown(&sim, "inside"), Some(1000));
}

#[test]
fn an_average_stays_green_over_the_cohort_that_is_down() {
    let mut sim = bent(|scenario| {
        let mut others = scenario.services[0].cohorts[0].clone();
        others.id = id("web");
        (others.demand_per_min, others.capacity_per_min) = (90_000, 200_000);
        scenario.services[0].needs = vec![];
        scenario.services[0].cohorts[0].needs = vec![Dep::Hard(id("switch-1"))];
        scenario.services[0].cohorts.push(others);
        scenario.faults[0].shape = Shape::Step(1000);
        screen(scenario, "all", Shows::Average(id("sale")));
    });
    sim.advance(SimTime(400));
    assert_eq!(level(&sim), 0, "one cohort has nothing");
    assert!(shown(&sim, "all").is_some_and(|reads| reads > 900), "{:?}", shown(&sim, "all"));
}

#[test]
fn a_green_light_that_admits_nothing_is_told_as_it_shines_until_somebody_looks_sharply() {
    let mut sim = bent(|scenario| scenario.people.iter_mut().for_each(|one| one.skill = 1000));
    at_work(&mut sim);
    assert_eq!(shown(&sim, "switch-light"), Some(1000));
    must(&mut sim, Command::AskReport { person: id("noel") });
    wait(&mut sim, 120);
    let told = |sim: &Simulation| sim.knowledge().about(Subject::Component(id("switch-1")))[0].value.clone();
    assert_eq!(told(&sim), Value::Level(1000), "what the team has at hand is its light");
    must(&mut sim, Command::AssignTask { person: id("noel"), task: Task::HealthCheck(id("switch-1")), box_s: 300 });
    wait(&mut sim, 200);
    assert_eq!(told(&sim), Value::Level(400), "what a sharp look finds");
}

#[test]
fn a_partner_tells_what_fails_on_their_side() {
    let mut sim = bent(|scenario| {
        let mut partner = scenario.people[0].clone();
        partner.id = id("pam");
        (partner.role, partner.lives_in) = (CastRole::Partner, Some((id("sale"), id("store"))));
        scenario.people.push(partner);
    });
    at_work(&mut sim);
    must(&mut sim, Command::Ask { whom: id("pam"), about: Topic::Status });
    wait(&mut sim, 120);
    let told = sim.knowledge().about(Subject::Cohort(id("sale"), id("store")));
    assert!(told.iter().any(|fact| fact.source == id("pam") && matches!(fact.value, Value::Level(0..950))));
}

#[test]
fn a_supplier_moves_on_evidence_and_not_on_an_order() {
    let run = |tested: bool| {
        let mut sim = bent(|scenario| {
            scenario.teams[0].supplier = true;
            scenario.people.iter_mut().for_each(|one| one.skill = 1000);
            (scenario.options[0].needs_change, scenario.options[0].convinced_by) = (false, vec![id("half-dead")]);
        });
        at_work(&mut sim);
        if tested {
            must(&mut sim, Command::StateHypothesis { hypothesis: id("half-dead") });
            let task = Task::Test(id("half-dead"));
            must(&mut sim, Command::AssignTask { person: id("noel"), task, box_s: 300 });
            wait(&mut sim, 200);
        }
        must(&mut sim, Command::Direct { option: id("swap") });
        wait(&mut sim, 300);
        let declined = sim.events().iter().any(|event| matches!(event.kind, EventKind::ActionDeclined { .. }));
        (declined, level(&sim))
    };
    assert_eq!(run(true), (false, 1000));
    let (declined, level) = run(false);
    assert!(declined && level < 950);
}

#[test]
fn an_act_beside_the_point_takes_its_time_and_changes_nothing() {
    let mut sim = bent(|scenario| {
        let mut idle = scenario.options[0].clone();
        idle.id = id("tidy");
        (idle.steps, idle.needs_change) = (vec![Operation::Replace(id("switch-2"))], false);
        scenario.options.push(idle);
    });
    at_work(&mut sim);
    let before = level(&sim);
    must(&mut sim, Command::Direct { option: id("tidy") });
    wait(&mut sim, 300);
    let done = |kind: &EventKind| matches!(kind, EventKind::ActionFinished { option } if *option == id("tidy"));
    assert!(sim.events().iter().any(|event| done(&event.kind)));
    assert!(level(&sim) <= before, "{} {before}", level(&sim));
}

#[test]
fn a_rumour_grows_in_silence_and_words_keep_it_down() {
    let run = |tells: bool| {
        let mut sim = bent(|scenario| {
            scenario.signals = vec![Signal {
                id: id("hackers"),
                when: Condition::Silence(Range(300, 300)),
                chance: 1000,
                from: None,
                channel: SignalChannel::Social,
                text: "They say it is hackers.".into(),
                truth: false,
                sentiment: 300,
                red_herring: false,
                refuted_by: vec![],
            }];
        });
        at_work(&mut sim);
        for _ in 0..4 {
            if tells {
                let mut message = support::player::message();
                (message.audience, message.channel) = (Audience::Customers, Channel::StatusPage);
                must(&mut sim, Command::SendMessage(message));
            }
            wait(&mut sim, 240);
        }
        (
            sim.events().iter().any(|event| matches!(event.kind, EventKind::SignalHeard { .. })),
            sim.world().mood.sentiment,
        )
    };
    assert_eq!(run(true), (false, 1000));
    assert_eq!(run(false), (true, 700));
}

#[test]
fn two_faults_at_once_need_two_cures() {
    let mut sim = bent(|scenario| {
        let second = Fault { id: id("slow-cards"), on: id("gateway"), ..scenario.faults[0].clone() };
        scenario.faults.push(Fault { shape: Shape::Step(300), ..second });
        scenario.options[0].needs_change = false;
    });
    at_work(&mut sim);
    let before = level(&sim);
    must(&mut sim, Command::Direct { option: id("swap") });
    wait(&mut sim, 300);
    assert!(before < level(&sim) && level(&sim) < 950, "better and not well: {before}, {}", level(&sim));
}

#[test]
fn what_was_wrong_before_anybody_noticed_hurts_from_its_own_hour() {
    let mut sim = bent(|scenario| {
        (scenario.faults[0].onset_s, scenario.faults[0].shape) =
            (Range(0, 0), Shape::Ramp { loss: 600, over_s: 600 });
        scenario.briefing.handover.at_s = Range(900, 900);
    });
    sim.advance(SimTime(880));
    assert!(level(&sim) < 950 && sim.knowledge().nominated.is_none(), "nobody has called it an incident");
    assert!(sim.knowledge().alerts.contains_key(&id("sales-rate")), "and a screen has said so for a while");
}
