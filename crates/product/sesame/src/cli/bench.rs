//! `sesame bench`: its commands and options.

use clap::{Args, Subcommand, ValueEnum};

#[derive(Debug, Subcommand)]
pub(crate) enum BenchCommand {
    /// Send by an API, each request signed, and tell how fast it was.
    #[command(after_help = "\
Example:
  eval \"$(sesame admin env)\"; sesame bench api --from me@example.com --domain sink.example.com")]
    Api {
        /// Base URL of the API, in clear text.
        #[arg(long, value_name = "URL", env = "AWS_ENDPOINT_URL")]
        endpoint: String,
        /// Access key.
        #[arg(long, value_name = "ID", env = "AWS_ACCESS_KEY_ID")]
        access_key_id: String,
        /// Its secret; better in the environment than on the command line.
        #[arg(
            long,
            value_name = "SECRET",
            env = "AWS_SECRET_ACCESS_KEY",
            hide_env_values = true
        )]
        secret_access_key: String,
        /// Region of the signature.
        #[arg(long, env = "AWS_REGION", default_value = "us-east-1")]
        region: String,
        /// The operation that sends.
        #[arg(long, value_enum, default_value_t = Way::V2)]
        way: Way,
        #[command(flatten)]
        load: LoadOptions,
    },
    /// Send by SMTP, and tell how fast it was. Any certificate is taken.
    #[command(after_help = "\
Example:
  sesame bench smtp --server 127.0.0.1:2587 --from me@example.com --domain sink.example.com \\
      --user AKIA... --password ...")]
    Smtp {
        /// The server, HOST:PORT.
        #[arg(long, value_name = "HOST:PORT")]
        server: String,
        /// When TLS starts.
        #[arg(long, value_enum, default_value_t = Tls::Starttls)]
        tls: Tls,
        /// User of AUTH.
        #[arg(long, requires = "password")]
        user: Option<String>,
        /// Its password; better in the environment than on the command line.
        #[arg(long, env = "SESAME_BENCH_PASSWORD", hide_env_values = true)]
        password: Option<String>,
        #[command(flatten)]
        load: LoadOptions,
    },
    /// Take mail by SMTP, keep nothing, and count it until it is interrupted.
    #[command(after_help = "Example:\n  sesame bench sink --listen 127.0.0.1:2526")]
    Sink {
        /// Where to listen.
        #[arg(long, value_name = "IP:PORT", default_value = "127.0.0.1:2526")]
        listen: std::net::SocketAddr,
    },
}

#[derive(Debug, Args)]
pub(crate) struct LoadOptions {
    /// Address of the author, at an identity that may send.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) from: String,
    /// Domain of the recipients; may be given more than once.
    #[arg(long = "domain", value_name = "DOMAIN", required = true)]
    pub(crate) domains: Vec<String>,
    /// Messages in all.
    #[arg(long, default_value_t = 1_000, value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) messages: u64,
    /// Connections that send, each one message at a time.
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..=4_096))]
    pub(crate) connections: u16,
    /// Octets of a message's text.
    #[arg(long, default_value_t = 10_240, value_parser = clap::value_parser!(u32).range(2..=20_000_000))]
    pub(crate) size: u32,
    /// Answer in JSON.
    #[arg(long)]
    pub(crate) json: bool,
}

/// An operation that sends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Way {
    /// SendEmail of the v2 API.
    V2,
    /// SendEmail of the v1 API.
    V1,
    /// SendRawEmail of the v1 API.
    V1Raw,
}

/// When TLS starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tls {
    /// After STARTTLS.
    Starttls,
    /// Before the greeting.
    #[value(name = "tls")]
    First,
    /// Never.
    Never,
}
