//! Slots and claims held against what could be known: one verdict each, with the events that it rests on.

use serde::{Deserialize, Serialize};

use crate::sim::command::CauseClaim;
use crate::sim::event::TestResult;
use crate::sim::message::{Effect, Message, Residual, Status};

use super::alike::alike;
use super::known::Known;
use super::read::{Claim, Reading, Said};
use super::verdict::Verdict;

/// A start that is this far (seconds) from the first report is another one.
const START_OFF_S: u64 = 600;

/// A claim with its verdict.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    /// What the claim is about.
    pub about: About,
    /// Where in the free line, in bytes; `None`: a slot.
    pub at: Option<(usize, usize)>,
    /// The phrase, or the slot in a word.
    pub said: String,
    /// The verdict.
    pub verdict: Verdict,
    /// Why, in a sentence.
    pub why: String,
    /// The events that it rests on.
    pub evidence: Vec<u32>,
}

/// What a claim is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// The cause.
    Cause,
    /// That it works again.
    AllClear,
    /// What users feel.
    Effect,
    /// That everybody is hit.
    Who,
    /// That nobody is hit.
    Harm,
    /// How many.
    Count,
    /// Since when.
    Start,
    /// Data.
    Data,
    /// When it will be repaired.
    Repair,
    /// News.
    News,
}

impl About {
    /// In words.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Cause => "the cause",
            Self::AllClear => "whether it is over",
            Self::Effect => "what users feel",
            Self::Who | Self::Harm => "who is hit",
            Self::Count => "how many",
            Self::Start => "since when",
            Self::Data => "data",
            Self::Repair => "when it is repaired",
            Self::News => "news",
        }
    }
}

/// Weighs a message against what could be known: its slots, its claims, and whether it says anything new.
#[must_use]
pub fn weigh(message: &Message, reading: &Reading, known: &Known) -> Vec<Weighed> {
    let mut all = slots(message, known);
    all.extend(reading.claims.iter().map(|claim| of_claim(claim, known)));
    all.extend(news(message, known));
    all
}

/// A verdict with its reason.
type Found = (Verdict, String, Vec<u32>);

fn found(verdict: Verdict, why: &str, evidence: impl IntoIterator<Item = u32>) -> Found {
    (verdict, why.to_owned(), evidence.into_iter().collect())
}

fn of_claim(claim: &Claim, known: &Known) -> Weighed {
    let (about, (verdict, why, evidence)) = match claim.said {
        Said::Cause => (About::Cause, cause(known)),
        Said::AllClear => (About::AllClear, all_clear(known)),
        Said::NoImpact => (About::Harm, no_impact(known)),
        Said::DataSafe => (About::Data, data_safe(known)),
        Said::Everybody => (About::Who, everybody(known)),
        Said::Outage => (About::Effect, outage(known)),
        Said::Count(value) => (About::Count, count(known, value)),
        Said::Started(clock) => {
            let minutes = u64::from(clock.minutes);
            (About::Start, started(known, minutes, if clock.twelve { 720 } else { 1440 }))
        }
    };
    Weighed { about, at: Some(claim.at), said: claim.text.clone(), verdict, why, evidence }
}

fn slots(message: &Message, known: &Known) -> Vec<Weighed> {
    let mut all = Vec::new();
    let mut slot = |about, said: &str, (verdict, why, evidence): Found| {
        all.push(Weighed { about, at: None, said: said.to_owned(), verdict, why, evidence });
    };
    if message.status == Status::Resolved {
        slot(About::AllClear, "resolved", all_clear(known));
    } else if let Some(effect) = message.effect.filter(|_| message.status != Status::Correction) {
        slot(About::Effect, "effect", of_effect(known, effect));
    }
    if let Some(at) = message.started {
        slot(About::Start, "started", started(known, known.starts_min + at.0 / 60, 1440));
    }
    match message.cause {
        CauseClaim::Confirmed(theory) => {
            let test = known.tests.iter().find(|(id, ..)| *id == theory);
            slot(About::Cause, "cause", of_theory(test.map(|(_, result, n)| (*result, *n))));
        }
        CauseClaim::Suspected(_) => {
            slot(About::Cause, "cause", found(Verdict::Labelled, "It is labelled as suspected.", []));
        }
        CauseClaim::UnderReview => {
            slot(About::Cause, "cause", found(Verdict::Labelled, "It is labelled as under review.", []));
        }
        CauseClaim::Unstated => {}
    }
    if message.residual == Some(Residual::Nothing) {
        slot(About::Data, "nothing remains", data_safe(known));
    }
    if message.fix_by.is_some() {
        slot(About::Repair, "repair by", found(Verdict::PromisedFix, Verdict::PromisedFix.rule(), []));
    }
    all
}

fn of_theory(test: Option<(TestResult, u32)>) -> Found {
    match test {
        Some((TestResult::Supported, n)) => found(Verdict::True, "A test supports it.", [n]),
        Some((TestResult::Contradicted, n)) => found(Verdict::PrematureCause, "A test had spoken against it.", [n]),
        _ => found(Verdict::PrematureCause, "No test had supported it.", []),
    }
}

fn cause(known: &Known) -> Found {
    let with = |wanted| known.tests.iter().filter(move |(_, result, _)| *result == wanted).map(|(.., n)| *n);
    if with(TestResult::Supported).next().is_some() {
        let why = "A test had supported a theory; whether it is this one, the reader cannot tell.";
        return found(Verdict::True, why, with(TestResult::Supported));
    }
    found(Verdict::PrematureCause, "No test had supported any theory.", with(TestResult::Contradicted))
}

fn all_clear(known: &Known) -> Found {
    if known.good.len() > 1 {
        return found(
            Verdict::True,
            "Two sources at least had called it well since the last bad word.",
            known.good.clone(),
        );
    }
    if let Some(bad) = known.bad {
        return found(Verdict::OverClaim, "The last bad word was not followed by good ones from two sources.", [bad]);
    }
    found(Verdict::OverClaim, "Nobody had said so: not two sources had called it well.", known.good.clone())
}

fn of_effect(known: &Known, effect: Effect) -> Found {
    let Some((worst, n)) = known.effect else {
        return found(Verdict::OverClaim, "Nothing had been heard of what users feel.", []);
    };
    if effect == worst {
        return found(Verdict::True, "The latest words say so.", [n]);
    }
    // Careful wording while it recovers is no mistake: who was hurt lately is not told too little.
    if worst == Effect::Normal {
        let before = known.seen.iter().rev().find(|(one, _)| *one != Effect::Normal);
        return match before {
            Some((_, earlier)) => found(Verdict::Stale, "It was so; the latest words call it well.", [*earlier, n]),
            None => found(Verdict::OverClaim, "Everything heard called it well.", [n]),
        };
    }
    let before = known.seen.iter().rev().find(|(one, _)| *one == effect && known.seen.len() > 1);
    match before {
        Some((_, earlier)) if *earlier < n => {
            found(Verdict::Stale, "It was so; later words say otherwise.", [*earlier, n])
        }
        // Another group of users, or another source, says so at the same time.
        Some((_, same)) if effect != Effect::Normal => {
            found(Verdict::True, "Some of the latest words say so.", [*same])
        }
        _ if effect < worst => found(Verdict::OverClaim, "It is worse than anything heard.", [n]),
        _ if effect == Effect::Normal => found(Verdict::OverClaim, "The latest words say that users are hurt.", [n]),
        _ => found(Verdict::UnderClaim, "The latest words are worse.", [n]),
    }
}

fn no_impact(known: &Known) -> Found {
    match known.effect {
        Some((Effect::Normal, n)) => found(Verdict::True, "The latest words say so.", [n]),
        Some((_, n)) => found(Verdict::OverClaim, "Users are hurt, as the latest words say.", [n]),
        None => found(Verdict::OverClaim, "Nobody had said so.", []),
    }
}

fn data_safe(known: &Known) -> Found {
    match known.data {
        Some((true, n)) => found(Verdict::True, "Data and safety had been called clear.", [n]),
        Some((false, n)) => found(Verdict::OverClaim, "There were signs to the contrary.", [n]),
        None => found(Verdict::OverClaim, "Nobody who knows had been heard on data.", []),
    }
}

fn everybody(known: &Known) -> Found {
    match known.effect {
        Some((Effect::Down, n)) => found(Verdict::True, "The latest words say that nothing works.", [n]),
        Some((_, n)) => found(Verdict::OverClaim, "Only part of it fails, as far as heard.", [n]),
        None => found(Verdict::OverClaim, "Nobody had said so.", []),
    }
}

fn outage(known: &Known) -> Found {
    match known.effect {
        Some((Effect::Down, n)) => found(Verdict::True, "The latest words say that nothing works.", [n]),
        other => found(Verdict::WrongWord, Verdict::WrongWord.rule(), other.map(|(_, n)| n)),
    }
}

/// A figure is right within a fifth.
fn count(known: &Known, value: u64) -> Found {
    let near = |heard: u64| value.abs_diff(heard) * 5 <= heard.max(value);
    let fits = known.numbers().rev().filter(|one| near(one.value));
    if let Some(one) = fits.clone().find(|one| one.current) {
        return found(Verdict::True, "The figure had been heard, or stands in the catalogue.", one.n);
    }
    if let Some(one) = fits.clone().next() {
        return found(Verdict::Stale, "A newer figure had been heard.", one.n);
    }
    let most = known.numbers().filter(|one| one.current).max_by_key(|one| one.value);
    match most {
        Some(most) if value * 2 < most.value => found(Verdict::UnderClaim, "A larger figure had been heard.", most.n),
        most => found(Verdict::OverClaim, "No such figure had been heard.", most.and_then(|one| one.n)),
    }
}

/// A start in minutes, right within ten; `round`: after how many minutes the clock shows the same.
fn started(known: &Known, minutes: u64, round: u64) -> Found {
    let Some((first, n)) = known.started else {
        return found(Verdict::OverClaim, "No start had been reported.", []);
    };
    let reported = (known.starts_min + first.0 / 60) % round;
    let apart = (minutes % round).abs_diff(reported);
    if apart.min(round - apart) * 60 <= START_OFF_S {
        return found(Verdict::True, "The first report says so.", [n]);
    }
    found(Verdict::OverClaim, "The first report says otherwise.", [n])
}

/// Whether the free line repeats the last one to this audience.
fn news(message: &Message, known: &Known) -> Option<Weighed> {
    let last = known.sent.iter().rev().find(|(audience, ..)| *audience == message.audience);
    let (_, line, n) = last.filter(|(_, line, _)| !line.trim().is_empty() && alike(line, &message.line))?;
    Some(no_news(&message.line, line, *n))
}

/// That a line repeats the last one to its audience, which an event sent.
#[must_use]
pub fn no_news(line: &str, last: &str, n: u32) -> Weighed {
    let why = Verdict::NoNews.rule().to_owned();
    let (at, said) = (Some((0, line.len())), last.to_owned());
    Weighed { about: About::News, at, said, verdict: Verdict::NoNews, why, evidence: vec![n] }
}
