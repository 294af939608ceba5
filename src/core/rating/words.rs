//! The comparison for people.

use super::compare::{Agreement, Compared, Figures, LEAST};

/// With fewer marks than this on the scale a figure says little.
const FEW: usize = 30;

/// The comparison in words and columns.
#[must_use]
pub fn words(agreement: &Agreement) -> String {
    let mut text = format!(
        "{} raters ({}), {} runs ({}).\n",
        agreement.raters.len(),
        agreement.raters.join(", "),
        agreement.runs.len(),
        agreement.runs.join(", ")
    );
    if !agreement.left_out.is_empty() {
        text += &format!("Left out, because a rater's sheet is missing: {}.\n", agreement.left_out.join(", "));
    }
    text += &format!("\nRaters among themselves\n{}", table(&agreement.among_raters));
    for one in &agreement.against_computer {
        let title = format!("\nRater {} against the computer, {} runs\n", one.rater, one.runs);
        text += &(title + &table(&one.figures));
    }
    if agreement.against_computer.is_empty() {
        text += "\nFor a comparison with the computer name the runs' journals with --journal.\n";
    }
    text += &format!(
        "\nSteps: harmful, absent, late, present. n: marks that all put on these steps; the rest saw no occasion. \
             Kappa plain, linear, quadratic by its weights; with more than two raters the mean over pairs. ICC of one \
             rating (1,1) (2,1) (3,1) and of the mean (k). A dash: not defined, as when only one step was used, or \
             from fewer than {LEAST} marks.\n"
    );
    if agreement.among_raters.overall.on_scale < FEW {
        text += &format!("Fewer than {FEW} marks on the scale: take no figure here for more than a hint.\n");
    }
    text
}

fn table(compared: &Compared) -> String {
    let head = ["n", "agreed", "kappa", "linear", "quadr.", "(1,1)", "(2,1)", "(3,1)", "(1,k)", "(2,k)", "(3,k)"];
    let head: String = head.iter().map(|name| format!("{name:>8}")).collect();
    let rows = compared.elements.iter().map(|(id, figures)| row(id, figures));
    format!("  {:<18}{head}\n{}{}", "", row("all", &compared.overall), rows.collect::<String>())
}

fn row(name: &str, figures: &Figures) -> String {
    let share = figures.agreed.map_or_else(dash, |share| format!("{:>6.1} %", share * 100.0));
    let plain = [figures.kappa, figures.kappa_linear, figures.kappa_quadratic];
    let icc = figures.icc.map_or([None; 6], |icc| {
        let [a, b, c] = icc.single;
        let [d, e, f] = icc.average;
        [a, b, c, d, e, f]
    });
    let numbers = plain.into_iter().chain(icc).map(|figure| figure.map_or_else(dash, |x| format!("{x:>8.3}")));
    let disputed = match figures.occasion_disputed {
        0 => String::new(),
        some => format!("  occasion disputed: {some}"),
    };
    format!("  {name:<18}{:>8}{share}{}{disputed}\n", figures.on_scale, numbers.collect::<String>())
}

fn dash() -> String {
    format!("{:>8}", "–")
}
