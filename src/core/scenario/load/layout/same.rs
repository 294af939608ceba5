//! The proof that nothing was lost.

use super::super::parse::parse;
use super::super::tree::{Node, What};
use super::super::written::Written;
use super::entries::{Key, items};

/// What was written says the same as the file did: every value letter by letter, every comment in
/// its order.
pub(super) fn assert_same(before: &Written<'_>, out: &str) {
    let after = parse(out).map(|(tree, comments)| Written { text: out, tree, comments });
    let Ok(after) = after else { panic!("what was laid out cannot be read") };
    assert!(alike((before, &before.tree), (&after, &after.tree)), "a value was changed");
    let comments = |file: &Written<'_>| -> Vec<String> {
        file.comments.iter().map(|span| span.of(file.text).trim_end().to_owned()).collect()
    };
    assert!(comments(before) == comments(&after), "a comment was lost");
}

fn alike(one: (&Written<'_>, &Node), other: (&Written<'_>, &Node)) -> bool {
    let ((file, node), (other_file, other_node)) = (one, other);
    let name = |node: &Node| node.name.as_ref().map(|name| name.text.clone());
    let kind = std::mem::discriminant(&node.what) == std::mem::discriminant(&other_node.what);
    if !kind || name(node) != name(other_node) {
        return false;
    }
    let (items, others) = (items(node), items(other_node));
    let brackets = matches!(node.what, What::List(_) | What::Map(_) | What::Tuple(_) | What::Fields(_));
    if !brackets {
        return node.span.of(file.text) == other_node.span.of(other_file.text);
    }
    let entry = |(one, other): (&super::entries::Item<'_>, &super::entries::Item<'_>)| {
        let keys = match (one.key, other.key) {
            (Key::None, Key::None) => true,
            (Key::Field(one), Key::Field(other)) => one == other,
            (Key::Value(one), Key::Value(other)) => alike((file, one), (other_file, other)),
            _ => false,
        };
        keys && alike((file, one.value), (other_file, other.value))
    };
    items.len() == others.len() && items.iter().zip(&others).all(entry)
}
