//! What goes wrong in a world, and what is left of its servers then.

use super::World;
use crate::check::Death;
use crate::disk::{CAPACITY, Operation, Rule};
use crate::plan::Disaster;
use crate::say;
use crate::server::{Server, Shared};
use anyhow::Result;
use base::env::Disk as _;
use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;
use tokio::time::Instant;

/// How long the disk stays full.
const FULL_TIME: Duration = Duration::from_secs(20);

impl World {
    pub(super) async fn strike(&mut self, disaster: &Disaster) -> Result<()> {
        say!(self.trace, "disaster: {disaster:?}");
        let disk = self.machine.disk.clone();
        match disaster {
            Disaster::PowerCut { operations } => disk.cut_power_in(Some(*operations)),
            Disaster::Kill => self.kill().await,
            Disaster::ClockJump { by_ms } => self.machine.clock.jump(*by_ms),
            Disaster::Takeover => self.take_over().await?,
            Disaster::BrokenSync { after } => disk.fail(Rule {
                after: *after,
                ..Rule::once(Operation::Sync, "")
            }),
            Disaster::FullDisk => self.fill_disk()?,
        }
        Ok(())
    }

    /// The power goes, everything that runs on the machine with it, and returns.
    pub(super) async fn power_cut(&mut self) {
        self.mourn();
        self.machine.disk.power_off();
        self.bury().await;
        self.machine.disk.cut_power_in(None);
        let outage = Duration::from_millis(self.rng.between(100, 5_000));
        tokio::time::sleep(outage).await;
        self.machine.disk.power_on(self.rng.next_u64());
        say!(self.trace, "power: is back");
    }

    /// The process dies, the machine lives.
    async fn kill(&mut self) {
        self.mourn();
        self.machine.disk.power_off();
        self.bury().await;
        self.machine.disk.process_restart();
        say!(self.trace, "server: killed");
    }

    /// All servers on the machine die now.
    fn mourn(&mut self) {
        let all = self.server.iter().chain(&self.fenced);
        let addresses: Vec<IpAddr> = all.map(|server| server.api().ip()).collect();
        for address in addresses {
            self.died(address, false);
        }
    }

    fn died(&mut self, server: IpAddr, fenced: bool) {
        self.deaths.push(Death {
            at: Instant::now(),
            server,
            fenced,
        });
    }

    /// Removes what is left of servers that cannot act any more.
    pub(super) async fn bury(&mut self) {
        *self.lock_api() = None;
        if let Some(server) = self.server.take() {
            server.bury().await;
        }
        for server in std::mem::take(&mut self.fenced) {
            server.bury().await;
        }
    }

    /// A second server takes the shard over the same stores; the first has not heard of it.
    async fn take_over(&mut self) -> Result<()> {
        let Some(mut old) = self.server.take() else {
            return Ok(());
        };
        self.starts = self.starts.wrapping_add(1);
        let shared: Option<Shared> = Some(old.shared().clone());
        match Server::start(self.seed, &self.machine, self.starts, shared, self.bug).await {
            Ok(new) => {
                self.died(old.api().ip(), true);
                old.stop_consuming();
                self.fenced.push(old);
                self.welcome(new);
            }
            // A store that broke meanwhile is found out by the one that runs.
            Err(error) => {
                say!(self.trace, "server: did not take over, {error:#}");
                self.server = Some(old);
            }
        }
        Ok(())
    }

    fn fill_disk(&mut self) -> Result<()> {
        let disk = self.machine.disk.clone();
        let space = disk.space(Path::new("/"))?;
        let slack = self.rng.below(200_000);
        disk.set_capacity(space.total - space.free + slack);
        self.tasks.spawn(async move {
            tokio::time::sleep(FULL_TIME).await;
            disk.set_capacity(CAPACITY);
        });
        Ok(())
    }
}
