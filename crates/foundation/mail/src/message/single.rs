//! Fields that may stand once only (sending.md §8).

use super::{Error, Field};

/// Lower-case name and the spelling that the error shows, sorted by the first.
const SINGLE: [(&str, &str); 59] = [
    ("accept-language", "Accept-Language"),
    ("acceptlanguage", "acceptLanguage"),
    ("archived-at", "Archived-At"),
    ("auto-submitted", "Auto-Submitted"),
    ("bounces-to", "Bounces-to"),
    ("comments", "Comments"),
    ("content-alternative", "Content-Alternative"),
    ("content-base", "Content-Base"),
    ("content-class", "Content-Class"),
    ("content-description", "Content-Description"),
    ("content-disposition", "Content-Disposition"),
    ("content-duration", "Content-Duration"),
    ("content-id", "Content-ID"),
    ("content-language", "Content-Language"),
    ("content-length", "Content-Length"),
    ("content-location", "Content-Location"),
    ("content-md5", "Content-MD5"),
    ("content-transfer-encoding", "Content-Transfer-Encoding"),
    ("content-type", "Content-Type"),
    ("date", "Date"),
    ("delivered-to", "Delivered-To"),
    (
        "disposition-notification-options",
        "Disposition-Notification-Options",
    ),
    ("disposition-notification-to", "Disposition-Notification-To"),
    ("dkim-signature", "DKIM-Signature"),
    ("domainkey-signature", "DomainKey-Signature"),
    ("errors-to", "Errors-To"),
    ("from", "From"),
    ("importance", "Importance"),
    ("in-reply-to", "In-Reply-To"),
    ("keywords", "Keywords"),
    ("list-archive", "List-Archive"),
    ("list-help", "List-Help"),
    ("list-id", "List-Id"),
    ("list-owner", "List-Owner"),
    ("list-post", "List-Post"),
    ("list-subscribe", "List-Subscribe"),
    ("list-unsubscribe", "List-Unsubscribe"),
    ("message-context", "Message-Context"),
    ("message-id", "Message-ID"),
    ("mime-version", "MIME-Version"),
    ("organization", "Organization"),
    ("original-from", "Original-From"),
    ("original-message-id", "Original-Message-ID"),
    ("original-recipient", "Original-Recipient"),
    ("original-subject", "Original-Subject"),
    ("precedence", "Precedence"),
    ("priority", "Priority"),
    ("references", "References"),
    ("reply-to", "Reply-To"),
    ("return-path", "Return-Path"),
    ("return-receipt-to", "Return-Receipt-To"),
    ("sender", "Sender"),
    ("sensitivity", "Sensitivity"),
    ("solicitation", "Solicitation"),
    ("subject", "Subject"),
    ("thread-index", "Thread-Index"),
    ("thread-topic", "Thread-Topic"),
    ("user-agent", "User-Agent"),
    ("vbr-info", "VBR-Info"),
];

pub(super) fn check<'a>(fields: impl Iterator<Item = Field<'a>>) -> Result<(), Error> {
    let mut seen = 0_u64;
    for field in fields {
        let Some(place) = place(field.name) else {
            continue;
        };
        if seen >> place & 1 == 1 {
            return Err(Error::Duplicate(SINGLE[place].1));
        }
        seen |= 1 << place;
    }
    Ok(())
}

fn place(name: &str) -> Option<usize> {
    let lower = |b: u8| b.to_ascii_lowercase();
    SINGLE
        .binary_search_by(|(known, _)| known.bytes().cmp(name.bytes().map(lower)))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_every_name_is_found() {
        assert!(SINGLE.is_sorted_by(|a, b| a.0 < b.0));
        for (at, (lower, shown)) in SINGLE.iter().enumerate() {
            assert_eq!(place(shown), Some(at));
            assert_eq!(*lower, shown.to_ascii_lowercase());
        }
        assert_eq!(place("Received"), None);
    }
}
