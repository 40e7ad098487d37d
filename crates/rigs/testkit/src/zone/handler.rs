//! Between the zone and hickory-server: questions in, wire records out.

use super::{Said, Zone};
use base::env::{Record, RecordType};
use hickory_server::net::runtime::Time;
use hickory_server::proto::op::{Header, HeaderCounts, Metadata, ResponseCode};
use hickory_server::proto::rr::{self, Name, RData, rdata};
use hickory_server::server::{Request, RequestHandler, ResponseHandler, ResponseInfo};
use hickory_server::zone_handler::MessageResponseBuilder;
use std::pin::Pin;

/// Answers from the zone.
pub(super) struct Handler(pub(super) Zone);

impl RequestHandler for Handler {
    fn handle_request<'a, 'b, 'c, R, T>(
        &'a self,
        request: &'b Request,
        handle: R,
    ) -> Pin<Box<dyn Future<Output = ResponseInfo> + Send + 'c>>
    where
        R: ResponseHandler + 'c,
        T: Time + 'c,
        'a: 'c,
        'b: 'c,
        Self: 'c,
    {
        Box::pin(self.answer(request, handle))
    }
}

impl Handler {
    async fn answer<R: ResponseHandler>(&self, request: &Request, mut handle: R) -> ResponseInfo {
        let mut metadata = Metadata::response_from_request(&request.metadata);
        metadata.authoritative = true;
        let said = match request.request_info() {
            Ok(info) => match kind_of(info.query.query_type()) {
                Some(kind) => self.0.ask(&info.query.name().to_string(), kind),
                None => Said::Nothing(Vec::new()),
            },
            Err(_) => Said::Failure,
        };
        let (code, records) = match said {
            Said::Silence => return silence(metadata),
            Said::Records(records) | Said::Nothing(records) => (ResponseCode::NoError, records),
            Said::NoSuchName(records) => (ResponseCode::NXDomain, records),
            Said::Failure => (ResponseCode::ServFail, Vec::new()),
        };
        metadata.response_code = code;
        let ttl = self.0.ttl();
        let answers: Vec<rr::Record> = (records.iter())
            .filter_map(|(name, record)| wire(name, record, ttl))
            .collect();
        let mut builder = MessageResponseBuilder::from_message_request(request);
        if let Some(edns) = &request.edns {
            builder.edns(edns);
        }
        let soa = (answers.is_empty() && code != ResponseCode::ServFail).then(|| negative_soa(ttl));
        let response = builder.build(metadata, &answers, [], soa.iter().flatten(), []);
        match handle.send_response(response).await {
            Ok(info) => info,
            Err(_) => silence(metadata),
        }
    }
}

fn silence(metadata: Metadata) -> ResponseInfo {
    ResponseInfo::from(Header {
        metadata,
        counts: HeaderCounts::default(),
    })
}

fn kind_of(kind: rr::RecordType) -> Option<RecordType> {
    Some(match kind {
        rr::RecordType::A => RecordType::A,
        rr::RecordType::AAAA => RecordType::Aaaa,
        rr::RecordType::CNAME => RecordType::Cname,
        rr::RecordType::MX => RecordType::Mx,
        rr::RecordType::NS => RecordType::Ns,
        rr::RecordType::PTR => RecordType::Ptr,
        rr::RecordType::SOA => RecordType::Soa,
        rr::RecordType::TLSA => RecordType::Tlsa,
        rr::RecordType::TXT => RecordType::Txt,
        _ => return None,
    })
}

/// The SOA of a negative answer (RFC 2308 §3): its minimum is how long the "no" may be kept.
fn negative_soa(ttl: u32) -> Option<rr::Record> {
    let name = |text| Name::from_ascii(text).ok();
    let soa = rdata::SOA::new(
        name("ns.testkit.test.")?,
        name("admin.testkit.test.")?,
        1,
        3600,
        600,
        86400,
        ttl,
    );
    Some(rr::Record::from_rdata(Name::root(), ttl, RData::SOA(soa)))
}

/// `None` for a name that does not fit into DNS: the question that led here came from DNS.
fn wire(name: &str, record: &Record, ttl: u32) -> Option<rr::Record> {
    let to_name = |text: &str| Name::from_ascii(format!("{}.", text.trim_end_matches('.'))).ok();
    let data = match record {
        Record::A(ip) => RData::A(rdata::A(*ip)),
        Record::Aaaa(ip) => RData::AAAA(rdata::AAAA(*ip)),
        Record::Cname(target) => RData::CNAME(rdata::CNAME(to_name(target)?)),
        Record::Ns(target) => RData::NS(rdata::NS(to_name(target)?)),
        Record::Ptr(target) => RData::PTR(rdata::PTR(to_name(target)?)),
        Record::Mx {
            preference,
            exchange,
        } => RData::MX(rdata::MX::new(*preference, to_name(exchange)?)),
        Record::Soa { .. } => return None,
        Record::Tlsa(tlsa) => RData::TLSA(rdata::TLSA::new(
            tlsa.usage.into(),
            tlsa.selector.into(),
            tlsa.matching.into(),
            tlsa.data.clone(),
        )),
        Record::Txt(text) => {
            // RFC 1035 §3.3: a character-string holds at most 255 octets.
            let strings: Vec<&[u8]> = if text.is_empty() {
                vec![&[]]
            } else {
                text.chunks(255).collect()
            };
            RData::TXT(rdata::TXT::from_bytes(strings))
        }
    };
    Some(rr::Record::from_rdata(to_name(name)?, ttl, data))
}
