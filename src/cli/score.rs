//! `score`: the assessment of a journal.

use crate::library::Library;
use crate::runs::{document, replayed};

use super::args::Journal;
use super::failure::{Failure, print};
use super::telling::words;

pub(super) fn score(library: &Library, args: &Journal) -> Result<(), Failure> {
    let result = replayed(library, &args.journal, false)?.assessment();
    print(&if args.json { document(&result) } else { words(&result) })
}
