//! What each code means.

use super::Severity;
use super::codes;

/// What a code means, why it matters, and an example of each kind.
///
/// The good example stands word for word in a file without findings; put the bad one in its place,
/// and the code is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Explanation {
    /// The code: `E0101`. An `E` is an error, a `W` a warning.
    pub code: &'static str,
    /// What is wrong, in short.
    pub title: &'static str,
    /// Why it matters, and how to mend it.
    pub why: &'static str,
    /// An example that has it.
    pub bad: &'static str,
    /// The same, mended.
    pub good: &'static str,
}

impl Explanation {
    /// How bad it is: the code's first letter tells.
    #[must_use]
    pub fn severity(&self) -> Severity {
        if self.code.starts_with('W') { Severity::Warning } else { Severity::Error }
    }
}

/// Explains a code, in capitals or not.
#[must_use]
pub fn explain(code: &str) -> Option<&'static Explanation> {
    explanations().find(|one| one.code.eq_ignore_ascii_case(code))
}

/// Every explanation, in the order of the codes.
pub fn explanations() -> impl Iterator<Item = &'static Explanation> {
    codes::FAMILIES.iter().flat_map(|family| family.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_complete() {
        let mut codes: Vec<&str> = explanations().map(|one| one.code).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
        for one in explanations() {
            assert!(one.code.len() == 5 && one.code.starts_with(['E', 'W']), "{}", one.code);
            assert!(!one.title.is_empty() && one.why.len() > 40, "{}", one.code);
        }
        assert_eq!(explain("e0101").map(|one| one.code), Some("E0101"));
        assert_eq!(explain("E9999"), None);
    }
}
