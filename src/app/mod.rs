//! The window: Bevy around whatever draws the panels.
//!
//! The shell owns what only an engine can give: the window, the picture of the service board, the
//! pace of redraws, the bridge to screen readers, pictures without a window. What is shown comes
//! from one [`Front`], called in one system; no rule of the exercise lives here.
//!
//! ```text
//! probe ─► run ─► stage (plugins) ─► shell: tick · show · screen · quit
//!                                      ├─ waker   wakes the sleeping window when something is due
//!                                      ├─ access  presses of a screen reader ─► egui
//!                                      └─ board   BoardScene ─► its own camera ─► texture ─► Front
//! cockpit: the front of this program: screens, exercise, kept runs
//! preview: a scenario that is being written, loaded anew whenever it is saved
//! snap: the same shell, off-screen, one frame to a PNG file
//! ```

mod access;
mod board;
pub mod cockpit;
mod display;
mod doctor;
mod front;
mod libraries;
mod preview;
pub mod probe;
mod run;
mod shell;
mod snap;
mod stage;
mod waker;

pub use board::{BoardEdge, BoardLayout, BoardNode, BoardPalette, BoardScene, Condition, NodeShape, Rgba};
pub use cockpit::{Cockpit, Live, Store, window};
pub use doctor::{DoctorLine, Health, doctor};
pub use front::{BoardTexture, Front, Screen, root_ui};
pub use preview::{Preview, PreviewError, PreviewOf, preview};
pub use run::{AppOptions, NOT_AVAILABLE, run};
pub use snap::{SnapError, snap};
pub use stage::headless;
