//! The stage of the corpus: its cast, its words, what is known unless a message says otherwise.

use std::sync::LazyLock;

use crate::base::{Id, SimTime};
use crate::reader::known::{Heard, Known};
use crate::reader::wordbook::Wordbook;
use crate::scenario::model::{Channel, Effect};
use crate::sim::event::TestResult;
use crate::sim::message::Message;

use super::{Sample, Tested};

/// The jargon of the standard policy.
const JARGON: [&str; 16] = [
    "failover", "BGP", "latency", "API", "packet", "switch", "gateway", "node", "rollback", "P1", "P2", "MIM",
    "bridge", "DDoS", "route", "acquirer",
];
const PEOPLE: [&str; 3] = ["Asha Verma", "Tom Reilly", "Priya Nair"];
const SUPPLIERS: [&str; 2] = ["Norlink", "Cardia"];

/// The words of the stage.
pub fn wordbook() -> &'static Wordbook {
    static BOOK: LazyLock<Wordbook> = LazyLock::new(|| {
        Wordbook::new(JARGON.into_iter(), std::iter::empty(), PEOPLE.into_iter(), SUPPLIERS.into_iter())
    });
    &BOOK
}

/// The message around a line: no slot filled, so that the line alone is judged.
pub(super) fn message(sample: &Sample) -> Message {
    Message { channel: Channel::Email, line: sample.line.clone(), ..Message::to(sample.to, sample.status) }
}

/// What was known: the first report at 14:05, and what the message says of it.
pub(super) fn known(sample: &Sample) -> Known {
    let knows = &sample.knows;
    let well = knows.effect == Effect::Normal;
    let theory = Id::default();
    let tests = match knows.cause {
        Tested::No => Vec::new(),
        Tested::Supported => vec![(theory, TestResult::Supported, 5)],
        Tested::Contradicted => vec![(theory, TestResult::Contradicted, 5)],
    };
    let counts = knows.count.map(|value| Heard { value, n: Some(6), about: None, current: true });
    Known {
        sizes: Vec::new(),
        starts_min: 14 * 60,
        seen: vec![(knows.effect, 2)],
        effect: Some((knows.effect, 2)),
        good: if knows.verified { vec![3, 4] } else { Vec::new() },
        bad: (!well).then_some(2),
        tests,
        data: knows.data_safe.then_some((true, 7)),
        counts: counts.into_iter().collect(),
        started: Some((SimTime(300), 1)),
        sent: vec![(sample.to, sample.before.clone(), 8)],
    }
}
