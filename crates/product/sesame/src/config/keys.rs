//! Every key of the configuration: name, type, default and meaning. The file's reader, the environment's reader and
//! `sesame config print` all work from this one table.

use super::kind::Kind;

/// A key.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Key {
    /// Section; empty for the top level.
    pub(crate) section: &'static str,
    /// Name in the section.
    pub(crate) name: &'static str,
    /// Type.
    pub(crate) kind: Kind,
    /// Default (lists comma-separated); `None` leaves it unset.
    pub(crate) default: Option<&'static str>,
    /// What an unset key looks like when set, for `config print`.
    pub(crate) example: &'static str,
    /// Meaning.
    pub(crate) doc: &'static str,
    /// Whether this version acts on it (docs/adr/021).
    pub(crate) acts: bool,
}

impl Key {
    /// `section.name`.
    pub(crate) fn full(&self) -> String {
        if self.section.is_empty() {
            self.name.to_owned()
        } else {
            format!("{}.{}", self.section, self.name)
        }
    }

    /// `SESAME_SECTION__NAME`.
    pub(crate) fn variable(&self) -> String {
        format!(
            "SESAME_{}",
            self.full().to_ascii_uppercase().replace('.', "__")
        )
    }

    const fn later(mut self) -> Self {
        self.acts = false;
        self
    }
}

const fn set(
    section: &'static str,
    name: &'static str,
    kind: Kind,
    default: &'static str,
    doc: &'static str,
) -> Key {
    Key {
        section,
        name,
        kind,
        default: Some(default),
        example: "",
        doc,
        acts: true,
    }
}

const fn unset(
    section: &'static str,
    name: &'static str,
    kind: Kind,
    example: &'static str,
    doc: &'static str,
) -> Key {
    Key {
        section,
        name,
        kind,
        default: None,
        example,
        doc,
        acts: true,
    }
}

const PORT: Kind = Kind::Integer(1, 65_535);
const COUNT: Kind = Kind::Integer(1, 1_000_000);
const ADDRESSES: Kind = Kind::List(&Kind::Address);
const INTERVALS: Kind = Kind::List(&Kind::Interval);
const BACKENDS: Kind = Kind::OneOf(&["local", "memory"]);

/// What each section is about, in the order of `config print`.
pub(crate) const SECTIONS: [(&str, &str); 18] = [
    (
        "root",
        "The first account's root key; made at first start and kept in DIR/root-credentials.",
    ),
    ("account", "What a new account starts with."),
    ("api", "Every AWS API."),
    ("smtp", "SMTP submission."),
    ("inbound", "Mail from the world."),
    ("receiving", "Receipt rules."),
    (
        "web",
        "Tracking, unsubscribe and verification links for the public side.",
    ),
    ("sns", "Notifications."),
    (
        "dns",
        "Name resolution, and Sesame's own authoritative server.",
    ),
    ("egress", "Delivery to receiving mail servers."),
    ("retry", "Attempts after a temporary failure."),
    ("verification", "Looks at the DNS records of identities."),
    ("admin", "The operator's side."),
    ("scan", "Scanners of received mail."),
    ("store", "Where everything is kept."),
    ("secrets", "Keys at rest."),
    ("retention", "How long things are remembered."),
    (
        "limits",
        "Bounds: every queue, buffer and wait of the house has a name here.",
    ),
];

/// Every key, section by section.
// A table that is read line by line.
#[rustfmt::skip]
pub(crate) const KEYS: &[Key] = &[
    set("", "account_id", Kind::Account, "000000000000", "The first account; ARNs and scopes use it."),
    set("", "region", Kind::Region, "us-east-1", "The region that is served."),
    set("", "service_domain", Kind::Domain, "localhost.test",
        "The platform's own domain, in the place that amazonses.com has for AWS: default MAIL FROM and DKIM zone."),
    set("", "data_dir", Kind::Path, "./data", "Everything that must survive."),
    unset("root", "access_key_id", Kind::Text, "AKIAIOSFODNN7EXAMPLE", "Set both, or none."),
    unset("root", "secret_access_key", Kind::Secret, "…", "Its secret."),
    set("account", "production", Kind::Bool, "false", "Out of the sandbox."),
    set("account", "max_24_hour_send", Kind::Quota, "200", "Recipients in a rolling 24 hours; -1 is unlimited."),
    set("account", "max_send_rate", Kind::Quota, "1", "Recipients a second; -1 is unlimited."),
    set("api", "listen", Kind::Address, "127.0.0.1:4566", "Where it listens; port 0 takes any free one."),
    unset("api", "tls_cert", Kind::Path, "/etc/sesame/api.crt", "Certificate chain, PEM."),
    unset("api", "tls_key", Kind::Path, "/etc/sesame/api.key", "Its key, PEM."),
    unset("api", "public_url", Kind::Url, "https://ses.example.com",
        "Base of verification, tracking and unsubscribe links; http:// and the listener's address without it."),
    set("smtp", "starttls", ADDRESSES, "127.0.0.1:2587", "Submission with STARTTLS (production: 587, 2587)."),
    set("smtp", "tls", ADDRESSES, "127.0.0.1:2465", "Submission in TLS (production: 465, 2465)."),
    unset("smtp", "cert", Kind::Path, "/etc/sesame/smtp.crt", "Certificate chain, PEM."),
    unset("smtp", "key", Kind::Path, "/etc/sesame/smtp.key", "Its key, PEM."),
    set("inbound", "listen", ADDRESSES, "127.0.0.1:2525", "Mail from the world (production: 25).").later(),
    set("receiving", "retry_schedule", INTERVALS, "1m,2m,5m,10m,15m",
        "Waits between tries of a failed receipt action; the last repeats.").later(),
    unset("web", "listen", Kind::Address, "0.0.0.0:8080", "Serves links alone, for the public side; api.listen serves them, too."),
    unset("sns", "public_url", Kind::Url, "https://ses.example.com", "Base of SubscribeURL; api.public_url without it.").later(),
    unset("dns", "resolvers", ADDRESSES, "127.0.0.1:53", "Used for every look-up; the system's without it."),
    unset("dns", "trust_anchor", Kind::Path, "/etc/sesame/root.key", "DNSSEC trust anchor.").later(),
    set("dns", "trust_ad", Kind::Bool, "false", "Believe the resolver's AD bit.").later(),
    unset("dns", "listen", ADDRESSES, "0.0.0.0:53",
        "Sesame as authoritative server of its DKIM zone, so that Easy DKIM needs one NS record."),
    set("egress", "port", PORT, "25", "Port of receiving MXs."),
    set("egress", "allow_private", Kind::Bool, "false", "Deliver to loopback, link-local and private addresses."),
    unset("egress", "ca_file", Kind::Path, "/etc/ssl/certs/ca-certificates.crt", "Trusted roots; the system's without it."),
    set("retry", "schedule", INTERVALS, "1m,2m,5m,10m,20m,40m,1h", "Waits between attempts, ±20 %; the last repeats."),
    set("verification", "pending_interval", Kind::Interval, "1m", "Between looks for what is not verified yet."),
    set("verification", "verified_interval", Kind::Interval, "24h", "Between looks for what is."),
    set("verification", "dkim_rotation", Kind::Interval, "180d", "How long a key of Easy DKIM signs before the next one does."),
    unset("admin", "listen", Kind::Address, "127.0.0.1:9090", "HTTP of /metrics, /health/live and /health/ready."),
    unset("admin", "socket", Kind::Path, "/run/sesame/admin.sock", "The operator's socket; DIR/admin.sock without it."),
    unset("scan", "clamav", Kind::Text, "tcp://127.0.0.1:3310", "clamd: tcp://… or unix:….").later(),
    unset("scan", "rspamd", Kind::Url, "http://127.0.0.1:11333", "rspamd.").later(),
    set("store", "backend", BACKENDS, "local", "local (in data_dir) or memory (nothing survives)."),
    unset("secrets", "key_file", Kind::Path, "/etc/sesame/master.key",
        "The key that encrypts every other key; made as DIR/master.key without it. Keep it outside DIR in production."),
    set("retention", "records", Kind::Duration, "30d", "Finished mail with its time-line."),
    unset("retention", "bodies", Kind::Duration, "7d", "Bodies; until the mail is done without it.").later(),
    set("retention", "events", Kind::Duration, "30d", "Journal entries; never shorter than records in this version."),
    set("retention", "transcripts", Kind::Duration, "3d",
        "What was said in SMTP when mail was delivered, without content and secrets; 0s keeps none."),
    unset("limits", "management_rate", COUNT, "1", "Calls a second of management operations.").later(),
    set("limits", "inflight_bytes", Kind::Size, "256MB", "Memory of requests and their messages at one time."),
    set("limits", "inflight_wait", Kind::Duration, "2m", "How long a request may wait for that memory."),
    set("limits", "connections", COUNT, "8192", "Connections of one listener at one time."),
    set("limits", "connections_per_address", COUNT, "4096", "Of these, one client address (IPv6: one /64) may have so many."),
    set("limits", "head_bytes", Kind::Size, "64KB", "A request's head."),
    set("limits", "head_time", Kind::Interval, "60s", "For a request's head; also the longest silence between requests."),
    set("limits", "body_time", Kind::Interval, "30s", "For a request's body, beside a second for each 64 KB that came."),
    set("limits", "send_bytes", Kind::Size, "56MB", "Body of a v2 request that sends mail."),
    set("limits", "query_bytes", Kind::Size, "24MB", "Body of a request of the Query API."),
    set("limits", "body_bytes", Kind::Size, "4MB", "Body of any other request, and of one without Content-Length."),
    set("limits", "smtp_connections", COUNT, "1000", "SMTP sessions at one time, over all listeners."),
    set("limits", "smtp_connections_per_address", COUNT, "500", "Of these, one client address (IPv6: one /64) may have so many."),
    set("limits", "smtp_connections_per_key", COUNT, "50", "Of these, one access key may have so many."),
    set("limits", "smtp_stranger_time", Kind::Interval, "10s", "For each SMTP command before a login, and for a handshake."),
    set("limits", "smtp_login_time", Kind::Interval, "2m", "For all SMTP commands before a login together."),
    set("limits", "smtp_command_time", Kind::Interval, "60s", "For each SMTP command after a login."),
    set("limits", "smtp_content_time", Kind::Interval, "5m",
        "Longest silence in a message sent by SMTP; beside it, 4 KB a second must come."),
    set("limits", "smtp_session_time", Kind::Interval, "30m", "An SMTP session ends after this when its next message would begin."),
    set("limits", "smtp_login_delay", Kind::Duration, "1s", "The wait before a wrong SMTP login is answered."),
    set("limits", "drain_time", Kind::Duration, "24s", "How long SIGTERM lets deliveries in flight go on."),
    set("limits", "queue_bytes", Kind::Size, "64MB", "Bodies of accepted mail kept in memory until delivery."),
    set("limits", "carried_bytes", Kind::Size, "128MB", "Messages over 1 MB that outgoing connections hold at one time."),
    set("limits", "egress_connections", COUNT, "1000", "Outgoing connections at one time."),
    set("limits", "egress_connections_per_site", COUNT, "20", "Outgoing connections to one site at one time."),
    set("limits", "transcript_bytes", Kind::Size, "8KB", "Transcript of one attempt; of a longer one the middle is left out."),
    set("limits", "transcripts_bytes", Kind::Size, "256MB", "Transcripts of all; the oldest go first."),
    set("limits", "flight_inputs", COUNT, "100000", "Newest inputs of the queue that `sesame admin queue flight` writes down; 0 keeps none."),
    set("limits", "remembered_requests", COUNT, "10000",
        "Refused calls that `sesame admin request show` explains, the newest; and as many others."),
    set("limits", "remembered_bytes", Kind::Size, "8MB", "Memory of either."),
];

/// Keys of `[[egress.source]]`.
pub(crate) const SOURCE_KEYS: &[Key] = &[
    unset(
        "egress.source",
        "name",
        Kind::Name,
        "shared-1",
        "Name in time-lines; needed.",
    ),
    unset(
        "egress.source",
        "ip",
        Kind::Ip,
        "192.0.2.1",
        "Our own address; the system's choice without it.",
    ),
    unset(
        "egress.source",
        "ehlo",
        Kind::Domain,
        "out1.example.com",
        "Name in EHLO; the service domain without it.",
    ),
    unset(
        "egress.source",
        "pool",
        Kind::Name,
        "transactional",
        "Pool that it belongs to, which configuration sets name; ses-shared-pool without it.",
    ),
    unset(
        "egress.source",
        "weight",
        COUNT,
        "1",
        "Share of the pool's mail; 1 without it.",
    ),
];

/// Keys of `[[egress.route]]`.
pub(crate) const ROUTE_KEYS: &[Key] = &[
    unset(
        "egress.route",
        "host",
        Kind::Text,
        "email-smtp.us-east-1.amazonaws.com",
        "Smarthost, by name or address; needed.",
    ),
    unset(
        "egress.route",
        "name",
        Kind::Name,
        "ses",
        "Name in time-lines; host and port without it.",
    ),
    unset(
        "egress.route",
        "domain",
        Kind::Text,
        "example.com",
        "Recipients' domain, *.example.com for those below it; all without it, or *.",
    ),
    unset(
        "egress.route",
        "account",
        Kind::Account,
        "222222222222",
        "Mail of this account alone.",
    ),
    unset(
        "egress.route",
        "configuration_set",
        Kind::Text,
        "newsletter",
        "Mail of this configuration set alone.",
    ),
    unset(
        "egress.route",
        "share",
        Kind::Integer(0, 100),
        "100",
        "Percentage of the messages that match; 100 without it.",
    ),
    unset(
        "egress.route",
        "port",
        PORT,
        "587",
        "Its port; 587 without it.",
    ),
    unset(
        "egress.route",
        "tls",
        Kind::OneOf(&["require", "implicit", "optional", "none"]),
        "require",
        "STARTTLS and a certificate that holds; implicit is TLS from the first octet. require without it.",
    ),
    unset("egress.route", "user", Kind::Text, "user", "User for AUTH."),
    unset(
        "egress.route",
        "password",
        Kind::Secret,
        "…",
        "Password for AUTH.",
    ),
    unset(
        "egress.route",
        "password_file",
        Kind::Path,
        "/etc/sesame/route-password",
        "File with the password, instead of it.",
    ),
    unset(
        "egress.route",
        "password_env",
        Kind::Text,
        "ROUTE_PASSWORD",
        "Environment variable with the password, instead of it.",
    ),
];
