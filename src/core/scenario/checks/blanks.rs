//! Texts that say nothing, and lists that must not be empty.

use crate::finding::codes::{names, reach, world};
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};
use crate::scenario::model::{Condition, Verdict};

/// What people read says something.
pub(super) fn texts(of: &Scenario, to: &mut Checker<'_>) {
    let mut said = |path: String, text: &str| {
        if text.trim().is_empty() {
            to.report(Problem::at(&reach::BLANK, path, "this text says nothing"));
        }
    };
    for (path, text) in [
        ("title", &of.title),
        ("summary", &of.summary),
        ("organisation", &of.organisation),
        ("clock.day", &of.clock.day),
        ("clock.zone", &of.clock.zone),
    ] {
        said(path.to_owned(), text);
    }
    macro_rules! each {
        ($($list:ident: $($field:ident),+;)*) => {$(
            for (i, one) in of.$list.iter().enumerate() {
                $(said(format!("{}[{i}].{}", stringify!($list), stringify!($field)), &one.$field);)+
            }
        )*}
    }
    each! {
        components: name;
        faults: name;
        services: name, user_name;
        monitors: name;
        teams: name;
        people: name, title;
        personas: title;
        changes: reference, name;
        hypotheses: name, test;
        options: name, about;
        advice: text;
        signals: text;
        glossary: term, meaning;
    }
    for (i, service) in of.services.iter().enumerate() {
        for (j, cohort) in service.cohorts.iter().enumerate() {
            said(format!("services[{i}].cohorts[{j}].name"), &cohort.name);
        }
    }
}

/// A list has entries.
pub(crate) fn filled<T>(list: &[T], path: &str, message: &str, to: &mut Checker<'_>) {
    if list.is_empty() && to.is_sound(path) {
        to.report(Problem::at(&world::EMPTY, path, message));
    }
}

/// Lists without which nothing can be read or played.
pub(super) fn lists(of: &Scenario, to: &mut Checker<'_>) {
    filled(&of.briefing.situation, "briefing.situation", "the seat must read what the situation is", to);
    filled(&of.briefing.stakes, "briefing.stakes", "the seat must read what is at stake", to);
    filled(&of.briefing.first_five_minutes, "briefing.first_five_minutes", "the seat must read what to do first", to);
    filled(&of.briefing.handover.facts, "briefing.handover.facts", "a handover carries facts", to);
    filled(&of.components, "components", "an incident needs a technical part", to);
    filled(&of.teams, "teams", "somebody must own what breaks", to);
    if of.verdict == Verdict::Major {
        filled(&of.faults, "faults", "a major incident needs a fault", to);
        filled(&of.hypotheses, "hypotheses", "a major incident needs theories to test", to);
        filled(&of.options, "options", "a major incident needs something that can be done", to);
    }
    for (i, initiative) in of.initiatives.iter().enumerate() {
        filled(&initiative.does, &format!("initiatives[{i}].does"), "an initiative does something", to);
    }
    for (path, _, condition) in of.conditions() {
        for (path, part) in condition.parts(&path) {
            if let Condition::All(parts) | Condition::Any(parts) = part {
                filled(parts, &path, "this needs conditions to choose from", to);
            }
        }
    }
}

/// The glossary explains a word once.
pub(super) fn glossary(of: &Scenario, to: &mut Checker<'_>) {
    let mut seen = std::collections::BTreeSet::new();
    for (i, term) in of.glossary.iter().enumerate() {
        if !seen.insert(term.term.trim().to_lowercase()) {
            let message = format!("`{}` is explained twice", term.term);
            to.report(Problem::at(&names::TWICE, format!("glossary[{i}].term"), message).help("delete one of them"));
        }
    }
}
