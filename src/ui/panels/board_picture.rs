//! The board as a picture: drawn by the engine where there is one, else by the panel; always with
//! names, hit areas and a mark beside every colour.

use egui::{Align2, FontId, Pos2, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, WidgetType, pos2, vec2};

use bridgecall_core::view::Board;
use bridgecall_core::view::belief::Health;
use bridgecall_core::view::board::{Node, NodeKind};
use bridgecall_core::view::docs::LinkKind;

use super::super::cx::Cx;
use super::super::state::UiState;
use super::super::view::ExerciseView;
use super::super::widgets::health_mark;

/// Where the boxes stand, as shares of the picture, in the order of the board's nodes: users left,
/// what everything rests on right.
#[must_use]
pub fn board_places(board: &Board) -> Vec<(f32, f32)> {
    let columns = board.columns.max(1) as f32;
    let height = |column: usize| board.nodes.iter().filter(|node| node.column == column).count().max(1) as f32;
    board
        .nodes
        .iter()
        .map(|node| {
            let x = (node.column as f32 + 0.5) / columns;
            let y = (node.row as f32 + 0.5) / height(node.column);
            (x, y)
        })
        .collect()
}

pub(super) fn picture(ui: &mut Ui, cx: &mut Cx<'_>, ex: &ExerciseView<'_>, state: &mut UiState) {
    let size = ui.available_size().max(vec2(160.0, 120.0));
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    state.board_size = Some(size);
    let board = &ex.view.board;
    let areas = match &ex.board {
        Some(drawn) if drawn.areas.len() == board.nodes.len() => {
            let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
            ui.painter().image(drawn.texture, rect, whole, egui::Color32::WHITE);
            drawn.areas.iter().map(|area| place(rect, *area)).collect()
        }
        _ => draw(ui, cx, board, rect),
    };
    let names: Vec<&str> = board.nodes.iter().map(|node| node.name.as_str()).collect();
    for (index, (node, area)) in board.nodes.iter().zip(areas).enumerate() {
        label(ui, cx, node, &names, area);
        let response = ui.interact(area, ui.id().with(("node", index)), Sense::click());
        let full = super::board::in_words(cx, node);
        let chosen = state.desk.node == Some(index);
        response.widget_info(|| WidgetInfo::selected(WidgetType::Button, true, chosen, full.as_str()));
        if chosen || response.hovered() || response.has_focus() {
            ui.painter().rect_stroke(area.expand(2.0), 6.0, Stroke::new(2.0, cx.theme.accent), StrokeKind::Outside);
        }
        if response.on_hover_text(full).clicked() {
            super::board::look(cx, state, index);
        }
    }
}

fn place(rect: Rect, share: Rect) -> Rect {
    let at = |share: Pos2| rect.min + share.to_vec2() * rect.size();
    Rect::from_min_max(at(share.min), at(share.max))
}

/// The boxes and lines where no engine draws them.
fn draw(ui: &Ui, cx: &Cx<'_>, board: &Board, rect: Rect) -> Vec<Rect> {
    let tallest = board.rows.max(1) as f32;
    let room = vec2(rect.width() / board.columns.max(1) as f32 - 26.0, rect.height() / tallest - 8.0);
    let half = vec2(room.x.clamp(40.0, 150.0), room.y.clamp(18.0, 46.0)) / 2.0;
    let centres = board_places(board).into_iter().map(|(x, y)| rect.min + vec2(x, y) * rect.size());
    let areas: Vec<Rect> = centres.map(|centre| Rect::from_center_size(centre, 2.0 * half)).collect();
    let painter = ui.painter_at(rect);
    for edge in &board.edges {
        let (from, to) = (areas[edge.from], areas[edge.to]);
        let ends = [from.right_center(), to.left_center()];
        let stroke = Stroke::new(1.5, cx.theme.line);
        match edge.kind {
            LinkKind::Needs | LinkKind::Shared => {
                painter.line_segment(ends, stroke);
            }
            LinkKind::Standby | LinkKind::Uses => painter.extend(Shape::dashed_line(&ends, stroke, 5.0, 4.0)),
        }
    }
    for (node, area) in board.nodes.iter().zip(&areas) {
        let radius = if node.kind == NodeKind::Part { 3.0 } else { 12.0 };
        painter.rect_filled(*area, radius, cx.theme.surface);
        let width = if matches!(node.health, Health::Degraded | Health::Down) { 3.0 } else { 1.5 };
        painter.rect_stroke(*area, radius, Stroke::new(width, cx.theme.health(node.health)), StrokeKind::Inside);
    }
    areas
}

/// A name with as much left out as it takes to fit: in the middle, unless another name would then read alike.
fn shortened(name: &str, names: &[&str], fits: impl Fn(&str) -> bool) -> String {
    if fits(name) {
        return name.to_owned();
    }
    let letters = name.chars().count();
    // So much of what is kept stands before the gap, in percent.
    let cut = |share: usize| {
        let keep = (2..letters).rev().find(|keep| fits(&gap(name, *keep, share)))?;
        let text = gap(name, keep, share);
        let alike = names.iter().any(|other| *other != name && gap(other, keep, share) == text);
        Some((alike, text))
    };
    let all: Vec<(bool, String)> = [50, 80, 20, 95].into_iter().filter_map(cut).collect();
    let told_apart = all.iter().find(|(alike, _)| !alike).or(all.first());
    told_apart.map_or_else(|| "…".to_owned(), |(_, text)| text.clone())
}

/// So many letters of a name with a gap: this share of them before it.
fn gap(name: &str, keep: usize, share: usize) -> String {
    let letters: Vec<char> = name.chars().collect();
    let before = (keep * share).div_ceil(100).min(letters.len());
    let after = keep.saturating_sub(before).min(letters.len());
    let (head, tail): (String, String) =
        (letters[..before].iter().collect(), letters[letters.len() - after..].iter().collect());
    format!("{}…{}", head.trim_end(), tail.trim_start())
}

/// Name and belief inside a box.
fn label(ui: &Ui, cx: &Cx<'_>, node: &Node, names: &[&str], area: Rect) {
    let painter = ui.painter().with_clip_rect(area.intersect(ui.clip_rect()));
    let two = area.height() > 30.0;
    let size = if two { 13.0 } else { 11.5 };
    let lay = |text: String| painter.layout_no_wrap(text, FontId::proportional(size), cx.theme.text);
    let name = shortened(&node.name, names, |text| lay(text.to_owned()).size().x <= area.width() - 12.0);
    let galley = lay(name);
    // Where there is one line only, the level's bar runs along the foot.
    let top = if two { area.min.y + 1.0 } else { area.center().y - galley.size().y / 2.0 - 2.0 };
    painter.galley(pos2(area.center().x - galley.size().x / 2.0, top), galley, cx.theme.text);
    if !two {
        return;
    }
    let level = node.newest.as_ref().and_then(|newest| newest.level);
    let mut text = match level {
        Some(level) => format!("{} {}", health_mark(node.health), cx.percent(level)),
        None => health_mark(node.health).to_owned(),
    };
    if let Some(newest) = node.newest.as_ref().filter(|_| area.width() > 120.0) {
        text = format!("{text} · {}", cx.ago(newest.age_s));
    }
    if node.disputed {
        text = format!("{text} ≠");
    }
    let at = pos2(area.center().x, area.max.y - 9.0);
    painter.text(at, Align2::CENTER_BOTTOM, text, FontId::proportional(11.0), cx.theme.health(node.health));
}

#[cfg(test)]
mod tests {
    use super::shortened;

    #[test]
    fn names_of_a_kind_stay_apart_when_they_are_cut() {
        let fits = |text: &str| text.chars().count() <= 12;
        let cut =
            |one: &str, other: &str| (shortened(one, &[one, other], fits), shortened(other, &[one, other], fits));
        assert_eq!(shortened("Web shop", &["Web shop"], fits), "Web shop");
        let (one, other) = cut("Programs of region 1", "Programs of region 2");
        assert_eq!((one.as_str(), other.as_str()), ("Progra…ion 1", "Progra…ion 2"));
        let (one, other) = cut("Customers with Meridian cards", "Customers with other cards");
        assert_ne!(one, other, "the same at both ends: the gap moves");
        assert_eq!(shortened("Web shop", &[], |_| false), "…", "where nothing fits, nothing is torn");
    }
}
