//! What it cost: the curve of this run against the model run, and its table.

use crate::base::{Money, SimTime};
use crate::debrief::report::{CostPoint, Debrief};
use crate::debrief::tell::percent;

use super::axis::{Scale, money_step, round_step};
use super::text::{amount, esc};
use crate::base::grouped;

/// Rows of the table at most.
const ROWS: u64 = 24;
/// Width and height of the picture.
const SIZE: (i64, i64) = (1000, 340);

/// The section.
pub(super) fn section(debrief: &Debrief) -> String {
    format!(
        "<section id=\"cost\" aria-labelledby=\"h-cost\">\n<h2 id=\"h-cost\">What it cost</h2>\n{}{}{}</section>\n",
        super::result::figures(debrief),
        picture(debrief),
        table(debrief)
    )
}

fn picture(debrief: &Debrief) -> String {
    let golden = debrief.golden.as_deref().unwrap_or_default();
    let all = || debrief.cost.iter().chain(golden);
    let top = all().map(|point| point.lost).max().unwrap_or(Money(0)).max(Money::minor(100));
    let step = money_step(top);
    let ceiling = Money(top.0.div_euclid(step.0).saturating_add(1).saturating_mul(step.0));
    let length = all().map(|point| point.t).max().unwrap_or(SimTime(1)).max(debrief.result.ended);
    let across = Scale { max: i64::try_from(length.0).unwrap_or(i64::MAX), from: 110, to: 960 };
    let up = Scale { max: ceiling.0, from: 290, to: 30 };
    let summary = match debrief.figures.lost_golden {
        Some(lost) => format!(
            "Money lost over time. This run lost {}, the model run {}.",
            amount(debrief, debrief.figures.lost),
            amount(debrief, lost)
        ),
        None => format!("Money lost over time. This run lost {}.", amount(debrief, debrief.figures.lost)),
    };
    format!(
        "<figure>\n<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"cost-title\">\n\
         <title id=\"cost-title\">{summary}</title>\n{}{}{}</svg>\n\
         <figcaption>Money lost. Solid: this run{}. The figures stand in the table below.</figcaption>\n</figure>\n",
        SIZE.0,
        SIZE.1,
        grid(debrief, across, up, step, ceiling, length),
        line(debrief, golden, across, up, ("model", "model run", length)),
        line(debrief, &debrief.cost, across, up, ("run", "this run", length)),
        if golden.is_empty() { "" } else { "; dashed: the model run" },
    )
}

fn grid(debrief: &Debrief, across: Scale, up: Scale, step: Money, ceiling: Money, length: SimTime) -> String {
    let mut lines = String::new();
    let mut level = Money(0);
    while level <= ceiling {
        let y = up.at(level.0);
        lines.push_str(&format!(
            "<line class=\"grid\" x1=\"{}\" y1=\"{y}\" x2=\"{}\" y2=\"{y}\"/>\
             <text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{}</text>\n",
            across.from,
            across.to,
            across.from - 10,
            y + 5,
            amount(debrief, level)
        ));
        level += step;
    }
    lines.push_str(&time_marks(debrief, across, up.from, length));
    lines
}

/// Marks of local time along the foot of a picture.
pub(super) fn time_marks(debrief: &Debrief, across: Scale, y: i64, length: SimTime) -> String {
    let step = round_step(length.0, 8);
    let mark = |number: u64| {
        let t = SimTime(number * step);
        let x = across.time(t);
        format!(
            "<line class=\"grid\" x1=\"{x}\" y1=\"{y}\" x2=\"{x}\" y2=\"{}\"/>\
             <text class=\"tick\" x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
            y + 6,
            y + 24,
            debrief.result.clock(t)
        )
    };
    (0..=length.0 / step).map(mark).collect()
}

fn line(
    debrief: &Debrief,
    points: &[CostPoint],
    across: Scale,
    up: Scale,
    (class, label, length): (&str, &str, SimTime),
) -> String {
    let Some(last) = points.last() else { return String::new() };
    let mut places: Vec<String> =
        points.iter().map(|point| format!("{},{}", across.time(point.t), up.at(point.lost.0))).collect();
    // A run that ended earlier loses nothing more: the line goes on level.
    if last.t < length {
        places.push(format!("{},{}", across.time(length), up.at(last.lost.0)));
    }
    let y = up.at(last.lost.0);
    // The two labels keep apart when the two runs lost about the same.
    let y = if class == "run" { y - 10 } else { y + 20 };
    format!(
        "<polyline class=\"{class}\" points=\"{}\"/>\n\
         <text class=\"label {class}\" x=\"{}\" y=\"{y}\" text-anchor=\"end\">{label}: {}</text>\n",
        places.join(" "),
        across.to,
        amount(debrief, last.lost)
    )
}

/// The points at round moments, and the last.
fn rows(debrief: &Debrief) -> Vec<&CostPoint> {
    let step = round_step(debrief.result.ended.0, ROWS);
    let mut next = SimTime(0);
    let mut rows = Vec::new();
    for (index, point) in debrief.cost.iter().enumerate() {
        if point.t >= next || index + 1 == debrief.cost.len() {
            rows.push(point);
            next = SimTime((point.t.0 / step + 1) * step);
        }
    }
    rows
}

fn table(debrief: &Debrief) -> String {
    let golden = debrief.golden.as_deref();
    let model_at = |t: SimTime| {
        let point = golden.and_then(|all| all.iter().rev().find(|point| point.t <= t).or(all.first()));
        point.map_or_else(|| "–".to_owned(), |point| amount(debrief, point.lost))
    };
    let row = |point: &CostPoint| {
        let model = golden.map_or_else(String::new, |_| format!("<td class=\"num\">{}</td>", model_at(point.t)));
        format!(
            "<tr><th scope=\"row\">{}</th><td class=\"num\">{}</td>{model}<td class=\"num\">{}</td>\
             <td class=\"num\">{}</td></tr>\n",
            esc(&point.clock),
            amount(debrief, point.lost),
            grouped(point.users_hurt),
            percent(point.confidence)
        )
    };
    let head = golden.map_or("", |_| "<th scope=\"col\" class=\"num\">Model run</th>");
    format!(
        "<details open><summary>The figures behind the picture</summary>\n<table>\n\
         <caption>Money lost, users hurt and stakeholder confidence over time</caption>\n<thead><tr>\
         <th scope=\"col\">Time</th><th scope=\"col\" class=\"num\">This run</th>{head}\
         <th scope=\"col\" class=\"num\">Users hurt</th><th scope=\"col\" class=\"num\">Confidence</th></tr></thead>\n\
         <tbody>\n{}</tbody>\n</table>\n</details>\n",
        rows(debrief).into_iter().map(row).collect::<String>()
    )
}
