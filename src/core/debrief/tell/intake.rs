//! Handover, questions and answers, impact, the decision.

use crate::scenario::Scenario;
use crate::scenario::model::{HandoverFact, SignalChannel};
use crate::sim::EventKind;
use crate::sim::command::Impact;

use super::{facts, names, people};

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    match kind {
        EventKind::Nominated { by, first_report, tickets, .. } => format!(
            "{} nominated a major incident: first report at {}, {} so far.",
            names::who(scenario, *by),
            names::clock(scenario, *first_report),
            names::count(*tickets, "ticket", "tickets")
        ),
        EventKind::HandoverAccepted { read_back } if read_back.is_empty() => {
            "The handover was accepted; nothing was read back.".to_owned()
        }
        EventKind::HandoverAccepted { read_back } => format!(
            "The handover was accepted and read back: {}.",
            names::list(read_back.iter().map(|fact| handover(*fact).to_owned()))
        ),
        EventKind::DutiesBegan => "The duties began by policy, although nobody had accepted.".to_owned(),
        EventKind::Asked { whom, about, verifying, .. } => {
            let name = names::who(scenario, *whom);
            match (scenario.monitor(*whom), verifying) {
                (Some(_), true) => format!("{} was read to see whether service is back.", names::quoted(name)),
                (Some(_), false) => format!("{} was read.", names::quoted(name)),
                (None, true) => format!("{name} was asked whether service is back."),
                (None, false) => format!("{name} was asked {}.", names::topic(*about)),
            }
        }
        EventKind::Answered { by, facts, .. } if scenario.monitor(*by).is_some() => {
            format!("{} showed {}.", names::quoted(names::who(scenario, *by)), facts::all(scenario, facts))
        }
        EventKind::Answered { by, verifying, facts, .. } => {
            let kind = if *verifying { "answered on recovery" } else { "answered" };
            format!("{} {kind}: {}.", names::who(scenario, *by), facts::all(scenario, facts))
        }
        EventKind::SignalHeard { from, channel, text, .. } => {
            let from = from.map_or_else(|| "Somebody outside".to_owned(), |from| names::who(scenario, from));
            format!("{from} said by {}: {}", heard(*channel), names::quoted(text))
        }
        EventKind::ImpactStated(impact) => format!("The impact was stated: {}.", stated(scenario, impact)),
        EventKind::Declared { priority, reason } => {
            format!("A major incident was declared at {}: {}", names::priority(*priority), names::quoted(reason))
        }
        EventKind::Rejected { reason, route_to } => format!(
            "The nomination was rejected and given to {}: {}",
            names::who(scenario, *route_to),
            names::quoted(reason)
        ),
        EventKind::Reclassified { from, to, reason } => format!(
            "The priority went from {} to {}: {}",
            names::priority(*from),
            names::priority(*to),
            names::quoted(reason)
        ),
        other => people::tell(scenario, other),
    }
}

fn handover(fact: HandoverFact) -> &'static str {
    match fact {
        HandoverFact::Service => "service",
        HandoverFact::Symptom => "symptom",
        HandoverFact::Start => "start",
        HandoverFact::Where => "where",
        HandoverFact::HowMany => "how many",
        HandoverFact::HowFound => "how it was found",
        HandoverFact::Checked => "what was checked",
        HandoverFact::RecentChange => "recent changes",
    }
}

fn heard(channel: SignalChannel) -> &'static str {
    match channel {
        SignalChannel::Call => "telephone",
        SignalChannel::Chat => "chat",
        SignalChannel::Ticket => "ticket",
        SignalChannel::Email => "mail",
        SignalChannel::Social => "social media",
    }
}

fn stated(scenario: &Scenario, impact: &Impact) -> String {
    let mut parts = Vec::new();
    if let Some(service) = impact.service {
        parts.push(format!("service {}", names::service(scenario, service)));
    }
    if let Some(effect) = impact.effect {
        parts.push(names::effect(effect).to_owned());
    }
    if !impact.cohorts.is_empty() {
        parts.push(format!("for {}", names::cohorts(scenario, impact.service, &impact.cohorts)));
    }
    if !impact.place.trim().is_empty() {
        parts.push(format!("where: {}", impact.place.trim()));
    }
    if let Some(users) = impact.users {
        parts.push(format!("about {}", names::count(users, "user", "users")));
    }
    if !impact.deadline.trim().is_empty() {
        parts.push(format!("it hurts {}", impact.deadline.trim()));
    }
    if parts.is_empty() { "nothing filled in".to_owned() } else { parts.join(", ") }
}
