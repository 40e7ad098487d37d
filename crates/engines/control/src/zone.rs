//! The DNS records that Sesame publishes itself: Easy DKIM's keys and the key of the service's own signature.

use crate::signing::key_record;
use crate::tables::INSTALLATION;
use crate::{Control, Error, Scope};
use base::BoxFuture;
use base::env::{Record, RecordType, Zone, ZoneAnswer};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Identity;
use model::identity::DkimOrigin;

/// Length of an Easy DKIM token.
const TOKEN_LENGTH: usize = 32;

impl Zone for Control {
    fn answer<'a>(&'a self, name: &'a str, kind: RecordType) -> BoxFuture<'a, ZoneAnswer> {
        Box::pin(async move {
            match self.zone_answer(name, kind).await {
                Ok(answer) => answer,
                Err(error) => {
                    tracing::warn!(%error, "a DNS question was not answered");
                    ZoneAnswer::Failed
                }
            }
        })
    }
}

impl Control {
    async fn zone_answer(&self, name: &str, kind: RecordType) -> Result<ZoneAnswer, Error> {
        let service_domain = &self.settings.service_domain;
        let apexes = [self.hosted_zone(), format!("_domainkey.{service_domain}")];
        let inside = |apex: &&String| {
            let below = name.strip_suffix(apex.as_str());
            below.is_some_and(|below| below.is_empty() || below.ends_with('.'))
        };
        let Some(apex) = apexes.iter().find(inside) else {
            return Ok(ZoneAnswer::NotOurs);
        };
        if name == apex {
            let records = match kind {
                RecordType::Soa => vec![self.soa()],
                RecordType::Ns => vec![Record::Ns(service_domain.clone())],
                _ => Vec::new(),
            };
            return Ok(self.found(records, apex));
        }
        let label = &name[..name.len() - apex.len() - 1];
        let text = if *apex == apexes[0] {
            self.token_text(label).await?
        } else {
            self.selector_text(label).await?
        };
        let Some(text) = text else {
            return Ok(ZoneAnswer::NoSuchName {
                apex: apex.clone(),
                soa: self.soa(),
            });
        };
        let records = match kind {
            RecordType::Txt => vec![Record::Txt(text.into_bytes())],
            _ => Vec::new(),
        };
        Ok(self.found(records, apex))
    }

    async fn selector_text(&self, label: &str) -> Result<Option<String>, Error> {
        if label != self.settings.service_selector {
            return Ok(None);
        }
        let key = self.service_key().await?;
        Ok(Some(key_record(key.key.public_key_der())))
    }

    async fn token_text(&self, token: &str) -> Result<Option<String>, Error> {
        let well_formed =
            token.len() == TOKEN_LENGTH && token.bytes().all(|b| b.is_ascii_alphanumeric());
        if !well_formed {
            return Ok(None);
        }
        let token = token.to_owned();
        let owner = self.tables.tokens.get(INSTALLATION, &token).await?;
        let Some(owner) = owner.map(|row| row.value) else {
            return Ok(None);
        };
        let scope = Scope {
            account: owner.account,
            region: owner.region,
        };
        let identity = self.known_identity(&scope, &owner.name).await?;
        Ok(identity.and_then(|identity| text_of_token(&identity, &token)))
    }

    fn found(&self, records: Vec<Record>, apex: &str) -> ZoneAnswer {
        ZoneAnswer::Found {
            records,
            apex: apex.to_owned(),
            soa: self.soa(),
        }
    }

    fn soa(&self) -> Record {
        let domain = &self.settings.service_domain;
        Record::Soa {
            primary: domain.clone(),
            admin: format!("postmaster.{domain}"),
            // No secondary server copies this zone, so the serial never has to grow.
            serial: 1,
        }
    }
}

/// Two of the three tokens hold keys, the third an empty one until rotation needs it.
fn text_of_token(identity: &Identity, token: &str) -> Option<String> {
    let dkim = identity.dkim.as_ref()?;
    let (tokens, keys) = match (dkim.origin, &dkim.set_aside) {
        (DkimOrigin::Easy, _) => (&dkim.tokens, &dkim.keys),
        // What they signed is still on its way, and the domain may come back to them.
        (_, Some(aside)) => (&aside.tokens, &aside.keys),
        (_, None) => return None,
    };
    if !tokens.iter().any(|known| known == token) {
        return None;
    }
    let key = keys.iter().find(|key| key.selector == token);
    let der = key
        .map(|key| STANDARD.decode(&key.public_key))
        .transpose()
        .ok()?;
    Some(key_record(&der.unwrap_or_default()))
}
