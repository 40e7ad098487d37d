//! What a message needs of the session that carries it: its sender's wish (docs/adr/038) and its receiver's policy (RFC
//! 8461, docs/adr/043).

use crate::Inner;
use crate::open::About;
use crate::policies::Sts;
use mail::mta_sts::Mode;
use model::configuration_set::TlsPolicy;
use model::delivery::{Job, Route, SiteName};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// Most sites whose domain is remembered for the next connection.
const MAX_HINTS: usize = 10_000;

/// Who insists when it is the sender, or the operator for a smarthost.
pub(crate) const SENDER: &str = "TLS is required";

/// What a session must be like.
#[derive(Clone, Debug, Default)]
pub(crate) struct Need {
    pub(crate) tls: TlsPolicy,
    pub(crate) sts: Arc<Sts>,
}

/// Two needs with one key are the same for a connection: whether the sender requires TLS, and whose policy counts.
pub(crate) type NeedKey = (bool, String);

impl Need {
    pub(crate) fn key(&self) -> NeedKey {
        let domain = match self.sts.mode() {
            Mode::None => String::new(),
            Mode::Enforce | Mode::Testing => self.sts.domain.clone(),
        };
        (self.tls == TlsPolicy::Require, domain)
    }

    /// Who insists on TLS with a certificate that holds.
    pub(crate) fn insists(&self) -> Option<String> {
        if self.sts.mode() == Mode::Enforce {
            let domain = &self.sts.domain;
            return Some(format!(
                "the MTA-STS policy of {domain} (enforce) requires TLS"
            ));
        }
        (self.tls == TlsPolicy::Require).then(|| SENDER.to_owned())
    }

    /// Whether the certificate is to be looked at although any would do.
    pub(crate) fn looks(&self) -> bool {
        self.sts.mode() != Mode::None
    }

    /// Why no mail may go to this host (RFC 8461 §4.1).
    pub(crate) fn refuses(&self, host: &str) -> Option<String> {
        let enforced = self.sts.mode() == Mode::Enforce && !self.lists(host);
        let domain = &self.sts.domain;
        enforced.then(|| {
            format!("{host} is not among the hosts of the MTA-STS policy of {domain} (enforce)")
        })
    }

    fn lists(&self, host: &str) -> bool {
        let policy = self.sts.policy.as_ref();
        policy.is_some_and(|kept| kept.policy.lets_through(host))
    }

    /// Whether a session that is open is good enough.
    pub(crate) fn will_do(&self, about: &About) -> bool {
        match self.insists() {
            Some(_) => about.verified && self.refuses(&about.host).is_none(),
            None => true,
        }
    }

    /// What is wrong with a session by the receiver's policy; `None` when nothing is, or nobody looked.
    pub(crate) fn fault(&self, about: &About) -> Option<String> {
        if !self.looks() || about.verified && self.lists(&about.host) {
            return None;
        }
        if !self.lists(&about.host) {
            return Some(format!("{} is not among its hosts", about.host));
        }
        match (&about.tls, &about.fault) {
            (None, _) => Some("there is no TLS".to_owned()),
            (Some(_), Some(fault)) => Some(fault.to_string()),
            (Some(_), None) => None,
        }
    }

    /// The policy's part in an attempt, for the time-line.
    pub(crate) fn told(&self, about: &About) -> String {
        let note = self.sts.note.as_ref();
        let note = note.map_or(String::new(), |note| format!(" ({note})"));
        let (mode, host) = (self.sts.mode(), &about.host);
        let found = match (mode, self.fault(about)) {
            (Mode::None, _) if self.sts.policy.is_some() => {
                return format!("none: the policy says so{note}");
            }
            (Mode::None, _) if note.is_empty() => return "none".to_owned(),
            (Mode::None, _) => return format!("none:{note}"),
            (Mode::Testing, Some(fault)) => format!("would refuse: {fault}"),
            (Mode::Enforce, Some(fault)) => format!("refused: {fault}"),
            (_, None) if about.verified => format!("{host} is listed, its certificate holds"),
            (_, None) => "the session was opened for another domain".to_owned(),
        };
        format!("{mode}: {found}{note}")
    }
}

impl Inner {
    /// The receiving domain's policy and the sender's wish together.
    pub(crate) async fn need(&self, domain: &str, tls: TlsPolicy) -> Need {
        let sts = self.policies.of(domain, (&self.cache, &self.env)).await;
        Need { tls, sts }
    }

    /// What the next connection to a route is opened for.
    pub(crate) async fn next_need(&self, route: &Route) -> Need {
        match self.hints.of(&route.site) {
            Some(domain) => self.need(&domain, TlsPolicy::Optional).await,
            None => Need::default(),
        }
    }

    /// What a domain asks of sessions, and why, in words.
    pub(crate) async fn demands(&self, domain: &str) -> Vec<(&'static str, String)> {
        let sts = self.policies.of(domain, (&self.cache, &self.env)).await;
        vec![("mta_sts", sts.in_words())]
    }

    /// The recipients of a job by what they need: most jobs need one thing. Domains without a policy go together.
    pub(crate) async fn needs(&self, job: &Job) -> Vec<(Need, Vec<usize>)> {
        let mut groups: Vec<(Need, Vec<usize>)> = Vec::with_capacity(1);
        let mut known: BTreeMap<String, usize> = BTreeMap::new();
        for (index, recipient) in job.recipients.iter().enumerate() {
            let domain = recipient.address.rsplit_once('@').map_or("", |(_, d)| d);
            let domain = domain.trim_end_matches('.').to_ascii_lowercase();
            let at = if let Some(at) = known.get(&domain) {
                *at
            } else {
                let need = self.need(&domain, job.message.tls).await;
                let at = group_of(&mut groups, need);
                known.insert(domain, at);
                at
            };
            groups[at].1.push(index);
        }
        groups
    }
}

/// The group of that need, a new one when there is none yet.
fn group_of(groups: &mut Vec<(Need, Vec<usize>)>, need: Need) -> usize {
    let key = need.key();
    let same = groups.iter().position(|(other, _)| other.key() == key);
    same.unwrap_or_else(|| {
        groups.push((need, Vec::new()));
        groups.len() - 1
    })
}

/// The domain with a policy that was resolved last for a site: what its next connection is opened for, so that mail
/// under a policy does not need a second one. Only a hint.
#[derive(Default)]
pub(crate) struct Hints(Mutex<BTreeMap<SiteName, String>>);

impl Hints {
    pub(crate) fn note(&self, site: &SiteName, domain: &str, sts: &Sts) {
        let mut hints = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if sts.mode() == Mode::None {
            return;
        }
        if hints.len() >= MAX_HINTS {
            hints.clear();
        }
        hints.insert(site.clone(), domain.to_owned());
    }

    pub(crate) fn of(&self, site: &SiteName) -> Option<String> {
        let hints = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        hints.get(site).cloned()
    }
}
