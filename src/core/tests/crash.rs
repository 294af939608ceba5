//! The journal on disk: locks, torn ends, and a child that is killed while it plays.

mod support;

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;

use bridgecall_core::base::{Digest, Seed, SimTime};
use bridgecall_core::journal::{GapReason, JournalError, Record, Session, read, verify};
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Command, Mode, Order};
use support::child;
use support::content::{content, find, nothing};
use support::player::{finish, log, order};

const PATH: &str = "BRIDGECALL_TEST_PLAY";

fn create(path: &Path) -> Result<Session, JournalError> {
    Session::create(path, content(), Seed(21), Mode::Exam, Seat::MajorIncidentManager)
}

/// Not a test by itself: what the killed process does. Says a word after each thing that was
/// acknowledged or shown, and never before.
#[test]
fn child_plays_until_killed() {
    let Ok(path) = std::env::var(PATH) else { return };
    let path = Path::new(&path);
    let mut session = if path.exists() { Session::resume(path, &find) } else { create(path) }.expect("it opens");
    println!("\nshown {}", session.sim().now().0);
    for turn in 0..10_000_u64 {
        let first = if turn == 0 { order(0) } else { order(turn % 19 + 1) };
        for order in [first, log(&format!("{} of {}", turn, std::process::id()))] {
            let answer = session.order(&order).expect("the disk takes it");
            println!("ack {} {}", u8::from(answer.is_ok()), Digest::of_value(&order));
        }
        let to = session.sim().now() + turn % 2;
        session.advance(to).expect("the disk takes it");
        println!("shown {}", session.sim().now().0);
    }
}

/// What a child had said when it died.
#[derive(Default)]
struct Said {
    acks: Vec<(bool, Digest)>,
    shown: u64,
}

impl Said {
    fn hear(&mut self, line: &str) {
        if let Some((_, shown)) = line.split_once("shown ") {
            self.shown = shown.trim().parse().expect("a second");
        } else if let Some((_, ack)) = line.split_once("ack ") {
            let (taken, digest) = ack.trim().split_once(' ').expect("two words");
            self.acks.push((taken == "1", Digest::parse(digest).expect("a digest")));
        }
    }
}

/// Lets a child play and kills it after so many lines and a little more.
fn play_and_kill(path: &Path, lines: u64, micros: u64) -> Said {
    let path = path.to_str().expect("text");
    let mut process = child::command("child_plays_until_killed", &[(PATH, path)]).spawn().expect("it starts");
    let mut stdout = BufReader::new(process.stdout.take().expect("a pipe"));
    let mut said = Said::default();
    let mut line = String::new();
    for _ in 0..lines {
        line.clear();
        if stdout.read_line(&mut line).expect("text") == 0 {
            break;
        }
        said.hear(&line);
    }
    std::thread::sleep(std::time::Duration::from_micros(micros));
    process.kill().expect("it can be killed");
    process.wait().expect("it is gone");
    let mut rest = String::new();
    stdout.read_to_string(&mut rest).expect("text");
    // A last line without its end was not said.
    rest.split_inclusive('\n').filter(|line| line.ends_with('\n')).for_each(|line| said.hear(line));
    said
}

fn orders(path: &Path) -> Vec<(bool, Digest)> {
    let recorded = read(&std::fs::read(path).expect("it is there")).expect("whole but for its end");
    let orders = recorded.records.iter().filter_map(|record| match record {
        Record::Order { order, refused, .. } => Some((refused.is_none(), Digest::of_value(order))),
        _ => None,
    });
    orders.collect()
}

#[test]
fn no_acknowledged_order_is_lost_to_a_kill() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let mut known = 0;
    for round in 0..20_u64 {
        let lines = 6 + Seed(5).below("lines", "kill".into(), round, 60);
        let said = play_and_kill(&path, lines, Seed(5).below("micros", "kill".into(), round, 4000));
        assert!(!said.acks.is_empty(), "round {round} got somewhere");
        let kept = orders(&path);
        assert_eq!(kept[known..known + said.acks.len()], said.acks, "round {round}");
        assert!(kept.len() <= known + said.acks.len() + 1, "at most the one that was under way is more");
        let session = Session::resume(&path, &find).expect("it can be taken up");
        let now = session.sim().now().0;
        assert!(said.shown <= now && now <= said.shown + 1, "round {round}: shown {}, taken up at {now}", said.shown);
        drop(session);
        known = orders(&path).len();
    }
    let mut session = Session::resume(&path, &find).expect("it can be taken up");
    finish(&mut session);
    session.close().expect("ended");
    drop(session);
    let verified = verify(&std::fs::read(&path).expect("there"), false, &nothing).expect("whole");
    // Each round the child and then this test took it up, the first round only this test.
    assert_eq!(verified.gaps, vec![(GapReason::Resumed, None); 40]);
}

#[test]
fn one_program_at_a_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let session = create(&path).expect("new");
    assert!(matches!(Session::resume(&path, &find), Err(JournalError::InUse)));
    assert!(matches!(create(&path), Err(JournalError::Exists)));
    drop(session);
    Session::resume(&path, &find).expect("free again");
}

#[test]
fn a_torn_end_is_dropped_at_every_byte() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let mut session = create(&path).expect("new");
    session.advance(SimTime(299)).expect("disk");
    session.order(&order(0)).expect("disk").expect("the handover waits");
    // One write of two records: the mark, and the digest that is due with it.
    session.advance(SimTime(301)).expect("disk");
    let bytes = session.bytes().to_vec();
    drop(session);
    let header = bytes.iter().position(|byte| *byte == b'\n').expect("a line") + 1;
    for len in header..=bytes.len() {
        std::fs::write(&path, &bytes[..len]).expect("written");
        let session = Session::resume(&path, &find).unwrap_or_else(|error| panic!("cut to {len}: {error}"));
        let whole = bytes[..len].iter().rposition(|byte| *byte == b'\n').expect("a line") + 1;
        assert_eq!(session.bytes()[..whole], bytes[..whole], "what was whole is kept");
        assert_eq!(session.bytes(), std::fs::read(&path).expect("there"));
        let gaps = verify(session.bytes(), true, &find).expect("whole").gaps;
        assert_eq!(gaps, [(GapReason::Resumed, None)]);
    }
    std::fs::write(&path, &bytes[..header - 1]).expect("written");
    assert!(matches!(Session::resume(&path, &find), Err(JournalError::Damaged(_))));
}

#[test]
fn what_was_changed_is_not_taken_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let mut session = create(&path).expect("new");
    session.advance(SimTime(200)).expect("disk");
    session.order(&order(0)).expect("disk").expect("the handover waits");
    let bytes = session.bytes().to_vec();
    drop(session);
    for at in (0..bytes.len()).step_by(7) {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        std::fs::write(&path, &changed).expect("written");
        assert!(matches!(Session::resume(&path, &find), Err(JournalError::Damaged(_))), "byte {at}");
        assert_eq!(std::fs::read(&path).expect("there"), changed, "a damaged file is left as it is");
    }
    std::fs::write(&path, &bytes).expect("written");
    assert!(matches!(Session::resume(&path, &nothing), Err(JournalError::UnknownScenario { .. })));
}

#[test]
fn a_closed_journal_is_not_taken_up() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let mut session = create(&path).expect("new");
    let abandon = Order { seat: Seat::MajorIncidentManager, command: Command::Abandon };
    session.order(&abandon).expect("disk").expect("a run can always be given up");
    let head = session.close().expect("ended");
    drop(session);
    assert!(matches!(Session::resume(&path, &find), Err(JournalError::Closed)));
    assert_eq!(verify(&std::fs::read(&path).expect("there"), false, &find).expect("whole").head, head);
}

#[test]
fn a_gap_says_how_long_if_the_caller_knows() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    drop(create(&path).expect("new"));
    drop(Session::resume_after(&path, &find, Some(75)).expect("free"));
    let verified = verify(&std::fs::read(&path).expect("there"), true, &find).expect("whole");
    assert_eq!(verified.gaps, [(GapReason::Resumed, Some(75))]);
}

/// Not a test by itself: what happens in the process whose files may not grow.
#[test]
fn child_fills_the_disk() {
    let Ok(path) = std::env::var("BRIDGECALL_TEST_FULL") else { return };
    let mut session = create(Path::new(&path)).expect("the header fits");
    let mut taken = 0;
    let error = loop {
        match session.order(&log("more")) {
            Ok(_) => taken += 1,
            Err(error) => break error,
        }
        assert!(taken < 1000, "the disk must fill");
    };
    assert!(matches!(error, JournalError::Io(_)), "{error}");
    assert!(matches!(session.order(&log("again")), Err(JournalError::Failed)));
    assert!(matches!(session.advance(SimTime(5)), Err(JournalError::Failed)));
    println!("\nacknowledged {taken}");
}

#[cfg(unix)]
#[test]
fn a_full_disk_acknowledges_nothing_more_and_loses_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("journal.jsonl");
    let exe = std::env::current_exe().expect("a path");
    let output = std::process::Command::new("sh")
        .args(["-c", "trap '' XFSZ; ulimit -f 8; exec \"$0\" --exact child_fills_the_disk --nocapture"])
        .arg(exe)
        .env("BRIDGECALL_TEST_FULL", &path)
        .output()
        .expect("a shell");
    let stdout = String::from_utf8_lossy(&output.stdout);
    let taken: usize = child::answer(&stdout, "acknowledged ").expect(&stdout).parse().expect("a number");
    assert!(taken > 0);
    assert_eq!(orders(&path).len(), taken, "what was acknowledged, and no more");
    let session = Session::resume(&path, &find).expect("it can be taken up");
    verify(session.bytes(), true, &find).expect("whole");
}
