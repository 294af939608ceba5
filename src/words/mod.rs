//! The program's words: locale files embedded in the program, looked up by key.

mod bundle;

pub use bundle::{Value, Words, WordsError};
