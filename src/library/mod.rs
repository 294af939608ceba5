//! The library of scenarios: embedded, or a folder.
