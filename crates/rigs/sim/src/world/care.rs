//! Looks after the server of a world: starts it, restarts it when it dies, and sees it to its end.

use super::World;
use crate::client::{Client, Submission, Told};
use crate::power::Power;
use crate::say;
use crate::server::{self, Server};
use anyhow::{Result, bail};
use base::env::Clock as _;
use base::{BoxFuture, ShardId};
use std::net::IpAddr;
use std::sync::PoisonError;
use std::time::Duration;
use tokio::time::Instant;

/// How long the world may take to come to rest once all disasters are over: longer than any mail is retried.
const REST_MAX: Duration = Duration::from_hours(30);
/// How long a server may need until it works again after the last disaster.
const RECOVERY: Duration = Duration::from_mins(1);
/// How long a server may take to drain, or to stop once it is fenced.
const STOP_MAX: Duration = Duration::from_mins(2);
/// Starts in a row that may fail before it is called a problem.
const STARTS_MAX: u32 = 5;

impl World {
    /// Whatever happened, a mail is taken again now.
    pub(super) async fn prove_alive(&mut self) -> Result<()> {
        self.attend(Box::pin(tokio::time::sleep(RECOVERY))).await?;
        let mail = self.plan.last.clone();
        let net = self
            .fabric
            .machine(&[IpAddr::from([20, 0, 3, 2])], &Power::default());
        let client = Client::new(net, server::ROOT_KEY, server::REGION);
        let told = self.send_last(&client, &mail).await;
        say!(self.trace, "last client: {} is {told:?}", mail.token);
        if !matches!(told, Told::Accepted(_)) {
            self.problems.push(format!("does not recover: {told:?}"));
        }
        let mut sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        sent.push((mail, told));
        Ok(())
    }

    async fn send_last(&self, client: &Client, mail: &Submission) -> Told {
        let to = *self.lock_api();
        match to {
            Some(to) => client.send(to, self.machine.clock.now(), mail).await,
            None => Told::InDoubt("no server".into()),
        }
    }

    /// Looks after the server until something happens: restarts it when it dies.
    pub(super) async fn attend(&mut self, until: BoxFuture<'static, ()>) -> Result<()> {
        enum Turn {
            Done,
            PowerGone,
            Ended(String),
        }
        let mut until = until;
        loop {
            if self.server.is_none() {
                self.start().await?;
                continue;
            }
            let power = self.machine.disk.power().clone();
            let Some(server) = self.server.as_mut() else {
                continue;
            };
            let turn = tokio::select! {
                biased;
                () = power.gone() => Turn::PowerGone,
                end = server.ended() => Turn::Ended(end),
                () = &mut until => Turn::Done,
            };
            match turn {
                Turn::Done => return Ok(()),
                Turn::PowerGone => self.power_cut().await,
                Turn::Ended(end) => {
                    say!(self.trace, "server: ended, {end}");
                    // Whatever made it end, its kernel may not have kept what was not synced.
                    self.power_cut().await;
                }
            }
        }
    }

    pub(super) async fn start(&mut self) -> Result<()> {
        let mut failures = 0;
        while self.server.is_none() {
            self.starts = self.starts.wrapping_add(1);
            match Server::start(self.seed, &self.machine, self.starts, None, self.bug).await {
                Ok(server) => self.welcome(server),
                Err(error) => {
                    say!(self.trace, "server: does not start, {error:#}");
                    failures += 1;
                    if failures > STARTS_MAX {
                        bail!("the server does not start: {error:#}");
                    }
                    self.power_cut().await;
                }
            }
        }
        Ok(())
    }

    pub(super) fn welcome(&mut self, mut server: Server) {
        say!(self.trace, "server: answers at {}", server.api());
        server.consume(self.bug, &self.trace);
        *self.lock_api() = Some(server.api());
        self.server = Some(server);
    }

    /// Waits until nothing waits.
    pub(super) async fn come_to_rest(&mut self) -> Result<()> {
        let end = Instant::now() + REST_MAX;
        // A mail that came to its end a moment ago may be followed by a letter about it.
        let mut quiet = false;
        while Instant::now() < end {
            self.attend(Box::pin(tokio::time::sleep(Duration::from_mins(1))))
                .await?;
            let Some(server) = &self.server else { continue };
            match server.shared().stores().journal.queues(ShardId(0)).await {
                Ok(queues) if queues.is_empty() && quiet => return Ok(()),
                Ok(queues) => quiet = queues.is_empty(),
                Err(error) => self
                    .problems
                    .push(format!("queues cannot be read: {error}")),
            }
        }
        Ok(())
    }

    /// The last server drains in good order, and then the power goes once more.
    pub(super) async fn stop(&mut self) -> Result<()> {
        for server in std::mem::take(&mut self.fenced) {
            server.bury().await;
        }
        if let Some(server) = self.server.take() {
            match tokio::time::timeout(STOP_MAX, server.drain()).await {
                Ok(end) => say!(self.trace, "server: drained, {end}"),
                Err(_) => self.problems.push("the server does not drain".into()),
            }
        }
        self.tasks.abort_all();
        while self.tasks.join_next().await.is_some() {}
        self.machine.disk.power_cut(self.rng.next_u64());
        Ok(())
    }
}
