//! The past-runs screen's data.

use std::path::Path;
use std::time::{SystemTime, UNIX_EPOCH};

use bridgecall_core::journal;
use bridgecall_core::scoring::Assessment;
use bridgecall_core::sim::Mode;

use super::store::Store;
use crate::library::{Library, open};
use crate::runs::{JOURNAL, document_in};
use crate::ui::{Compared, PastRunRow};
use crate::words::Words;

/// The kept runs, newest first.
pub(super) fn rows(library: &Library, store: &Store) -> Vec<PastRunRow> {
    store.runs().into_iter().map(|(folder, changed)| row(library, &folder, changed)).collect()
}

fn row(library: &Library, folder: &Path, changed: SystemTime) -> PastRunRow {
    let mut row = PastRunRow {
        path: folder.to_owned(),
        title: folder.file_name().unwrap_or_default().to_string_lossy().into_owned(),
        played: date(changed),
        seed: String::new(),
        seats: Vec::new(),
        exam: false,
        result: None,
        resumable: false,
        damaged: None,
    };
    let bytes = match std::fs::read(folder.join(JOURNAL)) {
        Ok(bytes) => bytes,
        Err(error) => return PastRunRow { damaged: Some(error.to_string()), ..row },
    };
    match journal::read(&bytes) {
        Ok(recorded) => {
            row.title = title(library, recorded.header.scenario.as_str());
            row.seed.clone_from(&recorded.header.seed);
            row.seats = std::iter::once(recorded.header.seat).chain(recorded.header.shared.iter().copied()).collect();
            row.exam = recorded.header.mode == Mode::Exam;
            row.resumable = !recorded.complete;
            row.result = document_in(folder).map(|result| (result.passed, result.total_permille));
        }
        Err(fault) => row.damaged = Some(fault.to_string()),
    }
    row
}

fn title(library: &Library, scenario: &str) -> String {
    open(library, scenario).map_or_else(|_| scenario.to_owned(), |opened| opened.scenario().title.clone())
}

/// The newest run that was cut off, with its title.
pub(super) fn resumable(rows: &[PastRunRow]) -> Option<(std::path::PathBuf, String)> {
    let run = rows.iter().find(|row| row.resumable && row.damaged.is_none())?;
    Some((run.path.clone(), format!("{} ({})", run.title, run.played)))
}

/// Two runs side by side: totals, phases, objectives.
pub(super) fn compare(words: &Words, one: &Path, other: &Path, rows: &[PastRunRow]) -> Option<Compared> {
    let (first, second) = (document_in(one)?, document_in(other)?);
    let name = |path: &Path| {
        let row = rows.iter().find(|row| row.path == path);
        row.map_or_else(String::new, |row| {
            format!("{}, {} {}, {}", row.title, words.get("app-seed"), row.seed, row.played)
        })
    };
    let percent = |permille: u64| format!("{}.{} %", permille / 10, permille % 10);
    let verdict = |result: &Assessment| words.get(if result.passed { "app-passed" } else { "app-not-passed" });
    let mut lines = vec![
        (words.get("app-result"), verdict(&first), verdict(&second)),
        (words.get("app-total"), percent(first.total_permille), percent(second.total_permille)),
    ];
    for (a, b) in first.phases.iter().zip(&second.phases) {
        lines.push((words.get(&format!("phase-{}", a.id)), percent(a.permille), percent(b.permille)));
    }
    for a in first.objectives.iter().filter(|one| one.applicable) {
        if let Some(b) = second.objectives.iter().find(|b| b.id == a.id) {
            let marks = |points: u64, of: u64, measured: &str| format!("{points} / {of}. {measured}");
            let left = marks(a.points_milli, a.of_milli, &a.measured);
            lines.push((a.id.to_string(), left, marks(b.points_milli, b.of_milli, &b.measured)));
        }
    }
    Some(Compared { names: (name(one), name(other)), rows: lines })
}

/// A moment as `2026-11-24 03:05 UTC`.
fn date(at: SystemTime) -> String {
    let seconds = at.duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let (year, month, day) = civil(seconds / 86_400);
    format!("{year}-{month:02}-{day:02} {:02}:{:02} UTC", seconds / 3600 % 24, seconds / 60 % 60)
}

/// Year, month and day of a count of days since 1 January 1970 (proleptic Gregorian calendar; the
/// method of <https://howardhinnant.github.io/date_algorithms.html>).
fn civil(days: u64) -> (u64, u64, u64) {
    let shifted = days + 719_468;
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * shifted_month + 2) / 5 + 1;
    let month = if shifted_month < 10 { shifted_month + 3 } else { shifted_month - 9 };
    (year_of_era + era * 400 + u64::from(month <= 2), month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_become_dates() {
        assert_eq!(civil(0), (1970, 1, 1));
        assert_eq!(civil(11_016), (2000, 2, 29));
        assert_eq!(civil(20_781), (2026, 11, 24));
    }
}
