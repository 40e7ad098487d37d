//! `sesame admin key ...`, and what a key gives its owner: `smtp-credentials` and `env`.

use super::{Operator, Outcome, Problem, Which};
use crate::endpoints::Endpoints;
use control::ListedKey;
use model::AccessKey;
use serde::Deserialize;
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;

/// Keys of one answer, unless the operator wants fewer; and at most.
const PAGE: usize = 200;
const PAGE_MAX: usize = 10_000;

/// Arguments of `list`.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Page {
    account: Option<String>,
    limit: Option<usize>,
    after: Option<String>,
}

/// Arguments that name a key.
#[derive(Debug, Deserialize)]
pub(super) struct Key {
    id: String,
}

/// Arguments of `env`: whose key; the first account's configured one without them.
#[derive(Debug, Default, Deserialize)]
pub(super) struct Whose {
    account: Option<String>,
    key: Option<String>,
}

impl Operator {
    pub(super) async fn key_create(&self, which: &Which) -> Outcome {
        let made = self.control.create_key(&self.scope(which)?.account).await?;
        Ok(json!({
            "access_key_id": made.id,
            "secret_access_key": made.secret.expose(),
            "account_id": made.account,
            "principal": made.principal,
            "active": made.active,
        }))
    }

    /// Keys of one account, or of all; never a secret.
    pub(super) async fn key_list(&self, page: &Page) -> Outcome {
        let account = page.account.as_deref().map(super::account_id).transpose()?;
        let limit = page.limit.unwrap_or(PAGE).clamp(1, PAGE_MAX);
        let after = page.after.clone();
        let found = self.control.list_keys(account.as_ref(), after, limit);
        let (keys, next) = found.await?;
        Ok(json!({"keys": keys.iter().map(shown).collect::<Vec<_>>(), "next": next}))
    }

    pub(super) async fn key_switch(&self, key: &Key, active: bool) -> Outcome {
        let switched = self.control.set_key_active(&key.id, active).await?;
        Ok(shown(&switched.ok_or_else(|| unknown(&key.id))?))
    }

    pub(super) async fn key_delete(&self, key: &Key) -> Outcome {
        let deleted = self.control.delete_key(&key.id).await?;
        Ok(shown(&deleted.ok_or_else(|| unknown(&key.id))?))
    }

    /// What an SMTP client is told (smtp.md §4).
    pub(super) async fn smtp_credentials(&self, key: &Key) -> Outcome {
        let found = self.usable_key(&key.id).await?;
        let region = self.control.first_scope().region;
        let places = self.places()?;
        let domain = &self.control.settings().service_domain;
        let Some(host) = submission(places, domain) else {
            let text = "no listener for SMTP is configured: set smtp.starttls or smtp.tls";
            return Err(Problem::Invalid(text.into()));
        };
        let password = smtp_in::password::derive(&found.secret, &region);
        Ok(json!({
            "host": host.name,
            "port": host.port,
            "security": host.security,
            "user": found.id,
            "password": password.expose(),
            "region": region,
            "starttls": places.smtp_starttls,
            "tls": places.smtp_tls,
        }))
    }

    /// The variables by which AWS's SDKs and the CLI speak to this server.
    pub(super) async fn env(&self, whose: &Whose) -> Outcome {
        let id = match &whose.key {
            Some(id) => id.clone(),
            None => self.key_of(whose.account.as_deref()).await?,
        };
        let key = self.usable_key(&id).await?;
        let region = self.control.first_scope().region;
        let endpoint = api_url(&self.places()?.api);
        Ok(json!({
            "AWS_ENDPOINT_URL": endpoint,
            "AWS_ACCESS_KEY_ID": key.id,
            "AWS_SECRET_ACCESS_KEY": key.secret.expose(),
            "AWS_REGION": region,
            "AWS_DEFAULT_REGION": region,
        }))
    }

    /// The configured key of the first account, or an active root key of another one.
    async fn key_of(&self, account: Option<&str>) -> Result<String, Problem> {
        let first = self.control.first_scope().account;
        let account = account.map(super::account_id).transpose()?;
        let account = account.unwrap_or_else(|| first.clone());
        if account == first {
            return Ok(self.control.settings().root_key.0.clone());
        }
        let root = base::Arn::root(&account).to_string();
        let mut after = None;
        loop {
            let page = self.control.list_keys(Some(&account), after, PAGE).await?;
            let mut keys = page.0.into_iter();
            if let Some(key) = keys.find(|key| key.active && key.principal == root) {
                return Ok(key.id);
            }
            if page.1.is_none() {
                let text = format!(
                    "account {account} has no active root key: `sesame admin key create --account {account}` makes one"
                );
                return Err(Problem::NotFound(text));
            }
            after = page.1;
        }
    }

    async fn usable_key(&self, id: &str) -> Result<Arc<AccessKey>, Problem> {
        let found = self.control.access_key(id).await?;
        let key = found.ok_or_else(|| unknown(id))?;
        if key.active {
            return Ok(key);
        }
        Err(Problem::Invalid(format!(
            "key {id} is disabled: `sesame admin key enable {id}` lets it be used"
        )))
    }

    fn places(&self) -> Result<&Endpoints, Problem> {
        let starting = || Problem::Failed("the server is still starting".into());
        self.house.endpoints.get().ok_or_else(starting)
    }
}

/// Where SMTP clients submit mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmissionHost {
    /// The name that clients use; with the domain that stands for none, the address.
    pub name: String,
    /// Its port.
    pub port: Option<u16>,
    /// `STARTTLS`, or `TLS` from the first byte.
    pub security: &'static str,
}

/// The first listener of SMTP submission.
pub(crate) fn submission(places: &Endpoints, domain: &str) -> Option<SubmissionHost> {
    let (listener, security) = match (places.smtp_starttls.first(), places.smtp_tls.first()) {
        (Some(at), _) => (at, "STARTTLS"),
        (None, Some(at)) => (at, "TLS"),
        (None, None) => return None,
    };
    let at = dialled(listener);
    let name = match at {
        Some(at) if domain == "localhost.test" => at.ip().to_string(),
        _ => format!("email-smtp.{domain}"),
    };
    Some(SubmissionHost {
        name,
        port: at.map(|at| at.port()),
        security,
    })
}

fn unknown(id: &str) -> Problem {
    Problem::NotFound(format!(
        "there is no access key {id}; `sesame admin key list` shows all"
    ))
}

fn shown(key: &ListedKey) -> Value {
    json!({
        "access_key_id": key.id,
        "account_id": key.account,
        "principal": key.principal,
        "active": key.active,
        "from": if key.configured { "configuration" } else { "call" },
    })
}

/// Where a client on this machine finds a listener: one that listens everywhere is here too.
fn dialled(listener: &str) -> Option<SocketAddr> {
    let mut at: SocketAddr = listener.parse().ok()?;
    match at.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => at.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => at.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    Some(at)
}

/// The same for a URL.
pub(super) fn api_url(url: &str) -> String {
    let Some((scheme, at)) = url.split_once("://") else {
        return url.to_owned();
    };
    dialled(at).map_or_else(|| url.to_owned(), |at| format!("{scheme}://{at}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listener_on_every_address_is_dialled_on_this_machine() {
        for (url, expected) in [
            ("http://0.0.0.0:4566", "http://127.0.0.1:4566"),
            ("https://[::]:443", "https://[::1]:443"),
            ("http://192.0.2.1:80", "http://192.0.2.1:80"),
            ("http://name:80", "http://name:80"),
        ] {
            assert_eq!(api_url(url), expected);
        }
    }

    #[test]
    fn clients_are_told_a_name_unless_there_is_none() {
        let mut places = Endpoints::new(String::new(), None);
        assert_eq!(submission(&places, "ses.test"), None);
        places.smtp_tls = vec!["0.0.0.0:465".into()];
        let told = |places: &Endpoints, domain: &str| {
            let host = submission(places, domain).expect("listens");
            (host.name, host.port, host.security)
        };
        let named = ("email-smtp.ses.test".to_owned(), Some(465), "TLS");
        assert_eq!(told(&places, "ses.test"), named);
        places.smtp_starttls = vec!["127.0.0.1:2587".into()];
        let here = ("127.0.0.1".to_owned(), Some(2587), "STARTTLS");
        assert_eq!(told(&places, "localhost.test"), here);
    }
}
