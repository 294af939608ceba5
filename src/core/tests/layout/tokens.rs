//! A text taken apart without the program's own parser: what is tested does not judge itself.

/// The tokens of a text without comments, spaces and commas before a closing bracket.
pub(super) fn tokens(text: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    for (comment, piece) in pieces(text) {
        if comment {
            continue;
        }
        if matches!(piece.as_str(), ")" | "]" | "}") && tokens.last().is_some_and(|last| last == ",") {
            tokens.pop();
        }
        tokens.push(piece);
    }
    tokens
}

/// The comments of a text, in order.
pub(super) fn comments(text: &str) -> Vec<String> {
    pieces(text).into_iter().filter(|(comment, _)| *comment).map(|(_, piece)| piece.trim_end().to_owned()).collect()
}

/// Comments (true), texts, words and single signs.
fn pieces(text: &str) -> Vec<(bool, String)> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (comment, length) = if first.is_whitespace() {
            rest = &rest[first.len_utf8()..];
            continue;
        } else if rest.starts_with("//") || rest.starts_with('#') {
            (true, rest.find('\n').unwrap_or(rest.len()))
        } else if rest.starts_with("/*") {
            (true, block(rest))
        } else if rest.starts_with("r\"") || rest.starts_with("r#") {
            (false, raw(rest))
        } else if first == '"' {
            (false, quoted(rest))
        } else {
            let word = |c: char| c.is_alphanumeric() || "_+-.'".contains(c);
            let length = rest.find(|c| !word(c)).unwrap_or(rest.len());
            (false, if length == 0 { first.len_utf8() } else { length })
        };
        pieces.push((comment, rest[..length].to_owned()));
        rest = &rest[length..];
    }
    pieces
}

fn block(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    loop {
        let (opens, closes) = (text[at..].find("/*"), text[at..].find("*/").expect("it is closed"));
        match opens {
            Some(opens) if opens < closes => (depth, at) = (depth + 1, at + opens + 2),
            _ => (depth, at) = (depth - 1, at + closes + 2),
        }
        if depth == 0 {
            return at;
        }
    }
}

fn raw(text: &str) -> usize {
    let hashes: String = text[1..].chars().take_while(|c| *c == '#').collect();
    let open = hashes.len() + 2;
    let closing = format!("\"{hashes}");
    open + text[open..].find(&closing).expect("it is closed") + closing.len()
}

fn quoted(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    panic!("a text is never closed: {text}")
}
