//! The Bridgecall program around its core: the command line, the library of scenarios, the words,
//! the private self-profile, the language server, and, behind features, the panels and the window.
//!
//! ```text
//! ui ► core::view, core's ids and commands      app ► core, ui, library, runs, words      cli ► core, library, runs, lsp
//! ```

pub mod cli;
pub mod library;
pub mod lsp;
pub mod profile;
pub mod runs;
pub mod words;

#[cfg(feature = "ui")]
pub mod ui;

#[cfg(feature = "gui")]
pub mod app;
