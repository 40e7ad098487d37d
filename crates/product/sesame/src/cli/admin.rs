//! `sesame admin`: its nouns, their verbs and options.

use super::{MessageVerb, Place, QueueVerb, SuppressionVerb};
use clap::{Args, Subcommand, ValueEnum};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct AdminCommand {
    #[command(flatten)]
    pub(crate) place: Place,
    /// Answer in JSON.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    #[command(subcommand)]
    pub(crate) noun: Noun,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Noun {
    /// Accounts: sandbox, quota, pause.
    #[command(after_help = "\
Examples:
  sesame admin account list
  sesame admin account create 222222222222
  sesame admin account quota --max-send-rate 50 --over-rate queue
  sesame admin account pause --account 222222222222 --reason 'too many bounces'")]
    Account {
        #[command(subcommand)]
        verb: AccountVerb,
    },
    /// Sending identities.
    #[command(after_help = "\
Examples:
  sesame admin identity list
  sesame admin identity check example.com")]
    Identity {
        #[command(subcommand)]
        verb: IdentityVerb,
    },
    /// Messages and their time-lines.
    #[command(after_help = "\
Examples:
  sesame admin message show MESSAGE-ID --json
  sesame admin message show MESSAGE-ID --transcript
  sesame admin message find --recipient bob@example.com --from 2d
  sesame admin message find --sender @example.org --state bounced")]
    Message {
        #[command(subcommand)]
        verb: MessageVerb,
    },
    /// The outgoing queue.
    #[command(after_help = "\
Examples:
  sesame admin queue list --domain example.com
  sesame admin queue list --state suspended --json
  sesame admin queue top
  sesame admin queue flight
  sesame admin queue show MESSAGE-ID
  sesame admin queue retry MESSAGE-ID
  sesame admin queue drop MESSAGE-ID bob@example.com --reason 'asked to'")]
    Queue {
        #[command(subcommand)]
        verb: QueueVerb,
    },
    /// Copy everything that a running server keeps into an empty folder, which the server writes.
    #[command(after_help = "\
Examples:
  sesame admin backup /backup/2026-11-24
  sesame admin backup /backup/2026-11-24 --json

Mail goes on meanwhile. The master key is not in the copy: keep a copy of its file elsewhere.
sesame restore puts the copy back, sesame check-data looks at all of it.")]
    Backup {
        /// The folder; the user that the server runs as must be allowed to write there.
        dir: PathBuf,
    },
    /// The installation's own list of addresses that get no mail, whoever sends it.
    #[command(after_help = "\
Examples:
  sesame admin suppression list
  sesame admin suppression add bob@example.com --reason 'asked by telephone'
  sesame admin suppression remove bob@example.com")]
    Suppression {
        #[command(subcommand)]
        verb: SuppressionVerb,
    },
    /// Access keys: those of accounts' roots are made and deleted here, all can be switched off.
    #[command(after_help = "\
Examples:
  sesame admin key create --account 222222222222
  sesame admin key list
  sesame admin key disable KEY-ID")]
    Key {
        #[command(subcommand)]
        verb: KeyVerb,
    },
    /// The key that seals every secret at rest.
    #[command(after_help = "\
Examples:
  sesame admin master-key show
  sesame admin master-key rotate
  sesame admin master-key rotate --json

Calls and mail go on meanwhile. Cut off at any point nothing is lost: give the command again, and it goes
on. The former key stays beside the new one's file, as FILE.ID, since backups that were made before open
with it alone.")]
    MasterKey {
        #[command(subcommand)]
        verb: MasterKeyVerb,
    },
    /// Host, port, user and password of SMTP for an access key.
    #[command(after_help = "Example:\n  sesame admin smtp-credentials KEY-ID")]
    SmtpCredentials {
        /// The access key.
        key_id: String,
    },
    /// Calls of late, by API and SMTP: what they asked, and why they were refused.
    #[command(after_help = "\
Examples:
  sesame admin request show REQUEST-ID
  sesame admin request list --refused --operation SendEmail

The id is that of the answer (RequestId in it, x-amzn-RequestId beside it). Only the newest calls
are remembered, in memory: limits.remembered_requests says how many.")]
    Request {
        #[command(subcommand)]
        verb: RequestVerb,
    },
    /// Exports for a shell, so that AWS's SDKs and the CLI speak to this server.
    #[command(after_help = "\
Examples:
  eval \"$(sesame admin env)\"
  eval \"$(sesame admin env --account 222222222222)\"")]
    Env(EnvOptions),
}

/// Which account; the first one without it.
#[derive(Debug, Args)]
pub(crate) struct Which {
    /// Account id; the first account without it.
    #[arg(long, value_name = "ID")]
    pub(crate) account: Option<String>,
}

#[derive(Debug, Args)]
pub(crate) struct QuotaOptions {
    /// Recipients in a rolling 24 hours; -1 is unlimited.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) max_24_hour_send: Option<f64>,
    /// Recipients a second; -1 is unlimited.
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(crate) max_send_rate: Option<f64>,
}

/// What becomes of a send that finds the rate used up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum OverRate {
    /// It is accepted, and waits until the rate allows it.
    Queue,
    /// It is refused, as SES does.
    Refuse,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AccountVerb {
    /// Create an account and show its root key, once.
    Create {
        /// Twelve digits.
        id: String,
    },
    /// List all accounts.
    List,
    /// Show an account with its quota.
    Show(Which),
    /// Let an account out of the sandbox, with a quota when one is given.
    Grant {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        quota: QuotaOptions,
    },
    /// Put an account back into the sandbox.
    Deny(Which),
    /// Set what an account may send.
    Quota {
        #[command(flatten)]
        which: Which,
        #[command(flatten)]
        quota: QuotaOptions,
        /// What becomes of sends over the rate.
        #[arg(long, value_enum)]
        over_rate: Option<OverRate>,
    },
    /// Stop an account's sending.
    Pause {
        #[command(flatten)]
        which: Which,
        /// Why; the time-line and the account show it.
        #[arg(long, default_value = "paused by the operator")]
        reason: String,
    },
    /// Let a paused account send again.
    Resume(Which),
}

/// A page of a list.
#[derive(Debug, Args)]
pub(crate) struct Page {
    /// At most so many.
    #[arg(long, value_name = "N")]
    pub(crate) limit: Option<usize>,
    /// Go on after this one: `next` of the last answer.
    #[arg(long, value_name = "NEXT")]
    pub(crate) after: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum IdentityVerb {
    /// Look at an identity's DNS records now; exit with 1 while something is missing.
    Check {
        /// Domain or address.
        name: String,
        #[command(flatten)]
        which: Which,
    },
    /// Let the next Easy DKIM key of a domain sign as soon as resolvers have it.
    #[command(after_help = "Example:\n  sesame admin identity rotate example.com")]
    Rotate {
        /// Domain.
        name: String,
        #[command(flatten)]
        which: Which,
    },
    /// List identities with their state.
    List {
        #[command(flatten)]
        which: Which,
        /// Only those whose name contains this.
        #[arg(long, value_name = "TEXT")]
        contains: Option<String>,
        #[command(flatten)]
        page: Page,
    },
    /// Show what the last look at an identity's DNS records found.
    Show {
        /// Domain or address.
        name: String,
        #[command(flatten)]
        which: Which,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum KeyVerb {
    /// Make a root key of an account and show its secret, once.
    Create(Which),
    /// List keys without their secrets: of one account, or of all.
    List {
        /// Only this account's.
        #[arg(long, value_name = "ID")]
        account: Option<String>,
        #[command(flatten)]
        page: Page,
    },
    /// Refuse calls and logins of a key from now on.
    Disable {
        /// The access key.
        key_id: String,
    },
    /// Let a disabled key be used again.
    Enable {
        /// The access key.
        key_id: String,
    },
    /// Delete a root key for ever.
    Delete {
        /// The access key.
        key_id: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Subcommand)]
pub(crate) enum MasterKeyVerb {
    /// Show which key seals, and which others open.
    Show,
    /// Make a new key and seal everything with it, or go on with that; progress stands on standard error.
    Rotate,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RequestVerb {
    /// Show a call, and which check refused it on which facts.
    Show {
        /// The id of the request.
        id: String,
    },
    /// List calls, the newest first.
    List {
        /// Only those that were refused.
        #[arg(long)]
        refused: bool,
        /// Only those of this operation.
        #[arg(long, value_name = "NAME")]
        operation: Option<String>,
        /// Only those of this account.
        #[arg(long, value_name = "ID")]
        account: Option<String>,
        /// At most so many.
        #[arg(long, value_name = "N")]
        limit: Option<usize>,
    },
}

#[derive(Debug, Args)]
pub(crate) struct EnvOptions {
    /// Root key of this account; the first account without it.
    #[arg(long, value_name = "ID")]
    pub(crate) account: Option<String>,
    /// This access key.
    #[arg(long, value_name = "KEY-ID", conflicts_with = "account")]
    pub(crate) key: Option<String>,
}
