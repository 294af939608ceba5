//! A scenario that is being written, behind the window: every save is shown, a mistake leaves the last
//! good version and is listed beside it.
#![cfg(feature = "gui")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use bridgecall::app::{Front, Preview, PreviewError, PreviewOf, Screen, Store};
use bridgecall::library::Library;
use bridgecall::ui::Intent;
use bridgecall_core::scenario::model::HandoverFact;
use bridgecall_core::sim::Command;

/// A copy of a library scenario to write in.
fn copy(to: &Path) -> PathBuf {
    let from = Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios/half-failed-switch");
    let folder = to.join("half-failed-switch");
    std::fs::create_dir_all(folder.join("runs")).unwrap();
    std::fs::copy(from.join("scenario.ron"), folder.join("scenario.ron")).unwrap();
    std::fs::copy(from.join("runs/golden.ron"), folder.join("runs/golden.ron")).unwrap();
    folder
}

fn of(path: &Path) -> PreviewOf {
    PreviewOf { library: Library::Embedded, path: path.to_owned(), seed: 7, plan: None }
}

fn edit(folder: &Path, from: &str, to: &str) {
    let file = folder.join("scenario.ron");
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains(from), "the file says {from}");
    std::fs::write(&file, text.replacen(from, to, 1)).unwrap();
}

fn pass(front: &mut Preview, seconds: u64) {
    (0..seconds).for_each(|_| front.tick(Duration::from_secs(1)));
}

fn organisation(front: &Preview) -> String {
    front.cockpit().live().expect("a run").sim().content().scenario.organisation.clone()
}

#[test]
fn a_save_is_shown_at_the_same_second_with_the_same_orders() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = copy(folder.path());
    let mut front = Preview::new(of(&scenario), Store::at(folder.path())).unwrap();
    assert_eq!(front.screen(), Screen::Exercise);
    pass(&mut front, 250);
    front.cockpit_mut().want(Intent::Order(Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() }));
    pass(&mut front, 10);
    edit(&scenario, "organisation: \"Harrow & Vale\"", "organisation: \"Harrow & Wale\"");
    pass(&mut front, 1);
    assert_eq!(organisation(&front), "Harrow & Wale");
    let sim = front.cockpit().live().expect("a run").sim();
    assert!(sim.now().0 >= 260 && sim.knowledge().accepted.is_some(), "{}", sim.now());
    assert!(front.cockpit().findings().is_empty());
}

#[test]
fn a_mistake_leaves_the_last_good_version_and_is_listed() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = copy(folder.path());
    let mut front = Preview::new(of(&scenario), Store::at(folder.path())).unwrap();
    pass(&mut front, 30);
    edit(&scenario, "on: \"site-a\", onset_s", "on: \"site-x\", onset_s");
    pass(&mut front, 1);
    let found = front.cockpit().findings().to_vec();
    assert!(found.iter().any(|one| one.code == "E0101" && one.place.contains("scenario.ron:")), "{found:?}");
    assert_eq!(organisation(&front), "Harrow & Vale", "the last good version goes on");
    let before = front.cockpit().live().expect("a run").sim().now();
    pass(&mut front, 5);
    assert!(front.cockpit().live().expect("a run").sim().now() > before, "and its clock");
    edit(&scenario, "on: \"site-x\", onset_s", "on: \"site-a\", onset_s");
    pass(&mut front, 1);
    assert!(front.cockpit().findings().is_empty(), "mended");
}

#[test]
fn one_that_begins_with_a_mistake_shows_it_and_then_the_exercise() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = copy(folder.path());
    edit(&scenario, "difficulty: 3,", "difficulty: 3");
    let mut front = Preview::new(of(&scenario), Store::at(folder.path())).unwrap();
    assert!(!front.cockpit().findings().is_empty() && front.cockpit().live().is_none());
    edit(&scenario, "difficulty: 3", "difficulty: 3,");
    pass(&mut front, 1);
    assert!(front.cockpit().findings().is_empty() && front.cockpit().live().is_some());
}

#[test]
fn a_plan_plays_up_to_a_moment_first() {
    let folder = tempfile::tempdir().unwrap();
    let scenario = copy(folder.path());
    let plan = Some(("golden".to_owned(), bridgecall_core::base::SimTime(480)));
    let front = Preview::new(PreviewOf { plan, ..of(&scenario) }, Store::at(folder.path())).unwrap();
    let sim = front.cockpit().live().expect("a run").sim();
    assert!(sim.now().0 >= 480 && sim.knowledge().bridge.is_some());
}

#[test]
fn what_is_not_there_has_no_preview() {
    let folder = tempfile::tempdir().unwrap();
    let nowhere = of(&folder.path().join("nothing"));
    assert!(matches!(Preview::new(nowhere, Store::at(folder.path())), Err(PreviewError::Open(_))));
}
