//! Line ends and line lengths.

use super::{Error, MAX_LINE};
use bytes::Bytes;
use memchr::memchr2_iter;

/// Makes every line end CRLF; the same bytes come back, uncopied, when they are so already.
///
/// **Errors**: a line longer than [`MAX_LINE`].
pub(super) fn normalise(raw: Bytes) -> Result<Bytes, Error> {
    let mut clean = true;
    let mut line_start = 0;
    let mut skip = None;
    for at in memchr2_iter(b'\r', b'\n', &raw) {
        if skip == Some(at) {
            skip = None;
            line_start = at + 1;
            continue;
        }
        check_length(at - line_start)?;
        if raw[at] == b'\r' && raw.get(at + 1) == Some(&b'\n') {
            skip = Some(at + 1);
        } else {
            clean = false;
        }
        line_start = at + 1;
    }
    check_length(raw.len() - line_start)?;
    if clean {
        Ok(raw)
    } else {
        Ok(with_crlf(&raw).into())
    }
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
