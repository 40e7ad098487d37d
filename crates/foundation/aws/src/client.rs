//! The client's side of both protocols, for tools and tests that call a server.

use crate::json;
use crate::query;
use crate::rest;
use crate::schema::{EMPTY, OperationSpec, Protocol};
use crate::value::Fields;
use crate::xml::{self, Element};

/// A request before it is signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wire {
    /// HTTP method.
    pub method: &'static str,
    /// Path and query string.
    pub path: String,
    /// Content type; empty without a body.
    pub content_type: &'static str,
    /// The body.
    pub body: Vec<u8>,
}

/// Writes a request.
pub fn encode_request(operation: &OperationSpec, input: &Fields) -> Wire {
    match operation.service.protocol {
        Protocol::Query => Wire {
            method: operation.method,
            path: operation.path.to_owned(),
            content_type: "application/x-www-form-urlencoded; charset=utf-8",
            body: query::encode(operation, input).into_bytes(),
        },
        Protocol::RestJson => {
            let (path, body) = rest::encode(operation, input);
            let content_type = if body.is_empty() {
                ""
            } else {
                "application/json"
            };
            Wire {
                method: operation.method,
                path,
                content_type,
                body,
            }
        }
    }
}

/// What a server answered.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// The operation's output.
    Output(Fields),
    /// A refusal.
    Refused {
        /// Code of the error.
        code: String,
        /// Its text; empty when there is none.
        message: String,
    },
}

/// Reads an answer; `error_type` is the header `x-amzn-ErrorType`. `None` when the answer cannot be read.
pub fn decode_response(
    operation: &OperationSpec,
    status: u16,
    error_type: Option<&str>,
    body: &[u8],
) -> Option<Answer> {
    match operation.service.protocol {
        Protocol::Query => decode_xml(operation, status, body),
        Protocol::RestJson if status < 300 => {
            json::decode(operation.output.unwrap_or(&EMPTY), body)
                .ok()
                .map(Answer::Output)
        }
        Protocol::RestJson => {
            let body: serde_json::Value = serde_json::from_slice(body).ok()?;
            let message = body.get("message").or_else(|| body.get("Message"));
            let message = message
                .and_then(|text| text.as_str())
                .unwrap_or_default()
                .to_owned();
            // Clients cut the code at a colon.
            let code = error_type?.split(':').next()?.to_owned();
            Some(Answer::Refused { code, message })
        }
    }
}

fn decode_xml(operation: &OperationSpec, status: u16, body: &[u8]) -> Option<Answer> {
    let document = Element::parse(std::str::from_utf8(body).ok()?)?;
    if status >= 300 {
        let error = document.child("Error")?;
        let text = |name| error.child(name).map(|element| element.text.clone());
        return Some(Answer::Refused {
            code: text("Code")?,
            message: text("Message")?,
        });
    }
    let Some(structure) = operation.output else {
        return Some(Answer::Output(Fields::default()));
    };
    let result = document.child(&format!("{}Result", operation.name))?;
    xml::decode(structure, result).map(Answer::Output)
}
