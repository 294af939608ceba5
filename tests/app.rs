//! The window around a small front: without graphics, off-screen, and for real on a virtual display.
#![cfg(feature = "gui")]

#[path = "app/demo.rs"]
mod demo;
#[path = "app/display.rs"]
mod display;

use std::process::Command;
use std::time::Duration;

use bevy::a11y::ActionRequest;
use bevy::ecs::message::Messages;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy_egui::EguiOutput;
use bridgecall::app::{AppOptions, Screen, headless, probe, run, snap};
use egui::accesskit;

use demo::{Demo, Seen};
use display::{VirtualDisplay, not_run};

const SIZE: [u32; 2] = [800, 600];

fn frames(app: &mut App, count: u32) {
    for _ in 0..count {
        app.update();
    }
}

/// The accessible thing of this name, as a screen reader would find it.
fn find_by_name(app: &mut App, name: &str) -> Option<accesskit::NodeId> {
    let mut outputs = app.world_mut().query::<&EguiOutput>();
    let output = outputs.single(app.world()).ok()?;
    let tree = output.platform_output.accesskit_update.as_ref()?;
    tree.nodes.iter().find(|(_, node)| node.label() == Some(name)).map(|(id, _)| *id)
}

#[test]
fn a_front_is_ticked_and_shown_once_a_frame() {
    let (front, seen) = Demo::new();
    let mut app = headless(Box::new(front), SIZE);
    frames(&mut app, 10);
    let seen = seen.read();
    assert_eq!(seen.ticks, 10);
    assert!(seen.shows >= 10, "{}", seen.shows);
    // The first frame has no time behind it.
    assert_eq!(seen.real, 9 * Duration::from_millis(16));
}

#[test]
fn the_engine_follows_the_front_from_screen_to_screen() {
    let (front, seen) = Demo::new();
    let mut app = headless(Box::new(front), SIZE);
    frames(&mut app, 2);
    assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Title);
    seen.write(|seen| seen.screen = Screen::Exercise);
    frames(&mut app, 2);
    assert_eq!(*app.world().resource::<State<Screen>>().get(), Screen::Exercise);
}

#[test]
fn a_screen_reader_can_press_what_it_reads() {
    let (front, seen) = Demo::new();
    let mut app = headless(Box::new(front), SIZE);
    frames(&mut app, 3);
    let button = find_by_name(&mut app, "Press me").expect("the button is in the tree");
    assert_eq!(seen.read().pressed, 0);
    app.world_mut().write_message(ActionRequest(accesskit::ActionRequest {
        action: accesskit::Action::Click,
        target_tree: accesskit::TreeId::ROOT,
        target_node: button,
        data: None,
    }));
    frames(&mut app, 3);
    assert_eq!(seen.read().pressed, 1, "pressed exactly once");
}

#[test]
fn the_board_is_a_picture_only_while_there_is_a_scene() {
    let (front, seen) = Demo::new();
    let mut app = headless(Box::new(front), SIZE);
    frames(&mut app, 3);
    assert_eq!(seen.read().board, None);
    seen.write(|seen| seen.with_board = true);
    frames(&mut app, 4);
    assert_eq!(seen.read().board, Some(demo::BOARD_SIZE));
    assert!(find_by_name(&mut app, "Card payments").is_some(), "its nodes have names");
    seen.write(|seen| seen.with_board = false);
    frames(&mut app, 2);
    assert_eq!(seen.read().board, None);
}

#[test]
fn an_untouched_window_goes_to_sleep() {
    let (front, seen) = Demo::new();
    let mut app = headless(Box::new(front), SIZE);
    frames(&mut app, 10);
    assert!(!seen.read().restless, "egui wants no frame at once");
    assert!(app.world().resource::<Messages<RequestRedraw>>().is_empty());
}

#[test]
fn a_front_that_wants_to_quit_ends_the_program() {
    let (front, seen) = Demo::new();
    let mut app = headless(Box::new(front), SIZE);
    frames(&mut app, 2);
    assert_eq!(app.should_exit(), None);
    seen.write(|seen| seen.quit = true);
    frames(&mut app, 2);
    assert_eq!(app.should_exit(), Some(AppExit::Success));
}

#[test]
fn a_picture_needs_a_size_and_a_png_name() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |size, name: &str| snap(Box::new(Demo::new().0), size, &folder.path().join(name)).unwrap_err();
    assert!(refused([0, 10], "a.png").to_string().contains("0 by 10"));
    assert!(refused([10, 10], "a.gif").to_string().contains(".png"));
}

#[test]
fn a_picture_shows_the_panels_and_the_board() {
    let (front, seen) = Demo::new();
    seen.write(|seen| seen.with_board = true);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("demo.png");
    match snap(Box::new(front), SIZE, &file) {
        Ok(()) => {}
        Err(bridgecall::app::SnapError::NoGraphics) => {
            return not_run("no graphics driver, package mesa-vulkan-drivers");
        }
        Err(error) => panic!("{error}"),
    }
    if let Some(kept) = std::env::var_os("BRIDGECALL_KEEP_PICTURE") {
        std::fs::copy(&file, kept).unwrap();
    }
    let picture = demo::read_picture(&file);
    assert_eq!(picture.size, SIZE);
    let palette = bridgecall::app::BoardPalette::DARK;
    for (name, colour) in [("ground", palette.ground), ("steady", palette.steady), ("down", palette.down)] {
        let share = picture.share_of(colour);
        assert!(share > 0.0005, "{name} covers {share}");
    }
}

/// This test program as a child that runs one of the tests below it.
fn child(test: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--exact", "--ignored", "--nocapture", "--test-threads=1"]);
    command
}

#[test]
#[ignore = "runs as a child of other tests"]
fn child_probes() {
    assert_eq!(probe::child(false), std::process::ExitCode::SUCCESS);
}

#[test]
#[ignore = "runs as a child of other tests"]
fn child_is_refused() {
    println!("{}", probe::check(false).unwrap_err());
}

#[test]
#[ignore = "runs as a child of other tests"]
fn child_opens_the_window() {
    let (front, seen) = Demo::new();
    seen.write(|seen: &mut Seen| {
        seen.with_board = std::env::var_os("NO_BOARD").is_none();
        seen.quit_when_pressed = true;
        seen.speaks = true;
    });
    let mut options = AppOptions::new(Box::new(front));
    options.probe = false;
    options.any_thread = true;
    options.size = SIZE;
    options.frames = std::env::var("FRAMES").ok().and_then(|frames| frames.parse().ok());
    assert_eq!(run(options), std::process::ExitCode::SUCCESS);
    println!("pressed {} times, drawn {} times", seen.read().pressed, seen.read().shows);
}

#[test]
fn without_a_display_one_line_says_so() {
    if !cfg!(target_os = "linux") {
        return not_run("only where a display is named in the environment");
    }
    let said = |configure: &dyn Fn(&mut Command)| {
        let mut command = child("child_is_refused");
        command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY");
        configure(&mut command);
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(said(&|_| {}).contains("DISPLAY is not set"));
    assert!(said(&|command| _ = command.env("WAYLAND_DISPLAY", "wayland-0")).contains("package xwayland"));
    assert!(said(&|command| _ = command.env("DISPLAY", ":59998")).contains("does not answer"));
}

#[test]
fn on_a_display_the_probe_names_the_adapter() {
    let Some(display) = VirtualDisplay::start() else { return not_run("no Xvfb, package xvfb") };
    let mut command = child("child_probes");
    command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    match probe::ask(command) {
        Ok(adapter) => assert!(!adapter.trim().is_empty()),
        Err(missing) if missing.to_string().contains("package") => not_run(&missing.to_string()),
        Err(missing) => panic!("{missing}"),
    }
}

#[test]
fn the_real_window_opens_and_can_be_clicked() {
    let Some(display) = VirtualDisplay::start() else { return not_run("no Xvfb, package xvfb") };
    let mut probing = child("child_probes");
    probing.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    if let Err(missing) = probe::ask(probing) {
        return not_run(&missing.to_string());
    }
    let mut command = child("child_opens_the_window");
    command.env("DISPLAY", display.name()).env_remove("WAYLAND_DISPLAY");
    if !display::has("xdotool") {
        command.env("FRAMES", "20");
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        return not_run("no xdotool to click with, package xdotool; the window did open");
    }
    let said = display.click_button(command);
    assert!(said.contains("pressed 1 times"), "{said}");
}
