//! The screens, a file each.

mod briefing;
mod confirm;
mod debrief;
mod debrief_parts;
mod exercise;
mod findings;
mod library;
mod past_runs;
mod profile;
mod settings;
mod title;
mod veil;

pub(super) use briefing::briefing;
pub(super) use debrief::debrief;
pub(super) use exercise::exercise;
pub use findings::findings;
pub(super) use library::library;
pub(super) use past_runs::past_runs;
pub(super) use profile::profile;
pub(super) use settings::settings;
pub(super) use title::title;
pub(super) use veil::veil;
