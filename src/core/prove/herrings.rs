//! False leads: who heard them, and what spoke against them.

use crate::base::{Id, SimTime};
use crate::scenario::Scenario;
use crate::scenario::model::Signal;
use crate::sim::Simulation;
use crate::sim::event::{EventKind, Fact, Subject, TestResult, Value};

/// A figure at or above this level (permille) is normal.
const WELL: u64 = 950;

/// A false lead in one run.
#[derive(Debug, Clone)]
pub struct Heard {
    /// The signal.
    pub herring: Id,
    /// Who played.
    pub player: String,
    /// When it was heard.
    pub at: SimTime,
    /// When it was refuted and by what; before it was heard counts as well.
    pub refuted: Option<(SimTime, Id)>,
}

/// The false leads of a run.
pub(super) fn heard(scenario: &Scenario, player: &str, sim: &Simulation) -> Vec<Heard> {
    let mut all = Vec::new();
    for event in sim.events() {
        let EventKind::SignalHeard { signal, .. } = event.kind else { continue };
        let herring = scenario.signals.iter().find(|one| one.id == signal && one.red_herring);
        all.extend(herring.map(|herring| Heard {
            herring: signal,
            player: player.to_owned(),
            at: event.t,
            refuted: refuted(scenario, sim, herring),
        }));
    }
    all
}

/// The first thing heard that speaks against a false lead.
fn refuted(scenario: &Scenario, sim: &Simulation, herring: &Signal) -> Option<(SimTime, Id)> {
    let counts = |by: &Id| {
        let named = herring.refuted_by.contains(by);
        let monitor = scenario.monitor(*by).is_some();
        let theory = scenario.hypothesis(*by).is_some();
        // Nothing is named: a false theory, a part seen to be well, a clear answer of the watch.
        let any = herring.refuted_by.is_empty();
        (named || any) && (!monitor || was_never_ill(sim, *by)) && (!theory || was_never_supported(sim, *by))
    };
    sim.events().iter().find_map(|event| {
        let against = match &event.kind {
            EventKind::TaskReported { facts, .. } | EventKind::Answered { facts, .. } => {
                facts.iter().filter_map(|fact| speaks_against(fact, herring)).find(|by| counts(by))
            }
            EventKind::Shown { monitor, reads: Some(level), .. } if *level >= WELL => Some(*monitor).filter(&counts),
            _ => None,
        };
        against.map(|by| (event.t, by))
    })
}

/// The theory, monitor or person by which a fact may speak against a false lead.
fn speaks_against(fact: &Fact, herring: &Signal) -> Option<Id> {
    match (fact.about, &fact.value) {
        (Subject::Hypothesis(theory), Value::Verdict(TestResult::Contradicted)) => Some(theory),
        (_, Value::Clear) => Some(fact.source),
        (_, Value::Level(level)) if *level >= WELL && fact.confidence > 0 => {
            let person_named = herring.refuted_by.contains(&fact.source);
            (person_named || matches!(fact.about, Subject::Cohort(..) | Subject::Service(_))).then_some(fact.source)
        }
        _ => None,
    }
}

/// A theory that a test of the same run supported is no false lead.
fn was_never_supported(sim: &Simulation, theory: Id) -> bool {
    !facts(sim)
        .any(|fact| fact.about == Subject::Hypothesis(theory) && fact.value == Value::Verdict(TestResult::Supported))
}

/// A monitor that was seen low in the same run refutes nothing by being well at times.
fn was_never_ill(sim: &Simulation, monitor: Id) -> bool {
    let told =
        facts(sim).any(|fact| fact.source == monitor && matches!(fact.value, Value::Level(level) if level < WELL));
    let shown = sim.events().iter().any(|event| {
        matches!(event.kind, EventKind::Shown { monitor: one, reads: Some(level), .. } if one == monitor && level < WELL)
    });
    !told && !shown
}

fn facts(sim: &Simulation) -> impl Iterator<Item = &Fact> {
    sim.events().iter().flat_map(|event| match &event.kind {
        EventKind::TaskReported { facts, .. } | EventKind::Answered { facts, .. } => facts.as_slice(),
        _ => &[],
    })
}
