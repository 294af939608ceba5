//! The mistakes of other seats by name.

use super::{authority, bridge, desk, findings, words};
use crate::scoring::record::Record;

/// The occurrences of a mistake; none for a name that is not one.
pub(crate) fn detect(name: &str, record: &Record<'_>) -> Vec<Vec<u32>> {
    match name {
        "nominated_unasked" => desk::nominated_unasked(record),
        "closed_unverified" => desk::closed_unverified(record),
        "silent_on_bridge" => bridge::silent(record),
        "hands_distracted" => bridge::hands_distracted(record),
        "proposed_blind" => findings::proposed_blind(record),
        "proposed_disproved" => findings::proposed_disproved(record),
        "cause_untested" => findings::cause_untested(record),
        "one_text_for_all" => words::one_text_for_all(record),
        "guessed_cause_drafted" => words::guessed_cause_drafted(record),
        "fix_time_told" => words::fix_time_told(record),
        "words_at_odds" => words::at_odds(record),
        "authorised_uncarded" => authority::authorised_uncarded(record),
        "sound_refused" => authority::sound_refused(record),
        "requests_left" => authority::requests_left(record),
        "escalated_early" => authority::escalated_early(record),
        _ => Vec::new(),
    }
}
