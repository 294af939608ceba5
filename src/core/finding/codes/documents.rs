//! Policies, rubrics, plans.

use super::family;

family! {
    STRANGE_TIME: "E0501", "a policy time that cannot be kept or never ends",
        "Every time of the policy is at least a second and at most a day. Otherwise a duty would be missed before \
         anybody could do it, or would never fall due.",
        bad "first_message_s: 0", good "first_message_s: 900";
    TIMES_AT_ODDS: "W0502", "policy times that contradict each other",
        "The grace on a promise is shorter than the time between updates, and a page counts as unanswered before \
         the next message is due; otherwise one duty hides another.",
        bad "promise_grace_s: 3600", good "promise_grace_s: 60";
    NO_SOURCE: "E0503", "a cited rule without its source",
        "A rule whose basis is `cited` names the public page that says so, beginning with http:// or https://. If \
         it is our own figure, write `basis: house`.",
        bad "basis: cited, source: \"a handbook\"", good "basis: cited, source: \"https://example.org/first-message\"";
    TEMPLATE_TWICE: "E0504", "two templates for one occasion",
        "A policy has one template at most for each audience and stage; the composer could not tell which of two to \
         take.",
        bad "audience: customers, stage: update, line: \"It is over", good "audience: customers, stage: resolution, line: \"It is over";
    TEMPLATE_GAP: "E0505", "a gap that cannot be filled",
        "What the writer must fill in stands in square brackets and says what belongs there. A bracket that is not \
         closed, or has nothing in it, tells the writer nothing and goes out to the readers as it is.",
        bad "since last time: [what has changed.", good "since last time: [what has changed].";
    WEIGHT: "E0601", "a weight that is not allowed",
        "Objectives weigh 1, 2 or 3: finer scales only add noise. A phase weighs more than nothing.",
        bad "weight: 7, title: \"Send", good "weight: 2, title: \"Send";
    FLAT: "E0602", "thresholds that are equal",
        "`full` is the measured figure that earns everything and `zero` the one that earns nothing. If they are \
         equal, nobody can tell which it is.",
        bad "full: 900, zero: 900", good "full: 900, zero: 1800";
    PHASE_SHARES: "W0603", "phases that do not add up to the whole",
        "The weights of the phases are shares of the total in permille and should add up to 1000, so that the \
         card's figures are what they seem.",
        bad "weight: 900, pass_mark_permille: 600", good "weight: 700, pass_mark_permille: 600";
    IDLE_PHASE: "W0604", "a phase without objectives",
        "Nothing is measured in this phase, so its weight always goes to the others. Add an objective or remove \
         the phase.",
        bad "phase: \"initial\", weight: 3", good "phase: \"closure\", weight: 3";
    UNKNOWN_MEASURE: "E0605", "a measure that does not exist",
        "An objective, a deduction or a gate is measured by a function of this program, called by its name. \
         Nothing would be measured under this one.",
        bad "measure: \"first_message\", full: 900", good "measure: \"first_message_time\", full: 900";
    WRONG_WAY: "E0606", "thresholds the wrong way round",
        "`full` earns everything and `zero` nothing. What this measure finds is better the smaller it is (or the \
         larger), and these thresholds reward the opposite.",
        bad "full: 1800, zero: 900", good "full: 900, zero: 1800";
    BELOW_NOTHING: "E0607", "a threshold that no measure can find",
        "Measures count, or take seconds or permille: what they find lies between nothing and a week.",
        bad "full: -5, zero: 1800", good "full: 900, zero: 1800";
    NOBODYS_MISTAKE: "E0608", "a mistake of no seat",
        "A rubric's `mistakes` are held against other seats than the Manager's, and each names whose it is. What the \
         Manager does wrong stands in `deductions`.",
        bad "of: [major_incident_manager]", good "of: [service_desk]";
    BAND: "E0701", "an expected total that cannot be",
        "The total is in permille, `(least, most)`, so neither is above 1000 and the least is not above the most.",
        bad "total: (900, 700)", good "total: (700, 1000)";
    OTHER_SCENARIO: "E0702", "a plan for another scenario",
        "The plan names another scenario than the one it is played with. Plans lie in the `runs` folder of their \
         scenario and name it.",
        bad "scenario: \"engin\"", good "scenario: \"engine\"";
    WAITS_FOREVER: "E0703", "a step that waits for itself",
        "This step comes after itself, directly or through others, so it is never done.",
        bad "when: after(\"tell\", 60)", good "when: after(\"accept\", 60)";
    IDLE_PLAN: "W0704", "a step that orders nothing",
        "The step waits and then does nothing, and nothing waits for it. Give it an order, or delete it.",
        bad "orders: [], again_s: 300)", good "orders: [give(ask(whom: \"desk\", about: volume))], again_s: 300)";
    WAITS_TOO_LONG: "E0705", "a step that waits longer than any run",
        "A plan's times are in seconds, and no run lasts longer than a fortnight.",
        bad "again_s: 30000000)", good "again_s: 300)";
}
