//! The ways to break a file, one function each: from a good file to every mutant it allows.
//!
//! * `names`: dangling, of another kind, doubled, misspelt. `shapes`: fields and kinds of value.
//! * `syntax`: brackets, commas, quotation marks. `numbers`: signs, sizes, shares, ranges, order.
//! * `units`: minutes, milliseconds, per cent, major units. `world`: teams, roles, faults, options.
//! * `conditions`: states that never come about. `documents`: policies, rubrics, runs.

mod conditions;
mod documents;
mod names;
mod numbers;
mod shapes;
mod syntax;
mod units;
mod world;

use super::doc::Doc;
use super::mutant::Mutant;

type Operator = fn(&Doc) -> Vec<Mutant>;

/// Every operator with its name.
pub(crate) const OPERATORS: [(&str, Operator); 51] = [
    ("name: dangling", names::dangling),
    ("name: of another kind", names::other_kind),
    ("name: given twice", names::twice),
    ("name: with a space", names::spaced),
    ("word: misspelt", names::word_misspelt),
    ("field: misspelt", names::field_misspelt),
    ("field: missing", shapes::field_missing),
    ("field: written twice", shapes::field_twice),
    ("value: wrong kind", shapes::wrong_kind),
    ("value: with a point", shapes::decimal),
    ("value: one too many", shapes::one_too_many),
    ("value: one too few", shapes::one_too_few),
    ("list: empty", shapes::list_emptied),
    ("text: empty", shapes::text_emptied),
    ("syntax: no comma", syntax::no_comma),
    ("syntax: not closed", syntax::not_closed),
    ("syntax: not opened", syntax::not_opened),
    ("syntax: no quotation mark", syntax::no_quote),
    ("text: invisible character", syntax::invisible),
    ("number: negative", numbers::negative),
    ("number: too large for any field", numbers::too_large),
    ("number: beyond all measure", numbers::beyond_measure),
    ("share: above the whole", numbers::above_whole),
    ("range: swapped", numbers::swapped),
    ("times: out of order", numbers::out_of_order),
    ("unit: milliseconds", units::milliseconds),
    ("unit: minutes", units::minutes),
    ("unit: per cent", units::per_cent),
    ("unit: major for minor", units::major),
    ("unit: minor twice", units::minor_twice),
    ("time: after the end", units::after_end),
    ("pause: none", numbers::no_pause),
    ("condition: never true", conditions::never_true),
    ("condition: a state nobody brings about", conditions::nothing_brings),
    ("condition: contradiction", conditions::contradiction),
    ("condition: waits for itself", conditions::waits_for_itself),
    ("signal: no chance", conditions::no_chance),
    ("needs: in a circle", world::circle),
    ("team: without people", world::no_people),
    ("team: led by a stranger", world::stranger),
    ("team: none needed", world::none_needed),
    ("role: nobody plays it", world::no_role),
    ("person: nothing to tell", world::nothing_to_tell),
    ("theory: false key", world::false_key),
    ("theory: none is true", world::nothing_true),
    ("fault: takes nothing away", world::harmless),
    ("fault: no cure", world::no_cure),
    ("option: cannot be done", world::cannot_be_done),
    ("objective: out of reach", world::out_of_reach),
    ("document: strange figure", documents::strange),
    ("document: names", documents::names),
];
