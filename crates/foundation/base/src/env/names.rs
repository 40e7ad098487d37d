//! Name resolution: questions, records, and the zones that we answer from ourselves.

use super::net::Tlsa;
use crate::BoxFuture;
use std::fmt;
use std::net::{Ipv4Addr, Ipv6Addr};
use std::time::Duration;
use thiserror::Error;

/// Record types that mail needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(
    missing_docs,
    reason = "the names are those of RFC 1035 and its successors"
)]
pub enum RecordType {
    A,
    Aaaa,
    Cname,
    Mx,
    Ns,
    Ptr,
    Soa,
    Tlsa,
    Txt,
}

impl fmt::Display for RecordType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "A",
            Self::Aaaa => "AAAA",
            Self::Cname => "CNAME",
            Self::Mx => "MX",
            Self::Ns => "NS",
            Self::Ptr => "PTR",
            Self::Soa => "SOA",
            Self::Tlsa => "TLSA",
            Self::Txt => "TXT",
        })
    }
}

/// One record. Names are lower-case, without the final dot; the root is the empty string.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(
    missing_docs,
    reason = "the names are those of RFC 1035 and its successors"
)]
pub enum Record {
    A(Ipv4Addr),
    Aaaa(Ipv6Addr),
    Cname(String),
    Mx {
        preference: u16,
        exchange: String,
    },
    Ns(String),
    Ptr(String),
    Soa {
        primary: String,
        admin: String,
        serial: u32,
    },
    Tlsa(Tlsa),
    /// All strings of the record, joined.
    Txt(Vec<u8>),
}

/// A positive answer: at least one record of the type asked for, CNAMEs followed (unless a CNAME was asked for).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The records.
    pub records: Vec<Record>,
    /// How long they may be kept.
    pub ttl: Duration,
    /// Validated by DNSSEC.
    pub authentic: bool,
}

/// Why there is no answer. The first two are definite, the others are worth another try.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum DnsError {
    /// NXDOMAIN.
    #[error("the domain does not exist (NXDOMAIN)")]
    NoSuchDomain,
    /// The name exists, but has no record of this type.
    #[error("the name has no such record")]
    NoRecords,
    /// SERVFAIL, REFUSED, or an answer that makes no sense.
    #[error("the DNS server failed: {0}")]
    ServerFailure(String),
    /// Nobody answered in time.
    #[error("the DNS look-up timed out")]
    TimedOut,
}

impl DnsError {
    /// Whether the same question may be answered otherwise in a minute.
    pub fn is_temporary(&self) -> bool {
        matches!(self, Self::ServerFailure(_) | Self::TimedOut)
    }
}

/// Name resolution.
pub trait Dns: Send + Sync {
    /// Looks up the records of one type at a name (without search lists; a final dot is optional).
    fn lookup<'a>(
        &'a self,
        name: &'a str,
        kind: RecordType,
    ) -> BoxFuture<'a, Result<Answer, DnsError>>;
}

/// Records that this installation publishes itself: what the authoritative server of the DNS driver answers from.
pub trait Zone: Send + Sync {
    /// Answers a question; the name is lower-case, without the final dot.
    fn answer<'a>(&'a self, name: &'a str, kind: RecordType) -> BoxFuture<'a, ZoneAnswer>;
}

/// What a zone says to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ZoneAnswer {
    /// The name exists; no records: not of this type.
    Found {
        /// Records of the type asked for.
        records: Vec<Record>,
        /// Name of the zone.
        apex: String,
        /// Its start of authority.
        soa: Record,
    },
    /// The name does not exist.
    NoSuchName {
        /// Name of the zone.
        apex: String,
        /// Its start of authority.
        soa: Record,
    },
    /// The name belongs to no zone of ours.
    NotOurs,
    /// The records could not be looked up.
    Failed,
}
