//! The engine's small scenario with its policy and rubric.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use bridgecall_core::base::{Digest, Id, Seed};
use bridgecall_core::journal::Session;
use bridgecall_core::scenario::Content;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::Mode;
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

fn fixture<T: DeserializeOwned>(name: &str) -> T {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
    let text = std::fs::read_to_string(&path).expect("the fixture is there");
    let options =
        ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME | Extensions::UNWRAP_NEWTYPES);
    options.from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
}

pub fn content() -> Arc<Content> {
    static CONTENT: OnceLock<Arc<Content>> = OnceLock::new();
    let load = || {
        Arc::new(Content {
            scenario: fixture("engine.ron"),
            policy: fixture("policy.ron"),
            rubric: fixture("rubric.ron"),
        })
    };
    CONTENT.get_or_init(load).clone()
}

/// A library that holds the engine's scenario.
pub fn find(id: &Id, digest: &Digest) -> Option<Arc<Content>> {
    let content = content();
    (content.scenario.id == *id && content.scenario_digest() == *digest).then_some(content)
}

/// A library that holds nothing.
pub fn nothing(_: &Id, _: &Digest) -> Option<Arc<Content>> {
    None
}

pub fn session(seed: u64) -> Session {
    Session::in_memory(content(), Seed(seed), Mode::Practice, Seat::MajorIncidentManager)
}

/// A good run, closed.
pub fn closed(seed: u64) -> Session {
    let mut session = session(seed);
    super::player::good_run(&mut session);
    session.close().expect("the run has ended");
    session
}
