//! The listeners of SMTP submission being opened.

use super::BuildError;
use super::doors::listen;
use crate::certificates::Renewable;
use crate::config::Config;
use crate::metrics::{Read, Registry};
use base::Env;
use base::env::ListenAt;
use smtp_in::{Desk, Door, Figures, Kind, Outside};
use std::net::SocketAddr;
use std::sync::Arc;

/// What was opened, and where.
#[derive(Default)]
pub(super) struct Submission {
    pub(super) doors: Vec<Door>,
    pub(super) starttls: Vec<SocketAddr>,
    pub(super) tls: Vec<SocketAddr>,
    pub(super) certificate: Option<Arc<Renewable>>,
}

/// What sessions stand on, but for the handshakes.
pub(super) struct Stand {
    pub(super) post: Arc<dyn smtp_in::Post>,
    pub(super) login: Arc<dyn smtp_in::Login>,
    pub(super) budget: base::Budget,
}

/// Opens every listener that is configured.
pub(super) async fn open(
    config: &Config,
    env: &Env,
    stand: Stand,
    registry: &mut Registry,
) -> Result<Submission, BuildError> {
    let smtp = &config.smtp;
    let mut opened = Submission::default();
    let Some(certificate) = &smtp.certificate else {
        return match smtp.starttls.first().or(smtp.tls.first()) {
            Some(_) => Err(BuildError::NoCertificate("smtp.cert")),
            None => Ok(opened),
        };
    };
    let unusable = |source| BuildError::Certificate {
        key: "smtp.cert",
        source,
    };
    let tls = Renewable::new(&env.net, certificate).map_err(unusable)?;
    let outside = Outside {
        post: stand.post,
        login: stand.login,
        tls: Arc::clone(&tls) as _,
        budget: stand.budget,
        entropy: Arc::clone(&env.entropy),
    };
    let limits = config.limits.smtp.clone();
    let desk = Desk::new(&config.service_domain, limits, outside);
    show(registry, &desk.figures());
    opened.certificate = Some(tls);
    for at in &smtp.starttls {
        let real = opened.add(env, Kind::StartTls, *at, &desk).await?;
        opened.starttls.push(real);
    }
    for at in &smtp.tls {
        let real = opened.add(env, Kind::Tls, *at, &desk).await?;
        opened.tls.push(real);
    }
    Ok(opened)
}

impl Submission {
    /// Opens one listener; answers where it really is.
    async fn add(
        &mut self,
        env: &Env,
        kind: Kind,
        at: SocketAddr,
        desk: &Arc<Desk>,
    ) -> Result<SocketAddr, BuildError> {
        let key = match kind {
            Kind::StartTls => "smtp.starttls",
            Kind::Tls => "smtp.tls",
        };
        let listener = listen(env, key, ListenAt::Tcp(at)).await?;
        let real = listener.local_addr().unwrap_or(at);
        self.doors.push(Door {
            kind,
            listener,
            desk: Arc::clone(desk),
        });
        Ok(real)
    }
}

/// Gives the figures of sessions their names.
fn show(registry: &mut Registry, figures: &Arc<Figures>) {
    let read = |pick: fn(&Figures) -> u64| -> Read {
        let figures = Arc::clone(figures);
        Box::new(move || pick(&figures) as f64)
    };
    let open = read(|f| f.open.get());
    registry.gauge("smtp_sessions_open", "Open SMTP sessions.", open);
    registry.readings(
        "smtp_sessions_total",
        "Connections to the SMTP listeners, by how they began or ended early.",
        "kind",
        vec![
            ("begun", read(|f| f.sessions.get())),
            ("turned_away_full", read(|f| f.crowd.get())),
            ("turned_away_greedy", read(|f| f.greedy.get())),
            ("handshake_failed", read(|f| f.tls_failures.get())),
            ("timed_out", read(|f| f.time_outs.get())),
        ],
        true,
    );
    registry.readings(
        "smtp_logins_total",
        "Logins by SMTP.",
        "outcome",
        vec![
            ("accepted", read(|f| f.logins.get())),
            ("refused", read(|f| f.login_failures.get())),
            ("not_checked", read(|f| f.login_troubles.get())),
        ],
        true,
    );
    registry.readings(
        "smtp_messages_total",
        "Messages submitted by SMTP, by the class of the reply.",
        "outcome",
        vec![
            ("accepted", read(|f| f.accepted.get())),
            ("deferred", read(|f| f.deferred.get())),
            ("refused", read(|f| f.refused.get())),
        ],
        true,
    );
}
