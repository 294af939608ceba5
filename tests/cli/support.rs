//! The program, a run to look at, and what every call must keep to.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::OnceLock;

use serde_json::Value;
use tempfile::TempDir;

/// The seat that this version plays.
pub(crate) const SEAT: &str = "major_incident_manager";
/// The larger scenario.
pub(crate) const SCENARIO: &str = "half-failed-switch";
/// The seed of the run to look at.
pub(crate) const SEED: &str = "7";

/// What a call of the program came to.
#[derive(Debug)]
pub(crate) struct Done {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Done {
    /// The exit code must be this one.
    #[track_caller]
    pub(crate) fn exits(self, code: i32) -> Self {
        assert_eq!(self.code, code, "stdout: {}\nstderr: {}", self.out, self.err);
        self
    }

    /// It could not be done: 2, nothing on stdout, and these words in the message.
    #[track_caller]
    pub(crate) fn cannot(self, words: &str) -> Self {
        assert!(self.err.contains(words), "`{words}` is not in: {}", self.err);
        assert_eq!(self.out, "", "a failure has no result");
        self.exits(2)
    }

    /// The one JSON document on stdout, with its newline and nothing else.
    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        let text = self.out.strip_suffix('\n').expect("a newline ends the document");
        assert!(!text.contains('\n'), "one document on one line");
        serde_json::from_str(text).expect("stdout is JSON")
    }

    /// The JSON objects on stdout, one a line.
    #[track_caller]
    pub(crate) fn lines(&self) -> Vec<Value> {
        self.out.lines().map(|line| serde_json::from_str(line).expect("every line is JSON")).collect()
    }
}

/// The program with arguments, without a display, in no special folder.
pub(crate) fn program<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bridgecall"));
    command.args(args).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command
}

/// Runs the program to its end.
#[track_caller]
pub(crate) fn call<S: AsRef<OsStr>>(args: impl IntoIterator<Item = S>) -> Done {
    finish(program(args), b"")
}

/// Runs a command line without quoting: words divided by spaces.
#[track_caller]
pub(crate) fn say(line: &str) -> Done {
    call(line.split_whitespace())
}

/// Feeds the program and runs it to its end.
#[track_caller]
pub(crate) fn finish(mut command: Command, input: &[u8]) -> Done {
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts");
    let mut stdin = child.stdin.take().expect("it is piped");
    let output = std::thread::scope(|scope| {
        // A program that reads no further is free to do so.
        scope.spawn(move || drop(stdin.write_all(input)));
        child.wait_with_output().expect("the program ends")
    });
    judge(output)
}

/// What holds for every call: it ends by itself with 0, 1 or 2, in text, and never in a panic.
#[track_caller]
pub(crate) fn judge(output: Output) -> Done {
    let out = String::from_utf8(output.stdout).expect("stdout is UTF-8");
    let err = String::from_utf8(output.stderr).expect("stderr is UTF-8");
    let code = output.status.code().unwrap_or_else(|| panic!("ended by a signal: {err}"));
    assert!((0..=2).contains(&code), "exit code {code}: {err}");
    for word in ["panicked", "RUST_BACKTRACE", "a fault of Bridgecall's own"] {
        assert!(!err.contains(word) && !out.contains(word), "{err}");
    }
    if code == 2 {
        assert!(!err.trim().is_empty() || !out.trim().is_empty(), "a failure says why");
    }
    Done { code, out, err }
}

/// A folder of its own for one test.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir().expect("there is room for a folder")
}

/// A good run that was kept, as it lay on disk and as it was printed.
pub(crate) struct Golden {
    pub(crate) journal: Vec<u8>,
    pub(crate) events: String,
    pub(crate) assessment: String,
    pub(crate) debrief: String,
    pub(crate) printed: String,
}

/// The golden run of the larger scenario, played once for all tests.
pub(crate) fn golden() -> &'static Golden {
    static GOLDEN: OnceLock<Golden> = OnceLock::new();
    GOLDEN.get_or_init(|| {
        let place = folder();
        let out = place.path().join("kept");
        let args = ["run", SCENARIO, "--plan", "golden", "--seed", SEED, "--json", "--out", text(&out)];
        let done = call(args).exits(0);
        let read = |name: &str| fs::read_to_string(out.join(name)).expect(name);
        Golden {
            journal: read("journal.jsonl").into_bytes(),
            events: read("events.jsonl"),
            assessment: read("assessment.json"),
            debrief: read("debrief.html"),
            printed: done.out,
        }
    })
}

/// The lines of the golden journal, each with its newline.
pub(crate) fn golden_lines() -> Vec<&'static [u8]> {
    golden().journal.split_inclusive(|byte| *byte == b'\n').collect()
}

/// Writes a file into a folder and tells where it is.
pub(crate) fn put(place: &TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = place.path().join(name);
    fs::create_dir_all(path.parent().expect("it has a folder")).expect("folders can be made");
    fs::write(&path, bytes).expect("files can be written");
    path
}

/// A path as an argument.
pub(crate) fn text(path: &Path) -> &str {
    path.to_str().expect("the test's paths are text")
}

/// The library in the repository.
pub(crate) fn scenarios() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("scenarios")
}

/// A copy of the library, to break.
pub(crate) fn copied() -> TempDir {
    let place = folder();
    copy(&scenarios(), place.path());
    place
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("folders can be made");
    for entry in fs::read_dir(from).expect("it is a folder").map(|entry| entry.expect("it can be listed")) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).expect("files can be copied");
        }
    }
}

/// Puts one text in the place of another, which must be there.
#[track_caller]
pub(crate) fn replace(path: &Path, from: &str, to: &str) {
    let old = fs::read_to_string(path).expect("it can be read");
    assert!(old.contains(from), "`{from}` is in {}", path.display());
    fs::write(path, old.replacen(from, to, 1)).expect("it can be written");
}
