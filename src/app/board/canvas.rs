//! Flat shapes gathered into one mesh.

use bevy::asset::RenderAssetUsages;
use bevy::color::{Color, ColorToComponents};
use bevy::mesh::{Indices, Mesh, PrimitiveTopology};
use egui::{Pos2, Vec2, vec2};

use super::palette::Rgba;

/// The colour as the engine's vertices want it.
pub(crate) fn linear(Rgba(red, green, blue, alpha): Rgba) -> [f32; 4] {
    Color::srgba_u8(red, green, blue, alpha).to_linear().to_f32_array()
}

/// Collects shapes in pixels from the top left, later ones on top of earlier ones.
pub(crate) struct Canvas {
    middle: Vec2,
    points: Vec<[f32; 3]>,
    colours: Vec<[f32; 4]>,
    corners: Vec<u32>,
}

impl Canvas {
    pub(crate) fn new(size: [u32; 2]) -> Self {
        let middle = vec2(size[0] as f32, size[1] as f32) / 2.0;
        Self { middle, points: Vec::new(), colours: Vec::new(), corners: Vec::new() }
    }

    /// Fills a convex shape.
    pub(crate) fn fill(&mut self, shape: &[Pos2], colour: Rgba) {
        let Ok(base) = u32::try_from(self.points.len()) else { return };
        let colour = linear(colour);
        for at in shape {
            self.points.push([at.x - self.middle.x, self.middle.y - at.y, 0.0]);
            self.colours.push(colour);
        }
        for (second, _) in (1_u32..).zip(shape.iter().skip(2)) {
            self.corners.extend([base, base + second, base + second + 1]);
        }
    }

    /// A straight line with square ends.
    pub(crate) fn line(&mut self, from: Pos2, to: Pos2, width: f32, colour: Rgba) {
        let along = (to - from).normalized() * width / 2.0;
        let across = along.rot90();
        let (from, to) = (from - along, to + along);
        self.fill(&[from - across, to - across, to + across, from + across], colour);
    }

    /// A line of dashes.
    pub(crate) fn dashes(&mut self, from: Pos2, to: Pos2, width: f32, dash: f32, colour: Rgba) {
        let (length, along) = ((to - from).length(), (to - from).normalized());
        let mut at = 0.0;
        while at < length && dash > 0.0 {
            self.line(from + along * at, from + along * (at + dash).min(length), width, colour);
            at += 2.5 * dash;
        }
    }

    /// The rim of a shape.
    pub(crate) fn outline(&mut self, shape: &[Pos2], width: f32, colour: Rgba) {
        for (from, to) in sides(shape) {
            self.line(from, to, width, colour);
        }
    }

    /// The rim of a shape in dashes that run on round its corners.
    pub(crate) fn dashed_outline(&mut self, shape: &[Pos2], width: f32, dash: f32, colour: Rgba) {
        let mut gone = 0.0;
        for (from, to) in sides(shape) {
            let (length, along) = ((to - from).length(), (to - from).normalized());
            let mut at = 0.0;
            while at < length && dash > 0.0 {
                let phase = (gone + at) % (2.0 * dash);
                let step = (dash - phase % dash).max(0.1).min(length - at);
                if phase < dash {
                    self.line(from + along * at, from + along * (at + step), width, colour);
                }
                at += step;
            }
            gone += length;
        }
    }

    /// Parallel lines over a convex shape, `along` giving their direction.
    pub(crate) fn hatch(&mut self, shape: &[Pos2], along: Vec2, gap: f32, width: f32, colour: Rgba) {
        let (along, across) = (along.normalized(), along.normalized().rot90());
        let reach = |at: &Pos2| across.dot(at.to_vec2());
        let first = shape.iter().map(reach).fold(f32::INFINITY, f32::min);
        let last = shape.iter().map(reach).fold(f32::NEG_INFINITY, f32::max);
        let mut at = (first / gap).ceil() * gap;
        while at < last && gap > 0.5 {
            if let Some((from, to)) = chord(shape, along, across, at) {
                self.line(from, to, width, colour);
            }
            at += gap;
        }
    }

    /// Whether nothing was drawn.
    pub(crate) fn is_empty(&self) -> bool {
        self.corners.is_empty()
    }

    /// All shapes as one mesh, round the middle of the picture.
    pub(crate) fn mesh(self) -> Mesh {
        Mesh::new(PrimitiveTopology::TriangleList, RenderAssetUsages::RENDER_WORLD)
            .with_inserted_attribute(Mesh::ATTRIBUTE_POSITION, self.points)
            .with_inserted_attribute(Mesh::ATTRIBUTE_COLOR, self.colours)
            .with_inserted_indices(Indices::U32(self.corners))
    }
}

fn sides(shape: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> + '_ {
    shape.iter().copied().zip(shape.iter().copied().cycle().skip(1))
}

/// Where the line `across · p = at` enters and leaves a convex shape.
fn chord(shape: &[Pos2], along: Vec2, across: Vec2, at: f32) -> Option<(Pos2, Pos2)> {
    let mut hits: Vec<Pos2> = Vec::new();
    for (from, to) in sides(shape) {
        let (before, after) = (across.dot(from.to_vec2()) - at, across.dot(to.to_vec2()) - at);
        if (before < 0.0) != (after < 0.0) {
            hits.push(from + (to - from) * (before / (before - after)));
        }
    }
    hits.sort_by(|one, other| along.dot(one.to_vec2()).total_cmp(&along.dot(other.to_vec2())));
    Some((*hits.first()?, *hits.last()?))
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_chord_crosses_a_square_from_side_to_side() {
        let square = [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(0.0, 10.0)];
        let (from, to) = chord(&square, vec2(1.0, 0.0), vec2(0.0, 1.0), 4.0).unwrap();
        assert_eq!((from, to), (pos2(0.0, 4.0), pos2(10.0, 4.0)));
        assert_eq!(chord(&square, vec2(1.0, 0.0), vec2(0.0, 1.0), 40.0), None);
    }

    #[test]
    fn a_fan_of_five_corners_has_three_triangles() {
        let mut canvas = Canvas::new([10, 10]);
        canvas.fill(&[Pos2::ZERO; 5], Rgba(0, 0, 0, 255));
        assert_eq!(canvas.corners, [0, 1, 2, 0, 2, 3, 0, 3, 4]);
    }
}
