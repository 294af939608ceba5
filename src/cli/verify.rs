//! `verify`: intact, complete, replays to the same digests.

use bridgecall_core::journal;

use crate::library::{Library, find};

use crate::runs::content_of;

use super::args::Verify;
use super::failure::{Failure, io, print};

pub(super) fn verify(library: &Library, args: &Verify) -> Result<(), Failure> {
    let bytes = std::fs::read(&args.journal).map_err(|error| io(&args.journal, &error))?;
    let sound = match journal::verify(&bytes, args.allow_incomplete, &find(library)) {
        Ok(sound) => sound,
        Err(fault) => {
            // A library that lacks the scenario is no fault of the journal.
            if let Ok(recorded) = journal::read(&bytes)
                && args.allow_incomplete
                && !recorded.torn
            {
                content_of(library, &recorded)?;
            }
            return Err(fault.into());
        }
    };
    let state = if sound.complete { "complete" } else { "incomplete" };
    print(&format!("sound and {state}: {} records, head {}\n", sound.records, sound.head))
}
