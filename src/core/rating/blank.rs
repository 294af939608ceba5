//! An empty sheet, with the anchors beside each element, and the code that hides which run it is.

use crate::base::Digest;
use crate::markers::{Category, elements};
use crate::scenario::model::Seat;

/// A code for a run that tells nothing of it: from the head of its journal, which only the journal has.
#[must_use]
pub fn run_code(journal_head: &Digest) -> String {
    let digest = Digest::of(format!("rating {journal_head}").as_bytes()).to_string();
    let hex = digest.rsplit(':').next().unwrap_or_default();
    format!("R-{}", hex.chars().take(8).collect::<String>().to_uppercase())
}

/// An empty sheet for a rater, as RON with comments.
#[must_use]
pub fn blank(run: &str, seat: Seat, rater: &str) -> String {
    let seat = serde_json::to_value(seat).unwrap_or_default();
    let head = format!(
        "// Rating sheet of run {run}. Read {run}.html first; rate alone, and talk to no other rater before all sheets\n\
         // are in. Rate what can be seen done or left, never what somebody may have thought.\n\
         // Each mark is one word: present, late, absent, harmful; not_observed where the run gave no occasion.\n\
         // A line of what you saw, with its time, makes a note worth reading.\n\
         (\n    format: 1,\n    run: {run:?},\n    seat: {},\n    rater: {rater:?},\n    marks: [\n",
        seat.as_str().unwrap_or_default()
    );
    Category::ALL.into_iter().fold(head, |text, category| text + &group(category)) + "    ],\n)\n"
}

fn group(category: Category) -> String {
    let mine = elements().filter(|element| element.category == category);
    let lines = mine.map(|element| {
        format!(
            "        // {}\n        //   present: {}\n        //   late: {}\n        //   absent: {}\n        \
             //   harmful: {}\n        (element: {:?}, mark: unrated, note: \"\"),\n",
            element.title, element.present, element.late, element.absent, element.harmful, element.id
        )
    });
    format!("\n        // ---- {} ----\n{}", category.title(), lines.collect::<String>())
}
