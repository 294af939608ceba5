//! The phrases that the reader knows, as tables: the pattern and what it stands for. The lists are ours, after the
//! practice cited at each; they grow with the corpus.
//!
//! * `claims`: what can be true or false. * `cause`: causes and blame. * `style`: hollow and vague words, attack, honest
//!   labels. * `promise`: the three parts of a promised repair. * `sets`: lists used in patterns.

mod cause;
mod claims;
mod promise;
mod sets;
mod style;

use std::sync::LazyLock;

use super::pattern::Table;

pub use promise::{Promise, promises};
pub(super) use sets::sets;

/// What a phrase stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Means {
    /// This is the cause.
    Cause,
    /// This is the cause, if the sentence tells of harm: "due to", "because".
    CauseOfHarm,
    /// Somebody's fault.
    Blame,
    /// Somebody's fault, and so the cause.
    BlamedCause,
    /// It works again.
    AllClear,
    /// Nobody is hit.
    NoImpact,
    /// No data was lost or seen.
    DataSafe,
    /// Everybody is hit.
    Everybody,
    /// "Outage".
    Outage,
    /// "Soon".
    VagueTime,
    /// "A handful".
    VagueQuantity,
    /// "Very seriously".
    Hollow,
    /// Attack, breach, passwords.
    Attack,
    /// An honest label, or plain news.
    Honest,
}

/// All phrases.
pub fn table() -> &'static Table<Means> {
    static TABLE: LazyLock<Table<Means>> = LazyLock::new(|| {
        let groups: [(&[&str], Means); 16] = [
            (&cause::CAUSE, Means::Cause),
            (&cause::OF_HARM, Means::CauseOfHarm),
            (&cause::BLAME, Means::Blame),
            (&cause::BLAMED_CAUSE, Means::BlamedCause),
            (&claims::ALL_CLEAR, Means::AllClear),
            (&claims::OVER, Means::AllClear),
            (&claims::NO_IMPACT, Means::NoImpact),
            (&claims::DATA_SAFE, Means::DataSafe),
            (&claims::EVERYBODY, Means::Everybody),
            (&claims::OUTAGE, Means::Outage),
            (&style::VAGUE_TIME, Means::VagueTime),
            (&style::VAGUE_QUANTITY, Means::VagueQuantity),
            (&style::HOLLOW, Means::Hollow),
            (&style::ATTACK, Means::Attack),
            (&style::HONEST, Means::Honest),
            (&style::NEWS, Means::Honest),
        ];
        Table::new(groups.into_iter().flat_map(|(rows, means)| rows.iter().map(move |row| (*row, means))))
    });
    &TABLE
}
