//! The conversation.

use std::io::{BufRead, Write};
use std::path::Path;

use bridgecall_core::journal::Session;
use bridgecall_core::sim::{Command, Order};
use bridgecall_core::view::{Docs, Exercise};
use serde_json::{Value, json};

use super::super::failure::{Failure, io};
use crate::runs::{assessment, document};
use super::lines::{Advance, Ask, Until, read};
use super::schema;

/// "The next thing seen" is looked for at most this far ahead, in seconds.
const LOOK_AHEAD_S: u64 = 300;
/// The longest line taken, in bytes: more than any message needs.
const LONGEST_LINE: u64 = 1 << 20;

/// Answers line by line until the run or the input ends.
pub(super) fn talk(
    session: Session,
    mut input: impl BufRead,
    output: impl Write,
    out: Option<&Path>,
) -> Result<(), Failure> {
    let mut table = Table { docs: Docs::new(session.sim().content()), session, output, told: 0 };
    table.hello()?;
    let mut line_no = 0_u64;
    loop {
        let mut raw = Vec::new();
        let mut limited = std::io::Read::take(&mut input, LONGEST_LINE);
        let read_bytes = limited.read_until(b'\n', &mut raw);
        match read_bytes.map_err(|error| Failure::Cannot(format!("error: standard input: {error}")))? {
            // The journal stays open: an interrupted run, which can be taken up again.
            0 => return Ok(()),
            _ => line_no += 1,
        }
        let text = String::from_utf8_lossy(&raw);
        if text.trim().is_empty() {
            continue;
        }
        match read(text.trim()) {
            Ok((id, ask)) => table.answer(id, ask)?,
            Err(message) => table.say(&json!({"error": {"line": line_no, "message": message}}))?,
        }
        if table.session.sim().ended().is_some() {
            return table.end(out);
        }
    }
}

struct Table<W: Write> {
    session: Session,
    docs: Docs,
    output: W,
    /// The number of the last event told.
    told: u32,
}

impl<W: Write> Table<W> {
    fn say(&mut self, value: &Value) -> Result<(), Failure> {
        writeln!(self.output, "{value}")
            .and_then(|()| self.output.flush())
            .map_err(|error| Failure::Cannot(format!("error: standard output: {error}")))
    }

    fn now(&self) -> u64 {
        self.session.sim().now().0
    }

    fn hello(&mut self) -> Result<(), Failure> {
        let sim = self.session.sim();
        let hello = json!({"hello": {
            "protocol": 1,
            "engine": env!("CARGO_PKG_VERSION"),
            "scenario": sim.content().scenario.id,
            "seat": sim.seat(),
            "mode": sim.mode(),
            "orders": schema::orders(),
        }});
        self.say(&hello)?;
        self.seen()
    }

    fn answer(&mut self, id: u64, ask: Ask) -> Result<(), Failure> {
        match ask {
            Ask::Order(command) => {
                let order = self.by_this_seat(command);
                match self.session.order(&order)? {
                    Ok(()) => self.say(&json!({"ack": id, "t": self.now()}))?,
                    Err(no) => {
                        self.say(&json!({"reject": id, "t": self.now(), "code": no.code, "reason": no.reason}))?;
                    }
                }
            }
            Ask::Propose(command) => {
                let order = self.by_this_seat(command);
                match self.session.propose(&order) {
                    Ok(()) => self.say(&json!({"ack": id, "t": self.now()}))?,
                    Err(no) => {
                        self.say(&json!({"reject": id, "t": self.now(), "code": no.code, "reason": no.reason}))?;
                    }
                }
            }
            Ask::Advance(Advance::Seconds(seconds)) => {
                let to = self.session.sim().now() + seconds.min(self.session.sim().content().scenario.clock.limit_s);
                self.session.advance(to)?;
                self.seen()?;
                return self.say(&json!({"ack": id, "t": self.now()}));
            }
            Ask::Advance(Advance::Until(Until::Seen)) => {
                self.session.advance_until_seen(LOOK_AHEAD_S)?;
                self.seen()?;
                return self.say(&json!({"ack": id, "t": self.now()}));
            }
            Ask::View => {
                let view = Exercise::new(&self.docs, self.session.sim().knowledge());
                self.say(&json!({"view": view, "t": self.now()}))?;
            }
            Ask::End => {
                let order = self.by_this_seat(Command::Abandon);
                if self.session.order(&order)?.is_ok() {
                    self.say(&json!({"ack": id, "t": self.now()}))?;
                }
            }
        }
        self.seen()
    }

    fn by_this_seat(&self, command: Command) -> Order {
        Order { seat: self.session.sim().seat(), command }
    }

    /// Everything that the seat has seen and was not told of yet.
    fn seen(&mut self) -> Result<(), Failure> {
        let fresh: Vec<_> = {
            let log = &self.session.sim().knowledge().log;
            let from = log.partition_point(|event| event.n <= self.told);
            log[from..].to_vec()
        };
        for event in fresh {
            self.told = event.n;
            self.say(&json!({"seen": &*event, "t": event.t}))?;
        }
        Ok(())
    }

    fn end(mut self, out: Option<&Path>) -> Result<(), Failure> {
        let head = self.session.close()?;
        let result = assessment(self.session.sim(), self.session.sim().ended(), head);
        if let Some(out) = out {
            let path = out.join("assessment.json");
            std::fs::write(&path, document(&result)).map_err(|error| io(&path, &error))?;
        }
        let t = self.now();
        self.say(&json!({"ended": result, "t": t}))
    }
}
