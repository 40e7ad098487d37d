//! Recipients of the envelope.

use crate::Error;
use mail::{Address, Mailbox};
use std::collections::BTreeSet;

/// Most recipients of a message, before equal ones are merged.
pub const MAX_RECIPIENTS: usize = 50;

/// Most members of a list of the call that are read; a caller who gives more is told how many are allowed without his
/// megabytes of addresses being held a second time.
const MAX_MEMBERS: usize = 1000;

/// Makes the envelope: each address once (domains compared without case, local parts exactly), in the order given.
pub fn recipients(given: impl IntoIterator<Item = Mailbox>) -> Result<Vec<Address>, Error> {
    let mut seen = BTreeSet::new();
    let mut envelope = Vec::new();
    for (i, mailbox) in given.into_iter().enumerate() {
        if i == MAX_RECIPIENTS {
            return Err(Error::TooManyRecipients);
        }
        if seen.insert(mailbox.address.key()) {
            envelope.push(mailbox.address);
        }
    }
    if envelope.is_empty() {
        Err(Error::NoRecipients)
    } else {
        Ok(envelope)
    }
}

/// Reads the addresses of a list member of the call, all or nothing.
pub fn parse_all<'a>(texts: impl IntoIterator<Item = &'a String>) -> Result<Vec<Mailbox>, Error> {
    let mut read = Vec::new();
    for text in texts {
        if read.len() == MAX_MEMBERS {
            return Err(Error::TooManyRecipients);
        }
        read.push(Mailbox::parse(text)?);
    }
    Ok(read)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_addresses_are_merged_and_counted() {
        let parse = |texts: &[&str]| {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            parse_all(&texts).and_then(recipients)
        };
        let envelope = parse(&["A <a@b.test>", "a@B.TEST", "A@b.test", "c@d"]).expect("reads");
        let shown: Vec<_> = envelope.iter().map(Address::as_str).collect();
        assert_eq!(shown, ["a@b.test", "A@b.test", "c@d"]);
        assert_eq!(parse(&[]), Err(Error::NoRecipients));
        assert_eq!(parse(&["a@b"; 50]).map(|e| e.len()), Ok(1));
        assert_eq!(parse(&["a@b"; 51]), Err(Error::TooManyRecipients));
        let many = vec!["a@b".to_owned(); MAX_MEMBERS + 1];
        assert_eq!(
            parse_all(&many[1..]).map(|read| read.len()),
            Ok(MAX_MEMBERS)
        );
        assert_eq!(parse_all(&many), Err(Error::TooManyRecipients));
        let bad = parse(&["a@b", "local@"]).expect_err("is refused");
        assert_eq!(bad.to_string(), "Missing domain");
    }
}
