//! The clock, the pace, the card.

use crate::finding::codes::numbers as codes;
use crate::finding::codes::world;
use crate::scenario::Scenario;
use crate::scenario::load::{Checker, Problem};

use super::ranges::FORTNIGHT_S;

/// The shortest and the longest run, in seconds: a minute, a fortnight.
const RUN_S: std::ops::RangeInclusive<u64> = 60..=FORTNIGHT_S;
/// The fastest pace: an hour a second. Whoever paces days jumps from duty to duty anyway.
const FASTEST: u64 = 36_000;

/// The clock runs, and the card's figures can be.
pub(super) fn check(of: &Scenario, to: &mut Checker<'_>) {
    clock(of, to);
    pace(of, to);
    card(of, to);
}

fn clock(of: &Scenario, to: &mut Checker<'_>) {
    let clock = &of.clock;
    let (hour, minute) = clock.starts;
    if hour > 23 || minute > 59 {
        let message = format!("{hour:02}:{minute:02} is no time of day");
        to.report(Problem::at(&codes::CLOCK, "clock.starts", message));
    }
    if !RUN_S.contains(&clock.limit_s) {
        let message = format!("a run of {} seconds is too short or too long", clock.limit_s);
        to.report(Problem::at(&codes::CLOCK, "clock.limit_s", message).help("write 60 to 1209600"));
    }
    let handover = of.briefing.handover.at_s;
    if handover.1 >= clock.limit_s && to.is_sound("clock.limit_s") {
        let message = format!("the nomination may come after the end of the run, at {} seconds", clock.limit_s);
        to.report(Problem::at(&codes::TOO_LATE, "briefing.handover.at_s", message));
    }
}

fn pace(of: &Scenario, to: &mut Checker<'_>) {
    let pace = &of.clock.pace;
    match pace.first() {
        None => to.report(Problem::at(&codes::PACE, "clock.pace", "the pace needs an entry from second 0 on")),
        Some(first) if first.from_s != 0 => {
            to.report(Problem::at(&codes::PACE, "clock.pace[0].from_s", "the first pace starts at 0"));
        }
        Some(_) => {}
    }
    for (i, pair) in pace.windows(2).enumerate() {
        if pair[1].from_s <= pair[0].from_s {
            let message = format!("this pace does not start after the one before, at {}", pair[0].from_s);
            to.report(Problem::at(&codes::PACE, format!("clock.pace[{}].from_s", i + 1), message));
        }
    }
    for (i, one) in pace.iter().enumerate() {
        if one.in_ten == 0 || one.in_ten > FASTEST {
            let message = format!("{} seconds in ten is no pace", one.in_ten);
            let problem = Problem::at(&codes::PACE, format!("clock.pace[{i}].in_ten"), message);
            to.report(problem.help("10 is real time, 36000 is the most"));
        }
    }
}

fn card(of: &Scenario, to: &mut Checker<'_>) {
    if !(1..=5).contains(&of.difficulty) {
        to.report(Problem::at(&codes::CARD, "difficulty", "difficulty is 1 to 5"));
    }
    if !(1..=240).contains(&of.minutes) {
        to.report(Problem::at(&codes::CARD, "minutes", "a play takes 1 to 240 minutes"));
    }
    let (code, sign) = &of.currency;
    if code.len() != 3 || !code.bytes().all(|b| b.is_ascii_uppercase()) {
        let problem = Problem::at(&codes::CARD, "currency.0", "the currency is three capital letters");
        to.report(problem.help("GBP, EUR, USD"));
    }
    if sign.is_empty() || sign.chars().count() > 4 {
        to.report(Problem::at(&codes::CARD, "currency.1", "the sign has one to four characters"));
    }
    if of.seats.is_empty() {
        to.report(Problem::at(&world::EMPTY, "seats", "a scenario needs a seat"));
    }
}
