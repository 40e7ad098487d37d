//! What went wrong, as v2 says it: code, status and text of each variant (api-surface.md §7, sending.md §13).

use aws::{Cx, Error, Fault};
use aws_ses::v2::errors as spec;

/// A refusal of the control plane.
pub(crate) fn of_control(error: control::Error) -> Error {
    use control::Error as E;
    let bad = |text: String| Error::of(&spec::BAD_REQUEST_EXCEPTION, text);
    match error {
        E::InvalidDomain(name) => bad(format!("Domain {name} is invalid.")),
        E::InvalidAddress(name) => bad(format!("Invalid email address<{name}>.")),
        E::NotADomain(_) => bad("The EmailIdentity value must be a valid domain.".into()),
        E::InvalidSelector(_) => bad("The DomainSigningSelector value is invalid.".into()),
        E::InvalidPrivateKey(_) => bad("The DomainSigningPrivateKey value is not a valid RSA private key of 1024 to 2048 bits.".into()),
        E::DkimNotSetUp(name) => bad(format!("Domain {name} is not verified for DKIM signing.")),
        E::SameKeyLength => bad("The NextSigningKeyLength value is the length that the key has already.".into()),
        E::KeyLengthTooSoon => bad("The signing key length can be changed once within 24 hours.".into()),
        E::MailFromNotBelow { domain, identity } => bad(format!("Provided MAIL-FROM domain '{domain}' is not subdomain of the domain of the identity '{identity}'.")),
        E::NoFeedbackTopics(_) => bad(error.to_string()),
        E::InvalidTags(reason) => bad(format!("Invalid tags: {reason}.")),
        E::InvalidQuota | E::Invalid(_) | E::InvalidTracking(_) => bad(error.to_string()),
        E::ConfigurationSetExists(name) => Error::of(&spec::ALREADY_EXISTS_EXCEPTION, format!("Configuration set <{name}> already exists.")),
        E::InvalidPolicy(text) => bad(text),
        E::PolicyExists(name) => Error::of(&spec::ALREADY_EXISTS_EXCEPTION, format!("Policy <{name}> already exists")),
        E::PolicyNotFound(name) => Error::of(&spec::NOT_FOUND_EXCEPTION, format!("Policy <{name}> does not exist")),
        E::TooManyPolicies(name) => Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, format!("Number of policies for <{name}> exceeds max allowed number of policies per resource")),
        E::CertificateExists(address) => Error::of(&spec::ALREADY_EXISTS_EXCEPTION, format!("A certificate is already associated with {address}.")),
        E::TooManyCertificates => Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, "The identity has reached its maximum number of certificates."),
        E::TemplateNotFound(name) => Error::of(&spec::NOT_FOUND_EXCEPTION, format!("Custom verification email template <{name}> does not exist")),
        E::TemplateExists(name) => Error::of(&spec::ALREADY_EXISTS_EXCEPTION, format!("Custom verification email template <{name}> already exists")),
        E::TooManyTemplates => Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, "The account has reached its maximum number of custom verification email templates."),
        E::FromNotVerified(address) => Error::of(&spec::NOT_FOUND_EXCEPTION, format!("The from email address <{address}> is not verified")),
        E::InvalidContent(text) => bad(text),
        E::Sandbox => bad("Production access is not granted to the account.".into()),
        E::TooLarge => Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, "The resource is too large."),
        E::TooManyLetters => Fault::Throttled("Rate exceeded".into()).into(),
        E::ReviewOpen => Error::of(&spec::CONFLICT_EXCEPTION, "The account details cannot be changed while a review of them is open."),
        E::TooManyConfigurationSets => Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, "The account has reached its maximum number of configuration sets."),
        // Only v1 has a precondition on them.
        E::TrackingExists(name) => bad(format!("Configuration set <{name}> already has tracking options.")),
        E::TrackingNotFound(name) => bad(format!("There are no tracking options for configuration set <{name}>")),
        E::IdentityExists(name) => Error::of(&spec::ALREADY_EXISTS_EXCEPTION, format!("Email identity {name} already exist.")),
        E::IdentityNotFound(name) => Error::of(&spec::NOT_FOUND_EXCEPTION, format!("Email identity {name} does not exist.")),
        E::ConfigurationSetNotFound(name) => Error::of(&spec::NOT_FOUND_EXCEPTION, format!("Configuration set <{name}> does not exist.")),
        E::TooManyIdentities => Error::of(&spec::LIMIT_EXCEEDED_EXCEPTION, "The account has reached its maximum number of identities."),
        E::Contended => Error::of(&spec::CONCURRENT_MODIFICATION_EXCEPTION, "The resource is being modified by another request."),
        E::AccountNotFound(_) | E::AccountExists(_) | E::LetterNotTaken(_) | E::KeyGeneration(_) | E::Sealed(_) | E::Store(_) => {
            tracing::error!(%error, source = ?std::error::Error::source(&error), "the control plane failed");
            Fault::Internal.into()
        }
    }
}

/// A refusal of a submission.
pub(crate) fn of_accept(cx: &Cx, error: accept::Error) -> Error {
    let detail = format!("the check of {}: {error}", error.check());
    worded(cx, error).because(detail)
}

fn worded(cx: &Cx, error: accept::Error) -> Error {
    use accept::Error as E;
    let text = error.to_string();
    match error {
        E::NoSender => Error::silent(&spec::BAD_REQUEST_EXCEPTION),
        E::Invalid(_) => Error::of(&spec::BAD_REQUEST_EXCEPTION, text),
        E::TooManyRecipients | E::NotVerified { .. } => Error::of(&spec::MESSAGE_REJECTED, text),
        E::MailFromNotVerified => Error::of(&spec::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION, text),
        E::AccountPaused | E::SendingDisabled(_) | E::ConfigurationSetPaused(_) => {
            Error::of(&spec::SENDING_PAUSED_EXCEPTION, text)
        }
        E::NoSuchConfigurationSet(_) | E::NoSuchTenant { .. } | E::NoSuchContactList(_) => {
            Error::of(&spec::NOT_FOUND_EXCEPTION, text)
        }
        E::Denied(denial) => Error::from(cx.send_denied(&denial.resource)).because(denial.because),
        E::DailyQuota | E::Rate => Fault::Throttled(text).into(),
        E::Unavailable(_) => {
            tracing::warn!(%text, "mail could not be accepted");
            Fault::Unavailable.into()
        }
        E::UnknownAccount(_) | E::InDoubt(_) => {
            tracing::error!(%text, "mail could not be accepted");
            Fault::Internal.into()
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use aws_ses::v2;

    pub(crate) fn cx() -> Cx {
        Cx {
            operation: <v2::SendEmail as aws::Operation>::spec(),
            request_id: "00000000-0000-4000-8000-000000000000".into(),
            account: "123456789012".parse().expect("an account"),
            principal: "arn:aws:iam::123456789012:root".parse().expect("an ARN"),
            principal_id: "123456789012".into(),
            access_key_id: "AKIA".into(),
            region: "us-east-1".parse().expect("a region"),
            source_ip: std::net::Ipv4Addr::LOCALHOST.into(),
            user_agent: String::new(),
            now: base::Timestamp(1_800_000_000_000),
            secure_transport: false,
            extras: aws::Extras::default(),
        }
    }

    fn denial(arn: &str) -> model::access::Denial {
        model::access::Denial {
            resource: arn.into(),
            explicit: false,
            by: model::access::PolicyKind::Identity,
            because: "nobody allows it".into(),
        }
    }

    fn check(error: Error, code: &str, text: Option<&str>) {
        let shown = format!("{error:?}");
        assert_eq!(error.code(aws::Protocol::RestJson), code, "{shown}");
        if let Some(text) = text {
            assert!(shown.contains(text), "{shown} says {text}");
        }
    }

    #[test]
    fn refusals_of_the_control_plane() {
        use control::Error as E;
        let name = || "x.test".to_owned();
        let rows = [
            (
                E::InvalidDomain(name()),
                "BadRequestException",
                "Domain x.test is invalid.",
            ),
            (
                E::InvalidAddress(name()),
                "BadRequestException",
                "Invalid email address<x.test>.",
            ),
            (
                E::NotADomain(name()),
                "BadRequestException",
                "The EmailIdentity value must be a valid domain.",
            ),
            (
                E::IdentityExists(name()),
                "AlreadyExistsException",
                "Email identity x.test already exist.",
            ),
            (
                E::IdentityNotFound(name()),
                "NotFoundException",
                "Email identity x.test does not exist.",
            ),
            (
                E::ConfigurationSetNotFound(name()),
                "NotFoundException",
                "Configuration set <x.test> does not exist.",
            ),
            (
                E::TooManyIdentities,
                "LimitExceededException",
                "maximum number of identities",
            ),
            (
                E::Contended,
                "ConcurrentModificationException",
                "another request",
            ),
        ];
        for (error, code, text) in rows {
            check(of_control(error), code, Some(text));
        }
        let internal = of_control(E::Store(store::Error::Failed("secret path".into())));
        assert!(!format!("{internal:?}").contains("secret path"));
        check(internal, "InternalServiceErrorException", None);
    }

    #[test]
    fn refusals_of_a_submission() {
        use accept::Error as E;
        let account = || "123456789012".parse().expect("an account");
        let region = "eu-west-1".parse().expect("a region");
        let rows = [
            (E::NoSender, "BadRequestException", "message: None"),
            (
                E::Invalid("Missing domain".into()),
                "BadRequestException",
                "Missing domain",
            ),
            (
                E::TooManyRecipients,
                "MessageRejected",
                "Too many recipients.",
            ),
            (
                E::NotVerified {
                    region,
                    addresses: vec!["a@b".into()],
                },
                "MessageRejected",
                "Email address is not verified. The following identities failed the check in region EU-WEST-1: a@b",
            ),
            (
                E::AccountPaused,
                "SendingPausedException",
                "Sending paused for this account. For more information",
            ),
            (E::SendingDisabled(account()), "SendingPausedException", ""),
            (
                E::NoSuchConfigurationSet("c".into()),
                "NotFoundException",
                "Configuration set <c> does not exist.",
            ),
            (
                E::NoSuchTenant {
                    tenant: "t".into(),
                    account: account(),
                },
                "NotFoundException",
                "Tenant t for AwsAccountId 123456789012 not found.",
            ),
        ];
        for (error, code, text) in rows {
            check(of_accept(&cx(), error), code, Some(text));
        }
    }

    #[test]
    fn refusals_that_are_not_the_messages_fault() {
        use accept::Error as E;
        let rows = [
            (
                E::DailyQuota,
                "TooManyRequestsException",
                "Daily message quota exceeded.",
            ),
            (
                E::Rate,
                "TooManyRequestsException",
                "Maximum sending rate exceeded.",
            ),
            (
                E::Denied(denial("arn:x")),
                "AccessDeniedException",
                "User `arn:aws:iam::123456789012:root' is not authorized to perform `ses:SendEmail' on resource `arn:x'",
            ),
            (
                E::Unavailable("disk".into()),
                "ServiceUnavailableException",
                "",
            ),
            (
                E::InDoubt("disk".into()),
                "InternalServiceErrorException",
                "",
            ),
        ];
        for (error, code, text) in rows {
            check(of_accept(&cx(), error), code, Some(text));
        }
    }
}
