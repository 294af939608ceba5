//! Whether a run came out as its plan expects.

use crate::base::Id;
use crate::scoring::Assessment;

use super::format::Expect;

/// One thing that came out differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Complaint {
    /// What: an objective, or a field of `expect`.
    pub about: String,
    /// How it is, and how it should be.
    pub says: String,
}

impl Expect {
    /// Everything in which a result differs from what was expected.
    #[must_use]
    pub fn complaints(&self, result: &Assessment) -> Vec<Complaint> {
        let mut wrong = Vec::new();
        let mut complain = |about: &str, says: String| wrong.push(Complaint { about: about.to_owned(), says });
        if result.passed != self.passed {
            let (is, should) = (outcome(result.passed), outcome(self.passed));
            complain("passed", format!("the run {is} where its author says that it {should}"));
        }
        if !(self.total.0..=self.total.1).contains(&result.total_permille) {
            let (total, (least, most)) = (result.total_permille, self.total);
            complain("total", format!("total {total} permille, outside of {least} to {most}"));
        }
        let mut tripped: Vec<Id> = result.gates.iter().filter(|gate| gate.tripped).map(|gate| gate.id).collect();
        let mut expected = self.gates.clone();
        tripped.sort_unstable();
        expected.sort_unstable();
        if tripped != expected {
            complain("gates", format!("gates tripped: {}; expected: {}", names(&tripped), names(&expected)));
        }
        for (ids, all) in [(&self.meets, true), (&self.misses, false)] {
            for id in ids {
                let Some(found) = result.objectives.iter().find(|one| one.id == *id) else {
                    complain(id.as_str(), format!("the rubric has no objective {id}"));
                    continue;
                };
                let wanted = if all { found.of_milli } else { 0 };
                if !found.applicable || found.points_milli != wanted {
                    let (earned, of, measured) = (found.points_milli, found.of_milli, &found.measured);
                    let should = if all { "everything" } else { "nothing" };
                    complain(id.as_str(), format!("earns {earned} of {of} where {should} is expected ({measured})"));
                }
            }
        }
        wrong
    }
}

fn outcome(passed: bool) -> &'static str {
    if passed { "passes" } else { "fails" }
}

fn names(ids: &[Id]) -> String {
    if ids.is_empty() {
        return "none".to_owned();
    }
    ids.iter().map(Id::as_str).collect::<Vec<_>>().join(", ")
}
