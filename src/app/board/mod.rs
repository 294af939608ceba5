//! The service board: a map of services and what they stand on, drawn and moved by the engine.
//!
//! A [`BoardScene`] is plain data. The board draws it with a camera of its own to a picture, which
//! the front shows inside a panel, with names and hit areas from [`BoardLayout`] on top. Colour is
//! never the only signal: each condition has its own hatching and outline, each kind of node its own
//! shape, flow has direction and speed.

mod canvas;
mod flow;
mod layout;
mod paint;
mod palette;
mod plugin;
mod scene;

pub use layout::BoardLayout;
pub use palette::{BoardPalette, Rgba};
pub use scene::{BoardEdge, BoardNode, BoardScene, Condition, NodeShape};

pub(crate) use plugin::{Board, BoardPlugin, BoardSystems};
