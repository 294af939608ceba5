//! People: talk leads to what the order of the same meaning leads to; trust and truth count; spam is worth
//! nothing; nobody tells what they do not believe; a run with talk replays.

mod proofs;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

use bridgecall_core::base::{Id, SimTime};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Agenda, Persona};
use bridgecall_core::sim::command::{Reply, Task, Topic};
use bridgecall_core::sim::event::{EventKind, InterruptionKind, Subject};
use bridgecall_core::sim::message::Effect;
use bridgecall_core::sim::rules::talk::style;
use bridgecall_core::sim::talk::{About, Intent, Manner, Mover, ReplyKind, Say, Statement};
use bridgecall_core::sim::{Command, Mode, Simulation};
use proofs::{MAJOR, content, fresh, give, model_run, score};

const AT: SimTime = SimTime(800);

/// Golden's run up to a moment.
fn played(content: &Arc<Content>, seed: u64, until: SimTime) -> Simulation {
    let mut sim = fresh(content, seed, Mode::Practice);
    let mut log = Vec::new();
    let golden = model_run(content, "golden");
    let Ok(()) = bridgecall_core::plan::play_on(&mut sim, &golden, Some(until), &mut log);
    sim
}

fn say(to: &[&'static str], intent: Intent, manner: &[Manner]) -> Say {
    let to = to.iter().map(|id| Id::from(*id)).collect();
    Say { to, intent, manner: manner.to_vec(), about: None, claim: None, box_s: None }
}

fn order(sim: &mut Simulation, command: Command) -> Result<(), String> {
    let mut log = Vec::new();
    let now = sim.now();
    give(sim, now, command, &mut log);
    log.pop().and_then(|(.., refused)| refused).map_or(Ok(()), |no| Err(no.code))
}

fn count(sim: &Simulation, wanted: impl Fn(&EventKind) -> bool) -> usize {
    sim.events().iter().filter(|event| wanted(&event.kind)).count()
}

fn trust(sim: &Simulation, person: &'static str) -> i64 {
    sim.world().feelings.of(person.into()).trust
}

#[test]
fn a_task_that_is_said_is_a_task_and_a_question_that_is_said_is_asked() {
    let content = Arc::new(content(MAJOR));
    let mut sim = played(&content, 3, AT);
    let free = content.scenario.people.iter().find(|one| {
        let state = sim.knowledge().person(one.id);
        one.team.is_some() && state.on_bridge && state.task.is_none()
    });
    let who = free.expect("somebody is free").id;
    let mut said = Say { to: vec![who], ..say(&[], Intent::Task, &[Manner::Brief]) };
    said.about = Some(About::Component("gateway".into()));
    said.box_s = Some(240);
    order(&mut sim, Command::Say(said.clone())).unwrap();
    let given = sim.knowledge().tasks.values().last().copied().unwrap();
    assert_eq!((given.person, given.work), (who, Task::HealthCheck("gateway".into())));
    assert_eq!(given.due, sim.now() + 240);
    assert_eq!(order(&mut sim, Command::Say(said)), Err("has_task".to_owned()), "refused as the order would be");

    let mut asked = say(&["jo"], Intent::Question, &[]);
    asked.about = Some(About::Topic(Topic::Status));
    order(&mut sim, Command::Say(asked)).unwrap();
    assert!(sim.knowledge().asks.values().any(|ask| ask.whom == Id::from("jo")));
    let mut poll = say(&[], Intent::Poll, &[]);
    poll.about = Some(About::Option("second-acquirer".into()));
    order(&mut sim, Command::Say(poll)).unwrap();
    assert!(sim.knowledge().options[&Id::from("second-acquirer")].polled);
    // "Can someone": nobody takes it.
    let tasks = sim.knowledge().tasks.len();
    let mut someone = say(&[], Intent::Task, &[]);
    someone.about = Some(About::Component("tills".into()));
    order(&mut sim, Command::Say(someone)).unwrap();
    assert_eq!(sim.knowledge().tasks.len(), tasks);
}

#[test]
fn a_refused_word_changes_nothing() {
    let content = Arc::new(content(MAJOR));
    let mut sim = played(&content, 4, AT);
    let before = sim.digest();
    let nobody = Say { to: vec!["nobody".into()], ..say(&[], Intent::Thank, &[]) };
    let both = say(&["hannah"], Intent::Thank, &[Manner::Brief, Manner::Detailed]);
    let mut no_work = say(&["hannah"], Intent::Task, &[]);
    no_work.about = Some(About::Report);
    let mut gone = say(&["hannah"], Intent::Reassure, &[]);
    gone.claim = Some(Statement::BackBy(SimTime(1)));
    let mut unknown = say(&["hannah"], Intent::Question, &[]);
    unknown.about = Some(About::Component("no-such-part".into()));
    let question = say(&[], Intent::Question, &[]);
    for (word, code) in [
        (nobody, "unknown_person"),
        (both, "no_such_manner"),
        (no_work, "no_work"),
        (gone, "in_the_past"),
        (unknown, "unknown_subject"),
        (question, "one_person"),
    ] {
        assert_eq!(order(&mut sim, Command::Say(word)), Err(code.to_owned()));
    }
    assert_eq!(sim.digest(), before);
}

#[test]
fn the_manner_moves_trust_and_a_rude_word_costs_a_fifth_of_it() {
    let content = Arc::new(content(MAJOR));
    let mut kind = played(&content, 5, AT);
    let mut rude = kind.clone();
    let start = trust(&kind, "priya");
    order(&mut kind, Command::Say(say(&["priya"], Intent::Thank, &[Manner::Warm]))).unwrap();
    order(&mut rude, Command::Say(say(&["priya"], Intent::Challenge, &[Manner::Sharp]))).unwrap();
    assert!(trust(&kind, "priya") > start, "{}", trust(&kind, "priya"));
    assert!(trust(&rude, "priya") < start - 200, "{}", trust(&rude, "priya"));
    // And it is taken off.
    let limit = SimTime(content.scenario.clock.limit_s);
    rude.advance(limit);
    kind.advance(limit);
    assert!(score(rude, Vec::new()).deducts("rude_words"));
    assert!(!score(kind, Vec::new()).deducts("rude_words"));
}

#[test]
fn no_manner_saves_a_false_word() {
    let content = Arc::new(content(MAJOR));
    let mut sim = played(&content, 6, AT);
    assert!(sim.world().hurt(), "users are hurt at that moment");
    let mut said = say(&["grace"], Intent::Summarise, &[Manner::Warm, Manner::Brief]);
    said.claim = Some(Statement::Works("card-pay".into(), Effect::Normal));
    let before = trust(&sim, "grace");
    order(&mut sim, Command::Say(said.clone())).unwrap();
    let charmed = trust(&sim, "grace");
    assert!(charmed > before, "it was said well");
    let later = sim.now() + 240;
    sim.advance(later);
    assert_eq!(count(&sim, |kind| matches!(kind, EventKind::ClaimFoundOut { .. })), 1);
    assert!(trust(&sim, "grace") < before - 100, "and found out");
    // Who lives in it says so at once.
    let mut to_jo = said.clone();
    to_jo.to = vec!["jo".into()];
    let contradicted = (1..=12).any(|seed| {
        let mut sim = played(&content, seed, AT);
        order(&mut sim, Command::Say(to_jo.clone())).unwrap();
        let soon = sim.now() + 30;
        sim.advance(soon);
        count(&sim, |kind| matches!(kind, EventKind::Replied(one) if one.reply == ReplyKind::Contradict)) == 1
    });
    assert!(contradicted, "a store manager whose card was just refused knows better on some seed");
}

/// Everything to everybody, every half minute.
fn chatter(sim: &mut Simulation) -> usize {
    let people: Vec<Id> = sim.content().scenario.people.iter().map(|one| one.id).collect();
    let intents =
        [Intent::Thank, Intent::Reassure, Intent::Summarise, Intent::Decide, Intent::Park, Intent::Challenge];
    let mut taken = 0;
    while sim.ended().is_none() {
        for person in &people {
            for intent in intents {
                let word = Say { to: vec![*person], ..say(&[], intent, &[Manner::Warm]) };
                taken += usize::from(order(sim, Command::Say(word)).is_ok());
            }
        }
        let next = sim.now() + 30;
        sim.advance(next);
    }
    taken
}

#[test]
fn talking_without_end_neither_helps_nor_breaks() {
    let content = Arc::new(content(MAJOR));
    let mut sim = fresh(&content, 2, Mode::Practice);
    sim.advance(SimTime(260));
    order(&mut sim, Command::AcceptHandover { read_back: Vec::new() }).unwrap();
    assert!(chatter(&mut sim) > 1000);
    let people = sim.content().scenario.people.clone();
    let mean = people.iter().map(|one| sim.world().feelings.of(one.id).trust).sum::<i64>() / people.len() as i64;
    assert!(mean < 500, "nobody trusts a chatterbox: {mean}");
    let played = score(sim, Vec::new());
    assert!(!played.result.passed);
    assert!(played.earns_nothing("B15"), "{}", played.objective("B15").measured);
}

#[test]
fn the_same_talk_gives_the_same_run() {
    let content = Arc::new(content(MAJOR));
    let run = || {
        let mut sim = played(&content, 9, AT);
        for (who, intent, manner) in [
            ("hannah", Intent::Reassure, Manner::Warm),
            ("victor", Intent::Decide, Manner::Brief),
            ("ingrid", Intent::Challenge, Manner::Firm),
            ("tomasz", Intent::Challenge, Manner::Sharp),
        ] {
            order(&mut sim, Command::Say(say(&[who], intent, &[manner]))).unwrap();
            let next = sim.now() + 45;
            sim.advance(next);
        }
        sim.advance(SimTime(content.scenario.clock.limit_s));
        (sim.digest(), sim.events().len())
    };
    assert_eq!(run(), run());
}

/// Facts in replies are those that a question for the state of the same part would have brought.
#[test]
fn nobody_tells_what_they_do_not_believe() {
    let content = Arc::new(content(MAJOR));
    let mut told = 0;
    for seed in 1..=8 {
        let mut sim = played(&content, seed, AT);
        for person in content.scenario.people.iter().filter(|one| one.team.is_some()) {
            let parts = content.scenario.components.iter();
            let (own, others): (Vec<_>, Vec<_>) = parts.partition(|part| Some(part.owner) == person.team);
            if sim.ended().is_some() {
                break;
            }
            for part in own.iter().take(2).chain(others.first()) {
                let mut word = Say { to: vec![person.id], ..say(&[], Intent::Question, &[Manner::Detailed]) };
                word.about = Some(About::Component(part.id));
                order(&mut sim, Command::Say(word)).unwrap();
                let next = sim.now() + 65;
                sim.advance(next);
                if sim.ended().is_some() {
                    break;
                }
            }
        }
        for event in sim.events() {
            let EventKind::Replied(reply) = &event.kind else { continue };
            let who = content.scenario.person(reply.by).unwrap();
            for fact in &reply.facts {
                told += 1;
                assert_eq!(fact.source, reply.by);
                let Subject::Component(part) = fact.about else { panic!("{fact:?}") };
                let owner = content.scenario.component(part).unwrap().owner;
                assert_eq!(Some(owner), who.team, "{} speaks of {part}, which is not theirs", who.id);
                let lag = content.scenario.team(owner).unwrap().belief_lag_s;
                assert!(fact.as_of.0 + lag <= event.t.0, "late by what they see late");
            }
        }
    }
    assert!(told > 20, "{told} facts");
}

#[test]
fn phrasings_do_not_repeat_in_a_row_and_all_of_them_have_words() {
    let words =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/locale/en/speech.ftl"));
    let words = words.expect("the words stand beside the program");
    for kind in ReplyKind::ALL {
        let name = serde_json::to_value(kind).unwrap();
        for mood in ["calm", "strained"] {
            let lines: Vec<&str> = (1..=ReplyKind::PHRASINGS)
                .map(|n| {
                    let key = format!("said-{}-{mood}-{n} = ", name.as_str().unwrap());
                    words.lines().find_map(|line| line.strip_prefix(&key)).unwrap_or_else(|| panic!("no {key}"))
                })
                .collect();
            let different: std::collections::BTreeSet<_> = lines.iter().collect();
            assert_eq!(different.len(), lines.len(), "{kind:?} {mood}");
        }
    }
    let content = Arc::new(content(MAJOR));
    let mut sim = played(&content, 11, AT);
    for _ in 0..12 {
        order(&mut sim, Command::Say(say(&["hannah"], Intent::Park, &[]))).unwrap();
        let next = sim.now() + 70;
        sim.advance(next);
    }
    let mut last: BTreeMap<Id, (ReplyKind, u32)> = BTreeMap::new();
    let mut replies = 0;
    for event in sim.events() {
        let EventKind::Replied(reply) = &event.kind else { continue };
        replies += 1;
        assert!((1..=ReplyKind::PHRASINGS).contains(&reply.words));
        assert_ne!(last.insert(reply.by, (reply.reply, reply.words)), Some((reply.reply, reply.words)));
    }
    assert!(replies >= 10, "{replies}");
}

#[test]
fn each_persona_has_manners_that_suit_and_manners_that_backfire() {
    let text =
        std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../scenarios/parts/personas.ron"));
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let part: bridgecall_core::scenario::model::Part = options.from_str(&text.unwrap()).unwrap();
    let near = |id: &'static str, intent, manner: &[Manner]| {
        let persona: &Persona = part.personas.iter().find(|one| one.id == Id::from(id)).unwrap();
        1000_u64.saturating_sub(style::spoken(intent, manner).distance(style::ideal(persona, 500, intent)) / 2)
    };
    use Manner::{Asking, Brief, Detailed, Sharp, Warm};
    for (id, intent, works, backfires) in [
        ("ops-director", Intent::Decide, &[Brief][..], &[Detailed, Asking][..]),
        ("sales-lead", Intent::Reassure, &[Warm, Brief], &[Detailed, Sharp]),
        ("database-lead", Intent::Question, &[Detailed, Warm], &[Sharp, Brief]),
        ("desk-lead", Intent::Thank, &[Warm], &[Sharp]),
        ("network-lead", Intent::Question, &[Detailed], &[Sharp]),
        ("vendor-manager", Intent::Question, &[Detailed], &[Sharp, Brief]),
        ("finance-chief", Intent::Summarise, &[Detailed], &[Sharp, Brief]),
        ("compliance-officer", Intent::Summarise, &[Detailed, Warm], &[Sharp, Brief]),
        ("steady-director", Intent::Summarise, &[Warm], &[Sharp, Detailed]),
        ("front-line", Intent::Reassure, &[Brief], &[Sharp, Detailed]),
        ("public-officer", Intent::Summarise, &[Detailed], &[Sharp, Brief]),
        ("weary-lead", Intent::Thank, &[Warm], &[Sharp]),
        ("frank-expert", Intent::Question, &[Detailed, Warm], &[Sharp, Brief]),
    ] {
        let (good, bad) = (near(id, intent, works), near(id, intent, backfires));
        assert!(good >= style::GOOD && bad < style::GOOD && good >= bad + 100, "{id}: {good} and {bad}");
    }
    assert_eq!(part.personas.len(), 13);
    assert!(part.personas.iter().any(|one| one.agenda == Some(Agenda::TakeOver)));
}

/// Left alone, people with agendas make their scenes; each kind has its good answer, and it calms.
#[test]
fn agendas_break_in_and_good_answers_calm() {
    let content = Arc::new(content(MAJOR));
    assert!(!content.scenario.personas.is_empty(), "the scenario gives people a style");
    let mut kinds: BTreeMap<InterruptionKind, usize> = BTreeMap::new();
    for seed in 1..=6 {
        let (mut good, mut bad) = (fresh(&content, seed, Mode::Practice), fresh(&content, seed, Mode::Practice));
        for (sim, answer) in [(&mut good, true), (&mut bad, false)] {
            sim.advance(SimTime(260));
            order(sim, Command::AcceptHandover { read_back: Vec::new() }).unwrap();
            order(sim, Command::OpenBridge).unwrap();
            for person in ["ingrid", "matteo", "femi", "hannah", "luca"] {
                order(sim, Command::Page { person: person.into() }).unwrap();
            }
            while sim.ended().is_none() {
                let open =
                    sim.knowledge().interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
                let open: Vec<_> = open.map(|(number, one)| (*number, one.why)).collect();
                for (interruption, why) in open {
                    let reply = if answer { why.good_answers()[0] } else { Reply::Yield };
                    order(sim, Command::AnswerInterruption { interruption, reply }).unwrap();
                }
                let next = sim.now() + 20;
                sim.advance(next);
            }
        }
        for one in bad.knowledge().interruptions.values() {
            *kinds.entry(one.why).or_default() += 1;
        }
        let heard = |sim: &Simulation, by| count(sim, |kind| matches!(kind, EventKind::Stirred(one) if one.by == by));
        assert_eq!(heard(&good, Mover::Slighted), 0);
        assert_eq!(heard(&bad, Mover::Heard), 0);
    }
    println!("{kinds:?}");
    for kind in [InterruptionKind::Motivation, InterruptionKind::WantsToAnnounce, InterruptionKind::SeverityChallenge]
    {
        assert!(kinds.contains_key(&kind), "{kind:?} never came: {kinds:?}");
    }
}
