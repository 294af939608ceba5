//! The window: Bevy around the panels.
