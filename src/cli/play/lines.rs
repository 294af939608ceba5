//! What can come in on a line.

use bridgecall_core::sim::Command;
use serde::Deserialize;

/// A line of the player.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Line {
    /// Repeated in the answer.
    pub(super) id: u64,
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
pub(super) fn read(text: &str) -> Result<(u64, Ask), String> {
    let line: Line = serde_json::from_str(text).map_err(|error| error.to_string())?;
    let asks = [
        line.order.map(Ask::Order),
        line.propose.map(Ask::Propose),
        line.advance.map(Ask::Advance),
        line.view.map(|_| Ask::View),
        line.end.map(|_| Ask::End),
    ];
    let mut asks = asks.into_iter().flatten();
    match (asks.next(), asks.next()) {
        (Some(ask), None) => Ok((line.id, ask)),
        _ => Err("a line holds exactly one of `order`, `propose`, `advance`, `view`, `end`".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_asks_for_one_thing() {
        assert_eq!(read(r#"{"id":3,"advance":{"until":"seen"}}"#), Ok((3, Ask::Advance(Advance::Until(Until::Seen)))));
        assert_eq!(read(r#"{"id":2,"advance":{"seconds":30}}"#), Ok((2, Ask::Advance(Advance::Seconds(30)))));
        assert_eq!(read(r#"{"id":1,"order":"open_bridge"}"#), Ok((1, Ask::Order(Command::OpenBridge))));
        assert_eq!(read(r#"{"id":4,"view":{}}"#), Ok((4, Ask::View)));
        for bad in ["", "{}", r#"{"id":1}"#, r#"{"id":1,"view":{},"end":{}}"#, r#"{"id":1,"order":"dance"}"#, "[1]"] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
