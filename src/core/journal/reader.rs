//! The forgiving reader: takes a journal that was cut off, never one that was changed.

use std::sync::Arc;

use crate::base::{Digest, Id};
use crate::scenario::Content;

use super::chain::{self, Chain};
use super::error::Fault;
use super::record::{Header, Record};
use super::sealed::Sealed;

/// Looks for content at hand, by scenario and by the digest of scenario and policy.
pub type Find<'a> = dyn Fn(&Id, &Digest) -> Option<Arc<Content>> + 'a;

/// A journal as read.
#[derive(Debug, Clone)]
pub struct Recorded {
    /// What was played.
    pub header: Header,
    /// Every record after the header, in order; the first is number 2.
    pub records: Vec<Record>,
    /// It ends with its closing record.
    pub complete: bool,
    /// A last line that was not written to its end was left out.
    pub torn: bool,
    /// The head of the chain: the hash of the last whole line.
    pub head: Digest,
    /// The length of the whole lines, in bytes.
    pub len: usize,
}

/// Reads a journal. A last line without its newline was never acknowledged and is left out;
/// everything before it must be whole.
///
/// # Errors
/// The first [`Fault`]: a line that was changed, removed, moved or inserted, or no header.
pub fn read(bytes: &[u8]) -> Result<Recorded, Fault> {
    let mut chain = Chain::new();
    let (mut frame, mut spare) = (Vec::new(), Vec::new());
    let mut header = None;
    let (mut records, mut complete, mut len, mut line_no) = (Vec::new(), false, 0, 0);
    let mut lines = bytes.split_inclusive(|byte| *byte == b'\n');
    let mut torn = false;
    for raw in &mut lines {
        let Some(line) = raw.strip_suffix(b"\n") else {
            torn = true;
            break;
        };
        line_no += 1;
        let fault = |what| Fault { n: chain::number(line), line: line_no, what };
        if complete {
            return Err(fault("it stands after the closing record".to_owned()));
        }
        let body = chain.open(line, &mut frame).map_err(fault)?;
        match (Record::read(body, &mut spare).map_err(fault)?, &header) {
            (Record::Header(first), None) => {
                first.check().map_err(fault)?;
                header = Some(first);
            }
            (Record::Header(_), Some(_)) => return Err(fault("it is a second header".to_owned())),
            (_, None) => return Err(fault("a journal begins with its header".to_owned())),
            (record, Some(_)) => {
                complete = matches!(record, Record::Close(_));
                records.push(record);
            }
        }
        len += raw.len();
    }
    let Some(header) = header else {
        return Err(Fault { n: None, line: 1, what: "it holds no whole header: this is no journal".to_owned() });
    };
    Ok(Recorded { header, records, complete, torn, head: chain.head(), len })
}

impl Recorded {
    /// The content that was played: what `find` gives if it is exactly that, else what the closing
    /// record carries.
    ///
    /// # Errors
    /// A [`Fault`] when neither is what the header names.
    pub fn content(&self, find: &Find<'_>) -> Result<Arc<Content>, Fault> {
        self.sealed(find).map(|sealed| sealed.content().clone())
    }

    pub(super) fn sealed(&self, find: &Find<'_>) -> Result<Arc<Sealed>, Fault> {
        let embedded = match self.records.last() {
            Some(Record::Close(close)) => Some(&close.content),
            _ => None,
        };
        let at_hand = find(&self.header.scenario, &self.header.scenario_digest).map(Sealed::new);
        if let Some(sealed) = at_hand.filter(|sealed| sealed.is_of(&self.header))
            && embedded.is_none_or(|embedded| embedded == sealed.json())
        {
            return Ok(sealed);
        }
        let Some(embedded) = embedded else {
            let Header { scenario, scenario_digest, .. } = &self.header;
            let what = format!(
                "the scenario `{scenario}` with the policy and rubric it was played on ({scenario_digest}) is not at hand"
            );
            return Err(Fault { n: Some(1), line: 1, what });
        };
        let line = self.records.len() + 1;
        let fault = |what| Fault { n: Some(line as u64), line, what };
        let sealed = Sealed::new(embedded.unpack().map_err(fault)?);
        if sealed.is_of(&self.header) && sealed.json() == embedded {
            return Ok(sealed);
        }
        Err(fault("the content it carries is not what the header names".to_owned()))
    }
}
