// Written by `cargo xtask codegen`; do not edit.

use super::rules;
use super::*;
use aws::schema::{ANY_NUMBER, ANY_TEXT, Kind, Location, Member, Structure};
use aws::{Fields, Shape};
use base::Timestamp;
use std::collections::BTreeMap;

/// The shape `ListConfigurationSetsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListConfigurationSetsRequest {
    pub filter: Option<BTreeMap<String, String>>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListConfigurationSetsRequest {
    fn schema() -> &'static Structure {
        &LIST_CONFIGURATION_SETS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.filter);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_CONFIGURATION_SETS_REQUEST: Structure = Structure {
    name: "ListConfigurationSetsRequest",
    members: &[
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::CONFIGURATION_SET_FILTER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListConfigurationSetsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListConfigurationSetsResponse {
    pub configuration_sets: Option<Vec<String>>,
    pub next_token: Option<String>,
}

impl Shape for ListConfigurationSetsResponse {
    fn schema() -> &'static Structure {
        &LIST_CONFIGURATION_SETS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            configuration_sets: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.configuration_sets);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CONFIGURATION_SETS_RESPONSE: Structure = Structure {
    name: "ListConfigurationSetsResponse",
    members: &[
        Member {
            name: "ConfigurationSets",
            wire: "ConfigurationSets",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CONFIGURATION_SET_NAME_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListContactListsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListContactListsRequest {
    pub page_size: Option<i32>,
    pub next_token: Option<String>,
}

impl Shape for ListContactListsRequest {
    fn schema() -> &'static Structure {
        &LIST_CONTACT_LISTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            page_size: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.page_size);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CONTACT_LISTS_REQUEST: Structure = Structure {
    name: "ListContactListsRequest",
    members: &[
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListContactListsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListContactListsResponse {
    pub contact_lists: Option<Vec<ContactList>>,
    pub next_token: Option<String>,
}

impl Shape for ListContactListsResponse {
    fn schema() -> &'static Structure {
        &LIST_CONTACT_LISTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_lists: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.contact_lists);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CONTACT_LISTS_RESPONSE: Structure = Structure {
    name: "ListContactListsResponse",
    members: &[
        Member {
            name: "ContactLists",
            wire: "ContactLists",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::LIST_OF_CONTACT_LISTS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListContactsFilter`.
#[derive(Clone, PartialEq)]
pub struct ListContactsFilter {
    pub filtered_status: Option<String>,
    pub topic_filter: Option<TopicFilter>,
}

impl Shape for ListContactsFilter {
    fn schema() -> &'static Structure {
        &LIST_CONTACTS_FILTER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filtered_status: fields.maybe(0),
            topic_filter: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.filtered_status);
        fields.push(self.topic_filter);
        fields
    }
}

pub(super) static LIST_CONTACTS_FILTER: Structure = Structure {
    name: "ListContactsFilter",
    members: &[
        Member {
            name: "FilteredStatus",
            wire: "FilteredStatus",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::SUBSCRIPTION_STATUS),
        },
        Member {
            name: "TopicFilter",
            wire: "TopicFilter",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&TOPIC_FILTER),
        },
    ],
};

/// The shape `ListContactsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListContactsRequest {
    pub contact_list_name: String,
    pub filter: Option<ListContactsFilter>,
    pub page_size: Option<i32>,
    pub next_token: Option<String>,
}

impl Shape for ListContactsRequest {
    fn schema() -> &'static Structure {
        &LIST_CONTACTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            filter: fields.maybe(1),
            page_size: fields.maybe(2),
            next_token: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.contact_list_name));
        fields.push(self.filter);
        fields.push(self.page_size);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CONTACTS_REQUEST: Structure = Structure {
    name: "ListContactsRequest",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&LIST_CONTACTS_FILTER),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListContactsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListContactsResponse {
    pub contacts: Option<Vec<Contact>>,
    pub next_token: Option<String>,
}

impl Shape for ListContactsResponse {
    fn schema() -> &'static Structure {
        &LIST_CONTACTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contacts: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.contacts);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CONTACTS_RESPONSE: Structure = Structure {
    name: "ListContactsResponse",
    members: &[
        Member {
            name: "Contacts",
            wire: "Contacts",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::LIST_OF_CONTACTS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListCustomVerificationEmailTemplatesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListCustomVerificationEmailTemplatesRequest {
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListCustomVerificationEmailTemplatesRequest {
    fn schema() -> &'static Structure {
        &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            page_size: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_REQUEST: Structure = Structure {
    name: "ListCustomVerificationEmailTemplatesRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListCustomVerificationEmailTemplatesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListCustomVerificationEmailTemplatesResponse {
    pub custom_verification_email_templates: Option<Vec<CustomVerificationEmailTemplateMetadata>>,
    pub next_token: Option<String>,
}

impl Shape for ListCustomVerificationEmailTemplatesResponse {
    fn schema() -> &'static Structure {
        &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            custom_verification_email_templates: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.custom_verification_email_templates);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_RESPONSE: Structure = Structure {
    name: "ListCustomVerificationEmailTemplatesResponse",
    members: &[
        Member {
            name: "CustomVerificationEmailTemplates",
            wire: "CustomVerificationEmailTemplates",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::CUSTOM_VERIFICATION_EMAIL_TEMPLATES_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListDedicatedIpPoolsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListDedicatedIpPoolsRequest {
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListDedicatedIpPoolsRequest {
    fn schema() -> &'static Structure {
        &LIST_DEDICATED_IP_POOLS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            page_size: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_DEDICATED_IP_POOLS_REQUEST: Structure = Structure {
    name: "ListDedicatedIpPoolsRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListDedicatedIpPoolsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListDedicatedIpPoolsResponse {
    pub dedicated_ip_pools: Option<Vec<String>>,
    pub next_token: Option<String>,
}

impl Shape for ListDedicatedIpPoolsResponse {
    fn schema() -> &'static Structure {
        &LIST_DEDICATED_IP_POOLS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dedicated_ip_pools: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.dedicated_ip_pools);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_DEDICATED_IP_POOLS_RESPONSE: Structure = Structure {
    name: "ListDedicatedIpPoolsResponse",
    members: &[
        Member {
            name: "DedicatedIpPools",
            wire: "DedicatedIpPools",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::LIST_OF_DEDICATED_IP_POOLS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListDeliverabilityTestReportsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListDeliverabilityTestReportsRequest {
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListDeliverabilityTestReportsRequest {
    fn schema() -> &'static Structure {
        &LIST_DELIVERABILITY_TEST_REPORTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            page_size: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_DELIVERABILITY_TEST_REPORTS_REQUEST: Structure = Structure {
    name: "ListDeliverabilityTestReportsRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListDeliverabilityTestReportsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListDeliverabilityTestReportsResponse {
    pub deliverability_test_reports: Vec<DeliverabilityTestReport>,
    pub next_token: Option<String>,
}

impl Shape for ListDeliverabilityTestReportsResponse {
    fn schema() -> &'static Structure {
        &LIST_DELIVERABILITY_TEST_REPORTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            deliverability_test_reports: fields.need(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.deliverability_test_reports));
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_DELIVERABILITY_TEST_REPORTS_RESPONSE: Structure = Structure {
    name: "ListDeliverabilityTestReportsResponse",
    members: &[
        Member {
            name: "DeliverabilityTestReports",
            wire: "DeliverabilityTestReports",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::DELIVERABILITY_TEST_REPORTS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListDomainDeliverabilityCampaignsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListDomainDeliverabilityCampaignsRequest {
    pub start_date: Timestamp,
    pub end_date: Timestamp,
    pub subscribed_domain: String,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListDomainDeliverabilityCampaignsRequest {
    fn schema() -> &'static Structure {
        &LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            start_date: fields.need(0),
            end_date: fields.need(1),
            subscribed_domain: fields.need(2),
            next_token: fields.maybe(3),
            page_size: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.start_date));
        fields.push(Some(self.end_date));
        fields.push(Some(self.subscribed_domain));
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS_REQUEST: Structure = Structure {
    name: "ListDomainDeliverabilityCampaignsRequest",
    members: &[
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Query,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "EndDate",
            wire: "EndDate",
            location: Location::Query,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "SubscribedDomain",
            wire: "SubscribedDomain",
            location: Location::Label,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListDomainDeliverabilityCampaignsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListDomainDeliverabilityCampaignsResponse {
    pub domain_deliverability_campaigns: Vec<DomainDeliverabilityCampaign>,
    pub next_token: Option<String>,
}

impl Shape for ListDomainDeliverabilityCampaignsResponse {
    fn schema() -> &'static Structure {
        &LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            domain_deliverability_campaigns: fields.need(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.domain_deliverability_campaigns));
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS_RESPONSE: Structure = Structure {
    name: "ListDomainDeliverabilityCampaignsResponse",
    members: &[
        Member {
            name: "DomainDeliverabilityCampaigns",
            wire: "DomainDeliverabilityCampaigns",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::DOMAIN_DELIVERABILITY_CAMPAIGN_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListEmailIdentitiesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListEmailIdentitiesRequest {
    pub filter: Option<BTreeMap<String, String>>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListEmailIdentitiesRequest {
    fn schema() -> &'static Structure {
        &LIST_EMAIL_IDENTITIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.filter);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_EMAIL_IDENTITIES_REQUEST: Structure = Structure {
    name: "ListEmailIdentitiesRequest",
    members: &[
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::IDENTITY_FILTER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListEmailIdentitiesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListEmailIdentitiesResponse {
    pub email_identities: Option<Vec<IdentityInfo>>,
    pub next_token: Option<String>,
}

impl Shape for ListEmailIdentitiesResponse {
    fn schema() -> &'static Structure {
        &LIST_EMAIL_IDENTITIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identities: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.email_identities);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_EMAIL_IDENTITIES_RESPONSE: Structure = Structure {
    name: "ListEmailIdentitiesResponse",
    members: &[
        Member {
            name: "EmailIdentities",
            wire: "EmailIdentities",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::IDENTITY_INFO_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListEmailIdentityCertificatesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListEmailIdentityCertificatesRequest {
    pub email_identity: String,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListEmailIdentityCertificatesRequest {
    fn schema() -> &'static Structure {
        &LIST_EMAIL_IDENTITY_CERTIFICATES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            email_identity: fields.need(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.email_identity));
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_EMAIL_IDENTITY_CERTIFICATES_REQUEST: Structure = Structure {
    name: "ListEmailIdentityCertificatesRequest",
    members: &[
        Member {
            name: "EmailIdentity",
            wire: "EmailIdentity",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::IDENTITY),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListEmailIdentityCertificatesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListEmailIdentityCertificatesResponse {
    pub certificates: Option<Vec<IdentityCertificate>>,
    pub next_token: Option<String>,
}

impl Shape for ListEmailIdentityCertificatesResponse {
    fn schema() -> &'static Structure {
        &LIST_EMAIL_IDENTITY_CERTIFICATES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            certificates: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.certificates);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_EMAIL_IDENTITY_CERTIFICATES_RESPONSE: Structure = Structure {
    name: "ListEmailIdentityCertificatesResponse",
    members: &[
        Member {
            name: "Certificates",
            wire: "Certificates",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::IDENTITY_CERTIFICATE_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListEmailTemplatesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListEmailTemplatesRequest {
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListEmailTemplatesRequest {
    fn schema() -> &'static Structure {
        &LIST_EMAIL_TEMPLATES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            page_size: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_EMAIL_TEMPLATES_REQUEST: Structure = Structure {
    name: "ListEmailTemplatesRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListEmailTemplatesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListEmailTemplatesResponse {
    pub templates_metadata: Option<Vec<EmailTemplateMetadata>>,
    pub next_token: Option<String>,
}

impl Shape for ListEmailTemplatesResponse {
    fn schema() -> &'static Structure {
        &LIST_EMAIL_TEMPLATES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            templates_metadata: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.templates_metadata);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_EMAIL_TEMPLATES_RESPONSE: Structure = Structure {
    name: "ListEmailTemplatesResponse",
    members: &[
        Member {
            name: "TemplatesMetadata",
            wire: "TemplatesMetadata",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_TEMPLATE_METADATA_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListExportJobsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListExportJobsRequest {
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
    pub export_source_type: Option<String>,
    pub job_status: Option<String>,
}

impl Shape for ListExportJobsRequest {
    fn schema() -> &'static Structure {
        &LIST_EXPORT_JOBS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            page_size: fields.maybe(1),
            export_source_type: fields.maybe(2),
            job_status: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields.push(self.export_source_type);
        fields.push(self.job_status);
        fields
    }
}

pub(super) static LIST_EXPORT_JOBS_REQUEST: Structure = Structure {
    name: "ListExportJobsRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
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
    ],
};

/// The shape `ListExportJobsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListExportJobsResponse {
    pub export_jobs: Option<Vec<ExportJobSummary>>,
    pub next_token: Option<String>,
}

impl Shape for ListExportJobsResponse {
    fn schema() -> &'static Structure {
        &LIST_EXPORT_JOBS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            export_jobs: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.export_jobs);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_EXPORT_JOBS_RESPONSE: Structure = Structure {
    name: "ListExportJobsResponse",
    members: &[
        Member {
            name: "ExportJobs",
            wire: "ExportJobs",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EXPORT_JOB_SUMMARY_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListImportJobsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListImportJobsRequest {
    pub import_destination_type: Option<String>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListImportJobsRequest {
    fn schema() -> &'static Structure {
        &LIST_IMPORT_JOBS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            import_destination_type: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.import_destination_type);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_IMPORT_JOBS_REQUEST: Structure = Structure {
    name: "ListImportJobsRequest",
    members: &[
        Member {
            name: "ImportDestinationType",
            wire: "ImportDestinationType",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::IMPORT_DESTINATION_TYPE),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListImportJobsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListImportJobsResponse {
    pub import_jobs: Option<Vec<ImportJobSummary>>,
    pub next_token: Option<String>,
}

impl Shape for ListImportJobsResponse {
    fn schema() -> &'static Structure {
        &LIST_IMPORT_JOBS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            import_jobs: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.import_jobs);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_IMPORT_JOBS_RESPONSE: Structure = Structure {
    name: "ListImportJobsResponse",
    members: &[
        Member {
            name: "ImportJobs",
            wire: "ImportJobs",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::IMPORT_JOB_SUMMARY_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListManagementOptions`.
#[derive(Clone, PartialEq)]
pub struct ListManagementOptions {
    pub contact_list_name: String,
    pub topic_name: Option<String>,
}

impl Shape for ListManagementOptions {
    fn schema() -> &'static Structure {
        &LIST_MANAGEMENT_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            contact_list_name: fields.need(0),
            topic_name: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.contact_list_name));
        fields.push(self.topic_name);
        fields
    }
}

pub(super) static LIST_MANAGEMENT_OPTIONS: Structure = Structure {
    name: "ListManagementOptions",
    members: &[
        Member {
            name: "ContactListName",
            wire: "ContactListName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "TopicName",
            wire: "TopicName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListMultiRegionEndpointsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListMultiRegionEndpointsRequest {
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListMultiRegionEndpointsRequest {
    fn schema() -> &'static Structure {
        &LIST_MULTI_REGION_ENDPOINTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            next_token: fields.maybe(0),
            page_size: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_MULTI_REGION_ENDPOINTS_REQUEST: Structure = Structure {
    name: "ListMultiRegionEndpointsRequest",
    members: &[
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&rules::NEXT_TOKEN_V2),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&rules::PAGE_SIZE_V2),
        },
    ],
};

/// The shape `ListMultiRegionEndpointsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListMultiRegionEndpointsResponse {
    pub multi_region_endpoints: Option<Vec<MultiRegionEndpoint>>,
    pub next_token: Option<String>,
}

impl Shape for ListMultiRegionEndpointsResponse {
    fn schema() -> &'static Structure {
        &LIST_MULTI_REGION_ENDPOINTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            multi_region_endpoints: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.multi_region_endpoints);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_MULTI_REGION_ENDPOINTS_RESPONSE: Structure = Structure {
    name: "ListMultiRegionEndpointsResponse",
    members: &[
        Member {
            name: "MultiRegionEndpoints",
            wire: "MultiRegionEndpoints",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MULTI_REGION_ENDPOINTS),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::NEXT_TOKEN_V2),
        },
    ],
};

/// The shape `ListRecommendationsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListRecommendationsRequest {
    pub filter: Option<BTreeMap<String, String>>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListRecommendationsRequest {
    fn schema() -> &'static Structure {
        &LIST_RECOMMENDATIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.filter);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_RECOMMENDATIONS_REQUEST: Structure = Structure {
    name: "ListRecommendationsRequest",
    members: &[
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::LIST_RECOMMENDATIONS_FILTER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListRecommendationsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListRecommendationsResponse {
    pub recommendations: Option<Vec<Recommendation>>,
    pub next_token: Option<String>,
}

impl Shape for ListRecommendationsResponse {
    fn schema() -> &'static Structure {
        &LIST_RECOMMENDATIONS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            recommendations: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.recommendations);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_RECOMMENDATIONS_RESPONSE: Structure = Structure {
    name: "ListRecommendationsResponse",
    members: &[
        Member {
            name: "Recommendations",
            wire: "Recommendations",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RECOMMENDATIONS_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListReputationEntitiesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListReputationEntitiesRequest {
    pub filter: Option<BTreeMap<String, String>>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListReputationEntitiesRequest {
    fn schema() -> &'static Structure {
        &LIST_REPUTATION_ENTITIES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.filter);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_REPUTATION_ENTITIES_REQUEST: Structure = Structure {
    name: "ListReputationEntitiesRequest",
    members: &[
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::REPUTATION_ENTITY_FILTER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListReputationEntitiesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListReputationEntitiesResponse {
    pub reputation_entities: Option<Vec<ReputationEntity>>,
    pub next_token: Option<String>,
}

impl Shape for ListReputationEntitiesResponse {
    fn schema() -> &'static Structure {
        &LIST_REPUTATION_ENTITIES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            reputation_entities: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.reputation_entities);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_REPUTATION_ENTITIES_RESPONSE: Structure = Structure {
    name: "ListReputationEntitiesResponse",
    members: &[
        Member {
            name: "ReputationEntities",
            wire: "ReputationEntities",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::REPUTATION_ENTITIES_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListResourceTenantsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListResourceTenantsRequest {
    pub resource_arn: String,
    pub page_size: Option<i32>,
    pub next_token: Option<String>,
}

impl Shape for ListResourceTenantsRequest {
    fn schema() -> &'static Structure {
        &LIST_RESOURCE_TENANTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_arn: fields.need(0),
            page_size: fields.maybe(1),
            next_token: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.resource_arn));
        fields.push(self.page_size);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_RESOURCE_TENANTS_REQUEST: Structure = Structure {
    name: "ListResourceTenantsRequest",
    members: &[
        Member {
            name: "ResourceArn",
            wire: "ResourceArn",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::TENANT_PAGE_SIZE),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListResourceTenantsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListResourceTenantsResponse {
    pub resource_tenants: Option<Vec<ResourceTenantMetadata>>,
    pub next_token: Option<String>,
}

impl Shape for ListResourceTenantsResponse {
    fn schema() -> &'static Structure {
        &LIST_RESOURCE_TENANTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_tenants: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.resource_tenants);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_RESOURCE_TENANTS_RESPONSE: Structure = Structure {
    name: "ListResourceTenantsResponse",
    members: &[
        Member {
            name: "ResourceTenants",
            wire: "ResourceTenants",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::RESOURCE_TENANT_METADATA_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListSuppressedDestinationsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListSuppressedDestinationsRequest {
    pub tenant_name: Option<String>,
    pub reasons: Option<Vec<String>>,
    pub start_date: Option<Timestamp>,
    pub end_date: Option<Timestamp>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListSuppressedDestinationsRequest {
    fn schema() -> &'static Structure {
        &LIST_SUPPRESSED_DESTINATIONS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.maybe(0),
            reasons: fields.maybe(1),
            start_date: fields.maybe(2),
            end_date: fields.maybe(3),
            next_token: fields.maybe(4),
            page_size: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.tenant_name);
        fields.push(self.reasons);
        fields.push(self.start_date);
        fields.push(self.end_date);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_SUPPRESSED_DESTINATIONS_REQUEST: Structure = Structure {
    name: "ListSuppressedDestinationsRequest",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "Reasons",
            wire: "Reason",
            location: Location::Query,
            required: false,
            kind: Kind::List(&rules::SUPPRESSION_LIST_REASONS),
        },
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Query,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "EndDate",
            wire: "EndDate",
            location: Location::Query,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Query,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Query,
            required: false,
            kind: Kind::Integer(&ANY_NUMBER),
        },
    ],
};

/// The shape `ListSuppressedDestinationsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListSuppressedDestinationsResponse {
    pub suppressed_destination_summaries: Option<Vec<SuppressedDestinationSummary>>,
    pub next_token: Option<String>,
}

impl Shape for ListSuppressedDestinationsResponse {
    fn schema() -> &'static Structure {
        &LIST_SUPPRESSED_DESTINATIONS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            suppressed_destination_summaries: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.suppressed_destination_summaries);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_SUPPRESSED_DESTINATIONS_RESPONSE: Structure = Structure {
    name: "ListSuppressedDestinationsResponse",
    members: &[
        Member {
            name: "SuppressedDestinationSummaries",
            wire: "SuppressedDestinationSummaries",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::SUPPRESSED_DESTINATION_SUMMARIES),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListTagsForResourceRequest`.
#[derive(Clone, PartialEq)]
pub struct ListTagsForResourceRequest {
    pub resource_arn: String,
}

impl Shape for ListTagsForResourceRequest {
    fn schema() -> &'static Structure {
        &LIST_TAGS_FOR_RESOURCE_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            resource_arn: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.resource_arn));
        fields
    }
}

pub(super) static LIST_TAGS_FOR_RESOURCE_REQUEST: Structure = Structure {
    name: "ListTagsForResourceRequest",
    members: &[Member {
        name: "ResourceArn",
        wire: "ResourceArn",
        location: Location::Query,
        required: true,
        kind: Kind::Text(&rules::AMAZON_RESOURCE_NAME),
    }],
};

/// The shape `ListTagsForResourceResponse`.
#[derive(Clone, PartialEq)]
pub struct ListTagsForResourceResponse {
    pub tags: Vec<Tag>,
}

impl Shape for ListTagsForResourceResponse {
    fn schema() -> &'static Structure {
        &LIST_TAGS_FOR_RESOURCE_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tags: fields.need(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(Some(self.tags));
        fields
    }
}

pub(super) static LIST_TAGS_FOR_RESOURCE_RESPONSE: Structure = Structure {
    name: "ListTagsForResourceResponse",
    members: &[Member {
        name: "Tags",
        wire: "Tags",
        location: Location::Body,
        required: true,
        kind: Kind::List(&rules::TAG_LIST),
    }],
};

/// The shape `ListTenantResourcesRequest`.
#[derive(Clone, PartialEq)]
pub struct ListTenantResourcesRequest {
    pub tenant_name: String,
    pub filter: Option<BTreeMap<String, String>>,
    pub page_size: Option<i32>,
    pub next_token: Option<String>,
}

impl Shape for ListTenantResourcesRequest {
    fn schema() -> &'static Structure {
        &LIST_TENANT_RESOURCES_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_name: fields.need(0),
            filter: fields.maybe(1),
            page_size: fields.maybe(2),
            next_token: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.tenant_name));
        fields.push(self.filter);
        fields.push(self.page_size);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_TENANT_RESOURCES_REQUEST: Structure = Structure {
    name: "ListTenantResourcesRequest",
    members: &[
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::TENANT_NAME),
        },
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::LIST_TENANT_RESOURCES_FILTER),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::TENANT_PAGE_SIZE),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListTenantResourcesResponse`.
#[derive(Clone, PartialEq)]
pub struct ListTenantResourcesResponse {
    pub tenant_resources: Option<Vec<TenantResource>>,
    pub next_token: Option<String>,
}

impl Shape for ListTenantResourcesResponse {
    fn schema() -> &'static Structure {
        &LIST_TENANT_RESOURCES_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenant_resources: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.tenant_resources);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_TENANT_RESOURCES_RESPONSE: Structure = Structure {
    name: "ListTenantResourcesResponse",
    members: &[
        Member {
            name: "TenantResources",
            wire: "TenantResources",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TENANT_RESOURCE_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `ListTenantsRequest`.
#[derive(Clone, PartialEq)]
pub struct ListTenantsRequest {
    pub filter: Option<BTreeMap<String, String>>,
    pub next_token: Option<String>,
    pub page_size: Option<i32>,
}

impl Shape for ListTenantsRequest {
    fn schema() -> &'static Structure {
        &LIST_TENANTS_REQUEST
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            filter: fields.maybe(0),
            next_token: fields.maybe(1),
            page_size: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.filter);
        fields.push(self.next_token);
        fields.push(self.page_size);
        fields
    }
}

pub(super) static LIST_TENANTS_REQUEST: Structure = Structure {
    name: "ListTenantsRequest",
    members: &[
        Member {
            name: "Filter",
            wire: "Filter",
            location: Location::Body,
            required: false,
            kind: Kind::Map(&rules::LIST_TENANTS_FILTER),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "PageSize",
            wire: "PageSize",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::TENANT_PAGE_SIZE),
        },
    ],
};

/// The shape `ListTenantsResponse`.
#[derive(Clone, PartialEq)]
pub struct ListTenantsResponse {
    pub tenants: Option<Vec<TenantInfo>>,
    pub next_token: Option<String>,
}

impl Shape for ListTenantsResponse {
    fn schema() -> &'static Structure {
        &LIST_TENANTS_RESPONSE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            tenants: fields.maybe(0),
            next_token: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.tenants);
        fields.push(self.next_token);
        fields
    }
}

pub(super) static LIST_TENANTS_RESPONSE: Structure = Structure {
    name: "ListTenantsResponse",
    members: &[
        Member {
            name: "Tenants",
            wire: "Tenants",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TENANT_INFO_LIST),
        },
        Member {
            name: "NextToken",
            wire: "NextToken",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `MailFromAttributes`.
#[derive(Clone, PartialEq)]
pub struct MailFromAttributes {
    pub mail_from_domain: String,
    pub mail_from_domain_status: String,
    pub behavior_on_mx_failure: String,
}

impl Shape for MailFromAttributes {
    fn schema() -> &'static Structure {
        &MAIL_FROM_ATTRIBUTES
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            mail_from_domain: fields.need(0),
            mail_from_domain_status: fields.need(1),
            behavior_on_mx_failure: fields.need(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(Some(self.mail_from_domain));
        fields.push(Some(self.mail_from_domain_status));
        fields.push(Some(self.behavior_on_mx_failure));
        fields
    }
}

pub(super) static MAIL_FROM_ATTRIBUTES: Structure = Structure {
    name: "MailFromAttributes",
    members: &[
        Member {
            name: "MailFromDomain",
            wire: "MailFromDomain",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "MailFromDomainStatus",
            wire: "MailFromDomainStatus",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::MAIL_FROM_DOMAIN_STATUS),
        },
        Member {
            name: "BehaviorOnMxFailure",
            wire: "BehaviorOnMxFailure",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::BEHAVIOR_ON_MX_FAILURE),
        },
    ],
};

/// The shape `MailboxValidation`.
#[derive(Clone, PartialEq)]
pub struct MailboxValidation {
    pub is_valid: Option<EmailAddressInsightsVerdict>,
    pub evaluations: Option<EmailAddressInsightsMailboxEvaluations>,
}

impl Shape for MailboxValidation {
    fn schema() -> &'static Structure {
        &MAILBOX_VALIDATION
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            is_valid: fields.maybe(0),
            evaluations: fields.maybe(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(self.is_valid);
        fields.push(self.evaluations);
        fields
    }
}

pub(super) static MAILBOX_VALIDATION: Structure = Structure {
    name: "MailboxValidation",
    members: &[
        Member {
            name: "IsValid",
            wire: "IsValid",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_VERDICT),
        },
        Member {
            name: "Evaluations",
            wire: "Evaluations",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&EMAIL_ADDRESS_INSIGHTS_MAILBOX_EVALUATIONS),
        },
    ],
};

/// The shape `Message`.
#[derive(Clone, PartialEq)]
pub struct Message {
    pub subject: Content,
    pub body: Body,
    pub headers: Option<Vec<MessageHeader>>,
    pub attachments: Option<Vec<Attachment>>,
}

impl Shape for Message {
    fn schema() -> &'static Structure {
        &MESSAGE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            subject: fields.need(0),
            body: fields.need(1),
            headers: fields.maybe(2),
            attachments: fields.maybe(3),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(4);
        fields.push(Some(self.subject));
        fields.push(Some(self.body));
        fields.push(self.headers);
        fields.push(self.attachments);
        fields
    }
}

pub(super) static MESSAGE: Structure = Structure {
    name: "Message",
    members: &[
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&CONTENT),
        },
        Member {
            name: "Body",
            wire: "Body",
            location: Location::Body,
            required: true,
            kind: Kind::Structure(&BODY),
        },
        Member {
            name: "Headers",
            wire: "Headers",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::MESSAGE_HEADER_LIST),
        },
        Member {
            name: "Attachments",
            wire: "Attachments",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ATTACHMENT_LIST),
        },
    ],
};

/// The shape `MessageHeader`.
#[derive(Clone, PartialEq)]
pub struct MessageHeader {
    pub name: String,
    pub value: String,
}

impl Shape for MessageHeader {
    fn schema() -> &'static Structure {
        &MESSAGE_HEADER
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            value: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.name));
        fields.push(Some(self.value));
        fields
    }
}

pub(super) static MESSAGE_HEADER: Structure = Structure {
    name: "MessageHeader",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::MESSAGE_HEADER_NAME),
        },
        Member {
            name: "Value",
            wire: "Value",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::MESSAGE_HEADER_VALUE),
        },
    ],
};

/// The shape `MessageInsightsDataSource`.
#[derive(Clone, PartialEq)]
pub struct MessageInsightsDataSource {
    pub start_date: Timestamp,
    pub end_date: Timestamp,
    pub include: Option<MessageInsightsFilters>,
    pub exclude: Option<MessageInsightsFilters>,
    pub max_results: Option<i32>,
}

impl Shape for MessageInsightsDataSource {
    fn schema() -> &'static Structure {
        &MESSAGE_INSIGHTS_DATA_SOURCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            start_date: fields.need(0),
            end_date: fields.need(1),
            include: fields.maybe(2),
            exclude: fields.maybe(3),
            max_results: fields.maybe(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.start_date));
        fields.push(Some(self.end_date));
        fields.push(self.include);
        fields.push(self.exclude);
        fields.push(self.max_results);
        fields
    }
}

pub(super) static MESSAGE_INSIGHTS_DATA_SOURCE: Structure = Structure {
    name: "MessageInsightsDataSource",
    members: &[
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "EndDate",
            wire: "EndDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "Include",
            wire: "Include",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MESSAGE_INSIGHTS_FILTERS),
        },
        Member {
            name: "Exclude",
            wire: "Exclude",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&MESSAGE_INSIGHTS_FILTERS),
        },
        Member {
            name: "MaxResults",
            wire: "MaxResults",
            location: Location::Body,
            required: false,
            kind: Kind::Integer(&rules::MESSAGE_INSIGHTS_EXPORT_MAX_RESULTS),
        },
    ],
};

/// The shape `MessageInsightsFilters`.
#[derive(Clone, PartialEq)]
pub struct MessageInsightsFilters {
    pub from_email_address: Option<Vec<String>>,
    pub destination: Option<Vec<String>>,
    pub subject: Option<Vec<String>>,
    pub isp: Option<Vec<String>>,
    pub tenant_name: Option<Vec<String>>,
    pub last_delivery_event: Option<Vec<String>>,
    pub last_engagement_event: Option<Vec<String>>,
}

impl Shape for MessageInsightsFilters {
    fn schema() -> &'static Structure {
        &MESSAGE_INSIGHTS_FILTERS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            from_email_address: fields.maybe(0),
            destination: fields.maybe(1),
            subject: fields.maybe(2),
            isp: fields.maybe(3),
            tenant_name: fields.maybe(4),
            last_delivery_event: fields.maybe(5),
            last_engagement_event: fields.maybe(6),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(7);
        fields.push(self.from_email_address);
        fields.push(self.destination);
        fields.push(self.subject);
        fields.push(self.isp);
        fields.push(self.tenant_name);
        fields.push(self.last_delivery_event);
        fields.push(self.last_engagement_event);
        fields
    }
}

pub(super) static MESSAGE_INSIGHTS_FILTERS: Structure = Structure {
    name: "MessageInsightsFilters",
    members: &[
        Member {
            name: "FromEmailAddress",
            wire: "FromEmailAddress",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_FILTER_LIST),
        },
        Member {
            name: "Destination",
            wire: "Destination",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_ADDRESS_FILTER_LIST),
        },
        Member {
            name: "Subject",
            wire: "Subject",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::EMAIL_SUBJECT_FILTER_LIST),
        },
        Member {
            name: "Isp",
            wire: "Isp",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::ISP_FILTER_LIST),
        },
        Member {
            name: "TenantName",
            wire: "TenantName",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TENANT_NAME_FILTER_LIST),
        },
        Member {
            name: "LastDeliveryEvent",
            wire: "LastDeliveryEvent",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::LAST_DELIVERY_EVENT_LIST),
        },
        Member {
            name: "LastEngagementEvent",
            wire: "LastEngagementEvent",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::LAST_ENGAGEMENT_EVENT_LIST),
        },
    ],
};

/// The shape `MessageSecurityOptions`.
#[derive(Clone, PartialEq)]
pub struct MessageSecurityOptions {
    pub signing_scheme: Option<SigningScheme>,
}

impl Shape for MessageSecurityOptions {
    fn schema() -> &'static Structure {
        &MESSAGE_SECURITY_OPTIONS
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            signing_scheme: fields.maybe(0),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(1);
        fields.push(self.signing_scheme);
        fields
    }
}

pub(super) static MESSAGE_SECURITY_OPTIONS: Structure = Structure {
    name: "MessageSecurityOptions",
    members: &[Member {
        name: "SigningScheme",
        wire: "SigningScheme",
        location: Location::Body,
        required: false,
        kind: Kind::Structure(&SIGNING_SCHEME),
    }],
};

/// The shape `MessageTag`.
#[derive(Clone, PartialEq)]
pub struct MessageTag {
    pub name: String,
    pub value: String,
}

impl Shape for MessageTag {
    fn schema() -> &'static Structure {
        &MESSAGE_TAG
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            name: fields.need(0),
            value: fields.need(1),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(2);
        fields.push(Some(self.name));
        fields.push(Some(self.value));
        fields
    }
}

pub(super) static MESSAGE_TAG: Structure = Structure {
    name: "MessageTag",
    members: &[
        Member {
            name: "Name",
            wire: "Name",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Value",
            wire: "Value",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `MetricDataError`.
#[derive(Clone, PartialEq)]
pub struct MetricDataError {
    pub id: Option<String>,
    pub code: Option<String>,
    pub message: Option<String>,
}

impl Shape for MetricDataError {
    fn schema() -> &'static Structure {
        &METRIC_DATA_ERROR
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            id: fields.maybe(0),
            code: fields.maybe(1),
            message: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.id);
        fields.push(self.code);
        fields.push(self.message);
        fields
    }
}

pub(super) static METRIC_DATA_ERROR: Structure = Structure {
    name: "MetricDataError",
    members: &[
        Member {
            name: "Id",
            wire: "Id",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::QUERY_IDENTIFIER),
        },
        Member {
            name: "Code",
            wire: "Code",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::QUERY_ERROR_CODE),
        },
        Member {
            name: "Message",
            wire: "Message",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
    ],
};

/// The shape `MetricDataResult`.
#[derive(Clone, PartialEq)]
pub struct MetricDataResult {
    pub id: Option<String>,
    pub timestamps: Option<Vec<Timestamp>>,
    pub values: Option<Vec<i64>>,
}

impl Shape for MetricDataResult {
    fn schema() -> &'static Structure {
        &METRIC_DATA_RESULT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            id: fields.maybe(0),
            timestamps: fields.maybe(1),
            values: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.id);
        fields.push(self.timestamps);
        fields.push(self.values);
        fields
    }
}

pub(super) static METRIC_DATA_RESULT: Structure = Structure {
    name: "MetricDataResult",
    members: &[
        Member {
            name: "Id",
            wire: "Id",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::QUERY_IDENTIFIER),
        },
        Member {
            name: "Timestamps",
            wire: "Timestamps",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::TIMESTAMP_LIST),
        },
        Member {
            name: "Values",
            wire: "Values",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::METRIC_VALUE_LIST),
        },
    ],
};

/// The shape `MetricsDataSource`.
#[derive(Clone, PartialEq)]
pub struct MetricsDataSource {
    pub dimensions: BTreeMap<String, Vec<String>>,
    pub namespace: String,
    pub metrics: Vec<ExportMetric>,
    pub start_date: Timestamp,
    pub end_date: Timestamp,
}

impl Shape for MetricsDataSource {
    fn schema() -> &'static Structure {
        &METRICS_DATA_SOURCE
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            dimensions: fields.need(0),
            namespace: fields.need(1),
            metrics: fields.need(2),
            start_date: fields.need(3),
            end_date: fields.need(4),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(5);
        fields.push(Some(self.dimensions));
        fields.push(Some(self.namespace));
        fields.push(Some(self.metrics));
        fields.push(Some(self.start_date));
        fields.push(Some(self.end_date));
        fields
    }
}

pub(super) static METRICS_DATA_SOURCE: Structure = Structure {
    name: "MetricsDataSource",
    members: &[
        Member {
            name: "Dimensions",
            wire: "Dimensions",
            location: Location::Body,
            required: true,
            kind: Kind::Map(&rules::EXPORT_DIMENSIONS),
        },
        Member {
            name: "Namespace",
            wire: "Namespace",
            location: Location::Body,
            required: true,
            kind: Kind::Text(&rules::METRIC_NAMESPACE),
        },
        Member {
            name: "Metrics",
            wire: "Metrics",
            location: Location::Body,
            required: true,
            kind: Kind::List(&rules::EXPORT_METRICS),
        },
        Member {
            name: "StartDate",
            wire: "StartDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
        Member {
            name: "EndDate",
            wire: "EndDate",
            location: Location::Body,
            required: true,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `MultiRegionEndpoint`.
#[derive(Clone, PartialEq)]
pub struct MultiRegionEndpoint {
    pub endpoint_name: Option<String>,
    pub status: Option<String>,
    pub endpoint_id: Option<String>,
    pub regions: Option<Vec<String>>,
    pub created_timestamp: Option<Timestamp>,
    pub last_updated_timestamp: Option<Timestamp>,
}

impl Shape for MultiRegionEndpoint {
    fn schema() -> &'static Structure {
        &MULTI_REGION_ENDPOINT
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            endpoint_name: fields.maybe(0),
            status: fields.maybe(1),
            endpoint_id: fields.maybe(2),
            regions: fields.maybe(3),
            created_timestamp: fields.maybe(4),
            last_updated_timestamp: fields.maybe(5),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(6);
        fields.push(self.endpoint_name);
        fields.push(self.status);
        fields.push(self.endpoint_id);
        fields.push(self.regions);
        fields.push(self.created_timestamp);
        fields.push(self.last_updated_timestamp);
        fields
    }
}

pub(super) static MULTI_REGION_ENDPOINT: Structure = Structure {
    name: "MultiRegionEndpoint",
    members: &[
        Member {
            name: "EndpointName",
            wire: "EndpointName",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::ENDPOINT_NAME),
        },
        Member {
            name: "Status",
            wire: "Status",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&rules::STATUS),
        },
        Member {
            name: "EndpointId",
            wire: "EndpointId",
            location: Location::Body,
            required: false,
            kind: Kind::Text(&ANY_TEXT),
        },
        Member {
            name: "Regions",
            wire: "Regions",
            location: Location::Body,
            required: false,
            kind: Kind::List(&rules::REGIONS),
        },
        Member {
            name: "CreatedTimestamp",
            wire: "CreatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
        Member {
            name: "LastUpdatedTimestamp",
            wire: "LastUpdatedTimestamp",
            location: Location::Body,
            required: false,
            kind: Kind::Timestamp,
        },
    ],
};

/// The shape `OverallVolume`.
#[derive(Clone, PartialEq)]
pub struct OverallVolume {
    pub volume_statistics: Option<VolumeStatistics>,
    pub read_rate_percent: Option<f64>,
    pub domain_isp_placements: Option<Vec<DomainIspPlacement>>,
}

impl Shape for OverallVolume {
    fn schema() -> &'static Structure {
        &OVERALL_VOLUME
    }
    fn from_fields(mut fields: Fields) -> Self {
        Self {
            volume_statistics: fields.maybe(0),
            read_rate_percent: fields.maybe(1),
            domain_isp_placements: fields.maybe(2),
        }
    }
    fn into_fields(self) -> Fields {
        let mut fields = Fields::with_capacity(3);
        fields.push(self.volume_statistics);
        fields.push(self.read_rate_percent);
        fields.push(self.domain_isp_placements);
        fields
    }
}

pub(super) static OVERALL_VOLUME: Structure = Structure {
    name: "OverallVolume",
    members: &[
        Member {
            name: "VolumeStatistics",
            wire: "VolumeStatistics",
            location: Location::Body,
            required: false,
            kind: Kind::Structure(&VOLUME_STATISTICS),
        },
        Member {
            name: "ReadRatePercent",
            wire: "ReadRatePercent",
            location: Location::Body,
            required: false,
            kind: Kind::Double,
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

aws::shapes! { ListConfigurationSetsRequest ListConfigurationSetsResponse ListContactListsRequest ListContactListsResponse ListContactsFilter ListContactsRequest ListContactsResponse ListCustomVerificationEmailTemplatesRequest ListCustomVerificationEmailTemplatesResponse ListDedicatedIpPoolsRequest ListDedicatedIpPoolsResponse ListDeliverabilityTestReportsRequest ListDeliverabilityTestReportsResponse ListDomainDeliverabilityCampaignsRequest ListDomainDeliverabilityCampaignsResponse ListEmailIdentitiesRequest ListEmailIdentitiesResponse ListEmailIdentityCertificatesRequest ListEmailIdentityCertificatesResponse ListEmailTemplatesRequest ListEmailTemplatesResponse ListExportJobsRequest ListExportJobsResponse ListImportJobsRequest ListImportJobsResponse ListManagementOptions ListMultiRegionEndpointsRequest ListMultiRegionEndpointsResponse ListRecommendationsRequest ListRecommendationsResponse ListReputationEntitiesRequest ListReputationEntitiesResponse ListResourceTenantsRequest ListResourceTenantsResponse ListSuppressedDestinationsRequest ListSuppressedDestinationsResponse ListTagsForResourceRequest ListTagsForResourceResponse ListTenantResourcesRequest ListTenantResourcesResponse ListTenantsRequest ListTenantsResponse MailFromAttributes MailboxValidation Message MessageHeader MessageInsightsDataSource MessageInsightsFilters MessageSecurityOptions MessageTag MetricDataError MetricDataResult MetricsDataSource MultiRegionEndpoint OverallVolume }
