//! What was said, what was replied, what it did to people.

use crate::scenario::Scenario;
use crate::sim::EventKind;
use crate::sim::event::InterruptionKind;
use crate::sim::talk::{About, Intent, Manner, Mover, Replied, ReplyKind, Said, Statement, Stir};

use super::{course, facts, names};

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    match kind {
        EventKind::Said(one) => said(scenario, one),
        EventKind::Replied(one) => replied(scenario, one),
        EventKind::ClaimFoundOut { said } => {
            format!("It came out that what had been said (word {said}) was not so.")
        }
        EventKind::Stirred(one) => stirred(scenario, *one),
        other => course::tell(scenario, other),
    }
}

/// What somebody breaks in for.
pub(super) fn interruption(by: &str, why: InterruptionKind, theory: Option<String>) -> String {
    match (why, theory) {
        (InterruptionKind::Takeover, _) => format!("{by} broke in to take over."),
        (InterruptionKind::InformationDemand, _) => format!("{by} broke in and wanted news at once."),
        (InterruptionKind::WantsToAnnounce, _) => {
            format!("{by} was about to announce that it is over or how it stands.")
        }
        (InterruptionKind::ResolverPulledAside, _) => format!("{by} pulled a resolver aside."),
        (InterruptionKind::Motivation, _) => format!("{by} broke in to encourage everybody at length."),
        (InterruptionKind::SeverityChallenge, _) => format!("{by} broke in to argue the severity."),
        (InterruptionKind::Disruptor, _) => format!("{by} held the bridge up with objections."),
        (InterruptionKind::LateBombshell, Some(theory)) => format!("{by} came up late with a theory: {theory}."),
        (InterruptionKind::LateBombshell, None) => format!("{by} came up late with a theory."),
    }
}

fn said(scenario: &Scenario, one: &Said) -> String {
    let to = match one.bridge {
        true => "the bridge".to_owned(),
        false => names::list(one.to.iter().map(|id| names::who(scenario, *id))),
    };
    let how = one.manner.iter().map(|manner| manner_word(*manner).to_owned());
    let how = if one.manner.is_empty() { String::new() } else { format!(", {}", names::list(how)) };
    let about = one.about.and_then(|about| about_words(scenario, about));
    let about = about.map_or_else(String::new, |about| format!(" about {about}"));
    let claim = one.claim.map_or_else(String::new, |claim| format!("; said that {}", claim_words(scenario, claim)));
    format!("Said to {to}: {}{about}{how}{claim} (word {}).", intent_word(one.intent), one.said)
}

pub(super) fn intent_word(intent: Intent) -> &'static str {
    match intent {
        Intent::Task => "a task",
        Intent::Question => "a question",
        Intent::Challenge => "a challenge",
        Intent::Reassure => "reassurance",
        Intent::Summarise => "a summary",
        Intent::Poll => "a call for strong objections",
        Intent::Decide => "a decision",
        Intent::Thank => "thanks",
        Intent::Warn => "a warning",
        Intent::Park => "\u{201c}later\u{201d}",
    }
}

fn manner_word(manner: Manner) -> &'static str {
    match manner {
        Manner::Brief => "briefly",
        Manner::Detailed => "in detail",
        Manner::Warm => "warmly",
        Manner::Firm => "firmly",
        Manner::Asking => "asking for their view",
        Manner::Sharp => "sharply",
    }
}

fn about_words(scenario: &Scenario, about: About) -> Option<String> {
    Some(match about {
        About::Component(id) => names::component(scenario, id),
        About::Theory(id) => names::theory(scenario, id),
        About::Option(id) => names::option(scenario, id),
        About::Service(id) => names::service(scenario, id),
        About::Topic(topic) => names::topic(topic).to_owned(),
        About::Report => "condition, actions and needs".to_owned(),
        About::Interruption(number) => format!("interruption {number}"),
        About::Time(at) => names::clock(scenario, at),
    })
}

fn claim_words(scenario: &Scenario, claim: Statement) -> String {
    match claim {
        Statement::Works(id, effect) => format!("{} is {}", names::service(scenario, id), names::effect(effect)),
        Statement::Cause(id) => format!("the cause is {}", names::theory(scenario, id)),
        Statement::BackBy(at) => format!("service is back by {}", names::clock(scenario, at)),
    }
}

fn replied(scenario: &Scenario, one: &Replied) -> String {
    let sense = match one.reply {
        ReplyKind::Accept => "took the work",
        ReplyKind::Grudging => "took the work without pleasure",
        ReplyKind::Answer => "told what they see",
        ReplyKind::Unsure => "did not know",
        ReplyKind::Withhold => "would rather not say",
        ReplyKind::Contradict => "knew otherwise",
        ReplyKind::Offended => "was hurt",
        ReplyKind::Resist => "wanted to be shown",
        ReplyKind::Agree => "was of one mind",
        ReplyKind::Relieved => "was calmer",
        ReplyKind::Unconvinced => "was not convinced",
        ReplyKind::WantsDetail => "wanted more than that",
        ReplyKind::WantsHeadline => "wanted the headline",
        ReplyKind::Pleased => "was glad",
    };
    let how = if one.strained { ", strained" } else { "" };
    let told = match one.facts.as_slice() {
        [] => String::new(),
        told => format!(": {}", facts::all(scenario, told)),
    };
    names::ended(format!("{} {sense}{how} (to word {}){told}", names::who(scenario, one.by), one.said))
}

fn stirred(scenario: &Scenario, stir: Stir) -> String {
    let by = match stir.by {
        Mover::Contact => "being spoken to",
        Mover::Held => "a word that held",
        Mover::Falsehood => "a word that was not so",
        Mover::Pressure => "the pressure",
        Mover::Ease => "time",
        Mover::Heard => "being heard",
        Mover::Slighted => "a poor answer",
        Mover::Scene => "a scene on the bridge",
    };
    let matched = stir.matched.map_or_else(String::new, |matched| format!("; match {matched} \u{2030}"));
    format!(
        "{}, by {by}: trust {:+}, stress {:+} \u{2030}{matched}.",
        names::who(scenario, stir.person),
        stir.trust,
        stir.stress
    )
}
