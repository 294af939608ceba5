//! Questions about the situation and their answers.

use crate::scenario::Scenario;
use crate::scenario::model::Question;
use crate::sim::EventKind;
use crate::sim::probe::ProbeAnswer;

use super::names;

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    match kind {
        EventKind::ProbesTaken => "The seat asked to be asked how it sees the situation.".to_owned(),
        EventKind::ProbeOpened { probe, asks, .. } => format!("Question {probe}: {}", question(*asks)),
        EventKind::ProbeAnswered { probe, answer: ProbeAnswer::Unknown, .. } => {
            format!("Question {probe} was answered: not known.")
        }
        EventKind::ProbeAnswered { probe, answer, confidence } => {
            format!("Question {probe} was answered: {}, {confidence} % sure.", said(scenario, answer))
        }
        EventKind::ProbeLapsed { probe } => format!("Question {probe} was left without an answer."),
        _ => "Something was asked.".to_owned(),
    }
}

/// A question in words.
pub(in crate::debrief) fn question(asks: Question) -> &'static str {
    match asks {
        Question::Down => "Which services are hurt now?",
        Question::Since => "Since when are users hurt?",
        Question::Owner => "Which team owns the part that is broken?",
        Question::NextUpdate => "When is the next promised update due?",
        Question::Major => "Is this a major incident?",
        Question::Worse => "Will users who are well now be hurt within fifteen minutes?",
    }
}

/// An answer in words.
pub(in crate::debrief) fn said(scenario: &Scenario, answer: &ProbeAnswer) -> String {
    match answer {
        ProbeAnswer::Services(all) if all.is_empty() => "none".to_owned(),
        ProbeAnswer::Services(all) => names::list(all.iter().map(|id| names::service(scenario, *id))),
        ProbeAnswer::Time(t) => names::clock(scenario, *t),
        ProbeAnswer::Team(id) => names::team(scenario, *id),
        ProbeAnswer::Yes => "yes".to_owned(),
        ProbeAnswer::No => "no".to_owned(),
        ProbeAnswer::Nothing => "none".to_owned(),
        ProbeAnswer::Unknown => "not known".to_owned(),
        ProbeAnswer::Skip => "skipped".to_owned(),
    }
}
