//! The plugins, for the real window, for a picture off-screen, and for a run without graphics.

use std::time::Duration;

use bevy::camera::{ImageRenderTarget, RenderTarget};
use bevy::image::Image;
use bevy::log::{Level, LogPlugin};
use bevy::prelude::*;
use bevy::render::RenderPlugin;
use bevy::render::pipelined_rendering::PipelinedRenderingPlugin;
use bevy::render::render_resource::TextureFormat;
use bevy::render::settings::{Backends, RenderCreation, WgpuSettings};
use bevy::time::{TimeReceiver, TimeUpdateStrategy};
use bevy::window::{ExitCondition, Monitor, PresentMode, PrimaryMonitor, PrimaryWindow, WindowResolution};
use bevy::winit::{UpdateMode, WinitPlugin, WinitSettings};
use bevy_egui::{EguiContext, EguiGlobalSettings, EguiPlugin, PrimaryEguiContext};

use super::front::Front;
use super::run::AppOptions;
use super::shell::{FrameLimit, Shell, ShellPlugin};

/// The step of time of an off-screen frame: a fixed one, so that a picture is the same every time.
const STILL_STEP: Duration = Duration::from_millis(16);
/// A sleeping window looks round this often even if nothing woke it.
const LONGEST_SLEEP: Duration = Duration::from_secs(60);

/// How the graphics are had.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Graphics {
    /// The best adapter there is.
    Any,
    /// A software renderer.
    Software,
    /// None: everything but pixels.
    None,
}

impl Graphics {
    /// The renderer for a window. Without Vulkan the engine would pick OpenGL, and fail to show it: it
    /// makes its instance without the display's handle, which EGL on X11 needs to present a frame.
    fn for_window(self) -> RenderPlugin {
        let mut settings = self.settings();
        if cfg!(target_os = "linux") {
            settings.backends = settings.backends.map(|all| all - Backends::GL);
        }
        Self::plugin(settings)
    }

    fn settings(self) -> WgpuSettings {
        let mut settings = WgpuSettings { force_fallback_adapter: self == Self::Software, ..default() };
        if self == Self::None {
            settings.backends = None;
        }
        settings
    }

    fn plugin(settings: WgpuSettings) -> RenderPlugin {
        RenderPlugin {
            render_creation: RenderCreation::Automatic(Box::new(settings)),
            // A sleeping window has no second frame in which a late pipeline could show up.
            synchronous_pipeline_compilation: true,
            ..default()
        }
    }
}

/// The engine with a real window, without a front yet.
pub(crate) fn window_engine(window: Window, graphics: Graphics, any_thread: bool, log: LogPlugin) -> App {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: Some(window), ..default() })
            .set(WinitPlugin { run_on_any_thread: any_thread })
            .set(graphics.for_window())
            .set(log)
            // One frame at a time: less delay and fewer threads, and our frames are small.
            .disable::<PipelinedRenderingPlugin>(),
    );
    // The renderer would send the time at which the last frame ended: after a sleep, the time at which
    // the sleep began. Without it the engine reads the clock itself.
    app.world_mut().remove_resource::<TimeReceiver>();
    app
}

/// The log of the program: quiet about what a user can do nothing about.
pub(crate) fn log() -> LogPlugin {
    LogPlugin {
        level: Level::WARN,
        filter: "winit=error,wgpu=error,wgpu_core=error,wgpu_hal=off,naga=error,bevy_render=error,bevy_egui=error"
            .into(),
        ..default()
    }
}

/// The program's window with its front.
pub(crate) fn windowed(options: AppOptions) -> App {
    let graphics = if options.software { Graphics::Software } else { Graphics::Any };
    let mut app = window_engine(main_window(&options), graphics, options.any_thread, log());
    // One mode for a window with and without the focus: a change of mode costs a redraw.
    let sleep = UpdateMode::Reactive {
        wait: LONGEST_SLEEP,
        react_to_device_events: false,
        react_to_user_events: true,
        react_to_window_events: true,
    };
    app.insert_resource(WinitSettings { focused_mode: sleep, unfocused_mode: sleep });
    add_front(&mut app, options.front);
    app.insert_resource(FrameLimit(options.frames)).add_systems(Startup, |mut commands: Commands| {
        commands.spawn((PrimaryEguiContext, Camera2d, Msaa::Off));
    });
    app.add_systems(Update, fit);
    app
}

/// Cuts a window that is larger than its display to it, once.
fn fit(
    primary: Query<&Monitor, With<PrimaryMonitor>>,
    monitors: Query<&Monitor>,
    mut windows: Query<&mut Window, With<PrimaryWindow>>,
    mut done: Local<bool>,
) {
    let monitor = primary.iter().chain(&monitors).next();
    if let (false, Some(monitor), Ok(mut window)) = (*done, monitor, windows.single_mut()) {
        *done = true;
        let (width, height) = (window.physical_width(), window.physical_height());
        let fits = (width.min(monitor.physical_width), height.min(monitor.physical_height));
        if fits != (width, height) {
            window.resolution.set_physical_resolution(fits.0, fits.1);
        }
    }
}

fn main_window(options: &AppOptions) -> Window {
    let [width, height] = options.size;
    Window {
        title: options.title.clone(),
        name: Some("bridgecall".into()),
        resolution: WindowResolution::new(width, height),
        present_mode: PresentMode::AutoVsync,
        ..default()
    }
}

/// The engine around a front without any window: frames come from calling [`App::update`].
pub(crate) fn off_screen(front: Box<dyn Front>, size: [u32; 2], graphics: Graphics) -> (App, Handle<Image>) {
    let mut app = App::new();
    app.add_plugins(
        DefaultPlugins
            .set(WindowPlugin { primary_window: None, exit_condition: ExitCondition::DontExit, ..default() })
            .set(Graphics::plugin(graphics.settings()))
            .disable::<WinitPlugin>()
            .disable::<LogPlugin>()
            .disable::<bevy::app::TerminalCtrlCHandlerPlugin>()
            .disable::<PipelinedRenderingPlugin>(),
    )
    .insert_resource(TimeUpdateStrategy::ManualDuration(STILL_STEP));
    add_front(&mut app, front);
    let [width, height] = size.map(|side| side.max(1));
    let image = Image::new_target_texture(width, height, TextureFormat::Rgba8UnormSrgb, None);
    let image = app.world_mut().resource_mut::<Assets<Image>>().add(image);
    let target = RenderTarget::Image(ImageRenderTarget { handle: image.clone(), scale_factor: 1.0 });
    let context = EguiContext::default();
    let mut listened = context.clone();
    // There is no platform to ask for the tree of names; checks want it nevertheless.
    listened.get_mut().enable_accesskit();
    app.world_mut().spawn((PrimaryEguiContext, context, Camera2d, Msaa::Off, target));
    app.finish();
    app.cleanup();
    (app, image)
}

/// The whole shell around a front with neither window nor graphics, for checks on any machine: each
/// [`App::update`] is a frame of 16 simulated milliseconds. The tree of accessible names is in the
/// `EguiOutput` of the only egui context; a message `bevy::a11y::ActionRequest` presses.
pub fn headless(front: Box<dyn Front>, size: [u32; 2]) -> App {
    off_screen(front, size, Graphics::None).0
}

fn add_front(app: &mut App, front: Box<dyn Front>) {
    // One context, on the one camera that we spawn for it: a second would share the schedule.
    app.insert_resource(EguiGlobalSettings { auto_create_primary_context: false, ..default() })
        .insert_resource(ClearColor(Color::BLACK))
        .insert_resource(Shell(front))
        .add_plugins((EguiPlugin::default(), ShellPlugin));
}
