//! A scenario, a policy or a rubric with the parts that it includes.

use serde::de::DeserializeOwned;

use super::checker::Checker;
use super::document::{Reading, has_errors, reading};
use super::limits::{LIST_ITEMS, PARTS, TOGETHER_BYTES};
use super::origins::Origins;
use super::problem::Problem;
use super::source::{Kind, Source};
use crate::finding::Finding;
use crate::finding::codes::{parts as codes, text};
use crate::scenario::model::{Includes, Part};
use crate::scenario::{Policy, Rubric, Scenario, checks};

/// A file that was read with its parts, and the files it was read from.
#[derive(Debug, Clone)]
pub struct Loaded<T = Scenario> {
    /// The value with everything that its parts add; `None` if and only if a finding is an error.
    pub value: Option<T>,
    /// What was found, in the file and then in its parts.
    pub findings: Vec<Finding>,
    /// The parts, for showing the text of a finding in one of them.
    pub parts: Vec<Source>,
}

/// Finds the file of a part by a name such as `parts/retail-people`. It is asked for names of that form
/// only, which cannot leave the folder.
type Find<'f> = &'f dyn Fn(&str) -> Option<Source>;

/// Reads and checks a scenario with its parts.
#[must_use]
pub fn scenario_with(source: &Source, find: Find<'_>) -> Loaded {
    whole(source, Kind::Scenario, find, checks::scenario)
}

/// Reads and checks a policy with its parts.
#[must_use]
pub fn policy_with(source: &Source, find: Find<'_>) -> Loaded<Policy> {
    whole(source, Kind::Policy, find, checks::policy)
}

/// Reads and checks a rubric with its parts.
#[must_use]
pub fn rubric_with(source: &Source, find: Find<'_>) -> Loaded<Rubric> {
    whole(source, Kind::Rubric, find, checks::rubric)
}

fn whole<T: DeserializeOwned + Includes>(
    source: &Source,
    kind: Kind,
    find: Find<'_>,
    check: impl FnOnce(&T, &mut Checker<'_>),
) -> Loaded<T> {
    let Reading { written, mut value, problems } = match reading::<T>(source, kind) {
        Ok(reading) => reading,
        Err(findings) => return Loaded { value: None, findings, parts: Vec::new() },
    };
    let names = value.as_mut().map(Includes::take_include).unwrap_or_default();
    let (parts, missing) = fetch(source, &names, find);
    let mut checker = Checker::new(source, &written);
    let mut complete = missing.is_empty();
    checker.read(0, problems);
    missing.into_iter().for_each(|problem| checker.report(problem));
    let readings: Vec<_> = parts.iter().map(|part| (part, reading::<Part>(part, Kind::Part))).collect();
    let mut origins = Origins::default();
    let mut found = Vec::new();
    for (index, (part, read)) in readings.iter().enumerate() {
        let Ok(reading) = read else { continue };
        let paper = checker.add(part, &reading.written);
        found.push((paper, reading.problems.clone()));
        match (&mut value, &reading.value) {
            (Some(value), Some(part)) => {
                value.lengths().into_iter().for_each(|(list, length)| origins.begin(list, length, paper));
                value.append(part.clone());
                idle::<T>(part, index).into_iter().for_each(|problem| checker.report(problem));
            }
            _ => complete = false,
        }
    }
    checker.come_from(origins);
    for (paper, problems) in found {
        checker.read(paper, problems);
    }
    for (_, read) in &readings {
        if let Err(findings) = read {
            complete = false;
            checker.unreadable(findings.clone());
        }
    }
    // Of a file that lacks a part, anything that is missing may stand in that part.
    if let Some(value) = value.as_ref().filter(|_| complete && checker.is_sound("include")) {
        fits(value, &mut checker);
        check(value, &mut checker);
    }
    let findings = checker.finish();
    drop(readings);
    Loaded { value: value.filter(|_| !has_errors(&findings)), findings, parts }
}

/// A part that holds something, and nothing for this kind of file.
fn idle<T: Includes>(part: &Part, index: usize) -> Option<Problem> {
    let message = "this part has nothing for a file of this kind";
    let problem = || Problem::at(&codes::IDLE_PART, format!("include[{index}]"), message);
    (!part.is_empty() && !T::finds_any_in(part)).then(|| problem().help("include it where its lists belong"))
}

/// The files of the names, and what is wrong with the names.
fn fetch(source: &Source, names: &[String], find: Find<'_>) -> (Vec<Source>, Vec<Problem>) {
    let mut parts: Vec<Source> = Vec::new();
    let mut problems = Vec::new();
    let mut bytes = source.bytes.len();
    if names.len() > PARTS {
        let message = format!("{} parts are included; {PARTS} are allowed", names.len());
        problems.push(Problem::at(&codes::TOO_MANY_PARTS, "include", message).help("join some of them"));
        return (parts, problems);
    }
    for (index, name) in names.iter().enumerate() {
        let path = format!("include[{index}]");
        if !is_part(name) {
            let message = "this is no name of a part";
            let help = "write parts/ and a name of small letters, digits, _ and -: \"parts/retail-people\"";
            problems.push(Problem::at(&codes::NO_PART_NAME, path, message).help(help));
        } else if names[..index].contains(name) {
            let message = format!("`{name}` is included twice");
            problems.push(Problem::at(&codes::PART_TWICE, path, message).help("delete one of them"));
        } else if let Some(part) = find(name) {
            bytes += part.bytes.len();
            if bytes > TOGETHER_BYTES {
                let message =
                    format!("the file and its parts up to here have {bytes} bytes; {TOGETHER_BYTES} are allowed");
                problems.push(Problem::at(&codes::TOO_LARGE_TOGETHER, path, message));
                break;
            }
            parts.push(part);
        } else {
            let message = format!("there is no `{name}.ron`");
            let help = "parts lie in the folder `parts` beside the scenario's folder, or in the library";
            problems.push(Problem::at(&codes::NO_SUCH_PART, path, message).help(help));
        }
    }
    (parts, problems)
}

/// Whether a name is that of a part: no other folder can be meant by it, on any system.
fn is_part(name: &str) -> bool {
    let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '_' | '-');
    name.strip_prefix("parts/").is_some_and(|name| (1..=64).contains(&name.len()) && name.chars().all(lawful))
}

/// No list is longer with its parts than it may be in one file.
fn fits<T: Includes>(value: &T, checker: &mut Checker<'_>) {
    for (list, length) in value.lengths() {
        if length > LIST_ITEMS {
            let message = format!("`{list}` has {length} entries with its parts; {LIST_ITEMS} are allowed");
            checker.report(Problem::at(&text::TOO_LONG_LIST, "include", message).help("shorten it"));
        }
    }
}
