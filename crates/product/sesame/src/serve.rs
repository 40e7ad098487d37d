//! `sesame serve`: starts everything in order, says when it is ready, drains on SIGTERM.

use crate::certificate::{self, Files};
use crate::cli::LogFormat;
use crate::config::{Options, Settings};
use crate::flight;
use crate::stores::{self, Opened};
use crate::{activation, first_start, key_file, logging, vault};
use anyhow::{Context, Result, anyhow};
use base::Env;
use base::ShardId;
use base::env::{Dns, Zone};
use dns::{Authority, Resolver};
use env_os::{Inherited, Word};
use server::App;
use server::certificates::Use;
use server::config::Limits;
use std::convert::Infallible;
use std::io::Write;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;
use store::Stores;
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::Notify;
use tokio::time::MissedTickBehavior;

/// How long listeners for DNS and stores may take to close: everything acknowledged is durable before.
pub(crate) const CLOSE_TIME: Duration = Duration::from_secs(2);
/// The watchdog hears from us so many times in the time that it allows.
const WATCHDOG_SHARE: u32 = 3;
/// Open files of a process where nobody has said otherwise.
pub(crate) const USUAL_DESCRIPTORS: u64 = 1024;

/// Runs the server until a signal or a fatal failure ends it.
pub(crate) fn run(settings: &Settings, log_format: Option<LogFormat>) -> Result<ExitCode> {
    logging::start(log_format);
    // Before anything else has threads or files.
    let inherited = Inherited::take()?;
    env_os::keep_files_private();
    let descriptors = env_os::raise_descriptor_limit();
    if let Err(e) = &descriptors {
        tracing::warn!(error = %e, "the limit of open files cannot be raised");
    }
    let threads = std::thread::available_parallelism().map_or(2, |n| n.get().max(2));
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(threads)
        .enable_all()
        .build()?;
    let descriptors = descriptors.unwrap_or(USUAL_DESCRIPTORS);
    // As a task: what it wakes then runs on the workers, and no further thread wants a core.
    let serving = runtime.spawn(serve(settings.clone(), descriptors, inherited));
    let outcome = runtime.block_on(serving)?;
    // Nothing that still runs can acknowledge anything any more; a blocked look-up must not hold up the exit.
    runtime.shutdown_background();
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn serve(settings: Settings, descriptors: u64, inherited: Inherited) -> Result<()> {
    let signals = Signals::catch()?;
    let options = settings.options();
    for key in settings.without_effect() {
        tracing::warn!(key, "this version does not act on this key");
    }
    first_start::data_dir(&options.data_dir)?;
    let ca_file = options.ca_file.clone();
    let sockets = inherited.all();
    let outside = env_os::Settings { ca_file, inherited };
    let env = env_os::open(resolver(&options)?, outside)?;
    // The stores lock the folder: nothing in it may be touched before.
    let (opened, mut fatal) = stores::open(&options, &env).await?;
    if !options.memory {
        vault::adopt(&*env.disk, &options)?;
        key_file::is_there(&options, opened.is_new().await?)?;
    }
    let submits = settings.has_submission() || activation::has_submission(&sockets);
    let files = certificate_files(&settings, &options, submits)?;
    let given = Given {
        descriptors,
        files: &files,
        sockets: &sockets,
    };
    let (app, authority) = start(&settings, &options, env, &opened, given).await?;
    let alive = watchdog(opened.stores());
    let flight = app.flight_recorder();
    if let Some(recorder) = &flight {
        flight::record_panics(recorder.clone());
    }
    let hangup = Arc::new(Notify::new());
    let watching = certificate::watch(files, app.certificates(), Arc::clone(&hangup));
    let outcome = tokio::select! {
        biased;
        failure = fatal.failed() => Err(ended(&format!("the store failed: {failure}"))),
        never = watching => match never {},
        never = flight::on_signal(flight) => match never {},
        never = alive => match never {},
        ran = app.run(signals.stop(hangup)) => ran.map_err(|e| ended(&format!("{:#}", anyhow::Error::from(e)))),
    };
    let closing = async {
        if let Some(authority) = authority {
            authority.shutdown().await;
        }
        opened.close().await;
    };
    if tokio::time::timeout(CLOSE_TIME, closing).await.is_err() {
        tracing::warn!("the store did not close in time; the next start reads its log");
    }
    outcome
}

/// The server ended by itself.
pub(crate) fn ended(why: &str) -> anyhow::Error {
    anyhow!("{why}; nothing acknowledged is lost, start again")
}

/// What a server is given beside its configuration.
struct Given<'a> {
    /// Open files that it may have.
    descriptors: u64,
    /// Its certificates.
    files: &'a [(Use, Files)],
    /// Sockets that are open already.
    sockets: &'a [activation::Socket],
}

/// Tells the service manager's watchdog that the server is alive, as long as the committer of mail answers.
async fn watchdog(stores: Stores) -> Infallible {
    let Some(limit) = env_os::watchdog() else {
        return std::future::pending().await;
    };
    let mut ticks = tokio::time::interval(limit / WATCHDOG_SHARE);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        match tokio::time::timeout(limit, stores.journal.note(ShardId(0), "alive")).await {
            Ok(Ok(_)) => env_os::tell(Word::Alive),
            silent => tracing::error!(
                ?silent,
                "the store does not answer; the watchdog is not told"
            ),
        }
    }
}

/// Makes what a first start makes, builds the server and says that it is ready.
async fn start(
    settings: &Settings,
    options: &Options,
    env: Env,
    opened: &Opened,
    given: Given<'_>,
) -> Result<(App, Option<Authority>)> {
    let (folder, entropy) = (&options.data_dir, Arc::clone(&env.entropy));
    let master_key = key_file::open(options, &*entropy)?;
    let key_file = Arc::new(key_file::File::new(options, &entropy));
    let root = first_start::root_key(folder, options.root.clone(), &*entropy)?;
    let mut config = settings.server(root.clone());
    fit(&mut config.limits, given.descriptors);
    activation::apply(given.sockets, &mut config)?;
    for (of, files) in given.files {
        let certificate = Some(files.read().context(match of {
            Use::Api => "api.tls_cert and api.tls_key",
            Use::Smtp => "smtp.cert and smtp.key",
        })?);
        match of {
            Use::Api => config.api.certificate = certificate,
            Use::Smtp => config.smtp.certificate = certificate,
        }
    }
    let region = config.region.to_string();
    let clock = Arc::clone(&env.clock);
    let mut app = App::build(config, env, opened.stores(), master_key).await?;
    if let Some(copier) = opened.copier() {
        let backup = vault::Folder::new(copier, clock, options, Arc::clone(&key_file));
        app.add_backup(Arc::new(backup));
        app.add_key_file(key_file);
    }
    let authority = authority(options, app.zone()).await?;
    let addresses = authority.as_ref().map(Authority::addresses);
    app.add_dns(addresses.unwrap_or_default());
    let api = &app.endpoints().api;
    if options.root.is_none() && first_start::is_first(folder) {
        let told = first_start::Told {
            api,
            region: &region,
            data_dir: folder,
            key: &root,
            smtp: app.submission(&root),
        };
        first_start::tell(folder, &first_start::steps(&told))?;
    }
    app.announce()?;
    say_ready(api, options);
    env_os::tell(Word::Ready(&format!("ready at {api}")));
    Ok((app, authority))
}

/// Where the certificates of the listeners are; the one of SMTP is made when none is configured.
fn certificate_files(
    settings: &Settings,
    options: &Options,
    submits: bool,
) -> Result<Vec<(Use, Files)>> {
    let mut files = Vec::new();
    files.extend(options.api_certificate.clone().map(|f| (Use::Api, f)));
    if submits {
        let smtp = match &options.smtp_certificate {
            Some(configured) => configured.clone(),
            None => certificate::in_folder(&options.data_dir, &settings.service_domain())?,
        };
        files.push((Use::Smtp, smtp));
    }
    Ok(files)
}

/// Clients may take five eighths of the descriptors and outgoing mail a quarter (the queue may double its number): the files
/// of the stores need the rest, and without them the server ends.
pub(crate) fn fit(limits: &mut Limits, descriptors: u64) {
    let descriptors = usize::try_from(descriptors).unwrap_or(usize::MAX);
    for (name, limit, most) in [
        ("connections", &mut limits.connections, descriptors / 2),
        (
            "smtp_connections",
            &mut limits.smtp.connections,
            descriptors / 8,
        ),
        (
            "egress_connections",
            &mut limits.egress_connections,
            descriptors / 8,
        ),
    ] {
        if *limit > most {
            tracing::warn!(
                name,
                limit,
                most,
                "this system allows too few open files for the limit"
            );
            *limit = most.max(1);
        }
    }
}

pub(crate) fn resolver(options: &Options) -> Result<Arc<dyn Dns>> {
    let resolver = if options.resolvers.is_empty() {
        Resolver::system().context("the system's resolvers; set dns.resolvers")?
    } else {
        Resolver::with_servers(&options.resolvers).context("dns.resolvers")?
    };
    Ok(Arc::new(resolver))
}

async fn authority(options: &Options, zone: Arc<dyn Zone>) -> Result<Option<Authority>> {
    if options.dns_listen.is_empty() {
        return Ok(None);
    }
    let listening = Authority::listen(&options.dns_listen, zone).await;
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

/// Signals, caught from here on: one that comes during the start ends the server in order once it has started.
pub(crate) struct Signals {
    terminate: Signal,
    interrupt: Signal,
    hangup: Signal,
}

impl Signals {
    pub(crate) fn catch() -> Result<Self> {
        Ok(Self {
            terminate: signal(SignalKind::terminate())?,
            interrupt: signal(SignalKind::interrupt())?,
            hangup: signal(SignalKind::hangup())?,
        })
    }

    /// Ends when the process is asked to stop. Asked again it goes on draining, which ends soon by itself.
    pub(crate) async fn stop(mut self, hangup: Arc<Notify>) {
        loop {
            tokio::select! {
                biased;
                _ = self.terminate.recv() => break,
                _ = self.interrupt.recv() => break,
                _ = self.hangup.recv() => {
                    tracing::info!("SIGHUP: certificates are read again");
                    hangup.notify_one();
                }
            }
        }
        env_os::tell(Word::Stopping);
        tracing::info!("draining: no new work, what is in flight is finished");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_number_of_descriptors_leaves_some_to_the_stores() {
        for (descriptors, connections, egress) in
            [(20_000, 8192, 1000), (1024, 512, 128), (1, 1, 1)]
        {
            let mut limits = Limits::default();
            fit(&mut limits, descriptors);
            let fitted = (limits.connections, limits.egress_connections);
            assert_eq!(fitted, (connections, egress));
        }
    }
}
