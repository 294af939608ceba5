//! All panels of a running exercise together, kept fresh cheaply.

use serde::{Deserialize, Serialize};

use crate::sim::knowledge::Knowledge;

use super::board::{Board, board};
use super::bridge::{Bridge, bridge};
use super::docs::Docs;
use super::handover::{HandoverView, handover};
use super::log::{Log, log};
use super::messages::{Messages, messages};
use super::monitors::{MonitorView, monitors};
use super::probe::{ProbeView, probe};
use super::record::{Record, record};
use super::tasks::{Tasks, tasks};
use super::timeline::{Timeline, timeline};
use super::top::{TopBar, top_bar};

/// Everything the seat sees.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Exercise {
    /// The top bar.
    pub top: TopBar,
    /// The handover, once made.
    pub handover: Option<HandoverView>,
    /// The service board.
    pub board: Board,
    /// Inbox, transcript, record.
    pub log: Log,
    /// The dashboards.
    pub monitors: Vec<MonitorView>,
    /// The bridge.
    pub bridge: Bridge,
    /// Tasks and duties.
    pub tasks: Tasks,
    /// Messages.
    pub messages: Messages,
    /// Impact, theories, options.
    pub record: Record,
    /// The strip.
    pub timeline: Timeline,
    /// The question about the situation that waits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub probe: Option<ProbeView>,
}

impl Exercise {
    /// The panels from nothing.
    #[must_use]
    pub fn new(docs: &Docs, seat: &Knowledge) -> Self {
        Self {
            top: top_bar(docs, seat),
            handover: handover(docs, seat),
            board: board(docs, seat),
            log: log(docs, seat),
            monitors: monitors(docs, seat),
            bridge: bridge(docs, seat),
            tasks: tasks(docs, seat),
            messages: messages(docs, seat),
            record: record(docs, seat),
            timeline: timeline(docs, seat),
            probe: probe(docs, seat),
        }
    }

    /// The same as [`Self::new`], reading only what is new of the logs. Call it when the clock or
    /// the seat's knowledge moved, not every frame.
    pub fn refresh(&mut self, docs: &Docs, seat: &Knowledge) {
        let mut log = std::mem::take(&mut self.log);
        log.catch_up(docs, seat);
        *self = Self {
            top: top_bar(docs, seat),
            handover: handover(docs, seat),
            board: board(docs, seat),
            log,
            monitors: monitors(docs, seat),
            bridge: bridge(docs, seat),
            tasks: tasks(docs, seat),
            messages: messages(docs, seat),
            record: record(docs, seat),
            timeline: timeline(docs, seat),
            probe: probe(docs, seat),
        };
    }
}
