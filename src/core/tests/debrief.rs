//! The debrief of played runs: advice that can be played again, sentences for everything that
//! happened, a page that is whole, closed and safe.

use std::collections::BTreeSet;
use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, Money, Seed, SimTime};
use bridgecall_core::debrief::{self, Debrief, tell};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{HandoverFact, Scenario, Seat};
use bridgecall_core::scenario::policy::{Basis, MatrixRow, Policy, Priority, Times};
use bridgecall_core::scenario::rubric::{Objective, Phase, Rubric};
use bridgecall_core::scoring::Assessment;
use bridgecall_core::scoring::assessment::{GateResult, ObjectiveResult, PhaseResult};
use bridgecall_core::sim::command::{Appointment, CauseClaim, OptionCard, RecordItem, Reply, Task, Topic};
use bridgecall_core::sim::event::{EventKind, Outcome};
use bridgecall_core::sim::message::{Audience, Channel, Message, Stage, Status};
use bridgecall_core::sim::{Command, Mode, Order, Simulation};

const MANAGER: Seat = Seat::MajorIncidentManager;

fn scenario() -> Scenario {
    use ron::extensions::Extensions;
    let text = include_str!("fixtures/engine.ron");
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    options.from_str(text).expect("the fixture reads")
}

fn content(scenario: Scenario) -> Arc<Content> {
    let times = Times {
        accept_latest_s: 300,
        page_unanswered_s: 120,
        first_message_s: 600,
        update_internal_s: 900,
        update_public_s: 900,
        promise_grace_s: 120,
        interruption_s: 120,
        monitoring_s: 300,
    };
    let row = MatrixRow { priority: Priority::P1, when: "All down".into(), response: "All hands".into() };
    let policy = Policy {
        format: 1,
        id: "standard".into(),
        title: "House policy".into(),
        times,
        rules: Vec::new(),
        matrix: vec![row],
        jargon: Vec::new(),
    };
    let phase = |id: &'static str, title: &str| Phase {
        id: id.into(),
        title: title.into(),
        weight: 333,
        pass_mark_permille: 500,
    };
    let objective = |id: &'static str, phase: &'static str, title: &str, basis: Basis, source: &str| Objective {
        id: id.into(),
        phase: phase.into(),
        weight: 2,
        title: title.into(),
        standard: format!("The rule of {id}, in its words"),
        basis,
        source: source.into(),
        measure: "none".into(),
        full: 1,
        zero: 0,
        only: None,
    };
    let rubric = Rubric {
        format: 1,
        id: "standard".into(),
        title: "Rubric".into(),
        pass_mark_permille: 600,
        phases: vec![
            phase("initial", "Initial fifteen minutes"),
            phase("long_middle", "The long middle"),
            phase("closure", "Closure"),
        ],
        objectives: vec![
            objective("A01", "initial", "Accept the handover", Basis::House, ""),
            objective("A13", "initial", "Tell people", Basis::Cited, "https://example.org/rule"),
            objective("C01", "closure", "Verify", Basis::House, ""),
        ],
        deductions: Vec::new(),
        deduction_cap_milli: 20_000,
        gates: Vec::new(),
    };
    Arc::new(Content { scenario, policy, rubric })
}

/// A person at the seat who keeps a list of the orders.
struct Player {
    sim: Simulation,
    orders: Vec<(SimTime, Order)>,
}

impl Player {
    fn new(content: &Arc<Content>, seed: u64) -> Self {
        let sim = Simulation::new(Arc::clone(content), Seed(seed), Mode::Practice, MANAGER).with_trace();
        Self { sim, orders: Vec::new() }
    }

    /// Gives an order; refused ones are kept too, as a journal keeps them.
    fn give(&mut self, command: Command) -> bool {
        let order = Order { seat: MANAGER, command };
        self.orders.push((self.sim.now(), order.clone()));
        self.sim.submit(&order).is_ok()
    }

    fn must(&mut self, command: Command) {
        let words = format!("{command:?}");
        assert!(self.give(command), "refused at {}: {words}", self.sim.now());
    }

    fn wait(&mut self, seconds: u64) {
        let to = self.sim.now() + seconds;
        self.sim.advance(to);
    }

    fn until(&mut self, seconds: u64, done: impl Fn(&Simulation) -> bool) {
        let end = self.sim.now() + seconds;
        while !done(&self.sim) && self.sim.now() < end && self.sim.ended().is_none() {
            self.wait(5);
        }
    }

    fn accept(&mut self) {
        self.until(400, |sim| sim.knowledge().nominated.is_some());
        self.must(Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() });
    }
}

fn message(audience: Audience, status: Status, next: Option<SimTime>) -> Message {
    Message {
        audience,
        channel: Channel::StatusPage,
        status,
        service: Some("sale".into()),
        effect: None,
        cohorts: vec!["store".into()],
        scope_open: false,
        started: Some(SimTime(60)),
        ended: None,
        teams: vec!["net".into()],
        advice: Some("cash".into()),
        cause: CauseClaim::Suspected("half-dead".into()),
        next_update: next,
        fix_by: None,
        residual: None,
        help: true,
        line: "Sorry.".into(),
    }
}

/// A player who does everything, late: every family of events occurs.
fn busy(content: &Arc<Content>, seed: u64) -> Player {
    let mut player = Player::new(content, seed);
    player.accept();
    player.must(Command::Ask { whom: "desk".into(), about: Topic::Volume });
    player.must(Command::Ask { whom: "sales-rate".into(), about: Topic::Status });
    player.must(Command::Ask { whom: "owen".into(), about: Topic::Cost });
    player.must(Command::StateImpact(Default::default()));
    player.wait(400);
    player.must(Command::Declare { priority: Priority::P1, reason: "Shops cannot sell.".into() });
    player.must(Command::OpenBridge);
    player.must(Command::Appoint { role: Appointment::CommunicationsLead, person: "cora".into() });
    player.must(Command::FreezeChanges);
    player.wait(120);
    for person in ["nina", "noel", "petra"] {
        player.must(Command::Page { person: person.into() });
    }
    player.until(300, |sim| sim.knowledge().on_bridge("noel".into()) && sim.knowledge().on_bridge("petra".into()));
    player.must(Command::AskReport { person: "noel".into() });
    player.must(Command::StateHypothesis { hypothesis: "half-dead".into() });
    player.must(Command::AssignTask { person: "noel".into(), task: Task::Test("half-dead".into()), box_s: 60 });
    player.must(Command::AskDraft { audience: Audience::Staff, stage: Stage::Initial });
    player.wait(200);
    player.give(Command::ApproveDraft { draft: 1 });
    player.must(Command::Poll { option: "swap".into() });
    let card = OptionCard { reversal: "Put it back.".into(), success_test: "Sales.".into(), ..Default::default() };
    player.must(Command::FillOptionCard { option: "swap".into(), card });
    player.must(Command::RequestChange { option: "swap".into() });
    player.until(120, |sim| sim.knowledge().options[&Id::from("swap")].change.is_some());
    player.must(Command::Direct { option: "swap".into() });
    player.must(Command::LogDecision { what: "Swap".into(), why: "It restores.".into() });
    player.must(Command::Summarise {
        problem: "P".into(),
        known: vec!["a".into()],
        unknown: Vec::new(),
        next: "n".into(),
    });
    player.until(180, |sim| !sim.world().hurt());
    let next = player.sim.now() + 60;
    player.must(Command::SendMessage(message(Audience::Customers, Status::Identified, Some(next))));
    player.wait(60);
    player.give(Command::AnswerInterruption { interruption: 1, reply: Reply::Brief });
    player.must(Command::Release { person: "petra".into() });
    player.must(Command::StartMonitoring { for_s: 60, reopen_if: "It falls.".into() });
    player.wait(60);
    player.must(Command::Resolve { cause: CauseClaim::UnderReview });
    player.must(Command::RegisterTemporary { option: "swap".into(), ends_in_days: 3 });
    player.give(Command::HandOverProblem {
        to: "desk".into(),
        record: vec![RecordItem::Timeline],
        cause: CauseClaim::UnderReview,
    });
    player.must(Command::SetReview { owner: "dora".into(), in_days: 5 });
    player.must(Command::StandDown { thanks: true, leftovers: vec![("Put switch 1 back".into(), "nina".into())] });
    assert_eq!(player.sim.ended(), Some(Outcome::Completed));
    player
}

/// A player who accepts and then watches.
fn idle(content: &Arc<Content>, seed: u64) -> Player {
    let mut player = Player::new(content, seed);
    player.accept();
    player.wait(3600);
    assert_eq!(player.sim.ended(), Some(Outcome::TimeLimit));
    player
}

fn event_of(run: &Simulation, wanted: impl Fn(&EventKind) -> bool) -> u32 {
    run.events().iter().find(|event| wanted(&event.kind)).expect("the run has that event").n
}

fn assessment(run: &Simulation) -> Assessment {
    let accepted = event_of(run, |kind| matches!(kind, EventKind::HandoverAccepted { .. }));
    let nominated = event_of(run, |kind| matches!(kind, EventKind::Nominated { .. }));
    let mark = |id: &'static str, points: u64, evidence: Vec<u32>, basis: Basis| ObjectiveResult {
        id: id.into(),
        applicable: true,
        points_milli: points,
        of_milli: 2000,
        measured: if evidence.is_empty() { "nothing found".into() } else { "20 s".into() },
        standard: "within the time".into(),
        basis,
        duty: Some(nominated),
        evidence,
    };
    let phase = |id: &'static str, permille: u64| PhaseResult {
        id: id.into(),
        applicable: true,
        permille,
        pass_mark_permille: 500,
    };
    Assessment {
        format: 1,
        engine: "0.1.0".into(),
        rules_version: 1,
        scenario: "engine".into(),
        scenario_digest: run.content().scenario_digest(),
        rubric_digest: run.content().rubric_digest(),
        seed: run.seed().0.to_string(),
        mode: run.mode(),
        seat: MANAGER,
        outcome: run.ended().expect("ended"),
        passed: false,
        total_permille: 512,
        phases: vec![phase("initial", 700), phase("long_middle", 500), phase("closure", 0)],
        gates: vec![GateResult { id: "told_nobody".into(), tripped: true, evidence: vec![nominated] }],
        objectives: vec![
            mark("A01", 2000, vec![accepted], Basis::House),
            mark("A13", 0, Vec::new(), Basis::Cited),
            mark("C01", 500, vec![accepted], Basis::House),
        ],
        deductions: Vec::new(),
        journal_head: Digest::of(b"head"),
    }
}

fn debrief_of(player: &Player, golden: Option<&Player>) -> Debrief {
    let assessment = assessment(&player.sim);
    debrief::build(&player.sim, &assessment, golden.map(|golden| &golden.sim), &player.orders)
}

#[test]
fn what_advice_saves_is_what_its_orders_save_when_played_again() {
    let content = content(scenario());
    let mut saved = 0;
    for (player, seed) in (1..=4).flat_map(|seed| [(idle(&content, seed), seed), (busy(&content, seed), seed)]) {
        assert_eq!(debrief::lost_with(&player.sim, &player.orders), player.sim.world().cost.total(), "seed {seed}");
        let debrief = debrief_of(&player, None);
        assert!(debrief.advice.len() <= 6);
        for line in &debrief.advice {
            // Played again by hand, not by the code that computed it.
            let mut again = Simulation::new(Arc::clone(&content), Seed(seed), Mode::Practice, MANAGER);
            for (t, order) in &line.script {
                again.advance(*t);
                again.submit(order).unwrap_or_else(|no| panic!("{}: {order:?} refused: {}", line.title, no.reason));
            }
            again.advance(player.sim.now());
            let difference = player.sim.world().cost.total() - again.world().cost.total();
            assert_eq!(line.saving, difference, "seed {seed}: {}", line.title);
            assert!(line.saving >= Money(0), "what would have cost more is no advice");
            assert!(!line.steps.is_empty() && !line.knew.is_empty() && !line.did.is_empty());
            saved += i64::from(line.saving > Money(0));
        }
    }
    assert!(saved >= 8, "some advice is worth something on every seed");
}

#[test]
fn who_did_nothing_is_told_to_restore_and_to_tell() {
    let content = content(scenario());
    let player = idle(&content, 3);
    let debrief = debrief_of(&player, None);
    let line = |title: &str| debrief.advice.iter().find(|line| line.title == title);
    let restore = line("Restore service sooner").expect("the restoring option is found");
    assert!(restore.saving > line("Tell people earlier").expect("the missing message is found").saving);
    assert!(restore.steps.iter().any(|step| step.contains("directed to start")), "{:?}", restore.steps);
    assert!(restore.did.contains("never came to the board"), "{}", restore.did);
    assert!(debrief.timeline.iter().any(|entry| Some(entry.n) == restore.at_event));
}

#[test]
fn advice_is_withheld_when_the_orders_are_not_those_of_the_run() {
    let content = content(scenario());
    let player = busy(&content, 2);
    let half = &player.orders[..player.orders.len() / 2];
    let debrief = debrief::build(&player.sim, &assessment(&player.sim), None, half);
    assert_eq!(debrief.advice, Vec::new());
}

#[test]
fn every_event_of_a_run_has_its_own_sentence() {
    let content = content(scenario());
    let mut kinds = BTreeSet::new();
    for seed in 1..=6 {
        for player in [busy(&content, seed), idle(&content, seed)] {
            for event in player.sim.events() {
                let words = tell(&content.scenario, &event.kind);
                assert!(words.chars().count() > 8 && words != "Something happened.", "{:?}: {words}", event.kind);
                assert!(words.starts_with(|c: char| c.is_uppercase() || c == '\u{201c}'), "{words}");
                for id in ["noel", "petra", "half-dead", "sales-rate"] {
                    assert!(!words.contains(id), "an identifier, not a name: {words}");
                }
                let json = serde_json::to_value(&event.kind).expect("events have a JSON form");
                kinds.insert(json["kind"].as_str().expect("a kind").to_owned());
            }
        }
    }
    assert!(kinds.len() >= 45, "the players touch most kinds: {} {kinds:?}", kinds.len());
}

#[test]
fn an_omission_shows_duty_window_standard_and_basis() {
    let content = content(scenario());
    let player = idle(&content, 1);
    let debrief = debrief_of(&player, None);
    let missed = debrief.objectives.iter().find(|one| one.id == Id::from("A13")).expect("scored");
    assert!(missed.duty.as_ref().is_some_and(|duty| duty.text.contains("nominated")));
    assert!(missed.window.as_ref().is_some_and(|window| window.contains("end of the run")), "{:?}", missed.window);
    let page = debrief::html(&debrief);
    for words in ["The rule of A13", "example.org/rule", "nothing found", "within the time", "Our own rule"] {
        assert!(page.contains(words), "{words}");
    }
    let met = debrief.objectives.iter().find(|one| one.id == Id::from("A01")).expect("scored");
    assert_eq!(met.window, None);
}

#[test]
fn curves_end_where_the_money_does() {
    let content = content(scenario());
    let (idle, golden) = (idle(&content, 5), busy(&content, 5));
    let debrief = debrief_of(&idle, Some(&golden));
    assert_eq!(debrief.cost.last().map(|point| point.lost), Some(debrief.figures.lost));
    let model = debrief.golden.as_ref().and_then(|all| all.last()).map(|point| point.lost);
    assert_eq!(model, debrief.figures.lost_golden);
    assert!(debrief.figures.still_hurt && debrief.figures.lost_golden < Some(debrief.figures.lost));
    let sum = debrief.figures.streams.iter().fold(Money(0), |sum, (_, lost)| sum + *lost);
    assert_eq!(sum, debrief.figures.lost);
    assert!(debrief.cost.windows(2).all(|pair| pair[0].t < pair[1].t && pair[0].lost <= pair[1].lost));
    let json = serde_json::to_string(&debrief).expect("serialises");
    let back: Debrief = serde_json::from_str(&json).expect("reads back");
    assert_eq!(back.timeline, debrief.timeline);
}

/// Checks tags: everything opened is closed, in order; attributes are quoted. Returns what stands
/// in `id` and in `href="#…"`.
fn check_html(page: &str) -> (Vec<String>, Vec<String>) {
    let (mut open, mut ids, mut links) = (Vec::new(), Vec::new(), Vec::new());
    let style = page.find("<style>").zip(page.find("</style>")).expect("a style");
    let body = format!("{}{}", &page[..style.0 + 7], &page[style.1..]);
    let mut rest = body.as_str();
    while let Some(start) = rest.find('<') {
        let end = rest[start..].find('>').expect("a tag ends") + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed out of order near {}", &rest[..rest.len().min(80)]);
            continue;
        }
        let name = tag.split([' ', '/']).next().expect("a name").to_owned();
        assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
        for (attribute, found) in [("id=\"", &mut ids), ("href=\"#", &mut links)] {
            for part in tag.split(attribute).skip(1) {
                found.push(part.split('"').next().expect("quoted").to_owned());
            }
        }
        if !tag.ends_with('/') && !["meta", "br"].contains(&name.as_str()) {
            open.push(name);
        }
    }
    assert_eq!(open, Vec::<String>::new(), "left open");
    (ids, links)
}

fn assert_closed_page(page: &str) {
    let lower = page.to_lowercase();
    for banned in
        ["<script", "<link", "<img", "<iframe", "src=", "@import", "url(", "javascript:", " onload", " onclick"]
    {
        assert!(!lower.contains(banned), "{banned}");
    }
    let outside = lower.matches("http").count();
    let cited = lower.matches("href=\"http").count() * 2;
    assert_eq!(outside, cited, "addresses stand only in links that a reader may follow, and in their words");
    let (ids, links) = check_html(page);
    let unique: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(unique.len(), ids.len(), "every anchor once");
    for link in &links {
        assert!(unique.contains(link), "#{link} leads nowhere");
    }
    assert!(links.iter().filter(|link| link.starts_with('e')).count() >= 10, "marks lead to their moments");
}

#[test]
fn the_page_is_whole_and_fetches_nothing() {
    let content = content(scenario());
    for seed in 1..=3 {
        let golden = busy(&content, seed);
        for player in [busy(&content, seed), idle(&content, seed)] {
            let page = debrief::html(&debrief_of(&player, Some(&golden)));
            assert_closed_page(&page);
            for landmark in [
                "<html lang=",
                "<main",
                "<h1>",
                "<svg",
                "<table",
                "<details",
                "prefers-color-scheme: dark",
                "@media print",
            ] {
                assert!(page.contains(landmark), "{landmark}");
            }
            assert_eq!(page.matches("<svg").count(), page.matches("<figcaption").count());
        }
        assert_closed_page(&debrief::html(&debrief_of(&golden, None)));
    }
}

#[test]
fn hostile_names_stay_words() {
    const EVIL: &str = "<script>alert(1)</script>\"'><img src=x onerror=y>&\u{202e}\u{7}";
    let mut scenario = scenario();
    scenario.title = EVIL.into();
    scenario.organisation = EVIL.into();
    scenario.currency.1 = EVIL.into();
    scenario.clock.zone = EVIL.into();
    scenario.sources = vec![format!("https://example.org/{EVIL}"), "javascript:alert(1)".into()];
    for person in &mut scenario.people {
        person.name = EVIL.into();
    }
    for team in &mut scenario.teams {
        team.name = EVIL.into();
    }
    scenario.services[0].name = EVIL.into();
    scenario.services[0].cohorts[0].name = EVIL.into();
    scenario.options[0].name = EVIL.into();
    let mut content = Arc::unwrap_or_clone(content(scenario));
    for phase in &mut content.rubric.phases {
        phase.title = EVIL.into();
    }
    for objective in &mut content.rubric.objectives {
        (objective.title, objective.standard, objective.source) = (EVIL.into(), EVIL.into(), EVIL.into());
    }
    let content = Arc::new(content);
    let player = busy(&content, 1);
    let page = debrief::html(&debrief_of(&player, None));
    assert!(page.contains("&lt;script&gt;alert(1)"));
    check_html(&page);
    let lower = page.to_lowercase();
    assert!(!lower.contains("<script") && !lower.contains("<img") && !page.contains('\u{202e}'));
    assert!(!lower.contains("href=\"javascript"), "an unknown scheme is words, not a link");
}

#[test]
fn a_debrief_is_the_same_twice() {
    let content = content(scenario());
    let pages: Vec<String> = (0..2).map(|_| debrief::html(&debrief_of(&busy(&content, 9), None))).collect();
    assert_eq!(pages[0], pages[1]);
}
