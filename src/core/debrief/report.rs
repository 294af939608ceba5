//! The debrief as plain data: everything that the window and the page show, with nothing left to
//! look up.

use serde::{Deserialize, Serialize};

use crate::base::{Id, Money, SimTime};
use crate::markers::{Category, Standing};
use crate::reader::Verdict;
use crate::reader::readability::Readability;
use crate::scenario::model::frame::day_and_time;
use crate::scenario::policy::Basis;
use crate::sim::event::Outcome;
use crate::sim::{Mode, Order};

use super::judgement::Judgement;

/// A debrief.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Debrief {
    /// What it was and how it went.
    pub result: RunResult,
    /// The phases as they passed, with their marks.
    pub phases: Vec<PhaseLine>,
    /// The gates.
    pub gates: Vec<GateLine>,
    /// What happened, in order.
    pub timeline: Vec<Entry>,
    /// Money lost over time in this run.
    pub cost: Vec<CostPoint>,
    /// Money lost over time in the model run, where there is one.
    pub golden: Option<Vec<CostPoint>>,
    /// The truth at the end.
    pub figures: Figures,
    /// The objectives, in the order of the rubric.
    pub objectives: Vec<ObjectiveLine>,
    /// What was taken off.
    pub deductions: Vec<DeductionLine>,
    /// What was seen of the seat's behaviour, category by category.
    pub behaviour: Vec<MarkerLine>,
    /// The people whom something moved.
    #[serde(default)]
    pub people: Vec<PersonLine>,
    /// What to do better, worth most first.
    pub advice: Vec<Advice>,
    /// How the seat saw the situation, and why it decided so; beside the marks.
    #[serde(default)]
    pub judgement: Judgement,
    /// What was said, and how each audience was served.
    #[serde(default)]
    pub messages: Messages,
}

/// What was said, and how each audience was served.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Messages {
    /// Each message, phrase by phrase.
    pub sent: Vec<JudgedLine>,
    /// Each audience that was told, or should have been.
    pub audiences: Vec<AudienceLine>,
}

/// A message with what is said of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct JudgedLine {
    /// Its event.
    pub n: u32,
    /// Local time.
    pub clock: String,
    /// For whom.
    pub audience: String,
    /// By which way.
    pub channel: String,
    /// First words, update, last words.
    pub stage: String,
    /// The free line.
    pub line: String,
    /// Phrases and claims with their verdicts.
    pub phrases: Vec<PhraseLine>,
    /// Parts of the line in which the reader knew no phrase.
    pub unread: Vec<String>,
    /// How hard the line is to read.
    pub readability: Option<Readability>,
    /// Required slots that were left empty.
    pub missing: Vec<String>,
    /// Why its way does not fit its reader.
    pub wrong_way: Option<String>,
    /// What others were told differently: in words, and the other message.
    pub clashes: Vec<(String, Evidence)>,
}

/// A phrase or a slot with its verdict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhraseLine {
    /// The phrase, or the name of the slot.
    pub said: String,
    /// It is a slot.
    pub slot: bool,
    /// The verdict.
    pub verdict: Verdict,
    /// Why.
    pub why: String,
    /// What it rests on.
    pub evidence: Vec<Evidence>,
}

/// How an audience was served.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct AudienceLine {
    /// Which.
    pub audience: String,
    /// Its first message, and how long after the duties began; `None`: never told.
    pub first: Option<(u32, String)>,
    /// What the time until then went into, in words, and the event that ended it.
    pub stretches: Vec<(String, Option<Evidence>)>,
    /// Messages.
    pub messages: u64,
    /// Updates promised.
    pub promised: u64,
    /// Late ones, in words with their cause, and the events.
    pub late: Vec<(String, Vec<Evidence>)>,
}

/// What it was and how it went.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunResult {
    /// The scenario's title.
    pub title: String,
    /// The scenario's name in the library.
    pub scenario: Id,
    /// The organisation.
    pub organisation: String,
    /// The day, as the scenario shows it.
    pub day: String,
    /// The sign shown before amounts.
    pub sign: String,
    /// The seed, as text: it may pass 2^53.
    pub seed: String,
    /// Practice or exam.
    pub mode: Mode,
    /// How the run ended.
    pub outcome: Outcome,
    /// Whether it passed.
    pub passed: bool,
    /// The total, in permille.
    pub total_permille: u64,
    /// The total that passes, in permille.
    pub pass_mark_permille: u64,
    /// The run's last second.
    pub ended: SimTime,
    /// Local time at the run's first second, in minutes of the day.
    pub clock_start_min: u64,
    /// The time zone's short name.
    pub zone: String,
    /// The program's version.
    pub engine: String,
    /// The version of the rules.
    pub rules_version: u32,
    /// The head of the journal's chain, as text.
    pub journal_head: String,
    /// The scenario's sources, public addresses or titles.
    pub sources: Vec<String>,
}

/// A phase with its mark and its place in the run.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PhaseLine {
    /// Which.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Its first second in this run.
    pub from: SimTime,
    /// Where the next begins.
    pub to: SimTime,
    /// Whether anything in it applied.
    pub applicable: bool,
    /// Its mark.
    pub permille: u64,
    /// What passes.
    pub pass_mark_permille: u64,
}

/// A gate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct GateLine {
    /// Which.
    pub id: Id,
    /// What must not happen.
    pub title: String,
    /// Whether it was tripped.
    pub tripped: bool,
    /// What tripped it.
    pub evidence: Vec<Evidence>,
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The event's number.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// Local time.
    pub clock: String,
    /// The phase it fell into, by name.
    pub phase: Id,
    /// Its lane.
    pub lane: Lane,
    /// What happened, in a sentence.
    pub text: String,
    /// Drawn in the picture, not only listed.
    pub drawn: bool,
}

/// Whose doing it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// Systems, services, monitors.
    World,
    /// What this seat ordered and decided.
    Seat,
    /// What other people did.
    People,
    /// Formal messages and promises.
    Messages,
}

impl RunResult {
    /// Local time of a moment, without its zone: `17:05`.
    #[must_use]
    pub fn clock(&self, t: SimTime) -> String {
        day_and_time(self.clock_start_min + t.0 / 60)
    }
}

impl Lane {
    /// All four, from top to bottom.
    pub const ALL: [Self; 4] = [Self::World, Self::Seat, Self::People, Self::Messages];

    /// Its name for people.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::World => "World",
            Self::Seat => "Seat",
            Self::People => "People",
            Self::Messages => "Messages",
        }
    }
}

/// A moment of the truth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CostPoint {
    /// When.
    pub t: SimTime,
    /// Local time.
    pub clock: String,
    /// Lost so far.
    pub lost: Money,
    /// Users hurt at that moment.
    pub users_hurt: u64,
    /// Stakeholder confidence in permille.
    pub confidence: u64,
}

/// The truth at the end.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// Everything lost.
    pub lost: Money,
    /// Everything lost in the model run.
    pub lost_golden: Option<Money>,
    /// By stream: what it is, what was lost.
    pub streams: Vec<(String, Money)>,
    /// People put at risk: who and of what, how many.
    pub harms: Vec<(String, u64)>,
    /// The most users hurt at one moment.
    pub users_hurt_most: u64,
    /// Users hurt at the end.
    pub users_hurt_end: u64,
    /// From the first hurt to the last, in seconds; `None`: nobody was hurt.
    pub hurt_for_s: Option<u64>,
    /// Whether users were still hurt when the run ended.
    pub still_hurt: bool,
    /// Stakeholder confidence at the end, in permille.
    pub confidence_end: u64,
    /// Its lowest, in permille.
    pub confidence_least: u64,
}

/// An event that a mark rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Evidence {
    /// The event's number.
    pub n: u32,
    /// Local time.
    pub clock: String,
    /// What happened, in a sentence.
    pub text: String,
}

/// An objective with its mark and what it rests on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct ObjectiveLine {
    /// Its code.
    pub id: Id,
    /// Its phase.
    pub phase: Id,
    /// What the seat was to do.
    pub title: String,
    /// Whether it applied.
    pub applicable: bool,
    /// Earned, in thousandths of a point.
    pub points_milli: u64,
    /// Of so many.
    pub of_milli: u64,
    /// What was measured.
    pub measured: String,
    /// The standard.
    pub standard: String,
    /// The rule's words in the rubric.
    pub rule: String,
    /// Where the rule comes from.
    pub basis: Basis,
    /// Its source, when cited.
    pub source: String,
    /// The event that opened the duty.
    pub duty: Option<Evidence>,
    /// For what was missed or came late: the time between the duty and the deed, or the end.
    pub window: Option<String>,
    /// The events that the mark rests on.
    pub evidence: Vec<Evidence>,
}

/// An anti-pattern that was found.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DeductionLine {
    /// Which.
    pub id: Id,
    /// What was done.
    pub title: String,
    /// Taken off, in thousandths of a point.
    pub points_milli: u64,
    /// Where.
    pub evidence: Vec<Evidence>,
}

/// An element of behaviour as the run showed it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct MarkerLine {
    /// The element.
    pub id: Id,
    /// Its category.
    pub category: Category,
    /// Its name for people.
    pub title: String,
    /// How it stands.
    pub standing: Standing,
    /// What that standing looks like in any run; empty when there was no occasion.
    pub anchor: String,
    /// What was seen in this one.
    pub words: String,
    /// The event that gave the occasion.
    pub occasion: Option<Evidence>,
    /// The time that was looked at.
    pub window: Option<String>,
    /// The events that it rests on.
    pub evidence: Vec<Evidence>,
}

/// A person: what they felt, how they were spoken to. All figures in permille.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonLine {
    /// Who.
    pub person: Id,
    /// Their name.
    pub name: String,
    /// Their job title.
    pub title: String,
    /// Their style, in words.
    pub persona: String,
    /// Trust in the seat at the start.
    pub trust_start: i64,
    /// At the end.
    pub trust_end: i64,
    /// Stress at the start.
    pub stress_start: i64,
    /// At the end.
    pub stress_end: i64,
    /// The most of it.
    pub stress_most: i64,
    /// Words to them whose manner suited.
    pub suited: u64,
    /// Of so many.
    pub judged: u64,
    /// Trust and stress over the run, at every move.
    pub course: Vec<FeelingPoint>,
    /// What was said to them.
    pub contacts: Vec<WordLine>,
    /// What did them good.
    pub worked: Vec<Evidence>,
    /// What did harm.
    pub backfired: Vec<Evidence>,
}

/// What somebody felt from a moment on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FeelingPoint {
    /// The event that moved it.
    pub n: u32,
    /// When.
    pub t: SimTime,
    /// Local time.
    pub clock: String,
    /// Trust in the seat.
    pub trust: i64,
    /// Stress.
    pub stress: i64,
}

/// A word to somebody.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct WordLine {
    /// The moment.
    pub word: Evidence,
    /// How its manner suited them; `None`: it went to all.
    pub matched: Option<u64>,
    /// What it added to their trust.
    pub trust: i64,
    /// What it added to their stress.
    pub stress: i64,
}

/// A better order, and what it would have been worth.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Advice {
    /// The moment of the better order.
    pub t: SimTime,
    /// Local time.
    pub clock: String,
    /// The event of this run that is nearest before it, on the timeline.
    pub at_event: Option<u32>,
    /// In a few words.
    pub title: String,
    /// What the seat knew then.
    pub knew: String,
    /// What it did.
    pub did: String,
    /// What would have been better.
    pub better: String,
    /// The better orders as they were given in the replay, in sentences with their times.
    pub steps: Vec<String>,
    /// Lost in the run.
    pub lost_run: Money,
    /// Lost in the replay, at the same last second.
    pub lost_replay: Money,
    /// The difference: never negative.
    pub saving: Money,
    /// Every order that the replay took, so that anybody can play it again.
    #[serde(skip)]
    pub script: Vec<(SimTime, Order)>,
}
