//! The proof that a scenario is fair: it is played by many players on many seeds, and every claim that
//! an instructor relies on is held against what came of it.
//!
//! ```text
//! Case ─► examine(seed) ─► Sitting   (one for each seed, in any order, on any thread)
//!                             └─► conclude ─► Proof ─► words · JSON · HTML
//! ```
//!
//! * [`case`]: what is put to the proof. [`sitting`]: everything that is looked at on one seed.
//! * [`players`]: players made by the program; `variants`: the golden run with one thing changed. `trial`: what is kept of a run. `restore`: when service
//!   was back.
//! * `harm` and `notes`: what a fault does and when it can be seen, by comparison with the same run
//!   without it. `herrings`: what speaks against false leads. `load`: what a run asks of a person.
//!   `endings`: where each option leads. `fastest`: the best that somebody who knows the answer could do.
//! * [`teams`]: teams of three competences held against each other. [`claims`]: one file each. `conclude`, [`report`]: the proof as data; `words`, `html`: to be read.
//!
//! A proof reads no clock and names no path: the same scenario, program and seeds give the same bytes.

pub mod case;
pub mod claims;
mod conclude;
mod endings;
mod fastest;
mod harm;
mod herrings;
mod html;
mod load;
mod notes;
pub mod players;
pub mod report;
mod restore;
pub mod sitting;
pub mod teams;
mod trial;
mod variants;
mod words;

pub use case::{Case, MODEL_RUNS};
pub use conclude::conclude;
pub use endings::Ending;
pub use fastest::Fastest;
pub use harm::Harm;
pub use herrings::Heard;
pub use html::html;
pub use load::Load;
pub use players::Player;
pub use report::{Claim, Proof, Verdict};
pub use restore::time_to_restore;
pub use sitting::{Sitting, examine};
pub use teams::Teams;
pub use trial::{Mark, Must, Trial};
pub use words::words;

/// Proves a scenario on some seeds, one after the other.
#[must_use]
pub fn prove(case: &Case, seeds: std::ops::Range<u64>) -> Proof {
    let sittings: Vec<Sitting> = seeds.clone().map(|seed| examine(case, seed)).collect();
    conclude(case, &seeds, &sittings)
}
