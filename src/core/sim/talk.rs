//! Talking: what a seat says to people and how, and how they take it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::base::{Id, SimTime};

use super::command::Topic;
use super::message::Effect;
use super::particulars::Fact;

/// Something said to one person, to a few, or to the bridge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Say {
    /// The person spoken to, or several. Empty: everybody on the bridge.
    pub to: Vec<Id>,
    /// What for.
    pub intent: Intent,
    /// How: up to three. Default: plainly.
    #[serde(default)]
    pub manner: Vec<Manner>,
    /// What about. Default: nothing in particular.
    #[serde(default)]
    pub about: Option<About>,
    /// What is said of how things stand. Default: nothing.
    #[serde(default)]
    pub claim: Option<Statement>,
    /// For a task: seconds until an answer is due. Default: five minutes.
    #[serde(default)]
    pub box_s: Option<u64>,
}

/// What something is said for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Intent {
    /// Work, by name and with a time box.
    Task,
    /// A question.
    Question,
    /// Doubt about what somebody says or does.
    Challenge,
    /// Calm for who worries.
    Reassure,
    /// The picture in a few sentences.
    Summarise,
    /// "Any strong objections?"
    Poll,
    /// "This is what we do."
    Decide,
    /// Thanks.
    Thank,
    /// A warning, with a way to save face.
    Warn,
    /// "Later, at a stated time."
    Park,
}

/// How something is said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// The headline only.
    Brief,
    /// With facts and figures.
    Detailed,
    /// Friendly.
    Warm,
    /// Clear about who decides.
    Firm,
    /// Asking for their view.
    Asking,
    /// Rude.
    Sharp,
}

/// What something is said about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// A component.
    Component(Id),
    /// A theory.
    Theory(Id),
    /// An option.
    Option(Id),
    /// A service.
    Service(Id),
    /// A topic of questions.
    Topic(Topic),
    /// Condition, actions, needs.
    Report,
    /// Somebody who breaks in, by number.
    Interruption(u32),
    /// A moment of the run.
    Time(SimTime),
}

/// What is said of how things stand; true or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Statement {
    /// The service works so well.
    Works(Id, Effect),
    /// This theory is the cause.
    Cause(Id),
    /// Service is back by then.
    BackBy(SimTime),
}

/// What was said, as it was heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Its number, from 1.
    pub said: u32,
    /// Who heard it.
    pub to: Vec<Id>,
    /// It went to the whole bridge.
    pub bridge: bool,
    /// What for.
    pub intent: Intent,
    /// How.
    pub manner: Vec<Manner>,
    /// What about.
    pub about: Option<About>,
    /// What was said of how things stand.
    pub claim: Option<Statement>,
}

/// A reply. The words are one of several of its kind, by number.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Replied {
    /// To what was said.
    pub said: u32,
    /// By whom.
    pub by: Id,
    /// In which sense.
    pub reply: ReplyKind,
    /// They sounded strained.
    pub strained: bool,
    /// Which of the phrasings, from 1.
    pub words: u32,
    /// What they told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
}

/// The sense of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyKind {
    /// Takes the work.
    Accept,
    /// Takes it without pleasure.
    Grudging,
    /// Tells what they see.
    Answer,
    /// Does not know.
    Unsure,
    /// Would rather not say.
    Withhold,
    /// Knows otherwise.
    Contradict,
    /// Is hurt.
    Offended,
    /// Wants to be shown.
    Resist,
    /// Is of one mind.
    Agree,
    /// Is calmer.
    Relieved,
    /// Is no calmer.
    Unconvinced,
    /// Wants more than a headline.
    WantsDetail,
    /// Wants the headline.
    WantsHeadline,
    /// Is glad.
    Pleased,
}

impl ReplyKind {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::Accept,
        Self::Grudging,
        Self::Answer,
        Self::Unsure,
        Self::Withhold,
        Self::Contradict,
        Self::Offended,
        Self::Resist,
        Self::Agree,
        Self::Relieved,
        Self::Unconvinced,
        Self::WantsDetail,
        Self::WantsHeadline,
        Self::Pleased,
    ];

    /// So many phrasings each of them has, calm and strained.
    pub const PHRASINGS: u32 = 6;
}

/// What moved somebody's trust and stress. The truth: no seat sees it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stir {
    /// Whom.
    pub person: Id,
    /// What did.
    pub by: Mover,
    /// What was said, if it was that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub said: Option<u32>,
    /// How well its manner suited them, in permille.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matched: Option<u64>,
    /// Permille added to trust.
    pub trust: i64,
    /// Permille added to stress.
    pub stress: i64,
}

/// What moves people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mover {
    /// They were spoken to.
    Contact,
    /// What was said came true.
    Held,
    /// What was said was found to be false.
    Falsehood,
    /// Users are hurt, news are scarce.
    Pressure,
    /// It eases.
    Ease,
    /// They broke in and were answered well.
    Heard,
    /// They broke in and were answered badly.
    Slighted,
    /// Somebody's scene on the bridge went on unanswered.
    Scene,
}
