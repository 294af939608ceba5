//! What names a machine or a person by its form: addresses, host names, telephone numbers.

use super::words::Word;

/// `10.20.3.17`, `prd-az2`, `srv-db-04`.
pub(super) fn is_host(text: &str) -> bool {
    let numbers: Vec<&str> = text.split('.').collect();
    if numbers.len() == 4 && numbers.iter().all(|part| part.parse::<u8>().is_ok()) {
        return true;
    }
    let parts: Vec<&str> = text.split('-').collect();
    let letters = parts.iter().filter(|part| part.len() > 1 && part.chars().all(char::is_alphabetic)).count();
    let mixed = |part: &&str| part.chars().any(char::is_alphabetic) && part.chars().any(|c| c.is_ascii_digit());
    let digits = text.chars().any(|c| c.is_ascii_digit());
    parts.len() > 1 && digits && (letters > 1 || parts.iter().any(mixed))
}

/// Six digits or more, the first a nought or a plus.
pub(super) fn is_telephone(all: &[Word], at: usize) -> bool {
    let is_group = |word: &&Word| word.text.bytes().all(|byte| byte.is_ascii_digit()) && !word.text.is_empty();
    let digits: usize = all[at..].iter().take_while(is_group).map(|word| word.text.len()).sum();
    all[at].text.starts_with('0') && digits >= 6
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    #[test]
    fn machines_and_telephones_are_told_from_other_words() {
        for text in ["10.20.3.17", "prd-az2", "srv-db-04", "web-prod-07"] {
            assert!(is_host(text), "{text}");
        }
        for text in ["half-failed", "covid-19", "14:05", "1.2.3", "12,000", "e-mail", "2026-11-26"] {
            assert!(!is_host(text), "{text}");
        }
        assert!(is_telephone(&words("07700 900123"), 0));
        assert!(!is_telephone(&words("12,000 customers"), 0) && !is_telephone(&words("0 of 9"), 0));
    }
}
