//! The dashboards: what the screens have shown, and which monitors can be asked.

use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};
use crate::sim::knowledge::Knowledge;

use super::belief::Health;
use super::docs::Docs;
use super::phrase::Phrase;

/// A monitor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonitorView {
    /// Which.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// What it is about.
    pub about: Phrase,
    /// On the screens; the others must be asked for.
    pub on_screen: bool,
    /// What it showed: moment of the sample, permille or no data.
    pub points: Vec<(SimTime, Option<u64>)>,
    /// The last of them.
    pub last: Option<Option<u64>>,
    /// In a word.
    pub health: Health,
    /// How old the last sample is.
    pub age_s: u64,
    /// Raises an alert below this.
    pub alert_below: Option<u64>,
    /// Its alert stands since.
    pub alert_since: Option<SimTime>,
}

/// The monitors, those on the screen first.
#[must_use]
pub fn monitors(docs: &Docs, seat: &Knowledge) -> Vec<MonitorView> {
    let mut views: Vec<MonitorView> = docs.monitors.iter().map(|one| monitor(docs, seat, one)).collect();
    views.sort_by_key(|one| !one.on_screen);
    views
}

fn monitor(docs: &Docs, seat: &Knowledge, one: &super::docs::MonitorDoc) -> MonitorView {
    let on_screen = one.on_screen && seat.seat.has_screens();
    let mut points: Vec<(SimTime, Option<u64>)> =
        seat.readings.get(&one.id).into_iter().flatten().map(|reading| (reading.as_of, reading.reads)).collect();
    let told = seat.facts.get(&(one.about, one.id)).filter(|_| !on_screen).map(|(fact, _)| fact);
    if let Some(fact) = told {
        let reads = match fact.value {
            crate::sim::event::Value::Level(level) => Some(level),
            _ => None,
        };
        points.push((fact.as_of, reads));
    }
    let last = points.last().copied();
    MonitorView {
        id: one.id,
        name: one.name.clone(),
        about: docs.subject(one.about),
        on_screen,
        last: last.map(|(_, reads)| reads),
        health: Health::of(last.and_then(|(_, reads)| reads)),
        age_s: last.map_or(0, |(at, _)| seat.now.since(at)),
        points,
        alert_below: one.alert_below,
        alert_since: seat.alerts.get(&one.id).copied(),
    }
}
