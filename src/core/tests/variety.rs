//! A seed picks words as it picks times: the same everywhere in a run, others in its siblings, and the
//! journal stays that of the scenario as written.

mod support;

use std::collections::BTreeSet;
use std::sync::Arc;

use bridgecall_core::base::{Id, Seed};
use bridgecall_core::journal::{self, Session};
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::{Seat, Word};
use bridgecall_core::sim::Mode;
use bridgecall_core::view::Docs;
use support::content;

fn varied() -> Arc<Content> {
    let mut content = Content::clone(&content::content());
    let of = ["Leeds", "York", "Derby", "Hull"].map(str::to_owned).to_vec();
    content.scenario.vary = vec![Word { word: Id::from("town"), of }];
    content.scenario.organisation = "Testers of {town}".into();
    content.scenario.people[1].name = "Nina {town}".into();
    Arc::new(content)
}

#[test]
fn a_run_keeps_to_its_words_and_its_siblings_have_others() {
    let content = varied();
    let mut towns = BTreeSet::new();
    for seed in 1..=20 {
        let told = content.told(Seed(seed));
        assert_eq!(told, content.told(Seed(seed)));
        let town = told.scenario.organisation.strip_prefix("Testers of ").expect("the words around stay").to_owned();
        assert_eq!(told.scenario.people[1].name, format!("Nina {town}"));
        assert_eq!(told.told(Seed(seed + 1)), told, "what is told is told");
        towns.insert(town);
    }
    assert_eq!(towns.len(), 4, "{towns:?}");
}

#[test]
fn the_journal_is_that_of_the_scenario_as_written() {
    let content = varied();
    let mut session = Session::in_memory(Arc::clone(&content), Seed(5), Mode::Practice, Seat::MajorIncidentManager);
    support::player::good_run(&mut session);
    let digest = session.sim().content().scenario_digest();
    assert_eq!(digest, content.scenario_digest());
    session.close().expect("the run has ended");
    let recorded = journal::read(session.bytes()).expect("it is whole");
    assert_eq!(recorded.header.scenario_digest, digest);
    let found = recorded.content(&content::nothing).expect("the closing record carries it");
    assert_eq!(found.scenario.organisation, "Testers of {town}");
    let again = journal::replay(&recorded, found, false).expect("it replays");
    assert_eq!(again.events(), session.sim().events());
    let seen = Docs::new(again.content()).name(Id::from("nina"));
    assert!(seen.starts_with("Nina ") && !seen.contains('{'), "no seat reads the brackets: {seen}");
}
