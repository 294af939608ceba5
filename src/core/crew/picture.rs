//! What the beliefs say of the service: who is hurt, how badly, and whether it is over.

use crate::base::{Id, SimTime};
use crate::sim::Competence;
use crate::sim::event::{EventKind, Fact, Subject, Value};
use crate::sim::message::Effect;
use crate::view::belief::Health;

use super::turn::Turn;

/// Users that sources say are hurt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Hurt {
    pub(super) service: Id,
    pub(super) cohort: Id,
    /// Permille.
    pub(super) level: u64,
    pub(super) users: u64,
}

/// What is hurt now is below this, in permille.
const HURT_BELOW: u64 = 950;
/// So many tickets of one group of users look like harm to a novice; they may be one person's list.
const TICKETS: u64 = 15;
/// What a user tried is old news after so long, in seconds.
const FRESH_S: u64 = 900;

impl Turn<'_> {
    /// The newest level that any source gives of something, in permille.
    pub(super) fn level(&self, subject: Subject) -> Option<u64> {
        let told = self.seat.about(subject).into_iter().filter_map(|fact| match fact.value {
            Value::Level(level) if fact.confidence > 0 => Some((fact.as_of, level)),
            _ => None,
        });
        let shown = self.docs.monitors.iter().filter(|monitor| monitor.about == subject).filter_map(|monitor| {
            let last = self.seat.readings.get(&monitor.id)?.last()?;
            Some((last.as_of, last.reads?))
        });
        // Of the same moment, the worse: a green light is the weaker sign.
        let newest = told.chain(shown).max_by_key(|(as_of, level)| (*as_of, std::cmp::Reverse(*level)));
        newest.map(|(_, level)| level)
    }

    /// Whether a source saw these users fail by itself: tries, tickets.
    fn suffers(&self, service: Id, cohort: Id) -> bool {
        let about = Subject::Cohort(service, cohort);
        let fresh = |fact: &Fact| self.since(fact.as_of) < FRESH_S;
        let tried = self.seat.about(about).into_iter().any(|fact| fact.value == Value::OneTry(false) && fresh(fact));
        let counts = self.seat.about(Subject::Tickets(service, cohort));
        let many =
            counts.into_iter().any(|fact| matches!(fact.value, Value::Count(n) if n >= TICKETS) && fresh(fact));
        let green = self.level(about).is_some_and(|level| level >= HURT_BELOW);
        (tried && !green) || (many && !green && !self.habits.is(Competence::Trained))
    }

    /// Everybody who is hurt, as far as sources say, the worst first.
    pub(super) fn hurt(&self) -> Vec<Hurt> {
        let mut hurt = Vec::new();
        for service in &self.docs.services {
            let whole = self.level(Subject::Service(service.id));
            for cohort in &service.cohorts {
                let own = self.level(Subject::Cohort(service.id, cohort.id));
                let queue = self.level(Subject::Queue(service.id, cohort.id));
                let suffers = self.suffers(service.id, cohort.id).then_some(600);
                let level =
                    own.or(queue).into_iter().chain(suffers).min().or(whole.filter(|_| service.cohorts.len() == 1));
                if let Some(level) = level.filter(|level| *level < HURT_BELOW) {
                    hurt.push(Hurt { service: service.id, cohort: cohort.id, level, users: cohort.users });
                }
            }
        }
        if hurt.is_empty() {
            hurt.extend(self.hurt_as_a_whole());
        }
        hurt.sort_by_key(|one| one.level);
        hurt
    }

    /// Whether it is one of the services that make an incident major; a novice takes any for that.
    pub(super) fn is_grave(&self, hurt: &Hurt) -> bool {
        let critical = self.docs.service(hurt.service).is_some_and(|service| service.critical);
        critical || !self.habits.is(Competence::Trained)
    }

    /// Whether somebody was told of as in danger.
    pub(super) fn is_at_risk(&self) -> bool {
        let told = self.seat.facts.values().map(|(fact, _)| fact);
        let mut harmed =
            told.filter(|fact| matches!((fact.about, &fact.value), (Subject::Harm(_), Value::Count(1..))));
        harmed.next().is_some()
    }

    /// A service is down as a whole and nobody has said for whom: for all.
    fn hurt_as_a_whole(&self) -> Vec<Hurt> {
        let mut hurt = Vec::new();
        for service in &self.docs.services {
            let Some(level) = self.level(Subject::Service(service.id)).filter(|level| *level < HURT_BELOW) else {
                continue;
            };
            let of = service.cohorts.iter();
            hurt.extend(of.map(|one| Hurt { service: service.id, cohort: one.id, level, users: one.users }));
        }
        hurt
    }

    /// The service that the incident is about, as it looks: the critical one that hurts most.
    pub(super) fn service(&self) -> Option<Id> {
        let stated = self.seat.impact.as_ref().and_then(|(_, impact)| impact.service);
        let critical = |id: &Id| self.docs.service(*id).is_some_and(|service| service.critical);
        let hurt = self.hurt();
        let users = |id: Id| hurt.iter().filter(|one| one.service == id).map(|one| one.users).sum::<u64>();
        // The one with most users hurt, critical ones first: a figure that flips with each answer misleads.
        let most = |services: &mut dyn Iterator<Item = Id>| {
            services.fold(None, |best: Option<Id>, one| match best {
                Some(best) if users(best) >= users(one) => Some(best),
                _ => Some(one),
            })
        };
        let worst = most(&mut hurt.iter().map(|one| one.service).filter(critical))
            .or_else(|| most(&mut hurt.iter().map(|one| one.service)));
        let any = self.docs.services.iter().find(|service| service.critical).or(self.docs.services.first());
        worst.or(stated).or_else(|| any.map(|service| service.id))
    }

    /// How it feels, for messages.
    pub(super) fn effect(&self, service: Id) -> Effect {
        let worst = self.hurt().into_iter().filter(|one| one.service == service).map(|one| one.level).min();
        Health::of(worst).effect().unwrap_or(Effect::Degraded)
    }

    /// How many sources have told how things fare since the handover.
    pub(super) fn observers(&self) -> usize {
        let mut sources: Vec<Id> = Vec::new();
        for event in &self.seat.log {
            if let EventKind::Answered { by, facts, .. } = &event.kind
                && facts.iter().any(tells_state)
            {
                sources.push(*by);
            }
        }
        sources.sort_unstable();
        sources.dedup();
        sources.len()
    }

    /// The last action ended at.
    pub(super) fn last_act(&self) -> Option<SimTime> {
        use crate::sim::knowledge::ActionState;
        let ends = self.seat.options.values().filter_map(|option| match option.state {
            ActionState::Done(at) => Some(at),
            _ => None,
        });
        ends.max()
    }
}

/// A fact that tells how something fares.
fn tells_state(fact: &Fact) -> bool {
    let state = matches!(
        fact.about,
        Subject::Service(_) | Subject::Cohort(..) | Subject::Component(_) | Subject::Tickets(..)
    );
    state && fact.confidence > 0 && fact.value != Value::NoData
}
