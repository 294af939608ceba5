//! `debrief`: one HTML file about a run.

use bridgecall_core::debrief::html;

use crate::library::Library;
use crate::runs::{debrief_of, replayed};

use super::args::Debrief;
use super::failure::{Failure, io};

pub(super) fn debrief(library: &Library, args: &Debrief) -> Result<(), Failure> {
    let run = replayed(library, &args.journal, true)?;
    let told = debrief_of(library, &run, &run.assessment());
    std::fs::write(&args.html, html(&told)).map_err(|error| io(&args.html, &error))
}
