//! Theories, options, changes, actions.

use crate::scenario::Scenario;
use crate::scenario::model::Risk;
use crate::sim::EventKind;
use crate::sim::command::OptionCard;

use super::{names, talk};

pub(super) fn tell(scenario: &Scenario, kind: &EventKind) -> String {
    let name = |id| names::option(scenario, id);
    let team = |id| names::option_team(scenario, id);
    match kind {
        EventKind::HypothesisStated { hypothesis } => {
            format!("The theory {} went on the board.", names::theory(scenario, *hypothesis))
        }
        EventKind::HypothesisSetAside { hypothesis, evidence } => {
            format!("The theory {} was set aside on event {evidence}.", names::theory(scenario, *hypothesis))
        }
        EventKind::OptionKnown { option } => {
            format!("{} put an option on the board: {}.", team(*option), name(*option))
        }
        EventKind::OptionCardFilled { option, card } => {
            names::ended(format!("The card for {} was filled in: {}", name(*option), filled(card)))
        }
        EventKind::Polled { option } => {
            format!("The bridge was asked for strong objections to {}.", name(*option))
        }
        EventKind::PollAnswered { option, objector: Some(who) } => {
            format!("{} objected strongly to {}.", names::who(scenario, *who), name(*option))
        }
        EventKind::PollAnswered { option, objector: None } => format!("Nobody objected to {}.", name(*option)),
        EventKind::ChangeRequested { option } => {
            format!("Authority for an emergency change was asked for: {}.", name(*option))
        }
        EventKind::ChangeAuthorised { option, reference } => {
            format!("The emergency change for {} was authorised as {reference}.", name(*option))
        }
        EventKind::ChangeRefused { option, reason } => {
            format!("The emergency change for {} was refused: {}", name(*option), names::quoted(reason))
        }
        EventKind::ActionStarted { option, directed: true } => {
            format!("{} was directed to start {}.", team(*option), name(*option))
        }
        EventKind::ActionStarted { option, directed: false } => {
            format!("{} started {} without being told to.", team(*option), name(*option))
        }
        EventKind::LockedOut { person, option } => {
            let what = option.map_or_else(|| "a task".to_owned(), &name);
            format!("{} is locked out and cannot do {what}.", names::who(scenario, *person))
        }
        EventKind::ChangeAwaited { change, by, due } => format!(
            "{} asked for a go or a no-go by {}: {}.",
            names::who(scenario, *by),
            names::clock(scenario, *due),
            names::change(scenario, *change)
        ),
        EventKind::ChangeDecided { change, go, reason } => {
            let word = if *go { "go" } else { "no-go" };
            format!("Decided {word} for {}, because {}", names::change(scenario, *change), names::quoted(reason))
        }
        EventKind::ChangeMade { change } => format!("{} was made.", names::change(scenario, *change)),
        EventKind::ActionDeclined { option, wants } => format!(
            "{} declined {} until it has been shown: {}.",
            team(*option),
            name(*option),
            names::list(wants.iter().map(|id| names::theory(scenario, *id)))
        ),
        EventKind::ActionFinished { option } => format!("{} finished {}.", team(*option), name(*option)),
        EventKind::ActionAborted { option } => format!("{} was stopped before it was done.", name(*option)),
        EventKind::ChangesFrozen => "Unrelated changes were frozen.".to_owned(),
        EventKind::TemporaryRegistered { option, ends_in_days } => format!(
            "{} was registered as temporary, to end in {}.",
            name(*option),
            names::count(u64::from(*ends_in_days), "day", "days")
        ),
        other => talk::tell(scenario, other),
    }
}

fn filled(card: &OptionCard) -> String {
    let risk = card.risk.map(|risk| match risk {
        Risk::Low => "low",
        Risk::Medium => "medium",
        Risk::High => "high",
    });
    let slots = [
        ("effect", card.effect.trim()),
        ("touches", card.blast_radius.trim()),
        ("way back", card.reversal.trim()),
        ("risk", risk.unwrap_or_default()),
        ("success test", card.success_test.trim()),
        ("abort if", card.abort_if.trim()),
    ];
    let said: Vec<String> =
        slots.iter().filter(|(_, words)| !words.is_empty()).map(|(slot, words)| format!("{slot}: {words}")).collect();
    if said.is_empty() { "every slot was left empty".to_owned() } else { said.join("; ") }
}
