//! From answers to scores: reversed items turned, four items a trait added up.

use serde::{Deserialize, Serialize};

use super::items::{Trait, inventory};

/// The lowest and the highest sum of a trait.
pub const SUMS: (u8, u8) = (4, 20);

/// Twenty answers, each from 1 (very inaccurate) to 5 (very accurate), in the order of the items.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Answers(pub Vec<u8>);

/// The score of a trait.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Score {
    /// Which.
    pub of: Trait,
    /// The sum of its four items, 4 to 20.
    pub sum: u8,
}

/// A profile.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Profile {
    /// One score a trait, in the order of the traits.
    pub scores: Vec<Score>,
}

/// Why answers give no profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum AnswersError {
    /// Too few or too many.
    #[error("there are {0} answers; the items are 20")]
    Count(usize),
    /// Off the scale.
    #[error("answer {item} is {answer}; answers go from 1 to 5")]
    Off {
        /// Which item, from 1.
        item: usize,
        /// What it says.
        answer: u8,
    },
}

/// The profile of some answers.
///
/// # Errors
/// [`AnswersError`]: there must be twenty, each from 1 to 5.
pub fn profile(answers: &Answers) -> Result<Profile, AnswersError> {
    let (given, items) = (&answers.0, &inventory().items);
    if given.len() != items.len() {
        return Err(AnswersError::Count(given.len()));
    }
    if let Some((item, answer)) = (1..).zip(given).find(|(_, answer)| !(1..=5).contains(*answer)) {
        return Err(AnswersError::Off { item, answer: *answer });
    }
    let points = |reversed: bool, answer: u8| if reversed { 6 - answer } else { answer };
    let sum = |of: Trait| {
        let own = items.iter().zip(given).filter(|(item, _)| item.r#trait == of);
        Score { of, sum: own.map(|(item, answer)| points(item.reversed, *answer)).sum() }
    };
    Ok(Profile { scores: Trait::ALL.into_iter().map(sum).collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sums(answers: [u8; 20]) -> Vec<u8> {
        profile(&Answers(answers.to_vec())).unwrap().scores.iter().map(|one| one.sum).collect()
    }

    #[test]
    fn reversed_items_are_turned() {
        // Worked by hand. Extraversion: items 1, 11 as they are, 6 and 16 turned: 5 + 4 + (6-1) + (6-2) = 18.
        // Agreeableness 2, 12, 7r, 17r: 4 + 4 + (6-2) + (6-1) = 17. Conscientiousness 3, 13, 8r, 18r:
        // 2 + 3 + (6-4) + (6-3) = 10. Neuroticism 4, 14, 9r, 19r: 1 + 2 + (6-5) + (6-4) = 6.
        // Imagination 5, 10r, 15r, 20r: 5 + (6-1) + (6-2) + (6-1) = 19.
        let answers = [5, 4, 2, 1, 5, 1, 2, 4, 5, 1, 4, 4, 3, 2, 2, 2, 1, 3, 4, 1];
        assert_eq!(sums(answers), [18, 17, 10, 6, 19]);
    }

    #[test]
    fn who_says_yes_to_all_stands_in_the_middle_and_not_at_the_top() {
        // Two items for and two against: 5 + 5 + 1 + 1. Imagination has one for and three against.
        assert_eq!(sums([5; 20]), [12, 12, 12, 12, 8]);
        assert_eq!(sums([3; 20]), [12; 5]);
    }

    #[test]
    fn answers_off_the_scale_are_refused() {
        assert_eq!(profile(&Answers(vec![3; 19])), Err(AnswersError::Count(19)));
        let mut six = vec![3; 20];
        six[4] = 6;
        assert_eq!(profile(&Answers(six)), Err(AnswersError::Off { item: 5, answer: 6 }));
    }
}
