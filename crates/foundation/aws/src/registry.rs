//! Which operations are answered, and by whom.

use crate::cx::{Authorizer, Cx, Resources, permit};
use crate::error::{Error, Fault};
use crate::query::{self, Form};
use crate::rest::{Router, Target};
use crate::schema::{OperationSpec, Protocol, Service};
use crate::sigv4;
use crate::tagging::Tagging;
use crate::value::{Fields, Shape};
use base::BoxFuture;
use http::request::Parts;
use std::collections::BTreeMap;
use std::sync::Arc;

/// An operation as a type: `aws_ses::v2::SendEmail` and its like.
pub trait Operation: Send + Sync + 'static {
    /// What it takes.
    type Input: Shape;
    /// What it answers.
    type Output: Shape;
    /// What its model says.
    fn spec() -> &'static OperationSpec;
}

/// A registered operation, for the coverage table.
#[derive(Clone, Copy, Debug)]
pub struct Registered {
    /// The operation.
    pub operation: &'static OperationSpec,
    /// Whether a handler answers it; otherwise it is refused as not implemented.
    pub handled: bool,
}

/// A handler at work.
pub(crate) type Answer = BoxFuture<'static, Result<Fields, Error>>;
type Call = dyn Fn(Cx, Fields, Arc<dyn Authorizer>) -> Answer + Send + Sync;
/// Service and operation name.
type Key = (&'static str, &'static str);

/// All operations that a server knows, and the handlers of those that it answers.
pub struct Registry {
    query_services: Vec<&'static Service>,
    services: Vec<&'static Service>,
    router: Router,
    handlers: BTreeMap<Key, Box<Call>>,
}

/// Collects services and handlers.
pub struct Builder(Registry);

impl Builder {
    /// Answers an operation by a handler. `resource` says what it touches, as an ARN or several.
    #[must_use]
    pub fn op<O, R, H, F>(
        mut self,
        _: O,
        resource: impl Fn(&Cx, &O::Input) -> R + Send + Sync + 'static,
        handler: H,
    ) -> Self
    where
        O: Operation,
        R: Into<Resources>,
        H: Fn(Cx, O::Input) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Result<O::Output, Error>> + Send + 'static,
    {
        let call = move |cx: Cx, fields: Fields, authorizer: Arc<dyn Authorizer>| -> Answer {
            let tagging = Tagging::read(O::Input::schema(), &fields);
            let input = O::Input::from_fields(fields);
            let resources = resource(&cx, &input).into();
            let handler = handler.clone();
            Box::pin(async move {
                permit(&cx, &resources, &tagging, authorizer).await?;
                handler(cx, input).await.map(Shape::into_fields)
            })
        };
        let spec = O::spec();
        let before = self
            .0
            .handlers
            .insert((spec.service.id, spec.name), Box::new(call));
        assert!(before.is_none(), "{} is registered twice", spec.name);
        self
    }

    /// Answers an operation by a handler that takes a state, which is cloned for every call.
    #[must_use]
    pub fn op_with<S, O, R, H, F>(
        self,
        state: &S,
        operation: O,
        resource: impl Fn(&Cx, &O::Input) -> R + Send + Sync + 'static,
        handler: H,
    ) -> Self
    where
        S: Clone + Send + Sync + 'static,
        O: Operation,
        R: Into<Resources>,
        H: Fn(S, Cx, O::Input) -> F + Clone + Send + Sync + 'static,
        F: Future<Output = Result<O::Output, Error>> + Send + 'static,
    {
        let state = state.clone();
        self.op(operation, resource, move |cx, input| {
            handler(state.clone(), cx, input)
        })
    }

    /// The finished registry.
    pub fn build(self) -> Registry {
        self.0
    }
}

/// What a request asks for, once it is known which service it speaks to.
pub struct Routed {
    /// The service, whose protocol the answer has.
    pub service: &'static Service,
    /// The operation; a fault when there is none of that name or path.
    pub operation: Result<&'static OperationSpec, Fault>,
}

impl Registry {
    /// Starts a registry of these services: all their operations are known, none is answered yet.
    pub fn builder(services: &[&'static Service]) -> Builder {
        let mut router = Router::default();
        let (rest, query): (Vec<_>, Vec<_>) = services
            .iter()
            .copied()
            .partition(|service| service.protocol == Protocol::RestJson);
        assert!(
            !query.is_empty(),
            "a registry holds a service of awsQuery, whose form strangers get"
        );
        for service in rest {
            router.add(service);
        }
        let (services, handlers) = (services.to_vec(), BTreeMap::new());
        Builder(Self {
            query_services: query,
            services,
            router,
            handlers,
        })
    }

    /// All operations of all services, handled or not.
    pub fn rows(&self) -> Vec<Registered> {
        let operations = self.services.iter().flat_map(|service| service.operations);
        operations
            .map(|operation| Registered {
                operation,
                handled: self.handler(operation).is_some(),
            })
            .collect()
    }

    /// Whether a path belongs to an AWS API.
    pub fn speaks(&self, path: &str) -> bool {
        path == "/" || self.rest_service(path).is_some()
    }

    /// What a request asks for, as far as its head shows: awsQuery names its operation in the body, and then the
    /// answer is `None`.
    pub fn preview(&self, head: &Parts) -> Option<&'static OperationSpec> {
        let target = target(head);
        if self.rest_service(target.path).is_some() {
            return self.router.find(head.method.as_str(), target.path);
        }
        let form = query::parse(&[target.query]).ok()?;
        self.route_form(head, &form).operation.ok()
    }

    pub(crate) fn route_rest(&self, head: &Parts) -> Option<Routed> {
        let target = target(head);
        let service = self.rest_service(target.path)?;
        let found = self.router.find(head.method.as_str(), target.path);
        Some(match found {
            Some(operation) => Routed {
                service: operation.service,
                operation: Ok(operation),
            },
            None => Routed {
                service,
                operation: Err(Fault::UnknownPath),
            },
        })
    }

    pub(crate) fn route_form(&self, head: &Parts, form: &Form<'_>) -> Routed {
        let version = form.get("Version");
        let service = self.query_service(head, version);
        let method = matches!(head.method.as_str(), "GET" | "POST");
        let operation = match form.get("Action") {
            _ if head.uri.path() != "/" || !method => Err(Fault::UnknownPath),
            None | Some("") => Err(Fault::NoAction),
            Some(action) => {
                let version = version.unwrap_or(service.version);
                let known = service.operations.iter().copied();
                let found = known
                    .filter(|_| version == service.version)
                    .find(|operation| operation.name == action);
                found.ok_or_else(|| Fault::UnknownAction {
                    action: action.chars().take(256).collect(),
                    version: version.chars().take(64).collect(),
                })
            }
        };
        Routed { service, operation }
    }

    /// The service whose form the answer has, before anything of the body is known.
    pub(crate) fn query_service(&self, head: &Parts, version: Option<&str>) -> &'static Service {
        let scope = sigv4::scope_service(head);
        let by = |fits: &dyn Fn(&Service) -> bool| {
            self.query_services
                .iter()
                .copied()
                .find(|service| fits(service))
        };
        by(&|service| scope.as_deref() == Some(service.signing_name))
            .or_else(|| by(&|service| version == Some(service.version)))
            .unwrap_or(self.query_services[0])
    }

    pub(crate) fn handler(&self, operation: &OperationSpec) -> Option<&Call> {
        self.handlers
            .get(&(operation.service.id, operation.name))
            .map(Box::as_ref)
    }

    /// The service that owns a path: the one whose operations have its first two segments.
    fn rest_service(&self, path: &str) -> Option<&'static Service> {
        self.services.iter().copied().find(|service| {
            service.protocol == Protocol::RestJson
                && service.operations.first().is_some_and(|operation| {
                    let base = base_of(operation.path);
                    path.strip_prefix(base)
                        .is_some_and(|rest| rest.starts_with('/'))
                })
        })
    }
}

/// `/v2/email` of `/v2/email/identities`.
fn base_of(path: &str) -> &str {
    let mut ends = path.match_indices('/').map(|(at, _)| at);
    ends.nth(2).map_or(path, |end| &path[..end])
}

/// Path and query string of a request.
pub(crate) fn target(head: &Parts) -> Target<'_> {
    Target {
        path: head.uri.path(),
        query: head.uri.query().unwrap_or_default(),
    }
}
