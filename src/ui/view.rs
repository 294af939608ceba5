//! What is shown: plain data that the application fills, one kind a screen.

use std::path::PathBuf;

use super::state::DebriefPart;

use bridgecall_core::base::Id;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Command, Message, Mode, Rejection, Seating};
use bridgecall_core::speech::Understood;
use bridgecall_core::view::{Composer, Docs, Exercise};

/// The screen that is up.
pub enum ScreenView<'a> {
    /// The way in.
    Title(TitleView),
    /// The scenarios.
    Library(LibraryView),
    /// What the seat is told before a run.
    Briefing(BriefingView<'a>),
    /// The running incident.
    Exercise(Box<ExerciseView<'a>>),
    /// Between two people at one screen.
    Veil(VeilView),
    /// How it went.
    Debrief(&'a DebriefView),
    /// Earlier runs.
    PastRuns(&'a PastRunsView),
    /// The private self-profile.
    Profile(&'a ProfileView),
    /// Text size, colours, motion.
    Settings {
        /// An exercise runs behind it and can be left from here.
        leaves: bool,
    },
}

/// The way in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TitleView {
    /// The program's version.
    pub version: String,
    /// A run that was cut off: where it lies, what it is.
    pub resumable: Option<(PathBuf, String)>,
}

/// The library.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LibraryView {
    /// The scenarios, easiest first.
    pub cards: Vec<LibraryCard>,
    /// Scenarios that cannot be played: their names and what is wrong.
    pub broken: Vec<(String, String)>,
}

/// A scenario of the library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LibraryCard {
    /// Which.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// What it is, without the answer.
    pub summary: String,
    /// The organisation.
    pub organisation: String,
    /// 1 to 5.
    pub difficulty: u8,
    /// Minutes that a play takes.
    pub minutes: u32,
    /// The seats that it offers.
    pub seats: Vec<Seat>,
    /// How often it was played here, and how often passed.
    pub played: (usize, usize),
}

/// The briefing.
pub struct BriefingView<'a> {
    /// Which scenario.
    pub id: Id,
    /// What the seat may read.
    pub docs: &'a Docs,
    /// Minutes that a play takes.
    pub minutes: u32,
    /// The seed that will be used when none is typed.
    pub seed: u64,
}

/// The running incident.
pub struct ExerciseView<'a> {
    /// Whose eyes.
    pub seat: Seat,
    /// The seats of people with what each has not seen yet; empty: one person plays alone.
    pub chairs: Vec<(Seat, usize)>,
    /// What the seat may read.
    pub docs: &'a Docs,
    /// What the seat sees.
    pub view: &'a Exercise,
    /// Whether an order would be taken, and if not, why not.
    pub propose: &'a dyn Fn(&Command) -> Result<(), Rejection>,
    /// What is understood of a typed line.
    pub understand: &'a dyn Fn(&str) -> Understood,
    /// What is found in a message that is being written; `None`: in an exam nobody helps.
    pub judge: Option<&'a dyn Fn(&Message) -> Composer>,
    /// A message begun from the house's template; `None`: there is none for it.
    pub begin: &'a dyn Fn(&Message) -> Option<Message>,
    /// Practice or exam.
    pub mode: Mode,
    /// The seed.
    pub seed: u64,
    /// The pace.
    pub pace: PaceView,
    /// The board's picture, where one is drawn; else the panel draws its own.
    pub board: Option<BoardPicture>,
    /// The last order was refused after all: the clock had moved on.
    pub refused: Option<Rejection>,
    /// Something to know once: a gap that was journalled, a disk that is nearly full.
    pub notice: Option<String>,
}

/// The screen between two people: nothing of either's is seen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VeilView {
    /// Who is to sit down.
    pub seat: Seat,
    /// The local clock.
    pub clock: String,
    /// The clock runs on behind it.
    pub runs: bool,
}

/// A mistake of a scenario that is being previewed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FindingRow {
    /// File, line and column.
    pub place: String,
    /// Its code; empty: none.
    pub code: String,
    /// What is wrong.
    pub message: String,
    /// How to mend it.
    pub help: String,
    /// What could stand there.
    pub suggestions: Vec<String>,
    /// An error; else a warning.
    pub error: bool,
}

impl FindingRow {
    /// Something wrong that has no place in a file.
    #[must_use]
    pub fn plain(message: String) -> Self {
        let (place, code, help) = (String::new(), String::new(), String::new());
        Self { place, code, message, help, suggestions: Vec::new(), error: true }
    }
}

/// The pace of the clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaceView {
    /// The clock stands.
    pub paused: bool,
    /// Times the scenario's pace, in tenths.
    pub speed: u32,
    /// Simulated seconds in ten real ones, now.
    pub in_ten: u64,
    /// Why the clock cannot be stopped, or its speed changed; `None`: it can.
    pub fixed: Option<String>,
    /// Why one cannot jump ahead; `None`: one can.
    pub no_jump: Option<String>,
}

/// The board's picture.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardPicture {
    /// Known to the renderer.
    pub texture: egui::TextureId,
    /// Where each box of the board stands, in the order of its nodes, as shares of the picture
    /// from its top left.
    pub areas: Vec<egui::Rect>,
}

/// A debrief as rows.
#[derive(Debug, Clone, PartialEq)]
pub struct DebriefView {
    /// The run's folder, to export it.
    pub path: PathBuf,
    /// The seat whose debrief it is.
    pub seat: Seat,
    /// Who played, to play it again.
    pub seating: Seating,
    /// The scenario's title.
    pub title: String,
    /// The scenario, to play it again.
    pub scenario: Id,
    /// The seed.
    pub seed: String,
    /// Exam rather than practice.
    pub exam: bool,
    /// How the run ended, a key: `outcome-completed`.
    pub outcome: String,
    /// Whether it passed.
    pub passed: bool,
    /// The total, in permille.
    pub total_permille: u64,
    /// What passes.
    pub pass_mark_permille: u64,
    /// The phases: title, permille, what passes; `None`: nothing in it applied.
    pub phases: Vec<(String, Option<(u64, u64)>)>,
    /// The gates.
    pub gates: Vec<GateRow>,
    /// Figures of the truth: what, how much.
    pub figures: Vec<(String, String)>,
    /// What happened.
    pub timeline: Vec<TimelineRow>,
    /// Lost so far, in major units, by second: this run.
    pub cost: Vec<(u64, i64)>,
    /// The same of the model run.
    pub golden: Vec<(u64, i64)>,
    /// The sign shown before amounts.
    pub currency_sign: String,
    /// The objectives, phase by phase.
    pub objectives: Vec<ObjectiveRow>,
    /// What was taken off.
    pub deductions: Vec<DeductionRow>,
    /// What to do next time, worth most first.
    pub advice: Vec<AdviceRow>,
    /// What stands beside the marks: behaviour, people, messages, judgement.
    pub beside: Vec<(DebriefPart, Vec<BesideRow>)>,
}

/// A row beside the marks.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BesideRow {
    /// What it is about; empty: it goes with the row before.
    pub title: String,
    /// How it stands, in a word or two.
    pub standing: String,
    /// Good, bad or neither.
    pub good: Option<bool>,
    /// In words.
    pub text: String,
    /// What it rests on.
    pub evidence: Vec<EvidenceRow>,
}

/// A gate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateRow {
    /// What must not happen.
    pub title: String,
    /// Whether it did.
    pub tripped: bool,
    /// What tripped it.
    pub evidence: Vec<EvidenceRow>,
}

/// An event that something rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EvidenceRow {
    /// Its number.
    pub n: u32,
    /// The local clock.
    pub clock: String,
    /// What happened.
    pub text: String,
}

/// A line of the timeline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineRow {
    /// Its number.
    pub n: u32,
    /// Second of the run.
    pub t: u64,
    /// The local clock.
    pub clock: String,
    /// The phase's title.
    pub phase: String,
    /// The lane's title: world, seat, people, messages.
    pub lane: String,
    /// What happened.
    pub text: String,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObjectiveRow {
    /// Its code.
    pub code: String,
    /// Its phase's title.
    pub phase: String,
    /// What the seat was to do.
    pub title: String,
    /// Earned and possible, in thousandths of a point; `None`: did not apply.
    pub points: Option<(u64, u64)>,
    /// What was measured.
    pub measured: String,
    /// The standard.
    pub standard: String,
    /// Whether the standard is cited (with the source) or ours.
    pub source: Option<String>,
    /// The event that opened the duty.
    pub duty: Option<EvidenceRow>,
    /// The time between the duty and the deed, or the end.
    pub window: Option<String>,
    /// What the mark rests on.
    pub evidence: Vec<EvidenceRow>,
}

/// Something taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeductionRow {
    /// What was done.
    pub title: String,
    /// Thousandths of a point.
    pub points_milli: u64,
    /// Where.
    pub evidence: Vec<EvidenceRow>,
}

/// A better order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdviceRow {
    /// The local clock.
    pub clock: String,
    /// In a few words.
    pub title: String,
    /// What the seat knew then.
    pub knew: String,
    /// What it did.
    pub did: String,
    /// What would have been better.
    pub better: String,
    /// What it would have saved, with its sign.
    pub saving: String,
}

/// The private self-profile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ProfileView {
    /// The sentences.
    pub items: Vec<String>,
    /// How accurate each can be called, the least first.
    pub scale: Vec<String>,
    /// What the answers say; empty: none are kept.
    pub traits: Vec<TraitRow>,
    /// What it is not.
    pub caveat: String,
    /// Where it is kept.
    pub place: String,
    /// What is wrong with the file.
    pub damaged: Option<String>,
}

/// What the answers say of a trait.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TraitRow {
    /// Its name.
    pub title: String,
    /// The sum, and where it lies.
    pub standing: String,
    /// In plain words.
    pub about: String,
    /// How it may show under stress.
    pub under_stress: String,
    /// What to try.
    pub to_try: String,
    /// The published reliability of its four items.
    pub reliability: String,
}

/// Earlier runs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PastRunsView {
    /// The runs, newest first.
    pub runs: Vec<PastRunRow>,
    /// Two runs side by side: what, in the first, in the second.
    pub compared: Option<Compared>,
}

/// A past run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastRunRow {
    /// Where it lies.
    pub path: PathBuf,
    /// The scenario's title.
    pub title: String,
    /// When it was played, in words.
    pub played: String,
    /// The seed.
    pub seed: String,
    /// The seats that people played, the one under examination first.
    pub seats: Vec<Seat>,
    /// Exam rather than practice.
    pub exam: bool,
    /// Passed, with the total in permille; `None`: not finished.
    pub result: Option<(bool, u64)>,
    /// It was cut off and can go on.
    pub resumable: bool,
    /// What is wrong with its journal.
    pub damaged: Option<String>,
}

/// Two runs side by side.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Compared {
    /// Their names.
    pub names: (String, String),
    /// What, in the first, in the second.
    pub rows: Vec<(String, String, String)>,
}
