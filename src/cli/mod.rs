//! The command line: one file a sub-command. The contract is fixed; see `--help`.
//!
//! Exit codes: 0 done, 1 what was examined is wrong, 2 it could not be done, 3 a fault of ours.

mod args;
mod calibration;
mod check;
mod debrief;
mod doctor;
mod events;
mod explain;
mod failure;
mod files;
mod graph;
mod judge;
mod lsp;
mod new;
mod play;
mod profile;
mod prove;
mod rate;
mod reference;
mod rewrite;
mod run;
mod score;
mod sweep;
mod teams;
mod telling;
mod threads;
mod verify;

#[cfg(feature = "gui")]
mod preview;
#[cfg(feature = "gui")]
mod snap;
#[cfg(not(feature = "gui"))]
mod windowless;

pub use args::Arguments;
pub use failure::Failure;

use std::process::ExitCode;

use args::Order;

/// Does what the arguments ask.
#[must_use]
pub fn main(arguments: &Arguments) -> ExitCode {
    if let Some(folder) = arguments.library.as_deref().filter(|folder| !folder.is_dir()) {
        return Failure::cannot(format!("error: the library {} is not a folder", folder.display())).tell();
    }
    let library = crate::library::Library::at(arguments.library.as_deref());
    let done = match &arguments.order {
        None => return window(arguments),
        Some(Order::Check(args)) => check::check(&library, args),
        Some(Order::Explain(args)) => explain::explain(args),
        Some(Order::Judge(args)) => judge::judge(&library, args),
        Some(Order::Reference(args)) => reference::reference(args),
        Some(Order::Graph(args)) => graph::graph(&library, args),
        Some(Order::New(args)) => new::new(args),
        Some(Order::Fmt(args)) => rewrite::fmt(args),
        Some(Order::Upgrade(args)) => rewrite::upgrade(args),
        Some(Order::Run(args)) => run::run(&library, args),
        Some(Order::Play(args)) => play::play(&library, args),
        Some(Order::Score(args)) => score::score(&library, args),
        Some(Order::Verify(args)) => verify::verify(&library, args),
        Some(Order::Events(args)) => events::events(&library, args),
        Some(Order::Debrief(args)) => debrief::debrief(&library, args),
        Some(Order::Rate(args)) => rate::rate(&library, args),
        Some(Order::Calibration(args)) => calibration::calibration(&library, args),
        Some(Order::Profile(args)) => profile::profile(args),
        Some(Order::Sweep(args)) => sweep::sweep(&library, args),
        Some(Order::Teams(args)) => teams::teams(&library, args),
        Some(Order::Prove(args)) => prove::prove(&library, args),
        #[cfg(feature = "gui")]
        Some(Order::Snap(args)) => snap::snap(&library, args),
        #[cfg(not(feature = "gui"))]
        Some(Order::Snap(_)) => windowless::no_window(),
        #[cfg(feature = "gui")]
        Some(Order::Preview(args)) => return preview::preview(library, args),
        #[cfg(not(feature = "gui"))]
        Some(Order::Preview(_)) => windowless::no_window(),
        Some(Order::Lsp) => lsp::lsp(library),
        Some(Order::Doctor) => doctor::doctor(),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}

#[cfg(feature = "gui")]
fn window(arguments: &Arguments) -> ExitCode {
    crate::app::window(crate::library::Library::at(arguments.library.as_deref()))
}

#[cfg(not(feature = "gui"))]
fn window(_: &Arguments) -> ExitCode {
    match windowless::no_window() {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.tell(),
    }
}
