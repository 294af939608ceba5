//! Clock times and counts in a line.

use super::wordbook::ZONES;
use super::words::Word;

/// A time of day in a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockTime {
    /// Its first word and the one behind its last.
    pub words: (usize, usize),
    /// Minutes since midnight.
    pub minutes: u32,
    /// It may as well be twelve hours later: "half past six".
    pub twelve: bool,
    /// Its zone is named in its sentence.
    pub zone: bool,
}

/// A number of people, calls or the like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Count {
    /// Its first word and the one behind the thing counted.
    pub words: (usize, usize),
    /// How many.
    pub value: u64,
}

/// What is counted where it matters.
const UNITS: [&str; 21] = [
    "customers",
    "users",
    "people",
    "persons",
    "callers",
    "tills",
    "desks",
    "tickets",
    "calls",
    "patients",
    "accounts",
    "cases",
    "colleagues",
    "payments",
    "orders",
    "pounds",
    "euros",
    "dollars",
    "members",
    "subscribers",
    "households",
];

/// Fewer than this is no figure to be held against anything.
const LEAST: u64 = 20;

const SMALL: [&str; 20] = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// A number from one to twenty as a word.
#[must_use]
pub fn small(text: &str) -> Option<u64> {
    SMALL.iter().position(|word| *word == text).map(|at| at as u64 + 1)
}

/// A number in digits or as one word below a hundred.
#[must_use]
pub fn number(text: &str) -> Option<u64> {
    if let Some(number) = small(text) {
        return Some(number);
    }
    if let Some(at) = TENS.iter().position(|word| *word == text) {
        return Some((at as u64 + 2) * 10);
    }
    let digits = text.trim_matches(['£', '$', '€', '%']);
    let plain: String = digits.chars().filter(|c| *c != ',').collect();
    let fits = !plain.is_empty() && plain.len() <= 12 && plain.bytes().all(|byte| byte.is_ascii_digit());
    if fits { plain.parse().ok() } else { None }
}

/// The times of day in a line.
#[must_use]
pub fn clocks(all: &[Word]) -> Vec<ClockTime> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < all.len() {
        match clock_at(all, at) {
            Some((len, minutes, twelve)) => {
                let here = all[at].sentence;
                let zone = all[at..].iter().take_while(|word| word.sentence == here).any(is_zone);
                found.push(ClockTime { words: (at, at + len), minutes, twelve, zone });
                at += len;
            }
            None => at += 1,
        }
    }
    found
}

fn is_zone(word: &Word) -> bool {
    word.capitals && ZONES.contains(&word.text.as_str())
}

/// How many words a time takes, its minutes, whether it is of twelve hours.
fn clock_at(all: &[Word], at: usize) -> Option<(usize, u32, bool)> {
    let text = |index: usize| all.get(index).map_or("", |word| word.text.as_str());
    let hour =
        |index: usize| number(text(index)).filter(|hour| (1..=12).contains(hour)).map(|hour| hour as u32 % 12 * 60);
    let first = text(at);
    // 14:05, 14.05 with a zone or a word of time before it, 3:15 pm.
    if let Some(minutes) = digits(first, ':') {
        return Some(match text(at + 1) {
            "pm" if minutes < 720 => (2, minutes + 720, false),
            "am" | "pm" => (2, minutes, false),
            _ => (1, minutes, false),
        });
    }
    if let Some(minutes) = digits(first, '.') {
        let led = at > 0 && ["at", "by", "since", "from", "until", "before", "about", "and"].contains(&text(at - 1));
        return (led || all.get(at + 1).is_some_and(is_zone)).then_some((1, minutes, false));
    }
    // 3 pm, 3pm.
    for (end, plus) in [("am", 0), ("pm", 720)] {
        if let Some(hour) = hour(at).filter(|_| text(at + 1) == end) {
            return Some((2, hour + plus, false));
        }
        let joined = first.strip_suffix(end).and_then(number).filter(|hour| (1..=12).contains(hour));
        if let Some(hour) = joined {
            return Some((1, hour as u32 % 12 * 60 + plus, false));
        }
    }
    if let Some(hour) = hour(at).filter(|_| text(at + 1) == "o'clock") {
        return Some((2, hour, true));
    }
    // Half past six, quarter to four, five past two.
    let part = match first {
        "half" => Some(30),
        "quarter" => Some(15),
        _ => number(first).filter(|minutes| *minutes < 60).map(|minutes| minutes as u32),
    }?;
    let hour = hour(at + 2)?;
    match text(at + 1) {
        "past" => Some((3, hour + part, true)),
        "to" if first != "half" && matches!(first, "quarter" | "five" | "ten" | "twenty") => {
            Some((3, (hour + 720 - part) % 720, true))
        }
        _ => None,
    }
}

/// `14:05` as minutes.
fn digits(text: &str, sign: char) -> Option<u32> {
    let (hours, minutes) = text.split_once(sign)?;
    let two = |part: &str| part.len() <= 2 && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !two(hours) || minutes.len() != 2 || !two(minutes) {
        return None;
    }
    let (hours, minutes): (u32, u32) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// The counts in a line.
#[must_use]
pub fn counts(all: &[Word]) -> Vec<Count> {
    let (mut found, mut at) = (Vec::new(), 0);
    while at < all.len() {
        let Some((len, value)) = value_at(all, at) else {
            at += 1;
            continue;
        };
        let end = at + len;
        let near = all.iter().enumerate().skip(end).take(2).take_while(|(_, word)| word.clause == all[at].clause);
        let unit = near.filter(|(_, word)| UNITS.contains(&word.text.as_str())).map(|(index, _)| index).next();
        let money = all[at].text.starts_with(['£', '$', '€']);
        if let Some(last) = unit.or(money.then_some(end - 1)).filter(|_| value >= LEAST) {
            found.push(Count { words: (at, last + 1), value });
        }
        at = end;
    }
    found
}

/// A number and how many words it takes: `fifteen thousand`, `12,000`, `two million`.
fn value_at(all: &[Word], at: usize) -> Option<(usize, u64)> {
    let mut value = number(&all[at].text)?;
    let mut len = 1;
    while let Some(word) = all.get(at + len) {
        let times = match word.text.as_str() {
            "dozen" => 12,
            "hundred" => 100,
            "thousand" => 1000,
            "million" => 1_000_000,
            _ => break,
        };
        value = value.saturating_mul(times);
        len += 1;
    }
    Some((len, value))
}

#[cfg(test)]
mod tests {
    use super::super::words::words;
    use super::*;

    fn times(line: &str) -> Vec<(u32, bool, bool)> {
        clocks(&words(line)).into_iter().map(|one| (one.minutes, one.twelve, one.zone)).collect()
    }

    #[test]
    fn reads_times_in_digits_and_words() {
        assert_eq!(times("from 14:05 to 15.12 BST"), [(845, false, true), (912, false, true)]);
        assert_eq!(
            times("at 3 pm, or 3pm, or 3:15 pm"),
            [(900, false, false), (900, false, false), (915, false, false)]
        );
        assert_eq!(
            times("half past six; quarter to four; five o'clock"),
            [(390, true, false), (225, true, false), (300, true, false)]
        );
        assert!(times("version 2.10 of 24:99 and two to four people").is_empty());
    }

    #[test]
    fn reads_counts_of_people_and_not_every_number() {
        let values = |line: &str| counts(&words(line)).into_iter().map(|one| one.value).collect::<Vec<_>>();
        assert_eq!(
            values("About 12,000 customers; fifteen thousand cases; £4,000 a minute"),
            [12_000, 15_000, 4_000]
        );
        assert!(values("Four teams, 20 minutes, hall 2, three customers").is_empty());
    }
}
