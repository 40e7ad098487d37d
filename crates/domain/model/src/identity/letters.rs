//! What is written to people about an identity: the link that verifies an address, and what its owner is told.

use super::Status;
use base::Timestamp;
use serde::{Deserialize, Serialize};

/// A link that verifies an address; its token names it and is authenticated by the installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Random name.
    pub nonce: String,
    /// When it stops to work.
    pub expires_at: Timestamp,
    /// Whether the letter with it still has to be sent.
    pub due: bool,
    /// Whether it was followed: it works once.
    pub used: bool,
    /// Where a browser goes afterwards, instead of to our own page.
    #[serde(default)]
    pub landing: Option<Landing>,
}

/// Pages that a browser goes to after a verification link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Landing {
    /// When it verified the address.
    pub success: String,
    /// When it did not.
    pub failure: String,
}

/// A change of state that an identity's owner is to be told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// When it happened.
    pub at: Timestamp,
    /// What changed.
    pub about: About,
    /// What it became.
    pub status: Status,
}

/// Which of an identity's proofs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum About {
    /// The proof of ownership.
    Ownership,
    /// DKIM.
    Dkim,
    /// The custom MAIL FROM domain.
    MailFrom,
}

impl About {
    /// One word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ownership => "ownership",
            Self::Dkim => "dkim",
            Self::MailFrom => "mail-from",
        }
    }
}
