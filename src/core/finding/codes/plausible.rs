//! Figures that are lawful and hardly meant: mostly a unit that was mistaken.

use super::family;

family! {
    TOO_QUICK: "W1101", "quicker than people are",
        "Nobody answers a page, looks something up or carries out work in so few seconds. Times are in seconds: for \
         two minutes write 120. A policy time this short cannot be kept.",
        bad "answers_s: (0, 1), skill: 800, candour: 800", good "answers_s: (20, 60), skill: 800, candour: 800";
    AFTER_END: "W1102", "a time after the end of the run",
        "The run is over before this comes, at `clock.limit_s`. Perhaps minutes or milliseconds were meant; times \
         are in seconds. Otherwise take it out, or give the run more time.",
        bad "silence((4000, 5000))", good "silence((200, 400))";
    PER_CENT: "W1103", "a share that looks like per cent",
        "Shares and levels are in permille, so a figure below 100 is less than a tenth. Here that makes hardly \
         any sense: for 80 per cent write 800.",
        bad "skill: 80, candour: 800", good "skill: 800, candour: 800";
    MONEY: "W1104", "an amount of another order",
        "Amounts are in minor units of the currency: for £90 write 9000. This one is far from what its kind usually \
         is, or from what the other amounts of this scenario say of the same thing.",
        bad "per_person_min: 1)", good "per_person_min: 150)";
    OVERLOADED: "W1105", "more demand than can be served on a good day",
        "Even with everything well, this cohort asks for more than its capacity, so it is hurt before anything \
         breaks, and no cure brings it back. Raise the capacity, or lower the demand.",
        bad "capacity_per_min: 100,", good "capacity_per_min: 12000,";
}
