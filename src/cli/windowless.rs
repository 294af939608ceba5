//! What a program built without a window says.

use super::Failure;

/// # Errors
/// Always: this program has no window.
pub(super) fn no_window() -> Result<(), Failure> {
    Err(Failure::cannot(
        "error: this program was built without the feature `gui`, so it has no window; build with it",
    ))
}
