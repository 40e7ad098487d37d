//! Calls counted by what they do and by why they are refused, in closed sets of words.

use crate::metrics::{Counter, Registry};
use aws::OperationSpec;

/// Classes of calls, in the order of the counters.
const CLASSES: [&str; 4] = ["send", "read", "change", "unknown"];
/// Why calls are refused, in the order of the counters; the last is for all other codes.
const REASONS: [&str; 10] = [
    "signature",
    "access_denied",
    "throttled",
    "rejected",
    "paused",
    "invalid",
    "not_found",
    "not_implemented",
    "server",
    "other",
];

/// What is counted of calls.
pub(super) struct Figures {
    calls: Vec<Counter>,
    refused: Vec<Counter>,
}

impl Figures {
    pub(super) fn new(registry: &mut Registry) -> Self {
        Self {
            calls: registry.counters(
                "server_calls_total",
                "Calls to the AWS APIs by what they do.",
                "class",
                &CLASSES,
            ),
            refused: registry.counters(
                "server_calls_refused_total",
                "Calls to the AWS APIs that were refused, by the kind of reason.",
                "reason",
                &REASONS,
            ),
        }
    }

    pub(super) fn count(&self, operation: Option<&OperationSpec>, code: Option<&str>) {
        self.calls[class(operation)].add(1);
        if let Some(code) = code {
            self.refused[reason(code)].add(1);
        }
    }
}

fn class(operation: Option<&OperationSpec>) -> usize {
    const READING: [&str; 5] = ["Get", "List", "Describe", "Test", "Simulate"];
    match operation {
        None => 3,
        Some(operation) if operation.sends => 0,
        Some(operation) if READING.iter().any(|word| operation.name.starts_with(word)) => 1,
        Some(_) => 2,
    }
}

fn reason(code: &str) -> usize {
    let code = code.strip_suffix("Exception").unwrap_or(code);
    match code {
        "MissingAuthenticationToken"
        | "IncompleteSignature"
        | "InvalidClientTokenId"
        | "UnrecognizedClient"
        | "ExpiredToken"
        | "SignatureDoesNotMatch"
        | "InvalidSignature"
        | "RequestExpired" => 0,
        "AccessDenied" => 1,
        "Throttling" | "TooManyRequests" | "LimitExceeded" => 2,
        "MessageRejected" | "MailFromDomainNotVerified" => 3,
        "SendingPaused"
        | "AccountSendingPaused"
        | "ConfigurationSetSendingPaused"
        | "AccountSuspended" => 4,
        "ValidationError"
        | "BadRequest"
        | "Serialization"
        | "MalformedInput"
        | "InvalidParameterValue" => 5,
        "NotFound" | "NoSuchEntity" | "ConfigurationSetDoesNotExist" => 6,
        "NotImplemented" => 7,
        "ServiceUnavailable" | "InternalFailure" | "InternalServiceError" => 8,
        _ => 9,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_closed_label() {
        for (code, expected) in [
            ("InvalidSignatureException", "signature"),
            ("AccessDenied", "access_denied"),
            ("TooManyRequestsException", "throttled"),
            ("MessageRejected", "rejected"),
            ("SendingPausedException", "paused"),
            ("NotFoundException", "not_found"),
            ("InternalFailure", "server"),
            ("AlreadyExistsException", "other"),
        ] {
            assert_eq!(REASONS[reason(code)], expected, "{code}");
        }
        assert_eq!(CLASSES[class(None)], "unknown");
    }
}
