//! Who may send as whom: the identity that permits an address (identities.md §4.4), asked at every send.

use crate::{Control, Error, Scope, name};
use base::Arn;
use model::Identity;
use model::identity::{Dkim, Kind};
use std::sync::Arc;

/// The permission to send as an address.
#[derive(Clone, Debug)]
pub struct Permit {
    /// The identity that gives it: the most specific verified one.
    pub identity: Arc<Identity>,
    /// Its ARN.
    pub arn: String,
    /// Domain identity whose key signs; `None`: only the service signs.
    pub dkim_identity: Option<String>,
    /// Configuration set of sends that name none: that of the identity, or else of the domain that covers the address.
    pub configuration_set: Option<String>,
}

impl Control {
    /// The permission to send as `address` (a bare address), when a verified identity gives one: the address, the
    /// address without its plus label, its domain, or a parent of that.
    pub async fn permit(&self, scope: &Scope, address: &str) -> Result<Option<Permit>, Error> {
        let mut permitting = None;
        for candidate in name::candidates(address) {
            let Some(identity) = self.known_identity(scope, &candidate).await? else {
                continue;
            };
            if !identity.is_usable() {
                continue;
            }
            let is_domain = identity.kind == Kind::Domain;
            let giver = permitting.get_or_insert_with(|| identity.clone());
            if is_domain {
                // The most specific verified domain decides on DKIM: its switch off means no signature.
                let mut permit = permit(scope, giver);
                permit.dkim_identity = identity.signing().map(|_| identity.name.clone());
                let of_domain = || identity.configuration_set.clone();
                permit.configuration_set = permit.configuration_set.or_else(of_domain);
                return Ok(Some(permit));
            }
        }
        Ok(permitting.map(|giver| permit(scope, &giver)))
    }
}

impl Control {
    /// The permission that one named identity gives to send as `address`; `None` unless it is verified and covers the
    /// address.
    pub async fn permit_by(
        &self,
        scope: &Scope,
        name: &str,
        address: &str,
    ) -> Result<Option<Permit>, Error> {
        if !name::candidates(address)
            .iter()
            .any(|candidate| candidate == name)
        {
            return Ok(None);
        }
        let found = self.known_identity(scope, name).await?;
        let Some(identity) = found.filter(|identity| identity.is_usable()) else {
            return Ok(None);
        };
        // DKIM is the domain's business, whichever identity was named.
        let usual = self.permit(scope, address).await?;
        let mut permit = permit(scope, &identity);
        permit.dkim_identity = usual.and_then(|usual| usual.dkim_identity);
        Ok(Some(permit))
    }

    /// The DKIM that an address has from the most specific identity among its domain and the parents of that; a domain
    /// has its own.
    pub async fn inherited_dkim(
        &self,
        scope: &Scope,
        identity: &Identity,
    ) -> Result<Option<Dkim>, Error> {
        if identity.kind == Kind::Domain {
            return Ok(None);
        }
        for candidate in name::candidates(&identity.name) {
            let found = self.known_identity(scope, &candidate).await?;
            let domain = found.filter(|found| found.kind == Kind::Domain);
            if let Some(domain) = domain {
                return Ok(domain.dkim.clone());
            }
        }
        Ok(None)
    }
}

/// What the identity itself gives.
fn permit(scope: &Scope, identity: &Arc<Identity>) -> Permit {
    let resource = format!("identity/{}", identity.name);
    Permit {
        identity: identity.clone(),
        arn: Arn::ses(&scope.region, &scope.account, resource).to_string(),
        dkim_identity: None,
        configuration_set: identity.configuration_set.clone(),
    }
}
