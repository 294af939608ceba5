//! A session with an editor, from the greeting to the farewell.

use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use lsp_types::notification::{
    DidChangeTextDocument, DidCloseTextDocument, DidOpenTextDocument, DidSaveTextDocument, Notification as _,
    PublishDiagnostics,
};
use lsp_types::{
    DidChangeTextDocumentParams, DidCloseTextDocumentParams, DidOpenTextDocumentParams, PublishDiagnosticsParams,
};
use serde_json::{Value, json};

use super::answers;
use super::diagnostics;
use super::documents::Documents;
use crate::library::Library;

/// How a session came to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// The editor said `shutdown` and then `exit`.
    Proper,
    /// It said `exit` alone, which the protocol wants told by an exit code.
    Abrupt,
    /// The streams broke off, and why.
    Lost(String),
}

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Before `initialize`.
    New,
    /// At work.
    Open,
    /// After `shutdown`.
    Closing,
}

struct Session {
    standing: Standing,
    documents: Documents,
    /// Whether the editor understands insertions with stops.
    stops: bool,
}

/// Serves one editor to the end, with a library for the parts that files include.
#[must_use]
pub fn serve(connection: &Connection, library: Library) -> Ending {
    let mut session = Session { standing: Standing::New, documents: Documents::over(library), stops: false };
    let lost = || Ending::Lost("the editor went away".to_owned());
    loop {
        // Files are checked when nothing else waits: of many quick edits only the last is.
        let message = match connection.receiver.try_recv() {
            Ok(message) => message,
            Err(error) if error.is_disconnected() => return lost(),
            Err(_) => match session.documents.next_stale() {
                Some(path) => {
                    let Some(told) = diagnostics::of(&session.documents, &path) else { continue };
                    if connection.sender.send(publish(told)).is_err() {
                        return lost();
                    }
                    continue;
                }
                None => match connection.receiver.recv() {
                    Ok(message) => message,
                    Err(_) => return lost(),
                },
            },
        };
        match message {
            Message::Request(request) => {
                if connection.sender.send(session.answer(request).into()).is_err() {
                    return lost();
                }
            }
            Message::Notification(one) if one.method == "exit" => {
                return if session.standing == Standing::Closing { Ending::Proper } else { Ending::Abrupt };
            }
            Message::Notification(one) if session.standing == Standing::Open => {
                if let Some(told) = session.hear(one)
                    && connection.sender.send(publish(told)).is_err()
                {
                    return lost();
                }
            }
            // We ask nothing, and before the greeting nothing is heard.
            Message::Notification(_) | Message::Response(_) => {}
        }
    }
}

fn publish(told: PublishDiagnosticsParams) -> Message {
    Notification::new(PublishDiagnostics::METHOD.to_owned(), told).into()
}

impl Session {
    fn answer(&mut self, request: Request) -> Response {
        let refuse = |code: ErrorCode, why: &str| Response::new_err(request.id.clone(), code as i32, why.to_owned());
        match (self.standing, request.method.as_str()) {
            (Standing::New, "initialize") => {
                self.standing = Standing::Open;
                let stops = "/capabilities/textDocument/completion/completionItem/snippetSupport";
                self.stops = request.params.pointer(stops) == Some(&Value::Bool(true));
                Response::new_ok(request.id, greeting())
            }
            (Standing::New, _) => refuse(ErrorCode::ServerNotInitialized, "`initialize` comes first"),
            (Standing::Open, "initialize") => refuse(ErrorCode::InvalidRequest, "`initialize` comes once"),
            (Standing::Open, "shutdown") => {
                self.standing = Standing::Closing;
                Response::new_ok(request.id, Value::Null)
            }
            (Standing::Open, _) => answers::answer(&self.documents, self.stops, request),
            (Standing::Closing, _) => refuse(ErrorCode::InvalidRequest, "after `shutdown` only `exit` may come"),
        }
    }

    /// Hears what the editor tells; what cannot be understood is passed over, as the protocol wants.
    fn hear(&mut self, one: Notification) -> Option<PublishDiagnosticsParams> {
        match one.method.as_str() {
            DidOpenTextDocument::METHOD => {
                let told: DidOpenTextDocumentParams = serde_json::from_value(one.params).ok()?;
                let document = told.text_document;
                self.documents.put(document.uri, document.version, document.text);
            }
            DidChangeTextDocument::METHOD => {
                let told: DidChangeTextDocumentParams = serde_json::from_value(one.params).ok()?;
                // Every change holds the whole text, because we asked for that.
                let text = told.content_changes.into_iter().rev().find(|change| change.range.is_none())?.text;
                self.documents.put(told.text_document.uri, told.text_document.version, text);
            }
            DidCloseTextDocument::METHOD => {
                let told: DidCloseTextDocumentParams = serde_json::from_value(one.params).ok()?;
                let uri = self.documents.close(&told.text_document.uri)?;
                return Some(PublishDiagnosticsParams { uri, diagnostics: Vec::new(), version: None });
            }
            // A file beside an open one may have been saved by something else meanwhile.
            DidSaveTextDocument::METHOD => self.documents.all_stale(),
            _ => {}
        }
        None
    }
}

/// What we can do.
fn greeting() -> Value {
    json!({
        "capabilities": {
            "positionEncoding": "utf-16",
            "textDocumentSync": { "openClose": true, "change": 1, "save": true },
            "completionProvider": { "triggerCharacters": ["\"", "(", "["] },
            "hoverProvider": true,
            "definitionProvider": true,
            "referencesProvider": true,
            "documentSymbolProvider": true,
            "codeActionProvider": { "codeActionKinds": ["quickfix"] },
        },
        "serverInfo": { "name": "bridgecall", "version": env!("CARGO_PKG_VERSION") },
    })
}
