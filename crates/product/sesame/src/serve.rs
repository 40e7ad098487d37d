//! `sesame serve`: starts everything in order, says when it is ready, drains on SIGTERM.

use crate::cli::LogFormat;
use crate::config::{Options, Settings};
use crate::stores;
use crate::{first_start, logging};
use anyhow::{Context, Result, anyhow};
use base::env::Dns;
use dns::{Authority, Resolver};
use server::App;
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// How long the stores may take to close: everything acknowledged is durable before.
const CLOSE_TIME: Duration = Duration::from_secs(3);

/// Runs the server until a signal or a fatal failure ends it.
pub(crate) fn run(settings: &Settings, log_format: Option<LogFormat>) -> Result<ExitCode> {
    logging::start(log_format);
    env_os::keep_files_private();
    match env_os::raise_descriptor_limit() {
        Ok(limit) => tracing::debug!(limit, "open files"),
        Err(e) => tracing::warn!(error = %e, "the limit of open files cannot be raised"),
    }
    let threads = std::thread::available_parallelism().map_or(2, |n| n.get().max(2));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()?;
    let outcome = runtime.block_on(Box::pin(serve(settings)));
    // Nothing that still runs can acknowledge anything any more; a blocked look-up must not hold up the exit.
    runtime.shutdown_background();
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn serve(settings: &Settings) -> Result<()> {
    let options = settings.options();
    for key in settings.without_effect() {
        tracing::info!(key, "this version does not act on this key");
    }
    first_start::data_dir(&options.data_dir)?;
    let env = env_os::open(
        resolver(&options)?,
        &env_os::Settings {
            ca_file: options.ca_file.clone(),
        },
    )?;
    // The stores lock the folder: nothing in it may be touched before.
    let (opened, mut fatal) = stores::open(&options, &env).await?;
    let entropy = Arc::clone(&env.entropy);
    let master_key =
        first_start::master_key(&options.data_dir, options.key_file.as_deref(), &*entropy)?;
    let (root, new) = first_start::root_key(&options.data_dir, options.root.clone(), &*entropy)?;
    let config = settings.server(root.clone());
    let region = config.region.to_string();
    let mut app = App::build(config, env, opened.stores(), master_key).await?;
    let authority = authority(&options, &app).await?;
    let addresses = authority.as_ref().map(Authority::addresses);
    app.add_dns(addresses.unwrap_or_default());
    if new {
        let steps = first_start::steps(&app.endpoints().api, &region, &options.data_dir, &root);
        first_start::tell(&options.data_dir, &steps)?;
    }
    app.announce()?;
    say_ready(&app.endpoints().api, &options);
    let outcome = tokio::select! {
        biased;
        failure = fatal.failed() => Err(anyhow!("the store failed: {failure}; nothing acknowledged is lost, start again")),
        ended = app.run(stop_signal()?) => ended.map_err(anyhow::Error::from),
    };
    if let Some(authority) = authority {
        authority.shutdown().await;
    }
    if tokio::time::timeout(CLOSE_TIME, opened.close())
        .await
        .is_err()
    {
        tracing::warn!("the store did not close in time; the next start reads its log");
    }
    outcome
}

pub(crate) fn resolver(options: &Options) -> Result<Arc<dyn Dns>> {
    let resolver = if options.resolvers.is_empty() {
        Resolver::system().context("the system's resolvers; set dns.resolvers")?
    } else {
        Resolver::with_servers(&options.resolvers).context("dns.resolvers")?
    };
    Ok(Arc::new(resolver))
}

async fn authority(options: &Options, app: &App) -> Result<Option<Authority>> {
    if options.dns_listen.is_empty() {
        return Ok(None);
    }
    let listening = Authority::listen(&options.dns_listen, app.zone()).await;
    let named = || format!("dns.listen: cannot listen on {}", join(&options.dns_listen));
    Ok(Some(listening.with_context(named)?))
}

fn join(addresses: &[SocketAddr]) -> String {
    let texts: Vec<_> = addresses.iter().map(ToString::to_string).collect();
    texts.join(", ")
}

/// The one line that says that every listener accepts.
fn say_ready(api: &str, options: &Options) {
    let mut out = std::io::stdout().lock();
    // Nobody may be reading; the log has the line as well.
    let _ = writeln!(out, "ready api={api} data={}", options.data_dir.display());
    let _ = out.flush();
    tracing::info!(api, data = %options.data_dir.display(), "ready");
}

/// Ends when the process is asked to stop.
fn stop_signal() -> Result<impl Future<Output = ()> + Send> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            biased;
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("draining: no new work, what is in flight is finished");
    })
}
