//! Templates of the letters by which customers have addresses verified in their own words (identities.md §6).

use base::Timestamp;
use serde::{Deserialize, Serialize};

/// A template of one account and region.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerificationTemplate {
    /// Its name: 1 to 64 letters, digits, `_` and `-`.
    pub name: String,
    /// Bare address that its letters come from.
    pub from: String,
    /// Subject of its letters.
    pub subject: String,
    /// HTML of its letters, without link and disclaimer.
    pub content: TemplateContent,
    /// Where a browser goes that followed a good link.
    pub success_url: String,
    /// Where a browser goes that followed a used or expired link.
    pub failure_url: String,
    /// Tags, in the order given.
    #[serde(default)]
    pub tags: Vec<(String, String)>,
    /// When it was created.
    pub created_at: Timestamp,
}

/// Where the content of a template is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TemplateContent {
    /// With the template.
    Here(String),
    /// In pieces of its own, since it is larger than a record may be.
    Pieces {
        /// Names the pieces.
        version: String,
        /// How many there are.
        count: u32,
    },
}
