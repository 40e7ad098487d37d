//! Control fields of raw messages and SMTP (sending.md §6-10, smtp.md §8): all begin with `X-SES-`, or `X-Sesame-` when
//! they are our own; none leaves.

use mail::Message;

/// How Sesame's own control fields begin.
const OURS: &str = "X-Sesame-";

/// What the control fields say. Parameters of the call beat them. Of a repeated field the first counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Controls {
    /// `X-SES-CONFIGURATION-SET`.
    pub configuration_set: Option<String>,
    /// `X-SES-MESSAGE-TAGS`; names and values not checked yet.
    pub tags: Option<Vec<(String, String)>>,
    /// `X-SES-SOURCE-ARN`.
    pub source_arn: Option<String>,
    /// `X-SES-FROM-ARN`.
    pub from_arn: Option<String>,
    /// `X-SES-RETURN-PATH-ARN`.
    pub return_path_arn: Option<String>,
    /// `X-SES-TENANT`.
    pub tenant: Option<String>,
    /// `X-SES-LIST-MANAGEMENT-OPTIONS`.
    pub list_management: Option<ListManagement>,
    /// `X-Sesame-Idempotency-Key`: ours, so that SMTP clients can repeat a send as well.
    pub idempotency_key: Option<String>,
    /// `X-Sesame-Send-At`: ours, when it is to be sent; not read yet, and kept when it is empty, since it is no time then.
    pub send_at: Option<String>,
}

/// A contact list and perhaps a topic of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListManagement {
    /// Contact list.
    pub list: String,
    /// Topic.
    pub topic: Option<String>,
}

/// Whether a field is a control field, known or not: of SES, or of Sesame alone.
pub fn is_control(name: &str) -> bool {
    let starts = |with: &str| {
        name.get(..with.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(with))
    };
    starts("X-SES-") || starts(OURS)
}

pub(crate) fn read(message: &Message) -> Controls {
    let mut found = Controls::default();
    for field in message.fields().filter(|field| is_control(field.name)) {
        let text = field.text();
        if field.is("X-Sesame-Idempotency-Key") {
            keep(&mut found.idempotency_key, text);
            continue;
        }
        if field.is("X-Sesame-Send-At") {
            found.send_at.get_or_insert(text);
            continue;
        }
        match field.name[6..].to_ascii_uppercase().as_str() {
            "CONFIGURATION-SET" => keep(&mut found.configuration_set, text),
            "SOURCE-ARN" => keep(&mut found.source_arn, text),
            "FROM-ARN" => keep(&mut found.from_arn, text),
            "RETURN-PATH-ARN" => keep(&mut found.return_path_arn, text),
            "TENANT" => keep(&mut found.tenant, text),
            "MESSAGE-TAGS" if found.tags.is_none() => found.tags = Some(tags(&text)),
            "LIST-MANAGEMENT-OPTIONS" if found.list_management.is_none() => {
                found.list_management = list_management(&text);
            }
            _ => {}
        }
    }
    found
}

fn keep(slot: &mut Option<String>, text: String) {
    if !text.is_empty() {
        slot.get_or_insert(text);
    }
}

/// `n1=v1, n2=v2`; a member without `=` has an empty value, which the check of tags refuses.
fn tags(text: &str) -> Vec<(String, String)> {
    let members = text
        .split(',')
        .map(str::trim)
        .filter(|member| !member.is_empty());
    let pair = |member: &str| {
        let (name, value) = member.split_once('=').unwrap_or((member, ""));
        (name.trim().to_owned(), value.trim().to_owned())
    };
    members.map(pair).collect()
}

/// `listName; topic=topicName`.
fn list_management(text: &str) -> Option<ListManagement> {
    let mut members = text.split(';').map(str::trim);
    let list = members.next().filter(|list| !list.is_empty())?.to_owned();
    let topic = members.find_map(|member| {
        let (name, value) = member.split_once('=')?;
        let topic = value.trim();
        (name.trim().eq_ignore_ascii_case("topic") && !topic.is_empty()).then(|| topic.to_owned())
    });
    Some(ListManagement { list, topic })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn control_fields_in_any_case_the_first_of_each() {
        let head = "x-ses-configuration-set: one\r\nX-SES-CONFIGURATION-SET: two\r\nX-Ses-Message-Tags: a=b,\r\n c = d ,e\r\n\
            X-SES-SOURCE-ARN: s\r\nX-SES-FROM-ARN: f\r\nX-SES-RETURN-PATH-ARN:\r\nX-SES-TENANT: t\r\n\
            X-SES-LIST-MANAGEMENT-OPTIONS: list ; Topic = news\r\nX-SES-Other: x\r\nX-SESSION: y\r\nx-sesame-idempotency-key: k\r\n\
            X-SESAME-Send-At:\r\nx-sesame-send-at: later\r\n";
        let message = Message::read(head.as_bytes().to_vec().into()).expect("reads");
        let pair = |n: &str, v: &str| (n.to_owned(), v.to_owned());
        let expected = Controls {
            configuration_set: Some("one".to_owned()),
            tags: Some(vec![pair("a", "b"), pair("c", "d"), pair("e", "")]),
            source_arn: Some("s".to_owned()),
            from_arn: Some("f".to_owned()),
            return_path_arn: None,
            tenant: Some("t".to_owned()),
            list_management: Some(ListManagement {
                list: "list".to_owned(),
                topic: Some("news".to_owned()),
            }),
            idempotency_key: Some("k".to_owned()),
            send_at: Some(String::new()),
        };
        assert_eq!(read(&message), expected);
        assert!(is_control("x-ses-anything") && !is_control("X-SESSION") && !is_control("X-"));
    }

    #[test]
    fn list_options() {
        let list = |text| list_management(text).map(|l| (l.list, l.topic));
        assert_eq!(list("l"), Some(("l".to_owned(), None)));
        assert_eq!(list("l; topic="), Some(("l".to_owned(), None)));
        assert_eq!(list("; topic=x"), None);
    }

    proptest! {
        #[test]
        fn controls_round_trip(
            set in "[A-Za-z0-9_-]{1,64}",
            tags in proptest::collection::vec(("[A-Za-z0-9_-]{1,20}", "[A-Za-z0-9_.@-]{1,20}"), 1..9),
            list in "[A-Za-z0-9_-]{1,20}",
            topic in proptest::option::of("[A-Za-z0-9_-]{1,20}"),
        ) {
            let members: Vec<_> = tags.iter().map(|(name, value)| format!("{name}={value}")).collect();
            let options = topic.as_ref().map_or(String::new(), |t| format!("; topic={t}"));
            let head = format!(
                "X-SES-CONFIGURATION-SET: {set}\r\nX-SES-MESSAGE-TAGS: {}\r\n\
                X-SES-LIST-MANAGEMENT-OPTIONS: {list}{options}\r\n",
                members.join(",\r\n ")
            );
            let expected = Controls {
                configuration_set: Some(set),
                tags: Some(tags.clone()),
                list_management: Some(ListManagement { list, topic }),
                ..Controls::default()
            };
            let message = Message::read(head.into_bytes().into()).expect("reads");
            prop_assert_eq!(read(&message), expected);
            prop_assert_eq!(crate::tags::check(&tags), Ok(()));
        }

        #[test]
        fn any_value_is_read(text in "([=;,:\"<> ]|topic|\\PC|\r\n ?){0,20}", bytes: Vec<u8>) {
            for (name, value) in tags(&text) {
                prop_assert_eq!((name.trim(), value.trim()), (name.as_str(), value.as_str()));
                prop_assert!(!name.contains([',', '=']) && !value.contains(','));
            }
            if let Some(found) = list_management(&text) {
                prop_assert!(!found.list.is_empty() && found.topic.is_none_or(|t| !t.is_empty()));
            }
            let _ = is_control(&text);
            let head = [b"X-SES-MESSAGE-TAGS: a=", bytes.as_slice(), b"\r\nX-SES-TENANT:"].concat();
            if let Ok(message) = Message::read([&head, text.as_bytes()].concat().into()) {
                let found = read(&message);
                prop_assert!(found.tenant.is_none_or(|tenant| !tenant.is_empty()));
            }
        }
    }
}
