//! Panels: pure functions of view-models; intents out.
