//! The program: arguments to the command line or the window.

use std::panic;
use std::process::ExitCode;

use bridgecall::cli::{self, Arguments};
use clap::Parser as _;

fn main() -> ExitCode {
    #[cfg(feature = "gui")]
    if let Some(code) = bridgecall::app::probe::asked_to_probe() {
        return code;
    }
    let arguments = Arguments::parse();
    // A fault of ours ends with one line and code 3, never with a trace nobody can act on.
    panic::set_hook(Box::new(|info| {
        eprintln!("error: a fault of Bridgecall's own, please report it: {info}");
    }));
    panic::catch_unwind(|| cli::main(&arguments)).unwrap_or(ExitCode::from(3))
}
