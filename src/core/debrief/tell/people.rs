//! Bridge, roles, pages, tasks, reports, interruptions.

use crate::scenario::Scenario;
use crate::sim::EventKind;
use crate::sim::event::InterruptionKind;

use super::{facts, names, talk, work};

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    let name = |id| names::who(scenario, id);
    match kind {
        EventKind::BridgeOpened => "The bridge and the incident record were opened.".to_owned(),
        EventKind::Appointed { role, person } => {
            format!("{} was appointed {}.", name(*person), names::role(*role))
        }
        EventKind::Paged { person, attempt: 1 } => format!("{} was paged.", name(*person)),
        EventKind::Paged { person, attempt } => {
            format!("{} was paged again (page {attempt}).", name(*person))
        }
        EventKind::PageAnswered { person } => format!("{} joined the bridge.", name(*person)),
        EventKind::PageUnanswered { person } => format!("{} did not answer the page in time.", name(*person)),
        EventKind::Escalated { over, to, reason } => {
            format!("Escalated over {} to {}: {}", name(*over), name(*to), names::quoted(reason))
        }
        EventKind::Released { person } => format!("{} was let go from the bridge.", name(*person)),
        EventKind::TaskAssigned { person, work, due, task } => format!(
            "{} was asked to {}, answer due at {} (task {task}).",
            name(*person),
            names::task(scenario, *work),
            names::clock(scenario, *due)
        ),
        EventKind::TaskReported { task, person, facts } => {
            names::ended(format!("{} answered task {task}: {}", name(*person), facts::all(scenario, facts)))
        }
        EventKind::TaskOverdue { task } => format!("The time box of task {task} ran out without an answer."),
        EventKind::ReportAsked { person } => {
            format!("{} was asked for condition, actions and needs.", name(*person))
        }
        EventKind::Reported { person, facts, action, proposes } => {
            let action = action.map_or_else(String::new, |id| format!("; doing {}", names::option(scenario, id)));
            let need = proposes.map_or_else(String::new, |id| format!("; proposes {}", names::option(scenario, id)));
            format!("{} reported: {}{action}{need}.", name(*person), facts::all(scenario, facts))
        }
        EventKind::Summarised { problem, known, unknown, next } => {
            let mut words = format!("The picture was summed up: {}", names::quoted(problem));
            for (label, lines) in
                [("Known", known.join("; ")), ("Not known", unknown.join("; ")), ("Next", next.clone())]
            {
                if !lines.trim().is_empty() {
                    words.push_str(&format!(" {label}: {}", names::quoted(lines)));
                }
            }
            words
        }
        EventKind::InterruptionRaised { by, why, resolver, theory, .. } => {
            let by = name(*by);
            match (why, resolver) {
                (InterruptionKind::ResolverPulledAside, Some(resolver)) => {
                    format!("{by} pulled {} aside for private news.", name(*resolver))
                }
                _ => talk::interruption(&by, *why, theory.map(|id| names::theory(scenario, id))),
            }
        }
        EventKind::InterruptionAnswered { interruption, reply } => {
            format!("Interruption {interruption} was answered {}.", names::reply(*reply))
        }
        EventKind::InterruptionLapsed { interruption } => {
            format!("Interruption {interruption} got no answer in time; they acted on their own.")
        }
        other => work::tell(scenario, other),
    }
}
