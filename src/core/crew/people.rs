//! Bridge, roles, pages, silence, those who break in, the shared picture.

use crate::base::Id;
use crate::scenario::model::{CastRole, Seat};
use crate::sim::command::{Appointment, Reply};
use crate::sim::event::{EventKind, InterruptionKind, Subject, TestResult};
use crate::sim::{Command, Competence, remit};

use super::turn::Turn;

/// Teams that only a theory speaks of are called after so long in command, in seconds.
const CAST_WIDER_S: u64 = 270;
/// The picture is said anew this often, in seconds.
const PICTURE_S: u64 = 1200;
/// So long those who break in are left to the person in another seat who may answer them, in seconds.
const LEFT_TO_OTHERS_S: u64 = 90;

pub(super) fn wishes(turn: &mut Turn<'_>) {
    if turn.seat.bridge.is_none() {
        turn.want(Command::OpenBridge);
    }
    appoint(turn);
    page(turn);
    picture(turn);
}

fn appoint(turn: &mut Turn<'_>) {
    for (role, cast, step) in [
        (Appointment::CommunicationsLead, CastRole::CommunicationsLead, "appoint_communications"),
        (Appointment::Scribe, CastRole::Scribe, "appoint_scribe"),
    ] {
        let person = turn.of_role(cast).next().filter(|_| !turn.seat.roles.contains_key(&role));
        if let Some(person) = person {
            turn.step(step, Command::Appoint { role, person });
        }
    }
}

/// Teams whose parts look unwell or stand right under the hurt service, and who can test a theory.
fn wanted_teams(turn: &Turn<'_>) -> Vec<Id> {
    let unwell = turn
        .docs
        .known_parts(turn.seat)
        .filter(|part| turn.level(Subject::Component(part.id)).is_some_and(|level| level < 900));
    let mut teams: Vec<Id> = unwell.map(|part| part.owner).collect();
    if let Some(service) = turn.service().and_then(|id| turn.docs.service(id)) {
        let on = service.needs.iter().chain(service.cohorts.iter().flat_map(|one| &one.needs)).map(|link| link.on);
        let parts = on.filter_map(|id| turn.docs.parts.iter().find(|part| part.id == id));
        teams.extend(parts.map(|part| part.owner));
    }
    // Everybody else when those who look guilty have shown nothing.
    let shown = turn.seat.hypotheses.values().any(|one| one.verdict() == Some(TestResult::Supported));
    if (!shown && turn.age_s() > CAST_WIDER_S) || !turn.habits.is(Competence::Trained) {
        teams.extend(turn.docs.hypotheses.iter().map(|theory| theory.team));
    }
    let mut seen = Vec::new();
    teams.retain(|team| {
        let new = !seen.contains(team);
        seen.push(*team);
        new
    });
    teams
}

/// Whether somebody of a team is on the bridge.
pub(super) fn is_here(turn: &Turn<'_>, team: Id) -> bool {
    turn.docs.contacts.iter().any(|one| one.team == Some(team) && turn.seat.on_bridge(one.id))
}

fn page(turn: &mut Turn<'_>) {
    for (nth, team) in wanted_teams(turn).into_iter().enumerate() {
        if !is_here(turn, team) && !turn.habits.forgets("page", nth as u64) {
            call(turn, team, nth as u64);
        }
    }
}

/// Calls a team: its lead; after silence one up, and again.
pub(super) fn call(turn: &mut Turn<'_>, team: Id, nth: u64) {
    let Some(team) = turn.docs.team(team) else { return };
    if team.supplier && turn.leaves_to(Seat::SupplierManager) {
        return;
    }
    let lead = turn.seat.person(team.lead);
    let escalated = turn.has(|kind| matches!(kind, EventKind::Escalated { over, .. } if *over == team.lead));
    match (lead.paged, lead.silent) {
        (None, _) => turn.want(Command::Page { person: team.lead }),
        (Some(_), true) if team.deputy.is_some() && !escalated && !turn.habits.forgets("escalate", nth) => {
            turn.want(Command::Escalate { over: team.lead, reason: "No answer to the page.".to_owned() });
        }
        (Some(_), true) => turn.step("page_again", Command::RePage { person: team.lead }),
        _ => {}
    }
}

/// Who breaks in gets an answer that keeps command and the relationship; a novice gives way.
pub(super) fn interruptions(turn: &mut Turn<'_>) {
    let open = turn.seat.interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
    // A person in another seat who answers for it is given the time to.
    let theirs = |why| Seat::ALL.into_iter().any(|seat| turn.leaves_to(seat) && remit::answers_for(seat, why));
    let open = open.filter(|(_, one)| !theirs(one.why) || turn.since(one.since) >= LEFT_TO_OTHERS_S);
    let open: Vec<(u32, InterruptionKind)> = open.map(|(number, one)| (*number, one.why)).collect();
    for (interruption, why) in open {
        let good = why.good_answers().first().copied().unwrap_or(Reply::Brief);
        let poor = turn.habits.forgets("composure", u64::from(interruption));
        turn.want(Command::AnswerInterruption { interruption, reply: if poor { Reply::Refuse } else { good } });
    }
    let asked: Vec<Id> =
        turn.seat.changes.iter().filter(|(_, one)| one.decided.is_none()).map(|(id, _)| *id).collect();
    for change in asked {
        // While users are hurt nothing else is changed; else whoever planned it knows best.
        let go = turn.hurt().is_empty() || !turn.habits.is(Competence::Trained);
        let reason = if go { "Nothing speaks against it." } else { "Not while users are hurt." }.to_owned();
        turn.want(Command::DecideChange { change, go, reason });
    }
}

fn picture(turn: &mut Turn<'_>) {
    let (nth, last) = turn.count(|kind| matches!(kind, EventKind::Summarised { .. }));
    let someone = turn.seat.people.values().any(|person| person.on_bridge);
    let due = last.is_none_or(|last| turn.since(last) >= PICTURE_S);
    if !someone || !due || turn.habits.forgets("picture", nth) {
        return;
    }
    let Some(service) = turn.service().and_then(|id| turn.docs.service(id)) else { return };
    let problem = format!("Users of {} cannot work as they should.", service.name);
    let mut known: Vec<String> = turn
        .hurt()
        .into_iter()
        .map(|one| format!("Hurt: {}", turn.docs.cohort_name(one.service, one.cohort)))
        .collect();
    if let Some(first) = turn.seat.first_report {
        known.push(format!(
            "First report at {}, {} tickets at the handover.",
            turn.docs.clock.at(first),
            turn.seat.tickets
        ));
    }
    let unshown = turn
        .docs
        .hypotheses
        .iter()
        .filter(|one| turn.seat.hypotheses.get(&one.id).is_none_or(|state| state.verdict().is_none()));
    let mut unknown: Vec<String> = unshown.map(|one| format!("Whether this is so: {}", one.name)).collect();
    if unknown.is_empty() {
        unknown.push("Whether what was found is all there is.".to_owned());
    }
    let next = "Teams test their theories and say what would restore service; the next picture in twenty minutes.";
    turn.want(Command::Summarise { problem, known, unknown, next: next.to_owned() });
}
