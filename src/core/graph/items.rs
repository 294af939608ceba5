//! What stands in the lists: monitors, people, signals; theories and options. Conditions and
//! operations are told in the author's own words, as they stand in the file.

use serde::Serialize;

use crate::base::Range;
use crate::scenario::Scenario;
use crate::scenario::model::{ActionOption, CastRole, Claim, Cure, Hypothesis, Monitor, Person, Risk, Signal};

use super::lists::{Group, Item};
use super::text::percent;

/// So many characters of what is said in a signal are shown.
const SAID: usize = 110;

/// A value as it stands in a file, with room to wrap.
fn told(value: &impl Serialize) -> String {
    ron::to_string(value).unwrap_or_default().replace(',', ", ").replace("Some", "").replace("\"", "")
}

fn between(range: Range) -> String {
    format!("{}–{}\u{a0}s", range.0, range.1)
}

/// What can be seen and heard.
pub(super) fn evidence(of: &Scenario) -> Vec<Group> {
    let monitors = |shown: bool| {
        let all = of.monitors.iter().filter(move |one| one.on_screen == shown);
        all.map(monitor).collect::<Vec<_>>()
    };
    vec![
        Group { title: "Monitors on the seat's screens", items: monitors(true) },
        Group { title: "Monitors that must be asked for", items: monitors(false) },
        Group { title: "People who can tell", items: of.people.iter().map(|one| person(of, one)).collect() },
        Group { title: "Signals", items: of.signals.iter().map(|one| signal(of, one)).collect() },
    ]
}

fn monitor(of: &Monitor) -> Item {
    let mut line = format!("{}; every {}\u{a0}s, {}\u{a0}s late", told(&of.shows), of.every_s, of.lag_s);
    if let Some(below) = of.alert_below {
        line.push_str(&format!("; alert below {}", percent(below)));
    }
    if let Some((on, below)) = of.blind_when {
        line.push_str(&format!("; blind while {on} is below {}", percent(below)));
    }
    Item { name: format!("{} ({})", of.name, of.id), lines: vec![line] }
}

fn person(of: &Scenario, person: &Person) -> Item {
    let knows = match (person.role, person.lives_in, person.team) {
        (_, Some((service, cohort)), _) => format!("lives in {service}, {cohort}"),
        (CastRole::ServiceDeskLead, ..) => "tickets, users' voices".to_owned(),
        (CastRole::BusinessOwner, ..) => "what a minute costs, by when it hurts".to_owned(),
        (CastRole::ChangeManager, ..) => "changes; authority for emergency ones".to_owned(),
        (CastRole::SecurityOfficer, ..) => "attack, safety, data".to_owned(),
        (_, _, Some(team)) => {
            let owned = of.components.iter().filter(|one| one.owner == team);
            let owned: Vec<&str> = owned.map(|one| one.id.as_str()).collect();
            let lag = of.team(team).map_or(0, |team| team.belief_lag_s);
            let owns = if owned.is_empty() { "no component".to_owned() } else { owned.join(", ") };
            format!("{team}: {owns}; {lag} s behind")
        }
        _ => "what they are told".to_owned(),
    };
    let manner = format!("finds {}, admits doubt {}", percent(person.skill), percent(person.candour));
    Item { name: format!("{}, {} ({})", person.name, person.title, person.id), lines: vec![knows, manner] }
}

fn signal(of: &Scenario, signal: &Signal) -> Item {
    let said: String = signal.text.chars().take(SAID).collect();
    let cut = if signal.text.chars().count() > SAID { "…" } else { "" };
    let truth = match (signal.truth, signal.red_herring) {
        (_, true) => "red herring",
        (true, _) => "true",
        (false, _) => "untrue",
    };
    let from = signal.from.and_then(|id| of.person(id)).map_or("the world outside", |person| person.name.as_str());
    Item {
        name: format!("{}: {truth}, from {from}", signal.id),
        lines: vec![
            format!("{said}{cut}"),
            format!("{}, in {} of seeds", told(&signal.when), percent(signal.chance)),
        ],
    }
}

/// What can be thought and done.
pub(super) fn choices(of: &Scenario) -> Vec<Group> {
    vec![
        Group { title: "Theories", items: of.hypotheses.iter().map(|one| theory(of, one)).collect() },
        Group { title: "Options", items: of.options.iter().map(option).collect() },
        Group {
            title: "What others do by themselves",
            items: of
                .initiatives
                .iter()
                .map(|one| Item {
                    name: format!(
                        "{}, by {}",
                        one.id,
                        one.by.map_or_else(|| "automation".to_owned(), |by| by.to_string())
                    ),
                    lines: vec![
                        format!("when {}", told(&one.when)),
                        one.does.iter().map(told).collect::<Vec<_>>().join("; "),
                    ],
                })
                .collect(),
        },
        Group {
            title: "Changes",
            items: of
                .changes
                .iter()
                .map(|one| Item {
                    name: format!("{} ({})", one.name, one.id),
                    lines: vec![format!(
                        "on {}, {}, {}{}",
                        one.on,
                        one.reference,
                        one.done,
                        if one.planned.is_some() { "; waits for a go or a no-go" } else { "" }
                    )],
                })
                .collect(),
        },
    ]
}

fn theory(of: &Scenario, theory: &Hypothesis) -> Item {
    let behind: Vec<&str> = of
        .faults
        .iter()
        .filter(|fault| match theory.claim {
            Claim::FaultOn(on) => fault.on == on,
            Claim::ChangeCaused(change) => fault.cured_by.contains(&Cure::RollBack(change)),
            Claim::Attack => fault.attack,
        })
        .map(|fault| fault.id.as_str())
        .collect();
    let holds = match behind.as_slice() {
        [] => "never holds".to_owned(),
        some => format!("holds while {} is active", some.join(" or ")),
    };
    Item {
        name: format!("{} ({})", theory.name, theory.id),
        lines: vec![
            format!("{}: {holds}", told(&theory.claim)),
            format!("test by {}, {}: {}", theory.team, between(theory.takes_s), theory.test),
        ],
    }
}

fn option(option: &ActionOption) -> Item {
    let mut terms = vec![format!("by {}, {}", option.team, between(option.takes_s))];
    let risk = match option.risk {
        Risk::Low => "low risk",
        Risk::Medium => "medium risk",
        Risk::High => "high risk",
    };
    terms.push(risk.to_owned());
    terms.push(if option.reversible { "can be taken back" } else { "CANNOT BE TAKEN BACK" }.to_owned());
    terms.extend(option.restores.then(|| "restores service".to_owned()));
    terms.extend(option.needs_change.then(|| "needs a change record".to_owned()));
    terms.extend(option.authority.as_ref().map(|authority| format!("{} must agree", authority.by)));
    terms.extend(option.known_after.map(|theory| format!("occurs to people after {theory}")));
    let convinced: Vec<String> = option.convinced_by.iter().map(ToString::to_string).collect();
    terms.extend((!convinced.is_empty()).then(|| format!("convinced by {}", convinced.join(" and "))));
    let steps: Vec<String> = option.steps.iter().map(told).collect();
    let steps = if steps.is_empty() { "touches no component".to_owned() } else { steps.join("; then ") };
    Item { name: format!("{} ({})", option.name, option.id), lines: vec![steps, terms.join("; ")] }
}
