//! Delivery: the queue's transport is the delivery agent, whose keys are the control plane's.

use base::{AccountId, BoxFuture, Region};
use control::{Control, Scope};
use egress::{Egress, Keys, KeysError, SigningKey};
use model::delivery::{Failure, Job, Report, Route};
use serde_json::{Value, json};
use std::sync::Arc;

/// The delivery agent for the queue.
pub(super) struct Transport(pub(super) Egress);

impl queue::Transport for Transport {
    fn resolve<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Result<Arc<Route>, Failure>> {
        Box::pin(self.0.resolve(domain))
    }

    fn open<'a>(
        &'a self,
        source: &'a str,
        route: Arc<Route>,
    ) -> BoxFuture<'a, Result<Box<dyn queue::Connection>, Failure>> {
        Box::pin(async move {
            let connection = self.0.open(source, route).await?;
            let connection: Box<dyn queue::Connection> = Box::new(Connection(connection));
            Ok(connection)
        })
    }
}

struct Connection(egress::Connection);

impl queue::Connection for Connection {
    fn deliver(&mut self, job: Job) -> BoxFuture<'_, Report> {
        Box::pin(async move { self.0.deliver(&job).await })
    }

    fn close(self: Box<Self>) -> BoxFuture<'static, ()> {
        Box::pin(self.0.close())
    }
}

/// Where mail would go, for explanations.
pub(super) struct Roads(pub(super) Egress);

impl accept::Outlook for Roads {
    fn route<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Value> {
        Box::pin(async move {
            match self.0.resolve(domain).await {
                Ok(route) => {
                    let hosts = route
                        .hosts
                        .iter()
                        .map(|host| json!({"preference": host.preference, "name": host.name}));
                    let mut told = json!({
                        "site": route.site.to_string(), "hosts": hosts.collect::<Vec<_>>(),
                        "tls": "opportunistic, or verified where the configuration set or a policy requires it",
                    });
                    for (policy, words) in self.0.demands(domain).await {
                        told[policy] = words.into();
                    }
                    told
                }
                Err(failure) => json!({"failure": failure.reason, "permanent": failure.permanent}),
            }
        })
    }
}

/// Signing keys for the delivery agent: the identity's when it has a valid one, then the service's own.
pub(super) struct SigningKeys(pub(super) Arc<Control>);

impl Keys for SigningKeys {
    fn signing_keys<'a>(
        &'a self,
        (account, region): (&'a AccountId, &'a Region),
        identity: Option<&'a str>,
    ) -> BoxFuture<'a, Result<Vec<SigningKey>, KeysError>> {
        Box::pin(async move {
            let mut keys = Vec::with_capacity(2);
            if let Some(identity) = identity {
                let scope = Scope {
                    account: account.clone(),
                    region: region.clone(),
                };
                let found = self.0.signing_keys(&scope, identity).await;
                let found = found.map_err(|e| KeysError(e.to_string()))?;
                keys.extend(found.iter().map(signing_key));
            }
            let service = self.0.service_key().await;
            keys.push(signing_key(service.map_err(|e| KeysError(e.to_string()))?));
            Ok(keys)
        })
    }
}

fn signing_key(key: &control::SigningKey) -> SigningKey {
    SigningKey {
        domain: key.domain.clone(),
        selector: key.selector.clone(),
        key: Arc::clone(&key.key),
    }
}
