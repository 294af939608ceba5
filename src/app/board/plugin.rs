//! The board's camera, its picture and its motion.

use std::time::Duration;

use bevy::camera::visibility::RenderLayers;
use bevy::camera::{ClearColorConfig, ImageRenderTarget, RenderTarget};
use bevy::prelude::*;
use bevy::render::render_resource::TextureFormat;
use bevy::render::renderer::RenderAdapterInfo;
use bevy_egui::{EguiTextureHandle, EguiUserTextures};

use super::super::front::{BoardTexture, Screen};
use super::super::shell::Shell;
use super::canvas::Canvas;
use super::flow::{FlowArrow, arrow_mesh, arrows};
use super::layout::BoardLayout;
use super::paint::{paint_edges, paint_nodes};
use super::palette::Rgba;
use super::scene::{BoardScene, Condition};

/// The step of the motion: enough for arrows, and kind to a battery.
const STEP: Duration = Duration::from_millis(50);
/// The step where the processor draws: there, each frame is paid for by everything else.
const SOFTWARE_STEP: Duration = Duration::from_millis(250);
/// The board's things are seen by its camera alone.
const LAYER: usize = 1;
/// The engine takes a frame to learn of a new size of the picture, and one to use it.
const SETTLING: u8 = 3;
/// No picture is larger than this on a side: every renderer can hold it.
const LARGEST: u32 = 4096;

/// Draws the front's [`BoardScene`].
pub(crate) struct BoardPlugin;

/// When the board takes the front's scene.
#[derive(SystemSet, Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct BoardSystems;

impl Plugin for BoardPlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<Board>()
            .add_systems(Startup, set_up)
            .add_systems(OnExit(Screen::Exercise), forget_scene)
            .add_systems(Update, (take_scene, move_arrows, rouse_camera).chain().in_set(BoardSystems));
    }
}

/// What the board shows now.
#[derive(Resource, Default)]
pub(crate) struct Board {
    scene: Option<BoardScene>,
    image: Handle<Image>,
    material: Handle<ColorMaterial>,
    texture: Option<egui::TextureId>,
    /// Of the picture.
    size: [u32; 2],
    /// Between two steps of the motion.
    step: Duration,
    /// Seconds of motion so far.
    moved: f32,
    /// Since the last step of the motion.
    pending: Duration,
    /// So many more frames must draw the picture before it shows the scene.
    behind: u8,
}

/// Anything that goes when the scene changes.
#[derive(Component)]
struct Drawn;

#[derive(Component)]
struct BoardCamera;

impl Board {
    /// The picture, while there is a scene.
    pub(crate) fn texture(&self) -> Option<BoardTexture> {
        self.scene.as_ref()?;
        self.texture.map(|id| BoardTexture { id, size: self.size })
    }

    /// When the picture changes next by itself.
    pub(crate) fn next_frame_in(&self) -> Option<Duration> {
        let scene = self.scene.as_ref()?;
        if self.behind > 0 {
            return Some(Duration::ZERO);
        }
        let flows = scene.edges.iter().any(|edge| edge.level.is_some());
        (scene.moving && flows).then(|| self.step.saturating_sub(self.pending))
    }

    /// Whether the picture has the size that is asked for.
    pub(crate) fn is_drawn_at(&self, size: [u32; 2]) -> bool {
        self.size == sized(size)
    }
}

fn sized(size: [u32; 2]) -> [u32; 2] {
    size.map(|side| side.clamp(1, LARGEST))
}

fn blank(size: [u32; 2]) -> Image {
    Image::new_target_texture(size[0], size[1], TextureFormat::Rgba8UnormSrgb, None)
}

fn set_up(
    mut commands: Commands,
    mut board: ResMut<Board>,
    mut images: ResMut<Assets<Image>>,
    mut materials: ResMut<Assets<ColorMaterial>>,
    mut textures: ResMut<EguiUserTextures>,
    adapter: Option<Res<RenderAdapterInfo>>,
) {
    // The type of this field belongs to a crate that is not ours to name.
    let software = adapter.is_some_and(|adapter| format!("{:?}", adapter.device_type) == "Cpu");
    board.step = if software { SOFTWARE_STEP } else { STEP };
    board.size = [1, 1];
    board.image = images.add(blank(board.size));
    board.material = materials.add(ColorMaterial::default());
    board.texture = Some(textures.add_image(EguiTextureHandle::Strong(board.image.clone())));
    let target = ImageRenderTarget { handle: board.image.clone(), scale_factor: 1.0 };
    commands.spawn((
        BoardCamera,
        Camera2d,
        Camera { order: -1, is_active: false, ..default() },
        RenderTarget::Image(target),
        Msaa::Sample4,
        RenderLayers::layer(LAYER),
    ));
}

/// The next exercise starts with an empty board, not with the last one's.
fn forget_scene(mut commands: Commands, mut board: ResMut<Board>, drawn: Query<Entity, With<Drawn>>) {
    board.scene = None;
    for entity in &drawn {
        commands.entity(entity).despawn();
    }
}

fn take_scene(
    mut commands: Commands,
    shell: Res<Shell>,
    mut board: ResMut<Board>,
    drawn: Query<Entity, With<Drawn>>,
    mut images: ResMut<Assets<Image>>,
    mut meshes: ResMut<Assets<Mesh>>,
    mut camera: Query<&mut Camera, With<BoardCamera>>,
) -> Result {
    let scene = shell.0.board().map(|scene| BoardScene { size: sized(scene.size), ..scene });
    if scene == board.scene {
        return Ok(());
    }
    for entity in &drawn {
        commands.entity(entity).despawn();
    }
    board.behind = SETTLING;
    if let Some(scene) = &scene {
        if board.size != scene.size {
            board.size = scene.size;
            images.insert(&board.image, blank(board.size))?;
        }
        let Rgba(red, green, blue, _) = scene.palette.ground;
        for mut camera in &mut camera {
            camera.clear_color = ClearColorConfig::Custom(Color::srgb_u8(red, green, blue));
        }
        spawn_scene(&mut commands, scene, &board.material, &mut meshes);
    }
    board.scene = scene;
    Ok(())
}

fn spawn_scene(
    commands: &mut Commands,
    scene: &BoardScene,
    material: &Handle<ColorMaterial>,
    meshes: &mut Assets<Mesh>,
) {
    let layout = BoardLayout::new(scene);
    let mut sheet = |canvas: Canvas, height: f32| {
        if canvas.is_empty() {
            return;
        }
        let place = Transform::from_xyz(0.0, 0.0, height);
        commands.spawn((Drawn, part(meshes.add(canvas.mesh()), material), place));
    };
    sheet(paint_edges(scene, &layout), 0.0);
    sheet(paint_nodes(scene, &layout), 2.0);
    let mut heads: Vec<(Condition, Handle<Mesh>)> = Vec::new();
    for (arrow, condition) in arrows(scene, &layout) {
        let known = heads.iter().find(|(of, _)| *of == condition).map(|(_, mesh)| mesh.clone());
        let mesh = known.unwrap_or_else(|| {
            let mesh = meshes.add(arrow_mesh(layout.unit, scene.palette.of(condition)));
            heads.push((condition, mesh.clone()));
            mesh
        });
        commands.spawn((Drawn, arrow, part(mesh, material), arrow.place(0.0)));
    }
}

fn part(mesh: Handle<Mesh>, material: &Handle<ColorMaterial>) -> impl Bundle {
    (Mesh2d(mesh), MeshMaterial2d(material.clone()), RenderLayers::layer(LAYER))
}

fn move_arrows(
    time: Res<Time<Real>>,
    mut board: ResMut<Board>,
    mut arrows: Query<(&FlowArrow, &mut Transform, Ref<FlowArrow>)>,
) {
    let Some(scene) = &board.scene else { return };
    let moving = scene.moving;
    if moving {
        board.pending += time.delta();
    }
    let due = moving && board.pending >= board.step;
    if due {
        board.moved += board.pending.as_secs_f32();
        board.pending = Duration::ZERO;
        board.behind = board.behind.max(1);
    }
    for (arrow, mut place, fresh) in &mut arrows {
        if due || fresh.is_added() {
            *place = arrow.place(board.moved);
        }
    }
}

/// The camera works only in a frame in which the picture changes.
fn rouse_camera(mut board: ResMut<Board>, mut camera: Query<&mut Camera, With<BoardCamera>>) {
    let draws = board.scene.is_some() && board.behind > 0;
    board.behind = board.behind.saturating_sub(1);
    for mut camera in &mut camera {
        if camera.is_active != draws {
            camera.is_active = draws;
        }
    }
}
