//! The conversation.

use std::io::{BufRead, ErrorKind, Write};
use std::path::Path;

use bridgecall_core::journal::Session;
use bridgecall_core::scenario::model::Seat;
use bridgecall_core::sim::{Command, Order};
use bridgecall_core::view::{Docs, Exercise};
use serde_json::{Value, json};

use super::super::failure::Failure;
use super::lines::{Advance, Ask, Until, next, read};
use super::schema;
use crate::library::Library;
use crate::runs::{assessment, keep};

/// "The next thing seen" is looked for at most this far ahead, in seconds.
const LOOK_AHEAD_S: u64 = 300;

/// Answers line by line until the run or the input ends, or nobody listens any more. A run that
/// ends is kept in the folder, if one is named, with the library that tells it.
pub(super) fn talk(
    session: Session,
    mut input: impl BufRead,
    output: impl Write,
    keep_in: Option<(&Library, &Path)>,
) -> Result<(), Failure> {
    let voice = Voice { output, heard: true };
    let mut table = Table { docs: Docs::new(session.sim().content()), session, voice, told: 0 };
    table.hello()?;
    let mut line_no = 0_u64;
    // Whatever ends it without ending the run leaves the journal open, to be taken up again.
    while table.voice.heard {
        let line = next(&mut input).map_err(|error| Failure::Cannot(format!("error: standard input: {error}")))?;
        let Some(line) = line else { return Ok(()) };
        line_no += 1;
        if line.as_ref().is_ok_and(|text| text.trim().is_empty()) {
            continue;
        }
        match line.and_then(|text| read(text.trim())) {
            Ok((_, Some(seat), _)) if !table.session.sim().seating().is_played(seat) => {
                table.complain(line_no, "no person plays that seat in this run; name it with `--with`")?;
            }
            Ok((id, seat, ask)) => table.answer(id, seat, ask)?,
            Err(message) => table.complain(line_no, &message)?,
        }
        if table.session.sim().ended().is_some() {
            return table.end(keep_in);
        }
    }
    Ok(())
}

/// The way out.
struct Voice<W: Write> {
    output: W,
    /// Somebody listens.
    heard: bool,
}

impl<W: Write> Voice<W> {
    fn say(&mut self, value: &Value) -> Result<(), Failure> {
        match writeln!(self.output, "{value}").and_then(|()| self.output.flush()) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.heard = false;
                Ok(())
            }
            other => other.map_err(|error| Failure::Cannot(format!("error: standard output: {error}"))),
        }
    }
}

struct Table<W: Write> {
    session: Session,
    docs: Docs,
    voice: Voice<W>,
    /// The number of the last event told.
    told: u32,
}

impl<W: Write> Table<W> {
    fn say(&mut self, value: &Value) -> Result<(), Failure> {
        self.voice.say(value)
    }

    fn complain(&mut self, line: u64, message: &str) -> Result<(), Failure> {
        self.say(&json!({"error": {"line": line, "message": message}, "t": self.now()}))
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

    fn answer(&mut self, id: u64, seat: Option<Seat>, ask: Ask) -> Result<(), Failure> {
        match ask {
            Ask::Order(command) => {
                let order = self.by_seat(seat, command);
                match self.session.order(&order)? {
                    Ok(()) => self.say(&json!({"ack": id, "t": self.now()}))?,
                    Err(no) => {
                        self.say(&json!({"reject": id, "t": self.now(), "code": no.code, "reason": no.reason}))?;
                    }
                }
            }
            Ask::Propose(command) => {
                let order = self.by_seat(seat, command);
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
                let sim = self.session.sim();
                let played = seat.filter(|seat| sim.seating().is_played(*seat));
                let known = played.and_then(|seat| sim.knowledge_of(seat)).unwrap_or(sim.knowledge());
                let view = Exercise::new(&self.docs, known);
                self.say(&json!({"view": view, "t": self.now()}))?;
            }
            Ask::End => {
                let order = self.by_seat(None, Command::Abandon);
                if self.session.order(&order)?.is_ok() {
                    self.say(&json!({"ack": id, "t": self.now()}))?;
                }
            }
        }
        self.seen()
    }

    fn by_seat(&self, seat: Option<Seat>, command: Command) -> Order {
        Order { seat: seat.unwrap_or_else(|| self.session.sim().seat()), command }
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

    /// Closes the journal and keeps what follows from it, then says so: who hears of the end finds
    /// the files.
    fn end(self, keep_in: Option<(&Library, &Path)>) -> Result<(), Failure> {
        let Self { mut session, mut voice, .. } = self;
        let head = session.close()?;
        let result = assessment(session.sim(), session.sim().seat(), session.sim().ended(), head);
        let t = session.sim().now();
        // The journal is let go before it is read back.
        drop(session);
        let kept = keep_in.map(|(library, out)| keep(library, out));
        voice.say(&json!({"ended": result, "t": t}))?;
        kept.transpose()?;
        Ok(())
    }
}
