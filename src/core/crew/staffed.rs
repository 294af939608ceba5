//! A run in which the computer plays command: time passes from one look of the Manager to the next.

use crate::base::SimTime;
use crate::sim::{Order, Playable, Rejection, Simulation};

use super::Crew;

/// A run with its computer-played Manager, if it has one.
///
/// The Manager looks up at whole multiples of its rhythm, however time is cut up: `advance(10)` equals
/// `advance(5)` twice.
#[derive(Debug)]
pub struct Staffed<'a, R> {
    run: &'a mut R,
    crew: Option<&'a Crew>,
}

impl<'a, R: Playable> Staffed<'a, R> {
    /// A run with the Manager that plays in it; `None`: a person does.
    pub fn new(run: &'a mut R, crew: Option<&'a Crew>) -> Self {
        Self { run, crew }
    }

    /// One look: what the Manager orders now.
    fn look(&mut self) -> Result<(), R::Error> {
        let Some(crew) = self.crew.filter(|crew| crew.looks_at(self.run.sim().now())) else { return Ok(()) };
        let order = |command| Order { seat: Crew::seat(), command };
        let sim = self.run.sim();
        let Some(seat) = sim.knowledge_of(Crew::seat()) else { return Ok(()) };
        let wanted = crew.orders(seat, &|command| sim.propose(&order(command.clone())).is_ok());
        for command in wanted {
            // What an order before it made unlawful is left for the next look.
            let order = order(command);
            if self.run.sim().propose(&order).is_ok() {
                let _taken = self.run.order(&order)?;
            }
        }
        Ok(())
    }

    /// The moment up to which nobody looks up.
    fn quiet_until(&self, to: SimTime) -> SimTime {
        self.crew.map_or(to, |crew| crew.next_look(self.run.sim().now()).min(to))
    }

    fn seen(&self) -> Option<u32> {
        let sim = self.run.sim();
        sim.seating().played().filter_map(|seat| sim.knowledge_of(seat)).map(|seat| seat.last_n).max()
    }
}

impl<R: Playable> Playable for Staffed<'_, R> {
    type Error = R::Error;

    fn sim(&self) -> &Simulation {
        self.run.sim()
    }

    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, R::Error> {
        self.run.order(order)
    }

    fn advance(&mut self, to: SimTime) -> Result<(), R::Error> {
        while self.run.sim().now() < to && self.run.sim().ended().is_none() {
            let next = self.quiet_until(to);
            self.run.advance(next)?;
            self.look()?;
        }
        Ok(())
    }

    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), R::Error> {
        let to = self.run.sim().now() + at_most_s;
        let before = self.seen();
        while self.run.sim().now() < to && self.run.sim().ended().is_none() && self.seen() == before {
            let next = self.quiet_until(to);
            let left = next.since(self.run.sim().now());
            self.run.advance_until_seen(left)?;
            self.look()?;
        }
        Ok(())
    }
}
