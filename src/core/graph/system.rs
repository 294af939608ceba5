//! The boxes of a scenario: services with their cohorts, components with their faults, and their needs.

use crate::base::Id;
use crate::base::grouped;
use crate::scenario::Scenario;
use crate::scenario::model::{Component, Cure, Dep, Fault, Service, Shape};

use super::node::{Kind, Node};
use super::text::percent;

/// The boxes: services first, in the order of the file.
pub(super) fn nodes(of: &Scenario, room: i64) -> Vec<Node> {
    let services = of.services.iter().map(|service| self::service(of, service, room));
    services.chain(of.components.iter().map(|component| self::component(of, component, room))).collect()
}

/// What needs what, as numbers of boxes; whether the other must be to the right.
pub(super) fn links(of: &Scenario) -> Vec<(usize, usize, bool)> {
    let nodes = nodes(of, 1000);
    let each = nodes.iter().enumerate();
    each.flat_map(|(from, node)| {
        node.needs().map(move |(kind, to)| (from, to, kind != Kind::Exposed)).collect::<Vec<_>>()
    })
    .collect()
}

fn service(of: &Scenario, service: &Service, room: i64) -> Node {
    let mut node = Node::new("service", room);
    node.say("name", &service.name);
    node.say("id", &format!("{}{}", service.id, if service.critical { " · critical" } else { "" }));
    needs(of, &service.needs, &mut node);
    for cohort in &service.cohorts {
        node.say("name", &format!("▸ {}", cohort.name));
        node.say(
            "id",
            &format!("{} · {} users, {} a minute", cohort.id, grouped(cohort.users), grouped(cohort.demand_per_min)),
        );
        for feed in &cohort.fed_by {
            node.say(
                "note",
                &format!(
                    "fed by {}, {}: {} of failed, {} of served",
                    feed.service,
                    feed.cohort,
                    percent(feed.failed),
                    percent(feed.served)
                ),
            );
        }
        for harm in of.harms.iter().filter(|harm| (harm.service, harm.cohort) == (service.id, cohort.id)) {
            node.say("note", &format!("at risk: {} ({})", harm.name, harm.id));
        }
        needs(of, &cohort.needs, &mut node);
    }
    node
}

fn component(of: &Scenario, component: &Component, room: i64) -> Node {
    let mut node = Node::new(if component.hidden { "box hidden" } else { "box" }, room);
    node.say("name", &component.name);
    let hidden = if component.hidden { " · off the seat's map" } else { "" };
    node.say("id", &format!("{} · of {}{hidden}", component.id, component.owner));
    needs(of, &component.needs, &mut node);
    for fault in of.faults.iter().filter(|fault| fault.on == component.id) {
        self::fault(fault, &mut node);
    }
    node
}

fn fault(fault: &Fault, node: &mut Node) {
    node.say("bad", &format!("✖ {}", fault.name));
    let (shape, loss) = match &fault.shape {
        Shape::Step(loss) => ("at once", *loss),
        Shape::Ramp { loss, .. } => ("slowly", *loss),
        Shape::Waves(steps) => ("in waves", steps.iter().map(|(_, loss)| *loss).max().unwrap_or(0)),
        Shape::Flap { loss, .. } => ("on and off", *loss),
    };
    let begins = if fault.when.is_some() { "after its condition and" } else { "at" };
    let words = format!(
        "{} {begins} {}–{}\u{a0}s: {} lost {shape}; own check admits {}; cured by {}",
        fault.id,
        fault.onset_s.0,
        fault.onset_s.1,
        percent(loss),
        percent(fault.admits),
        cures(&fault.cured_by)
    );
    node.say("fault-note", &words);
}

fn cures(all: &[Cure]) -> String {
    let word = |cure: &Cure| match cure {
        Cure::Restart => "restart".to_owned(),
        Cure::Replace => "replacement".to_owned(),
        Cure::RollBack(change) => format!("taking back {change}"),
        Cure::Restore => "a sound copy".to_owned(),
    };
    if all.is_empty() { "nothing".to_owned() } else { all.iter().map(word).collect::<Vec<_>>().join(" or ") }
}

fn needs(of: &Scenario, all: &[Dep], node: &mut Node) {
    let number = |id: Id| of.components.iter().position(|one| one.id == id).map(|at| of.services.len() + at);
    let mut need = |kind: Kind, words: String, id: Id| {
        if let Some(to) = number(id) {
            node.need(kind, &words, to);
        }
    };
    for dep in all {
        match dep {
            Dep::Hard(on) => need(Kind::Hard, format!("hard: {on}"), *on),
            Dep::Soft { on, weight } => need(Kind::Soft, format!("soft {}: {on}", percent(*weight)), *on),
            Dep::Exposed { on, weight } => need(Kind::Exposed, format!("exposed {}: {on}", percent(*weight)), *on),
            Dep::Group { members, failover_below } => {
                for (at, on) in members.iter().enumerate() {
                    let words = match at {
                        0 => format!("group 1st: {on}, until below {}", percent(*failover_below)),
                        _ => format!("group then: {on}"),
                    };
                    need(Kind::Switched, words, *on);
                }
            }
            Dep::Shared(members) => {
                members.iter().for_each(|on| need(Kind::Shared, format!("shared: {on}"), *on));
            }
        }
    }
}
