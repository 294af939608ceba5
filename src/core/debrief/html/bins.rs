//! The calibration curve as a picture, and its table.

use crate::debrief::tell::percent;
use crate::scoring::probes::{Bin, Calibration};

use super::axis::Scale;

/// Width and height of the picture.
const SIZE: (i64, i64) = (560, 420);
/// The smallest and the largest mark.
const RADII: (u64, u64) = (5, 16);

/// The picture with its table beside it.
pub(super) fn picture(of: &Calibration) -> String {
    if of.bins.is_empty() {
        return String::new();
    }
    let across = Scale { max: 1000, from: 70, to: 530 };
    let up = Scale { max: 1000, from: 360, to: 30 };
    let line: Vec<String> = of.bins.iter().map(|bin| place(bin, across, up)).collect();
    format!(
        "<figure>\n<svg viewBox=\"0 0 {} {}\" role=\"img\" aria-labelledby=\"calibration-title\">\n\
         <title id=\"calibration-title\">How sure against how often right; on the dashed line both are the same.</title>\n\
         {}<polyline class=\"model\" points=\"{},{} {},{}\"/>\n<polyline class=\"run\" points=\"{}\"/>\n{}</svg>\n\
         <figcaption>Across: how sure; up: how often right. Below the dashed line: surer than right. \
         The figures stand in the table below.</figcaption>\n</figure>\n{}",
        SIZE.0,
        SIZE.1,
        grid(across, up),
        across.from,
        up.from,
        across.to,
        up.to,
        line.join(" "),
        of.bins.iter().map(|bin| mark(bin, of.count, across, up)).collect::<String>(),
        table(of)
    )
}

fn at(scale: Scale, permille: u64) -> i64 {
    scale.at(i64::try_from(permille).unwrap_or(0))
}

fn place(bin: &Bin, across: Scale, up: Scale) -> String {
    format!("{},{}", at(across, bin.confidence_permille), at(up, bin.true_permille))
}

/// A mark of a bin: the more answers, the larger.
fn mark(bin: &Bin, all: u64, across: Scale, up: Scale) -> String {
    let radius = RADII.0 + (RADII.1 - RADII.0) * bin.count / all.max(1);
    let (x, y) = (at(across, bin.confidence_permille), at(up, bin.true_permille));
    format!(
        "<circle class=\"mark seat\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>\
         <text class=\"label run\" x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{}</text>\n",
        if y > 60 { y - 22 } else { y + 34 },
        bin.count
    )
}

fn grid(across: Scale, up: Scale) -> String {
    let lines = (0..=5).map(|fifth| {
        let (x, y) = (across.at(fifth * 200), up.at(fifth * 200));
        format!(
            "<line class=\"grid\" x1=\"{}\" y1=\"{y}\" x2=\"{}\" y2=\"{y}\"/>\
             <text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"end\">{} %</text>\
             <text class=\"tick\" x=\"{x}\" y=\"{}\" text-anchor=\"middle\">{} %</text>\n",
            across.from,
            across.to,
            across.from - 10,
            y + 5,
            fifth * 20,
            up.from + 24,
            fifth * 20
        )
    });
    let titles = format!(
        "<text class=\"tick\" x=\"{}\" y=\"{}\" text-anchor=\"end\">how sure</text>\
         <text class=\"tick\" x=\"{}\" y=\"{}\">how often right</text>\n",
        across.to,
        up.from + 46,
        across.from + 6,
        up.to - 10
    );
    lines.collect::<String>() + &titles
}

fn table(of: &Calibration) -> String {
    let row = |bin: &Bin| {
        format!(
            "<tr><th scope=\"row\">{} to {} %</th><td class=\"num\">{}</td><td class=\"num\">{}</td>\
             <td class=\"num\">{}</td></tr>\n",
            bin.from,
            bin.to,
            bin.count,
            percent(bin.confidence_permille),
            percent(bin.true_permille)
        )
    };
    format!(
        "<table>\n<caption>How sure against how often right</caption>\n<thead><tr><th scope=\"col\">Said to be</th>\
         <th scope=\"col\" class=\"num\">Answers</th><th scope=\"col\" class=\"num\">Sure</th>\
         <th scope=\"col\" class=\"num\">Right</th></tr></thead>\n<tbody>\n{}</tbody>\n</table>\n",
        of.bins.iter().map(row).collect::<String>()
    )
}
