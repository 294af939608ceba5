//! A plan can play on a journalled run.

use crate::base::SimTime;
use crate::journal::{JournalError, Session};
use crate::sim::{Order, Rejection, Simulation};

use super::runner::Stage;

impl Stage for Session {
    type Error = JournalError;

    fn sim(&self) -> &Simulation {
        Session::sim(self)
    }

    fn order(&mut self, order: &Order) -> Result<Result<(), Rejection>, JournalError> {
        Session::order(self, order)
    }

    fn advance(&mut self, to: SimTime) -> Result<(), JournalError> {
        Session::advance(self, to)
    }

    fn advance_until_seen(&mut self, at_most_s: u64) -> Result<(), JournalError> {
        Session::advance_until_seen(self, at_most_s)
    }
}
