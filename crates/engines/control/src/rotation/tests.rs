use super::*;
use model::identity::{LengthChosen, Proof};
use proptest::prelude::*;

const HOUR: Duration = Duration::from_hours(1);
const INTERVAL: Duration = Duration::from_hours(180 * 24);

fn key(selector: &str) -> DkimKey {
    DkimKey {
        selector: selector.into(),
        sealed_private_key: String::new(),
        public_key: String::new(),
        bits: Some(2048),
        ready_at: None,
        retires_at: None,
    }
}

fn easy(status: Status) -> Dkim {
    Dkim {
        signing_enabled: true,
        proof: Proof {
            status,
            since: Timestamp(0),
            next_check_at: None,
            checks: 0,
        },
        origin: DkimOrigin::Easy,
        tokens: ["a", "b", "c"].map(String::from).to_vec(),
        keys: vec![key("a")],
        key_bits: Some(2048),
        last_key_generation_at: Some(Timestamp(0)),
        next_key_bits: None,
        length_chosen: Some(LengthChosen {
            at: Timestamp(0),
            at_creation: true,
        }),
        signing_since: None,
        rotate_now: false,
        parent_region: None,
        set_aside: None,
    }
}

/// Makes the keys that are wanted and lets time pass until nothing is due before `end`.
fn live(dkim: &mut Dkim, from: Timestamp, end: Timestamp) -> Vec<(Timestamp, String)> {
    let (mut now, mut signed) = (from, Vec::new());
    let mut steps = 0;
    loop {
        advance(dkim, now, INTERVAL);
        if let Some(wanted) = wanted(dkim) {
            add(dkim, key(&wanted.selector), wanted.bits, now);
            advance(dkim, now, INTERVAL);
        }
        if signed
            .last()
            .is_none_or(|(_, last)| *last != dkim.keys[0].selector)
        {
            signed.push((now, dkim.keys[0].selector.clone()));
        }
        steps += 1;
        assert!(steps < 1_000, "never rests: {dkim:?}");
        match due(dkim, INTERVAL) {
            Some(next) if next <= end => now = next.max(now),
            _ => return signed,
        }
    }
}

fn after(hours: u32) -> Timestamp {
    Timestamp(0).plus(HOUR * hours)
}

#[test]
fn keys_take_turns_behind_the_same_tokens() {
    let mut dkim = easy(Status::Success);
    let signed = live(&mut dkim, Timestamp(0), Timestamp(0).plus(INTERVAL * 3));
    let names: Vec<&str> = signed.iter().map(|(_, name)| name.as_str()).collect();
    assert_eq!(names, ["a", "b", "c", "a"]);
    for pair in signed.windows(2) {
        assert!(pair[1].0.since(pair[0].0) >= INTERVAL, "{signed:?}");
    }
    let (_, switched) = (signed[0].0, signed[3].0);
    let old = dkim
        .keys
        .iter()
        .find(|key| key.selector == "c")
        .expect("still published");
    assert_eq!(old.retires_at, Some(switched.plus(RETIREMENT)));
}

#[test]
fn a_new_key_waits_until_resolvers_have_it() {
    let mut dkim = easy(Status::Success);
    dkim.rotate_now = true;
    let start = after(5);
    let signed = live(&mut dkim, start, after(6));
    assert_eq!(
        signed,
        [(start, "a".into()), (start.plus(PROPAGATION), "b".into())]
    );
    assert!(!dkim.rotate_now);
}

#[test]
fn a_length_changes_once_a_day_but_for_the_first_downgrade() {
    let mut dkim = easy(Status::Success);
    let soon = after(1);
    assert_eq!(choose_length(&mut dkim, 2048, soon), Err(BadLength::Same));
    assert_eq!(choose_length(&mut dkim, 1024, soon), Ok(()));
    assert_eq!(choose_length(&mut dkim, 1024, soon), Err(BadLength::Same));
    assert_eq!(
        choose_length(&mut dkim, 2048, after(24)),
        Err(BadLength::TooSoon)
    );
    live(&mut dkim, soon, after(24));
    assert_eq!((dkim.key_bits, dkim.next_key_bits), (Some(1024), None));
    let old = dkim
        .keys
        .iter()
        .find(|key| key.selector == "a")
        .expect("still published");
    assert!(old.retires_at >= Some(soon.plus(RETIREMENT_OF_LENGTH)));
    assert_eq!(choose_length(&mut dkim, 2048, after(25)), Ok(()));
    assert_eq!(
        choose_length(&mut dkim, 1024, after(26)),
        Err(BadLength::TooSoon)
    );
    let mut short = easy(Status::Success);
    short.key_bits = Some(1024);
    assert_eq!(
        choose_length(&mut short, 2048, soon),
        Err(BadLength::TooSoon)
    );
}

#[test]
fn a_length_that_is_taken_back_before_it_signs_leaves_the_key() {
    let mut dkim = easy(Status::Success);
    choose_length(&mut dkim, 1024, after(1)).expect("a downgrade");
    choose_length(&mut dkim, 2048, after(30)).expect("a day later");
    assert_eq!(dkim.next_key_bits, None);
}

#[test]
fn before_anything_is_signed_a_length_changes_at_once() {
    let mut dkim = easy(Status::Pending);
    assert_eq!(wanted(&dkim), None);
    choose_length(&mut dkim, 1024, after(1)).expect("a downgrade");
    live(&mut dkim, after(1), after(1));
    assert_eq!((dkim.keys.len(), dkim.key_bits), (1, Some(1024)));
    assert_eq!(dkim.keys[0].bits, Some(1024));
}

proptest! {
    #[test]
    fn whatever_is_asked_for_no_two_keys_share_a_token_and_one_signs(
        asks in prop::collection::vec((1u32..400, prop_oneof![Just(0u16), Just(1024), Just(2048)]), 1..20)
    ) {
        let mut dkim = easy(Status::Success);
        let mut now = Timestamp(0);
        for (hours, bits) in asks {
            let next = now.plus(HOUR * hours);
            live(&mut dkim, now, next);
            now = next;
            if bits == 0 {
                dkim.rotate_now = true;
            } else {
                // A refusal is as good as anything here.
                let _ = choose_length(&mut dkim, bits, now);
            }
            let mut selectors: Vec<_> = dkim.keys.iter().map(|key| &key.selector).collect();
            selectors.sort();
            selectors.dedup();
            prop_assert_eq!(selectors.len(), dkim.keys.len());
            prop_assert!(dkim.keys.len() <= 3 && dkim.keys[0].retires_at.is_none());
        }
    }
}
