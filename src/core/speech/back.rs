//! What was understood, in words: shown before it is sent.

use crate::base::Id;
use crate::sim::Command;
use crate::sim::talk::Say;
use crate::view::phrase::word_for;
use crate::view::talk::about_words;
use crate::view::{Docs, Phrase};

/// A command in words, part by part.
pub(super) fn words(docs: &Docs, command: &Command) -> Vec<Phrase> {
    let person = |key: &str, id: &Id| vec![Phrase::new(key).with("person", docs.name(*id))];
    match command {
        Command::Page { person: id } => person("understood-page", id),
        Command::RePage { person: id } => person("understood-page_again", id),
        Command::Release { person: id } => person("understood-release", id),
        Command::Say(said) => say(docs, said),
        _ => Vec::new(),
    }
}

fn say(docs: &Docs, said: &Say) -> Vec<Phrase> {
    let named = |id: &Id| Phrase::new("subject-named").with("name", docs.name(*id));
    let to = match said.to.as_slice() {
        [] => vec![Phrase::new("everybody-here")],
        people => people.iter().map(named).collect(),
    };
    let mut all = vec![Phrase::new("understood-to").with("to", to)];
    all.push(Phrase::new("understood-for").with("what", word_for("intent", &said.intent)));
    let about = said.about.and_then(|about| about_words(docs, about));
    all.extend(about.map(|about| Phrase::new("understood-about").with("about", about)));
    all.extend(said.box_s.map(|seconds| Phrase::new("understood-box").with("minutes", seconds.div_ceil(60))));
    if !said.manner.is_empty() {
        let manner: Vec<Phrase> = said.manner.iter().map(|one| word_for("manner", one)).collect();
        all.push(Phrase::new("understood-manner").with("manner", manner));
    }
    all
}
