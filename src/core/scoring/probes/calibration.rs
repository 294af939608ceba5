//! Confidence against outcome: the Brier score and the calibration curve.
//!
//! * Brier score of an event that comes true or not: the mean square of the difference between the stated
//!   probability and 1 or 0. G. W. Brier, *Verification of forecasts expressed in terms of probability*,
//!   Monthly Weather Review 78 (1950), 1-3. Brier summed over both classes (0 best, 2 worst); the half of
//!   it, used here and in most later work, runs from 0 to 1. <https://glossary.ametsoc.org/wiki/Brier_score>
//! * Over-confidence: the mean of the stated probabilities less the share that came true. S. Lichtenstein,
//!   B. Fischhoff and L. D. Phillips, *Calibration of probabilities: the state of the art to 1980*, in
//!   Judgment under Uncertainty: Heuristics and Biases, Cambridge University Press 1982.
//!
//! Integers only. A handful of answers proves little; that is said wherever the figures are shown.

use serde::{Deserialize, Serialize};

/// So many answers at least before a tendency is named.
pub const TENDENCY_FROM: u64 = 10;
/// So far apart (permille) must confidence and outcome be for it.
const TENDENCY_PERMILLE: i64 = 100;

/// The bins of the curve: from and to, in percent, both included.
const BINS: [(u8, u8); 5] = [(0, 20), (21, 40), (41, 60), (61, 80), (81, 100)];

/// Something said with a probability, and whether it came true.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forecast {
    /// Its probability, in percent.
    pub percent: u8,
    /// It came true.
    pub came_true: bool,
}

/// The figures of some forecasts.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Calibration {
    /// How many there are.
    pub count: u64,
    /// The Brier score in ten-thousandths, 0 (best) to 10 000; `None` of nothing.
    pub brier_myriad: Option<u64>,
    /// The mean confidence, in permille.
    pub confidence_permille: u64,
    /// The share that came true, in permille.
    pub true_permille: u64,
    /// The curve: bins that hold something.
    pub bins: Vec<Bin>,
}

/// A stretch of confidence, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bin {
    /// From so many percent.
    pub from: u8,
    /// To so many.
    pub to: u8,
    /// How many answers.
    pub count: u64,
    /// Their mean confidence, in permille.
    pub confidence_permille: u64,
    /// The share that came true, in permille.
    pub true_permille: u64,
}

/// Which way confidence errs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tendency {
    /// Too few answers to tell.
    TooFew,
    /// Surer than right.
    Over,
    /// Righter than sure.
    Under,
    /// About as sure as right.
    Level,
}

impl Calibration {
    /// The figures of some forecasts.
    #[must_use]
    pub fn of(forecasts: &[Forecast]) -> Self {
        let (count, confidence_permille, true_permille) = means(forecasts);
        let square = |one: &Forecast| {
            let outcome = if one.came_true { 100_u64 } else { 0 };
            outcome.abs_diff(u64::from(one.percent)).pow(2)
        };
        let sum: u64 = forecasts.iter().map(square).sum();
        let bin = |(from, to): (u8, u8)| {
            let within: Vec<Forecast> =
                forecasts.iter().filter(|one| (from..=to).contains(&one.percent)).copied().collect();
            let (count, confidence_permille, true_permille) = means(&within);
            (count > 0).then_some(Bin { from, to, count, confidence_permille, true_permille })
        };
        Self {
            count,
            brier_myriad: rounded(sum, count),
            confidence_permille,
            true_permille,
            bins: BINS.into_iter().filter_map(bin).collect(),
        }
    }

    /// Mean confidence less the share that came true, in permille: above 0 is over-confident.
    #[must_use]
    pub fn over_permille(&self) -> i64 {
        self.confidence_permille as i64 - self.true_permille as i64
    }

    /// Which way confidence errs.
    #[must_use]
    pub fn tendency(&self) -> Tendency {
        match self.over_permille() {
            _ if self.count < TENDENCY_FROM => Tendency::TooFew,
            over if over >= TENDENCY_PERMILLE => Tendency::Over,
            over if over <= -TENDENCY_PERMILLE => Tendency::Under,
            _ => Tendency::Level,
        }
    }
}

/// How many, mean probability and share that came true (permille).
fn means(forecasts: &[Forecast]) -> (u64, u64, u64) {
    let count = forecasts.len() as u64;
    let percents: u64 = forecasts.iter().map(|one| u64::from(one.percent)).sum();
    let came = forecasts.iter().filter(|one| one.came_true).count() as u64;
    (count, rounded(percents * 10, count).unwrap_or(0), rounded(came * 1000, count).unwrap_or(0))
}

/// A quotient to the nearest whole, half up.
fn rounded(sum: u64, count: u64) -> Option<u64> {
    (2 * sum + count).checked_div(2 * count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(of: &[(u8, bool)]) -> Vec<Forecast> {
        of.iter().map(|(percent, came_true)| Forecast { percent: *percent, came_true: *came_true }).collect()
    }

    /// Table 1 of Brier 1950: rain or no rain on ten occasions. His sum over both classes is 0.19.
    #[test]
    fn briers_own_example_gives_his_score() {
        let rain = all(&[
            (70, false),
            (90, true),
            (80, true),
            (40, true),
            (20, false),
            (0, false),
            (0, false),
            (0, false),
            (0, false),
            (10, false),
        ]);
        let own = Calibration::of(&rain).brier_myriad.unwrap();
        assert_eq!(own, 950);
        assert_eq!(2 * own, 1900, "0.19 by the sum over both classes");
    }

    /// The single forecasts that reference works give: sure and right 0, sure and wrong 1, 70 % and
    /// rain 0.09, 30 % and rain 0.49, hedged 0.25.
    #[test]
    fn single_forecasts_score_as_in_the_reference_works() {
        for (percent, came_true, score) in [
            (100, true, 0),
            (100, false, 10_000),
            (70, true, 900),
            (30, true, 4900),
            (50, true, 2500),
            (50, false, 2500),
        ] {
            assert_eq!(Calibration::of(&all(&[(percent, came_true)])).brier_myriad, Some(score), "{percent} %");
        }
        assert_eq!(Calibration::of(&[]).brier_myriad, None);
    }

    #[test]
    fn the_curve_holds_confidence_against_outcome() {
        let mut said = vec![(90, true); 6];
        said.extend([(90, false); 4]);
        said.extend([(50, true), (50, false)]);
        let figures = Calibration::of(&all(&said));
        let [low, high] = &figures.bins[..] else { panic!("{:?}", figures.bins) };
        assert_eq!((low.count, low.confidence_permille, low.true_permille), (2, 500, 500));
        assert_eq!(
            (high.from, high.to, high.count, high.confidence_permille, high.true_permille),
            (81, 100, 10, 900, 600)
        );
        assert_eq!(figures.over_permille(), 833 - 583);
        assert_eq!(figures.tendency(), Tendency::Over);
        assert_eq!(Calibration::of(&all(&said[..9])).tendency(), Tendency::TooFew);
    }
}
