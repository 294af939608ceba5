//! What is said: where it shows a behaviour, and where it shows nothing however often it is said.

use bridgecall_core::base::{Id, SimTime};
use bridgecall_core::markers::{Marker, Standing};
use bridgecall_core::scenario::model::{Risk, Seat, SignalChannel};
use bridgecall_core::sim::EventKind as K;
use bridgecall_core::sim::command::{OptionCard, Reply};
use bridgecall_core::sim::event::InterruptionKind;
use bridgecall_core::sim::message::Effect;
use bridgecall_core::sim::talk::{About, Intent, Manner, Replied, ReplyKind, Said, Statement};

use Standing::{Absent, Harmful, Late, NotApplicable, Present};

use crate::cases::{broken_in, declared, given, started, summed_up, undisturbed};
use crate::log::{Log, golden};

/// The golden run in which nothing is said and nobody breaks in.
fn quiet() -> Log {
    undisturbed(golden()).without(|kind| matches!(kind, K::Said(_) | K::Replied(_) | K::SignalHeard { .. }))
}

fn said(to: &[&'static str], intent: Intent, manner: &[Manner]) -> Said {
    let everybody = ["hannah", "tomasz", "ingrid"];
    let heard = if to.is_empty() { &everybody[..] } else { to };
    Said {
        said: 90,
        to: heard.iter().map(|id| Id::from(*id)).collect(),
        bridge: to.is_empty(),
        intent,
        manner: manner.to_vec(),
        about: None,
        claim: None,
    }
}

fn word(said: Said) -> K {
    K::Said(Box::new(said))
}

fn plain(to: &[&'static str], intent: Intent) -> K {
    word(said(to, intent, &[]))
}

fn sharp(to: &[&'static str], intent: Intent) -> K {
    word(said(to, intent, &[Manner::Sharp]))
}

fn about(to: &[&'static str], intent: Intent, about: About) -> K {
    word(Said { about: Some(about), ..said(to, intent, &[]) })
}

fn claim(to: &[&'static str], claim: Statement) -> K {
    word(Said { claim: Some(claim), ..said(to, Intent::Reassure, &[]) })
}

/// The first answer to a task, and whose.
fn reported(kind: &K) -> bool {
    matches!(kind, K::TaskReported { .. })
}

fn over(kind: &K) -> bool {
    matches!(kind, K::Resolved { .. })
}

fn reporter() -> &'static str {
    match golden().first(reported) {
        K::TaskReported { person, .. } => person.to_string().leak(),
        _ => unreachable!("it is a report"),
    }
}

/// Puts something in ten times over, ten seconds apart.
fn ten_times(log: Log, from_s: u64, after: fn(&K) -> bool, kind: &K) -> Log {
    (0..10).fold(log, |log, nth| log.with(from_s + nth * 10, after, kind.clone()))
}

fn is(log: Log, element: &str, standing: Standing) -> Marker {
    let marker = log.marker(element);
    assert_eq!(marker.standing, standing, "{marker:?}");
    assert!(standing == NotApplicable || !marker.words.is_empty());
    marker
}

#[test]
fn work_is_given_to_one_by_name_and_courteously() {
    let more = is(quiet(), "names_work", Present).evidence.len();
    is(quiet().with(5, given, word(said(&["hannah"], Intent::Task, &[Manner::Firm]))), "names_work", Present);
    is(quiet().with(5, given, sharp(&["hannah"], Intent::Task)), "names_work", Harmful);

    let again = |log: &Log, other: &'static str| match log.first(given) {
        K::TaskAssigned { work, due, .. } => K::TaskAssigned { task: 91, person: Id::from(other), work, due },
        kind => kind,
    };
    let twice = again(&quiet(), "ingrid");
    is(quiet().with(2, given, twice.clone()), "names_work", Harmful);
    assert_ne!(quiet().with(200, given, twice).standing("names_work"), Harmful, "a second try is none");
    is(quiet().with(2, given, plain(&["hannah", "tomasz"], Intent::Task)), "names_work", Harmful);

    let room = |theory: &'static str| about(&[], Intent::Task, About::Theory(Id::from(theory)));
    is(quiet().with(5, declared, room("release-guilty")), "names_work", Late);
    let named = quiet().with(5, declared, room("network-half-dead")).with(30, declared, again(&quiet(), "ingrid"));
    assert!(!named.marker("names_work").words.contains("whole room"), "somebody got it by name");

    let taken_up = quiet().with(20, reported, plain(&[reporter()], Intent::Thank));
    let taken_up = is(taken_up, "names_work", Present);
    assert!(taken_up.words.contains("taken up aloud") && taken_up.evidence.len() == more + 1, "{taken_up:?}");
    let late = quiet().with(900, over, plain(&[reporter()], Intent::Thank));
    assert!(!late.marker("names_work").words.contains("taken up"), "much too late to close a loop");
}

#[test]
fn a_side_issue_is_put_off_and_come_back_to() {
    let brought_up = || {
        let text = "What about the loyalty points?".to_owned();
        K::SignalHeard {
            signal: Id::from("aside"),
            from: Some(Id::from("victor")),
            channel: SignalChannel::Chat,
            text,
        }
    };
    let park = || plain(&["victor"], Intent::Park);
    is(quiet(), "holds_control", NotApplicable);
    is(ten_times(quiet(), 30, declared, &park()), "holds_control", NotApplicable);
    let parked = || quiet().happening(20, declared, brought_up()).with(30, declared, park());
    is(parked(), "holds_control", Late);
    let back = || parked().with(700, declared, plain(&["victor"], Intent::Summarise));
    let once = is(back(), "holds_control", Present);
    let often = is(ten_times(back(), 40, declared, &park()), "holds_control", Present);
    assert_eq!((once.evidence.len(), often.evidence.len()), (2, 2), "one issue is one issue");

    let answered = || broken_in(quiet(), InterruptionKind::Takeover, Some((20, Reply::OfferCommand)));
    is(answered().with(230, declared, sharp(&["victor"], Intent::Decide)), "holds_control", Harmful);
    is(answered().with(230, declared, sharp(&["grace"], Intent::Decide)), "holds_control", Present);
}

#[test]
fn doubt_is_asked_for_and_heard_before_a_high_risk() {
    let option = Id::from("reboot-tills");
    let text = |what: &str| format!("{what} of the tills in the stores");
    let card = OptionCard {
        effect: text("A fresh start"),
        minutes: 7,
        blast_radius: text("All"),
        reversal: text("No way back, a wait"),
        risk: Some(Risk::High),
        success_test: text("Approvals"),
        abort_if: text("A tenth dark"),
    };
    let begun = || {
        let card = K::OptionCardFilled { option, card: Box::new(card.clone()) };
        let may = K::ChangeAuthorised { option, reference: "EC-1".to_owned() };
        let log = quiet().with(700, declared, card).happening(710, declared, may);
        let log = log.with(900, declared, K::ActionStarted { option, directed: true });
        log.with(903, declared, K::ActionAborted { option })
    };
    is(begun(), "weighs_risk", Late);
    let asks = || about(&["tomasz"], Intent::Challenge, About::Option(option));
    let reply = |by: &'static str| {
        let reply = Replied {
            said: 90,
            by: Id::from(by),
            reply: ReplyKind::Agree,
            strained: false,
            words: 1,
            facts: Vec::new(),
        };
        K::Replied(Box::new(reply))
    };
    is(begun().with(800, declared, asks()), "weighs_risk", Late);
    is(begun().with(800, declared, asks()).happening(810, declared, reply("grace")), "weighs_risk", Late);
    is(begun().with(800, declared, asks()).happening(810, declared, reply("tomasz")), "weighs_risk", Present);
    let after = begun().with(910, declared, asks()).happening(920, declared, reply("tomasz"));
    is(after, "weighs_risk", Late);
}

#[test]
fn a_decision_is_said_aloud() {
    let option = match golden().first(started) {
        K::ActionStarted { option, .. } => option,
        _ => unreachable!("it is an act"),
    };
    let decide = |option| about(&[], Intent::Decide, About::Option(option));
    let before = is(quiet(), "decides_openly", Present);
    let aloud = is(quiet().with(5, started, decide(option)), "decides_openly", Present);
    assert!(aloud.words.contains("said aloud") && aloud.evidence.len() == before.evidence.len() + 1, "{aloud:?}");
    for idle in [quiet().with(5, started, decide(Id::from("reboot-tills"))), quiet().with(900, over, decide(option))]
    {
        assert_eq!(idle.marker("decides_openly").words, before.words, "nothing that was begun just then");
    }
}

#[test]
fn a_picture_in_passing_is_a_part_of_one() {
    let silent = || quiet().without(|kind| summed_up(kind) || matches!(kind, K::ReportAsked { .. }));
    let picture = plain(&[], Intent::Summarise);
    is(silent(), "shares_picture", Absent);
    is(silent().with(20, given, plain(&["victor"], Intent::Summarise)), "shares_picture", Absent);
    let once = is(silent().with(20, reported, picture.clone()), "shares_picture", Late);
    let often = ten_times(silent(), 20, over, &picture).with(20, reported, picture.clone());
    assert!(often.marker("shares_picture").evidence.len() <= once.evidence.len() + 1, "no news, no picture");
    is(quiet().with(20, reported, picture), "shares_picture", Present);
}

#[test]
fn reassurance_against_better_knowledge_is_harmful() {
    let service = Id::from("card-pay");
    let well = || claim(&["grace"], Statement::Works(service, Effect::Normal));
    let ill = || claim(&["grace"], Statement::Works(service, Effect::Degraded));
    is(quiet().with(5, declared, ill()), "tells_truth", Present);
    let told = is(quiet().with(5, declared, well()), "tells_truth", Harmful);
    assert_eq!(told.evidence.len(), 2, "what was known, and what was said");
    is(quiet().with(5, declared, well()).with(60, declared, ill()), "tells_truth", Late);
    is(quiet().with(5, declared, well()).with(700, declared, ill()), "tells_truth", Harmful);
    let elsewhere = claim(&["victor"], Statement::Works(service, Effect::Degraded));
    is(quiet().with(5, declared, well()).with(60, declared, elsewhere), "tells_truth", Harmful);

    // Who has no screens and asked nobody knew no better.
    let leader = |log: Log| {
        let of = log.given_by(Seat::SeniorLeader, |kind| matches!(kind, K::Said(_))).markers(Seat::SeniorLeader);
        of.into_iter().find(|one| one.element.as_str() == "tells_truth").expect("it is there").standing
    };
    assert_eq!(leader(quiet().with(5, declared, well())), NotApplicable);

    let cause = |theory: &'static str| claim(&["grace"], Statement::Cause(Id::from(theory)));
    is(quiet().with(5, declared, cause("release-guilty")), "tells_truth", Late);
    is(quiet().with(1, over, cause("release-guilty")), "tells_truth", Harmful);
    is(quiet().with(1, over, cause("network-half-dead")), "tells_truth", Present);
}

#[test]
fn an_hour_of_repair_that_passes_is_harmful() {
    let promised = || quiet().with(5, declared, claim(&["grace"], Statement::BackBy(SimTime(1200))));
    is(promised(), "tells_in_time", Present);
    is(promised().happening(600, declared, K::ClaimFoundOut { said: 90 }), "tells_in_time", Harmful);
}

#[test]
fn thanks_are_for_something() {
    let thanks = || plain(&[reporter()], Intent::Thank);
    is(quiet(), "shields_resolvers", NotApplicable);
    is(ten_times(quiet(), 5, declared, &thanks()), "shields_resolvers", NotApplicable);
    let once = is(quiet().with(20, reported, thanks()), "shields_resolvers", Present);
    let often = is(ten_times(quiet(), 20, reported, &thanks()), "shields_resolvers", Present);
    assert_eq!(once.evidence.len(), 1);
    assert!(often.evidence.len() <= deliveries(), "one delivery, one thanks: {often:?}");
    is(quiet().with(20, reported, sharp(&[reporter()], Intent::Challenge)), "shields_resolvers", Harmful);
    is(quiet().with(20, reported, sharp(&["victor"], Intent::Challenge)), "shields_resolvers", NotApplicable);
}

/// How much the person who reports first delivers in all.
fn deliveries() -> usize {
    let mut log = golden();
    let mut count = 0;
    let theirs = |kind: &K| matches!(kind, K::TaskReported { person, .. } if person.as_str() == reporter());
    while log.has(theirs) {
        log = log.without_first(theirs);
        count += 1;
    }
    count
}

#[test]
fn thanks_at_the_end_are_thanks() {
    let thankless = || {
        quiet().changed(|kind| {
            if let K::StoodDown { thanks, .. } = kind {
                *thanks = false;
            }
        })
    };
    is(thankless(), "hands_over", Late);
    is(thankless().with(5, over, plain(&[], Intent::Thank)), "hands_over", Present);
    is(thankless().with(5, over, sharp(&[], Intent::Thank)), "hands_over", Late);
    is(ten_times(thankless(), 5, declared, &plain(&[], Intent::Thank)), "hands_over", Late);
}
