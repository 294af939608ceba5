//! What each intent does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::base::Id;
use bridgecall_core::journal::pace::PaceRequest;
use bridgecall_core::sim::{Mode, Seating};

use super::super::front::Screen;
use super::front::Cockpit;
use super::live::Live;
use super::shelf::{Briefing, cards};
use super::store::Store;
use super::{debriefed, past};
use crate::library::open;
use crate::runs::{DEBRIEF, keep};
use crate::ui::{Desk, Goal, Intent};

impl Cockpit {
    /// Works off what was wanted, in order; then sees whether the run has ended.
    pub(super) fn work_off(&mut self) {
        for intent in std::mem::take(&mut self.intents) {
            self.work(intent);
        }
        if self.live.as_ref().is_some_and(|live| live.sim().ended().is_some()) {
            self.finish();
        }
    }

    fn work(&mut self, intent: Intent) {
        match intent {
            Intent::Order(command) => {
                if let Some(live) = &mut self.live {
                    live.give(&command);
                }
            }
            Intent::Pause => self.pace(PaceRequest::Pause),
            Intent::Continue => self.pace(PaceRequest::Continue),
            Intent::Speed(tenths) => self.pace(PaceRequest::Speed(u64::from(tenths))),
            Intent::JumpToNext => {
                if let Some(live) = &mut self.live {
                    live.jump();
                }
            }
            Intent::Open(goal) => self.go(goal),
            Intent::Back => self.screen = if self.live.is_some() { Screen::Exercise } else { Screen::Title },
            Intent::StartRun { scenario, seed, mode, seating } => self.start(scenario, seed, mode, seating),
            Intent::OpenRun(run) => self.reopen(&run),
            Intent::CompareRuns(one, other) => {
                self.past.compared = past::compare(&self.words, &one, &other, &self.past.runs);
            }
            Intent::ExportHtml(run) => self.export(&run),
            Intent::DeleteRun(run) => {
                let deleted = self.store.delete(&run);
                self.say_if_failed(deleted);
                self.refresh();
            }
            Intent::ResumeRun(run) => self.resume(&run),
            Intent::SaveSettings(settings) => {
                self.state.settings = settings;
                let kept = self.store.keep_state(&self.state);
                self.say_if_failed(kept);
            }
            Intent::SaveDesk => {
                let kept = match self.live.as_ref().and_then(|live| live.folder.as_deref()) {
                    Some(run) => Store::keep_desk(run, &self.state.desk),
                    None => Ok(()),
                };
                self.say_if_failed(kept);
            }
            Intent::Focus(node) => self.state.desk.node = Some(node),
            Intent::Quit => self.quit = true,
        }
    }

    fn pace(&mut self, request: PaceRequest) {
        if let Some(live) = &mut self.live {
            live.request(request);
        }
    }

    fn say_if_failed<E: std::fmt::Display>(&mut self, done: Result<(), E>) {
        if let Err(error) = done {
            self.notice = Some(error.to_string());
        }
    }

    fn refresh(&mut self) {
        self.past.runs = past::rows(&self.library, &self.store);
        self.past.compared = None;
        self.cards = cards(&self.library, &self.store);
    }

    fn go(&mut self, goal: Goal) {
        // A run that is left stays as it is: cut off, and to be taken up again. A look at the settings
        // leaves nothing: the clock goes on behind them.
        if goal != Goal::Settings {
            self.live = None;
        }
        self.screen = match goal {
            Goal::Title => Screen::Title,
            Goal::Library => Screen::Library,
            Goal::Briefing(id) => {
                let seed = self.next_seed(id);
                self.briefing = Briefing::of(&self.library, id, seed);
                if self.briefing.is_some() { Screen::Briefing } else { Screen::Library }
            }
            Goal::Debrief => Screen::Debrief,
            Goal::PastRuns => Screen::PastRuns,
            Goal::Settings => Screen::Settings,
        };
        self.refresh();
    }

    /// A seed that was not played yet, so that answers cannot be learnt by heart: one more than
    /// the number of runs of this scenario.
    fn next_seed(&self, scenario: Id) -> u64 {
        let card = self.cards.cards.iter().find(|card| card.id == scenario);
        card.map_or(1, |card| card.played.0 as u64 + 1)
    }

    fn start(&mut self, scenario: Id, seed: u64, mode: Mode, seating: Seating) {
        let content = match open(&self.library, scenario.as_str()) {
            Ok(opened) => Arc::clone(&opened.content),
            Err(error) => return self.notice = Some(error.to_string()),
        };
        let kept = self.store.keep_state(&self.state);
        self.say_if_failed(kept);
        let folder = match self.store.new_run(scenario.as_str(), seed) {
            Ok(folder) => folder,
            Err(error) => return self.notice = Some(error.to_string()),
        };
        match Live::start(&folder, content, seed, mode, seating) {
            Ok(live) => self.sit_down(live, Desk::default()),
            Err(error) => self.notice = Some(error.to_string()),
        }
    }

    fn sit_down(&mut self, live: Live, desk: Desk) {
        self.state.desk = desk;
        self.live = Some(live);
        self.screen = Screen::Exercise;
    }

    fn resume(&mut self, run: &Path) {
        match Live::resume(run, &self.library) {
            Ok(mut live) => {
                live.notice = Some(self.words.get("app-resumed"));
                self.sit_down(live, Store::desk(run));
            }
            Err(error) => self.notice = Some(error.to_string()),
        }
    }

    /// Closes the journal, keeps what follows from it, shows the debrief.
    fn finish(&mut self) {
        let Some(live) = &mut self.live else { return };
        let Some(folder) = live.folder.clone() else { return };
        if let Err(error) = live.close() {
            self.notice = Some(error.to_string());
        }
        self.live = None;
        self.reopen(&folder);
    }

    fn reopen(&mut self, run: &Path) {
        match keep(&self.library, run) {
            Ok((_, told)) => {
                self.debrief = debriefed::rows(&self.words, run, &told);
                self.live = None;
                self.screen = Screen::Debrief;
            }
            Err(error) => {
                self.notice = Some(error.to_string());
                self.screen = Screen::PastRuns;
            }
        }
        self.refresh();
    }

    /// Writes the page where the user finds it, and says where.
    fn export(&mut self, run: &Path) {
        let written = keep(&self.library, run).map_err(|error| error.to_string()).and_then(|_| {
            let to = page_of(run);
            std::fs::copy(run.join(DEBRIEF), &to).map(|_| to).map_err(|error| error.to_string())
        });
        self.notice = Some(match written {
            Ok(to) => self.words.get_with("app-exported", &[("path", to.display().to_string().into())]),
            Err(error) => error,
        });
    }
}

/// The page of a run: in the user's documents, else in the home, else beside the run.
fn page_of(run: &Path) -> PathBuf {
    let dirs = directories::UserDirs::new();
    let documents = dirs.as_ref().and_then(|dirs| dirs.document_dir()).filter(|dir| dir.is_dir());
    let home = dirs.as_ref().map(|dirs| dirs.home_dir());
    let folder = documents.or(home).unwrap_or(run);
    let name = run.file_name().unwrap_or_default().to_string_lossy();
    folder.join(format!("bridgecall-{name}.html"))
}
