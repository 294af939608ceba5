//! What each intent does.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use bridgecall_core::base::Id;
use bridgecall_core::journal::pace::PaceRequest;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Mode, Seating};

use super::super::front::Screen;
use super::front::Cockpit;
use super::live::Live;
use super::shelf::{Briefing, cards};
use super::store::Store;
use super::{debriefed, past, profiled};
use crate::library::open;
use crate::profile::Answers;
use crate::runs::keep;
use crate::ui::{DebriefPart, Goal, Intent};

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
            Intent::ExportHtml(run, seat) => self.export(&run, seat),
            Intent::DeleteRun(run) => {
                let deleted = self.store.delete(&run);
                self.say_if_failed(deleted);
                self.refresh();
            }
            Intent::ResumeRun(run) => self.resume(&run),
            Intent::KeepProfile(answers) => {
                let kept = self.store.profile().keep(&Answers(answers));
                self.say_if_failed(kept);
                self.read_profile();
            }
            Intent::DeleteProfile => {
                let deleted = self.store.profile().delete();
                self.say_if_failed(deleted.map(drop));
                self.read_profile();
            }
            Intent::SaveSettings(settings) => {
                self.state.settings = settings;
                let kept = self.store.keep_state(&self.state);
                self.say_if_failed(kept);
            }
            Intent::SaveDesk => {
                let kept = self.keep_desk();
                self.say_if_failed(kept);
            }
            Intent::PassTo(seat) => self.pass(seat),
            Intent::SitDown => {
                if let Some(live) = &mut self.live {
                    live.unveil();
                }
            }
            Intent::DebriefOf(seat) => {
                if let Some(at) = self.debriefs.iter().position(|one| one.seat == seat) {
                    self.debriefs.swap(0, at);
                }
            }
            Intent::PutAway => {
                if let Some(live) = &mut self.live {
                    live.put_away();
                }
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

    fn read_profile(&mut self) {
        self.profile = profiled::view(&self.words, &self.store.profile());
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
            Goal::Profile => {
                self.read_profile();
                Screen::Profile
            }
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
            Ok(live) => self.sit_down(live),
            Err(error) => self.notice = Some(error.to_string()),
        }
    }

    /// A run comes to the screen, with the desks that were left in it.
    fn sit_down(&mut self, live: Live) {
        let kept = |seat: Seat| live.folder.as_deref().map(|run| Store::desk(run, seat)).unwrap_or_default();
        self.desks = live.sim().seating().played().map(|seat| (seat, kept(seat))).collect();
        self.state.desk = self.desks.remove(&live.seat()).unwrap_or_default();
        self.live = Some(live);
        self.screen = Screen::Exercise;
    }

    fn keep_desk(&self) -> std::io::Result<()> {
        let Some(live) = &self.live else { return Ok(()) };
        live.folder.as_deref().map_or(Ok(()), |run| Store::keep_desk(run, live.seat(), &self.state.desk))
    }

    /// Passes the screen on: what lies on a desk stays with its seat.
    fn pass(&mut self, seat: Seat) {
        let kept = self.keep_desk();
        self.say_if_failed(kept);
        let Some(live) = &mut self.live else { return };
        let left = live.seat();
        live.pass(seat);
        let desk = self.desks.remove(&live.seat()).unwrap_or_default();
        self.desks.insert(left, std::mem::replace(&mut self.state.desk, desk));
        self.state.palette = None;
        self.state.confirm = None;
    }

    fn resume(&mut self, run: &Path) {
        match Live::resume(run, &self.library) {
            Ok(mut live) => {
                live.notice = Some(self.words.get("app-resumed"));
                self.sit_down(live);
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
            Ok(kept) => {
                let rows = kept.told.iter().map(|one| debriefed::rows(&self.words, run, one, &kept.seating));
                let mut rows: Vec<_> = rows.collect();
                // Only on this screen, and only for the one whose machine it is.
                let profile = self.store.profile().read().ok().flatten();
                if let (Some(profile), Some(own), Some(told)) = (profile, rows.first_mut(), kept.told.first())
                    && let Some(row) = profiled::beside(&self.words, &profile, &told.debrief)
                    && let Some((_, people)) = own.beside.iter_mut().find(|(part, _)| *part == DebriefPart::People)
                {
                    people.insert(0, row);
                }
                self.debriefs = rows;
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

    /// Writes a run's page anew, copies it to where the user finds it, and says where.
    fn export(&mut self, run: &Path, seat: Option<Seat>) {
        let written = keep(&self.library, run).map_err(|error| error.to_string()).and_then(|kept| {
            let theirs = kept.told.iter().find(|one| seat.is_none_or(|seat| one.seat == seat));
            let page = theirs.map_or(run, |one| one.page.as_path());
            let to = place_of(run, page);
            std::fs::copy(page, &to).map(|_| to).map_err(|error| error.to_string())
        });
        self.notice = Some(match written {
            Ok(to) => self.words.get_with("app-exported", &[("path", to.display().to_string().into())]),
            Err(error) => error,
        });
    }
}

/// Where a copy of a run's page goes: the user's documents, else the home, else beside the run.
fn place_of(run: &Path, page: &Path) -> PathBuf {
    let dirs = directories::UserDirs::new();
    let documents = dirs.as_ref().and_then(|dirs| dirs.document_dir()).filter(|dir| dir.is_dir());
    let home = dirs.as_ref().map(|dirs| dirs.home_dir());
    let folder = documents.or(home).unwrap_or(run);
    let name = run.file_name().unwrap_or_default().to_string_lossy();
    let what = page.file_stem().unwrap_or_default().to_string_lossy();
    folder.join(format!("bridgecall-{name}-{what}.html"))
}
