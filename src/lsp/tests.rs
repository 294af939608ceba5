//! Whole sessions with an editor, in memory: what is asked and what comes back.

use std::path::PathBuf;
use std::thread::JoinHandle;
use std::time::Duration;

use bridgecall_core::base::Id;
use bridgecall_core::starter;
use lsp_server::{Connection, ErrorCode, Message, Notification, Request, Response};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::address::uri_of;
use super::page::Page;
use super::session::{Ending, serve};
use crate::library::Library;

/// An editor with the folder of a small scenario.
struct Editor {
    connection: Connection,
    server: JoinHandle<Ending>,
    folder: TempDir,
    asked: i32,
}

impl Editor {
    /// Greets the server.
    fn new() -> Self {
        Self::greeted(Self::silent())
    }

    fn greeted(mut editor: Self) -> Self {
        let able = json!({ "textDocument": { "completion": { "completionItem": { "snippetSupport": true } } } });
        let greeted = editor.ask("initialize", json!({ "capabilities": able }));
        assert_eq!(greeted["capabilities"]["positionEncoding"], "utf-16");
        editor.tell("initialized", json!({}));
        editor
    }

    /// One that has not said a word yet.
    fn silent() -> Self {
        Self::over(Library::Embedded)
    }

    /// One whose server has a library of its own.
    fn over(library: Library) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in starter::files(Id::from("try")) {
            let path = folder.path().join("try").join(name);
            std::fs::create_dir_all(path.parent().unwrap()).unwrap();
            std::fs::write(path, text).unwrap();
        }
        let (ours, theirs) = Connection::memory();
        let server = std::thread::spawn(move || serve(&theirs, library));
        Self { connection: ours, server, folder, asked: 0 }
    }

    fn path(&self, name: &str) -> PathBuf {
        match name.strip_prefix("../") {
            Some(beside) => self.folder.path().join(beside),
            None => self.folder.path().join("try").join(name),
        }
    }

    fn uri(&self, name: &str) -> String {
        uri_of(&self.path(name)).unwrap().as_str().to_owned()
    }

    fn text(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    fn tell(&self, method: &str, params: Value) {
        self.connection.sender.send(Notification::new(method.to_owned(), params).into()).unwrap();
    }

    fn receive(&self) -> Message {
        self.connection.receiver.recv_timeout(Duration::from_secs(60)).expect("the server says something")
    }

    /// The answer, whatever else is told before it.
    fn answer(&mut self, method: &str, params: Value) -> Response {
        self.asked += 1;
        let request = Request::new(self.asked.into(), method.to_owned(), params);
        self.connection.sender.send(request.into()).unwrap();
        loop {
            if let Message::Response(answer) = self.receive() {
                assert_eq!(answer.id, self.asked.into());
                return answer;
            }
        }
    }

    fn ask(&mut self, method: &str, params: Value) -> Value {
        self.answer(method, params).response_result.unwrap()
    }

    fn refused(&mut self, method: &str, params: Value) -> i32 {
        self.answer(method, params).response_result.unwrap_err().code
    }

    fn open(&self, name: &str, text: &str) {
        let document = json!({ "uri": self.uri(name), "languageId": "ron", "version": 1, "text": text });
        self.tell("textDocument/didOpen", json!({ "textDocument": document }));
    }

    fn change(&self, name: &str, version: i32, text: &str) {
        let document = json!({ "uri": self.uri(name), "version": version });
        let changes = json!([{ "text": text }]);
        self.tell("textDocument/didChange", json!({ "textDocument": document, "contentChanges": changes }));
    }

    /// What is next told of a file.
    fn findings(&self, name: &str) -> Value {
        loop {
            match self.receive() {
                Message::Notification(one) if one.params["uri"] == self.uri(name) => {
                    assert_eq!(one.method, "textDocument/publishDiagnostics");
                    return one.params;
                }
                _ => {}
            }
        }
    }

    /// Asks at the `|` of a text, which is opened without it.
    fn ask_at(&mut self, method: &str, name: &str, marked: &str) -> Value {
        let offset = marked.find('|').expect("a place is marked");
        let text = marked.replacen('|', "", 1);
        self.open(name, &text);
        let position = Page::new(&text).position(offset);
        let params = json!({
            "textDocument": { "uri": self.uri(name) }, "position": position, "context": { "includeDeclaration": true, "triggerKind": 1 },
        });
        self.ask(method, params)
    }

    fn leave(mut self) -> Ending {
        assert_eq!(self.ask("shutdown", Value::Null), Value::Null);
        assert_eq!(self.refused("textDocument/hover", json!({})), ErrorCode::InvalidRequest as i32);
        self.tell("exit", Value::Null);
        self.server.join().unwrap()
    }
}

/// The text with another in the place of one that stands there once.
#[track_caller]
fn instead(text: &str, from: &str, to: &str) -> String {
    assert_eq!(text.matches(from).count(), 1, "`{from}`");
    text.replace(from, to)
}

fn labels(items: &Value) -> Vec<&str> {
    items.as_array().unwrap().iter().map(|item| item["label"].as_str().unwrap()).collect()
}

#[test]
fn findings_come_with_code_and_place_and_go_when_mended() {
    let editor = Editor::new();
    let good = editor.text("scenario.ron");
    // Characters of several units before the mistake in its line.
    let bad = instead(
        &good,
        "name: \"The release leaks connections\", on: \"orders\"",
        "name: \"🚂é leaks\", on: \"ordersx\"",
    );
    editor.open("scenario.ron", &bad);
    let told = editor.findings("scenario.ron");
    let found = told["diagnostics"].as_array().unwrap();
    assert_eq!(found.len(), 1, "{told}");
    assert_eq!((found[0]["code"].as_str(), found[0]["source"].as_str()), (Some("E0101"), Some("bridgecall")));
    assert!(found[0]["message"].as_str().unwrap().contains("did you mean `orders`?"), "{told}");
    let line = bad.lines().position(|line| line.contains("ordersx")).unwrap();
    let before: String = bad.lines().nth(line).unwrap().split("\"ordersx").next().unwrap().to_owned();
    let column = before.encode_utf16().count();
    assert_ne!(column, before.chars().count());
    let at =
        json!({ "start": { "line": line, "character": column }, "end": { "line": line, "character": column + 9 } });
    assert_eq!(found[0]["range"], at);
    editor.change("scenario.ron", 2, &good);
    let told = editor.findings("scenario.ron");
    assert_eq!((&told["version"], &told["diagnostics"]), (&json!(2), &json!([])));
    assert_eq!(editor.leave(), Ending::Proper);
}

#[test]
fn what_was_meant_is_offered_as_an_edit() {
    let mut editor = Editor::new();
    let bad = instead(&editor.text("scenario.ron"), "on: \"orders\", onset_s", "on: \"ordersx\", onset_s");
    editor.open("scenario.ron", &bad);
    let range = editor.findings("scenario.ron")["diagnostics"][0]["range"].clone();
    let uri = editor.uri("scenario.ron");
    let params = json!({ "textDocument": { "uri": uri }, "range": range, "context": { "diagnostics": [] } });
    let actions = editor.ask("textDocument/codeAction", params);
    assert_eq!(actions[0]["title"], "Write `orders`");
    let edit = &actions[0]["edit"]["changes"][&uri][0];
    assert_eq!(edit["newText"], "orders");
    let column = |value: &Value| value["character"].as_u64().unwrap();
    assert_eq!(column(&edit["range"]["start"]), column(&range["start"]) + 1, "inside the quotation marks");
}

#[test]
fn names_fields_and_words_are_completed() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    let mut complete =
        |from: &str, to: &str| editor.ask_at("textDocument/completion", "scenario.ron", &instead(&text, from, to));
    let items = complete("on: \"orders\", onset_s", "on: \"|\", onset_s");
    assert_eq!(labels(&items), ["orders", "database", "front", "paylane"]);
    assert_eq!(items[0]["documentation"], "Order service");
    assert_eq!(items[0]["textEdit"]["newText"], "orders");
    let items = complete("on: \"orders\", onset_s", "on: |, onset_s");
    assert_eq!(items[0]["textEdit"]["newText"], "\"orders\"");
    let items = complete("lasts_s: None, admits: 100,", "la|\n");
    assert!(labels(&items).contains(&"lasts_s") && labels(&items).contains(&"admits"), "{items}");
    assert!(!labels(&items).contains(&"onset_s"), "it is written already");
    let items = complete("verdict: major,", "verdict: |");
    assert_eq!(labels(&items), ["major", "not_major"]);
    let items = complete("needs: [hard(\"database\")]", "needs: [|]");
    let hard = items.as_array().unwrap().iter().find(|item| item["label"] == "hard").unwrap();
    assert_eq!(hard["textEdit"]["newText"], "hard(\"$1\")");
    assert_eq!(complete("// The red herring. A test", "// The red | herring. A test"), json!([]));
    assert_eq!(complete("title: \"Orders that do", "title: \"Orders | that do"), json!([]));
}

#[test]
fn a_run_knows_the_scenario_as_it_stands_in_the_editor() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    // Unsaved: another name for the person on call.
    let renamed = text.replace("\"noor\"", "\"nora\"");
    editor.open("scenario.ron", &renamed);
    assert_eq!(editor.findings("scenario.ron")["diagnostics"], json!([]));
    let run = editor.text("runs/golden.ron");
    editor.open("runs/golden.ron", &run);
    let told = editor.findings("runs/golden.ron");
    assert!(told["diagnostics"][0]["message"].as_str().unwrap().contains("`noor`"), "{told}");
    let marked = instead(&run, "give(page(person: \"noor\"))", "give(page(person: \"|nora\"))");
    let place = editor.ask_at("textDocument/definition", "runs/golden.ron", &marked);
    assert_eq!(place["uri"], editor.uri("scenario.ron"));
    let line = renamed.lines().position(|line| line.contains("(id: \"nora\"")).unwrap();
    assert_eq!(place["range"]["start"]["line"], json!(line));
    // Closed without saving: the disk's text holds again, and the run is looked at anew.
    editor.open("runs/golden.ron", &run);
    let uri = editor.uri("scenario.ron");
    editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    loop {
        if editor.findings("runs/golden.ron")["diagnostics"] == json!([]) {
            break;
        }
    }
    assert_eq!(editor.leave(), Ending::Proper);
}

#[test]
fn a_run_goes_to_its_steps_and_its_scenario() {
    let mut editor = Editor::new();
    let run = editor.text("runs/golden.ron");
    let marked = instead(&run, "scenario: \"try\"", "scenario: \"t|ry\"");
    let place = editor.ask_at("textDocument/definition", "runs/golden.ron", &marked);
    assert_eq!(place["uri"], editor.uri("scenario.ron"));
    let start = run.find("after(\"").expect("a step waits for another") + 7;
    let id = run[start..].split('"').next().unwrap().to_owned();
    let marked = format!("{}|{}", &run[..start], &run[start..]);
    let place = editor.ask_at("textDocument/definition", "runs/golden.ron", &marked);
    assert_eq!(place["uri"], editor.uri("runs/golden.ron"));
    let line = run.lines().position(|line| line.contains(&format!("(id: \"{id}\""))).unwrap();
    assert_eq!(place["range"]["start"]["line"], json!(line));
}

#[test]
fn names_of_an_included_part_are_known() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    let entry = text.lines().find(|line| line.contains("(id: \"wait-or-call\"")).unwrap().to_owned();
    let with_part =
        instead(&text, "verdict: major,", "include: [\"parts/house\"], verdict: major,").replace(&entry, "");
    editor.open("scenario.ron", &with_part);
    assert_eq!(editor.findings("scenario.ron")["diagnostics"][0]["severity"], 1, "there is no such part");
    // Open and never saved.
    let format = text.lines().find(|line| line.trim_start().starts_with("format:")).unwrap();
    editor.open("../parts/house.ron", &format!("(\n{format}\nadvice: [\n{entry}\n])"));
    loop {
        if editor.findings("scenario.ron")["diagnostics"] == json!([]) {
            break;
        }
    }
    let run = editor.text("runs/golden.ron");
    let marked = run.replacen("Some(\"wait-or-call\")", "Some(\"wait|-or-call\")", 1);
    let place = editor.ask_at("textDocument/definition", "runs/golden.ron", &marked);
    assert_eq!(
        (&place["uri"], &place["range"]["start"]["line"]),
        (&json!(editor.uri("../parts/house.ron")), &json!(3))
    );
}

#[test]
fn parts_come_from_the_library_that_was_named() {
    let elsewhere = tempfile::tempdir().unwrap();
    let editor = Editor::greeted(Editor::over(Library::Folder(elsewhere.path().to_owned())));
    let text = editor.text("scenario.ron");
    let entry = text.lines().find(|line| line.contains("(id: \"wait-or-call\"")).unwrap().to_owned();
    let format = text.lines().find(|line| line.trim_start().starts_with("format:")).unwrap();
    std::fs::create_dir_all(elsewhere.path().join("parts")).unwrap();
    std::fs::write(elsewhere.path().join("parts/far.ron"), format!("(\n{format}\nadvice: [\n{entry}\n])")).unwrap();
    let with_part =
        instead(&text, "verdict: major,", "include: [\"parts/far\"], verdict: major,").replace(&entry, "");
    editor.open("scenario.ron", &with_part);
    assert_eq!(editor.findings("scenario.ron")["diagnostics"], json!([]));
}

#[test]
fn what_stands_there_is_told() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    let mut told = |from: &str, to: &str| {
        let hover = editor.ask_at("textDocument/hover", "scenario.ron", &instead(&text, from, to));
        hover["contents"]["value"].as_str().unwrap_or_default().to_owned()
    };
    let name = told("on: \"orders\", onset_s", "on: \"or|ders\", onset_s");
    assert!(name.contains("**orders** (Component): Order service") && name.contains("hard(\"database\")"), "{name}");
    let field = told("onset_s: (5, 40)", "onset_|s: (5, 40)");
    assert!(field.starts_with("**onset_s** of Fault: range") && field.contains("Must be written."), "{field}");
    let number = told("onset_s: (5, 40)", "onset_s: (5, 4|0)");
    assert_eq!(number, field);
    let word = told("shape: ramp(loss: 620", "shape: ra|mp(loss: 620");
    assert!(word.starts_with("**ramp**(loss, over_s)") && word.contains("```ron"), "{word}");
    assert_eq!(told("// The red herring. A test", "// The red | herring. A test"), "");
}

#[test]
fn names_are_listed_and_their_uses_found() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    let uses =
        editor.ask_at("textDocument/references", "scenario.ron", &instead(&text, "(id: \"noor\"", "(id: \"n|oor\""));
    let files: Vec<&str> = uses.as_array().unwrap().iter().map(|one| one["uri"].as_str().unwrap()).collect();
    assert!(files.contains(&editor.uri("scenario.ron").as_str()), "{files:?}");
    assert!(files.contains(&editor.uri("runs/golden.ron").as_str()), "{files:?}");
    let params = json!({ "textDocument": { "uri": editor.uri("scenario.ron") } });
    let symbols = editor.ask("textDocument/documentSymbol", params);
    let inner = symbols[0]["children"].as_array().unwrap();
    let service = inner.iter().find(|one| one["name"] == "ordering").unwrap();
    assert_eq!(service["children"][0]["name"], "card-buyers");
}

#[test]
fn a_file_that_breaks_off_elsewhere_is_still_known() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    editor.open("scenario.ron", &text);
    let broken = instead(&text, "glossary: [", "glossary: [[[");
    let marked = instead(&broken, "on: \"orders\", onset_s", "on: \"or|ders\", onset_s");
    let items = editor.ask_at("textDocument/completion", "scenario.ron", &marked);
    assert_eq!(labels(&items).first(), Some(&"orders"));
}

#[test]
fn nothing_unheard_of_upsets_the_server() {
    let mut editor = Editor::silent();
    assert_eq!(editor.refused("textDocument/hover", json!({})), ErrorCode::ServerNotInitialized as i32);
    editor.tell("textDocument/didOpen", json!({ "textDocument": "too early" }));
    editor.ask("initialize", json!({}));
    assert_eq!(editor.refused("initialize", json!({})), ErrorCode::InvalidRequest as i32);
    assert_eq!(editor.refused("textDocument/rename", json!({})), ErrorCode::MethodNotFound as i32);
    assert_eq!(editor.refused("textDocument/hover", json!({ "position": 3 })), ErrorCode::InvalidParams as i32);
    editor.tell("textDocument/didChange", json!([1, 2]));
    editor.tell("$/cancelRequest", json!({ "id": 1 }));
    for uri in ["untitled:Untitled-1", "https://example.org/a.ron", "file:///nowhere/a.txt", "file:///nowhere/a.ron"]
    {
        let document = json!({ "uri": uri, "languageId": "x", "version": 1, "text": "fn main() {} ü" });
        editor.tell("textDocument/didOpen", json!({ "textDocument": document }));
        let position = json!({ "line": 4_000_000_000_u32, "character": 4_000_000_000_u32 });
        let params = json!({ "textDocument": { "uri": uri }, "position": position });
        for method in ["hover", "completion", "definition"] {
            let answer = editor.ask(&format!("textDocument/{method}"), params.clone());
            assert!(answer.is_null() || answer == json!([]), "{uri} {method}: {answer}");
        }
        editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
        editor.tell("textDocument/didClose", json!({ "textDocument": { "uri": uri } }));
    }
    assert_eq!(editor.leave(), Ending::Proper);
}

#[test]
fn every_beginning_of_a_file_can_be_typed() {
    let mut editor = Editor::new();
    let text = editor.text("scenario.ron");
    editor.open("scenario.ron", "");
    for (version, end) in (0..text.len()).step_by(331).filter(|end| text.is_char_boundary(*end)).enumerate() {
        let typed = &text[..end];
        editor.change("scenario.ron", i32::try_from(version).unwrap() + 2, typed);
        let position = Page::new(typed).position(end);
        let params = json!({ "textDocument": { "uri": editor.uri("scenario.ron") }, "position": position });
        editor.ask("textDocument/completion", params.clone());
        editor.ask("textDocument/hover", params);
    }
    assert_eq!(editor.leave(), Ending::Proper);
}

#[test]
fn the_ways_to_end_are_told_apart() {
    let editor = Editor::new();
    editor.tell("exit", Value::Null);
    assert_eq!(editor.server.join().unwrap(), Ending::Abrupt);
    let Editor { connection, server, .. } = Editor::new();
    drop(connection);
    assert!(matches!(server.join().unwrap(), Ending::Lost(_)));
}
