//! What people feel: trust in the seat, and stress. No seat sees either.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::base::{Id, SimTime};

use super::super::event::{EventKind, InterruptionKind};
use super::super::talk::{Mover, Replied, ReplyKind, Said, Stir};

/// Trust and stress are shares of this.
const WHOLE: i64 = 1000;
/// What was said is kept for so long, and longer while a claim in it is open (seconds).
const KEPT_S: u64 = 1800;

/// One person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Feeling {
    /// Trust in the seat, in permille.
    pub trust: i64,
    /// Stress, in permille.
    pub stress: i64,
    /// When they were last spoken to.
    pub spoken_to: Option<SimTime>,
    /// The last reply and which of its phrasings.
    pub last_reply: Option<(ReplyKind, u32)>,
    /// How often they broke in for an agenda of their own.
    pub broke_in: u32,
    /// When last.
    pub broke_in_at: Option<SimTime>,
}

impl Default for Feeling {
    /// How everybody starts: neither trusting nor wary, a little tense.
    fn default() -> Self {
        Self { trust: 500, stress: 200, spoken_to: None, last_reply: None, broke_in: 0, broke_in_at: None }
    }
}

/// Everybody whom something has moved, and what was said to them.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Feelings {
    people: BTreeMap<Id, Feeling>,
    /// The most stress that anybody of these bears: every beat asks for it.
    #[serde(skip)]
    most: i64,
    spoken: BTreeMap<u32, (SimTime, Said)>,
    /// So many things were said so far.
    pub said: u32,
}

impl Feelings {
    /// Nobody has been moved.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.people.is_empty() && self.said == 0
    }

    /// How a person feels.
    #[must_use]
    pub fn of(&self, person: Id) -> Feeling {
        self.people.get(&person).copied().unwrap_or_default()
    }

    /// Whether anybody bears so much stress.
    #[must_use]
    pub fn any_bears(&self, stress: u64) -> bool {
        debug_assert_eq!(self.most, self.heaviest(), "stress moved unnoticed");
        u64::try_from(self.most).is_ok_and(|bears| bears >= stress)
    }

    fn heaviest(&self) -> i64 {
        self.people.values().map(|one| one.stress).max().unwrap_or(0)
    }

    /// Whether anything has moved a person.
    #[must_use]
    pub fn knows(&self, person: Id) -> bool {
        self.people.contains_key(&person)
    }

    /// What was said under a number, and when.
    #[must_use]
    pub fn spoken(&self, said: u32) -> Option<&(SimTime, Said)> {
        self.spoken.get(&said)
    }

    /// Takes in an event.
    pub(super) fn apply(&mut self, now: SimTime, kind: &EventKind) {
        match kind {
            EventKind::Said(said) => self.heard(now, said),
            EventKind::Stirred(stir) => self.stir(*stir),
            EventKind::Replied(reply) => self.replied(reply),
            EventKind::ClaimFoundOut { said, .. } => self.settle(*said),
            // Who has none of their own to break in for has not been moved by anything yet.
            // A takeover comes of lost confidence as well, and is nobody's turn.
            EventKind::InterruptionRaised { by, why, .. } if *why != InterruptionKind::Takeover => {
                if let Some(feeling) = self.people.get_mut(by) {
                    (feeling.broke_in, feeling.broke_in_at) = (feeling.broke_in + 1, Some(now));
                }
            }
            _ => {}
        }
    }

    fn heard(&mut self, now: SimTime, said: &Said) {
        self.said = said.said;
        self.spoken.retain(|_, (at, one)| one.claim.is_some() || now.since(*at) < KEPT_S);
        self.spoken.insert(said.said, (now, said.clone()));
        for person in &said.to {
            self.people.entry(*person).or_default().spoken_to = Some(now);
        }
        self.most = self.heaviest();
    }

    fn stir(&mut self, stir: Stir) {
        let feeling = self.people.entry(stir.person).or_default();
        feeling.trust = (feeling.trust + stir.trust).clamp(0, WHOLE);
        feeling.stress = (feeling.stress + stir.stress).clamp(0, WHOLE);
        self.most = self.heaviest();
        if let (Mover::Held, Some(said)) = (stir.by, stir.said) {
            self.settle(said);
        }
    }

    fn replied(&mut self, reply: &Replied) {
        self.people.entry(reply.by).or_default().last_reply = Some((reply.reply, reply.words));
        self.most = self.heaviest();
    }

    /// Nothing about it is open any more.
    fn settle(&mut self, said: u32) {
        if let Some((_, one)) = self.spoken.get_mut(&said) {
            one.claim = None;
        }
    }
}
