//! The command line.

mod admin;
mod bench;
mod mail;
mod vault;

pub(crate) use admin::*;
pub(crate) use bench::*;
pub(crate) use mail::{MessageVerb, OrderOptions, QueueVerb, SuppressionVerb};
pub(crate) use vault::{CheckOptions, RestoreOptions};

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Amazon SES as open software: the SES API in front, durable queueing and signed delivery behind.
#[derive(Debug, Parser)]
#[command(
    name = "sesame",
    version,
    after_help = "\
Examples:
  sesame serve --data /var/lib/sesame
  sesame config print > sesame.toml
  sesame admin message show MESSAGE-ID"
)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Run the server; the first start creates the data folder, its keys and a root access key.
    #[command(after_help = "\
Examples:
  sesame serve
  sesame serve --config /etc/sesame.toml
  SESAME_API__LISTEN=0.0.0.0:4566 sesame serve --data /var/lib/sesame

Every key of `sesame config print` can be set in the file or as SESAME_SECTION__KEY.
SIGTERM lets work in flight finish and exits in at most 30 s.")]
    Serve(ServeOptions),
    /// Run a server for tests on this machine: any credentials, any sender, every mail ends in its mailbox.
    #[command(after_help = "\
Examples:
  sesame dev
  sesame dev --port 0 --smtp-port 0 --smtps-port 0
  sesame dev --strict --data ./ses-data
  curl http://127.0.0.1:4566/_aws/ses

Point an SDK at it by AWS_ENDPOINT_URL=http://127.0.0.1:4566; any access key will do, and one of
twelve digits is an account of its own. Nothing leaves this machine, and without --data nothing
is written.")]
    Dev(DevOptions),
    /// The operator's hand on a running server, through its socket.
    #[command(after_help = "\
Examples:
  sesame admin account show
  sesame admin account grant --max-24-hour-send 50000 --max-send-rate 14
  sesame admin identity check example.com
  sesame admin message show MESSAGE-ID --json
  sesame admin queue list
  eval \"$(sesame admin env)\"")]
    Admin(AdminCommand),
    /// Print the DNS records that the service's own domain needs, ready to paste.
    #[command(after_help = "\
Examples:
  sesame dns
  sesame dns --check

The DKIM record comes from the running server. --check looks each record up, says what is
wrong, and exits with 1 while something is.")]
    Dns {
        #[command(flatten)]
        place: Place,
        /// Look each record up instead.
        #[arg(long)]
        check: bool,
    },
    /// Exit with 0 when the running server is ready: for container and unit health checks.
    #[command(after_help = "\
Examples:
  sesame health
  sesame health --data /var/lib/sesame")]
    Health {
        #[command(flatten)]
        place: Place,
    },
    /// Measure a server: send load by its API or by SMTP, or be the sink that takes its mail.
    #[command(after_help = "\
Examples:
  sesame bench sink --listen 127.0.0.1:2526
  eval \"$(sesame admin env)\"; sesame bench api --from me@example.com --domain sink.example.com
  sesame bench smtp --server 127.0.0.1:2587 --from me@example.com --domain sink.example.com \\
      --user AKIA... --password ...

The same generators as `make bench`. The mail is real: send it to a domain whose MX is a sink.")]
    Bench {
        #[command(subcommand)]
        command: BenchCommand,
    },
    /// Put a backup back: into the data folder, which must be empty or not there.
    #[command(after_help = "\
Examples:
  sesame restore /backup/2026-11-24 --data /var/lib/sesame
  sesame restore /backup/2026-11-24 --config /etc/sesame.toml

Every file is compared with the digest that was taken when the backup was made. The master key
is in no backup: name its file in secrets.key_file, or put it at DIR/master.key afterwards. A key
that still lies where it lay is found. SHA256SUMS in the backup can be checked by sha256sum -c.")]
    Restore(RestoreOptions),
    /// Look at every record, event and body of a data folder or a backup that no server uses.
    #[command(
        name = "check-data",
        after_help = "\
Examples:
  sesame check-data --data /var/lib/sesame
  sesame check-data --data /backup/2026-11-24 --json

Nothing is changed. Exits with 1 when something is wrong, and says where."
    )]
    CheckData(CheckOptions),
    /// Print the annotated default configuration, or check a file.
    #[command(after_help = "\
Examples:
  sesame config print > sesame.toml
  sesame config check sesame.toml")]
    Config {
        #[command(subcommand)]
        command: ConfigCommand,
    },
}

/// Which server.
#[derive(Clone, Debug, Args)]
pub(crate) struct Place {
    /// Configuration file.
    #[arg(long, value_name = "FILE", env = "SESAME_CONFIG", global = true)]
    pub(crate) config: Option<PathBuf>,
    /// Data folder; beats the configuration's data_dir.
    #[arg(long, value_name = "DIR", global = true)]
    pub(crate) data: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct ServeOptions {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Form of the log on stderr; human on a terminal, else JSON. RUST_LOG sets the level.
    #[arg(long, value_enum)]
    pub(crate) log_format: Option<LogFormat>,
}

#[derive(Debug, Default, Args)]
pub(crate) struct DevOptions {
    /// Configuration file.
    #[arg(long, value_name = "FILE", env = "SESAME_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    /// Keep everything but the mailbox in this folder; without it everything is in memory.
    #[arg(long, value_name = "DIR")]
    pub(crate) data: Option<String>,
    /// Senders need an identity; every identity counts as verified once it is created.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Port of the API and the mailbox; 0 takes any free one.
    #[arg(long, value_name = "N")]
    pub(crate) port: Option<u16>,
    /// Port of SMTP with STARTTLS.
    #[arg(long, value_name = "N")]
    pub(crate) smtp_port: Option<u16>,
    /// Port of SMTP in TLS.
    #[arg(long, value_name = "N")]
    pub(crate) smtps_port: Option<u16>,
    /// Form of the log on stderr; human on a terminal, else JSON. RUST_LOG sets the level.
    #[arg(long, value_enum)]
    pub(crate) log_format: Option<LogFormat>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum LogFormat {
    /// For people.
    Human,
    /// One JSON object a line.
    Json,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ConfigCommand {
    /// Print every key with its default and its meaning, as a valid file.
    #[command(after_help = "Example:\n  sesame config print > sesame.toml")]
    Print,
    /// Check a file: every mistake with file, line and key.
    #[command(after_help = "Example:\n  sesame config check sesame.toml")]
    Check {
        /// The file.
        file: PathBuf,
    },
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_sound_and_every_command_explains_itself() {
        Cli::command().debug_assert();
        check(&mut Cli::command());
    }

    fn check(command: &mut clap::Command) {
        assert!(command.get_about().is_some(), "{}", command.get_name());
        let help = command.render_help().to_string();
        assert!(help.len() > 100, "{help}");
        for sub in command.get_subcommands_mut() {
            if sub.get_name() != "help" {
                check(sub);
            }
        }
    }

    #[test]
    fn options_may_follow_the_verb() {
        let line = [
            "sesame", "admin", "message", "show", "X", "--json", "--data", "/d",
        ];
        let cli = Cli::try_parse_from(line).expect("reads");
        let Command::Admin(admin) = cli.command else {
            panic!("it is an admin command");
        };
        assert!(admin.json);
        assert_eq!(admin.place.data, Some("/d".into()));
    }
}
