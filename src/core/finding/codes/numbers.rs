//! Shares, ranges, clocks.

use super::family;

family! {
    ABOVE_WHOLE: "E0301", "a share above 1000",
        "Shares and levels are in permille: 0 is nothing and 1000 is everything. For 80 per cent write 800.",
        bad "shape: step(1600)", good "shape: step(600)";
    INVERTED: "E0302", "a range whose least is above its most",
        "A range is written `(least, most)`, and a seed picks between them.",
        bad "onset_s: (60, 30)", good "onset_s: (30, 60)";
    PACE: "E0303", "a pace that does not run",
        "The pace says how fast time passes from which second on. The first entry starts at 0, each later one \
         starts later, and time never stands still: `in_ten: 10` is real time, 36000 (an hour a second) the most.",
        bad "pace: [(from_s: 60, in_ten: 10", good "pace: [(from_s: 0, in_ten: 10";
    CLOCK: "E0304", "a clock that cannot be",
        "A run lasts between one minute and fourteen days of simulated time and starts at a lawful time of day: hour 0 \
         to 23, minute 0 to 59.",
        bad "starts: (25, 0)", good "starts: (17, 0)";
    TOO_LATE: "E0305", "something that comes after the end",
        "The nomination must come before the run's time limit; otherwise nobody ever sees the incident.",
        bad "at_s: (100, 1860)", good "at_s: (100, 160)";
    CURVE: "E0306", "points of a curve out of order",
        "The points of a curve and the steps of a wave are read in order, each later than the one before.",
        bad "demand_curve: [(900, 1500), (300, 1000)]", good "demand_curve: [(900, 1500)]";
    TOO_FAST: "E0307", "a number of seconds that cannot be",
        "A monitor takes a sample every second at most and every hour at least; a flapping fault must be bad for \
         some time and good for some time.",
        bad "every_s: 0, lag_s: 20", good "every_s: 15, lag_s: 20";
    CARD: "E0308", "a figure on the card that cannot be",
        "Difficulty is 1 to 5, a play takes 1 to 240 minutes, and the currency is three capital letters with \
         the sign that people write.",
        bad "difficulty: 9", good "difficulty: 1";
    NO_SPREAD: "W0309", "nothing differs between seeds",
        "Seeds move delays and arrivals, so that a run cannot be learnt by heart. Here not one range of the \
         scenario has a spread; give some of them room.",
        bad "", good "";
    TOO_MUCH: "E0310", "a figure beyond all measure",
        "Times are at most a fortnight, counts at most a thousand million, and amounts at most a thousand million of \
         the currency. Larger figures are slips of the keyboard, and their sums could not be held.",
        bad "users: 1000000000000,", good "users: 1000,";
    OFF_THE_CIRCLE: "E0311", "a style that lies off the circle",
        "Dominance and warmth lie between -1000 (yields, cold) and 1000 (leads, warm), and so does each part of what \
         stress adds to them.",
        bad "dominance: 1600", good "dominance: 600";
}
