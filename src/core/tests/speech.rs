//! The typed line: a table of lines, good and bad, with what must be made of each.

mod proofs;

use std::sync::Arc;

use bridgecall_core::base::Id;
use bridgecall_core::scenario::Content;
use bridgecall_core::sim::command::Topic;
use bridgecall_core::sim::talk::{About, Intent, Manner, Say};
use bridgecall_core::sim::{Command, Mode, Order, Simulation};
use bridgecall_core::speech::{GapKind, Understood, understand};
use bridgecall_core::view::Docs;
use proofs::{MAJOR, content, fresh, model_run};

/// A run in which golden has come far enough that options are known.
fn played() -> (Arc<Content>, Simulation) {
    let content = Arc::new(content(MAJOR));
    let mut sim = fresh(&content, 3, Mode::Practice);
    let mut log = Vec::new();
    let golden = model_run(&content, "golden");
    let until = bridgecall_core::base::SimTime(900);
    let Ok(()) = bridgecall_core::plan::play_on(&mut sim, &golden, Some(until), &mut log);
    assert!(sim.knowledge().options.contains_key(&Id::from("offline-mode")), "options are known by then");
    (content, sim)
}

fn say(to: &[&'static str], intent: Intent) -> Say {
    let to = to.iter().map(|id| Id::from(*id)).collect();
    Say { to, intent, manner: Vec::new(), about: None, claim: None, box_s: None }
}

fn about(mut said: Say, about: About) -> Command {
    said.about = Some(about);
    Command::Say(said)
}

fn boxed(mut said: Say, what: About, seconds: u64) -> Command {
    (said.about, said.box_s) = (Some(what), Some(seconds));
    Command::Say(said)
}

fn how(mut said: Say, manner: &[Manner]) -> Say {
    said.manner = manner.to_vec();
    said
}

fn theory(id: &'static str) -> About {
    About::Theory(id.into())
}

fn part(id: &'static str) -> About {
    About::Component(id.into())
}

fn option(id: &'static str) -> About {
    About::Option(id.into())
}

#[rustfmt::skip]
fn good() -> Vec<(&'static str, Command)> {
    use Intent::*;
    let topic = |who: &'static str, topic| about(say(&[who], Question), About::Topic(topic));
    vec![
        // Work, by name and with a box.
        ("Hannah, check the payment gateway, back in four minutes", boxed(say(&["hannah"], Task), part("gateway"), 240)),
        ("Hannah, check the payment gateway, back in 4 minutes, understood?", boxed(say(&["hannah"], Task), part("gateway"), 240)),
        ("Hannah, test whether Meridian's network is failing by half, you have five minutes", boxed(say(&["hannah"], Task), theory("network-half-dead"), 300)),
        ("hannah check routing table 3 min", boxed(say(&["hannah"], Task), part("routing"), 180)),
        ("Tomasz, check the tills and terminals within ten minutes.", boxed(say(&["tomasz"], Task), part("tills"), 600)),
        ("Tomasz, test this morning's till release, back in 5 minutes", boxed(say(&["tomasz"], Task), theory("release-guilty"), 300)),
        ("Femi, look into the store network, back in half an hour", boxed(say(&["femi"], Task), part("store-net"), 1800)),
        ("Femi, test whether we are under attack, four minutes", boxed(say(&["femi"], Task), theory("attack"), 240)),
        ("Hannah, could you check the gateway?", about(say(&["hannah"], Task), part("gateway"))),
        ("Hannah please check the gateway", about(how(say(&["hannah"], Task), &[Manner::Warm]), part("gateway"))),
        ("Hannah, assess the second acquirer, back in 3 minutes", boxed(say(&["hannah"], Task), option("second-acquirer"), 180)),
        ("Osei, verify the gateway in two minutes", boxed(say(&["hannah"], Task), part("gateway"), 120)),
        ("Hannah Osei, verify the payment gateway in two minutes", boxed(say(&["hannah"], Task), part("gateway"), 120)),
        ("Hannah, check the gatway, back in 4 minutes", boxed(say(&["hannah"], Task), part("gateway"), 240)),
        ("Can someone check the gateway?", about(say(&[], Task), part("gateway"))),
        ("Hannah, check the gateway right now", about(how(say(&["hannah"], Task), &[Manner::Firm]), part("gateway"))),
        ("Sora, check the web shop, back in a minute", boxed(say(&["sora"], Task), part("web-shop"), 60)),
        // Questions.
        ("Carmen, what changed?", topic("carmen", Topic::Changes)),
        ("Carmen, what has changed today", topic("carmen", Topic::Changes)),
        ("Yusuf, are we under attack?", topic("yusuf", Topic::Security)),
        ("Grace, what are we losing a minute?", topic("grace", Topic::Cost)),
        ("Grace, by when does it hurt?", topic("grace", Topic::Deadline)),
        ("Priya, how many tickets?", topic("priya", Topic::Volume)),
        ("Jo, what do you see?", topic("jo", Topic::Status)),
        ("Pete, is it working?", topic("pete", Topic::Status)),
        ("Hannah, how is the gateway?", about(say(&["hannah"], Question), part("gateway"))),
        ("Hannah, your report please", about(how(say(&["hannah"], Question), &[Manner::Warm]), About::Report)),
        ("Hannah, condition, actions, needs", about(say(&["hannah"], Question), About::Report)),
        ("Ingrid, status report", about(say(&["ingrid"], Question), About::Report)),
        // Calls.
        ("Page Femi", Command::Page { person: "femi".into() }),
        ("Call Anders", Command::Page { person: "anders".into() }),
        ("bring in Sora Kim", Command::Page { person: "sora".into() }),
        ("Anders, you can go", Command::Release { person: "anders".into() }),
        ("Release Sora", Command::Release { person: "sora".into() }),
        // Polls and decisions.
        ("Any strong objections to the second acquirer?", about(say(&[], Poll), option("second-acquirer"))),
        ("Everybody, any strong objections to approving cards offline?", about(say(&[], Poll), option("offline-mode"))),
        ("Does anyone object to the second acquirer", about(say(&[], Poll), option("second-acquirer"))),
        ("We will go with the second acquirer", about(say(&[], Decide), option("second-acquirer"))),
        ("Victor, my decision: the second acquirer", about(say(&["victor"], Decide), option("second-acquirer"))),
        // Thanks, calm, doubt, later, warnings.
        ("Thanks, Hannah", Command::Say(say(&["hannah"], Thank))),
        ("Hannah, thank you very much", Command::Say(how(say(&["hannah"], Thank), &[Manner::Warm]))),
        ("Well done everybody", Command::Say(say(&[], Thank))),
        ("Good work, Tomasz", Command::Say(say(&["tomasz"], Thank))),
        ("Priya, do not worry, we have this in hand", Command::Say(say(&["priya"], Reassure))),
        ("Grace, stay calm please", Command::Say(how(say(&["grace"], Reassure), &[Manner::Warm]))),
        ("Hannah, take your time", Command::Say(say(&["hannah"], Reassure))),
        ("Tomasz, are you sure?", Command::Say(say(&["tomasz"], Challenge))),
        ("Tomasz, how do you know the tills are well?", about(say(&["tomasz"], Challenge), part("tills"))),
        ("Victor, not now", Command::Say(say(&["victor"], Park))),
        ("Victor, we take that at the end", Command::Say(say(&["victor"], Park))),
        ("Femi, please stop, last warning", Command::Say(how(say(&["femi"], Warn), &[Manner::Warm]))),
        ("To sum up briefly", Command::Say(how(say(&[], Summarise), &[Manner::Brief]))),
        ("Tomasz, check the tills, you idiot", about(how(say(&["tomasz"], Task), &[Manner::Sharp]), part("tills"))),
        ("Hannah, what do you think, is the gateway sick?", about(how(say(&["hannah"], Question), &[Manner::Asking]), part("gateway"))),
    ]
}

#[rustfmt::skip]
fn bad() -> Vec<(&'static str, GapKind, &'static str)> {
    vec![
        ("", GapKind::NoLine, ""),
        ("   ?!  ", GapKind::NoLine, ""),
        ("check the gateway, back in four minutes", GapKind::NoName, ""),
        ("Hanna, check the gateway", GapKind::UnknownName, "Hannah"),
        ("Tomaz, check the tills", GapKind::UnknownName, "Tomasz"),
        ("Hannah", GapKind::NoPurpose, ""),
        ("Hannah, lorem ipsum dolor", GapKind::NoPurpose, ""),
        ("Hannah, check the flux capacitor", GapKind::NoSubject, ""),
        ("Hannah and Tomasz, check the gateway", GapKind::ManyNames, "Hannah Osei"),
        ("Hannah, check the gateway, back in 5 hours", GapKind::BadTime, ""),
        ("Hannah, check the gateway by 25:99", GapKind::BadTime, ""),
        ("Page", GapKind::NoName, ""),
        ("Any strong objections?", GapKind::NoSubject, ""),
        ("what changed?", GapKind::NoName, ""),
        ("Hannah, check the acquiring line", GapKind::ManySubjects, "Northgate Acquiring, main line"),
        ("xyzzy", GapKind::NoPurpose, ""),
    ]
}

fn read(line: &str, content: &Content, sim: &Simulation) -> Understood {
    understand(line, &Docs::new(content), sim.knowledge())
}

#[test]
fn good_lines_become_the_order_they_mean() {
    let (content, sim) = played();
    let mut wrong = Vec::new();
    for (line, command) in good() {
        let got = read(line, &content, &sim);
        if got.command.as_ref() != Some(&command) {
            wrong.push(format!("{line}\n  {:?}\n  wanted {command:?}\n  gaps {:?}", got.command, got.gaps));
        } else if got.back.is_empty() {
            wrong.push(format!("{line}: nothing is shown back"));
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
    assert!(good().len() + bad().len() >= 60, "{} lines", good().len() + bad().len());
}

#[test]
fn bad_lines_send_nothing_and_say_what_is_missing() {
    let (content, sim) = played();
    let mut wrong = Vec::new();
    for (line, kind, like) in bad() {
        let got = read(line, &content, &sim);
        let told = got.gaps.iter().find(|gap| gap.kind == kind);
        let suggests = told.is_some_and(|gap| like.is_empty() || gap.like.iter().any(|one| one == like));
        if got.command.is_some() || !suggests {
            wrong.push(format!("{line}: {got:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} lines:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn words_that_nothing_was_made_of_are_named_and_the_rest_is_sent() {
    let (content, sim) = played();
    let got = read("Hannah, check the gateway sideways, back in four minutes", &content, &sim);
    assert!(got.command.is_some(), "{got:?}");
    assert_eq!(got.gaps.iter().map(|gap| gap.text.as_str()).collect::<Vec<_>>(), ["sideways"]);
}

#[test]
fn a_time_of_day_is_a_box() {
    let (content, sim) = played();
    let clock = content.scenario.clock.bare(sim.now() + 600);
    let line = format!("Hannah, check the gateway by {clock}");
    let Some(Command::Say(said)) = read(&line, &content, &sim).command else { panic!("{line}") };
    let seconds = said.box_s.unwrap_or_default();
    assert!((540..=600).contains(&seconds), "{line}: {seconds}");
}

/// What is not on the seat's map cannot be named: hidden parts and unknown options stay so.
#[test]
fn nothing_that_the_seat_does_not_know_is_understood() {
    let (content, sim) = (Arc::new(content(MAJOR)), fresh(&Arc::new(proofs::content(MAJOR)), 1, Mode::Practice));
    for line in ["Hannah, check Meridian site A, 4 minutes", "We will go with the second acquirer"] {
        let got = read(line, &content, &sim);
        let named = match &got.command {
            Some(Command::Say(said)) => said.about,
            _ => None,
        };
        assert!(!matches!(named, Some(About::Option(_))), "{line}: {got:?}");
        assert_ne!(named, Some(part("site-a")), "{line}");
    }
}

#[test]
fn every_line_of_noise_is_read_without_a_crash() {
    let (content, sim) = played();
    let words = [
        "Hannah", ",", "check", "?", "gateway", "in", "four", "minutes", "thanks", "\u{0}", "🙂", "page", "99:99",
        "é",
    ];
    let mut state = 7_u64;
    for _ in 0..2000 {
        let mut line = String::new();
        for _ in 0..8 {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            line.push_str(words[(state >> 33) as usize % words.len()]);
            line.push(' ');
        }
        let got = read(&line, &content, &sim);
        if let Some(command) = got.command {
            let _ = sim.propose(&Order { seat: sim.seat(), command });
        }
    }
}
