//! Messages in and out over the standard streams.
//!
//! Reading is ours and not `lsp-server`'s, whose reader gives up at the first message that is no
//! JSON and sets aside whatever room a header asks for.

use std::io::{self, BufRead, Read as _};
use std::sync::mpsc;
use std::thread;

use lsp_server::{Connection, ErrorCode, Message, Notification, RequestId, Response};
use lsp_types::notification::{LogMessage, Notification as _};
use lsp_types::{LogMessageParams, MessageType};
use serde_json::Value;

use super::session::{Ending, serve};
use crate::library::Library;

/// The largest message that is read; a file may have two million bytes, each written as six.
const MESSAGE_BYTES: u64 = 32 * 1024 * 1024;
/// The longest line of a header.
const HEADER_BYTES: u64 = 4096;

/// Where messages go; whether somebody took it.
type Outlet<'a> = &'a dyn Fn(Message) -> bool;

/// What came in.
enum Frame {
    Message(Message),
    /// Words that are no message, and why; what follows can still be read.
    Malformed(Option<RequestId>, String),
    /// Nothing more.
    End,
}

/// Serves an editor that started this program.
#[must_use]
pub fn over_stdio(library: Library) -> Ending {
    let (ours, Connection { sender, receiver }) = Connection::memory();
    let (tell, told) = mpsc::channel();
    let complaints = ours.sender.clone();
    thread::spawn(move || {
        let (to, complain) = (|one| sender.send(one).is_ok(), |one| complaints.send(one).is_ok());
        let why = read_all(&mut io::stdin().lock(), &to, &complain);
        let _ = tell.send(why);
        // Only now the session learns that nothing more will come.
        drop(sender);
    });
    let writer = thread::spawn(move || {
        let mut out = io::stdout().lock();
        let _ = receiver.into_iter().try_for_each(|message: Message| message.write(&mut out));
    });
    let ending = serve(&ours, library);
    drop(ours);
    // What was said is still written; where nobody reads any more, the writer has ended already.
    let _ = writer.join();
    match ending {
        Ending::Lost(_) => Ending::Lost(told.try_recv().unwrap_or_else(|_| "nobody reads the answers".to_owned())),
        done => done,
    }
}

/// Hands on every message, and says why it stopped.
fn read_all(input: &mut impl BufRead, to: Outlet<'_>, complaints: Outlet<'_>) -> String {
    loop {
        let message = match read(input) {
            Ok(Frame::Message(message)) => message,
            Ok(Frame::Malformed(Some(id), why)) => {
                complaints(Response::new_err(id, ErrorCode::InvalidRequest as i32, why).into());
                continue;
            }
            Ok(Frame::Malformed(None, why)) => {
                let words = LogMessageParams { typ: MessageType::ERROR, message: why };
                complaints(Notification::new(LogMessage::METHOD.to_owned(), words).into());
                continue;
            }
            Ok(Frame::End) => return "the editor went away without `exit`".to_owned(),
            Err(error) => return error.to_string(),
        };
        let last = matches!(&message, Message::Notification(one) if one.method == "exit");
        if !to(message) || last {
            return "the session is over".to_owned();
        }
    }
}

/// Reads one message. An error means that nobody can say where the next one begins.
fn read(input: &mut impl BufRead) -> io::Result<Frame> {
    let wrong = |why: String| io::Error::new(io::ErrorKind::InvalidData, why);
    let mut length = None;
    loop {
        let mut line = Vec::new();
        let read = input.by_ref().take(HEADER_BYTES).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(Frame::End);
        }
        let text = String::from_utf8_lossy(&line);
        let header = text.trim_end();
        if header.is_empty() {
            break;
        }
        let Some((name, value)) = header.split_once(':').filter(|_| line.ends_with(b"\n")) else {
            return Err(wrong(format!(
                "`{}` is no header of the protocol: `bridgecall lsp` is started by an editor",
                header.chars().take(40).collect::<String>()
            )));
        };
        if name.eq_ignore_ascii_case("content-length") {
            length = value.trim().parse::<u64>().ok();
        }
    }
    let length = length.ok_or_else(|| wrong("a message came without its length".to_owned()))?;
    if length > MESSAGE_BYTES {
        return Err(wrong(format!("a message of {length} bytes came; {MESSAGE_BYTES} are read")));
    }
    let mut body = Vec::new();
    input.by_ref().take(length).read_to_end(&mut body)?;
    if (body.len() as u64) < length {
        return Ok(Frame::End);
    }
    Ok(serde_json::from_slice(&body).map_or_else(|error| malformed(&body, &error), Frame::Message))
}

fn malformed(body: &[u8], error: &serde_json::Error) -> Frame {
    let value: Option<Value> = serde_json::from_slice(body).ok();
    let id = value.and_then(|value| serde_json::from_value(value.get("id")?.clone()).ok());
    Frame::Malformed(id, format!("a message that is none was passed over: {error}"))
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;

    fn frame(body: &str) -> String {
        format!("Content-Length: {}\r\n\r\n{body}", body.len())
    }

    /// What is handed on, what is complained about, and why reading stopped.
    fn taken(text: &str) -> (Vec<Message>, Vec<Message>, String) {
        let (to, complaints) = (RefCell::new(Vec::new()), RefCell::new(Vec::new()));
        let keep = |list: &RefCell<Vec<Message>>, message| {
            list.borrow_mut().push(message);
            true
        };
        let why =
            read_all(&mut text.as_bytes(), &|message| keep(&to, message), &|message| keep(&complaints, message));
        (to.into_inner(), complaints.into_inner(), why)
    }

    #[test]
    fn what_is_no_message_is_passed_over_and_the_next_one_is_read() {
        let text =
            [frame("{\"method\":"), frame("[1]"), frame("{\"id\": 7}"), frame("{\"method\":\"exit\"}")].concat();
        let (heard, complaints, why) = taken(&text);
        assert!(matches!(&heard[..], [Message::Notification(one)] if one.method == "exit"));
        assert!(matches!(&complaints[..], [
            Message::Notification(_),
            Message::Notification(_),
            Message::Response(answer)
        ] if answer.id == RequestId::from(7)));
        assert_eq!(why, "the session is over");
    }

    #[test]
    fn a_stream_out_of_step_ends_with_a_reason() {
        for (text, words) in [
            ("hello\r\n\r\n".to_owned(), "no header"),
            ("Content-Length: 999999999999999\r\n\r\n".to_owned(), "bytes came"),
            ("Content-Length: -1\r\n\r\n".to_owned(), "without its length"),
            ("X: 1\r\n\r\n".to_owned(), "without its length"),
            ("A".repeat(10_000), "no header"),
            ("Content-Length: 50\r\n\r\n{}".to_owned(), "went away"),
            (String::new(), "went away"),
        ] {
            let (heard, _, why) = taken(&text);
            assert!(heard.is_empty() && why.contains(words), "{why}");
        }
    }
}
