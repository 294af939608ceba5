//! Who and what the words of a line name, from what the seat knows.

use crate::base::Id;
use crate::sim::knowledge::Knowledge;
use crate::sim::talk::About;
use crate::view::Docs;

use super::words::{Words, is_idle, stem};

/// A name that differs in so few letters of a hundred is probably meant.
const NEAR_PERCENT: usize = 34;
/// So many suggestions at most.
const SUGGESTED: usize = 3;

/// To whom a line is said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Whom {
    /// These people.
    People(Vec<Id>),
    /// Everybody on the bridge.
    Bridge,
    /// "Someone".
    Someone,
    /// Nobody was named.
    Nobody,
    /// A word that stands where a name would and is none, with what it may be.
    Unknown(String, Vec<String>),
}

const BRIDGE: &[&str] = &["everybody", "everyone", "all", "team", "bridge", "folks", "people"];
const SOMEONE: &[&str] = &["can someone", "could someone", "someone", "somebody", "can anyone", "anybody", "anyone"];

/// Takes the names of people out of the words.
pub(super) fn whom(words: &mut Words, docs: &Docs) -> Whom {
    let mut named: Vec<Id> = Vec::new();
    for at in 0..words.all.len() {
        let found = docs
            .contacts
            .iter()
            .find(|one| one.name.split(' ').next().is_some_and(|first| is_name(words, at, first)));
        let found = found.or_else(|| {
            docs.contacts.iter().find(|one| one.name.split(' ').skip(1).any(|last| is_name(words, at, last)))
        });
        let Some(contact) = found else { continue };
        words.all[at].used = true;
        // First name and surname together are one person.
        if !named.contains(&contact.id) {
            named.push(contact.id);
        }
    }
    if !named.is_empty() {
        return Whom::People(named);
    }
    if words.take_any(SOMEONE) {
        return Whom::Someone;
    }
    let first = words.all.iter().position(|word| {
        !word.used && !matches!(word.text.as_str(), "ok" | "okay" | "right" | "hey" | "hi" | "hello" | "so")
    });
    let Some(first) = first else { return Whom::Nobody };
    let word = words.all[first].clone();
    if BRIDGE.contains(&word.text.as_str()) {
        words.all[first].used = true;
        return Whom::Bridge;
    }
    // By the team: its lead.
    let team =
        docs.teams.iter().find(|team| word.stop && team.name.split(' ').any(|part| part.to_lowercase() == word.text));
    if let Some(team) = team {
        words.all[first].used = true;
        return Whom::People(vec![team.lead]);
    }
    if word.stop {
        let names = docs.contacts.iter().flat_map(|one| one.name.split(' ').next());
        let like = near(&word.text, names);
        if !like.is_empty() {
            words.all[first].used = true;
            return Whom::Unknown(word.text, like);
        }
    }
    Whom::Nobody
}

fn is_name(words: &Words, at: usize, name: &str) -> bool {
    let word = &words.all[at];
    !word.used && word.text == name.to_lowercase() && word.text.len() > 1
}

/// Names that are near a word, the nearest first.
pub(super) fn near<'a>(word: &str, names: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut found: Vec<(usize, &str)> = names
        .map(|name| (strsim::damerau_levenshtein(word, &name.to_lowercase()), name))
        .filter(|(apart, name)| apart * 100 <= NEAR_PERCENT * name.chars().count().max(word.chars().count()))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.into_iter().take(SUGGESTED).map(|(_, name)| name.to_owned()).collect()
}

/// A thing that words can name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Part,
    Theory,
    Option,
    Service,
}

/// What the words name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Subject {
    /// One thing, and its name.
    One(About, String),
    /// Several equally well.
    Several(Vec<String>),
    /// Nothing; these are near.
    None(Vec<String>),
}

/// Takes the name of a thing out of the words: of the first of these sorts of which anything is named.
pub(super) fn subject(words: &mut Words, docs: &Docs, seat: &Knowledge, sorts: &[Sort]) -> Subject {
    let mut near = Vec::new();
    for sort in sorts {
        match of_sort(words, docs, seat, *sort) {
            Subject::None(like) => near.extend(like),
            found => return found,
        }
    }
    near.truncate(SUGGESTED);
    Subject::None(near)
}

/// The thing of a sort of which the most is named.
fn of_sort(words: &mut Words, docs: &Docs, seat: &Knowledge, sort: Sort) -> Subject {
    let things = things(docs, seat, &[sort]);
    let scored = |(about, name, also): &(About, String, String)| {
        let parts = content(name).into_iter().chain(content(also));
        let parts: Vec<String> = parts.collect();
        let hits: Vec<usize> = parts.iter().filter_map(|part| heard(words, part)).collect();
        let own = content(name).len().max(1);
        let of_name = content(name).iter().filter(|part| heard(words, part).is_some()).count();
        // How much of the name was said, then how many words of all that is written about it.
        (of_name * 1000 / own, hits.len(), hits, *about, name.clone())
    };
    let mut all: Vec<_> = things.iter().map(scored).filter(|(_, count, ..)| *count > 0).collect();
    all.sort_by_key(|(share, count, ..)| std::cmp::Reverse((*count * 400 + *share, *share)));
    let Some((share, count, hits, about, name)) = all.first().cloned() else {
        let names = words.left();
        let like = things
            .iter()
            .filter(|(_, name, _)| content(name).iter().any(|part| names.iter().any(|word| is_near(word, part))));
        return Subject::None(like.take(SUGGESTED).map(|(_, name, _)| name.clone()).collect());
    };
    let even = all.iter().skip(1).filter(|(other, hits, ..)| (*other, *hits) == (share, count));
    let even: Vec<String> = even.map(|(.., name)| name.clone()).collect();
    if !even.is_empty() {
        return Subject::Several(std::iter::once(name).chain(even).take(SUGGESTED).collect());
    }
    hits.into_iter().for_each(|at| words.all[at].used = true);
    Subject::One(about, name)
}

/// The things of some sorts: what to say of it, its name, other words about it.
fn things(docs: &Docs, seat: &Knowledge, sorts: &[Sort]) -> Vec<(About, String, String)> {
    let mut all = Vec::new();
    for sort in sorts {
        match sort {
            Sort::Part => all.extend(
                docs.known_parts(seat).map(|one| (About::Component(one.id), one.name.clone(), String::new())),
            ),
            Sort::Theory => all.extend(
                docs.hypotheses.iter().map(|one| (About::Theory(one.id), one.name.clone(), one.test.clone())),
            ),
            Sort::Option => {
                let known = seat.options.keys().filter_map(|id| docs.option(seat, *id));
                all.extend(known.map(|one| (About::Option(one.id), one.name.clone(), String::new())));
            }
            Sort::Service => all.extend(
                docs.services.iter().map(|one| (About::Service(one.id), one.name.clone(), one.user_name.clone())),
            ),
        }
    }
    all
}

/// The words of a name that say something.
fn content(name: &str) -> Vec<String> {
    let words = name.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    let mut words: Vec<String> =
        words.filter(|word| !word.is_empty() && !is_idle(word)).map(|word| stem(&word).to_owned()).collect();
    words.sort();
    words.dedup();
    words
}

/// Where a word of a name was said.
fn heard(words: &Words, part: &str) -> Option<usize> {
    let open = |at: &usize| !words.all[*at].used && !is_idle(&words.all[*at].text);
    let same = |at: &usize| stem(&words.all[*at].text) == part;
    let all = || (0..words.all.len()).filter(open);
    all().find(same).or_else(|| all().find(|at| is_near(&words.all[*at].text, part)))
}

/// One slip of the keyboard in a word of some length.
fn is_near(word: &str, part: &str) -> bool {
    let long = part.chars().count() >= 6 && word.chars().count() >= 6;
    long && strsim::damerau_levenshtein(stem(word), part) <= 1
}
