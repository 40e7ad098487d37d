//! What can go wrong, named after what the caller will do differently.

use crate::letters::NotTaken;
use base::AccountId;
use base::crypto::{RsaError, SealError};
use thiserror::Error;

/// Why a use case was refused or failed.
#[derive(Debug, Error)]
pub enum Error {
    /// No domain name that could be an identity.
    #[error("domain {0:?} is invalid")]
    InvalidDomain(String),
    /// No address that could be an identity.
    #[error("address {0:?} is invalid")]
    InvalidAddress(String),
    /// The identity is there already.
    #[error("identity {0:?} exists already")]
    IdentityExists(String),
    /// There is no such identity.
    #[error("identity {0:?} does not exist")]
    IdentityNotFound(String),
    /// The use case is for domains alone.
    #[error("{0:?} is not a domain")]
    NotADomain(String),
    /// Not 1 to 63 letters, digits and inner hyphens.
    #[error("selector {0:?} is invalid")]
    InvalidSelector(String),
    /// The private key is not base64 of DER, or no RSA key of an allowed length.
    #[error("the DKIM private key is invalid")]
    InvalidPrivateKey(#[source] RsaError),
    /// The domain has no DKIM.
    #[error("{0:?} is not set up for DKIM signing")]
    DkimNotSetUp(String),
    /// The keys have that length anyway.
    #[error("the keys have that length already")]
    SameKeyLength,
    /// The length of the keys was chosen less than 24 hours ago.
    #[error("the length of the keys can be changed once in 24 hours")]
    KeyLengthTooSoon,
    /// The MAIL FROM domain is no sub-domain of the identity's domain.
    #[error("{domain:?} is not below the domain of {identity:?}")]
    MailFromNotBelow {
        /// The MAIL FROM domain, as given.
        domain: String,
        /// The identity.
        identity: String,
    },
    /// Bounces and complaints would be told to nobody.
    #[error("{0:?} has no topics for bounces and complaints")]
    NoFeedbackTopics(String),
    /// A letter of the service could not be sent yet.
    #[error("a letter was not sent")]
    LetterNotTaken(#[source] NotTaken),
    /// More tags than allowed, a reserved or repeated key, or a bad character.
    #[error("invalid tags: {0}")]
    InvalidTags(&'static str),
    /// A value that is refused in the same words by every door.
    #[error("{0}")]
    Invalid(String),
    /// The configuration set is there already.
    #[error("configuration set {0:?} exists already")]
    ConfigurationSetExists(String),
    /// The account has as many configuration sets as allowed.
    #[error("the account has too many configuration sets")]
    TooManyConfigurationSets,
    /// No domain that links may point to; the text says why.
    #[error("{0}")]
    InvalidTracking(String),
    /// The configuration set has a tracking domain already.
    #[error("configuration set {0:?} has tracking options already")]
    TrackingExists(String),
    /// The configuration set has no tracking domain.
    #[error("configuration set {0:?} has no tracking options")]
    TrackingNotFound(String),
    /// There is no such configuration set.
    #[error("configuration set {0:?} does not exist")]
    ConfigurationSetNotFound(String),
    /// The account has as many identities as allowed.
    #[error("the account has too many identities")]
    TooManyIdentities,
    /// There is no such account.
    #[error("account {0} does not exist")]
    AccountNotFound(AccountId),
    /// The account is there already.
    #[error("account {0} exists already")]
    AccountExists(AccountId),
    /// The quota or rate is no number that makes sense.
    #[error("a quota must be -1 or a number from 0")]
    InvalidQuota,
    /// No policy that an identity can have; the text says why.
    #[error("{0}")]
    InvalidPolicy(String),
    /// The identity has a policy of that name already.
    #[error("policy {0:?} exists already")]
    PolicyExists(String),
    /// The identity has no policy of that name.
    #[error("policy {0:?} does not exist")]
    PolicyNotFound(String),
    /// The identity has as many policies as allowed.
    #[error("identity {0:?} has too many policies")]
    TooManyPolicies(String),
    /// The From address has a certificate already.
    #[error("{0:?} has a certificate already")]
    CertificateExists(String),
    /// The identity has as many certificates as allowed.
    #[error("the identity has too many certificates")]
    TooManyCertificates,
    /// There is no such template of verification letters.
    #[error("template {0:?} does not exist")]
    TemplateNotFound(String),
    /// The template is there already.
    #[error("template {0:?} exists already")]
    TemplateExists(String),
    /// The account has as many templates of verification letters as allowed.
    #[error("the account has too many templates")]
    TooManyTemplates,
    /// The content of a template may not be sent; the text says why.
    #[error("{0}")]
    InvalidContent(String),
    /// No verified identity covers the address that letters are to come from.
    #[error("the address {0:?} is not verified")]
    FromNotVerified(String),
    /// The address got too many letters within the hour.
    #[error("the address got too many letters within the hour")]
    TooManyLetters,
    /// The account is in the sandbox.
    #[error("the account is in the sandbox")]
    Sandbox,
    /// What belongs to one resource has grown larger than the store keeps together.
    #[error("the resource has grown too large")]
    TooLarge,
    /// The operator has not decided yet on what was asked before.
    #[error("a review of the account is open")]
    ReviewOpen,
    /// The record changed again and again under our hands; worth another try.
    #[error("the record is being changed by others")]
    Contended,
    /// A key could not be made.
    #[error("a key could not be made")]
    KeyGeneration(#[source] RsaError),
    /// A sealed value does not open: wrong master key, or damaged data.
    #[error("a sealed value does not open")]
    Sealed(#[source] SealError),
    /// The store failed.
    #[error("the store failed")]
    Store(#[source] store::Error),
}

/// What is too large is the caller's to make smaller.
impl From<store::Error> for Error {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::TooLarge(_) => Self::TooLarge,
            other => Self::Store(other),
        }
    }
}

impl Error {
    /// Whether the installation, not the caller, is at fault.
    pub fn is_internal(&self) -> bool {
        matches!(
            self,
            Self::KeyGeneration(_) | Self::Sealed(_) | Self::Store(_) | Self::LetterNotTaken(_)
        )
    }
}
