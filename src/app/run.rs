//! Opening the window.

use std::io::Write as _;
use std::process::ExitCode;

use bevy::prelude::AppExit;

use super::front::Front;
use super::{probe, stage};

/// The program's exit code when there is no display, driver or library to open a window with.
pub const NOT_AVAILABLE: u8 = 2;

/// What the window is opened with.
pub struct AppOptions {
    /// In the title bar.
    pub title: String,
    /// First size, in logical pixels.
    pub size: [u32; 2],
    /// What is shown.
    pub front: Box<dyn Front>,
    /// Use a software renderer even where there is a graphics card.
    pub software: bool,
    /// Check first, in a child process, that a window can be opened.
    pub probe: bool,
    /// Close after so many frames: for checks.
    pub frames: Option<u32>,
    /// Allow another thread than the main one (not on every platform): for checks.
    pub any_thread: bool,
}

impl AppOptions {
    /// A window of the usual size around this front.
    #[must_use]
    pub fn new(front: Box<dyn Front>) -> Self {
        Self {
            title: "Bridgecall".into(),
            size: [1440, 900],
            front,
            software: false,
            probe: true,
            frames: None,
            any_thread: false,
        }
    }
}

/// Opens the window and runs until it closes. Where none can be opened, says in one line on the
/// error stream what is missing and which package brings it, and returns [`NOT_AVAILABLE`].
#[must_use]
pub fn run(options: AppOptions) -> ExitCode {
    if options.probe
        && let Err(missing) = probe::check(options.software)
    {
        // Not `eprintln!`, which panics where nobody listens any more.
        let _ = writeln!(std::io::stderr(), "bridgecall: {missing}");
        return ExitCode::from(NOT_AVAILABLE);
    }
    match stage::windowed(options).run() {
        AppExit::Success => ExitCode::SUCCESS,
        AppExit::Error(code) => ExitCode::from(code.get()),
    }
}
