//! Ways in that are measured.

use std::fmt;
use testkit::load::api::Way;

/// A way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Door {
    /// v2 SendEmail.
    V2,
    /// v1 SendEmail.
    V1,
    /// v1 SendRawEmail.
    V1Raw,
    /// SMTP submission with STARTTLS and AUTH.
    Smtp,
    /// The peer: Postfix with OpenDKIM, by SMTP without TLS.
    Postfix,
}

impl Door {
    /// All, in the order in which a round takes them.
    pub const ALL: [Self; 5] = [Self::V2, Self::V1, Self::V1Raw, Self::Smtp, Self::Postfix];

    /// Its name in tables and on the command line.
    pub fn name(self) -> &'static str {
        match self {
            Self::V2 => "v2",
            Self::V1 => "v1",
            Self::V1Raw => "v1raw",
            Self::Smtp => "smtp",
            Self::Postfix => "postfix",
        }
    }

    /// The operation, when it is one of the APIs'.
    pub(super) fn way(self) -> Option<Way> {
        match self {
            Self::V2 => Some(Way::V2),
            Self::V1 => Some(Way::V1),
            Self::V1Raw => Some(Way::V1Raw),
            Self::Smtp | Self::Postfix => None,
        }
    }

    /// DKIM signatures that its mail must have.
    pub(super) fn signatures(self) -> usize {
        if self == Self::Postfix { 1 } else { 2 }
    }
}

impl fmt::Display for Door {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::V2 => "v2 SendEmail",
            Self::V1 => "v1 SendEmail",
            Self::V1Raw => "v1 SendRawEmail",
            Self::Smtp => "SMTP TLS+AUTH",
            Self::Postfix => "postfix+opendkim",
        })
    }
}
