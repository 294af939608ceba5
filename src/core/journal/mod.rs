//! The record on disk: written before it is acknowledged, verified, replayed.
