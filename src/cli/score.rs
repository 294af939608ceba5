//! `score`: the assessment of a journal.

use crate::library::Library;
use crate::runs::{document, replayed};

use super::args::Journal;
use super::failure::{Failure, print};
use super::telling::words;

pub(super) fn score(library: &Library, args: &Journal) -> Result<(), Failure> {
    let run = replayed(library, &args.journal, false)?;
    let result = run.assessment_of(run.seat(args.seat)?);
    print(&if args.json { document(&result) } else { words(&result) })
}
