//! How a command ends when it does not end well.

use std::process::ExitCode;

use bridgecall_core::finding::{Finding, render};
use bridgecall_core::journal::{Fault, JournalError};
use bridgecall_core::scenario::load::Source;

use crate::library::OpenError;
use crate::runs::RunError;

/// What went wrong, with the exit code it stands for.
#[derive(Debug)]
pub enum Failure {
    /// What was examined is wrong (1). The words, if any, go to standard error.
    Wrong(String),
    /// It could not be done (2).
    Cannot(String),
}

impl Failure {
    /// It could not be done.
    pub fn cannot(words: impl Into<String>) -> Self {
        Self::Cannot(words.into())
    }

    /// What was examined is wrong.
    pub fn wrong(words: impl Into<String>) -> Self {
        Self::Wrong(words.into())
    }

    /// Says it on standard error.
    #[must_use]
    pub fn tell(&self) -> ExitCode {
        let (words, code) = match self {
            Self::Wrong(words) => (words, 1),
            Self::Cannot(words) => (words, 2),
        };
        if !words.is_empty() {
            complain(words.trim_end());
        }
        ExitCode::from(code)
    }
}

impl From<OpenError> for Failure {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Wrong(findings, sources) => {
                Self::Wrong(findings.iter().map(|one| in_words(one, &sources)).collect::<Vec<_>>().join("\n"))
            }
            other => Self::Cannot(format!("error: {other}")),
        }
    }
}

impl From<JournalError> for Failure {
    fn from(error: JournalError) -> Self {
        match error {
            JournalError::Damaged(fault) => fault.into(),
            other => Self::Cannot(format!("error: {other}")),
        }
    }
}

impl From<RunError> for Failure {
    fn from(error: RunError) -> Self {
        match error {
            RunError::Unsound(fault) => fault.into(),
            other @ (RunError::Io { .. } | RunError::NotAtHand { .. } | RunError::NotPlayed { .. }) => {
                Self::Cannot(format!("error: {other}"))
            }
        }
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Wrong(format!("error: the journal is not sound: {fault}"))
    }
}

/// A finding in words, with the text of the file that it is in.
pub(super) fn in_words(finding: &Finding, sources: &[Source]) -> String {
    let source = sources.iter().find(|source| source.name == finding.file);
    let text = source.map(|source| String::from_utf8_lossy(&source.bytes)).unwrap_or_default();
    render(finding, &text)
}

/// An IO failure at a path.
pub(super) fn io(path: &std::path::Path, error: &std::io::Error) -> Failure {
    Failure::Cannot(format!("error: {}: {error}", path.display()))
}

/// Says a line on standard error. Nobody may be listening there any more, and that is no trouble.
pub(super) fn complain(line: &str) {
    use std::io::Write as _;
    let _ = writeln!(std::io::stderr(), "{line}");
}

/// Writes the result to standard output. A reader that went away is not our trouble.
pub(super) fn print(text: &str) -> Result<(), Failure> {
    use std::io::Write as _;
    let mut out = std::io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => {
            Err(Failure::Cannot(format!("error: standard output: {error}")))
        }
        _ => Ok(()),
    }
}
