//! What a measure found, and figures in words.

use crate::sim::event::Event;

/// What a measure found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// Whether the objective applies to this run.
    pub applicable: bool,
    /// The figure, in the rubric's unit; `None`: it was not done, which earns nothing.
    pub value: Option<i64>,
    /// The finding in words.
    pub words: String,
    /// The event that opened the duty.
    pub duty: Option<u32>,
    /// The events that it rests on.
    pub evidence: Vec<u32>,
}

impl Measured {
    /// The objective does not apply.
    #[must_use]
    pub fn not_applicable(words: &str) -> Self {
        Self { applicable: false, value: None, words: words.to_owned(), duty: None, evidence: Vec::new() }
    }

    /// It was due and was not done.
    #[must_use]
    pub fn missed(words: impl Into<String>, duty: Option<&Event>) -> Self {
        let duty = duty.map(|event| event.n);
        Self { applicable: true, value: None, words: words.into(), duty, evidence: Vec::new() }
    }

    /// It was measured.
    #[must_use]
    pub fn found(value: u64, words: impl Into<String>, duty: Option<&Event>, evidence: Vec<u32>) -> Self {
        let value = Some(i64::try_from(value).unwrap_or(i64::MAX));
        Self { applicable: true, value, words: words.into(), duty: duty.map(|event| event.n), evidence }
    }
}

/// Minutes and seconds in words: `4 min 30 s`.
pub(crate) fn span(seconds: u64) -> String {
    match (seconds / 60, seconds % 60) {
        (0, s) => format!("{s} s"),
        (m, 0) => format!("{m} min"),
        (m, s) => format!("{m} min {s} s"),
    }
}

/// A share in permille as percent, in words.
pub(crate) fn percent(permille: u64) -> String {
    format!("{} %", permille / 10)
}

/// The middle one of some figures, the upper of two.
pub(crate) fn median(mut figures: Vec<u64>) -> Option<u64> {
    figures.sort_unstable();
    figures.get(figures.len() / 2).copied()
}
