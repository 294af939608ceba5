//! A small incident on a desk, for the tests of panels and screens.
#![allow(dead_code, reason = "each test file uses a part")]

use std::collections::BTreeMap;
use std::sync::Arc;

use bridgecall::ui::{ExerciseView, Intent, PaceView, ScreenView, Theme, UiState, show};
use bridgecall::words::Words;
use bridgecall_core::base::{Seed, SimTime};
use bridgecall_core::scenario::model::{HandoverFact, Seat};
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::scenario::{Content, Scenario};
use bridgecall_core::sim::command::{Appointment, Task, Topic};
use bridgecall_core::sim::message::{Audience, Stage};
use bridgecall_core::sim::{Command, Message, Mode, Order, Simulation};
use bridgecall_core::view::{Docs, Exercise, template};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;

const POLICY: &str = r#"(format: 1, id: "standard", title: "House policy",
    times: (accept_latest_s: 300, page_unanswered_s: 300, first_message_s: 900, update_internal_s: 1800,
        update_public_s: 1800, promise_grace_s: 60, interruption_s: 120, monitoring_s: 600),
    rules: [(id: "first", text: "The first message goes out within 15 minutes.", basis: house)],
    matrix: [(priority: p1, when: "A critical service is down", response: "Major incident")], jargon: [],
    templates: [(audience: customers, stage: initial, line: "We are sorry. You can [what still works].")])"#;
const RUBRIC: &str = r#"(format: 1, id: "standard", title: "Rubric", pass_mark_permille: 600, phases: [],
    objectives: [], deductions: [], deduction_cap_milli: 0, gates: [])"#;

/// The small scenario of the core's own tests.
pub(crate) fn content() -> Content {
    let ron = ron::Options::default().with_default_extension(
        ron::extensions::Extensions::IMPLICIT_SOME | ron::extensions::Extensions::UNWRAP_NEWTYPES,
    );
    let mut scenario: Scenario = ron.from_str(include_str!("../../src/core/tests/fixtures/engine.ron")).unwrap();
    for option in &mut scenario.options {
        option.reversible = false;
    }
    Content { scenario, policy: ron.from_str(POLICY).unwrap(), rubric: ron.from_str(RUBRIC).unwrap() }
}

/// A desk: the run, what is shown of it, what the panels remember, what they asked for.
pub(crate) struct Bench {
    pub(crate) sim: Simulation,
    pub(crate) docs: Docs,
    pub(crate) view: Exercise,
    pub(crate) state: UiState,
    pub(crate) words: Words,
    pub(crate) theme: Theme,
    pub(crate) intents: Vec<Intent>,
    pub(crate) mode: Mode,
    pub(crate) paused: bool,
    pub(crate) chairs: Vec<(Seat, usize)>,
}

impl Bench {
    /// At the first second.
    pub(crate) fn new() -> Self {
        let content = content();
        let docs = Docs::new(&content);
        let sim = Simulation::new(Arc::new(content), Seed(3), Mode::Practice, Seat::MajorIncidentManager);
        let view = Exercise::new(&docs, sim.knowledge());
        let (state, words, theme) = (UiState::default(), Words::english(), Theme::dark());
        Self {
            sim,
            docs,
            view,
            state,
            words,
            theme,
            intents: Vec::new(),
            mode: Mode::Practice,
            paused: false,
            chairs: Vec::new(),
        }
    }

    /// After the handover was accepted.
    pub(crate) fn accepted() -> Self {
        let mut bench = Self::new();
        bench.advance(200);
        bench.order(Command::AcceptHandover { read_back: vec![HandoverFact::Service] });
        bench
    }

    /// In the thick of it: people on the bridge, a task, a draft, an option, a message.
    pub(crate) fn busy() -> Self {
        let mut bench = Self::accepted();
        bench.order(Command::Ask { whom: "owen".into(), about: Topic::Cost });
        bench.order(Command::Declare { priority: Priority::P1, reason: "Shops cannot sell".into() });
        bench.order(Command::OpenBridge);
        bench.order(Command::Appoint { role: Appointment::CommunicationsLead, person: "cora".into() });
        bench.order(Command::Page { person: "noel".into() });
        bench.order(Command::Page { person: "nina".into() });
        bench.order(Command::AskDraft { audience: Audience::Staff, stage: Stage::Initial });
        bench.advance(500);
        bench.order(Command::StateHypothesis { hypothesis: "half-dead".into() });
        bench.order(Command::AssignTask { person: "noel".into(), task: Task::Test("half-dead".into()), box_s: 300 });
        bench.advance(560);
        bench
    }

    pub(crate) fn order(&mut self, command: Command) {
        self.sim.submit(&Order { seat: Seat::MajorIncidentManager, command }).unwrap();
        self.view.refresh(&self.docs, self.sim.knowledge());
    }

    pub(crate) fn advance(&mut self, to: u64) {
        self.sim.advance(SimTime(to));
        self.view.refresh(&self.docs, self.sim.knowledge());
    }

    /// Draws the exercise.
    pub(crate) fn draw(&mut self, ui: &mut egui::Ui) {
        let Self { sim, docs, view, state, words, theme, intents, mode, paused, chairs } = self;
        let propose =
            |command: &Command| sim.propose(&Order { seat: Seat::MajorIncidentManager, command: command.clone() });
        let fixed = (*mode == Mode::Exam).then(|| "The clock cannot be stopped in an exam.".to_owned());
        let understand = |line: &str| bridgecall_core::speech::understand(line, docs, sim.knowledge());
        let begin = |message: &Message| template::begun(docs, sim.knowledge(), message);
        let screen = ScreenView::Exercise(Box::new(ExerciseView {
            seat: Seat::MajorIncidentManager,
            chairs: chairs.clone(),
            docs,
            view,
            propose: &propose,
            understand: &understand,
            judge: None,
            begin: &begin,
            mode: *mode,
            seed: 3,
            pace: PaceView { paused: *paused, speed: 10, in_ten: 10, fixed: fixed.clone(), no_jump: fixed },
            board: None,
            refused: None,
            notice: None,
        }));
        show(ui, &screen, state, words, theme, intents);
    }

    /// The orders that were asked for.
    pub(crate) fn orders(&self) -> Vec<&Command> {
        let mut orders = Vec::new();
        for intent in &self.intents {
            if let Intent::Order(command) = intent {
                orders.push(command);
            }
        }
        orders
    }

    /// In a window of that size, in points.
    pub(crate) fn window<'a>(self, width: f32, height: f32) -> Harness<'a, Self> {
        let mut harness = Harness::builder()
            .with_size(egui::vec2(width, height))
            .with_max_steps(12)
            .build_ui_state(|ui, bench: &mut Self| bench.draw(ui), self);
        harness.run_ok();
        harness
    }
}

/// Every control in sight: its role and its name.
pub(crate) fn controls<S>(harness: &Harness<'_, S>) -> Vec<(egui::accesskit::Role, String)> {
    use egui::accesskit::Role;
    let pressable = |role: Role| {
        matches!(
            role,
            Role::Button
                | Role::CheckBox
                | Role::RadioButton
                | Role::TextInput
                | Role::MultilineTextInput
                | Role::ComboBox
                | Role::SpinButton
                | Role::Slider
                | Role::Link
                | Role::Tab
        )
    };
    let nodes = harness.root().children_recursive();
    let controls = nodes.filter(|node| {
        let node = node.accesskit_node();
        // Words can be clicked to select them, and the toolkit's own handles and scroll bars are nameless.
        let other = !matches!(node.role(), Role::Label | Role::Unknown | Role::ScrollBar);
        pressable(node.role()) || other && node.data().supports_action(egui::accesskit::Action::Click)
    });
    controls.map(|node| (node.accesskit_node().role(), node.accesskit_node().label().unwrap_or_default())).collect()
}

/// Fails on a control without a name, or two with the same.
pub(crate) fn assert_names<S>(harness: &Harness<'_, S>, place: &str) {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let controls = controls(harness);
    for (role, name) in &controls {
        assert!(!name.trim().is_empty(), "{place}: a {role:?} without a name among {controls:?}");
        *seen.entry(name.clone()).or_default() += 1;
    }
    let twice: Vec<&String> = seen.iter().filter(|(_, count)| **count > 1).map(|(name, _)| name).collect();
    assert!(twice.is_empty(), "{place}: several controls are called {twice:?}");
    let keys = seen.keys().filter(|name| name.contains("{ $") || !name.contains(' ') && name.contains("-name"));
    assert_eq!(keys.count(), 0, "{place}: a gap or a key shows through: {seen:?}");
}
