//! The peer: SimPy on the same machine, in the same run.

use std::path::Path;
use std::process::{Command, Stdio};

/// What SimPy does with incident-60.
#[derive(Debug)]
pub(super) struct Peer {
    /// Runs a second of CPU time, batch by batch.
    pub(super) rates: Vec<f64>,
    /// Kernel events of a run.
    pub(super) events_per_run: f64,
    /// SimPy's and Python's versions.
    pub(super) version: String,
}

/// Runs the peer, or says why it did not run.
pub(super) fn run() -> Result<Peer, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/bench/incident60.py");
    let python = std::env::var_os("PYTHON").unwrap_or_else(|| "python3".into());
    let output = Command::new(&python).arg(&script).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{}: {error}", python.display()))?;
    match output.status.code() {
        Some(0) => {
            read(&String::from_utf8_lossy(&output.stdout)).ok_or_else(|| "its output cannot be read".to_owned())
        }
        Some(3) => {
            Err("install simpy (`python3 -m pip install simpy`, or name another Python in `PYTHON`)".to_owned())
        }
        _ => Err(format!("{} ended with {}", script.display(), output.status)),
    }
}

fn read(text: &str) -> Option<Peer> {
    let value = |key: &str| text.lines().find_map(|line| line.strip_prefix(key)?.strip_prefix(' '));
    Some(Peer {
        rates: value("rates")?.split(' ').map(|rate| rate.parse().ok()).collect::<Option<_>>()?,
        events_per_run: value("events_per_run")?.parse().ok()?,
        version: value("version")?.to_owned(),
    })
}
