//! How hard a text is to read, by published formulas, in whole numbers.
//!
//! *Flesch Reading Ease* = 206.835 − 1.015 × words per sentence − 84.6 × syllables per word: R. Flesch, "A New
//! Readability Yardstick", Journal of Applied Psychology, 1948, <https://doi.org/10.1037/h0057532>.
//! *Flesch–Kincaid grade* = 0.39 × words per sentence + 11.8 × syllables per word − 15.59: J. P. Kincaid and others,
//! "Derivation of New Readability Formulas", 1975, <https://apps.dtic.mil/sti/citations/ADA006655>.
//! Both are made for longer texts; of one line they say little, which is why only the length of sentences is a rule.

use serde::{Deserialize, Serialize};

use super::syllables::syllables;
use super::words::words;

/// The figures of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Readability {
    /// Sentences.
    pub sentences: u64,
    /// Words.
    pub words: u64,
    /// Syllables.
    pub syllables: u64,
    /// The longest sentence in words.
    pub longest: u64,
    /// Flesch Reading Ease in hundredths: 100 and more is easy, below 30 is hard.
    pub ease_centi: i64,
    /// Flesch–Kincaid grade in hundredths of a school year.
    pub grade_centi: i64,
}

/// Measures a text; `None` for one without words.
#[must_use]
pub fn readability(text: &str) -> Option<Readability> {
    let all = words(text);
    // A contraction is one word for whoever reads it.
    let mut spoken: Vec<((usize, usize), usize)> = all.iter().map(|word| (word.at, word.sentence)).collect();
    spoken.dedup();
    let last = spoken.last()?.1;
    let of = |sentence: usize| spoken.iter().filter(|(_, one)| *one == sentence).count() as u64;
    let lengths: Vec<u64> = (0..=last).map(of).filter(|length| *length > 0).collect();
    let heard = |at: &(usize, usize)| syllables(&text[at.0..at.1].to_lowercase());
    let counted = Counted {
        sentences: lengths.len() as u64,
        words: spoken.len() as u64,
        syllables: spoken.iter().map(|(at, _)| heard(at)).sum(),
    };
    Some(Readability {
        sentences: counted.sentences,
        words: counted.words,
        syllables: counted.syllables,
        longest: lengths.into_iter().max().unwrap_or(0),
        ease_centi: counted.ease_centi(),
        grade_centi: counted.grade_centi(),
    })
}

/// What the formulas rest on.
#[derive(Debug, Clone, Copy)]
struct Counted {
    sentences: u64,
    words: u64,
    syllables: u64,
}

impl Counted {
    fn ease_centi(self) -> i64 {
        self.centi([206_835, -1_015, -84_600])
    }

    fn grade_centi(self) -> i64 {
        self.centi([-15_590, 390, 11_800])
    }

    /// `a + b × words per sentence + c × syllables per word`, from thousandths, in hundredths, rounded.
    fn centi(self, [a, b, c]: [i128; 3]) -> i64 {
        let (sentences, words, syllables) =
            (i128::from(self.sentences), i128::from(self.words), i128::from(self.syllables));
        let below = sentences * words;
        let milli_times_below = a * below + b * words * words + c * syllables * sentences;
        let half = below * 5;
        let rounded = if milli_times_below < 0 { milli_times_below - half } else { milli_times_below + half };
        i64::try_from(rounded / (below * 10)).unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Worked examples of the article on the formulas, <https://en.wikipedia.org/wiki/Flesch%E2%80%93Kincaid_readability_tests>.
    #[test]
    fn agrees_with_published_examples() {
        let easy = readability("The cat sat on the mat.").expect("words");
        assert_eq!((easy.words, easy.syllables, easy.sentences), (6, 6, 1));
        assert_eq!((easy.ease_centi, easy.grade_centi), (11_615, -145), "published: 116 and below the first year");
        let long = "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";
        let long = readability(long).expect("words");
        assert_eq!((long.words, long.syllables, long.sentences), (13, 24, 1));
        assert_eq!((long.ease_centi, long.grade_centi), (3_746, 1_126), "published: 37.5 and 11.3");
    }

    #[test]
    fn nothing_has_no_figure_and_the_longest_sentence_is_found() {
        assert_eq!(readability(" . "), None);
        let two = readability("It isn't over. We watch it.").expect("words");
        assert_eq!((two.sentences, two.longest, two.words), (2, 3, 6));
    }
}
