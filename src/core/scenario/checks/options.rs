//! Options and tests that could never come to pass.

use crate::base::Id;
use crate::finding::codes::{names, world};
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Dep, Operation};

use super::facts::can_hold;

/// Options can be known and done, and fail-overs have somewhere to go.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    if to.is_sound("people") && to.is_sound("teams") {
        for (i, option) in of.options.iter().enumerate() {
            staffed(of, option.team, &format!("options[{i}].team"), to);
        }
        for (i, theory) in of.hypotheses.iter().enumerate() {
            staffed(of, theory.team, &format!("hypotheses[{i}].team"), to);
        }
    }
    if to.is_sound("hypotheses") && to.is_sound("faults") {
        keys(of, to);
    }
    for (i, option) in of.options.iter().enumerate() {
        for (j, step) in option.steps.iter().enumerate() {
            if let Operation::FailOver { component, to: member } = *step {
                switch(of, component, member, &format!("options[{i}].steps[{j}].to"), to);
            }
        }
    }
}

fn staffed(of: &Scenario, team: Id, path: &str, to: &mut Checker<'_>) {
    if of.team(team).is_some() && !of.people.iter().any(|person| person.team == Some(team)) {
        let message = format!("nobody belongs to the team `{team}`, so this can never be done");
        let problem = Problem::at(&world::UNREACHABLE, path, message);
        to.report(problem.help(&format!("give a person `team: Some(\"{team}\")`")));
    }
}

fn keys(of: &Scenario, to: &mut Checker<'_>) {
    for (i, option) in of.options.iter().enumerate() {
        let known = option.known_after.iter().map(|id| (*id, format!("options[{i}].known_after")));
        let convinced = option.convinced_by.iter().enumerate();
        let convinced = convinced.map(|(j, id)| (*id, format!("options[{i}].convinced_by[{j}]")));
        for (id, path) in known.chain(convinced) {
            if of.hypothesis(id).is_some_and(|theory| !can_hold(of, theory.claim)) {
                let message = format!("the theory `{id}` is false in this world, so no test will ever support it");
                to.report(Problem::at(&world::FALSE_KEY, path, message));
            }
        }
    }
}

fn switch(of: &Scenario, component: Id, member: Id, path: &str, to: &mut Checker<'_>) {
    let Some(at) = of.component(component) else { return };
    if of.component(member).is_none() {
        return;
    }
    let groups =
        at.needs.iter().filter_map(|dep| if let Dep::Group { members, .. } = dep { Some(members) } else { None });
    let members: Vec<Id> = groups.flatten().copied().collect();
    if !members.contains(&member) {
        let message = format!("`{member}` is in no redundant group of `{component}`");
        let problem = Problem::at(&names::NOT_A_MEMBER, path, message);
        to.report(problem.like(member.as_str(), members.iter().map(Id::as_str)));
    }
}
