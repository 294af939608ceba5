//! Trying the window in a child process first.
//!
//! The engine panics deep inside on a dead display, a missing driver or a surface that cannot be
//! made. So this same program runs once as a child that opens a hidden window, draws two frames and
//! says which adapter it got; only when that went well does the parent open the real window.

use std::fmt;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use bevy::log::LogPlugin;
use bevy::prelude::*;
use bevy::render::renderer::RenderAdapterInfo;

use super::display::{self, NoDisplay};
use super::libraries::{DRIVERS, NEEDED, Needed};
use super::stage::{Graphics, window_engine};

/// The hidden argument that makes the program such a child.
pub const PROBE_ARGUMENT: &str = "--probe-display";
/// With it: only a software renderer will do.
pub const SOFTWARE_ARGUMENT: &str = "--software";

/// A child that has not answered by then is stuck.
const PATIENCE: Duration = Duration::from_secs(30);
/// Starts the line in which the child names its adapter.
const ADAPTER_MARK: &str = "adapter: ";
/// Frames after which the child has shown that it can draw.
const FRAMES: u32 = 2;

/// Why no window can be opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing(String);

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Missing {}

impl From<NoDisplay> for Missing {
    fn from(none: NoDisplay) -> Self {
        Self(none.to_string())
    }
}

/// Whether a window can be opened here: the adapter's name, or what is missing.
///
/// # Errors
/// The first thing that is missing, in one line that names the package.
pub fn check(software: bool) -> Result<String, Missing> {
    check_parts()?;
    let program = std::env::current_exe().map_err(|error| Missing(format!("no path to this program: {error}")))?;
    let mut child = Command::new(program);
    child.arg(PROBE_ARGUMENT);
    if software {
        child.arg(SOFTWARE_ARGUMENT);
    }
    ask(child)
}

/// Looks for the display and the libraries, without opening anything.
fn check_parts() -> Result<(), Missing> {
    display::find()?;
    for library in NEEDED {
        library.load().map_err(|_| absent(*library))?;
    }
    Ok(())
}

fn absent(library: Needed) -> Missing {
    Missing(format!("the library {} is missing (package {})", library.soname, library.package))
}

/// Runs a child that calls [`child`], and reads its answer.
///
/// # Errors
/// What the child could not do, in one line.
pub fn ask(mut command: Command) -> Result<String, Missing> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Missing(format!("the window could not be tried out: {error}")))?;
    let said = drain(child.stdout.take());
    let wailed = drain(child.stderr.take());
    let went_well = wait(&mut child);
    let said = said.join().unwrap_or_default();
    let wailed = wailed.join().unwrap_or_default();
    let adapter = said.iter().find_map(|line| line.split_once(ADAPTER_MARK)).map(|(_, name)| name.to_owned());
    match (went_well, adapter) {
        (Some(true), Some(adapter)) => Ok(adapter),
        (None, _) => Err(Missing(format!("the window did not open within {} seconds", PATIENCE.as_secs()))),
        _ => Err(explain(&wailed)),
    }
}

/// Reads a child's stream on a thread, so that a full pipe cannot stop the child.
fn drain(stream: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<String>> {
    thread::spawn(move || {
        let lines = stream.into_iter().flat_map(|stream| BufReader::new(stream).lines());
        lines.map_while(Result::ok).collect()
    })
}

/// Whether the child ended well; `None`: it had to be stopped.
fn wait(child: &mut Child) -> Option<bool> {
    let end = Instant::now() + PATIENCE;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status.success()),
            Ok(None) if Instant::now() < end => thread::sleep(Duration::from_millis(5)),
            Ok(None) | Err(_) => {
                // It is beyond help; what matters is that it does not outlive us.
                let _ = child.kill();
                let _ = child.wait();
                return None;
            }
        }
    }
}

/// The child's last words as one line that helps.
fn explain(wailed: &[String]) -> Missing {
    let all = wailed.join(" ").to_lowercase();
    if all.contains("unable to find a gpu") || all.contains("adapter") {
        return Missing(format!("no graphics driver found, not even a software one (package {DRIVERS})"));
    }
    if all.contains("surface") || all.contains("present mode") {
        return Missing(format!("the graphics driver cannot draw on this display (package {DRIVERS})"));
    }
    let last = wailed.iter().rev().find(|line| !line.trim().is_empty() && !line.starts_with("note:"));
    let why = last.map_or("it gave no reason", |line| line.trim());
    Missing(format!("the window could not be opened: {why}"))
}

/// The child's part: opens a hidden window, draws, names the adapter on the output stream, ends.
#[must_use]
pub fn child(software: bool) -> ExitCode {
    let window = Window { visible: false, title: "Bridgecall".into(), ..default() };
    let graphics = if software { Graphics::Software } else { Graphics::Any };
    let quiet = LogPlugin { filter: "off".into(), ..default() };
    let mut app = window_engine(window, graphics, true, quiet);
    app.add_systems(Startup, |mut commands: Commands| {
        commands.spawn((Camera2d, Msaa::Off));
    });
    app.add_systems(Last, report);
    match app.run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(_) => ExitCode::FAILURE,
    }
}

fn report(adapter: Option<Res<RenderAdapterInfo>>, mut frames: Local<u32>, mut exit: MessageWriter<AppExit>) {
    *frames += 1;
    if *frames < FRAMES {
        return;
    }
    let Some(adapter) = adapter else {
        exit.write(AppExit::error());
        return;
    };
    let line = format!("{ADAPTER_MARK}{} ({:?})", adapter.name, adapter.backend);
    let told = writeln!(std::io::stdout(), "{line}");
    exit.write(if told.is_ok() { AppExit::Success } else { AppExit::error() });
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(lines: &[&str]) -> String {
        explain(&lines.iter().map(|line| (*line).to_owned()).collect::<Vec<_>>()).to_string()
    }

    #[test]
    fn last_words_become_one_line() {
        assert!(reason(&["thread 'main' panicked", "Unable to find a GPU! Make sure"]).contains(DRIVERS));
        assert!(reason(&["Failed to create wgpu surface"]).contains("cannot draw on this display"));
        assert!(reason(&["something odd", "note: run with RUST_BACKTRACE"]).ends_with("something odd"));
        assert!(reason(&[]).ends_with("no reason"));
    }

    #[test]
    fn a_child_that_cannot_start_or_says_nothing_is_no_window() {
        assert!(ask(Command::new("/no/such/program")).is_err());
        assert!(ask(Command::new("true")).unwrap_err().to_string().contains("no reason"));
    }
}
