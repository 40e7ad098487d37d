//! From checked values to the server's typed configuration. Nothing here can fail: every value passed its type's check
//! when it was read.

use super::{Settings, Value, routes};
use crate::certificate::Files;
use base::{ByteCount, Secret, parse_duration};
use server::config;
use server::config::SHARED_POOL;
use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

/// What the binary itself needs beside the server's configuration.
#[derive(Clone, Debug)]
pub(crate) struct Options {
    /// The data folder.
    pub(crate) data_dir: PathBuf,
    /// `true` keeps everything in memory.
    pub(crate) memory: bool,
    /// File of the master key.
    pub(crate) key_file: Option<PathBuf>,
    /// Resolvers; the system's when empty.
    pub(crate) resolvers: Vec<SocketAddr>,
    /// Addresses of the authoritative server.
    pub(crate) dns_listen: Vec<SocketAddr>,
    /// Trusted roots.
    pub(crate) ca_file: Option<PathBuf>,
    /// The root key, when it is configured.
    pub(crate) root: Option<config::RootKey>,
    /// Certificate of the APIs, when they speak TLS.
    pub(crate) api_certificate: Option<Files>,
    /// Certificate of SMTP, when it is configured.
    pub(crate) smtp_certificate: Option<Files>,
}

const CHECKED: &str = "the value passed its type's check when it was read";

pub(super) fn parsed<T: FromStr>(text: &str) -> T {
    text.parse().ok().expect(CHECKED)
}

fn duration(text: &str) -> Duration {
    parse_duration(text).expect(CHECKED)
}

impl Settings {
    /// What the binary needs.
    pub(crate) fn options(&self) -> Options {
        Options {
            data_dir: self.data_dir(),
            memory: self.text("store.backend") == Some("memory"),
            key_file: self.text("secrets.key_file").map(PathBuf::from),
            resolvers: self.addresses("dns.resolvers"),
            dns_listen: self.addresses("dns.listen"),
            ca_file: self.text("egress.ca_file").map(PathBuf::from),
            root: self.root(),
            api_certificate: self.files("api.tls_cert", "api.tls_key"),
            smtp_certificate: self.files("smtp.cert", "smtp.key"),
        }
    }

    fn addresses(&self, key: &str) -> Vec<SocketAddr> {
        self.list(key).iter().map(|a| parsed(a)).collect()
    }

    /// The service's own domain.
    pub(crate) fn service_domain(&self) -> String {
        self.get::<String>("service_domain").to_ascii_lowercase()
    }

    /// The files of a certificate; both keys are set or none.
    fn files(&self, chain: &str, key: &str) -> Option<Files> {
        Some(Files {
            chain: self.text(chain)?.into(),
            key: self.text(key)?.into(),
        })
    }

    fn root(&self) -> Option<config::RootKey> {
        Some(config::RootKey {
            access_key_id: self.text("root.access_key_id")?.to_owned(),
            secret_access_key: Secret::new(self.text("root.secret_access_key")?.to_owned()),
        })
    }

    /// The server's configuration with this root key; certificates are files, which are read elsewhere.
    pub(crate) fn server(&self, root: config::RootKey) -> config::Config {
        config::Config {
            account_id: self.get("account_id"),
            region: self.get("region"),
            service_domain: self.service_domain(),
            data_dir: Some(self.data_dir()),
            root,
            account: config::AccountDefaults {
                production: self.get("account.production"),
                max_24_hour_send: self.get("account.max_24_hour_send"),
                max_send_rate: self.get("account.max_send_rate"),
            },
            api: config::Api {
                listen: self.get("api.listen"),
                certificate: None,
            },
            web: config::Web {
                listen: self.text("web.listen").map(parsed),
                public_url: self.text("api.public_url").map(str::to_owned),
            },
            smtp: config::Smtp {
                starttls: self.addresses("smtp.starttls"),
                tls: self.addresses("smtp.tls"),
                certificate: None,
            },
            egress: self.egress(),
            retry_schedule: self
                .list("retry.schedule")
                .iter()
                .map(|d| duration(d))
                .collect(),
            verification: config::Verification {
                pending_interval: self.duration("verification.pending_interval"),
                verified_interval: self.duration("verification.verified_interval"),
                dkim_rotation: self.duration("verification.dkim_rotation"),
            },
            admin: config::Admin {
                listen: self.text("admin.listen").map(parsed),
                socket: Some(self.admin_socket()),
                uid: env_os::own_uid(),
            },
            retention: self
                .duration("retention.records")
                .max(self.duration("retention.events")),
            transcripts: self.transcripts(),
            limits: self.limits(),
            dev: None,
            rig: config::Rig::default(),
        }
    }

    /// Delivery, with at least one source.
    pub(crate) fn egress(&self) -> config::Egress {
        let service_domain = self.service_domain();
        let mut sources: Vec<_> = self
            .sources
            .iter()
            .map(|values| source(values, &service_domain))
            .collect();
        if sources.is_empty() {
            sources.push(config::Source {
                name: "default".into(),
                ip: None,
                ehlo: service_domain,
                pool: SHARED_POOL.to_owned(),
                weight: 1,
            });
        }
        config::Egress {
            port: self.get("egress.port"),
            allow_private: self.get("egress.allow_private"),
            sources,
            routes: self.routes.iter().map(routes::build).collect(),
        }
    }

    /// Transcripts need a folder that survives.
    fn transcripts(&self) -> Option<config::Transcripts> {
        let keep = self.duration("retention.transcripts");
        let in_memory = self.text("store.backend") == Some("memory");
        (!keep.is_zero() && !in_memory).then(|| config::Transcripts {
            folder: self.data_dir().join("transcripts"),
            keep,
            each_bytes: self.size("transcript_bytes") as usize,
            all_bytes: self.size("transcripts_bytes"),
        })
    }

    fn limits(&self) -> config::Limits {
        config::Limits {
            inflight_bytes: self.size("inflight_bytes"),
            inflight_wait: self.duration("limits.inflight_wait"),
            connections: self.get("limits.connections"),
            connections_per_address: self.get("limits.connections_per_address"),
            head_bytes: self.size("head_bytes") as usize,
            head_time: self.duration("limits.head_time"),
            body_time: self.duration("limits.body_time"),
            send_bytes: self.size("send_bytes"),
            query_bytes: self.size("query_bytes"),
            body_bytes: self.size("body_bytes"),
            drain_time: self.duration("limits.drain_time"),
            queue_bytes: self.size("queue_bytes"),
            carried_bytes: self.size("carried_bytes"),
            flight_inputs: self.get("limits.flight_inputs"),
            egress_connections: self.get("limits.egress_connections"),
            egress_connections_per_site: self.get("limits.egress_connections_per_site"),
            remembered_requests: self.get("limits.remembered_requests"),
            remembered_bytes: self.size("remembered_bytes"),
            smtp: self.smtp_limits(),
        }
    }

    fn smtp_limits(&self) -> config::SmtpLimits {
        config::SmtpLimits {
            connections: self.get("limits.smtp_connections"),
            connections_per_address: self.get("limits.smtp_connections_per_address"),
            connections_per_key: self.get("limits.smtp_connections_per_key"),
            stranger_time: self.duration("limits.smtp_stranger_time"),
            login_time: self.duration("limits.smtp_login_time"),
            command_time: self.duration("limits.smtp_command_time"),
            content_time: self.duration("limits.smtp_content_time"),
            session_time: self.duration("limits.smtp_session_time"),
            login_delay: self.duration("limits.smtp_login_delay"),
        }
    }

    /// A value that always has one, since its key has a default.
    fn value(&self, key: &str) -> &str {
        self.text(key)
            .or_else(|| default_of(key))
            .expect("this key has a default")
    }

    fn get<T: FromStr>(&self, key: &str) -> T {
        parsed(self.value(key))
    }

    fn duration(&self, key: &str) -> Duration {
        duration(self.value(key))
    }

    fn size(&self, limit: &str) -> u64 {
        self.get::<ByteCount>(&format!("limits.{limit}")).0
    }
}

/// The default of a key that an empty variable took out of the values.
fn default_of(key: &str) -> Option<&'static str> {
    super::keys::KEYS.iter().find(|k| k.full() == key)?.default
}

fn source(values: &BTreeMap<String, Value>, service_domain: &str) -> config::Source {
    let text = |key: &str| values.get(&format!("egress.source.{key}"))?.items.first();
    config::Source {
        name: text("name").cloned().unwrap_or_default(),
        ip: text("ip").map(|ip| parsed(ip)),
        ehlo: text("ehlo").map_or_else(|| service_domain.to_owned(), String::clone),
        pool: text("pool").map_or_else(|| SHARED_POOL.to_owned(), String::clone),
        weight: text("weight").map_or(1, |weight| parsed(weight)),
    }
}
