// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;

/// The shape `DailyVolume`.
#[derive(Clone, PartialEq)]
pub struct DailyVolume {
    pub start_date: Option<Timestamp>,
    pub volume_statistics: Option<VolumeStatistics>,
    pub domain_isp_placements: Option<Vec<DomainIspPlacement>>,
}

impl Shape for DailyVolume {
    fn schema() -> &'static Structure {
        &DAILY_VOLUME
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            start_date: fields.maybe(0),
            volume_statistics: fields.maybe(1),
            domain_isp_placements: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.start_date);
        fields.push(self.volume_statistics);
        fields.push(self.domain_isp_placements);
        fields
    }
}

pub(super) static DAILY_VOLUME: Structure = Structure {
    name: "DailyVolume",
    members: &[
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "VolumeStatistics",
            wire: "VolumeStatistics",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&VOLUME_STATISTICS),
        },
        Member {
            name: "DomainIspPlacements",
            wire: "DomainIspPlacements",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DOMAIN_ISP_PLACEMENTS),
        },
    ],
};

/// The shape `DashboardAttributes`.
#[derive(Clone, PartialEq)]
pub struct DashboardAttributes {
    pub engagement_metrics: Option<String>,
}

impl Shape for DashboardAttributes {
    fn schema() -> &'static Structure {
        &DASHBOARD_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            engagement_metrics: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.engagement_metrics);
        fields
    }
}

pub(super) static DASHBOARD_ATTRIBUTES: Structure = Structure {
    name: "DashboardAttributes",
    members: &[Member {
        name: "EngagementMetrics",
        wire: "EngagementMetrics",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::FEATURE_STATUS),
    }],
};

/// The shape `DashboardOptions`.
#[derive(Clone, PartialEq)]
pub struct DashboardOptions {
    pub engagement_metrics: Option<String>,
}

impl Shape for DashboardOptions {
    fn schema() -> &'static Structure {
        &DASHBOARD_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            engagement_metrics: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.engagement_metrics);
        fields
    }
}

pub(super) static DASHBOARD_OPTIONS: Structure = Structure {
    name: "DashboardOptions",
    members: &[Member {
        name: "EngagementMetrics",
        wire: "EngagementMetrics",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::FEATURE_STATUS),
    }],
};

/// The shape `DedicatedIp`.
#[derive(Clone, PartialEq)]
pub struct DedicatedIp {
    pub ip: String,
    pub warmup_status: String,
    pub warmup_percentage: i32,
    pub pool_name: Option<String>,
}

impl Shape for DedicatedIp {
    fn schema() -> &'static Structure {
        &DEDICATED_IP
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            ip: fields.need(0),
            warmup_status: fields.need(1),
            warmup_percentage: fields.need(2),
            pool_name: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.ip));
        fields.push(Some(self.warmup_status));
        fields.push(Some(self.warmup_percentage));
        fields.push(self.pool_name);
        fields
    }
}

pub(super) static DEDICATED_IP: Structure = Structure {
    name: "DedicatedIp",
    members: &[
        Member {
            name: "Ip",
            wire: "Ip",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "WarmupStatus",
            wire: "WarmupStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::WARMUP_STATUS),
        },
        Member {
            name: "WarmupPercentage",
            wire: "WarmupPercentage",
            location: Location::Body,
            required: true,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "PoolName",
            wire: "PoolName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `DedicatedIpPool`.
#[derive(Clone, PartialEq)]
pub struct DedicatedIpPool {
    pub pool_name: String,
    pub scaling_mode: String,
}

impl Shape for DedicatedIpPool {
    fn schema() -> &'static Structure {
        &DEDICATED_IP_POOL
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            pool_name: fields.need(0),
            scaling_mode: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.pool_name));
        fields.push(Some(self.scaling_mode));
        fields
    }
}

pub(super) static DEDICATED_IP_POOL: Structure = Structure {
    name: "DedicatedIpPool",
    members: &[
        Member {
            name: "PoolName",
            wire: "PoolName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ScalingMode",
            wire: "ScalingMode",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `DefaultSigningScheme`.
#[derive(Clone, PartialEq)]
pub struct DefaultSigningScheme {}

impl Shape for DefaultSigningScheme {
    fn schema() -> &'static Structure {
        &DEFAULT_SIGNING_SCHEME
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DEFAULT_SIGNING_SCHEME: Structure = Structure {
    name: "DefaultSigningScheme",
    members: &[],
};

/// The shape `DeleteConfigurationSetEventDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetEventDestinationRequest {
    pub configuration_set_name: String,
    pub event_destination_name: String,
}

impl Shape for DeleteConfigurationSetEventDestinationRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
            event_destination_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.configuration_set_name));
        fields.push(Some(self.event_destination_name));
        fields
    }
}

pub(super) static DELETE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST: Structure = Structure {
    name: "DeleteConfigurationSetEventDestinationRequest",
    members: &[
        Member {
            name: "ConfigurationSetName",
            wire: "ConfigurationSetName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EventDestinationName",
            wire: "EventDestinationName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `DeleteConfigurationSetEventDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetEventDestinationResponse {}

impl Shape for DeleteConfigurationSetEventDestinationResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE: Structure = Structure {
    name: "DeleteConfigurationSetEventDestinationResponse",
    members: &[],
};

/// The shape `DeleteConfigurationSetRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetRequest {
    pub configuration_set_name: String,
}

impl Shape for DeleteConfigurationSetRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_set_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.configuration_set_name));
        fields
    }
}

pub(super) static DELETE_CONFIGURATION_SET_REQUEST: Structure = Structure {
    name: "DeleteConfigurationSetRequest",
    members: &[Member {
        name: "ConfigurationSetName",
        wire: "ConfigurationSetName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteConfigurationSetResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteConfigurationSetResponse {}

impl Shape for DeleteConfigurationSetResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONFIGURATION_SET_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONFIGURATION_SET_RESPONSE: Structure = Structure {
    name: "DeleteConfigurationSetResponse",
    members: &[],
};

/// The shape `DeleteContactListRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteContactListRequest {
    pub contact_list_name: String,
}

impl Shape for DeleteContactListRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONTACT_LIST_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.contact_list_name));
        fields
    }
}

pub(super) static DELETE_CONTACT_LIST_REQUEST: Structure = Structure {
    name: "DeleteContactListRequest",
    members: &[Member {
        name: "ContactListName",
        wire: "ContactListName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteContactListResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteContactListResponse {}

impl Shape for DeleteContactListResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONTACT_LIST_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONTACT_LIST_RESPONSE: Structure = Structure {
    name: "DeleteContactListResponse",
    members: &[],
};

/// The shape `DeleteContactRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteContactRequest {
    pub contact_list_name: String,
    pub email_address: String,
}

impl Shape for DeleteContactRequest {
    fn schema() -> &'static Structure {
        &DELETE_CONTACT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            email_address: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.contact_list_name));
        fields.push(Some(self.email_address));
        fields
    }
}

pub(super) static DELETE_CONTACT_REQUEST: Structure = Structure {
    name: "DeleteContactRequest",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `DeleteContactResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteContactResponse {}

impl Shape for DeleteContactResponse {
    fn schema() -> &'static Structure {
        &DELETE_CONTACT_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CONTACT_RESPONSE: Structure = Structure {
    name: "DeleteContactResponse",
    members: &[],
};

/// The shape `DeleteCustomVerificationEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteCustomVerificationEmailTemplateRequest {
    pub template_name: String,
}

impl Shape for DeleteCustomVerificationEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.template_name));
        fields
    }
}

pub(super) static DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "DeleteCustomVerificationEmailTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
    }],
};

/// The shape `DeleteCustomVerificationEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteCustomVerificationEmailTemplateResponse {}

impl Shape for DeleteCustomVerificationEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "DeleteCustomVerificationEmailTemplateResponse",
    members: &[],
};

/// The shape `DeleteDedicatedIpPoolRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteDedicatedIpPoolRequest {
    pub pool_name: String,
}

impl Shape for DeleteDedicatedIpPoolRequest {
    fn schema() -> &'static Structure {
        &DELETE_DEDICATED_IP_POOL_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            pool_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.pool_name));
        fields
    }
}

pub(super) static DELETE_DEDICATED_IP_POOL_REQUEST: Structure = Structure {
    name: "DeleteDedicatedIpPoolRequest",
    members: &[Member {
        name: "PoolName",
        wire: "PoolName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&ANY_TEXT),
    }],
};

/// The shape `DeleteDedicatedIpPoolResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteDedicatedIpPoolResponse {}

impl Shape for DeleteDedicatedIpPoolResponse {
    fn schema() -> &'static Structure {
        &DELETE_DEDICATED_IP_POOL_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_DEDICATED_IP_POOL_RESPONSE: Structure = Structure {
    name: "DeleteDedicatedIpPoolResponse",
    members: &[],
};

/// The shape `DeleteEmailIdentityPolicyRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteEmailIdentityPolicyRequest {
    pub email_identity: String,
    pub policy_name: String,
}

impl Shape for DeleteEmailIdentityPolicyRequest {
    fn schema() -> &'static Structure {
        &DELETE_EMAIL_IDENTITY_POLICY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            policy_name: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_identity));
        fields.push(Some(self.policy_name));
        fields
    }
}

pub(super) static DELETE_EMAIL_IDENTITY_POLICY_REQUEST: Structure = Structure {
    name: "DeleteEmailIdentityPolicyRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "PolicyName",
            wire: "PolicyName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&rules::POLICY_NAME),
        },
    ],
};

/// The shape `DeleteEmailIdentityPolicyResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteEmailIdentityPolicyResponse {}

impl Shape for DeleteEmailIdentityPolicyResponse {
    fn schema() -> &'static Structure {
        &DELETE_EMAIL_IDENTITY_POLICY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_EMAIL_IDENTITY_POLICY_RESPONSE: Structure = Structure {
    name: "DeleteEmailIdentityPolicyResponse",
    members: &[],
};

/// The shape `DeleteEmailIdentityRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteEmailIdentityRequest {
    pub email_identity: String,
}

impl Shape for DeleteEmailIdentityRequest {
    fn schema() -> &'static Structure {
        &DELETE_EMAIL_IDENTITY_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.email_identity));
        fields
    }
}

pub(super) static DELETE_EMAIL_IDENTITY_REQUEST: Structure = Structure {
    name: "DeleteEmailIdentityRequest",
    members: &[Member {
        name: "EmailIdentity",
        wire: "EmailIdentity",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::IDENTITY),
    }],
};

/// The shape `DeleteEmailIdentityResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteEmailIdentityResponse {}

impl Shape for DeleteEmailIdentityResponse {
    fn schema() -> &'static Structure {
        &DELETE_EMAIL_IDENTITY_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_EMAIL_IDENTITY_RESPONSE: Structure = Structure {
    name: "DeleteEmailIdentityResponse",
    members: &[],
};

/// The shape `DeleteEmailTemplateRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteEmailTemplateRequest {
    pub template_name: String,
}

impl Shape for DeleteEmailTemplateRequest {
    fn schema() -> &'static Structure {
        &DELETE_EMAIL_TEMPLATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.template_name));
        fields
    }
}

pub(super) static DELETE_EMAIL_TEMPLATE_REQUEST: Structure = Structure {
    name: "DeleteEmailTemplateRequest",
    members: &[Member {
        name: "TemplateName",
        wire: "TemplateName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
    }],
};

/// The shape `DeleteEmailTemplateResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteEmailTemplateResponse {}

impl Shape for DeleteEmailTemplateResponse {
    fn schema() -> &'static Structure {
        &DELETE_EMAIL_TEMPLATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_EMAIL_TEMPLATE_RESPONSE: Structure = Structure {
    name: "DeleteEmailTemplateResponse",
    members: &[],
};

/// The shape `DeleteMultiRegionEndpointRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteMultiRegionEndpointRequest {
    pub endpoint_name: String,
}

impl Shape for DeleteMultiRegionEndpointRequest {
    fn schema() -> &'static Structure {
        &DELETE_MULTI_REGION_ENDPOINT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            endpoint_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.endpoint_name));
        fields
    }
}

pub(super) static DELETE_MULTI_REGION_ENDPOINT_REQUEST: Structure = Structure {
    name: "DeleteMultiRegionEndpointRequest",
    members: &[Member {
        name: "EndpointName",
        wire: "EndpointName",
        location: Location::Label,
        required: true,
        kind: Kind::Text(&rules::ENDPOINT_NAME),
    }],
};

/// The shape `DeleteMultiRegionEndpointResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteMultiRegionEndpointResponse {
    pub status: Option<String>,
}

impl Shape for DeleteMultiRegionEndpointResponse {
    fn schema() -> &'static Structure {
        &DELETE_MULTI_REGION_ENDPOINT_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            status: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.status);
        fields
    }
}

pub(super) static DELETE_MULTI_REGION_ENDPOINT_RESPONSE: Structure = Structure {
    name: "DeleteMultiRegionEndpointResponse",
    members: &[Member {
        name: "Status",
        wire: "Status",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::STATUS),
    }],
};

/// The shape `DeleteSuppressedDestinationRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteSuppressedDestinationRequest {
    pub email_address: String,
    pub tenant_name: Option<String>,
}

impl Shape for DeleteSuppressedDestinationRequest {
    fn schema() -> &'static Structure {
        &DELETE_SUPPRESSED_DESTINATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_address: fields.need(0),
            tenant_name: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_address));
        fields.push(self.tenant_name);
        fields
    }
}

pub(super) static DELETE_SUPPRESSED_DESTINATION_REQUEST: Structure = Structure {
    name: "DeleteSuppressedDestinationRequest",
    members: &[
        Member {
            name: "EmailAddress",
            wire: "EmailAddress",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
    ],
};

/// The shape `DeleteSuppressedDestinationResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteSuppressedDestinationResponse {}

impl Shape for DeleteSuppressedDestinationResponse {
    fn schema() -> &'static Structure {
        &DELETE_SUPPRESSED_DESTINATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_SUPPRESSED_DESTINATION_RESPONSE: Structure = Structure {
    name: "DeleteSuppressedDestinationResponse",
    members: &[],
};

/// The shape `DeleteTenantRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteTenantRequest {
    pub tenant_name: String,
}

impl Shape for DeleteTenantRequest {
    fn schema() -> &'static Structure {
        &DELETE_TENANT_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.tenant_name));
        fields
    }
}

pub(super) static DELETE_TENANT_REQUEST: Structure = Structure {
    name: "DeleteTenantRequest",
    members: &[Member {
        name: "TenantName",
        wire: "TenantName",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::TENANT_NAME),
    }],
};

/// The shape `DeleteTenantResourceAssociationRequest`.
#[derive(Clone, PartialEq)]
pub struct DeleteTenantResourceAssociationRequest {
    pub tenant_name: String,
    pub resource_arn: String,
}

impl Shape for DeleteTenantResourceAssociationRequest {
    fn schema() -> &'static Structure {
        &DELETE_TENANT_RESOURCE_ASSOCIATION_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
            resource_arn: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.tenant_name));
        fields.push(Some(self.resource_arn));
        fields
    }
}

pub(super) static DELETE_TENANT_RESOURCE_ASSOCIATION_REQUEST: Structure = Structure {
    name: "DeleteTenantResourceAssociationRequest",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
    ],
};

/// The shape `DeleteTenantResourceAssociationResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteTenantResourceAssociationResponse {}

impl Shape for DeleteTenantResourceAssociationResponse {
    fn schema() -> &'static Structure {
        &DELETE_TENANT_RESOURCE_ASSOCIATION_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_TENANT_RESOURCE_ASSOCIATION_RESPONSE: Structure = Structure {
    name: "DeleteTenantResourceAssociationResponse",
    members: &[],
};

/// The shape `DeleteTenantResponse`.
#[derive(Clone, PartialEq)]
pub struct DeleteTenantResponse {}

impl Shape for DeleteTenantResponse {
    fn schema() -> &'static Structure {
        &DELETE_TENANT_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DELETE_TENANT_RESPONSE: Structure = Structure {
    name: "DeleteTenantResponse",
    members: &[],
};

/// The shape `DeliverabilityTestReport`.
#[derive(Clone, PartialEq)]
pub struct DeliverabilityTestReport {
    pub report_id: Option<String>,
    pub report_name: Option<String>,
    pub subject: Option<String>,
    pub from_email_address: Option<String>,
    pub create_date: Option<Timestamp>,
    pub deliverability_test_status: Option<String>,
}

impl Shape for DeliverabilityTestReport {
    fn schema() -> &'static Structure {
        &DELIVERABILITY_TEST_REPORT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            report_id: fields.maybe(0),
            report_name: fields.maybe(1),
            subject: fields.maybe(2),
            from_email_address: fields.maybe(3),
            create_date: fields.maybe(4),
            deliverability_test_status: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.report_id);
        fields.push(self.report_name);
        fields.push(self.subject);
        fields.push(self.from_email_address);
        fields.push(self.create_date);
        fields.push(self.deliverability_test_status);
        fields
    }
}

pub(super) static DELIVERABILITY_TEST_REPORT: Structure = Structure {
    name: "DeliverabilityTestReport",
    members: &[
        Member {
            name: "ReportId",
            wire: "ReportId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ReportName",
            wire: "ReportName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "CreateDate",
            wire: "CreateDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "DeliverabilityTestStatus",
            wire: "DeliverabilityTestStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DELIVERABILITY_TEST_STATUS),
        },
    ],
};

/// The shape `DeliveryOptions`.
#[derive(Clone, PartialEq)]
pub struct DeliveryOptions {
    pub tls_policy: Option<String>,
    pub sending_pool_name: Option<String>,
    pub max_delivery_seconds: Option<i64>,
}

impl Shape for DeliveryOptions {
    fn schema() -> &'static Structure {
        &DELIVERY_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tls_policy: fields.maybe(0),
            sending_pool_name: fields.maybe(1),
            max_delivery_seconds: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.tls_policy);
        fields.push(self.sending_pool_name);
        fields.push(self.max_delivery_seconds);
        fields
    }
}

pub(super) static DELIVERY_OPTIONS: Structure = Structure {
    name: "DeliveryOptions",
    members: &[
        Member {
            name: "TlsPolicy",
            wire: "TlsPolicy",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::TLS_POLICY),
        },
        Member {
            name: "SendingPoolName",
            wire: "SendingPoolName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MaxDeliverySeconds",
            wire: "MaxDeliverySeconds",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&rules::MAX_DELIVERY_SECONDS),
        },
    ],
};

/// The shape `Destination`.
#[derive(Clone, PartialEq)]
pub struct Destination {
    pub to_addresses: Option<Vec<String>>,
    pub cc_addresses: Option<Vec<String>>,
    pub bcc_addresses: Option<Vec<String>>,
}

impl Shape for Destination {
    fn schema() -> &'static Structure {
        &DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            to_addresses: fields.maybe(0),
            cc_addresses: fields.maybe(1),
            bcc_addresses: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.to_addresses);
        fields.push(self.cc_addresses);
        fields.push(self.bcc_addresses);
        fields
    }
}

pub(super) static DESTINATION: Structure = Structure {
    name: "Destination",
    members: &[
        Member {
            name: "ToAddresses",
            wire: "ToAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_LIST),
        },
        Member {
            name: "CcAddresses",
            wire: "CcAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_LIST),
        },
        Member {
            name: "BccAddresses",
            wire: "BccAddresses",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_LIST),
        },
    ],
};

/// The shape `Details`.
#[derive(Clone, PartialEq)]
pub struct Details {
    pub routes_details: Vec<RouteDetails>,
}

impl Shape for Details {
    fn schema() -> &'static Structure {
        &DETAILS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            routes_details: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.routes_details));
        fields
    }
}

pub(super) static DETAILS: Structure = Structure {
    name: "Details",
    members: &[Member {
        name: "RoutesDetails",
        wire: "RoutesDetails",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::ROUTES_DETAILS),
    }],
};

/// The shape `DisassociateEmailIdentityCertificateRequest`.
#[derive(Clone, PartialEq)]
pub struct DisassociateEmailIdentityCertificateRequest {
    pub email_identity: String,
    pub from_address: Option<String>,
}

impl Shape for DisassociateEmailIdentityCertificateRequest {
    fn schema() -> &'static Structure {
        &DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            from_address: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.email_identity));
        fields.push(self.from_address);
        fields
    }
}

pub(super) static DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_REQUEST: Structure = Structure {
    name: "DisassociateEmailIdentityCertificateRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "FromAddress",
            wire: "FromAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `DisassociateEmailIdentityCertificateResponse`.
#[derive(Clone, PartialEq)]
pub struct DisassociateEmailIdentityCertificateResponse {}

impl Shape for DisassociateEmailIdentityCertificateResponse {
    fn schema() -> &'static Structure {
        &DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_RESPONSE
    }
    fn from_fields(_: Fields) -> Self {
        Self {}
    }
    fn into_fields(self) -> Fields {
        Fields::default()
    }
}

pub(super) static DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_RESPONSE: Structure = Structure {
    name: "DisassociateEmailIdentityCertificateResponse",
    members: &[],
};

/// The shape `DkimAttributes`.
#[derive(Clone, PartialEq)]
pub struct DkimAttributes {
    pub signing_enabled: Option<bool>,
    pub status: Option<String>,
    pub tokens: Option<Vec<String>>,
    pub signing_hosted_zone: Option<String>,
    pub signing_attributes_origin: Option<String>,
    pub next_signing_key_length: Option<String>,
    pub current_signing_key_length: Option<String>,
    pub last_key_generation_timestamp: Option<Timestamp>,
}

impl Shape for DkimAttributes {
    fn schema() -> &'static Structure {
        &DKIM_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            signing_enabled: fields.maybe(0),
            status: fields.maybe(1),
            tokens: fields.maybe(2),
            signing_hosted_zone: fields.maybe(3),
            signing_attributes_origin: fields.maybe(4),
            next_signing_key_length: fields.maybe(5),
            current_signing_key_length: fields.maybe(6),
            last_key_generation_timestamp: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(self.signing_enabled);
        fields.push(self.status);
        fields.push(self.tokens);
        fields.push(self.signing_hosted_zone);
        fields.push(self.signing_attributes_origin);
        fields.push(self.next_signing_key_length);
        fields.push(self.current_signing_key_length);
        fields.push(self.last_key_generation_timestamp);
        fields
    }
}

pub(super) static DKIM_ATTRIBUTES: Structure = Structure {
    name: "DkimAttributes",
    members: &[
        Member {
            name: "SigningEnabled",
            wire: "SigningEnabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_STATUS),
        },
        Member {
            name: "Tokens",
            wire: "Tokens",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::DNS_TOKEN_LIST),
        },
        Member {
            name: "SigningHostedZone",
            wire: "SigningHostedZone",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SigningAttributesOrigin",
            wire: "SigningAttributesOrigin",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_SIGNING_ATTRIBUTES_ORIGIN),
        },
        Member {
            name: "NextSigningKeyLength",
            wire: "NextSigningKeyLength",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_SIGNING_KEY_LENGTH),
        },
        Member {
            name: "CurrentSigningKeyLength",
            wire: "CurrentSigningKeyLength",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_SIGNING_KEY_LENGTH),
        },
        Member {
            name: "LastKeyGenerationTimestamp",
            wire: "LastKeyGenerationTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `DkimSigningAttributes`.
#[derive(Clone, PartialEq)]
pub struct DkimSigningAttributes {
    pub domain_signing_selector: Option<String>,
    pub domain_signing_private_key: Option<String>,
    pub next_signing_key_length: Option<String>,
    pub domain_signing_attributes_origin: Option<String>,
}

impl Shape for DkimSigningAttributes {
    fn schema() -> &'static Structure {
        &DKIM_SIGNING_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain_signing_selector: fields.maybe(0),
            domain_signing_private_key: fields.maybe(1),
            next_signing_key_length: fields.maybe(2),
            domain_signing_attributes_origin: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.domain_signing_selector);
        fields.push(self.domain_signing_private_key);
        fields.push(self.next_signing_key_length);
        fields.push(self.domain_signing_attributes_origin);
        fields
    }
}

pub(super) static DKIM_SIGNING_ATTRIBUTES: Structure = Structure {
    name: "DkimSigningAttributes",
    members: &[
        Member {
            name: "DomainSigningSelector",
            wire: "DomainSigningSelector",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SELECTOR),
        },
        Member {
            name: "DomainSigningPrivateKey",
            wire: "DomainSigningPrivateKey",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::PRIVATE_KEY),
        },
        Member {
            name: "NextSigningKeyLength",
            wire: "NextSigningKeyLength",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_SIGNING_KEY_LENGTH),
        },
        Member {
            name: "DomainSigningAttributesOrigin",
            wire: "DomainSigningAttributesOrigin",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::DKIM_SIGNING_ATTRIBUTES_ORIGIN),
        },
    ],
};

/// The shape `DomainDeliverabilityCampaign`.
#[derive(Clone, PartialEq)]
pub struct DomainDeliverabilityCampaign {
    pub campaign_id: Option<String>,
    pub image_url: Option<String>,
    pub subject: Option<String>,
    pub from_address: Option<String>,
    pub sending_ips: Option<Vec<String>>,
    pub first_seen_date_time: Option<Timestamp>,
    pub last_seen_date_time: Option<Timestamp>,
    pub inbox_count: Option<i64>,
    pub spam_count: Option<i64>,
    pub read_rate: Option<f64>,
    pub delete_rate: Option<f64>,
    pub read_delete_rate: Option<f64>,
    pub projected_volume: Option<i64>,
    pub esps: Option<Vec<String>>,
}

impl Shape for DomainDeliverabilityCampaign {
    fn schema() -> &'static Structure {
        &DOMAIN_DELIVERABILITY_CAMPAIGN
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            campaign_id: fields.maybe(0),
            image_url: fields.maybe(1),
            subject: fields.maybe(2),
            from_address: fields.maybe(3),
            sending_ips: fields.maybe(4),
            first_seen_date_time: fields.maybe(5),
            last_seen_date_time: fields.maybe(6),
            inbox_count: fields.maybe(7),
            spam_count: fields.maybe(8),
            read_rate: fields.maybe(9),
            delete_rate: fields.maybe(10),
            read_delete_rate: fields.maybe(11),
            projected_volume: fields.maybe(12),
            esps: fields.maybe(13),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(14);
        fields.push(self.campaign_id);
        fields.push(self.image_url);
        fields.push(self.subject);
        fields.push(self.from_address);
        fields.push(self.sending_ips);
        fields.push(self.first_seen_date_time);
        fields.push(self.last_seen_date_time);
        fields.push(self.inbox_count);
        fields.push(self.spam_count);
        fields.push(self.read_rate);
        fields.push(self.delete_rate);
        fields.push(self.read_delete_rate);
        fields.push(self.projected_volume);
        fields.push(self.esps);
        fields
    }
}

pub(super) static DOMAIN_DELIVERABILITY_CAMPAIGN: Structure = Structure {
    name: "DomainDeliverabilityCampaign",
    members: &[
        Member {
            name: "CampaignId",
            wire: "CampaignId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ImageUrl",
            wire: "ImageUrl",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "FromAddress",
            wire: "FromAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "SendingIps",
            wire: "SendingIps",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::IP_LIST),
        },
        Member {
            name: "FirstSeenDateTime",
            wire: "FirstSeenDateTime",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "LastSeenDateTime",
            wire: "LastSeenDateTime",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "InboxCount",
            wire: "InboxCount",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "SpamCount",
            wire: "SpamCount",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "ReadRate",
            wire: "ReadRate",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "DeleteRate",
            wire: "DeleteRate",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "ReadDeleteRate",
            wire: "ReadDeleteRate",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "ProjectedVolume",
            wire: "ProjectedVolume",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "Esps",
            wire: "Esps",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ESPS),
        },
    ],
};

/// The shape `DomainDeliverabilityTrackingOption`.
#[derive(Clone, PartialEq)]
pub struct DomainDeliverabilityTrackingOption {
    pub domain: Option<String>,
    pub subscription_start_date: Option<Timestamp>,
    pub inbox_placement_tracking_option: Option<InboxPlacementTrackingOption>,
}

impl Shape for DomainDeliverabilityTrackingOption {
    fn schema() -> &'static Structure {
        &DOMAIN_DELIVERABILITY_TRACKING_OPTION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain: fields.maybe(0),
            subscription_start_date: fields.maybe(1),
            inbox_placement_tracking_option: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.domain);
        fields.push(self.subscription_start_date);
        fields.push(self.inbox_placement_tracking_option);
        fields
    }
}

pub(super) static DOMAIN_DELIVERABILITY_TRACKING_OPTION: Structure = Structure {
    name: "DomainDeliverabilityTrackingOption",
    members: &[
        Member {
            name: "Domain",
            wire: "Domain",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "SubscriptionStartDate",
            wire: "SubscriptionStartDate",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "InboxPlacementTrackingOption",
            wire: "InboxPlacementTrackingOption",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&INBOX_PLACEMENT_TRACKING_OPTION),
        },
    ],
};

/// The shape `DomainIspPlacement`.
#[derive(Clone, PartialEq)]
pub struct DomainIspPlacement {
    pub isp_name: Option<String>,
    pub inbox_raw_count: Option<i64>,
    pub spam_raw_count: Option<i64>,
    pub inbox_percentage: Option<f64>,
    pub spam_percentage: Option<f64>,
}

impl Shape for DomainIspPlacement {
    fn schema() -> &'static Structure {
        &DOMAIN_ISP_PLACEMENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            isp_name: fields.maybe(0),
            inbox_raw_count: fields.maybe(1),
            spam_raw_count: fields.maybe(2),
            inbox_percentage: fields.maybe(3),
            spam_percentage: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.isp_name);
        fields.push(self.inbox_raw_count);
        fields.push(self.spam_raw_count);
        fields.push(self.inbox_percentage);
        fields.push(self.spam_percentage);
        fields
    }
}

pub(super) static DOMAIN_ISP_PLACEMENT: Structure = Structure {
    name: "DomainIspPlacement",
    members: &[
        Member {
            name: "IspName",
            wire: "IspName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "InboxRawCount",
            wire: "InboxRawCount",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "SpamRawCount",
            wire: "SpamRawCount",
            location: Location::Body,
            required: false,
            kind: Kind::Long(&ANY_NUMBER),
        },
        Member {
            name: "InboxPercentage",
            wire: "InboxPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
        Member {
            name: "SpamPercentage",
            wire: "SpamPercentage",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
        },
    ],
};

/// The shape `EmailAddressInsightsMailboxEvaluations`.
#[derive(Clone, PartialEq)]
pub struct EmailAddressInsightsMailboxEvaluations {
    pub has_valid_syntax: Option<EmailAddressInsightsVerdict>,
    pub has_valid_dns_records: Option<EmailAddressInsightsVerdict>,
    pub mailbox_exists: Option<EmailAddressInsightsVerdict>,
    pub is_role_address: Option<EmailAddressInsightsVerdict>,
    pub is_disposable: Option<EmailAddressInsightsVerdict>,
    pub is_random_input: Option<EmailAddressInsightsVerdict>,
}

impl Shape for EmailAddressInsightsMailboxEvaluations {
    fn schema() -> &'static Structure {
        &EMAIL_ADDRESS_INSIGHTS_MAILBOX_EVALUATIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            has_valid_syntax: fields.maybe(0),
            has_valid_dns_records: fields.maybe(1),
            mailbox_exists: fields.maybe(2),
            is_role_address: fields.maybe(3),
            is_disposable: fields.maybe(4),
            is_random_input: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.has_valid_syntax);
        fields.push(self.has_valid_dns_records);
        fields.push(self.mailbox_exists);
        fields.push(self.is_role_address);
        fields.push(self.is_disposable);
        fields.push(self.is_random_input);
        fields
    }
}

pub(super) static EMAIL_ADDRESS_INSIGHTS_MAILBOX_EVALUATIONS: Structure = Structure {
    name: "EmailAddressInsightsMailboxEvaluations",
    members: &[
        Member {
            name: "HasValidSyntax",
            wire: "HasValidSyntax",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
        Member {
            name: "HasValidDnsRecords",
            wire: "HasValidDnsRecords",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
        Member {
            name: "MailboxExists",
            wire: "MailboxExists",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
        Member {
            name: "IsRoleAddress",
            wire: "IsRoleAddress",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
        Member {
            name: "IsDisposable",
            wire: "IsDisposable",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
        Member {
            name: "IsRandomInput",
            wire: "IsRandomInput",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
    ],
};

/// The shape `EmailAddressInsightsVerdict`.
#[derive(Clone, PartialEq)]
pub struct EmailAddressInsightsVerdict {
    pub confidence_verdict: Option<String>,
}

impl Shape for EmailAddressInsightsVerdict {
    fn schema() -> &'static Structure {
        &EMAIL_ADDRESS_INSIGHTS_VERDICT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            confidence_verdict: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.confidence_verdict);
        fields
    }
}

pub(super) static EMAIL_ADDRESS_INSIGHTS_VERDICT: Structure = Structure {
    name: "EmailAddressInsightsVerdict",
    members: &[Member {
        name: "ConfidenceVerdict",
        wire: "ConfidenceVerdict",
        location: Location::Body,
        required: false,
        kind: Kind::Text(&rules::EMAIL_ADDRESS_INSIGHTS_CONFIDENCE_VERDICT),
    }],
};

/// The shape `EmailContent`.
#[derive(Clone, PartialEq)]
pub struct EmailContent {
    pub simple: Option<Message>,
    pub raw: Option<RawMessage>,
    pub template: Option<Template>,
}

impl Shape for EmailContent {
    fn schema() -> &'static Structure {
        &EMAIL_CONTENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            simple: fields.maybe(0),
            raw: fields.maybe(1),
            template: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.simple);
        fields.push(self.raw);
        fields.push(self.template);
        fields
    }
}

pub(super) static EMAIL_CONTENT: Structure = Structure {
    name: "EmailContent",
    members: &[
        Member {
            name: "Simple",
            wire: "Simple",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MESSAGE),
        },
        Member {
            name: "Raw",
            wire: "Raw",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&RAW_MESSAGE),
        },
        Member {
            name: "Template",
            wire: "Template",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&TEMPLATE),
        },
    ],
};

/// The shape `EmailInsights`.
#[derive(Clone, PartialEq)]
pub struct EmailInsights {
    pub destination: Option<String>,
    pub isp: Option<String>,
    pub events: Option<Vec<InsightsEvent>>,
}

impl Shape for EmailInsights {
    fn schema() -> &'static Structure {
        &EMAIL_INSIGHTS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            destination: fields.maybe(0),
            isp: fields.maybe(1),
            events: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.destination);
        fields.push(self.isp);
        fields.push(self.events);
        fields
    }
}

pub(super) static EMAIL_INSIGHTS: Structure = Structure {
    name: "EmailInsights",
    members: &[
        Member {
            name: "Destination",
            wire: "Destination",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::INSIGHTS_EMAIL_ADDRESS),
        },
        Member {
            name: "Isp",
            wire: "Isp",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Events",
            wire: "Events",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::INSIGHTS_EVENTS),
        },
    ],
};

/// The shape `EmailTemplateContent`.
#[derive(Clone, PartialEq)]
pub struct EmailTemplateContent {
    pub subject: Option<String>,
    pub text: Option<String>,
    pub html: Option<String>,
}

impl Shape for EmailTemplateContent {
    fn schema() -> &'static Structure {
        &EMAIL_TEMPLATE_CONTENT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            subject: fields.maybe(0),
            text: fields.maybe(1),
            html: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.subject);
        fields.push(self.text);
        fields.push(self.html);
        fields
    }
}

pub(super) static EMAIL_TEMPLATE_CONTENT: Structure = Structure {
    name: "EmailTemplateContent",
    members: &[
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Text",
            wire: "Text",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Html",
            wire: "Html",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `EmailTemplateMetadata`.
#[derive(Clone, PartialEq)]
pub struct EmailTemplateMetadata {
    pub template_name: Option<String>,
    pub created_timestamp: Option<Timestamp>,
}

impl Shape for EmailTemplateMetadata {
    fn schema() -> &'static Structure {
        &EMAIL_TEMPLATE_METADATA
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            template_name: fields.maybe(0),
            created_timestamp: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.template_name);
        fields.push(self.created_timestamp);
        fields
    }
}

pub(super) static EMAIL_TEMPLATE_METADATA: Structure = Structure {
    name: "EmailTemplateMetadata",
    members: &[
        Member {
            name: "TemplateName",
            wire: "TemplateName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EMAIL_TEMPLATE_NAME),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `EventBridgeDestination`.
#[derive(Clone, PartialEq)]
pub struct EventBridgeDestination {
    pub event_bus_arn: String,
}

impl Shape for EventBridgeDestination {
    fn schema() -> &'static Structure {
        &EVENT_BRIDGE_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            event_bus_arn: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.event_bus_arn));
        fields
    }
}

pub(super) static EVENT_BRIDGE_DESTINATION: Structure = Structure {
    name: "EventBridgeDestination",
    members: &[Member {
        name: "EventBusArn",
        wire: "EventBusArn",
        location: Location::Body,
        required: true,
        kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
    }],
};

/// The shape `EventDestination`.
#[derive(Clone, PartialEq)]
pub struct EventDestination {
    pub name: String,
    pub enabled: Option<bool>,
    pub matching_event_types: Vec<String>,
    pub kinesis_firehose_destination: Option<KinesisFirehoseDestination>,
    pub cloud_watch_destination: Option<CloudWatchDestination>,
    pub sns_destination: Option<SnsDestination>,
    pub event_bridge_destination: Option<EventBridgeDestination>,
    pub pinpoint_destination: Option<PinpointDestination>,
}

impl Shape for EventDestination {
    fn schema() -> &'static Structure {
        &EVENT_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            enabled: fields.maybe(1),
            matching_event_types: fields.need(2),
            kinesis_firehose_destination: fields.maybe(3),
            cloud_watch_destination: fields.maybe(4),
            sns_destination: fields.maybe(5),
            event_bridge_destination: fields.maybe(6),
            pinpoint_destination: fields.maybe(7),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(8);
        fields.push(Some(self.name));
        fields.push(self.enabled);
        fields.push(Some(self.matching_event_types));
        fields.push(self.kinesis_firehose_destination);
        fields.push(self.cloud_watch_destination);
        fields.push(self.sns_destination);
        fields.push(self.event_bridge_destination);
        fields.push(self.pinpoint_destination);
        fields
    }
}

pub(super) static EVENT_DESTINATION: Structure = Structure {
    name: "EventDestination",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Enabled",
            wire: "Enabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "MatchingEventTypes",
            wire: "MatchingEventTypes",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::EVENT_TYPES),
        },
        Member {
            name: "KinesisFirehoseDestination",
            wire: "KinesisFirehoseDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&KINESIS_FIREHOSE_DESTINATION),
        },
        Member {
            name: "CloudWatchDestination",
            wire: "CloudWatchDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CLOUD_WATCH_DESTINATION),
        },
        Member {
            name: "SnsDestination",
            wire: "SnsDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SNS_DESTINATION),
        },
        Member {
            name: "EventBridgeDestination",
            wire: "EventBridgeDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EVENT_BRIDGE_DESTINATION),
        },
        Member {
            name: "PinpointDestination",
            wire: "PinpointDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&PINPOINT_DESTINATION),
        },
    ],
};

/// The shape `EventDestinationDefinition`.
#[derive(Clone, PartialEq)]
pub struct EventDestinationDefinition {
    pub enabled: Option<bool>,
    pub matching_event_types: Option<Vec<String>>,
    pub kinesis_firehose_destination: Option<KinesisFirehoseDestination>,
    pub cloud_watch_destination: Option<CloudWatchDestination>,
    pub sns_destination: Option<SnsDestination>,
    pub event_bridge_destination: Option<EventBridgeDestination>,
    pub pinpoint_destination: Option<PinpointDestination>,
}

impl Shape for EventDestinationDefinition {
    fn schema() -> &'static Structure {
        &EVENT_DESTINATION_DEFINITION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            enabled: fields.maybe(0),
            matching_event_types: fields.maybe(1),
            kinesis_firehose_destination: fields.maybe(2),
            cloud_watch_destination: fields.maybe(3),
            sns_destination: fields.maybe(4),
            event_bridge_destination: fields.maybe(5),
            pinpoint_destination: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.enabled);
        fields.push(self.matching_event_types);
        fields.push(self.kinesis_firehose_destination);
        fields.push(self.cloud_watch_destination);
        fields.push(self.sns_destination);
        fields.push(self.event_bridge_destination);
        fields.push(self.pinpoint_destination);
        fields
    }
}

pub(super) static EVENT_DESTINATION_DEFINITION: Structure = Structure {
    name: "EventDestinationDefinition",
    members: &[
        Member {
            name: "Enabled",
            wire: "Enabled",
            location: Location::Body,
            required: false,
            kind: Kind::Boolean,
        },
        Member {
            name: "MatchingEventTypes",
            wire: "MatchingEventTypes",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EVENT_TYPES),
        },
        Member {
            name: "KinesisFirehoseDestination",
            wire: "KinesisFirehoseDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&KINESIS_FIREHOSE_DESTINATION),
        },
        Member {
            name: "CloudWatchDestination",
            wire: "CloudWatchDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&CLOUD_WATCH_DESTINATION),
        },
        Member {
            name: "SnsDestination",
            wire: "SnsDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&SNS_DESTINATION),
        },
        Member {
            name: "EventBridgeDestination",
            wire: "EventBridgeDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EVENT_BRIDGE_DESTINATION),
        },
        Member {
            name: "PinpointDestination",
            wire: "PinpointDestination",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&PINPOINT_DESTINATION),
        },
    ],
};

/// The shape `EventDetails`.
#[derive(Clone, PartialEq)]
pub struct EventDetails {
    pub bounce: Option<Bounce>,
    pub complaint: Option<Complaint>,
}

impl Shape for EventDetails {
    fn schema() -> &'static Structure {
        &EVENT_DETAILS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            bounce: fields.maybe(0),
            complaint: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.bounce);
        fields.push(self.complaint);
        fields
    }
}

pub(super) static EVENT_DETAILS: Structure = Structure {
    name: "EventDetails",
    members: &[
        Member {
            name: "Bounce",
            wire: "Bounce",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&BOUNCE),
        },
        Member {
            name: "Complaint",
            wire: "Complaint",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&COMPLAINT),
        },
    ],
};

/// The shape `ExportDataSource`.
#[derive(Clone, PartialEq)]
pub struct ExportDataSource {
    pub metrics_data_source: Option<MetricsDataSource>,
    pub message_insights_data_source: Option<MessageInsightsDataSource>,
}

impl Shape for ExportDataSource {
    fn schema() -> &'static Structure {
        &EXPORT_DATA_SOURCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            metrics_data_source: fields.maybe(0),
            message_insights_data_source: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.metrics_data_source);
        fields.push(self.message_insights_data_source);
        fields
    }
}

pub(super) static EXPORT_DATA_SOURCE: Structure = Structure {
    name: "ExportDataSource",
    members: &[
        Member {
            name: "MetricsDataSource",
            wire: "MetricsDataSource",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&METRICS_DATA_SOURCE),
        },
        Member {
            name: "MessageInsightsDataSource",
            wire: "MessageInsightsDataSource",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MESSAGE_INSIGHTS_DATA_SOURCE),
        },
    ],
};

/// The shape `ExportDestination`.
#[derive(Clone, PartialEq)]
pub struct ExportDestination {
    pub data_format: String,
    pub s3_url: Option<String>,
}

impl Shape for ExportDestination {
    fn schema() -> &'static Structure {
        &EXPORT_DESTINATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            data_format: fields.need(0),
            s3_url: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.data_format));
        fields.push(self.s3_url);
        fields
    }
}

pub(super) static EXPORT_DESTINATION: Structure = Structure {
    name: "ExportDestination",
    members: &[
        Member {
            name: "DataFormat",
            wire: "DataFormat",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::DATA_FORMAT),
        },
        Member {
            name: "S3Url",
            wire: "S3Url",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::S3_URL),
        },
    ],
};

/// The shape `ExportJobSummary`.
#[derive(Clone, PartialEq)]
pub struct ExportJobSummary {
    pub job_id: Option<String>,
    pub export_source_type: Option<String>,
    pub job_status: Option<String>,
    pub created_timestamp: Option<Timestamp>,
    pub completed_timestamp: Option<Timestamp>,
}

impl Shape for ExportJobSummary {
    fn schema() -> &'static Structure {
        &EXPORT_JOB_SUMMARY
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            job_id: fields.maybe(0),
            export_source_type: fields.maybe(1),
            job_status: fields.maybe(2),
            created_timestamp: fields.maybe(3),
            completed_timestamp: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(self.job_id);
        fields.push(self.export_source_type);
        fields.push(self.job_status);
        fields.push(self.created_timestamp);
        fields.push(self.completed_timestamp);
        fields
    }
}

pub(super) static EXPORT_JOB_SUMMARY: Structure = Structure {
    name: "ExportJobSummary",
    members: &[
        Member {
            name: "JobId",
            wire: "JobId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_ID),
        },
        Member {
            name: "ExportSourceType",
            wire: "ExportSourceType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::EXPORT_SOURCE_TYPE),
        },
        Member {
            name: "JobStatus",
            wire: "JobStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::JOB_STATUS),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "CompletedTimestamp",
            wire: "CompletedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `ExportMetric`.
#[derive(Clone, PartialEq)]
pub struct ExportMetric {
    pub name: Option<String>,
    pub aggregation: Option<String>,
}

impl Shape for ExportMetric {
    fn schema() -> &'static Structure {
        &EXPORT_METRIC
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.maybe(0),
            aggregation: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.name);
        fields.push(self.aggregation);
        fields
    }
}

pub(super) static EXPORT_METRIC: Structure = Structure {
    name: "ExportMetric",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::METRIC),
        },
        Member {
            name: "Aggregation",
            wire: "Aggregation",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::METRIC_AGGREGATION),
        },
    ],
};

/// The shape `ExportStatistics`.
#[derive(Clone, PartialEq)]
pub struct ExportStatistics {
    pub processed_records_count: Option<i32>,
    pub exported_records_count: Option<i32>,
}

impl Shape for ExportStatistics {
    fn schema() -> &'static Structure {
        &EXPORT_STATISTICS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            processed_records_count: fields.maybe(0),
            exported_records_count: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.processed_records_count);
        fields.push(self.exported_records_count);
        fields
    }
}

pub(super) static EXPORT_STATISTICS: Structure = Structure {
    name: "ExportStatistics",
    members: &[
        Member {
            name: "ProcessedRecordsCount",
            wire: "ProcessedRecordsCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "ExportedRecordsCount",
            wire: "ExportedRecordsCount",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `FailureInfo`.
#[derive(Clone, PartialEq)]
pub struct FailureInfo {
    pub failed_records_s3_url: Option<String>,
    pub error_message: Option<String>,
}

impl Shape for FailureInfo {
    fn schema() -> &'static Structure {
        &FAILURE_INFO
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            failed_records_s3_url: fields.maybe(0),
            error_message: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.failed_records_s3_url);
        fields.push(self.error_message);
        fields
    }
}

pub(super) static FAILURE_INFO: Structure = Structure {
    name: "FailureInfo",
    members: &[
        Member {
            name: "FailedRecordsS3Url",
            wire: "FailedRecordsS3Url",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "ErrorMessage",
            wire: "ErrorMessage",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

aws::shapes! { DailyVolume DashboardAttributes DashboardOptions DedicatedIp DedicatedIpPool DefaultSigningScheme DeleteConfigurationSetEventDestinationRequest DeleteConfigurationSetEventDestinationResponse DeleteConfigurationSetRequest DeleteConfigurationSetResponse DeleteContactListRequest DeleteContactListResponse DeleteContactRequest DeleteContactResponse DeleteCustomVerificationEmailTemplateRequest DeleteCustomVerificationEmailTemplateResponse DeleteDedicatedIpPoolRequest DeleteDedicatedIpPoolResponse DeleteEmailIdentityPolicyRequest DeleteEmailIdentityPolicyResponse DeleteEmailIdentityRequest DeleteEmailIdentityResponse DeleteEmailTemplateRequest DeleteEmailTemplateResponse DeleteMultiRegionEndpointRequest DeleteMultiRegionEndpointResponse DeleteSuppressedDestinationRequest DeleteSuppressedDestinationResponse DeleteTenantRequest DeleteTenantResourceAssociationRequest DeleteTenantResourceAssociationResponse DeleteTenantResponse DeliverabilityTestReport DeliveryOptions Destination Details DisassociateEmailIdentityCertificateRequest DisassociateEmailIdentityCertificateResponse DkimAttributes DkimSigningAttributes DomainDeliverabilityCampaign DomainDeliverabilityTrackingOption DomainIspPlacement EmailAddressInsightsMailboxEvaluations EmailAddressInsightsVerdict EmailContent EmailInsights EmailTemplateContent EmailTemplateMetadata EventBridgeDestination EventDestination EventDestinationDefinition EventDetails ExportDataSource ExportDestination ExportJobSummary ExportMetric ExportStatistics FailureInfo }
