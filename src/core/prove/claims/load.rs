//! The model run can be played by one person.

use crate::base::SimTime;
use crate::prove::load::Load;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;

use super::draft::{Draft, spread};

/// Orders in ten minutes. A pick from a list takes two seconds, words take twenty and more, and about
/// one order in three has words: eight seconds each, and no time left for anything else.
const MOST_ORDERS_IN_TEN: u64 = 75;
/// Orders in a minute: to point, click and see that it was taken takes two seconds for who knows what
/// comes next, so that a prepared round of questions or pages can be that quick for a minute.
const MOST_ORDERS_IN_A_MINUTE: u64 = 30;
/// Things to read in ten minutes. At 200 words a minute a message of thirty words takes about ten
/// seconds with its meaning taken in.
const MOST_READ_IN_TEN: u64 = 60;
/// Things to read in a minute: more scrolls away unread.
const MOST_READ_IN_A_MINUTE: u64 = 24;

pub(super) fn claim(sittings: &[Sitting]) -> Claim {
    let mut draft =
        Draft::new("load", "The golden run asks no more orders and no more reading than one person can do");
    let loads: Vec<(u64, Load)> = sittings.iter().filter_map(|one| Some((one.seed, one.load?))).collect();
    let mut hold = |what: &str, most: u64, of: &dyn Fn(&Load) -> (u64, SimTime)| {
        for (seed, load) in &loads {
            let (count, from) = of(load);
            if count > most {
                draft.against_on(*seed, what, format!("{count} from {from} on; a person can do {most}"));
            }
        }
        let all = spread(Spread::of(loads.iter().map(|(_, load)| of(load).0)), "");
        draft.figure(what, format!("{all} (at most {most})"));
    };
    hold("orders in the fullest ten minutes", MOST_ORDERS_IN_TEN, &|load| load.orders.ten);
    hold("orders in the fullest minute", MOST_ORDERS_IN_A_MINUTE, &|load| load.orders.minute);
    hold("things to read in the fullest ten minutes", MOST_READ_IN_TEN, &|load| load.read.ten);
    hold("things to read in the fullest minute", MOST_READ_IN_A_MINUTE, &|load| load.read.minute);
    if loads.is_empty() { draft.not_applicable("there is no golden run") } else { draft.close() }
}
