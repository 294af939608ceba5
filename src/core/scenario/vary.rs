//! A seed's choice of words, put into every text of a scenario.

use std::sync::Arc;

use serde_json::Value;

use super::{Content, Scenario};
use crate::base::Seed;

impl Content {
    /// The content as a seed tells it: the same when the scenario leaves no choice of words. Its digest
    /// stays that of the scenario as written.
    ///
    /// # Panics
    /// Never: a scenario has a JSON form, and other words in its texts leave it one.
    #[must_use]
    pub fn told(self: &Arc<Self>, seed: Seed) -> Arc<Self> {
        let scenario = &self.scenario;
        if scenario.vary.is_empty() {
            return Arc::clone(self);
        }
        let choices: Vec<(String, &str)> = scenario
            .vary
            .iter()
            .filter(|word| !word.of.is_empty())
            .map(|word| {
                let pick = seed.below("word", word.word, 0, word.of.len() as u64);
                (format!("{{{}}}", word.word), word.of[usize::try_from(pick).unwrap_or(0)].as_str())
            })
            .collect();
        let mut value = serde_json::to_value(scenario).expect("a scenario has a JSON form");
        fill(&mut value, &choices);
        let mut told: Scenario = serde_json::from_value(value).expect("other words in its texts leave it one");
        told.vary.clear();
        told.as_written = Some(self.scenario_digest());
        Arc::new(Self { scenario: told, policy: self.policy.clone(), rubric: self.rubric.clone() })
    }
}

fn fill(value: &mut Value, choices: &[(String, &str)]) {
    match value {
        Value::String(text) if text.contains('{') => {
            for (place, word) in choices {
                *text = text.replace(place, word);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| fill(item, choices)),
        Value::Object(fields) => fields.values_mut().for_each(|item| fill(item, choices)),
        _ => {}
    }
}
