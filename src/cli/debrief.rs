//! `debrief`: one HTML file about a run.

use bridgecall_core::debrief::html;

use crate::library::Library;
use crate::runs::{debrief_of, replayed};

use super::args::Debrief;
use super::failure::{Failure, io};

pub(super) fn debrief(library: &Library, args: &Debrief) -> Result<(), Failure> {
    // Both must exist to be the same file, so a new file is never mistaken for the journal.
    if let (Ok(journal), Ok(html)) = (args.journal.canonicalize(), args.html.canonicalize())
        && journal == html
    {
        let words = format!("error: {} is the journal itself; name another file", args.html.display());
        return Err(Failure::cannot(words));
    }
    let run = replayed(library, &args.journal, true)?;
    let told = debrief_of(library, &run, &run.assessment_of(run.seat(args.seat)?));
    std::fs::write(&args.html, html(&told)).map_err(|error| io(&args.html, &error))
}
