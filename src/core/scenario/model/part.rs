//! A part: lists of a scenario, a policy or a rubric in a file of their own, for several files to include.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{
    ActionOption, Advice, Change, Component, CostStream, Fault, Harm, Hypothesis, Initiative, Monitor, Person,
    Persona, Probe, Scenario, Service, Signal, Team, Term, Way, Word,
};
use crate::scenario::policy::{Policy, PolicyRule, Template};
use crate::scenario::rubric::{Mistake, Rubric, SeatRules};

/// A file that can include parts.
pub(crate) trait Includes {
    /// The names of its parts, which it has no more: what is resolved includes nothing.
    fn take_include(&mut self) -> Vec<String>;
    /// Adds the entries of a part after its own; lists of other kinds of file stay where they are.
    fn append(&mut self, part: Part);
    /// How many entries each list has that a part can add to.
    fn lengths(&self) -> Vec<(&'static str, usize)>;
    /// Whether a part has entries for such a file.
    fn finds_any_in(part: &Part) -> bool;
}

macro_rules! lists {
    ($($whole:ident { $($(#[$doc:meta])* $list:ident: $kind:ty;)* })*) => {
        /// A part: any of the lists of a scenario, a policy or a rubric. Its entries follow those of the file
        /// that includes it, which takes what is of its kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
        #[serde(deny_unknown_fields)]
        pub struct Part {
            /// Version of the language; 2.
            pub format: u32,
            $($($(#[$doc])* #[serde(default)] pub $list: Vec<$kind>,)*)*
        }

        impl Part {
            /// Whether it holds nothing at all.
            pub(crate) fn is_empty(&self) -> bool {
                $($(self.$list.is_empty())&&*)&&*
            }
        }

        $(impl Includes for $whole {
            fn take_include(&mut self) -> Vec<String> {
                std::mem::take(&mut self.include)
            }

            fn append(&mut self, part: Part) {
                $(self.$list.extend(part.$list);)*
            }

            fn lengths(&self) -> Vec<(&'static str, usize)> {
                vec![$((stringify!($list), self.$list.len())),*]
            }

            fn finds_any_in(part: &Part) -> bool {
                $(!part.$list.is_empty())||*
            }
        })*
    };
}

lists! {
    Scenario {
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
    Policy {
        /// Rules of a policy's card. Default: none.
        rules: PolicyRule;
        /// Prepared lines of a policy. Default: none.
        templates: Template;
    }
    Rubric {
        /// What other seats than the Manager's are scored by. Default: nothing.
        seats: SeatRules;
        /// What is held against other seats than the Manager's. Default: nothing.
        mistakes: Mistake;
    }
}
