//! What each seat may order, and what it may not: for people and computer alike.
//!
//! After the published role descriptions: command decides and touches no keyboard; hands stay inside
//! the plan; drafts are approved before they go out; change managers authorise, and do not block by
//! paperwork; leaders decide what is above the Manager and order no engineer
//! (<https://response.pagerduty.com/before/different_roles/>,
//! <https://response.pagerduty.com/before/call_etiquette/>).

use crate::base::Id;
use crate::scenario::Scenario;
use crate::scenario::model::{Audience, Seat};

use super::command::{Command, Reply};
use super::particulars::InterruptionKind;
use super::rejection::Rejection;
use super::talk::{About, Intent, Say};

/// What a seat may order, by name: the commands of its menu.
#[must_use]
pub fn offers(seat: Seat, command: &str) -> bool {
    everybody(command) || of(seat).contains(&command)
}

/// What nobody needs leave for.
fn everybody(command: &str) -> bool {
    matches!(command, "ask" | "log_decision" | "abandon" | "say" | "take_probes" | "answer_probe")
}

/// What the Manager orders.
const MANAGER: [&str; 35] = [
    "accept_handover",
    "state_impact",
    "declare",
    "reject",
    "reclassify",
    "open_bridge",
    "appoint",
    "page",
    "re_page",
    "escalate",
    "release",
    "assign_task",
    "ask_report",
    "poll",
    "summarise",
    "state_hypothesis",
    "set_aside",
    "fill_option_card",
    "request_change",
    "direct",
    "abort",
    "decide_change",
    "freeze_changes",
    "ask_draft",
    "approve_draft",
    "return_draft",
    "send_message",
    "answer_interruption",
    "verify_recovery",
    "start_monitoring",
    "resolve",
    "hand_over_problem",
    "set_review",
    "register_temporary",
    "stand_down",
];

/// What belongs to one seat or another.
fn of(seat: Seat) -> &'static [&'static str] {
    match seat {
        Seat::ServiceDesk => &[
            "nominate",
            "link_tickets",
            "send_message",
            "submit_draft",
            "verify_recovery",
            "close_tickets",
            "give_report",
        ],
        Seat::MajorIncidentManager => &MANAGER,
        Seat::TechnicalLead => &[
            "page",
            "re_page",
            "escalate",
            "assign_task",
            "ask_report",
            "state_hypothesis",
            "set_aside",
            "fill_option_card",
            "propose",
            "give_report",
            "abort",
            "answer_interruption",
            "verify_recovery",
        ],
        Seat::CommunicationsLead => &["submit_draft", "give_report"],
        Seat::ChangeManager => &["answer_change", "freeze_changes", "register_temporary", "give_report"],
        Seat::ProblemManager => {
            &["state_hypothesis", "set_aside", "hand_over_problem", "set_review", "register_temporary", "give_report"]
        }
        Seat::ServiceOwner => {
            &["state_impact", "answer_change", "submit_draft", "send_message", "verify_recovery", "give_report"]
        }
        Seat::SupplierManager => {
            &["page", "re_page", "escalate", "assign_task", "ask_report", "propose", "give_report"]
        }
        Seat::SeniorLeader => &["answer_change", "escalate", "answer_interruption", "send_message", "give_report"],
    }
}

/// Whether a seat may give an order at all.
///
/// # Errors
/// A [`Rejection`] with the code `beyond_remit`, or `not_your_people` and `not_your_readers` for an
/// order that is the seat's, but not towards these people.
pub(super) fn may(scenario: &Scenario, seat: Seat, command: &Command) -> Result<(), Rejection> {
    if !offers(seat, command.name()) {
        return Err(Rejection::new("beyond_remit", whose(seat, command)));
    }
    match command {
        Command::SendMessage(message) if seat != Seat::MajorIncidentManager => readers(seat, message.audience),
        Command::Page { person }
        | Command::RePage { person }
        | Command::Escalate { over: person, .. }
        | Command::AssignTask { person, .. }
        | Command::AskReport { person }
            if seat != Seat::MajorIncidentManager =>
        {
            people(scenario, seat, *person)
        }
        // What is said as an order is one.
        Command::Say(said) if seat != Seat::MajorIncidentManager => spoken(scenario, seat, said),
        Command::Propose { option, .. } if seat == Seat::SupplierManager => {
            let team = scenario.option(*option).and_then(|option| scenario.team(option.team));
            if team.is_none_or(|team| team.supplier) { Ok(()) } else { Err(strangers(seat)) }
        }
        _ => Ok(()),
    }
}

/// Who may answer somebody who breaks in, beside the Manager: the senior leader those who want news, a stage or
/// a say, so that the Manager need not; the technical lead whoever pulls a resolver aside.
#[must_use]
pub fn answers_for(seat: Seat, why: InterruptionKind) -> bool {
    use InterruptionKind as Why;
    match seat {
        Seat::MajorIncidentManager => true,
        Seat::TechnicalLead => why == Why::ResolverPulledAside,
        Seat::SeniorLeader => {
            matches!(why, Why::InformationDemand | Why::WantsToAnnounce | Why::Motivation | Why::SeverityChallenge)
        }
        _ => false,
    }
}

/// Whether a seat may answer somebody who breaks in, and so.
///
/// # Errors
/// A [`Rejection`] when that is the Manager's.
pub(super) fn may_answer(seat: Seat, why: InterruptionKind, reply: Reply) -> Result<(), Rejection> {
    if !answers_for(seat, why) {
        return Err(Rejection::new("beyond_remit", "That one is the Manager's to answer."));
    }
    let commands = matches!(reply, Reply::OfferCommand | Reply::Capture | Reply::Remove);
    let leads_work = matches!(seat, Seat::MajorIncidentManager | Seat::TechnicalLead);
    if seat != Seat::MajorIncidentManager && (commands || reply == Reply::Shield && !leads_work) {
        let words = "Command, the board and the bridge's door are the Manager's: answer in another way.";
        return Err(Rejection::new("beyond_remit", words));
    }
    Ok(())
}

/// Whether a seat may say what amounts to an order.
fn spoken(scenario: &Scenario, seat: Seat, said: &Say) -> Result<(), Rejection> {
    let breaks_in = matches!(said.about, Some(About::Interruption(_)));
    let order = match said.intent {
        Intent::Task => "assign_task",
        Intent::Poll => "poll",
        Intent::Park => "answer_interruption",
        Intent::Warn if breaks_in => "answer_interruption",
        _ => return Ok(()),
    };
    if !offers(seat, order) {
        let words = "Said on the bridge that is an order, and not in this seat's remit; ask the Manager for it.";
        return Err(Rejection::new("beyond_remit", words));
    }
    // Whoever breaks in is nobody's to lead: which of them a seat answers is another question.
    if breaks_in { Ok(()) } else { said.to.iter().try_for_each(|person| people(scenario, seat, *person)) }
}

/// Whether a seat may write to these readers: sent, or as a draft.
#[must_use]
pub fn writes_to(seat: Seat, audience: Audience) -> bool {
    match seat {
        Seat::MajorIncidentManager | Seat::CommunicationsLead => true,
        Seat::ServiceDesk => matches!(audience, Audience::ServiceDesk | Audience::Staff),
        Seat::ServiceOwner => audience == Audience::Business,
        Seat::SeniorLeader => matches!(audience, Audience::Executives | Audience::Authorities),
        _ => false,
    }
}

/// Who reads what a seat may send without the Manager's approval.
fn readers(seat: Seat, audience: Audience) -> Result<(), Rejection> {
    if writes_to(seat, audience) {
        return Ok(());
    }
    Err(Rejection::new(
        "not_your_readers",
        "These readers hear from the response with the Manager's approval: put up a draft, or ask for one.",
    ))
}

/// Whom a seat leads.
fn people(scenario: &Scenario, seat: Seat, person: Id) -> Result<(), Rejection> {
    let Some(who) = scenario.person(person) else { return Ok(()) };
    let team = who.team.and_then(|team| scenario.team(team));
    let own = match seat {
        Seat::TechnicalLead => team.is_some_and(|team| !team.supplier),
        Seat::SupplierManager => team.is_some_and(|team| team.supplier),
        Seat::SeniorLeader => team.is_some_and(|team| team.supplier),
        _ => true,
    };
    if own { Ok(()) } else { Err(strangers(seat)) }
}

fn strangers(seat: Seat) -> Rejection {
    let words = match seat {
        Seat::TechnicalLead => "You lead the resolver teams of the house; ask the Manager for anybody else.",
        Seat::SupplierManager => {
            "You lead what suppliers do; the house's own people are led by the Manager and the technical lead."
        }
        _ => "A senior leader speaks with suppliers' leaders; engineers are led by the Manager.",
    };
    Rejection::new("not_your_people", words)
}

/// Whose order it is, for the seat that may not give it.
fn whose(seat: Seat, command: &Command) -> &'static str {
    match command.name() {
        "direct" if seat == Seat::TechnicalLead => {
            "The Manager decides what is done: propose the option, and wait for the word."
        }
        "send_message" if seat == Seat::CommunicationsLead => {
            "Nothing goes out before it is approved: put it up as a draft."
        }
        "answer_change" => "That is for the change manager, or for whoever the option names.",
        "nominate" | "link_tickets" | "close_tickets" => "Tickets and the nomination are the service desk's.",
        "approve_draft" | "return_draft" => "Drafts are approved by the Manager.",
        "submit_draft" if seat == Seat::MajorIncidentManager => {
            "You approve what goes out: send the message, or ask for a draft."
        }
        "propose" if seat == Seat::MajorIncidentManager => "You decide: direct the option.",
        "give_report" => "You ask for reports; state the picture to the bridge instead.",
        _ => "That order is not in this seat's remit; say on the bridge what you need.",
    }
}
