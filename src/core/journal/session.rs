//! A run that is journalled: on disk before it is acknowledged, on disk before it is shown.

use std::path::Path;
use std::sync::Arc;

use crate::base::{Digest, Seed, SimTime};
use crate::crew::{Crew, Staffed};
use crate::scenario::Content;
use crate::sim::{Mode, Order, Playable, Rejection, Seating, Simulation};

use super::chain::Chain;
use super::disk::Disk;
use super::error::JournalError;
use super::export::events_jsonl;
use super::pace::{self, PaceRequest};
use super::reader::{Find, read};
use super::record::{Close, CloseFacts, GapReason, Header, Record};
use super::replay::Replay;
use super::rhythm::Rhythm;
use super::sealed::Sealed;

/// A run and its journal.
///
/// When a write fails, the call says so, nothing was acknowledged, and every later call is
/// refused: drop the session and resume from the file.
#[derive(Debug)]
pub struct Session {
    sim: Simulation,
    /// The computer in command, where no person is.
    crew: Option<Arc<Crew>>,
    sealed: Arc<Sealed>,
    chain: Chain,
    rhythm: Rhythm,
    /// Everything written so far; on disk up to `saved`.
    bytes: Vec<u8>,
    saved: usize,
    disk: Option<Disk>,
    state: State,
    spare: Vec<u8>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    Closed,
    Failed,
}

impl Session {
    /// Starts a run with a new journal at a place where there is none.
    ///
    /// # Errors
    /// When the file exists, is in use, or cannot be written.
    pub fn create(
        path: &Path,
        content: Arc<Content>,
        seed: Seed,
        mode: Mode,
        seating: impl Into<Seating>,
    ) -> Result<Self, JournalError> {
        let mut session = Self::in_memory(content, seed, mode, seating);
        session.disk = Some(Disk::create(path)?);
        session.save()?;
        Ok(session)
    }

    /// Starts a run whose journal is kept in memory only: the same records, and no disk to wait
    /// for. For plans, which need no protection from a crash; write [`Self::bytes`] at the end.
    #[must_use]
    pub fn in_memory(content: Arc<Content>, seed: Seed, mode: Mode, seating: impl Into<Seating>) -> Self {
        Self::in_memory_sealed(&Sealed::new(content), seed, mode, seating)
    }

    /// Like [`Self::in_memory`], with the content's canonical form worked out before: for sweeps.
    #[must_use]
    pub fn in_memory_sealed(sealed: &Arc<Sealed>, seed: Seed, mode: Mode, seating: impl Into<Seating>) -> Self {
        let seating = seating.into();
        let header = Header::new(sealed, seed, mode, &seating);
        let sim = Simulation::new(sealed.content().clone(), seed, mode, seating);
        let mut session = Self {
            crew: Crew::of(&sim).map(Arc::new),
            sim,
            sealed: sealed.clone(),
            chain: Chain::new(),
            rhythm: Rhythm::new(),
            bytes: Vec::with_capacity(64 * 1024),
            saved: 0,
            disk: None,
            state: State::Open,
            spare: Vec::new(),
        };
        session.put(&Record::Header(header));
        session
    }

    /// Takes up a run that was cut off, at the last second it showed. A last line that was not
    /// written to its end was never acknowledged and is dropped; the gap is journalled.
    ///
    /// # Errors
    /// When the journal is in use, closed, damaged, tampered with, or its scenario not at hand.
    pub fn resume(path: &Path, find: &Find<'_>) -> Result<Self, JournalError> {
        Self::resume_after(path, find, None)
    }

    /// Like [`Self::resume`], telling how many real seconds went by, which only the caller can
    /// know.
    ///
    /// # Errors
    /// As for [`Self::resume`].
    pub fn resume_after(path: &Path, find: &Find<'_>, real_s: Option<u64>) -> Result<Self, JournalError> {
        let (mut disk, mut bytes) = Disk::open(path)?;
        let recorded = read(&bytes)?;
        if recorded.complete {
            return Err(JournalError::Closed);
        }
        let Header { scenario, scenario_digest: digest, .. } = recorded.header;
        let sealed = recorded.sealed(find).map_err(|_| JournalError::UnknownScenario { scenario, digest })?;
        let replayed = Replay::run(&recorded, sealed.content().clone(), false)?;
        disk.cut(recorded.len)?;
        bytes.truncate(recorded.len);
        let mut session = Self {
            crew: Crew::of(&replayed.sim).map(Arc::new),
            sim: replayed.sim,
            sealed,
            chain: Chain::at(recorded.records.len() as u64 + 1, recorded.head),
            rhythm: replayed.rhythm,
            saved: bytes.len(),
            bytes,
            disk: Some(disk),
            state: State::Open,
            spare: Vec::new(),
        };
        session.put_due_digest();
        session.gap(GapReason::Resumed, real_s)?;
        Ok(session)
    }

    /// Gives an order; refused ones are journalled too. When this returns, the order is on disk.
    ///
    /// # Errors
    /// The outer error is the journal's, the inner one a lawful refusal that changed nothing.
    pub fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, JournalError> {
        self.open()?;
        let answer = self.sim.submit(order);
        self.spare.clear();
        let refused = answer.as_ref().err().map(|refusal| refusal.code.as_str());
        Record::write_order(self.sim.now(), order, refused, &mut self.spare);
        self.chain.seal(&self.spare, &mut self.bytes);
        self.save()?;
        Ok(answer)
    }

    /// Whether an order would be taken, and if not, why not. Changes and records nothing.
    ///
    /// # Errors
    /// The [`Rejection`] that [`Self::order`] would give.
    pub fn propose(&self, order: &Order) -> Result<(), Rejection> {
        self.sim.propose(order)
    }

    /// Lets time pass up to a moment, or to the end of the run. When this returns, the second may
    /// be shown: its mark is on disk, and so are the orders of a computer in command.
    ///
    /// # Errors
    /// The journal's.
    pub fn advance(&mut self, to: SimTime) -> Result<(), JournalError> {
        self.open()?;
        let crew = self.crew.clone();
        Staffed::new(&mut Bare(self), crew.as_deref()).advance(to)
    }

    /// Lets time pass to the next thing that the seat perceives, at most so many seconds.
    ///
    /// # Errors
    /// The journal's.
    pub fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), JournalError> {
        self.open()?;
        let crew = self.crew.clone();
        Staffed::new(&mut Bare(self), crew.as_deref()).advance_until_seen(at_most_s)
    }

    /// Asks for a pause, for its end, or for another speed. Keeps no state: who paces the run does
    /// what was allowed.
    ///
    /// # Errors
    /// A [`Rejection`] with the code `exam` in an exam.
    pub fn pace(&mut self, request: PaceRequest) -> Result<(), Rejection> {
        pace::allow(self.sim.mode(), request)
    }

    /// Records that play was held up, as by a machine that slept.
    ///
    /// # Errors
    /// The journal's.
    pub fn gap(&mut self, reason: GapReason, real_s: Option<u64>) -> Result<(), JournalError> {
        self.open()?;
        self.put(&Record::Gap { t: self.sim.now(), reason, real_s });
        self.save()
    }

    /// Closes the journal of a run that has ended, embedding what was played, and returns the head
    /// of the chain.
    ///
    /// # Errors
    /// [`JournalError::StillRunning`], or the journal's.
    pub fn close(&mut self) -> Result<Digest, JournalError> {
        self.close_with(None)
    }

    /// Like [`Self::close`], with the digest of the facts of the sitting, kept in a document of
    /// its own.
    ///
    /// # Errors
    /// As for [`Self::close`].
    pub fn close_with(&mut self, sitting: Option<Digest>) -> Result<Digest, JournalError> {
        self.open()?;
        let outcome = self.sim.ended().ok_or(JournalError::StillRunning)?;
        self.put_digest();
        let facts = CloseFacts {
            t: self.sim.now(),
            outcome,
            events: self.sim.events().len() as u64,
            events_digest: Digest::of(events_jsonl(&self.sim).as_bytes()),
            sitting,
        };
        let content = self.sealed.json().clone();
        self.put(&Record::Close(Close { facts, content }));
        self.save()?;
        self.state = State::Closed;
        Ok(self.chain.head())
    }

    /// The run.
    #[must_use]
    pub fn sim(&self) -> &Simulation {
        &self.sim
    }

    /// What is played, with its digests.
    #[must_use]
    pub fn sealed(&self) -> &Arc<Sealed> {
        &self.sealed
    }

    /// The head of the chain.
    #[must_use]
    pub fn head(&self) -> Digest {
        self.chain.head()
    }

    /// The journal so far.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Whether the closing record is written.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.state == State::Closed
    }

    fn open(&self) -> Result<(), JournalError> {
        match self.state {
            State::Open => Ok(()),
            State::Closed => Err(JournalError::Closed),
            State::Failed => Err(JournalError::Failed),
        }
    }

    fn pass(&mut self, go: impl FnOnce(&mut Simulation)) -> Result<(), JournalError> {
        self.open()?;
        let before = (self.sim.now(), self.sim.events().len());
        go(&mut self.sim);
        if before == (self.sim.now(), self.sim.events().len()) {
            return Ok(());
        }
        self.put(&Record::Mark { t: self.sim.now() });
        self.put_due_digest();
        self.save()
    }

    fn put_due_digest(&mut self) {
        if self.rhythm.is_due(self.sim.now()) {
            self.put_digest();
        }
    }

    fn put_digest(&mut self) {
        let t = self.sim.now();
        self.put(&Record::Digest { t, world: self.sim.digest() });
        self.rhythm.done(t);
    }

    fn put(&mut self, record: &Record) {
        self.spare.clear();
        record.write(&mut self.spare);
        self.chain.seal(&self.spare, &mut self.bytes);
    }

    fn save(&mut self) -> Result<(), JournalError> {
        if let Some(disk) = &mut self.disk
            && let Err(error) = disk.append(&self.bytes[self.saved..])
        {
            self.state = State::Failed;
            return Err(JournalError::Io(error));
        }
        self.saved = self.bytes.len();
        Ok(())
    }
}

impl Playable for Session {
    type Error = JournalError;

    fn sim(&self) -> &Simulation {
        &self.sim
    }

    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, JournalError> {
        Self::order(self, order)
    }

    fn advance(&mut self, to: SimTime) -> Result<(), JournalError> {
        Self::advance(self, to)
    }

    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), JournalError> {
        Self::advance_until_seen(self, at_most_s)
    }
}

/// The session without its crew: time passes, and nobody looks up.
struct Bare<'a>(&'a mut Session);

impl Playable for Bare<'_> {
    type Error = JournalError;

    fn sim(&self) -> &Simulation {
        &self.0.sim
    }

    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, JournalError> {
        self.0.order(order)
    }

    fn advance(&mut self, to: SimTime) -> Result<(), JournalError> {
        self.0.pass(|sim| sim.advance(to))
    }

    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), JournalError> {
        self.0.pass(|sim| sim.advance_until_seen(at_most_s))
    }
}
