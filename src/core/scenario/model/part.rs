//! A part: lists of a scenario in a file of their own, for several scenarios to include.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ActionOption, Advice, Change, Component, CostStream, Fault, Harm, Hypothesis, Initiative, Monitor, Person,
    Persona, Probe, Scenario, Service, Signal, Team, Term, Way, Word,
};

macro_rules! lists {
    ($($(#[$doc:meta])* $list:ident: $kind:ty;)*) => {
        /// A part: any of the lists of a scenario. Its entries follow the scenario's own.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Part {
            /// Version of the language; 2.
            pub format: u32,
            $($(#[$doc])* #[serde(default)] pub $list: Vec<$kind>,)*
        }

        impl Scenario {
            /// Adds the entries of a part after its own.
            pub(crate) fn append(&mut self, part: Part) {
                $(self.$list.extend(part.$list);)*
            }

            /// How many entries each list has that a part can add to.
            pub(crate) fn lengths(&self) -> Vec<(&'static str, usize)> {
                vec![$((stringify!($list), self.$list.len())),*]
            }
        }
    };
}

lists! {
    /// Technical parts. Default: none.
    components: Component;
    /// What breaks. Default: nothing.
    faults: Fault;
    /// What users feel. Default: none.
    services: Service;
    /// What it costs. Default: nothing.
    costs: CostStream;
    /// Who is put at risk. Default: nobody.
    harms: Harm;
    /// What the screens show. Default: none.
    monitors: Monitor;
    /// Resolver teams and suppliers. Default: none.
    teams: Team;
    /// People. Default: nobody.
    people: Person;
    /// Types of people. Default: none.
    personas: Persona;
    /// Changes. Default: none.
    changes: Change;
    /// Theories. Default: none.
    hypotheses: Hypothesis;
    /// Actions that can be directed. Default: none.
    options: ActionOption;
    /// Advice that a message can carry. Default: none.
    advice: Advice;
    /// What is said unasked. Default: nothing.
    signals: Signal;
    /// What is done unasked. Default: nothing.
    initiatives: Initiative;
    /// Ways for words to go out. Default: none.
    channels: Way;
    /// Words that a seed picks. Default: none.
    vary: Word;
    /// Words that need explaining. Default: none.
    glossary: Term;
    /// Questions that are put to the seat. Default: none.
    probes: Probe;
}
