//! What was said: each message phrase by phrase, each audience with its times.

use crate::debrief::messages::faults;
use crate::debrief::report::{AudienceLine, Debrief, JudgedLine, PhraseLine};

use super::text::{esc, evidence, link};

/// The messages; nothing when nobody was told anything and nobody had to be.
pub(super) fn section(debrief: &Debrief) -> String {
    let said = &debrief.messages;
    if said.sent.is_empty() && said.audiences.is_empty() {
        return String::new();
    }
    let audiences: String = said.audiences.iter().map(|one| audience(debrief, one)).collect();
    let sent: String = said.sent.iter().map(|one| message(debrief, one)).collect();
    format!(
        "<section id=\"messages\" aria-labelledby=\"h-messages\">\n<h2 id=\"h-messages\">Messages</h2>\n\
         <p>Each phrase and claim is held against what the seat had heard when it was sent, and then against what was \
         so. What the reader does not know it leaves unmarked, and says so.</p>\n\
         <h3>Who was told when</h3>\n{audiences}<h3>What was said</h3>\n{sent}</section>\n"
    )
}

fn audience(debrief: &Debrief, one: &AudienceLine) -> String {
    let (class, sign) = if one.first.is_none() {
        ("bad", "✗")
    } else if one.late.is_empty() {
        ("good", "✓")
    } else {
        ("part", "◐")
    };
    let told = match &one.first {
        Some((n, after)) => format!("told after {}", link(debrief, *n, after)),
        None => "told nothing".to_owned(),
    };
    let some = |count: u64, what: &str| format!("{count} {what}{}", if count == 1 { "" } else { "s" });
    let (sent, promised) = (some(one.messages, "message"), some(one.promised, "update"));
    let counts = format!("{sent}, {promised} promised, {} late", one.late.len());
    let stretch = |(words, by): &(String, Option<crate::debrief::report::Evidence>)| {
        let by = by.as_ref().map(|by| format!(" until {}", link(debrief, by.n, &by.clock))).unwrap_or_default();
        format!("<li>{}{by}</li>", esc(words))
    };
    let stretches: String = one.stretches.iter().map(stretch).collect();
    let late: String =
        one.late.iter().map(|(words, all)| format!("<p>{}</p>{}", esc(words), evidence(debrief, all))).collect();
    format!(
        "<details class=\"mark {class}\"><summary><span class=\"sign\" aria-hidden=\"true\">{sign}</span> {} \
         <span class=\"score\">{told}; {counts}</span></summary>\n\
         <p>What the time until the first message went into:</p><ul>{stretches}</ul>{late}</details>\n",
        esc(&one.audience)
    )
}

fn message(debrief: &Debrief, one: &JudgedLine) -> String {
    let wrong = faults(one);
    let (class, sign, word) = match wrong {
        0 => ("good", "✓", "nothing found against it".to_owned()),
        1 => ("part", "◐", "1 finding".to_owned()),
        many => ("bad", "✗", format!("{many} findings")),
    };
    format!(
        "<details class=\"mark {class}\"><summary><span class=\"sign\" aria-hidden=\"true\">{sign}</span> {} to {} by {} \
         <span class=\"score\">{}, {word}</span></summary>\n{}</details>\n",
        esc(&one.stage),
        esc(&one.audience),
        esc(&one.channel),
        link(debrief, one.n, &one.clock),
        body(debrief, one)
    )
}

fn body(debrief: &Debrief, one: &JudgedLine) -> String {
    let row = |name: &str, inner: String| format!("<div><dt>{name}</dt><dd>{inner}</dd></div>");
    let mut rows = Vec::new();
    if !one.line.is_empty() {
        rows.push(row("The line", format!("<q>{}</q>", esc(&one.line))));
    }
    rows.extend(one.phrases.iter().map(|phrase| of_phrase(debrief, phrase)));
    if !one.unread.is_empty() {
        let parts: Vec<String> = one.unread.iter().map(|part| format!("<q>{}</q>", esc(part))).collect();
        rows.push(row("Not read", format!("No phrase known in: {}", parts.join(", "))));
    }
    if !one.missing.is_empty() {
        rows.push(row("Left empty", esc(&one.missing.join(", "))));
    }
    if let Some(why) = &one.wrong_way {
        rows.push(row("Wrong way", esc(why)));
    }
    for (words, other) in &one.clashes {
        rows.push(row("At odds", format!("{}{}", esc(words), evidence(debrief, std::slice::from_ref(other)))));
    }
    if let Some(figures) = &one.readability {
        let ease = figures.ease_centi / 100;
        let words = format!(
            "{} words, the longest sentence {}; Flesch reading ease {ease} (of one line it says little)",
            figures.words, figures.longest
        );
        rows.push(row("Readability", words));
    }
    format!("<dl>{}</dl>", rows.concat())
}

fn of_phrase(debrief: &Debrief, phrase: &PhraseLine) -> String {
    let sign = if phrase.verdict.is_fault() { "✗" } else { "✓" };
    let said =
        if phrase.slot { format!("Slot: {}", esc(&phrase.said)) } else { format!("<q>{}</q>", esc(&phrase.said)) };
    let rests = if phrase.evidence.is_empty() { String::new() } else { evidence(debrief, &phrase.evidence) };
    format!(
        "<div><dt><span aria-hidden=\"true\">{sign}</span> {}</dt><dd>{said}. {}{rests}</dd></div>",
        esc(phrase.verdict.title()),
        esc(&phrase.why)
    )
}
