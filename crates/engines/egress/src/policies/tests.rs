use super::*;

fn kept(id: &str, age_hours: u64, fetched: i64) -> Kept {
    Kept {
        id: id.to_owned(),
        policy: Policy {
            mode: Mode::Enforce,
            max_age: Duration::from_hours(age_hours),
            hosts: Vec::new(),
        },
        fetched_at: Timestamp(fetched * 3_600_000),
    }
}

#[test]
fn a_policy_is_fetched_when_its_id_is_new_or_it_is_old() {
    let fetch = |id: &str| Step::Fetch(id.to_owned());
    let rows = [
        (None, None, Step::Nothing),
        (None, Some(kept("a", 100, 0)), Step::Use),
        (Some("a"), Some(kept("a", 100, 90)), Step::Use),
        (Some("b"), Some(kept("a", 100, 90)), fetch("b")),
        (Some("a"), None, fetch("a")),
        // A day old, or half of its life.
        (Some("a"), Some(kept("a", 1_000, 76)), fetch("a")),
        (Some("a"), Some(kept("a", 1_000, 77)), Step::Use),
        (Some("a"), Some(kept("a", 8, 96)), fetch("a")),
        (Some("a"), Some(kept("a", 8, 97)), Step::Use),
    ];
    let now = Timestamp(100 * 3_600_000);
    for (announced, kept, expected) in rows {
        let told = format!("{announced:?} {kept:?}");
        let found = decide(announced.map(str::to_owned), kept.as_ref(), now);
        assert_eq!(found, expected, "{told}");
    }
}
