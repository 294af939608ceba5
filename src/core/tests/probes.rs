//! Questions about the situation: off unless asked for, the same in practice and exam, telling nothing,
//! held against the truth, and never part of the total.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::{Id, Range, Seed, SimTime};
use bridgecall_core::debrief;
use bridgecall_core::debrief::judgement::ProbeVerdict;
use bridgecall_core::journal::{Session, verify};
use bridgecall_core::plan::{Plan, PlanOrder, Step, When, play, play_on};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Condition, Probe, Question};
use bridgecall_core::scoring::probes::{Mark, ProbeMark, ProbeTruth, marks};
use bridgecall_core::scoring::record::Record;
use bridgecall_core::sim::probe::ProbeAnswer;
use bridgecall_core::sim::{Command, EventKind, Mode, Order, Simulation};
use bridgecall_core::view::{Docs, probe};
use proofs::{MAJOR, content, fresh, model_run, score};

fn taken(content: &Arc<Content>, seed: u64, mode: Mode) -> Simulation {
    let mut sim = fresh(content, seed, mode);
    must(&mut sim, Command::TakeProbes);
    sim
}

fn must(sim: &mut Simulation, command: Command) {
    let order = Order { seat: sim.seat(), command };
    sim.submit(&order).unwrap_or_else(|no| panic!("{order:?}: {no:?}"));
}

fn refused(sim: &mut Simulation, command: Command) -> String {
    let order = Order { seat: sim.seat(), command };
    sim.submit(&order).expect_err("a refusal").code.as_str().to_owned()
}

fn opened(sim: &Simulation) -> Vec<(SimTime, Question, SimTime)> {
    let all = sim.events().iter().filter_map(|event| match event.kind {
        EventKind::ProbeOpened { asks, due, .. } => Some((event.t, asks, due)),
        _ => None,
    });
    all.collect()
}

/// A scenario with these probes of its own.
fn placed(probes: &[(Question, Condition)]) -> Arc<Content> {
    let mut content = content(MAJOR);
    content.scenario.probes = (1..)
        .zip(probes)
        .map(|(number, (asks, when))| Probe {
            id: format!("probe-{number}").parse().unwrap(),
            asks: *asks,
            when: when.clone(),
        })
        .collect();
    Arc::new(content)
}

/// Golden, answering every question so.
fn answering(content: &Content, answers: &[(Question, Option<ProbeAnswer>, u8)]) -> Plan {
    let mut plan = model_run(content, "golden");
    for (number, (asks, answer, confidence)) in (1..).zip(answers) {
        let orders = vec![PlanOrder::AnswerProbe { answer: answer.clone(), confidence: *confidence }];
        let id: Id = format!("answer-{number}").parse().unwrap();
        plan.steps.insert(0, Step { id, when: When::Probed(*asks), after_s: 4, orders, again_s: 5 });
    }
    plan
}

fn marked(sim: &Simulation) -> Vec<ProbeMark> {
    marks(&Record::new(sim.content(), sim.events()))
}

#[test]
fn nobody_is_asked_who_did_not_ask_for_it() {
    let content = Arc::new(content(MAJOR));
    let played = proofs::run(&content, &model_run(&content, "golden"), 1);
    assert!(opened(&played.sim).is_empty());
    assert!(!serde_json::to_string(&content.scenario).unwrap().contains("\"probes\""), "the digest stays");
}

#[test]
fn the_seed_moves_the_moments_within_bounds_and_the_mode_does_not() {
    let content = Arc::new(content(MAJOR));
    let play = |seed, mode| {
        let mut sim = taken(&content, seed, mode);
        sim.advance(SimTime(3000));
        opened(&sim)
    };
    let first = play(1, Mode::Practice);
    assert!(first.len() >= 5, "{first:?}");
    assert_eq!(first, play(1, Mode::Exam));
    assert_ne!(first, play(2, Mode::Practice));
    for seed in 1..=8 {
        let (at, asks, due) = play(seed, Mode::Practice)[0];
        assert_eq!(asks, Question::Major);
        assert!((240..=420).contains(&at.0), "{at}");
        assert_eq!(due.since(at), 20, "real time at that hour");
    }
}

#[test]
fn one_question_waits_at_a_time_and_goes_away_by_itself() {
    let both = Condition::At(Range(300, 300));
    let content = placed(&[(Question::Down, both.clone()), (Question::Major, both)]);
    let mut sim = fresh(&content, 1, Mode::Practice);
    sim.advance(SimTime(300));
    let [(first, Question::Down, due)] = opened(&sim)[..] else { panic!("{:?}", opened(&sim)) };
    sim.advance(SimTime(due.0 + 10));
    let lapsed = sim.events().iter().find(|event| matches!(event.kind, EventKind::ProbeLapsed { probe: 1 }));
    assert_eq!(lapsed.map(|event| event.t), Some(due));
    let second = opened(&sim)[1];
    assert!(second.1 == Question::Major && second.0 >= due && first < due);
    sim.advance(SimTime(1200));
    assert_eq!(opened(&sim).len(), 2, "each once");
}

#[test]
fn a_state_of_the_world_can_set_one_off() {
    let hurt = Condition::Below {
        service: Id::from("card-pay"),
        cohort: Id::from("meridian"),
        level: 950,
        for_s: Range(60, 120),
    };
    let content = placed(&[(Question::Since, hurt)]);
    let mut sim = fresh(&content, 1, Mode::Practice);
    sim.advance(SimTime(1200));
    assert_eq!(opened(&sim).len(), 1);
}

#[test]
fn answers_are_typed_and_confidence_goes_in_steps() {
    let content = Arc::new(content(MAJOR));
    let mut sim = taken(&content, 1, Mode::Exam);
    assert_eq!(refused(&mut sim, Command::TakeProbes), "probed");
    let give = |answer, confidence| Command::AnswerProbe { probe: 1, answer, confidence };
    assert_eq!(refused(&mut sim, give(ProbeAnswer::Yes, 50)), "unknown_probe");
    sim.advance(opened_at(&content, 1, 0));
    assert_eq!(refused(&mut sim, give(ProbeAnswer::Time(SimTime(3)), 50)), "wrong_answer");
    assert_eq!(refused(&mut sim, give(ProbeAnswer::Yes, 55)), "confidence");
    assert_eq!(refused(&mut sim, give(ProbeAnswer::Yes, 110)), "confidence");
    must(&mut sim, give(ProbeAnswer::Yes, 90));
    assert_eq!(refused(&mut sim, give(ProbeAnswer::No, 90)), "probe_over");
    sim.advance(opened_at(&content, 1, 1));
    let stranger = ProbeAnswer::Services(vec![Id::from("nowhere")]);
    assert_eq!(
        refused(&mut sim, Command::AnswerProbe { probe: 2, answer: stranger, confidence: 50 }),
        "unknown_service"
    );
    must(&mut sim, Command::AnswerProbe { probe: 2, answer: ProbeAnswer::Skip, confidence: 0 });
    assert!(matches!(sim.events().last().unwrap().kind, EventKind::ProbeLapsed { probe: 2 }));
}

/// When the how-manieth question comes, in a run in which nothing is ordered.
fn opened_at(content: &Arc<Content>, seed: u64, which: usize) -> SimTime {
    let mut sim = taken(content, seed, Mode::Exam);
    sim.advance(SimTime(3000));
    opened(&sim)[which].0
}

#[test]
fn the_offer_is_the_catalogue_whatever_is_true() {
    let offer = |at| {
        let content = placed(&[(Question::Down, Condition::At(Range(at, at)))]);
        let mut sim = fresh(&content, 1, Mode::Practice);
        sim.advance(SimTime(at + 5));
        let view = probe(&Docs::new(&content), sim.knowledge()).expect("a question waits");
        assert_eq!(view.confidences, (0..=10).map(|step| step * 10).collect::<Vec<u8>>());
        (view.question, view.offers)
    };
    let before_anything = offer(10);
    assert_eq!(before_anything, offer(900), "nothing hurt, and much hurt: the same is asked and offered");
    assert_eq!(before_anything.1.len(), content(MAJOR).scenario.services.len() + 3);
}

#[test]
fn answers_are_held_against_the_truth() {
    let at = |t| Condition::At(Range(t, t));
    let content = placed(&[
        (Question::Down, at(500)),
        (Question::Since, at(530)),
        (Question::Owner, at(560)),
        (Question::Major, at(700)),
        (Question::NextUpdate, at(760)),
    ]);
    let down = |services: &[&'static str]| ProbeAnswer::Services(services.iter().map(|id| Id::from(*id)).collect());
    let play = |answers: &[(Question, Option<ProbeAnswer>, u8)]| {
        let mut sim = fresh(&content, 3, Mode::Practice);
        play(&mut sim, &answering(&content, answers), &mut Vec::new());
        marked(&sim)
    };
    let believed: Vec<_> = Question::ALL.map(|asks| (asks, None, 80)).to_vec();
    let all = play(&believed);
    assert_eq!(all.len(), 5);
    let ProbeTruth::Services(hurt) = &all[0].truth else { panic!("{:?}", all[0]) };
    assert!(hurt.contains(&Id::from("card-pay")));
    assert_eq!((all[3].mark, all[3].confidence), (Mark::Right, Some(80)), "{:?}", all[3]);
    assert_eq!(all[4].mark, Mark::Right, "golden knows what it promised: {:?}", all[4]);
    assert_eq!((all[2].mark, all[2].confidence), (Mark::Unknown, None), "unknown carries no confidence");

    let ProbeTruth::Times(starts) = &all[1].truth else { panic!("{:?}", all[1]) };
    let ProbeTruth::Teams(owners) = &all[2].truth else { panic!("{:?}", all[2]) };
    let right = play(&[
        (Question::Down, Some(ProbeAnswer::Services(hurt.clone())), 100),
        (Question::Since, Some(ProbeAnswer::Time(starts[0] + 60)), 90),
        (Question::Owner, Some(ProbeAnswer::Team(owners[0])), 70),
        (Question::Major, Some(ProbeAnswer::No), 100),
        (Question::NextUpdate, Some(ProbeAnswer::Nothing), 60),
    ]);
    let marks: Vec<Mark> = right.iter().map(|one| one.mark).collect();
    assert_eq!(marks, [Mark::Right, Mark::Right, Mark::Right, Mark::Wrong, Mark::Wrong]);
    let near = play(&[
        (Question::Down, Some(down(&["card-pay", "web"])), 50),
        (Question::Since, Some(ProbeAnswer::Time(starts[0] + 240)), 50),
        (Question::Major, Some(ProbeAnswer::Unknown), 50),
    ]);
    let marks: Vec<Mark> = near.iter().map(|one| one.mark).collect();
    assert_eq!(marks, [Mark::Partly, Mark::Partly, Mark::Lapsed, Mark::Unknown, Mark::Lapsed]);
}

#[test]
fn the_total_does_not_know_of_them_unless_the_rubric_says_so() {
    let mut with = content(MAJOR);
    with.scenario.probes =
        vec![Probe { id: Id::from("p"), asks: Question::Major, when: Condition::At(Range(600, 600)) }];
    let plan = |answer| answering(&with, &[(Question::Major, Some(answer), 100)]);
    let (good, bad) = (plan(ProbeAnswer::Yes), plan(ProbeAnswer::No));
    let totals =
        |content: &Arc<Content>| [&good, &bad].map(|plan| proofs::run(content, plan, 5).result.total_permille);
    let [right, wrong] = totals(&Arc::new(with.clone()));
    assert_eq!(right, wrong);
    let mut named = with.clone();
    let mut objective = named.rubric.objectives[0].clone();
    (objective.id, objective.measure) = (Id::from("S01"), Id::from("situation_known"));
    (objective.weight, objective.full, objective.zero) = (3, 1000, 0);
    named.rubric.objectives.push(objective);
    let [right, wrong] = totals(&Arc::new(named));
    assert!(right > wrong, "{right} {wrong}");
}

#[test]
fn a_run_with_questions_is_journalled_and_told() {
    let content = Arc::new(content(MAJOR));
    let answers: Vec<_> = Question::ALL.map(|asks| (asks, None, 70)).to_vec();
    let plan = answering(&content, &answers);
    let mut session = Session::in_memory(Arc::clone(&content), Seed(2), Mode::Exam, plan.seat);
    let order = Order { seat: plan.seat, command: Command::TakeProbes };
    session.order(&order).unwrap().unwrap();
    play_on(&mut session, &plan, None, &mut Vec::new()).unwrap();
    session.close().unwrap();
    verify(session.bytes(), false, &|_, _| None).unwrap();

    let mut sim = Simulation::new(Arc::clone(&content), Seed(2), Mode::Practice, plan.seat).with_trace();
    must(&mut sim, Command::TakeProbes);
    play(&mut sim, &plan, &mut Vec::new());
    let run = score(sim, Vec::new());
    let told = debrief::build(&run.sim, &run.result, None, &[]);
    assert!(told.judgement.probes.len() >= 4, "{:?}", told.judgement.probes);
    assert!(told.judgement.probes.iter().any(|one| one.mark == ProbeVerdict::Right));
    assert!(told.judgement.calibration.count >= 3);
    let page = debrief::html(&told);
    for part in [
        "id=\"judgement\"",
        "How sure against how often right",
        "Is this a major incident?",
        "id=\"calibration-title\"",
    ] {
        assert!(page.contains(part), "{part}");
    }
}

#[test]
fn decisions_stand_in_the_debrief_with_what_there_was_to_go_by() {
    let content = Arc::new(content(MAJOR));
    let tell = |plan: &Plan| {
        let mut sim = fresh(&content, 1, Mode::Practice).with_trace();
        play(&mut sim, plan, &mut Vec::new());
        let run = score(sim, Vec::new());
        debrief::build(&run.sim, &run.result, None, &[]).judgement.decisions
    };
    let golden = model_run(&content, "golden");
    let all = tell(&golden);
    let declared = all.iter().find(|one| one.what.contains("declared")).expect("golden declares");
    assert!(declared.sources >= 2 && declared.why.is_some(), "{declared:?}");
    assert!(all.iter().all(|one| one.why.is_some()), "golden logs every key decision");
    assert!(all.iter().any(|one| !one.unknown.is_empty()), "the picture named an unknown");
    let mut silent = golden;
    proofs::bend::drop_commands(&mut silent, |command| matches!(command, Command::LogDecision { .. }));
    assert!(tell(&silent).iter().any(|one| one.why.is_none()), "an act without a reason is shown as such");
}
