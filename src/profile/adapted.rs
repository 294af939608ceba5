//! Beside the profile: how one adapted to people in play. Takes plain figures, where a debrief has measured
//! them, and knows no journal; with none there is nothing to say.

use super::items::Trait;
use super::scores::Profile;
use super::words::Band;

/// So many contacts in each half at least, or nothing is said.
const CONTACTS_FROM: usize = 4;
/// A shift of the mean match that is worth a word (permille).
const SHIFT: i64 = 80;
/// The same downwards.
const DROP: i64 = -SHIFT;

/// A contact with somebody in play: how far manner met what that person needed (permille).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// Its event: contacts stand in the order of the run.
    pub n: u32,
    /// The match, 0 to 1000.
    pub match_permille: u64,
}

/// How one adapted over a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adaptation {
    /// How many contacts.
    pub contacts: usize,
    /// The mean match of the earlier half (permille).
    pub early_permille: u64,
    /// The mean match of the later half (permille).
    pub late_permille: u64,
    /// In a sentence.
    pub words: &'static str,
    /// What the profile would have led one to watch for; `None` when nothing in it bears on this.
    pub beside: Option<&'static str>,
}

/// Sets how one adapted beside the profile; `None` when there were too few contacts.
#[must_use]
pub fn adaptation(profile: &Profile, contacts: &[Contact]) -> Option<Adaptation> {
    let mut all = contacts.to_vec();
    all.sort_by_key(|one| one.n);
    let (early, late) = all.split_at(all.len() / 2);
    if early.len() < CONTACTS_FROM {
        return None;
    }
    let (early_permille, late_permille) = (mean(early), mean(late));
    let shift = late_permille as i64 - early_permille as i64;
    let words = match shift {
        SHIFT.. => "You met people better as the run went on.",
        ..=DROP => "You met people less well as the run went on: pressure showed.",
        _ => "You met people about equally well throughout.",
    };
    Some(Adaptation { contacts: all.len(), early_permille, late_permille, words, beside: beside(profile, shift) })
}

fn mean(of: &[Contact]) -> u64 {
    of.iter().map(|one| one.match_permille).sum::<u64>() / (of.len() as u64).max(1)
}

fn beside(profile: &Profile, shift: i64) -> Option<&'static str> {
    let is = |of: Trait, band: Band| profile.scores.iter().any(|one| one.of == of && Band::of(one.sum) == band);
    match shift {
        ..=DROP if is(Trait::Neuroticism, Band::High) => {
            Some("Your profile named that you are easily stirred; here it may have shown.")
        }
        ..=DROP if is(Trait::Agreeableness, Band::Low) => {
            Some("Your profile named facts before people; here it may have shown.")
        }
        SHIFT.. if is(Trait::Neuroticism, Band::High) => {
            Some("Your profile named that you are easily stirred; here it did not get in the way.")
        }
        SHIFT.. if is(Trait::Agreeableness, Band::Low) => {
            Some("Your profile named facts before people; here you found to them.")
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::scores::{Answers, profile};

    fn contacts(figures: &[u64]) -> Vec<Contact> {
        (0..).zip(figures).map(|(number, figure)| Contact { n: number, match_permille: *figure }).collect()
    }

    #[test]
    fn few_contacts_tell_nothing() {
        let middle = profile(&Answers(vec![3; 20])).unwrap();
        assert_eq!(adaptation(&middle, &contacts(&[500; 7])), None);
        assert!(adaptation(&middle, &contacts(&[500; 8])).is_some());
    }

    #[test]
    fn the_halves_of_a_run_are_set_beside_the_profile() {
        // Neuroticism at its top: items 4 and 14 at 5, 9 and 19 at 1.
        let mut answers = vec![3; 20];
        (answers[3], answers[13], answers[8], answers[18]) = (5, 5, 1, 1);
        let stirred = profile(&Answers(answers)).unwrap();
        let worse = adaptation(&stirred, &contacts(&[800, 800, 800, 800, 600, 600, 600, 600])).unwrap();
        assert_eq!((worse.early_permille, worse.late_permille), (800, 600));
        assert!(worse.words.contains("less well") && worse.beside.is_some());
        let level = adaptation(&stirred, &contacts(&[700; 8])).unwrap();
        assert_eq!(level.beside, None);
    }
}
