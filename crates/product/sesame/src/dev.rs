//! `sesame dev`: the same server for developers' tests on their own machine, in memory unless a folder is given
//! (docs/adr/040, docs/dev.md).

use crate::certificate;
use crate::cli::DevOptions;
use crate::config::{Options, Settings};
use crate::serve::{self, Signals};
use crate::stores::{self, Opened};
use crate::{first_start, key_file, logging};
use anyhow::{Context, Error, Result};
use base::crypto::MasterKey;
use base::env::random;
use base::{Env, Secret};
use server::App;
use server::app::BuildError;
use server::config::{Certificate, Config, Dev, MailboxLimits, RootKey};
use server::dev::{Clock, OneKey, Silence};
use server::endpoints::Endpoints;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::process::ExitCode;
use std::sync::Arc;
use tokio::sync::Notify;
use tokio::time::timeout;
use zeroize::Zeroizing;

/// Levels of the log when `RUST_LOG` is not set: what a developer reads are the lines on standard output, and advice for
/// production is none for him.
const FILTER: &str = "warn,sesame::first_start=error,sesame::key_file=error";

/// Runs the server until a signal ends it.
pub(crate) fn run(settings: &Settings, chosen: &DevOptions) -> Result<ExitCode> {
    logging::start_at(chosen.log_format, FILTER);
    env_os::keep_files_private();
    let descriptors = env_os::raise_descriptor_limit();
    // One thread is enough for tests, starts sooner, and wakes nobody else for each request.
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    let descriptors = descriptors.unwrap_or(serve::USUAL_DESCRIPTORS);
    let outcome = runtime.block_on(Box::pin(local(settings, chosen, descriptors)));
    runtime.shutdown_background();
    outcome.map(|()| ExitCode::SUCCESS)
}

async fn local(settings: &Settings, chosen: &DevOptions, descriptors: u64) -> Result<()> {
    let signals = Signals::catch()?;
    let options = settings.options();
    let folder = chosen.data.as_ref().map(|_| &options);
    if folder.is_some() {
        first_start::data_dir(&options.data_dir)?;
    }
    let (env, clock) = world()?;
    let (opened, mut fatal) = stores::open(&options, &env).await?;
    let mut config = config(settings, folder)?;
    config.dev = Some(Dev {
        strict: chosen.strict,
        clock,
        mailbox: MailboxLimits::default(),
    });
    serve::fit(&mut config.limits, descriptors);
    let app = start(config, env, &opened, folder).await?;
    let hangup = Arc::new(Notify::new());
    let outcome = tokio::select! {
        biased;
        failure = fatal.failed() => Err(serve::ended(&format!("the store failed: {failure}"))),
        ran = app.run(signals.stop(hangup)) => ran.map_err(|e| serve::ended(&format!("{:#}", Error::from(e)))),
    };
    if timeout(serve::CLOSE_TIME, opened.close()).await.is_err() {
        tracing::warn!("the store did not close in time; the next start reads its log");
    }
    outcome
}

/// A world without anybody else in it, whose clock can be put forward.
fn world() -> Result<(Env, Arc<Clock>)> {
    let mut env = env_os::open(Arc::new(Silence), env_os::Settings::default())?;
    let clock = Arc::new(Clock::new(Arc::clone(&env.clock)));
    env.clock = Arc::clone(&clock) as _;
    env.entropy = Arc::new(OneKey::new(Arc::clone(&env.entropy)));
    Ok((env, clock))
}

/// The server's configuration. Without a folder no file is written, and there is no socket for the operator.
fn config(settings: &Settings, folder: Option<&Options>) -> Result<Config> {
    let options = settings.options();
    let root = options.root.unwrap_or_else(|| RootKey {
        access_key_id: "test".into(),
        secret_access_key: Secret::new("test".into()),
    });
    let mut config = settings.server(root);
    if folder.is_none() {
        config.data_dir = None;
        config.admin.socket = settings.chosen_admin_socket();
    }
    if let Some(files) = &options.api_certificate {
        config.api.certificate = Some(files.read().context("api.tls_cert and api.tls_key")?);
    }
    config.smtp.certificate = smtp_certificate(settings, folder)?;
    Ok(config)
}

/// The certificate of the submission listeners: the configured one, the folder's, or one for this run alone.
fn smtp_certificate(settings: &Settings, folder: Option<&Options>) -> Result<Option<Certificate>> {
    if !settings.has_submission() {
        return Ok(None);
    }
    let configured = settings.options().smtp_certificate;
    let domain = settings.service_domain();
    Ok(Some(match (configured, folder) {
        (Some(files), _) => files.read().context("smtp.cert and smtp.key")?,
        (None, Some(options)) => certificate::in_folder(&options.data_dir, &domain)?.read()?,
        (None, None) => certificate::make(&domain)?,
    }))
}

async fn start(config: Config, env: Env, opened: &Opened, folder: Option<&Options>) -> Result<App> {
    let master_key = match folder {
        Some(options) => key_file::open(options, &*env.entropy)?,
        None => MasterKey::new(&Zeroizing::new(random::<32>(&*env.entropy))).into(),
    };
    let region = config.region.to_string();
    let entropy = Arc::clone(&env.entropy);
    let built = App::build(config, env, opened.stores(), master_key).await;
    let app = built.map_err(explained)?;
    if let Some(options) = folder {
        app.add_key_file(Arc::new(key_file::File::new(options, &entropy)));
    }
    app.announce()?;
    crate::say(&told(app.endpoints(), &region, folder))?;
    Ok(app)
}

/// Says what to do when a port is taken: most often another `sesame dev` has it.
fn explained(error: BuildError) -> Error {
    let option = match &error {
        BuildError::Listen { key, source, .. } if source.kind() == ErrorKind::AddrInUse => {
            match *key {
                "api.listen" => Some("--port"),
                "smtp.starttls" => Some("--smtp-port"),
                "smtp.tls" => Some("--smtps-port"),
                _ => None,
            }
        }
        _ => None,
    };
    let error = format!("{:#}", Error::from(error));
    match option {
        Some(option) => Error::msg(format!(
            "{error}; is another one running? End it, or choose another port by {option} (0 takes any free one)"
        )),
        None => Error::msg(error),
    }
}

/// What a developer needs to know, and last the line that says that every listener accepts.
fn told(at: &Endpoints, region: &str, folder: Option<&Options>) -> String {
    let api = &at.api;
    let kept = folder.map_or_else(
        || "in memory, gone at its end".to_owned(),
        |options| format!("kept in {}", options.data_dir.display()),
    );
    let warning = open_to(at).map_or_else(String::new, |place| {
        format!("  OPEN     {place} can be reached from other machines, and whoever reaches it may do anything\n")
    });
    let submission: Vec<String> = [(&at.smtp_starttls, "STARTTLS"), (&at.smtp_tls, "TLS")]
        .into_iter()
        .flat_map(|(places, kind)| places.iter().map(move |at| format!("{at} ({kind})")))
        .collect();
    format!(
        "Sesame for tests, {kept}; no mail leaves this machine.\n  \
         SDKs, CLI  export AWS_ENDPOINT_URL={api} AWS_REGION={region} AWS_ACCESS_KEY_ID=test AWS_SECRET_ACCESS_KEY=test\n  \
         SMTP       {submission}; any user and password\n  \
         mailbox    {api}/_aws/ses\n{warning}\
         ready api={api}\n",
        submission = submission.join(", "),
    )
}

/// A listener that is not this machine's alone.
fn open_to(at: &Endpoints) -> Option<&str> {
    let api = at
        .api
        .split_once("://")
        .map_or(&*at.api, |(_, place)| place);
    let submission = at.smtp_starttls.iter().chain(&at.smtp_tls);
    let mut all = std::iter::once(api).chain(submission.map(String::as_str));
    all.find(|place| {
        let address = place.parse::<SocketAddr>();
        address.is_ok_and(|address| !address.ip().to_canonical().is_loopback())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_listener_that_others_reach_is_told() {
        for (api, starttls, expected) in [
            ("http://127.0.0.1:4566", "[::1]:2587", None),
            (
                "http://0.0.0.0:4566",
                "127.0.0.1:2587",
                Some("0.0.0.0:4566"),
            ),
            ("https://127.0.0.1:4566", "[::]:2587", Some("[::]:2587")),
        ] {
            let at = Endpoints {
                api: api.into(),
                smtp_starttls: vec![starttls.into()],
                ..Endpoints::default()
            };
            assert_eq!(open_to(&at), expected);
            assert_eq!(
                told(&at, "us-east-1", None).contains("OPEN"),
                expected.is_some()
            );
        }
    }
}
