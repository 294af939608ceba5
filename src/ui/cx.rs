//! What every panel needs to draw itself: words, colours, the way out.

use bridgecall_core::view::Phrase;

use super::intent::Intent;
use super::theme::Theme;
use crate::words::{Value, Words};

/// What every panel needs.
pub(super) struct Cx<'a> {
    pub(super) words: &'a Words,
    pub(super) theme: &'a Theme,
    pub(super) intents: &'a mut Vec<Intent>,
}

impl Cx<'_> {
    pub(super) fn say(&self, key: &str) -> String {
        self.words.get(key)
    }

    pub(super) fn say_with(&self, key: &str, values: &[(&str, Value<'_>)]) -> String {
        self.words.get_with(key, values)
    }

    pub(super) fn phrase(&self, phrase: &Phrase) -> String {
        self.words.phrase(phrase)
    }

    /// The word for a plain choice.
    pub(super) fn word<T: serde::Serialize>(&self, prefix: &str, choice: &T) -> String {
        self.words.get(&bridgecall_core::view::key_of(prefix, choice))
    }

    pub(super) fn want(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// `40 s ago`, `3 min ago`.
    pub(super) fn ago(&self, seconds: u64) -> String {
        match seconds {
            0..90 => self.say_with("ago-seconds", &[("count", seconds.into())]),
            90..7200 => self.say_with("ago-minutes", &[("count", (seconds / 60).into())]),
            _ => self.say_with("ago-hours", &[("count", (seconds / 3600).into())]),
        }
    }

    /// `4:05`, or `0:40 late`.
    pub(super) fn countdown(&self, left_s: i64) -> String {
        let size = left_s.unsigned_abs();
        let time = format!("{}:{:02}", size / 60, size % 60);
        if left_s < 0 { self.say_with("countdown-late", &[("time", time.into())]) } else { time }
    }

    /// The colour of a countdown: late, soon, later.
    pub(super) fn urgency(&self, left_s: i64) -> egui::Color32 {
        match left_s {
            ..0 => self.theme.bad,
            0..120 => self.theme.warn,
            _ => self.theme.text,
        }
    }

    /// `40 %` of a permille figure.
    pub(super) fn percent(&self, permille: u64) -> String {
        self.say_with("percent", &[("count", (permille / 10).into())])
    }

    /// An amount of minor units with its sign.
    pub(super) fn money(&self, sign: &str, minor: u64) -> String {
        let amount = bridgecall_core::base::Money::minor(i64::try_from(minor).unwrap_or(i64::MAX));
        format!("{sign}{amount}")
    }
}
