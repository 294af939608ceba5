//! The question about the situation that waits: what is asked, what can be answered, until when.
//!
//! The answers on offer are the catalogue's own, all of them, so that the offer tells nothing.

use serde::{Deserialize, Serialize};

use crate::base::SimTime;
use crate::scenario::model::Question;
use crate::sim::event::EventKind;
use crate::sim::knowledge::{Knowledge, ProbeState};
use crate::sim::probe::{CONFIDENCE_STEP, ProbeAnswer};

use super::docs::Docs;
use super::phrase::{Arg, Phrase, word_for};

/// A question that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProbeView {
    /// Its number.
    pub probe: u32,
    /// What is asked.
    pub asks: Question,
    /// The same in words.
    pub question: Phrase,
    /// How it is answered, beside what is on offer.
    pub takes: Takes,
    /// The answers on offer, each with its words. Of services, several can be put into one answer.
    pub offers: Vec<(ProbeAnswer, Arg)>,
    /// Degrees of confidence on offer, in percent.
    pub confidences: Vec<u8>,
    /// It goes away then.
    pub due: SimTime,
    /// The local clock then.
    pub clock: String,
    /// Simulated seconds left.
    pub left_s: u64,
}

/// How a question is answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Takes {
    /// One of the offers.
    One,
    /// Any number of the services on offer, or another offer.
    Several,
    /// A time of day that is typed, or one of the offers.
    Clock,
}

/// The question that waits, if one does.
#[must_use]
pub fn probe(docs: &Docs, seat: &Knowledge) -> Option<ProbeView> {
    let (number, state) = seat.probes.iter().find(|(_, state)| state.is_open())?;
    Some(view(docs, seat, *number, *state))
}

fn view(docs: &Docs, seat: &Knowledge, probe: u32, state: ProbeState) -> ProbeView {
    let plain = |answer: ProbeAnswer| {
        let words: Arg = word_for("answer", &answer).into();
        (answer, words)
    };
    let mut offers: Vec<(ProbeAnswer, Arg)> = match state.asks {
        Question::Down => {
            let services = docs.services.iter();
            services.map(|one| (ProbeAnswer::Services(vec![one.id]), one.name.as_str().into())).collect()
        }
        Question::Owner => {
            docs.teams.iter().map(|one| (ProbeAnswer::Team(one.id), one.name.as_str().into())).collect()
        }
        Question::Major | Question::Worse => vec![plain(ProbeAnswer::Yes), plain(ProbeAnswer::No)],
        Question::Since | Question::NextUpdate => Vec::new(),
    };
    if ProbeAnswer::Nothing.fits(state.asks) {
        offers.push(plain(ProbeAnswer::Nothing));
    }
    offers.extend([plain(ProbeAnswer::Unknown), plain(ProbeAnswer::Skip)]);
    ProbeView {
        probe,
        asks: state.asks,
        question: word_for("probe", &state.asks),
        takes: match state.asks {
            Question::Down => Takes::Several,
            Question::Since | Question::NextUpdate => Takes::Clock,
            Question::Owner | Question::Major | Question::Worse => Takes::One,
        },
        offers,
        confidences: (0..=100).step_by(usize::from(CONFIDENCE_STEP)).collect(),
        due: state.due,
        clock: docs.clock_s(state.due),
        left_s: state.due.since(seat.now),
    }
}

/// What was asked and answered, as a phrase.
pub(super) fn event(docs: &Docs, kind: &EventKind) -> Option<Phrase> {
    Some(match kind {
        EventKind::ProbesTaken => Phrase::new("event-probes_taken"),
        EventKind::ProbeOpened { asks, .. } => {
            Phrase::new("event-probe_opened").with("question", word_for("probe", asks))
        }
        EventKind::ProbeAnswered { answer: ProbeAnswer::Unknown, .. } => Phrase::new("event-probe_unknown"),
        EventKind::ProbeAnswered { answer, confidence, .. } => Phrase::new("event-probe_answered")
            .with("answer", said(docs, answer))
            .with("percent", u32::from(*confidence)),
        EventKind::ProbeLapsed { .. } => Phrase::new("event-probe_lapsed"),
        _ => return None,
    })
}

fn said(docs: &Docs, answer: &ProbeAnswer) -> Arg {
    let named = |name: Option<&str>| name.unwrap_or_default().to_owned();
    match answer {
        ProbeAnswer::Services(all) if all.is_empty() => word_for("answer", &ProbeAnswer::Nothing).into(),
        ProbeAnswer::Services(all) => {
            let name = |id| named(docs.services.iter().find(|one| one.id == id).map(|one| one.name.as_str()));
            all.iter().map(|id| name(*id)).collect::<Vec<_>>().join(", ").into()
        }
        ProbeAnswer::Team(id) => {
            named(docs.teams.iter().find(|one| one.id == *id).map(|one| one.name.as_str())).into()
        }
        ProbeAnswer::Time(t) => docs.clock.bare(*t).into(),
        plain => word_for("answer", plain).into(),
    }
}
