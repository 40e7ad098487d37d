//! What became of a message, as SMTP says it (smtp.md §6): one table.

use accept::{Caller, Error};
use base::MessageId;
use smtp::server::printable;

/// The reply to the final dot.
pub(crate) fn reply(caller: &Caller, outcome: &Result<MessageId, Error>) -> String {
    match outcome {
        Ok(id) => format!("250 Ok {id}"),
        Err(error) => refusal(caller, error),
    }
}

fn refusal(caller: &Caller, error: &Error) -> String {
    let text = printable(&error.to_string());
    match error {
        Error::NotVerified { .. }
        | Error::AccountPaused
        | Error::SendingDisabled(_)
        | Error::ConfigurationSetPaused(_)
        | Error::UnknownAccount(_) => format!("554 Message rejected: {text}"),
        Error::Invalid(_)
        | Error::NoSender
        | Error::TooManyRecipients
        | Error::NoSuchTenant { .. }
        | Error::NoSuchContactList(_) => format!("554 Transaction failed: {text}"),
        Error::Denied(denial) => denied(caller, &denial.resource),
        Error::MailFromNotVerified => format!("554 MAIL FROM domain not verified: {text}"),
        Error::NoSuchConfigurationSet(_) => {
            format!("554 Configuration set does not exist: {text}")
        }
        Error::DailyQuota | Error::Rate => format!("454 Throttling failure: {text}"),
        // Why it is so is the operator's business.
        Error::Unavailable(_) | Error::InDoubt(_) => {
            tracing::warn!(%error, "mail could not be accepted");
            "451 Temporary service failure".into()
        }
    }
}

fn denied(caller: &Caller, arn: &str) -> String {
    let text = format!(
        "User {} is not authorized to perform ses:SendRawEmail on resource {arn}",
        caller.principal
    );
    format!("554 Access denied: {}", printable(&text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use model::access::{Denial, PolicyKind};

    #[test]
    fn every_refusal_has_its_words() {
        let caller = Caller {
            account: "123456789012".parse().expect("an account"),
            region: "us-east-1".parse().expect("a region"),
            principal: "arn:aws:iam::123456789012:user/ann".into(),
            access_key_id: "AKIA".into(),
            source_ip: "192.0.2.1".into(),
            secure_transport: true,
            user_agent: String::new(),
        };
        let not_verified = Error::NotVerified {
            region: caller.region.clone(),
            addresses: vec!["a@x.test".into()],
        };
        let rows = [
            (
                not_verified,
                "554 Message rejected: Email address is not verified. The following identities failed the check in region US-EAST-1: a@x.test",
            ),
            (
                Error::AccountPaused,
                "554 Message rejected: Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account.",
            ),
            (
                Error::Invalid("Duplicate header 'DKIM-Signature'.".into()),
                "554 Transaction failed: Duplicate header 'DKIM-Signature'.",
            ),
            (
                Error::Invalid("a\r\n250 Ok".into()),
                "554 Transaction failed: a??250 Ok",
            ),
            (
                Error::NoSuchConfigurationSet("x".into()),
                "554 Configuration set does not exist: Configuration set <x> does not exist.",
            ),
            (
                Error::Denied(Denial {
                    resource: "arn:aws:ses:us-east-1:1:identity/x".into(),
                    explicit: false,
                    by: PolicyKind::Identity,
                    because: String::new(),
                }),
                "554 Access denied: User arn:aws:iam::123456789012:user/ann is not authorized to perform ses:SendRawEmail on resource arn:aws:ses:us-east-1:1:identity/x",
            ),
            (
                Error::Rate,
                "454 Throttling failure: Maximum sending rate exceeded.",
            ),
            (
                Error::DailyQuota,
                "454 Throttling failure: Daily message quota exceeded.",
            ),
            (
                Error::Unavailable("disk /dev/sda1".into()),
                "451 Temporary service failure",
            ),
            (Error::InDoubt("x".into()), "451 Temporary service failure"),
        ];
        for (error, expected) in rows {
            assert_eq!(reply(&caller, &Err(error)), expected);
        }
    }
}
