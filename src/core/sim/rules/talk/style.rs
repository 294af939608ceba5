//! Styles: how a thing is said, what suits a person, how far apart the two are.
//!
//! The model is the interpersonal circle of research (dominance × warmth, public domain): people answer
//! warmth with warmth and dominance with its opposite. Two needs stand beside it, for detail and for
//! pace. The distance is the straight one, by integer root: on a circle no direction is special, and a
//! sum of the axes would punish whoever is off on two of them by a little more than who is far off on one.
//! The figures are ours.

use std::borrow::Cow;

use crate::base::Id;
use crate::scenario::model::Persona;

use super::super::super::talk::{About, Intent, Manner, Said};
use super::super::Scene;

/// The end of an axis.
const END: i64 = 1000;
/// From here on a match is a good one.
pub const GOOD: u64 = 600;
/// Below this it is far off.
const POOR: u64 = 300;
/// Who knows less of the systems than this is lost in talk of parts.
const LAYMAN: u64 = 400;
/// What talk over somebody's head costs.
const OVER_THEIR_HEAD: u64 = 150;
/// What each needless word more costs.
const TOO_MUCH: u64 = 200;
/// Words within so many seconds are one after the other.
const SHORTLY_S: u64 = 60;
/// Soft words wear out for so long (seconds).
const WORN_S: u64 = 600;

/// A style: dominance and warmth from -1000 to 1000, detail and pace from 0 to 1000.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Style {
    /// Leads or yields.
    pub dominance: i64,
    /// Warm or cold.
    pub warmth: i64,
    /// Much or little detail.
    pub detail: i64,
    /// Fast or slow.
    pub pace: i64,
}

impl Style {
    fn held(self) -> Self {
        Self {
            dominance: self.dominance.clamp(-END, END),
            warmth: self.warmth.clamp(-END, END),
            detail: self.detail.clamp(0, END),
            pace: self.pace.clamp(0, END),
        }
    }

    fn plus(self, [dominance, warmth, detail, pace]: [i64; 4]) -> Self {
        Self {
            dominance: self.dominance + dominance,
            warmth: self.warmth + warmth,
            detail: self.detail + detail,
            pace: self.pace + pace,
        }
    }

    /// How far apart two styles are: 1000 is one axis of the circle from its middle to its end.
    #[must_use]
    pub fn distance(self, other: Self) -> u64 {
        let axes = [
            self.dominance - other.dominance,
            self.warmth - other.warmth,
            self.detail - other.detail,
            self.pace - other.pace,
        ];
        axes.iter().map(|axis| axis.unsigned_abs() * axis.unsigned_abs()).sum::<u64>().isqrt()
    }
}

/// How something is said: the intent's own style, and what the manner adds.
#[must_use]
pub fn spoken(intent: Intent, manner: &[Manner]) -> Style {
    let plain = Style { dominance: 0, warmth: 100, detail: 400, pace: 500 };
    let base = match intent {
        Intent::Task => [350, 0, 50, 50],
        Intent::Question => [0, 50, 50, 0],
        Intent::Challenge => [300, -200, 50, 0],
        Intent::Reassure => [50, 450, -50, -100],
        Intent::Summarise => [150, 50, 50, 0],
        Intent::Poll => [-100, 100, 0, 0],
        Intent::Decide => [400, 0, -50, 100],
        Intent::Thank => [-100, 500, -100, -50],
        Intent::Warn => [450, -50, -50, 50],
        Intent::Park => [250, 50, -100, 50],
    };
    let add = |style: Style, manner: &Manner| {
        style.plus(match manner {
            Manner::Brief => [50, 0, -250, 300],
            Manner::Detailed => [0, 0, 400, -200],
            Manner::Warm => [0, 350, 0, -50],
            Manner::Firm => [250, 0, 0, 50],
            Manner::Asking => [-300, 150, 0, -50],
            Manner::Sharp => [500, -900, -100, 200],
        })
    };
    manner.iter().fold(plain.plus(base), add).held()
}

/// How somebody is at a level of stress.
#[must_use]
pub fn under_stress(persona: &Persona, stress: i64) -> Style {
    let part = |drift: i64| drift * stress / END;
    let axis = |need: u64| i64::try_from(need).unwrap_or(END);
    let (drift, need) = (persona.drift, [persona.detail, persona.pace].map(axis));
    Style {
        dominance: persona.dominance + part(drift.dominance),
        warmth: persona.warmth + part(drift.warmth),
        detail: need[0] + part(drift.detail),
        pace: need[1] + part(drift.pace),
    }
    .held()
}

/// What suits them: warmth like theirs or a little warmer and never cold, the warmer the more they need
/// reassurance; the other side of their dominance, yet firm where the seat commands.
#[must_use]
pub fn ideal(persona: &Persona, stress: i64, intent: Intent) -> Style {
    let now = under_stress(persona, stress);
    let commands = matches!(
        intent,
        Intent::Task | Intent::Challenge | Intent::Decide | Intent::Warn | Intent::Park | Intent::Summarise
    );
    let least = if commands { 200 } else { -250 };
    let reassured = i64::try_from(persona.reassurance).unwrap_or(END) * stress / (3 * END);
    Style { dominance: (-now.dominance / 2).clamp(least, 600), warmth: (now.warmth + 150).max(0) + reassured, ..now }
        .held()
}

/// How well something said suits a person, in permille.
#[must_use]
pub fn matched(scene: Scene<'_>, person: Id, said: &Said) -> u64 {
    let persona = persona_of(scene, person);
    let stress = scene.world.feelings.of(person).stress;
    let apart = spoken(said.intent, &said.manner).distance(ideal(&persona, stress, said.intent));
    let technical = matches!(said.about, Some(About::Component(_) | About::Theory(_)));
    let lost = if technical && persona.knowledge < LAYMAN { OVER_THEIR_HEAD } else { 0 };
    let suits = 1000_u64.saturating_sub(apart / 2);
    suits.saturating_sub(lost).saturating_sub(TOO_MUCH * needless(scene, person, said))
}

/// Words that came shortly before, beyond the first, and soft words that wear out.
fn needless(scene: Scene<'_>, person: Id, said: &Said) -> u64 {
    let soft = matches!(said.intent, Intent::Thank | Intent::Reassure | Intent::Summarise);
    let before = (1..said.said).rev().filter_map(|number| scene.world.feelings.spoken(number));
    let before =
        before.take_while(|(at, _)| scene.now.since(*at) < WORN_S).filter(|(_, one)| one.to.contains(&person));
    let (mut shortly, mut worn) = (0_u64, 0);
    for (at, one) in before {
        shortly += u64::from(scene.now.since(*at) < SHORTLY_S);
        worn += u64::from(soft && one.intent == said.intent);
    }
    shortly.saturating_sub(1).max(worn)
}

/// The persona of a person: the scenario's, or that of their role.
#[must_use]
pub fn persona_of(scene: Scene<'_>, person: Id) -> Cow<'_, Persona> {
    let of = scene.scenario().person(person);
    let written = of.and_then(|person| person.persona).and_then(|id| scene.scenario().persona(id));
    written.map_or_else(
        || Cow::Owned(Persona::of_role(of.map_or(crate::scenario::model::CastRole::User, |person| person.role))),
        Cow::Borrowed,
    )
}

/// What a word moves: permille of trust, permille of stress.
#[must_use]
pub fn moves(persona: &Persona, matched: u64, said: &Said) -> (i64, i64) {
    let matched = i64::try_from(matched).unwrap_or(END);
    let (good, poor) = (GOOD as i64, POOR as i64);
    let need = i64::try_from(persona.reassurance).unwrap_or(END);
    let (mut trust, mut stress) = match matched {
        m if m >= good => ((m - good) / 8, -(m - good) / 5),
        m if m >= poor => ((m - good) / 6, (good - m) / 8),
        m => (-50 - (poor - m), (good - m) / 8),
    };
    if said.manner.contains(&Manner::Sharp) {
        (trust, stress) = (trust - 150 - need / 10, stress + 100);
    }
    stress += match said.intent {
        Intent::Reassure | Intent::Thank if matched >= good => -need / 20,
        Intent::Task => 10,
        Intent::Challenge | Intent::Warn => 30,
        _ => 0,
    };
    // Before everybody, praise and blame are shared out.
    if said.bridge { (trust / 2, stress / 2) } else { (trust, stress) }
}

/// Seconds that an answer takes when the question suited so well: quicker for a good one.
#[must_use]
pub fn paced(seconds: u64, matched: u64) -> u64 {
    (seconds * (1240 - matched.min(1000) * 2 / 5) / 1000).max(1)
}
