use super::*;
use std::net::Ipv4Addr;

fn call(id: usize, code: &str) -> Call {
    Call {
        id: id.to_string(),
        at: Timestamp(i64::try_from(id).expect("is small")),
        took: Duration::ZERO,
        door: Door::Api,
        service: "ses",
        operation: "SendEmail",
        account: "123456789012".into(),
        principal: String::new(),
        access_key_id: String::new(),
        source_ip: Some(Ipv4Addr::LOCALHOST.into()),
        user_agent: String::new(),
        status: 200,
        code: code.into(),
        text: String::new(),
        detail: String::new(),
    }
}

fn requests(calls: usize, bytes: usize) -> Arc<Requests> {
    Requests::new(Bounds { calls, bytes }, &mut Registry::default())
}

#[test]
fn successes_push_out_successes_alone() {
    let requests = requests(3, 1 << 20);
    requests.note(call(0, "AccessDenied"));
    for id in 1..=10 {
        requests.note(call(id, ""));
    }
    let ids = |filter: &Filter| -> Vec<String> {
        let listed = requests.list(filter, 10).0;
        listed.into_iter().map(|call| call.id).collect()
    };
    assert_eq!(ids(&Filter::default()), ["10", "9", "8", "0"]);
    let refused = Filter {
        refused: true,
        ..Filter::default()
    };
    assert_eq!(ids(&refused), ["0"]);
    assert!(requests.find("0").is_some() && requests.find("1").is_none());
    let other = Filter {
        operation: Some("GetAccount".into()),
        ..Filter::default()
    };
    assert!(ids(&other).is_empty());
}

#[test]
fn bytes_are_bounded_too() {
    let requests = requests(1_000, 10 * OVERHEAD);
    for id in 0..100 {
        let mut long = call(id, "X");
        long.text = cut(&"é".repeat(TEXT_MAX));
        requests.note(long);
    }
    assert!(requests.list(&Filter::default(), 1_000).1 <= 10);
    assert!(requests.lock().refused.bytes <= 10 * OVERHEAD);
    assert!(cut(&"é".repeat(TEXT_MAX)).len() <= TEXT_MAX);
}
