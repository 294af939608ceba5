//! Teams that the computer plays at three competences, held against each other on the same seeds.
//!
//! The order expert, trained, novice is no declaration but a result: each team plays the scenario from
//! its beliefs, and the rubric marks it. How far two teams lie apart is told by the probability that a
//! run of the better scores above a run of the lesser, ties counted half: the measure A of Vargha and
//! Delaney (2000, <https://doi.org/10.3102/10769986025002101>), who call 0.71 and more a large effect.

use serde::Serialize;

use crate::base::Seed;
use crate::crew;
use crate::plan::Played;
use crate::scenario::model::Seat;
use crate::sim::{Competence, Mode, Seating, Simulation};

use super::case::{Case, Run};

/// What the teams made of a scenario.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Teams {
    /// The scenario.
    pub scenario: String,
    /// Totals in permille, seed by seed: novice, trained, expert.
    pub totals: Vec<[u64; 3]>,
    /// How many runs of each passed.
    pub passed: [u64; 3],
}

/// One team's run of a seed.
#[must_use]
pub fn play(case: &Case, seed: u64, competence: Competence) -> Run {
    let seating = Seating { own: Seat::MajorIncidentManager, shared: Vec::new(), crew: Some(competence) };
    let mut sim = Simulation::new(case.content().clone(), Seed(seed), Mode::Practice, seating);
    crew::play(&mut sim, competence);
    case.score(sim, Played::new())
}

/// The three totals of a seed, and who passed.
#[must_use]
pub fn contest(case: &Case, seed: u64) -> [(u64, bool); 3] {
    let case = case.told(seed);
    Competence::ALL.map(|competence| {
        let result = play(&case, seed, competence).result;
        (result.total_permille, result.passed)
    })
}

impl Teams {
    /// Of the contests of some seeds.
    #[must_use]
    pub fn of(case: &Case, contests: &[[(u64, bool); 3]]) -> Self {
        let totals = contests.iter().map(|one| one.map(|(total, _)| total)).collect();
        let passed = [0, 1, 2].map(|place| contests.iter().filter(|one| one[place].1).count() as u64);
        Self { scenario: case.scenario().id.to_string(), totals, passed }
    }

    /// The totals of one team.
    pub fn of_team(&self, competence: Competence) -> impl Iterator<Item = u64> + Clone + '_ {
        self.totals.iter().map(move |one| one[competence as usize])
    }

    /// The mean total of a team, in permille.
    #[must_use]
    pub fn mean(&self, competence: Competence) -> u64 {
        self.of_team(competence).sum::<u64>().checked_div(self.totals.len() as u64).unwrap_or(0)
    }

    /// How often a run of one team scores above a run of another, in permille; ties count half.
    #[must_use]
    pub fn above(&self, better: Competence, lesser: Competence) -> u64 {
        superiority(self.of_team(better), self.of_team(lesser))
    }

    /// Whether expert stands above trained and trained above novice, in the mean and run by run.
    #[must_use]
    pub fn are_in_order(&self) -> bool {
        [(Competence::Expert, Competence::Trained), (Competence::Trained, Competence::Novice)]
            .into_iter()
            .all(|(better, lesser)| self.mean(better) > self.mean(lesser) && self.above(better, lesser) > 500)
    }
}

/// The measure A of two samples, in permille; 500 when one is empty.
fn superiority(better: impl Iterator<Item = u64>, lesser: impl Iterator<Item = u64> + Clone) -> u64 {
    let (mut halves, mut pairs) = (0, 0);
    for one in better {
        for other in lesser.clone() {
            halves += match one.cmp(&other) {
                std::cmp::Ordering::Greater => 2,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Less => 0,
            };
            pairs += 2;
        }
    }
    (1000_u64 * halves).checked_div(pairs).unwrap_or(500)
}

#[cfg(test)]
mod tests {
    use super::superiority;

    #[test]
    fn superiority_counts_pairs_and_half_the_ties() {
        let of = |better: &[u64], lesser: &[u64]| superiority(better.iter().copied(), lesser.iter().copied());
        assert_eq!(of(&[3, 4], &[1, 2]), 1000);
        assert_eq!(of(&[1, 2], &[3, 4]), 0);
        assert_eq!(of(&[1, 2], &[1, 2]), 500);
        // Seven pairs of nine above, one tie: (7 + 1/2) / 9.
        assert_eq!(of(&[2, 5, 6], &[1, 2, 4]), 833);
        assert_eq!(of(&[], &[1]), 500);
    }
}
