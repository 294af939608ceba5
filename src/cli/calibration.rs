//! `calibration`: how sure against how right, over one run or many.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use bridgecall_core::scoring::probes::calibration::{TENDENCY_FROM, Tendency};
use bridgecall_core::scoring::probes::{Calibration, Mark, ProbeMark, forecasts, marks};
use bridgecall_core::scoring::record::Record;
use serde_json::json;

use crate::library::Library;
use crate::runs::{JOURNAL, replayed};

use super::args::Calibrate;
use super::failure::{Failure, print};

pub(super) fn calibration(library: &Library, args: &Calibrate) -> Result<(), Failure> {
    let mut all: Vec<ProbeMark> = Vec::new();
    for run in &args.runs {
        let run = replayed(library, &journal(run), false)?;
        all.extend(marks(&Record::of_seat(run.sim.content(), run.sim.events(), run.sim.seat())));
    }
    let figures = Calibration::of(&forecasts(&all));
    let count = |mark: Mark| all.iter().filter(|one| one.mark == mark).count();
    if !args.json {
        return print(&words(args.runs.len(), all.len(), &figures, count));
    }
    let document = json!({
        "runs": args.runs.len(),
        "questions": all.len(),
        "right": count(Mark::Right),
        "partly": count(Mark::Partly),
        "wrong": count(Mark::Wrong),
        "unknown": count(Mark::Unknown),
        "lapsed": count(Mark::Lapsed),
        "unscored": count(Mark::Unscored),
        "over_permille": figures.over_permille(),
        "tendency": figures.tendency(),
        "calibration": figures,
    });
    print(&format!("{document}\n"))
}

/// The journal of a run: itself, or the one in its folder.
fn journal(run: &Path) -> PathBuf {
    if run.is_dir() { run.join(JOURNAL) } else { run.to_owned() }
}

fn words(runs: usize, questions: usize, of: &Calibration, count: impl Fn(Mark) -> usize) -> String {
    let mut text = format!(
        "{runs} run(s), {questions} question(s): {} right, {} partly, {} wrong, {} not known, {} without an answer, {} never came to show\n",
        count(Mark::Right),
        count(Mark::Partly),
        count(Mark::Wrong),
        count(Mark::Unknown),
        count(Mark::Lapsed),
        count(Mark::Unscored),
    );
    let Some(brier) = of.brier_myriad else {
        text.push_str("No answer was given with a confidence: there is no curve.\n");
        return text;
    };
    text.push_str("\nsaid to be   answers    sure   right\n");
    for bin in &of.bins {
        let _ = writeln!(
            text,
            "{:>3} to {:>3} %  {:>7}  {:>6}  {:>6}",
            bin.from,
            bin.to,
            bin.count,
            percent(bin.confidence_permille),
            percent(bin.true_permille)
        );
    }
    let _ = writeln!(
        text,
        "all           {:>7}  {:>6}  {:>6}",
        of.count,
        percent(of.confidence_permille),
        percent(of.true_permille)
    );
    let over = of.over_permille();
    let sign = if over < 0 { "-" } else { "+" };
    let tendency = match of.tendency() {
        Tendency::TooFew => format!("fewer than {TENDENCY_FROM} answers tell nothing yet"),
        Tendency::Over => "over-confident: surer than right".to_owned(),
        Tendency::Under => "under-confident: righter than sure".to_owned(),
        Tendency::Level => "about as sure as right".to_owned(),
    };
    let _ = writeln!(text, "\nBrier score {}.{:04} (0 best, 1 worst)", brier / 10_000, brier % 10_000);
    let _ = writeln!(text, "sure less right {sign}{}: {tendency}", percent(over.unsigned_abs()));
    text
}

fn percent(permille: u64) -> String {
    format!("{}.{} %", permille / 10, permille % 10)
}
