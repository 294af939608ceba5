//! `rate`: blind sheets for people who rate a run, and how far they agree.

use std::path::{Path, PathBuf};

use bridgecall_core::markers::markers;
use bridgecall_core::rating::{self, Agreement, Computed, Sheet, blank, compare, run_code};
use bridgecall_core::scenario::load::Source;
use clap::{Args, Subcommand};

use crate::library::Library;
use crate::runs::replayed;

use super::failure::{Failure, complain, in_words, io, print};
use super::files::{read, ron_files};

/// Arguments of `rate`.
#[derive(Debug, Args)]
pub struct Rate {
    /// What to do
    #[command(subcommand)]
    pub what: What,
}

/// A step of rating.
#[derive(Debug, Subcommand)]
pub enum What {
    /// Write a run for raters, under a neutral code, and an empty sheet for each of them
    Sheet(SheetArgs),
    /// Tell how far raters agree, among themselves and with the computer
    Agree(AgreeArgs),
}

/// Arguments of `rate sheet`.
#[derive(Debug, Args)]
pub struct SheetArgs {
    /// The journal
    pub journal: PathBuf,
    /// The folder to write into
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// A rater's name; once for each
    #[arg(long, value_name = "NAME", default_values = ["A", "B"])]
    pub rater: Vec<String>,
    /// Write over sheets that are there
    #[arg(long)]
    pub force: bool,
}

/// Arguments of `rate agree`.
#[derive(Debug, Args)]
pub struct AgreeArgs {
    /// Filled sheets, or folders of them
    #[arg(required = true)]
    pub sheets: Vec<PathBuf>,
    /// A journal whose markers are held against the sheets; once for each run
    #[arg(long, value_name = "JOURNAL")]
    pub journal: Vec<PathBuf>,
    /// One JSON document instead of words
    #[arg(long)]
    pub json: bool,
}

pub(super) fn rate(library: &Library, args: &Rate) -> Result<(), Failure> {
    match &args.what {
        What::Sheet(args) => sheet(library, args),
        What::Agree(args) => agree(library, args),
    }
}

fn sheet(library: &Library, args: &SheetArgs) -> Result<(), Failure> {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    if let Some(odd) = args.rater.iter().find(|name| name.is_empty() || !name.chars().all(plain)) {
        let words = format!("error: `{odd}` names a file; use letters, figures, - and _ in a rater's name");
        return Err(Failure::cannot(words));
    }
    let run = replayed(library, &args.journal, false)?;
    let code = run_code(&run.recorded.head);
    let mut files = vec![(format!("{code}.html"), rating::page(&run.sim, &code))];
    let sheets = args.rater.iter().map(|rater| (format!("{code}-{rater}.ron"), blank(&code, run.sim.seat(), rater)));
    files.extend(sheets);
    let files: Vec<(PathBuf, String)> = files.into_iter().map(|(name, text)| (args.out.join(name), text)).collect();
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()).filter(|_| !args.force) {
        let words =
            format!("error: {} is there already, and may be filled in; --force writes over it", path.display());
        return Err(Failure::cannot(words));
    }
    std::fs::create_dir_all(&args.out).map_err(|error| io(&args.out, &error))?;
    for (path, text) in &files {
        std::fs::write(path, text).map_err(|error| io(path, &error))?;
    }
    print(&files.iter().map(|(path, _)| format!("{}\n", path.display())).collect::<String>())
}

fn agree(library: &Library, args: &AgreeArgs) -> Result<(), Failure> {
    let sheets = sheets(&args.sheets)?;
    let computed = args.journal.iter().map(|path| computed(library, path)).collect::<Result<Vec<_>, _>>()?;
    for run in computed.iter().filter(|run| sheets.iter().all(|sheet| sheet.run != run.run)) {
        complain(&format!("warning: no sheet is of run {}, whose journal was named", run.run));
    }
    let agreement = compare(&sheets, &computed).map_err(|words| Failure::wrong(format!("error: {words}")))?;
    print(&if args.json { document(&agreement) } else { rating::words(&agreement) })
}

fn document(agreement: &Agreement) -> String {
    serde_json::to_string(agreement).expect("figures have a JSON form") + "\n"
}

/// All sheets, or everything that is wrong with them.
fn sheets(paths: &[PathBuf]) -> Result<Vec<Sheet>, Failure> {
    let sources: Vec<Source> = ron_files(paths)?.iter().map(|path| read(path)).collect::<Result<_, _>>()?;
    let (mut sheets, mut wrong) = (Vec::new(), Vec::new());
    for source in &sources {
        let (sheet, found) = rating::read(source);
        sheets.extend(sheet);
        wrong.extend(found.iter().map(|one| in_words(one, std::slice::from_ref(source))));
    }
    if sheets.len() < sources.len() { Err(Failure::wrong(wrong.join("\n"))) } else { Ok(sheets) }
}

fn computed(library: &Library, path: &Path) -> Result<Computed, Failure> {
    let run = replayed(library, path, false)?;
    let markers = markers(run.sim.content(), run.sim.events(), run.sim.seat());
    Ok(Computed { run: run_code(&run.recorded.head), markers })
}
