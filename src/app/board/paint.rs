//! From a scene to shapes.

use egui::{Pos2, Rect, Vec2, vec2};

use super::canvas::Canvas;
use super::layout::BoardLayout;
use super::palette::Rgba;
use super::scene::{BoardEdge, BoardScene, Condition};

/// Opacity of the hatching inside a node: text is read on top of it.
const HATCH_ALPHA: u8 = 90;
/// Opacity of the ground under a name.
const PLATE_ALPHA: u8 = 225;
/// Opacity of the line under a flow.
const LINE_ALPHA: u8 = 130;

/// Where an edge runs between the rims of its two nodes; `None` where an end is missing or they touch.
pub(crate) fn edge_line(scene: &BoardScene, layout: &BoardLayout, edge: &BoardEdge) -> Option<(Pos2, Pos2)> {
    let from = *layout.centres.get(scene.index_of(&edge.from)?)?;
    let to = *layout.centres.get(scene.index_of(&edge.to)?)?;
    let room = layout.half + Vec2::splat(3.0 * layout.unit);
    let whole = to - from;
    let step = (room.x / whole.x.abs().max(0.01)).min(room.y / whole.y.abs().max(0.01));
    (step < 0.49).then(|| (from + whole * step, to - whole * step))
}

/// The lines under the flow.
pub(crate) fn paint_edges(scene: &BoardScene, layout: &BoardLayout) -> Canvas {
    let mut canvas = Canvas::new(scene.size);
    let unit = layout.unit;
    for edge in &scene.edges {
        let Some((from, to)) = edge_line(scene, layout, edge) else { continue };
        let condition = Condition::of(edge.level);
        let colour = faded(scene.palette.of(condition), LINE_ALPHA);
        match condition {
            Condition::Unknown => canvas.dashes(from, to, 1.5 * unit, 5.0 * unit, colour),
            Condition::Down => paint_broken(&mut canvas, from, to, unit, scene.palette.down),
            _ => canvas.line(from, to, 2.0 * unit, colour),
        }
    }
    canvas
}

/// A line that is cut: a gap in its middle with a bar at each end of it.
fn paint_broken(canvas: &mut Canvas, from: Pos2, to: Pos2, unit: f32, colour: Rgba) {
    let (middle, along) = (from + (to - from) / 2.0, (to - from).normalized());
    let gap = along * 6.0 * unit;
    let bar = along.rot90() * 6.0 * unit;
    for (end, stop) in [(from, middle - gap), (to, middle + gap)] {
        canvas.line(end, stop, 2.0 * unit, colour);
        canvas.line(stop - bar, stop + bar, 2.0 * unit, colour);
    }
}

/// The nodes.
pub(crate) fn paint_nodes(scene: &BoardScene, layout: &BoardLayout) -> Canvas {
    let mut canvas = Canvas::new(scene.size);
    for (index, node) in scene.nodes.iter().enumerate() {
        let Some(rect) = layout.node_rect(index) else { continue };
        let outline = layout.outline(index, node.shape);
        let condition = Condition::of(node.level);
        if scene.focus.as_ref() == Some(&node.id) {
            let ring: Vec<Pos2> = outline.iter().map(|at| push_out(*at, rect, 5.0 * layout.unit)).collect();
            canvas.outline(&ring, 2.5 * layout.unit, scene.palette.focus);
        }
        canvas.fill(&outline, scene.palette.body);
        paint_condition(&mut canvas, scene, &outline, condition, layout.unit);
        paint_plate(&mut canvas, scene, rect, layout.unit);
        if let Some(level) = node.level {
            paint_level(&mut canvas, scene, rect, level, layout.unit);
        }
    }
    canvas
}

fn paint_condition(canvas: &mut Canvas, scene: &BoardScene, outline: &[Pos2], condition: Condition, unit: f32) {
    let colour = scene.palette.of(condition);
    let (soft, gap) = (faded(colour, HATCH_ALPHA), 9.0 * unit);
    let (rising, falling) = (vec2(1.0, -1.0), vec2(1.0, 1.0));
    match condition {
        Condition::Unknown => return canvas.dashed_outline(outline, 1.5 * unit, 5.0 * unit, colour),
        Condition::Steady => {}
        Condition::Impaired => canvas.hatch(outline, rising, gap, 1.5 * unit, soft),
        Condition::Failing | Condition::Down => {
            canvas.hatch(outline, rising, gap, 1.5 * unit, soft);
            canvas.hatch(outline, falling, gap, 1.5 * unit, soft);
        }
    }
    if condition == Condition::Down {
        let area = Rect::from_points(outline).shrink2(vec2(12.0, 4.0) * unit);
        canvas.line(area.left_top(), area.right_bottom(), 2.5 * unit, colour);
        canvas.line(area.left_bottom(), area.right_top(), 2.5 * unit, colour);
        return canvas.outline(outline, 4.0 * unit, colour);
    }
    canvas.outline(outline, 2.0 * unit, colour);
}

/// A calmer ground for the name that the front writes in the middle.
fn paint_plate(canvas: &mut Canvas, scene: &BoardScene, node: Rect, unit: f32) {
    let mut plate = node.shrink2(vec2(13.0, 8.0) * unit);
    plate.max.y -= 6.0 * unit;
    canvas.fill(&corners(plate), faded(scene.palette.body, PLATE_ALPHA));
}

/// The level as a bar along the foot of the node.
fn paint_level(canvas: &mut Canvas, scene: &BoardScene, node: Rect, level: u16, unit: f32) {
    let inset = vec2(18.0, 6.0) * unit;
    let foot = node.left_bottom() + vec2(inset.x, -inset.y - 4.0 * unit);
    let track = Rect::from_min_size(foot, vec2(node.width() - 2.0 * inset.x, 4.0 * unit));
    let mut full = track;
    full.set_width(track.width() * f32::from(level.min(1000)) / 1000.0);
    canvas.fill(&corners(track), scene.palette.track);
    canvas.fill(&corners(full), scene.palette.of(Condition::of(Some(level))));
}

fn corners(rect: Rect) -> [Pos2; 4] {
    [rect.left_top(), rect.right_top(), rect.right_bottom(), rect.left_bottom()]
}

fn push_out(at: Pos2, from: Rect, by: f32) -> Pos2 {
    let away = (at - from.center()) / (from.size() / 2.0);
    at + away * by
}

pub(crate) fn faded(Rgba(red, green, blue, alpha): Rgba, to: u8) -> Rgba {
    Rgba(red, green, blue, alpha.min(to))
}
