//! Something that can be played on: a bare simulation, or one that is journalled.

use crate::base::SimTime;

use super::command::Order;
use super::rejection::Rejection;
use super::simulation::Simulation;

/// A run that takes orders and lets time pass.
pub trait Playable {
    /// What goes wrong outside the rules: a full disk, say.
    type Error;
    /// The run.
    fn sim(&self) -> &Simulation;
    /// Gives an order.
    ///
    /// # Errors
    /// The outer one is the run's own failure, the inner one a lawful refusal.
    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, Self::Error>;
    /// Lets time pass.
    ///
    /// # Errors
    /// The run's own failure.
    fn advance(&mut self, to: SimTime) -> Result<(), Self::Error>;
    /// Lets time pass to the next thing that a person's seat sees, at most so many seconds.
    ///
    /// # Errors
    /// The run's own failure.
    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), Self::Error>;
}

impl Playable for Simulation {
    type Error = std::convert::Infallible;

    fn sim(&self) -> &Simulation {
        self
    }

    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, Self::Error> {
        Ok(self.submit(order))
    }

    fn advance(&mut self, to: SimTime) -> Result<(), Self::Error> {
        Simulation::advance(self, to);
        Ok(())
    }

    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), Self::Error> {
        Simulation::advance_until_seen(self, at_most_s);
        Ok(())
    }
}
