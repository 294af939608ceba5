//! What stakeholders think of the response, and what is said outside.
//!
//! Confidence falls with silence and with broken promises, and rises with news that come when they
//! were promised (after the two published reasons for formal communication: without it people join
//! the bridge, pull resolvers aside and go over one's head). The figures are ours.

use serde::Serialize;

use crate::base::{Id, Seed, SimTime};

const FULL: i64 = 1_000_000;
/// The rates below are for this public interval, in seconds.
const BY_INTERVAL_S: i64 = 1200;

/// Confidence and talk.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mood {
    /// Stakeholder confidence, in millionths.
    pub confidence: i64,
    /// Talk outside, in permille, 1000 calm.
    pub sentiment: u64,
    /// The last message to anybody.
    pub last_message: Option<SimTime>,
    /// The last message that users or customers could read.
    pub last_public: Option<SimTime>,
    /// Duties began.
    pub duties_from: Option<SimTime>,
    /// The last interruption.
    pub last_interruption: Option<SimTime>,
    /// Stood down or downgraded: nobody waits for news any more.
    pub at_rest: bool,
}

impl Mood {
    /// Where a day starts: between 750 and 850 permille, by seed.
    #[must_use]
    pub fn new(seed: Seed) -> Self {
        let start = 750 + seed.below("confidence", Id::from("stakeholders"), 0, 101);
        Self {
            confidence: i64::try_from(start).unwrap_or(800) * 1000,
            sentiment: 1000,
            last_message: None,
            last_public: None,
            duties_from: None,
            last_interruption: None,
            at_rest: false,
        }
    }

    /// Confidence in permille.
    #[must_use]
    pub fn permille(&self) -> u64 {
        u64::try_from(self.confidence / 1000).unwrap_or(0)
    }

    /// Nobody waits for anything.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.at_rest || self.duties_from.is_none()
    }

    /// Moves confidence by permille.
    pub fn shift(&mut self, permille: i64) {
        self.confidence = (self.confidence + permille * 1000).clamp(0, FULL);
    }

    /// One beat: the hurt want to hear something twice as often as the policy's public interval at
    /// least, and all patience is measured by that interval: over days it is hours.
    pub fn beat(&mut self, hurt: bool, now: SimTime, update_public_s: u64) {
        let Some(since) = self.duties_from else { return };
        if self.at_rest {
            return;
        }
        let quiet_s = now.since(self.last_message.unwrap_or(since).max(since));
        let per_beat: i64 = match hurt {
            true if quiet_s * 2 <= update_public_s => -300,
            true if quiet_s <= update_public_s => -1_500,
            true => -2_500,
            false if quiet_s <= update_public_s => 400,
            false => -400,
        };
        let slowed = per_beat * BY_INTERVAL_S / i64::try_from(update_public_s.max(60)).unwrap_or(i64::MAX);
        self.confidence = (self.confidence + slowed).clamp(0, FULL);
    }

    /// A message went out: news calm, a second one within three minutes is noise. Says whether it calmed.
    pub fn told(&mut self, public: bool, now: SimTime) -> bool {
        let fresh = self.last_message.is_none_or(|at| now.since(at) >= 180);
        if fresh {
            self.shift(60);
        }
        self.last_message = Some(now);
        if public {
            self.last_public = Some(now);
            self.sentiment = (self.sentiment + 100).min(1000);
        }
        fresh
    }
}
