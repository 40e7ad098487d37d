//! Which key of Easy DKIM signs, which comes next and which leaves DNS, pure (identities.md §5, `docs/adr/028`): publish
//! the next key, wait until every resolver has its record, sign with it, retire the old one later.

use base::Timestamp;
use model::identity::{Dkim, DkimKey, DkimOrigin, Status};
use std::time::Duration;

/// From the publishing of a key until it may sign: twice the TTL of our zone's records, five minutes.
const PROPAGATION: Duration = Duration::from_mins(10);
/// How long a key that signs no more stays in DNS: longer than any mail that it signed travels.
const RETIREMENT: Duration = Duration::from_hours(7 * 24);
/// The same after a change of the keys' length.
const RETIREMENT_OF_LENGTH: Duration = Duration::from_hours(14 * 24);
/// Between two changes of the keys' length.
const LENGTH_INTERVAL: Duration = Duration::from_hours(24);
/// Length of a key where none was chosen.
pub(crate) const USUAL_BITS: u16 = 2048;

/// A key that is to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Wanted {
    /// The token that it stands behind.
    pub(crate) selector: String,
    /// Its length.
    pub(crate) bits: u16,
}

/// Why a length was not accepted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum BadLength {
    /// The next key has it anyway.
    Same,
    /// It was chosen less than 24 hours ago.
    TooSoon,
}

/// Length of the key in use.
fn current_bits(dkim: &Dkim) -> u16 {
    dkim.key_bits.unwrap_or(USUAL_BITS)
}

/// Length that the next key has.
fn next_bits(dkim: &Dkim) -> u16 {
    dkim.next_key_bits.unwrap_or_else(|| current_bits(dkim))
}

/// The key that signs next, when it is made already.
fn next_key(dkim: &Dkim) -> Option<(usize, &DkimKey)> {
    let others = dkim.keys.iter().enumerate().skip(1);
    others.into_iter().find(|(_, key)| key.retires_at.is_none())
}

fn bits_of(dkim: &Dkim, key: &DkimKey) -> u16 {
    key.bits.unwrap_or_else(|| current_bits(dkim))
}

/// Whether the next key shall sign whatever the age of the one in use.
fn is_urgent(dkim: &Dkim) -> bool {
    dkim.rotate_now || dkim.next_key_bits.is_some()
}

/// Asks for keys of another length from the next one on.
pub(crate) fn choose_length(dkim: &mut Dkim, bits: u16, now: Timestamp) -> Result<(), BadLength> {
    if bits == next_bits(dkim) {
        return Err(BadLength::Same);
    }
    if let Some(chosen) = dkim.length_chosen {
        let first_downgrade = chosen.at_creation && bits < next_bits(dkim);
        if now.since(chosen.at) < LENGTH_INTERVAL && !first_downgrade {
            return Err(BadLength::TooSoon);
        }
    }
    dkim.next_key_bits = (bits != current_bits(dkim)).then_some(bits);
    dkim.length_chosen = Some(model::identity::LengthChosen {
        at: now,
        at_creation: false,
    });
    Ok(())
}

/// The key that must be made now: the one that comes next, once the domain is verified or a change was asked for.
pub(crate) fn wanted(dkim: &Dkim) -> Option<Wanted> {
    if dkim.origin != DkimOrigin::Easy {
        return None;
    }
    let bits = next_bits(dkim);
    let selector = match next_key(dkim) {
        Some((_, key)) if bits_of(dkim, key) == bits => return None,
        // It signs nothing yet: another one takes its place.
        Some((_, key)) => key.selector.clone(),
        None if is_urgent(dkim) || dkim.proof.status == Status::Success => free_token(dkim)?,
        None => return None,
    };
    Some(Wanted { selector, bits })
}

fn free_token(dkim: &Dkim) -> Option<String> {
    let is_free = |token: &&String| dkim.keys.iter().all(|key| key.selector != **token);
    dkim.tokens.iter().find(is_free).cloned()
}

/// Takes the key that was [`wanted`].
pub(crate) fn add(dkim: &mut Dkim, mut key: DkimKey, bits: u16, now: Timestamp) {
    key.bits = Some(bits);
    key.ready_at = Some(now.plus(PROPAGATION));
    dkim.last_key_generation_at = Some(now);
    dkim.keys.retain(|known| known.selector != key.selector);
    if dkim.proof.holds() {
        dkim.keys.insert(dkim.keys.len().min(1), key);
        return;
    }
    // Nothing is signed: there is nothing to wait for, and no old signature to verify.
    dkim.keys.retain(|known| known.retires_at.is_some());
    dkim.keys.insert(0, key);
    dkim.key_bits = Some(bits);
    dkim.next_key_bits = None;
    dkim.rotate_now = false;
}

/// What time alone changes: keys leave DNS, and the next one signs when it is due and ready.
pub(crate) fn advance(dkim: &mut Dkim, now: Timestamp, interval: Duration) {
    let mut index = 0;
    dkim.keys.retain(|key| {
        index += 1;
        index == 1 || key.retires_at.is_none_or(|at| at > now)
    });
    if dkim.origin != DkimOrigin::Easy || !dkim.proof.holds() {
        return;
    }
    let since = *dkim.signing_since.get_or_insert(now);
    let is_due = is_urgent(dkim) || since.plus(interval) <= now;
    let ready = next_key(dkim).filter(|(_, key)| {
        let published = key.ready_at.is_none_or(|at| at <= now);
        published && bits_of(dkim, key) == next_bits(dkim)
    });
    let Some((place, _)) = ready.filter(|_| is_due) else {
        return;
    };
    let next = dkim.keys.remove(place);
    let bits = bits_of(dkim, &next);
    let stays = if bits == current_bits(dkim) {
        RETIREMENT
    } else {
        RETIREMENT_OF_LENGTH
    };
    dkim.keys[0].retires_at = Some(now.plus(stays));
    dkim.keys.insert(0, next);
    dkim.key_bits = Some(bits);
    dkim.next_key_bits = None;
    dkim.rotate_now = false;
    dkim.signing_since = Some(now);
}

/// When a key is to be made, to sign or to go; none of it is due before the next look at a verified domain otherwise.
pub(crate) fn due(dkim: &Dkim, interval: Duration) -> Option<Timestamp> {
    let retired = dkim.keys.iter().skip(1).filter_map(|key| key.retires_at);
    if dkim.origin != DkimOrigin::Easy {
        return retired.min();
    }
    let made = (is_urgent(dkim) && wanted(dkim).is_some()).then_some(Timestamp(0));
    let signs = next_key(dkim)
        .filter(|_| dkim.proof.holds())
        .map(|(_, key)| {
            let ready = key.ready_at.unwrap_or(Timestamp(0));
            match dkim.signing_since {
                Some(since) if !is_urgent(dkim) => ready.max(since.plus(interval)),
                _ => ready,
            }
        });
    retired.chain(made).chain(signs).min()
}

#[cfg(test)]
mod tests;
