//! Properties of the text forms: what is printed is read again, what is not ours is refused, nothing panics.

use crate::crypto::{HmacKey, MasterKey};
use crate::id::Origin;
use crate::text::print_duration;
use crate::{
    AccountId, Arn, ByteCount, MessageId, MessageNumber, Region, ShardId, Timestamp, parse_duration,
};
use proptest::prelude::*;
use proptest::sample::Index;
use std::time::Duration;

/// From the first moment of year 0 to the last of 9999, which is what four digits can write.
const FOUR_DIGIT_YEARS: std::ops::Range<i64> = -62_167_219_200_000..253_402_300_800_000;

fn origin() -> impl Strategy<Value = Origin> {
    let at = 0..1_i64 << 48;
    (any::<u16>(), at, any::<u16>(), 0..=MessageNumber::MAX).prop_map(
        |(region, at, shard, number)| Origin {
            region,
            at: Timestamp(at),
            shard: ShardId(shard),
            number: MessageNumber(number),
        },
    )
}

/// The text with one character replaced.
fn mutated(text: &str, at: Index, by: char) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let at = at.index(letters.len());
    letters[at] = by;
    letters.into_iter().collect()
}

fn read_all(text: &str) {
    if let Ok(id) = text.parse::<MessageId>() {
        assert_eq!(id.to_string(), text);
    }
    if let Ok(arn) = text.parse::<Arn>() {
        assert_eq!(arn.to_string(), text);
    }
    if let Ok(account) = text.parse::<AccountId>() {
        assert_eq!(account.as_str(), text);
    }
    if let Ok(region) = text.parse::<Region>() {
        assert_eq!(region.as_str(), text);
    }
    if let Ok(size) = text.parse::<ByteCount>() {
        assert_eq!(size.to_string().parse(), Ok(size));
    }
    if let Ok(duration) = parse_duration(text) {
        assert_eq!(parse_duration(&print_duration(duration)), Ok(duration));
    }
    if let Some(at) = Timestamp::parse_iso(text) {
        assert_eq!(Timestamp::parse_iso(&at.iso_ms()), Some(at), "{text}");
        // A leap second, and it alone, is told as the second after it.
        assert!(text[17..19] == *"60" || at.iso_ms()[..19] == text.to_ascii_uppercase()[..19]);
    }
    if let Some(at) = Timestamp::parse_amz_date(text) {
        assert!(text[13..15] == *"60" || at.amz_date() == text);
    }
}

proptest! {
    #[test]
    fn a_message_id_opens_to_its_origin(origin in origin(), key: [u8; 32]) {
        let key = HmacKey::new(&key);
        let id = MessageId::mint(&key, origin);
        let back: MessageId = id.to_string().parse().expect("reads");
        prop_assert_eq!(back, id);
        prop_assert_eq!(back.open(&key), Some(origin));
    }

    #[test]
    fn a_changed_message_id_never_opens(origin in origin(), at: Index, by in "[0-9a-f-]|.") {
        let key = HmacKey::new(b"k");
        let text = MessageId::mint(&key, origin).to_string();
        let by = by.chars().next().expect("one letter");
        let changed = mutated(&text, at, by);
        read_all(&changed);
        let opened = changed.parse::<MessageId>().ok().and_then(|id| id.open(&key));
        prop_assert_eq!(opened, (changed == text).then_some(origin));
    }

    #[test]
    fn arns_round_trip(service in "[a-z]{0,8}", account in "[0-9]{0,12}", resource in "\\PC{0,40}") {
        let arn = Arn { service, region: "us-east-1".into(), account, resource };
        prop_assert_eq!(arn.to_string().parse::<Arn>(), Ok(arn));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), tail in "\\PC{0,40}") {
        read_all(&text);
        read_all(&format!("arn:aws:{tail}"));
    }

    #[test]
    fn numbers_with_units_are_read_or_refused(text in " ?[+-]?[0-9]{0,22} ?[a-zA-Zµ]{0,3}") {
        read_all(&text);
    }

    #[test]
    fn sizes_and_durations_round_trip(n: u64, shift in 0..64_u32) {
        let n = n >> shift << (shift / 2);
        prop_assert_eq!(ByteCount(n).to_string().parse(), Ok(ByteCount(n)));
        let duration = Duration::from_millis(n);
        prop_assert_eq!(parse_duration(&print_duration(duration)), Ok(duration));
    }

    #[test]
    fn moments_round_trip(ms in FOUR_DIGIT_YEARS) {
        let at = Timestamp(ms);
        let civil = at.civil();
        prop_assert_eq!(Timestamp::from_civil(civil.date, civil.time, civil.ms), Some(at));
        prop_assert_eq!(Timestamp::parse_iso(&at.iso_ms()), Some(at));
        let second = Timestamp(ms - i64::from(civil.ms));
        prop_assert_eq!(Timestamp::parse_amz_date(&at.amz_date()), Some(second));
        let days = ms.div_euclid(86_400_000);
        prop_assert_eq!(i64::from(civil.weekday), (days + 4).rem_euclid(7));
    }

    #[test]
    fn any_moment_prints(ms: i64, year: i64, month: u32, day: u32, time: (u32, u32, u32)) {
        let at = Timestamp(ms);
        for text in [at.iso_ms(), at.amz_date(), at.rfc5322(), at.http_date()] {
            prop_assert!(!text.is_empty());
        }
        let _ = Timestamp::from_civil((year, month, day), time, 0);
    }

    #[test]
    fn calendar_fields_of_real_days_alone_are_taken(
        date in (0..=9999_i64, 0..=13_u32, 0..=32_u32),
        time in (0..=24_u32, 0..=60_u32, 0..=61_u32),
    ) {
        if let Some(at) = Timestamp::from_civil(date, time, 0) {
            let leap = i64::from(time.2 == 60) * 1_000;
            let civil = Timestamp(at.0 - leap).civil();
            prop_assert_eq!(civil.date, date);
            prop_assert_eq!(civil.time, (time.0, time.1, time.2.min(59)));
        }
    }

    #[test]
    fn changed_moments_are_read_or_refused(ms in FOUR_DIGIT_YEARS, at: Index, by in "[0-9TZ:.+-]|\\PC") {
        let by = by.chars().next().expect("one letter");
        read_all(&mutated(&Timestamp(ms).iso_ms(), at, by));
        read_all(&mutated(&Timestamp(ms).amz_date(), at, by));
    }

    #[test]
    fn a_changed_secret_never_opens(
        plain: Vec<u8>, record in "\\PC{0,20}", nonce: [u8; 12], at: Index, change in 1..=255_u8,
    ) {
        let key = MasterKey::new(&[7; 32]);
        let sealed = key.seal(&record, &plain, nonce);
        let opened = key.open(&record, &sealed).expect("opens");
        prop_assert_eq!(opened.as_slice(), plain.as_slice());
        let at = at.index(sealed.len());
        let mut changed = sealed.clone();
        changed[at] ^= change;
        prop_assert!(key.open(&record, &changed).is_err());
        prop_assert!(key.open(&record, &sealed[..at]).is_err());
        prop_assert!(key.open(&record, &[sealed.as_slice(), &[change]].concat()).is_err());
        prop_assert!(key.open(&(record + "/"), &sealed).is_err());
    }

    #[test]
    fn any_bytes_are_no_secret(bytes: Vec<u8>) {
        let key = MasterKey::new(&[7; 32]);
        prop_assert!(key.open("r", &bytes).is_err());
        // With the head of a true one too.
        let head = &key.seal("r", b"", [0; 12])[..17];
        prop_assert!(key.open("r", &[head, &bytes].concat()).is_err());
    }
}
