//! What a source said.

use crate::scenario::Scenario;
use crate::sim::event::{Fact, Subject, TestResult, Value};

use super::names;

/// All facts of an answer, as one text; an answer without facts says so.
pub(super) fn all(scenario: &Scenario, facts: &[Fact]) -> String {
    if facts.is_empty() {
        return "nothing to add".to_owned();
    }
    facts.iter().map(|fact| one(scenario, fact)).collect::<Vec<_>>().join("; ")
}

fn one(scenario: &Scenario, fact: &Fact) -> String {
    let said = match (&fact.about, &fact.value) {
        (Subject::Changes, Value::Changes(_)) => value(scenario, &fact.value),
        (Subject::CostPerMinute, Value::Amount(_)) => format!("{} a minute", value(scenario, &fact.value)),
        (Subject::Tickets(..), Value::Count(n)) => {
            format!("{}: {}", subject(scenario, fact.about), names::count(*n, "ticket", "tickets"))
        }
        (about, said) => format!("{}: {}", subject(scenario, *about), value(scenario, said)),
    };
    let unsure = if fact.confidence < 500 { ", not sure" } else { "" };
    format!("{said} (as of {}{unsure})", names::clock(scenario, fact.as_of))
}

fn subject(scenario: &Scenario, subject: Subject) -> String {
    match subject {
        Subject::Service(id) => names::service(scenario, id),
        Subject::Cohort(service, cohort) | Subject::Tickets(service, cohort) => {
            format!("{}, {}", names::service(scenario, service), names::cohort(scenario, service, cohort))
        }
        Subject::Component(id) => names::component(scenario, id),
        Subject::CostPerMinute => "cost of a minute".to_owned(),
        Subject::Deadline => "deadline".to_owned(),
        Subject::Changes => "changes".to_owned(),
        Subject::Queue(service, cohort) => {
            format!(
                "the queue of {}, {}",
                names::service(scenario, service),
                names::cohort(scenario, service, cohort)
            )
        }
        Subject::Security => "security".to_owned(),
        Subject::Harm(id) => format!("people at risk, {}", names::harm(scenario, id)),
        Subject::Hypothesis(id) => format!("the theory {}", names::theory(scenario, id)),
        Subject::Option(id) => names::option(scenario, id),
        Subject::Progress(id) => format!("progress of {}", names::option(scenario, id)),
        Subject::Sentiment => "talk outside".to_owned(),
    }
}

fn value(scenario: &Scenario, value: &Value) -> String {
    match value {
        Value::Level(level) => names::percent(*level),
        Value::OneTry(true) => "one try worked".to_owned(),
        Value::OneTry(false) => "one try failed".to_owned(),
        Value::NoData => "no data".to_owned(),
        Value::Count(n) => n.to_string(),
        Value::Amount(minor) => {
            let amount = crate::base::Money::minor(i64::try_from(*minor).unwrap_or(i64::MAX));
            format!("{}{amount}", scenario.currency.1)
        }
        Value::Text(words) => words.clone(),
        Value::Changes(ids) if ids.is_empty() => "no recent changes".to_owned(),
        Value::Changes(ids) => {
            let change = |id: &crate::base::Id| {
                scenario
                    .change(*id)
                    .map_or_else(|| id.to_string(), |one| format!("{} {} ({})", one.reference, one.name, one.done))
            };
            format!("changes: {}", names::list(ids.iter().map(change)))
        }
        Value::Clear => "no sign of it".to_owned(),
        Value::Signs => "signs of it".to_owned(),
        Value::Done(share, left_s) => {
            format!(
                "{} done, about {} to go",
                names::percent(*share),
                names::count(left_s.div_ceil(60), "minute", "minutes")
            )
        }
        Value::Verdict(TestResult::Supported) => "the test speaks for it".to_owned(),
        Value::Verdict(TestResult::Contradicted) => "the test speaks against it".to_owned(),
        Value::Verdict(TestResult::Inconclusive) => "the test tells nothing".to_owned(),
    }
}
