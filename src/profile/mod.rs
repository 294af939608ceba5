//! The trainee's private self-profile: twenty items, a plain reading, kept on this machine.
//!
//! It stands outside the core, so that the compiler keeps it out of scoring; it opens and closes
//! nothing, and no run, journal or certificate knows of it. It is no diagnosis.
//!
//! * [`items`]: the Mini-IPIP with its key, from `items.ron`. [`scores`]: from answers to scores.
//! * [`words`]: what a score says and how it may show under stress.
//! * [`store`]: the one file, for its owner's eyes; deleted with one call.
//! * [`adapted`]: beside how one adapted to people in play, where a debrief has measured it.

pub mod adapted;
pub mod items;
pub mod scores;
pub mod store;
pub mod words;

pub use adapted::{Adaptation, Contact, adaptation};
pub use items::{Inventory, Item, Trait, inventory};
pub use scores::{Answers, Profile, Score, profile};
pub use store::{Kept, ProfileStore};
pub use words::{Band, Reading, reading};
