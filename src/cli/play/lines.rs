//! What can come in on a line.

use std::io::{self, BufRead, ErrorKind, Read as _};

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::Command;
use serde::Deserialize;

/// The longest line taken, in bytes: more than any message needs.
const LONGEST_LINE: u64 = 1 << 20;

/// The next line as text, or in words why it is none; `None` at the end of the input. A line that
/// is too long is passed over to its end, so that it counts as one.
///
/// # Errors
/// What the system says.
pub(super) fn next(input: &mut impl BufRead) -> io::Result<Option<Result<String, String>>> {
    let mut raw = Vec::new();
    // One byte more than allowed tells a line of the longest length from a longer one.
    let count = input.by_ref().take(LONGEST_LINE + 1).read_until(b'\n', &mut raw)?;
    if count == 0 {
        return Ok(None);
    }
    if count as u64 > LONGEST_LINE {
        if raw.last() != Some(&b'\n') {
            pass_over(input)?;
        }
        return Ok(Some(Err(format!("the line has more than {LONGEST_LINE} bytes"))));
    }
    let text = String::from_utf8(raw);
    Ok(Some(text.map_err(|error| format!("byte {} of the line is not UTF-8 text", error.utf8_error().valid_up_to()))))
}

/// Reads to the end of the line and keeps nothing.
fn pass_over(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let there = match input.fill_buf() {
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            other => other?,
        };
        let end = there.iter().position(|byte| *byte == b'\n');
        let (used, done) = end.map_or((there.len(), there.is_empty()), |end| (end + 1, true));
        input.consume(used);
        if done {
            return Ok(());
        }
    }
}

/// A line of the player.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    /// Repeated in the answer.
    pub(super) id: u64,
    /// Whose line it is, where several seats are played on one input; default: the seat of the run.
    #[serde(default)]
    pub(super) seat: Option<Seat>,
    #[serde(default)]
    pub(super) order: Option<Command>,
    #[serde(default)]
    pub(super) propose: Option<Command>,
    #[serde(default)]
    pub(super) advance: Option<Advance>,
    #[serde(default)]
    pub(super) view: Option<Nothing>,
    #[serde(default)]
    pub(super) end: Option<Nothing>,
}

/// How far time is to pass.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub(super) enum Advance {
    /// So many seconds.
    Seconds(u64),
    /// To the next thing that this seat sees.
    Until(Until),
}

/// What to wait for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Until {
    /// Something seen.
    Seen,
}

/// An empty object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// What a line asks for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Ask {
    Order(Command),
    Propose(Command),
    Advance(Advance),
    View,
    End,
}

/// Reads a line: its number and the one thing it asks for.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) fn read(text: &str) -> Result<(u64, Option<Seat>, Ask), String> {
    // The parser counts lines within the one it was given; only the column says something here.
    let line: Line =
        serde_json::from_str(text).map_err(|error| error.to_string().replace(" at line 1 column ", " at column "))?;
    let asks = [
        line.order.map(Ask::Order),
        line.propose.map(Ask::Propose),
        line.advance.map(Ask::Advance),
        line.view.map(|_| Ask::View),
        line.end.map(|_| Ask::End),
    ];
    let mut asks = asks.into_iter().flatten();
    match (asks.next(), asks.next()) {
        (Some(ask), None) => Ok((line.id, line.seat, ask)),
        _ => Err("a line holds exactly one of `order`, `propose`, `advance`, `view`, `end`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_counts_as_one() {
        let longest = "x".repeat((1 << 20) - 1);
        let text = format!("{longest}\nx{longest}\nxx{longest}\nend");
        // A buffer of seven bytes: lines end where buffers do and elsewhere.
        let mut input = io::BufReader::with_capacity(7, text.as_bytes());
        let mut line = || next(&mut input).unwrap();
        assert_eq!(line(), Some(Ok(format!("{longest}\n"))));
        for _ in 0..2 {
            assert!(line().unwrap().unwrap_err().contains("1048576"));
        }
        assert_eq!(line(), Some(Ok("end".to_owned())));
        assert_eq!(line(), None);
        assert!(next(&mut &b"ab\xff\n"[..]).unwrap().unwrap().unwrap_err().contains("byte 2"));
    }

    #[test]
    fn a_line_asks_for_one_thing() {
        assert_eq!(
            read(r#"{"id":3,"advance":{"until":"seen"}}"#),
            Ok((3, None, Ask::Advance(Advance::Until(Until::Seen))))
        );
        assert_eq!(read(r#"{"id":2,"advance":{"seconds":30}}"#), Ok((2, None, Ask::Advance(Advance::Seconds(30)))));
        assert_eq!(read(r#"{"id":1,"order":"open_bridge"}"#), Ok((1, None, Ask::Order(Command::OpenBridge))));
        assert_eq!(read(r#"{"id":4,"view":{}}"#), Ok((4, None, Ask::View)));
        for bad in ["", "{}", r#"{"id":1}"#, r#"{"id":1,"view":{},"end":{}}"#, r#"{"id":1,"order":"dance"}"#, "[1]"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
