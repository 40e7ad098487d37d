//! Why a submission was refused; the texts are those that clients of SES see (sending.md §13).

use base::{AccountId, Region};
use model::access::Denial;
use thiserror::Error;

/// Identities named in a refusal; more are cut off.
const NAMED_MAX: usize = 20;

/// Why a submission was not accepted. Nothing of it is kept, but for [`Error::InDoubt`].
#[derive(Debug, Error)]
pub enum Error {
    /// The caller's account is unknown in this region.
    #[error("account {0} is unknown")]
    UnknownAccount(AccountId),
    /// The operator paused the account.
    #[error(
        "Sending paused for this account. For more information, please check the inbox of the email address associated with your AWS account."
    )]
    AccountPaused,
    /// The account's own switch is off.
    #[error("Email sending is disabled for account {0}.")]
    SendingDisabled(AccountId),
    /// A member, header or part is not acceptable.
    #[error("{0}")]
    Invalid(String),
    /// There is no sender, where SES answers without a text.
    #[error("a sender is required")]
    NoSender,
    /// More recipients than one message may have.
    #[error("Too many recipients.")]
    TooManyRecipients,
    /// Senders, and in the sandbox recipients, without a verified identity.
    #[error("{}", not_verified(.region, .addresses))]
    NotVerified {
        /// Where it was looked for them.
        region: Region,
        /// In their printed forms.
        addresses: Vec<String>,
    },
    /// No policy allows the caller to send so, or one forbids it.
    #[error("{} on {}", .0.because, .0.resource)]
    Denied(Denial),
    /// The MX record of the identity's MAIL FROM domain is not found, and the identity wants such mail refused.
    #[error("DNS setup for MAIL FROM domain is invalid.")]
    MailFromNotVerified,
    /// The configuration set's own switch is off.
    #[error("Email sending is disabled for configuration set {0}.")]
    ConfigurationSetPaused(String),
    /// There is no such configuration set.
    #[error("Configuration set <{0}> does not exist.")]
    NoSuchConfigurationSet(String),
    /// There is no such tenant.
    #[error("Tenant {tenant} for AwsAccountId {account} not found.")]
    NoSuchTenant {
        /// The name given.
        tenant: String,
        /// The caller's account.
        account: AccountId,
    },
    /// There is no such contact list.
    #[error("List with name: {0} doesn't exist.")]
    NoSuchContactList(String),
    /// The rolling 24 hours are full.
    #[error("Daily message quota exceeded.")]
    DailyQuota,
    /// Too many recipients a second.
    #[error("Maximum sending rate exceeded.")]
    Rate,
    /// The installation cannot take mail now; the caller may try again.
    #[error("the service is unavailable: {0}")]
    Unavailable(String),
    /// It is not known whether the message was accepted.
    #[error("the outcome is unknown: {0}")]
    InDoubt(String),
}

impl Error {
    /// The check that it failed, for the operator.
    pub fn check(&self) -> &'static str {
        match self {
            Self::UnknownAccount(_) | Self::AccountPaused | Self::SendingDisabled(_) => "account",
            Self::Invalid(_) | Self::NoSender | Self::TooManyRecipients => "addresses and content",
            Self::Denied(_) => "authorization",
            Self::NotVerified { .. } => "verified identities",
            Self::MailFromNotVerified => "mail from",
            Self::NoSuchConfigurationSet(_) | Self::ConfigurationSetPaused(_) => {
                "configuration set"
            }
            Self::NoSuchTenant { .. } | Self::NoSuchContactList(_) => "tenant and contact list",
            Self::DailyQuota | Self::Rate => "quota and rate",
            Self::Unavailable(_) | Self::InDoubt(_) => "commit",
        }
    }
}

fn not_verified(region: &Region, addresses: &[String]) -> String {
    let named = addresses
        .iter()
        .take(NAMED_MAX)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    let cut = if addresses.len() > NAMED_MAX {
        " ..."
    } else {
        ""
    };
    let region = region.as_str().to_ascii_uppercase();
    format!(
        "Email address is not verified. The following identities failed the check in region {region}: {named}{cut}"
    )
}

impl From<mail::address::Error> for Error {
    fn from(error: mail::address::Error) -> Self {
        Self::Invalid(error.to_string())
    }
}

impl From<content::Error> for Error {
    fn from(error: content::Error) -> Self {
        match error {
            content::Error::TooManyRecipients => Self::TooManyRecipients,
            other => Self::Invalid(other.to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_region_is_in_capitals_and_a_long_list_is_cut() {
        let region: Region = "us-east-1".parse().expect("a region");
        let refused = |n: usize| {
            Error::NotVerified {
                region: region.clone(),
                addresses: (0..n).map(|i| format!("a{i}@x.test")).collect(),
            }
            .to_string()
        };
        assert_eq!(
            refused(2),
            "Email address is not verified. The following identities failed the check in region US-EAST-1: a0@x.test, a1@x.test"
        );
        assert!(refused(20).ends_with("a19@x.test"));
        assert!(refused(21).ends_with("a19@x.test ..."));
    }
}
