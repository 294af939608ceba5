//! The seam between the window and what is shown in it.

use std::time::Duration;

use bevy::prelude::States;

use super::board::BoardScene;

/// What draws the panels and runs the exercise behind them.
///
/// The shell calls [`tick`](Self::tick) once a frame, then asks for [`board`](Self::board), then
/// calls [`show`](Self::show), which may run twice in a frame: drawing must be a pure reading plus a
/// queue of intents, worked off in the next `tick`.
pub trait Front: Send + Sync + 'static {
    /// Draws everything. `board` is there while [`board`](Self::board) gives a scene.
    fn show(&mut self, ctx: &egui::Context, board: Option<BoardTexture>);

    /// Lets `real` time pass, measured by a clock that nothing in the program slows or clips.
    fn tick(&mut self, real: Duration);

    /// The service board to draw, or nothing while no board is on the screen.
    fn board(&self) -> Option<BoardScene>;

    /// The program should end.
    fn wants_quit(&self) -> bool;

    /// How long the window may sleep when nobody touches it. [`Duration::MAX`]: until somebody does.
    fn needs_repaint_after(&self) -> Duration;

    /// The screen that is up.
    fn screen(&self) -> Screen {
        Screen::Title
    }
}

/// The board's picture, ready to be shown by `egui::Image` or a painter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardTexture {
    /// Known to the renderer.
    pub id: egui::TextureId,
    /// In physical pixels.
    pub size: [u32; 2],
}

/// The screens of the program, as states of the engine.
#[derive(States, Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Screen {
    /// The way in.
    #[default]
    Title,
    /// The scenarios.
    Library,
    /// What the seat is told before it starts.
    Briefing,
    /// The running incident.
    Exercise,
    /// How it went.
    Debrief,
    /// Earlier runs.
    PastRuns,
    /// The private self-profile.
    Profile,
    /// Text size, colours, motion.
    Settings,
}

/// The whole window as a place to put panels in: start [`Front::show`] with it.
#[must_use]
pub fn root_ui(ctx: &egui::Context) -> egui::Ui {
    let builder = egui::UiBuilder::new().layer_id(egui::LayerId::background()).max_rect(ctx.viewport_rect());
    egui::Ui::new(ctx.clone(), egui::Id::new("window"), builder)
}
