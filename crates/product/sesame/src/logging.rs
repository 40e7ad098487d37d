//! Logs: one line an event on stderr, human on a terminal, JSON otherwise; the level by `RUST_LOG`.

use crate::cli::LogFormat;
use std::io::{IsTerminal, stderr};
use tracing_subscriber::EnvFilter;

/// Levels when `RUST_LOG` is not set. The DNS library would log every query with its client's address.
const DEFAULT_FILTER: &str =
    "info,hickory_server=error,hickory_net=error,hickory_proto=error,hickory_resolver=error";

/// Starts logging for this process, panics included.
pub(crate) fn start(format: Option<LogFormat>) {
    start_at(format, DEFAULT_FILTER);
}

/// The same with other levels for when `RUST_LOG` is not set.
pub(crate) fn start_at(format: Option<LogFormat>, levels: &str) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(levels));
    let terminal = stderr().is_terminal();
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(stderr)
        .with_ansi(terminal);
    let human = format.map_or(terminal, |format| format == LogFormat::Human);
    if human {
        builder.init();
    } else {
        builder.json().flatten_event(true).init();
    }
    // A panic is a line of the log too; its text may hold data of a request, so that it stands at debug.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        tracing::error!(place, "a task panicked");
        tracing::debug!(panic = %panic, "what it said");
    }));
}
