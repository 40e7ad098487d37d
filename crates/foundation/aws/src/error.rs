//! What a refused request is answered: errors that a model names, and the faults that every AWS service shares, whose
//! codes are spelled otherwise in each protocol.

use crate::cx::Cx;
use crate::schema::{ErrorSpec, Protocol};

/// Why an operation fails, in the words of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error {
    kind: Kind,
    /// Why, for the operator alone: never on the wire.
    detail: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Kind {
    Named(Refusal),
    Fault(Fault),
    /// No error: what the call would have done, as JSON.
    Explained(String),
}

/// A refusal as a codec writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) code: String,
    pub(crate) status: u16,
    pub(crate) message: Option<String>,
    pub(crate) members: Vec<(&'static str, String)>,
}

impl Error {
    /// An error that the operation's model names.
    pub fn of(spec: &'static ErrorSpec, message: impl Into<String>) -> Self {
        Self::silent(spec).saying(message)
    }

    /// An error that the operation's model names, without any text.
    pub fn silent(spec: &'static ErrorSpec) -> Self {
        Self::named(spec.code, spec.status)
    }

    /// An error of a code that no model names, such as `InvalidParameterValue`.
    pub fn common(code: &'static str, status: u16, message: impl Into<String>) -> Self {
        Self::silent_common(code, status).saying(message)
    }

    /// An error of a code that no model names, without any text.
    pub fn silent_common(code: &'static str, status: u16) -> Self {
        Self::named(code, status)
    }

    fn named(code: &str, status: u16) -> Self {
        let kind = Kind::Named(Refusal {
            code: code.into(),
            status,
            message: None,
            members: Vec::new(),
        });
        Self { kind, detail: None }
    }

    /// Adds why it was refused, for the operator alone: never on the wire.
    #[must_use]
    pub fn because(mut self, detail: impl Into<String>) -> Self {
        self.detail = Some(detail.into());
        self
    }

    /// Why it was refused, for the operator alone.
    pub fn detail(&self) -> Option<&str> {
        self.detail.as_deref()
    }

    /// Adds a modelled member, such as `ConfigurationSetName`.
    #[must_use]
    pub fn with(mut self, member: &'static str, value: impl Into<String>) -> Self {
        if let Kind::Named(refusal) = &mut self.kind {
            refusal.members.push((member, value.into()));
        }
        self
    }

    fn saying(mut self, message: impl Into<String>) -> Self {
        if let Kind::Named(refusal) = &mut self.kind {
            refusal.message = Some(message.into());
        }
        self
    }

    /// In the place of an answer: what the call would have done, and the error that it would have got. Nothing was done.
    pub fn explained(mut told: serde_json::Value, error: Option<&Self>, cx: &Cx) -> Self {
        if let Some(error) = error {
            let refusal = error.refusal(cx.operation.service.protocol);
            told["error"] = serde_json::json!({
                "code": refusal.code, "status": refusal.status, "message": refusal.message,
            });
        }
        told["request_id"] = cx.request_id.clone().into();
        Self {
            kind: Kind::Explained(told.to_string()),
            detail: None,
        }
    }

    pub(crate) fn explanation(&self) -> Option<&str> {
        match &self.kind {
            Kind::Explained(json) => Some(json),
            Kind::Named(_) | Kind::Fault(_) => None,
        }
    }

    /// The code as that protocol spells it.
    pub fn code(&self, protocol: Protocol) -> String {
        self.refusal(protocol).code
    }

    pub(crate) fn refusal(&self, protocol: Protocol) -> Refusal {
        match &self.kind {
            Kind::Named(refusal) => refusal.clone(),
            Kind::Fault(fault) => fault.refusal(protocol),
            // The pipeline answers it before it comes here.
            Kind::Explained(_) => Fault::Internal.refusal(protocol),
        }
    }
}

impl From<Fault> for Error {
    fn from(fault: Fault) -> Self {
        Self {
            kind: Kind::Fault(fault),
            detail: None,
        }
    }
}

/// A refusal that every service gives, whatever the operation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The request has no signature.
    Unsigned,
    /// The signature's fields cannot be read; the text says what is missing.
    IncompleteSignature(String),
    /// The access key or its session token is unknown or inactive.
    UnknownKey,
    /// The session has ended.
    ExpiredSession,
    /// The signature is wrong; the text says in what way.
    BadSignature(String),
    /// A presigned request came after its time.
    RequestExpired,
    /// No policy allows the call, or one forbids it.
    AccessDenied(String),
    /// The request cannot be read; the text says why, if the service does.
    Malformed(Option<String>),
    /// A value breaks a constraint of the model.
    Invalid(String),
    /// The request names no operation.
    NoAction,
    /// The request names an operation that is not there.
    UnknownAction {
        /// Name of the operation.
        action: String,
        /// Version of the API.
        version: String,
    },
    /// No operation has that method and path.
    UnknownPath,
    /// The operation exists, but not here.
    NotImplemented(&'static str),
    /// The caller is too fast or has used up its quota; the text says which.
    Throttled(String),
    /// The body is larger than the operation takes.
    TooLarge,
    /// The server cannot take the request now.
    Unavailable,
    /// The server failed.
    Internal,
}

impl Fault {
    /// A request that the reader of its wire form does not understand.
    pub(crate) fn malformed(text: impl Into<String>) -> Self {
        Self::Malformed(Some(text.into()))
    }

    pub(crate) fn refusal(&self, protocol: Protocol) -> Refusal {
        let (query, rest, status) = self.codes();
        let code = match protocol {
            Protocol::Query => query,
            Protocol::RestJson => rest,
        };
        let status = match (self, protocol) {
            (Self::Throttled(_), Protocol::Query) => 400,
            (Self::RequestExpired, Protocol::RestJson) => 403,
            _ => status,
        };
        Refusal {
            code: code.into(),
            status,
            message: self.text(protocol),
            members: Vec::new(),
        }
    }

    /// Code in awsQuery, code in restJson1, HTTP status.
    fn codes(&self) -> (&'static str, &'static str, u16) {
        match self {
            Self::Unsigned => (
                "MissingAuthenticationToken",
                "MissingAuthenticationTokenException",
                403,
            ),
            Self::IncompleteSignature(_) => {
                ("IncompleteSignature", "IncompleteSignatureException", 400)
            }
            Self::UnknownKey => ("InvalidClientTokenId", "UnrecognizedClientException", 403),
            Self::ExpiredSession => ("ExpiredToken", "ExpiredTokenException", 403),
            Self::BadSignature(_) => ("SignatureDoesNotMatch", "InvalidSignatureException", 403),
            Self::RequestExpired => ("RequestExpired", "InvalidSignatureException", 400),
            Self::AccessDenied(_) => ("AccessDenied", "AccessDeniedException", 403),
            Self::Malformed(_) => ("MalformedInput", "SerializationException", 400),
            Self::Invalid(_) => ("ValidationError", "BadRequestException", 400),
            Self::NoAction => ("MissingAction", "UnknownOperationException", 400),
            Self::UnknownAction { .. } => ("InvalidAction", "UnknownOperationException", 400),
            Self::UnknownPath => (
                "UnknownOperationException",
                "UnknownOperationException",
                404,
            ),
            Self::NotImplemented(_) => ("NotImplemented", "NotImplemented", 501),
            Self::Throttled(_) => ("Throttling", "TooManyRequestsException", 429),
            Self::TooLarge => (
                "RequestEntityTooLarge",
                "RequestEntityTooLargeException",
                413,
            ),
            Self::Unavailable => ("ServiceUnavailable", "ServiceUnavailableException", 503),
            Self::Internal => ("InternalFailure", "InternalServiceErrorException", 500),
        }
    }

    fn text(&self, protocol: Protocol) -> Option<String> {
        let fixed = match (self, protocol) {
            (Self::Unsigned, Protocol::Query) => "Request is missing Authentication Token",
            (Self::Unsigned, Protocol::RestJson) => "Missing Authentication Token",
            (Self::UnknownKey, Protocol::Query) => {
                "The security token included in the request is invalid"
            }
            (Self::UnknownKey, Protocol::RestJson) => {
                "The security token included in the request is invalid."
            }
            (Self::ExpiredSession, _) => "The security token included in the request is expired",
            (Self::RequestExpired, _) => "Request has expired",
            (Self::NoAction, _) => "The request must contain the parameter Action",
            (Self::TooLarge, _) => "The request is larger than the operation allows",
            (Self::Unavailable, _) => "The service is unavailable. Please try again later.",
            (Self::Internal, _) => "An internal error occurred. Please try again later.",
            (Self::UnknownPath, _) => return None,
            (Self::Malformed(text), _) => return text.clone(),
            (Self::NotImplemented(name), _) => {
                return Some(format!("The operation {name} is not implemented"));
            }
            (Self::UnknownAction { action, version }, _) => {
                return Some(format!(
                    "Could not find operation {action} for version {version}"
                ));
            }
            (
                Self::IncompleteSignature(text)
                | Self::BadSignature(text)
                | Self::AccessDenied(text)
                | Self::Invalid(text)
                | Self::Throttled(text),
                _,
            ) => return Some(text.clone()),
        };
        Some(fixed.into())
    }
}
