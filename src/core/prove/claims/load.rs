//! The model run can be played by one person.

use crate::prove::load::Load;
use crate::prove::report::{Claim, Spread};
use crate::prove::sitting::Sitting;

use super::draft::{Draft, spread};

/// Orders in ten minutes, on average. An order is read, decided and given: about ten seconds of the
/// person's time, a message more; so six a minute leave no time for anything else.
pub(super) const MOST_ORDERS_IN_TEN: u64 = 60;
/// Orders in the fullest minute: a pick from a list takes about two and a half seconds, so that a
/// prepared round of questions or pages can be that quick for a minute and no longer.
pub(super) const MOST_ORDERS_IN_A_MINUTE: u64 = 24;
/// Things to read in ten minutes, on average. At 200 words a minute a message of thirty words takes
/// about ten seconds with its meaning taken in.
pub(super) const MOST_READ_IN_TEN: u64 = 60;
/// Things to read in the fullest minute: more scrolls away unread.
pub(super) const MOST_READ_IN_A_MINUTE: u64 = 24;

pub(super) fn claim(sittings: &[Sitting]) -> Claim {
    let mut draft =
        Draft::new("load", "The golden run asks no more orders and no more reading than one person can do");
    let loads: Vec<(u64, Load)> = sittings.iter().filter_map(|one| Some((one.seed, one.load?))).collect();
    for (seed, load) in &loads {
        let mut hold = |what: &str, is: u64, most: u64, says: String| {
            if is > most {
                draft.against_on(*seed, what, format!("{says}; a person can do {most}"));
            }
        };
        hold("orders", load.orders_in_ten(), MOST_ORDERS_IN_TEN, format!("{} in ten minutes", load.orders_in_ten()));
        hold(
            "reading",
            load.read_in_ten(),
            MOST_READ_IN_TEN,
            format!("{} things in ten minutes", load.read_in_ten()),
        );
        let (count, at) = load.orders_peak;
        hold("orders in a minute", count, MOST_ORDERS_IN_A_MINUTE, format!("{count} from {at} on"));
        let (count, at) = load.read_peak;
        hold("reading in a minute", count, MOST_READ_IN_A_MINUTE, format!("{count} things from {at} on"));
    }
    let mut figure = |name: &str, of: &dyn Fn(&Load) -> u64| {
        draft.figure(name, spread(Spread::of(loads.iter().map(|(_, load)| of(load))), ""));
    };
    figure("orders in ten minutes", &|load| load.orders_in_ten());
    figure("orders in the fullest minute", &|load| load.orders_peak.0);
    figure("things to read in ten minutes", &|load| load.read_in_ten());
    figure("things to read in the fullest minute", &|load| load.read_peak.0);
    if loads.is_empty() { draft.not_applicable("there is no golden run") } else { draft.close() }
}
