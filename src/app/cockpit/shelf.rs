//! The library screen's cards, and the briefing's data.

use bridgecall_core::base::{Id, Seed};
use bridgecall_core::view::Docs;

use super::store::Store;
use crate::library::{Library, open};
use crate::runs::document_in;
use crate::ui::{LibraryCard, LibraryView};

/// A briefing's data.
pub(super) struct Briefing {
    pub(super) id: Id,
    pub(super) docs: Docs,
    pub(super) minutes: u32,
    /// The seed used when none is typed.
    pub(super) seed: u64,
}

impl Briefing {
    /// The briefing of a scenario of the library.
    pub(super) fn of(library: &Library, id: Id, seed: u64) -> Option<Self> {
        let opened = open(library, id.as_str()).ok()?;
        let minutes = opened.content.scenario.minutes;
        Some(Self { id, docs: Docs::new(&opened.content.told(Seed(seed))), minutes, seed })
    }
}

/// The library, easiest first; what cannot be played stands below with what is wrong.
pub(super) fn cards(library: &Library, store: &Store) -> LibraryView {
    let results: Vec<(String, bool)> = store
        .runs()
        .iter()
        .filter_map(|(folder, _)| document_in(folder))
        .map(|result| (result.scenario.to_string(), result.passed))
        .collect();
    let mut view = LibraryView::default();
    for name in library.scenarios() {
        match open(library, &name) {
            Ok(opened) => {
                let scenario = opened.scenario();
                let mine = results.iter().filter(|(id, _)| *id == name);
                let played = (mine.clone().count(), mine.filter(|(_, passed)| *passed).count());
                view.cards.push(LibraryCard {
                    id: scenario.id,
                    title: scenario.title.clone(),
                    summary: scenario.summary.clone(),
                    organisation: scenario.organisation.clone(),
                    difficulty: scenario.difficulty,
                    minutes: scenario.minutes,
                    seats: scenario.seats.clone(),
                    played,
                });
            }
            Err(error) => view.broken.push((name, error.to_string())),
        }
    }
    view.cards.sort_by_key(|card| (card.difficulty, card.id));
    view
}
