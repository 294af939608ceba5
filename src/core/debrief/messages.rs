//! The messages: phrase by phrase with evidence, and per audience the time to notify with its causes.

use crate::reader::slots::Need;
use crate::reader::verdict::Verdict;
use crate::scenario::model::{Audience, Seat};
use crate::scoring::judging::rhythm::{LateUpdate, Rhythm, rhythms};
use crate::scoring::judging::{Judged, clashes::Clash};
use crate::scoring::record::Record;
use crate::sim::Simulation;
use crate::sim::message::Stage;

use super::evidence::sentence;
use super::report::{AudienceLine, Evidence, JudgedLine, Messages, PhraseLine};
use super::tell::{audience, channel, percent, span};

/// What was said, and how each audience was served.
pub(super) fn messages(run: &Simulation, seat: Seat) -> Messages {
    let record = Record::of_seat(run.content(), run.events(), seat);
    Messages {
        sent: record.judged().iter().map(|one| line(run, one)).collect(),
        // Who was told what when is one picture, whoever told it.
        audiences: rhythms(&Record::new(run.content(), run.events()))
            .iter()
            .map(|one| of_audience(run, one))
            .collect(),
    }
}

fn line(run: &Simulation, one: &Judged) -> JudgedLine {
    let clock = &run.content().scenario.clock;
    let marks = one.line.reading.marks.iter().map(|mark| PhraseLine {
        said: mark.said.clone(),
        slot: false,
        verdict: mark.verdict,
        why: mark.why.clone(),
        evidence: Vec::new(),
    });
    let claims = one.claims.iter().map(|claim| PhraseLine {
        said: claim.said.clone(),
        slot: claim.at.is_none(),
        verdict: claim.verdict,
        why: claim.why.clone(),
        evidence: claim.evidence.iter().filter_map(|n| sentence(run, *n)).collect(),
    });
    let missing = one.slots.iter().filter(|tick| tick.need == Need::Required && !tick.done);
    JudgedLine {
        n: one.n,
        clock: clock.at(one.t),
        audience: audience(one.audience).to_owned(),
        channel: channel(one.channel).to_owned(),
        stage: stage(one.stage).to_owned(),
        line: one.line.text.clone(),
        phrases: claims.chain(marks).collect(),
        unread: one.line.reading.unread.iter().map(|(from, to)| one.line.text[*from..*to].to_owned()).collect(),
        readability: one.readability(),
        missing: missing.map(|tick| tick.slot.title().to_owned()).collect(),
        wrong_way: one.wrong_way.map(str::to_owned),
        clashes: one.clashes.iter().filter_map(|clash| of_clash(run, clash)).collect(),
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Initial => "first words",
        Stage::Update => "update",
        Stage::Resolution => "last words",
    }
}

fn of_clash(run: &Simulation, clash: &Clash) -> Option<(String, Evidence)> {
    let (to, about) = (audience(clash.audience), clash.about.title());
    Some((format!("Told otherwise to {to} minutes before: {about}."), sentence(run, clash.with)?))
}

fn of_audience(run: &Simulation, one: &Rhythm) -> AudienceLine {
    let first = one.first.map(|(n, after)| (n, span(after)));
    let whole: u64 = one.stretches.iter().map(|stretch| stretch.seconds).sum();
    let stretch = |seconds: u64, title: &str| {
        let share = (seconds * 1000).checked_div(whole).unwrap_or(0);
        format!("{}: {title} ({})", span(seconds), percent(share))
    };
    AudienceLine {
        audience: audience(one.audience).to_owned(),
        first,
        stretches: one
            .stretches
            .iter()
            .map(|part| (stretch(part.seconds, part.cause.title()), part.ended_by.and_then(|n| sentence(run, n))))
            .collect(),
        messages: one.messages,
        promised: one.promised,
        late: one.late.iter().map(|late| of_late(run, one.audience, late)).collect(),
    }
}

fn of_late(run: &Simulation, to: Audience, late: &LateUpdate) -> (String, Vec<Evidence>) {
    let due = run.content().scenario.clock.at(late.due);
    let came = match late.came {
        Some((_, seconds)) => format!("came {} late", span(seconds)),
        None => "never came".to_owned(),
    };
    let events = [Some(late.promised_in), late.came.map(|(n, _)| n)];
    let evidence = events.into_iter().flatten().filter_map(|n| sentence(run, n)).collect();
    (format!("The update to {} due at {due} {came}: {}.", audience(to), late.cause.title()), evidence)
}

/// How many verdicts of a message speak against it.
#[must_use]
pub(super) fn faults(line: &JudgedLine) -> usize {
    let spoken = line.phrases.iter().filter(|phrase| Verdict::is_fault(phrase.verdict)).count();
    spoken + line.clashes.len() + usize::from(line.wrong_way.is_some())
}
