//! Policies of the house: everybody may attach them, nobody changes them (neighbours.md §2.1).

use base::Timestamp;
use model::principal::ManagedPolicy;
use policy::{Document, Policy, Use};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The account that the house's policies belong to.
pub(super) const HOUSE: &str = "aws";

/// Name, id, description and document of each, as AWS publishes them; the moment is that of SES's own.
const POLICIES: [(&str, &str, &str, &str); 3] = [
    (
        "AdministratorAccess",
        "ANPAIWMBCKSKIEE64ZLYK",
        "Provides full access to AWS services and resources.",
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
    ),
    (
        "AmazonSESFullAccess",
        "ANPAJ2P4NXCHAT7NDPNR4",
        "Provides full access to Amazon SES via the AWS Management Console.",
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ses:*"],"Resource":"*"}]}"#,
    ),
    (
        "AmazonSESReadOnlyAccess",
        "ANPAINV2XPFRMWJJNSCGI",
        "Provides read only access to Amazon SES via the AWS Management Console.",
        r#"{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ses:Get*","ses:List*","ses:BatchGetMetricData"],"Resource":"*"}]}"#,
    ),
];

/// 2015-02-06T18:41:00Z.
const CREATED_AT: Timestamp = Timestamp(1_423_248_060_000);

/// The policies of the house, by ARN.
pub(super) struct Builtins(BTreeMap<String, (ManagedPolicy, Arc<Policy>)>);

impl Builtins {
    pub(super) fn read() -> Self {
        let read = |(name, id, description, document): (&str, &str, &str, &str)| {
            let managed = ManagedPolicy {
                name: name.into(),
                path: "/".into(),
                id: id.into(),
                document: document.into(),
                description: Some(description.into()),
                attachments: 0,
                boundaries: 0,
                tags: Vec::new(),
                created_at: CREATED_AT,
            };
            let arn = managed.arn(HOUSE).to_string();
            let document = Document::read(document, Use::Identity).expect("our own text reads");
            let name = format!("policy {arn}");
            (arn, (managed, Arc::new(Policy { name, document })))
        };
        Self(POLICIES.into_iter().map(read).collect())
    }

    pub(super) fn get(&self, arn: &str) -> Option<&(ManagedPolicy, Arc<Policy>)> {
        self.0.get(arn)
    }

    pub(super) fn all(&self) -> impl Iterator<Item = &ManagedPolicy> {
        self.0.values().map(|(managed, _)| managed)
    }
}
