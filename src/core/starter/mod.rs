//! What `bridgecall new` puts into a folder: a small incident with its four model runs, to be changed
//! piece by piece into one's own.
//!
//! It is small and real: one fault, one red herring, a supplier, a safe way back and one that is for
//! good. Its comments teach the language by example. The tests hold it to what every scenario of the
//! library must keep: no finding, a golden run that passes on twenty seeds, and three that fail as
//! they should. It rests on the library's standard policy and rubric.

use crate::base::Id;

/// The name that the files carry here.
const NAME: &str = "new-scenario";

/// The files, by their path in the folder.
const FILES: [(&str, &str); 5] = [
    ("scenario.ron", include_str!("files/scenario.ron")),
    ("runs/golden.ron", include_str!("files/runs/golden.ron")),
    ("runs/passive.ron", include_str!("files/runs/passive.ron")),
    ("runs/reckless.ron", include_str!("files/runs/reckless.ron")),
    ("runs/lucky.ron", include_str!("files/runs/lucky.ron")),
];

/// The files of a new scenario of this name, by their path in its folder.
#[must_use]
pub fn files(id: Id) -> [(&'static str, String); 5] {
    FILES.map(|(path, text)| (path, text.replace(&format!("\"{NAME}\""), &format!("\"{id}\""))))
}
