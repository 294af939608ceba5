//! The fuzz targets on stable: their corpus, and twenty thousand mutilations of it. The same on
//! every run; `FUZZ_ROUNDS` asks for more of them.

#[path = "../../../tests/fuzz/targets.rs"]
mod targets;

use std::panic::catch_unwind;
use std::path::Path;

type Target = fn(&[u8]);

const TARGETS: [(&str, Target, u64); 3] =
    [("scenario", targets::scenario, 8000), ("plan", targets::plan, 7000), ("journal", targets::journal, 5000)];

/// Pieces that readers stumble over.
const ODD: [&str; 24] = [
    "(",
    ")",
    "[",
    "]",
    "\"",
    "'",
    ",",
    ":",
    "/*",
    "*/",
    "//",
    "\\",
    "\\u{202e}",
    "\u{202e}",
    "\0",
    "18446744073709551615",
    "-9223372036854775808",
    "NaN",
    "1e999",
    "Some(",
    "None",
    "r#\"",
    "{",
    "\u{e9}",
];

fn corpus(name: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fuzz/corpus").join(name);
    let entries =
        std::fs::read_dir(&folder).expect("the corpus is there").map(|entry| entry.expect("it is listed").path());
    let mut files: Vec<_> = entries.collect();
    files.sort();
    files.iter().map(|path| (path.display().to_string(), std::fs::read(path).expect("it is read"))).collect()
}

#[track_caller]
fn survives(target: Target, bytes: &[u8], what: &str) {
    let held = bytes.to_vec();
    let survived = catch_unwind(move || target(&held)).is_ok();
    assert!(survived, "{what}:\n{}", String::from_utf8_lossy(bytes));
}

#[test]
fn the_corpus_is_survived() {
    for (name, target, _) in TARGETS {
        let files = corpus(name);
        assert!(files.len() >= 5, "{name} has {} files", files.len());
        for (file, bytes) in files {
            survives(target, &bytes, &file);
        }
    }
}

#[test]
fn mutilations_of_the_corpus_are_survived() {
    let times = std::env::var("FUZZ_ROUNDS").ok().and_then(|rounds| rounds.parse::<u64>().ok()).unwrap_or(1);
    for (name, target, count) in TARGETS {
        let files = corpus(name);
        for round in 0..count * times {
            let mut dice = Dice(round.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5851_f42d_4c95_7f2d);
            let mut bytes = files[dice.below(files.len())].1.clone();
            for _ in 0..=dice.below(4) {
                mutilate(&mut bytes, &files, &mut dice);
            }
            survives(target, &bytes, &format!("{name}, round {round}"));
        }
    }
}

fn mutilate(bytes: &mut Vec<u8>, files: &[(String, Vec<u8>)], dice: &mut Dice) {
    let at = dice.below(bytes.len() + 1);
    let to = (at + dice.below(40)).min(bytes.len());
    match dice.below(7) {
        0 if at < bytes.len() => bytes[at] ^= 1 << dice.below(8),
        1 => drop(bytes.drain(at..to)),
        2 => drop(bytes.splice(at..at, ODD[dice.below(ODD.len())].bytes())),
        3 => drop(bytes.splice(at..to, ODD[dice.below(ODD.len())].bytes())),
        4 => {
            let copied = bytes[at..to].to_vec();
            let again = dice.below(30);
            drop(bytes.splice(at..at, copied.repeat(again)));
        }
        5 => {
            let other = &files[dice.below(files.len())].1;
            let from = dice.below(other.len() + 1);
            let end = (from + dice.below(200)).min(other.len());
            drop(bytes.splice(at..to, other[from..end].iter().copied()));
        }
        _ => bytes.truncate(at.max(bytes.len() / 2)),
    }
}

/// Xorshift: a sequence that is the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(bound.max(1)).unwrap_or(1)).unwrap_or_default()
    }
}
