//! `verify`: intact, complete, replays to the same digests.

use bridgecall_core::journal;

use crate::library::{Library, find};

use super::args::Verify;
use super::failure::{Failure, io, print};

pub(super) fn verify(library: &Library, args: &Verify) -> Result<(), Failure> {
    let bytes = std::fs::read(&args.journal).map_err(|error| io(&args.journal, &error))?;
    let sound = journal::verify(&bytes, args.allow_incomplete, &find(library))?;
    let state = if sound.complete { "complete" } else { "incomplete" };
    print(&format!("sound and {state}: {} records, head {}\n", sound.records, sound.head))
}
