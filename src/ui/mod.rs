//! The panels: functions of plain view data that emit intents. No engine, no rule of the exercise.
//!
//! [`show`] draws a screen. The application fills a [`ScreenView`], keeps a [`UiState`] between
//! frames and on disk (drafts survive a kill), and works the [`Intent`]s off after the frame.
//! The code may run twice a frame: it only reads, except its own state and the list of intents.
//!
//! * `view`, `intent`, `state`: what goes in, what comes out, what is remembered.
//! * `theme`: colours as tokens. `widgets`: small things with names. `cx`: words and colours.
//! * `orders`: a sheet for every order of the seat. `palette`: finds any of them.
//! * `panels`: the exercise, a file a panel. `screens`: the rest, a file a screen.

mod cx;
mod intent;
mod orders;
mod palette;
mod panels;
mod root;
mod screens;
mod state;
mod theme;
mod view;
mod widgets;

pub use intent::{Goal, Intent};
pub use orders::{Field, Fields, Group, Lacks, MessageDraft, OrderKind, Work, build, clock_time};
pub use panels::board_places;
pub use root::show;
pub use screens::findings;
pub use state::{Colours, DebriefPart, Desk, Palette, Panel, Settings, UiState};
pub use theme::{Theme, ThemeError, contrast};
pub use view::{
    AdviceRow, BesideRow, BoardPicture, BriefingView, Compared, DebriefView, DeductionRow, EvidenceRow, ExerciseView,
    FindingRow, GateRow, LibraryCard, LibraryView, ObjectiveRow, PaceView, PastRunRow, PastRunsView, ProfileView,
    ScreenView, TimelineRow, TitleView, TraitRow, VeilView,
};
