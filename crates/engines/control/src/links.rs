//! The link that verifies an address: made, followed once, within 24 hours (identities.md §4.3, `docs/adr/027`).
//!
//! Its token names account, region, address, expiry and a random number, under a code that only the installation can
//! compute; what it does, it does only while the identity's record knows that number and says that it is unused.

use crate::{Control, Error, Scope, notices, timers};
use base::crypto::{HmacKey, equal_in_constant_time, hex};
use base::{AccountId, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::Identity;
use model::identity::{Landing, Link, Status};
use std::time::Duration;
use store::table::Change;

/// How long a link works.
pub(crate) const LINK_TIME: Duration = Duration::from_hours(24);
/// Links of an address that are remembered; older ones stop to work.
const LINKS_MAX: usize = 10;
/// In this time an address gets at most so many letters as links are remembered: who asks on and on shall not fill a
/// stranger's mailbox.
const LINKS_INTERVAL: Duration = Duration::from_hours(1);
/// Longest token that is looked at.
const TOKEN_MAX: usize = 1_024;
const CODE_OCTETS: usize = 32;

/// What following a link came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// Whether it verified the address.
    pub outcome: Result<(), Refusal>,
    /// The address, when the token was ours.
    pub address: Option<String>,
    /// Where the browser goes instead of to our own page.
    pub redirect: Option<String>,
}

/// Why a link did nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// No token of ours.
    Forged,
    /// It is older than 24 hours.
    Expired,
    /// It was followed before.
    Used,
    /// Its identity was deleted, or newer letters were sent.
    Gone,
}

/// What a token says.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Token {
    region: String,
    address: String,
    expires_at: Timestamp,
    nonce: String,
}

impl Token {
    fn code(&self, key: &HmacKey, account: &str) -> [u8; CODE_OCTETS] {
        // No piece holds the octet that separates them.
        key.sign(&[account.as_bytes(), b"\0", self.payload().as_bytes()])
    }

    fn payload(&self) -> String {
        let Self {
            region,
            address,
            expires_at,
            nonce,
        } = self;
        format!("{region}\0{address}\0{}\0{nonce}", expires_at.0)
    }

    fn write(&self, key: &HmacKey, account: &str) -> String {
        let mut bytes = self.code(key, account).to_vec();
        bytes.extend_from_slice(self.payload().as_bytes());
        URL_SAFE_NO_PAD.encode(bytes)
    }

    fn read(text: &str, key: &HmacKey, account: &str) -> Option<Self> {
        if text.len() > TOKEN_MAX {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (code, payload) = bytes.split_at_checked(CODE_OCTETS)?;
        let mut parts = std::str::from_utf8(payload).ok()?.split('\0');
        let token = Self {
            region: parts.next()?.to_owned(),
            address: parts.next()?.to_owned(),
            expires_at: Timestamp(parts.next()?.parse().ok()?),
            nonce: parts.next()?.to_owned(),
        };
        let ours = equal_in_constant_time(code, &token.code(key, account));
        (ours && token.payload().as_bytes() == payload).then_some(token)
    }
}

impl Control {
    /// Tells where links are served: `http://…` or `https://…`, without a path. Only the first call counts.
    pub fn serve_links_at(&self, base: &str) {
        // A second call changes nothing, as promised.
        let _ = self.link_base.set(base.trim_end_matches('/').to_owned());
    }

    /// A new link for an address.
    pub(crate) fn new_link(&self, now: Timestamp, landing: Option<Landing>) -> Link {
        Link {
            nonce: hex(&base::env::random::<16>(&*self.env.entropy)),
            expires_at: now.plus(LINK_TIME),
            due: true,
            used: false,
            landing,
        }
    }

    /// The address that a browser follows.
    pub(crate) fn verification_url(&self, scope: &Scope, address: &str, link: &Link) -> String {
        let token = Token {
            region: scope.region.to_string(),
            address: address.to_owned(),
            expires_at: link.expires_at,
            nonce: link.nonce.clone(),
        };
        let base = self.link_base.get().map_or("", String::as_str);
        let account = scope.account.as_str();
        let token = token.write(self.installation.link_key(), account);
        format!("{base}/verify?Context={account}&X-Token={token}")
    }

    /// Follows a link: `context` and `token` as its query says them. A forged one changes nothing.
    pub async fn follow_link(&self, context: &str, token: &str) -> Result<Followed, Error> {
        let key = self.installation.link_key();
        let read = || {
            let account: AccountId = context.parse().ok()?;
            let token = Token::read(token, key, context)?;
            let region = token.region.parse().ok()?;
            Some((Scope { account, region }, token))
        };
        let Some((scope, token)) = read() else {
            return Ok(Followed {
                outcome: Err(Refusal::Forged),
                address: None,
                redirect: None,
            });
        };
        let now = self.env.clock.now();
        let decided = self.change_identity(&scope, &token.address, |current| {
            let followed = |outcome, redirect| Followed {
                outcome,
                address: Some(token.address.clone()),
                redirect,
            };
            let Some(current) = current else {
                return Ok((Change::Keep, followed(Err(Refusal::Gone), None)));
            };
            let mut identity = current.clone();
            let (outcome, redirect) = follow(&mut identity, &token.nonce, now);
            notices::add(current, &mut identity, now);
            let change = if identity == *current {
                Change::Keep
            } else {
                Change::Put(identity)
            };
            Ok((change, followed(outcome, redirect)))
        });
        let followed = decided.await?;
        tracing::info!(outcome = ?followed.outcome, "a verification link was followed");
        Ok(followed)
    }
}

/// What following the link with this number makes of an identity.
fn follow(
    identity: &mut Identity,
    nonce: &str,
    now: Timestamp,
) -> (Result<(), Refusal>, Option<String>) {
    let Some(link) = identity.links.iter_mut().find(|link| link.nonce == nonce) else {
        return (Err(Refusal::Gone), None);
    };
    let failure = link.landing.as_ref().map(|landing| landing.failure.clone());
    if link.used {
        return (Err(Refusal::Used), failure);
    }
    if link.expires_at <= now {
        // The poller says so, too; who looks right after the page shall see the same.
        let is_over = identity.ownership.next_check_at.is_some_and(|at| at <= now);
        if identity.ownership.status == Status::Pending && is_over {
            identity.ownership = timers::failed(now);
        }
        return (Err(Refusal::Expired), failure);
    }
    link.used = true;
    link.due = false;
    let success = link.landing.as_ref().map(|landing| landing.success.clone());
    if identity.ownership.status != Status::Success {
        identity.ownership = timers::proven(now);
    }
    (Ok(()), success)
}

/// Remembers a new link, whose letter is due; `false` when the address got too many lately.
pub(crate) fn issue(identity: &mut Identity, link: Link, now: Timestamp) -> bool {
    if identity.links.len() >= LINKS_MAX {
        let issued = identity.links[0].expires_at.minus(LINK_TIME);
        if now.since(issued) < LINKS_INTERVAL {
            return false;
        }
        identity.links.remove(0);
    }
    identity.links.push(link);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn token() -> Token {
        Token {
            region: "us-east-1".into(),
            address: "me@a.test".into(),
            expires_at: Timestamp(5),
            nonce: "0f".into(),
        }
    }

    #[test]
    fn a_token_is_bound_to_account_region_address_and_expiry() {
        let key = HmacKey::new(b"k");
        let written = token().write(&key, "123456789012");
        assert_eq!(Token::read(&written, &key, "123456789012"), Some(token()));
        assert_eq!(Token::read(&written, &key, "210987654321"), None);
        assert_eq!(
            Token::read(&written, &HmacKey::new(b"l"), "123456789012"),
            None
        );
        let bytes = URL_SAFE_NO_PAD.decode(&written).expect("is ours");
        for (from, to) in [
            ("us-east-1", "us-west-2"),
            ("me@", "us@"),
            ("\x005", "\x009"),
        ] {
            let text = String::from_utf8_lossy(&bytes[CODE_OCTETS..]).replacen(from, to, 1);
            let forged = [&bytes[..CODE_OCTETS], text.as_bytes()].concat();
            let forged = URL_SAFE_NO_PAD.encode(forged);
            assert_eq!(Token::read(&forged, &key, "123456789012"), None, "{from}");
        }
    }

    proptest! {
        #[test]
        fn nothing_else_is_a_token(text in "[A-Za-z0-9_-]{0,200}|\\PC{0,100}", at in 0usize..120, with in "[A-Za-z0-9_-]") {
            let key = HmacKey::new(b"k");
            prop_assert_eq!(Token::read(&text, &key, "1"), None);
            let mut written = token().write(&key, "1");
            let place = at % written.len();
            let same = written[place..=place] == with;
            written.replace_range(place..=place, &with);
            // The last letter's unused bits must be zero, so that each token has one text.
            prop_assert_eq!(Token::read(&written, &key, "1").is_some(), same);
        }
    }
}
