//! An alarm clock for the sleeping window.
//!
//! The event loop sleeps until somebody touches the window. Three things must wake it earlier: a
//! repaint that egui or the front asked for later, the next step of the board's motion, and a
//! screen reader, whose requests arrive on a thread of their own and wake nobody. Changing the
//! loop's own waiting time would redraw at each change, hence one small thread with one deadline.

use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::Resource;
use bevy::winit::accessibility::WinitActionRequestHandler;
use bevy::winit::{EventLoopProxy, WinitUserEvent};

/// How often a screen reader's requests are looked for: below what a person notices.
const READER_BEAT: Duration = Duration::from_millis(40);
/// How often we look whether a screen reader has started.
const START_BEAT: Duration = Duration::from_millis(500);

/// Where a screen reader leaves its wishes.
pub(crate) struct ReaderPost {
    /// Set by the platform once an assistive technology listens.
    pub(crate) requested: AccessibilityRequested,
    /// One queue per window.
    pub(crate) queues: Vec<Arc<Mutex<WinitActionRequestHandler>>>,
}

impl ReaderPost {
    fn has_mail(&self) -> bool {
        self.queues.iter().any(|queue| !queue.lock().unwrap_or_else(PoisonError::into_inner).is_empty())
    }
}

#[derive(Default)]
struct Alarm {
    due: Option<Instant>,
    post: Option<ReaderPost>,
    closed: bool,
}

#[derive(Default)]
struct Shared {
    alarm: Mutex<Alarm>,
    rung: Condvar,
}

/// Wakes the window in time. Cheap to clone; without a window it does nothing.
#[derive(Resource, Clone, Default)]
pub(crate) struct Waker(Option<Arc<Shared>>);

impl Waker {
    /// Starts the thread that wakes this event loop.
    pub(crate) fn start(proxy: EventLoopProxy<WinitUserEvent>) -> Self {
        let shared = Arc::new(Shared::default());
        let other = Arc::clone(&shared);
        let started = thread::Builder::new().name("waker".into()).spawn(move || watch(&other, &proxy));
        // Without the thread the window still works: it only repaints when touched.
        Self(started.ok().map(|_| shared))
    }

    /// Forgets what was due: each frame asks anew.
    pub(crate) fn reset(&self) {
        self.change(|alarm| alarm.due = None);
    }

    /// Wakes the window after this long, or sooner when something sooner is due.
    pub(crate) fn wake_in(&self, delay: Duration) {
        let Some(at) = Instant::now().checked_add(delay) else { return };
        self.change(|alarm| alarm.due = Some(alarm.due.map_or(at, |due| due.min(at))));
    }

    /// Watches the queues of a screen reader too.
    pub(crate) fn watch_reader(&self, post: ReaderPost) {
        self.change(|alarm| alarm.post = Some(post));
    }

    /// Ends the thread.
    pub(crate) fn close(&self) {
        self.change(|alarm| alarm.closed = true);
    }

    fn change(&self, edit: impl FnOnce(&mut Alarm)) {
        if let Some(shared) = &self.0 {
            edit(&mut shared.alarm.lock().unwrap_or_else(PoisonError::into_inner));
            shared.rung.notify_one();
        }
    }
}

fn watch(shared: &Shared, proxy: &EventLoopProxy<WinitUserEvent>) {
    let mut reader_was_on = false;
    let mut alarm = shared.alarm.lock().unwrap_or_else(PoisonError::into_inner);
    while !alarm.closed {
        let now = Instant::now();
        let rings = alarm.due.is_some_and(|due| due <= now);
        if rings {
            alarm.due = None;
        }
        let reader_on = alarm.post.as_ref().is_some_and(|post| post.requested.get());
        // A reader that has just started waits for its first tree.
        let reader_calls = reader_on && (!reader_was_on || alarm.post.as_ref().is_some_and(ReaderPost::has_mail));
        reader_was_on = reader_on;
        if (rings || reader_calls) && proxy.send_event(WinitUserEvent::WakeUp).is_err() {
            return;
        }
        let beat = if reader_on { READER_BEAT } else { START_BEAT };
        let sleep = alarm.due.map_or(beat, |due| due.saturating_duration_since(now).min(beat));
        alarm = match shared.rung.wait_timeout(alarm, sleep) {
            Ok((alarm, _)) => alarm,
            Err(poisoned) => poisoned.into_inner().0,
        };
    }
}
