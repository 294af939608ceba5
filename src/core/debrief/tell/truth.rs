//! What the world did, seen or unseen.

use crate::scenario::Scenario;
use crate::scenario::model::{Deed, Operation};
use crate::sim::EventKind;
use crate::sim::event::Outcome;

use super::{intake, names};

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    match kind {
        EventKind::Scheduled { at, .. } => {
            format!("Something was set in motion that falls due at {}.", names::clock(scenario, *at))
        }
        EventKind::Due { .. } => "Something that had been set in motion fell due.".to_owned(),
        EventKind::FaultBegan { fault } => format!("A fault began, unseen: {}.", names::fault(scenario, *fault)),
        EventKind::FaultMoved { fault, loss } => {
            format!("The fault now takes {} away: {}.", names::percent(*loss), names::fault(scenario, *fault))
        }
        EventKind::FaultEnded { fault } => format!("The fault ended: {}.", names::fault(scenario, *fault)),
        EventKind::FailedOver { component, to } => format!(
            "Automation moved {} to {}.",
            names::component(scenario, *component),
            names::component(scenario, *to)
        ),
        EventKind::Operated { option, step } => {
            let step = usize::try_from(*step).unwrap_or(usize::MAX);
            let operation = scenario.option(*option).and_then(|one| one.steps.get(step));
            let done = operation.map_or_else(|| "a step was done".to_owned(), |one| operated(scenario, *one));
            format!("By {}, {done}.", names::option(scenario, *option))
        }
        EventKind::WorkBegan { option, per_min } => {
            let unit = scenario.option(*option).and_then(|one| one.work.as_ref()).map_or("units", |work| &work.unit);
            format!(
                "{} got under way, at {per_min} {unit} a minute if nothing slows it.",
                names::option(scenario, *option)
            )
        }
        EventKind::HarmBegan { harm } => {
            format!("The first people were put at risk: {}.", names::harm(scenario, *harm))
        }
        EventKind::TracesLost { component } => {
            format!("The traces on {} were wiped before anybody kept them.", names::component(scenario, *component))
        }
        EventKind::InitiativeTaken { initiative } => {
            let by = scenario.initiative(*initiative).and_then(|one| one.by);
            let who = by.map_or_else(
                || "Automation".to_owned(),
                |by| match scenario.team(by) {
                    Some(_) => names::team(scenario, by),
                    None => names::who(scenario, by),
                },
            );
            format!("{who} acted unasked ({initiative}).")
        }
        EventKind::Acted { initiative, deed } => {
            let deed = scenario.initiative(*initiative).and_then(|one| one.does.get(*deed as usize));
            match deed {
                Some(Deed::Operate(operation)) => format!("Unasked, {}.", operated(scenario, *operation)),
                _ => "Something was done unasked.".to_owned(),
            }
        }
        EventKind::CameUp { component } => format!("{} came up again.", names::component(scenario, *component)),
        EventKind::Flowed => "Load, backlog, cost and confidence moved on by five seconds.".to_owned(),
        EventKind::RunEnded { outcome } => match outcome {
            Outcome::Completed => "The run ended: the response was stood down.",
            Outcome::TimeLimit => "The run ended: its time was over.",
            Outcome::Abandoned => "The run ended: it was given up.",
            Outcome::Interrupted => "The run was cut off.",
        }
        .to_owned(),
        other => shown(scenario, other),
    }
}

/// What levels stood at, and what the screens made of them.
fn shown(scenario: &Scenario, kind: &EventKind) -> String {
    match kind {
        EventKind::LevelChanged { service, cohort, level } => format!(
            "{} for {} stood at {} in truth.",
            names::service(scenario, *service),
            names::cohort(scenario, *service, *cohort),
            names::percent(*level)
        ),
        EventKind::Shown { monitor, reads, as_of } => match reads {
            Some(reads) => format!(
                "The screen {} showed {} (sampled at {}).",
                names::quoted(names::who(scenario, *monitor)),
                names::percent(*reads),
                names::clock(scenario, *as_of)
            ),
            None => format!("The screen {} had no data.", names::quoted(names::who(scenario, *monitor))),
        },
        EventKind::AlertRaised { monitor, reads } => format!(
            "{} raised an alert at {}.",
            names::quoted(names::who(scenario, *monitor)),
            names::percent(*reads)
        ),
        EventKind::AlertCleared { monitor } => {
            format!("The alert of {} cleared.", names::quoted(names::who(scenario, *monitor)))
        }
        other => intake::tell(scenario, other),
    }
}

fn operated(scenario: &Scenario, operation: Operation) -> String {
    let part = |id| names::component(scenario, id);
    match operation {
        Operation::Restart { component, .. } => format!("{} was restarted", part(component)),
        Operation::Isolate(id) => format!("{} was taken out of service", part(id)),
        Operation::Rejoin(id) => format!("{} was put back into service", part(id)),
        Operation::FailOver { component, to } => format!("{} was moved to {}", part(component), part(to)),
        Operation::RollBack(id) => {
            let change = scenario.change(id).map_or_else(|| id.to_string(), |one| one.name.clone());
            format!("the change {} was taken back", names::quoted(change))
        }
        Operation::Restore { component, from } => {
            format!("{} was restored from {}", part(component), part(from))
        }
        Operation::Preserve(id) => format!("the traces on {} were kept", part(id)),
        Operation::Pause(id) => format!("the automation of {} was told to stay still", part(id)),
        Operation::Resume(id) => format!("the automation of {} was let act again", part(id)),
        Operation::Replace(id) => format!("{} was replaced or repaired", part(id)),
        Operation::Admit { service, cohort, share } => format!(
            "{} of the requests of {} were let in",
            names::percent(share),
            names::cohort(scenario, service, cohort)
        ),
        Operation::Fallback { service, cohort, carries, .. } => format!(
            "{} were given a fallback for {} that carries {}",
            names::cohort(scenario, service, cohort),
            names::service(scenario, service),
            names::percent(carries)
        ),
    }
}
