//! The benchmark: one command, one table.
//!
//! ```text
//! cargo run --release -p bridgecall-core --example bench
//! ```
//!
//! Speeds are in CPU time of one thread, the median of several batches with the lowest and the
//! highest beside it, so that a busy machine widens the span before it moves the figure. SimPy runs
//! in the same minute on the same machine if Python has it. `BENCH_ONLY=fingerprint` prints the
//! fingerprint alone: two builds that play, journal or score anything otherwise differ in it.

mod library;
mod machine;
mod peer;
mod runs;

use std::hint::black_box;
use std::sync::Arc;

use bridgecall_core::base::Digest;
use bridgecall_core::journal::sealed::Sealed;
use bridgecall_core::plan::Plan;

use library::{Opened, Trouble};
use machine::timed;
use mimalloc::MiMalloc;

/// The program's own.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The scenario whose golden run is timed.
const SCENARIO: &str = "half-failed-switch";
const OTHER: &str = "not-our-outage";
/// Batches of a measurement.
const BATCHES: usize = 9;
/// Runs of a batch.
const RUNS: u64 = 200;
/// Seeds of the fingerprint.
const SEEDS: u64 = 20;

fn main() {
    if let Err(trouble) = print() {
        eprintln!("error: {trouble}");
        std::process::exit(2);
    }
}

fn print() -> Result<(), Trouble> {
    let machine = machine::described();
    let opened = [library::files(SCENARIO)?.check()?, library::files(OTHER)?.check()?];
    let sealed = Sealed::new(Arc::clone(&opened[0].content));
    let golden = opened[0].plan("golden")?;
    if let Some(only) = std::env::var_os("BENCH_ONLY") {
        match only.to_str() {
            Some("fingerprint") => println!("{}", fingerprint(&opened)),
            Some("swept") => drop(rates(|seed| drop(black_box(runs::swept(&sealed, golden, seed))))),
            Some("journalled") => drop(rates(|seed| drop(black_box(runs::journalled(&sealed, golden, seed))))),
            Some("closed") => drop(rates(|seed| drop(black_box(runs::closed(&sealed, golden, seed))))),
            Some("bare") => drop(rates(|seed| drop(black_box(runs::bare(&sealed, golden, seed))))),
            Some("verify") => drop(verify_rows(&sealed, golden)?),
            Some("check") => drop(check_rows()?),
            _ => return Err("BENCH_ONLY is fingerprint, swept, journalled, closed, bare, verify or check".to_owned()),
        }
        return Ok(());
    }
    let mut rows = speed_rows(&sealed, golden);
    rows.extend(verify_rows(&sealed, golden)?);
    rows.push(sweep_row(&sealed, golden));
    rows.extend(check_rows()?);
    println!("Machine: {machine}. {}\n", clock());
    println!("| What | Figure | Span or note |\n| --- | ---: | --- |");
    for [what, figure, note] in rows {
        println!("| {what} | {figure} | {note} |");
    }
    println!("\nFingerprint of every model run of both scenarios on {SEEDS} seeds: `{}`", fingerprint(&opened));
    Ok(())
}

fn clock() -> &'static str {
    if machine::tells_cpu_time() {
        "Speeds are in CPU time of one thread."
    } else {
        "Speeds are in wall time: this system does not tell the CPU time of a thread."
    }
}

type Row = [String; 3];

fn row(what: impl Into<String>, figure: impl Into<String>, note: impl Into<String>) -> Row {
    [what.into(), figure.into(), note.into()]
}

/// The median, the lowest and the highest.
type Spread = [f64; 3];

fn spread(mut figures: Vec<f64>) -> Spread {
    figures.sort_by(f64::total_cmp);
    [figures[figures.len() / 2], figures[0], figures[figures.len() - 1]]
}

/// Runs a second of CPU time.
fn rates(mut run: impl FnMut(u64)) -> Spread {
    let mut batch = || timed(|| (1..=RUNS).for_each(&mut run)).as_secs_f64();
    batch();
    spread((0..BATCHES).map(|_| RUNS as f64 / batch()).collect())
}

fn speed_rows(sealed: &Arc<Sealed>, golden: &Plan) -> Vec<Row> {
    let peer = peer::run();
    let swept = rates(|seed| drop(black_box(runs::swept(sealed, golden, seed))));
    let journalled = rates(|seed| drop(black_box(runs::journalled(sealed, golden, seed))));
    let closed = rates(|seed| drop(black_box(runs::closed(sealed, golden, seed))));
    let bare = rates(|seed| drop(black_box(runs::bare(sealed, golden, seed))));
    // Before and after, so that neither side alone meets a quiet moment.
    let peer = peer.and_then(|mut peer| {
        peer.rates.extend(peer::run()?.rates);
        Ok(peer)
    });
    let memory = machine::peak_kib();
    let events =
        (1..=RUNS).map(|seed| runs::bare(sealed, golden, seed).events().len() as f64).sum::<f64>() / RUNS as f64;
    let speed = |what: &str, figure: Spread| {
        row(what, format!("{:.0} / s", figure[0]), format!("{:.0} to {:.0}", figure[1], figure[2]))
    };
    let events_row =
        |figure: Spread, note: String| row("Events", format!("{:.2} M / s", figure[0] * events / 1e6), note);
    let mut rows = vec![
        speed("Golden runs, played and scored (as `sweep` does)", swept),
        speed("Golden runs, journalled in memory and scored", journalled),
        speed("Golden runs, journalled, scored and closed (events hashed, content embedded)", closed),
        speed("Golden runs, played only", bare),
        events_row(swept, format!("played and scored; {events:.0} events a run")),
        events_row(bare, "played only".to_owned()),
    ];
    rows.extend(peer_rows(peer, swept, journalled));
    let peak = memory.map_or("not told".to_owned(), |kib| format!("{:.1} MiB", kib as f64 / 1024.0));
    rows.push(row("Peak memory (VmHWM)", peak, "this process, after all runs above"));
    rows
}

fn peer_rows(peer: Result<peer::Peer, String>, swept: Spread, journalled: Spread) -> Vec<Row> {
    let what = "SimPy, incident-60: no content, no score";
    let peer = match peer {
        Ok(peer) => peer,
        Err(why) => return vec![row(what, "not run", why)],
    };
    let [median, lowest, highest] = spread(peer.rates);
    let note =
        format!("{lowest:.0} to {highest:.0}; {:.0} kernel events a run; {}", peer.events_per_run, peer.version);
    let times = |figure: Spread| format!("{:.1} ×", figure[0] / median);
    vec![
        row(what, format!("{median:.0} / s"), note),
        row("Played and scored, against SimPy", times(swept), "runs a second, median against median"),
        row("Journalled and scored, against SimPy", times(journalled), "the like"),
    ]
}

fn verify_rows(sealed: &Arc<Sealed>, golden: &Plan) -> Result<Vec<Row>, Trouble> {
    let (session, _) = runs::closed(sealed, golden, 1);
    let journal = session.bytes();
    let records = runs::verified(sealed, journal)?;
    let [median, lowest, highest] = batches(100, || drop(black_box(runs::verified(sealed, journal))));
    let note = format!(
        "{lowest:.2} to {highest:.2}; {records} records, {:.0} kB; content at hand",
        journal.len() as f64 / 1000.0
    );
    Ok(vec![row("`verify` of a golden journal, in process", format!("{median:.2} ms"), note)])
}

fn sweep_row(sealed: &Arc<Sealed>, golden: &Plan) -> Row {
    if std::thread::available_parallelism().map_or(1, usize::from) < 2 {
        return row("`sweep` on 2 threads against 1", "not run", "this process may use one core only");
    }
    let best =
        |threads| (0..BATCHES).map(|_| runs::sweep(sealed, golden, RUNS * 2, threads)).min().unwrap_or_default();
    let (one, two) = (best(1).as_secs_f64(), best(2).as_secs_f64());
    let rate = |seconds: f64| (RUNS * 2) as f64 / seconds;
    let note = format!("{:.0} / s against {:.0} / s by the wall clock, best of {BATCHES} each", rate(two), rate(one));
    row("`sweep` on 2 threads against 1", format!("{:.2} ×", one / two), note)
}

fn check_rows() -> Result<Vec<Row>, Trouble> {
    let mut rows = Vec::new();
    let mut all = 0.0;
    for name in [SCENARIO, OTHER] {
        let files = library::files(name)?;
        files.check()?;
        let [median, lowest, highest] = batches(10, || drop(black_box(files.check())));
        all += median;
        let note = format!("{lowest:.1} to {highest:.1}; with its runs, the policy and the rubric");
        rows.push(row(format!("`check` of {}", files.name), format!("{median:.1} ms"), note));
    }
    rows.push(row("`check` of both", format!("{all:.1} ms"), "the sum"));
    Ok(rows)
}

/// Milliseconds of CPU time that a piece of work takes, measured so many at a time.
fn batches(size: u32, mut work: impl FnMut()) -> Spread {
    let mut batch = || (timed(|| (0..size).for_each(|_| work())) / size).as_secs_f64() * 1000.0;
    batch();
    spread((0..BATCHES).map(|_| batch()).collect())
}

/// A digest of every journal head and assessment.
fn fingerprint(opened: &[Opened]) -> Digest {
    let mut all = Vec::new();
    for one in opened {
        let sealed = Sealed::new(Arc::clone(&one.content));
        for (name, plan) in &one.plans {
            for seed in 1..=SEEDS {
                let (session, assessment) = runs::closed(&sealed, plan, seed);
                all.push((one.content.scenario.id, name.clone(), session.head(), assessment));
            }
        }
    }
    Digest::of_value(&all)
}
