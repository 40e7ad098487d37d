//! A pipeline in which every operation is registered: its handler records the input and answers what it was told to.

use crate::{canonical, operation, text};
use anyhow::{Context as _, Result};
use aws::sigv4::{Found, Key, Session, Signer, Unavailable};
use aws::{
    Authorization, Authorizer, Builder, Context, Credentials, Cx, Denial, Error, Fields, Operation,
    Peer, Pipeline, Registry, ServedRegions, Shape,
};
use base::env::{Clock, Entropy};
use base::{AccountId, Arn, BoxFuture, Secret, Timestamp};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

const KEY_ID: &str = "AKIAIOSFODNN7EXAMPLE";
const SECRET: &str = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
/// A temporary key of the same secret, and its token.
const SESSION_ID: &str = "ASIAIOSFODNN7EXAMPLE";
const TOKEN: &str = "AQoDYXdzEJr/+token/==";

/// The pipeline with what its handlers see and say.
pub(crate) struct Server {
    pipeline: Pipeline,
    slots: Slots,
    clock: Arc<SetClock>,
}

#[derive(Clone, Default)]
struct Slots {
    input: Arc<Mutex<Option<Value>>>,
    output: Arc<Mutex<Fields>>,
}

impl Server {
    pub(crate) fn new() -> Self {
        let slots = Slots::default();
        let clock = Arc::new(SetClock::default());
        let context = Context {
            credentials: Arc::new(World),
            authorizer: Arc::new(World),
            clock: clock.clone(),
            entropy: Arc::new(World),
            regions: ServedRegions::one("eu-west-1".parse().expect("a region's name")),
        };
        let pipeline = Pipeline::new(every_operation(&slots), context);
        Self {
            pipeline,
            slots,
            clock,
        }
    }

    /// Sends a request; answers what came back and what the handler saw.
    pub(crate) async fn call(&self, command: &Value) -> Result<Value> {
        let spec = operation(command)?;
        let structure = spec.output.unwrap_or(&aws::schema::EMPTY);
        let output = canonical::read_fields(structure, &command["output"])?;
        *self
            .slots
            .output
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = output;
        let at = Timestamp::parse_amz_date(text(command, "at")?).context("a date")?;
        self.set_clock(at);
        let mut request = http::Request::builder()
            .method(text(command, "method")?)
            .uri(text(command, "path")?);
        for (name, value) in command["headers"].as_object().context("headers")? {
            request = request.header(name, value.as_str().context("a header")?);
        }
        let request = request.body(STANDARD.decode(text(command, "body")?)?.into())?;
        let response = self.send(request).await;
        let headers: serde_json::Map<String, Value> = response
            .headers()
            .iter()
            .map(|(name, value)| Ok((name.to_string(), json!(value.to_str()?))))
            .collect::<Result<_>>()?;
        Ok(json!({
            "status": response.status().as_u16(),
            "headers": headers,
            "body": STANDARD.encode(response.body()),
            "input": self.slots.input.lock().unwrap_or_else(PoisonError::into_inner).take(),
        }))
    }

    /// Sends a request as it is.
    pub(crate) async fn send(
        &self,
        request: http::Request<bytes::Bytes>,
    ) -> http::Response<bytes::Bytes> {
        let peer = Peer {
            ip: IpAddr::V4(Ipv4Addr::LOCALHOST),
            secure: false,
        };
        self.pipeline.call(request, peer).await
    }

    /// Sets the time.
    pub(crate) fn set_clock(&self, now: Timestamp) {
        self.clock.0.store(now.0, Ordering::Relaxed);
    }
}

/// The signer of the key that the server knows.
pub(crate) fn signer(token: Option<&str>) -> Signer {
    let key = Key {
        id: KEY_ID.into(),
        secret: Secret::new(SECRET.into()),
        token: token.map(|token| Secret::new(token.to_owned())),
    };
    Signer {
        key,
        region: "eu-west-1".into(),
        service: "ses".into(),
    }
}

fn every_operation(slots: &Slots) -> Registry {
    let mut builder = Registry::builder(&crate::SERVICES);
    macro_rules! v1 {
        ($($name:ident)*) => { $(builder = register(builder, slots, aws_ses::v1::$name);)* };
    }
    macro_rules! v2 {
        ($($name:ident)*) => { $(builder = register(builder, slots, aws_ses::v2::$name);)* };
    }
    macro_rules! sts {
        ($($name:ident)*) => { $(builder = register(builder, slots, aws_companions::sts::$name);)* };
    }
    macro_rules! iam {
        ($($name:ident)*) => { $(builder = register(builder, slots, aws_companions::iam::$name);)* };
    }
    aws_companions::iam_operations!(iam);
    aws_ses::v1_operations!(v1);
    aws_ses::v2_operations!(v2);
    aws_companions::sts_operations!(sts);
    builder.build()
}

fn register<O: Operation>(builder: Builder, slots: &Slots, name: O) -> Builder {
    builder.op_with(
        slots,
        name,
        |_, _| "*",
        |slots: Slots, _: Cx, input: O::Input| async move {
            let seen = canonical::write_fields(O::Input::schema(), &input.into_fields());
            *slots.input.lock().unwrap_or_else(PoisonError::into_inner) = Some(seen);
            let output =
                std::mem::take(&mut *slots.output.lock().unwrap_or_else(PoisonError::into_inner));
            Ok::<_, Error>(O::Output::from_fields(output))
        },
    )
}

#[derive(Default)]
struct SetClock(AtomicI64);

impl Clock for SetClock {
    fn now(&self) -> Timestamp {
        Timestamp(self.0.load(Ordering::Relaxed))
    }
}

struct World;

impl Entropy for World {
    fn fill(&self, buffer: &mut [u8]) {
        buffer.fill(0);
    }

    fn rsa_pkcs8(&self, _: usize) -> Result<zeroize::Zeroizing<Vec<u8>>, base::crypto::RsaError> {
        Ok(zeroize::Zeroizing::new(Vec::new()))
    }
}

impl Credentials for World {
    fn find<'a>(&'a self, id: &'a str) -> BoxFuture<'a, Result<Option<Found>, Unavailable>> {
        let account: AccountId = "123456789012".parse().expect("twelve digits");
        let session = (id == SESSION_ID).then(|| Session {
            token: Secret::new(TOKEN.into()),
            expires: Timestamp(i64::MAX),
        });
        let found = [KEY_ID, SESSION_ID].contains(&id).then(|| Found {
            secret: Secret::new(SECRET.into()),
            principal: Arn::root(&account),
            principal_id: account.to_string(),
            account,
            session,
        });
        Box::pin(std::future::ready(Ok(found)))
    }
}

impl Authorizer for World {
    fn authorize<'a>(&'a self, _: &'a Authorization<'a>) -> BoxFuture<'a, Result<(), Denial>> {
        Box::pin(std::future::ready(Ok(())))
    }
}
