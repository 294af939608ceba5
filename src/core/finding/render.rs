//! A finding in words.

use super::{Finding, Severity};

/// The longest stretch of a source line that an excerpt shows, in characters.
const EXCERPT: usize = 100;

/// A finding in words: place, code, message, then the line with the offending text underlined, then
/// the help.
#[must_use]
pub fn render(finding: &Finding, source_text: &str) -> String {
    let word = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let Finding { file, line, column, code, message, .. } = finding;
    let mut out = format!("{file}:{line}:{column}: {word}[{code}]: {message}\n");
    out.push_str(&excerpt(finding, source_text));
    if !finding.help.is_empty() {
        out.push_str(&format!("  help: {}\n", finding.help));
    }
    if !finding.suggestions.is_empty() {
        out.push_str(&format!("  did you mean: {}?\n", finding.suggestions.join(", ")));
    }
    out
}

fn excerpt(finding: &Finding, source_text: &str) -> String {
    let row = usize::try_from(finding.line.max(1) - 1).unwrap_or_default();
    let Some(line) = source_text.split('\n').nth(row) else { return String::new() };
    let shown: Vec<char> = line.trim_end_matches('\r').chars().map(visible).collect();
    let from = usize::try_from(finding.column.max(1) - 1).unwrap_or_default().min(shown.len());
    let to = match finding.end_line > finding.line {
        true => shown.len(),
        false => usize::try_from(finding.end_column.max(1) - 1).unwrap_or_default().clamp(from, shown.len()),
    };
    // A long line is cut around the offending text, which is what the reader wants to see.
    let left = if from + 20 > EXCERPT { from.saturating_sub(20) } else { 0 };
    let right = shown.len().min(left + EXCERPT);
    let text: String = shown[left..right].iter().collect();
    let gutter = finding.line.to_string();
    let pad = " ".repeat(gutter.len());
    let carets = "^".repeat(to.min(right).saturating_sub(from).max(1));
    format!("{gutter} | {text}\n{pad} | {}{carets}\n", " ".repeat(from - left))
}

/// Control and direction characters must not reach a terminal.
fn visible(c: char) -> char {
    match c {
        '\t' => ' ',
        c if c.is_control() || super::codes::text::turns_text(c) => '\u{fffd}',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finding() -> Finding {
        Finding {
            severity: Severity::Error,
            code: "E0101".to_owned(),
            message: "no component is called `swich`".to_owned(),
            file: "a/scenario.ron".to_owned(),
            line: 2,
            column: 6,
            end_line: 2,
            end_column: 13,
            path: "faults[0].on".to_owned(),
            help: "components are named in `components`".to_owned(),
            suggestions: vec!["switch".to_owned()],
        }
    }

    #[test]
    fn underlines_the_offending_text() {
        let words = render(&finding(), "(\n on: \"swich\", x\n)");
        assert_eq!(
            words,
            "a/scenario.ron:2:6: error[E0101]: no component is called `swich`\n\
             2 |  on: \"swich\", x\n  |      ^^^^^^^\n\
             \x20 help: components are named in `components`\n  did you mean: switch?\n"
        );
    }

    #[test]
    fn a_place_outside_the_text_still_renders() {
        for text in ["", "\n", "é", "\n\u{202e}"] {
            assert!(render(&finding(), text).starts_with("a/scenario.ron:2:6: error[E0101]"));
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_offence() {
        let text = format!("\n{}\"swich\"{}", " ".repeat(3000), "x".repeat(3000));
        let words = render(&Finding { column: 3001, end_column: 3008, ..finding() }, &text);
        assert!(words.contains("\"swich\"") && words.contains("^^^^^^^\n"), "{words}");
        assert!(words.lines().all(|line| line.chars().count() <= EXCERPT + 10));
    }
}
