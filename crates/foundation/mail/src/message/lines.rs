//! Line ends and line lengths.

use super::{Error, MAX_LINE};
use bytes::Bytes;
use memchr::{memchr_iter, memchr2_iter};

/// Makes every line end CRLF; the same bytes come back, uncopied, when they are so already.
///
/// **Errors**: a line longer than [`MAX_LINE`].
pub(super) fn normalise(raw: Bytes) -> Result<Bytes, Error> {
    let mut start = 0;
    let is_short = |end: usize| {
        let length = end - start;
        start = end + 1;
        // With its CR.
        length <= MAX_LINE + 1
    };
    if has_crlf_only(&raw)
        && memchr_iter(b'\n', &raw).all(is_short)
        && raw.len() - start <= MAX_LINE
    {
        return Ok(raw);
    }
    check_lengths(&raw)?;
    Ok(with_crlf(&raw).into())
}

/// Whether each CR stands before a LF and each LF behind a CR.
pub(crate) fn has_crlf_only(bytes: &[u8]) -> bool {
    let mut pairs = 0;
    let is_pair = |at: usize| {
        pairs += 1;
        at > 0 && bytes[at - 1] == b'\r'
    };
    memchr_iter(b'\n', bytes).all(is_pair) && memchr_iter(b'\r', bytes).count() == pairs
}

fn check_lengths(raw: &[u8]) -> Result<(), Error> {
    let mut start = 0;
    for end in memchr2_iter(b'\r', b'\n', raw) {
        check_length(end - start)?;
        start = end + 1;
    }
    check_length(raw.len() - start)
}

fn check_length(length: usize) -> Result<(), Error> {
    if length > MAX_LINE {
        Err(Error::LineTooLong(length))
    } else {
        Ok(())
    }
}

/// Writes the bytes anew, each CRLF, bare CR and bare LF as a CRLF.
pub(crate) fn with_crlf(raw: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(raw.len() + raw.len() / 32);
    let mut from = 0;
    while let Some(found) = memchr::memchr2(b'\r', b'\n', &raw[from..]) {
        let at = from + found;
        out.extend_from_slice(&raw[from..at]);
        out.extend_from_slice(b"\r\n");
        let pair = raw[at] == b'\r' && raw.get(at + 1) == Some(&b'\n');
        from = at + 1 + usize::from(pair);
    }
    out.extend_from_slice(&raw[from..]);
    out
}
