//! What `sesame dev` changes of the configuration: other defaults, and ports of the command line.

use super::{Settings, Value};
use crate::cli::DevOptions;
use std::net::SocketAddr;

/// Defaults of the local mode, where nothing else is set.
const DEFAULTS: [(&str, &str); 5] = [
    ("account.production", "true"),
    ("account.max_24_hour_send", "-1"),
    ("account.max_send_rate", "-1"),
    ("root.access_key_id", "test"),
    ("root.secret_access_key", "test"),
];

impl Settings {
    /// Prepares for the local mode: what is neither in the file nor in the environment has the defaults of this mode, and
    /// everything stays in memory unless the command line names a folder.
    pub(crate) fn prepare_dev(&mut self, options: &DevOptions) {
        for (key, value) in DEFAULTS {
            let chosen = self.values.get(key).is_some_and(|v| v.place.is_some());
            if !chosen {
                self.put(key, vec![value.to_owned()], None);
            }
        }
        let backend = if options.data.is_some() {
            "local"
        } else {
            "memory"
        };
        self.put("store.backend", vec![backend.to_owned()], None);
        for (key, port) in [
            ("api.listen", options.port),
            ("smtp.starttls", options.smtp_port),
            ("smtp.tls", options.smtps_port),
        ] {
            if let Some(port) = port {
                self.set_port(key, port);
            }
        }
    }

    /// The first address of the key with another port.
    fn set_port(&mut self, key: &str, port: u16) {
        let first = self.text(key).and_then(|text| text.parse().ok());
        let mut address = first.unwrap_or_else(|| SocketAddr::from(([127, 0, 0, 1], port)));
        address.set_port(port);
        let place = Some("command line".to_owned());
        self.put(key, vec![address.to_string()], place);
    }

    fn put(&mut self, key: &str, items: Vec<String>, place: Option<String>) {
        self.values.insert(key.to_owned(), Value { items, place });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn prepared(variables: &[(&str, &str)], options: &DevOptions) -> Settings {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        let variables: BTreeMap<_, _> = variables.iter().map(owned).collect();
        let mut settings = Settings::load(None, &variables).expect("loads");
        settings.prepare_dev(options);
        settings
    }

    #[test]
    fn defaults_give_way_to_what_is_set_and_ports_to_the_command_line() {
        let settings = prepared(&[], &DevOptions::default());
        assert_eq!(settings.text("account.max_send_rate"), Some("-1"));
        assert_eq!(settings.text("store.backend"), Some("memory"));
        assert_eq!(settings.text("api.listen"), Some("127.0.0.1:4566"));
        let variables = [
            ("SESAME_ACCOUNT__MAX_SEND_RATE", "5"),
            ("SESAME_API__LISTEN", "[::]:80"),
            ("SESAME_SMTP__TLS", ""),
        ];
        let options = DevOptions {
            data: Some("d".into()),
            port: Some(5000),
            smtps_port: Some(5001),
            ..DevOptions::default()
        };
        let settings = prepared(&variables, &options);
        assert_eq!(settings.text("account.max_send_rate"), Some("5"));
        assert_eq!(settings.text("account.production"), Some("true"));
        assert_eq!(settings.text("store.backend"), Some("local"));
        assert_eq!(settings.text("api.listen"), Some("[::]:5000"));
        assert_eq!(settings.text("smtp.tls"), Some("127.0.0.1:5001"));
    }
}
