//! What the AWS pipeline asks about callers, answered by the control plane.

use aws::sigv4::{Found, Session, Unavailable};
use aws::{Authorization, Authorizer, Credentials, Cx, Denial, PolicyKind};
use base::{Arn, BoxFuture};
use control::Control;
use model::access::{PolicyKind as Kind, Question};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Access keys for the AWS pipeline.
pub(super) struct AccessKeys(pub(super) Arc<Control>);

impl Credentials for AccessKeys {
    fn find<'a>(
        &'a self,
        access_key_id: &'a str,
    ) -> BoxFuture<'a, Result<Option<Found>, Unavailable>> {
        Box::pin(async move {
            let found = self.0.access_key(access_key_id).await.map_err(|e| {
                tracing::error!(error = %e, "an access key cannot be read");
                Unavailable
            })?;
            // An inactive key counts as unknown (api-surface.md §3).
            Ok(found.filter(|key| key.active).and_then(|key| {
                let principal: Arn = key.principal.parse().ok()?;
                let session = key.session.as_ref().map(|session| Session {
                    token: session.token.clone(),
                    expires: session.expires_at,
                });
                Some(Found {
                    secret: key.secret.clone(),
                    account: key.account.clone(),
                    principal_id: key.principal_id.clone(),
                    principal,
                    session,
                })
            }))
        })
    }
}

/// Policies for the AWS pipeline.
pub(super) struct PoliciesSay(pub(super) Arc<Control>);

impl Authorizer for PoliciesSay {
    fn authorize<'a>(
        &'a self,
        question: &'a Authorization<'a>,
    ) -> BoxFuture<'a, Result<(), Denial>> {
        Box::pin(async move {
            self.note_use(question.cx).await;
            let asked = Question {
                principal: question.cx.principal.to_string(),
                access_key_id: question.cx.access_key_id.clone(),
                action: question.action.to_owned(),
                resources: question.resources.0.clone(),
                context: context(question),
            };
            match self.0.authorize(&asked).await {
                Ok(Ok(())) => Ok(()),
                Ok(Err(denial)) => Err(Denial {
                    resource: denial.resource,
                    explicit: denial.explicit,
                    by: kind(denial.by),
                    because: denial.because,
                }),
                // What cannot be asked does not allow.
                Err(error) => {
                    tracing::error!(%error, "the policies cannot be asked");
                    Err(Denial {
                        resource: asked.resources.into_iter().next().unwrap_or_default(),
                        explicit: false,
                        by: PolicyKind::Identity,
                        because: "the policies could not be read".into(),
                    })
                }
            }
        })
    }
}

impl PoliciesSay {
    async fn note_use(&self, cx: &Cx) {
        let service = cx.operation.service.signing_name;
        let (key, region) = (&cx.access_key_id, cx.region.as_str());
        self.0.note_use(&cx.account, key, service, region).await;
    }
}

fn kind(kind: Kind) -> PolicyKind {
    match kind {
        Kind::Identity => PolicyKind::Identity,
        Kind::Resource => PolicyKind::Resource,
        Kind::Boundary => PolicyKind::Boundary,
        Kind::Session => PolicyKind::Session,
    }
}

/// The condition keys of a call (neighbours.md §2.4).
fn context(question: &Authorization<'_>) -> BTreeMap<String, Vec<String>> {
    let cx = question.cx;
    let mut context = cx.circumstances();
    let mut put = |key: String, values: Vec<String>| context.insert(key, values);
    let tagging = question.tagging;
    for (key, value) in &tagging.tags {
        let name = format!("aws:requesttag/{}", key.to_ascii_lowercase());
        put(name, vec![value.clone()]);
    }
    let set = tagging.tags.iter().map(|(key, _)| key);
    let keys: Vec<String> = set.chain(&tagging.removed).cloned().collect();
    if !keys.is_empty() {
        put("aws:tagkeys".into(), keys);
    }
    // Without these, who forbids to attach one policy would forbid nothing: a key that is missing fits nothing.
    let of_iam = cx.operation.service.signing_name == "iam";
    for (key, value) in [
        ("iam:policyarn", &tagging.policy),
        ("iam:permissionsboundary", &tagging.boundary),
    ] {
        if let (true, Some(value)) = (of_iam, value) {
            put(key.into(), vec![value.clone()]);
        }
    }
    match cx.operation.service.id {
        "ses" => put("ses:apiversion".into(), vec!["1".into()]),
        "sesv2" => put("ses:apiversion".into(), vec!["2".into()]),
        _ => None,
    };
    context
}
