//! The operator's commands about mail: messages, queues, the global suppression list.

use clap::{Args, Subcommand};

#[derive(Debug, Subcommand)]
pub(crate) enum MessageVerb {
    /// Show the time-line of a message, with reasons.
    Show {
        /// The id that the send answered.
        id: String,
        /// Also what was said in each attempt, as long as that is kept (retention.transcripts).
        #[arg(long)]
        transcript: bool,
    },
    /// Find messages, oldest first: a scan of the journal from the beginning of the time range on.
    Find(FindOptions),
}

/// What to find; all that are given must hold.
#[derive(Debug, Args)]
pub(crate) struct FindOptions {
    /// Address of a recipient, or @domain.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) recipient: Option<String>,
    /// Address of the sender, or @domain.
    #[arg(long, value_name = "ADDRESS")]
    pub(crate) sender: Option<String>,
    /// State of a recipient, e.g. delivered, deferred, bounced.
    #[arg(long)]
    pub(crate) state: Option<String>,
    /// Account that sent it.
    #[arg(long, value_name = "ID")]
    pub(crate) account: Option<String>,
    /// Accepted from then on: 2026-11-24T10:00:00Z, or an age such as 2h.
    #[arg(long, value_name = "TIME", default_value = "24h")]
    pub(crate) from: String,
    /// Accepted until then.
    #[arg(long, value_name = "TIME")]
    pub(crate) to: Option<String>,
    /// Messages of one answer.
    #[arg(long, value_name = "N", default_value_t = 50)]
    pub(crate) limit: usize,
    /// Go on where the last answer ended: its `next`.
    #[arg(long, value_name = "NEXT")]
    pub(crate) after: Option<u64>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum QueueVerb {
    /// List the queues in which mail waits, the fullest first, and what the queue is doing.
    List(QueueFilter),
    /// Watch the sites: what waits, is tried and was said last; renewed each second until interrupted.
    Top(TopOptions),
    /// Show the recipients of a message that wait, each with the reason.
    Show {
        /// The id that the send answered.
        id: String,
    },
    /// Write down what the queue was told last, for `sesame-sim replay`; the answer names the file.
    Flight,
    /// Try a message now, also where its site is left alone after failures.
    Retry(OrderOptions),
    /// Keep a message until it is released, also over restarts; it does not expire meanwhile.
    Hold(OrderOptions),
    /// Let a held message go on.
    Release(OrderOptions),
    /// End a message: it is never delivered to whom it still waits for.
    Drop(OrderOptions),
    /// End a message that is to be sent later (`X-Sesame-Send-At`), unless its delivery has begun.
    Cancel(OrderOptions),
}

#[derive(Debug, Args)]
pub(crate) struct QueueFilter {
    /// Queues of this account.
    #[arg(long, value_name = "ID")]
    pub(crate) account: Option<String>,
    /// Queues for this recipient domain.
    #[arg(long)]
    pub(crate) domain: Option<String>,
    /// Queues of this configuration set; an empty name means those without one.
    #[arg(long, value_name = "NAME")]
    pub(crate) configuration_set: Option<String>,
    /// Queues in this state: trying, ready, routing, suspended, due, waiting or held.
    #[arg(long, value_name = "STATE")]
    pub(crate) state: Option<String>,
    /// Queues whose mail leaves from this egress source.
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// Queues shown.
    #[arg(long, value_name = "N", default_value_t = 1000)]
    pub(crate) limit: usize,
}

/// Which sites, and how often.
#[derive(Debug, Args)]
pub(crate) struct TopOptions {
    /// Show one look and end; so does an output that is no terminal.
    #[arg(long)]
    pub(crate) once: bool,
    /// Sites whose name contains this.
    #[arg(long, value_name = "TEXT")]
    pub(crate) site: Option<String>,
    /// Mail that leaves from this egress source.
    #[arg(long, value_name = "NAME")]
    pub(crate) source: Option<String>,
    /// Sites shown, the fullest first.
    #[arg(long, value_name = "N", default_value_t = 30)]
    pub(crate) limit: usize,
}

/// Which recipients.
#[derive(Debug, Args)]
pub(crate) struct OrderOptions {
    /// The id that the send answered.
    pub(crate) id: String,
    /// One recipient; all that wait without it.
    pub(crate) recipient: Option<String>,
    /// Why; the time-line shows it.
    #[arg(long)]
    pub(crate) reason: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SuppressionVerb {
    /// List the addresses, in order.
    List {
        /// Addresses of one answer.
        #[arg(long, value_name = "N", default_value_t = 1000)]
        limit: usize,
        /// Go on after this address.
        #[arg(long, value_name = "ADDRESS")]
        after: Option<String>,
    },
    /// Add an address.
    Add {
        /// The address.
        address: String,
        /// Why; the list shows it.
        #[arg(long)]
        reason: Option<String>,
    },
    /// Remove an address.
    Remove {
        /// The address.
        address: String,
    },
}
