//! Questions about the situation with their answers and the truth, in words.

use crate::scenario::Scenario;
use crate::scenario::model::Seat;
use crate::scoring::probes::{Calibration, Mark, ProbeMark, ProbeTruth, forecasts, marks};
use crate::scoring::record::Record;
use crate::sim::Simulation;

use super::decisions::decisions;
use super::judgement::{Judgement, ProbeLine, ProbeVerdict};
use super::tell::{clock, list, question, said, service, team};

/// The whole part of a run.
pub(super) fn judgement(run: &Simulation, seat: Seat) -> Judgement {
    let record = Record::of_seat(run.content(), run.events(), seat);
    let marks = marks(&record);
    Judgement {
        calibration: Calibration::of(&forecasts(&marks)),
        probes: marks.iter().map(|mark| line(&run.content().scenario, mark)).collect(),
        decisions: decisions(&record),
    }
}

fn line(scenario: &Scenario, mark: &ProbeMark) -> ProbeLine {
    ProbeLine {
        n: mark.opened_n,
        t: mark.opened,
        clock: scenario.clock.at(mark.opened),
        question: question(mark.asks).to_owned(),
        answer: mark.answer.as_ref().map(|answer| said(scenario, answer)),
        confidence: mark.confidence,
        truth: truth(scenario, &mark.truth),
        mark: match mark.mark {
            Mark::Right => ProbeVerdict::Right,
            Mark::Partly => ProbeVerdict::Partly,
            Mark::Wrong => ProbeVerdict::Wrong,
            Mark::Unknown => ProbeVerdict::Unknown,
            Mark::Lapsed => ProbeVerdict::Lapsed,
            Mark::Unscored => ProbeVerdict::Unscored,
        },
    }
}

fn truth(scenario: &Scenario, truth: &ProbeTruth) -> String {
    match truth {
        ProbeTruth::Services(all) => list(all.iter().map(|id| service(scenario, *id))),
        ProbeTruth::Times(all) => match all.as_slice() {
            [] => "none".to_owned(),
            [first] => clock(scenario, *first),
            [first, rest @ ..] => {
                format!("{} (others {})", clock(scenario, *first), list(rest.iter().map(|t| clock(scenario, *t))))
            }
        },
        ProbeTruth::Teams(all) => list(all.iter().map(|id| team(scenario, *id))),
        ProbeTruth::Yes(true) => "yes".to_owned(),
        ProbeTruth::Yes(false) => "no".to_owned(),
        ProbeTruth::Open => "the run ended first".to_owned(),
    }
}
