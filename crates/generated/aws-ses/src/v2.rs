// Written by `cargo xtask codegen`; do not edit.
//! Amazon Simple Email Service, version 2019-09-27: 116 operations.

pub mod errors;
mod operations;
mod rules;
mod shapes_a_c;
mod shapes_d_f;
mod shapes_g_k;
mod shapes_l_o;
mod shapes_p_r;
mod shapes_s_v;

pub use operations::*;
pub use shapes_a_c::*;
pub use shapes_d_f::*;
pub use shapes_g_k::*;
pub use shapes_l_o::*;
pub use shapes_p_r::*;
pub use shapes_s_v::*;

use aws::schema::{OperationSpec, Protocol, Service};

/// The service.
pub static SERVICE: Service = Service {
    id: "sesv2",
    signing_name: "ses",
    version: "2019-09-27",
    protocol: Protocol::RestJson,
    namespace: "",
    global: false,
    operations: OPERATIONS,
};

static OPERATIONS: &[&OperationSpec] = &[
    &ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE,
    &BATCH_GET_METRIC_DATA,
    &CANCEL_EXPORT_JOB,
    &CREATE_CONFIGURATION_SET,
    &CREATE_CONFIGURATION_SET_EVENT_DESTINATION,
    &CREATE_CONTACT,
    &CREATE_CONTACT_LIST,
    &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &CREATE_DEDICATED_IP_POOL,
    &CREATE_DELIVERABILITY_TEST_REPORT,
    &CREATE_EMAIL_IDENTITY,
    &CREATE_EMAIL_IDENTITY_POLICY,
    &CREATE_EMAIL_TEMPLATE,
    &CREATE_EXPORT_JOB,
    &CREATE_IMPORT_JOB,
    &CREATE_MULTI_REGION_ENDPOINT,
    &CREATE_TENANT,
    &CREATE_TENANT_RESOURCE_ASSOCIATION,
    &DELETE_CONFIGURATION_SET,
    &DELETE_CONFIGURATION_SET_EVENT_DESTINATION,
    &DELETE_CONTACT,
    &DELETE_CONTACT_LIST,
    &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &DELETE_DEDICATED_IP_POOL,
    &DELETE_EMAIL_IDENTITY,
    &DELETE_EMAIL_IDENTITY_POLICY,
    &DELETE_EMAIL_TEMPLATE,
    &DELETE_MULTI_REGION_ENDPOINT,
    &DELETE_SUPPRESSED_DESTINATION,
    &DELETE_TENANT,
    &DELETE_TENANT_RESOURCE_ASSOCIATION,
    &DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE,
    &GET_ACCOUNT,
    &GET_BLACKLIST_REPORTS,
    &GET_CONFIGURATION_SET,
    &GET_CONFIGURATION_SET_EVENT_DESTINATIONS,
    &GET_CONTACT,
    &GET_CONTACT_LIST,
    &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &GET_DEDICATED_IP,
    &GET_DEDICATED_IP_POOL,
    &GET_DEDICATED_IPS,
    &GET_DELIVERABILITY_DASHBOARD_OPTIONS,
    &GET_DELIVERABILITY_TEST_REPORT,
    &GET_DOMAIN_DELIVERABILITY_CAMPAIGN,
    &GET_DOMAIN_STATISTICS_REPORT,
    &GET_EMAIL_ADDRESS_INSIGHTS,
    &GET_EMAIL_IDENTITY,
    &GET_EMAIL_IDENTITY_POLICIES,
    &GET_EMAIL_TEMPLATE,
    &GET_EXPORT_JOB,
    &GET_IMPORT_JOB,
    &GET_MESSAGE_INSIGHTS,
    &GET_MULTI_REGION_ENDPOINT,
    &GET_REPUTATION_ENTITY,
    &GET_SUPPRESSED_DESTINATION,
    &GET_TENANT,
    &LIST_CONFIGURATION_SETS,
    &LIST_CONTACT_LISTS,
    &LIST_CONTACTS,
    &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES,
    &LIST_DEDICATED_IP_POOLS,
    &LIST_DELIVERABILITY_TEST_REPORTS,
    &LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS,
    &LIST_EMAIL_IDENTITIES,
    &LIST_EMAIL_IDENTITY_CERTIFICATES,
    &LIST_EMAIL_TEMPLATES,
    &LIST_EXPORT_JOBS,
    &LIST_IMPORT_JOBS,
    &LIST_MULTI_REGION_ENDPOINTS,
    &LIST_RECOMMENDATIONS,
    &LIST_REPUTATION_ENTITIES,
    &LIST_RESOURCE_TENANTS,
    &LIST_SUPPRESSED_DESTINATIONS,
    &LIST_TAGS_FOR_RESOURCE,
    &LIST_TENANT_RESOURCES,
    &LIST_TENANTS,
    &PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES,
    &PUT_ACCOUNT_DETAILS,
    &PUT_ACCOUNT_PRICING_ATTRIBUTES,
    &PUT_ACCOUNT_SENDING_ATTRIBUTES,
    &PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES,
    &PUT_ACCOUNT_VDM_ATTRIBUTES,
    &PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS,
    &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS,
    &PUT_CONFIGURATION_SET_REPUTATION_OPTIONS,
    &PUT_CONFIGURATION_SET_SENDING_OPTIONS,
    &PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS,
    &PUT_CONFIGURATION_SET_TRACKING_OPTIONS,
    &PUT_CONFIGURATION_SET_VDM_OPTIONS,
    &PUT_DEDICATED_IP_IN_POOL,
    &PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES,
    &PUT_DEDICATED_IP_WARMUP_ATTRIBUTES,
    &PUT_DELIVERABILITY_DASHBOARD_OPTION,
    &PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES,
    &PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES,
    &PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES,
    &PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES,
    &PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES,
    &PUT_SUPPRESSED_DESTINATION,
    &PUT_TENANT_SUPPRESSION_ATTRIBUTES,
    &SEND_BULK_EMAIL,
    &SEND_CUSTOM_VERIFICATION_EMAIL,
    &SEND_EMAIL,
    &TAG_RESOURCE,
    &TEST_RENDER_EMAIL_TEMPLATE,
    &UNTAG_RESOURCE,
    &UPDATE_CONFIGURATION_SET,
    &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION,
    &UPDATE_CONTACT,
    &UPDATE_CONTACT_LIST,
    &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE,
    &UPDATE_EMAIL_IDENTITY_POLICY,
    &UPDATE_EMAIL_TEMPLATE,
    &UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS,
    &UPDATE_REPUTATION_ENTITY_POLICY,
];

/// Gives the names of all operations to a macro, for tests that walk through them.
#[macro_export]
macro_rules! v2_operations {
($callback:ident) => {
$callback! { AssociateEmailIdentityCertificate BatchGetMetricData CancelExportJob CreateConfigurationSet CreateConfigurationSetEventDestination CreateContact CreateContactList CreateCustomVerificationEmailTemplate CreateDedicatedIpPool CreateDeliverabilityTestReport CreateEmailIdentity CreateEmailIdentityPolicy CreateEmailTemplate CreateExportJob CreateImportJob CreateMultiRegionEndpoint CreateTenant CreateTenantResourceAssociation DeleteConfigurationSet DeleteConfigurationSetEventDestination DeleteContact DeleteContactList DeleteCustomVerificationEmailTemplate DeleteDedicatedIpPool DeleteEmailIdentity DeleteEmailIdentityPolicy DeleteEmailTemplate DeleteMultiRegionEndpoint DeleteSuppressedDestination DeleteTenant DeleteTenantResourceAssociation DisassociateEmailIdentityCertificate GetAccount GetBlacklistReports GetConfigurationSet GetConfigurationSetEventDestinations GetContact GetContactList GetCustomVerificationEmailTemplate GetDedicatedIp GetDedicatedIpPool GetDedicatedIps GetDeliverabilityDashboardOptions GetDeliverabilityTestReport GetDomainDeliverabilityCampaign GetDomainStatisticsReport GetEmailAddressInsights GetEmailIdentity GetEmailIdentityPolicies GetEmailTemplate GetExportJob GetImportJob GetMessageInsights GetMultiRegionEndpoint GetReputationEntity GetSuppressedDestination GetTenant ListConfigurationSets ListContactLists ListContacts ListCustomVerificationEmailTemplates ListDedicatedIpPools ListDeliverabilityTestReports ListDomainDeliverabilityCampaigns ListEmailIdentities ListEmailIdentityCertificates ListEmailTemplates ListExportJobs ListImportJobs ListMultiRegionEndpoints ListRecommendations ListReputationEntities ListResourceTenants ListSuppressedDestinations ListTagsForResource ListTenantResources ListTenants PutAccountDedicatedIpWarmupAttributes PutAccountDetails PutAccountPricingAttributes PutAccountSendingAttributes PutAccountSuppressionAttributes PutAccountVdmAttributes PutConfigurationSetArchivingOptions PutConfigurationSetDeliveryOptions PutConfigurationSetReputationOptions PutConfigurationSetSendingOptions PutConfigurationSetSuppressionOptions PutConfigurationSetTrackingOptions PutConfigurationSetVdmOptions PutDedicatedIpInPool PutDedicatedIpPoolScalingAttributes PutDedicatedIpWarmupAttributes PutDeliverabilityDashboardOption PutEmailIdentityConfigurationSetAttributes PutEmailIdentityDkimAttributes PutEmailIdentityDkimSigningAttributes PutEmailIdentityFeedbackAttributes PutEmailIdentityMailFromAttributes PutSuppressedDestination PutTenantSuppressionAttributes SendBulkEmail SendCustomVerificationEmail SendEmail TagResource TestRenderEmailTemplate UntagResource UpdateConfigurationSet UpdateConfigurationSetEventDestination UpdateContact UpdateContactList UpdateCustomVerificationEmailTemplate UpdateEmailIdentityPolicy UpdateEmailTemplate UpdateReputationEntityCustomerManagedStatus UpdateReputationEntityPolicy }
};
}
