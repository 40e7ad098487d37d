//! An authoritative DNS server (hickory-server, UDP and TCP) whose records change while it is served.

mod handler;
mod text;

use crate::mx::lock;
use anyhow::Result;
use base::env::{Record, RecordType};
use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::net::{TcpListener, UdpSocket};
use tokio::task::JoinHandle;

/// How long a TCP client may stay silent.
const TCP_IDLE: Duration = Duration::from_secs(10);
const TCP_BUFFER: usize = 16 << 10;

/// The records, shared by all who change or serve them. A name without any record does not exist (NXDOMAIN); one that
/// has other types only has no data. Names are compared without case and final dot.
#[derive(Clone, Debug, Default)]
pub struct Zone(Arc<Mutex<Content>>);

#[derive(Debug, Default)]
struct Content {
    records: BTreeMap<(String, RecordType), Vec<Record>>,
    failing: BTreeSet<String>,
    silent: BTreeSet<String>,
    questions: Vec<(String, RecordType)>,
    ttl: u32,
}

/// What the zone says to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Records with their owner names, CNAMEs first.
    Records(Vec<(String, Record)>),
    /// The name exists without this type; CNAMEs on the way come along.
    Nothing(Vec<(String, Record)>),
    /// NXDOMAIN; CNAMEs on the way come along.
    NoSuchName(Vec<(String, Record)>),
    /// SERVFAIL.
    Failure,
    /// Not a word.
    Silence,
}

fn key(name: &str) -> String {
    name.trim_end_matches('.').to_ascii_lowercase()
}

fn kind_of(record: &Record) -> RecordType {
    match record {
        Record::A(_) => RecordType::A,
        Record::Aaaa(_) => RecordType::Aaaa,
        Record::Cname(_) => RecordType::Cname,
        Record::Mx { .. } => RecordType::Mx,
        Record::Ns(_) => RecordType::Ns,
        Record::Ptr(_) => RecordType::Ptr,
        Record::Soa { .. } => RecordType::Soa,
        Record::Tlsa(_) => RecordType::Tlsa,
        Record::Txt(_) => RecordType::Txt,
    }
}

impl Zone {
    /// Replaces the records of a name and type; none removes them.
    pub fn set(&self, name: &str, kind: RecordType, records: Vec<Record>) {
        let mut content = lock(&self.0);
        if records.is_empty() {
            content.records.remove(&(key(name), kind))
        } else {
            content.records.insert((key(name), kind), records)
        };
    }

    /// Adds a record to those of its name and type.
    pub fn add(&self, name: &str, record: Record) {
        let mut content = lock(&self.0);
        let at = (key(name), kind_of(&record));
        content.records.entry(at).or_default().push(record);
    }

    /// Replaces the records of a name and type, given as zone-file text: `10 mx.a.test.`, `127.0.0.1`, `"v=spf1 -all"`.
    ///
    /// # Errors
    /// When a text is not one of that type.
    pub fn set_text(&self, name: &str, kind: &str, values: &[&str]) -> Result<()> {
        let kind = text::parse_kind(kind)?;
        let records = values.iter().map(|value| text::parse_record(kind, value));
        let records = records.collect::<Result<Vec<_>>>()?;
        self.set(name, kind, records);
        Ok(())
    }

    /// Removes everything at a name.
    pub fn remove(&self, name: &str) {
        let name = key(name);
        lock(&self.0).records.retain(|(at, _), _| *at != name);
    }

    /// A domain whose mail goes to a host of its own at that address.
    pub fn mail_domain(&self, domain: &str, at: IpAddr) {
        let exchange = format!("mx.{domain}");
        self.set(
            domain,
            RecordType::Mx,
            vec![Record::Mx {
                preference: 10,
                exchange: exchange.clone(),
            }],
        );
        match at {
            IpAddr::V4(ip) => self.set(&exchange, RecordType::A, vec![Record::A(ip)]),
            IpAddr::V6(ip) => self.set(&exchange, RecordType::Aaaa, vec![Record::Aaaa(ip)]),
        }
    }

    /// A domain whose mail goes to 127.0.0.1.
    pub fn local_mail_domain(&self, domain: &str) {
        self.mail_domain(domain, Ipv4Addr::LOCALHOST.into());
    }

    /// Answers SERVFAIL for a name, or no longer.
    pub fn fail(&self, name: &str, on: bool) {
        let mut content = lock(&self.0);
        if on {
            content.failing.insert(key(name))
        } else {
            content.failing.remove(&key(name))
        };
    }

    /// Answers nothing at all for a name, or no longer.
    pub fn silence(&self, name: &str, on: bool) {
        let mut content = lock(&self.0);
        if on {
            content.silent.insert(key(name))
        } else {
            content.silent.remove(&key(name))
        };
    }

    /// Time to live of all answers, in seconds; 0 until set.
    pub fn set_ttl(&self, seconds: u32) {
        lock(&self.0).ttl = seconds;
    }

    /// Every question asked so far.
    pub fn questions(&self) -> Vec<(String, RecordType)> {
        lock(&self.0).questions.clone()
    }

    /// Answers a question, following CNAMEs inside the zone.
    pub fn ask(&self, name: &str, kind: RecordType) -> Said {
        let mut content = lock(&self.0);
        let mut at = key(name);
        content.questions.push((at.clone(), kind));
        if content.silent.contains(&at) {
            return Said::Silence;
        }
        if content.failing.contains(&at) {
            return Said::Failure;
        }
        let mut chain = Vec::new();
        let mut seen = BTreeSet::new();
        while kind != RecordType::Cname && seen.insert(at.clone()) {
            let cname = content.records.get(&(at.clone(), RecordType::Cname));
            let Some(Record::Cname(target)) = cname.and_then(|records| records.first()) else {
                break;
            };
            chain.push((at, Record::Cname(target.clone())));
            at = key(target);
        }
        if let Some(records) = content.records.get(&(at.clone(), kind)) {
            chain.extend(records.iter().map(|record| (at.clone(), record.clone())));
            return Said::Records(chain);
        }
        if content.exists(&at) {
            Said::Nothing(chain)
        } else {
            Said::NoSuchName(chain)
        }
    }

    fn ttl(&self) -> u32 {
        lock(&self.0).ttl
    }
}

impl Content {
    /// RFC 8020: a name exists when it, or a name below it, has records.
    fn exists(&self, name: &str) -> bool {
        let below = format!(".{name}");
        (self.records.keys()).any(|(at, _)| at == name || at.ends_with(&below))
    }
}

/// A running server of one zone; it ends when this is dropped.
pub struct Server {
    address: SocketAddr,
    task: JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    /// Serves the zone on one free loopback port, UDP and TCP.
    ///
    /// # Errors
    /// When no port is free.
    pub async fn start(zone: Zone) -> Result<Self> {
        Self::over(zone, crate::os::dns_sockets().await?)
    }

    /// Serves the zone at an address, for programs that ask at port 53 alone.
    ///
    /// # Errors
    /// When the address is taken, or only root may use it.
    pub async fn start_at(zone: Zone, at: SocketAddr) -> Result<Self> {
        Self::over(zone, crate::os::dns_sockets_at(at).await?)
    }

    fn over(zone: Zone, (udp, tcp): (UdpSocket, TcpListener)) -> Result<Self> {
        let address = udp.local_addr()?;
        let mut server = hickory_server::server::Server::new(handler::Handler(zone));
        server.register_socket(udp);
        server.register_listener(tcp, TCP_IDLE, TCP_BUFFER);
        let task = tokio::spawn(async move {
            // It ends when the task is aborted; an error of a listener shows as time-outs in the test.
            let _ = server.block_until_done().await;
        });
        Ok(Self { address, task })
    }

    /// Where it answers.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn questions_are_answered_as_dns_would() {
        let zone = Zone::default();
        zone.local_mail_domain("a.test");
        zone.set_text("k._domainkey.a.test", "CNAME", &["K.dkim.ses.test."])
            .unwrap();
        zone.set_text("k.dkim.ses.test", "TXT", &["\"p=\" \"abc\""])
            .unwrap();
        zone.set_text("loop.test", "CNAME", &["loop.test"]).unwrap();
        let txt = |text: &str| Record::Txt(text.into());
        let chain = vec![
            (
                "k._domainkey.a.test".into(),
                Record::Cname("k.dkim.ses.test".into()),
            ),
            ("k.dkim.ses.test".into(), txt("p=abc")),
        ];
        let ask = |name, kind| zone.ask(name, kind);
        assert_eq!(
            ask("K._DOMAINKEY.a.test.", RecordType::Txt),
            Said::Records(chain)
        );
        assert_eq!(ask("a.test", RecordType::A), Said::Nothing(vec![]));
        assert_eq!(
            ask("_domainkey.a.test", RecordType::A),
            Said::Nothing(vec![])
        );
        assert_eq!(ask("b.test", RecordType::Mx), Said::NoSuchName(vec![]));
        assert!(matches!(ask("loop.test", RecordType::A), Said::Nothing(_)));
        zone.fail("a.test", true);
        assert_eq!(ask("a.test", RecordType::Mx), Said::Failure);
        zone.fail("a.test", false);
        zone.remove("a.test");
        assert_eq!(ask("a.test", RecordType::Mx), Said::Nothing(vec![]));
    }
}
