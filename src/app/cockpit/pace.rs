//! From real time to simulated seconds.

use std::time::Duration;

/// A real gap this long is no slow frame: the machine slept.
pub(super) const SUSPENDED: Duration = Duration::from_secs(15);
/// The scenario's own pace.
const AS_IT_IS: u32 = 10;

/// The clock's hand: paused or not, how fast, and what is owed below a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Pace {
    pub(super) paused: bool,
    /// Times the scenario's pace, in tenths.
    pub(super) speed: u32,
    /// Simulated time that has passed and is no whole second yet, in hundredths of microseconds.
    owed: u128,
}

impl Default for Pace {
    fn default() -> Self {
        Self { paused: false, speed: AS_IT_IS, owed: 0 }
    }
}

const SECOND: u128 = 100_000_000;

impl Pace {
    /// The same at the scenario's own pace, whatever speed was asked for.
    pub(super) fn held(self) -> Self {
        Self { speed: self.speed.min(AS_IT_IS), ..self }
    }

    /// The whole simulated seconds that a stretch of real time brings.
    pub(super) fn pass(&mut self, real: Duration, in_ten: u64) -> u64 {
        if self.paused {
            return 0;
        }
        self.owed += real.as_micros() * u128::from(in_ten) * u128::from(self.speed);
        let whole = self.owed / SECOND;
        self.owed %= SECOND;
        u64::try_from(whole).unwrap_or(0)
    }

    /// How long until the next whole second, in real time.
    pub(super) fn until_next(&self, in_ten: u64) -> Duration {
        let rate = u128::from(in_ten.max(1)) * u128::from(self.speed.max(1));
        if self.paused {
            return Duration::MAX;
        }
        let micros = (SECOND - self.owed).div_ceil(rate);
        Duration::from_micros(u64::try_from(micros).unwrap_or(1_000_000)).max(Duration::from_millis(30))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost_between_frames() {
        let mut pace = Pace::default();
        let frames = (0..600).map(|_| pace.pass(Duration::from_micros(16_667), 10)).sum::<u64>();
        assert_eq!(frames, 10, "ten real seconds at real time");
        let mut fast = Pace { speed: 20, ..Pace::default() };
        assert_eq!(fast.pass(Duration::from_secs(10), 25), 50);
        let mut still = Pace { paused: true, ..Pace::default() };
        assert_eq!(still.pass(Duration::from_secs(10), 25), 0);
    }

    #[test]
    fn sleeps_until_the_next_second_and_no_longer() {
        let pace = Pace::default();
        assert_eq!(pace.until_next(10), Duration::from_secs(1));
        assert_eq!(Pace { paused: true, ..pace }.until_next(10), Duration::MAX);
    }
}
