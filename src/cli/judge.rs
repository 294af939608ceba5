//! `judge`: how far the reader of messages agrees with a person, and what it makes of one line.

use std::fmt::Write as _;

use bridgecall_core::reader::corpus::agreement::{Agreement, Pairs, agreement};
use bridgecall_core::reader::corpus::{self, Corpus};
use bridgecall_core::reader::readability::readability;
use bridgecall_core::reader::{Claim, Reading, Verdict, Wordbook, read};
use serde_json::json;

use super::args::Judge;
use super::failure::{Failure, print};
use crate::library::{Library, open};

pub(super) fn judge(library: &Library, args: &Judge) -> Result<(), Failure> {
    let Some((line, audience)) = args.text.as_ref().zip(args.audience) else { return print(&figures(args.json)) };
    let opened = args.scenario.as_ref().map(|name| open(library, name)).transpose()?;
    let own = opened.map(|opened| Wordbook::of(&opened.content));
    let reading = read(line, audience, own.as_ref().unwrap_or_else(|| corpus::wordbook()));
    print(&if args.json { told_as_json(line, &reading) } else { told(line, &reading) })
}

/// The agreement on both parts of the corpus.
fn figures(as_json: bool) -> String {
    let Corpus { tuned, held_out } = corpus::corpus();
    let parts = [("tuned", agreement(&tuned)), ("held out", agreement(&held_out))];
    if as_json {
        let [(_, tuned), (_, held_out)] = parts;
        return format!("{}\n", json!({ "format": 1, "tuned": tuned, "held_out": held_out }));
    }
    parts.iter().map(|(name, of)| part(name, of)).collect::<Vec<_>>().join("\n")
}

fn part(name: &str, of: &Agreement) -> String {
    let mut words = format!("{name}: {} messages, {} judged exactly alike\n", of.messages, of.exact);
    let row = |name: &str, pairs: Pairs| {
        let share = |share: Option<u64>| share.map_or("–".to_owned(), percent);
        format!(
            "  {name:<24} {:>5} {:>5} {:>5}   {:>7} {:>7}\n",
            pairs.both,
            pairs.reader_only,
            pairs.person_only,
            share(pairs.precision()),
            share(pairs.recall())
        )
    };
    let _ = writeln!(
        words,
        "  {:<24} {:>5} {:>5} {:>5}   {:>7} {:>7}",
        "fault", "both", "more", "less", "precise", "found"
    );
    for (verdict, pairs) in &of.verdicts {
        words.push_str(&row(verdict.title(), *pairs));
    }
    words.push_str(&row("all faults", of.decisions));
    for (what, pairs) in [("every fault of every message", of.decisions), ("whether there is any fault", of.faulty)] {
        let (agreement, kappa) = (pairs.agreement().unwrap_or(0), pairs.kappa().unwrap_or(0));
        let _ = writeln!(words, "  {what}: {} alike, kappa {}", percent(agreement), thousandths(kappa));
    }
    for one in &of.apart {
        let names = |all: &std::collections::BTreeSet<Verdict>| {
            all.iter().map(|one| one.title()).collect::<Vec<_>>().join(", ")
        };
        let _ = writeln!(
            words,
            "  {}: reader alone [{}], person alone [{}]",
            one.id,
            names(&one.reader_only),
            names(&one.person_only)
        );
    }
    words
}

/// Permille as percent: `98.3 %`.
fn percent(permille: u64) -> String {
    format!("{}.{} %", permille / 10, permille % 10)
}

/// Thousandths: `0.956`.
fn thousandths(milli: i64) -> String {
    format!("{}{}.{:03}", if milli < 0 { "-" } else { "" }, milli.abs() / 1000, milli.abs() % 1000)
}

/// One line, phrase by phrase.
fn told(line: &str, reading: &Reading) -> String {
    let mut words = String::new();
    for mark in &reading.marks {
        let sign = if mark.verdict.is_fault() { "✗" } else { "✓" };
        let _ = writeln!(
            words,
            "{sign} \"{}\": {}. {} [{}]",
            mark.said,
            mark.verdict.title(),
            mark.why,
            mark.verdict.source()
        );
    }
    for claim in &reading.claims {
        let _ = writeln!(words, "? \"{}\": {}", claim.text, needs(claim));
    }
    for (from, to) in &reading.unread {
        let _ = writeln!(words, "  \"{}\": not read, no phrase known", &line[*from..*to]);
    }
    if let Some(figures) = readability(line) {
        let _ = writeln!(
            words,
            "{} words, the longest sentence {}; Flesch reading ease {}, Flesch-Kincaid grade {}",
            figures.words,
            figures.longest,
            hundredths(figures.ease_centi),
            hundredths(figures.grade_centi)
        );
    }
    words
}

fn hundredths(centi: i64) -> String {
    format!("{}{}.{:02}", if centi < 0 { "-" } else { "" }, centi.abs() / 100, centi.abs() % 100)
}

/// What a claim is held against in a run.
fn needs(claim: &Claim) -> &'static str {
    use bridgecall_core::reader::Said;
    match claim.said {
        Said::Cause => "a cause as a fact; premature unless a test had supported it",
        Said::AllClear => "an all-clear; an over-claim unless two sources had called it well",
        Said::NoImpact => "nobody is hit; an over-claim while users are heard to be hurt",
        Said::DataSafe => "data is safe; an over-claim unless it had been called clear",
        Said::Everybody => "everybody is hit; an over-claim while part of it works",
        Said::Outage => "an outage; too large a word while part of it works",
        Said::Count(_) => "a count; held against the figures heard",
        Said::Started(_) => "a start; held against the first report",
    }
}

fn told_as_json(line: &str, reading: &Reading) -> String {
    let claims: Vec<_> = reading
        .claims
        .iter()
        .map(|claim| json!({ "said": claim.text, "at": claim.at, "needs": needs(claim) }))
        .collect();
    let document = json!({
        "format": 1,
        "marks": reading.marks,
        "claims": claims,
        "unread": reading.unread,
        "readability": readability(line),
    });
    format!("{document}\n")
}
