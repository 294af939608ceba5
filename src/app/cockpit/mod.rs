//! What the window shows and does: screens, the running exercise, kept runs, settings. It holds no
//! rule of the exercise: it passes orders to the core and lets time pass.
//!
//! * `front`: the seam to the shell. `work`: what each intent does. `live`: a running exercise.
//! * `chairs`: several people at one screen. `pace`: real time to simulated seconds. `picture`: the service board as a scene.
//! * `store`: the data folder. `shelf`, `past`, `debriefed`, `beside`, `profiled`: data of the screens.

mod beside;
mod chairs;
mod debriefed;
mod front;
mod live;
mod pace;
mod past;
mod picture;
mod profiled;
mod shelf;
mod store;
mod work;

use std::process::ExitCode;

use super::run::{AppOptions, run};
use crate::library::Library;

pub use front::Cockpit;
pub use live::Live;
pub use store::Store;

/// Opens the window over a library, with the data folder of this user.
#[must_use]
pub fn window(library: Library) -> ExitCode {
    run(AppOptions::new(Box::new(Cockpit::new(library, Store::of_this_user()))))
}
