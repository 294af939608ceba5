//! What stands beside the marks in the debrief: behaviour, people, messages, judgement.

use bridgecall_core::debrief::Debrief;
use bridgecall_core::debrief::judgement::ProbeVerdict;
use bridgecall_core::debrief::report::{AudienceLine, JudgedLine, MarkerLine, PersonLine};
use bridgecall_core::markers::Standing;

use super::debriefed::evidence;
use crate::ui::{BesideRow, DebriefPart};

/// The rows of each part.
pub(super) fn rows(told: &Debrief) -> Vec<(DebriefPart, Vec<BesideRow>)> {
    vec![
        (DebriefPart::Behaviour, told.behaviour.iter().map(behaviour).collect()),
        (DebriefPart::People, told.people.iter().flat_map(person).collect()),
        (DebriefPart::Messages, messages(told)),
        (DebriefPart::Judgement, judgement(told)),
    ]
}

fn behaviour(one: &MarkerLine) -> BesideRow {
    let good = match one.standing {
        Standing::Present => Some(true),
        Standing::Absent | Standing::Harmful => Some(false),
        Standing::Late | Standing::NotApplicable => None,
    };
    let title = format!("{} · {}", one.category.title(), one.title);
    let (standing, text) = (one.standing.word().to_owned(), one.words.clone());
    BesideRow { title, standing, good, text, evidence: evidence(&one.evidence) }
}

fn person(one: &PersonLine) -> Vec<BesideRow> {
    let head = BesideRow {
        title: format!("{}, {} ({})", one.name, one.title, one.persona),
        standing: format!(
            "Trust {} to {}, stress {} to {}",
            one.trust_start, one.trust_end, one.stress_start, one.stress_end
        ),
        good: (one.trust_end != one.trust_start).then_some(one.trust_end > one.trust_start),
        text: format!("{} of {} words to them suited.", one.suited, one.judged),
        evidence: Vec::new(),
    };
    let told = |standing: &str, good: bool, rows: &[bridgecall_core::debrief::report::Evidence]| BesideRow {
        standing: standing.to_owned(),
        good: Some(good),
        evidence: evidence(rows),
        ..BesideRow::default()
    };
    let mut rows = vec![head];
    if !one.worked.is_empty() {
        rows.push(told("Worked", true, &one.worked));
    }
    if !one.backfired.is_empty() {
        rows.push(told("Backfired", false, &one.backfired));
    }
    rows
}

fn messages(told: &Debrief) -> Vec<BesideRow> {
    let audiences = told.messages.audiences.iter().map(audience);
    audiences.chain(told.messages.sent.iter().flat_map(sent)).collect()
}

fn audience(one: &AudienceLine) -> BesideRow {
    let first =
        one.first.as_ref().map_or_else(|| "never told".to_owned(), |(_, after)| format!("first told after {after}"));
    let stretches: Vec<String> = one.stretches.iter().map(|(words, _)| words.clone()).collect();
    let late: Vec<String> = one.late.iter().map(|(words, _)| words.clone()).collect();
    BesideRow {
        title: one.audience.clone(),
        standing: format!("{first}; {} message{}", one.messages, if one.messages == 1 { "" } else { "s" }),
        good: one.first.is_none().then_some(false),
        text: stretches.into_iter().chain(late).collect::<Vec<_>>().join("; "),
        evidence: Vec::new(),
    }
}

fn sent(one: &JudgedLine) -> Vec<BesideRow> {
    let faults = one.phrases.iter().filter(|phrase| phrase.verdict.is_fault()).count();
    let head = BesideRow {
        title: format!("{} · {} by {}: {}", one.clock, one.audience, one.channel, one.stage),
        standing: match (faults, one.missing.is_empty()) {
            (0, true) => "nothing speaks against it".to_owned(),
            (0, false) => format!("left empty: {}", one.missing.join(", ")),
            (faults, _) => format!("{faults} verdicts speak against it"),
        },
        good: Some(faults == 0 && one.missing.is_empty()),
        text: if one.line.is_empty() { String::new() } else { format!("“{}”", one.line) },
        evidence: Vec::new(),
    };
    let phrases = one.phrases.iter().filter(|phrase| phrase.verdict.is_fault()).map(|phrase| BesideRow {
        standing: format!("{}: {}", phrase.said, phrase.verdict.title()),
        good: Some(false),
        text: phrase.why.clone(),
        evidence: evidence(&phrase.evidence),
        ..BesideRow::default()
    });
    std::iter::once(head).chain(phrases).collect()
}

fn judgement(told: &Debrief) -> Vec<BesideRow> {
    let probes = told.judgement.probes.iter().map(|one| BesideRow {
        title: format!("{} · {}", one.clock, one.question),
        standing: one.mark.title().to_owned(),
        good: match one.mark {
            ProbeVerdict::Right => Some(true),
            ProbeVerdict::Wrong => Some(false),
            _ => None,
        },
        text: match (&one.answer, one.confidence) {
            (Some(answer), Some(sure)) => format!("You said: {answer}, {sure} % sure. It was: {}.", one.truth),
            (Some(answer), None) => format!("You said: {answer}. It was: {}.", one.truth),
            _ => format!("It was: {}.", one.truth),
        },
        evidence: Vec::new(),
    });
    let decisions = told.judgement.decisions.iter().map(|one| BesideRow {
        title: format!("{} · {}", one.clock, one.what),
        standing: one.why.clone().unwrap_or_else(|| "no reason given".to_owned()),
        good: one.why.is_none().then_some(false),
        text: format!("{} sources had told something; {} answers were awaited.", one.sources, one.waiting),
        evidence: Vec::new(),
    });
    probes.chain(decisions).collect()
}
