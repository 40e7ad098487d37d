//! The one place where engines, doors and stores meet.

mod access;
mod adapters;
mod delivery;
mod feedback;
mod figures;
mod letters;
pub(crate) mod noted;
mod policies;
mod simulator;
mod ways;

use crate::app::BuildError;
use crate::config::Config;
use crate::dev::callers::Believing;
use crate::dev::delivery::ToMailbox;
use crate::dev::guard::name_of;
use crate::dev::senders::Everybody;
use crate::dev::{Mailbox, Paths};
use crate::https::Https;
use crate::metrics::Registry;
use crate::transcripts::{self, Keeper, Transcripts};
use accept::{Accept, Parts, Place};
use access::{AccessKeys, PoliciesSay};
use adapters::{Directory, ToQueue};
use aws::{Pipeline, ServedRegions};
use base::crypto::{Keyring, hex};
use base::env::random;
use base::{Env, ShardId};
use control::{AccountDefaults, Control, KeyWorker};
use delivery::{Roads, SigningKeys, Transport};
use egress::Egress;
use feedback::Forwarding;
use policies::{OverHttps, Policies};
use queue::{Driver, PathLimits, Shard};
use simulator::Simulator;
use std::collections::BTreeSet;
use std::sync::Arc;
use store::Stores;

/// The engines of a server.
pub(crate) struct Engines {
    pub(crate) control: Arc<Control>,
    pub(crate) accept: Arc<Accept>,
    pub(crate) queue: queue::Handle,
    pub(crate) driver: Driver,
    pub(crate) shard: ShardId,
    pub(crate) forwarding: Forwarding,
    /// The mailbox of the local mode.
    pub(crate) mailbox: Option<Arc<Mailbox>>,
    /// What was said in attempts, and who writes it down.
    pub(crate) transcripts: Option<(Transcripts, Keeper)>,
}

/// Opens the engines on the stores.
pub(crate) async fn engines(
    config: &Config,
    env: &Env,
    stores: &Stores,
    master_key: Keyring,
    registry: &mut Registry,
) -> Result<Engines, BuildError> {
    let shard = ShardId(0);
    let owner = hex(&random::<8>(&*env.entropy));
    let epoch = stores.journal.lease(shard, &owner).await?;
    let first_number = stores.journal.next_number(shard).await?;
    let state = Arc::clone(&stores.state);
    let settings = control_settings(config);
    let control = Control::open(env.clone(), state, Arc::new(master_key), settings).await?;
    let control = Arc::new(control);
    let agent = open_egress(config, env, &control);
    let agent = with_policies(agent, config, env, stores);
    let transcripts = open_transcripts(config, env, &agent, registry);
    let shard_held = Shard { id: shard, epoch };
    let (driver, handle) = open_queue(config, env, stores, agent.clone(), shard_held);
    figures::of_queue(registry, &handle);
    let place = Place {
        shard,
        epoch,
        first_number,
    };
    let mailbox = config.dev.as_ref();
    let mailbox = mailbox.map(|dev| Arc::new(Mailbox::new(dev.mailbox)));
    let handoff = ToQueue {
        mailbox: mailbox.clone(),
        queue: handle.clone(),
        messages: registry.counter("accept_messages_total", "Messages accepted."),
        recipients: registry.counter(
            "accept_recipients_total",
            "Recipients of accepted messages.",
        ),
    };
    let accept = open_accept(config, env, stores, &control, (place, handoff));
    // A local server looks nothing up.
    let accept = match &config.dev {
        Some(_) => accept,
        None => accept.with_outlook(Arc::new(Roads(agent))),
    };
    let accept = Arc::new(accept);
    let parts = events::Parts {
        journal: Arc::clone(&stores.journal),
        shard,
        epoch,
        clock: Arc::clone(&env.clock),
        entropy: Arc::clone(&env.entropy),
        faults: config.rig.events,
    };
    let forwarding = Forwarding::new(parts, Arc::clone(&accept), &config.service_domain);
    forwarding.show(registry, env);
    Ok(Engines {
        control,
        accept,
        forwarding,
        queue: handle,
        driver,
        shard,
        mailbox,
        transcripts,
    })
}

fn control_settings(config: &Config) -> control::Settings {
    let root = &config.root;
    let key = (root.access_key_id.clone(), root.secret_access_key.clone());
    let account = config.account_id.clone();
    control::Settings {
        service_domain: config.service_domain.clone(),
        account_defaults: AccountDefaults {
            production: config.account.production,
            max_24_hour_send: config.account.max_24_hour_send,
            max_send_rate: config.account.max_send_rate,
        },
        pending_interval: config.verification.pending_interval,
        verified_interval: config.verification.verified_interval,
        dkim_rotation: config.verification.dkim_rotation,
        key_worker: if config.rig.inline_keys {
            KeyWorker::Inline
        } else {
            KeyWorker::Blocking
        },
        local: config.dev.is_some(),
        pools: config
            .egress
            .sources
            .iter()
            .map(|s| s.pool.clone())
            .collect(),
        ..control::Settings::new(account, config.region.clone(), key)
    }
}

/// Has the delivery agent write transcripts.
fn open_transcripts(
    config: &Config,
    env: &Env,
    agent: &Egress,
    registry: &mut Registry,
) -> Option<(Transcripts, Keeper)> {
    let settings = config.transcripts.clone()?;
    let bytes = settings.each_bytes;
    let (disk, clock) = (Arc::clone(&env.disk), Arc::clone(&env.clock));
    let (transcripts, keeper) = transcripts::open(settings, disk, clock, registry);
    agent.keep_transcripts(Arc::new(transcripts.clone()), bytes);
    Some((transcripts, keeper))
}

/// The delivery agent.
fn open_egress(config: &Config, env: &Env, control: &Arc<Control>) -> Egress {
    let settings = ways::egress_settings(&config.egress);
    let keys = Arc::new(SigningKeys(Arc::clone(control)));
    Egress::new(env.clone(), settings, keys)
}

/// The agent that minds MTA-STS.
fn with_policies(agent: Egress, config: &Config, env: &Env, stores: &Stores) -> Egress {
    let https = Https {
        env: env.clone(),
        allow_private: config.egress.allow_private,
    };
    let shelf = Policies::new(&stores.state);
    agent.with_policies(Arc::new(OverHttps(https)), Arc::new(shelf))
}

fn open_queue(
    config: &Config,
    env: &Env,
    stores: &Stores,
    agent: Egress,
    shard: Shard,
) -> (Driver, queue::Handle) {
    let world: Arc<dyn queue::Transport> = match &config.dev {
        Some(_) => Arc::new(ToMailbox::new(Arc::clone(&env.clock))),
        None => Arc::new(Transport(agent)),
    };
    let clock = Arc::clone(&env.clock);
    let transport = Simulator::new(&config.service_domain, clock, world);
    let journal = Arc::clone(&stores.journal);
    Driver::new(
        env,
        journal,
        shard,
        Arc::new(transport),
        queue_settings(config),
    )
}

fn queue_settings(config: &Config) -> queue::Settings {
    let limits = &config.limits;
    queue::Settings {
        sources: config
            .egress
            .sources
            .iter()
            .map(|s| s.name.clone())
            .collect(),
        routes: config
            .egress
            .routes
            .iter()
            .map(|r| r.name.clone())
            .collect(),
        schedule: config.retry_schedule.clone(),
        connections: limits.egress_connections,
        connections_max: limits.egress_connections.saturating_mul(2),
        path: PathLimits {
            connections: u32::try_from(limits.egress_connections_per_site).unwrap_or(u32::MAX),
            ..PathLimits::default()
        },
        uncounted_sites: BTreeSet::from([simulator::SITE.to_owned()]),
        body_bytes: usize::try_from(limits.queue_bytes).unwrap_or(usize::MAX),
        carried_bytes: usize::try_from(limits.carried_bytes).unwrap_or(usize::MAX),
        flight_inputs: limits.flight_inputs,
        faults: config.rig.queue,
        ..queue::Settings::default()
    }
}

fn open_accept(
    config: &Config,
    env: &Env,
    stores: &Stores,
    control: &Arc<Control>,
    (place, handoff): (Place, ToQueue),
) -> Accept {
    let directory: Arc<dyn accept::Directory> = Arc::new(Directory(Arc::clone(control)));
    let directory = match &config.dev {
        Some(dev) if !dev.strict => Arc::new(Everybody(directory)),
        _ => directory,
    };
    let parts = Parts {
        env: env.clone(),
        journal: Arc::clone(&stores.journal),
        series: Arc::clone(&stores.series),
        place,
        directory,
        handoff: Arc::new(handoff),
    };
    let key = control.message_id_key().clone();
    let settings = accept::Settings {
        ways: ways::choices(&config.egress),
        faults: config.rig.accept,
        ..accept::Settings::new(config.service_domain.clone(), key)
    };
    Accept::new(parts, settings)
}

/// Who may log in by SMTP.
pub(crate) fn login(config: &Config, engines: &Engines) -> Arc<dyn smtp_in::Login> {
    if config.dev.is_some() {
        return Arc::new(believing(config, engines));
    }
    let control = Arc::clone(&engines.control);
    Arc::new(smtp_in::DerivedPasswords::new(
        control,
        config.region.clone(),
    ))
}

/// Who sends the control plane's letters.
pub(crate) fn letters(accept: &Arc<Accept>) -> Arc<dyn control::Letters> {
    Arc::new(letters::Post(Arc::clone(accept)))
}

/// The AWS pipeline with every operation that this version answers.
pub(crate) fn pipeline(config: &Config, env: &Env, engines: &Engines) -> Pipeline {
    let context = aws::Context {
        credentials: match &config.dev {
            Some(_) => Arc::new(believing(config, engines)),
            None => Arc::new(AccessKeys(Arc::clone(&engines.control))),
        },
        authorizer: Arc::new(PoliciesSay(Arc::clone(&engines.control))),
        clock: Arc::clone(&env.clock),
        entropy: Arc::clone(&env.entropy),
        regions: match &config.dev {
            Some(_) => ServedRegions::Any,
            None => ServedRegions::one(config.region.clone()),
        },
    };
    Pipeline::new(operations(engines), context)
}

/// Callers of the local mode.
fn believing(config: &Config, engines: &Engines) -> Believing {
    Believing {
        known: Arc::new(AccessKeys(Arc::clone(&engines.control))),
        first: config.account_id.clone(),
        region: config.region.clone(),
    }
}

fn host_of_url(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let authority = rest.split('/').next().unwrap_or_default();
    name_of(authority).to_owned()
}

/// The paths of the local mode.
pub(crate) fn paths(
    config: &Config,
    (engines, stores): (&Engines, &Stores),
    registry: &aws::Registry,
    budget: base::Budget,
) -> Option<Paths> {
    let served = registry.rows().into_iter().filter(|row| row.handled);
    let services: BTreeSet<_> = served.map(|row| row.operation.service.id).collect();
    Some(Paths {
        dev: config.dev.clone()?,
        mailbox: engines.mailbox.clone()?,
        control: Arc::clone(&engines.control),
        accept: Arc::clone(&engines.accept),
        queue: engines.queue.clone(),
        stores: stores.clone(),
        services: services.into_iter().collect(),
        own_name: config.web.public_url.as_deref().map(host_of_url),
        budget,
    })
}

/// Every door's operations.
fn operations(engines: &Engines) -> aws::Registry {
    let v1 = ses_v1::Door {
        control: Arc::clone(&engines.control),
        accept: Arc::clone(&engines.accept),
    };
    let v2 = ses_v2::Door {
        control: Arc::clone(&engines.control),
        accept: Arc::clone(&engines.accept),
    };
    let neighbours = iam::Door {
        control: Arc::clone(&engines.control),
    };
    let builder =
        aws::Registry::builder(&[&ses_v1::SERVICE, &ses_v2::SERVICE, &iam::IAM, &iam::STS]);
    let builder = ses_v1::register(builder, &v1);
    let builder = ses_v2::register(builder, &v2);
    iam::register(builder, &neighbours).build()
}
