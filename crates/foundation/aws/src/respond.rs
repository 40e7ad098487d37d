//! Answers as HTTP responses.

use crate::error::Error;
use crate::schema::{OperationSpec, Protocol, Service};
use crate::sigv4::Caller;
use crate::value::Fields;
use crate::{json, xml};
use base::Timestamp;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, DATE};
use http::{HeaderValue, Response, StatusCode};

/// What became of a request; stands among the extensions of the answer, for logs and metrics.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Id of the request.
    pub request_id: String,
    /// The operation, if the request named one.
    pub operation: Option<&'static OperationSpec>,
    /// The caller, if the signature held.
    pub caller: Option<Caller>,
    /// The code of the refusal, if it was refused.
    pub code: Option<String>,
    /// The text of the refusal.
    pub text: Option<String>,
    /// Why it was refused, for the operator alone.
    pub detail: Option<String>,
    /// The access key that a request without a caller named, as far as it can be read.
    pub claimed_key: Option<String>,
}

impl Answered {
    pub(crate) fn of(request_id: String) -> Self {
        Self {
            request_id,
            operation: None,
            caller: None,
            code: None,
            text: None,
            detail: None,
            claimed_key: None,
        }
    }
}

/// The body of a successful answer.
pub fn encode_output(operation: &OperationSpec, output: &Fields, request_id: &str) -> Vec<u8> {
    match operation.service.protocol {
        Protocol::Query => xml::success(operation, output, request_id),
        Protocol::RestJson => json::body(operation.output.unwrap_or(&crate::schema::EMPTY), output),
    }
}

/// Status, code and body of a refusal.
pub fn encode_error(service: &Service, error: &Error, request_id: &str) -> (u16, String, Vec<u8>) {
    let refusal = error.refusal(service.protocol);
    let body = match service.protocol {
        Protocol::Query => xml::failure(service.namespace, &refusal, request_id),
        Protocol::RestJson => json::failure(&refusal),
    };
    (refusal.status, refusal.code, body)
}

pub(crate) fn failure(service: &Service, error: &Error, answered: &mut Answered) -> (u16, Vec<u8>) {
    let (status, code, body) = encode_error(service, error, &answered.request_id);
    answered.code = Some(code);
    answered.text = error.refusal(service.protocol).message;
    answered.detail = error.detail().map(str::to_owned);
    (status, body)
}

/// The answer to a call that only asked what would be done: JSON, whatever its service speaks.
pub(crate) fn explained(text: &str, now: Timestamp, answered: Answered) -> Response<Bytes> {
    static NO_SERVICE: Service = Service {
        id: "explain",
        signing_name: "",
        version: "",
        protocol: Protocol::RestJson,
        namespace: "",
        global: false,
        operations: &[],
    };
    respond(&NO_SERVICE, 200, text.as_bytes().to_vec(), now, answered)
}

pub(crate) fn respond(
    service: &Service,
    status: u16,
    body: Vec<u8>,
    now: Timestamp,
    answered: Answered,
) -> Response<Bytes> {
    let mut response = Response::new(Bytes::from(body));
    *response.status_mut() =
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    let kind = match service.protocol {
        Protocol::Query => "text/xml",
        Protocol::RestJson => "application/json",
    };
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    let mut set = |name: http::HeaderName, text: &str| {
        // All three are made of visible ASCII; a text that were not would only be left out.
        if let Ok(value) = HeaderValue::from_str(text) {
            headers.insert(name, value);
        }
    };
    set(DATE, &now.http_date());
    set(
        http::HeaderName::from_static("x-amzn-requestid"),
        &answered.request_id,
    );
    if let (Some(code), Protocol::RestJson) = (&answered.code, service.protocol) {
        set(http::HeaderName::from_static("x-amzn-errortype"), code);
    }
    response.extensions_mut().insert(answered);
    response
}
