//! Who calls, and what the policies say to that.

use crate::error::{Error, Fault};
use crate::schema::OperationSpec;
use crate::tagging::{TAG, Tagging};
use base::{AccountId, Arn, BoxFuture, Region, Timestamp};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;

/// Who calls, whence, and when: the first argument of every handler.
#[derive(Clone, Debug)]
pub struct Cx {
    /// The operation in hand.
    pub operation: &'static OperationSpec,
    /// Id of the request, a version 4 UUID.
    pub request_id: String,
    /// Account of the caller.
    pub account: AccountId,
    /// ARN of the caller.
    pub principal: Arn,
    /// Unique id of the caller, `AIDA…` of users, the account id of root.
    pub principal_id: String,
    /// Access key of the signature.
    pub access_key_id: String,
    /// Region of the signature, which is one that is served.
    pub region: Region,
    /// Address of the client.
    pub source_ip: IpAddr,
    /// What the client says of itself; empty when it says nothing.
    pub user_agent: String,
    /// When the request came.
    pub now: Timestamp,
    /// Whether it came through TLS.
    pub secure_transport: bool,
    /// What it asks for beyond AWS.
    pub extras: Extras,
}

impl Cx {
    /// The condition keys that every call has, in lower case (neighbours.md §2.4).
    pub fn circumstances(&self) -> BTreeMap<String, Vec<String>> {
        [
            ("aws:currenttime", self.now.iso_ms()),
            ("aws:epochtime", (self.now.0 / 1_000).to_string()),
            ("aws:securetransport", self.secure_transport.to_string()),
            ("aws:sourceip", self.source_ip.to_string()),
            ("aws:useragent", self.user_agent.clone()),
            ("aws:requestedregion", self.region.to_string()),
        ]
        .map(|(key, value)| (key.to_owned(), vec![value]))
        .into()
    }

    /// The refusal of a send that the policies do not allow, which SES words in its own way (api-surface.md §3): here
    /// where the pipeline asked them, and in the doors where only the message told whom it is from.
    pub fn send_denied(&self, resource: &str) -> Fault {
        let (principal, action) = (&self.principal, self.operation.action);
        // A back-tick opens, an apostrophe closes: so the service writes it.
        Fault::AccessDenied(format!(
            "User `{principal}' is not authorized to perform `{action}' on resource `{resource}'"
        ))
    }
}

/// What a request asks for beyond AWS, in header fields of ours; any client of AWS can set header fields.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extras {
    /// `X-Sesame-Explain: true`: tell what the call would do, and do nothing.
    pub explain: bool,
    /// `X-Sesame-Idempotency-Key`: the same call again answers what the first was answered.
    pub idempotency_key: Option<String>,
    /// `X-Sesame-Send-At`: when the mail is to be sent; not read yet, and kept when it is no text or empty.
    pub send_at: Option<String>,
}

impl Extras {
    pub(crate) fn read(headers: &http::HeaderMap) -> Self {
        let text = |name: &str| {
            let value = headers.get(name)?.to_str().ok()?;
            Some(value.trim().to_owned()).filter(|value| !value.is_empty())
        };
        Self {
            explain: text("x-sesame-explain").is_some_and(|on| on.eq_ignore_ascii_case("true")),
            idempotency_key: text("x-sesame-idempotency-key"),
            // What cannot be read must be refused, not sent at once.
            send_at: headers.get("x-sesame-send-at").map(|value| {
                let text = String::from_utf8_lossy(value.as_bytes());
                text.trim().to_owned()
            }),
        }
    }
}

/// ARNs of the resources that a call touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resources(pub Vec<String>);

/// Stands for resources that only the handler can know.
const BY_HANDLER: &str = "@handler";

impl Resources {
    /// The handler asks the policies itself: whom a raw message is from is known only when it was read.
    pub fn asked_by_the_handler() -> Self {
        Self(vec![BY_HANDLER.to_owned()])
    }

    fn are_asked_by_the_handler(&self) -> bool {
        self.0.first().is_some_and(|arn| arn == BY_HANDLER)
    }
}

impl From<String> for Resources {
    fn from(arn: String) -> Self {
        Self(vec![arn])
    }
}

impl From<&str> for Resources {
    fn from(arn: &str) -> Self {
        Self(vec![arn.to_owned()])
    }
}

impl From<Arn> for Resources {
    fn from(arn: Arn) -> Self {
        Self(vec![arn.to_string()])
    }
}

impl From<Vec<String>> for Resources {
    fn from(arns: Vec<String>) -> Self {
        Self(arns)
    }
}

/// A question to the policies.
#[derive(Debug)]
pub struct Authorization<'a> {
    /// The caller and its circumstances.
    pub cx: &'a Cx,
    /// The IAM action, e.g. `ses:SendEmail`.
    pub action: &'a str,
    /// The resources; `*` where an action knows none.
    pub resources: &'a Resources,
    /// The tags that the request brings.
    pub tagging: &'a Tagging,
}

/// A policy's no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// The resource in question.
    pub resource: String,
    /// Whether a policy forbids the call; otherwise none allows it.
    pub explicit: bool,
    /// Which kind of policy decided.
    pub by: PolicyKind,
    /// Which policy and statement decided, for the operator alone.
    pub because: String,
}

/// Kinds of policies that may say no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyKind {
    /// Of the caller's user or role.
    Identity,
    /// Of the resource.
    Resource,
    /// The boundary of the caller's own.
    Boundary,
    /// Of the caller's session.
    Session,
}

impl PolicyKind {
    /// Its name with the article of a refusal's text.
    fn named(self) -> (&'static str, &'static str) {
        match self {
            Self::Identity => ("an", "identity-based policy"),
            Self::Resource => ("a", "resource-based policy"),
            Self::Boundary => ("a", "permissions boundary"),
            Self::Session => ("a", "session policy"),
        }
    }
}

/// Decides who may call what.
pub trait Authorizer: Send + Sync {
    /// Allows or denies a call.
    fn authorize<'a>(
        &'a self,
        question: &'a Authorization<'a>,
    ) -> BoxFuture<'a, Result<(), Denial>>;
}

/// Asks the policies, and words their no.
pub(crate) async fn permit(
    cx: &Cx,
    resources: &Resources,
    tagging: &Tagging,
    authorizer: Arc<dyn Authorizer>,
) -> Result<(), Error> {
    if cx.operation.open || resources.are_asked_by_the_handler() {
        return Ok(());
    }
    let tag = tagging.needs_permission(cx.operation).then_some(TAG);
    for action in [Some(cx.operation.action), tag].into_iter().flatten() {
        let question = Authorization {
            cx,
            action,
            resources,
            tagging,
        };
        let Err(denial) = authorizer.authorize(&question).await else {
            continue;
        };
        return Err(Error::from(refusal(cx, action, &denial)).because(denial.because));
    }
    Ok(())
}

/// The words of a refusal (api-surface.md §3).
fn refusal(cx: &Cx, action: &str, denial: &Denial) -> Fault {
    let (principal, resource) = (&cx.principal, &denial.resource);
    let (article, policy) = denial.by.named();
    if cx.operation.sends {
        return cx.send_denied(resource);
    }
    let why = if denial.explicit {
        format!("with an explicit deny in {article} {policy}")
    } else {
        format!("because no {policy} allows the {action} action")
    };
    Fault::AccessDenied(format!(
        "User: {principal} is not authorized to perform: {action} on resource: {resource} {why}"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::{EMPTY, Protocol, Service};
    use base::Timestamp;
    use std::net::Ipv4Addr;

    static SERVICE: Service = Service {
        id: "x",
        signing_name: "x",
        version: "",
        protocol: Protocol::Query,
        namespace: "",
        global: true,
        operations: &[],
    };
    static OPEN: OperationSpec = operation("Open", true);
    static SHUT: OperationSpec = operation("Shut", false);

    const fn operation(name: &'static str, open: bool) -> OperationSpec {
        OperationSpec {
            name,
            service: &SERVICE,
            method: "POST",
            path: "/",
            action: "x:Act",
            input: &EMPTY,
            output: None,
            errors: &[],
            sends: false,
            open,
            hides_null: false,
        }
    }

    struct Nobody;

    impl Authorizer for Nobody {
        fn authorize<'a>(
            &'a self,
            question: &'a Authorization<'a>,
        ) -> BoxFuture<'a, Result<(), Denial>> {
            let denial = Denial {
                resource: question.resources.0[0].clone(),
                explicit: true,
                by: PolicyKind::Identity,
                because: "nobody may".into(),
            };
            Box::pin(std::future::ready(Err(denial)))
        }
    }

    #[tokio::test]
    async fn an_open_operation_asks_no_policy() {
        let account: AccountId = "123456789012".parse().unwrap();
        let cx = |operation| Cx {
            operation,
            request_id: String::new(),
            principal: Arn::root(&account),
            account: account.clone(),
            principal_id: String::new(),
            access_key_id: String::new(),
            region: "us-east-1".parse().unwrap(),
            source_ip: Ipv4Addr::LOCALHOST.into(),
            user_agent: String::new(),
            now: Timestamp(0),
            secure_transport: false,
            extras: Extras::default(),
        };
        let ask = async |operation| {
            let (cx, none) = (cx(operation), Tagging::default());
            permit(&cx, &"*".into(), &none, Arc::new(Nobody)).await
        };
        assert_eq!(ask(&OPEN).await, Ok(()));
        assert_eq!(
            ask(&SHUT).await.unwrap_err().code(Protocol::Query),
            "AccessDenied"
        );
    }
}
