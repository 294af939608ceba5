//! Names and small words.

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::sim::command::{Appointment, CauseClaim, Priority, Reply, Task, Topic};
use crate::sim::message::{Audience, Channel, Effect, Stage, Status};

/// A person or a monitor.
pub(super) fn who(scenario: &Scenario, id: Id) -> String {
    let person = scenario.person(id).map(|person| person.name.clone());
    person.or_else(|| scenario.monitor(id).map(|monitor| monitor.name.clone())).unwrap_or_else(|| id.to_string())
}

/// A component.
pub(super) fn component(scenario: &Scenario, id: Id) -> String {
    scenario.component(id).map_or_else(|| id.to_string(), |one| one.name.clone())
}

/// Who is at risk, by a harm.
pub(super) fn harm(scenario: &Scenario, id: Id) -> String {
    scenario.harm(id).map_or_else(|| id.to_string(), |one| one.name.clone())
}

/// A service.
pub(in crate::debrief) fn service(scenario: &Scenario, id: Id) -> String {
    scenario.service(id).map_or_else(|| id.to_string(), |one| one.name.clone())
}

/// A cohort of a service.
pub(super) fn cohort(scenario: &Scenario, of: Id, id: Id) -> String {
    let service = scenario.service(of);
    let cohort = service.and_then(|service| service.cohorts.iter().find(|one| one.id == id));
    cohort.map_or_else(|| id.to_string(), |one| one.name.clone())
}

/// Cohorts of the service, or of any.
pub(super) fn cohorts(scenario: &Scenario, of: Option<Id>, ids: &[Id]) -> String {
    let any = |id: &Id| {
        let mut all = scenario.services.iter().flat_map(|service| &service.cohorts);
        all.find(|one| one.id == *id).map_or_else(|| id.to_string(), |one| one.name.clone())
    };
    list(ids.iter().map(|id| of.map_or_else(|| any(id), |of| cohort(scenario, of, *id))))
}

/// A team.
pub(in crate::debrief) fn team(scenario: &Scenario, id: Id) -> String {
    scenario.team(id).map_or_else(|| id.to_string(), |one| one.name.clone())
}

/// An option for action, in quotation marks.
pub(super) fn option(scenario: &Scenario, id: Id) -> String {
    quoted(scenario.option(id).map_or_else(|| id.to_string(), |one| one.name.clone()))
}

/// The team of an option.
pub(super) fn option_team(scenario: &Scenario, id: Id) -> String {
    scenario.option(id).map_or_else(|| "the team".to_owned(), |one| team(scenario, one.team))
}

/// A theory, in quotation marks.
pub(super) fn theory(scenario: &Scenario, id: Id) -> String {
    quoted(scenario.hypothesis(id).map_or_else(|| id.to_string(), |one| one.name.clone()))
}

/// A fault.
pub(super) fn fault(scenario: &Scenario, id: Id) -> String {
    scenario
        .fault(id)
        .map_or_else(|| id.to_string(), |one| format!("{} (on {})", one.name, component(scenario, one.on)))
}

/// Words in quotation marks.
pub(super) fn quoted(words: impl AsRef<str>) -> String {
    format!("\u{201c}{}\u{201d}", words.as_ref())
}

/// A list in words: `a, b and c`.
pub(in crate::debrief) fn list(items: impl Iterator<Item = String>) -> String {
    let mut items: Vec<String> = items.collect();
    match items.pop() {
        None => "none".to_owned(),
        Some(last) if items.is_empty() => last,
        Some(last) => format!("{} and {last}", items.join(", ")),
    }
}

/// A share: whole percent, with one place when it is not whole.
pub(in crate::debrief) fn percent(permille: u64) -> String {
    match permille % 10 {
        0 => format!("{}%", permille / 10),
        tenth => format!("{}.{tenth}%", permille / 10),
    }
}

/// A length of time in words: `2 min 30 s`.
pub(in crate::debrief) fn span(seconds: u64) -> String {
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match (hours, minutes, rest) {
        (0, 0, s) => format!("{s} s"),
        (0, m, 0) => format!("{m} min"),
        (0, m, s) => format!("{m} min {s} s"),
        (h, 0, _) => format!("{h} h"),
        (h, m, _) => format!("{h} h {m} min"),
    }
}

/// Local time.
pub(in crate::debrief) fn clock(scenario: &Scenario, t: SimTime) -> String {
    scenario.clock.bare(t)
}

/// A sentence of words that may already end like one.
pub(super) fn ended(words: String) -> String {
    let last = words.trim_end_matches(['\u{201d}', ')']).chars().last();
    if matches!(last, Some('.' | '!' | '?')) { words } else { words + "." }
}

/// One thing or several.
pub(super) fn count(n: u64, one: &str, many: &str) -> String {
    if n == 1 { format!("1 {one}") } else { format!("{n} {many}") }
}

pub(super) fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::P1 => "P1",
        Priority::P2 => "P2",
        Priority::P3 => "P3",
        Priority::P4 => "P4",
    }
}

pub(super) fn topic(topic: Topic) -> &'static str {
    match topic {
        Topic::Status => "what they see",
        Topic::Volume => "how many tickets there are and from whom",
        Topic::Cost => "what a minute costs",
        Topic::Deadline => "by when it hurts",
        Topic::Changes => "what changed lately",
        Topic::Security => "signs of an attack or a danger to people or data",
    }
}

pub(super) fn role(role: Appointment) -> &'static str {
    match role {
        Appointment::CommunicationsLead => "communications lead",
        Appointment::Scribe => "scribe",
    }
}

pub(super) fn task(scenario: &Scenario, task: Task) -> String {
    match task {
        Task::HealthCheck(id) => format!("show whether {} is healthy", component(scenario, id)),
        Task::Test(id) => format!("test the theory {}", theory(scenario, id)),
        Task::Assess(id) => format!("say what {} would do, cost and risk", option(scenario, id)),
    }
}

pub(super) fn reply(reply: Reply) -> &'static str {
    match reply {
        Reply::Brief => "with a short summary and the time of the next",
        Reply::Park => "with a courteous \u{201c}later\u{201d} and a time",
        Reply::OfferCommand => "with \u{201c}Do you wish to take command?\u{201d}",
        Reply::Shield => "by sending the resolver back to the task",
        Reply::Capture => "by taking the theory down and having it tested",
        Reply::Warn => "with one warning that saves their face",
        Reply::Remove => "by taking them off the bridge",
        Reply::Refuse => "with a bare no",
        Reply::Yield => "by doing as they said",
    }
}

pub(super) fn cause(scenario: &Scenario, cause: CauseClaim) -> String {
    match cause {
        CauseClaim::Unstated => "nothing said about the cause".to_owned(),
        CauseClaim::UnderReview => "the cause is under review".to_owned(),
        CauseClaim::Suspected(id) => format!("suspected cause: {}", theory(scenario, id)),
        CauseClaim::Confirmed(id) => format!("cause stated as a fact: {}", theory(scenario, id)),
    }
}

pub(in crate::debrief) fn audience(audience: Audience) -> &'static str {
    match audience {
        Audience::ServiceDesk => "the service desk",
        Audience::Staff => "staff",
        Audience::Customers => "customers",
        Audience::Business => "business owners",
        Audience::Executives => "senior leaders",
        Audience::Authorities => "authorities",
        Audience::Partners => "partner organisations",
    }
}

pub(in crate::debrief) fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::DeskBrief => "desk briefing",
        Channel::Announcement => "internal announcement",
        Channel::StatusPage => "status page",
        Channel::Email => "mail",
        Channel::Text => "text message",
        Channel::Social => "social media",
        Channel::PhoneTree => "telephone tree",
    }
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Investigating => "investigating",
        Status::Identified => "identified",
        Status::Monitoring => "monitoring",
        Status::Resolved => "resolved",
        Status::Correction => "correction",
    }
}

pub(super) fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Initial => "first message",
        Stage::Update => "update",
        Stage::Resolution => "last message",
    }
}

pub(super) fn effect(effect: Effect) -> &'static str {
    match effect {
        Effect::Down => "down",
        Effect::Degraded => "degraded",
        Effect::Normal => "normal",
    }
}

pub(super) fn change(scenario: &Scenario, id: Id) -> String {
    let change = scenario.change(id);
    change.map_or_else(|| id.to_string(), |one| format!("{} ({})", quoted(&one.name), one.reference))
}
