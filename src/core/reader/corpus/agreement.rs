//! How far the reader agrees with a person: per verdict precision and recall, over all agreement and Cohen's kappa.
//!
//! Kappa after J. Cohen, "A Coefficient of Agreement for Nominal Scales", 1960,
//! <https://doi.org/10.1177/001316446002000104>. Whole numbers only: shares in permille.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Sample, judged};
use crate::reader::verdict::Verdict;

/// Two judges on one yes-or-no question, many times: how often each pair of answers came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Pairs {
    /// Both say yes.
    pub both: u64,
    /// Only the reader says yes.
    pub reader_only: u64,
    /// Only the person says yes.
    pub person_only: u64,
    /// Both say no.
    pub neither: u64,
}

impl Pairs {
    fn add(&mut self, reader: bool, person: bool) {
        match (reader, person) {
            (true, true) => self.both += 1,
            (true, false) => self.reader_only += 1,
            (false, true) => self.person_only += 1,
            (false, false) => self.neither += 1,
        }
    }

    fn all(self) -> u64 {
        self.both + self.reader_only + self.person_only + self.neither
    }

    /// Of what the reader found, the share that the person found too, in permille.
    #[must_use]
    pub fn precision(self) -> Option<u64> {
        (self.both * 1000).checked_div(self.both + self.reader_only)
    }

    /// Of what the person found, the share that the reader found too, in permille.
    #[must_use]
    pub fn recall(self) -> Option<u64> {
        (self.both * 1000).checked_div(self.both + self.person_only)
    }

    /// The share of equal answers, in permille.
    #[must_use]
    pub fn agreement(self) -> Option<u64> {
        ((self.both + self.neither) * 1000).checked_div(self.all())
    }

    /// Cohen's kappa in permille; `None` where chance alone would agree always.
    #[must_use]
    pub fn kappa(self) -> Option<i64> {
        let wide = |count: u64| i128::from(count);
        let all = wide(self.all());
        let yes = wide(self.both + self.reader_only) * wide(self.both + self.person_only);
        let no = wide(self.person_only + self.neither) * wide(self.reader_only + self.neither);
        let chance = yes + no;
        let equal = wide(self.both + self.neither) * all;
        ((equal - chance) * 1000).checked_div(all * all - chance).and_then(|kappa| i64::try_from(kappa).ok())
    }
}

/// The figures of a part of the corpus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Agreement {
    /// So many messages.
    pub messages: u64,
    /// Of these so many judged exactly alike.
    pub exact: u64,
    /// Is there any fault in the message?
    pub faulty: Pairs,
    /// Has the message this fault? Every fault and message.
    pub decisions: Pairs,
    /// The same by fault; those that occur.
    pub verdicts: Vec<(Verdict, Pairs)>,
    /// The messages judged otherwise.
    pub apart: Vec<Apart>,
}

/// A message judged otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Apart {
    /// Which.
    pub id: String,
    /// Found by the reader only.
    pub reader_only: BTreeSet<Verdict>,
    /// Found by the person only.
    pub person_only: BTreeSet<Verdict>,
}

/// Counts the agreement on some messages.
#[must_use]
pub fn agreement(samples: &[Sample]) -> Agreement {
    let faults: Vec<Verdict> = Verdict::ALL.into_iter().filter(|verdict| verdict.is_fault()).collect();
    let mut by_fault: Vec<(Verdict, Pairs)> = faults.iter().map(|verdict| (*verdict, Pairs::default())).collect();
    let (mut faulty, mut decisions, mut apart) = (Pairs::default(), Pairs::default(), Vec::new());
    for sample in samples {
        let found = judged(sample);
        faulty.add(!found.is_empty(), !sample.expect.is_empty());
        for (verdict, pairs) in &mut by_fault {
            let answers = (found.contains(verdict), sample.expect.contains(verdict));
            pairs.add(answers.0, answers.1);
            decisions.add(answers.0, answers.1);
        }
        if found != sample.expect {
            let reader_only = found.difference(&sample.expect).copied().collect();
            let person_only = sample.expect.difference(&found).copied().collect();
            apart.push(Apart { id: sample.id.clone(), reader_only, person_only });
        }
    }
    by_fault.retain(|(_, pairs)| pairs.both + pairs.reader_only + pairs.person_only > 0);
    let messages = samples.len() as u64;
    Agreement { messages, exact: messages - apart.len() as u64, faulty, decisions, verdicts: by_fault, apart }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kappa_is_that_of_worked_examples() {
        // Fifty proposals, two readers: agreement 0.70, kappa 0.40; see <https://en.wikipedia.org/wiki/Cohen%27s_kappa>.
        let pairs = Pairs { both: 20, reader_only: 5, person_only: 10, neither: 15 };
        assert_eq!((pairs.agreement(), pairs.kappa()), (Some(700), Some(400)));
        // The same page: equal agreement of 0.60, kappa 0.1304 and 0.2593.
        let pairs = Pairs { both: 45, reader_only: 15, person_only: 25, neither: 15 };
        assert_eq!((pairs.agreement(), pairs.kappa()), (Some(600), Some(130)));
        let pairs = Pairs { both: 25, reader_only: 35, person_only: 5, neither: 35 };
        assert_eq!((pairs.agreement(), pairs.kappa()), (Some(600), Some(259)));
        assert_eq!(Pairs::default().kappa(), None);
        assert_eq!(Pairs { neither: 9, ..Pairs::default() }.kappa(), None);
    }
}
