//! The option card as the computer fills it, and how much of it is enough to decide on.

use crate::scenario::model::Risk;

use super::command::OptionCard;
use super::rules::words::says;

/// What a team says of an option, for its card.
#[derive(Debug, Clone)]
pub struct Told<'a> {
    /// What it does.
    pub about: &'a str,
    /// Minutes until it shows.
    pub minutes: u32,
    /// Who and what it touches.
    pub reach: String,
    /// Whether it can be taken back.
    pub reversible: bool,
    /// How much it can hurt.
    pub risk: Risk,
}

impl OptionCard {
    /// The card of an option as its team tells of it.
    #[must_use]
    pub fn as_told(told: Told<'_>) -> Self {
        let back = if told.reversible {
            "The team takes the step back in the same way."
        } else {
            "There is no way back: go only with the owner's consent."
        };
        let abort = match told.risk {
            Risk::High => "Anything but the expected effect shows.",
            Risk::Low | Risk::Medium => "Service gets worse, or nothing shows in ten minutes.",
        };
        Self {
            effect: told.about.to_owned(),
            minutes: told.minutes,
            blast_radius: told.reach,
            reversal: back.to_owned(),
            risk: Some(told.risk),
            success_test: "Users of the service can work again, and its figure on the screen is normal.".to_owned(),
            abort_if: abort.to_owned(),
        }
    }

    /// Whether whoever authorises could decide on it: it names a reversal and a success test.
    #[must_use]
    pub fn says_enough(&self) -> bool {
        says(&self.reversal) && says(&self.success_test)
    }
}
