//! The master keys of an installation: one seals, and former ones still open what they sealed.

use super::seal::{MasterKey, SealError, sealing_key};
use std::sync::{Arc, PoisonError, RwLock};
use zeroize::Zeroizing;

/// Most former keys that are at hand; each is for backups that are older than a rotation.
pub const FORMER_KEYS_MAX: usize = 64;

/// The master keys; shared behind an `Arc`. Whoever has it opens what any of them sealed.
#[derive(Debug)]
pub struct Keyring(RwLock<Arc<Keys>>);

#[derive(Debug)]
struct Keys {
    current: Arc<MasterKey>,
    former: Vec<Arc<MasterKey>>,
}

impl From<MasterKey> for Keyring {
    fn from(key: MasterKey) -> Self {
        Self::new(key, Vec::new())
    }
}

impl Keyring {
    /// Takes the key that seals, and others that open alone; one that is named twice counts once.
    pub fn new(current: MasterKey, former: Vec<MasterKey>) -> Self {
        let mut keys = Keys {
            current: Arc::new(current),
            former: Vec::new(),
        };
        for key in former {
            keys.add_former(Arc::new(key));
        }
        Self(RwLock::new(Arc::new(keys)))
    }

    /// Seals with `key` from now on; the one before goes on to open.
    pub fn take(&self, key: MasterKey) {
        let now = self.keys();
        let mut keys = Keys {
            current: Arc::new(key),
            former: Vec::new(),
        };
        for former in std::iter::once(&now.current).chain(&now.former) {
            keys.add_former(Arc::clone(former));
        }
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(keys);
    }

    /// Id of the key that seals.
    pub fn id(&self) -> String {
        self.keys().current.id()
    }

    /// Ids of the others, the newest first.
    pub fn former_ids(&self) -> Vec<String> {
        self.keys().former.iter().map(|key| key.id()).collect()
    }

    /// Whether there are others.
    pub fn has_former(&self) -> bool {
        !self.keys().former.is_empty()
    }

    /// Encrypts `plain` for the record named `record`; `nonce` must be fresh random bytes.
    pub fn seal(&self, record: &str, plain: &[u8], nonce: [u8; 12]) -> Vec<u8> {
        self.keys().current.seal(record, plain, nonce)
    }

    /// Decrypts what any of the keys sealed for the same record.
    ///
    /// **Errors**: none of them sealed it, it was sealed for something else, or it was changed.
    pub fn open(&self, record: &str, sealed: &[u8]) -> Result<Zeroizing<Vec<u8>>, SealError> {
        let keys = self.keys();
        let of = sealing_key(sealed);
        let former = keys.former.iter().find(|key| Some(key.number()) == of);
        former.unwrap_or(&keys.current).open(record, sealed)
    }

    /// Whether another key than the one that seals now is named in it.
    pub fn is_old(&self, sealed: &[u8]) -> bool {
        sealing_key(sealed).is_some_and(|of| of != self.keys().current.number())
    }

    fn keys(&self) -> Arc<Keys> {
        Arc::clone(&self.0.read().unwrap_or_else(PoisonError::into_inner))
    }
}

impl Keys {
    fn add_former(&mut self, key: Arc<MasterKey>) {
        let same = |known: &Arc<MasterKey>| known.number() == key.number();
        if !same(&self.current) && !self.former.iter().any(same) {
            self.former.push(key);
        }
        self.former.truncate(FORMER_KEYS_MAX);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn former_keys_open_and_the_newest_seals() {
        let key = |of: u8| MasterKey::new(&[of; 32]);
        let ring = Keyring::from(key(1));
        let first = ring.seal("r", b"one", [1; 12]);
        assert!(!ring.is_old(&first));
        ring.take(key(2));
        let second = ring.seal("r", b"two", [2; 12]);
        assert!(ring.is_old(&first) && !ring.is_old(&second) && !ring.is_old(b"none"));
        for (sealed, plain) in [(&first, b"one"), (&second, b"two")] {
            assert_eq!(&*ring.open("r", sealed).expect("opens"), plain);
            assert_eq!(ring.open("s", sealed).unwrap_err(), SealError::Changed);
        }
        assert_eq!(key(2).open("r", &second).expect("opens").as_slice(), b"two");
        ring.take(key(3));
        ring.take(key(1));
        assert_eq!(ring.id(), key(1).id());
        assert_eq!(ring.former_ids(), [key(3).id(), key(2).id()]);
        let foreign = key(9).seal("r", b"x", [3; 12]);
        let told = ring.open("r", &foreign).unwrap_err();
        assert!(matches!(told, SealError::OtherKey { .. }), "{told}");
        let twice = Keyring::new(key(1), vec![key(1), key(2), key(2)]);
        assert_eq!(twice.former_ids(), [key(2).id()]);
    }
}
