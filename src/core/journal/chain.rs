//! How the lines of a journal hold each other. Knows bytes, not meaning.

use crate::base::{DIGEST_LEN, Digest};

/// What stands between the sealed bytes of a line and the digits of their digest.
const SEAL: &[u8] = b",\"hash\":\"";
/// What ends a line.
const END: &[u8] = b"\"}";
/// The length of everything after the sealed bytes.
const TAIL_LEN: usize = SEAL.len() + DIGEST_LEN + END.len();

/// The end of a chain: how many lines it has, and the hash of the last.
#[derive(Debug, Clone, Copy)]
pub(super) struct Chain {
    lines: u64,
    head: Digest,
    /// The head as text: every line needs it twice, so it is written out once.
    text: [u8; DIGEST_LEN],
}

impl Chain {
    /// Before the first line.
    pub(super) fn new() -> Self {
        Self::at(0, Digest::of(b""))
    }

    /// After so many lines.
    pub(super) fn at(lines: u64, head: Digest) -> Self {
        Self { lines, head, text: head.text() }
    }

    /// The hash of the last line.
    pub(super) fn head(&self) -> Digest {
        self.head
    }

    /// Appends a record's JSON as the next line, newline included.
    pub(super) fn seal(&mut self, body: &[u8], out: &mut Vec<u8>) {
        let start = out.len();
        self.frame(out);
        out.extend_from_slice(body);
        *self = Self::at(self.lines + 1, Digest::of(&out[start..]));
        out.extend_from_slice(SEAL);
        out.extend_from_slice(&self.text);
        out.extend_from_slice(END);
        out.push(b'\n');
    }

    /// Checks the next line, given without its newline, and returns its record's JSON.
    pub(super) fn open<'a>(&mut self, line: &'a [u8], frame: &mut Vec<u8>) -> Result<&'a [u8], String> {
        let (sealed, hash) = unseal(line).ok_or("it is no whole line of a journal")?;
        let next = Self::at(self.lines + 1, Digest::of(sealed));
        if next.text != hash {
            return Err("its bytes do not give its hash: it was changed".to_owned());
        }
        frame.clear();
        self.frame(frame);
        let Some(body) = sealed.strip_prefix(frame.as_slice()) else {
            let due = self.lines + 1;
            return Err(match number(line) {
                Some(n) if n != due => {
                    format!("it stands where record {due} should: a line was removed, inserted or moved")
                }
                _ => "it does not continue the line before it".to_owned(),
            });
        };
        *self = next;
        Ok(body)
    }

    /// What a line begins with: fixed by what went before.
    fn frame(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"{\"n\":");
        serde_json::to_writer(&mut *out, &(self.lines + 1)).expect("a vector takes every write");
        out.extend_from_slice(b",\"prev\":\"");
        out.extend_from_slice(&self.text);
        out.extend_from_slice(b"\",\"record\":");
    }
}

/// The number that a line claims, if it begins like one.
pub(super) fn number(line: &[u8]) -> Option<u64> {
    let rest = line.strip_prefix(b"{\"n\":")?;
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    std::str::from_utf8(&rest[..digits]).ok()?.parse().ok()
}

/// The sealed bytes of a line, and the text that should be their hash.
fn unseal(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let (sealed, tail) = line.split_at_checked(line.len().checked_sub(TAIL_LEN)?)?;
    Some((sealed, tail.strip_prefix(SEAL)?.strip_suffix(END)?))
}
