//! Every element in every standing it can have, and whose doing counts.

use std::collections::BTreeSet;

use bridgecall_core::base::{Id, SimTime};
use bridgecall_core::markers::{Standing, elements};
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::scenario::policy::Priority;
use bridgecall_core::sim::EventKind as K;
use bridgecall_core::sim::command::{CauseClaim, Reply, Task};
use bridgecall_core::sim::event::InterruptionKind;
use bridgecall_core::sim::message::{Audience, Message};

use Standing::{Absent, Harmful, Late, NotApplicable, Present};

use crate::log::{Log, golden};

/// An element, how it must come out, and what makes it so.
type Case = (&'static str, Standing, fn(Log) -> Log);

const CASES: &[Case] = &[
    ("takes_command", Present, |log| log),
    ("takes_command", Late, |log| log.later(300, |kind| matches!(kind, K::Appointed { .. }))),
    ("takes_command", Absent, |log| log.without(|kind| matches!(kind, K::BridgeOpened))),
    ("takes_command", Harmful, |log| log.with(60, declared, lowered())),
    ("takes_command", NotApplicable, Log::false_alarm),
    ("names_work", Present, |log| log),
    ("names_work", Late, |log| log.later(400, |kind| matches!(kind, K::TaskReported { .. }))),
    ("names_work", Absent, |log| log.without(|kind| matches!(kind, K::TaskAssigned { .. }))),
    ("names_work", Absent, |log| log.without(|kind| matches!(kind, K::TaskReported { .. } | K::ReportAsked { .. }))),
    ("names_work", Harmful, |log| log.with(5, given, asked_again()).with(9, given, asked_again())),
    ("names_work", NotApplicable, |log| log.without(|kind| matches!(kind, K::PageAnswered { .. }))),
    ("holds_control", Present, |log| broken_in(log, InterruptionKind::Takeover, Some((20, Reply::OfferCommand)))),
    ("holds_control", Late, |log| broken_in(log, InterruptionKind::Takeover, Some((200, Reply::OfferCommand)))),
    ("holds_control", Absent, |log| broken_in(log, InterruptionKind::InformationDemand, None)),
    ("holds_control", Absent, |log| broken_in(log, InterruptionKind::Takeover, Some((20, Reply::Refuse)))),
    ("holds_control", Harmful, |log| broken_in(log, InterruptionKind::Takeover, Some((20, Reply::Yield)))),
    ("holds_control", NotApplicable, undisturbed),
    ("hears_sources", Present, |log| log),
    ("hears_sources", Late, |log| log.later(200, |kind| matches!(kind, K::Answered { .. }))),
    ("hears_sources", Absent, |log| log.without(|kind| matches!(kind, K::Answered { .. }))),
    ("hears_sources", Harmful, |log| {
        let reason = || "The dashboards are green.".to_owned();
        let rejected = move |kind: &mut K| {
            if declared(kind) {
                *kind = K::Rejected { reason: reason(), route_to: Id::from("priya") };
            }
        };
        log.without(|kind| matches!(kind, K::Answered { .. })).changed(rejected)
    }),
    ("hears_sources", NotApplicable, off_duty),
    ("sizes_impact", Present, |log| log),
    ("sizes_impact", Late, |log| log.later(700, |kind| matches!(kind, K::ImpactStated(_)))),
    ("sizes_impact", Absent, |log| log.without(|kind| matches!(kind, K::ImpactStated(_)))),
    ("sizes_impact", Harmful, |log| {
        log.changed(|kind| {
            if let K::ImpactStated(impact) = kind {
                impact.service = Some(Id::from("web"));
            }
        })
    }),
    ("sizes_impact", NotApplicable, Log::false_alarm),
    ("tests_theories", Present, |log| log),
    ("tests_theories", Late, |log| log.pause(1900, given)),
    ("tests_theories", Absent, |log| {
        log.without(|kind| matches!(kind, K::TaskAssigned { work: Task::Test(theory), .. } if *theory == Id::from("release-guilty")))
    }),
    ("tests_theories", Harmful, |log| {
        let aside = K::HypothesisSetAside { hypothesis: Id::from("network-half-dead"), evidence: 1 };
        log.with(0, |kind| matches!(kind, K::Resolved { .. }), aside)
    }),
    ("tests_theories", NotApplicable, Log::false_alarm),
    ("restores_first", Present, |log| log),
    ("restores_first", Late, |log| log.pause(700, started)),
    ("restores_first", Absent, |log| log.without(started)),
    ("restores_first", Absent, |log| log.without(|kind| started(kind) || matches!(kind, K::OptionKnown { .. }))),
    ("restores_first", Harmful, |log| log.with(5, declared, restart())),
    ("restores_first", NotApplicable, Log::false_alarm),
    ("weighs_risk", Present, |log| log),
    ("weighs_risk", Late, |log| {
        let last =
            |kind: &K| matches!(kind, K::OptionCardFilled { option, .. } if *option == Id::from("shut-out-site-a"));
        log.later(400, last)
    }),
    ("weighs_risk", Absent, |log| log.without(|kind| matches!(kind, K::OptionCardFilled { .. }))),
    ("weighs_risk", Harmful, |log| log.without(|kind| matches!(kind, K::ChangeAuthorised { .. }))),
    ("weighs_risk", NotApplicable, |log| log.without(started)),
    ("decides_openly", Present, |log| log),
    ("decides_openly", Late, |log| log.later(400, |kind| matches!(kind, K::DecisionLogged { .. }))),
    ("decides_openly", Absent, |log| log.without(|kind| matches!(kind, K::DecisionLogged { .. }))),
    ("decides_openly", Absent, |log| log.happening(5, declared, waiting(600))),
    ("decides_openly", Harmful, |log| log.without(|kind| matches!(kind, K::Answered { verifying: true, .. }))),
    ("decides_openly", NotApplicable, off_duty),
    ("tells_in_time", Present, |log| log),
    ("tells_in_time", Late, |log| {
        log.later(1000, sent).changed(each_message(|message| {
            message.next_update = message.next_update.map(|due| due + 1000);
        }))
    }),
    ("tells_in_time", Absent, |log| log.without(sent)),
    ("tells_in_time", Harmful, |log| log.changed(each_message(|message| message.fix_by = Some(SimTime(3000))))),
    ("tells_in_time", NotApplicable, |log| log.false_alarm().without(sent)),
    ("tells_truth", Present, |log| log),
    ("tells_truth", Late, |log| {
        let wrong = told(&log, |message| message.cohorts = vec![Id::from("others")]);
        let right = told(&log, |_| {});
        log.with(1, to_customers, wrong).with(60, to_customers, right)
    }),
    ("tells_truth", Absent, |log| log.without(sent)),
    ("tells_truth", Harmful, |log| {
        log.changed(each_message(|message| {
            if !message.cohorts.is_empty() {
                message.cohorts = vec![Id::from("others")];
            }
        }))
    }),
    ("tells_truth", NotApplicable, |log| log.false_alarm().without(sent)),
    ("shares_picture", Present, |log| log),
    ("shares_picture", Late, |log| log.later(1300, summed_up)),
    ("shares_picture", Late, |log| log.without(summed_up)),
    ("shares_picture", Late, |log| log.without(|kind| matches!(kind, K::ReportAsked { .. }))),
    ("shares_picture", Absent, |log| log.without(|kind| summed_up(kind) || matches!(kind, K::ReportAsked { .. }))),
    ("shares_picture", Harmful, |log| {
        let again = log.first(summed_up);
        log.with(900, summed_up, again)
    }),
    ("shares_picture", NotApplicable, |log| log.without(|kind| matches!(kind, K::PageAnswered { .. }))),
    ("brings_people", Present, |log| log),
    ("brings_people", Late, |log| log.later(700, |kind| matches!(kind, K::Paged { .. }))),
    ("brings_people", Absent, |log| log.without(|kind| matches!(kind, K::Paged { .. }))),
    ("brings_people", Harmful, |log| {
        let page = |person| K::Paged { person: Id::from(person), attempt: 1 };
        log.with(3, declared, page("femi")).with(3, declared, page("sora")).with(3, declared, page("anders"))
    }),
    ("brings_people", NotApplicable, Log::false_alarm),
    ("shields_resolvers", Present, |log| {
        broken_in(log, InterruptionKind::ResolverPulledAside, Some((20, Reply::Shield)))
    }),
    ("shields_resolvers", Late, |log| {
        broken_in(log, InterruptionKind::ResolverPulledAside, Some((250, Reply::Shield)))
    }),
    ("shields_resolvers", Absent, |log| broken_in(log, InterruptionKind::ResolverPulledAside, None)),
    ("shields_resolvers", Harmful, |log| {
        broken_in(log, InterruptionKind::ResolverPulledAside, Some((20, Reply::Yield)))
    }),
    ("shields_resolvers", NotApplicable, |log| undisturbed(log).without(|kind| matches!(kind, K::Said(_)))),
    ("hands_over", Present, |log| log),
    ("hands_over", Late, |log| {
        log.changed(|kind| {
            if let K::StoodDown { thanks, .. } = kind {
                *thanks = false;
            }
        })
    }),
    ("hands_over", Absent, |log| log.without(|kind| matches!(kind, K::StoodDown { .. } | K::RunEnded { .. }))),
    ("hands_over", Harmful, |log| {
        log.changed(|kind| {
            if let K::ProblemHandedOver { cause, .. } = kind {
                *cause = CauseClaim::Confirmed(Id::from("release-guilty"));
            }
        })
    }),
    ("hands_over", NotApplicable, |log| log.without(|kind| matches!(kind, K::Resolved { .. }))),
];

pub(crate) fn declared(kind: &K) -> bool {
    matches!(kind, K::Declared { .. })
}

pub(crate) fn given(kind: &K) -> bool {
    matches!(kind, K::TaskAssigned { .. })
}

pub(crate) fn started(kind: &K) -> bool {
    matches!(kind, K::ActionStarted { .. })
}

fn sent(kind: &K) -> bool {
    matches!(kind, K::MessageSent { .. })
}

fn to_customers(kind: &K) -> bool {
    matches!(kind, K::MessageSent { message, .. } if message.audience == Audience::Customers)
}

pub(crate) fn summed_up(kind: &K) -> bool {
    matches!(kind, K::Summarised { .. })
}

fn lowered() -> K {
    K::Reclassified { from: Priority::P1, to: Priority::P3, reason: "It will pass by itself.".to_owned() }
}

fn asked_again() -> K {
    K::ReportAsked { person: Id::from("hannah") }
}

fn restart() -> K {
    K::ActionStarted { option: Id::from("restart-gateway"), directed: true }
}

fn waiting(seconds: u64) -> K {
    K::ChangeAwaited { change: Id::from("web-banner"), by: Id::from("carmen"), due: SimTime(seconds) }
}

fn off_duty(log: Log) -> Log {
    log.without(|kind| matches!(kind, K::HandoverAccepted { .. } | K::DutiesBegan))
}

pub(crate) fn undisturbed(log: Log) -> Log {
    log.without(|kind| {
        matches!(kind, K::InterruptionRaised { .. } | K::InterruptionAnswered { .. } | K::InterruptionLapsed { .. })
    })
}

/// Somebody breaks in, and is answered after so many seconds or not at all.
pub(crate) fn broken_in(log: Log, why: InterruptionKind, reply: Option<(u64, Reply)>) -> Log {
    let resolver = (why == InterruptionKind::ResolverPulledAside).then(|| Id::from("hannah"));
    let raised = K::InterruptionRaised { interruption: 90, by: Id::from("victor"), why, resolver, theory: None };
    let log = undisturbed(log).happening(200, declared, raised);
    match reply {
        Some((after, reply)) => {
            let is_raised = |kind: &K| matches!(kind, K::InterruptionRaised { .. });
            log.sorted().with(after, is_raised, K::InterruptionAnswered { interruption: 90, reply })
        }
        None => log.happening(500, declared, K::InterruptionLapsed { interruption: 90 }),
    }
}

fn each_message(change: fn(&mut Message)) -> impl Fn(&mut K) {
    move |kind| {
        if let K::MessageSent { message, .. } = kind {
            change(message);
        }
    }
}

/// The first message to customers, changed.
fn told(log: &Log, change: fn(&mut Message)) -> K {
    let mut kind = log.first(to_customers);
    each_message(change)(&mut kind);
    kind
}

#[test]
fn every_element_comes_out_in_every_standing() {
    let mut wrong = String::new();
    for (element, standing, bend) in CASES {
        let found = bend(golden()).marker(element);
        if found.standing != *standing {
            wrong += &format!("{element} should be {standing:?}: {found:?}\n");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
    let shown: BTreeSet<(&str, Standing)> =
        CASES.iter().map(|(element, standing, _)| (*element, *standing)).collect();
    for element in elements() {
        for standing in Standing::ALL {
            assert!(shown.contains(&(element.id, standing)), "{} is never {standing:?}", element.id);
        }
    }
}

#[test]
fn five_categories_have_three_elements_each_and_every_anchor_its_own_words() {
    let all: Vec<_> = elements().collect();
    let named: BTreeSet<&str> = all.iter().map(|one| one.id).collect();
    let words = all.iter().flat_map(|one| [one.present, one.late, one.absent, one.harmful]);
    let words: BTreeSet<&str> = words.filter(|words| words.split_whitespace().count() >= 5).collect();
    assert_eq!((all.len(), named.len(), words.len()), (15, 15, 60));
    for category in bridgecall_core::markers::Category::ALL {
        assert_eq!(all.iter().filter(|one| one.category == category).count(), 3, "{category:?}");
    }
}

#[test]
fn what_other_seats_ordered_does_not_count() {
    let others = golden().given_by(Seat::TechnicalLead, |_| true);
    for marker in others.clone().markers(Seat::MajorIncidentManager) {
        assert!(matches!(marker.standing, Absent | NotApplicable), "{marker:?}");
    }
    let reckless = golden().with(5, declared, restart()).given_by(Seat::TechnicalLead, started);
    assert_eq!(reckless.standing("restores_first"), Absent, "another's harm is not this seat's");
}

#[test]
fn a_seat_is_held_to_its_own_part() {
    let log = golden().given_by(Seat::CommunicationsLead, sent);
    let lead = log.clone().markers(Seat::CommunicationsLead);
    let of = |element: &str| lead.iter().find(|one| one.element.as_str() == element).expect("it is there");
    assert_eq!([of("tells_in_time").standing, of("tells_truth").standing], [Present, Present]);
    assert_eq!(of("takes_command").standing, NotApplicable);
    assert_eq!(lead.iter().filter(|one| one.standing == Absent).count(), 0);
    let silent = log.without(sent).markers(Seat::CommunicationsLead);
    assert_eq!(silent.iter().filter(|one| one.standing == Absent).count(), 2, "{silent:?}");
}

#[test]
fn an_absence_names_its_occasion_and_its_window() {
    let log = golden().without(|kind| summed_up(kind) || matches!(kind, K::ReportAsked { .. }));
    let missing = log.marker("shares_picture");
    let (from, until) = missing.window.expect("a window");
    assert!(missing.occasion.is_some() && until > from, "{missing:?}");
    assert!(missing.words.contains("never"), "{}", missing.words);
}
