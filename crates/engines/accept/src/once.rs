//! Sends that come again: the name that the caller gives a send is a row in the commit of its acceptance, so that the
//! same name within 24 hours answers the first message's id (`docs/adr/033`).

use crate::{Accept, Caller, Error};
use base::crypto::{hex, sha256};
use base::{MessageId, Timestamp};
use bytes::Bytes;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use store::Op;
use store::journal::daily_note;
use tokio::sync::OwnedMutexGuard;

/// How long a send is remembered.
const REMEMBERED: Duration = Duration::from_hours(24);
/// Longest name of a send, in octets.
const KEY_MAX: usize = 255;

/// The message that a name stands for.
#[derive(Serialize, Deserialize)]
struct First {
    id: MessageId,
    at: Timestamp,
}

/// Names of sends that are under way: a second one of the same name waits for the first.
#[derive(Default)]
pub(crate) struct UnderWay {
    turns: Mutex<BTreeMap<String, Arc<tokio::sync::Mutex<()>>>>,
}

/// The turn of one send among those of its name.
pub(crate) struct Turn {
    name: String,
    under_way: Arc<UnderWay>,
    held: Option<OwnedMutexGuard<()>>,
}

impl UnderWay {
    async fn turn(self: &Arc<Self>, name: String) -> Turn {
        let mutex = {
            let mut turns = self.turns.lock().unwrap_or_else(PoisonError::into_inner);
            turns.entry(name.clone()).or_default().clone()
        };
        Turn {
            name,
            under_way: self.clone(),
            held: Some(mutex.lock_owned().await),
        }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        self.held = None;
        let turns = &self.under_way.turns;
        let mut turns = turns.lock().unwrap_or_else(PoisonError::into_inner);
        // Nobody else waits for it: forget the name.
        if turns
            .get(&self.name)
            .is_some_and(|turn| Arc::strong_count(turn) == 1)
        {
            turns.remove(&self.name);
        }
    }
}

/// Whose names they are: each has a space of its own, since clients choose theirs freely.
#[derive(Clone, Copy)]
pub(crate) enum Whose {
    /// Clients'.
    Clients,
    /// The service's own.
    Service,
}

impl Whose {
    fn prefix(self) -> &'static str {
        match self {
            Self::Clients => "once",
            Self::Service => "once-by-service",
        }
    }
}

/// What a named send is told.
pub(crate) enum Entry {
    /// It was made before.
    Known(MessageId),
    /// It is the first; others wait while this is held.
    First(Turn),
}

/// Waits for its turn, and looks whether the send was made before.
pub(crate) async fn enter(
    accept: &Accept,
    caller: &Caller,
    (whose, key): (Whose, &str),
) -> Result<Entry, Error> {
    if key.len() > KEY_MAX || key.bytes().any(|b| b.is_ascii_control()) {
        let text =
            "The idempotency key must have 1 to 255 characters, none of them a control character.";
        return Err(Error::Invalid(text.into()));
    }
    // A hash: the key is the caller's text, of whatever characters.
    let hash = hex(&sha256(key.as_bytes()));
    let (account, region) = (&caller.account, &caller.region);
    let name = format!("{}/{account}/{region}/{hash}", whose.prefix());
    let turn = accept.under_way.turn(name).await;
    let now = accept.env.clock.now();
    // 24 hours touch two days, and a clock that was set back one more.
    for day in [now, now.minus(REMEMBERED), now.plus(REMEMBERED)] {
        let row = daily_note(day, &turn.name);
        let found = accept.journal.note(accept.place.shard, &row).await;
        let found = found.map_err(|e| Error::Unavailable(e.to_string()))?;
        let first = found.and_then(|value| serde_json::from_slice::<First>(&value).ok());
        if let Some(first) = first.filter(|first| first.at.plus(REMEMBERED) > now) {
            return Ok(Entry::Known(first.id));
        }
    }
    Ok(Entry::First(turn))
}

/// The row that stands for a send in the commit of its acceptance.
pub(crate) fn row(turn: &Turn, id: MessageId, at: Timestamp) -> Result<Op, serde_json::Error> {
    let value = serde_json::to_vec(&First { id, at })?;
    Ok(Op::Note {
        key: daily_note(at, &turn.name),
        value: Some(Bytes::from(value)),
    })
}
