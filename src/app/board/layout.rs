//! Where things stand in the picture. The same figures place the drawing and the hit areas.

use egui::{Pos2, Rect, Vec2, vec2};

use super::scene::{BoardScene, NodeShape};

/// Half of a node at full size, in points.
const HALF: Vec2 = vec2(96.0, 24.0);
/// Half of the smallest node that can still be hit and read, in points.
const LEAST: Vec2 = vec2(24.0, 9.0);
/// Room between a node and its neighbour, in points: flows need width, rows need little.
const GAP: Vec2 = vec2(30.0, 8.0);

/// The places of a scene's nodes, in physical pixels from the top left of the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct BoardLayout {
    /// The middle of each node, in the order of the scene.
    pub centres: Vec<Pos2>,
    /// Half the width and height of every node.
    pub half: Vec2,
    /// One point in pixels, shrunk along with the nodes: the measure for line widths and gaps.
    pub unit: f32,
    size: Vec2,
}

impl BoardLayout {
    /// Places the nodes of a scene.
    #[must_use]
    pub fn new(scene: &BoardScene) -> Self {
        let scale = if scene.scale.is_finite() && scene.scale > 0.0 { scene.scale } else { 1.0 };
        let size = vec2(scene.size[0].max(1) as f32, scene.size[1].max(1) as f32);
        let share = |value: f32| if value.is_finite() { value.clamp(0.0, 1.0) } else { 0.5 };
        let places: Vec<Pos2> =
            scene.nodes.iter().map(|node| (size * vec2(share(node.x), share(node.y))).to_pos2()).collect();
        let half = room(&places, size, scale);
        let inside = |at: &Pos2| at.to_vec2().max(half).min((size - half).max(half)).to_pos2();
        let centres = places.iter().map(inside).collect();
        let unit = scale * (half.y / (HALF.y * scale)).clamp(0.5, 1.0);
        Self { centres, half, unit, size }
    }

    /// The rectangle of a node, in pixels of the picture.
    #[must_use]
    pub fn node_rect(&self, index: usize) -> Option<Rect> {
        self.centres.get(index).map(|centre| Rect::from_center_size(*centre, 2.0 * self.half))
    }

    /// The rectangle of a node on the screen, when the picture is shown in `picture`.
    #[must_use]
    pub fn hit_area(&self, index: usize, picture: Rect) -> Option<Rect> {
        let by = picture.size() / self.size;
        let on_screen = |at: Pos2| picture.min + at.to_vec2() * by;
        self.node_rect(index).map(|rect| Rect::from_min_max(on_screen(rect.min), on_screen(rect.max)))
    }

    /// The corners of a node's outline, clockwise from the top left.
    #[must_use]
    pub fn outline(&self, index: usize, shape: NodeShape) -> Vec<Pos2> {
        let Some(rect) = self.node_rect(index) else { return Vec::new() };
        match shape {
            NodeShape::Service => rounded(rect, 8.0 * self.unit),
            NodeShape::Users => rounded(rect, self.half.y),
            NodeShape::Component => cut(rect, 10.0 * self.unit, 10.0 * self.unit),
            NodeShape::Supplier => cut(rect, 14.0 * self.unit, self.half.y),
        }
    }
}

/// Half the width and height that every node can have so that none covers another. A pair is kept
/// apart on the axis on which it stands further apart for its size; so a grid fills its cells.
fn room(places: &[Pos2], size: Vec2, scale: f32) -> Vec2 {
    let (full, gap) = (HALF * scale, GAP * scale);
    let mut half = full.min(size / 2.0 - gap / 4.0);
    for (at, first) in places.iter().enumerate() {
        for second in &places[at + 1..] {
            let apart = (*first - *second).abs();
            if apart.x / full.x > apart.y / full.y {
                half.x = half.x.min((apart.x - gap.x) / 2.0);
            } else {
                half.y = half.y.min((apart.y - gap.y) / 2.0);
            }
        }
    }
    half.max(LEAST * scale)
}

fn cut(rect: Rect, by_x: f32, by_y: f32) -> Vec<Pos2> {
    let (x, y) = (by_x.min(rect.width() / 2.0), by_y.min(rect.height() / 2.0));
    vec![
        rect.left_top() + vec2(x, 0.0),
        rect.right_top() + vec2(-x, 0.0),
        rect.right_top() + vec2(0.0, y),
        rect.right_bottom() + vec2(0.0, -y),
        rect.right_bottom() + vec2(-x, 0.0),
        rect.left_bottom() + vec2(x, 0.0),
        rect.left_bottom() + vec2(0.0, -y),
        rect.left_top() + vec2(0.0, y),
    ]
}

fn rounded(rect: Rect, radius: f32) -> Vec<Pos2> {
    const STEPS: u8 = 8;
    let inner = rect.shrink(radius.min(rect.height() / 2.0));
    let corners = [inner.left_top(), inner.right_top(), inner.right_bottom(), inner.left_bottom()];
    let radius = radius.min(rect.height() / 2.0);
    let mut points = Vec::new();
    for (quarter, corner) in (2_u8..).zip(corners) {
        for step in 0..=STEPS {
            let turn = f32::from(quarter) + f32::from(step) / f32::from(STEPS);
            points.push(corner + radius * Vec2::angled(turn * std::f32::consts::FRAC_PI_2));
        }
    }
    points
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::super::scene::BoardNode;
    use super::*;

    fn scene(places: &[(f32, f32)]) -> BoardScene {
        let node = |(x, y): &(f32, f32)| BoardNode { x: *x, y: *y, ..BoardNode::default() };
        BoardScene { nodes: places.iter().map(node).collect(), size: [900, 600], scale: 1.0, ..BoardScene::default() }
    }

    #[test]
    fn corners_of_the_scene_stay_inside_the_picture() {
        let layout = BoardLayout::new(&scene(&[(0.0, 0.0), (1.0, 1.0), (7.0, f32::NAN)]));
        let picture = Rect::from_min_size(Pos2::ZERO, vec2(900.0, 600.0));
        for index in 0..3 {
            assert!(picture.contains_rect(layout.node_rect(index).unwrap()), "node {index}");
        }
    }

    #[test]
    fn crowded_nodes_shrink_until_they_are_apart() {
        let layout = BoardLayout::new(&scene(&[(0.5, 0.5), (0.62, 0.5)]));
        assert!(layout.half.x < HALF.x);
        assert!(!layout.node_rect(0).unwrap().intersects(layout.node_rect(1).unwrap()));
    }

    #[test]
    fn hit_areas_follow_the_picture_on_the_screen() {
        let layout = BoardLayout::new(&scene(&[(0.5, 0.5)]));
        let shown = Rect::from_min_size(pos2(100.0, 50.0), vec2(450.0, 300.0));
        let hit = layout.hit_area(0, shown).unwrap();
        assert_eq!(hit.center(), shown.center());
        assert!((hit.width() - layout.half.x).abs() < 0.01);
        assert_eq!(layout.hit_area(1, shown), None);
    }

    #[test]
    fn every_outline_stays_in_its_hit_area() {
        let layout = BoardLayout::new(&scene(&[(0.5, 0.5)]));
        let area = layout.node_rect(0).unwrap().expand(0.01);
        for shape in [NodeShape::Service, NodeShape::Component, NodeShape::Supplier, NodeShape::Users] {
            let outline = layout.outline(0, shape);
            assert!(outline.len() >= 8 && outline.iter().all(|at| area.contains(*at)), "{shape:?}");
        }
    }
}
