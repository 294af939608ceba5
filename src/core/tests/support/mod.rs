//! What the journal's tests share: the engine's small scenario, a varied player, a child process.
#![allow(dead_code, missing_docs, unreachable_pub, reason = "each test binary uses a part of it")]

pub mod child;
pub mod content;
pub mod player;
pub mod stage;
