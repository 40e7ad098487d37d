//! Looks names up at the configured servers.

use crate::{Error, convert};
use base::BoxFuture;
use base::env::{Answer, Dns, DnsError, Record, RecordType};
use hickory_resolver::TokioResolver;
use hickory_resolver::config::{ConnectionConfig, NameServerConfig, ResolveHosts, ResolverConfig};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError as Refusal, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::system_conf::read_system_conf;
use std::net::SocketAddr;
use std::time::Duration;

/// Wait for one server's answer.
const TRY_TIMEOUT: Duration = Duration::from_secs(2);
/// Tries of a question after the first.
const RETRIES: usize = 1;
/// The end of any question, whatever the library does.
const QUESTION_TIMEOUT: Duration = Duration::from_secs(8);
/// Records kept of one answer.
const RECORDS_MAX: usize = 200;

/// Looks names up over UDP, and over TCP when an answer is cut off.
pub struct Resolver {
    inner: TokioResolver,
}

impl Resolver {
    /// Asks the servers of `/etc/resolv.conf`.
    pub fn system() -> Result<Self, Error> {
        let (config, _) = read_system_conf().map_err(|e| Error::System(e.to_string()))?;
        Self::build(config.name_servers)
    }

    /// Asks these servers.
    pub fn with_servers(servers: &[SocketAddr]) -> Result<Self, Error> {
        let server = |address: &SocketAddr| {
            let mut config = NameServerConfig::udp_and_tcp(address.ip());
            let at_port = |connection: &mut ConnectionConfig| connection.port = address.port();
            config.connections.iter_mut().for_each(at_port);
            config
        };
        Self::build(servers.iter().map(server).collect())
    }

    fn build(servers: Vec<NameServerConfig>) -> Result<Self, Error> {
        if servers.is_empty() {
            return Err(Error::NoServers);
        }
        let config = ResolverConfig::from_parts(None, Vec::new(), servers);
        let provider = TokioRuntimeProvider::default();
        let mut builder = TokioResolver::builder_with_config(config, provider);
        let options = builder.options_mut();
        options.timeout = TRY_TIMEOUT;
        options.attempts = RETRIES;
        options.cache_size = 0;
        options.use_hosts_file = ResolveHosts::Never;
        options.edns0 = true;
        // CNAMEs on the way to an answer are needed for nothing but their TTLs, which the library has minded by then.
        options.preserve_intermediates = false;
        let inner = builder.build().map_err(|e| Error::System(e.to_string()))?;
        Ok(Self { inner })
    }

    async fn ask(&self, name: &str, kind: RecordType) -> Result<Answer, DnsError> {
        let Some(name) = convert::name_of(name) else {
            // What is no name cannot exist.
            return Err(DnsError::NoSuchDomain);
        };
        let question = self.inner.lookup(name, convert::kind_of(kind));
        let found = match tokio::time::timeout(QUESTION_TIMEOUT, question).await {
            Err(_) => return Err(DnsError::TimedOut),
            Ok(Err(error)) => return Err(refusal(&error)),
            Ok(Ok(found)) => found,
        };
        let wanted = found
            .answers()
            .iter()
            .filter(|record| record.record_type() == convert::kind_of(kind))
            .take(RECORDS_MAX);
        let ttl = wanted.clone().map(|record| record.ttl).min().unwrap_or(0);
        let records: Vec<Record> = wanted
            .filter_map(|record| convert::record_of(&record.data))
            .collect();
        if records.is_empty() {
            return Err(DnsError::NoRecords);
        }
        Ok(Answer {
            records,
            ttl: Duration::from_secs(u64::from(ttl)),
            authentic: found.message().metadata.authentic_data,
        })
    }
}

impl Dns for Resolver {
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>> {
        Box::pin(self.ask(name, kind))
    }
}

fn refusal(error: &NetError) -> DnsError {
    match error {
        NetError::Dns(Refusal::NoRecordsFound(none)) => match none.response_code {
            ResponseCode::NXDomain => DnsError::NoSuchDomain,
            _ => DnsError::NoRecords,
        },
        NetError::Dns(Refusal::ResponseCode(code)) => {
            DnsError::ServerFailure(code.to_str().to_owned())
        }
        NetError::Timeout => DnsError::TimedOut,
        other => DnsError::ServerFailure(other.to_string()),
    }
}
