//! What a frame of the exercise costs this program's panels: CPU time of the one thread that draws them.
//!
//! `cargo bench --no-default-features --features ui --bench panels`. Every panel stands in front in turn, in
//! the window of three columns and in the small one, with ten thousand lines in the logs; time passes
//! between frames, and the wheel turns. Painting is the toolkit's: its tessellation is told beside.

use std::time::{Duration, Instant};

use bridgecall::library::{Library, open, open_plan};
use bridgecall::ui::{ExerciseView, PaceView, Panel, ScreenView, Theme, UiState, show};
use bridgecall::words::Words;
use bridgecall_core::base::{Seed, SimTime};
use bridgecall_core::journal::Session;
use bridgecall_core::plan::play_on;
use bridgecall_core::sim::{Command, Message, Mode, Order};
use bridgecall_core::view::{Docs, Exercise, template};

/// Lines in each log.
const LINES: usize = 10_000;
/// Frames of each panel in each window.
const FRAMES: usize = 120;
/// A window of three columns, and one of 1280 × 720 at 200 % text.
const WINDOWS: [(f32, f32); 2] = [(1440.0, 900.0), (640.0, 360.0)];

fn main() {
    let opened = open(&Library::Embedded, "half-failed-switch").expect("it is in the library");
    let plan = open_plan(&opened, "golden").expect("its model run");
    let mut session = Session::in_memory(opened.content.clone(), Seed(1), Mode::Practice, plan.seat);
    play_on(&mut session, &plan, Some(SimTime(840)), &mut Vec::new()).expect("memory holds");
    let docs = Docs::new(session.sim().content());
    let mut view = Exercise::new(&docs, session.sim().knowledge());
    for log in [&mut view.log.inbox, &mut view.log.transcript, &mut view.log.record] {
        let some = log.clone();
        *log = (0..).zip(some.iter().cycle()).take(LINES).map(|(n, one)| with_number(one, n)).collect();
    }
    let (words, theme) = (Words::english(), Theme::dark());
    let (mut panels, mut whole) = (Vec::new(), Vec::new());
    for (width, height) in WINDOWS {
        for panel in Panel::ALL {
            let ctx = egui::Context::default();
            let mut state = UiState::default();
            state.desk.show(panel);
            for frame in 0..FRAMES {
                view.top.elapsed = SimTime(840 + frame as u64);
                let propose =
                    |command: &Command| session.propose(&Order { seat: plan.seat, command: command.clone() });
                let understand =
                    |line: &str| bridgecall_core::speech::understand(line, &docs, session.sim().knowledge());
                let begin = |message: &Message| template::begun(&docs, session.sim().knowledge(), message);
                let screen = ScreenView::Exercise(Box::new(ExerciseView {
                    seat: plan.seat,
                    chairs: Vec::new(),
                    docs: &docs,
                    view: &view,
                    propose: &propose,
                    understand: &understand,
                    judge: None,
                    begin: &begin,
                    mode: Mode::Practice,
                    seed: 1,
                    pace: PaceView { paused: false, speed: 10, in_ten: 10, fixed: None, no_jump: None },
                    board: None,
                    refused: None,
                    notice: None,
                }));
                let mut intents = Vec::new();
                let (begun, mut drawn) = (cpu(), Duration::ZERO);
                let output = ctx.run_ui(input(width, height, frame), |ui| {
                    let before = cpu();
                    show(ui, &screen, &mut state, &words, &theme, &mut intents);
                    drawn += cpu() - before;
                });
                let shapes = ctx.tessellate(output.shapes, output.pixels_per_point);
                assert!(!shapes.is_empty(), "something is drawn");
                panels.push(drawn);
                whole.push(cpu() - begun);
            }
        }
    }
    println!("{} frames, {LINES} lines in each log; CPU of the drawing thread, ms a frame", panels.len());
    for (what, mut times) in [("panels", panels), ("with tessellation", whole)] {
        times.sort();
        let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].as_secs_f64() * 1000.0;
        println!("{what}: median {:.2}, 95th percentile {:.2}, most {:.2}", at(50), at(95), at(100));
    }
}

fn with_number(one: &bridgecall_core::view::Entry, n: u32) -> bridgecall_core::view::Entry {
    bridgecall_core::view::Entry { n, ..one.clone() }
}

/// A frame's input: the window, and now and then the wheel over its middle.
fn input(width: f32, height: f32, frame: usize) -> egui::RawInput {
    let mut input = egui::RawInput {
        screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height))),
        time: Some(frame as f64 / 60.0),
        ..egui::RawInput::default()
    };
    if frame.is_multiple_of(3) {
        input.events.push(egui::Event::PointerMoved(egui::pos2(width * 0.15, height * 0.5)));
        input.events.push(egui::Event::MouseWheel {
            unit: egui::MouseWheelUnit::Line,
            delta: egui::vec2(0.0, -3.0),
            phase: egui::TouchPhase::Move,
            modifiers: egui::Modifiers::NONE,
        });
    }
    input
}

/// CPU time of this thread; the clock where the kernel does not tell.
fn cpu() -> Duration {
    static START: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);
    // The kernel's figure is brought up to date when the scheduler is called.
    std::thread::yield_now();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanos = told.and_then(|text| text.split_whitespace().next()?.parse().ok());
    nanos.map_or_else(|| START.elapsed(), Duration::from_nanos)
}
