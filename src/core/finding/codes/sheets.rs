//! Rating sheets.

use super::family;

family! {
    UNRATED: "E1201", "an element that is not rated",
        "Every element of the sheet gets a mark: present, late, absent or harmful, and not_observed where the run \
         gave no occasion. Agreement can be worked out only over what all raters have rated.",
        bad "", good "";
    NO_ELEMENT: "E1202", "an element that does not exist",
        "A sheet rates the fifteen elements of the catalogue by their names, which stand in the empty sheet. Do \
         not rename them.",
        bad "", good "";
    NOT_ONCE: "E1203", "an element rated twice or not at all",
        "Each element stands on the sheet once. With two marks nobody can tell which is meant, and without one the \
         raters cannot be compared.",
        bad "", good "";
    NAMELESS: "E1204", "a sheet that does not say whose it is",
        "Sheets are matched by the code of the run and told apart by the name of the rater. Write both, the same \
         on all sheets of the run and of the rater.",
        bad "", good "";
}
