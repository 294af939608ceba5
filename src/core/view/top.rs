//! The top bar: clock, phase, standing, the next duty, and the seat's own estimates.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::scenario::policy::Priority;
use crate::sim::event::{Event, EventKind, Outcome, Subject};
use crate::sim::knowledge::{Knowledge, Standing};

use super::belief::{Figure, Health, beliefs, figure, newest_level};
use super::docs::Docs;
use super::duty::{Duty, duties};

/// The phases of an incident, as this seat has brought it on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Until the decision.
    Initial,
    /// Until the resolution.
    LongMiddle,
    /// After it.
    Closure,
}

impl Phase {
    /// The phase that a standing belongs to.
    #[must_use]
    pub fn of(standing: Standing) -> Self {
        match standing {
            Standing::Waiting | Standing::Validating => Self::Initial,
            Standing::Declared | Standing::Monitoring => Self::LongMiddle,
            Standing::Resolved | Standing::Rejected | Standing::Closed => Self::Closure,
        }
    }
}

/// The top bar.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TopBar {
    /// The scenario's title.
    pub title: String,
    /// The organisation.
    pub organisation: String,
    /// The day.
    pub day: String,
    /// The local clock with its zone.
    pub clock: String,
    /// The seconds of it.
    pub seconds: u64,
    /// Since the run began.
    pub elapsed: SimTime,
    /// The run ends here at the latest.
    pub limit: SimTime,
    /// The phase.
    pub phase: Phase,
    /// Where the incident stands.
    pub standing: Standing,
    /// The priority in force.
    pub priority: Option<Priority>,
    /// What is due next.
    pub next: Option<Duty>,
    /// How many duties are open, and how many of them late.
    pub open: (usize, usize),
    /// Minor units lost a minute.
    pub cost_per_minute: Option<Figure>,
    /// The same, times the minutes since the first report: minor units.
    pub lost: Option<u64>,
    /// Users affected.
    pub users: Option<Users>,
    /// Tickets at the desk.
    pub tickets: Option<Figure>,
    /// How the talk outside stands, in permille.
    pub talk: Option<Figure>,
    /// The sign shown before amounts.
    pub currency_sign: String,
    /// How the run ended.
    pub ended: Option<Outcome>,
}

/// How many users are affected, and on what ground.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Users {
    /// How many.
    pub count: u64,
    /// Stated by this seat; else added up from the board.
    pub stated: bool,
    /// When.
    pub as_of: SimTime,
    /// How long ago.
    pub age_s: u64,
}

/// The top bar.
#[must_use]
pub fn top_bar(docs: &Docs, seat: &Knowledge) -> TopBar {
    let duties = duties(docs, seat);
    let late = duties.iter().filter(|duty| duty.left_s < 0).count();
    let cost_per_minute = figure(docs, seat, Subject::CostPerMinute);
    let minutes_s = seat.first_report.map(|start| hurts_until(seat).since(start));
    let lost = cost_per_minute.as_ref().zip(minutes_s).map(|(cost, s)| cost.value.saturating_mul(s) / 60);
    TopBar {
        title: docs.title.clone(),
        organisation: docs.organisation.clone(),
        day: docs.clock.day.clone(),
        clock: docs.clock.at(seat.now),
        seconds: seat.now.0 % 60,
        elapsed: seat.now,
        limit: SimTime(docs.clock.limit_s),
        phase: Phase::of(seat.standing),
        standing: seat.standing,
        priority: seat.priority,
        open: (duties.len(), late),
        next: duties.into_iter().next(),
        cost_per_minute,
        lost,
        users: users(docs, seat),
        tickets: tickets(docs, seat),
        talk: talk(docs, seat),
        currency_sign: docs.currency_sign.clone(),
        ended: seat.ended,
    }
}

/// Until when it is believed to cost: now, or the moment from which it was only watched.
fn hurts_until(seat: &Knowledge) -> SimTime {
    if !matches!(seat.standing, Standing::Monitoring | Standing::Resolved | Standing::Closed) {
        return seat.now;
    }
    let watched = |event: &&std::sync::Arc<Event>| matches!(event.kind, EventKind::MonitoringStarted { .. });
    seat.log.iter().rev().find(watched).map_or(seat.now, |event| event.t)
}

fn users(docs: &Docs, seat: &Knowledge) -> Option<Users> {
    if let Some((t, impact)) = &seat.impact
        && let Some(count) = impact.users
    {
        return Some(Users { count, stated: true, as_of: *t, age_s: seat.now.since(*t) });
    }
    let mut sum: Option<(u64, SimTime)> = None;
    for service in &docs.services {
        for cohort in &service.cohorts {
            let told = beliefs(docs, seat, Subject::Cohort(service.id, cohort.id));
            let Some(newest) = newest_level(&told) else { continue };
            let (count, as_of) = sum.unwrap_or_default();
            let hurt = matches!(Health::of(newest.level), Health::Degraded | Health::Down);
            sum = Some((count + if hurt { cohort.users } else { 0 }, as_of.max(newest.as_of)));
        }
    }
    sum.map(|(count, as_of)| Users { count, stated: false, as_of, age_s: seat.now.since(as_of) })
}

/// The newest count of every group added up; before any, what the nomination said.
fn tickets(docs: &Docs, seat: &Knowledge) -> Option<Figure> {
    let cohorts = docs.services.iter().flat_map(|one| one.cohorts.iter().map(|cohort| (one.id, cohort.id)));
    let told: Vec<Figure> =
        cohorts.filter_map(|(service, cohort)| figure(docs, seat, Subject::Tickets(service, cohort))).collect();
    let value = told.iter().map(|one| one.value).sum();
    if let Some(newest) = told.into_iter().max_by_key(|one| one.as_of) {
        return Some(Figure { value, ..newest });
    }
    let as_of = seat.nominated?;
    Some(Figure {
        value: seat.tickets,
        source: docs.name(docs.handover_from),
        source_id: docs.handover_from,
        as_of,
        age_s: seat.now.since(as_of),
        confidence: 900,
    })
}

fn talk(docs: &Docs, seat: &Knowledge) -> Option<Figure> {
    let told = beliefs(docs, seat, Subject::Sentiment);
    let newest = newest_level(&told)?;
    let watching = docs.monitors.iter().find(|one| one.about == Subject::Sentiment)?;
    Some(Figure {
        value: newest.level?,
        source: newest.source.clone(),
        source_id: watching.id,
        as_of: newest.as_of,
        age_s: newest.age_s,
        confidence: newest.confidence,
    })
}
