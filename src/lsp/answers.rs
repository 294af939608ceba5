//! One request, one answer.

use lsp_server::{ErrorCode, Request, Response};
use lsp_types::request::{
    CodeActionRequest, Completion, DocumentSymbolRequest, GotoDefinition, HoverRequest, References, Request as _,
};
use lsp_types::{
    CodeActionParams, CompletionParams, DocumentSymbolParams, GotoDefinitionParams, HoverParams, ReferenceParams,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::documents::Documents;
use super::{completion, definition, hover, mend, symbols};

/// Answers a request of an editor that has been greeted.
pub(super) fn answer(documents: &Documents, stops: bool, request: Request) -> Response {
    match request.method.as_str() {
        Completion::METHOD => with(request, |asked: CompletionParams| {
            let look = documents.look(&asked.text_document_position)?;
            Some(completion::complete(documents, &look, stops))
        }),
        HoverRequest::METHOD => with(request, |asked: HoverParams| {
            hover::hover(documents, &documents.look(&asked.text_document_position_params)?)
        }),
        GotoDefinition::METHOD => with(request, |asked: GotoDefinitionParams| {
            definition::definition(documents, &documents.look(&asked.text_document_position_params)?)
        }),
        References::METHOD => with(request, |asked: ReferenceParams| {
            let look = documents.look(&asked.text_document_position)?;
            Some(definition::references(documents, &look, asked.context.include_declaration))
        }),
        DocumentSymbolRequest::METHOD => with(request, |asked: DocumentSymbolParams| {
            let index = documents.at(&asked.text_document.uri)?.index()?;
            Some(symbols::symbols(&index))
        }),
        CodeActionRequest::METHOD => with(request, |asked: CodeActionParams| Some(mend::actions(documents, &asked))),
        other => {
            let why = format!("`{other}` is not offered");
            Response::new_err(request.id, ErrorCode::MethodNotFound as i32, why)
        }
    }
}

/// Answers what was asked rightly; `null` where there is nothing to say.
fn with<P: DeserializeOwned, R: Serialize>(request: Request, say: impl FnOnce(P) -> Option<R>) -> Response {
    match serde_json::from_value(request.params) {
        Ok(asked) => Response::new_ok(request.id, say(asked)),
        Err(error) => {
            let why = format!("`{}` was asked wrongly: {error}", request.method);
            Response::new_err(request.id, ErrorCode::InvalidParams as i32, why)
        }
    }
}
