//! A front of one button and one board.

use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bridgecall::app::{
    BoardEdge, BoardLayout, BoardNode, BoardScene, BoardTexture, Front, NodeShape, Rgba, Screen, root_ui,
};

pub(crate) const BOARD_SIZE: [u32; 2] = [700, 420];

/// What happened to the front, and what it is told to do.
#[derive(Debug, Clone, Default)]
pub(crate) struct Seen {
    pub(crate) ticks: u32,
    pub(crate) shows: u32,
    pub(crate) real: Duration,
    pub(crate) pressed: u32,
    pub(crate) board: Option<[u32; 2]>,
    pub(crate) with_board: bool,
    pub(crate) screen: Screen,
    pub(crate) quit: bool,
    pub(crate) quit_when_pressed: bool,
    pub(crate) speaks: bool,
    pub(crate) restless: bool,
}

/// The test's hand on the front.
#[derive(Clone, Default)]
pub(crate) struct Hand(Arc<Mutex<Seen>>);

impl Hand {
    pub(crate) fn read(&self) -> Seen {
        self.0.lock().unwrap().clone()
    }

    pub(crate) fn write(&self, edit: impl FnOnce(&mut Seen)) {
        edit(&mut self.0.lock().unwrap());
    }
}

pub(crate) struct Demo {
    seen: Hand,
}

impl Demo {
    pub(crate) fn new() -> (Self, Hand) {
        let seen = Hand::default();
        (Self { seen: seen.clone() }, seen)
    }
}

impl Front for Demo {
    fn show(&mut self, ctx: &egui::Context, board: Option<BoardTexture>) {
        let scene = self.board();
        let seen = self.seen.clone();
        let mut ui = root_ui(ctx);
        egui::CentralPanel::default().show(&mut ui, |ui| {
            let button = ui.button("Press me");
            if button.clicked() {
                seen.write(|seen| seen.pressed += 1);
            }
            seen.write(|seen| {
                seen.shows += 1;
                seen.restless = ui.ctx().requested_repaint_last_pass();
                seen.board = board.map(|board| board.size);
                if seen.speaks && seen.shows == 10 {
                    let at = button.rect.center() * ui.ctx().pixels_per_point();
                    println!("button at {} {}", at.x, at.y);
                }
            });
            if let (Some(board), Some(scene)) = (board, scene) {
                show_board(ui, board, &scene);
            }
        });
        ctx.request_repaint_after(Duration::from_secs(1));
    }

    fn tick(&mut self, real: Duration) {
        self.seen.write(|seen| {
            seen.ticks += 1;
            seen.real += real;
        });
    }

    fn board(&self) -> Option<BoardScene> {
        self.seen.read().with_board.then(scene)
    }

    fn wants_quit(&self) -> bool {
        let seen = self.seen.read();
        seen.quit || (seen.quit_when_pressed && seen.pressed > 0)
    }

    fn needs_repaint_after(&self) -> Duration {
        Duration::from_secs(1)
    }

    fn screen(&self) -> Screen {
        self.seen.read().screen
    }
}

fn show_board(ui: &mut egui::Ui, board: BoardTexture, scene: &BoardScene) {
    let points = egui::vec2(board.size[0] as f32, board.size[1] as f32) / ui.ctx().pixels_per_point();
    let picture = ui.image((board.id, points)).rect;
    let layout = BoardLayout::new(scene);
    for (index, node) in scene.nodes.iter().enumerate() {
        if let Some(area) = layout.hit_area(index, picture) {
            ui.put(area, egui::Button::new(&node.label).frame(false).wrap());
        }
    }
}

/// One of everything that the board can draw.
fn scene() -> BoardScene {
    let node = |id: &str, label: &str, x, y, level, shape| BoardNode {
        id: id.into(),
        label: label.into(),
        x,
        y,
        level,
        shape,
    };
    let edge = |from: &str, to: &str, level| BoardEdge { from: from.into(), to: to.into(), level };
    BoardScene {
        nodes: vec![
            node("shoppers", "Shoppers", 0.0, 0.5, Some(950), NodeShape::Users),
            node("cards", "Card payments", 0.5, 0.0, Some(620), NodeShape::Service),
            node("web", "Web shop", 0.5, 0.5, Some(1000), NodeShape::Service),
            node("tills", "Tills", 0.5, 1.0, None, NodeShape::Service),
            node("switch", "Core switch", 1.0, 0.0, Some(300), NodeShape::Component),
            node("network", "Card network", 1.0, 0.5, Some(0), NodeShape::Supplier),
            node("store", "Order store", 1.0, 1.0, Some(980), NodeShape::Component),
        ],
        edges: vec![
            edge("shoppers", "cards", Some(620)),
            edge("shoppers", "web", Some(1000)),
            edge("shoppers", "tills", None),
            edge("cards", "switch", Some(300)),
            edge("web", "network", Some(0)),
            edge("web", "store", Some(980)),
        ],
        focus: Some("web".into()),
        size: BOARD_SIZE,
        scale: 1.0,
        moving: true,
        ..BoardScene::default()
    }
}

/// A PNG file read back.
pub(crate) struct Picture {
    pub(crate) size: [u32; 2],
    pixels: Vec<[u8; 3]>,
}

impl Picture {
    /// How much of the picture has this colour, 0 to 1.
    pub(crate) fn share_of(&self, Rgba(red, green, blue, _): Rgba) -> f64 {
        let near = |one: u8, other: u8| one.abs_diff(other) <= 3;
        let hits = self.pixels.iter().filter(|[r, g, b]| near(*r, red) && near(*g, green) && near(*b, blue));
        hits.count() as f64 / self.pixels.len() as f64
    }
}

pub(crate) fn read_picture(file: &Path) -> Picture {
    use bevy::asset::RenderAssetUsages;
    use bevy::image::{CompressedImageFormats, Image, ImageSampler, ImageType};

    let bytes = std::fs::read(file).unwrap();
    let image = Image::from_buffer(
        &bytes,
        ImageType::Extension("png"),
        CompressedImageFormats::NONE,
        true,
        ImageSampler::Default,
        RenderAssetUsages::MAIN_WORLD,
    )
    .unwrap();
    let pixels = image.data.as_ref().unwrap().chunks_exact(4).map(|p| [p[0], p[1], p[2]]).collect();
    Picture { size: [image.width(), image.height()], pixels }
}
