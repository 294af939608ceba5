//! What other seats than the Manager's do.

use crate::scenario::Scenario;
use crate::sim::EventKind;

use super::names;

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> Option<String> {
    Some(match kind {
        EventKind::NominationDue => "What could be seen met the criteria for a major incident.".to_owned(),
        EventKind::TicketsLinked { service, cohort, tickets } => format!(
            "{} of {} were linked to one parent.",
            names::count(*tickets, "ticket", "tickets"),
            names::cohorts(scenario, Some(*service), &[*cohort])
        ),
        EventKind::TicketsClosed { service, cohort, tickets, note } => format!(
            "{} of {} were closed with the note {}",
            names::count(*tickets, "ticket", "tickets"),
            names::cohorts(scenario, Some(*service), &[*cohort]),
            names::quoted(note)
        ),
        EventKind::DraftReturned { draft, reason } => {
            format!("Draft {draft} went back: {}", names::quoted(reason))
        }
        EventKind::OptionProposed { option, why } => {
            format!("{} was proposed, because {}", names::option(scenario, *option), names::quoted(why))
        }
        EventKind::ReportGiven { condition, actions, needs } => format!(
            "A report was given. Condition: {} Actions: {} Needs: {}",
            names::quoted(condition),
            names::quoted(actions),
            names::quoted(needs)
        ),
        _ => return None,
    })
}
