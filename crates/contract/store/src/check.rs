//! The bounds of [`crate::limits`], checked the same way by every backend before it touches anything.

use crate::journal::{Batch, CommitError, NewMessage, Op};
use crate::limits::{BATCH_BYTES, BATCH_OPERATIONS, BODY_BYTES, KEY_BYTES, VALUE_BYTES};
use crate::state::{Write, WriteError};
use crate::{BlobId, Error};
use base::MessageNumber;
use bytes::Bytes;

/// Checks a batch of the journal against the limits.
pub fn batch(batch: &Batch) -> Result<(), CommitError> {
    if batch.ops.len() > BATCH_OPERATIONS {
        return Err(CommitError::TooLarge("a batch"));
    }
    let mut bytes = 0;
    for op in &batch.ops {
        bytes += op_bytes(op)?;
    }
    if bytes > BATCH_BYTES {
        return Err(CommitError::TooLarge("a batch"));
    }
    Ok(())
}

/// Bytes that an operation counts towards the batch: everything but bodies.
fn op_bytes(op: &Op) -> Result<usize, CommitError> {
    match op {
        Op::Message(message) => new_message(message),
        Op::Enqueue(waiting) => {
            let queue = &waiting.queue;
            Ok(queue.tenant.len() + queue.configuration_set.len() + queue.domain.len())
        }
        Op::Postpone { .. } | Op::Settle(_) => Ok(0),
        Op::Append(entry) => Ok(entry.event.len()),
        Op::Count { series, .. } => bounded("the name of a counter", series.len(), KEY_BYTES),
        Op::Note { key, value } => {
            let value = value.as_ref().map_or(0, Bytes::len);
            Ok(bounded("a key", key.len(), KEY_BYTES)? + bounded("a value", value, VALUE_BYTES)?)
        }
    }
}

fn new_message(message: &NewMessage) -> Result<usize, CommitError> {
    if message.number.0 > MessageNumber::MAX {
        return Err(CommitError::TooLarge("a message number"));
    }
    bounded(
        "a body",
        message.body.iter().map(Bytes::len).sum(),
        BODY_BYTES,
    )?;
    Ok(message.record.len())
}

fn bounded(what: &'static str, bytes: usize, most: usize) -> Result<usize, CommitError> {
    if bytes > most {
        return Err(CommitError::TooLarge(what));
    }
    Ok(bytes)
}

/// Checks writes of State against the limits, and that they belong to one partition.
pub fn writes(writes: &[Write]) -> Result<(), WriteError> {
    if writes.len() > BATCH_OPERATIONS {
        return Err(Error::TooLarge("a batch").into());
    }
    let mut bytes = 0;
    for write in writes {
        key(&write.key)?;
        let value = write.value.as_ref().map_or(0, Bytes::len);
        if value > VALUE_BYTES {
            return Err(Error::TooLarge("a value").into());
        }
        bytes += write.key.len() + value;
    }
    if bytes > BATCH_BYTES {
        return Err(Error::TooLarge("a batch").into());
    }
    let mut partitions = writes.iter().map(|w| partition(&w.key));
    let first = partitions.next();
    if partitions.any(|p| Some(p) != first) {
        return Err(WriteError::Partitions);
    }
    Ok(())
}

/// Checks the length of a key.
pub fn key(key: &str) -> Result<(), Error> {
    if key.len() > KEY_BYTES {
        return Err(Error::TooLarge("a key"));
    }
    Ok(())
}

/// The partition that a key of State belongs to: its first segment.
pub fn partition(key: &str) -> &str {
    key.split('/').next().unwrap_or(key)
}

/// Checks the size of a blob: no larger than a message body.
pub fn blob(_: BlobId, value: &Bytes) -> Result<(), Error> {
    if value.len() > BODY_BYTES {
        return Err(Error::TooLarge("a blob"));
    }
    Ok(())
}
