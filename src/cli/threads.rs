//! Work on several threads whose results do not depend on them.

use std::sync::atomic::{AtomicUsize, Ordering};

/// More threads than this only cost memory.
const MOST_THREADS: usize = 256;

/// The results of so many pieces of work, in their order. `threads`: as many as the machine has cores,
/// unless a number is given.
pub(super) fn in_order<T: Send>(count: usize, threads: Option<usize>, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    let threads = threads.unwrap_or_else(|| std::thread::available_parallelism().map_or(1, usize::from)).max(1);
    let next = AtomicUsize::new(0);
    let many = || {
        let mut mine = Vec::new();
        loop {
            let index = next.fetch_add(1, Ordering::Relaxed);
            if index >= count {
                return mine;
            }
            mine.push((index, work(index)));
        }
    };
    let mut all: Vec<(usize, T)> = std::thread::scope(|scope| {
        // This thread is one of them. Others that the system does not grant are done without.
        let more = 1..threads.min(count).min(MOST_THREADS);
        let workers: Vec<_> =
            more.map_while(|_| std::thread::Builder::new().spawn_scoped(scope, many).ok()).collect();
        let mine = many();
        let done = workers.into_iter().map(|worker| worker.join().unwrap_or_else(|_| std::process::exit(3)));
        done.flatten().chain(mine).collect()
    });
    all.sort_by_key(|(index, _)| *index);
    all.into_iter().map(|(_, one)| one).collect()
}
