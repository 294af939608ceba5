//! What a scripted player answers when it is asked how it sees the situation: what its seat believes.

use crate::base::Id;
use crate::scenario::model::Question;
use crate::sim::Command;
use crate::sim::event::{Subject, Value};
use crate::sim::knowledge::{Knowledge, Standing};
use crate::sim::probe::ProbeAnswer;

/// A level below this is heard as hurt (permille).
const HURT_BELOW: u64 = 950;

/// The order that answers the question that waits; nothing when none waits.
pub(super) fn answers(seat: &Knowledge, said: Option<&ProbeAnswer>, confidence: u8) -> Vec<Command> {
    let open = seat.probes.iter().filter(|(_, state)| state.is_open());
    open.map(|(probe, state)| {
        let answer = said.cloned().unwrap_or_else(|| answer(seat, state.asks));
        Command::AnswerProbe { probe: *probe, answer, confidence }
    })
    .collect()
}

fn answer(seat: &Knowledge, asks: Question) -> ProbeAnswer {
    match asks {
        Question::Down => services(seat),
        Question::Since => seat.first_report.map_or(ProbeAnswer::Unknown, ProbeAnswer::Time),
        Question::NextUpdate => {
            seat.promises.values().min().map_or(ProbeAnswer::Nothing, |at| ProbeAnswer::Time(*at))
        }
        Question::Major => match seat.standing {
            Standing::Waiting | Standing::Validating => ProbeAnswer::Unknown,
            Standing::Rejected => ProbeAnswer::No,
            Standing::Declared | Standing::Monitoring | Standing::Resolved | Standing::Closed => ProbeAnswer::Yes,
        },
        // A script has no belief of these.
        Question::Owner | Question::Worse => ProbeAnswer::Unknown,
    }
}

/// Services of which the newest word about some cohort, or about all of it, is a low figure.
fn services(seat: &Knowledge) -> ProbeAnswer {
    let mut hurt: Vec<Id> = Vec::new();
    for (subject, _) in seat.facts.keys() {
        let (Subject::Service(service) | Subject::Cohort(service, _)) = *subject else { continue };
        let newest = seat.about(*subject).first().map(|fact| fact.value.clone());
        if matches!(newest, Some(Value::Level(level)) if level < HURT_BELOW) && !hurt.contains(&service) {
            hurt.push(service);
        }
    }
    match seat.impact.as_ref().and_then(|(_, impact)| impact.service) {
        // Nothing heard in figures: what was stated.
        Some(service) if hurt.is_empty() && seat.standing < Standing::Monitoring => {
            ProbeAnswer::Services(vec![service])
        }
        _ if hurt.is_empty() => ProbeAnswer::Nothing,
        _ => ProbeAnswer::Services(hurt),
    }
}
