//! A fresh process: this very test binary, asked through its environment to do one thing.

use std::process::{Command, Stdio};

/// A command that runs one test of this binary with variables set.
pub fn command(test: &str, vars: &[(&str, &str)]) -> Command {
    let mut command = Command::new(std::env::current_exe().expect("the test binary has a path"));
    command.args(["--exact", test, "--nocapture", "--test-threads=1"]).stdout(Stdio::piped());
    command.envs(vars.iter().copied());
    command
}

/// What the child answered: the rest of the line that begins with a word.
pub fn answer<'a>(stdout: &'a str, word: &str) -> Option<&'a str> {
    // The harness may print before it on the same line.
    stdout.lines().find_map(|line| line.find(word).map(|at| line[at + word.len()..].trim()))
}
