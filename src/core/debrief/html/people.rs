//! The people: trust and stress over the run, how words suited them, what worked and what backfired.

use crate::debrief::report::{Debrief, FeelingPoint, PersonLine, WordLine};

use super::text::{esc, evidence, link};

/// So many moments of a person's course are listed: where it turned most.
const LISTED: usize = 12;

/// The people; nothing where nobody was moved.
pub(super) fn section(debrief: &Debrief) -> String {
    if debrief.people.is_empty() {
        return String::new();
    }
    let rows: String = debrief.people.iter().map(row).collect();
    let more: String = debrief.people.iter().map(|one| person(debrief, one)).collect();
    format!(
        "<section id=\"people\" aria-labelledby=\"h-people\">\n<h2 id=\"h-people\">People</h2>\n\
         <p>What nobody showed during play, in permille: trust in the seat and stress. A word suits from 600 on.</p>\n\
         <div class=\"scroll\"><table><thead><tr><th>Person</th><th>Style</th><th>Trust</th><th>Stress, most</th>\
         <th>Words that suited</th></tr></thead><tbody>{rows}</tbody></table></div>\n{more}</section>\n"
    )
}

fn row(one: &PersonLine) -> String {
    let suited = match one.judged {
        0 => "–".to_owned(),
        judged => format!("{} of {judged}", one.suited),
    };
    format!(
        "<tr><th scope=\"row\">{}, {}</th><td>{}</td><td>{} → {}</td><td>{} → {}, {}</td><td>{suited}</td></tr>",
        esc(&one.name),
        esc(&one.title),
        esc(&one.persona),
        one.trust_start,
        one.trust_end,
        one.stress_start,
        one.stress_end,
        one.stress_most,
    )
}

fn person(debrief: &Debrief, one: &PersonLine) -> String {
    let part = |title: &str, inner: String| {
        if inner.is_empty() { String::new() } else { format!("<div><dt>{title}</dt><dd>{inner}</dd></div>") }
    };
    let listed = |all: &[crate::debrief::report::Evidence]| match all {
        [] => String::new(),
        all => evidence(debrief, all),
    };
    let words: String = one.contacts.iter().map(|contact| word(debrief, contact)).collect();
    let words = if words.is_empty() { words } else { format!("<ul class=\"evidence\">{words}</ul>") };
    format!(
        "<details class=\"mark\" id=\"p-{}\"><summary>{}: what moved them</summary>\n<dl>{}{}{}{}</dl></details>\n",
        esc(one.person.as_str()),
        esc(&one.name),
        part("Worked", listed(&one.worked)),
        part("Backfired", listed(&one.backfired)),
        part("Words to them", words),
        part("Trust and stress", course(&one.course)),
    )
}

fn word(debrief: &Debrief, one: &WordLine) -> String {
    let at = link(debrief, one.word.n, &format!("{}, event {}", one.word.clock, one.word.n));
    let matched = one.matched.map_or_else(|| "to all".to_owned(), |matched| format!("match {matched}"));
    format!("<li>{at} {} ({matched}; trust {:+}, stress {:+})</li>", esc(&one.word.text), one.trust, one.stress)
}

/// The course where it turned most, in order.
fn course(points: &[FeelingPoint]) -> String {
    let mut turns: Vec<(i64, usize)> = points
        .iter()
        .enumerate()
        .map(|(i, point)| {
            let before = i.checked_sub(1).map_or((500, 200), |i| (points[i].trust, points[i].stress));
            ((point.trust - before.0).abs() + (point.stress - before.1).abs(), i)
        })
        .collect();
    turns.sort_by_key(|(size, i)| (std::cmp::Reverse(*size), *i));
    turns.truncate(LISTED);
    let mut chosen: Vec<usize> = turns.into_iter().map(|(_, i)| i).collect();
    chosen.extend(points.len().checked_sub(1));
    chosen.sort_unstable();
    chosen.dedup();
    let item = |i: usize| format!("{} trust {}, stress {}", esc(&points[i].clock), points[i].trust, points[i].stress);
    chosen.into_iter().map(item).collect::<Vec<_>>().join(" · ")
}
