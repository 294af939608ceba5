//! Forms by name.

use super::form::Form;
use crate::scenario::load::near as alike;

/// The form of a name: `Component`.
#[must_use]
pub fn form(name: &str) -> Option<&'static Form> {
    super::forms().iter().find(|form| form.name.eq_ignore_ascii_case(name))
}

/// The form of a name, or else every form with a field or a word of that name.
#[must_use]
pub fn find(name: &str) -> Vec<&'static Form> {
    if let Some(form) = form(name) {
        return vec![form];
    }
    super::forms().iter().filter(|form| form.names().any(|one| one == name)).collect()
}

/// The names of forms, fields and words that are most like a name.
#[must_use]
pub fn near(name: &str) -> Vec<String> {
    let forms = super::forms();
    let known = forms.iter().flat_map(|form| std::iter::once(form.name.as_str()).chain(form.names()));
    alike(name, known)
}
