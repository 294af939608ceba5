//! What can be asked on the command line.

use std::path::PathBuf;

use bridgecall_core::base::SimTime;
use bridgecall_core::scenario::model::{Audience, Seat};
use bridgecall_core::sim::{Competence, Mode, Seating};
use clap::{Args, Parser, Subcommand, ValueEnum};

use super::rate::Rate;

/// A flight simulator for the people who run IT major incidents.
///
/// Without a command the window opens.
#[derive(Debug, Parser)]
#[command(name = "bridgecall", version, max_term_width = 100)]
pub struct Arguments {
    /// A folder of scenarios, policies and rubrics instead of the built-in library
    #[arg(long, global = true, value_name = "DIR")]
    pub library: Option<PathBuf>,
    /// What to do
    #[command(subcommand)]
    pub order: Option<Order>,
}

/// A sub-command.
#[derive(Debug, Subcommand)]
pub enum Order {
    /// Find mistakes in scenarios, runs, rubrics and policies
    Check(Check),
    /// Explain the code of a finding
    Explain(Explain),
    /// Tell the forms of the scenario language, with an example of each
    Reference(Reference),
    /// Draw how a scenario hangs together, as one SVG picture
    Graph(Graph),
    /// Make the folder of a new scenario, with its four model runs
    New(New),
    /// Put files into the one layout, comments and all
    Fmt(Rewrite),
    /// Rewrite older files in the present version of the language, comments and all
    Upgrade(Rewrite),
    /// Play a plan without a window and score it
    Run(Run),
    /// Play over standard input and output, one JSON object a line
    Play(Play),
    /// Score a journal
    Score(Journal),
    /// Verify that a journal is intact, complete and replays
    Verify(Verify),
    /// Print the events of a journal, one JSON object a line
    Events(Events),
    /// Write the debrief of a journal as one HTML file
    Debrief(Debrief),
    /// Have people rate a run, blind, and tell how far they agree
    Rate(Rate),
    /// Hold how sure against how right, over the questions of one run or many
    Calibration(Calibrate),
    /// Take, show or delete your private self-profile; it never reaches a score
    Profile(Profile),
    /// Play plans on many seeds
    Sweep(Sweep),
    /// Hold computer-played teams of three competences against each other
    Teams(Many),
    /// Prove that a scenario is fair: many players, many seeds, claim by claim
    Prove(Prove),
    /// Tell how far the reader of messages agrees with a person, or what it makes of one line
    Judge(Judge),
    /// Draw the window at a moment of a run into a PNG file
    Snap(Snap),
    /// Show a scenario that is being written in the window; every save is shown at once
    Preview(Preview),
    /// Serve an editor: findings, completion and more while you write (the Language Server Protocol, on
    /// standard input and output)
    Lsp,
    /// List what the window needs and what is missing
    Doctor,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
pub struct Check {
    /// Files or folders
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// One JSON document instead of words
    #[arg(long)]
    pub json: bool,
    /// One SARIF 2.1.0 document instead of words
    #[arg(long, conflicts_with = "json")]
    pub sarif: bool,
    /// Exit with 1 on warnings too
    #[arg(long)]
    pub deny_warnings: bool,
}

/// Arguments of `fmt` and `upgrade`.
#[derive(Debug, Args)]
pub struct Rewrite {
    /// Files or folders
    #[arg(required = true)]
    pub paths: Vec<PathBuf>,
    /// Change nothing: list what would change, and exit with 1 if there is any
    #[arg(long)]
    pub check: bool,
}

/// Arguments of `explain`.
#[derive(Debug, Args)]
pub struct Explain {
    /// The code: E0101
    pub code: String,
}

/// Arguments of `reference`.
#[derive(Debug, Args)]
pub struct Reference {
    /// One form, or every form with a field or a word of this name
    pub form: Option<String>,
    /// One JSON document instead of Markdown
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `graph`.
#[derive(Debug, Args)]
pub struct Graph {
    /// A path, or a name of the library
    pub scenario: String,
    /// The file to write instead of standard output
    #[arg(long, value_name = "FILE.svg")]
    pub out: Option<PathBuf>,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct New {
    /// Its name and its folder's: 1 to 31 of the characters A-Z a-z 0-9 _ -
    pub id: String,
    /// Where the folder is made, instead of here
    #[arg(long, value_name = "DIR")]
    pub dir: Option<PathBuf>,
}

/// Practice or exam, as written on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ModeName {
    /// Pause and speed are allowed
    Practice,
    /// They are refused
    Exam,
}

impl From<ModeName> for Mode {
    fn from(name: ModeName) -> Self {
        match name {
            ModeName::Practice => Self::Practice,
            ModeName::Exam => Self::Exam,
        }
    }
}

/// Arguments of `run`.
#[derive(Debug, Args)]
pub struct Run {
    /// A path, or a name of the library
    pub scenario: String,
    /// A path, or the name of one of the scenario's runs
    #[arg(long)]
    pub plan: String,
    /// The seed of the run
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Practice or exam
    #[arg(long, value_enum, default_value_t = ModeName::Practice)]
    pub mode: ModeName,
    /// Put the default questions about the situation during the run
    #[arg(long)]
    pub probes: bool,
    /// Keep journal, events, assessment and debrief in this new folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    /// Write into the folder although it is not empty
    #[arg(long, requires = "out")]
    pub force: bool,
    /// The assessment as JSON instead of words
    #[arg(long)]
    pub json: bool,
    /// A seat that another person played on the same machine, instead of the one under examination
    #[arg(long, value_parser = seat)]
    pub seat: Option<Seat>,
}

/// Arguments of `play`.
#[derive(Debug, Args)]
pub struct Play {
    /// A path, or a name of the library
    pub scenario: String,
    /// The seat, such as `communications_lead`
    #[arg(long, value_parser = seat)]
    pub seat: Seat,
    /// Who else plays
    #[command(flatten)]
    pub table: Table,
    /// Speak JSON lines on standard input and output
    #[arg(long, required = true)]
    pub stdio: bool,
    /// The seed of the run
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// Practice or exam
    #[arg(long, value_enum, default_value_t = ModeName::Practice)]
    pub mode: ModeName,
    /// Keep journal, events, assessment and debrief in this new folder
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
}

/// Who plays beside the seat under examination.
#[derive(Debug, Args)]
pub struct Table {
    /// Seats that other people play on the same input
    #[arg(long = "with", value_name = "SEAT", value_parser = seat)]
    pub with: Vec<Seat>,
    /// How well the computer plays the seats that nobody takes
    #[arg(long, value_enum)]
    pub crew: Option<Crew>,
}

/// How well the computer plays.
#[derive(Debug, Clone, Copy, clap::ValueEnum)]
pub enum Crew {
    /// Forgets steps, looks up late, closes early
    Novice,
    /// Does what the policy card says
    Trained,
    /// Does it at once and forgets nothing
    Expert,
}

impl Table {
    /// The seating with this seat under examination.
    pub fn seating(&self, own: Seat) -> Seating {
        let crew = self.crew.map(|crew| match crew {
            Crew::Novice => Competence::Novice,
            Crew::Trained => Competence::Trained,
            Crew::Expert => Competence::Expert,
        });
        Seating { own, shared: self.with.clone(), crew }
    }
}

/// Arguments of `score`.
#[derive(Debug, Args)]
pub struct Journal {
    /// The journal
    pub journal: PathBuf,
    /// The assessment as JSON instead of words
    #[arg(long)]
    pub json: bool,
    /// A seat that another person played on the same machine, instead of the one under examination
    #[arg(long, value_parser = seat)]
    pub seat: Option<Seat>,
}

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub struct Verify {
    /// The journal
    pub journal: PathBuf,
    /// Let a journal without its closing record pass
    #[arg(long)]
    pub allow_incomplete: bool,
}

/// Arguments of `events`.
#[derive(Debug, Args)]
pub struct Events {
    /// The journal
    pub journal: PathBuf,
}

/// Arguments of `debrief`.
#[derive(Debug, Args)]
pub struct Debrief {
    /// The journal
    pub journal: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub html: PathBuf,
    /// A seat that another person played on the same machine, instead of the one under examination
    #[arg(long, value_parser = seat)]
    pub seat: Option<Seat>,
}

/// Arguments of `calibration`.
#[derive(Debug, Args)]
pub struct Calibrate {
    /// Journals, or the folders of kept runs
    #[arg(required = true, value_name = "RUN")]
    pub runs: Vec<PathBuf>,
    /// One JSON document instead of words
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `profile`.
#[derive(Debug, Args)]
pub struct Profile {
    /// What to do with it
    #[arg(value_enum, default_value_t = ProfileDeed::Show)]
    pub deed: ProfileDeed,
}

/// What to do with the self-profile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ProfileDeed {
    /// Answer the twenty items; the answers are kept on this machine only
    Take,
    /// Show the result and what it may mean under stress
    Show,
    /// Delete it
    Delete,
}

/// Arguments of `sweep`.
#[derive(Debug, Args)]
pub struct Sweep {
    /// A path, or a name of the library
    pub scenario: String,
    /// Paths, or names of the scenario's runs
    #[arg(long, required = true, num_args = 1..)]
    pub plan: Vec<String>,
    /// Seeds from A up to, not including, B
    #[arg(long, value_name = "A..B", value_parser = seeds)]
    pub seeds: std::ops::Range<u64>,
    /// One JSON document instead of words
    #[arg(long, conflicts_with = "csv")]
    pub json: bool,
    /// A table of comma-separated values in this file
    #[arg(long, value_name = "FILE")]
    pub csv: Option<PathBuf>,
    /// Threads; the results do not depend on it
    #[arg(long)]
    pub threads: Option<usize>,
}

/// Scenarios and seeds: the arguments of `teams`, and most of those of `prove`.
#[derive(Debug, Args)]
pub struct Many {
    /// Paths, or names of the library
    #[arg(required_unless_present = "all", value_name = "SCENARIO")]
    pub scenarios: Vec<String>,
    /// Every scenario of the library
    #[arg(long, conflicts_with = "scenarios")]
    pub all: bool,
    /// Seeds from A up to, not including, B
    #[arg(long, value_name = "A..B", value_parser = seeds, default_value = "1..9")]
    pub seeds: std::ops::Range<u64>,
    /// Seeds 1..101
    #[arg(long, conflicts_with = "seeds")]
    pub full: bool,
    /// One JSON document instead of words
    #[arg(long)]
    pub json: bool,
    /// Threads; the results do not depend on it
    #[arg(long)]
    pub threads: Option<usize>,
}

/// Arguments of `prove`.
#[derive(Debug, Args)]
pub struct Prove {
    /// Which, on which seeds
    #[command(flatten)]
    pub many: Many,
    /// The report to sign, as one page, in this file
    #[arg(long, value_name = "FILE")]
    pub html: Option<PathBuf>,
}

impl Many {
    /// The seeds that are asked for.
    pub fn seeds(&self) -> std::ops::Range<u64> {
        // "In full".
        if self.full { 1..101 } else { self.seeds.clone() }
    }

    /// The scenarios that are asked for.
    pub fn scenarios(&self, library: &crate::library::Library) -> Vec<String> {
        if self.all { library.scenarios() } else { self.scenarios.clone() }
    }
}

/// Arguments of `judge`.
#[derive(Debug, Args)]
pub struct Judge {
    /// A line to read, instead of the corpus
    #[arg(long, value_name = "LINE", requires = "audience")]
    pub text: Option<String>,
    /// For whom it is: `customers`, `staff`, `service_desk`, `business`, `executives`, `authorities`, `partners`
    #[arg(long, value_parser = audience, requires = "text")]
    pub audience: Option<Audience>,
    /// A scenario whose names and jargon count, instead of the corpus's: a path, or a name of the library
    #[arg(long, requires = "text")]
    pub scenario: Option<String>,
    /// One JSON document instead of words
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `snap`.
#[derive(Debug, Args)]
pub struct Snap {
    /// A path, or a name of the library
    pub scenario: String,
    /// A path, or the name of one of the scenario's runs
    #[arg(long)]
    pub plan: String,
    /// The moment since the run began
    #[arg(long, value_name = "HH:MM:SS", value_parser = moment)]
    pub at: SimTime,
    /// The picture to write
    #[arg(long, value_name = "FILE.png")]
    pub out: PathBuf,
    /// Width and height in pixels
    #[arg(long, value_name = "WxH", default_value = "1280x720", value_parser = size)]
    pub size: (u32, u32),
    /// The seat
    #[arg(long, value_parser = seat)]
    pub seat: Option<Seat>,
    /// `light` or `dark`
    #[arg(long, default_value = "dark")]
    pub theme: String,
    /// Size of the text in percent
    #[arg(long, value_name = "PERCENT", default_value_t = 100, value_parser = clap::value_parser!(u32).range(50..=400))]
    pub zoom: u32,
    /// The seed of the run
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

/// Arguments of `preview`.
#[derive(Debug, Args)]
pub struct Preview {
    /// The scenario's folder, or its `scenario.ron`
    pub scenario: PathBuf,
    /// The seed of the run
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    /// A run of the scenario that plays up to the moment named by `--at` first
    #[arg(long, requires = "at")]
    pub plan: Option<String>,
    /// The moment since the run began up to which the plan plays
    #[arg(long, value_name = "HH:MM:SS", value_parser = moment, requires = "plan")]
    pub at: Option<SimTime>,
}

fn seat(name: &str) -> Result<Seat, String> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).map_err(|_| {
        let names = Seat::ALL
            .map(|seat| serde_json::to_value(seat).unwrap_or_default().as_str().unwrap_or_default().to_owned());
        format!("no seat is called `{name}`; there are: {}", names.join(", "))
    })
}

fn audience(name: &str) -> Result<Audience, String> {
    serde_json::from_value(serde_json::Value::String(name.to_owned()))
        .map_err(|_| format!("no audience is called `{name}`; one is `customers`"))
}

fn moment(text: &str) -> Result<SimTime, String> {
    SimTime::parse_hms(text).ok_or_else(|| "write it as HH:MM:SS, as 00:14:30".to_owned())
}

fn seeds(text: &str) -> Result<std::ops::Range<u64>, String> {
    let (from, to) = text.split_once("..").ok_or("write it as A..B, as 1..21")?;
    let number = |part: &str| part.parse::<u64>().map_err(|_| format!("`{part}` is no whole number below 2^64"));
    let range = number(from)?..number(to)?;
    if range.is_empty() { Err("the range is empty: B must be greater than A".to_owned()) } else { Ok(range) }
}

fn size(text: &str) -> Result<(u32, u32), String> {
    let wrong = || "write it as WIDTHxHEIGHT, 320 to 7680 pixels each, as 1280x720".to_owned();
    let (width, height) = text.split_once('x').ok_or_else(wrong)?;
    let side = |part: &str| part.parse::<u32>().ok().filter(|side| (320..=7680).contains(side)).ok_or_else(wrong);
    Ok((side(width)?, side(height)?))
}
