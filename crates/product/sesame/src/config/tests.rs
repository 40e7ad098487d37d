//! The configuration as an operator meets it.

use super::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use std::time::Duration;

fn load(text: &str, variables: &[(&str, &str)]) -> Result<Settings, String> {
    let dir = tempfile::tempdir().expect("temporary folder");
    let path = dir.path().join("sesame.toml");
    std::fs::write(&path, text).expect("writes");
    let variables = variables
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    Settings::load(Some(&path), &variables).map_err(|e| e.to_string())
}

fn root() -> server::config::RootKey {
    server::config::RootKey {
        access_key_id: "AKIA".into(),
        secret_access_key: base::Secret::new("s".to_owned()),
    }
}

#[test]
fn a_mistake_is_named_with_line_and_key() {
    let rows: [(&str, usize, &[&str]); 19] = [
        (
            "region = \"us-east-1\"\n[smtp]\nstartls = [\"127.0.0.1:1\"]\n",
            3,
            &["startls", "starttls"],
        ),
        (
            "[egress]\nalow_private = true\n",
            2,
            &["alow_private", "allow_private"],
        ),
        ("[egres]\nport = 25\n", 1, &["egres", "egress"]),
        (
            "unheard_of = 1\n",
            1,
            &["unheard_of", "sesame config print"],
        ),
        (
            "[limits]\nxyz = 1\n",
            2,
            &["limits.xyz", "sesame config print"],
        ),
        ("regoin = \"x\"\n", 1, &["regoin", "region"]),
        ("[egress]\nport = \"many\"\n", 2, &["port"]),
        ("[egress]\nport = 99999\n", 2, &["port"]),
        (
            "[account]\n\nproduction = \"perhaps\"\n",
            3,
            &["production"],
        ),
        (
            "[verification]\npending_interval = \"soon\"\n",
            2,
            &["pending_interval"],
        ),
        ("[retry]\nschedule = [\"1m\", \"x\"]\n", 2, &["schedule"]),
        ("[retry]\nschedule = []\n", 2, &["schedule"]),
        ("account_id = \"12\"\n", 1, &["account_id"]),
        ("[api]\nlisten = \"nowhere\"\n", 2, &["listen"]),
        ("[store]\nbackend = \"paper\"\n", 2, &["backend", "local"]),
        ("[api\nlisten = \"127.0.0.1:0\"\n", 1, &[]),
        ("[api]\nlisten = \n", 2, &[]),
        (
            "[root]\naccess_key_id = \"AKIA\"\n",
            2,
            &["secret_access_key"],
        ),
        (
            "[[egress.source]]\nip = \"192.0.2.1\"\n",
            1,
            &["egress.source.name"],
        ),
    ];
    for (text, line, words) in rows {
        let told = load(text, &[]).expect_err(text);
        assert!(told.contains(&format!("sesame.toml:{line}:")), "{told}");
        assert!(words.iter().all(|w| told.contains(w)), "{told}");
    }
}

#[test]
fn all_mistakes_are_told_at_once_and_secrets_are_not() {
    let told = load(
        "a = 1\n[egress]\nport = 0\n[root]\nsecret_access_key = \"hush\\nhush\"\n",
        &[],
    )
    .expect_err("refuses");
    assert_eq!(told.lines().count(), 3, "{told}");
    assert!(!told.contains("hush"), "{told}");
}

#[test]
fn unknown_variables_of_ours_are_mistakes() {
    let told = load("", &[("SESAME_SMTP__STARTLS", "x")]).expect_err("refuses");
    assert!(told.contains("SESAME_SMTP__STARTTLS"), "{told}");
    let told = load("", &[("SESAME_NOBODY__KNOWS", "x")]).expect_err("refuses");
    assert!(told.contains("sesame config print"), "{told}");
    let told = load("", &[("SESAME_REGOIN", "x")]).expect_err("refuses");
    assert!(told.contains("SESAME_REGION"), "{told}");
    assert!(load("", &[("SESAME_BIN", "/usr/bin/sesame"), ("PATH", "/")]).is_ok());
}

#[test]
fn environment_beats_file_beats_default() {
    let text = "account_id = \"222222222222\"\n[account]\nmax_send_rate = 7\n";
    let variables = [
        ("SESAME_ACCOUNT__MAX_SEND_RATE", "9"),
        ("SESAME_RETRY__SCHEDULE", "1s, 2m"),
    ];
    let config = load(text, &variables).expect("reads").server(root());
    assert_eq!(config.account_id.as_str(), "222222222222");
    assert_eq!(config.account.max_send_rate.to_string(), "9");
    assert_eq!(config.account.max_24_hour_send.to_string(), "200");
    assert_eq!(
        config.retry_schedule,
        [Duration::from_secs(1), Duration::from_mins(2)]
    );
}

#[test]
fn sources_are_read_and_an_empty_variable_unsets() {
    let text =
        "[[egress.source]]\nname = \"a\"\nip = \"127.0.0.9\"\n[admin]\nlisten = \"127.0.0.1:1\"\n";
    let variables = [("SESAME_ADMIN__LISTEN", ""), ("SESAME_EGRESS__PORT", "")];
    let config = load(text, &variables).expect("reads").server(root());
    assert_eq!(config.admin.listen, None);
    assert_eq!(config.egress.port, 25);
    assert_eq!(config.egress.sources.len(), 1);
    assert_eq!(config.egress.sources[0].ehlo, "localhost.test");
}

#[test]
fn the_printed_configuration_is_the_default_one() {
    let text = print();
    let read = load(&text, &[]).expect("is valid").server(root());
    let default = load("", &[]).expect("is valid").server(root());
    assert_eq!(format!("{read:?}"), format!("{default:?}"));
    assert_eq!(default.limits, server::config::Limits::default());
    for key in keys::KEYS {
        assert!(text.contains(&format!("{} = ", key.name)), "{}", key.full());
    }
}

#[test]
fn the_host_of_links_is_one_that_needs_a_record() {
    for (url, host) in [
        ("https://links.ses.test/x", Some("links.ses.test")),
        ("http://links.ses.test:8080", Some("links.ses.test")),
        ("http://127.0.0.1:4566", None),
        ("http://[2001:db8::a]:80", None),
        ("http://localhost:4566", None),
    ] {
        let settings = load("", &[("SESAME_API__PUBLIC_URL", url)]).expect("reads");
        assert_eq!(settings.public_host(), host, "{url}");
    }
}

#[test]
fn keys_without_effect_are_told() {
    let settings = load("", &[("SESAME_INBOUND__LISTEN", "127.0.0.1:0")]).expect("reads");
    assert_eq!(settings.without_effect(), ["inbound.listen"]);
}

#[test]
fn each_default_and_example_reads_back_from_both_places() {
    let default = load("", &[]).expect("reads");
    for key in keys::KEYS {
        let text = key.default.unwrap_or(key.example);
        let section = match key.section {
            "" => String::new(),
            section => format!("[{section}]\n"),
        };
        let line = format!("{section}{} = {}\n", key.name, key.kind.print(text));
        let partner = matches!(
            (key.section, key.name),
            ("root", _) | ("smtp", "cert" | "key") | ("api", "tls_cert" | "tls_key")
        );
        let variable = (key.variable(), text.to_owned());
        for read in [
            load(&line, &[]),
            load("", &[(variable.0.as_str(), variable.1.as_str())]),
        ] {
            if partner {
                let told = read.expect_err("one of two");
                assert!(told.contains("set both or none"), "{told}");
                continue;
            }
            let settings = read.unwrap_or_else(|told| panic!("{line}: {told}"));
            let items = settings.list(&key.full());
            assert_eq!(items, items_of(key, text), "{line}");
            if key.default.is_some() {
                assert_eq!(items, default.list(&key.full()), "{line}");
            }
        }
    }
}

/// Reads and, when there is no mistake, builds all that is built from the settings.
fn read(text: &str, variables: &[(&str, &str)]) {
    match load(text, variables) {
        Ok(settings) => {
            let _ = (settings.server(root()), settings.options());
            let _ = (settings.without_effect(), settings.admin_socket());
        }
        Err(told) => assert!(!told.is_empty()),
    }
}

/// Texts of which some fit a key and some just miss.
const VALUES: &str = "true|-1|-0|1e400|nan|\\+?[0-9]{0,20}(ms|s|m|h|d|MB|GB)?|[0-9.:]{0,12}|\
    \\[::1\\]:[0-9]{0,6}|,|1s,,2m|memory|\\PC{0,9}";

fn line_of_a_key() -> impl Strategy<Value = String> {
    let values = prop_oneof![
        VALUES.prop_map(|v| format!("{v:?}")),
        VALUES,
        VALUES.prop_map(|v| format!("[{v:?}, {v:?}]")),
    ];
    (select(keys::KEYS), values).prop_map(|(key, value)| match key.section {
        "" => format!("{} = {value}\n", key.name),
        section => format!("{section}.{} = {value}\n", key.name),
    })
}

proptest! {
    #[test]
    fn any_file_is_read_or_refused(
        text: String,
        toml in "([a-z]{1,6}|[\\[\\]{}=\"'.,#\n]|[0-9-]{1,4}|egress|source){0,30}",
    ) {
        read(&text, &[]);
        read(&toml, &[]);
    }

    #[test]
    fn any_value_of_a_key_is_read_or_refused(line in line_of_a_key()) {
        read(&line, &[]);
    }

    #[test]
    fn a_changed_configuration_is_read_or_refused(at: Index, by: char, cut: Index) {
        let mut letters: Vec<char> = print().chars().collect();
        let at = at.index(letters.len());
        letters[at] = by;
        let changed: String = letters.iter().collect();
        read(&changed, &[]);
        let cut = cut.index(letters.len());
        read(&letters[..cut].iter().collect::<String>(), &[]);
    }

    #[test]
    fn any_environment_is_read_or_refused(
        key in select(keys::KEYS),
        text in VALUES,
        name in "[A-Z_]{0,30}|\\PC{0,100}",
        odd: String,
    ) {
        read("", &[(&key.variable(), &text)]);
        read("", &[(&key.variable(), &odd)]);
        read("", &[(&format!("SESAME_{name}"), &text)]);
    }

    #[test]
    fn deep_nesting_is_a_mistake(
        depth in 1_000..20_000_usize,
        open in select(&["[", "{a=", "a."][..]),
    ) {
        let told = load(&format!("a = {}", open.repeat(depth)), &[]);
        prop_assert!(told.is_err());
        let dotted = load(&("a.".repeat(depth) + "a = 1"), &[]);
        prop_assert!(dotted.is_err());
    }
}
