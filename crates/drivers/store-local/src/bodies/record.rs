//! One body as it stands in a segment: length, CRC, message, bytes.

use bytes::Bytes;
use store::Error;

/// Bytes in front of a body.
pub(crate) const HEADER: usize = 16;

/// Bodies up to here share segments.
pub(crate) const SMALL_MAX: usize = 1 << 20;

/// A body on its way to the disk, in pieces.
pub(crate) struct Body {
    header: [u8; HEADER],
    pieces: Vec<Bytes>,
    length: usize,
}

impl Body {
    /// Computes the header.
    pub(crate) fn new(message: u64, pieces: Vec<Bytes>) -> Self {
        let length = pieces.iter().map(Bytes::len).sum();
        let mut crc = crc32fast::Hasher::new();
        crc.update(&message.to_le_bytes());
        for piece in &pieces {
            crc.update(piece);
        }
        let header = Record {
            length,
            crc: crc.finalize(),
            message,
        };
        Self {
            header: header.write(),
            pieces,
            length,
        }
    }

    /// Bytes of the body alone.
    pub(crate) fn len(&self) -> usize {
        self.length
    }

    /// Whether it gets a file of its own.
    pub(crate) fn is_large(&self) -> bool {
        self.length > SMALL_MAX
    }

    /// Appends the record to a buffer.
    pub(crate) fn append_to(&self, buffer: &mut Vec<u8>) {
        buffer.extend_from_slice(&self.header);
        for piece in &self.pieces {
            buffer.extend_from_slice(piece);
        }
    }

    /// Header and pieces, one after the other.
    pub(crate) fn pieces(&self) -> impl Iterator<Item = &[u8]> {
        let pieces = self.pieces.iter().map(|piece| &piece[..]);
        std::iter::once(&self.header[..]).chain(pieces)
    }
}

/// What stands in front of a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// Bytes of the body.
    pub(crate) length: usize,
    /// CRC-32 of message and body.
    pub(crate) crc: u32,
    /// Row of the message.
    pub(crate) message: u64,
}

impl Record {
    fn write(self) -> [u8; HEADER] {
        let mut header = [0; HEADER];
        header[..4].copy_from_slice(&(self.length as u32).to_le_bytes());
        header[4..8].copy_from_slice(&self.crc.to_le_bytes());
        header[8..].copy_from_slice(&self.message.to_le_bytes());
        header
    }

    /// Reads the header of a record; the body may be damaged all the same.
    pub(crate) fn read(header: [u8; HEADER]) -> Self {
        let [l0, l1, l2, l3, c0, c1, c2, c3, message @ ..] = header;
        Self {
            length: u32::from_le_bytes([l0, l1, l2, l3]) as usize,
            crc: u32::from_le_bytes([c0, c1, c2, c3]),
            message: u64::from_le_bytes(message),
        }
    }

    /// Checks that a whole record is that of the message, undamaged, and gives its body.
    pub(crate) fn open(message: u64, mut whole: Bytes) -> Result<Bytes, Error> {
        let damaged = |how: &str| Error::Damaged(format!("a body: {how}"));
        let header = whole
            .first_chunk::<HEADER>()
            .ok_or_else(|| damaged("it is cut off"))?;
        let record = Self::read(*header);
        if record.message != message || record.length != whole.len() - HEADER {
            return Err(damaged("another record stands in its place"));
        }
        let body = whole.split_off(HEADER);
        let mut crc = crc32fast::Hasher::new();
        crc.update(&message.to_le_bytes());
        crc.update(&body);
        if crc.finalize() != record.crc {
            return Err(damaged("its check sum differs"));
        }
        Ok(body)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(message: u64, body: &[u8]) -> Vec<u8> {
        let cut = body.len() / 2;
        let pieces = [&body[..cut], &body[cut..]].map(Bytes::copy_from_slice);
        let mut buffer = Vec::new();
        Body::new(message, pieces.to_vec()).append_to(&mut buffer);
        buffer
    }

    proptest! {
        #[test]
        fn records_read_back(message in any::<u64>(), body in proptest::collection::vec(any::<u8>(), 0..300)) {
            let whole = Bytes::from(written(message, &body));
            prop_assert_eq!(Record::open(message, whole).unwrap(), body);
        }

        #[test]
        fn each_changed_bit_is_noticed(at in any::<prop::sample::Index>(), bit in 0_u8..8) {
            let mut whole = written(7, b"the body of a mail");
            let at = at.index(whole.len());
            whole[at] ^= 1_u8 << bit;
            prop_assert!(Record::open(7, whole.into()).is_err());
        }

        #[test]
        fn noise_is_an_error_never_a_panic(noise in proptest::collection::vec(any::<u8>(), 0..64)) {
            prop_assert!(Record::open(7, noise.into()).is_err());
        }
    }
}
