// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use aws::schema::{ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};

/// The shape `GetCallerIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct GetCallerIdentityRequest {}

impl Shape for GetCallerIdentityRequest {
    fn schema() -> &'static Structure {
        &GET_CALLER_IDENTITY_REQUEST
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static GET_CALLER_IDENTITY_REQUEST: Structure = Structure {
    name: "GetCallerIdentityRequest",
    members: &[],
};

/// The shape `GetCallerIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct GetCallerIdentityResponse {
    pub user_id: Option<String>,
    pub account: Option<String>,
    pub arn: Option<String>,
}

impl Shape for GetCallerIdentityResponse {
    fn schema() -> &'static Structure {
        &GET_CALLER_IDENTITY_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            user_id: fields.maybe(0),
            account: fields.maybe(1),
            arn: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.user_id);
        fields.push(self.account);
        fields.push(self.arn);
        fields
    }
}

pub(super) static GET_CALLER_IDENTITY_RESPONSE: Structure = Structure {
    name: "GetCallerIdentityResponse",
    members: &[
        Member {
            name: "UserId",
            wire: "UserId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Account",
            wire: "Account",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Arn",
            wire: "Arn",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ARN_TYPE),
        },
    ],
};

aws::shapes! { GetCallerIdentityRequest GetCallerIdentityResponse }
