//! What one seat sees: nothing but what it may, and the same however it is built.

use std::sync::Arc;

use bridgecall_core::base::{Seed, SimTime};
use bridgecall_core::scenario::model::{HandoverFact, Seat};
use bridgecall_core::scenario::policy::{Policy, Priority};
use bridgecall_core::scenario::{Content, Rubric, Scenario};
use bridgecall_core::sim::command::{Appointment, OptionCard, Task, Topic};
use bridgecall_core::sim::{Command, Mode, Order, Simulation};
use bridgecall_core::view::{Docs, Exercise, belief::Health, bridge::Presence, top::Phase};

const POLICY: &str = r#"(format: 1, id: "standard", title: "House policy",
    times: (accept_latest_s: 300, page_unanswered_s: 300, first_message_s: 900, update_internal_s: 1800,
        update_public_s: 1800, promise_grace_s: 60, interruption_s: 120, monitoring_s: 600),
    rules: [], matrix: [], jargon: [])"#;
const RUBRIC: &str = r#"(format: 1, id: "standard", title: "Rubric", pass_mark_permille: 600, phases: [],
    objectives: [], deductions: [], deduction_cap_milli: 0, gates: [])"#;

fn content() -> Content {
    let ron = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
    );
    let scenario: Scenario = ron.from_str(include_str!("fixtures/engine.ron")).unwrap();
    let policy: Policy = ron.from_str(POLICY).unwrap();
    let rubric: Rubric = ron.from_str(RUBRIC).unwrap();
    Content { scenario, policy, rubric }
}

fn run(content: &Content) -> Simulation {
    Simulation::new(Arc::new(content.clone()), Seed(3), Mode::Practice, Seat::MajorIncidentManager)
}

fn order(sim: &mut Simulation, command: Command) {
    sim.submit(&Order { seat: Seat::MajorIncidentManager, command }).unwrap();
}

/// Plays far enough that every panel has something to show.
fn played(content: &Content) -> Simulation {
    let mut sim = run(content);
    sim.advance(SimTime(200));
    order(&mut sim, Command::AcceptHandover { read_back: vec![HandoverFact::Service] });
    order(&mut sim, Command::Ask { whom: "owen".into(), about: Topic::Cost });
    order(&mut sim, Command::Ask { whom: "desk".into(), about: Topic::Volume });
    order(&mut sim, Command::Declare { priority: Priority::P1, reason: "Shops cannot sell".into() });
    order(&mut sim, Command::OpenBridge);
    order(&mut sim, Command::Appoint { role: Appointment::CommunicationsLead, person: "cora".into() });
    order(&mut sim, Command::Page { person: "noel".into() });
    sim.advance(SimTime(420));
    order(&mut sim, Command::StateHypothesis { hypothesis: "half-dead".into() });
    order(&mut sim, Command::AssignTask { person: "noel".into(), task: Task::Test("half-dead".into()), box_s: 300 });
    sim
}

#[test]
fn nothing_that_the_seat_does_not_know_is_in_its_view() {
    let content = content();
    let sim = run(&content);
    let docs = Docs::new(&content);
    let seen = serde_json::to_string(&Exercise::new(&docs, sim.knowledge())).unwrap();
    for secret in
        ["Half-dead switch", "Two minutes without sales", "hackers", "sound", "red_herring", "verdict\":\"major"]
    {
        assert!(!seen.contains(secret), "{secret}");
    }
    assert!(Exercise::new(&docs, sim.knowledge()).handover.is_none(), "nobody has nominated yet");
}

#[test]
fn a_hidden_part_appears_when_somebody_has_told_of_it() {
    let mut content = content();
    let hidden = content.scenario.components.iter_mut().find(|one| one.id.as_str() == "switch-1").unwrap();
    hidden.hidden = true;
    content.scenario.monitors.retain(|one| one.id.as_str() != "switch-light");
    let docs = Docs::new(&content);
    let mut sim = run(&content);
    sim.advance(SimTime(200));
    order(&mut sim, Command::AcceptHandover { read_back: Vec::new() });
    let names = |sim: &Simulation| {
        let board = Exercise::new(&docs, sim.knowledge()).board;
        board.nodes.into_iter().map(|node| node.name).collect::<Vec<_>>()
    };
    assert!(!names(&sim).contains(&"Switch 1".to_owned()));
    order(&mut sim, Command::Ask { whom: "nina".into(), about: Topic::Status });
    sim.advance(SimTime(320));
    assert!(names(&sim).contains(&"Switch 1".to_owned()), "{:?}", names(&sim));
}

#[test]
fn catching_up_equals_building_anew() {
    let content = content();
    let docs = Docs::new(&content);
    let mut sim = played(&content);
    let mut kept = Exercise::new(&docs, sim.knowledge());
    for t in (430..1000).step_by(35) {
        sim.advance(SimTime(t));
        kept.refresh(&docs, sim.knowledge());
        assert_eq!(kept, Exercise::new(&docs, sim.knowledge()));
    }
    assert!(kept.log.inbox.len() > 5 && kept.log.transcript.len() > kept.log.record.len());
}

#[test]
fn the_top_bar_knows_what_is_due_and_what_was_told() {
    let content = content();
    let docs = Docs::new(&content);
    let mut sim = run(&content);
    let at_start = Exercise::new(&docs, sim.knowledge()).top;
    assert_eq!((at_start.clock.as_str(), at_start.phase), ("17:00 BST", Phase::Initial));
    assert_eq!((at_start.cost_per_minute, at_start.next), (None, None), "not asked, nothing due");
    sim.advance(SimTime(200));
    let next = Exercise::new(&docs, sim.knowledge()).top.next.unwrap();
    assert_eq!(next.phrase.key, "duty-accept");
    let sim = played(&content);
    let view = Exercise::new(&docs, sim.knowledge());
    assert_eq!(view.top.phase, Phase::LongMiddle);
    let cost = view.top.cost_per_minute.unwrap();
    assert_eq!((cost.value, cost.source.as_str()), (24_000_000, "Owen Owner"));
    assert!(view.top.lost.unwrap() > 24_000_000, "more than a minute has passed");
    assert!(view.tasks.duties.iter().any(|duty| duty.phrase.key == "duty-first_message"));
    assert_eq!(view.tasks.duties.iter().filter(|duty| duty.phrase.key == "duty-task").count(), 1);
    assert!(view.tasks.duties.windows(2).all(|pair| pair[0].due <= pair[1].due));
}

#[test]
fn people_and_board_show_beliefs() {
    let content = content();
    let docs = Docs::new(&content);
    let sim = played(&content);
    let view = Exercise::new(&docs, sim.knowledge());
    let noel = view.bridge.people.iter().find(|one| one.name == "Noel Net").unwrap();
    assert_eq!(noel.presence, Presence::OnBridge);
    assert_eq!(noel.task.as_ref().unwrap().0.key, "task-test");
    let store = view.board.nodes.iter().find(|node| node.name == "Stores").unwrap();
    assert_eq!(store.health, Health::Degraded);
    let light = view.board.nodes.iter().find(|node| node.name == "Switch 1").unwrap();
    assert_eq!(light.health, Health::Normal, "its own light stays green: {light:?}");
    let edges = &view.board.edges;
    assert!(edges.iter().all(|edge| view.board.nodes[edge.from].column < view.board.nodes[edge.to].column));
    assert!(edges.len() >= 5);
}

#[test]
fn options_show_once_known() {
    let content = content();
    let docs = Docs::new(&content);
    let mut sim = played(&content);
    sim.advance(SimTime(700));
    let view = Exercise::new(&docs, sim.knowledge());
    let known = sim.knowledge().options.len();
    assert_eq!(view.record.options.len(), known);
    let theory = view.record.theories.iter().find(|one| one.id.as_str() == "half-dead").unwrap();
    assert!(theory.stated.is_some() && !theory.results.is_empty(), "{theory:?}");
    if known > 0 {
        let card = OptionCard { effect: "Back".into(), ..OptionCard::default() };
        order(&mut sim, Command::FillOptionCard { option: "swap".into(), card: card.clone() });
        assert_eq!(Exercise::new(&docs, sim.knowledge()).record.options[0].card, Some(card));
    }
}

/// What every panel shows at a busy moment, as text that is looked at when it changes. `BRIDGECALL_BLESS=1`
/// writes it anew.
#[test]
fn every_panel_shows_what_it_showed_before() {
    let content = content();
    let mut sim = played(&content);
    sim.advance(SimTime(700));
    let shown = Exercise::new(&Docs::new(&content), sim.knowledge());
    let shown = serde_json::to_string_pretty(&shown).unwrap() + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/panels.json");
    if std::env::var_os("BRIDGECALL_BLESS").is_some() {
        std::fs::write(path, &shown).unwrap();
    }
    let kept = std::fs::read_to_string(path).expect("the kept panels");
    let differs = kept.lines().zip(shown.lines()).position(|(kept, shown)| kept != shown);
    assert!(kept == shown, "the panels changed from line {:?} of {path}", differs.map(|line| line + 1));
}

#[test]
fn who_has_no_screens_must_ask_every_monitor() {
    let content = content();
    let docs = Docs::new(&content);
    let on_screens = |seat: Seat| {
        let mut sim = Simulation::new(Arc::new(content.clone()), Seed(3), Mode::Practice, seat);
        sim.advance(SimTime(120));
        let shown = bridgecall_core::view::monitors(&docs, sim.knowledge());
        shown.iter().filter(|one| one.on_screen).count()
    };
    assert!(on_screens(Seat::MajorIncidentManager) > 0);
    assert_eq!(on_screens(Seat::SeniorLeader), 0);
}
