//! The words shown to people, from locale files.
