//! What was said and replied, as phrases. The words of a reply are one of several, by number.

use crate::base::Id;
use crate::sim::event::EventKind;
use crate::sim::talk::{About, Replied, Said, Statement};

use super::docs::Docs;
use super::phrase::{Arg, Phrase, key_of, word_for};

/// Talk in words; `None` for what is no talk.
pub(super) fn event(docs: &Docs, kind: &EventKind) -> Option<Phrase> {
    match kind {
        EventKind::Said(one) => Some(said(docs, one)),
        EventKind::Replied(one) => Some(replied(docs, one)),
        EventKind::ClaimFoundOut { .. } => Some(Phrase::new("event-claim_found_out")),
        EventKind::InterruptionRaised { by, why, theory: Some(theory), .. } => {
            let phrase = Phrase::new("event-interruption-theory").with("person", docs.name(*by));
            Some(phrase.with("why", word_for("interruption", why)).with("theory", docs.hypothesis_name(*theory)))
        }
        _ => None,
    }
}

fn said(docs: &Docs, one: &Said) -> Phrase {
    let name = |id: &Id| Phrase::new("subject-named").with("name", docs.name(*id));
    let to: Arg = match one.bridge {
        true => Phrase::new("everybody-here").into(),
        false => one.to.iter().map(name).collect::<Vec<_>>().into(),
    };
    let mut what = vec![word_for("intent", &one.intent)];
    what.extend(one.about.and_then(|about| about_words(docs, about)));
    what.extend(one.manner.iter().map(|manner| word_for("manner", manner)));
    what.extend(one.claim.map(|claim| claim_words(docs, claim)));
    Phrase::new("event-said").with("to", to).with("what", what)
}

/// What something is about.
pub(crate) fn about_words(docs: &Docs, about: About) -> Option<Phrase> {
    let named = |name: String| Phrase::new("subject-named").with("name", name);
    Some(match about {
        About::Component(id) => named(docs.part_name(id)),
        About::Theory(id) => named(docs.hypothesis_name(id)),
        About::Option(id) => named(docs.option_name(id)),
        About::Service(id) => named(docs.service(id)?.name.clone()),
        About::Topic(topic) => word_for("topic", &topic),
        About::Report => Phrase::new("about-report"),
        About::Interruption(_) => return None,
        About::Time(at) => named(docs.clock.bare(at)),
    })
}

/// What is said of how things stand.
pub(crate) fn claim_words(docs: &Docs, claim: Statement) -> Phrase {
    match claim {
        Statement::Works(id, effect) => Phrase::new("statement-works")
            .with("name", docs.service(id).map_or_else(|| id.to_string(), |one| one.name.clone()))
            .with("effect", word_for("effect", &effect)),
        Statement::Cause(id) => Phrase::new("statement-cause").with("name", docs.hypothesis_name(id)),
        Statement::BackBy(at) => Phrase::new("statement-back_by").with("time", docs.clock.bare(at)),
    }
}

fn replied(docs: &Docs, one: &Replied) -> Phrase {
    let mood = if one.strained { "strained" } else { "calm" };
    let words = Phrase::new(format!("{}-{mood}-{}", key_of("said", &one.reply), one.words));
    let key = if one.facts.is_empty() { "event-replied" } else { "event-replied-facts" };
    let phrase = Phrase::new(key).with("person", docs.name(one.by)).with("words", words);
    match one.facts.as_slice() {
        [] => phrase,
        told => phrase.with("facts", super::telling::facts(docs, told)),
    }
}
