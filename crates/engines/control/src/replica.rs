//! Deterministic DKIM: a domain that signs with the Easy DKIM keys of the same domain in another region of its account
//! (identities.md §5, `docs/adr/029`). The keys are copied at each look, so that a rotation there is one here, too.

use crate::checks::Scope as Looks;
use crate::installation::unseal;
use crate::{Control, Error, Scope, identities};
use base::{Region, Timestamp};
use model::Identity;
use model::identity::{CheckedRecord, Dkim, DkimKey, DkimOrigin, Problem};

impl Control {
    /// Copies the parent's keys into a replica whose look is due; otherwise says why they cannot be had.
    pub(crate) async fn follow_parent(
        &self,
        scope: &Scope,
        replica: &mut Identity,
        looks: Looks,
        now: Timestamp,
    ) -> Result<Option<(CheckedRecord, Problem)>, Error> {
        let name = replica.name.clone();
        let dkim = replica
            .dkim
            .as_mut()
            .filter(|dkim| dkim.origin == DkimOrigin::Replica && looks.takes(&dkim.proof, now));
        let Some((dkim, region)) = dkim.and_then(|d| d.parent_region.clone().map(|r| (d, r)))
        else {
            return Ok(None);
        };
        let problem = self.copy_keys(scope, &name, &region, dkim).await?;
        Ok(problem.map(|problem| (record(&name, &region, problem), problem)))
    }

    /// Copies tokens and keys from the domain of that name in a region; answers why that cannot be.
    pub(crate) async fn copy_keys(
        &self,
        scope: &Scope,
        name: &str,
        region: &Region,
        replica: &mut Dkim,
    ) -> Result<Option<Problem>, Error> {
        let there = Scope {
            account: scope.account.clone(),
            region: region.clone(),
        };
        if there == *scope {
            return Ok(Some(Problem::ReplicationPrimaryInvalidRegion));
        }
        let parent = self.identity(&there, name).await?;
        let Some(parent) = parent.and_then(|identity| identity.dkim) else {
            return Ok(Some(Problem::ReplicationPrimaryNotFound));
        };
        match parent.origin {
            DkimOrigin::Easy => {}
            DkimOrigin::External => {
                return Ok(Some(Problem::ReplicationPrimaryByoDkimNotSupported));
            }
            DkimOrigin::Replica => {
                return Ok(Some(Problem::ReplicationReplicaAsPrimaryNotSupported));
            }
        }
        let mut keys = Vec::with_capacity(parent.keys.len());
        for key in &parent.keys {
            let same = |known: &&DkimKey| {
                known.selector == key.selector && known.public_key == key.public_key
            };
            let sealed = match replica.keys.iter().find(same) {
                Some(known) => known.sealed_private_key.clone(),
                None => self.seal_again(&there, scope, name, key)?,
            };
            keys.push(DkimKey {
                sealed_private_key: sealed,
                ..key.clone()
            });
        }
        replica.keys = keys;
        replica.tokens = parent.tokens;
        replica.key_bits = parent.key_bits;
        replica.next_key_bits = parent.next_key_bits;
        replica.last_key_generation_at = parent.last_key_generation_at;
        Ok(None)
    }

    /// A key is sealed for its record: what opens there does not open here.
    fn seal_again(
        &self,
        from: &Scope,
        to: &Scope,
        name: &str,
        key: &DkimKey,
    ) -> Result<String, Error> {
        let record = identities::seal_record(from, name, &key.selector);
        let der = unseal(&self.master_key, &record, &key.sealed_private_key)?;
        let sealed = self.seal_key(to, name, &key.selector, &der)?;
        Ok(sealed.sealed_private_key)
    }
}

fn record(name: &str, region: &Region, problem: Problem) -> CheckedRecord {
    let advice = match problem {
        Problem::ReplicationPrimaryInvalidRegion => {
            "a domain cannot copy its own keys: name another region"
        }
        Problem::ReplicationPrimaryByoDkimNotSupported => {
            "the domain signs with its owner's key there: let it use Easy DKIM"
        }
        Problem::ReplicationReplicaAsPrimaryNotSupported => {
            "the domain copies its keys from a third region there: name that one"
        }
        _ => {
            "this installation has no such domain with DKIM there: create it, or use Easy DKIM here"
        }
    };
    CheckedRecord {
        name: name.to_owned(),
        kind: "DKIM of another region".into(),
        expected: format!("Easy DKIM of {name} in {region}"),
        found: Vec::new(),
        problem: Some(advice.into()),
    }
}
