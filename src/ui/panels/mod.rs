//! The panels of the exercise, a file each: functions of view data that emit intents.

mod board;
mod board_picture;
mod bridge;
mod card;
mod guide;
mod inbox;
mod messages;
mod monitors;
mod now;
mod orders;
mod probe;
mod record;
mod say;
mod tasks;
mod timeline;
mod top;
mod transcript;

pub use board_picture::board_places;

pub(super) use board::board;
pub(super) use bridge::{bridge, interruptions};
pub(super) use card::card;
pub(super) use guide::{first_steps, guide};
pub(super) use inbox::{inbox, unread};
pub(super) use messages::messages;
pub(super) use monitors::monitors;
pub(super) use now::{estimates, now};
pub(super) use orders::orders;
pub(super) use probe::probe;
pub(super) use record::record;
pub(super) use tasks::tasks;
pub(super) use timeline::timeline;
pub(super) use top::top;
pub(super) use transcript::transcript;
