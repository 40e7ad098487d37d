//! A pipeline with a set clock, two keys and handlers that show what they were given.

use aws::sigv4::{Found, Key, Session, Signer, Unavailable};
use aws::{
    Authorization, Authorizer, Context, Credentials, Cx, Denial, Error, Fault, Operation, Peer,
    Pipeline, Registry, ServedRegions,
};
use aws_ses::{v1, v2};
use base::env::{Clock, Entropy};
use base::{AccountId, Arn, BoxFuture, Secret, Timestamp};
use bytes::Bytes;
use http::{Request, Response};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// 2026-01-05T10:00:00Z.
pub(crate) const NOW: Timestamp = Timestamp(1_767_607_200_000);
pub(crate) const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
pub(crate) const SESSION_ID: &str = "ASIAIOSFODNN7EXAMPLE";
pub(crate) const ENDED_ID: &str = "ASIAENDEDDNN7EXAMPLE";
/// Allowed to do nothing.
pub(crate) const POOR_ID: &str = "AKIAPOORPOORPOORPOOR";
/// Forbidden everything.
pub(crate) const BANNED_ID: &str = "AKIABANNEDBANNEDBANN";
pub(crate) const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
pub(crate) const TOKEN: &str = "a/session+token=";
pub(crate) const FORM: &str = "application/x-www-form-urlencoded; charset=utf-8";
pub(crate) const HOST: &str = "email.eu-west-1.amazonaws.com";

/// The pipeline and its clock.
pub(crate) struct World {
    pub(crate) pipeline: Pipeline,
    pub(crate) clock: Arc<SetClock>,
}

impl World {
    pub(crate) fn new() -> Self {
        Self::of(registry())
    }

    /// A world of other handlers.
    pub(crate) fn of(registry: Registry) -> Self {
        let clock = Arc::new(SetClock(AtomicI64::new(NOW.0)));
        let context = Context {
            credentials: Arc::new(Doubles),
            authorizer: Arc::new(Doubles),
            clock: clock.clone(),
            entropy: Arc::new(Doubles),
            regions: ServedRegions::one("eu-west-1".parse().unwrap()),
        };
        Self {
            pipeline: Pipeline::new(registry, context),
            clock,
        }
    }

    /// Sends a request as it is.
    pub(crate) async fn send(&self, request: Request<Bytes>) -> Answer {
        let peer = Peer {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            secure: false,
        };
        Answer(self.pipeline.call(request, peer).await)
    }

    /// Signs and sends a request of v2.
    pub(crate) async fn rest(&self, method: &str, path: &str, body: &str) -> Answer {
        self.send(signed(&signer(), method, path, body, NOW)).await
    }

    /// Signs and sends a form of v1.
    pub(crate) async fn form(&self, body: &str) -> Answer {
        self.send(signed(&signer(), "POST", "/", body, NOW)).await
    }
}

fn registry() -> Registry {
    Registry::builder(&[&v1::SERVICE, &v2::SERVICE])
        .op(
            v1::SendEmail,
            |_, _| "arn:aws:ses:eu-west-1:123456789012:identity/a",
            send_v1,
        )
        .op(v1::ListIdentities, |_, _| "*", list_v1)
        .op(
            v1::SetIdentityDkimEnabled,
            |_, _| "*",
            echo::<v1::SetIdentityDkimEnabled>,
        )
        .op(
            v1::CreateReceiptRule,
            |_, _| "*",
            echo::<v1::CreateReceiptRule>,
        )
        .op(
            v1::UpdateAccountSendingEnabled,
            |_, _| "*",
            echo::<v1::UpdateAccountSendingEnabled>,
        )
        .op(v1::SendRawEmail, |_, _| "*", echo::<v1::SendRawEmail>)
        .op(v1::GetTemplate, |_, _| "*", missing_template)
        .op(v2::GetAccount, |_, _| "*", echo::<v2::GetAccount>)
        .op(v2::GetEmailIdentity, |_, _| "*", identity_v2)
        .op(
            v2::CreateConfigurationSet,
            |_, _| "*",
            echo::<v2::CreateConfigurationSet>,
        )
        .op(
            v2::PutAccountSendingAttributes,
            |_, _| "*",
            echo::<v2::PutAccountSendingAttributes>,
        )
        .op(
            v2::ListEmailTemplates,
            |_, _| "*",
            echo::<v2::ListEmailTemplates>,
        )
        .op(
            v2::GetMessageInsights,
            |_, _| "*",
            echo::<v2::GetMessageInsights>,
        )
        .op(v2::SendEmail, |_, _| "*", echo::<v2::SendEmail>)
        .op(v2::DeleteEmailIdentity, |_, _| "*", busy)
        .build()
}

async fn echo<O: Operation>(_: Cx, _: O::Input) -> Result<O::Output, Error>
where
    O::Output: Default,
{
    Ok(O::Output::default())
}

async fn send_v1(_: Cx, input: v1::SendEmailRequest) -> Result<v1::SendEmailResponse, Error> {
    let to = input.destination.to_addresses.unwrap_or_default();
    Ok(v1::SendEmailResponse {
        message_id: to.join(" "),
    })
}

async fn list_v1(_: Cx, _: v1::ListIdentitiesRequest) -> Result<v1::ListIdentitiesResponse, Error> {
    Ok(v1::ListIdentitiesResponse {
        identities: vec!["a<b&c".into()],
        next_token: None,
    })
}

async fn missing_template(
    _: Cx,
    input: v1::GetTemplateRequest,
) -> Result<v1::GetTemplateResponse, Error> {
    let text = format!("Template {} does not exist", input.template_name);
    Err(
        Error::of(&v1::errors::TEMPLATE_DOES_NOT_EXIST_EXCEPTION, text)
            .with("TemplateName", input.template_name),
    )
}

async fn identity_v2(
    _: Cx,
    input: v2::GetEmailIdentityRequest,
) -> Result<v2::GetEmailIdentityResponse, Error> {
    if input.email_identity != "a+b@example.com" {
        let text = format!("Email identity {} does not exist.", input.email_identity);
        return Err(Error::of(&v2::errors::NOT_FOUND_EXCEPTION, text));
    }
    let identity_type = Some("EMAIL_ADDRESS".to_owned());
    Ok(v2::GetEmailIdentityResponse {
        identity_type,
        ..Default::default()
    })
}

async fn busy(
    _: Cx,
    _: v2::DeleteEmailIdentityRequest,
) -> Result<v2::DeleteEmailIdentityResponse, Error> {
    Err(Fault::Throttled("Rate exceeded".into()).into())
}

/// The signer of the root key.
pub(crate) fn signer() -> Signer {
    signer_of(KEY_ID, None)
}

pub(crate) fn signer_of(id: &str, token: Option<&str>) -> Signer {
    let token = token.map(|token| Secret::new(token.to_owned()));
    let key = Key {
        id: id.into(),
        secret: Secret::new(SECRET.into()),
        token,
    };
    Signer {
        key,
        region: "eu-west-1".into(),
        service: "ses".into(),
    }
}

pub(crate) fn signed(
    signer: &Signer,
    method: &str,
    path: &str,
    body: &str,
    at: Timestamp,
) -> Request<Bytes> {
    let mut request = unsigned(method, path, body);
    signer.sign(&mut request, at);
    request
}

pub(crate) fn unsigned(method: &str, path: &str, body: &str) -> Request<Bytes> {
    let content_type = if path.starts_with("/v2/") {
        "application/json"
    } else {
        FORM
    };
    Request::builder()
        .method(method)
        .uri(path)
        .header("host", HOST)
        .header("content-type", content_type)
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .unwrap()
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer(pub(crate) Response<Bytes>);

impl Answer {
    pub(crate) fn status(&self) -> u16 {
        self.0.status().as_u16()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.0
            .headers()
            .get(name)
            .map_or("", |value| value.to_str().unwrap())
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(self.0.body()).unwrap()
    }

    /// Text of the first element of that name.
    pub(crate) fn element(&self, name: &str) -> &str {
        let (_, rest) = self
            .text()
            .split_once(&format!("<{name}>"))
            .unwrap_or_default();
        rest.split_once(&format!("</{name}>")).unwrap_or_default().0
    }

    /// Status, code and text of a refusal of either form.
    pub(crate) fn refusal(&self) -> (u16, String, String) {
        if self.header("content-type") == "text/xml" {
            let text = self
                .element("Message")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"");
            return (self.status(), self.element("Code").to_owned(), text);
        }
        let body: serde_json::Value = serde_json::from_slice(self.0.body()).unwrap();
        let text = body
            .get("message")
            .or_else(|| body.get("Message"))
            .and_then(|text| text.as_str());
        let code = self.header("x-amzn-errortype").to_owned();
        (self.status(), code, text.unwrap_or_default().to_owned())
    }
}

pub(crate) struct SetClock(pub(crate) AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::Relaxed))
    }
}

struct Doubles;

impl Entropy for Doubles {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(0xff);
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<zeroize::Zeroizing<Vec<u8>>, base::crypto::RsaError> {
        Ok(zeroize::Zeroizing::new(Vec::new()))
    }
}

impl Credentials for Doubles {
    fn find<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<Found>, Unavailable>> {
        let account: AccountId = "123456789012".parse().unwrap();
        let expires = match id {
            SESSION_ID => Some(Timestamp(NOW.0 + 1)),
            ENDED_ID => Some(NOW),
            _ => None,
        };
        let session = expires.map(|expires| Session {
            token: Secret::new(TOKEN.into()),
            expires,
        });
        let known = [KEY_ID, SESSION_ID, ENDED_ID, POOR_ID, BANNED_ID].contains(&id);
        let found = known.then(|| Found {
            secret: Secret::new(SECRET.into()),
            principal: Arn::root(&account),
            principal_id: account.to_string(),
            account,
            session,
        });
        Box::pin(std::future::ready(Ok(found)))
    }
}

impl Authorizer for Doubles {
    fn authorize<'a>(
        &'a self,
        question: &'a Authorization<'a>,
    ) -> BoxFuture<'a, Result<(), Denial>> {
        let denied = [POOR_ID, BANNED_ID].contains(&question.cx.access_key_id.as_str());
        let explicit = question.cx.access_key_id == BANNED_ID;
        let denial = Denial {
            resource: question.resources.0[0].clone(),
            explicit,
            by: aws::PolicyKind::Identity,
            because: String::new(),
        };
        Box::pin(std::future::ready(if denied {
            Err(denial)
        } else {
            Ok(())
        }))
    }
}
