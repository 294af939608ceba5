//! A box of the upper half: lines of text, some with a need that leaves at its right.

use super::text::{bold, wrap};

/// Height of a line, and the room above the first and below the last.
pub(super) const LINE: i64 = 16;
pub(super) const PAD: i64 = 7;

/// How a need is met: tells its line and the sign at its end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Hard,
    Soft,
    Exposed,
    Switched,
    Shared,
}

impl Kind {
    pub(super) const ALL: [Self; 5] = [Self::Hard, Self::Soft, Self::Exposed, Self::Switched, Self::Shared];

    /// The class of its line, which is the name of its marker too.
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Hard => "hard",
            Self::Soft => "soft",
            Self::Exposed => "exposed",
            Self::Switched => "switched",
            Self::Shared => "shared",
        }
    }
}

/// A line of a box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) class: &'static str,
    /// From here to the node of that number.
    pub(super) need: Option<(Kind, usize)>,
}

/// A box.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) class: &'static str,
    pub(super) lines: Vec<Line>,
    /// What a screen reader says.
    pub(super) spoken: String,
    /// Width of its text.
    room: i64,
}

impl Node {
    pub(super) fn new(class: &'static str, room: i64) -> Self {
        Self { class, lines: Vec::new(), spoken: String::new(), room }
    }

    /// Adds a text in as many lines as it takes.
    pub(super) fn say(&mut self, class: &'static str, text: &str) {
        self.speak(text);
        let lines = wrap(text, if matches!(class, "name" | "bad") { bold(self.room) } else { self.room }).into_iter();
        self.lines.extend(lines.map(|text| Line { text, class, need: None }));
    }

    /// Adds a need; its line leaves beside the last of the words.
    pub(super) fn need(&mut self, kind: Kind, text: &str, to: usize) {
        self.say("note", text);
        if let Some(line) = self.lines.last_mut() {
            line.need = Some((kind, to));
        }
    }

    fn speak(&mut self, text: &str) {
        if !self.spoken.is_empty() {
            self.spoken.push_str("; ");
        }
        self.spoken.push_str(text);
    }

    pub(super) fn height(&self) -> i64 {
        2 * PAD + LINE * i64::try_from(self.lines.len()).unwrap_or(0)
    }

    /// Where a line's middle lies, from the top.
    pub(super) fn middle(line: usize) -> i64 {
        PAD + LINE * i64::try_from(line).unwrap_or(0) + LINE / 2
    }

    /// The nodes it needs.
    pub(super) fn needs(&self) -> impl Iterator<Item = (Kind, usize)> {
        self.lines.iter().filter_map(|line| line.need)
    }
}
