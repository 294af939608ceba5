//! The program behind the window, without a window: screens, a running exercise, kept runs.
#![cfg(feature = "gui")]

use std::path::{Path, PathBuf};
use std::time::Duration;

use bridgecall::app::{Cockpit, Front, Screen, Store};
use bridgecall::library::{Library, find};
use bridgecall::ui::{Goal, Intent, OrderKind};
use bridgecall_core::base::Id;
use bridgecall_core::journal;
use bridgecall_core::scenario::model::{HandoverFact, Seat};
use bridgecall_core::sim::knowledge::Standing;
use bridgecall_core::sim::{Command, Mode, Seating};

fn cockpit(folder: &Path) -> Cockpit {
    Cockpit::new(Library::Embedded, Store::at(folder))
}

fn scenario() -> Id {
    Id::from("half-failed-switch")
}

fn begin(folder: &Path, mode: Mode) -> Cockpit {
    let mut one = cockpit(folder);
    one.want(Intent::StartRun { scenario: scenario(), seed: 7, mode, seating: Seat::MajorIncidentManager.into() });
    one.tick(Duration::ZERO);
    assert_eq!(one.screen(), Screen::Exercise);
    one
}

/// Lets real seconds pass, a second at a time.
fn pass(one: &mut Cockpit, seconds: u64) {
    for _ in 0..seconds {
        one.tick(Duration::from_secs(1));
    }
}

fn now(one: &Cockpit) -> u64 {
    one.live().expect("a run").sim().now().0
}

fn only_run(folder: &Path) -> PathBuf {
    let mut runs = std::fs::read_dir(folder.join("runs")).expect("runs").map(|one| one.expect("a folder").path());
    let first = runs.next().expect("one run");
    assert!(runs.next().is_none());
    first
}

fn accept() -> Intent {
    Intent::Order(Command::AcceptHandover { read_back: HandoverFact::ALL.to_vec() })
}

#[test]
fn time_passes_as_in_life_and_can_be_paused_in_practice() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin(folder.path(), Mode::Practice);
    pass(&mut one, 60);
    assert_eq!(now(&one), 60);
    one.want(Intent::Pause);
    pass(&mut one, 30);
    assert!(now(&one) <= 61, "the clock stood still");
    one.want(Intent::Continue);
    one.want(Intent::Speed(40));
    pass(&mut one, 10);
    assert!((95..=105).contains(&now(&one)), "four times as fast: {}", now(&one));
}

#[test]
fn an_exam_has_no_pause_and_no_speed() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin(folder.path(), Mode::Exam);
    one.want(Intent::Pause);
    one.want(Intent::Speed(40));
    pass(&mut one, 20);
    assert_eq!(now(&one), 20);
    one.want(Intent::Open(Goal::Settings));
    pass(&mut one, 20);
    assert_eq!(now(&one), 40, "settings are no shelter");
    one.want(Intent::Back);
    one.tick(Duration::ZERO);
    assert_eq!(one.screen(), Screen::Exercise);
    let journal = std::fs::read_to_string(only_run(folder.path()).join("journal.jsonl")).unwrap();
    assert!(!journal.contains("half-dead"), "nothing on the disk tells the truth while an exam runs");
}

#[test]
fn a_killed_run_goes_on_at_the_last_second_with_its_drafts() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin(folder.path(), Mode::Practice);
    pass(&mut one, 250);
    one.want(accept());
    pass(&mut one, 5);
    let before = now(&one);
    assert_eq!(one.live().unwrap().sim().knowledge().standing, Standing::Validating);
    one.draft(OrderKind::Declare, |fields| fields.reason = "half a sentence".to_owned());
    one.want(Intent::SaveDesk);
    one.tick(Duration::ZERO);
    let at = now(&one);
    // Dropped without closing anything, as a kill would.
    drop(one);

    let mut two = cockpit(folder.path());
    two.want(Intent::ResumeRun(only_run(folder.path())));
    two.tick(Duration::ZERO);
    assert_eq!(two.screen(), Screen::Exercise);
    assert!(now(&two) >= before && now(&two) == at);
    assert_eq!(two.live().unwrap().sim().knowledge().standing, Standing::Validating);
    let draft = two.state().desk.drafts.get(&OrderKind::Declare).expect("the draft survived");
    assert_eq!(draft.reason, "half a sentence");
}

#[test]
fn the_end_of_a_run_is_kept_scored_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin(folder.path(), Mode::Practice);
    pass(&mut one, 250);
    one.want(accept());
    one.want(Intent::Order(Command::Abandon));
    one.tick(Duration::ZERO);
    assert_eq!(one.screen(), Screen::Debrief);
    assert!(one.live().is_none());
    let run = only_run(folder.path());
    for file in ["journal.jsonl", "events.jsonl", "assessment.json", "debrief.html"] {
        assert!(run.join(file).is_file(), "{file}");
    }
    let bytes = std::fs::read(run.join("journal.jsonl")).unwrap();
    let sound = journal::verify(&bytes, false, &find(&Library::Embedded)).expect("a sound journal");
    assert!(sound.complete);
    one.want(Intent::OpenRun(run.clone()));
    one.tick(Duration::ZERO);
    assert_eq!(one.screen(), Screen::Debrief);
    one.want(Intent::DeleteRun(run.clone()));
    one.tick(Duration::ZERO);
    assert!(!run.exists());
}

#[test]
fn only_kept_runs_can_be_deleted() {
    let folder = tempfile::tempdir().unwrap();
    let precious = folder.path().join("precious");
    std::fs::create_dir(&precious).unwrap();
    let mut one = cockpit(folder.path());
    one.want(Intent::DeleteRun(precious.clone()));
    one.tick(Duration::ZERO);
    assert!(precious.is_dir());
}

#[test]
fn jumps_wait_for_the_scenario_and_stop_before_a_duty() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin(folder.path(), Mode::Practice);
    pass(&mut one, 250);
    one.want(accept());
    one.tick(Duration::ZERO);
    let (before, due) = (now(&one), now(&one) + 900);
    one.want(Intent::JumpToNext);
    one.tick(Duration::ZERO);
    assert_eq!(now(&one), before, "in the first fifteen minutes time passes as in life");
    pass(&mut one, 660);
    let mut furthest = now(&one);
    // Until the time is up: then the run closes itself.
    while one.live().is_some() {
        let from = now(&one);
        one.want(Intent::JumpToNext);
        one.tick(Duration::ZERO);
        let Some(live) = one.live() else { break };
        let at = live.sim().now().0;
        assert!(at > from && (from >= due || at <= due), "from {from} to {at}, due {due}");
        furthest = at;
    }
    assert!(furthest > due, "late duties stop nobody");
    assert_eq!(one.screen(), Screen::Debrief);
}

fn begin_shared(folder: &Path, mode: Mode) -> Cockpit {
    let mut one = cockpit(folder);
    let seating = Seating { own: Seat::MajorIncidentManager, shared: vec![Seat::TechnicalLead], crew: None };
    one.want(Intent::StartRun { scenario: scenario(), seed: 7, mode, seating });
    one.tick(Duration::ZERO);
    one
}

#[test]
fn several_people_share_a_screen_seat_by_seat() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin_shared(folder.path(), Mode::Practice);
    pass(&mut one, 250);
    one.want(accept());
    pass(&mut one, 5);
    one.draft(OrderKind::Declare, |fields| fields.reason = "half a sentence".to_owned());
    let unseen = one.live().unwrap().chairs();
    assert!(
        unseen[0] == (Seat::MajorIncidentManager, 0) && unseen[1].1 > 0,
        "who is away misses something: {unseen:?}"
    );

    one.want(Intent::PassTo(Seat::TechnicalLead));
    one.tick(Duration::ZERO);
    let at = now(&one);
    assert!(one.live().unwrap().is_veiled() && one.board().is_none());
    pass(&mut one, 30);
    assert_eq!(now(&one), at, "in practice the clock stands between two people");
    one.want(Intent::SitDown);
    pass(&mut one, 10);
    assert!(now(&one) > at && !one.live().unwrap().is_veiled());
    let live = one.live().unwrap();
    assert_eq!(live.seat(), Seat::TechnicalLead);
    let refused = live.propose(&Command::AcceptHandover { read_back: Vec::new() }).unwrap_err();
    assert_eq!(refused.code, "beyond_remit", "orders are those of who sits there");
    assert!(one.state().desk.drafts.is_empty(), "the other's desk is out of sight");

    // A kill loses neither desk; the run goes on in the seat under examination.
    drop(one);
    let mut one = cockpit(folder.path());
    one.want(Intent::ResumeRun(only_run(folder.path())));
    one.tick(Duration::ZERO);
    assert_eq!(one.live().unwrap().seat(), Seat::MajorIncidentManager);
    assert_eq!(one.state().desk.drafts[&OrderKind::Declare].reason, "half a sentence");

    one.want(Intent::Order(Command::Abandon));
    one.tick(Duration::ZERO);
    assert_eq!(one.screen(), Screen::Debrief);
    for file in ["assessment.json", "debrief.html", "assessment-technical_lead.json", "debrief-technical_lead.html"] {
        assert!(only_run(folder.path()).join(file).is_file(), "each has what is theirs: {file}");
    }
    let page = std::fs::read_to_string(only_run(folder.path()).join("debrief-technical_lead.html")).unwrap();
    assert!(page.contains("Say what is healthy and what is not"), "by the objectives of their own seat");
}

#[test]
fn in_an_exam_the_clock_goes_on_while_the_screen_is_passed() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = begin_shared(folder.path(), Mode::Exam);
    one.want(Intent::PassTo(Seat::TechnicalLead));
    one.want(Intent::PassTo(Seat::ChangeManager));
    pass(&mut one, 20);
    assert_eq!(now(&one), 20);
    assert_eq!(one.live().unwrap().seat(), Seat::TechnicalLead, "nobody plays the change manager");
}

#[test]
fn the_self_profile_stays_in_its_own_file() {
    let folder = tempfile::tempdir().unwrap();
    let mut one = cockpit(folder.path());
    one.want(Intent::Open(Goal::Profile));
    one.want(Intent::KeepProfile(vec![5; 20]));
    one.tick(Duration::ZERO);
    assert_eq!(one.screen(), Screen::Profile);
    assert!(folder.path().join("profile.json").is_file());
    one.want(Intent::StartRun {
        scenario: scenario(),
        seed: 7,
        mode: Mode::Practice,
        seating: Seat::MajorIncidentManager.into(),
    });
    pass(&mut one, 250);
    one.want(Intent::Order(Command::Abandon));
    one.tick(Duration::ZERO);
    for file in std::fs::read_dir(only_run(folder.path())).unwrap() {
        let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
        assert!(!text.to_lowercase().contains("mini-ipip") && !text.contains("self-profile"));
    }
    one.want(Intent::DeleteProfile);
    one.tick(Duration::ZERO);
    assert!(!folder.path().join("profile.json").exists());
}
