//! What the panels remember: drafts that outlive the program, and where one is looking.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::probe::ProbeAnswer;
use bridgecall_core::sim::{Command, Competence, Seating};

use super::orders::{Fields, OrderKind};

/// Everything that the panels remember.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct UiState {
    /// The desk of the running exercise: drafts, and what lies open.
    pub desk: Desk,
    /// The settings.
    pub settings: Settings,
    /// The seed as typed in the library.
    pub seed: String,
    /// Exam rather than practice, as chosen in the library.
    pub exam: bool,
    /// The seat chosen in the library; `None`: the Manager's.
    pub seat: Option<Seat>,
    /// Seats of other people at the same screen, as chosen in the library.
    pub shared: Vec<Seat>,
    /// How well the computer plays the others, as chosen in the library; `None`: as trained.
    pub crew: Option<Competence>,
    /// Answers to the self-profile while it is taken; never written down here.
    #[serde(skip)]
    pub answers: Vec<Option<u8>>,
    /// The self-profile is taken anew.
    #[serde(skip)]
    pub profile_again: bool,
    /// The words of the search in the order finder; `None`: closed.
    #[serde(skip)]
    pub palette: Option<Palette>,
    /// An irreversible order that waits for a second word.
    #[serde(skip)]
    pub confirm: Option<Command>,
    /// A past run that is to be deleted, waiting for a second word.
    #[serde(skip)]
    pub delete: Option<std::path::PathBuf>,
    /// Past runs marked for comparison.
    #[serde(skip)]
    pub marked: Vec<std::path::PathBuf>,
    /// The objective or advice that is unfolded in the debrief.
    #[serde(skip)]
    pub unfolded: Option<String>,
    /// The part of the debrief that is shown.
    #[serde(skip)]
    pub debrief_part: DebriefPart,
    /// How large the board's picture may be, in points, as last laid out.
    #[serde(skip)]
    pub board_size: Option<egui::Vec2>,
    #[serde(skip)]
    pub(super) styled: Option<String>,
}

impl UiState {
    /// Who plays, as chosen in the library.
    #[must_use]
    pub fn seating(&self) -> Seating {
        let own = self.seat.unwrap_or(Seat::MajorIncidentManager);
        let shared = self.shared.iter().copied().filter(|seat| *seat != own).collect();
        Seating { own, shared, crew: self.crew }
    }

    /// Whether a scenario with these seats offers all that are chosen.
    #[must_use]
    pub fn offered_by(&self, seats: &[Seat]) -> bool {
        self.seating().played().all(|seat| seats.contains(&seat))
    }
}

/// The order finder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Palette {
    /// The words of the search.
    pub search: String,
    /// Which of the hits is chosen.
    pub chosen: usize,
    /// It has been drawn once.
    pub shown: bool,
}

/// The desk: drafts of every order, and what lies open.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Desk {
    /// A draft of each kind of order.
    pub drafts: BTreeMap<OrderKind, Fields>,
    /// The order sheet that is open.
    pub sheet: Option<OrderKind>,
    /// The sheet was just opened: it begins at its head.
    #[serde(skip)]
    pub opened: bool,
    /// The line that is being typed to the bridge.
    pub line: String,
    /// The question that waits: its number, what was chosen, what was typed, how sure.
    #[serde(skip)]
    pub probe: (u32, Vec<ProbeAnswer>, String, Option<u8>),
    /// Everything up to this event was read.
    pub read_to: u32,
    /// Entries after it that were read one by one.
    pub read: BTreeSet<u32>,
    /// The entry of a log that is unfolded, by its event.
    pub entry: Option<u32>,
    /// In the left column.
    pub left: Panel,
    /// In the middle, below the board.
    pub middle: Panel,
    /// In the right column.
    pub right: Panel,
    /// The one panel, where only one fits.
    pub single: Panel,
    /// The board as a table.
    pub board_table: bool,
    /// Dashboards as tables.
    pub monitor_table: bool,
    /// The box of the board that is looked at.
    pub node: Option<usize>,
    /// Steps of the first five minutes that were ticked.
    pub steps: Vec<bool>,
    /// The guide was put away.
    pub guide_away: bool,
}

impl Default for Desk {
    fn default() -> Self {
        Self {
            drafts: BTreeMap::new(),
            sheet: None,
            opened: false,
            line: String::new(),
            probe: (0, Vec::new(), String::new(), None),
            read_to: 0,
            read: BTreeSet::new(),
            entry: None,
            left: Panel::Inbox,
            middle: Panel::Monitors,
            right: Panel::Guide,
            single: Panel::Guide,
            board_table: false,
            monitor_table: false,
            node: None,
            steps: Vec::new(),
            guide_away: false,
        }
    }
}

impl Desk {
    /// Whether an entry of the inbox was not read yet.
    #[must_use]
    pub fn is_unread(&self, entry: u32) -> bool {
        entry > self.read_to && !self.read.contains(&entry)
    }

    /// Everything up to an event was read.
    pub fn read_all(&mut self, to: u32) {
        self.read_to = to;
        self.read.clear();
    }

    /// Opens an order sheet, in whatever layout.
    pub fn open_sheet(&mut self, kind: OrderKind) {
        self.sheet = Some(kind);
        self.opened = true;
        self.right = Panel::Orders;
        self.single = Panel::Orders;
    }

    /// The draft of a kind of order.
    pub fn draft(&mut self, kind: OrderKind) -> &mut Fields {
        self.drafts.entry(kind).or_default()
    }

    /// Brings a panel to the front, in whatever layout.
    pub fn show(&mut self, panel: Panel) {
        self.single = panel;
        match panel {
            Panel::Now | Panel::Board => {}
            Panel::Inbox | Panel::Transcript => self.left = panel,
            Panel::Monitors | Panel::Tasks | Panel::Messages | Panel::Record => self.middle = panel,
            Panel::Bridge | Panel::Orders | Panel::Card | Panel::Guide => self.right = panel,
        }
    }
}

/// The panels of the exercise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Panel {
    /// The first five minutes.
    Guide,
    /// Duties, estimates, the timeline: where the bars do not fit.
    Now,
    /// What came in.
    Inbox,
    /// The service board.
    Board,
    /// The dashboards.
    Monitors,
    /// The people.
    Bridge,
    /// Tasks with countdowns.
    Tasks,
    /// Drafts, messages, promises.
    Messages,
    /// Impact, theories, options, decisions.
    Record,
    /// What was said.
    Transcript,
    /// Every order there is.
    Orders,
    /// Policy, contacts, glossary.
    Card,
}

impl Panel {
    /// All of them, in the order of the tabs.
    pub const ALL: [Self; 12] = [
        Self::Guide,
        Self::Now,
        Self::Inbox,
        Self::Board,
        Self::Monitors,
        Self::Bridge,
        Self::Tasks,
        Self::Messages,
        Self::Record,
        Self::Transcript,
        Self::Orders,
        Self::Card,
    ];

    /// Those of the left column.
    pub const LEFT: [Self; 2] = [Self::Inbox, Self::Transcript];
    /// Those below the board.
    pub const MIDDLE: [Self; 4] = [Self::Monitors, Self::Tasks, Self::Messages, Self::Record];
    /// Those of the right column.
    pub const RIGHT: [Self; 4] = [Self::Bridge, Self::Orders, Self::Card, Self::Guide];

    /// Its key in the locale files.
    #[must_use]
    pub fn key(self) -> String {
        bridgecall_core::view::key_of("panel", &self)
    }
}

/// The parts of the debrief.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum DebriefPart {
    /// Passed or not, and why.
    #[default]
    Result,
    /// What happened.
    Timeline,
    /// What it cost.
    Cost,
    /// The objectives.
    Objectives,
    /// What to do next time.
    Advice,
    /// Fifteen behaviours.
    Behaviour,
    /// The people, and how they were spoken to.
    People,
    /// What was written to whom, phrase by phrase.
    Messages,
    /// The situation as it was seen, and the decisions.
    Judgement,
}

impl DebriefPart {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Result,
        Self::Timeline,
        Self::Cost,
        Self::Objectives,
        Self::Advice,
        Self::Behaviour,
        Self::People,
        Self::Messages,
        Self::Judgement,
    ];
}

/// What a person sets once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Which colours.
    pub colours: Colours,
    /// Size of everything, in percent.
    pub zoom_percent: u32,
    /// Whether the board moves.
    pub motion: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { colours: Colours::Dark, zoom_percent: 100, motion: true }
    }
}

/// Which colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Colours {
    /// Light on dark.
    #[default]
    Dark,
    /// Dark on light.
    Light,
}
