//! One finding, and the findings of many files.

use serde::{Deserialize, Serialize};

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// The file cannot be played or used.
    Error,
    /// It can, but its author will hardly have meant this.
    Warning,
}

/// Something an author got wrong. Field for field the shape of `check --json`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    /// How bad it is.
    pub severity: Severity,
    /// The code that `explain` explains: `E0101`.
    pub code: String,
    /// What is wrong, in a sentence.
    pub message: String,
    /// The file, as it was named to the program.
    pub file: String,
    /// The line of the offending text, from 1.
    pub line: u32,
    /// Its column, from 1, in characters.
    pub column: u32,
    /// The line where it ends.
    pub end_line: u32,
    /// The column after its last character.
    pub end_column: u32,
    /// The place in the document: `faults[2].on`; the value of `hard("x")` is its `.0`.
    pub path: String,
    /// How to mend it; may be empty.
    pub help: String,
    /// What could stand there instead, best first.
    pub suggestions: Vec<String>,
}

/// The findings of all the files looked at. The document of `check --json`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Findings {
    /// How many files were looked at.
    pub files: u64,
    /// What was found, file by file, from top to bottom.
    pub findings: Vec<Finding>,
}

impl Findings {
    /// Adds what was found in one more file.
    pub fn add_file(&mut self, found: Vec<Finding>) {
        self.files += 1;
        self.findings.extend(found);
    }

    /// How many are errors.
    #[must_use]
    pub fn errors(&self) -> usize {
        self.findings.iter().filter(|one| one.severity == Severity::Error).count()
    }

    /// How many are warnings.
    #[must_use]
    pub fn warnings(&self) -> usize {
        self.findings.len() - self.errors()
    }
}
