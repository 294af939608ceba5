//! The log of a golden run, bent: events left out, moved, changed, put in.

use std::sync::{Arc, OnceLock};

use bridgecall_core::base::SimTime;
use bridgecall_core::markers::{Marker, Standing, markers};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Seat, Verdict};
use bridgecall_core::sim::{Event, EventKind, Logged};

use crate::proofs::{MAJOR, content, model_run, run};

/// A log under way.
#[derive(Clone)]
pub(crate) struct Log {
    content: Arc<Content>,
    events: Vec<Event>,
}

/// The golden run of the major incident on seed 1.
pub(crate) fn golden() -> Log {
    static GOLDEN: OnceLock<Log> = OnceLock::new();
    let play = || {
        let content = Arc::new(content(MAJOR));
        let sim = run(&content, &model_run(&content, "golden"), 1).sim;
        let events = sim.events().iter().map(|event| Event::clone(event)).collect();
        Log { content: Arc::clone(sim.content()), events }
    };
    GOLDEN.get_or_init(play).clone()
}

impl Log {
    /// Leaves events out.
    pub(crate) fn without(mut self, these: impl Fn(&EventKind) -> bool) -> Self {
        self.events.retain(|event| !these(&event.kind));
        self
    }

    /// Whether there is such an event.
    pub(crate) fn has(&self, these: impl Fn(&EventKind) -> bool) -> bool {
        self.events.iter().any(|event| these(&event.kind))
    }

    /// Leaves the first such event out.
    pub(crate) fn without_first(mut self, of: impl Fn(&EventKind) -> bool) -> Self {
        self.events.remove(self.place(of));
        self
    }

    /// Lets events happen later.
    pub(crate) fn later(mut self, seconds: u64, these: impl Fn(&EventKind) -> bool) -> Self {
        self.events.iter_mut().filter(|event| these(&event.kind)).for_each(|event| event.t = event.t + seconds);
        self
    }

    /// Lets the first such event, and all that follows, happen later.
    pub(crate) fn pause(mut self, seconds: u64, before: impl Fn(&EventKind) -> bool) -> Self {
        let from = self.place(before);
        self.events[from..].iter_mut().for_each(|event| event.t = event.t + seconds);
        self
    }

    /// Changes what happened.
    pub(crate) fn changed(mut self, change: impl Fn(&mut EventKind)) -> Self {
        self.events.iter_mut().for_each(|event| change(&mut event.kind));
        self
    }

    /// Puts an order of the Manager in, so many seconds after the first such event.
    pub(crate) fn with(self, seconds: u64, after: impl Fn(&EventKind) -> bool, kind: EventKind) -> Self {
        self.with_by(Some(Seat::MajorIncidentManager), seconds, after, kind)
    }

    /// Puts something in that is nobody's order.
    pub(crate) fn happening(self, seconds: u64, after: impl Fn(&EventKind) -> bool, kind: EventKind) -> Self {
        self.with_by(None, seconds, after, kind)
    }

    fn with_by(
        mut self,
        by_seat: Option<Seat>,
        seconds: u64,
        after: impl Fn(&EventKind) -> bool,
        kind: EventKind,
    ) -> Self {
        let t: SimTime = self.events[self.place(after)].t + seconds;
        self.events.push(Event { n: 0, t, by_seat, kind });
        self
    }

    /// Makes orders those of another seat.
    pub(crate) fn given_by(mut self, seat: Seat, these: impl Fn(&EventKind) -> bool) -> Self {
        let given = self.events.iter_mut().filter(|event| event.by_seat.is_some() && these(&event.kind));
        given.for_each(|event| event.by_seat = Some(seat));
        self
    }

    /// Makes it a false alarm that nobody declared.
    pub(crate) fn false_alarm(mut self) -> Self {
        let mut content = Content::clone(&self.content);
        content.scenario.verdict = Verdict::NotMajor;
        self.content = Arc::new(content);
        self.without(|kind| matches!(kind, EventKind::Declared { .. }))
    }

    /// A copy of the first such event.
    pub(crate) fn first(&self, of: impl Fn(&EventKind) -> bool) -> EventKind {
        self.events[self.place(of)].kind.clone()
    }

    /// In the order of time, so that what was put in last can be found.
    pub(crate) fn sorted(mut self) -> Self {
        self.events.sort_by_key(|event| event.t);
        self
    }

    fn place(&self, of: impl Fn(&EventKind) -> bool) -> usize {
        self.events.iter().position(|event| of(&event.kind)).expect("the log has such an event")
    }

    /// The markers of a seat.
    pub(crate) fn markers(mut self, seat: Seat) -> Vec<Marker> {
        self.events.sort_by_key(|event| event.t);
        let numbered = (1..).zip(self.events).map(|(n, event)| Logged::Hidden(Event { n, ..event }));
        markers(&self.content, &numbered.collect::<Vec<_>>(), seat)
    }

    /// One marker of the Manager.
    pub(crate) fn marker(self, element: &str) -> Marker {
        let all = self.markers(Seat::MajorIncidentManager);
        all.into_iter().find(|marker| marker.element.as_str() == element).expect("an element of the catalogue")
    }

    /// How an element of the Manager stands.
    pub(crate) fn standing(self, element: &str) -> Standing {
        self.marker(element).standing
    }
}
