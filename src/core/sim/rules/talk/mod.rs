//! Talking with people: what is said leads to the same things as the orders for them, and people take
//! it as they are.
//!
//! * `say`: what is said, to whom, what it leads to.
//! * [`style`]: manners and needs on the axes of the interpersonal circle; how well they match.
//! * `replies`: what they answer, from belief, trust and stress.
//! * `claims`: what is said of how things stand, against what people know and what turns out.

pub(super) mod claims;
pub(super) mod replies;
mod say;
pub mod style;

pub(super) use say::say;
