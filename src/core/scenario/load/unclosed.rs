//! Which bracket was never closed, told by the indentation.

/// The bracket whose closing one stands at another indentation than its line, the innermost first,
/// and what should close it. `None` when the layout does not tell.
///
/// Where a closing bracket is lost, every bracket around it takes the one that was meant for the next,
/// and only the outermost is left open at the end; but people indent.
pub(super) fn unclosed(text: &str) -> Option<(usize, char)> {
    let mut open: Vec<(usize, char, usize)> = Vec::new();
    let mut found = None;
    for (start, line) in lines(text) {
        let indent = line.len() - line.trim_start().len();
        for (at, c) in code(line) {
            match c {
                '(' => open.push((start + at, ')', indent)),
                '[' => open.push((start + at, ']', indent)),
                '{' => open.push((start + at, '}', indent)),
                ')' | ']' | '}' => {
                    let (opened, closing, its_indent) = open.pop()?;
                    let first = line.trim_start().starts_with(c) && at == indent;
                    if found.is_none() && (closing != c || (first && its_indent != indent)) {
                        found = Some((opened, closing));
                    }
                }
                _ => {}
            }
        }
    }
    found
}

/// The lines with their places.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_inclusive('\n').scan(0, |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, line))
    })
}

/// The characters of a line that are neither text nor comment, with their places. A text of many
/// lines may mislead it; then the layout tells nothing, or something near.
fn code(line: &str) -> Vec<(usize, char)> {
    let (mut out, mut quoted, mut escaped) = (Vec::new(), false, false);
    for (at, c) in line.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if quoted => escaped = true,
            '"' => quoted = !quoted,
            '/' if !quoted && line[at..].starts_with("//") => break,
            _ if !quoted => out.push((at, c)),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_layout_tells_which_bracket_is_open() {
        let text = "(\n    a: (\n        b: [1, 2],\n    c: 3,\n)\n";
        assert_eq!(unclosed(text), Some((text.find("(\n        b").unwrap(), ')')));
        assert_eq!(unclosed("(\n    a: [\n        1,\n    ],\n"), None);
        let text = "(a: \")\", // )\n b: [1)";
        assert_eq!(unclosed(text), Some((text.find('[').unwrap(), ']')));
    }
}
