//! The initial fifteen minutes: take it, look, ask, decide, say what it is.

use crate::base::Id;
use crate::scenario::model::{CastRole, HandoverFact};
use crate::scenario::policy::Priority;
use crate::sim::command::{Impact, Topic};
use crate::sim::event::{EventKind, Subject, Value};
use crate::sim::knowledge::Standing;
use crate::sim::{Command, Competence};

use super::turn::Turn;

/// Undecided so long after acceptance, in seconds, it is treated as major: after the published rule that
/// who is unsure assumes the worst (<https://response.pagerduty.com/before/severity_levels/>).
const UNSURE_S: u64 = 420;
/// A case is not waved away sooner than so long after acceptance, in seconds: harm may only be coming.
const CALM_S: u64 = 285;
/// So many sources without a sign of harm make a false alarm.
const CLEAR: usize = 4;
/// A monitor that moves is read again after so long, in seconds...
const MONITOR_ANEW_S: u64 = 240;
/// ...and a person asked again after so long.
const PERSON_ANEW_S: u64 = 600;
/// Impact is stated anew this often, in seconds.
const ANEW_S: u64 = 1500;

pub(super) fn wishes(turn: &mut Turn<'_>) {
    if turn.seat.nominated.is_some() && turn.seat.accepted.is_none() {
        let mut read_back = HandoverFact::ALL.to_vec();
        read_back.retain(|fact| !turn.habits.forgets("read_back", *fact as u64));
        turn.want(Command::AcceptHandover { read_back });
    }
}

/// Whom to ask what, once each.
pub(super) fn questions(turn: &mut Turn<'_>) {
    if matches!(turn.seat.standing, Standing::Closed | Standing::Resolved) {
        return;
    }
    let mut wanted: Vec<(Id, Topic)> = Vec::new();
    let monitors = turn.docs.monitors.iter();
    let of_users = monitors.filter(|one| matches!(one.about, Subject::Service(_) | Subject::Cohort(..)));
    wanted.extend(of_users.map(|one| (one.id, Topic::Status)));
    for (role, topic) in [
        (CastRole::ServiceDeskLead, Topic::Volume),
        (CastRole::User, Topic::Status),
        (CastRole::BusinessOwner, Topic::Deadline),
        (CastRole::ChangeManager, Topic::Changes),
        (CastRole::SecurityOfficer, Topic::Security),
        (CastRole::Partner, Topic::Status),
        (CastRole::BusinessOwner, Topic::Cost),
    ] {
        wanted.extend(turn.of_role(role).map(|person| (person, topic)));
    }
    // What moves is asked anew; what does not, once.
    let asked = |turn: &Turn<'_>, wanted: (Id, Topic)| {
        let mut log = turn.seat.log.iter().rev();
        let last =
            log.find(|event| matches!(event.kind, EventKind::Asked { whom, about, .. } if (whom, about) == wanted));
        let anew_s = match wanted.1 {
            Topic::Status if turn.docs.monitor(wanted.0).is_some() => MONITOR_ANEW_S,
            Topic::Status | Topic::Volume => PERSON_ANEW_S,
            _ => u64::MAX,
        };
        last.is_some_and(|event| turn.since(event.t) < anew_s.saturating_mul(turn.habits.slower))
    };
    let mut nth = 0;
    for (whom, about) in wanted {
        nth += 1;
        if !asked(turn, (whom, about)) && !turn.habits.forgets("question", nth) {
            turn.want(Command::Ask { whom, about });
        }
    }
}

/// Major or not, and what it is.
pub(super) fn decide(turn: &mut Turn<'_>) {
    let hurt = turn.hurt();
    let observers = turn.observers();
    if turn.seat.standing == Standing::Validating {
        let enough = if turn.habits.is(Competence::Trained) { 2 } else { 1 };
        let unsure = turn.age_s() >= UNSURE_S;
        let grave = turn.is_at_risk() || hurt.iter().any(|one| turn.is_grave(one));
        if (grave && observers >= enough) || (unsure && (observers < CLEAR || has_deadline(turn))) {
            turn.want(Command::Declare { priority: Priority::P1, reason: reason(turn) });
        } else if !grave
            && observers >= CLEAR
            && turn.age_s() >= CALM_S
            && let Some(route_to) = turn.of_role(CastRole::ServiceDeskLead).next()
        {
            let reason =
                format!("{observers} sources see no user of a critical service hurt; it goes the ordinary way.");
            turn.want(Command::Reject { reason, route_to });
        }
    }
    if turn.seat.standing == Standing::Declared {
        state(turn, &hurt);
    }
}

/// Somebody named a time by which it hurts, and users do complain: small today, large by then.
fn has_deadline(turn: &Turn<'_>) -> bool {
    let told = turn.seat.about(Subject::Deadline);
    let tickets = turn.seat.facts.values().any(
        |(fact, _)| matches!((fact.about, &fact.value), (Subject::Tickets(..), Value::Count(count)) if *count > 0),
    );
    tickets && told.into_iter().any(|fact| matches!(&fact.value, Value::Text(text) if !text.is_empty()))
}

fn reason(turn: &Turn<'_>) -> String {
    let name =
        turn.service().and_then(|id| turn.docs.service(id)).map_or("a critical service", |one| one.name.as_str());
    format!("Users of {name} are hurt, as {} sources say, and it is not mending by itself.", turn.observers().max(1))
}

fn state(turn: &mut Turn<'_>, hurt: &[super::picture::Hurt]) {
    let Some(service) = turn.service() else { return };
    let cohorts: Vec<Id> = hurt.iter().filter(|one| one.service == service).map(|one| one.cohort).collect();
    let due = match &turn.seat.impact {
        None => true,
        Some((at, before)) => {
            let grown = cohorts.iter().any(|one| !before.cohorts.contains(one));
            turn.since(*at) >= ANEW_S || (grown && turn.since(*at) >= 120)
        }
    };
    let (nth, _) = turn.count(|kind| matches!(kind, EventKind::ImpactStated(_)));
    if !due || cohorts.is_empty() || (nth > 0 && turn.habits.forgets("impact_anew", nth)) {
        return;
    }
    let names: Vec<String> = cohorts.iter().map(|one| turn.docs.cohort_name(service, *one)).collect();
    let users = hurt.iter().filter(|one| one.service == service).map(|one| one.users).sum();
    let deadline = turn.seat.about(Subject::Deadline).into_iter().find_map(|fact| match &fact.value {
        Value::Text(text) => Some(text.clone()),
        _ => None,
    });
    let full = turn.habits.is(Competence::Trained);
    turn.want(Command::StateImpact(Impact {
        service: Some(service),
        effect: Some(turn.effect(service)),
        cohorts,
        place: if full { names.join(", ") } else { String::new() },
        users: full.then_some(users),
        deadline: deadline.filter(|_| full).unwrap_or_default(),
    }));
}
