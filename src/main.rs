//! The program: arguments to the command line or the window.

use std::io::Write as _;
use std::panic;
use std::process::ExitCode;

use bridgecall::cli::{self, Arguments};
use clap::Parser as _;
use mimalloc::MiMalloc;

/// A run is made of many small things that come and go: this allocator plays a tenth more runs a second.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    #[cfg(feature = "gui")]
    if let Some(code) = probe() {
        return code;
    }
    let arguments = Arguments::parse();
    // A fault of ours ends with one line and code 3, never with a trace nobody can act on.
    panic::set_hook(Box::new(|info| {
        // Not `eprintln!`: it would panic again where nobody listens any more.
        let _ = writeln!(std::io::stderr(), "error: a fault of Bridgecall's own, please report it: {info}");
    }));
    panic::catch_unwind(|| cli::main(&arguments)).unwrap_or(ExitCode::from(3))
}

/// This program as the child that tries whether a window can be opened.
#[cfg(feature = "gui")]
fn probe() -> Option<ExitCode> {
    use bridgecall::app::probe::{PROBE_ARGUMENT, SOFTWARE_ARGUMENT, child};
    let arguments: Vec<_> = std::env::args_os().skip(1).take(2).collect();
    let asked = arguments.first().is_some_and(|first| first == PROBE_ARGUMENT);
    asked.then(|| child(arguments.get(1).is_some_and(|second| second == SOFTWARE_ARGUMENT)))
}
