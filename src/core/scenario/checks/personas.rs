//! Types of people: styles lie on the circle, and an agenda has what it needs.

use crate::finding::codes::{numbers, reach, world};
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Agenda, CastRole};

/// The end of both axes.
const END: i64 = 1000;

/// Every persona is one that somebody can be.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    for (i, persona) in of.personas.iter().enumerate() {
        let drift = persona.drift;
        for (field, value) in [
            ("dominance", persona.dominance),
            ("warmth", persona.warmth),
            ("drift.dominance", drift.dominance),
            ("drift.warmth", drift.warmth),
            ("drift.detail", drift.detail),
            ("drift.pace", drift.pace),
        ] {
            if !(-END..=END).contains(&value) {
                let message = format!("{value} lies off the circle");
                let problem = Problem::at(&numbers::OFF_THE_CIRCLE, format!("personas[{i}].{field}"), message);
                to.report(problem.help("write a figure from -1000 to 1000"));
            }
        }
        if let Some(Agenda::SpreadHope(words)) = &persona.agenda
            && words.trim().is_empty()
        {
            to.report(Problem::at(&reach::BLANK, format!("personas[{i}].agenda.0"), "this text says nothing"));
        }
    }
    resists(of, to);
}

/// Who resists does so about a part of their own: a team is needed.
fn resists(of: &Scenario, to: &mut Checker<'_>) {
    for (i, person) in of.people.iter().enumerate() {
        let agenda = person.persona.and_then(|id| of.persona(id)).and_then(|persona| persona.agenda.as_ref());
        if matches!(agenda, Some(Agenda::Resist)) && person.role != CastRole::Resolver {
            let message = format!("{} resists for a team and leads none", person.id);
            let problem = Problem::at(&world::NO_GROUND, format!("people[{i}].persona"), message);
            to.report(problem.help("give the persona to a resolver"));
        }
    }
}
