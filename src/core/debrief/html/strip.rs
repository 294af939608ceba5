//! The picture of the timeline: four lanes, the phases behind them, a mark for each turn of events.

use crate::base::SimTime;
use crate::debrief::report::{Debrief, Entry, Lane};

use super::axis::Scale;
use super::curve::time_marks;
use super::text::esc;

const WIDTH: i64 = 1000;
/// Where lanes begin, from the left and from the top.
const LEFT: i64 = 100;
const TOP: i64 = 40;
/// Height of a lane, and the rows of marks in it, so that neighbours do not hide each other.
const LANE: i64 = 64;
const ROWS: usize = 4;
/// Two marks in a row stand at least so far apart.
const APART: i64 = 13;

/// The picture.
pub(super) fn picture(debrief: &Debrief) -> String {
    let ended = i64::try_from(debrief.result.ended.0).unwrap_or(i64::MAX);
    let across = Scale { max: ended.max(1), from: LEFT, to: WIDTH - 25 };
    let foot = TOP + LANE * 4;
    let lanes: String =
        Lane::ALL.iter().enumerate().map(|(index, lane)| row(debrief, *lane, index, across)).collect();
    format!(
        "<figure>\n<svg viewBox=\"0 0 {WIDTH} {}\" role=\"group\" aria-labelledby=\"strip-title\">\n\
         <title id=\"strip-title\">The run from {} to {} in four lanes. Every mark stands in the table below with \
         its time and its words.</title>\n{}{}{lanes}{}</svg>\n\
         <figcaption>Diamonds: the world. Squares: this seat. Circles: other people. Triangles: messages. The \
         hatched band: users were hurt. Each mark leads to its line in the table.</figcaption>\n</figure>\n",
        foot + 40,
        debrief.result.clock(SimTime(0)),
        debrief.result.clock(debrief.result.ended),
        phases(debrief, across, foot),
        hurt(debrief, across),
        time_marks(debrief, across, foot, debrief.result.ended),
    )
}

fn phases(debrief: &Debrief, across: Scale, foot: i64) -> String {
    let band = |(index, phase): (usize, &crate::debrief::report::PhaseLine)| {
        let (from, to) = (across.time(phase.from), across.time(phase.to));
        if to <= from {
            return String::new();
        }
        let class = if index % 2 == 0 { "band" } else { "band other" };
        // A narrow band keeps its border and loses its name, which the table has.
        let wide = to - from > 9 * i64::try_from(phase.title.chars().count()).unwrap_or(0);
        let name = if wide {
            format!("<text class=\"phase\" x=\"{}\" y=\"24\">{}</text>", from + 6, esc(&phase.title))
        } else {
            String::new()
        };
        format!(
            "<rect class=\"{class}\" x=\"{from}\" y=\"8\" width=\"{}\" height=\"{}\"/>{name}\n",
            to - from,
            foot - 8
        )
    };
    debrief.phases.iter().enumerate().map(band).collect()
}

/// The times when users were hurt, under the lane of the world.
fn hurt(debrief: &Debrief, across: Scale) -> String {
    let mut bands: Vec<(SimTime, SimTime)> = Vec::new();
    for pair in debrief.cost.windows(2) {
        if pair[0].users_hurt == 0 {
            continue;
        }
        match bands.last_mut() {
            Some((_, to)) if *to == pair[0].t => *to = pair[1].t,
            _ => bands.push((pair[0].t, pair[1].t)),
        }
    }
    let band = |(from, to): &(SimTime, SimTime)| {
        let (from, to) = (across.time(*from), across.time(*to));
        let hatch: String = (from..to)
            .step_by(8)
            .map(|x| {
                format!(
                    "<line class=\"hatch\" x1=\"{x}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
                    TOP + LANE - 4,
                    (x + 8).min(to),
                    TOP + LANE - 12
                )
            })
            .collect();
        format!(
            "<rect class=\"hurt\" x=\"{from}\" y=\"{}\" width=\"{}\" height=\"8\"/>{hatch}\n",
            TOP + LANE - 12,
            (to - from).max(1)
        )
    };
    bands.iter().map(band).collect()
}

fn row(debrief: &Debrief, lane: Lane, index: usize, across: Scale) -> String {
    let top = TOP + LANE * i64::try_from(index).unwrap_or(0);
    let mut taken = [i64::MIN / 2; ROWS];
    let mut marks = String::new();
    for entry in debrief.timeline.iter().filter(|entry| entry.lane == lane && entry.drawn) {
        let x = across.time(entry.t);
        let free = taken.iter().position(|last| x - last >= APART);
        let row = free.unwrap_or_else(|| (0..ROWS).min_by_key(|row| taken[*row]).unwrap_or(0));
        // More marks at one moment than rows: the next stands a little to the right.
        let x = if free.is_none() { (taken[row] + APART).min(WIDTH - 10) } else { x };
        taken[row] = x;
        let y = top + 10 + 12 * i64::try_from(row).unwrap_or(0);
        marks.push_str(&mark(entry, x, y));
    }
    format!(
        "<line class=\"lane\" x1=\"{LEFT}\" y1=\"{top}\" x2=\"{}\" y2=\"{top}\"/>\
         <text class=\"lane-name\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n{marks}",
        across.to,
        LEFT - 12,
        top + LANE / 2 + 4,
        lane.title()
    )
}

/// A mark that leads to its line; shape and place tell its lane, never colour alone.
fn mark(entry: &Entry, x: i64, y: i64) -> String {
    let shape = match entry.lane {
        Lane::World => format!("M{} {y} L{x} {} L{} {y} L{x} {} Z", x - 6, y - 6, x + 6, y + 6),
        Lane::Seat => format!("M{} {} h9 v9 h-9 Z", x - 4, y - 4),
        Lane::People => format!("M{} {y} a5 5 0 1 0 10 0 a5 5 0 1 0 -10 0 Z", x - 5),
        Lane::Messages => format!("M{x} {} L{} {} L{} {} Z", y - 6, x + 6, y + 5, x - 6, y + 5),
    };
    let class = match entry.lane {
        Lane::World => "world",
        Lane::Seat => "seat",
        Lane::People => "people",
        Lane::Messages => "messages",
    };
    format!(
        "<a href=\"#e{}\" tabindex=\"-1\"><path class=\"mark {class}\" d=\"{shape}\"><title>{} {}</title></path></a>\n",
        entry.n,
        esc(&entry.clock),
        esc(&entry.text)
    )
}
