//! Listeners being opened.

use super::BuildError;
use crate::api::Api;
use crate::config::Config;
use crate::endpoints::Endpoints;
use crate::http1::budget::Budget;
use crate::http1::{Bounds, Door, Figures, Service};
use crate::metrics::Registry;
use crate::operator::{Operator, Page, Socket};
use base::Env;
use base::env::{ListenAt, Listener};
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
            page_address: None,
        }
    }

    /// What was opened, and where.
    pub(super) fn done(self) -> (Endpoints, Vec<Door>) {
        let endpoints = Endpoints::new(self.api_address, self.page_address);
        (endpoints, self.opened)
    }

    async fn listen(
        &self,
        key: &'static str,
        at: ListenAt,
    ) -> Result<Box<dyn Listener>, BuildError> {
        let text = match &at {
            ListenAt::Tcp(address) => address.to_string(),
            ListenAt::Unix(path) => path.display().to_string(),
        };
        let listening = self.env.net.listen(at).await;
        listening.map_err(|source| BuildError::Listen {
            key,
            at: text,
            source,
        })
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
            bounds: Bounds {
                connections,
                per_address: limits.connections_per_address.min(connections),
                head_bytes: limits.head_bytes,
                head_time: limits.head_time,
            },
            figures: self.figures.clone(),
        });
    }

    pub(super) async fn open_api(&mut self, api: Arc<Api>) -> Result<(), BuildError> {
        let at = self.config.api.listen;
        let listener = self.listen("api.listen", ListenAt::Tcp(at)).await?;
        self.api_address = listener.local_addr().unwrap_or(at);
        self.door("api", self.config.limits.connections, listener, api);
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
        let listener = self.listen("admin.socket", ListenAt::Unix(path)).await?;
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
        let listener = self.listen("admin.listen", ListenAt::Tcp(at)).await?;
        self.page_address = listener.local_addr();
        let page = Page {
            metrics: Arc::new(metrics),
            ready: Arc::clone(ready),
        };
        self.door("admin page", OPERATOR_CONNECTIONS, listener, Arc::new(page));
        Ok(())
    }
}
