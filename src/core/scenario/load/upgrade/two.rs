//! From format 1 to 2: what a team does by itself becomes an initiative of the scenario.

use super::super::layout::line_break;
use super::super::problem::Problem;
use super::super::tree::{Name, Node, What};
use super::super::written::Written;
use super::edits::Edit;
use crate::finding::Span;
use crate::finding::codes::shape;

/// What changes.
pub(super) fn edits(file: &Written<'_>) -> Result<Vec<Edit>, Box<Problem>> {
    let Some(What::List(teams)) = file.tree.find("teams").map(|teams| &teams.what) else { return Ok(Vec::new()) };
    let mut edits = Vec::new();
    let mut moved = Vec::new();
    let mut taken: Vec<String> = ids(file.tree.find("initiatives"));
    for team in teams {
        let What::Fields(fields) = &team.what else { continue };
        let Some(index) = fields.iter().position(|(key, _)| key.text == "initiatives") else { continue };
        let (key, list) = &fields[index];
        let What::List(old) = &list.what else { return Err(odd(list, "a list in square brackets is needed here")) };
        let mut copied = Vec::new();
        let mut new = Vec::new();
        for one in old {
            let (text, used) = anew(file, team, one, &mut taken)?;
            copied.extend(used);
            new.push(text);
        }
        let mut comments: Vec<Span> = file.comments_in(key.span.start, list.span.end).to_vec();
        comments.retain(|span| !copied.iter().any(|used| used.start <= span.start && span.end <= used.end));
        let stays = if old.is_empty() { std::mem::take(&mut comments) } else { Vec::new() };
        edits.extend(removal(file, fields, index, &stays));
        for (at, text) in new.into_iter().enumerate() {
            let last = at + 1 == old.len();
            let count = comments.partition_point(|span| last || belongs(file, old, at, *span));
            let notes: Vec<Span> = comments.drain(..count).collect();
            moved.push((notes, text));
        }
    }
    edits.extend(addition(file, &moved));
    Ok(edits)
}

/// Whether a comment is about this entry: before its end, or on the line of its end.
fn belongs(file: &Written<'_>, old: &[Node], at: usize, comment: Span) -> bool {
    let end = old[at].span.end;
    comment.start < end || !file.text[end..comment.start].contains('\n')
}

fn odd(node: &Node, message: &str) -> Box<Problem> {
    Box::new(Problem::at_span(&shape::NOT_UPGRADED, node.span, message.to_owned()))
}

fn ids(list: Option<&Node>) -> Vec<String> {
    let Some(What::List(list)) = list.map(|list| &list.what) else { return Vec::new() };
    let id = |one: &Node| match &one.find("id")?.what {
        What::Text(text) => Some(text.clone()),
        _ => None,
    };
    list.iter().filter_map(id).collect()
}

/// An old entry in the present words, and what of its text was taken over.
fn anew(
    file: &Written<'_>,
    team: &Node,
    old: &Node,
    taken: &mut Vec<String>,
) -> Result<(String, Vec<Span>), Box<Problem>> {
    let field = |name: &str| {
        let missing = || odd(old, &format!("an initiative of format 1 has a field `{name}`"));
        old.find(name).ok_or_else(missing)
    };
    let (watches, below, for_s, option) = (field("watches")?, field("below")?, field("for_s")?, field("option")?);
    let by = team.find("id").ok_or_else(|| odd(team, "this team has no `id`"))?;
    let What::Text(name) = &option.what else { return Err(odd(option, "the name of an option is needed here")) };
    let id = free(name, taken);
    let text = |node: &Node| node.span.of(file.text).to_owned();
    let new = format!(
        "(id: \"{id}\", by: Some({}), when: lasting(what: carries_less(on: {}, than: {}), for_s: {}), does: [start({})])",
        text(by),
        text(watches),
        text(below),
        text(for_s),
        text(option),
    );
    taken.push(id);
    Ok((new, vec![watches.span, below.span, for_s.span, option.span]))
}

/// The option's name, or that with a number, so that no two initiatives have one name.
fn free(option: &str, taken: &[String]) -> String {
    let is_free = |name: &String| !taken.contains(name);
    let numbered = |number: usize| {
        let short: String = option.chars().take(28).collect();
        format!("{short}-{number}")
    };
    let plain = Some(option.to_owned()).filter(is_free);
    plain.or_else(|| (2..=99).map(numbered).find(is_free)).unwrap_or_else(|| option.to_owned())
}

/// Takes a field out, its comma with it; comments that nothing takes along stay in its place.
fn removal(file: &Written<'_>, fields: &[(Name, Node)], index: usize, stays: &[Span]) -> Vec<Edit> {
    let (key, value) = &fields[index];
    let (start, end) = (key.span.start, value.span.end);
    let text = file.text;
    let kept = |span: &Span| {
        let comment = span.of(text).trim_end();
        if comment.starts_with("//") { format!("{comment}{}", line_break(text)) } else { comment.to_owned() }
    };
    let kept: String = stays.iter().map(kept).collect();
    let plain = |from: usize, to: usize| file.comments_in(from, to).is_empty();
    if let (None, Some((_, before))) = (fields.get(index + 1), fields[..index].last())
        && plain(before.span.end, start)
    {
        // The last field goes with the comma before it; one after it stays for the one before.
        return vec![Edit { span: Span::new(before.span.end, end), text: kept }];
    }
    let mut edits = vec![Edit { span: Span::new(start, end), text: kept }];
    let mut comma = end;
    while let Some(c) = text[comma..].chars().next() {
        match file.comments_in(comma, comma + 1).first() {
            Some(comment) => comma = comment.end,
            None if c == ',' => {
                let spaces = text[comma + 1..].chars().take_while(|c| *c == ' ').count();
                if plain(end, comma) {
                    edits[0].span.end = comma + 1 + spaces;
                } else {
                    edits.push(Edit::delete(comma, comma + 1));
                }
                break;
            }
            None if c.is_whitespace() => comma += c.len_utf8(),
            None => break,
        }
    }
    edits
}

/// Puts initiatives among those of the scenario, or before the field that comes last.
fn addition(file: &Written<'_>, moved: &[(Vec<Span>, String)]) -> Vec<Edit> {
    let line = line_break(file.text);
    let mut entries = String::new();
    for (notes, entry) in moved {
        for note in notes {
            entries.push_str(&format!("        {}{line}", note.of(file.text).trim_end()));
        }
        entries.push_str(&format!("        {entry},{line}"));
    }
    match file.tree.find("initiatives").map(|list| (list, &list.what)) {
        _ if moved.is_empty() => Vec::new(),
        Some((list, What::List(there))) => joined(file, list, there, &entries),
        _ => new_list(file, &format!("initiatives: [{line}{entries}    ],{line}    ")),
    }
}

/// After what stands in the list already, comments too.
fn joined(file: &Written<'_>, list: &Node, there: &[Node], entries: &str) -> Vec<Edit> {
    let close = list.span.end - 1;
    let line_start = file.text[..close].trim_end_matches([' ', '\t']).len();
    let mut edits = Vec::new();
    if let Some(last) = there.last()
        && !comma_follows(file, last.span.end, close)
    {
        edits.push(Edit::insert(last.span.end, ",".to_owned()));
    }
    // The comma first: both may go to one place, and are made in this order.
    edits.push(match file.text[..line_start].ends_with('\n') {
        true => Edit::insert(line_start, entries.to_owned()),
        false => Edit::insert(close, format!("{}{entries}    ", line_break(file.text))),
    });
    edits
}

/// Before the glossary, which came last, and before the comments about it.
fn new_list(file: &Written<'_>, list: &str) -> Vec<Edit> {
    let What::Fields(fields) = &file.tree.what else { return Vec::new() };
    let names = || fields.iter().map(|(key, _)| key);
    let Some(next) = names().find(|key| key.text == "glossary").or_else(|| names().next_back()) else {
        return Vec::new();
    };
    let ends = fields.iter().map(|(_, value)| value.span.end);
    let before = ends.filter(|end| *end <= next.span.start).max().unwrap_or(file.opening(&file.tree));
    let mut notes = file.comments_in(before, next.span.start).iter();
    let own_line = |note: &&Span| file.text[..note.start].trim_end_matches([' ', '\t']).ends_with('\n');
    let at = notes.find(own_line).map_or(next.span.start, |note| note.start);
    vec![Edit::insert(at, list.to_owned())]
}

fn comma_follows(file: &Written<'_>, from: usize, to: usize) -> bool {
    let mut at = from;
    for comment in file.comments_in(from, to) {
        if file.text[at..comment.start].contains(',') {
            return true;
        }
        at = comment.end;
    }
    file.text[at..to].contains(',')
}
