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
    for (path, operation) in of.operations() {
        match operation {
            Operation::FailOver { component, to: member } => switch(of, component, member, &format!("{path}.to"), to),
            Operation::Restore { component, from } if component == from => {
                let message = format!("`{from}` cannot be a copy of itself");
                to.report(Problem::at(&world::UNREACHABLE, format!("{path}.from"), message));
            }
            _ => {}
        }
    }
    for (i, option) in of.options.iter().enumerate() {
        if let Some(work) = option.work.as_ref().filter(|work| work.per_min.1 == 0) {
            let message = format!("at {} units a minute, this is never done", work.per_min.1);
            to.report(Problem::at(&world::UNREACHABLE, format!("options[{i}].work.per_min"), message));
        }
    }
}

fn staffed(of: &Scenario, team: Id, path: &str, to: &mut Checker<'_>) {
    if of.team(team).is_some() && !of.people.iter().any(|person| person.team == Some(team)) {
        let message = format!("nobody belongs to the team `{team}`, so this can never be done");
        let problem = Problem::at(&world::UNREACHABLE, path, message);
        to.report(problem.help(&format!("give a person `team: Some(\"{team}\")`")));
        return;
    }
    let mut people = of.people.iter().filter(|person| person.team == Some(team)).peekable();
    if people.peek().is_some() && people.all(|person| person.misses >= 1000) {
        let message = format!("nobody of the team `{team}` ever answers a page, so this can never be done");
        let problem = Problem::at(&world::UNREACHABLE, path, message);
        to.report(problem.help("let one of them miss fewer than 1000 of a thousand pages"));
    }
}

fn keys(of: &Scenario, to: &mut Checker<'_>) {
    for (i, option) in of.options.iter().enumerate() {
        let known = option.known_after.iter().map(|id| (*id, format!("options[{i}].known_after")));
        let convinced = option.convinced_by.iter().enumerate();
        let convinced = convinced.map(|(j, id)| (*id, format!("options[{i}].convinced_by[{j}]")));
        let wanted = option.authority.iter().flat_map(|authority| authority.wants.iter().enumerate());
        let wanted = wanted.map(|(j, id)| (*id, format!("options[{i}].authority.wants[{j}]")));
        for (id, path) in known.chain(convinced).chain(wanted) {
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
