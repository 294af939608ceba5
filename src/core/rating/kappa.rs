//! Agreement of two raters beyond chance on steps: Cohen's kappa, plain and weighted.
//!
//! Cohen, Educational and Psychological Measurement 20 (1960) and Psychological Bulletin 70 (1968);
//! the weights by distance are those of Fleiss and Cohen, Educational and Psychological Measurement 33
//! (1973).

/// How much two steps count as agreement: 1 for the same, less the further apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weights {
    /// Only the same step counts.
    Plain,
    /// Less by the same amount for each step apart.
    Linear,
    /// Less by the square of the distance.
    Quadratic,
}

impl Weights {
    /// The weights of a scale of so many steps.
    #[must_use]
    pub fn of(self, steps: usize) -> Vec<Vec<f64>> {
        let widest = steps.saturating_sub(1).max(1) as f64;
        let weight = |i: usize, j: usize| {
            let apart = i.abs_diff(j) as f64 / widest;
            match self {
                Self::Plain => f64::from(u8::from(i == j)),
                Self::Linear => 1.0 - apart,
                Self::Quadratic => 1.0 - apart * apart,
            }
        };
        (0..steps).map(|i| (0..steps).map(|j| weight(i, j)).collect()).collect()
    }
}

/// How often the first rater said `i` when the second said `j`.
#[must_use]
pub fn table(pairs: &[(usize, usize)], steps: usize) -> Vec<Vec<f64>> {
    let mut table = vec![vec![0.0; steps]; steps];
    for (i, j) in pairs.iter().filter(|(i, j)| *i < steps && *j < steps) {
        table[*i][*j] += 1.0;
    }
    table
}

/// The share of the table's diagonal; `None`: the table is empty.
#[must_use]
pub fn agreed(table: &[Vec<f64>]) -> Option<f64> {
    let whole: f64 = table.iter().flatten().sum();
    let same: f64 = table.iter().enumerate().filter_map(|(i, row)| row.get(i)).sum();
    (whole > 0.0).then(|| same / whole)
}

/// Kappa of a square table of counts or shares, with weights of agreement between 0 and 1. `None` where
/// it is not defined: an empty table, or raters who used one step only, so that chance agrees fully.
#[must_use]
pub fn kappa(table: &[Vec<f64>], weights: &[Vec<f64>]) -> Option<f64> {
    let whole: f64 = table.iter().flatten().sum();
    if whole <= 0.0 {
        return None;
    }
    let rows: Vec<f64> = table.iter().map(|row| row.iter().sum::<f64>() / whole).collect();
    let columns: Vec<f64> =
        (0..table.len()).map(|j| table.iter().filter_map(|row| row.get(j)).sum::<f64>() / whole).collect();
    let (mut seen, mut by_chance) = (0.0, 0.0);
    for (i, row) in table.iter().enumerate() {
        for (j, count) in row.iter().enumerate() {
            let weight = weights.get(i).and_then(|row| row.get(j)).copied()?;
            seen += weight * count / whole;
            by_chance += weight * rows.get(i)? * columns.get(j)?;
        }
    }
    let room = 1.0 - by_chance;
    (room > 1e-12).then(|| (seen - by_chance) / room)
}
