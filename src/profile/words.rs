//! What a score says, and how it may show when an incident presses. Tendencies, not verdicts: the scales
//! are short, and people do what the hour asks of them.

use super::items::{Trait, inventory};
use super::scores::Score;

/// What must be said wherever a profile is shown.
pub const CAVEAT: &str = "Four items a trait are a sketch, not a portrait, and no diagnosis. Nobody sees it but you; it \
opens and closes nothing, and no score knows of it.";

/// Where a score lies between the two ends of its scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// 4 to 9.
    Low,
    /// 10 to 14.
    Middle,
    /// 15 to 20.
    High,
}

impl Band {
    /// The band of a sum. Thirds of the scale, and nothing more: no comparison with other people.
    #[must_use]
    pub fn of(sum: u8) -> Self {
        match sum {
            0..=9 => Self::Low,
            10..=14 => Self::Middle,
            _ => Self::High,
        }
    }

    /// In a word.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Low => "low third",
            Self::Middle => "middle third",
            Self::High => "high third",
        }
    }
}

/// A score in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// The trait's name.
    pub title: &'static str,
    /// What it is about.
    pub about: &'static str,
    /// Where the score lies.
    pub band: Band,
    /// How it may show in an incident.
    pub under_stress: &'static str,
    /// Something to try.
    pub to_try: &'static str,
    /// The scale's published internal consistency, in hundredths.
    pub alpha_hundredths: u8,
}

/// The words for a score.
#[must_use]
pub fn reading(score: Score) -> Reading {
    let band = Band::of(score.sum);
    let (title, about) = about(score.of);
    let (under_stress, to_try) = pressed(score.of, band);
    let scale = inventory().traits.iter().find(|one| one.r#trait == score.of);
    Reading {
        title,
        about,
        band,
        under_stress,
        to_try,
        alpha_hundredths: scale.map_or(0, |one| one.alpha_hundredths),
    }
}

fn about(of: Trait) -> (&'static str, &'static str) {
    match of {
        Trait::Extraversion => ("Extraversion", "How much you seek company and speak up."),
        Trait::Agreeableness => ("Agreeableness", "How much other people's feelings and troubles reach you."),
        Trait::Conscientiousness => ("Conscientiousness", "How much you order things and finish them at once."),
        Trait::Neuroticism => ("Neuroticism", "How easily your mood is stirred."),
        Trait::Imagination => {
            ("Intellect or imagination", "How much you like ideas and pictures of what is not there yet.")
        }
    }
}

fn pressed(of: Trait, band: Band) -> (&'static str, &'static str) {
    match (of, band) {
        (Trait::Extraversion, Band::High) => (
            "You may fill silences and speak before others have. A bridge then hears one voice.",
            "Ask by name, then wait for the answer and say it back.",
        ),
        (Trait::Extraversion, Band::Low) => (
            "You may think it through alone and tell late. The bridge then guesses what you know.",
            "Set a time for each summary and keep it, even when there is little to say.",
        ),
        (Trait::Agreeableness, Band::High) => (
            "You may spare people a hard question, or wait too long for one who is silent.",
            "Let the time box speak: when it is over, ask; when it is silent, go one up.",
        ),
        (Trait::Agreeableness, Band::Low) => (
            "You may press for facts and forget the person. People then tell you less.",
            "Thank for the bad news first, then ask for the next fact.",
        ),
        (Trait::Conscientiousness, Band::High) => (
            "You may want the picture complete before you decide or send the first words.",
            "Say what is known, what is not, and when you speak next; that is complete enough.",
        ),
        (Trait::Conscientiousness, Band::Low) => (
            "You may lose promised times and reasons for decisions on the way.",
            "Name a scribe and a communications lead in the first minutes.",
        ),
        (Trait::Neuroticism, Band::High) => (
            "An interruption or bad news may stir you, and hurry the next decision.",
            "Take one breath, read the last summary aloud, then decide.",
        ),
        (Trait::Neuroticism, Band::Low) => (
            "Your calm may look like a lack of concern, and you may notice late that others are strained.",
            "Say what it costs users now, and ask the bridge how it fares.",
        ),
        (Trait::Imagination, Band::High) => (
            "You may follow an interesting theory past the point where a way back was at hand.",
            "Ask of each theory: what is the cheapest test, and can we restore without it?",
        ),
        (Trait::Imagination, Band::Low) => (
            "You may hold on to the first explanation that fits.",
            "Keep two theories on the board until a test has taken one down.",
        ),
        (_, Band::Middle) => (
            "Neither end of this scale pulls you much; the situation will do more than the trait.",
            "See in the debrief which way it went this time.",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::scores::SUMS;

    #[test]
    fn every_score_has_words() {
        for of in Trait::ALL {
            let mut bands = Vec::new();
            for sum in SUMS.0..=SUMS.1 {
                let words = reading(Score { of, sum });
                assert!(!words.under_stress.is_empty() && !words.to_try.is_empty());
                assert!((60..=80).contains(&words.alpha_hundredths));
                bands.push(words.band);
            }
            assert!(bands.is_sorted());
            bands.dedup();
            assert_eq!(bands, [Band::Low, Band::Middle, Band::High]);
        }
    }
}
