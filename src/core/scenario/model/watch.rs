//! Telemetry: derived from the truth, and free to lag, average and lie.

use serde::{Deserialize, Serialize};

use crate::base::Id;

/// A dashboard or probe.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Monitor {
    /// Its name in this file.
    pub id: Id,
    /// Its name on the screen.
    pub name: String,
    /// What it derives its figure from.
    pub shows: Shows,
    /// Seconds between samples.
    pub every_s: u64,
    /// Seconds until a sample is shown.
    pub lag_s: u64,
    /// Raises an alert when it shows less than this (permille).
    pub alert_below: Option<u64>,
    /// Shows nothing while that component is below that level.
    pub blind_when: Option<(Id, u64)>,
    /// Shown on the seat's screens; a `false` one must be asked for.
    pub on_screen: bool,
}

/// What a figure is derived from; all in permille, 1000 good.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shows {
    /// The mean of all cohorts, weighted by demand: hides the one that hurts.
    Average(Id),
    /// One cohort of a service.
    Cohort {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
    },
    /// What a component's own health check admits.
    HealthCheck(Id),
    /// What really goes through a component.
    Through(Id),
    /// How empty a cohort's queue is: 1000 with nothing waiting, 0 with `full` requests or more.
    Queue {
        /// The service.
        service: Id,
        /// The cohort.
        cohort: Id,
        /// So many requests waiting are shown as 0.
        full: u64,
    },
    /// Talk outside: falls as rumours spread, whatever the truth. Moved by signals.
    Sentiment,
}
