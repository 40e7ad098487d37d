//! The configuration as an operator meets it.

use super::*;
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
    let rows: [(&str, usize, &[&str]); 17] = [
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
fn keys_without_effect_are_told() {
    let settings = load("", &[("SESAME_SMTP__TLS", "127.0.0.1:0")]).expect("reads");
    assert_eq!(settings.without_effect(), ["smtp.tls"]);
}
