//! The colours of the board.

use super::scene::Condition;

/// Red, green, blue and opacity, each 0 to 255.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rgba(pub u8, pub u8, pub u8, pub u8);

/// The colours of the board, chosen by the theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BoardPalette {
    /// Behind everything.
    pub ground: Rgba,
    /// The body of a node.
    pub body: Rgba,
    /// The empty part of a level bar.
    pub track: Rgba,
    /// Works as it should.
    pub steady: Rgba,
    /// Works for most.
    pub impaired: Rgba,
    /// Fails for many.
    pub failing: Rgba,
    /// Does not work.
    pub down: Rgba,
    /// Nobody has looked.
    pub unknown: Rgba,
    /// The ring round the node in focus.
    pub focus: Rgba,
}

impl BoardPalette {
    /// Bright marks on a dark ground; told apart by lightness too, for people who see fewer hues.
    pub const DARK: Self = Self {
        ground: Rgba(17, 21, 28, 255),
        body: Rgba(34, 41, 54, 255),
        track: Rgba(60, 69, 84, 255),
        steady: Rgba(86, 180, 233, 255),
        impaired: Rgba(240, 228, 66, 255),
        failing: Rgba(230, 159, 0, 255),
        down: Rgba(255, 94, 77, 255),
        unknown: Rgba(150, 160, 176, 255),
        focus: Rgba(255, 255, 255, 255),
    };

    /// Dark marks on a light ground.
    pub const LIGHT: Self = Self {
        ground: Rgba(246, 247, 249, 255),
        body: Rgba(255, 255, 255, 255),
        track: Rgba(208, 213, 221, 255),
        steady: Rgba(0, 92, 148, 255),
        impaired: Rgba(138, 109, 0, 255),
        failing: Rgba(176, 84, 0, 255),
        down: Rgba(176, 0, 32, 255),
        unknown: Rgba(94, 102, 115, 255),
        focus: Rgba(16, 20, 26, 255),
    };

    /// The colour that goes with a condition.
    #[must_use]
    pub fn of(&self, condition: Condition) -> Rgba {
        match condition {
            Condition::Unknown => self.unknown,
            Condition::Steady => self.steady,
            Condition::Impaired => self.impaired,
            Condition::Failing => self.failing,
            Condition::Down => self.down,
        }
    }
}

impl Default for BoardPalette {
    fn default() -> Self {
        Self::DARK
    }
}
