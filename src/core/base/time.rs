//! Simulated time.

use std::fmt;
use std::ops::Add;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Whole simulated seconds since the run began: the moment the seat comes on duty.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct SimTime(pub u64);

impl SimTime {
    /// Seconds since an earlier moment; 0 if that moment is still to come.
    #[must_use]
    pub fn since(self, earlier: Self) -> u64 {
        self.0.saturating_sub(earlier.0)
    }

    /// Reads `HH:MM:SS`.
    #[must_use]
    pub fn parse_hms(text: &str) -> Option<Self> {
        let parts: Vec<u64> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
        match parts[..] {
            [h, m, s] if m < 60 && s < 60 && h < 1_000_000 => Some(Self(h * 3600 + m * 60 + s)),
            _ => None,
        }
    }
}

impl Add<u64> for SimTime {
    type Output = Self;
    fn add(self, seconds: u64) -> Self {
        Self(self.0.saturating_add(seconds))
    }
}

impl fmt::Display for SimTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}:{:02}", self.0 / 3600, self.0 / 60 % 60, self.0 % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for seconds in [0, 59, 60, 3599, 3600, 360_000] {
            let t = SimTime(seconds);
            assert_eq!(SimTime::parse_hms(&t.to_string()), Some(t));
        }
        assert_eq!(SimTime::parse_hms("00:61:00"), None);
        assert_eq!(SimTime::parse_hms("12:00"), None);
    }
}
