//! Intraclass correlation: how much of the spread of ratings is due to what was rated.
//!
//! The six forms of Shrout and Fleiss, Psychological Bulletin 86 (1979): (1) each target rated by raters
//! of its own, (2) the same raters for all, drawn from many, absolute agreement, (3) these raters and no
//! others, consistency; `single` for one rating, `average` for the mean of all raters.

use serde::{Deserialize, Serialize};

/// The six forms; `None` where one is not defined.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Icc {
    /// ICC(1,1), ICC(2,1), ICC(3,1).
    pub single: [Option<f64>; 3],
    /// ICC(1,k), ICC(2,k), ICC(3,k).
    pub average: [Option<f64>; 3],
}

/// The mean squares of a two-way table without repetition.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanSquares {
    /// Between targets.
    pub targets: f64,
    /// Between raters.
    pub raters: f64,
    /// What is left.
    pub rest: f64,
    /// Within targets.
    pub within: f64,
}

/// Mean squares of ratings, a row for each target, a column for each rater. `None`: fewer than two of
/// either, or a row of another length.
#[must_use]
pub fn mean_squares(ratings: &[Vec<f64>]) -> Option<MeanSquares> {
    let (n, k) = (ratings.len(), ratings.first()?.len());
    if n < 2 || k < 2 || ratings.iter().any(|row| row.len() != k) {
        return None;
    }
    let (targets, raters) = (n as f64, k as f64);
    let mean = ratings.iter().flatten().sum::<f64>() / (targets * raters);
    let square = |x: f64| (x - mean) * (x - mean);
    let total: f64 = ratings.iter().flatten().map(|x| square(*x)).sum();
    let of_targets: f64 = ratings.iter().map(|row| square(row.iter().sum::<f64>() / raters)).sum::<f64>() * raters;
    let column = |j: usize| ratings.iter().filter_map(|row| row.get(j)).sum::<f64>() / targets;
    let of_raters: f64 = (0..k).map(|j| square(column(j))).sum::<f64>() * targets;
    let rest = (total - of_targets - of_raters).max(0.0);
    Some(MeanSquares {
        targets: of_targets / (targets - 1.0),
        raters: of_raters / (raters - 1.0),
        rest: rest / ((targets - 1.0) * (raters - 1.0)),
        within: (total - of_targets).max(0.0) / (targets * (raters - 1.0)),
    })
}

/// The six forms for ratings, a row for each target, a column for each rater. One whose denominator is
/// not above nothing is not defined: the raters differ more than the targets.
#[must_use]
pub fn icc(ratings: &[Vec<f64>]) -> Option<Icc> {
    let squares = mean_squares(ratings)?;
    let (n, k) = (ratings.len() as f64, ratings.first()?.len() as f64);
    let MeanSquares { targets, raters, rest, within } = squares;
    let share = |over: f64, under: f64| (under > 1e-12).then(|| over / under);
    Some(Icc {
        single: [
            share(targets - within, targets + (k - 1.0) * within),
            share(targets - rest, targets + (k - 1.0) * rest + k * (raters - rest) / n),
            share(targets - rest, targets + (k - 1.0) * rest),
        ],
        average: [
            share(targets - within, targets),
            share(targets - rest, targets + (raters - rest) / n),
            share(targets - rest, targets),
        ],
    })
}
