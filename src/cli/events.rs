//! `events`: the derived events of a journal.

use bridgecall_core::journal::events_jsonl;

use crate::library::Library;
use crate::runs::replayed;

use super::args::Events;
use super::failure::{Failure, print};

pub(super) fn events(library: &Library, args: &Events) -> Result<(), Failure> {
    print(&events_jsonl(&replayed(library, &args.journal, false)?.sim))
}
