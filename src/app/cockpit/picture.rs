//! The service board as a scene for the engine: only what the seat believes.

use bridgecall_core::view::board::{Node, NodeKind};
use bridgecall_core::view::{Board, Docs};
use egui::{Rect, pos2};

use super::super::board::{BoardEdge, BoardLayout, BoardNode, BoardPalette, BoardScene, NodeShape};
use crate::ui::board_places;

/// The scene of a board, in a picture of so many points at so many pixels a point.
pub(super) fn scene(
    board: &Board,
    docs: &Docs,
    focus: Option<usize>,
    (size, scale): (egui::Vec2, f32),
    (moving, palette): (bool, BoardPalette),
) -> BoardScene {
    let places = board_places(board);
    let nodes = board.nodes.iter().zip(places).enumerate().map(|(index, (node, (x, y)))| BoardNode {
        id: index.to_string(),
        label: node.name.clone(),
        x,
        y,
        level: level(node),
        shape: shape(node, docs),
    });
    let edges = board.edges.iter().map(|edge| BoardEdge {
        // What is needed flows towards who needs it.
        from: edge.to.to_string(),
        to: edge.from.to_string(),
        level: level(&board.nodes[edge.to]),
    });
    BoardScene {
        nodes: nodes.collect(),
        edges: edges.collect(),
        focus: focus.map(|index| index.to_string()),
        size: [pixels(size.x * scale), pixels(size.y * scale)],
        scale,
        moving,
        palette,
    }
}

/// Where the boxes stand, as shares of the picture.
pub(super) fn areas(scene: &BoardScene) -> Vec<Rect> {
    let layout = BoardLayout::new(scene);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    (0..scene.nodes.len()).filter_map(|index| layout.hit_area(index, whole)).collect()
}

fn pixels(length: f32) -> u32 {
    length.clamp(1.0, 4096.0).round() as u32
}

fn level(node: &Node) -> Option<u16> {
    node.newest.as_ref().and_then(|belief| belief.level).map(|level| u16::try_from(level).unwrap_or(1000))
}

fn shape(node: &Node, docs: &Docs) -> NodeShape {
    match node.kind {
        NodeKind::Cohort => NodeShape::Users,
        NodeKind::Service => NodeShape::Service,
        NodeKind::Part => {
            let outside = node
                .owner
                .as_ref()
                .is_some_and(|(team, _)| docs.teams.iter().any(|one| one.id == *team && one.supplier));
            if outside { NodeShape::Supplier } else { NodeShape::Component }
        }
    }
}
