//! The sheets of many runs held against each other, and against the computer's markers.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::markers::{Marker, elements};

use super::icc::{Icc, icc};
use super::kappa::{Weights, agreed, kappa, table};
use super::sheet::{STEPS, Sheet, Step};

/// Kappa and correlation of fewer marks than this are noise, and are not given.
pub const LEAST: usize = 5;

/// The computer's markers of a run, under its code.
#[derive(Debug, Clone)]
pub struct Computed {
    /// The run's code.
    pub run: String,
    /// Its markers.
    pub markers: Vec<Marker>,
}

/// How far raters agree.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// Version of the document; 1.
    pub format: u32,
    /// The raters.
    pub raters: Vec<String>,
    /// The runs that all of them rated.
    pub runs: Vec<String>,
    /// Runs left out because a rater's sheet is missing.
    pub left_out: Vec<String>,
    /// The raters among themselves.
    pub among_raters: Compared,
    /// Each rater against the computer, over the runs whose journals were given.
    pub against_computer: Vec<Against>,
}

/// A rater against the computer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Against {
    /// Who.
    pub rater: String,
    /// Over how many runs.
    pub runs: usize,
    /// The figures.
    pub figures: Compared,
}

/// Figures over everything, and element by element.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Compared {
    /// All elements of all runs.
    pub overall: Figures,
    /// Each element over all runs.
    pub elements: Vec<(String, Figures)>,
}

/// Figures of agreement.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// Marks that all put on the four steps: what the figures below rest on.
    pub on_scale: usize,
    /// Marks where all saw no occasion.
    pub no_occasion: usize,
    /// Marks where some saw an occasion and some did not.
    pub occasion_disputed: usize,
    /// The share of the same steps, over pairs of raters.
    pub agreed: Option<f64>,
    /// Cohen's kappa; the mean over pairs of raters.
    pub kappa: Option<f64>,
    /// With linear weights.
    pub kappa_linear: Option<f64>,
    /// With quadratic weights.
    pub kappa_quadratic: Option<f64>,
    /// Intraclass correlations.
    pub icc: Option<Icc>,
}

/// Marks of one element of one run: one of each rater, in the order of the raters.
type Row = (&'static str, Vec<Step>);

/// Compares sheets.
///
/// # Errors
/// In words, what is wrong with the sheets as a set: one rater only, two sheets of a rater for one run,
/// no run that all have rated.
pub fn compare(sheets: &[Sheet], computed: &[Computed]) -> Result<Agreement, String> {
    let mut by_run: BTreeMap<&str, BTreeMap<&str, &Sheet>> = BTreeMap::new();
    for sheet in sheets {
        let of_run = by_run.entry(sheet.run.as_str()).or_default();
        if of_run.insert(sheet.rater.as_str(), sheet).is_some() {
            return Err(format!("rater {} has two sheets for run {}; name one of them", sheet.rater, sheet.run));
        }
        if of_run.values().any(|other| other.seat != sheet.seat) {
            return Err(format!(
                "the sheets of run {} name different seats; one of them is of another run",
                sheet.run
            ));
        }
    }
    let raters: BTreeSet<&str> = sheets.iter().map(|sheet| sheet.rater.as_str()).collect();
    if raters.len() < 2 {
        let who = raters.first().copied().unwrap_or("nobody");
        return Err(format!("agreement needs two raters, and all sheets are of {who}"));
    }
    let whole: Vec<(&str, &BTreeMap<&str, &Sheet>)> = by_run
        .iter()
        .filter(|(_, of_run)| of_run.len() == raters.len())
        .map(|(run, of_run)| (*run, of_run))
        .collect();
    if whole.is_empty() {
        let raters: Vec<&str> = raters.into_iter().collect();
        return Err(format!("no run has a sheet of every rater ({})", raters.join(", ")));
    }
    let left_out = by_run.iter().filter(|(_, of_run)| of_run.len() < raters.len());
    let rows: Vec<Row> = whole.iter().flat_map(|(_, of_run)| rows(of_run.values().copied())).collect();
    Ok(Agreement {
        format: 1,
        raters: raters.iter().map(|rater| (*rater).to_owned()).collect(),
        runs: whole.iter().map(|(run, _)| (*run).to_owned()).collect(),
        left_out: left_out.map(|(run, _)| (*run).to_owned()).collect(),
        among_raters: compared(&rows),
        against_computer: raters.iter().filter_map(|rater| against(rater, sheets, computed)).collect(),
    })
}

/// The marks of a run's sheets, element by element.
fn rows<'s>(sheets: impl Iterator<Item = &'s Sheet> + Clone) -> Vec<Row> {
    let step =
        |sheet: &Sheet, id: &str| sheet.marks.iter().find(|mark| mark.element.as_str() == id).map(|mark| mark.mark);
    elements()
        .map(|element| (element.id, sheets.clone().filter_map(|sheet| step(sheet, element.id)).collect()))
        .collect()
}

/// A rater's sheets beside the computer's markers of the same runs.
fn against(rater: &str, sheets: &[Sheet], computed: &[Computed]) -> Option<Against> {
    let (mut all, mut runs) = (Vec::new(), 0);
    for sheet in sheets.iter().filter(|sheet| sheet.rater == rater) {
        let Some(run) = computed.iter().find(|run| run.run == sheet.run) else { continue };
        runs += 1;
        for (id, mut steps) in rows(std::iter::once(sheet)) {
            let marker = run.markers.iter().find(|marker| marker.element.as_str() == id);
            steps.extend(marker.map(|marker| Step::from(marker.standing)));
            all.push((id, steps));
        }
    }
    (runs > 0).then(|| Against { rater: rater.to_owned(), runs, figures: compared(&all) })
}

fn compared(rows: &[Row]) -> Compared {
    let of = |wanted: &dyn Fn(&str) -> bool| {
        let rows = rows.iter().filter(|(element, _)| wanted(element));
        figures(&rows.map(|(_, steps)| steps.as_slice()).collect::<Vec<_>>())
    };
    Compared {
        overall: of(&|_| true),
        elements: elements().map(|element| (element.id.to_owned(), of(&|id| id == element.id))).collect(),
    }
}

fn figures(rows: &[&[Step]]) -> Figures {
    let places = |steps: &&[Step]| steps.iter().map(|step| step.place()).collect::<Option<Vec<usize>>>();
    let on_scale: Vec<Vec<usize>> = rows.iter().filter_map(places).collect();
    let no_occasion = rows.iter().filter(|steps| steps.iter().all(|step| step.place().is_none())).count();
    let raters = on_scale.first().map_or(0, Vec::len);
    let tables: Vec<Vec<Vec<f64>>> = (0..raters)
        .flat_map(|one| (one + 1..raters).map(move |other| (one, other)))
        .map(|(one, other)| table(&on_scale.iter().map(|row| (row[one], row[other])).collect::<Vec<_>>(), STEPS))
        .collect();
    let enough = on_scale.len() >= LEAST;
    let with =
        |weights: Weights| mean(tables.iter().map(|table| kappa(table, &weights.of(STEPS)).filter(|_| enough)));
    let numbers: Vec<Vec<f64>> = on_scale.iter().map(|row| row.iter().map(|place| *place as f64).collect()).collect();
    let rounded =
        |icc: Icc| Icc { single: icc.single.map(|x| x.map(round)), average: icc.average.map(|x| x.map(round)) };
    Figures {
        on_scale: on_scale.len(),
        no_occasion,
        occasion_disputed: rows.len() - on_scale.len() - no_occasion,
        agreed: mean(tables.iter().map(|table| agreed(table))),
        kappa: with(Weights::Plain),
        kappa_linear: with(Weights::Linear),
        kappa_quadratic: with(Weights::Quadratic),
        icc: icc(&numbers).filter(|_| enough).map(rounded),
    }
}

/// The mean of figures that are all defined.
fn mean(figures: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    let all: Vec<f64> = figures.collect::<Option<_>>()?;
    (!all.is_empty()).then(|| round(all.iter().sum::<f64>() / all.len() as f64))
}

/// To the millionth: more would be noise in a document.
fn round(figure: f64) -> f64 {
    (figure * 1e6).round() / 1e6
}
