//! The cast: who must be there, and who must know what.

use std::collections::BTreeSet;

use crate::base::Id;
use crate::finding::codes::world as codes;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{CastRole, Verdict};

use super::graph::Graph;

/// The roles that the standard rubric asks for.
const NEEDED: [(CastRole, &str, &str); 7] = [
    (CastRole::ServiceDeskLead, "service_desk_lead", "to nominate and to count tickets"),
    (CastRole::OperationsDirector, "operations_director", "to inform and to escalate to"),
    (CastRole::ChangeManager, "change_manager", "to authorise an emergency change"),
    (CastRole::CommunicationsLead, "communications_lead", "to draft and send messages"),
    (CastRole::Scribe, "scribe", "to keep the log"),
    (CastRole::ProblemManager, "problem_manager", "to take over cause and prevention"),
    (CastRole::BusinessOwner, "business_owner", "to say what a minute costs and by when it hurts"),
];

/// The cast can play its part.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    if to.is_sound("people") {
        for (role, word, purpose) in NEEDED {
            if of.person_in(role).is_none() {
                let problem = Problem::at(&codes::NO_ROLE, "people", format!("nobody has the role `{word}`"));
                to.report(problem.help(&format!("add a person {purpose}")));
            }
        }
        parts(of, to);
    }
    if to.is_sound("teams") && of.verdict == Verdict::Major && !of.teams.iter().any(|team| team.needed) {
        let message = "the verdict is major, yet no team is needed";
        to.report(Problem::at(&codes::NOBODY_NEEDED, "verdict", message).help("mark teams with `needed: true`"));
    }
    if to.is_sound("people") && to.is_sound("teams") {
        leads(of, to);
        if to.is_sound("components") && to.is_sound("services") {
            witnesses(of, to);
        }
    }
}

fn parts(of: &Scenario, to: &mut Checker<'_>) {
    for (i, person) in of.people.iter().enumerate() {
        let (lacks, field) = match person.role {
            CastRole::BusinessOwner => (person.business.is_none(), "business"),
            CastRole::User => (person.lives_in.is_none(), "lives_in"),
            CastRole::Resolver | CastRole::SupplierDutyManager => (person.team.is_none(), "team"),
            _ => (false, ""),
        };
        if lacks {
            let message = format!("{} has nothing to tell without `{field}`", person.id);
            to.report(Problem::at(&codes::NOTHING_TO_TELL, format!("people[{i}].{field}"), message));
        }
    }
}

fn leads(of: &Scenario, to: &mut Checker<'_>) {
    for (i, team) in of.teams.iter().enumerate() {
        for (field, who) in [("lead", Some(team.lead)), ("deputy", team.deputy)] {
            let Some(person) = who.and_then(|who| of.person(who)) else { continue };
            if person.team != Some(team.id) {
                let message = format!("`{}` does not belong to the team `{}`", person.id, team.id);
                let problem = Problem::at(&codes::STRANGER, format!("teams[{i}].{field}"), message);
                let own = of.people.iter().filter(|one| one.team == Some(team.id)).map(|one| one.id.as_str());
                let own: Vec<&str> = own.collect();
                let help = match own.is_empty() {
                    true => format!("give somebody `team: Some(\"{}\")`", team.id),
                    false => format!("its people are {}", own.join(", ")),
                };
                to.report(problem.help(&help));
            }
        }
    }
}

fn witnesses(of: &Scenario, to: &mut Checker<'_>) {
    let graph = Graph::new(of);
    let staffed: BTreeSet<Id> = of.people.iter().filter_map(|person| person.team).collect();
    let owned = of.components.iter().filter(|component| staffed.contains(&component.owner));
    let known = graph.felt_by(owned.map(|component| component.id));
    for (i, service) in of.services.iter().enumerate().filter(|(_, service)| service.critical) {
        let speaks = graph.touches(&service.needs, &known)
            || service.cohorts.iter().any(|cohort| graph.touches(&cohort.needs, &known))
            || of.people.iter().any(|person| person.lives_in.is_some_and(|(lives, _)| lives == service.id));
        if !speaks {
            let message = format!("nobody can say how the critical service `{}` does", service.id);
            let problem = Problem::at(&codes::NOBODY_KNOWS, format!("services[{i}].id"), message);
            to.report(problem.help("add a user who lives in it, or people to the teams that own what it needs"));
        }
    }
}
