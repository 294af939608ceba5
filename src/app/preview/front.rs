//! The window of a preview.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use bridgecall_core::base::SimTime;
use bridgecall_core::finding::{Finding, Severity};
use bridgecall_core::journal::JournalError;
use bridgecall_core::scenario::Content;

use super::super::board::BoardScene;
use super::super::cockpit::{Cockpit, Live, Store};
use super::super::front::{BoardTexture, Front, Screen};
use super::watch::Watch;
use crate::library::{Library, OpenError, open, open_plan};
use crate::ui::FindingRow;

/// So often the files are looked at.
const EVERY: Duration = Duration::from_millis(300);

/// What is previewed, from where.
#[derive(Debug, Clone)]
pub struct PreviewOf {
    /// The library for policies and rubrics that do not lie beside the scenario.
    pub library: Library,
    /// The scenario's folder, or its file.
    pub path: PathBuf,
    /// The seed.
    pub seed: u64,
    /// A plan that plays up to a moment first.
    pub plan: Option<(String, SimTime)>,
}

/// Why there is no preview.
#[derive(Debug, thiserror::Error)]
pub enum PreviewError {
    /// It cannot be read at all.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The journal in memory fails.
    #[error(transparent)]
    Journal(#[from] JournalError),
}

/// A cockpit over a scenario that is being written.
pub struct Preview {
    of: PreviewOf,
    cockpit: Cockpit,
    watch: Watch,
    waited: Duration,
}

impl Preview {
    /// Opens a preview. One whose first version has mistakes shows these, and the exercise as soon as
    /// they are mended.
    ///
    /// # Errors
    /// When there is no such scenario, or it cannot be read.
    pub fn new(of: PreviewOf, store: Store) -> Result<Self, PreviewError> {
        let folder = if of.path.is_dir() { of.path.clone() } else { parent(&of.path) };
        let mut cockpit = Cockpit::new(of.library.clone(), store);
        match load(&of) {
            Ok(live) => cockpit.preview(live),
            Err(PreviewError::Open(OpenError::Wrong(findings, _))) => {
                cockpit.find(rows(&findings));
            }
            Err(error) => return Err(error),
        }
        Ok(Self { watch: Watch::of(&folder), of, cockpit, waited: Duration::ZERO })
    }

    /// What is shown: for tests that look behind the window.
    #[must_use]
    pub fn cockpit(&self) -> &Cockpit {
        &self.cockpit
    }

    /// Gives what a panel would.
    pub fn cockpit_mut(&mut self) -> &mut Cockpit {
        &mut self.cockpit
    }

    /// Takes up what was saved: a version without mistakes goes on at the same second with the same
    /// orders, one with mistakes leaves the last good one and lists them beside it.
    fn reload(&mut self) {
        let reloaded = match self.cockpit.live() {
            Some(live) => content(&self.of).and_then(|content| Ok(live.on(content)?)),
            None => load(&self.of),
        };
        match reloaded {
            Ok(live) => self.cockpit.preview(live),
            Err(PreviewError::Open(OpenError::Wrong(findings, _))) => {
                self.cockpit.find(rows(&findings));
            }
            Err(error) => self.cockpit.find(vec![FindingRow::plain(error.to_string())]),
        }
    }
}

fn parent(path: &Path) -> PathBuf {
    path.parent().map(Path::to_owned).unwrap_or_default()
}

fn content(of: &PreviewOf) -> Result<Arc<Content>, PreviewError> {
    Ok(open(&of.library, &of.path.to_string_lossy())?.content)
}

fn load(of: &PreviewOf) -> Result<Live, PreviewError> {
    let opened = open(&of.library, &of.path.to_string_lossy())?;
    let content = Arc::clone(&opened.content);
    Ok(match &of.plan {
        Some((plan, at)) => Live::played(content, of.seed, &open_plan(&opened, plan)?, *at)?,
        None => Live::unkept(content, of.seed),
    })
}

fn rows(findings: &[Finding]) -> Vec<FindingRow> {
    let row = |one: &Finding| FindingRow {
        place: format!("{}:{}:{}", short(&one.file), one.line, one.column),
        code: one.code.clone(),
        message: one.message.clone(),
        help: one.help.clone(),
        suggestions: one.suggestions.clone(),
        error: one.severity == Severity::Error,
    };
    findings.iter().map(row).collect()
}

/// The file with its folder: `half-failed-switch/scenario.ron`.
fn short(name: &str) -> String {
    let parts: Vec<&str> = name.split(['/', '\\']).collect();
    parts[parts.len().saturating_sub(2)..].join("/")
}

impl Front for Preview {
    fn show(&mut self, ctx: &egui::Context, board: Option<BoardTexture>) {
        self.cockpit.show(ctx, board);
    }

    fn tick(&mut self, real: Duration) {
        self.waited += real;
        if self.waited >= EVERY {
            self.waited = Duration::ZERO;
            if self.watch.changed() {
                self.reload();
            }
        }
        self.cockpit.tick(real);
    }

    fn board(&self) -> Option<BoardScene> {
        self.cockpit.board()
    }

    fn wants_quit(&self) -> bool {
        self.cockpit.wants_quit()
    }

    fn needs_repaint_after(&self) -> Duration {
        self.cockpit.needs_repaint_after().min(EVERY)
    }

    fn screen(&self) -> Screen {
        self.cockpit.screen()
    }
}
