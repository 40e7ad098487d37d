//! Makes new identities: their proofs, tokens and keys (`docs/adr/011`).

use super::{DkimRequest, NewIdentity, TokenOwner, decide, seal_record};
use crate::installation::seal;
use crate::rotation::USUAL_BITS;
use crate::tables::INSTALLATION;
use crate::{Control, Error, Name, Scope};
use base::Secret;
use base::crypto::{RsaError, RsaPrivateKey};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::Identity;
use model::identity::{Dkim, DkimKey, DkimOrigin, Kind};
use zeroize::Zeroizing;

/// Longest key that a customer may bring (identities.md §5); the shortest is the cryptography's own bound.
const OWN_KEY_BITS_MAX: usize = 2048;

impl Control {
    pub(super) async fn new_identity(
        &self,
        scope: &Scope,
        new: NewIdentity,
    ) -> Result<Identity, Error> {
        let now = self.env.clock.now();
        let mut identity = decide::bare(&new.name, now);
        identity.tags = new.tags;
        identity.configuration_set = new.configuration_set.filter(|set| !set.is_empty());
        match (new.name.kind(), &new.dkim) {
            (Kind::Domain, Some(request)) => {
                identity.dkim = Some(self.new_dkim(scope, &new.name, request).await?);
            }
            (Kind::Domain, None) => {}
            (Kind::Address, Some(_)) => return Err(Error::NotADomain(identity.name)),
            (Kind::Address, None) => {
                decide::ask_by_letter(&mut identity, self.new_link(now, None), now);
            }
        }
        Ok(identity)
    }

    pub(super) async fn new_dkim(
        &self,
        scope: &Scope,
        name: &Name,
        request: &DkimRequest,
    ) -> Result<Dkim, Error> {
        let now = self.env.clock.now();
        match request {
            DkimRequest::Easy { bits } => {
                let bits = bits.unwrap_or(USUAL_BITS);
                let tokens: Vec<String> =
                    (0..3).map(|_| decide::token(&*self.env.entropy)).collect();
                let der = self.key_pool.take(usize::from(bits)).await?;
                let key = self.seal_key(scope, name.as_str(), &tokens[0], &der)?;
                self.claim_tokens(scope, name, &tokens).await?;
                Ok(decide::easy(tokens, key, bits, now))
            }
            DkimRequest::External {
                selector,
                private_key,
            } => {
                let der = own_key(selector, private_key)?;
                let key = self.seal_key(scope, name.as_str(), selector, &der)?;
                Ok(decide::external(key, now))
            }
            DkimRequest::Replica { region } => {
                let mut dkim = decide::without_keys(DkimOrigin::Replica, now);
                dkim.parent_region = Some(region.clone());
                // Where they cannot be had the poller says why, and goes on trying.
                self.copy_keys(scope, name.as_str(), region, &mut dkim)
                    .await?;
                Ok(dkim)
            }
        }
    }

    /// Writes whom the tokens belong to, before an identity names them.
    async fn claim_tokens(
        &self,
        scope: &Scope,
        name: &Name,
        tokens: &[String],
    ) -> Result<(), Error> {
        let owner = TokenOwner {
            account: scope.account.clone(),
            region: scope.region.clone(),
            name: name.to_string(),
        };
        let mut writes = Vec::new();
        for token in tokens {
            let table = &self.tables.tokens;
            writes.extend(table.writes(INSTALLATION, token, None, Some(&owner))?);
        }
        Ok(self.tables.state.commit(writes).await?)
    }

    pub(crate) fn seal_key(
        &self,
        scope: &Scope,
        name: &str,
        selector: &str,
        der: &[u8],
    ) -> Result<DkimKey, Error> {
        let opened = RsaPrivateKey::from_der(der).map_err(Error::InvalidPrivateKey)?;
        let record = seal_record(scope, name, selector);
        Ok(DkimKey {
            selector: selector.to_owned(),
            sealed_private_key: seal(&self.env, &self.master_key, &record, der),
            public_key: STANDARD.encode(opened.public_key_der()),
            bits: None,
            ready_at: None,
            retires_at: None,
        })
    }
}

/// The key that a customer brings, when it and its selector may be used.
fn own_key(selector: &str, private_key: &Secret<String>) -> Result<Zeroizing<Vec<u8>>, Error> {
    if !decide::is_selector(selector) {
        return Err(Error::InvalidSelector(selector.to_owned()));
    }
    let der = STANDARD
        .decode(private_key.expose())
        .map(Zeroizing::new)
        .map_err(|_| Error::InvalidPrivateKey(RsaError::Malformed))?;
    let bits = RsaPrivateKey::from_der(&der)
        .map_err(Error::InvalidPrivateKey)?
        .bits();
    if bits > OWN_KEY_BITS_MAX {
        return Err(Error::InvalidPrivateKey(RsaError::Size(bits)));
    }
    Ok(der)
}
