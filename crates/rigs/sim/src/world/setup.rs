//! The beginning of a world, while all is still well: hosts, zones, a first server, and a verified sender.

use super::World;
use crate::client::{Answer, Client};
use crate::plan::SENDER;
use crate::power::Power;
use crate::{say, server};
use anyhow::{Context, Result, bail};
use base::env::{Clock as _, Record};
use std::net::{IpAddr, Ipv4Addr};
use std::time::Duration;

/// How long the verification of the sender may take.
const VERIFY_MAX: Duration = Duration::from_mins(10);

impl World {
    pub(super) async fn set_up(&mut self) -> Result<()> {
        self.set_up_hosts().await?;
        self.start().await?;
        self.verify_sender().await
    }

    async fn set_up_hosts(&mut self) -> Result<()> {
        let mut known: Vec<u8> = Vec::new();
        for domain in &self.plan.domains {
            for (preference, host) in &domain.hosts {
                let record = Record::Mx {
                    preference: *preference,
                    exchange: host_name(*host),
                };
                self.machine.dns.add(&domain.name, record);
                known.push(*host);
            }
        }
        // Bounces and complaints are mailed to the sender: his mail goes where the first domain's does.
        for (preference, host) in &self.plan.domains[0].hosts {
            let record = Record::Mx {
                preference: *preference,
                exchange: host_name(*host),
            };
            self.machine.dns.add(SENDER, record);
        }
        known.sort_unstable();
        known.dedup();
        for host in known {
            let (name, address) = (host_name(host), Ipv4Addr::new(20, 0, 1, host + 1));
            self.machine.dns.add(&name, Record::A(address));
            let tasks = &mut self.tasks;
            self.hosts
                .start(&self.fabric, &name, IpAddr::V4(address), tasks)
                .await?;
        }
        Ok(())
    }

    /// Easy DKIM, as a customer does it: ask for the tokens, publish them, wait for the poller.
    async fn verify_sender(&mut self) -> Result<()> {
        let net = self
            .fabric
            .machine(&[IpAddr::from([20, 0, 3, 1])], &Power::default());
        let customer = Client::new(net, server::ROOT_KEY, server::REGION);
        let body = format!(r#"{{"EmailIdentity":"{SENDER}"}}"#);
        let made = self
            .ask(&customer, "POST", "/v2/email/identities", &body)
            .await?;
        let tokens = made.body["DkimAttributes"]["Tokens"]
            .as_array()
            .with_context(|| format!("no tokens in {}", made.body))?;
        for token in tokens.iter().filter_map(|token| token.as_str()) {
            let name = format!("{token}._domainkey.{SENDER}");
            let target = format!("{token}.dkim.{}", server::SERVICE_DOMAIN);
            self.machine.dns.add(&name, Record::Cname(target));
        }
        let end = tokio::time::Instant::now() + VERIFY_MAX;
        let path = format!("/v2/email/identities/{SENDER}");
        while tokio::time::Instant::now() < end {
            let seen = self.ask(&customer, "GET", &path, "").await?;
            if seen.body["VerifiedForSendingStatus"] == true {
                say!(self.trace, "sender: verified");
                return Ok(());
            }
            tokio::time::sleep(Duration::from_secs(5)).await;
        }
        bail!("the sender was not verified");
    }

    async fn ask(&self, customer: &Client, method: &str, path: &str, body: &str) -> Result<Answer> {
        let to = (*self.lock_api()).context("no server answers")?;
        let now = self.machine.clock.now();
        let answer = customer.call(to, now, method, path, body).await?;
        if answer.status != 200 {
            bail!("{method} {path}: {} {}", answer.status, answer.body);
        }
        Ok(answer)
    }
}

fn host_name(host: u8) -> String {
    format!("mx{host}.hosts.test")
}
