//! Identifiers, time, money, random streams and digests: the words every other module uses.

mod digest;
mod id;
mod money;
mod seed;
mod time;

pub use digest::Digest;
pub(crate) use digest::TEXT_LEN as DIGEST_LEN;
pub use id::{Id, IdError};
pub use money::{Money, grouped};
pub use seed::{Range, Seed};
pub use time::SimTime;
