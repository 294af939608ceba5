//! Everything the window needs, one line each.

use std::fmt;

use super::libraries::NEEDED;
use super::{display, probe};

/// How it stands with one thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// There.
    Good,
    /// Not there, and the window needs it.
    Missing,
}

/// One thing that the window needs, and how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoctorLine {
    /// What was looked for.
    pub what: String,
    /// How it stands.
    pub health: Health,
    /// What was found, or what to do.
    pub detail: String,
}

impl fmt::Display for DoctorLine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = match self.health {
            Health::Good => "ok",
            Health::Missing => "missing",
        };
        write!(f, "{mark:<8}{}: {}", self.what, self.detail)
    }
}

/// Looks for all that a window needs: the display, each library, a driver, and a window that opens.
#[must_use]
pub fn doctor() -> Vec<DoctorLine> {
    let mut lines = vec![match display::find() {
        Ok(name) => line("display", Health::Good, name),
        Err(none) => line("display", Health::Missing, none.to_string()),
    }];
    for library in NEEDED {
        lines.push(match library.load() {
            Ok(()) => line(library.soname, Health::Good, "found".into()),
            Err(_) => line(library.soname, Health::Missing, format!("install {}", library.package)),
        });
    }
    lines.push(match probe::check(false) {
        Ok(adapter) => line("window", Health::Good, format!("opens, drawn by {adapter}")),
        Err(missing) => line("window", Health::Missing, missing.to_string()),
    });
    lines
}

fn line(what: &str, health: Health, detail: String) -> DoctorLine {
    DoctorLine { what: what.into(), health, detail }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_reads_well() {
        let missing = line("libX11.so.6", Health::Missing, "install libx11-6".into());
        assert_eq!(missing.to_string(), "missing libX11.so.6: install libx11-6");
    }
}
