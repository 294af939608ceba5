//! Better orders for false alarms, interruptions and the end.

use crate::scenario::model::CastRole;
use crate::sim::event::EventKind;
use crate::sim::{Command, Simulation};

use super::candidates::{Candidate, WORTH_S, duty_start};
use super::coach::Coach;
use super::fork::{Change, Which};
use super::{command, first};

/// Rejects what was declared and should not have been.
pub(super) fn reject(run: &Simulation) -> Option<Candidate> {
    let scenario = &run.content().scenario;
    let declared = first(run, |kind| matches!(kind, EventKind::Declared { .. }))?;
    let route_to = scenario.person_in(CastRole::ServiceDeskLead)?.id;
    let reason = "What was seen does not meet the criteria; it goes the normal way.".to_owned();
    Some(Candidate {
        t: declared,
        title: "Reject with a reason".to_owned(),
        did: format!("You declared a major incident at {}.", scenario.clock.at(declared)),
        better: "Reject with the reason, say who owns it from here, and let people go.".to_owned(),
        change: Change {
            insert: vec![(declared, Command::Reject { reason, route_to })],
            leave_out: Some((declared, calls_people)),
            ..Change::default()
        },
    })
}

/// Orders that make no sense once there is no major incident.
fn calls_people(command: &Command) -> bool {
    matches!(
        command,
        Command::Declare { .. }
            | Command::Page { .. }
            | Command::RePage { .. }
            | Command::Escalate { .. }
            | Command::OpenBridge
            | Command::Appoint { .. }
    )
}

/// Answers whoever was left without an answer.
pub(super) fn answer(run: &Simulation) -> Option<Candidate> {
    let clock = &run.content().scenario.clock;
    let lapsed: Vec<_> = command(run).interruptions.values().filter(|one| one.lapsed).collect();
    let since = lapsed.iter().map(|one| one.since).min()?;
    let did = match lapsed.len() {
        1 => format!("The one who broke in at {} got no answer and acted alone.", clock.at(since)),
        n => format!("{n} who broke in, the first at {}, got no answer and acted alone.", clock.at(since)),
    };
    Some(Candidate {
        t: since,
        title: "Answer those who break in".to_owned(),
        did,
        better: "Answer within half a minute: a summary for who wants news, the question of command for who wants \
                 to take over, the resolver back to the task."
            .to_owned(),
        change: Change { coach: Some(Coach::answer(since)), ..Change::default() },
    })
}

/// Asks users' side whether service is back before it is said to be.
pub(super) fn verify(run: &Simulation) -> Option<Candidate> {
    let scenario = &run.content().scenario;
    let resolved = first(run, |kind| matches!(kind, EventKind::Resolved { .. }))?;
    let verified = first(run, |kind| matches!(kind, EventKind::Answered { verifying: true, .. }));
    if verified.is_some_and(|verified| verified <= resolved) {
        return None;
    }
    let source = scenario.person_in(CastRole::ServiceDeskLead)?.id;
    let hurt = run.trace().iter().rev().find(|point| point.t <= resolved).is_some_and(|point| point.users_hurt > 0);
    let undone = |id| {
        let state = command(run).options.get(&id).map(|one| one.state);
        !matches!(state, Some(crate::sim::knowledge::ActionState::Done(_)))
    };
    let cure = scenario.options.iter().filter(|one| one.restores && one.reversible).find(|one| undone(one.id));
    let coach = cure.filter(|_| hurt).map(|one| Coach::restore(resolved + WORTH_S, one.id));
    let declared = first(run, |kind| matches!(kind, EventKind::Declared { .. })).or_else(|| duty_start(run))?;
    let at = crate::base::SimTime(resolved.0.saturating_sub(2 * WORTH_S)).max(declared);
    let truth = if hurt { "users were still hurt" } else { "it was true, but you could not know" };
    Some(Candidate {
        t: at,
        title: "Verify before you say it is over".to_owned(),
        did: format!("You stated it resolved at {} without asking anybody; {truth}.", scenario.clock.at(resolved)),
        better: "Ask the service desk whether users can work again, and wait for the answer.".to_owned(),
        change: Change {
            insert: vec![(at, Command::VerifyRecovery { source })],
            leave_out: coach.as_ref().map(|_| (resolved, resolves as Which)),
            coach,
            ..Change::default()
        },
    })
}

fn resolves(command: &Command) -> bool {
    matches!(command, Command::Resolve { .. } | Command::SetReview { .. } | Command::HandOverProblem { .. })
}
