//! S/MIME certificates of From addresses (identities.md §8, docs/adr/030).

use crate::{Control, Error, Scope};
use base::Arn;
use model::Identity;
use model::identity::{Certificate, Kind};

/// Certificates of one identity: its record stays small.
const CERTIFICATES_MAX: usize = 100;

impl Control {
    /// Associates a certificate with a From address of an identity.
    pub async fn associate_certificate(
        &self,
        scope: &Scope,
        identity: &str,
        from_address: Option<&str>,
        arn: &str,
    ) -> Result<(), Error> {
        let now = self.env.clock.now();
        self.edit_identity(scope, identity, |found| {
            let from_address = from_address_of(found, from_address)?;
            let taken = |known: &Certificate| known.from_address == from_address;
            if found.certificates.iter().any(taken) {
                return Err(Error::CertificateExists(from_address));
            }
            if found.certificates.len() >= CERTIFICATES_MAX {
                return Err(Error::TooManyCertificates);
            }
            found.certificates.push(Certificate {
                from_address,
                arn: arn.to_owned(),
                associated_at: now,
            });
            Ok(())
        })
        .await
    }

    /// Ends the association of a From address; one that has none is no error.
    pub async fn disassociate_certificate(
        &self,
        scope: &Scope,
        identity: &str,
        from_address: Option<&str>,
    ) -> Result<(), Error> {
        self.edit_identity(scope, identity, |found| {
            let from_address = from_address_of(found, from_address)?;
            let known = &mut found.certificates;
            known.retain(|known| known.from_address != from_address);
            Ok(())
        })
        .await
    }

    /// The certificates of an identity, in the order of their From addresses.
    pub async fn certificates(
        &self,
        scope: &Scope,
        identity: &str,
    ) -> Result<Vec<Certificate>, Error> {
        let missing = || Error::IdentityNotFound(identity.to_owned());
        let found = self.identity(scope, identity).await?;
        let mut certificates = found.ok_or_else(missing)?.certificates;
        certificates.sort_by(|a, b| a.from_address.cmp(&b.from_address));
        Ok(certificates)
    }
}

/// Why an identity with certificates stays (api-surface.md §5).
pub(crate) fn in_the_way(scope: &Scope, identity: &str) -> String {
    let arn = Arn::ses(
        &scope.region,
        &scope.account,
        format!("identity/{identity}"),
    );
    format!(
        "Cannot delete <{arn}> because it has certificate associations. Remove all certificate associations and try again."
    )
}

/// The From address that is meant: of a domain the one that is named, in it or below it; of an address itself. Its
/// domain is written in lower case.
fn from_address_of(identity: &Identity, named: Option<&str>) -> Result<String, Error> {
    let refused = |text: String| Err(Error::Invalid(text));
    match (identity.kind, named) {
        (Kind::Domain, None) => refused("FromAddress must be specified for a domain.".into()),
        (Kind::Address, None) => Ok(identity.name.clone()),
        (Kind::Address, Some(named)) if named == identity.name => Ok(named.to_owned()),
        (Kind::Domain, Some(named)) => {
            let outside = || {
                format!(
                    "FromAddress {named} is not in the domain {}.",
                    identity.name
                )
            };
            let Ok((local, domain)) = crate::Name::address(named)
                .map(|name| name.to_string())
                .map(split)
            else {
                return refused(format!("Invalid email address<{named}>."));
            };
            let below = domain.strip_suffix(identity.name.as_str());
            if below.is_some_and(|rest| rest.is_empty() || rest.ends_with('.')) {
                Ok(format!("{local}@{domain}"))
            } else {
                refused(outside())
            }
        }
        (Kind::Address, Some(named)) => refused(format!(
            "FromAddress {named} is not the identity {}.",
            identity.name
        )),
    }
}

fn split(address: String) -> (String, String) {
    match address.rsplit_once('@') {
        Some((local, domain)) => (local.to_owned(), domain.to_ascii_lowercase()),
        None => (address, String::new()),
    }
}
