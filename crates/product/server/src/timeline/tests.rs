use super::*;
use base::crypto::HmacKey;
use base::id::Origin;
use base::{MessageId, MessageNumber, ShardId};
use model::delivery::{BounceKind, DelayKind, Reply};

fn record() -> MailRecord {
    let origin = Origin {
        region: 0x100,
        at: Timestamp(1_700_502_794_689),
        shard: ShardId(0),
        number: MessageNumber(1),
    };
    MailRecord {
        id: MessageId::mint(&HmacKey::new(b"k"), origin),
        account: "123456789012".parse().expect("account"),
        region: "us-east-1".parse().expect("region"),
        accepted_at: origin.at,
        interface: Interface::SesV2,
        operation: "SendEmail".into(),
        source: "Ann <ann@sender.test>".into(),
        source_address: "ann@sender.test".into(),
        identity: "sender.test".into(),
        source_arn: "arn:aws:ses:us-east-1:123456789012:identity/sender.test".into(),
        dkim_identity: Some("sender.test".into()),
        mail_from_domain: "ses.test".into(),
        caller: "arn:aws:iam::123456789012:root".into(),
        source_ip: "127.0.0.1".into(),
        configuration_set: None,
        tags: Vec::new(),
        destinations: vec!["a@x.test".into(), "b@x.test".into()],
        headers: Vec::new(),
        headers_truncated: false,
        head_bytes: 10,
        size: 20,
        body_hash: [0; 32],
        expires_at: Timestamp(1_700_600_000_000),
        custom_expiry: false,
        tls: model::configuration_set::TlsPolicy::default(),
        feedback_to: None,
        send_at: None,
        by_service: false,
    }
}

fn attempt(number: u32, code: u16, text: &str) -> Box<Attempt> {
    Box::new(Attempt {
        number,
        started_at: Timestamp(1_700_502_795_000),
        source: "default".into(),
        mx_host: Some("mx.x.test".into()),
        tls_version: Some("TLSv1.3".into()),
        reply: Some(Reply {
            code,
            enhanced: None,
            text: text.into(),
        }),
        phases_ms: vec![("connect".into(), 3), ("rcpt".into(), 5)],
        ..Attempt::default()
    })
}

fn moment(recipient: Option<u16>, event: MailEvent) -> Moment {
    Moment {
        recipient,
        at: Timestamp(1_700_502_796_000),
        event,
    }
}

fn kinds(shown: &Value, recipient: usize) -> Vec<&str> {
    let events = shown["recipients"][recipient]["events"].as_array();
    let events = events.expect("has events");
    events
        .iter()
        .map(|e| e["kind"].as_str().expect("kind"))
        .collect()
}

#[test]
fn each_recipient_has_its_own_events_and_attempts_come_before_outcomes() {
    let moments = [
        moment(None, MailEvent::Accepted { recipients: 2 }),
        moment(
            Some(0),
            MailEvent::Deferred {
                attempt: Some(attempt(1, 451, "greylisted")),
                reason: "451 greylisted".into(),
                delay: DelayKind::General,
                next_attempt_at: Timestamp(1_700_502_999_000),
            },
        ),
        moment(
            Some(1),
            MailEvent::Bounced {
                attempt: Some(attempt(1, 550, "no such user")),
                reason: "550 no such user".into(),
                bounce: BounceKind::PermanentGeneral,
                status: Some("5.1.1".into()),
            },
        ),
        moment(
            Some(0),
            MailEvent::Delivered {
                attempt: attempt(2, 250, "ok"),
            },
        ),
    ];
    let shown = render(&record(), &moments);
    assert_eq!(
        kinds(&shown, 0),
        ["accepted", "attempt", "deferred", "attempt", "delivered"]
    );
    assert_eq!(kinds(&shown, 1), ["accepted", "attempt", "bounced"]);
    assert_eq!(shown["recipients"][0]["state"], "delivered");
    assert_eq!(shown["recipients"][1]["state"], "bounced");
    assert_eq!(shown["source"], "ann@sender.test");
    assert_eq!(shown["interface"], "ses-v2");
    let events = &shown["recipients"][1]["events"];
    assert_eq!(events[1]["detail"]["phases_ms"]["rcpt"], 5);
    assert_eq!(events[1]["detail"]["mta_sts"], "none");
    assert_eq!(events[2]["detail"]["bounce_sub_type"], "General");
    assert_eq!(events[2]["detail"]["reply"], "550 no such user");
    assert_eq!(events[2]["reason"], "550 no such user");
}

#[test]
fn a_mail_that_only_waits_is_accepted() {
    let accepted = [moment(None, MailEvent::Accepted { recipients: 2 })];
    let shown = render(&record(), &accepted);
    assert_eq!(shown["recipients"][1]["state"], "accepted");
    assert_eq!(shown["accepted_at"], "2023-11-20T17:53:14.689Z");
}
