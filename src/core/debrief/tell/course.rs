//! Messages, promises, decisions, closure; and the list of what the other files told.

use crate::scenario::Scenario;
use crate::sim::EventKind;
use crate::sim::command::RecordItem;
use crate::sim::message::{Message, Residual};

use super::{names, probes};

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    use EventKind as K;
    match kind {
        K::DraftAsked { audience, stage } => {
            format!("A draft of the {} for {} was asked for.", names::stage(*stage), names::audience(*audience))
        }
        K::DraftReady { draft, message } => {
            format!("Draft {draft} lay ready: {}.", message_in_words(scenario, message))
        }
        K::MessageSent { id, message, draft } => {
            let from = draft.map_or_else(String::new, |draft| format!(" (draft {draft}, approved)"));
            format!("Message {id} went out{from}: {}.", message_in_words(scenario, message))
        }
        K::PromiseMissed { audience, due } => format!(
            "The update promised to {} for {} did not come.",
            names::audience(*audience),
            names::clock(scenario, *due)
        ),
        K::MessageFailed { audience, channel } => format!(
            "A message to {} by {} could not go out: that way is down.",
            names::audience(*audience),
            names::channel(*channel)
        ),
        K::Announced { by, audience, effect, text } => format!(
            "{} told {} on their own account that service is {}: {}",
            by.map_or_else(|| "Somebody".to_owned(), |by| names::who(scenario, by)),
            names::audience(*audience),
            names::effect(*effect),
            names::quoted(text)
        ),
        K::Demanded { by, audience, due, text, .. } => format!(
            "{} asked, to be answered by a message to {} by {}: {}",
            by.map_or_else(|| "An outside party".to_owned(), |by| names::who(scenario, by)),
            names::audience(*audience),
            names::clock(scenario, *due),
            names::quoted(text)
        ),
        K::DemandMissed { demand } => {
            format!("The demand {} was not answered in time.", names::quoted(demand.to_string()))
        }
        K::DecisionLogged { what, why } if why.trim().is_empty() => {
            format!("A decision was logged without a reason: {}", names::quoted(what))
        }
        K::DecisionLogged { what, why } => {
            format!("A decision was logged: {}, because {}", names::quoted(what), names::quoted(why))
        }
        other => closure(scenario, other),
    }
}

/// Monitoring, resolution, what is handed on.
fn closure(scenario: &Scenario, kind: &EventKind) -> String {
    use EventKind as K;
    match kind {
        K::MonitoringStarted { until, reopen_if } if reopen_if.trim().is_empty() => format!(
            "Monitoring began, until {}; nothing was said about what would reopen the incident.",
            names::clock(scenario, *until)
        ),
        K::MonitoringStarted { until, reopen_if } => format!(
            "Monitoring began, until {}; it reopens if {}",
            names::clock(scenario, *until),
            names::quoted(reopen_if)
        ),
        K::Resolved { cause } => {
            format!("The incident was stated resolved; {}.", names::cause(scenario, *cause))
        }
        K::ProblemHandedOver { to, record, cause } => format!(
            "{} took over for problem management, with: {}; {}.",
            names::who(scenario, *to),
            names::list(record.iter().map(|item| recorded(*item).to_owned())),
            names::cause(scenario, *cause)
        ),
        K::ReviewSet { owner, in_days } => format!(
            "The review was set in {}, owned by {}.",
            names::count(u64::from(*in_days), "day", "days"),
            names::who(scenario, *owner)
        ),
        K::StoodDown { thanks, leftovers } => {
            let thanks = if *thanks { "with thanks" } else { "without a word of thanks" };
            let owned = leftovers.iter().map(|(what, who)| format!("{what} ({})", names::who(scenario, *who)));
            format!("The response was stood down {thanks}; leftovers: {}.", names::list(owned))
        }
        probe @ (K::ProbesTaken | K::ProbeOpened { .. } | K::ProbeAnswered { .. } | K::ProbeLapsed { .. }) => {
            probes::tell(scenario, probe)
        }
        other => super::seats::tell(scenario, other).unwrap_or_else(|| told_elsewhere(other)),
    }
}

/// Told by the other files of this module. No `_`: a new kind of event must find its teller.
#[rustfmt::skip]
fn told_elsewhere(kind: &EventKind) -> String {
    use EventKind as K;
    match kind {
        K::NominationDue | K::TicketsLinked { .. } | K::TicketsClosed { .. } | K::DraftReturned { .. }
        | K::OptionProposed { .. } | K::ReportGiven { .. }
        | K::Scheduled { .. } | K::Due { .. } | K::FaultBegan { .. } | K::FaultMoved { .. } | K::FaultEnded { .. }
        | K::WorkBegan { .. } | K::TracesLost { .. } | K::HarmBegan { .. } | K::LockedOut { .. } | K::ChangeAwaited { .. }
        | K::ChangeDecided { .. } | K::ChangeMade { .. } | K::MessageFailed { .. }
        | K::FailedOver { .. } | K::Operated { .. } | K::InitiativeTaken { .. } | K::Acted { .. } | K::CameUp { .. } | K::Flowed | K::LevelChanged { .. }
        | K::Shown { .. } | K::AlertRaised { .. } | K::AlertCleared { .. } | K::RunEnded { .. }
        | K::Nominated { .. } | K::HandoverAccepted { .. } | K::DutiesBegan | K::Asked { .. } | K::Answered { .. }
        | K::SignalHeard { .. } | K::ImpactStated(_) | K::Declared { .. } | K::Rejected { .. }
        | K::Reclassified { .. } | K::BridgeOpened | K::Appointed { .. } | K::Paged { .. } | K::PageAnswered { .. }
        | K::PageUnanswered { .. } | K::Escalated { .. } | K::Released { .. } | K::TaskAssigned { .. }
        | K::TaskReported { .. } | K::TaskOverdue { .. } | K::ReportAsked { .. } | K::Reported { .. }
        | K::Summarised { .. } | K::InterruptionRaised { .. } | K::InterruptionAnswered { .. }
        | K::InterruptionLapsed { .. } | K::HypothesisStated { .. } | K::HypothesisSetAside { .. }
        | K::OptionKnown { .. } | K::OptionCardFilled { .. } | K::Polled { .. } | K::PollAnswered { .. }
        | K::ChangeRequested { .. } | K::ChangeAuthorised { .. } | K::ChangeRefused { .. }
        | K::ActionStarted { .. } | K::ActionDeclined { .. } | K::ActionFinished { .. } | K::ActionAborted { .. }
        | K::ChangesFrozen | K::TemporaryRegistered { .. }
        | K::Announced { .. } | K::Demanded { .. } | K::DemandMissed { .. }
        | K::Said(_) | K::Replied(_) | K::ClaimFoundOut { .. } | K::Stirred(_)
        | K::DraftAsked { .. } | K::DraftReady { .. } | K::MessageSent { .. } | K::PromiseMissed { .. }
        | K::DecisionLogged { .. } | K::MonitoringStarted { .. } | K::Resolved { .. }
        | K::ProblemHandedOver { .. } | K::ReviewSet { .. } | K::StoodDown { .. }
        | K::ProbesTaken | K::ProbeOpened { .. } | K::ProbeAnswered { .. } | K::ProbeLapsed { .. } => "Something happened.".to_owned(),
    }
}

fn message_in_words(scenario: &Scenario, message: &Message) -> String {
    let mut parts = vec![format!(
        "to {} by {}, {}",
        names::audience(message.audience),
        names::channel(message.channel),
        names::status(message.status)
    )];
    let mut say = |words: Option<String>| parts.extend(words);
    say(message.service.map(|id| {
        let effect = message.effect.map_or_else(String::new, |effect| format!(" {}", names::effect(effect)));
        format!("{}{effect}", names::service(scenario, id))
    }));
    say((!message.cohorts.is_empty())
        .then(|| format!("for {}", names::cohorts(scenario, message.service, &message.cohorts))));
    say(message.scope_open.then(|| "who is affected is being established".to_owned()));
    say(message.started.map(|t| format!("since {}", names::clock(scenario, t))));
    say(message.ended.map(|t| format!("ended {}", names::clock(scenario, t))));
    say((!message.teams.is_empty())
        .then(|| format!("at work: {}", names::list(message.teams.iter().map(|id| names::team(scenario, *id))))));
    say(message.advice.and_then(|id| scenario.advice_by_id(id)).map(|one| names::quoted(&one.text)));
    say((message.cause != Default::default()).then(|| names::cause(scenario, message.cause)));
    say(message.fix_by.map(|t| format!("repair promised for {}", names::clock(scenario, t))));
    say(message.residual.map(|left| residual(left).to_owned()));
    say(message.help.then(|| "where to get help".to_owned()));
    say((!message.line.trim().is_empty()).then(|| names::quoted(message.line.trim())));
    say(Some(message.next_update.map_or_else(
        || "no next update promised".to_owned(),
        |t| format!("next update at {}", names::clock(scenario, t)),
    )));
    parts.join("; ")
}

fn residual(left: Residual) -> &'static str {
    match left {
        Residual::Nothing => "nothing remains",
        Residual::Backlog => "a backlog is being worked off",
        Residual::Duplicates => "duplicates may appear",
    }
}

fn recorded(item: RecordItem) -> &'static str {
    match item {
        RecordItem::Timeline => "the timeline",
        RecordItem::Evidence => "where the evidence is",
        RecordItem::Tests => "the tests and their results",
        RecordItem::RuledOut => "what was ruled out",
        RecordItem::TemporaryChanges => "temporary changes with their end",
        RecordItem::RecurrenceRisk => "the risk of recurrence",
        RecordItem::ReDeclareTrigger => "what would make us declare again",
        RecordItem::Cause => "causes, labelled as suspected or confirmed",
    }
}
