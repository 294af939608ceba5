//! Patterns of wording: jargon, blame, novelty.

use std::collections::BTreeSet;

use crate::sim::message::Message;

use super::record::Record;

/// Words that put blame where facts belong. The list is ours, after the practice of blameless
/// reviews: <https://sre.google/sre-book/postmortem-culture/>.
const BLAME: [&str; 9] = [
    "blame",
    "careless",
    "incompetent",
    "negligent",
    "stupid",
    "useless",
    "sloppy",
    "human error",
    "should have known",
];

/// Lower-case words of a text.
fn words(text: &str) -> Vec<String> {
    let split = text.split(|c: char| !c.is_alphanumeric() && c != '-');
    split.filter(|word| !word.is_empty()).map(str::to_lowercase).collect()
}

fn holds_phrase(text: &[String], phrase: &str) -> bool {
    let wanted = words(phrase);
    !wanted.is_empty() && text.windows(wanted.len()).any(|window| window == wanted.as_slice())
}

/// Jargon in a text, by the policy's list and the scenario's glossary.
pub(super) fn jargon(record: &Record<'_>, text: &str) -> bool {
    let text = words(text);
    let terms = record.scenario().glossary.iter().filter(|term| term.jargon).map(|term| term.term.as_str());
    record.policy().jargon.iter().map(String::as_str).chain(terms).any(|term| holds_phrase(&text, term))
}

/// Whether a text blames.
pub(super) fn blames(text: &str) -> bool {
    let text = words(text);
    BLAME.iter().any(|phrase| holds_phrase(&text, phrase))
}

/// Whether two messages say the same: no slot that carries news changed, and eight words in ten shared.
pub(super) fn says_the_same(before: &Message, after: &Message) -> bool {
    let slots = |message: &Message| {
        let Message { status, service, effect, cohorts, teams, advice, cause, residual, .. } = message;
        (*status, *service, *effect, cohorts.clone(), teams.clone(), *advice, *cause, *residual)
    };
    slots(before) == slots(after) && alike(&before.line, &after.line)
}

/// Eight in ten of all their words are shared.
pub(super) fn alike(one: &str, other: &str) -> bool {
    let (one, other): (BTreeSet<_>, BTreeSet<_>) =
        (words(one).into_iter().collect(), words(other).into_iter().collect());
    let union = one.union(&other).count();
    one.intersection(&other).count() * 10 >= union * 8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_phrases_as_whole_words() {
        assert!(blames("This was HUMAN error."));
        assert!(!blames("A blameless review follows."));
        assert!(alike("", "") && alike("We look at it", "we look at it!"));
        assert!(!alike("We look at it", "Card payments recover in the north"));
    }
}
