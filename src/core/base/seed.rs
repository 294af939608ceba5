//! Named random streams: a value is a function of seed, stream, key and counter, nothing else.

use std::io::Write as _;

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Id;

/// The seed of a run.
///
/// Drawing changes nothing, so deciding may be tried and thrown away; the counters that move a
/// stream on live in the world and move only with events.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Seed(pub u64);

/// An inclusive range of whole numbers from which a seed picks: `(20, 40)` in RON.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Range(pub u64, pub u64);

/// Room for a seed, a stream's name, a key and a counter.
const MAX_TEXT: usize = 128;

impl Seed {
    /// The value of a stream at a counter.
    ///
    /// ChaCha8 by name, because its output is specified for good; keyed by hash, so that a new
    /// stream never moves an old one.
    #[must_use]
    pub fn value(self, stream: &str, key: Id, counter: u64) -> u64 {
        let counter = counter.to_le_bytes();
        let parts = [&self.0.to_le_bytes()[..], stream.as_bytes(), &[0], key.as_bytes(), &[0], &counter];
        // In one piece: the hasher that takes pieces costs more than the hash.
        let mut text = [0; MAX_TEXT];
        let mut rest = &mut text[..];
        for part in parts {
            rest.write_all(part).expect("names of streams are short");
        }
        let left = rest.len();
        let key = blake3::hash(&text[..MAX_TEXT - left]);
        ChaCha8Rng::from_seed(*key.as_bytes()).next_u64()
    }

    /// A whole number below `bound` (0 when `bound` is 0), by multiplication: bias under 2^-40
    /// for every bound this program uses. A draw is dear: where there is no choice none is made.
    #[must_use]
    pub fn below(self, stream: &str, key: Id, counter: u64, bound: u64) -> u64 {
        if bound <= 1 {
            return 0;
        }
        ((u128::from(self.value(stream, key, counter)) * u128::from(bound)) >> 64) as u64
    }

    /// A whole number of the range, both ends included.
    #[must_use]
    pub fn pick(self, stream: &str, key: Id, counter: u64, range: Range) -> u64 {
        range.0 + self.below(stream, key, counter, range.1.saturating_sub(range.0).saturating_add(1))
    }

    /// True with a chance in permille.
    #[must_use]
    pub fn chance(self, stream: &str, key: Id, counter: u64, permille: u64) -> bool {
        permille >= 1000 || (permille > 0 && self.below(stream, key, counter, 1000) < permille)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn golden_vectors_pin_the_streams() {
        let seed = Seed(7);
        let values: Vec<u64> = (0..3).map(|n| seed.below("page", Id::from("asha"), n, 1_000_000)).collect();
        assert_eq!(values, GOLDEN, "a changed sampler changes every stored run: raise rules_version");
    }

    const GOLDEN: [u64; 3] = [521_791, 534_438, 369_914];

    #[test]
    fn what_leaves_no_choice_is_as_if_drawn() {
        let (seed, id) = (Seed(7), Id::from("asha"));
        let drawn = |bound: u64| ((u128::from(seed.value("page", id, 0)) * u128::from(bound)) >> 64) as u64;
        for bound in [0, 1, 2, 1000] {
            assert_eq!(seed.below("page", id, 0, bound), drawn(bound), "{bound}");
        }
        for permille in [0, 1, 521, 522, 999, 1000, 1001] {
            assert_eq!(seed.chance("page", id, 0, permille), drawn(1000) < permille, "{permille}");
        }
    }

    #[test]
    fn picks_stay_in_range_and_reach_both_ends() {
        let picks: Vec<u64> = (0..200).map(|n| Seed(1).pick("s", Id::from("k"), n, Range(3, 5))).collect();
        assert_eq!((picks.iter().min(), picks.iter().max()), (Some(&3), Some(&5)));
    }
}
