//! What other seats than the Manager's do, as phrases.

use crate::base::Id;
use crate::sim::event::EventKind;

use super::docs::Docs;
use super::phrase::Phrase;

/// `None` for what is shown elsewhere or not at all.
pub(super) fn told(docs: &Docs, kind: &EventKind) -> Option<Phrase> {
    Some(match kind {
        EventKind::TicketsLinked { service, cohort, tickets } => {
            tickets_of(docs, "event-tickets_linked", *service, *cohort, *tickets)
        }
        EventKind::TicketsClosed { service, cohort, tickets, note } => {
            tickets_of(docs, "event-tickets_closed", *service, *cohort, *tickets).with("note", note.as_str())
        }
        EventKind::DraftReturned { draft, reason } => {
            Phrase::new("event-draft_returned").with("draft", u64::from(*draft)).with("reason", reason.as_str())
        }
        EventKind::OptionProposed { option, why } => {
            Phrase::new("event-option_proposed").with("option", docs.option_name(*option)).with("why", why.as_str())
        }
        EventKind::ReportGiven { condition, actions, needs } => Phrase::new("event-report_given")
            .with("condition", condition.as_str())
            .with("actions", actions.as_str())
            .with("needs", needs.as_str()),
        _ => return None,
    })
}

fn tickets_of(docs: &Docs, key: &str, service: Id, cohort: Id, tickets: u64) -> Phrase {
    let users = docs.service(service).and_then(|of| of.cohorts.iter().find(|one| one.id == cohort));
    let name = users.map_or_else(|| cohort.to_string(), |one| one.name.clone());
    Phrase::new(key).with("cohort", name).with("tickets", tickets)
}
