//! The arrows that move along the edges: the better it flows, the faster they go.

use bevy::prelude::*;
use egui::{Pos2, pos2};

use super::canvas::Canvas;
use super::layout::BoardLayout;
use super::paint::edge_line;
use super::palette::Rgba;
use super::scene::{BoardScene, Condition};

/// Distance between two arrows, in points.
const SPACING: f32 = 44.0;
/// Speed of a flow that is all but stopped, in points a second.
const SLOWEST: f32 = 8.0;
/// What a full flow is faster than that.
const FASTER: f32 = 44.0;

/// One arrow on its way.
#[derive(Component, Debug, Clone, Copy)]
pub(crate) struct FlowArrow {
    from: Vec2,
    to: Vec2,
    /// Where it started, in pixels along the line.
    start: f32,
    /// In pixels a second.
    speed: f32,
}

impl FlowArrow {
    /// Where it is after so many seconds of motion.
    pub(crate) fn place(&self, seconds: f32) -> Transform {
        let whole = self.to - self.from;
        let length = whole.length().max(1.0);
        let gone = (self.start + self.speed * seconds).rem_euclid(length);
        let at = self.from + whole * (gone / length);
        Transform::from_translation(at.extend(1.0)).with_rotation(Quat::from_rotation_z(whole.to_angle()))
    }
}

/// The arrows of a scene with the condition that gives each its colour.
pub(crate) fn arrows(scene: &BoardScene, layout: &BoardLayout) -> Vec<(FlowArrow, Condition)> {
    let mut arrows = Vec::new();
    for edge in &scene.edges {
        let condition = Condition::of(edge.level);
        let (Some(level), Some((from, to))) = (edge.level, edge_line(scene, layout, edge)) else { continue };
        if condition == Condition::Down {
            continue;
        }
        let (from, to) = (world(from, scene.size), world(to, scene.size));
        let length = (to - from).length();
        let count = (length / (SPACING * layout.unit)).round().clamp(1.0, 40.0) as u16;
        let speed = (SLOWEST + FASTER * f32::from(level.min(1000)) / 1000.0) * layout.unit;
        for nth in 0..count {
            let start = length * (f32::from(nth) + 0.5) / f32::from(count);
            arrows.push((FlowArrow { from, to, start, speed }, condition));
        }
    }
    arrows
}

/// An arrow head pointing right, round the origin.
pub(crate) fn arrow_mesh(unit: f32, colour: Rgba) -> Mesh {
    let mut canvas = Canvas::new([0, 0]);
    let (long, wide) = (5.0 * unit, 5.0 * unit);
    canvas.fill(&[pos2(long, 0.0), pos2(-long, wide), pos2(-long * 0.3, 0.0)], colour);
    canvas.fill(&[pos2(long, 0.0), pos2(-long * 0.3, 0.0), pos2(-long, -wide)], colour);
    canvas.mesh()
}

/// From pixels from the top left to the engine's plane round the picture's middle.
fn world(at: Pos2, size: [u32; 2]) -> Vec2 {
    Vec2::new(at.x - size[0] as f32 / 2.0, size[1] as f32 / 2.0 - at.y)
}

#[cfg(test)]
mod tests {
    use super::super::scene::{BoardEdge, BoardNode};
    use super::*;

    fn scene(level: Option<u16>) -> BoardScene {
        let node = |id: &str, x| BoardNode { id: id.into(), x, y: 0.5, ..BoardNode::default() };
        BoardScene {
            nodes: vec![node("a", 0.0), node("b", 1.0)],
            edges: vec![
                BoardEdge { from: "a".into(), to: "b".into(), level },
                BoardEdge { from: "a".into(), to: "nowhere".into(), level },
            ],
            size: [800, 200],
            scale: 1.0,
            ..BoardScene::default()
        }
    }

    fn travelled(level: u16) -> f32 {
        let scene = scene(Some(level));
        let (arrow, _) = arrows(&scene, &BoardLayout::new(&scene))[0];
        arrow.place(1.0).translation.x - arrow.place(0.0).translation.x
    }

    #[test]
    fn a_better_flow_moves_faster_and_from_the_first_to_the_second() {
        assert!(travelled(300) > 0.0);
        assert!(travelled(1000) > travelled(300));
    }

    #[test]
    fn nothing_moves_where_nothing_is_known_or_nothing_flows() {
        for level in [None, Some(0)] {
            let scene = scene(level);
            assert!(arrows(&scene, &BoardLayout::new(&scene)).is_empty(), "{level:?}");
        }
    }
}
