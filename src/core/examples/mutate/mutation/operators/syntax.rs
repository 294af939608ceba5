//! Brackets, commas, quotation marks.

use bridgecall_core::scenario::load::{Form, Spot};

use super::super::doc::Doc;
use super::super::mutant::Mutant;

fn brackets(doc: &Doc) -> impl Iterator<Item = &Spot> {
    let has_brackets = |spot: &&Spot| matches!(spot.written, Form::List(_) | Form::Tuple(_) | Form::Fields(_));
    doc.spots.iter().filter(has_brackets)
}

/// A comma between two values is lost.
pub(super) fn no_comma(doc: &Doc) -> Vec<Mutant> {
    let mut mutants = Vec::new();
    for parent in brackets(doc) {
        for pair in doc.children(parent).windows(2) {
            let (end, next) = (pair[0].span.1, pair[1].key.map_or(pair[1].span.0, |key| key.0));
            // `Some(x)` ends after its `x`.
            let Some(comma) = doc.text[end..next].find(',') else { continue };
            let at = (end + comma, end + comma + 1);
            mutants.push(Mutant::bytes(at, "", &["E0004"]).found_on(next, end, doc.token_after(end + comma + 1)));
        }
    }
    mutants
}

/// A bracket is never closed.
pub(super) fn not_closed(doc: &Doc) -> Vec<Mutant> {
    let broken = |spot: &Spot| {
        let last = spot.span.1 - 1;
        let opening = spot.key.map_or(spot.span.0, |key| key.0);
        Mutant::bytes((last, last + 1), "", &["E0004"]).found_on(opening, last, doc.token_after(last + 1))
    };
    brackets(doc).map(broken).collect()
}

/// A bracket is never opened.
pub(super) fn not_opened(doc: &Doc) -> Vec<Mutant> {
    let broken = |spot: &Spot| {
        let opening = spot.name.map_or(spot.span.0, |name| name.1);
        let children = doc.children(spot);
        let next = children.get(1).map_or(spot.span.1, |child| child.key.map_or(child.span.0, |key| key.0));
        // What is wrong shows at the latest where the second value stands.
        Mutant::bytes((opening, opening + 1), "", &["E0004"]).found_on(opening, opening, doc.token_after(next))
    };
    let closed = |spot: &&Spot| spot.name.is_none_or(|name| doc.text[name.1..].starts_with('('));
    brackets(doc).filter(closed).map(broken).collect()
}

/// A text is never closed.
pub(super) fn no_quote(doc: &Doc) -> Vec<Mutant> {
    let texts = doc.spots.iter().filter(|spot| spot.written == Form::Text && spot.span.1 > spot.span.0 + 2);
    let broken = |spot: &Spot| {
        let last = spot.span.1 - 1;
        let next = doc.text[last + 1..].find('"').map_or(doc.text.len(), |at| last + 1 + at);
        Mutant::bytes((last, last + 1), "", &["E0004"]).found_on(spot.span.0, last, doc.token_after(next))
    };
    texts.map(broken).collect()
}

/// A character that turns the direction of the text hides in it.
pub(super) fn invisible(doc: &Doc) -> Vec<Mutant> {
    let texts = doc.spots.iter().filter(|spot| spot.written == Form::Text);
    let odd = ["\u{202e}", "\u{200b}", "\u{7}", "\u{2066}"].into_iter().cycle();
    let broken = |(spot, odd): (&Spot, &str)| Mutant::bytes((spot.span.0 + 1, spot.span.0 + 1), odd, &["E0003"]);
    texts.zip(odd).map(broken).collect()
}
