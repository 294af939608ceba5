//! The free line as words: each with its place, its clause and its sentence.

/// A word of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// In lower case, contractions taken apart: `isn't` is `is` and `not`.
    pub text: String,
    /// Where it begins and ends in the line, in bytes.
    pub at: (usize, usize),
    /// The number of its clause, from 0; clauses end at `;`, `:`, dashes, `but` and sentences.
    pub clause: usize,
    /// The number of its sentence, from 0.
    pub sentence: usize,
    /// All its letters are capitals, two at least.
    pub capitals: bool,
    /// A comma or a bracket follows.
    pub comma: bool,
}

/// The words of a line.
#[must_use]
pub fn words(line: &str) -> Vec<Word> {
    let mut all = Vec::new();
    let (mut clause, mut sentence) = (0, 0);
    for (start, piece) in pieces(line) {
        let bare = piece.trim_matches(|c: char| !within(c));
        if bare.is_empty() {
            clause += usize::from(matches!(piece, "-" | "–" | "—"));
            continue;
        }
        let from = start + piece.find(bare).unwrap_or(0);
        if matches!(bare, "but" | "But") {
            clause += 1;
        }
        let tail = &piece[from - start + bare.len()..];
        let mut parts = apart(bare, from);
        for part in &mut parts {
            (part.clause, part.sentence) = (clause, sentence);
        }
        if let Some(last) = parts.last_mut() {
            last.comma = tail.contains([',', ')', '(']);
        }
        all.append(&mut parts);
        if tail.contains(['.', '!', '?']) {
            (clause, sentence) = (clause + 1, sentence + 1);
        } else if tail.contains([';', ':', '–', '—']) {
            clause += 1;
        }
    }
    all
}

/// A line by white space, each piece with its place.
fn pieces(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split_whitespace().map(|piece| (piece.as_ptr() as usize - line.as_ptr() as usize, piece))
}

fn within(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '%' | '£' | '$' | '€')
}

/// A word and its contraction: `can't` is `can` and `not`, `Norlink's` is `norlink` and `'s`.
fn apart(bare: &str, from: usize) -> Vec<Word> {
    let lower = bare.to_lowercase().replace('’', "'");
    let letters = || bare.chars().filter(|c| c.is_alphabetic());
    let capitals = letters().count() >= 2 && letters().all(char::is_uppercase);
    let word = |text: &str, at| Word { text: text.to_owned(), at, clause: 0, sentence: 0, capitals, comma: false };
    let whole = (from, from + bare.len());
    let two = |first: &str, second: &str| vec![word(first, whole), word(second, whole)];
    match lower.as_str() {
        "won't" => return two("will", "not"),
        "can't" | "cannot" => return two("can", "not"),
        _ => {}
    }
    if let Some(first) = lower.strip_suffix("n't") {
        return two(first, "not");
    }
    for (end, second) in
        [("'re", "are"), ("'ll", "will"), ("'ve", "have"), ("'s", "'s"), ("s'", "'s"), ("'d", "would")]
    {
        if let Some(first) = lower.strip_suffix(end).filter(|first| !first.is_empty()) {
            return if end == "s'" { two(&format!("{first}s"), second) } else { two(first, second) };
        }
    }
    vec![word(&lower, whole)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(line: &str) -> Vec<(String, usize, usize)> {
        words(line).into_iter().map(|word| (word.text, word.clause, word.sentence)).collect()
    }

    #[test]
    fn takes_contractions_apart_and_keeps_figures_whole() {
        let line = "It isn’t fixed: 12,000 wait since 14:05 BST. Norlink's team can't say.";
        let told = told(line);
        let texts: Vec<&str> = told.iter().map(|(text, ..)| text.as_str()).collect();
        let wanted = "it is not fixed 12,000 wait since 14:05 bst norlink 's team can not say";
        assert_eq!(texts, wanted.split(' ').collect::<Vec<_>>());
        assert_eq!((told[3].1, told[4].1, told[8].2, told[9].2), (0, 1, 0, 1));
    }

    #[test]
    fn clauses_end_at_semicolons_dashes_and_but() {
        let told = told("We look - it is slow but works; cash too");
        assert_eq!(told.iter().map(|one| one.1).collect::<Vec<_>>(), [0, 0, 1, 1, 1, 2, 2, 3, 3]);
        assert!(words("").is_empty() && words(" ,. ").is_empty());
    }

    #[test]
    fn places_are_those_of_the_line() {
        let line = "“Zürich” is down.";
        let all = words(line);
        assert_eq!(&line[all[0].at.0..all[0].at.1], "Zürich");
        assert_eq!(&line[all[2].at.0..all[2].at.1], "down");
    }
}
