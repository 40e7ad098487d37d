//! How many letters strangers may be sent: counted in memory for each account, and for each address that an account names.
//! The count outlives the identity, so that deleting it and asking anew fills nobody's mailbox.

use crate::Scope;
use base::Timestamp;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

/// Letters of an account to one address in an hour.
const ADDRESS_MAX: u32 = 10;
/// Letters of an account in an hour: SES takes one such call a second.
const ACCOUNT_MAX: u32 = 3_600;
const HOUR: Duration = Duration::from_hours(1);
/// Accounts and addresses that are remembered; beyond them counting begins anew.
const KEPT_MAX: usize = 100_000;

/// Letters of the last hour.
#[derive(Default)]
pub(crate) struct Frequency(Mutex<BTreeMap<String, Hour>>);

/// Letters since the first of an hour.
#[derive(Clone, Copy)]
struct Hour {
    began: Timestamp,
    letters: u32,
}

/// Whether a letter may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Leave {
    /// It may.
    Given,
    /// The address got many within the hour.
    EnoughForAddress,
    /// The account sent many within the hour.
    EnoughOfAccount,
}

impl Frequency {
    /// Asks for leave, and counts the letter when it is given.
    pub(crate) fn ask(&self, scope: &Scope, address: &str, now: Timestamp) -> Leave {
        // A panic while the lock was held leaves at worst a count that is one off.
        let mut hours = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if hours.len() >= KEPT_MAX {
            hours.retain(|_, hour| now.since(hour.began) < HOUR);
            if hours.len() >= KEPT_MAX {
                hours.clear();
            }
        }
        let [account, address] = keys(scope, address);
        let letters = |key: &String| {
            let known: Option<&Hour> = hours.get(key);
            let fresh = known.filter(|hour| hour.began <= now && now.since(hour.began) < HOUR);
            fresh.copied().unwrap_or(Hour {
                began: now,
                letters: 0,
            })
        };
        let (of_account, of_address) = (letters(&account), letters(&address));
        if of_address.letters >= ADDRESS_MAX {
            return Leave::EnoughForAddress;
        }
        if of_account.letters >= ACCOUNT_MAX {
            return Leave::EnoughOfAccount;
        }
        for (key, hour) in [(account, of_account), (address, of_address)] {
            let letters = hour.letters + 1;
            hours.insert(key, Hour { letters, ..hour });
        }
        Leave::Given
    }

    /// A letter that was counted did not go.
    pub(crate) fn take_back(&self, scope: &Scope, address: &str) {
        let mut hours = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for key in keys(scope, address) {
            if let Some(hour) = hours.get_mut(&key) {
                hour.letters = hour.letters.saturating_sub(1);
            }
        }
    }
}

/// Names of the counts of an account, and of an address that it names: mailboxes hardly ever tell cases apart.
fn keys(scope: &Scope, address: &str) -> [String; 2] {
    let address = format!("{}/{}", scope.account, address.to_lowercase());
    [scope.account.to_string(), address]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_and_each_of_its_addresses_get_so_many_an_hour() {
        let frequency = Frequency::default();
        let scope = |account: &str, region: &str| Scope {
            account: account.parse().expect("an account"),
            region: region.parse().expect("a region"),
        };
        let here = scope("111111111111", "us-east-1");
        let start = Timestamp(1_800_000_000_000);
        for n in 0..ADDRESS_MAX {
            let region = ["us-east-1", "eu-west-1"][n as usize % 2];
            let asked = frequency.ask(&scope("111111111111", region), "a@b.test", start);
            assert_eq!(asked, Leave::Given);
        }
        assert_eq!(
            frequency.ask(&here, "A@b.test", start),
            Leave::EnoughForAddress
        );
        frequency.take_back(&here, "a@b.test");
        assert_eq!(frequency.ask(&here, "a@b.test", start), Leave::Given);
        let other = scope("222222222222", "us-east-1");
        assert_eq!(frequency.ask(&other, "a@b.test", start), Leave::Given);
        for n in ADDRESS_MAX..ACCOUNT_MAX {
            assert_eq!(frequency.ask(&here, &n.to_string(), start), Leave::Given);
        }
        assert_eq!(
            frequency.ask(&here, "c@b.test", start),
            Leave::EnoughOfAccount
        );
        assert_eq!(
            frequency.ask(&here, "a@b.test", start.plus(HOUR)),
            Leave::Given
        );
    }
}
