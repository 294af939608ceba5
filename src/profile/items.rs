//! The items and their key.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

/// The data: items, key and reliability, with their source.
const DATA: &str = include_str!("items.ron");

/// What the answers go by, from least to most fitting.
pub const SCALE: [&str; 5] = [
    "very inaccurate",
    "moderately inaccurate",
    "neither accurate nor inaccurate",
    "moderately accurate",
    "very accurate",
];

/// One of the five broad traits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trait {
    /// Outgoing, talkative.
    Extraversion,
    /// Warm, interested in others.
    Agreeableness,
    /// Orderly, prompt.
    Conscientiousness,
    /// Easily stirred.
    Neuroticism,
    /// Imaginative, at home with ideas.
    Imagination,
}

impl Trait {
    /// All five.
    pub const ALL: [Self; 5] =
        [Self::Extraversion, Self::Agreeableness, Self::Conscientiousness, Self::Neuroticism, Self::Imagination];
}

/// The inventory.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inventory {
    /// The traits with what is known of their scales.
    pub traits: Vec<Scale>,
    /// The items, in the published order.
    pub items: Vec<Item>,
}

/// A trait's scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Which.
    pub r#trait: Trait,
    /// Its published internal consistency (coefficient alpha), in hundredths.
    pub alpha_hundredths: u8,
}

/// An item.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The words; they go on from "I".
    pub words: String,
    /// The trait that it tells of.
    pub r#trait: Trait,
    /// Agreement counts against the trait.
    pub reversed: bool,
}

static INVENTORY: LazyLock<Inventory> =
    LazyLock::new(|| ron::from_str(DATA).expect("the items of this program can be read"));

/// The Mini-IPIP.
#[must_use]
pub fn inventory() -> &'static Inventory {
    &INVENTORY
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The published make-up: four items a trait, nine keyed for it and eleven against.
    #[test]
    fn the_key_is_the_published_one() {
        let all = &inventory().items;
        assert_eq!(all.len(), 20);
        for of in Trait::ALL {
            assert_eq!(all.iter().filter(|item| item.r#trait == of).count(), 4, "{of:?}");
        }
        let reversed: Vec<usize> =
            (1..).zip(all).filter(|(_, item)| item.reversed).map(|(number, _)| number).collect();
        assert_eq!(reversed, [6, 7, 8, 9, 10, 15, 16, 17, 18, 19, 20]);
        let alphas: Vec<u8> = inventory().traits.iter().map(|one| one.alpha_hundredths).collect();
        assert_eq!(alphas, [77, 70, 69, 68, 65]);
    }
}
