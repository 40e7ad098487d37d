//! Commands about mail as requests.

use crate::cli::{MessageVerb, OrderOptions, QueueVerb, SuppressionVerb};
use serde_json::{Value, json};

type Parts = (&'static str, &'static str, Value);

pub(super) fn message(verb: &MessageVerb) -> Parts {
    match verb {
        MessageVerb::Show { id, transcript } => (
            "message",
            "show",
            json!({"id": id, "transcript": transcript}),
        ),
        MessageVerb::Find(wanted) => {
            let arguments = json!({
                "recipient": wanted.recipient,
                "sender": wanted.sender,
                "state": wanted.state,
                "account": wanted.account,
                "from": wanted.from,
                "to": wanted.to,
                "limit": wanted.limit,
                "after": wanted.after,
            });
            ("message", "find", arguments)
        }
    }
}

pub(super) fn queue(verb: &QueueVerb) -> Parts {
    let (verb, arguments) = match verb {
        QueueVerb::List(filter) => {
            let arguments = json!({
                "account": filter.account,
                "domain": filter.domain,
                "configuration_set": filter.configuration_set,
                "state": filter.state,
                "source": filter.source,
                "limit": filter.limit,
            });
            ("list", arguments)
        }
        QueueVerb::Top(wanted) => {
            let arguments = json!({
                "site": wanted.site,
                "source": wanted.source,
                "limit": wanted.limit,
            });
            ("top", arguments)
        }
        QueueVerb::Flight => ("flight", json!({})),
        QueueVerb::Show { id } => ("show", json!({"id": id})),
        QueueVerb::Retry(options) => ("retry", order(options)),
        QueueVerb::Hold(options) => ("hold", order(options)),
        QueueVerb::Release(options) => ("release", order(options)),
        QueueVerb::Drop(options) => ("drop", order(options)),
        QueueVerb::Cancel(options) => ("cancel", order(options)),
    };
    ("queue", verb, arguments)
}

fn order(options: &OrderOptions) -> Value {
    json!({"id": options.id, "recipient": options.recipient, "reason": options.reason})
}

pub(super) fn suppression(verb: &SuppressionVerb) -> Parts {
    let (verb, arguments) = match verb {
        SuppressionVerb::List { limit, after } => ("list", json!({"limit": limit, "after": after})),
        SuppressionVerb::Add { address, reason } => {
            ("add", json!({"address": address, "reason": reason}))
        }
        SuppressionVerb::Remove { address } => ("remove", json!({"address": address})),
    };
    ("suppression", verb, arguments)
}
