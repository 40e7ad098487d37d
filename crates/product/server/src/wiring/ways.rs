//! From the configuration of egress to what its engines are told: sources, pools, routes (docs/adr/051).

use crate::config::{Egress, Route, RouteTls};
use egress::{Relay, RelayTls, Source};
use model::egress::{WayRoute, WaySource, Ways};
use smtp::client::Login;

/// What the delivery agent works with.
pub(super) fn egress_settings(config: &Egress) -> egress::Settings {
    let sources = config.sources.iter().map(|source| Source {
        name: source.name.clone(),
        ip: source.ip,
        ehlo: source.ehlo.clone(),
        pool: source.pool.clone(),
    });
    let sources = sources.collect();
    egress::Settings {
        relays: config.routes.iter().map(relay).collect(),
        ..egress::Settings::new(config.port, config.allow_private, sources)
    }
}

/// What acceptance chooses from.
pub(super) fn choices(config: &Egress) -> Ways {
    let sources = config.sources.iter().map(|source| WaySource {
        name: source.name.clone(),
        pool: source.pool.clone(),
        weight: source.weight,
    });
    let routes = config.routes.iter().map(|route| WayRoute {
        name: route.name.clone(),
        domain: route.domain.clone(),
        account: route.account.clone(),
        configuration_set: route.configuration_set.clone(),
        share: route.share,
    });
    Ways {
        sources: sources.collect(),
        routes: routes.collect(),
    }
}

fn relay(route: &Route) -> Relay {
    Relay {
        name: route.name.clone(),
        host: route.host.clone(),
        port: route.port,
        tls: match route.tls {
            RouteTls::Require => RelayTls::Require,
            RouteTls::Implicit => RelayTls::Implicit,
            RouteTls::Optional => RelayTls::Optional,
            RouteTls::None => RelayTls::None,
        },
        login: route
            .login
            .clone()
            .map(|(user, password)| Login { user, password }),
    }
}
