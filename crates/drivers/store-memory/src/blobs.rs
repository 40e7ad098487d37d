//! Large immutable values.

use crate::faults::failed;
use crate::{Fault, Faults, lock};
use base::BoxFuture;
use bytes::Bytes;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use store::{BlobId, Blobs, Error, check};

/// All blobs.
pub(crate) struct Values {
    values: Mutex<BTreeMap<BlobId, Bytes>>,
    faults: Arc<Faults>,
}

impl Values {
    pub(crate) fn new(faults: Arc<Faults>) -> Self {
        Self {
            values: Mutex::default(),
            faults,
        }
    }

    fn put_now(&self, id: BlobId, value: Bytes) -> Result<(), Error> {
        check::blob(id, &value)?;
        let mut values = lock(&self.values);
        match values.get(&id) {
            Some(there) if *there == value => Ok(()),
            Some(_) => Err(Error::Failed("another value has this name".into())),
            None if self.faults.is_full() => Err(Error::Full),
            None => {
                values.insert(id, value);
                Ok(())
            }
        }
    }
}

impl Blobs for Values {
    fn put(&self, id: BlobId, value: Bytes) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(async move {
            match self.faults.next_write() {
                Some(Fault::Full) => return Err(Error::Full),
                Some(Fault::Delay(time)) => tokio::time::sleep(time).await,
                Some(Fault::UnknownAfter) => {
                    self.put_now(id, value)?;
                    return Err(failed());
                }
                Some(_) => return Err(failed()),
                None => {}
            }
            self.put_now(id, value)
        })
    }

    fn get(&self, id: BlobId) -> BoxFuture<'_, Result<Option<Bytes>, Error>> {
        Box::pin(async move {
            self.faults.read().await?;
            Ok(lock(&self.values).get(&id).cloned())
        })
    }

    fn delete(&self, id: BlobId) -> BoxFuture<'_, Result<(), Error>> {
        Box::pin(async move {
            lock(&self.values).remove(&id);
            Ok(())
        })
    }
}
