//! What is scored, and which things of the scenario each objective rests on.

use crate::base::Id;
use crate::scenario::model::{CastRole, Deed, Operation, Risk};
use crate::scenario::rubric::Objective;
use crate::scenario::{Content, Scenario};

use super::lists::{Group, Item};

/// So many names are listed; the rest is counted.
const LISTED: usize = 8;

/// Things of a scenario that a measure looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rest {
    Handover,
    Sources,
    Verdict,
    Cohorts,
    People(CastRole),
    Needed,
    Needless,
    Supplier,
    Anyone,
    Messages,
    Theories,
    Restoring,
    Options,
    Risky,
    Changes,
    Temporary,
    Executives,
    AtRisk,
    Demands,
    Traces,
    Shifts,
    Planned,
    Course,
}

/// What a measure rests on; `None` for a measure that is not known here.
fn rests(measure: &str) -> Option<Rest> {
    Some(match measure {
        "accept_handover" => Rest::Handover,
        "sources_before_decision" | "decision_time" | "verified_sources" | "rejected_in_time" => Rest::Sources,
        "right_decision" => Rest::Verdict,
        "impact_facts" | "impact_restated" | "false_claims" => Rest::Cohorts,
        "command_named" => Rest::People(CastRole::CommunicationsLead),
        "needed_paged" | "bridge_time" | "tasks_in_box" | "boxes_followed" | "resolvers_lost" => Rest::Needed,
        "needless_paged" => Rest::Needless,
        "silence_chased" | "people_led" | "people_let_go" | "style_met" => Rest::Anyone,
        "changes_heard" => Rest::People(CastRole::ChangeManager),
        "security_heard" => Rest::People(CastRole::SecurityOfficer),
        "desk_briefed" | "nominated_in_time" | "nominated_with_facts" => Rest::People(CastRole::ServiceDeskLead),
        "tickets_linked" | "tickets_closed" | "users_called_back" => Rest::Cohorts,
        "first_message_time"
        | "first_message_slots"
        | "stale_updates"
        | "messages_fit"
        | "promises_kept"
        | "resolution_message"
        | "corrected"
        | "drafts_kept"
        | "own_words_time" => Rest::Messages,
        "theories_tested" | "cause_on_evidence" | "theories_kept" => Rest::Theories,
        "restore_begun" | "second_way" | "proposal_time" | "proposals_backed" => Rest::Restoring,
        "overlapping_changes" => Rest::Options,
        "risky_acts_checked" => Rest::Risky,
        "changes_authorised" | "authority_time" | "authority_sound" => Rest::Changes,
        "interruptions_handled" => Rest::Executives,
        "escalated_after" | "supplier_steps" | "supplier_called" => Rest::Supplier,
        "problem_record" | "review_days" | "routed" => Rest::People(CastRole::ProblemManager),
        "safety_told" => Rest::AtRisk,
        "demands_answered" => Rest::Demands,
        "traces_kept" => Rest::Traces,
        "relief_briefed" => Rest::Shifts,
        "gates_decided" => Rest::Planned,
        "temporary_registered" => Rest::Temporary,
        "picture_time" | "decisions_logged" | "monitoring_kept" | "stood_down_well" | "blame_found" | "noted_why"
        | "situation_known" | "own_report_time" | "own_reports" | "reports_kept_up" | "freeze_time" => Rest::Course,
        _ => return None,
    })
}

/// The things, by name.
fn things(of: &Scenario, rest: Rest) -> (&'static str, Vec<Id>) {
    let people = |wanted: &dyn Fn(CastRole) -> bool| {
        of.people.iter().filter(|one| wanted(one.role)).map(|one| one.id).collect()
    };
    let leads = |wanted: &dyn Fn(&crate::scenario::model::Team) -> bool| {
        of.teams.iter().filter(|one| wanted(one)).map(|one| one.lead).collect()
    };
    let options = |wanted: &dyn Fn(&crate::scenario::model::ActionOption) -> bool| {
        of.options.iter().filter(|one| wanted(one)).map(|one| one.id).collect()
    };
    match rest {
        Rest::Handover => ("the handover of", vec![of.briefing.handover.from]),
        Rest::Sources => {
            let monitors = of.monitors.iter().map(|one| one.id);
            let users =
                of.people.iter().filter(|one| one.lives_in.is_some() || one.role == CastRole::ServiceDeskLead);
            ("sources", users.map(|one| one.id).chain(monitors).collect())
        }
        Rest::Verdict => {
            ("the verdict of the scenario, and how it is found:", of.hypotheses.iter().map(|one| one.id).collect())
        }
        Rest::Cohorts => {
            ("how these truly fare:", of.services.iter().flat_map(|one| &one.cohorts).map(|one| one.id).collect())
        }
        Rest::People(role) => ("", people(&|one| one == role)),
        Rest::Needed => ("leads of teams that are needed:", leads(&|team| team.needed)),
        Rest::Needless => ("leads of teams that are not needed:", leads(&|team| !team.needed)),
        Rest::Supplier => ("suppliers' leads:", leads(&|team| team.supplier)),
        Rest::Anyone => ("whoever is called", Vec::new()),
        Rest::Messages => {
            ("what is sent, with advice", of.advice.iter().filter(|one| one.sound).map(|one| one.id).collect())
        }
        Rest::Theories => ("tests of", of.hypotheses.iter().map(|one| one.id).collect()),
        Rest::Restoring => ("options that restore:", options(&|one| one.restores)),
        Rest::Options => ("options:", options(&|_| true)),
        Rest::Risky => ("options of risk, or for good:", options(&|one| !one.reversible || one.risk != Risk::Low)),
        Rest::Changes => ("options that need a change:", options(&|one| one.needs_change)),
        Rest::Temporary => ("temporary options:", options(&|one| one.temporary)),
        Rest::Executives => {
            ("", people(&|one| matches!(one, CastRole::OperationsDirector | CastRole::BusinessOwner)))
        }
        Rest::AtRisk => ("people at risk:", of.harms.iter().map(|one| one.id).collect()),
        Rest::Demands => ("who demands an answer:", demands(of)),
        Rest::Traces => (
            "options that keep traces:",
            options(&|one| one.steps.iter().any(|step| matches!(step, Operation::Preserve(_)))),
        ),
        Rest::Shifts => {
            let tired = of.people.iter().filter(|one| one.shift_ends_s.is_some() || one.relieves.is_some());
            ("shifts of:", tired.map(|one| one.id).collect())
        }
        Rest::Planned => {
            ("changes that wait:", of.changes.iter().filter(|one| one.planned.is_some()).map(|one| one.id).collect())
        }
        Rest::Course => ("what the seat does by itself", Vec::new()),
    }
}

/// The initiatives in which somebody demands an answer.
fn demands(of: &Scenario) -> Vec<Id> {
    let asks = |deed: &Deed| matches!(deed, Deed::Demand { .. });
    of.initiatives.iter().filter(|one| one.does.iter().any(asks)).map(|one| one.id).collect()
}

/// The objectives by phase; those for which the scenario gives no occasion are named at the end.
pub(super) fn objectives(content: &Content) -> Vec<Group> {
    let of = &content.scenario;
    let mut items = Vec::new();
    let mut idle = Vec::new();
    for phase in &content.rubric.phases {
        for objective in content.rubric.objectives.iter().filter(|one| one.phase == phase.id) {
            let occasion = objective.only.is_none_or(|only| only == of.verdict);
            match item(of, objective).filter(|_| occasion) {
                Some(item) => items.push(item),
                None => idle.push(format!("{} {}", objective.id, objective.title)),
            }
        }
    }
    if !idle.is_empty() {
        items.push(Item { name: "No occasion in this scenario".to_owned(), lines: idle });
    }
    vec![Group { title: "Objectives, and what they rest on", items }]
}

/// The gates.
pub(super) fn gates(content: &Content) -> Group {
    let gates = content.rubric.gates.iter();
    let items = gates.map(|gate| Item { name: gate.id.to_string(), lines: vec![gate.title.clone()] });
    Group { title: "Gates: any one fails the run", items: items.collect() }
}

/// An objective; `None` when nothing of what it looks at is in the scenario.
fn item(of: &Scenario, objective: &Objective) -> Option<Item> {
    let name = format!("{} {} (weight\u{a0}{})", objective.id, objective.title, objective.weight);
    let (words, things) = things(of, rests(objective.measure.as_str())?);
    if words.ends_with(':') && things.is_empty() {
        return None;
    }
    let mut listed: Vec<String> = things.iter().take(LISTED).map(ToString::to_string).collect();
    if things.len() > LISTED {
        listed.push(format!("{} more", things.len() - LISTED));
    }
    Some(Item { name, lines: vec![format!("{words} {}", listed.join(", ")).trim().to_owned()] })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_measure_rests_on_is_said() {
        for measure in crate::scoring::measures::names() {
            assert!(rests(measure).is_some(), "say what `{measure}` rests on");
        }
    }
}
