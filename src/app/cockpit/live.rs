//! A running exercise: the journalled session, what its seat sees, the clock's hand.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, SystemTime};

use bridgecall_core::base::{Seed, SimTime};
use bridgecall_core::journal::pace::PaceRequest;
use bridgecall_core::journal::record::{GapReason, Record};
use bridgecall_core::journal::{JournalError, Session, read};
use bridgecall_core::plan::{Plan, play_on};
use bridgecall_core::reader::known::Catalogue;
use bridgecall_core::reader::wordbook::Wordbook;
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::knowledge::Knowledge;
use bridgecall_core::sim::{Command, Message, Mode, Order, Rejection, Seating, Simulation};
use bridgecall_core::speech::{Understood, understand};
use bridgecall_core::view::{Composer, Docs, Exercise, composer, duties, template};

use crate::library::{Library, find};
use crate::runs::JOURNAL;
use crate::ui::PaceView;

use super::chairs::{Chairs, news_from};
use super::pace::{Pace, SUSPENDED};

/// A jump goes at most as far as this many real seconds would, at the pace in force.
const LONGEST_JUMP_REAL_S: u64 = 300;

/// A running exercise.
pub struct Live {
    session: Session,
    /// Where its journal lies; `None`: nothing is kept.
    pub(super) folder: Option<PathBuf>,
    pub(super) docs: Docs,
    /// The scenario's words, for the composer's help.
    book: (Wordbook, Catalogue),
    pub(super) view: Exercise,
    pub(super) pace: Pace,
    /// The last order was refused after all.
    pub(super) refused: Option<Rejection>,
    /// Something to know.
    pub(super) notice: Option<String>,
    shown: (SimTime, u32),
    /// Who sits at the screen.
    chairs: Chairs,
    /// The journal could not be written: nothing more is played.
    failed: bool,
}

impl Live {
    /// A new run in a folder.
    ///
    /// # Errors
    /// The journal cannot be made.
    pub fn start(
        folder: &Path,
        content: Arc<Content>,
        seed: u64,
        mode: Mode,
        seating: Seating,
    ) -> Result<Self, JournalError> {
        let session = Session::create(&folder.join(JOURNAL), content, Seed(seed), mode, seating)?;
        Ok(Self::of(session, Some(folder.to_owned())))
    }

    /// Takes up a run that was cut off.
    ///
    /// # Errors
    /// The journal is closed, in use, damaged, or its scenario is not at hand.
    pub fn resume(folder: &Path, library: &Library) -> Result<Self, JournalError> {
        let path = folder.join(JOURNAL);
        let last = path.metadata().and_then(|meta| meta.modified()).ok();
        let away = last.and_then(|at| SystemTime::now().duration_since(at).ok()).map(|away| away.as_secs());
        let session = Session::resume_after(&path, &find(library), away)?;
        Ok(Self::of(session, Some(folder.to_owned())))
    }

    /// A plan played to a moment, for pictures: nothing is kept and nothing moves.
    ///
    /// # Errors
    /// The journal in memory fails.
    pub fn played(content: Arc<Content>, seed: u64, plan: &Plan, at: SimTime) -> Result<Self, JournalError> {
        let mut session = Session::in_memory(content, Seed(seed), Mode::Practice, plan.seat);
        play_on(&mut session, plan, Some(at), &mut Vec::new())?;
        let mut live = Self::of(session, None);
        live.pace.paused = true;
        Ok(live)
    }

    /// A new run of which nothing is kept: for previews.
    #[must_use]
    pub fn unkept(content: Arc<Content>, seed: u64) -> Self {
        let seat = content.scenario.seats.first().copied().unwrap_or(Seat::MajorIncidentManager);
        Self::of(Session::in_memory(content, Seed(seed), Mode::Practice, seat), None)
    }

    /// The same run on other content: the same seed, orders and second. An order that the other
    /// content refuses is refused, as it would have been.
    ///
    /// # Errors
    /// The journal in memory fails.
    pub fn on(&self, content: Arc<Content>) -> Result<Self, JournalError> {
        let seating = self.sim().seating().clone();
        let mut session = Session::in_memory(content, self.sim().seed(), Mode::Practice, seating);
        let recorded = read(self.session.bytes())?;
        for record in &recorded.records {
            // The computer's orders come by themselves.
            if let Record::Order { t, order, .. } = record
                && session.sim().seating().is_played(order.seat)
            {
                session.advance(*t)?;
                let _refused = session.order(order)?;
            }
        }
        session.advance(self.sim().now())?;
        let mut live = Self::of(session, None);
        live.pace.paused = self.pace.paused;
        Ok(live)
    }

    fn of(session: Session, folder: Option<PathBuf>) -> Self {
        let docs = Docs::new(session.sim().content());
        let book = (composer::wordbook(&docs), composer::catalogue(&docs));
        let view = Exercise::new(&docs, session.sim().knowledge());
        let shown = (session.sim().now(), session.sim().knowledge().last_n);
        let chairs = Chairs::of(session.sim().seat());
        Self {
            session,
            folder,
            docs,
            book,
            view,
            pace: Pace::default(),
            refused: None,
            notice: None,
            shown,
            chairs,
            failed: false,
        }
    }

    /// Whose eyes look at the screen.
    #[must_use]
    pub fn seat(&self) -> Seat {
        self.chairs.at
    }

    /// Whether the screen is being passed on: nobody's eyes look at it.
    #[must_use]
    pub fn is_veiled(&self) -> bool {
        self.chairs.veil.is_some()
    }

    /// The seats of people, with what each has not seen yet; nothing where one person plays alone.
    #[must_use]
    pub fn chairs(&self) -> Vec<(Seat, usize)> {
        self.chairs.news(self.sim())
    }

    /// What the seat at the screen knows.
    fn knowledge(&self) -> &Knowledge {
        known_at(self.session.sim(), self.chairs.at)
    }

    /// Passes the screen to another seat. A clock that can be stopped stands until they sit down.
    pub(super) fn pass(&mut self, seat: Seat) {
        if !self.sim().seating().is_played(seat) {
            return;
        }
        let stop = self.sim().mode() == Mode::Practice && !self.pace.paused;
        if stop {
            self.request(PaceRequest::Pause);
        }
        let seen = self.knowledge().last_n;
        self.chairs.pass(seat, seen, stop);
        self.refused = None;
        self.view = Exercise::new(&self.docs, self.knowledge());
        self.shown = (self.sim().now(), self.knowledge().last_n);
    }

    /// The next person sits down.
    pub(super) fn unveil(&mut self) {
        if self.chairs.veil.take() == Some(true) {
            self.request(PaceRequest::Continue);
        }
    }

    /// The run.
    #[must_use]
    pub fn sim(&self) -> &Simulation {
        self.session.sim()
    }

    /// Whether an order would be taken.
    ///
    /// # Errors
    /// The refusal.
    pub fn propose(&self, command: &Command) -> Result<(), Rejection> {
        self.session.propose(&self.order_of(command))
    }

    /// What is understood of a typed line.
    #[must_use]
    pub fn understand(&self, line: &str) -> Understood {
        understand(line, &self.docs, self.knowledge())
    }

    /// What is found in a message that is being written.
    #[must_use]
    pub fn judge(&self, message: &Message) -> Composer {
        composer::composer(&self.book.0, &self.book.1, self.knowledge(), message)
    }

    /// A message begun from the house's template.
    #[must_use]
    pub fn begin(&self, message: &Message) -> Option<Message> {
        template::begun(&self.docs, self.knowledge(), message)
    }

    fn order_of(&self, command: &Command) -> Order {
        Order { seat: self.chairs.at, command: command.clone() }
    }

    /// Gives an order. Says whether it was taken.
    pub(super) fn give(&mut self, command: &Command) -> bool {
        let order = self.order_of(command);
        let given = self.session.order(&order);
        let taken = match given {
            Ok(done) => {
                self.notice = None;
                self.refused = done.err();
                self.refused.is_none()
            }
            Err(error) => {
                self.fail(&error);
                false
            }
        };
        self.look();
        taken
    }

    /// What was to be known has been read. Why nothing more is played stays.
    pub(super) fn put_away(&mut self) {
        self.refused = None;
        if !self.failed {
            self.notice = None;
        }
    }

    /// Lets real time pass.
    pub(super) fn tick(&mut self, real: Duration) {
        if self.failed || self.sim().ended().is_some() {
            return;
        }
        if real >= SUSPENDED && !self.pace.paused {
            // The machine slept: the time away is journalled, not played.
            if let Err(error) = self.session.gap(GapReason::Suspended, Some(real.as_secs())) {
                self.fail(&error);
            }
            return;
        }
        let (asked, in_ten) = (self.pace.speed, self.in_ten());
        self.pace = self.pace_in_force();
        let seconds = self.pace.pass(real, in_ten);
        self.pace.speed = asked;
        if seconds > 0 {
            let to = self.sim().now() + seconds;
            if let Err(error) = self.session.advance(to) {
                self.fail(&error);
            }
            self.look();
        }
    }

    /// Jumps to the next thing that the seat must see, never past a promise or a duty.
    pub(super) fn jump(&mut self) {
        let start = self.sim().now();
        let pace = self.docs.clock.pace_at(start);
        if !pace.jumps {
            return;
        }
        let mut limit = start + (LONGEST_JUMP_REAL_S * pace.in_ten / 10).max(60);
        for duty in self.people().flat_map(|seat| duties(&self.docs, seat)) {
            // Half a minute before a duty there is still time to do it.
            let before = SimTime(duty.due.0.saturating_sub(30));
            if before > start {
                limit = limit.min(before);
            } else if duty.due > start {
                limit = limit.min(duty.due);
            }
        }
        while self.sim().now() < limit && self.sim().ended().is_none() {
            let known: Vec<usize> = self.people().map(|seat| seat.log.len()).collect();
            let left = limit.since(self.sim().now());
            if let Err(error) = self.session.advance_until_seen(left) {
                self.fail(&error);
                break;
            }
            // A figure on a screen that moved a little is no reason to stop.
            let news = self.people().zip(known).any(|(seat, known)| news_from(seat, known).next().is_some());
            if news {
                break;
            }
        }
        self.look();
    }

    /// Stops the clock, lets it run, changes its speed; the core refuses in an exam.
    pub(super) fn request(&mut self, request: PaceRequest) {
        match self.session.pace(request) {
            Ok(()) => match request {
                PaceRequest::Pause => self.pace.paused = true,
                PaceRequest::Continue => self.pace.paused = false,
                PaceRequest::Speed(tenths) => self.pace.speed = u32::try_from(tenths).unwrap_or(10).clamp(1, 100),
            },
            Err(no) => self.refused = Some(no),
        }
    }

    /// Closes the journal of a run that has ended.
    ///
    /// # Errors
    /// The journal cannot be written.
    pub(super) fn close(&mut self) -> Result<(), JournalError> {
        self.session.close().map(drop)
    }

    /// A question stays for real seconds: while one waits, time runs no faster than the scenario's own pace.
    fn pace_in_force(&self) -> Pace {
        if self.view.probe.is_some() { self.pace.held() } else { self.pace }
    }

    fn in_ten(&self) -> u64 {
        self.docs.clock.pace_at(self.sim().now()).in_ten
    }

    /// Real time until the next second is due.
    pub(super) fn until_next(&self) -> Duration {
        if self.failed || self.sim().ended().is_some() {
            return Duration::MAX;
        }
        self.pace_in_force().until_next(self.in_ten())
    }

    /// The pace as the top bar shows it.
    pub(super) fn pace_view(&self, fixed: &str, no_jump: &str) -> PaceView {
        let here = self.docs.clock.pace_at(self.sim().now());
        PaceView {
            paused: self.pace.paused,
            speed: self.pace.speed,
            in_ten: here.in_ten,
            fixed: (self.sim().mode() == Mode::Exam).then(|| fixed.to_owned()),
            no_jump: (!here.jumps).then(|| no_jump.to_owned()),
        }
    }

    /// What each seat of a person knows.
    fn people(&self) -> impl Iterator<Item = &Knowledge> {
        self.sim().seating().played().filter_map(|seat| self.sim().knowledge_of(seat))
    }

    fn look(&mut self) {
        let sim = self.session.sim();
        let knowledge = known_at(sim, self.chairs.at);
        let seen = (sim.now(), knowledge.last_n);
        if seen != self.shown {
            self.shown = seen;
            self.view.refresh(&self.docs, knowledge);
        }
    }

    fn fail(&mut self, error: &JournalError) {
        self.failed = true;
        self.pace.paused = true;
        self.notice = Some(error.to_string());
    }
}

/// What a seat knows; the one under examination, if nobody has that seat.
fn known_at(sim: &Simulation, seat: Seat) -> &Knowledge {
    sim.knowledge_of(seat).unwrap_or(sim.knowledge())
}
