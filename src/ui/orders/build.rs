//! A draft becomes a command, or says which field it lacks.

use bridgecall_core::base::{Id, SimTime};
use bridgecall_core::scenario::model::Clock;
use bridgecall_core::sim::command::{Task, Topic};
use bridgecall_core::sim::{Command, Message, Rejection};
use bridgecall_core::view::Docs;

use super::fields::{Fields, MessageDraft, Work};
use super::kind::OrderKind;

/// The key of the sentence that says what a draft lacks.
pub type Lacks = &'static str;

/// The command that a draft amounts to.
///
/// # Errors
/// The key of what is missing.
pub fn build(kind: OrderKind, fields: &Fields, docs: &Docs) -> Result<Command, Lacks> {
    let person = || fields.person.ok_or("lacks-person");
    let option = || fields.option.ok_or("lacks-option");
    let reason = || fields.reason.trim().to_owned();
    Ok(match kind {
        OrderKind::AcceptHandover => Command::AcceptHandover { read_back: fields.read_back.clone() },
        OrderKind::Ask => {
            let whom = fields.source.ok_or("lacks-source")?;
            let monitor = docs.monitor(whom).is_some();
            let about = if monitor { Topic::Status } else { fields.topic.ok_or("lacks-topic")? };
            Command::Ask { whom, about }
        }
        OrderKind::StateImpact => {
            let mut impact = fields.impact.clone();
            impact.users = number(&fields.users)?;
            Command::StateImpact(impact)
        }
        OrderKind::Declare => {
            Command::Declare { priority: fields.priority.ok_or("lacks-priority")?, reason: reason() }
        }
        OrderKind::Reject => Command::Reject { reason: reason(), route_to: fields.person.ok_or("lacks-route_to")? },
        OrderKind::Reclassify => {
            Command::Reclassify { priority: fields.priority.ok_or("lacks-priority")?, reason: reason() }
        }
        OrderKind::OpenBridge => Command::OpenBridge,
        OrderKind::Appoint => Command::Appoint { role: fields.role.ok_or("lacks-role")?, person: person()? },
        OrderKind::Page => Command::Page { person: person()? },
        OrderKind::RePage => Command::RePage { person: person()? },
        OrderKind::Escalate => Command::Escalate { over: person()?, reason: reason() },
        OrderKind::Release => Command::Release { person: person()? },
        OrderKind::AssignTask => {
            Command::AssignTask { person: person()?, task: work(fields)?, box_s: u64::from(fields.minutes) * 60 }
        }
        OrderKind::AskReport => Command::AskReport { person: person()? },
        OrderKind::Poll => Command::Poll { option: option()? },
        OrderKind::StateHypothesis => Command::StateHypothesis { hypothesis: fields.theory.ok_or("lacks-theory")? },
        OrderKind::SetAside => Command::SetAside {
            hypothesis: fields.theory.ok_or("lacks-theory")?,
            evidence: fields.evidence.ok_or("lacks-evidence")?,
        },
        OrderKind::FillOptionCard => Command::FillOptionCard { option: option()?, card: fields.card.clone() },
        OrderKind::RequestChange => Command::RequestChange { option: option()? },
        OrderKind::Direct => Command::Direct { option: option()? },
        OrderKind::Abort => Command::Abort { option: option()? },
        OrderKind::DecideChange => Command::DecideChange {
            change: fields.change.ok_or("lacks-change")?,
            go: fields.go.ok_or("lacks-go")?,
            reason: reason(),
        },
        OrderKind::FreezeChanges => Command::FreezeChanges,
        _ => return build_rest(kind, fields, docs),
    })
}

fn build_rest(kind: OrderKind, fields: &Fields, docs: &Docs) -> Result<Command, Lacks> {
    let person = || fields.person.ok_or("lacks-person");
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    };
    Ok(match kind {
        OrderKind::Summarise => Command::Summarise {
            problem: fields.problem.clone(),
            known: lines(&fields.known),
            unknown: lines(&fields.unknown),
            next: fields.next.clone(),
        },
        OrderKind::AskDraft => Command::AskDraft {
            audience: fields.audience.ok_or("lacks-audience")?,
            stage: fields.stage.ok_or("lacks-stage")?,
        },
        OrderKind::ApproveDraft => Command::ApproveDraft { draft: fields.draft.ok_or("lacks-draft")? },
        OrderKind::SendMessage => Command::SendMessage(message(&fields.message, &docs.clock)?),
        OrderKind::LogDecision => {
            Command::LogDecision { what: fields.what.clone(), why: fields.reason.trim().to_owned() }
        }
        OrderKind::AnswerInterruption => Command::AnswerInterruption {
            interruption: fields.interruption.ok_or("lacks-interruption")?,
            reply: fields.reply.ok_or("lacks-reply")?,
        },
        OrderKind::VerifyRecovery => Command::VerifyRecovery { source: fields.source.ok_or("lacks-source")? },
        OrderKind::StartMonitoring => Command::StartMonitoring {
            for_s: u64::from(fields.minutes) * 60,
            reopen_if: fields.reopen_if.trim().to_owned(),
        },
        OrderKind::Resolve => Command::Resolve { cause: fields.cause },
        OrderKind::HandOverProblem => {
            Command::HandOverProblem { to: person()?, record: fields.record.clone(), cause: fields.cause }
        }
        OrderKind::SetReview => Command::SetReview { owner: person()?, in_days: fields.days },
        OrderKind::RegisterTemporary => {
            Command::RegisterTemporary { option: fields.option.ok_or("lacks-option")?, ends_in_days: fields.days }
        }
        OrderKind::StandDown => {
            let owned = |(what, owner): &(String, Option<Id>)| Ok((what.clone(), owner.ok_or("lacks-owner")?));
            let leftovers = fields.leftovers.iter().map(owned).collect::<Result<_, Lacks>>()?;
            Command::StandDown { thanks: fields.thanks, leftovers }
        }
        _ => return build_for_seats(kind, fields, docs),
    })
}

/// What other seats than the Manager's order.
fn build_for_seats(kind: OrderKind, fields: &Fields, docs: &Docs) -> Result<Command, Lacks> {
    let option = || fields.option.ok_or("lacks-option");
    let users = || -> Result<(Id, Id), Lacks> {
        let service = fields.impact.service.ok_or("lacks-service")?;
        Ok((service, fields.impact.cohorts.first().copied().ok_or("lacks-cohort")?))
    };
    let reason = fields.reason.trim().to_owned();
    Ok(match kind {
        OrderKind::Nominate => Command::Nominate { facts: fields.read_back.clone() },
        OrderKind::LinkTickets => {
            let (service, cohort) = users()?;
            Command::LinkTickets { service, cohort }
        }
        OrderKind::CloseTickets => {
            let (service, cohort) = users()?;
            Command::CloseTickets { service, cohort, note: fields.what.trim().to_owned() }
        }
        OrderKind::SubmitDraft => Command::SubmitDraft(message(&fields.message, &docs.clock)?),
        OrderKind::ReturnDraft => Command::ReturnDraft { draft: fields.draft.ok_or("lacks-draft")?, reason },
        OrderKind::Propose => Command::Propose { option: option()?, why: reason },
        OrderKind::GiveReport => Command::GiveReport {
            condition: fields.problem.trim().to_owned(),
            actions: fields.what.trim().to_owned(),
            needs: fields.next.trim().to_owned(),
        },
        OrderKind::AnswerChange => {
            Command::AnswerChange { option: option()?, grant: fields.go.ok_or("lacks-go")?, reason }
        }
        OrderKind::TakeProbes => Command::TakeProbes,
        _ => Command::Abandon,
    })
}

fn work(fields: &Fields) -> Result<Task, Lacks> {
    Ok(match fields.work {
        Work::HealthCheck => Task::HealthCheck(fields.part.ok_or("lacks-part")?),
        Work::Test => Task::Test(fields.theory.ok_or("lacks-theory")?),
        Work::Assess => Task::Assess(fields.option.ok_or("lacks-option")?),
    })
}

/// A whole number, `None` for nothing typed.
fn number(text: &str) -> Result<Option<u64>, Lacks> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != ',').collect();
    if digits.is_empty() {
        return Ok(None);
    }
    digits.parse().map(Some).map_err(|_| "lacks-number")
}

fn message(draft: &MessageDraft, clock: &Clock) -> Result<Message, Lacks> {
    let mut message = draft.message.clone();
    message.started = clock_time(&draft.started, clock)?;
    message.ended = clock_time(&draft.ended, clock)?;
    message.next_update = clock_time(&draft.next, clock)?;
    message.fix_by = clock_time(&draft.fix_by, clock)?;
    Ok(message)
}

/// The moment that a clock time means: `17:05`, on the day of the run; nothing for nothing.
///
/// # Errors
/// The key of how a time is written.
pub fn clock_time(text: &str, clock: &Clock) -> Result<Option<SimTime>, Lacks> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    // A later day is written as the clock shows it: `+1d 09:30`.
    let (days, time) = match text.strip_prefix('+').and_then(|rest| rest.split_once('d')) {
        Some((days, time)) => (days.trim().parse::<u64>().map_err(|_| "lacks-time")?.min(31), time.trim()),
        None => (0, text),
    };
    let parts: Vec<Option<u64>> = time.split([':', '.']).map(|part| part.parse().ok()).collect();
    let [Some(hour @ 0..24), Some(minute @ 0..60)] = parts[..] else { return Err("lacks-time") };
    let start = u64::from(clock.starts.0) * 60 + u64::from(clock.starts.1);
    if days > 0 {
        return Ok(Some(SimTime((days * 1440 + hour * 60 + minute - start) * 60)));
    }
    let after = (hour * 60 + minute + 1440 - start) % 1440;
    // More than half a day ahead is meant as the time before the run began.
    Ok(Some(SimTime(if after > 720 { 0 } else { after * 60 })))
}

/// Why an order of that kind cannot be given now whatever stands on its sheet; `None` when it
/// depends on the sheet alone.
#[must_use]
pub(in super::super) fn state_refusal(
    kind: OrderKind,
    fields: &Fields,
    docs: &Docs,
    propose: &dyn Fn(&Command) -> Result<(), Rejection>,
) -> Option<Rejection> {
    let command = build(kind, &filled(fields, docs), docs).ok()?;
    let refusal = propose(&command).err()?;
    STATE_CODES.contains(&refusal.code.as_str()).then_some(refusal)
}

/// Refusals that no other words on the sheet would change.
const STATE_CODES: [&str; 16] = [
    "ended",
    "not_nominated",
    "already_accepted",
    "not_accepted",
    "not_declared",
    "already_declared",
    "already_rejected",
    "not_running",
    "resolved",
    "still_running",
    "no_bridge",
    "bridge_open",
    "already_frozen",
    "no_communications_lead",
    "not_this_seat",
    "probed",
];

/// The sheet with every empty field filled with the first thing there is.
fn filled(fields: &Fields, docs: &Docs) -> Fields {
    let mut fields = fields.clone();
    let someone = docs.contacts.first().map(|one| one.id);
    fields.person = fields.person.or(someone);
    fields.source = fields.source.or(someone);
    fields.topic = fields.topic.or(Some(Topic::Status));
    fields.theory = fields.theory.or_else(|| docs.hypotheses.first().map(|one| one.id));
    fields.part = fields.part.or_else(|| docs.parts.first().map(|one| one.id));
    fields.option = fields.option.or(Some(Id::from("none")));
    fields.priority = fields.priority.or(Some(bridgecall_core::scenario::policy::Priority::P1));
    fields.role = fields.role.or(Some(bridgecall_core::sim::command::Appointment::Scribe));
    fields.audience = fields.audience.or(Some(bridgecall_core::sim::message::Audience::ServiceDesk));
    fields.stage = fields.stage.or(Some(bridgecall_core::sim::message::Stage::Initial));
    fields.evidence = fields.evidence.or(Some(0));
    fields.draft = fields.draft.or(Some(0));
    fields.interruption = fields.interruption.or(Some(0));
    fields.reply = fields.reply.or(Some(bridgecall_core::sim::command::Reply::Brief));
    for text in [&mut fields.reason, &mut fields.what, &mut fields.problem] {
        if text.trim().is_empty() {
            *text = "x".to_owned();
        }
    }
    fields.users.clear();
    fields.message.next.clear();
    fields
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_read_as_the_clock_shows_it() {
        let clock = Clock {
            day: "Monday".into(),
            starts: (23, 50),
            zone: "GMT".into(),
            limit_s: 1,
            pace: Vec::new(),
            ends: None,
        };
        assert_eq!(clock_time("23:55", &clock), Ok(Some(SimTime(300))));
        assert_eq!(clock_time("00:10", &clock), Ok(Some(SimTime(1200))), "after midnight");
        assert_eq!(clock_time("23:40", &clock), Ok(Some(SimTime(0))), "before the run");
        assert_eq!(clock_time("+1d 00:10", &clock), Ok(Some(SimTime(1200))));
        assert_eq!(clock_time("+3d 09:30", &clock), Ok(Some(SimTime((3 * 1440 - 860) * 60))), "three days on");
        assert_eq!(clock_time("  ", &clock), Ok(None));
        for bad in ["25:00", "12:60", "noon", "12", "+d 12:00", "+1d"] {
            assert_eq!(clock_time(bad, &clock), Err("lacks-time"), "{bad}");
        }
    }

    #[test]
    fn every_order_has_a_place_and_a_kind_of_its_own() {
        let mut kinds = OrderKind::ALL.to_vec();
        kinds.sort_unstable();
        kinds.dedup();
        assert_eq!(kinds.len(), OrderKind::ALL.len());
    }
}
