//! The few systems that drive a front.

use std::time::Duration;

use bevy::ecs::message::Messages;
use bevy::prelude::*;
use bevy::window::RequestRedraw;
use bevy::winit::EventLoopProxyWrapper;
use bevy_egui::{EguiContexts, EguiInput, EguiInputSet, EguiPostUpdateSet, EguiPreUpdateSet, EguiPrimaryContextPass};

use super::access::AccessPlugin;
use super::board::{Board, BoardPlugin, BoardSystems};
use super::front::{Front, Screen};
use super::waker::Waker;

/// The front, held by the engine.
#[derive(Resource)]
pub(crate) struct Shell(pub(crate) Box<dyn Front>);

/// How a run ends by itself: for checks of the window.
#[derive(Resource, Clone, Copy, Default)]
pub(crate) struct FrameLimit(pub(crate) Option<u32>);

/// Everything around a front that is not the window itself.
pub(crate) struct ShellPlugin;

impl Plugin for ShellPlugin {
    fn build(&self, app: &mut App) {
        app.init_state::<Screen>()
            .init_resource::<Waker>()
            .init_resource::<FrameLimit>()
            .add_plugins((AccessPlugin, BoardPlugin))
            .add_systems(First, forget_alarms)
            .add_systems(
                PreUpdate,
                drop_empty_news.in_set(EguiPreUpdateSet::ProcessInput).after(EguiInputSet::WriteEguiEvents),
            )
            .add_systems(Update, (tick_front, follow_screen).chain().before(BoardSystems))
            .add_systems(EguiPrimaryContextPass, show_front)
            .add_systems(PostUpdate, set_pace.after(EguiPostUpdateSet::PostProcessOutput))
            .add_systems(Last, (count_frames, close_waker).chain());
    }

    fn finish(&self, app: &mut App) {
        if let Some(proxy) = app.world().get_resource::<EventLoopProxyWrapper>() {
            let waker = Waker::start((**proxy).clone());
            app.insert_resource(waker);
        }
    }
}

fn forget_alarms(waker: Res<Waker>) {
    waker.reset();
}

/// bevy_egui tells egui in every frame which of Shift, Control and so on are down, and egui answers
/// any event with a request for another frame: the window would never sleep. Only news goes through.
fn drop_empty_news(mut inputs: Query<&mut EguiInput>, mut known: Local<egui::Modifiers>) {
    for mut input in &mut inputs {
        input.events.retain(|event| match event {
            egui::Event::ModifiersChanged(now) => std::mem::replace(&mut *known, *now) != *now,
            egui::Event::WindowFocused(_) => {
                // egui lets go of all keys then.
                *known = egui::Modifiers::default();
                true
            }
            _ => true,
        });
    }
}

fn tick_front(mut shell: ResMut<Shell>, time: Res<Time<Real>>) {
    shell.0.tick(time.delta());
}

fn follow_screen(shell: Res<Shell>, screen: Res<State<Screen>>, mut next: ResMut<NextState<Screen>>) {
    let wanted = shell.0.screen();
    if *screen.get() != wanted {
        next.set(wanted);
    }
}

fn show_front(
    mut contexts: EguiContexts,
    mut shell: ResMut<Shell>,
    board: Res<Board>,
    waker: Res<Waker>,
    mut called_back: Local<bool>,
) {
    // In the frame in which the window closes there is no context any more.
    let Ok(ctx) = contexts.ctx_mut() else { return };
    let ctx = ctx.clone();
    if !*called_back {
        // bevy_egui wakes the loop for "now" only; ours also keeps the time for "later".
        let waker = waker.clone();
        ctx.set_request_repaint_callback(move |info| waker.wake_in(info.delay));
        *called_back = true;
    }
    shell.0.show(&ctx, board.texture());
}

/// Says when the next frame is due, and ends the program when the front wants to.
fn set_pace(
    shell: Res<Shell>,
    board: Res<Board>,
    waker: Res<Waker>,
    mut redraws: ResMut<Messages<RequestRedraw>>,
    mut exit: MessageWriter<AppExit>,
) {
    // bevy_egui asks for a frame at once even for a repaint that is wanted in a second.
    redraws.clear();
    if shell.0.wants_quit() {
        exit.write(AppExit::Success);
    }
    waker.wake_in(shell.0.needs_repaint_after());
    if let Some(delay) = board.next_frame_in() {
        waker.wake_in(delay);
    }
    let asked = shell.0.board().map(|scene| scene.size);
    if asked.is_some_and(|size| !board.is_drawn_at(size)) {
        waker.wake_in(Duration::ZERO);
    }
}

fn count_frames(limit: Res<FrameLimit>, waker: Res<Waker>, mut frames: Local<u32>, mut exit: MessageWriter<AppExit>) {
    *frames = frames.saturating_add(1);
    let Some(limit) = limit.0 else { return };
    waker.wake_in(Duration::ZERO);
    if *frames >= limit {
        exit.write(AppExit::Success);
    }
}

fn close_waker(mut exits: MessageReader<AppExit>, waker: Res<Waker>) {
    if exits.read().count() > 0 {
        waker.close();
    }
}
