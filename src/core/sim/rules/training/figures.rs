//! What owner and supplier say of money, hours and progress: a novice is vague, and is asked twice; an expert
//! gives figure and hour together, says how far the work is, and comes back while it goes on.

use crate::base::Id;
use crate::scenario::model::{CastRole, Person};

use super::super::super::agenda::Item;
use super::super::super::command::Topic;
use super::super::super::event::{EventKind, Fact, Subject, Value};
use super::super::super::knowledge::ActionState;
use super::super::super::seating::Competence;
use super::super::{Scene, answers};

/// A novice has no figure at hand so often, in permille.
const VAGUE: u64 = 600;
/// An expert supplier comes back this often while the work goes on, in seconds.
const COMES_BACK_S: u64 = 600;

/// What a novice says instead of a figure: that it will be found out. Whoever asks again gets it.
pub(in super::super) fn is_vague(scene: Scene<'_>, person: &Person, about: Topic, ask: u64) -> bool {
    let figure = matches!((about, person.role), (Topic::Cost | Topic::Deadline, CastRole::BusinessOwner));
    let answered = |kind: &EventKind| matches!(kind, EventKind::Answered { by, about: topic, .. } if (*by, *topic) == (person.id, about));
    scene.seating.competence() == Competence::Novice
        && figure
        && !scene.record.log.iter().any(|event| answered(&event.kind))
        && scene.chance("vague", person.id, ask, VAGUE)
}

/// What an expert adds to an answer: the owner the hour to the figure and the figure to the hour, the supplier
/// how far their work is.
pub(in super::super) fn added(scene: Scene<'_>, person: &Person, about: Topic) -> Vec<Fact> {
    if scene.seating.competence() != Competence::Expert {
        return Vec::new();
    }
    let fact = |about, value, confidence| Fact { about, value, source: person.id, as_of: scene.now, confidence };
    match (about, person.role, &person.business) {
        (Topic::Cost, CastRole::BusinessOwner, Some(business)) => {
            vec![fact(Subject::Deadline, Value::Text(business.deadline.clone()), 900)]
        }
        (Topic::Deadline, CastRole::BusinessOwner, Some(business)) => {
            vec![fact(Subject::CostPerMinute, Value::Amount(business.per_minute), 700)]
        }
        (Topic::Status, CastRole::SupplierDutyManager, _) => {
            at_work(scene, person).and_then(|option| answers::progress(scene, person, option)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// What a supplier's report says: a novice leaves out how far they are and what they could do.
pub(in super::super) fn is_guarded(scene: Scene<'_>, person: &Person) -> bool {
    scene.seating.competence() == Competence::Novice && person.role == CastRole::SupplierDutyManager
}

/// An expert supplier at work promises to come back, and does.
pub(in super::super) fn comes_back(scene: Scene<'_>, person: &Person) -> Option<EventKind> {
    let expert = scene.seating.competence() == Competence::Expert && person.role == CastRole::SupplierDutyManager;
    (expert && at_work(scene, person).is_some()).then(|| scene.later(COMES_BACK_S, Item::Report(person.id)))
}

fn at_work(scene: Scene<'_>, person: &Person) -> Option<Id> {
    let theirs = scene.scenario().options.iter().filter(|option| Some(option.team) == person.team);
    let running =
        |id: Id| scene.record.options.get(&id).is_some_and(|state| matches!(state.state, ActionState::Running(_)));
    theirs.map(|option| option.id).find(|id| running(*id))
}
