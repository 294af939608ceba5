//! The signs and what they mean.

use super::node::Kind;
use super::text::{at, width};
use super::{MARGIN, Piece, WIDTH};

/// The signs at the ends of lines.
pub(super) const MARKERS: &str = "<defs>\n\
    <marker id=\"end-hard\" viewBox=\"0 0 12 12\" refX=\"11\" refY=\"6\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"end\" d=\"M1 1 L11 6 L1 11 Z\"/></marker>\n\
    <marker id=\"end-soft\" viewBox=\"0 0 12 12\" refX=\"11\" refY=\"6\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"end-soft\" d=\"M1 1 L11 6 L1 11 Z\"/></marker>\n\
    <marker id=\"end-exposed\" viewBox=\"0 0 12 12\" refX=\"11\" refY=\"6\" markerWidth=\"12\" markerHeight=\"12\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"end-exposed\" d=\"M1 6 L6 1 L11 6 L6 11 Z\"/></marker>\n\
    <marker id=\"end-switched\" viewBox=\"0 0 12 12\" refX=\"11\" refY=\"6\" markerWidth=\"11\" markerHeight=\"11\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"end-switched\" d=\"M1 6 a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z\"/></marker>\n\
    <marker id=\"end-shared\" viewBox=\"0 0 12 12\" refX=\"11\" refY=\"6\" markerWidth=\"10\" markerHeight=\"10\" markerUnits=\"userSpaceOnUse\" orient=\"auto\"><path class=\"end-shared\" d=\"M1 1 H11 V11 H1 Z\"/></marker>\n\
    </defs>\n";

/// What a line of each kind says.
fn says(kind: Kind) -> &'static str {
    match kind {
        Kind::Hard => "hard: never better than that",
        Kind::Soft => "soft: feels a share of what it lacks",
        Kind::Exposed => "exposed: harmed while it is sick and in service",
        Kind::Switched => "group: one active at a time, in this order",
        Kind::Shared => "shared: the mean of those in service",
    }
}

/// Width of a sample.
const SAMPLE: i64 = 44;
/// Height of a row.
const ROW: i64 = 24;

/// The legend.
pub(super) fn legend(top: i64) -> Piece {
    let boxes = [
        ("service", "service, ▸ cohort"),
        ("box", "component"),
        ("box hidden", "component off the seat's map"),
        ("fault", "✖ fault"),
    ];
    let lines = Kind::ALL.map(|kind| (format!("line {}", kind.class()), says(kind)));
    let mut svg = "<g><title>What the signs mean</title>\n".to_owned();
    let (mut x, mut y) = (MARGIN, top + ROW / 2);
    let mut put = |draw: &dyn Fn(i64, i64) -> String, words: &str| {
        let wide = SAMPLE + 8 + width(words) + 26;
        if x + wide > WIDTH - MARGIN + 26 {
            (x, y) = (MARGIN, y + ROW);
        }
        svg.push_str(&draw(x, y));
        svg.push_str(&at(x + SAMPLE + 8, y + 4, "note", words));
        x += wide;
        y
    };
    for (class, words) in boxes {
        put(
            &|x, y| {
                format!(
                    "<rect class=\"{class}\" x=\"{x}\" y=\"{}\" width=\"{SAMPLE}\" height=\"14\" rx=\"3\"/>\n",
                    y - 7
                )
            },
            words,
        );
    }
    let mut foot = top;
    for ((class, words), kind) in lines.iter().zip(Kind::ALL) {
        let end = kind.class();
        foot = put(
            &|x, y| {
                format!("<path class=\"{class}\" d=\"M{x} {y} H{}\" marker-end=\"url(#end-{end})\"/>\n", x + SAMPLE)
            },
            words,
        );
    }
    svg.push_str("</g>\n");
    Piece { svg, width: WIDTH, height: foot + ROW / 2 }
}
