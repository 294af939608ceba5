//! What every page that the program writes shares: one file, no script, nothing fetched, readable on
//! paper, in the dark and aloud.
//!
//! * `escape`: text made safe. `frame`: the head, the looks, the place for the content.

mod escape;
mod frame;

pub use escape::esc;
pub use frame::frame;
