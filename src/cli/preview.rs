//! `preview`: a scenario that is being written, in the window.

use std::process::ExitCode;

use crate::app::{Preview, PreviewError, PreviewOf, Store};
use crate::library::{Library, OpenError};

use super::args;
use super::failure::Failure;

/// Opens the window on a scenario's files, and shows every save.
pub(super) fn preview(library: Library, args: &args::Preview) -> ExitCode {
    if !args.scenario.exists() {
        let what = args.scenario.display();
        return Failure::cannot(format!("error: {what}: no such folder or file; `new` makes one")).tell();
    }
    let of =
        PreviewOf { library, path: args.scenario.clone(), seed: args.seed, plan: args.plan.clone().zip(args.at) };
    match Preview::new(of, Store::of_this_user()) {
        Ok(front) => crate::app::preview(front),
        Err(PreviewError::Open(error @ OpenError::Missing { .. })) => {
            Failure::cannot(format!("error: {error}")).tell()
        }
        Err(error) => Failure::cannot(format!("error: {error}")).tell(),
    }
}
