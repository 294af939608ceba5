//! The scenario language as data: every form that a file of an author may hold, with what it means,
//! what is written for it, what may be left out, and an example.
//!
//! Nothing here is written twice. The forms come from the types that read the files (`schemars`
//! derives them), the words from their doc comments, so neither can drift; the examples stand in
//! `examples.md` and are read by the same types in the tests. The module stands to the right of
//! `plan`, because plans and the orders in them are part of the language.
//!
//! * [`form`]: what a form is.
//! * `schema`: from the types' schema to forms; `wording`: units, names and defaults in words.
//! * `examples`: the examples by form.
//! * `markdown`: the reference as people read it.
//! * `find`: by name, with what was probably meant.
//! * [`index`]: a file as an editor needs it: its names, and what may stand at a place.

mod examples;
mod find;
pub mod form;
pub mod index;
mod markdown;
mod schema;
mod wording;

#[cfg(test)]
mod tests;

use std::sync::LazyLock;

pub use find::{find, form, near};
pub use form::Form;
pub use markdown::{all as reference, one as entry};

static FORMS: LazyLock<Vec<Form>> = LazyLock::new(|| schema::forms(&examples::Examples::ours()));

/// Every form, in the order in which a reader of the files meets them.
#[must_use]
pub fn forms() -> &'static [Form] {
    &FORMS
}

/// The forms of which files are made: a file of each kind holds one.
#[must_use]
pub fn documents() -> [&'static str; 5] {
    schema::DOCUMENTS
}
