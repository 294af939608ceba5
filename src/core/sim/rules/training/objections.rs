//! Who has a strong objection in a poll, and to what: a novice never speaks up; as trained the doer does, to a
//! high risk that no card has weighed; an expert also to what cannot be undone and is not weighed, to what a
//! test has spoken against, and to taking down a part of their own that they see well.

use crate::base::Id;
use crate::scenario::model::{ActionOption, Claim, Operation, Person, Risk};

use super::super::super::command::OptionCard;
use super::super::super::event::{TestResult, Value};
use super::super::super::seating::Competence;
use super::super::{Scene, answers};

/// From this level on (permille) a part is well.
const WELL: u64 = 950;

/// Who objects; `None`: nobody.
pub(in super::super) fn objector(scene: Scene<'_>, id: Id) -> Option<Id> {
    let option = scene.scenario().option(id)?;
    let mut team = scene.scenario().people.iter().filter(|person| person.team == Some(option.team));
    let doer = team.find(|person| scene.record.on_bridge(person.id))?;
    let objects = match scene.seating.competence() {
        Competence::Novice => false,
        Competence::Trained => is_unweighed(scene, option),
        Competence::Expert => is_unweighed(scene, option) || knows_better(scene, option, doer),
    };
    objects.then_some(doer.id)
}

fn is_unweighed(scene: Scene<'_>, option: &ActionOption) -> bool {
    let card = scene.record.options.get(&option.id).and_then(|state| state.card.as_ref());
    option.risk >= Risk::High && card.is_none()
}

fn knows_better(scene: Scene<'_>, option: &ActionOption, doer: &Person) -> bool {
    let card = scene.record.options.get(&option.id).and_then(|state| state.card.as_ref());
    let weighed = card.is_some_and(OptionCard::says_enough);
    (!option.reversible && !weighed)
        || option.steps.iter().any(|step| match *step {
            Operation::RollBack(change) => is_cleared(scene, change),
            Operation::Restart { component, .. } | Operation::Isolate(component) => is_well(scene, doer, component),
            _ => false,
        })
}

/// A test has shown that the change did not do it.
fn is_cleared(scene: Scene<'_>, change: Id) -> bool {
    let theories = scene.scenario().hypotheses.iter().filter(|theory| theory.claim == Claim::ChangeCaused(change));
    let verdict = |id: Id| scene.record.hypotheses.get(&id).and_then(|state| state.verdict());
    theories.map(|theory| verdict(theory.id)).any(|verdict| verdict == Some(TestResult::Contradicted))
}

/// It is theirs, and as far as they see it carries what it should.
fn is_well(scene: Scene<'_>, doer: &Person, component: Id) -> bool {
    matches!(answers::component(scene, doer, component, false).value, Value::Level(level) if level >= WELL)
}
