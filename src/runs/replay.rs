//! A journal read, replayed, scored and told.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::base::{Digest, Id, SimTime};
use bridgecall_core::debrief::{self, Debrief};
use bridgecall_core::journal::record::Record;
use bridgecall_core::journal::{self, Fault, Recorded};
use bridgecall_core::plan::play;
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::scoring::{Assessment, RunFacts, assess};
use bridgecall_core::sim::event::Outcome;
use bridgecall_core::sim::{Order, Simulation};

use crate::library::{Library, find, open, open_plan};

/// Why a kept run cannot be read or kept.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// The disk refused.
    #[error("{}: {error}", .path.display())]
    Io {
        /// Where.
        path: PathBuf,
        /// What the system says.
        error: std::io::Error,
    },
    /// What it was played on is neither in the journal, which was not closed, nor in the library.
    #[error(
        "the scenario `{scenario}` that this journal was played on, with its policy and rubric as they were, \
         is not in the library; name the folder that holds it with --library"
    )]
    NotAtHand {
        /// The scenario.
        scenario: Id,
    },
    /// Nobody played that seat, so there is nothing to score.
    #[error(
        "no person played the seat `{}` in this run; played were: {}",
        name_of(*.seat),
        .played.iter().map(|one| name_of(*one)).collect::<Vec<_>>().join(", ")
    )]
    NotPlayed {
        /// Which.
        seat: Seat,
        /// Those that people played.
        played: Vec<Seat>,
    },
    /// The journal is not sound.
    #[error("the journal is not sound: {0}")]
    Unsound(#[from] Fault),
}

/// A seat as it is written on the command line.
pub(super) fn name_of(seat: Seat) -> String {
    let value = serde_json::to_value(seat).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// A journal read and replayed.
#[derive(Debug)]
pub struct Replayed {
    /// The journal.
    pub recorded: Recorded,
    /// The run.
    pub sim: Simulation,
}

/// Reads a journal and plays it again; forgiving of a missing end.
///
/// # Errors
/// [`RunError`]: unreadable, not sound, or its scenario is not at hand.
pub fn replayed(library: &Library, path: &Path, trace: bool) -> Result<Replayed, RunError> {
    let bytes = std::fs::read(path).map_err(|error| RunError::Io { path: path.to_owned(), error })?;
    let recorded = journal::read(&bytes)?;
    let content = content_of(library, &recorded)?;
    let sim = journal::replay(&recorded, content, trace)?;
    Ok(Replayed { recorded, sim })
}

/// What a journal was played on: from the library, else from its closing record.
///
/// # Errors
/// [`RunError::NotAtHand`], or that the closing record carries something else.
pub fn content_of(library: &Library, recorded: &Recorded) -> Result<Arc<Content>, RunError> {
    recorded.content(&find(library)).map_err(|fault| match recorded.complete {
        true => fault.into(),
        false => RunError::NotAtHand { scenario: recorded.header.scenario },
    })
}

impl Replayed {
    /// The assessment of the seat under examination.
    #[must_use]
    pub fn assessment(&self) -> Assessment {
        self.assessment_of(self.sim.seat())
    }

    /// The assessment of a seat: a run without its closing record counts as interrupted.
    #[must_use]
    pub fn assessment_of(&self, seat: Seat) -> Assessment {
        let outcome = if self.recorded.complete { self.sim.ended() } else { None };
        assessment(&self.sim, seat, outcome, self.recorded.head)
    }

    /// The seat that is asked for, if a person played it; the one under examination when none is.
    ///
    /// # Errors
    /// [`RunError::NotPlayed`].
    pub fn seat(&self, asked: Option<Seat>) -> Result<Seat, RunError> {
        let seat = asked.unwrap_or(self.sim.seat());
        if self.sim.seating().is_played(seat) {
            return Ok(seat);
        }
        Err(RunError::NotPlayed { seat, played: self.sim.seating().played().collect() })
    }

    /// The orders with their times.
    #[must_use]
    pub fn orders(&self) -> Vec<(SimTime, Order)> {
        let orders = self.recorded.records.iter().filter_map(|record| match record {
            Record::Order { t, order, .. } => Some((*t, order.clone())),
            _ => None,
        });
        orders.collect()
    }
}

/// The assessment of a seat in a run.
#[must_use]
pub fn assessment(sim: &Simulation, seat: Seat, outcome: Option<Outcome>, head: Digest) -> Assessment {
    let facts = RunFacts {
        seed: sim.seed(),
        mode: sim.mode(),
        seat,
        outcome: outcome.unwrap_or(Outcome::Interrupted),
        journal_head: head,
    };
    assess(sim.content(), sim.events(), &facts)
}

/// The assessment as the one document it is everywhere: compact JSON and a newline.
///
/// # Panics
/// Never: an assessment has a JSON form.
#[must_use]
pub fn document(assessment: &Assessment) -> String {
    serde_json::to_string(assessment).expect("an assessment has a JSON form") + "\n"
}

/// The debrief of a replayed run, beside the golden run on the same seed if the library has one.
#[must_use]
pub fn debrief_of(library: &Library, run: &Replayed, assessment: &Assessment) -> Debrief {
    debrief::build(&run.sim, assessment, golden(library, &run.sim).as_ref(), &run.orders())
}

/// The scenario's golden run on the same seed, when the library has this very scenario.
fn golden(library: &Library, sim: &Simulation) -> Option<Simulation> {
    let content = sim.content();
    let opened = open(library, content.scenario.id.as_str()).ok()?;
    let same = opened.content.scenario_digest() == content.scenario_digest()
        && opened.content.rubric_digest() == content.rubric_digest();
    if !same {
        return None;
    }
    let plan = open_plan(&opened, "golden").ok()?;
    let mut golden = Simulation::new(opened.content, sim.seed(), sim.mode(), plan.seat).with_trace();
    play(&mut golden, &plan, &mut Vec::new());
    Some(golden)
}
