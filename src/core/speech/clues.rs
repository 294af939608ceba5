//! What the words are for, in which manner, and by when.

use crate::base::SimTime;
use crate::reader::figures::small;
use crate::scenario::model::Clock;
use crate::sim::command::Topic;
use crate::sim::talk::{Intent, Manner};

use super::words::Words;

/// What a line is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To say something.
    Say(Intent),
    /// To call somebody.
    Page,
    /// To let somebody go.
    Release,
    /// To ask for condition, actions, needs.
    Report,
}

/// The sort of thing that a verb is mostly about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// "Check": a part.
    Part,
    /// "Test": a theory.
    Theory,
    /// "Assess": an option.
    Option,
}

/// Signs of a purpose, the surest first.
const SIGNS: &[(Purpose, &[&str])] = &[
    (Purpose::Release, &["you can go", "you are released", "youre released", "you may go", "release", "stand down"]),
    (Purpose::Page, &["page", "call in", "wake", "bring in", "call", "ring", "get hold of"]),
    (
        Purpose::Say(Intent::Poll),
        &[
            "strong objections",
            "strong objection",
            "any objections",
            "anyone object",
            "anybody object",
            "object to",
            "poll",
        ],
    ),
    (
        Purpose::Say(Intent::Warn),
        &[
            "last warning",
            "please stop",
            "must ask you to stop",
            "stop that",
            "one warning",
            "or you leave",
            "stop disrupting",
            "this is a warning",
        ],
    ),
    (
        Purpose::Say(Intent::Park),
        &[
            "not now",
            "park that",
            "park it",
            "park this",
            "take that at the end",
            "take it at the end",
            "after the call",
            "at the end of the call",
            "hold that thought",
            "hold that",
            "later please",
            "come back to that",
            "come back to you",
        ],
    ),
    (
        Purpose::Say(Intent::Thank),
        &["thanks", "thank you", "well done", "good work", "great work", "nice work", "good job", "appreciate"],
    ),
    (
        Purpose::Say(Intent::Reassure),
        &[
            "dont worry",
            "do not worry",
            "no need to worry",
            "we have this in hand",
            "in hand",
            "we have this",
            "weve got this",
            "we have got this",
            "stay calm",
            "keep calm",
            "you are doing fine",
            "youre doing fine",
            "youre doing well",
            "you are doing well",
            "take your time",
        ],
    ),
    (
        Purpose::Say(Intent::Challenge),
        &[
            "are you sure",
            "how do you know",
            "what makes you",
            "i doubt",
            "prove it",
            "what evidence",
            "where is the evidence",
            "im not convinced",
            "i am not convinced",
            "why do you think",
        ],
    ),
    (
        Purpose::Say(Intent::Decide),
        &[
            "we will go with",
            "well go with",
            "we go with",
            "i decide",
            "decision",
            "we decide",
            "i have decided",
            "we are going with",
            "were going with",
            "my decision",
        ],
    ),
    (
        Purpose::Say(Intent::Summarise),
        &["to sum up", "summary", "in summary", "recap", "where we are", "where we stand", "summing up"],
    ),
    (
        Purpose::Report,
        &[
            "condition actions needs",
            "your report",
            "report please",
            "give me a report",
            "status report",
            "report in",
            "report",
        ],
    ),
    (
        Purpose::Say(Intent::Task),
        &[
            "check",
            "test",
            "verify",
            "measure",
            "compare",
            "investigate",
            "assess",
            "look into",
            "look at",
            "examine",
            "rule out",
            "find out whether",
            "replay",
            "health check",
        ],
    ),
];

/// Words that begin a question.
const ASKING: &[&str] = &[
    "what", "whats", "when", "who", "how", "is", "are", "does", "do", "did", "has", "have", "why", "which", "where",
];

/// What topics sound like.
const TOPICS: &[(Topic, &[&str])] = &[
    (
        Topic::Changes,
        &["what changed", "what has changed", "any changes", "recent changes", "changes", "changed", "releases"],
    ),
    (Topic::Security, &["under attack", "attack", "attacked", "security", "safety", "breach", "hackers"]),
    (Topic::Cost, &["cost", "costs", "losing", "lose", "loss", "money", "per minute", "a minute", "how much"]),
    (Topic::Deadline, &["by when", "deadline", "how long have we", "how long do we have", "latest", "hurt"]),
    (Topic::Volume, &["how many tickets", "tickets", "how many calls", "calls", "volume", "queue"]),
    (
        Topic::Status,
        &[
            "what do you see",
            "status",
            "how does it look",
            "how is it looking",
            "how are things",
            "does it work",
            "is it working",
            "hows it going",
            "how is it going",
            "update",
        ],
    ),
];

const RUDE: &[&str] = &[
    "idiot",
    "idiots",
    "stupid",
    "useless",
    "incompetent",
    "shut up",
    "damn",
    "bloody",
    "rubbish",
    "for gods sake",
    "hopeless",
    "pathetic",
    "what the hell",
];

/// What a line is for; `None`: nothing says so.
pub(super) fn purpose(words: &mut Words) -> Option<Purpose> {
    let asks = is_question(words);
    for (purpose, signs) in SIGNS {
        // "What did the test show" asks; it gives no work.
        let orders =
            !matches!(purpose, Purpose::Say(Intent::Task | Intent::Decide) | Purpose::Page | Purpose::Release);
        if asks && !orders && !asks_for_work(words) {
            continue;
        }
        // "The till release" lets nobody go: these words stand first.
        let taken = match purpose {
            Purpose::Page | Purpose::Release => {
                signs.iter().any(|sign| stands_first(words, sign) && words.take(sign))
            }
            _ => words.take_any(signs),
        };
        if taken {
            return Some(*purpose);
        }
    }
    asks.then_some(Purpose::Say(Intent::Question))
}

/// Which sort of thing the verb leans to.
pub(super) fn lean(words: &Words) -> Lean {
    let says = |signs: &[&str]| signs.iter().any(|sign| words.find(sign).is_some());
    if says(&["assess"]) {
        Lean::Option
    } else if says(&["test", "rule out", "whether", "compare"]) {
        Lean::Theory
    } else {
        Lean::Part
    }
}

/// A question, as against an order with "understood?" behind it.
fn is_question(words: &Words) -> bool {
    let last = words.all.last().map(|word| word.text.as_str());
    let seals = matches!(last, Some("understood" | "ok" | "okay" | "clear" | "please"));
    begins_as_question(words) || (words.asks && !seals)
}

/// Whether some words stand before all others but polite ones.
fn stands_first(words: &Words, sign: &str) -> bool {
    const POLITE: &[&str] =
        &["can", "could", "would", "will", "you", "please", "now", "and", "ok", "okay", "right", "so", "let", "us"];
    let Some(at) = words.find(sign) else { return false };
    words.all[..at].iter().all(|word| word.used || POLITE.contains(&word.text.as_str()))
}

fn begins_as_question(words: &Words) -> bool {
    words.all.iter().find(|word| !word.used).is_some_and(|word| ASKING.contains(&word.text.as_str()))
}

/// "Can you check": a task put politely.
fn asks_for_work(words: &Words) -> bool {
    let someone =
        words.all.iter().any(|word| matches!(word.text.as_str(), "someone" | "somebody" | "anyone" | "anybody"));
    let polite = ["can you", "could you", "would you", "will you", "please"];
    someone || polite.iter().any(|polite| words.find(polite).is_some())
}

/// The topic of a question.
pub(super) fn topic(words: &mut Words) -> Option<Topic> {
    let found = TOPICS.iter().find(|(_, signs)| words.take_any(signs));
    found.map(|(topic, _)| *topic)
}

/// How it is said.
pub(super) fn manner(words: &mut Words) -> Vec<Manner> {
    let mut manner = Vec::new();
    let mut hear = |one: Manner, signs: &[&str]| {
        if words.take_any(signs) {
            manner.push(one);
        }
    };
    hear(Manner::Sharp, RUDE);
    hear(Manner::Asking, &["what do you think", "your view", "in your view", "your opinion", "what would you do"]);
    hear(Manner::Detailed, &["in detail", "step by step", "with figures", "exactly"]);
    hear(Manner::Brief, &["in one line", "in a sentence", "in one sentence", "briefly", "in short", "headline"]);
    hear(
        Manner::Firm,
        &["right now", "immediately", "at once", "i need you to", "we are not debating", "thats final"],
    );
    hear(Manner::Warm, &["please", "kindly", "very much", "really helps", "so much"]);
    if manner.contains(&Manner::Sharp) {
        manner.retain(|one| *one != Manner::Warm);
    }
    manner.truncate(3);
    manner
}

/// A time box in seconds, from "in four minutes", "by 17:20", "you have half an hour".
pub(super) fn time_box(words: &mut Words, clock: &Clock, now: SimTime) -> Option<Result<u64, String>> {
    if words.take_any(&["half an hour"]) {
        return Some(Ok(1800));
    }
    if words.take_any(&["quarter of an hour", "a quarter of an hour"]) {
        return Some(Ok(900));
    }
    if words.take_any(&["an hour"]) {
        return Some(Ok(3600));
    }
    for at in 1..words.all.len() {
        let unit = match words.all[at].text.as_str() {
            "minute" | "minutes" | "min" | "mins" => 60,
            "second" | "seconds" | "secs" => 1,
            "hour" | "hours" => 3600,
            _ => continue,
        };
        let Some(count) = number(&words.all[at - 1].text) else { continue };
        use_up(words, at - 1, 2);
        let seconds = count * unit;
        return Some(if (30..=7200).contains(&seconds) { Ok(seconds) } else { Err(format!("{count}")) });
    }
    for at in 0..words.all.len() {
        let text = words.all[at].text.clone();
        let Some((hours, minutes)) = text.split_once(':') else { continue };
        let (Ok(hours), Ok(minutes)) = (hours.parse::<u64>(), minutes.parse::<u64>()) else { continue };
        use_up(words, at, 1);
        let start = u64::from(clock.starts.0) * 60 + u64::from(clock.starts.1);
        let wanted = (hours * 60 + minutes + 1440 - start) % 1440 * 60;
        let lawful = hours < 24 && minutes < 60 && wanted >= now.0 + 30 && wanted - now.0 <= 7200;
        return Some(if lawful { Ok(wanted - now.0) } else { Err(text) });
    }
    None
}

/// Uses up a time and the small words before it.
fn use_up(words: &mut Words, at: usize, count: usize) {
    words.all[at..at + count].iter_mut().for_each(|word| word.used = true);
}

/// A number in digits or words.
fn number(text: &str) -> Option<u64> {
    small(text).or_else(|| text.parse().ok().filter(|number| *number < 10_000)).or(match text {
        "zero" => Some(0),
        "a" => Some(1),
        "thirty" => Some(30),
        "forty" => Some(40),
        _ => None,
    })
}
