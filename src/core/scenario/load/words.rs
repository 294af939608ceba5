//! Did you mean?

/// How many suggestions are offered.
const AT_MOST: usize = 3;

/// The candidates most like a word, best first; none when nothing is near.
pub(crate) fn near<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Vec<String> {
    let plain = fold(word);
    let reach = (plain.chars().count() / 3).max(1);
    let mut close: Vec<(usize, &str)> = candidates
        .into_iter()
        .map(|candidate| {
            let folded = fold(candidate);
            // One contained in the other is near as well: `switch` for `switch-1`.
            let inside =
                plain.len() >= 3 && folded.len() >= 3 && (folded.contains(&plain) || plain.contains(&folded));
            let distance = strsim::damerau_levenshtein(&plain, &folded);
            (if inside { distance.min(reach) } else { distance }, candidate)
        })
        .filter(|(distance, _)| *distance <= reach)
        .collect();
    close.sort_unstable();
    close.dedup();
    close.into_iter().take(AT_MOST).map(|(_, candidate)| candidate.to_owned()).collect()
}

/// Small letters, and one sign between words.
fn fold(word: &str) -> String {
    word.chars().take(64).map(|c| if c == '-' || c == ' ' { '_' } else { c.to_ascii_lowercase() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_what_is_near_and_nothing_else() {
        assert_eq!(near("swich-1", ["switch-1", "switch-2", "gateway"]), ["switch-1", "switch-2"]);
        assert_eq!(near("Major", ["major", "not_major"]), ["major", "not_major"]);
        assert!(near("rumour", ["switch-1", "gateway"]).is_empty());
        assert!(near("", ["a"]).iter().all(|one| one == "a"));
    }
}
