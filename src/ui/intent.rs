//! What a person wants: the one way out of the panels.

use std::path::PathBuf;

use bridgecall_core::base::Id;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Command, Mode, Seating};

use super::state::Settings;

/// What a person wants. The application works the intents off after the frame.
#[derive(Debug, Clone, PartialEq)]
#[allow(clippy::large_enum_variant, reason = "a frame brings a handful of them at most")]
pub enum Intent {
    /// Give an order.
    Order(Command),
    /// Stop the clock.
    Pause,
    /// Let it run.
    Continue,
    /// So many times the scenario's own pace, in tenths: 10 is the pace itself.
    Speed(u32),
    /// Let time pass to the next thing that the seat must see.
    JumpToNext,
    /// Go to a screen.
    Open(Goal),
    /// Go back to where one came from: the running exercise, else the title.
    Back,
    /// Start a run.
    StartRun {
        /// The scenario.
        scenario: Id,
        /// The seed.
        seed: u64,
        /// Practice or exam.
        mode: Mode,
        /// Whose chair, and how well the computer plays the others.
        seating: Seating,
    },
    /// Open the debrief of a past run.
    OpenRun(PathBuf),
    /// Set two past runs side by side.
    CompareRuns(PathBuf, PathBuf),
    /// Pass the screen to another person's seat.
    PassTo(Seat),
    /// The person to whom the screen was passed is there.
    SitDown,
    /// Show the debrief of another seat of the same run.
    DebriefOf(Seat),
    /// Puts the notices of the running exercise away.
    PutAway,
    /// Write the debrief of a run as a page to where it is found: of a seat, else of the one under examination.
    ExportHtml(PathBuf, Option<Seat>),
    /// Delete a past run.
    DeleteRun(PathBuf),
    /// Go on with a run that was cut off.
    ResumeRun(PathBuf),
    /// Keep the answers to the self-profile, 1 to 5 each.
    KeepProfile(Vec<u8>),
    /// Delete the self-profile.
    DeleteProfile,
    /// Keep the settings.
    SaveSettings(Settings),
    /// Keep the drafts: something in them changed.
    SaveDesk,
    /// Look at a box of the service board.
    Focus(usize),
    /// End the program.
    Quit,
}

/// Where to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Goal {
    /// The way in.
    Title,
    /// The scenarios.
    Library,
    /// What the seat is told before a run.
    Briefing(Id),
    /// How a run went.
    Debrief,
    /// Earlier runs.
    PastRuns,
    /// The private self-profile.
    Profile,
    /// Text size, colours, motion.
    Settings,
}
