//! What is asked of the server for each command: a path, and arguments.

use super::mail;
use crate::cli::{AccountVerb, IdentityVerb, KeyVerb, MasterKeyVerb, Noun, OverRate};
use crate::cli::{QuotaOptions, RequestVerb, Which};
use serde_json::{Value, json};

/// The path and the arguments of a command.
pub(super) fn request(noun: &Noun) -> (String, Value) {
    let (noun, verb, arguments) = match noun {
        Noun::Account { verb } => account(verb),
        Noun::Identity { verb } => identity(verb),
        Noun::Message { verb } => mail::message(verb),
        Noun::Queue { verb } => mail::queue(verb),
        Noun::Suppression { verb } => mail::suppression(verb),
        Noun::Key { verb } => key(verb),
        Noun::SmtpCredentials { key_id } => ("smtp-credentials", "show", json!({"id": key_id})),
        Noun::MasterKey { verb } => {
            let verb = match verb {
                MasterKeyVerb::Show => "show",
                MasterKeyVerb::Rotate => "rotate",
            };
            ("master-key", verb, json!({}))
        }
        Noun::Request { verb } => calls(verb),
        Noun::Backup { dir } => {
            // The server's own folder is another one.
            let dir = std::path::absolute(dir).unwrap_or_else(|_| dir.clone());
            ("backup", "make", json!({"dir": dir}))
        }
        Noun::Env(of) => ("env", "show", json!({"account": of.account, "key": of.key})),
    };
    (format!("/admin/{noun}/{verb}"), arguments)
}

type Asked = (&'static str, &'static str, Value);

fn account(verb: &AccountVerb) -> Asked {
    let with_quota = |account: &Option<String>, quota: &QuotaOptions| {
        json!({
            "account": account,
            "max_24_hour_send": quota.max_24_hour_send,
            "max_send_rate": quota.max_send_rate,
        })
    };
    let (verb, arguments) = match verb {
        AccountVerb::Create { id } => ("create", json!({"id": id})),
        AccountVerb::List => ("list", json!({})),
        AccountVerb::Show(which) => ("show", json!({"account": which.account})),
        AccountVerb::Grant { which, quota } => ("grant", with_quota(&which.account, quota)),
        AccountVerb::Deny(which) => ("deny", json!({"account": which.account})),
        AccountVerb::Quota {
            which,
            quota,
            over_rate,
        } => {
            let mut arguments = with_quota(&which.account, quota);
            arguments["over_rate"] = match over_rate {
                None => Value::Null,
                Some(OverRate::Queue) => json!("queue"),
                Some(OverRate::Refuse) => json!("refuse"),
            };
            ("quota", arguments)
        }
        AccountVerb::Pause { which, reason } => {
            ("pause", json!({"account": which.account, "reason": reason}))
        }
        AccountVerb::Resume(which) => ("resume", json!({"account": which.account})),
    };
    ("account", verb, arguments)
}

fn identity(verb: &IdentityVerb) -> Asked {
    let named = |name: &String, which: &Which| json!({"name": name, "account": which.account});
    let (verb, arguments) = match verb {
        IdentityVerb::Check { name, which } => ("check", named(name, which)),
        IdentityVerb::Rotate { name, which } => ("rotate", named(name, which)),
        IdentityVerb::Show { name, which } => ("show", named(name, which)),
        IdentityVerb::List {
            which,
            contains,
            page,
        } => {
            let arguments = json!({
                "account": which.account,
                "contains": contains,
                "limit": page.limit,
                "after": page.after,
            });
            ("list", arguments)
        }
    };
    ("identity", verb, arguments)
}

fn key(verb: &KeyVerb) -> Asked {
    let (verb, arguments) = match verb {
        KeyVerb::Create(which) => ("create", json!({"account": which.account})),
        KeyVerb::List { account, page } => {
            let arguments = json!({"account": account, "limit": page.limit, "after": page.after});
            ("list", arguments)
        }
        KeyVerb::Disable { key_id } => ("disable", json!({"id": key_id})),
        KeyVerb::Enable { key_id } => ("enable", json!({"id": key_id})),
        KeyVerb::Delete { key_id } => ("delete", json!({"id": key_id})),
    };
    ("key", verb, arguments)
}

fn calls(verb: &RequestVerb) -> Asked {
    let (verb, arguments) = match verb {
        RequestVerb::Show { id } => ("show", json!({"id": id})),
        RequestVerb::List {
            refused,
            operation,
            account,
            limit,
        } => {
            let arguments = json!({
                "refused": refused,
                "operation": operation,
                "account": account,
                "limit": limit,
            });
            ("list", arguments)
        }
    };
    ("request", verb, arguments)
}
