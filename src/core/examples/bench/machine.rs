//! What the machine is and what the kernel says of this process: `/proc`, so that no crate is needed.

use std::fs;
use std::time::{Duration, Instant};

/// Does a piece of work and tells its CPU time in this thread; wall time where the kernel does not tell.
pub(super) fn timed(work: impl FnOnce()) -> Duration {
    let (cpu, wall) = (thread_cpu(), Instant::now());
    work();
    let wall = wall.elapsed();
    thread_cpu().zip(cpu).map_or(wall, |(after, before)| after - before)
}

/// Whether CPU time can be told from wall time here.
pub(super) fn tells_cpu_time() -> bool {
    thread_cpu().is_some()
}

/// Nanoseconds of this thread on a processor: the first figure of its scheduler's statistics.
fn thread_cpu() -> Option<Duration> {
    // The figure is brought up to date when the scheduler is called, else with its next tick.
    std::thread::yield_now();
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    text.split_whitespace().next()?.parse().ok().map(Duration::from_nanos)
}

/// The most memory that this process ever held, in KiB.
pub(super) fn peak_kib() -> Option<u64> {
    field("/proc/self/status", "VmHWM")?.split_whitespace().next()?.parse().ok()
}

/// Model, cores and kernel in a line.
pub(super) fn described() -> String {
    let model = field("/proc/cpuinfo", "model name").unwrap_or_else(|| std::env::consts::ARCH.to_owned());
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let kernel = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let system = std::env::consts::OS;
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let load = load.split_whitespace().next().unwrap_or("unknown");
    format!("{model}, {cores} cores for this process, {system} {}, load average at the start {load}", kernel.trim())
}

/// The first value of a `name : value` file.
fn field(file: &str, name: &str) -> Option<String> {
    let text = fs::read_to_string(file).ok()?;
    let line = text.lines().find(|line| line.split(':').next().is_some_and(|key| key.trim() == name))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}
