//! A line as a command, with what was not understood.

use serde::Serialize;

use crate::base::Id;
use crate::sim::Command;
use crate::sim::knowledge::Knowledge;
use crate::sim::talk::{About, Intent, Say};
use crate::view::{Docs, Phrase};

use super::back;
use super::clues::{self, Lean, Purpose};
use super::names::{self, Sort, Subject, Whom};
use super::words::Words;

/// The longest line that is read, in characters.
const LONGEST: usize = 400;

/// What was made of a line.
#[derive(Debug, Clone, PartialEq)]
pub struct Understood {
    /// The command; `None`: too little was understood to send anything.
    pub command: Option<Command>,
    /// What was understood, to be shown before it is sent.
    pub back: Vec<Phrase>,
    /// What was not understood.
    pub gaps: Vec<Gap>,
}

/// Something that was not understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// In which way.
    pub kind: GapKind,
    /// The word or words; empty: something is missing.
    pub text: String,
    /// What was probably meant.
    pub like: Vec<String>,
}

/// In which way something was not understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum GapKind {
    /// Nothing was typed, or far too much.
    NoLine,
    /// Nobody is named.
    NoName,
    /// Nobody has that name.
    UnknownName,
    /// Several are named where one is needed.
    ManyNames,
    /// It cannot be told what it is for.
    NoPurpose,
    /// It cannot be told what it is about.
    NoSubject,
    /// It could be about several things.
    ManySubjects,
    /// That time cannot be.
    BadTime,
    /// Nothing was made of these words; the rest is sent without them.
    Words,
}

impl GapKind {
    /// Whether nothing can be sent because of it.
    #[must_use]
    pub fn stops(self) -> bool {
        self != Self::Words
    }
}

/// Reads a line with the names that the seat knows.
#[must_use]
pub fn understand(line: &str, docs: &Docs, seat: &Knowledge) -> Understood {
    let mut reading = Reading { docs, seat, words: Words::of(line), gaps: Vec::new() };
    if reading.words.all.is_empty() || line.chars().count() > LONGEST {
        reading.lacks(GapKind::NoLine, "", Vec::new());
    }
    let command = if reading.gaps.is_empty() { reading.command() } else { None };
    let left = reading.words.left();
    if command.is_some() && !left.is_empty() {
        reading.lacks(GapKind::Words, &left.join(" "), Vec::new());
    }
    let command = command.filter(|_| reading.gaps.iter().all(|gap| !gap.kind.stops()));
    let back = command.iter().flat_map(|command| back::words(docs, command)).collect();
    Understood { command, back, gaps: reading.gaps }
}

struct Reading<'a> {
    docs: &'a Docs,
    seat: &'a Knowledge,
    words: Words,
    gaps: Vec<Gap>,
}

impl Reading<'_> {
    fn lacks(&mut self, kind: GapKind, text: &str, like: Vec<String>) {
        self.gaps.push(Gap { kind, text: text.to_owned(), like });
    }

    fn command(&mut self) -> Option<Command> {
        let whom = names::whom(&mut self.words, self.docs);
        if let Whom::Unknown(word, like) = &whom {
            self.lacks(GapKind::UnknownName, word, like.clone());
            return None;
        }
        let box_s = self.time_box()?;
        let manner = clues::manner(&mut self.words);
        let lean = clues::lean(&self.words);
        let Some(purpose) = clues::purpose(&mut self.words) else {
            self.lacks(GapKind::NoPurpose, &self.words.left().join(" "), Vec::new());
            return None;
        };
        let intent = match purpose {
            Purpose::Page => return self.one(&whom).map(|person| self.page(person)),
            Purpose::Release => return self.one(&whom).map(|person| Command::Release { person }),
            Purpose::Report => Intent::Question,
            Purpose::Say(intent) => intent,
        };
        let to = self.to(intent, &whom)?;
        let about = match purpose {
            Purpose::Report => Some(About::Report),
            _ => self.about(intent, lean, &to)?,
        };
        let box_s = box_s.filter(|_| intent == Intent::Task);
        Some(Command::Say(Say { to, intent, manner, about, claim: None, box_s }))
    }

    /// The box, if one is named; `None`: it cannot be.
    #[allow(clippy::option_option, reason = "no box named is not the same as one that cannot be")]
    fn time_box(&mut self) -> Option<Option<u64>> {
        match clues::time_box(&mut self.words, &self.docs.clock, self.seat.now) {
            None => Some(None),
            Some(Ok(seconds)) => Some(Some(seconds)),
            Some(Err(text)) => {
                self.lacks(GapKind::BadTime, &text, Vec::new());
                None
            }
        }
    }

    /// The one person whom an order needs.
    fn one(&mut self, whom: &Whom) -> Option<Id> {
        match whom {
            Whom::People(people) if people.len() == 1 => people.first().copied(),
            Whom::People(people) => {
                let like = people.iter().map(|id| self.docs.name(*id)).collect();
                self.lacks(GapKind::ManyNames, "", like);
                None
            }
            _ => {
                let like = self.words.left();
                let names: Vec<&str> =
                    self.docs.contacts.iter().filter_map(|one| one.name.split(' ').next()).collect();
                let like = like.iter().flat_map(|word| names::near(word, names.iter().copied())).collect();
                self.lacks(GapKind::NoName, "", like);
                None
            }
        }
    }

    fn page(&self, person: Id) -> Command {
        match self.seat.person(person).paged {
            Some(_) => Command::RePage { person },
            None => Command::Page { person },
        }
    }

    /// To whom; the empty list is the bridge.
    fn to(&mut self, intent: Intent, whom: &Whom) -> Option<Vec<Id>> {
        let to_all = matches!(intent, Intent::Poll | Intent::Summarise | Intent::Decide | Intent::Thank);
        match whom {
            Whom::People(people) if matches!(intent, Intent::Task | Intent::Question) && people.len() > 1 => {
                self.one(whom);
                None
            }
            Whom::People(people) => Some(people.clone()),
            Whom::Bridge => Some(Vec::new()),
            // "Can someone": it is said as it was typed, and nobody takes it.
            Whom::Someone if intent == Intent::Task => Some(Vec::new()),
            _ if to_all => Some(Vec::new()),
            _ => {
                // Who breaks in and waits is the one that is put off or warned.
                let waiting = self.waiting(None).map(|(_, by)| by);
                match waiting.filter(|_| matches!(intent, Intent::Park | Intent::Warn)) {
                    Some(by) => Some(vec![by]),
                    None => self.one(whom).map(|one| vec![one]),
                }
            }
        }
    }

    /// The interruption that waits, of one person or of anybody.
    fn waiting(&self, by: Option<Id>) -> Option<(u32, Id)> {
        let mut open = self.seat.interruptions.iter().filter(|(_, one)| one.answered.is_none() && !one.lapsed);
        open.find(|(_, one)| by.is_none_or(|by| by == one.by)).map(|(number, one)| (*number, one.by))
    }

    /// What it is about; `None`: that is needed and cannot be told.
    #[allow(clippy::option_option, reason = "about nothing is not the same as about what cannot be told")]
    fn about(&mut self, intent: Intent, lean: Lean, to: &[Id]) -> Option<Option<About>> {
        let sorts: &[Sort] = match intent {
            Intent::Task => match lean {
                Lean::Part => &[Sort::Part, Sort::Theory, Sort::Option],
                Lean::Theory => &[Sort::Theory, Sort::Part, Sort::Option],
                Lean::Option => &[Sort::Option, Sort::Part],
            },
            Intent::Poll => &[Sort::Option],
            Intent::Decide => &[Sort::Option],
            Intent::Question => {
                if let Some(topic) = clues::topic(&mut self.words) {
                    return Some(Some(About::Topic(topic)));
                }
                &[Sort::Part, Sort::Theory, Sort::Service]
            }
            Intent::Park | Intent::Warn => {
                return Some(self.waiting(to.first().copied()).map(|(number, _)| About::Interruption(number)));
            }
            Intent::Challenge => &[Sort::Part, Sort::Theory, Sort::Option],
            _ => &[Sort::Service, Sort::Theory, Sort::Option],
        };
        let needed = matches!(intent, Intent::Task | Intent::Poll | Intent::Question)
            && !(to.is_empty() && intent == Intent::Task);
        match names::subject(&mut self.words, self.docs, self.seat, sorts) {
            Subject::One(about, _) => Some(Some(about)),
            Subject::Several(names) if needed => {
                self.lacks(GapKind::ManySubjects, "", names);
                None
            }
            Subject::None(_) if intent == Intent::Poll && self.seat.options.len() == 1 => {
                Some(self.seat.options.keys().next().map(|id| About::Option(*id)))
            }
            Subject::None(like) if needed => {
                self.lacks(GapKind::NoSubject, &self.words.left().join(" "), like);
                None
            }
            _ => Some(None),
        }
    }
}
