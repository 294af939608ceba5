//! Players made by the program: those who must fail, those who must not beat the model run, and one
//! who looks and acts on nothing.
//!
//! * `every_order`: every order there is, every minute. `random`: lawful orders by the seed's dice.
//! * `greedy`: the first restoring option that is known, and nothing else.
//! * `inquirer`: asks, checks and tests everything, tells nobody, has nothing done.
//! * `director`: knows which options restore and has them carried out at the first lawful moment.

mod director;
mod every_order;
mod greedy;
mod inquirer;
mod random;

use crate::base::SimTime;
use crate::plan::Played;
use crate::sim::{Command, Order, Simulation};

pub use director::direct;
pub use every_order::{Keeps, play as play_every_order};
pub(super) use inquirer::Asked;

/// A player that needs no plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Player {
    /// Gives no order at all.
    DoesNothing,
    /// Gives every order every minute.
    EveryOrder,
    /// The same, without what undoes something.
    Patient,
    /// The same, without having anything done.
    Talker,
    /// Gives lawful orders at random.
    Random,
    /// Takes the first restoring option.
    Greedy,
    /// Looks into everything and acts on nothing.
    Inquirer,
}

impl Player {
    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::DoesNothing,
        Self::EveryOrder,
        Self::Patient,
        Self::Talker,
        Self::Random,
        Self::Greedy,
        Self::Inquirer,
    ];

    /// What reports call it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DoesNothing => "does nothing",
            Self::EveryOrder => "every order",
            Self::Patient => "every order, undoing none",
            Self::Talker => "every order, having nothing done",
            Self::Random => "random orders",
            Self::Greedy => "greedy",
            Self::Inquirer => "asks only",
        }
    }

    /// Whether the scenario is unfair if this player passes.
    #[must_use]
    pub fn must_fail(self) -> bool {
        self != Self::Greedy
    }

    /// Plays a run to its end.
    pub fn play(self, sim: &mut Simulation) -> Played {
        match self {
            Self::DoesNothing => {
                let limit = SimTime(sim.content().scenario.clock.limit_s);
                sim.advance(limit);
                Played::new()
            }
            Self::EveryOrder => every_order::play(sim, Keeps::Nothing),
            Self::Patient => every_order::play(sim, Keeps::Undoing),
            Self::Talker => every_order::play(sim, Keeps::Doing),
            Self::Random => random::play(sim),
            Self::Greedy => greedy::play(sim),
            Self::Inquirer => inquirer::play(sim),
        }
    }
}

/// How much slower a player of a long run goes about it: through a night or a week it acts as often as
/// through two hours.
fn slowness(sim: &Simulation) -> u64 {
    (sim.content().scenario.clock.limit_s / 7200).max(1)
}

/// Gives a command, taken or not; says whether it was taken.
fn give(sim: &mut Simulation, command: Command, log: &mut Played) -> bool {
    let order = Order { seat: sim.seat(), command };
    let refused = sim.submit(&order).err();
    let taken = refused.is_none();
    log.push((sim.now(), order, refused));
    taken
}
