//! Listeners being opened.

use super::BuildError;
use crate::api::Api;
use crate::certificates::Renewable;
use crate::config::Config;
use crate::endpoints::Endpoints;
use crate::http1::{Bounds, Door, Figures, Service};
use crate::links::{Links, Web};
use crate::metrics::Registry;
use crate::operator::{Operator, Page, Socket};
use base::env::{ListenAt, Listener, TlsAcceptor};
use base::{Budget, Env};
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

/// Connections of the operator's listeners.
const OPERATOR_CONNECTIONS: usize = 64;

/// Listeners being opened.
pub(super) struct Doors<'a> {
    env: &'a Env,
    config: &'a Config,
    figures: Figures,
    opened: Vec<Door>,
    api_address: SocketAddr,
    web_address: Option<SocketAddr>,
    page_address: Option<SocketAddr>,
}

impl<'a> Doors<'a> {
    pub(super) fn new(env: &'a Env, config: &'a Config, registry: &mut Registry) -> Self {
        let refused = registry.counter(
            "server_connections_refused_total",
            "Connections turned away: their address has all it may, or a stranger came to the operator's socket.",
        );
        let figures = Figures {
            refused,
            ..Figures::default()
        };
        let open = Arc::clone(&figures.open);
        registry.gauge(
            "server_connections",
            "Open connections to the AWS APIs and the operator's listeners.",
            move || open.load(Ordering::Relaxed) as f64,
        );
        Self {
            env,
            config,
            figures,
            opened: Vec::new(),
            api_address: config.api.listen,
            web_address: None,
            page_address: None,
        }
    }

    /// What was opened, and where.
    pub(super) fn done(self) -> (Endpoints, Vec<Door>) {
        let mut endpoints = Endpoints::new(self.api_url(), self.page_address);
        endpoints.web = self.web_address.map(|address| format!("http://{address}"));
        (endpoints, self.opened)
    }

    /// Where the APIs answer, once they do.
    pub(super) fn api_url(&self) -> String {
        let scheme = match self.config.api.certificate {
            Some(_) => "https",
            None => "http",
        };
        format!("{scheme}://{}", self.api_address)
    }

    fn door(
        &mut self,
        name: &'static str,
        connections: usize,
        listener: Box<dyn Listener>,
        service: Arc<dyn Service>,
    ) {
        let limits = &self.config.limits;
        self.opened.push(Door {
            name,
            listener,
            service,
            tls: None,
            bounds: Bounds {
                connections,
                per_address: limits.connections_per_address.min(connections),
                head_bytes: limits.head_bytes,
                head_time: limits.head_time,
            },
            figures: self.figures.clone(),
        });
    }

    /// Opens the door of the APIs, and answers its certificate when it has one.
    pub(super) async fn open_api(
        &mut self,
        api: Arc<Api>,
    ) -> Result<Option<Arc<Renewable>>, BuildError> {
        let at = self.config.api.listen;
        let listener = listen(self.env, "api.listen", ListenAt::Tcp(at)).await?;
        self.api_address = listener.local_addr().unwrap_or(at);
        self.door("api", self.config.limits.connections, listener, api);
        let Some(certificate) = &self.config.api.certificate else {
            return Ok(None);
        };
        let key = "api.tls_cert";
        let tls = Renewable::new(&self.env.net, certificate);
        let tls = tls.map_err(|source| BuildError::Certificate { key, source })?;
        if let Some(door) = self.opened.last_mut() {
            door.tls = Some(Arc::clone(&tls) as Arc<dyn TlsAcceptor>);
        }
        Ok(Some(tls))
    }

    /// Opens the door that serves links alone, when one is asked for.
    pub(super) async fn open_web(&mut self, links: Links) -> Result<(), BuildError> {
        let Some(at) = self.config.web.listen else {
            return Ok(());
        };
        let listener = listen(self.env, "web.listen", ListenAt::Tcp(at)).await?;
        self.web_address = listener.local_addr();
        let connections = self.config.limits.connections;
        self.door("links", connections, listener, Arc::new(Web { links }));
        Ok(())
    }

    pub(super) async fn open_socket(
        &mut self,
        ready: &Arc<AtomicBool>,
        operator: Operator,
    ) -> Result<(), BuildError> {
        let Some(path) = self.config.admin.socket.clone() else {
            return Ok(());
        };
        let listener = listen(self.env, "admin.socket", ListenAt::Unix(path)).await?;
        let socket = Socket {
            operator,
            uid: self.config.admin.uid,
            ready: Arc::clone(ready),
            budget: Budget::new(1 << 20, Duration::from_secs(5)),
        };
        self.door(
            "admin socket",
            OPERATOR_CONNECTIONS,
            listener,
            Arc::new(socket),
        );
        Ok(())
    }

    pub(super) async fn open_page(
        &mut self,
        ready: &Arc<AtomicBool>,
        metrics: Registry,
    ) -> Result<(), BuildError> {
        let Some(at) = self.config.admin.listen else {
            return Ok(());
        };
        let listener = listen(self.env, "admin.listen", ListenAt::Tcp(at)).await?;
        self.page_address = listener.local_addr();
        let page = Page {
            metrics: Arc::new(metrics),
            ready: Arc::clone(ready),
        };
        self.door("admin page", OPERATOR_CONNECTIONS, listener, Arc::new(page));
        Ok(())
    }
}

/// Listens, and says which key of the configuration is to blame when that fails.
pub(super) async fn listen(
    env: &Env,
    key: &'static str,
    at: ListenAt,
) -> Result<Box<dyn Listener>, BuildError> {
    let text = match &at {
        ListenAt::Tcp(address) => address.to_string(),
        ListenAt::Unix(path) => path.display().to_string(),
    };
    let listening = env.net.listen(at).await;
    listening.map_err(|source| BuildError::Listen {
        key,
        at: text,
        source,
    })
}
