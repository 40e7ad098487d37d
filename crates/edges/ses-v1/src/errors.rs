//! What went wrong, as v1 says it: code, status and text of each variant (api-surface.md §7, sending.md §13).

use aws::{Cx, Error, Fault};
use aws_ses::v1::errors as spec;

/// The code of values that the service, not the model, refuses.
pub(crate) fn invalid(text: impl Into<String>) -> Error {
    Error::common("InvalidParameterValue", 400, text)
}

fn no_configuration_set(name: &str) -> Error {
    let text = format!("Configuration set <{name}> does not exist.");
    Error::of(&spec::CONFIGURATION_SET_DOES_NOT_EXIST_EXCEPTION, text)
        .with("ConfigurationSetName", name)
}

/// A refusal of the control plane.
pub(crate) fn of_control(error: control::Error) -> Error {
    use control::Error as E;
    match error {
        E::InvalidDomain(name) => invalid(format!("Domain {name} is invalid.")),
        E::InvalidAddress(name) => invalid(format!("Invalid email address<{name}>.")),
        E::NotADomain(name) => invalid(format!("Domain {name} is invalid.")),
        E::IdentityExists(name) => invalid(format!("Identity {name} already exists.")),
        E::IdentityNotFound(name) => invalid(format!("Identity '{name}' does not exist.")),
        E::ConfigurationSetNotFound(name) => no_configuration_set(&name),
        E::DkimNotSetUp(name) => {
            invalid(format!("Domain {name} is not verified for DKIM signing."))
        }
        E::MailFromNotBelow { domain, identity } => invalid(format!(
            "Provided MAIL-FROM domain '{domain}' is not subdomain of the domain of the identity '{identity}'."
        )),
        E::NoFeedbackTopics(name) => invalid(format!(
            "Identity {name} must have topics for bounces and complaints before feedback forwarding is disabled."
        )),
        E::TooManyIdentities => Error::of(
            &spec::LIMIT_EXCEEDED_EXCEPTION,
            "The account has reached its maximum number of identities.",
        ),
        E::SameKeyLength
        | E::KeyLengthTooSoon
        | E::InvalidSelector(_)
        | E::InvalidPrivateKey(_)
        | E::InvalidTags(_)
        | E::InvalidQuota
        | E::ReviewOpen
        | E::Invalid(_) => invalid(error.to_string()),
        E::InvalidPolicy(text) => Error::of(&spec::INVALID_POLICY_EXCEPTION, text),
        E::TooManyPolicies(name) => invalid(format!(
            "Number of policies for <{name}> exceeds max allowed number of policies per resource"
        )),
        // Only v2 has a precondition on policies, and certificates.
        E::PolicyExists(_)
        | E::PolicyNotFound(_)
        | E::CertificateExists(_)
        | E::TooManyCertificates => invalid(error.to_string()),
        E::TooLarge => Error::of(
            &spec::LIMIT_EXCEEDED_EXCEPTION,
            "The resource is too large.",
        ),
        E::TemplateNotFound(_)
        | E::TemplateExists(_)
        | E::TooManyTemplates
        | E::InvalidContent(_)
        | E::FromNotVerified(_)
        | E::Sandbox => of_templates(error),
        E::ConfigurationSetExists(_)
        | E::TooManyConfigurationSets
        | E::InvalidTracking(_)
        | E::TrackingExists(_)
        | E::TrackingNotFound(_) => of_configuration_sets(error),
        E::Contended | E::TooManyLetters => Fault::Throttled("Rate exceeded".into()).into(),
        E::AccountNotFound(_)
        | E::AccountExists(_)
        | E::LetterNotTaken(_)
        | E::KeyGeneration(_)
        | E::Sealed(_)
        | E::Store(_) => {
            let source = std::error::Error::source(&error);
            tracing::error!(%error, ?source, "the control plane failed");
            Fault::Internal.into()
        }
    }
}

fn of_configuration_sets(error: control::Error) -> Error {
    use control::Error as E;
    let of_set =
        |code, text: String, name: String| Error::of(code, text).with("ConfigurationSetName", name);
    match error {
        E::ConfigurationSetExists(name) => of_set(
            &spec::CONFIGURATION_SET_ALREADY_EXISTS_EXCEPTION,
            format!("Configuration set <{name}> already exists."),
            name,
        ),
        E::TooManyConfigurationSets => Error::of(
            &spec::LIMIT_EXCEEDED_EXCEPTION,
            "The account has reached its maximum number of configuration sets.",
        ),
        E::TrackingExists(name) => of_set(
            &spec::TRACKING_OPTIONS_ALREADY_EXISTS_EXCEPTION,
            format!("Configuration set <{name}> already has tracking options."),
            name,
        ),
        E::TrackingNotFound(name) => of_set(
            &spec::TRACKING_OPTIONS_DOES_NOT_EXIST_EXCEPTION,
            format!("There are no tracking options for configuration set <{name}>"),
            name,
        ),
        other => Error::of(&spec::INVALID_TRACKING_OPTIONS_EXCEPTION, other.to_string()),
    }
}

fn of_templates(error: control::Error) -> Error {
    use control::Error as E;
    let of_template = |code, text: String, name: String| {
        Error::of(code, text).with("CustomVerificationEmailTemplateName", name)
    };
    match error {
        E::TemplateNotFound(name) => of_template(
            &spec::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_DOES_NOT_EXIST_EXCEPTION,
            format!("Custom verification email template <{name}> does not exist"),
            name,
        ),
        E::TemplateExists(name) => of_template(
            &spec::CUSTOM_VERIFICATION_EMAIL_TEMPLATE_ALREADY_EXISTS_EXCEPTION,
            format!("Custom verification email template <{name}> already exists"),
            name,
        ),
        E::TooManyTemplates => Error::of(
            &spec::LIMIT_EXCEEDED_EXCEPTION,
            "The account has reached its maximum number of custom verification email templates.",
        ),
        E::FromNotVerified(address) => Error::of(
            &spec::FROM_EMAIL_ADDRESS_NOT_VERIFIED_EXCEPTION,
            format!("The from email address <{address}> is not verified"),
        )
        .with("FromEmailAddress", address),
        E::Sandbox => Error::of(
            &spec::PRODUCTION_ACCESS_NOT_GRANTED_EXCEPTION,
            "Production access is not granted to the account.",
        ),
        other => Error::of(
            &spec::CUSTOM_VERIFICATION_EMAIL_INVALID_CONTENT_EXCEPTION,
            other.to_string(),
        ),
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
        E::NoSender => invalid("Missing final '@domain'"),
        E::Invalid(_) | E::NoSuchTenant { .. } | E::NoSuchContactList(_) => invalid(text),
        E::TooManyRecipients | E::NotVerified { .. } | E::AccountPaused => {
            Error::of(&spec::MESSAGE_REJECTED, text)
        }
        E::SendingDisabled(_) => Error::of(&spec::ACCOUNT_SENDING_PAUSED_EXCEPTION, text),
        E::ConfigurationSetPaused(name) => {
            Error::of(&spec::CONFIGURATION_SET_SENDING_PAUSED_EXCEPTION, text)
                .with("ConfigurationSetName", name)
        }
        E::MailFromNotVerified => Error::of(&spec::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION, text),
        E::NoSuchConfigurationSet(name) => no_configuration_set(&name),
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
    use aws_ses::v1;

    pub(crate) fn cx() -> Cx {
        Cx {
            operation: <v1::SendEmail as aws::Operation>::spec(),
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

    fn check(error: Error, code: &str, text: &str) {
        let shown = format!("{error:?}");
        assert_eq!(error.code(aws::Protocol::Query), code, "{shown}");
        assert!(shown.contains(text), "{shown} says {text}");
    }

    #[test]
    fn refusals_of_the_control_plane() {
        use control::Error as E;
        let name = || "x.test".to_owned();
        let rows = [
            (
                E::InvalidDomain(name()),
                "InvalidParameterValue",
                "Domain x.test is invalid.",
            ),
            (
                E::InvalidAddress(name()),
                "InvalidParameterValue",
                "Invalid email address<x.test>.",
            ),
            (
                E::ConfigurationSetNotFound(name()),
                "ConfigurationSetDoesNotExist",
                "Configuration set <x.test> does not exist.",
            ),
            (
                E::TooManyIdentities,
                "LimitExceeded",
                "maximum number of identities",
            ),
            (E::Contended, "Throttling", "Rate exceeded"),
        ];
        for (error, code, text) in rows {
            check(of_control(error), code, text);
        }
        let internal = of_control(E::Store(store::Error::Failed("secret path".into())));
        assert!(!format!("{internal:?}").contains("secret path"));
        check(internal, "InternalFailure", "");
    }

    #[test]
    fn refusals_of_a_submission() {
        use accept::Error as E;
        let account = || "123456789012".parse().expect("an account");
        let region = "eu-west-1".parse().expect("a region");
        let rows = [
            (
                E::Invalid("Missing domain".into()),
                "InvalidParameterValue",
                "Missing domain",
            ),
            (
                E::NoSender,
                "InvalidParameterValue",
                "Missing final '@domain'",
            ),
            (
                E::TooManyRecipients,
                "MessageRejected",
                "Too many recipients.",
            ),
            (
                E::NotVerified {
                    region,
                    addresses: vec!["A <a@b>".into()],
                },
                "MessageRejected",
                "The following identities failed the check in region EU-WEST-1: A <a@b>",
            ),
            (
                E::AccountPaused,
                "MessageRejected",
                "Sending paused for this account.",
            ),
            (
                E::SendingDisabled(account()),
                "AccountSendingPausedException",
                "",
            ),
            (
                E::NoSuchConfigurationSet("c".into()),
                "ConfigurationSetDoesNotExist",
                "(\"ConfigurationSetName\", \"c\")",
            ),
            (E::DailyQuota, "Throttling", "Daily message quota exceeded."),
            (E::Rate, "Throttling", "Maximum sending rate exceeded."),
            (
                E::Denied(denial("arn:x")),
                "AccessDenied",
                "is not authorized to perform `ses:SendEmail' on resource `arn:x'",
            ),
            (E::Unavailable("disk".into()), "ServiceUnavailable", ""),
            (E::InDoubt("disk".into()), "InternalFailure", ""),
        ];
        for (error, code, text) in rows {
            check(of_accept(&cx(), error), code, text);
        }
    }
}
