//! The seam to the shell: what is drawn, and when to draw again.

use std::collections::BTreeMap;
use std::time::Duration;

use bridgecall_core::scenario::model::Seat;

use super::super::board::{BoardPalette, BoardScene};
use super::super::front::{BoardTexture, Front, Screen, root_ui};
use super::live::Live;
use super::past;
use super::picture;
use super::shelf::{Briefing, cards};
use super::store::Store;
use crate::library::Library;
use crate::ui::{
    BoardPicture, BriefingView, Colours, DebriefView, Desk, ExerciseView, Fields, FindingRow, Intent, LibraryView,
    OrderKind, PastRunsView, ProfileView, ScreenView, Theme, TitleView, UiState, VeilView, findings, show,
};
use crate::words::Words;

/// Everything behind the window.
pub struct Cockpit {
    pub(super) library: Library,
    pub(super) store: Store,
    pub(super) words: Words,
    dark: Theme,
    light: Theme,
    pub(super) state: UiState,
    pub(super) screen: Screen,
    pub(super) live: Option<Live>,
    pub(super) cards: LibraryView,
    pub(super) briefing: Option<Briefing>,
    /// The debriefs of a run, one a seat that a person played; the first is shown.
    pub(super) debriefs: Vec<DebriefView>,
    /// Desks of seats that are not at the screen.
    pub(super) desks: BTreeMap<Seat, Desk>,
    pub(super) past: PastRunsView,
    pub(super) profile: ProfileView,
    pub(super) intents: Vec<Intent>,
    /// Something to know, shown until it is put away.
    pub(super) notice: Option<String>,
    pub(super) quit: bool,
    /// Mistakes of a scenario that is being previewed, shown beside everything.
    pub(super) findings: Vec<FindingRow>,
    /// How full the letters' atlas was, as last drawn.
    atlas: u32,
    /// Physical pixels a point, as last drawn.
    scale: f32,
    /// The board as last given to the engine, and where its boxes stand.
    areas: Vec<egui::Rect>,
}

impl Cockpit {
    /// The title screen over a library and a data folder.
    #[must_use]
    pub fn new(library: Library, store: Store) -> Self {
        let state = store.state();
        let past = PastRunsView { runs: past::rows(&library, &store), compared: None };
        Self {
            cards: cards(&library, &store),
            library,
            store,
            words: Words::english(),
            dark: Theme::dark(),
            light: Theme::light(),
            state,
            screen: Screen::Title,
            live: None,
            briefing: None,
            debriefs: Vec::new(),
            desks: BTreeMap::new(),
            past,
            profile: ProfileView::default(),
            intents: Vec::new(),
            notice: None,
            findings: Vec::new(),
            quit: false,
            atlas: 0,
            scale: 1.0,
            areas: Vec::new(),
        }
    }

    /// A running exercise as a still picture, with these settings.
    #[must_use]
    pub fn still(mut self, live: Live, colours: Colours, zoom_percent: u32) -> Self {
        self.state.settings.colours = colours;
        self.state.settings.zoom_percent = zoom_percent;
        self.state.settings.motion = false;
        self.live = Some(live);
        self.screen = Screen::Exercise;
        self
    }

    /// What the panels remember: for tests that look behind the window.
    #[must_use]
    pub fn state(&self) -> &UiState {
        &self.state
    }

    /// The running exercise, if one runs.
    #[must_use]
    pub fn live(&self) -> Option<&Live> {
        self.live.as_ref()
    }

    /// Writes into a draft as a sheet would.
    pub fn draft(&mut self, kind: OrderKind, write: impl FnOnce(&mut Fields)) {
        write(self.state.desk.draft(kind));
    }

    /// Queues an intent as a panel would.
    pub fn want(&mut self, intent: Intent) {
        self.intents.push(intent);
    }

    /// Shows a run of a scenario that is being written: the first one, or its next version.
    pub(in super::super) fn preview(&mut self, mut live: Live) {
        if self.live.is_some() {
            live.notice = Some(self.words.get("preview-reloaded"));
        }
        self.findings.clear();
        self.live = Some(live);
        self.screen = Screen::Exercise;
    }

    /// Lists mistakes beside what is shown.
    pub(in super::super) fn find(&mut self, findings: Vec<FindingRow>) {
        if let Some(live) = &mut self.live {
            live.notice = None;
        }
        self.findings = findings;
    }

    /// The mistakes listed.
    #[must_use]
    pub fn findings(&self) -> &[FindingRow] {
        &self.findings
    }

    /// Mistakes of a previewed scenario, beside the window's content.
    fn beside(&self, ui: &mut egui::Ui, theme: &Theme) {
        if self.findings.is_empty() {
            return;
        }
        let frame = egui::Frame::new().fill(theme.surface).inner_margin(egui::Margin::same(10));
        egui::Panel::right("findings").frame(frame).default_size(360.0).show(ui, |ui| {
            findings(ui, &self.words, theme, &self.findings);
        });
    }

    /// The notice at the foot of the window, which a press puts away.
    fn foot(&mut self, ui: &mut egui::Ui) {
        let Some(notice) = self.notice.clone() else { return };
        let away = self.words.get("app-put-away");
        egui::Panel::bottom("notice").show(ui, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(notice);
                if ui.button(away).clicked() {
                    self.notice = None;
                }
            });
        });
    }
}

impl Front for Cockpit {
    fn show(&mut self, ctx: &egui::Context, board: Option<BoardTexture>) {
        let zoom = self.state.settings.zoom_percent.clamp(50, 400) as f32 / 100.0;
        ctx.set_zoom_factor(zoom);
        self.scale = ctx.pixels_per_point();
        let mut root = root_ui(ctx);
        self.foot(&mut root);
        let theme = match self.state.settings.colours {
            Colours::Dark => &self.dark,
            Colours::Light => &self.light,
        };
        self.beside(&mut root, theme);
        let (propose, understand, judge, begin);
        let view = match (self.screen, &self.live, &self.briefing) {
            (Screen::Exercise, Some(live), _) if live.is_veiled() => ScreenView::Veil(VeilView {
                seat: live.seat(),
                clock: live.docs.clock.at(live.sim().now()),
                runs: !live.pace.paused,
            }),
            (Screen::Exercise, Some(live), _) => {
                propose = |command: &bridgecall_core::sim::Command| live.propose(command);
                understand = |line: &str| live.understand(line);
                judge = |message: &bridgecall_core::sim::Message| live.judge(message);
                begin = |message: &bridgecall_core::sim::Message| live.begin(message);
                let training = live.sim().mode() == bridgecall_core::sim::Mode::Practice;
                ScreenView::Exercise(Box::new(ExerciseView {
                    seat: live.seat(),
                    chairs: live.chairs(),
                    docs: &live.docs,
                    view: &live.view,
                    propose: &propose,
                    understand: &understand,
                    judge: if training { Some(&judge) } else { None },
                    begin: &begin,
                    mode: live.sim().mode(),
                    seed: live.sim().seed().0,
                    pace: live.pace_view(&self.words.get("app-exam-pace"), &self.words.get("app-no-jump")),
                    board: board.map(|board| BoardPicture { texture: board.id, areas: self.areas.clone() }),
                    refused: live.refused.clone(),
                    notice: live.notice.clone(),
                }))
            }
            (Screen::Library, ..) => ScreenView::Library(self.cards.clone()),
            (Screen::Briefing, _, Some(briefing)) => ScreenView::Briefing(BriefingView {
                id: briefing.id,
                docs: &briefing.docs,
                minutes: briefing.minutes,
                seed: briefing.seed,
            }),
            (Screen::PastRuns, ..) => ScreenView::PastRuns(&self.past),
            (Screen::Profile, ..) => ScreenView::Profile(&self.profile),
            (Screen::Settings, ..) => ScreenView::Settings { leaves: self.live.is_some() },
            (Screen::Debrief, ..) if let Some(told) = self.debriefs.first() => ScreenView::Debrief(told),
            _ => ScreenView::Title(TitleView {
                version: env!("CARGO_PKG_VERSION").to_owned(),
                resumable: past::resumable(&self.past.runs),
            }),
        };
        show(&mut root, &view, &mut self.state, &self.words, theme, &mut self.intents);
        // Letters that are new to the atlas reach the screen with the next frame: so there must be one.
        let fill = ctx.fonts(|fonts| fonts.font_atlas_fill_ratio());
        if fill.to_bits() != self.atlas {
            self.atlas = fill.to_bits();
            ctx.request_repaint();
        }
    }

    fn tick(&mut self, real: Duration) {
        if let Some(live) = &mut self.live {
            live.tick(real);
        }
        self.work_off();
        let scene = self.board();
        self.areas = scene.as_ref().map(picture::areas).unwrap_or_default();
    }

    fn board(&self) -> Option<BoardScene> {
        let live = self.live.as_ref().filter(|live| self.screen == Screen::Exercise && !live.is_veiled())?;
        let size = self.state.board_size.filter(|_| !self.state.desk.board_table)?;
        let palette = match self.state.settings.colours {
            Colours::Dark => BoardPalette::DARK,
            Colours::Light => BoardPalette::LIGHT,
        };
        let moving = self.state.settings.motion && !live.pace.paused;
        let focus = self.state.desk.node;
        Some(picture::scene(&live.view.board, &live.docs, focus, (size, self.scale), (moving, palette)))
    }

    fn wants_quit(&self) -> bool {
        self.quit
    }

    fn needs_repaint_after(&self) -> Duration {
        match &self.live {
            Some(live) => live.until_next(),
            None => Duration::MAX,
        }
    }

    fn screen(&self) -> Screen {
        self.screen
    }
}
