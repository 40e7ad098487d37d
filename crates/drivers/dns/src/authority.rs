//! An authoritative server over UDP and TCP, which asks a [`Zone`] for every answer.

mod tcp;

use crate::convert;
use async_trait::async_trait;
use base::env::{Record, Zone, ZoneAnswer};
use hickory_server::Server;
use hickory_server::net::runtime::Time;
use hickory_server::proto::op::{Edns, MessageType, Metadata, OpCode, ResponseCode};
use hickory_server::proto::rr::{DNSClass, Name, Record as WireRecord, RecordType};
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponseBuilder;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::{TcpListener, UdpSocket};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;

/// How long receivers may keep a record.
const TTL: u32 = 300;
/// Questions answered at once; more are answered with SERVFAIL.
const QUESTIONS_MAX: usize = 256;
/// Longest UDP answer, whatever the client says it takes: no fragments, little amplification.
const UDP_ANSWER_OCTETS: u16 = 1_232;

/// The authoritative server of our own zones.
pub struct Authority {
    udp: Server<Shared>,
    tcp: JoinSet<()>,
    addresses: Vec<SocketAddr>,
}

impl Authority {
    /// Binds UDP and TCP at each address and answers from the zone. A port of 0 takes a free one.
    pub async fn listen(addresses: &[SocketAddr], zone: Arc<dyn Zone>) -> io::Result<Self> {
        let answerer = Arc::new(Answerer {
            zone,
            questions: Semaphore::new(QUESTIONS_MAX),
        });
        let mut made = Self {
            udp: Server::new(Shared(answerer.clone())),
            tcp: JoinSet::new(),
            addresses: Vec::with_capacity(addresses.len()),
        };
        for address in addresses {
            let (udp, tcp) = bind(*address).await?;
            made.addresses.push(udp.local_addr()?);
            made.udp.register_socket(udp);
            let handler = Arc::new(Shared(answerer.clone()));
            made.tcp.spawn(tcp::serve(tcp, handler));
        }
        Ok(made)
    }

    /// The real addresses, with the ports that were taken.
    pub fn addresses(&self) -> &[SocketAddr] {
        &self.addresses
    }

    /// Stops answering.
    pub async fn shutdown(mut self) {
        if let Err(error) = self.udp.shutdown_gracefully().await {
            tracing::warn!(%error, "the DNS server did not stop cleanly");
        }
        self.tcp.shutdown().await;
    }
}

/// Binds both transports to one port; a free port of one may be taken for the other, so some are tried.
async fn bind(address: SocketAddr) -> io::Result<(UdpSocket, TcpListener)> {
    const FREE_PORTS_TRIED: usize = 20;
    let mut tried = 0;
    loop {
        let udp = UdpSocket::bind(address).await?;
        match TcpListener::bind(udp.local_addr()?).await {
            Ok(tcp) => return Ok((udp, tcp)),
            Err(_) if address.port() == 0 && tried < FREE_PORTS_TRIED => tried += 1,
            Err(error) => return Err(error),
        }
    }
}

struct Answerer {
    zone: Arc<dyn Zone>,
    questions: Semaphore,
}

/// The answerer as both transports share it.
struct Shared(Arc<Answerer>);

/// What is sent back.
struct Reply {
    code: ResponseCode,
    authoritative: bool,
    answers: Vec<WireRecord>,
    soa: Vec<WireRecord>,
}

impl Reply {
    fn refuse(code: ResponseCode) -> Self {
        Self {
            code,
            authoritative: false,
            answers: Vec::new(),
            soa: Vec::new(),
        }
    }
}

impl Answerer {
    async fn reply(&self, request: &Request) -> Reply {
        if request.metadata.op_code != OpCode::Query {
            return Reply::refuse(ResponseCode::NotImp);
        }
        let Ok(info) = request.request_info() else {
            // RFC 9619: one question, no more and no less.
            return Reply::refuse(ResponseCode::FormErr);
        };
        if request.edns.as_ref().is_some_and(|edns| edns.version() > 0) {
            // RFC 6891 §6.1.3.
            return Reply::refuse(ResponseCode::BADVERS);
        }
        let transfer = matches!(info.query.query_type(), RecordType::AXFR | RecordType::IXFR);
        if transfer || info.query.query_class() != DNSClass::IN {
            // Nobody copies the zone: it would list every token.
            return Reply::refuse(ResponseCode::Refused);
        }
        let Ok(_permit) = self.questions.try_acquire() else {
            return Reply::refuse(ResponseCode::ServFail);
        };
        // The answer repeats the name as it was asked, in its own case.
        let asked = info.query.original().name();
        self.answer(asked, info.query.query_type()).await
    }

    async fn answer(&self, asked: &Name, kind: RecordType) -> Reply {
        let name = convert::text_of(asked);
        // Of a type that we do not know there are no records; whether the name exists is asked by another one.
        let ours = convert::our_kind(kind);
        let answer = self
            .zone
            .answer(&name, ours.unwrap_or(base::env::RecordType::Soa))
            .await;
        let (records, apex, soa, code) = match answer {
            ZoneAnswer::NotOurs => return Reply::refuse(ResponseCode::Refused),
            ZoneAnswer::Failed => return Reply::refuse(ResponseCode::ServFail),
            ZoneAnswer::NoSuchName { apex, soa } => (Vec::new(), apex, soa, ResponseCode::NXDomain),
            ZoneAnswer::Found { records, apex, soa } => {
                let records = if ours.is_some() { records } else { Vec::new() };
                (records, apex, soa, ResponseCode::NoError)
            }
        };
        let answers: Vec<WireRecord> = records.iter().filter_map(|r| wire(asked, r, TTL)).collect();
        let soa = convert::name_of(&apex)
            .filter(|_| answers.is_empty())
            .and_then(|apex| wire(&apex, &soa, convert::NEGATIVE_TTL));
        Reply {
            code,
            authoritative: true,
            answers,
            // RFC 2308 §3: a negative answer carries the SOA, whose TTL says how long it may be kept.
            soa: soa.into_iter().collect(),
        }
    }
}

fn wire(name: &Name, record: &Record, ttl: u32) -> Option<WireRecord> {
    let mut name = name.clone();
    name.set_fqdn(true);
    Some(WireRecord::from_rdata(name, ttl, convert::data_of(record)?))
}

#[async_trait]
impl RequestHandler for Shared {
    async fn handle_request<R: ResponseHandler, T: Time>(
        &self,
        request: &Request,
        mut response_handle: R,
    ) -> ResponseInfo {
        if request.metadata.message_type != MessageType::Query {
            // Nobody answers an answer: two servers would never stop.
            return failed(Metadata::response_from_request(&request.metadata));
        }
        let reply = self.0.reply(request).await;
        let mut metadata = Metadata::response_from_request(&request.metadata);
        metadata.authoritative = reply.authoritative;
        metadata.response_code = reply.code;
        let mut edns = Edns::new();
        edns.set_max_payload(request.max_payload().min(UDP_ANSWER_OCTETS));
        let mut builder = MessageResponseBuilder::from_message_request(request);
        if request.edns.is_some() {
            builder.edns(&edns);
        }
        let response = builder.build(metadata, &reply.answers, [], &reply.soa, []);
        match response_handle.send_response(response).await {
            Ok(info) => info,
            Err(error) => {
                tracing::debug!(%error, "a DNS answer was not sent");
                failed(metadata)
            }
        }
    }
}

/// What the library's log shows of an answer that was not sent.
fn failed(mut metadata: Metadata) -> ResponseInfo {
    metadata.response_code = ResponseCode::ServFail;
    let counts = hickory_server::proto::op::HeaderCounts::default();
    hickory_server::proto::op::Header { metadata, counts }.into()
}
