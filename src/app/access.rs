//! What a screen reader presses reaches egui.
//!
//! `bevy_egui` writes the tree that a screen reader reads, and nothing more. The platform's requests
//! (press, focus, set a value, scroll) come out of `bevy_winit` as messages; here they are handed to
//! the context that drew the tree.

use std::sync::Arc;
use std::time::Duration;

use bevy::a11y::{AccessibilityRequested, AccessibilitySystems, ActionRequest};
use bevy::prelude::*;
use bevy::winit::accessibility::WinitActionRequestHandlers;
use bevy_egui::input::EguiInputEvent;
use bevy_egui::{EguiInputSet, PrimaryEguiContext};

use super::waker::{ReaderPost, Waker};

/// Bridges requests of assistive technology to egui.
pub(crate) struct AccessPlugin;

impl Plugin for AccessPlugin {
    fn build(&self, app: &mut App) {
        app.add_message::<ActionRequest>()
            .add_systems(PreUpdate, forward_requests.in_set(EguiInputSet::ReadBevyMessages))
            .add_systems(PostUpdate, (watch_queues, wake_for_requests).chain().after(AccessibilitySystems::Update));
    }
}

fn forward_requests(
    mut requests: MessageReader<ActionRequest>,
    context: Query<Entity, With<PrimaryEguiContext>>,
    mut events: MessageWriter<EguiInputEvent>,
) {
    let Ok(context) = context.single() else { return };
    for request in requests.read() {
        events.write(EguiInputEvent { context, event: egui::Event::AccessKitActionRequest(request.0.clone()) });
    }
}

/// Requests are read off the platform's queue after egui has run: the next frame must come at once.
fn wake_for_requests(mut requests: MessageReader<ActionRequest>, waker: Res<Waker>) {
    if requests.read().count() > 0 {
        waker.wake_in(Duration::ZERO);
    }
}

/// Nothing wakes a sleeping window when a request is queued, so the waker watches the queues.
fn watch_queues(
    handlers: Option<Res<WinitActionRequestHandlers>>,
    requested: Option<Res<AccessibilityRequested>>,
    waker: Res<Waker>,
    mut watched: Local<usize>,
) {
    let (Some(handlers), Some(requested)) = (handlers, requested) else { return };
    if handlers.len() == *watched {
        return;
    }
    *watched = handlers.len();
    let queues = handlers.values().map(Arc::clone).collect();
    waker.watch_reader(ReaderPost { requested: requested.clone(), queues });
}
