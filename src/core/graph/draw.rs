//! The upper half: boxes in columns, and the lines of their needs.

use crate::page::esc;
use crate::scenario::Scenario;

use super::layers::{Slot, columns_of, order, pairs};
use super::node::{Kind, LINE, Node, PAD};
use super::place::tops;
use super::system::{links, nodes};
use super::text::at;
use super::{MARGIN, Piece, WIDTH};

/// Room between two columns, for the lines.
const BETWEEN: i64 = 72;
/// Width of a column: as wide as the page allows, within these.
const NARROW: i64 = 150;
const WIDE: i64 = 320;
/// Room beside the text of a box.
const BESIDE: i64 = 9;
/// Height that the way of a long line takes in a column.
const WAY: i64 = 8;

/// A heading with a rule under it and what follows in a few words.
pub(super) fn heading(words: &str, more: &str, top: i64) -> Piece {
    let y = top + 18;
    let (right, rule) = (WIDTH - MARGIN, y + 8);
    let svg = format!(
        "{}<text class=\"id\" x=\"{right}\" y=\"{y}\" text-anchor=\"end\">{}</text>\n\
         <line class=\"rule\" x1=\"{MARGIN}\" y1=\"{rule}\" x2=\"{right}\" y2=\"{rule}\"/>\n",
        at(MARGIN, y, "heading", words),
        esc(more)
    );
    Piece { svg, width: WIDTH, height: y + 8 }
}

/// Where everything stands.
struct Plan {
    nodes: Vec<Node>,
    columns: Vec<Vec<Slot>>,
    tops: Vec<Vec<i64>>,
    /// Width of a column.
    wide: i64,
    top: i64,
}

impl Plan {
    fn left(&self, column: usize) -> i64 {
        MARGIN + (self.wide + BETWEEN) * i64::try_from(column).unwrap_or(0)
    }

    /// Column and top of a place.
    fn find(&self, slot: Slot) -> Option<(usize, i64)> {
        let mut columns = self.columns.iter().enumerate();
        columns.find_map(|(at, column)| {
            let place = column.iter().position(|one| *one == slot)?;
            Some((at, self.top + self.tops[at][place]))
        })
    }
}

/// The services, the components, the faults.
pub(super) fn system(of: &Scenario, top: i64) -> Piece {
    let links = links(of);
    let boxes = of.services.len() + of.components.len();
    let column = columns_of(boxes, of.services.len(), &links);
    let count = i64::try_from(column.iter().max().map_or(1, |last| last + 1)).unwrap_or(1);
    let wide = ((WIDTH - 2 * MARGIN - (count - 1) * BETWEEN) / count).clamp(NARROW, WIDE);
    let nodes = nodes(of, wide - 2 * BESIDE);
    let columns = order(&column, &links);
    let height = |slot: Slot| match slot {
        Slot::Node(node) => nodes[node].height(),
        Slot::Way(_) => WAY,
    };
    let tops = tops(&columns, &pairs(&column, &links), height);
    let all = columns.iter().zip(&tops).flat_map(|(column, tops)| column.iter().zip(tops));
    let foot = all.map(|(slot, y)| top + y + height(*slot)).max().unwrap_or(top);
    let plan = Plan { nodes, columns, tops, wide, top };
    let svg = lines(&plan) + &drawn(&plan);
    Piece { svg, width: 2 * MARGIN + count * wide + (count - 1) * BETWEEN, height: foot }
}

fn drawn(plan: &Plan) -> String {
    let each = plan.nodes.iter().enumerate();
    each.filter_map(|(number, node)| {
        let (column, top) = plan.find(Slot::Node(number))?;
        Some(one(node, plan.left(column), top, plan.wide))
    })
    .collect()
}

fn one(node: &Node, left: i64, top: i64, wide: i64) -> String {
    let mut svg = format!(
        "<g><title>{}</title>\n<rect class=\"{}\" x=\"{left}\" y=\"{top}\" width=\"{wide}\" height=\"{}\" rx=\"4\"/>\n",
        esc(&node.spoken),
        node.class,
        node.height()
    );
    let y = |line: usize| top + PAD + LINE * i64::try_from(line).unwrap_or(0);
    let starts = node.lines.iter().enumerate().filter(|(_, line)| line.text.starts_with('✖')).map(|(at, _)| at);
    let starts: Vec<usize> = starts.chain([node.lines.len()]).collect();
    for pair in starts.windows(2) {
        let (from, to) = (y(pair[0]) + 1, y(pair[1]) + 4);
        svg.push_str(&format!(
            "<rect class=\"fault\" x=\"{}\" y=\"{from}\" width=\"{}\" height=\"{}\"/>\n",
            left + 4,
            wide - 8,
            to - from
        ));
    }
    for (number, line) in node.lines.iter().enumerate() {
        // A little lower in the frame of a fault, clear of its upper edge.
        let lower = if matches!(line.class, "bad" | "fault-note") { 3 } else { 0 };
        svg.push_str(&at(left + BESIDE, y(number) + 12 + lower, line.class, &line.text));
    }
    svg + "</g>\n"
}

/// A line on its way: where it leaves, the ways it goes, the box it comes to.
struct Way {
    kind: Kind,
    points: Vec<(i64, i64)>,
    to: usize,
    /// It comes back to the same column or one before.
    back: bool,
}

fn lines(plan: &Plan) -> String {
    let mut ways = Vec::new();
    let ports = plan.nodes.iter().enumerate().flat_map(|(from, node)| {
        node.lines.iter().enumerate().filter_map(move |(line, one)| Some((from, line, one.need?)))
    });
    for (link, (from, line, (kind, to))) in ports.enumerate() {
        let (Some((column, top)), Some((last, _))) = (plan.find(Slot::Node(from)), plan.find(Slot::Node(to))) else {
            continue;
        };
        let mut points = vec![(plan.left(column) + plan.wide, top + Node::middle(line))];
        for between in column + 1..last {
            let y = way(plan, between, link).unwrap_or(top) + WAY / 2;
            points.extend([(plan.left(between), y), (plan.left(between) + plan.wide, y)]);
        }
        ways.push(Way { kind, points, to, back: last <= column });
    }
    // Those that come to the same box come in below each other, in the order from above.
    ways.sort_by_key(|way| (way.to, way.back, way.points.last().map(|point| point.1)));
    let mut before = (usize::MAX, 0);
    let mut svg = String::new();
    for way in &ways {
        before = if before.0 == way.to { (way.to, before.1 + 1) } else { (way.to, 0) };
        let all = i64::try_from(ways.iter().filter(|one| one.to == way.to).count()).unwrap_or(1);
        svg.push_str(&path(plan, way, before.1, all));
    }
    svg
}

/// The height of a link's way through a column.
fn way(plan: &Plan, column: usize, link: usize) -> Option<i64> {
    let place = plan.columns[column].iter().position(|one| *one == Slot::Way(link))?;
    Some(plan.top + plan.tops[column][place])
}

fn path(plan: &Plan, way: &Way, number: i64, of: i64) -> String {
    let Some((column, top)) = plan.find(Slot::Node(way.to)) else { return String::new() };
    let room = plan.nodes[way.to].height() - 2 * PAD;
    let step = (room / of.max(1)).min(13);
    let y = top + PAD + step / 2 + number * step;
    let left = plan.left(column);
    let mut d = format!("M{} {}", way.points[0].0, way.points[0].1);
    let mut here = way.points[0];
    let curve = |(x, y): (i64, i64), (to_x, to_y): (i64, i64)| {
        let half = (to_x - x) / 2;
        format!(" C{} {y} {} {to_y} {to_x} {to_y}", x + half, to_x - half)
    };
    for pair in way.points[1..].chunks(2) {
        d.push_str(&curve(here, pair[0]));
        d.push_str(&format!(" H{}", pair[1].0));
        here = pair[1];
    }
    if way.back {
        let right = left + plan.wide;
        d.push_str(&format!(" C{} {} {} {y} {right} {y}", here.0 + 60, here.1, right + 60));
    } else {
        d.push_str(&curve(here, (left, y)));
    }
    let class = way.kind.class();
    format!("<path class=\"line {class}\" d=\"{d}\" marker-end=\"url(#end-{class})\"/>\n")
}
