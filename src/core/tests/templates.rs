//! The house's templates: they keep the rules that they stand beside, a gap that goes out is found, and a message
//! begun from one says what the seat has stated and nothing more.

mod proofs;
mod support;

use std::sync::Arc;

use bridgecall_core::base::SimTime;
use bridgecall_core::reader::{Verdict, readability, slots};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{LINE_CHARS, Stage};
use bridgecall_core::scenario::policy::Template;
use bridgecall_core::sim::command::{CauseClaim, Command, Impact};
use bridgecall_core::sim::message::{Audience, Effect, Message, Status};
use bridgecall_core::sim::{Mode, Simulation};
use bridgecall_core::view::Docs;
use bridgecall_core::view::composer::{catalogue, composer, wordbook};
use bridgecall_core::view::template::begun;
use proofs::{MAJOR, content, fresh, scenarios};
use support::stage::{id, must, wait};

/// A Manager who has accepted.
fn working(content: &Arc<Content>) -> Simulation {
    let mut sim = fresh(content, 2, Mode::Practice);
    while sim.knowledge().nominated.is_none() {
        wait(&mut sim, 5);
    }
    must(&mut sim, Command::AcceptHandover { read_back: vec![] });
    sim
}

/// A line with every gap filled by plain words.
fn filled(line: &str) -> String {
    let mut text = String::new();
    let mut from = 0;
    for (start, end) in Template::gaps(line) {
        text.push_str(&line[from..start]);
        text.push_str("these things");
        from = end;
    }
    text + &line[from..]
}

#[test]
fn every_policy_of_the_library_has_a_sound_template_for_each_occasion() {
    for name in scenarios() {
        let content = content(&name);
        let book = wordbook(&Docs::new(&content));
        for audience in Audience::ALL {
            for stage in [Stage::Initial, Stage::Update, Stage::Resolution] {
                let found =
                    content.policy.templates.iter().find(|one| (one.audience, one.stage) == (audience, stage));
                let template = found.unwrap_or_else(|| panic!("{name}: no template for {audience:?}, {stage:?}"));
                let read = |line: &str| bridgecall_core::reader::read(line, audience, &book).marks;
                let faults =
                    |line: &str| read(line).into_iter().filter(|mark| mark.verdict.is_fault()).collect::<Vec<_>>();
                let line = filled(&template.line);
                assert_eq!(faults(&line), [], "{name}: {line}");
                assert!(template.line.chars().count() <= LINE_CHARS / 2, "room for the writer: {}", template.line);
                let open = faults(&template.line);
                let gaps = Template::gaps(&template.line).count();
                assert_eq!(open.iter().filter(|mark| mark.verdict == Verdict::OpenGap).count(), gaps, "{open:?}");
                assert!(readability::readability(&line).is_some());
            }
        }
    }
}

#[test]
fn a_gap_that_goes_out_counts_against_the_message() {
    let content = Arc::new(content(MAJOR));
    let docs = Docs::new(&content);
    let sim = working(&content);
    let with = |line: &str| {
        let message = Message { line: line.to_owned(), ..Message::to(Audience::Customers, Status::Investigating) };
        composer(&wordbook(&docs), &catalogue(&docs), sim.knowledge(), &message).faults
    };
    assert_eq!(with("We are sorry. You can pay by cash."), 0);
    assert_eq!(with("We are sorry. You can [what still works]."), 1);
    assert_eq!(with("We are sorry. You can [what still works"), 1, "a bracket that never closes");
}

#[test]
fn a_message_begins_with_what_the_seat_has_stated() {
    let content = Arc::new(content(MAJOR));
    let docs = Docs::new(&content);
    let mut sim = working(&content);
    let empty = Message::to(Audience::Customers, Status::Investigating);
    let early = begun(&docs, sim.knowledge(), &empty).expect("the house has a template");
    assert!(early.scope_open && early.cohorts.is_empty() && early.effect.is_none(), "nothing was stated yet");
    assert_eq!(early.started, sim.knowledge().first_report);
    assert_eq!(early.cause, CauseClaim::Unstated);
    let due = early.next_update.expect("a promise");
    assert!(due > sim.now() && due <= sim.now() + content.policy.times.update_public_s);

    let impact = Impact {
        service: Some(id("card-pay")),
        effect: Some(Effect::Degraded),
        cohorts: vec![id("meridian")],
        ..Impact::default()
    };
    must(&mut sim, Command::StateImpact(impact));
    let stated = begun(&docs, sim.knowledge(), &empty).expect("the house has a template");
    assert_eq!((stated.effect, stated.cohorts.as_slice()), (Some(Effect::Degraded), &[id("meridian")][..]));
    assert!(!stated.scope_open);
    assert_eq!(begun(&docs, sim.knowledge(), &stated), Some(stated.clone()), "to begin twice changes nothing");
    let ticks = slots::checklist(&stated, Stage::Initial);
    let missing: Vec<_> = ticks.iter().filter(|one| one.need == slots::Need::Required && !one.done).collect();
    assert!(missing.is_empty(), "{missing:?}");

    let mine = Message { line: "My words.".into(), next_update: Some(SimTime(4_000)), ..empty.clone() };
    let kept = begun(&docs, sim.knowledge(), &mine).expect("the house has a template");
    assert_eq!((kept.line.as_str(), kept.next_update), ("My words.", Some(SimTime(4_000))));
}

#[test]
fn the_stage_follows_the_status_word_and_what_went_out() {
    let content = Arc::new(content(MAJOR));
    let docs = Docs::new(&content);
    let mut sim = working(&content);
    let empty = Message::to(Audience::Staff, Status::Investigating);
    let line = |stage: Stage| {
        let found = docs.card.templates.iter().find(|one| one.audience == Audience::Staff && one.stage == stage);
        found.map(|one| one.line.clone())
    };
    let first = begun(&docs, sim.knowledge(), &empty).expect("a template");
    assert_eq!(Some(first.line.clone()), line(Stage::Initial));
    must(&mut sim, Command::SendMessage(first));
    wait(&mut sim, 60);
    let second = begun(&docs, sim.knowledge(), &empty).expect("a template");
    assert_eq!(Some(second.line), line(Stage::Update));
    let last = begun(&docs, sim.knowledge(), &Message { status: Status::Resolved, ..empty }).expect("a template");
    assert_eq!(Some(last.line.clone()), line(Stage::Resolution));
    assert_eq!((last.next_update, last.ended, last.effect), (None, None, None), "an end is the writer's to state");
}
