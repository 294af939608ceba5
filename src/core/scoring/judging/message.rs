//! One message, judged.

use std::sync::Arc;

use crate::base::SimTime;
use crate::reader::Line;
use crate::reader::channels;
use crate::reader::readability::{Readability, readability};
use crate::reader::slots::{self, Tick};
use crate::reader::verdict::Verdict;
use crate::reader::weigh::{About, Weighed};
use crate::sim::event::Event;
use crate::sim::message::{Audience, Channel, Message, Stage};

use super::clashes::Clash;

/// A message with everything that is said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Judged {
    /// Its event.
    pub n: u32,
    /// When it went out.
    pub t: SimTime,
    /// For whom.
    pub audience: Audience,
    /// By which way.
    pub channel: Channel,
    /// Its stage.
    pub stage: Stage,
    /// The free line, as it was read.
    pub line: Arc<Line>,
    /// Claims of slots and line with their verdicts.
    pub claims: Vec<Weighed>,
    /// The slots of its stage.
    pub slots: Vec<Tick>,
    /// Why its way does not fit its reader; `None`: it does.
    pub wrong_way: Option<&'static str>,
    /// What others were told differently.
    pub clashes: Vec<Clash>,
}

impl Judged {
    pub(super) fn new(
        event: &Event,
        message: &Message,
        earlier: usize,
        (line, claims, clashes): (Arc<Line>, Vec<Weighed>, Vec<Clash>),
    ) -> Self {
        let stage = slots::stage_of(message.status, earlier);
        Self {
            n: event.n,
            t: event.t,
            audience: message.audience,
            channel: message.channel,
            stage,
            line,
            claims,
            slots: slots::checklist(message, stage),
            wrong_way: channels::why_not(message.audience, message.channel),
            clashes,
        }
    }

    /// How hard the line is to read; `None`: there is none.
    #[must_use]
    pub fn readability(&self) -> Option<Readability> {
        readability(&self.line.text)
    }

    /// Every verdict on slots, claims and phrases, once each: the same for the same words by whatever way they went.
    #[must_use]
    pub fn verdicts(&self) -> Vec<Verdict> {
        let claims = self.claims.iter().map(|one| one.verdict);
        let mut all: Vec<Verdict> = self.line.reading.marks.iter().map(|mark| mark.verdict).chain(claims).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// Whether a phrase has a verdict.
    #[must_use]
    pub fn is_marked(&self, verdict: Verdict) -> bool {
        self.line.reading.marks.iter().any(|mark| mark.verdict == verdict)
    }

    /// Whether the free line states a cause as a fact that no test had supported.
    #[must_use]
    pub fn guesses_cause(&self) -> bool {
        self.in_line(About::Cause).any(|claim| claim.verdict == Verdict::PrematureCause)
    }

    /// The claims of the free line about something.
    fn in_line(&self, about: About) -> impl Iterator<Item = &Weighed> {
        self.claims.iter().filter(move |claim| claim.at.is_some() && claim.about == about)
    }

    /// False claims of the free line: an all-clear or "nobody is hit" that went beyond what was known and was not so,
    /// and a cause as a fact.
    #[must_use]
    pub fn false_in_line(&self, hurt: bool) -> u64 {
        let beyond = |about| self.in_line(about).any(|claim| claim.verdict == Verdict::OverClaim);
        let cleared = hurt && (beyond(About::AllClear) || beyond(About::Harm));
        u64::from(cleared) + u64::from(self.guesses_cause())
    }

    /// What makes the free line unfit for its reader: vague, hollow or long words.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let unfit = [
            Verdict::VagueTime,
            Verdict::VagueQuantity,
            Verdict::Hollow,
            Verdict::OpenGap,
            Verdict::NoZone,
            Verdict::LongSentence,
        ];
        !unfit.into_iter().any(|verdict| self.is_marked(verdict))
    }
}
