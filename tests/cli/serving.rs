//! `lsp`: an editor's session over the standard streams.

use serde_json::{Value, json};

use crate::support::{finish, program, scenarios};

fn frame(message: &Value) -> Vec<u8> {
    let body = message.to_string();
    format!("Content-Length: {}\r\n\r\n{body}", body.len()).into_bytes()
}

/// The messages on standard output, which holds nothing else.
#[track_caller]
fn messages(mut out: &str) -> Vec<Value> {
    let mut found = Vec::new();
    while !out.is_empty() {
        let (head, rest) = out.split_once("\r\n\r\n").expect("a header ends");
        let length = head.strip_prefix("Content-Length: ").expect("a length comes first").parse().expect("a number");
        found.push(serde_json::from_str(&rest[..length]).expect("it is JSON"));
        out = &rest[length..];
    }
    found
}

fn request(id: i32, method: &str, params: &Value) -> Vec<u8> {
    frame(&json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }))
}

fn notice(method: &str, params: &Value) -> Vec<u8> {
    frame(&json!({ "jsonrpc": "2.0", "method": method, "params": params }))
}

#[test]
fn a_session_gives_messages_and_nothing_else() {
    let path = scenarios().join("half-failed-switch/scenario.ron");
    let text = std::fs::read_to_string(&path).expect("the library is there");
    let uri = format!("file://{}", path.display());
    let document = json!({ "uri": uri, "languageId": "ron", "version": 1, "text": text });
    let input = [
        request(1, "initialize", &json!({ "capabilities": {} })),
        notice("initialized", &json!({})),
        b"Content-Length: 4\r\n\r\n{no}".to_vec(),
        notice("textDocument/didOpen", &json!({ "textDocument": document })),
        request(2, "textDocument/documentSymbol", &json!({ "textDocument": { "uri": uri } })),
        request(3, "shutdown", &Value::Null),
        notice("exit", &Value::Null),
    ];
    let done = finish(program(["lsp"]), &input.concat()).exits(0);
    assert_eq!(done.err, "");
    let told = messages(&done.out);
    let answer = |id: i32| &told.iter().find(|one| one["id"] == id).expect("it is answered")["result"];
    assert_eq!(answer(1)["serverInfo"]["name"], "bridgecall");
    assert_eq!(answer(2)[0]["name"], "half-failed-switch");
    assert_eq!(answer(3), &Value::Null);
    assert!(told.iter().any(|one| one["method"] == "window/logMessage"), "what was no message is told");
}

#[test]
fn a_session_that_breaks_off_says_so() {
    finish(program(["lsp"]), b"").cannot("the editor went away");
    finish(program(["lsp"]), b"hello\n").cannot("is started by an editor");
    let greeted = request(1, "initialize", &json!({}));
    let done = finish(program(["lsp"]), &[greeted.clone(), notice("exit", &Value::Null)].concat()).exits(1);
    assert!(done.err.contains("without `shutdown`"));
    let lost = finish(program(["lsp"]), &greeted).exits(2);
    assert_eq!(messages(&lost.out).len(), 1);
}
