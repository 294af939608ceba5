//! The screens around the exercise, found and pressed by their accessible names.
#![cfg(feature = "ui")]

mod common;

use std::path::PathBuf;

use bridgecall::ui::{
    AdviceRow, BriefingView, Colours, Compared, DebriefPart, DebriefView, DeductionRow, EvidenceRow, GateRow, Goal,
    Intent, LibraryCard, LibraryView, ObjectiveRow, PastRunRow, PastRunsView, ProfileView, ScreenView, Theme,
    TimelineRow, TitleView, UiState, VeilView, show,
};
use bridgecall::words::Words;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Mode, Seating};
use bridgecall_core::view::Docs;
use common::{assert_names, content};
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

/// What a screen test holds: the screen's maker, what is remembered, what was asked for.
struct Stage {
    screen: Which,
    state: UiState,
    words: Words,
    theme: Theme,
    intents: Vec<Intent>,
    docs: Docs,
    debrief: DebriefView,
    past: PastRunsView,
    profile: ProfileView,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Which {
    Title,
    Library,
    Briefing,
    Debrief,
    PastRuns,
    Settings,
    Veil,
    Profile,
}

const SCREENS: [Which; 8] = [
    Which::Title,
    Which::Library,
    Which::Briefing,
    Which::Debrief,
    Which::PastRuns,
    Which::Settings,
    Which::Veil,
    Which::Profile,
];

fn stage(screen: Which) -> Stage {
    Stage {
        screen,
        state: UiState::default(),
        words: Words::english(),
        theme: Theme::light(),
        intents: Vec::new(),
        docs: Docs::new(&content()),
        debrief: debrief(),
        profile: ProfileView {
            items: vec!["Am the life of the party.".into(), "Don't talk a lot.".into()],
            scale: vec!["very inaccurate".into(), "neither".into(), "very accurate".into()],
            ..ProfileView::default()
        },
        past: past(),
    }
}

impl Stage {
    fn draw(&mut self, ui: &mut egui::Ui) {
        let card = |id: &'static str, title: &str| LibraryCard {
            id: id.into(),
            title: title.into(),
            summary: "A shop cannot sell.".into(),
            organisation: "Testers".into(),
            difficulty: 2,
            minutes: 20,
            seats: vec![Seat::MajorIncidentManager],
            played: (3, 1),
        };
        let screen = match self.screen {
            Which::Title => ScreenView::Title(TitleView {
                version: "0.1.0".into(),
                resumable: Some((PathBuf::from("runs/9"), "A shop that cannot sell".into())),
            }),
            Which::Library => ScreenView::Library(LibraryView {
                cards: vec![card("one", "A shop that cannot sell"), card("two", "Not our outage")],
                broken: vec![("three".into(), "E0101: no such component".into())],
            }),
            Which::Briefing => {
                ScreenView::Briefing(BriefingView { id: "one".into(), docs: &self.docs, minutes: 20, seed: 1 })
            }
            Which::Debrief => ScreenView::Debrief(&self.debrief),
            Which::PastRuns => ScreenView::PastRuns(&self.past),
            Which::Settings => ScreenView::Settings { leaves: true },
            Which::Profile => ScreenView::Profile(&self.profile),
            Which::Veil => {
                ScreenView::Veil(VeilView { seat: Seat::TechnicalLead, clock: "17:05 GMT".into(), runs: false })
            }
        };
        show(ui, &screen, &mut self.state, &self.words, &self.theme, &mut self.intents);
    }

    fn window<'a>(self, width: f32, height: f32) -> Harness<'a, Self> {
        let builder = Harness::builder().with_size(egui::vec2(width, height)).with_max_steps(12);
        let mut harness = builder.build_ui_state(|ui, stage: &mut Self| stage.draw(ui), self);
        harness.run_ok();
        harness
    }
}

fn evidence(n: u32) -> EvidenceRow {
    EvidenceRow { n, clock: "17:05".into(), text: "You page Nina Net.".into() }
}

fn debrief() -> DebriefView {
    let objective = |code: &str, points| ObjectiveRow {
        code: code.into(),
        phase: "Validate".into(),
        title: format!("Objective {code} in words"),
        points,
        measured: "2 sources".into(),
        standard: "2 independent sources before the decision".into(),
        source: None,
        duty: Some(evidence(4)),
        window: Some("17:05 to 17:20".into()),
        evidence: vec![evidence(9)],
    };
    DebriefView {
        path: "runs/1".into(),
        seat: Seat::MajorIncidentManager,
        seating: Seat::MajorIncidentManager.into(),
        title: "A shop that cannot sell".into(),
        scenario: "one".into(),
        seed: "7".into(),
        outcome: "outcome-completed".into(),
        passed: true,
        total_permille: 812,
        pass_mark_permille: 600,
        phases: vec![("Validate".into(), Some((840, 600))), ("Close".into(), None)],
        gates: vec![GateRow { title: "No first message".into(), tripped: true, evidence: vec![evidence(3)] }],
        figures: vec![("Lost".into(), "£1,200,000".into())],
        timeline: vec![TimelineRow {
            n: 9,
            t: 300,
            clock: "17:05".into(),
            phase: "Validate".into(),
            lane: "Seat".into(),
            text: "You page Nina Net.".into(),
        }],
        cost: (0..20).map(|minute| (minute * 60, 4000 * minute as i64)).collect(),
        golden: (0..20).map(|minute| (minute * 60, 3000 * minute as i64)).collect(),
        currency_sign: "£".into(),
        objectives: vec![
            objective("A05", Some((3000, 3000))),
            objective("A06", Some((0, 2000))),
            objective("A07", None),
        ],
        deductions: vec![DeductionRow { title: "Stale update".into(), points_milli: 2000, evidence: Vec::new() }],
        advice: vec![AdviceRow {
            clock: "17:09".into(),
            title: "Page the network team at once".into(),
            knew: "The sales rate had fallen.".into(),
            did: "Waited.".into(),
            better: "Page Nina Net.".into(),
            saving: "£300,000".into(),
        }],
        exam: false,
        beside: Vec::new(),
    }
}

fn past() -> PastRunsView {
    let run = |number: u32, result, resumable| PastRunRow {
        path: format!("runs/{number}").into(),
        title: "A shop that cannot sell".into(),
        played: format!("{number} June, 14:00"),
        seats: vec![Seat::MajorIncidentManager, Seat::TechnicalLead],
        seed: number.to_string(),
        exam: number == 2,
        result,
        resumable,
        damaged: None,
    };
    PastRunsView {
        runs: vec![run(1, Some((true, 812)), false), run(2, Some((false, 300)), false), run(3, None, true)],
        compared: Some(Compared {
            names: ("first".into(), "second".into()),
            rows: vec![("Total".into(), "81 %".into(), "30 %".into())],
        }),
    }
}

#[test]
fn every_control_of_every_screen_has_a_name_of_its_own() {
    for which in SCREENS {
        for (width, height) in [(1280.0, 720.0), (640.0, 360.0)] {
            for part in DebriefPart::ALL {
                let mut stage = stage(which);
                stage.state.debrief_part = part;
                stage.state.unfolded = Some("A06".into());
                assert_names(&stage.window(width, height), &format!("{which:?}, {part:?}, {width}"));
            }
        }
    }
}

#[test]
fn three_presses_lead_from_the_title_to_a_running_incident() {
    let mut harness = stage(Which::Title).window(1280.0, 720.0);
    harness.get_by_label("Start an exercise").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::Open(Goal::Library)]);
    let mut harness = stage(Which::Library).window(1280.0, 720.0);
    harness.get_by_label("Read the briefing: A shop that cannot sell").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::Open(Goal::Briefing("one".into()))]);
    let mut harness = stage(Which::Briefing).window(1280.0, 720.0);
    harness.get_by_label("Take the seat: Major incident manager").click();
    harness.run_ok();
    let seating = Seating::from(Seat::MajorIncidentManager);
    let start = Intent::StartRun { scenario: "one".into(), seed: 1, mode: Mode::Practice, seating };
    assert_eq!(harness.state().intents, [start]);
}

#[test]
fn seed_and_mode_go_with_the_start() {
    let mut harness = stage(Which::Briefing).window(1280.0, 720.0);
    harness.get_by_label("Mode: Exam").click();
    harness.run_ok();
    harness.get_by_role_and_label(Role::TextInput, "Seed").focus();
    harness.run_ok();
    harness.get_by_role_and_label(Role::TextInput, "Seed").type_text("42x");
    harness.run_ok();
    let start = harness.get_by_label("Take the seat: Major incident manager");
    assert_eq!(start.accesskit_node().description().as_deref(), Some("A seed is a whole number."));
    harness.state_mut().state.seed = "42".into();
    harness.run_ok();
    harness.get_by_label("Take the seat: Major incident manager").click();
    harness.run_ok();
    let seating = Seating::from(Seat::MajorIncidentManager);
    let start = Intent::StartRun { scenario: "one".into(), seed: 42, mode: Mode::Exam, seating };
    assert_eq!(harness.state().intents, [start]);
}

#[test]
fn a_run_that_was_cut_off_can_go_on_from_the_title() {
    let mut harness = stage(Which::Title).window(1280.0, 720.0);
    harness.get_by_label("Go on with: A shop that cannot sell").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::ResumeRun("runs/9".into())]);
}

#[test]
fn deleting_a_run_asks_once() {
    let mut harness = stage(Which::PastRuns).window(1280.0, 720.0);
    harness.get_by_label("Delete run 2: A shop that cannot sell, 2 June, 14:00").click();
    harness.run_ok();
    assert!(harness.state().intents.is_empty());
    harness.get_by_label("Yes: delete the run").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::DeleteRun("runs/2".into())]);
}

#[test]
fn two_marked_runs_are_compared() {
    let mut harness = stage(Which::PastRuns).window(1280.0, 720.0);
    let compare = "Compare the two marked runs side by side";
    let why = harness.get_by_label(compare).accesskit_node().description();
    assert_eq!(why.as_deref(), Some("Mark exactly two runs."));
    for number in [2, 1] {
        let name = format!("Mark run {number} for comparison: A shop that cannot sell, {number} June, 14:00");
        harness.get_by_label(&name).click();
        harness.run_ok();
    }
    harness.get_by_label(compare).click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::CompareRuns("runs/2".into(), "runs/1".into())]);
}

#[test]
fn only_what_was_cut_off_goes_on_and_only_what_ended_has_a_debrief() {
    let mut harness = stage(Which::PastRuns).window(1280.0, 720.0);
    assert_eq!(harness.query_all_by_label_contains("Go on with run").count(), 1);
    let open = harness.get_by_label("Debrief of run 3: A shop that cannot sell, 3 June, 14:00");
    assert!(open.accesskit_node().is_disabled());
    harness.get_by_label("Go on with run 3: A shop that cannot sell, 3 June, 14:00").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::ResumeRun("runs/3".into())]);
}

#[test]
fn the_debrief_unfolds_the_evidence_of_a_mark() {
    let mut stage = stage(Which::Debrief);
    stage.state.debrief_part = DebriefPart::Objectives;
    let mut harness = stage.window(1280.0, 720.0);
    assert!(harness.query_by_label_contains("Measured: 2 sources").is_none());
    harness.get_by_label_contains("Objective A06").click();
    harness.run_ok();
    assert!(harness.query_by_label_contains("Measured: 2 sources").is_some());
    assert!(harness.query_by_label_contains("9 · 17:05 · You page Nina Net.").is_some());
}

#[test]
fn the_debrief_shows_its_parts_and_leads_on() {
    let mut harness = stage(Which::Debrief).window(1280.0, 720.0);
    assert!(harness.query_by_label_contains("✖ Happened: No first message").is_some(), "a tripped gate is told");
    harness.get_by_label("Debrief: Cost").click();
    harness.run_ok();
    assert!(harness.query_by_label("£60,000").is_some(), "the picture has a table beside it");
    harness.get_by_label("Debrief: Advice").click();
    harness.run_ok();
    assert!(harness.query_by_label("Better: Page Nina Net.").is_some());
    harness.get_by_label("Export as a page").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::ExportHtml("runs/1".into(), Some(Seat::MajorIncidentManager))]);
}

#[test]
fn settings_are_kept_when_they_change() {
    let mut harness = stage(Which::Settings).window(1280.0, 720.0);
    harness.get_by_label("Colours: Light").click();
    harness.run_ok();
    harness.get_by_label("Size of everything: 200 %").click();
    harness.run_ok();
    let Some(Intent::SaveSettings(kept)) = harness.state().intents.last() else { panic!("nothing kept") };
    assert_eq!((kept.colours, kept.zoom_percent), (Colours::Light, 200));
}

#[test]
fn an_exercise_can_be_left_from_the_settings() {
    let mut harness = stage(Which::Settings).window(1280.0, 720.0);
    harness.get_by_label_contains("Leave the exercise").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::Open(Goal::Title)]);
}

#[test]
fn whoever_the_screen_is_passed_to_says_so() {
    let mut harness = stage(Which::Veil).window(1280.0, 720.0);
    harness.get_by_label("I am here: Technical lead").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::SitDown]);
}

#[test]
fn each_seat_at_the_screen_has_a_debrief() {
    let mut stage = stage(Which::Debrief);
    stage.debrief.seating.shared = vec![Seat::TechnicalLead];
    let mut harness = stage.window(1280.0, 720.0);
    harness.get_by_label("Seat: Technical lead").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::DebriefOf(Seat::TechnicalLead)]);
}

#[test]
fn people_at_one_screen_are_chosen_before_a_run() {
    let mut harness = stage(Which::Library).window(1280.0, 720.0);
    harness.get_by_label("At the same screen: Technical lead").click();
    harness.run_ok();
    assert_eq!(harness.state().state.seating().shared, [Seat::TechnicalLead]);
    let start = harness.get_by_label("Start at once: A shop that cannot sell");
    assert!(start.accesskit_node().is_disabled(), "a seat that is not offered cannot be taken");
}

#[test]
fn the_self_profile_is_kept_only_when_every_sentence_has_an_answer() {
    let mut harness = stage(Which::Profile).window(1280.0, 720.0);
    harness.get_by_label("1. Am the life of the party.: neither").click();
    harness.run_ok();
    let keep = harness.get_by_label("Keep and show");
    assert_eq!(keep.accesskit_node().description().as_deref(), Some("One sentence is open."));
    harness.get_by_label("2. Don't talk a lot.: very accurate").click();
    harness.run_ok();
    harness.get_by_label("Keep and show").click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::KeepProfile(vec![2, 3])]);
    assert!(harness.state().state.answers.iter().all(Option::is_none), "nothing of it stays behind");
}

#[test]
fn a_past_run_is_exported_by_its_folder() {
    let mut harness = stage(Which::PastRuns).window(1280.0, 720.0);
    let export = harness.get_all_by_label_contains("Export").next().expect("a run that ended");
    export.click();
    harness.run_ok();
    assert_eq!(harness.state().intents, [Intent::ExportHtml("runs/1".into(), None)]);
}
