//! What the board shows, as plain data.

use super::palette::BoardPalette;

/// At and above this permille a thing counts as working.
const STEADY_FROM: u16 = 900;
/// At and above this permille most of it works.
const IMPAIRED_FROM: u16 = 500;
/// Below this permille it does not work at all.
const DOWN_BELOW: u16 = 50;

/// The board as one seat knows it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoardScene {
    /// Services and what they stand on.
    pub nodes: Vec<BoardNode>,
    /// What flows between them.
    pub edges: Vec<BoardEdge>,
    /// The node that is looked at.
    pub focus: Option<String>,
    /// The picture's size in physical pixels: the size of the panel it is shown in.
    pub size: [u32; 2],
    /// Physical pixels per point, the text size included.
    pub scale: f32,
    /// Whether the flow moves: not while time stands still, and not for people who asked for rest.
    pub moving: bool,
    /// The colours.
    pub palette: BoardPalette,
}

/// One thing on the board.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BoardNode {
    /// Its name in the scene's edges and focus.
    pub id: String,
    /// Its name for people. The front writes it: the picture holds no text.
    pub label: String,
    /// From the left, 0 to 1.
    pub x: f32,
    /// From the top, 0 to 1.
    pub y: f32,
    /// How well it works, permille; `None`: this seat does not know.
    pub level: Option<u16>,
    /// What kind of thing.
    pub shape: NodeShape,
}

/// A flow from one thing to another.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BoardEdge {
    /// Where it comes from.
    pub from: String,
    /// Where it goes.
    pub to: String,
    /// How well it flows, permille; `None`: this seat does not know.
    pub level: Option<u16>,
}

/// The outline of a node, by its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum NodeShape {
    /// A service that the business sees: a plate with round corners.
    #[default]
    Service,
    /// A component of our own: a plate with cut corners.
    Component,
    /// Something a supplier runs: a hexagon.
    Supplier,
    /// People: a capsule.
    Users,
}

/// A level in words that can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Condition {
    /// Nobody has looked: a dashed outline.
    Unknown,
    /// From 900 permille: plain.
    Steady,
    /// From 500 permille: hatched one way.
    Impaired,
    /// From 50 permille: hatched both ways.
    Failing,
    /// Below: hatched both ways, and crossed out.
    Down,
}

impl Condition {
    /// The condition of a level.
    #[must_use]
    pub fn of(level: Option<u16>) -> Self {
        match level {
            None => Self::Unknown,
            Some(level) if level >= STEADY_FROM => Self::Steady,
            Some(level) if level >= IMPAIRED_FROM => Self::Impaired,
            Some(level) if level >= DOWN_BELOW => Self::Failing,
            Some(_) => Self::Down,
        }
    }
}

impl BoardScene {
    /// The place of a node in the list, by its id.
    #[must_use]
    pub fn index_of(&self, id: &str) -> Option<usize> {
        self.nodes.iter().position(|node| node.id == id)
    }
}
