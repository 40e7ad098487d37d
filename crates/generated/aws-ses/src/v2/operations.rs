// Written by `cargo xtask codegen`; do not edit.

use super::*;
use aws::Operation;

/// `POST /v2/email/identity/certificates`.
#[derive(Clone, Copy, Debug)]
pub struct AssociateEmailIdentityCertificate;

impl Operation for AssociateEmailIdentityCertificate {
    type Input = AssociateEmailIdentityCertificateRequest;
    type Output = AssociateEmailIdentityCertificateResponse;
    fn spec() -> &'static OperationSpec {
        &ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE
    }
}

pub(super) static ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE: OperationSpec = OperationSpec {
    name: "AssociateEmailIdentityCertificate",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/identity/certificates",
    action: "ses:AssociateEmailIdentityCertificate",
    input: &ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_REQUEST,
    output: Some(&ASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/metrics/batch`.
#[derive(Clone, Copy, Debug)]
pub struct BatchGetMetricData;

impl Operation for BatchGetMetricData {
    type Input = BatchGetMetricDataRequest;
    type Output = BatchGetMetricDataResponse;
    fn spec() -> &'static OperationSpec {
        &BATCH_GET_METRIC_DATA
    }
}

pub(super) static BATCH_GET_METRIC_DATA: OperationSpec = OperationSpec {
    name: "BatchGetMetricData",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/metrics/batch",
    action: "ses:BatchGetMetricData",
    input: &BATCH_GET_METRIC_DATA_REQUEST,
    output: Some(&BATCH_GET_METRIC_DATA_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::INTERNAL_SERVICE_ERROR_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/export-jobs/{JobId}/cancel`.
#[derive(Clone, Copy, Debug)]
pub struct CancelExportJob;

impl Operation for CancelExportJob {
    type Input = CancelExportJobRequest;
    type Output = CancelExportJobResponse;
    fn spec() -> &'static OperationSpec {
        &CANCEL_EXPORT_JOB
    }
}

pub(super) static CANCEL_EXPORT_JOB: OperationSpec = OperationSpec {
    name: "CancelExportJob",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/export-jobs/{JobId}/cancel",
    action: "ses:CancelExportJob",
    input: &CANCEL_EXPORT_JOB_REQUEST,
    output: Some(&CANCEL_EXPORT_JOB_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/configuration-sets`.
#[derive(Clone, Copy, Debug)]
pub struct CreateConfigurationSet;

impl Operation for CreateConfigurationSet {
    type Input = CreateConfigurationSetRequest;
    type Output = CreateConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONFIGURATION_SET
    }
}

pub(super) static CREATE_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "CreateConfigurationSet",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/configuration-sets",
    action: "ses:CreateConfigurationSet",
    input: &CREATE_CONFIGURATION_SET_REQUEST,
    output: Some(&CREATE_CONFIGURATION_SET_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/configuration-sets/{ConfigurationSetName}/event-destinations`.
#[derive(Clone, Copy, Debug)]
pub struct CreateConfigurationSetEventDestination;

impl Operation for CreateConfigurationSetEventDestination {
    type Input = CreateConfigurationSetEventDestinationRequest;
    type Output = CreateConfigurationSetEventDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONFIGURATION_SET_EVENT_DESTINATION
    }
}

pub(super) static CREATE_CONFIGURATION_SET_EVENT_DESTINATION: OperationSpec = OperationSpec {
    name: "CreateConfigurationSetEventDestination",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/event-destinations",
    action: "ses:CreateConfigurationSetEventDestination",
    input: &CREATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST,
    output: Some(&CREATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/contact-lists/{ContactListName}/contacts`.
#[derive(Clone, Copy, Debug)]
pub struct CreateContact;

impl Operation for CreateContact {
    type Input = CreateContactRequest;
    type Output = CreateContactResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONTACT
    }
}

pub(super) static CREATE_CONTACT: OperationSpec = OperationSpec {
    name: "CreateContact",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/contact-lists/{ContactListName}/contacts",
    action: "ses:CreateContact",
    input: &CREATE_CONTACT_REQUEST,
    output: Some(&CREATE_CONTACT_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/contact-lists`.
#[derive(Clone, Copy, Debug)]
pub struct CreateContactList;

impl Operation for CreateContactList {
    type Input = CreateContactListRequest;
    type Output = CreateContactListResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CONTACT_LIST
    }
}

pub(super) static CREATE_CONTACT_LIST: OperationSpec = OperationSpec {
    name: "CreateContactList",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/contact-lists",
    action: "ses:CreateContactList",
    input: &CREATE_CONTACT_LIST_REQUEST,
    output: Some(&CREATE_CONTACT_LIST_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/custom-verification-email-templates`.
#[derive(Clone, Copy, Debug)]
pub struct CreateCustomVerificationEmailTemplate;

impl Operation for CreateCustomVerificationEmailTemplate {
    type Input = CreateCustomVerificationEmailTemplateRequest;
    type Output = CreateCustomVerificationEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "CreateCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/custom-verification-email-templates",
    action: "ses:CreateCustomVerificationEmailTemplate",
    input: &CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: Some(&CREATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/dedicated-ip-pools`.
#[derive(Clone, Copy, Debug)]
pub struct CreateDedicatedIpPool;

impl Operation for CreateDedicatedIpPool {
    type Input = CreateDedicatedIpPoolRequest;
    type Output = CreateDedicatedIpPoolResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_DEDICATED_IP_POOL
    }
}

pub(super) static CREATE_DEDICATED_IP_POOL: OperationSpec = OperationSpec {
    name: "CreateDedicatedIpPool",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/dedicated-ip-pools",
    action: "ses:CreateDedicatedIpPool",
    input: &CREATE_DEDICATED_IP_POOL_REQUEST,
    output: Some(&CREATE_DEDICATED_IP_POOL_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/deliverability-dashboard/test`.
#[derive(Clone, Copy, Debug)]
pub struct CreateDeliverabilityTestReport;

impl Operation for CreateDeliverabilityTestReport {
    type Input = CreateDeliverabilityTestReportRequest;
    type Output = CreateDeliverabilityTestReportResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_DELIVERABILITY_TEST_REPORT
    }
}

pub(super) static CREATE_DELIVERABILITY_TEST_REPORT: OperationSpec = OperationSpec {
    name: "CreateDeliverabilityTestReport",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/deliverability-dashboard/test",
    action: "ses:CreateDeliverabilityTestReport",
    input: &CREATE_DELIVERABILITY_TEST_REPORT_REQUEST,
    output: Some(&CREATE_DELIVERABILITY_TEST_REPORT_RESPONSE),
    errors: &[
        &errors::ACCOUNT_SUSPENDED_EXCEPTION,
        &errors::SENDING_PAUSED_EXCEPTION,
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/identities`.
#[derive(Clone, Copy, Debug)]
pub struct CreateEmailIdentity;

impl Operation for CreateEmailIdentity {
    type Input = CreateEmailIdentityRequest;
    type Output = CreateEmailIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_EMAIL_IDENTITY
    }
}

pub(super) static CREATE_EMAIL_IDENTITY: OperationSpec = OperationSpec {
    name: "CreateEmailIdentity",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/identities",
    action: "ses:CreateEmailIdentity",
    input: &CREATE_EMAIL_IDENTITY_REQUEST,
    output: Some(&CREATE_EMAIL_IDENTITY_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/identities/{EmailIdentity}/policies/{PolicyName}`.
#[derive(Clone, Copy, Debug)]
pub struct CreateEmailIdentityPolicy;

impl Operation for CreateEmailIdentityPolicy {
    type Input = CreateEmailIdentityPolicyRequest;
    type Output = CreateEmailIdentityPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_EMAIL_IDENTITY_POLICY
    }
}

pub(super) static CREATE_EMAIL_IDENTITY_POLICY: OperationSpec = OperationSpec {
    name: "CreateEmailIdentityPolicy",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/identities/{EmailIdentity}/policies/{PolicyName}",
    action: "ses:CreateEmailIdentityPolicy",
    input: &CREATE_EMAIL_IDENTITY_POLICY_REQUEST,
    output: Some(&CREATE_EMAIL_IDENTITY_POLICY_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/templates`.
#[derive(Clone, Copy, Debug)]
pub struct CreateEmailTemplate;

impl Operation for CreateEmailTemplate {
    type Input = CreateEmailTemplateRequest;
    type Output = CreateEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_EMAIL_TEMPLATE
    }
}

pub(super) static CREATE_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "CreateEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/templates",
    action: "ses:CreateEmailTemplate",
    input: &CREATE_EMAIL_TEMPLATE_REQUEST,
    output: Some(&CREATE_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/export-jobs`.
#[derive(Clone, Copy, Debug)]
pub struct CreateExportJob;

impl Operation for CreateExportJob {
    type Input = CreateExportJobRequest;
    type Output = CreateExportJobResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_EXPORT_JOB
    }
}

pub(super) static CREATE_EXPORT_JOB: OperationSpec = OperationSpec {
    name: "CreateExportJob",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/export-jobs",
    action: "ses:CreateExportJob",
    input: &CREATE_EXPORT_JOB_REQUEST,
    output: Some(&CREATE_EXPORT_JOB_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/import-jobs`.
#[derive(Clone, Copy, Debug)]
pub struct CreateImportJob;

impl Operation for CreateImportJob {
    type Input = CreateImportJobRequest;
    type Output = CreateImportJobResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_IMPORT_JOB
    }
}

pub(super) static CREATE_IMPORT_JOB: OperationSpec = OperationSpec {
    name: "CreateImportJob",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/import-jobs",
    action: "ses:CreateImportJob",
    input: &CREATE_IMPORT_JOB_REQUEST,
    output: Some(&CREATE_IMPORT_JOB_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/multi-region-endpoints`.
#[derive(Clone, Copy, Debug)]
pub struct CreateMultiRegionEndpoint;

impl Operation for CreateMultiRegionEndpoint {
    type Input = CreateMultiRegionEndpointRequest;
    type Output = CreateMultiRegionEndpointResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_MULTI_REGION_ENDPOINT
    }
}

pub(super) static CREATE_MULTI_REGION_ENDPOINT: OperationSpec = OperationSpec {
    name: "CreateMultiRegionEndpoint",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/multi-region-endpoints",
    action: "ses:CreateMultiRegionEndpoint",
    input: &CREATE_MULTI_REGION_ENDPOINT_REQUEST,
    output: Some(&CREATE_MULTI_REGION_ENDPOINT_RESPONSE),
    errors: &[
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants`.
#[derive(Clone, Copy, Debug)]
pub struct CreateTenant;

impl Operation for CreateTenant {
    type Input = CreateTenantRequest;
    type Output = CreateTenantResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_TENANT
    }
}

pub(super) static CREATE_TENANT: OperationSpec = OperationSpec {
    name: "CreateTenant",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants",
    action: "ses:CreateTenant",
    input: &CREATE_TENANT_REQUEST,
    output: Some(&CREATE_TENANT_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants/resources`.
#[derive(Clone, Copy, Debug)]
pub struct CreateTenantResourceAssociation;

impl Operation for CreateTenantResourceAssociation {
    type Input = CreateTenantResourceAssociationRequest;
    type Output = CreateTenantResourceAssociationResponse;
    fn spec() -> &'static OperationSpec {
        &CREATE_TENANT_RESOURCE_ASSOCIATION
    }
}

pub(super) static CREATE_TENANT_RESOURCE_ASSOCIATION: OperationSpec = OperationSpec {
    name: "CreateTenantResourceAssociation",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants/resources",
    action: "ses:CreateTenantResourceAssociation",
    input: &CREATE_TENANT_RESOURCE_ASSOCIATION_REQUEST,
    output: Some(&CREATE_TENANT_RESOURCE_ASSOCIATION_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/configuration-sets/{ConfigurationSetName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteConfigurationSet;

impl Operation for DeleteConfigurationSet {
    type Input = DeleteConfigurationSetRequest;
    type Output = DeleteConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONFIGURATION_SET
    }
}

pub(super) static DELETE_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "DeleteConfigurationSet",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}",
    action: "ses:DeleteConfigurationSet",
    input: &DELETE_CONFIGURATION_SET_REQUEST,
    output: Some(&DELETE_CONFIGURATION_SET_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/configuration-sets/{ConfigurationSetName}/event-destinations/{EventDestinationName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteConfigurationSetEventDestination;

impl Operation for DeleteConfigurationSetEventDestination {
    type Input = DeleteConfigurationSetEventDestinationRequest;
    type Output = DeleteConfigurationSetEventDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONFIGURATION_SET_EVENT_DESTINATION
    }
}

pub(super) static DELETE_CONFIGURATION_SET_EVENT_DESTINATION: OperationSpec = OperationSpec {
    name: "DeleteConfigurationSetEventDestination",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/event-destinations/{EventDestinationName}",
    action: "ses:DeleteConfigurationSetEventDestination",
    input: &DELETE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST,
    output: Some(&DELETE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/contact-lists/{ContactListName}/contacts/{EmailAddress}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteContact;

impl Operation for DeleteContact {
    type Input = DeleteContactRequest;
    type Output = DeleteContactResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONTACT
    }
}

pub(super) static DELETE_CONTACT: OperationSpec = OperationSpec {
    name: "DeleteContact",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/contact-lists/{ContactListName}/contacts/{EmailAddress}",
    action: "ses:DeleteContact",
    input: &DELETE_CONTACT_REQUEST,
    output: Some(&DELETE_CONTACT_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/contact-lists/{ContactListName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteContactList;

impl Operation for DeleteContactList {
    type Input = DeleteContactListRequest;
    type Output = DeleteContactListResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CONTACT_LIST
    }
}

pub(super) static DELETE_CONTACT_LIST: OperationSpec = OperationSpec {
    name: "DeleteContactList",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/contact-lists/{ContactListName}",
    action: "ses:DeleteContactList",
    input: &DELETE_CONTACT_LIST_REQUEST,
    output: Some(&DELETE_CONTACT_LIST_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/custom-verification-email-templates/{TemplateName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteCustomVerificationEmailTemplate;

impl Operation for DeleteCustomVerificationEmailTemplate {
    type Input = DeleteCustomVerificationEmailTemplateRequest;
    type Output = DeleteCustomVerificationEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "DeleteCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/custom-verification-email-templates/{TemplateName}",
    action: "ses:DeleteCustomVerificationEmailTemplate",
    input: &DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: Some(&DELETE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/dedicated-ip-pools/{PoolName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteDedicatedIpPool;

impl Operation for DeleteDedicatedIpPool {
    type Input = DeleteDedicatedIpPoolRequest;
    type Output = DeleteDedicatedIpPoolResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_DEDICATED_IP_POOL
    }
}

pub(super) static DELETE_DEDICATED_IP_POOL: OperationSpec = OperationSpec {
    name: "DeleteDedicatedIpPool",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/dedicated-ip-pools/{PoolName}",
    action: "ses:DeleteDedicatedIpPool",
    input: &DELETE_DEDICATED_IP_POOL_REQUEST,
    output: Some(&DELETE_DEDICATED_IP_POOL_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/identities/{EmailIdentity}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteEmailIdentity;

impl Operation for DeleteEmailIdentity {
    type Input = DeleteEmailIdentityRequest;
    type Output = DeleteEmailIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_EMAIL_IDENTITY
    }
}

pub(super) static DELETE_EMAIL_IDENTITY: OperationSpec = OperationSpec {
    name: "DeleteEmailIdentity",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/identities/{EmailIdentity}",
    action: "ses:DeleteEmailIdentity",
    input: &DELETE_EMAIL_IDENTITY_REQUEST,
    output: Some(&DELETE_EMAIL_IDENTITY_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/identities/{EmailIdentity}/policies/{PolicyName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteEmailIdentityPolicy;

impl Operation for DeleteEmailIdentityPolicy {
    type Input = DeleteEmailIdentityPolicyRequest;
    type Output = DeleteEmailIdentityPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_EMAIL_IDENTITY_POLICY
    }
}

pub(super) static DELETE_EMAIL_IDENTITY_POLICY: OperationSpec = OperationSpec {
    name: "DeleteEmailIdentityPolicy",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/identities/{EmailIdentity}/policies/{PolicyName}",
    action: "ses:DeleteEmailIdentityPolicy",
    input: &DELETE_EMAIL_IDENTITY_POLICY_REQUEST,
    output: Some(&DELETE_EMAIL_IDENTITY_POLICY_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/templates/{TemplateName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteEmailTemplate;

impl Operation for DeleteEmailTemplate {
    type Input = DeleteEmailTemplateRequest;
    type Output = DeleteEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_EMAIL_TEMPLATE
    }
}

pub(super) static DELETE_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "DeleteEmailTemplate",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/templates/{TemplateName}",
    action: "ses:DeleteEmailTemplate",
    input: &DELETE_EMAIL_TEMPLATE_REQUEST,
    output: Some(&DELETE_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/multi-region-endpoints/{EndpointName}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteMultiRegionEndpoint;

impl Operation for DeleteMultiRegionEndpoint {
    type Input = DeleteMultiRegionEndpointRequest;
    type Output = DeleteMultiRegionEndpointResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_MULTI_REGION_ENDPOINT
    }
}

pub(super) static DELETE_MULTI_REGION_ENDPOINT: OperationSpec = OperationSpec {
    name: "DeleteMultiRegionEndpoint",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/multi-region-endpoints/{EndpointName}",
    action: "ses:DeleteMultiRegionEndpoint",
    input: &DELETE_MULTI_REGION_ENDPOINT_REQUEST,
    output: Some(&DELETE_MULTI_REGION_ENDPOINT_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/suppression/addresses/{EmailAddress}`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteSuppressedDestination;

impl Operation for DeleteSuppressedDestination {
    type Input = DeleteSuppressedDestinationRequest;
    type Output = DeleteSuppressedDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_SUPPRESSED_DESTINATION
    }
}

pub(super) static DELETE_SUPPRESSED_DESTINATION: OperationSpec = OperationSpec {
    name: "DeleteSuppressedDestination",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/suppression/addresses/{EmailAddress}",
    action: "ses:DeleteSuppressedDestination",
    input: &DELETE_SUPPRESSED_DESTINATION_REQUEST,
    output: Some(&DELETE_SUPPRESSED_DESTINATION_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants/delete`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteTenant;

impl Operation for DeleteTenant {
    type Input = DeleteTenantRequest;
    type Output = DeleteTenantResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_TENANT
    }
}

pub(super) static DELETE_TENANT: OperationSpec = OperationSpec {
    name: "DeleteTenant",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants/delete",
    action: "ses:DeleteTenant",
    input: &DELETE_TENANT_REQUEST,
    output: Some(&DELETE_TENANT_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants/resources/delete`.
#[derive(Clone, Copy, Debug)]
pub struct DeleteTenantResourceAssociation;

impl Operation for DeleteTenantResourceAssociation {
    type Input = DeleteTenantResourceAssociationRequest;
    type Output = DeleteTenantResourceAssociationResponse;
    fn spec() -> &'static OperationSpec {
        &DELETE_TENANT_RESOURCE_ASSOCIATION
    }
}

pub(super) static DELETE_TENANT_RESOURCE_ASSOCIATION: OperationSpec = OperationSpec {
    name: "DeleteTenantResourceAssociation",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants/resources/delete",
    action: "ses:DeleteTenantResourceAssociation",
    input: &DELETE_TENANT_RESOURCE_ASSOCIATION_REQUEST,
    output: Some(&DELETE_TENANT_RESOURCE_ASSOCIATION_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/identity/certificates/delete`.
#[derive(Clone, Copy, Debug)]
pub struct DisassociateEmailIdentityCertificate;

impl Operation for DisassociateEmailIdentityCertificate {
    type Input = DisassociateEmailIdentityCertificateRequest;
    type Output = DisassociateEmailIdentityCertificateResponse;
    fn spec() -> &'static OperationSpec {
        &DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE
    }
}

pub(super) static DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE: OperationSpec = OperationSpec {
    name: "DisassociateEmailIdentityCertificate",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/identity/certificates/delete",
    action: "ses:DisassociateEmailIdentityCertificate",
    input: &DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_REQUEST,
    output: Some(&DISASSOCIATE_EMAIL_IDENTITY_CERTIFICATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/account`.
#[derive(Clone, Copy, Debug)]
pub struct GetAccount;

impl Operation for GetAccount {
    type Input = GetAccountRequest;
    type Output = GetAccountResponse;
    fn spec() -> &'static OperationSpec {
        &GET_ACCOUNT
    }
}

pub(super) static GET_ACCOUNT: OperationSpec = OperationSpec {
    name: "GetAccount",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/account",
    action: "ses:GetAccount",
    input: &GET_ACCOUNT_REQUEST,
    output: Some(&GET_ACCOUNT_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard/blacklist-report`.
#[derive(Clone, Copy, Debug)]
pub struct GetBlacklistReports;

impl Operation for GetBlacklistReports {
    type Input = GetBlacklistReportsRequest;
    type Output = GetBlacklistReportsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_BLACKLIST_REPORTS
    }
}

pub(super) static GET_BLACKLIST_REPORTS: OperationSpec = OperationSpec {
    name: "GetBlacklistReports",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard/blacklist-report",
    action: "ses:GetBlacklistReports",
    input: &GET_BLACKLIST_REPORTS_REQUEST,
    output: Some(&GET_BLACKLIST_REPORTS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/configuration-sets/{ConfigurationSetName}`.
#[derive(Clone, Copy, Debug)]
pub struct GetConfigurationSet;

impl Operation for GetConfigurationSet {
    type Input = GetConfigurationSetRequest;
    type Output = GetConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CONFIGURATION_SET
    }
}

pub(super) static GET_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "GetConfigurationSet",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}",
    action: "ses:GetConfigurationSet",
    input: &GET_CONFIGURATION_SET_REQUEST,
    output: Some(&GET_CONFIGURATION_SET_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/configuration-sets/{ConfigurationSetName}/event-destinations`.
#[derive(Clone, Copy, Debug)]
pub struct GetConfigurationSetEventDestinations;

impl Operation for GetConfigurationSetEventDestinations {
    type Input = GetConfigurationSetEventDestinationsRequest;
    type Output = GetConfigurationSetEventDestinationsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CONFIGURATION_SET_EVENT_DESTINATIONS
    }
}

pub(super) static GET_CONFIGURATION_SET_EVENT_DESTINATIONS: OperationSpec = OperationSpec {
    name: "GetConfigurationSetEventDestinations",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/event-destinations",
    action: "ses:GetConfigurationSetEventDestinations",
    input: &GET_CONFIGURATION_SET_EVENT_DESTINATIONS_REQUEST,
    output: Some(&GET_CONFIGURATION_SET_EVENT_DESTINATIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/contact-lists/{ContactListName}/contacts/{EmailAddress}`.
#[derive(Clone, Copy, Debug)]
pub struct GetContact;

impl Operation for GetContact {
    type Input = GetContactRequest;
    type Output = GetContactResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CONTACT
    }
}

pub(super) static GET_CONTACT: OperationSpec = OperationSpec {
    name: "GetContact",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/contact-lists/{ContactListName}/contacts/{EmailAddress}",
    action: "ses:GetContact",
    input: &GET_CONTACT_REQUEST,
    output: Some(&GET_CONTACT_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/contact-lists/{ContactListName}`.
#[derive(Clone, Copy, Debug)]
pub struct GetContactList;

impl Operation for GetContactList {
    type Input = GetContactListRequest;
    type Output = GetContactListResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CONTACT_LIST
    }
}

pub(super) static GET_CONTACT_LIST: OperationSpec = OperationSpec {
    name: "GetContactList",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/contact-lists/{ContactListName}",
    action: "ses:GetContactList",
    input: &GET_CONTACT_LIST_REQUEST,
    output: Some(&GET_CONTACT_LIST_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/custom-verification-email-templates/{TemplateName}`.
#[derive(Clone, Copy, Debug)]
pub struct GetCustomVerificationEmailTemplate;

impl Operation for GetCustomVerificationEmailTemplate {
    type Input = GetCustomVerificationEmailTemplateRequest;
    type Output = GetCustomVerificationEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "GetCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/custom-verification-email-templates/{TemplateName}",
    action: "ses:GetCustomVerificationEmailTemplate",
    input: &GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: Some(&GET_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/dedicated-ips/{IP}`.
#[derive(Clone, Copy, Debug)]
pub struct GetDedicatedIp;

impl Operation for GetDedicatedIp {
    type Input = GetDedicatedIpRequest;
    type Output = GetDedicatedIpResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DEDICATED_IP
    }
}

pub(super) static GET_DEDICATED_IP: OperationSpec = OperationSpec {
    name: "GetDedicatedIp",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/dedicated-ips/{IP}",
    action: "ses:GetDedicatedIp",
    input: &GET_DEDICATED_IP_REQUEST,
    output: Some(&GET_DEDICATED_IP_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/dedicated-ip-pools/{PoolName}`.
#[derive(Clone, Copy, Debug)]
pub struct GetDedicatedIpPool;

impl Operation for GetDedicatedIpPool {
    type Input = GetDedicatedIpPoolRequest;
    type Output = GetDedicatedIpPoolResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DEDICATED_IP_POOL
    }
}

pub(super) static GET_DEDICATED_IP_POOL: OperationSpec = OperationSpec {
    name: "GetDedicatedIpPool",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/dedicated-ip-pools/{PoolName}",
    action: "ses:GetDedicatedIpPool",
    input: &GET_DEDICATED_IP_POOL_REQUEST,
    output: Some(&GET_DEDICATED_IP_POOL_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/dedicated-ips`.
#[derive(Clone, Copy, Debug)]
pub struct GetDedicatedIps;

impl Operation for GetDedicatedIps {
    type Input = GetDedicatedIpsRequest;
    type Output = GetDedicatedIpsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DEDICATED_IPS
    }
}

pub(super) static GET_DEDICATED_IPS: OperationSpec = OperationSpec {
    name: "GetDedicatedIps",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/dedicated-ips",
    action: "ses:GetDedicatedIps",
    input: &GET_DEDICATED_IPS_REQUEST,
    output: Some(&GET_DEDICATED_IPS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard`.
#[derive(Clone, Copy, Debug)]
pub struct GetDeliverabilityDashboardOptions;

impl Operation for GetDeliverabilityDashboardOptions {
    type Input = GetDeliverabilityDashboardOptionsRequest;
    type Output = GetDeliverabilityDashboardOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DELIVERABILITY_DASHBOARD_OPTIONS
    }
}

pub(super) static GET_DELIVERABILITY_DASHBOARD_OPTIONS: OperationSpec = OperationSpec {
    name: "GetDeliverabilityDashboardOptions",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard",
    action: "ses:GetDeliverabilityDashboardOptions",
    input: &GET_DELIVERABILITY_DASHBOARD_OPTIONS_REQUEST,
    output: Some(&GET_DELIVERABILITY_DASHBOARD_OPTIONS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard/test-reports/{ReportId}`.
#[derive(Clone, Copy, Debug)]
pub struct GetDeliverabilityTestReport;

impl Operation for GetDeliverabilityTestReport {
    type Input = GetDeliverabilityTestReportRequest;
    type Output = GetDeliverabilityTestReportResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DELIVERABILITY_TEST_REPORT
    }
}

pub(super) static GET_DELIVERABILITY_TEST_REPORT: OperationSpec = OperationSpec {
    name: "GetDeliverabilityTestReport",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard/test-reports/{ReportId}",
    action: "ses:GetDeliverabilityTestReport",
    input: &GET_DELIVERABILITY_TEST_REPORT_REQUEST,
    output: Some(&GET_DELIVERABILITY_TEST_REPORT_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard/campaigns/{CampaignId}`.
#[derive(Clone, Copy, Debug)]
pub struct GetDomainDeliverabilityCampaign;

impl Operation for GetDomainDeliverabilityCampaign {
    type Input = GetDomainDeliverabilityCampaignRequest;
    type Output = GetDomainDeliverabilityCampaignResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DOMAIN_DELIVERABILITY_CAMPAIGN
    }
}

pub(super) static GET_DOMAIN_DELIVERABILITY_CAMPAIGN: OperationSpec = OperationSpec {
    name: "GetDomainDeliverabilityCampaign",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard/campaigns/{CampaignId}",
    action: "ses:GetDomainDeliverabilityCampaign",
    input: &GET_DOMAIN_DELIVERABILITY_CAMPAIGN_REQUEST,
    output: Some(&GET_DOMAIN_DELIVERABILITY_CAMPAIGN_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard/statistics-report/{Domain}`.
#[derive(Clone, Copy, Debug)]
pub struct GetDomainStatisticsReport;

impl Operation for GetDomainStatisticsReport {
    type Input = GetDomainStatisticsReportRequest;
    type Output = GetDomainStatisticsReportResponse;
    fn spec() -> &'static OperationSpec {
        &GET_DOMAIN_STATISTICS_REPORT
    }
}

pub(super) static GET_DOMAIN_STATISTICS_REPORT: OperationSpec = OperationSpec {
    name: "GetDomainStatisticsReport",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard/statistics-report/{Domain}",
    action: "ses:GetDomainStatisticsReport",
    input: &GET_DOMAIN_STATISTICS_REPORT_REQUEST,
    output: Some(&GET_DOMAIN_STATISTICS_REPORT_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/email-address-insights/`.
#[derive(Clone, Copy, Debug)]
pub struct GetEmailAddressInsights;

impl Operation for GetEmailAddressInsights {
    type Input = GetEmailAddressInsightsRequest;
    type Output = GetEmailAddressInsightsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_EMAIL_ADDRESS_INSIGHTS
    }
}

pub(super) static GET_EMAIL_ADDRESS_INSIGHTS: OperationSpec = OperationSpec {
    name: "GetEmailAddressInsights",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/email-address-insights/",
    action: "ses:GetEmailAddressInsights",
    input: &GET_EMAIL_ADDRESS_INSIGHTS_REQUEST,
    output: Some(&GET_EMAIL_ADDRESS_INSIGHTS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/identities/{EmailIdentity}`.
#[derive(Clone, Copy, Debug)]
pub struct GetEmailIdentity;

impl Operation for GetEmailIdentity {
    type Input = GetEmailIdentityRequest;
    type Output = GetEmailIdentityResponse;
    fn spec() -> &'static OperationSpec {
        &GET_EMAIL_IDENTITY
    }
}

pub(super) static GET_EMAIL_IDENTITY: OperationSpec = OperationSpec {
    name: "GetEmailIdentity",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/identities/{EmailIdentity}",
    action: "ses:GetEmailIdentity",
    input: &GET_EMAIL_IDENTITY_REQUEST,
    output: Some(&GET_EMAIL_IDENTITY_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/identities/{EmailIdentity}/policies`.
#[derive(Clone, Copy, Debug)]
pub struct GetEmailIdentityPolicies;

impl Operation for GetEmailIdentityPolicies {
    type Input = GetEmailIdentityPoliciesRequest;
    type Output = GetEmailIdentityPoliciesResponse;
    fn spec() -> &'static OperationSpec {
        &GET_EMAIL_IDENTITY_POLICIES
    }
}

pub(super) static GET_EMAIL_IDENTITY_POLICIES: OperationSpec = OperationSpec {
    name: "GetEmailIdentityPolicies",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/identities/{EmailIdentity}/policies",
    action: "ses:GetEmailIdentityPolicies",
    input: &GET_EMAIL_IDENTITY_POLICIES_REQUEST,
    output: Some(&GET_EMAIL_IDENTITY_POLICIES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/templates/{TemplateName}`.
#[derive(Clone, Copy, Debug)]
pub struct GetEmailTemplate;

impl Operation for GetEmailTemplate {
    type Input = GetEmailTemplateRequest;
    type Output = GetEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &GET_EMAIL_TEMPLATE
    }
}

pub(super) static GET_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "GetEmailTemplate",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/templates/{TemplateName}",
    action: "ses:GetEmailTemplate",
    input: &GET_EMAIL_TEMPLATE_REQUEST,
    output: Some(&GET_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/export-jobs/{JobId}`.
#[derive(Clone, Copy, Debug)]
pub struct GetExportJob;

impl Operation for GetExportJob {
    type Input = GetExportJobRequest;
    type Output = GetExportJobResponse;
    fn spec() -> &'static OperationSpec {
        &GET_EXPORT_JOB
    }
}

pub(super) static GET_EXPORT_JOB: OperationSpec = OperationSpec {
    name: "GetExportJob",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/export-jobs/{JobId}",
    action: "ses:GetExportJob",
    input: &GET_EXPORT_JOB_REQUEST,
    output: Some(&GET_EXPORT_JOB_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/import-jobs/{JobId}`.
#[derive(Clone, Copy, Debug)]
pub struct GetImportJob;

impl Operation for GetImportJob {
    type Input = GetImportJobRequest;
    type Output = GetImportJobResponse;
    fn spec() -> &'static OperationSpec {
        &GET_IMPORT_JOB
    }
}

pub(super) static GET_IMPORT_JOB: OperationSpec = OperationSpec {
    name: "GetImportJob",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/import-jobs/{JobId}",
    action: "ses:GetImportJob",
    input: &GET_IMPORT_JOB_REQUEST,
    output: Some(&GET_IMPORT_JOB_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/insights/{MessageId}/`.
#[derive(Clone, Copy, Debug)]
pub struct GetMessageInsights;

impl Operation for GetMessageInsights {
    type Input = GetMessageInsightsRequest;
    type Output = GetMessageInsightsResponse;
    fn spec() -> &'static OperationSpec {
        &GET_MESSAGE_INSIGHTS
    }
}

pub(super) static GET_MESSAGE_INSIGHTS: OperationSpec = OperationSpec {
    name: "GetMessageInsights",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/insights/{MessageId}/",
    action: "ses:GetMessageInsights",
    input: &GET_MESSAGE_INSIGHTS_REQUEST,
    output: Some(&GET_MESSAGE_INSIGHTS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/multi-region-endpoints/{EndpointName}`.
#[derive(Clone, Copy, Debug)]
pub struct GetMultiRegionEndpoint;

impl Operation for GetMultiRegionEndpoint {
    type Input = GetMultiRegionEndpointRequest;
    type Output = GetMultiRegionEndpointResponse;
    fn spec() -> &'static OperationSpec {
        &GET_MULTI_REGION_ENDPOINT
    }
}

pub(super) static GET_MULTI_REGION_ENDPOINT: OperationSpec = OperationSpec {
    name: "GetMultiRegionEndpoint",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/multi-region-endpoints/{EndpointName}",
    action: "ses:GetMultiRegionEndpoint",
    input: &GET_MULTI_REGION_ENDPOINT_REQUEST,
    output: Some(&GET_MULTI_REGION_ENDPOINT_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/reputation/entities/{ReputationEntityType}/{ReputationEntityReference}`.
#[derive(Clone, Copy, Debug)]
pub struct GetReputationEntity;

impl Operation for GetReputationEntity {
    type Input = GetReputationEntityRequest;
    type Output = GetReputationEntityResponse;
    fn spec() -> &'static OperationSpec {
        &GET_REPUTATION_ENTITY
    }
}

pub(super) static GET_REPUTATION_ENTITY: OperationSpec = OperationSpec {
    name: "GetReputationEntity",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/reputation/entities/{ReputationEntityType}/{ReputationEntityReference}",
    action: "ses:GetReputationEntity",
    input: &GET_REPUTATION_ENTITY_REQUEST,
    output: Some(&GET_REPUTATION_ENTITY_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/suppression/addresses/{EmailAddress}`.
#[derive(Clone, Copy, Debug)]
pub struct GetSuppressedDestination;

impl Operation for GetSuppressedDestination {
    type Input = GetSuppressedDestinationRequest;
    type Output = GetSuppressedDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &GET_SUPPRESSED_DESTINATION
    }
}

pub(super) static GET_SUPPRESSED_DESTINATION: OperationSpec = OperationSpec {
    name: "GetSuppressedDestination",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/suppression/addresses/{EmailAddress}",
    action: "ses:GetSuppressedDestination",
    input: &GET_SUPPRESSED_DESTINATION_REQUEST,
    output: Some(&GET_SUPPRESSED_DESTINATION_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants/get`.
#[derive(Clone, Copy, Debug)]
pub struct GetTenant;

impl Operation for GetTenant {
    type Input = GetTenantRequest;
    type Output = GetTenantResponse;
    fn spec() -> &'static OperationSpec {
        &GET_TENANT
    }
}

pub(super) static GET_TENANT: OperationSpec = OperationSpec {
    name: "GetTenant",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants/get",
    action: "ses:GetTenant",
    input: &GET_TENANT_REQUEST,
    output: Some(&GET_TENANT_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/list-configuration-sets`.
#[derive(Clone, Copy, Debug)]
pub struct ListConfigurationSets;

impl Operation for ListConfigurationSets {
    type Input = ListConfigurationSetsRequest;
    type Output = ListConfigurationSetsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_CONFIGURATION_SETS
    }
}

pub(super) static LIST_CONFIGURATION_SETS: OperationSpec = OperationSpec {
    name: "ListConfigurationSets",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/list-configuration-sets",
    action: "ses:ListConfigurationSets",
    input: &LIST_CONFIGURATION_SETS_REQUEST,
    output: Some(&LIST_CONFIGURATION_SETS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/contact-lists`.
#[derive(Clone, Copy, Debug)]
pub struct ListContactLists;

impl Operation for ListContactLists {
    type Input = ListContactListsRequest;
    type Output = ListContactListsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_CONTACT_LISTS
    }
}

pub(super) static LIST_CONTACT_LISTS: OperationSpec = OperationSpec {
    name: "ListContactLists",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/contact-lists",
    action: "ses:ListContactLists",
    input: &LIST_CONTACT_LISTS_REQUEST,
    output: Some(&LIST_CONTACT_LISTS_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/contact-lists/{ContactListName}/contacts/list`.
#[derive(Clone, Copy, Debug)]
pub struct ListContacts;

impl Operation for ListContacts {
    type Input = ListContactsRequest;
    type Output = ListContactsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_CONTACTS
    }
}

pub(super) static LIST_CONTACTS: OperationSpec = OperationSpec {
    name: "ListContacts",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/contact-lists/{ContactListName}/contacts/list",
    action: "ses:ListContacts",
    input: &LIST_CONTACTS_REQUEST,
    output: Some(&LIST_CONTACTS_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/custom-verification-email-templates`.
#[derive(Clone, Copy, Debug)]
pub struct ListCustomVerificationEmailTemplates;

impl Operation for ListCustomVerificationEmailTemplates {
    type Input = ListCustomVerificationEmailTemplatesRequest;
    type Output = ListCustomVerificationEmailTemplatesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES
    }
}

pub(super) static LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES: OperationSpec = OperationSpec {
    name: "ListCustomVerificationEmailTemplates",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/custom-verification-email-templates",
    action: "ses:ListCustomVerificationEmailTemplates",
    input: &LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_REQUEST,
    output: Some(&LIST_CUSTOM_VERIFICATION_EMAIL_TEMPLATES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/dedicated-ip-pools`.
#[derive(Clone, Copy, Debug)]
pub struct ListDedicatedIpPools;

impl Operation for ListDedicatedIpPools {
    type Input = ListDedicatedIpPoolsRequest;
    type Output = ListDedicatedIpPoolsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_DEDICATED_IP_POOLS
    }
}

pub(super) static LIST_DEDICATED_IP_POOLS: OperationSpec = OperationSpec {
    name: "ListDedicatedIpPools",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/dedicated-ip-pools",
    action: "ses:ListDedicatedIpPools",
    input: &LIST_DEDICATED_IP_POOLS_REQUEST,
    output: Some(&LIST_DEDICATED_IP_POOLS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard/test-reports`.
#[derive(Clone, Copy, Debug)]
pub struct ListDeliverabilityTestReports;

impl Operation for ListDeliverabilityTestReports {
    type Input = ListDeliverabilityTestReportsRequest;
    type Output = ListDeliverabilityTestReportsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_DELIVERABILITY_TEST_REPORTS
    }
}

pub(super) static LIST_DELIVERABILITY_TEST_REPORTS: OperationSpec = OperationSpec {
    name: "ListDeliverabilityTestReports",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard/test-reports",
    action: "ses:ListDeliverabilityTestReports",
    input: &LIST_DELIVERABILITY_TEST_REPORTS_REQUEST,
    output: Some(&LIST_DELIVERABILITY_TEST_REPORTS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/deliverability-dashboard/domains/{SubscribedDomain}/campaigns`.
#[derive(Clone, Copy, Debug)]
pub struct ListDomainDeliverabilityCampaigns;

impl Operation for ListDomainDeliverabilityCampaigns {
    type Input = ListDomainDeliverabilityCampaignsRequest;
    type Output = ListDomainDeliverabilityCampaignsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS
    }
}

pub(super) static LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS: OperationSpec = OperationSpec {
    name: "ListDomainDeliverabilityCampaigns",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/deliverability-dashboard/domains/{SubscribedDomain}/campaigns",
    action: "ses:ListDomainDeliverabilityCampaigns",
    input: &LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS_REQUEST,
    output: Some(&LIST_DOMAIN_DELIVERABILITY_CAMPAIGNS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/list-identities`.
#[derive(Clone, Copy, Debug)]
pub struct ListEmailIdentities;

impl Operation for ListEmailIdentities {
    type Input = ListEmailIdentitiesRequest;
    type Output = ListEmailIdentitiesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_EMAIL_IDENTITIES
    }
}

pub(super) static LIST_EMAIL_IDENTITIES: OperationSpec = OperationSpec {
    name: "ListEmailIdentities",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/list-identities",
    action: "ses:ListEmailIdentities",
    input: &LIST_EMAIL_IDENTITIES_REQUEST,
    output: Some(&LIST_EMAIL_IDENTITIES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/identity/certificates/list`.
#[derive(Clone, Copy, Debug)]
pub struct ListEmailIdentityCertificates;

impl Operation for ListEmailIdentityCertificates {
    type Input = ListEmailIdentityCertificatesRequest;
    type Output = ListEmailIdentityCertificatesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_EMAIL_IDENTITY_CERTIFICATES
    }
}

pub(super) static LIST_EMAIL_IDENTITY_CERTIFICATES: OperationSpec = OperationSpec {
    name: "ListEmailIdentityCertificates",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/identity/certificates/list",
    action: "ses:ListEmailIdentityCertificates",
    input: &LIST_EMAIL_IDENTITY_CERTIFICATES_REQUEST,
    output: Some(&LIST_EMAIL_IDENTITY_CERTIFICATES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/templates`.
#[derive(Clone, Copy, Debug)]
pub struct ListEmailTemplates;

impl Operation for ListEmailTemplates {
    type Input = ListEmailTemplatesRequest;
    type Output = ListEmailTemplatesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_EMAIL_TEMPLATES
    }
}

pub(super) static LIST_EMAIL_TEMPLATES: OperationSpec = OperationSpec {
    name: "ListEmailTemplates",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/templates",
    action: "ses:ListEmailTemplates",
    input: &LIST_EMAIL_TEMPLATES_REQUEST,
    output: Some(&LIST_EMAIL_TEMPLATES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/list-export-jobs`.
#[derive(Clone, Copy, Debug)]
pub struct ListExportJobs;

impl Operation for ListExportJobs {
    type Input = ListExportJobsRequest;
    type Output = ListExportJobsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_EXPORT_JOBS
    }
}

pub(super) static LIST_EXPORT_JOBS: OperationSpec = OperationSpec {
    name: "ListExportJobs",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/list-export-jobs",
    action: "ses:ListExportJobs",
    input: &LIST_EXPORT_JOBS_REQUEST,
    output: Some(&LIST_EXPORT_JOBS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/import-jobs/list`.
#[derive(Clone, Copy, Debug)]
pub struct ListImportJobs;

impl Operation for ListImportJobs {
    type Input = ListImportJobsRequest;
    type Output = ListImportJobsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_IMPORT_JOBS
    }
}

pub(super) static LIST_IMPORT_JOBS: OperationSpec = OperationSpec {
    name: "ListImportJobs",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/import-jobs/list",
    action: "ses:ListImportJobs",
    input: &LIST_IMPORT_JOBS_REQUEST,
    output: Some(&LIST_IMPORT_JOBS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/multi-region-endpoints`.
#[derive(Clone, Copy, Debug)]
pub struct ListMultiRegionEndpoints;

impl Operation for ListMultiRegionEndpoints {
    type Input = ListMultiRegionEndpointsRequest;
    type Output = ListMultiRegionEndpointsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_MULTI_REGION_ENDPOINTS
    }
}

pub(super) static LIST_MULTI_REGION_ENDPOINTS: OperationSpec = OperationSpec {
    name: "ListMultiRegionEndpoints",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/multi-region-endpoints",
    action: "ses:ListMultiRegionEndpoints",
    input: &LIST_MULTI_REGION_ENDPOINTS_REQUEST,
    output: Some(&LIST_MULTI_REGION_ENDPOINTS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/vdm/recommendations`.
#[derive(Clone, Copy, Debug)]
pub struct ListRecommendations;

impl Operation for ListRecommendations {
    type Input = ListRecommendationsRequest;
    type Output = ListRecommendationsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_RECOMMENDATIONS
    }
}

pub(super) static LIST_RECOMMENDATIONS: OperationSpec = OperationSpec {
    name: "ListRecommendations",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/vdm/recommendations",
    action: "ses:ListRecommendations",
    input: &LIST_RECOMMENDATIONS_REQUEST,
    output: Some(&LIST_RECOMMENDATIONS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/reputation/entities`.
#[derive(Clone, Copy, Debug)]
pub struct ListReputationEntities;

impl Operation for ListReputationEntities {
    type Input = ListReputationEntitiesRequest;
    type Output = ListReputationEntitiesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_REPUTATION_ENTITIES
    }
}

pub(super) static LIST_REPUTATION_ENTITIES: OperationSpec = OperationSpec {
    name: "ListReputationEntities",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/reputation/entities",
    action: "ses:ListReputationEntities",
    input: &LIST_REPUTATION_ENTITIES_REQUEST,
    output: Some(&LIST_REPUTATION_ENTITIES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/resources/tenants/list`.
#[derive(Clone, Copy, Debug)]
pub struct ListResourceTenants;

impl Operation for ListResourceTenants {
    type Input = ListResourceTenantsRequest;
    type Output = ListResourceTenantsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_RESOURCE_TENANTS
    }
}

pub(super) static LIST_RESOURCE_TENANTS: OperationSpec = OperationSpec {
    name: "ListResourceTenants",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/resources/tenants/list",
    action: "ses:ListResourceTenants",
    input: &LIST_RESOURCE_TENANTS_REQUEST,
    output: Some(&LIST_RESOURCE_TENANTS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/suppression/addresses`.
#[derive(Clone, Copy, Debug)]
pub struct ListSuppressedDestinations;

impl Operation for ListSuppressedDestinations {
    type Input = ListSuppressedDestinationsRequest;
    type Output = ListSuppressedDestinationsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_SUPPRESSED_DESTINATIONS
    }
}

pub(super) static LIST_SUPPRESSED_DESTINATIONS: OperationSpec = OperationSpec {
    name: "ListSuppressedDestinations",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/suppression/addresses",
    action: "ses:ListSuppressedDestinations",
    input: &LIST_SUPPRESSED_DESTINATIONS_REQUEST,
    output: Some(&LIST_SUPPRESSED_DESTINATIONS_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::INVALID_NEXT_TOKEN_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `GET /v2/email/tags`.
#[derive(Clone, Copy, Debug)]
pub struct ListTagsForResource;

impl Operation for ListTagsForResource {
    type Input = ListTagsForResourceRequest;
    type Output = ListTagsForResourceResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_TAGS_FOR_RESOURCE
    }
}

pub(super) static LIST_TAGS_FOR_RESOURCE: OperationSpec = OperationSpec {
    name: "ListTagsForResource",
    service: &SERVICE,
    method: "GET",
    path: "/v2/email/tags",
    action: "ses:ListTagsForResource",
    input: &LIST_TAGS_FOR_RESOURCE_REQUEST,
    output: Some(&LIST_TAGS_FOR_RESOURCE_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants/resources/list`.
#[derive(Clone, Copy, Debug)]
pub struct ListTenantResources;

impl Operation for ListTenantResources {
    type Input = ListTenantResourcesRequest;
    type Output = ListTenantResourcesResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_TENANT_RESOURCES
    }
}

pub(super) static LIST_TENANT_RESOURCES: OperationSpec = OperationSpec {
    name: "ListTenantResources",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants/resources/list",
    action: "ses:ListTenantResources",
    input: &LIST_TENANT_RESOURCES_REQUEST,
    output: Some(&LIST_TENANT_RESOURCES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenants/list`.
#[derive(Clone, Copy, Debug)]
pub struct ListTenants;

impl Operation for ListTenants {
    type Input = ListTenantsRequest;
    type Output = ListTenantsResponse;
    fn spec() -> &'static OperationSpec {
        &LIST_TENANTS
    }
}

pub(super) static LIST_TENANTS: OperationSpec = OperationSpec {
    name: "ListTenants",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenants/list",
    action: "ses:ListTenants",
    input: &LIST_TENANTS_REQUEST,
    output: Some(&LIST_TENANTS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/account/dedicated-ips/warmup`.
#[derive(Clone, Copy, Debug)]
pub struct PutAccountDedicatedIpWarmupAttributes;

impl Operation for PutAccountDedicatedIpWarmupAttributes {
    type Input = PutAccountDedicatedIpWarmupAttributesRequest;
    type Output = PutAccountDedicatedIpWarmupAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES
    }
}

pub(super) static PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutAccountDedicatedIpWarmupAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/account/dedicated-ips/warmup",
    action: "ses:PutAccountDedicatedIpWarmupAttributes",
    input: &PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES_REQUEST,
    output: Some(&PUT_ACCOUNT_DEDICATED_IP_WARMUP_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/account/details`.
#[derive(Clone, Copy, Debug)]
pub struct PutAccountDetails;

impl Operation for PutAccountDetails {
    type Input = PutAccountDetailsRequest;
    type Output = PutAccountDetailsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_ACCOUNT_DETAILS
    }
}

pub(super) static PUT_ACCOUNT_DETAILS: OperationSpec = OperationSpec {
    name: "PutAccountDetails",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/account/details",
    action: "ses:PutAccountDetails",
    input: &PUT_ACCOUNT_DETAILS_REQUEST,
    output: Some(&PUT_ACCOUNT_DETAILS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/account/pricing-attributes`.
#[derive(Clone, Copy, Debug)]
pub struct PutAccountPricingAttributes;

impl Operation for PutAccountPricingAttributes {
    type Input = PutAccountPricingAttributesRequest;
    type Output = PutAccountPricingAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_ACCOUNT_PRICING_ATTRIBUTES
    }
}

pub(super) static PUT_ACCOUNT_PRICING_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutAccountPricingAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/account/pricing-attributes",
    action: "ses:PutAccountPricingAttributes",
    input: &PUT_ACCOUNT_PRICING_ATTRIBUTES_REQUEST,
    output: Some(&PUT_ACCOUNT_PRICING_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/account/sending`.
#[derive(Clone, Copy, Debug)]
pub struct PutAccountSendingAttributes;

impl Operation for PutAccountSendingAttributes {
    type Input = PutAccountSendingAttributesRequest;
    type Output = PutAccountSendingAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_ACCOUNT_SENDING_ATTRIBUTES
    }
}

pub(super) static PUT_ACCOUNT_SENDING_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutAccountSendingAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/account/sending",
    action: "ses:PutAccountSendingAttributes",
    input: &PUT_ACCOUNT_SENDING_ATTRIBUTES_REQUEST,
    output: Some(&PUT_ACCOUNT_SENDING_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/account/suppression`.
#[derive(Clone, Copy, Debug)]
pub struct PutAccountSuppressionAttributes;

impl Operation for PutAccountSuppressionAttributes {
    type Input = PutAccountSuppressionAttributesRequest;
    type Output = PutAccountSuppressionAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES
    }
}

pub(super) static PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutAccountSuppressionAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/account/suppression",
    action: "ses:PutAccountSuppressionAttributes",
    input: &PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES_REQUEST,
    output: Some(&PUT_ACCOUNT_SUPPRESSION_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/account/vdm`.
#[derive(Clone, Copy, Debug)]
pub struct PutAccountVdmAttributes;

impl Operation for PutAccountVdmAttributes {
    type Input = PutAccountVdmAttributesRequest;
    type Output = PutAccountVdmAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_ACCOUNT_VDM_ATTRIBUTES
    }
}

pub(super) static PUT_ACCOUNT_VDM_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutAccountVdmAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/account/vdm",
    action: "ses:PutAccountVdmAttributes",
    input: &PUT_ACCOUNT_VDM_ATTRIBUTES_REQUEST,
    output: Some(&PUT_ACCOUNT_VDM_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/archiving-options`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetArchivingOptions;

impl Operation for PutConfigurationSetArchivingOptions {
    type Input = PutConfigurationSetArchivingOptionsRequest;
    type Output = PutConfigurationSetArchivingOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetArchivingOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/archiving-options",
    action: "ses:PutConfigurationSetArchivingOptions",
    input: &PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_ARCHIVING_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/delivery-options`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetDeliveryOptions;

impl Operation for PutConfigurationSetDeliveryOptions {
    type Input = PutConfigurationSetDeliveryOptionsRequest;
    type Output = PutConfigurationSetDeliveryOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_DELIVERY_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetDeliveryOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/delivery-options",
    action: "ses:PutConfigurationSetDeliveryOptions",
    input: &PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_DELIVERY_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/reputation-options`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetReputationOptions;

impl Operation for PutConfigurationSetReputationOptions {
    type Input = PutConfigurationSetReputationOptionsRequest;
    type Output = PutConfigurationSetReputationOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_REPUTATION_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_REPUTATION_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetReputationOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/reputation-options",
    action: "ses:PutConfigurationSetReputationOptions",
    input: &PUT_CONFIGURATION_SET_REPUTATION_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_REPUTATION_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/sending`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetSendingOptions;

impl Operation for PutConfigurationSetSendingOptions {
    type Input = PutConfigurationSetSendingOptionsRequest;
    type Output = PutConfigurationSetSendingOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_SENDING_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_SENDING_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetSendingOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/sending",
    action: "ses:PutConfigurationSetSendingOptions",
    input: &PUT_CONFIGURATION_SET_SENDING_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_SENDING_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/suppression-options`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetSuppressionOptions;

impl Operation for PutConfigurationSetSuppressionOptions {
    type Input = PutConfigurationSetSuppressionOptionsRequest;
    type Output = PutConfigurationSetSuppressionOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetSuppressionOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/suppression-options",
    action: "ses:PutConfigurationSetSuppressionOptions",
    input: &PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_SUPPRESSION_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/tracking-options`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetTrackingOptions;

impl Operation for PutConfigurationSetTrackingOptions {
    type Input = PutConfigurationSetTrackingOptionsRequest;
    type Output = PutConfigurationSetTrackingOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_TRACKING_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_TRACKING_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetTrackingOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/tracking-options",
    action: "ses:PutConfigurationSetTrackingOptions",
    input: &PUT_CONFIGURATION_SET_TRACKING_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_TRACKING_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/vdm-options`.
#[derive(Clone, Copy, Debug)]
pub struct PutConfigurationSetVdmOptions;

impl Operation for PutConfigurationSetVdmOptions {
    type Input = PutConfigurationSetVdmOptionsRequest;
    type Output = PutConfigurationSetVdmOptionsResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_CONFIGURATION_SET_VDM_OPTIONS
    }
}

pub(super) static PUT_CONFIGURATION_SET_VDM_OPTIONS: OperationSpec = OperationSpec {
    name: "PutConfigurationSetVdmOptions",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/vdm-options",
    action: "ses:PutConfigurationSetVdmOptions",
    input: &PUT_CONFIGURATION_SET_VDM_OPTIONS_REQUEST,
    output: Some(&PUT_CONFIGURATION_SET_VDM_OPTIONS_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/dedicated-ips/{IP}/pool`.
#[derive(Clone, Copy, Debug)]
pub struct PutDedicatedIpInPool;

impl Operation for PutDedicatedIpInPool {
    type Input = PutDedicatedIpInPoolRequest;
    type Output = PutDedicatedIpInPoolResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_DEDICATED_IP_IN_POOL
    }
}

pub(super) static PUT_DEDICATED_IP_IN_POOL: OperationSpec = OperationSpec {
    name: "PutDedicatedIpInPool",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/dedicated-ips/{IP}/pool",
    action: "ses:PutDedicatedIpInPool",
    input: &PUT_DEDICATED_IP_IN_POOL_REQUEST,
    output: Some(&PUT_DEDICATED_IP_IN_POOL_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/dedicated-ip-pools/{PoolName}/scaling`.
#[derive(Clone, Copy, Debug)]
pub struct PutDedicatedIpPoolScalingAttributes;

impl Operation for PutDedicatedIpPoolScalingAttributes {
    type Input = PutDedicatedIpPoolScalingAttributesRequest;
    type Output = PutDedicatedIpPoolScalingAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES
    }
}

pub(super) static PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutDedicatedIpPoolScalingAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/dedicated-ip-pools/{PoolName}/scaling",
    action: "ses:PutDedicatedIpPoolScalingAttributes",
    input: &PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES_REQUEST,
    output: Some(&PUT_DEDICATED_IP_POOL_SCALING_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/dedicated-ips/{IP}/warmup`.
#[derive(Clone, Copy, Debug)]
pub struct PutDedicatedIpWarmupAttributes;

impl Operation for PutDedicatedIpWarmupAttributes {
    type Input = PutDedicatedIpWarmupAttributesRequest;
    type Output = PutDedicatedIpWarmupAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_DEDICATED_IP_WARMUP_ATTRIBUTES
    }
}

pub(super) static PUT_DEDICATED_IP_WARMUP_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutDedicatedIpWarmupAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/dedicated-ips/{IP}/warmup",
    action: "ses:PutDedicatedIpWarmupAttributes",
    input: &PUT_DEDICATED_IP_WARMUP_ATTRIBUTES_REQUEST,
    output: Some(&PUT_DEDICATED_IP_WARMUP_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/deliverability-dashboard`.
#[derive(Clone, Copy, Debug)]
pub struct PutDeliverabilityDashboardOption;

impl Operation for PutDeliverabilityDashboardOption {
    type Input = PutDeliverabilityDashboardOptionRequest;
    type Output = PutDeliverabilityDashboardOptionResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_DELIVERABILITY_DASHBOARD_OPTION
    }
}

pub(super) static PUT_DELIVERABILITY_DASHBOARD_OPTION: OperationSpec = OperationSpec {
    name: "PutDeliverabilityDashboardOption",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/deliverability-dashboard",
    action: "ses:PutDeliverabilityDashboardOption",
    input: &PUT_DELIVERABILITY_DASHBOARD_OPTION_REQUEST,
    output: Some(&PUT_DELIVERABILITY_DASHBOARD_OPTION_RESPONSE),
    errors: &[
        &errors::ALREADY_EXISTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/identities/{EmailIdentity}/configuration-set`.
#[derive(Clone, Copy, Debug)]
pub struct PutEmailIdentityConfigurationSetAttributes;

impl Operation for PutEmailIdentityConfigurationSetAttributes {
    type Input = PutEmailIdentityConfigurationSetAttributesRequest;
    type Output = PutEmailIdentityConfigurationSetAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES
    }
}

pub(super) static PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutEmailIdentityConfigurationSetAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/identities/{EmailIdentity}/configuration-set",
    action: "ses:PutEmailIdentityConfigurationSetAttributes",
    input: &PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES_REQUEST,
    output: Some(&PUT_EMAIL_IDENTITY_CONFIGURATION_SET_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/identities/{EmailIdentity}/dkim`.
#[derive(Clone, Copy, Debug)]
pub struct PutEmailIdentityDkimAttributes;

impl Operation for PutEmailIdentityDkimAttributes {
    type Input = PutEmailIdentityDkimAttributesRequest;
    type Output = PutEmailIdentityDkimAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES
    }
}

pub(super) static PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutEmailIdentityDkimAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/identities/{EmailIdentity}/dkim",
    action: "ses:PutEmailIdentityDkimAttributes",
    input: &PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES_REQUEST,
    output: Some(&PUT_EMAIL_IDENTITY_DKIM_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/identities/{EmailIdentity}/dkim/signing`.
#[derive(Clone, Copy, Debug)]
pub struct PutEmailIdentityDkimSigningAttributes;

impl Operation for PutEmailIdentityDkimSigningAttributes {
    type Input = PutEmailIdentityDkimSigningAttributesRequest;
    type Output = PutEmailIdentityDkimSigningAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES
    }
}

pub(super) static PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutEmailIdentityDkimSigningAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/identities/{EmailIdentity}/dkim/signing",
    action: "ses:PutEmailIdentityDkimSigningAttributes",
    input: &PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES_REQUEST,
    output: Some(&PUT_EMAIL_IDENTITY_DKIM_SIGNING_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/identities/{EmailIdentity}/feedback`.
#[derive(Clone, Copy, Debug)]
pub struct PutEmailIdentityFeedbackAttributes;

impl Operation for PutEmailIdentityFeedbackAttributes {
    type Input = PutEmailIdentityFeedbackAttributesRequest;
    type Output = PutEmailIdentityFeedbackAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES
    }
}

pub(super) static PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutEmailIdentityFeedbackAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/identities/{EmailIdentity}/feedback",
    action: "ses:PutEmailIdentityFeedbackAttributes",
    input: &PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES_REQUEST,
    output: Some(&PUT_EMAIL_IDENTITY_FEEDBACK_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/identities/{EmailIdentity}/mail-from`.
#[derive(Clone, Copy, Debug)]
pub struct PutEmailIdentityMailFromAttributes;

impl Operation for PutEmailIdentityMailFromAttributes {
    type Input = PutEmailIdentityMailFromAttributesRequest;
    type Output = PutEmailIdentityMailFromAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES
    }
}

pub(super) static PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutEmailIdentityMailFromAttributes",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/identities/{EmailIdentity}/mail-from",
    action: "ses:PutEmailIdentityMailFromAttributes",
    input: &PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES_REQUEST,
    output: Some(&PUT_EMAIL_IDENTITY_MAIL_FROM_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/suppression/addresses`.
#[derive(Clone, Copy, Debug)]
pub struct PutSuppressedDestination;

impl Operation for PutSuppressedDestination {
    type Input = PutSuppressedDestinationRequest;
    type Output = PutSuppressedDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_SUPPRESSED_DESTINATION
    }
}

pub(super) static PUT_SUPPRESSED_DESTINATION: OperationSpec = OperationSpec {
    name: "PutSuppressedDestination",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/suppression/addresses",
    action: "ses:PutSuppressedDestination",
    input: &PUT_SUPPRESSED_DESTINATION_REQUEST,
    output: Some(&PUT_SUPPRESSED_DESTINATION_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tenant/suppression`.
#[derive(Clone, Copy, Debug)]
pub struct PutTenantSuppressionAttributes;

impl Operation for PutTenantSuppressionAttributes {
    type Input = PutTenantSuppressionAttributesRequest;
    type Output = PutTenantSuppressionAttributesResponse;
    fn spec() -> &'static OperationSpec {
        &PUT_TENANT_SUPPRESSION_ATTRIBUTES
    }
}

pub(super) static PUT_TENANT_SUPPRESSION_ATTRIBUTES: OperationSpec = OperationSpec {
    name: "PutTenantSuppressionAttributes",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tenant/suppression",
    action: "ses:PutTenantSuppressionAttributes",
    input: &PUT_TENANT_SUPPRESSION_ATTRIBUTES_REQUEST,
    output: Some(&PUT_TENANT_SUPPRESSION_ATTRIBUTES_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/outbound-bulk-emails`.
#[derive(Clone, Copy, Debug)]
pub struct SendBulkEmail;

impl Operation for SendBulkEmail {
    type Input = SendBulkEmailRequest;
    type Output = SendBulkEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_BULK_EMAIL
    }
}

pub(super) static SEND_BULK_EMAIL: OperationSpec = OperationSpec {
    name: "SendBulkEmail",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/outbound-bulk-emails",
    action: "ses:SendBulkEmail",
    input: &SEND_BULK_EMAIL_REQUEST,
    output: Some(&SEND_BULK_EMAIL_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::ACCOUNT_SUSPENDED_EXCEPTION,
        &errors::SENDING_PAUSED_EXCEPTION,
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/outbound-custom-verification-emails`.
#[derive(Clone, Copy, Debug)]
pub struct SendCustomVerificationEmail;

impl Operation for SendCustomVerificationEmail {
    type Input = SendCustomVerificationEmailRequest;
    type Output = SendCustomVerificationEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_CUSTOM_VERIFICATION_EMAIL
    }
}

pub(super) static SEND_CUSTOM_VERIFICATION_EMAIL: OperationSpec = OperationSpec {
    name: "SendCustomVerificationEmail",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/outbound-custom-verification-emails",
    action: "ses:SendCustomVerificationEmail",
    input: &SEND_CUSTOM_VERIFICATION_EMAIL_REQUEST,
    output: Some(&SEND_CUSTOM_VERIFICATION_EMAIL_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::MESSAGE_REJECTED,
        &errors::SENDING_PAUSED_EXCEPTION,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/outbound-emails`.
#[derive(Clone, Copy, Debug)]
pub struct SendEmail;

impl Operation for SendEmail {
    type Input = SendEmailRequest;
    type Output = SendEmailResponse;
    fn spec() -> &'static OperationSpec {
        &SEND_EMAIL
    }
}

pub(super) static SEND_EMAIL: OperationSpec = OperationSpec {
    name: "SendEmail",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/outbound-emails",
    action: "ses:SendEmail",
    input: &SEND_EMAIL_REQUEST,
    output: Some(&SEND_EMAIL_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::LIMIT_EXCEEDED_EXCEPTION,
        &errors::ACCOUNT_SUSPENDED_EXCEPTION,
        &errors::SENDING_PAUSED_EXCEPTION,
        &errors::MESSAGE_REJECTED,
        &errors::MAIL_FROM_DOMAIN_NOT_VERIFIED_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: true,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/tags`.
#[derive(Clone, Copy, Debug)]
pub struct TagResource;

impl Operation for TagResource {
    type Input = TagResourceRequest;
    type Output = TagResourceResponse;
    fn spec() -> &'static OperationSpec {
        &TAG_RESOURCE
    }
}

pub(super) static TAG_RESOURCE: OperationSpec = OperationSpec {
    name: "TagResource",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/tags",
    action: "ses:TagResource",
    input: &TAG_RESOURCE_REQUEST,
    output: Some(&TAG_RESOURCE_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/templates/{TemplateName}/render`.
#[derive(Clone, Copy, Debug)]
pub struct TestRenderEmailTemplate;

impl Operation for TestRenderEmailTemplate {
    type Input = TestRenderEmailTemplateRequest;
    type Output = TestRenderEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &TEST_RENDER_EMAIL_TEMPLATE
    }
}

pub(super) static TEST_RENDER_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "TestRenderEmailTemplate",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/templates/{TemplateName}/render",
    action: "ses:TestRenderEmailTemplate",
    input: &TEST_RENDER_EMAIL_TEMPLATE_REQUEST,
    output: Some(&TEST_RENDER_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `DELETE /v2/email/tags`.
#[derive(Clone, Copy, Debug)]
pub struct UntagResource;

impl Operation for UntagResource {
    type Input = UntagResourceRequest;
    type Output = UntagResourceResponse;
    fn spec() -> &'static OperationSpec {
        &UNTAG_RESOURCE
    }
}

pub(super) static UNTAG_RESOURCE: OperationSpec = OperationSpec {
    name: "UntagResource",
    service: &SERVICE,
    method: "DELETE",
    path: "/v2/email/tags",
    action: "ses:UntagResource",
    input: &UNTAG_RESOURCE_REQUEST,
    output: Some(&UNTAG_RESOURCE_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `POST /v2/email/update-configuration-sets`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateConfigurationSet;

impl Operation for UpdateConfigurationSet {
    type Input = UpdateConfigurationSetRequest;
    type Output = UpdateConfigurationSetResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONFIGURATION_SET
    }
}

pub(super) static UPDATE_CONFIGURATION_SET: OperationSpec = OperationSpec {
    name: "UpdateConfigurationSet",
    service: &SERVICE,
    method: "POST",
    path: "/v2/email/update-configuration-sets",
    action: "ses:UpdateConfigurationSet",
    input: &UPDATE_CONFIGURATION_SET_REQUEST,
    output: Some(&UPDATE_CONFIGURATION_SET_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/configuration-sets/{ConfigurationSetName}/event-destinations/{EventDestinationName}`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateConfigurationSetEventDestination;

impl Operation for UpdateConfigurationSetEventDestination {
    type Input = UpdateConfigurationSetEventDestinationRequest;
    type Output = UpdateConfigurationSetEventDestinationResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION
    }
}

pub(super) static UPDATE_CONFIGURATION_SET_EVENT_DESTINATION: OperationSpec = OperationSpec {
    name: "UpdateConfigurationSetEventDestination",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/configuration-sets/{ConfigurationSetName}/event-destinations/{EventDestinationName}",
    action: "ses:UpdateConfigurationSetEventDestination",
    input: &UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_REQUEST,
    output: Some(&UPDATE_CONFIGURATION_SET_EVENT_DESTINATION_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/contact-lists/{ContactListName}/contacts/{EmailAddress}`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateContact;

impl Operation for UpdateContact {
    type Input = UpdateContactRequest;
    type Output = UpdateContactResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONTACT
    }
}

pub(super) static UPDATE_CONTACT: OperationSpec = OperationSpec {
    name: "UpdateContact",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/contact-lists/{ContactListName}/contacts/{EmailAddress}",
    action: "ses:UpdateContact",
    input: &UPDATE_CONTACT_REQUEST,
    output: Some(&UPDATE_CONTACT_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/contact-lists/{ContactListName}`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateContactList;

impl Operation for UpdateContactList {
    type Input = UpdateContactListRequest;
    type Output = UpdateContactListResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CONTACT_LIST
    }
}

pub(super) static UPDATE_CONTACT_LIST: OperationSpec = OperationSpec {
    name: "UpdateContactList",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/contact-lists/{ContactListName}",
    action: "ses:UpdateContactList",
    input: &UPDATE_CONTACT_LIST_REQUEST,
    output: Some(&UPDATE_CONTACT_LIST_RESPONSE),
    errors: &[
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::NOT_FOUND_EXCEPTION,
        &errors::CONCURRENT_MODIFICATION_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/custom-verification-email-templates/{TemplateName}`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateCustomVerificationEmailTemplate;

impl Operation for UpdateCustomVerificationEmailTemplate {
    type Input = UpdateCustomVerificationEmailTemplateRequest;
    type Output = UpdateCustomVerificationEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE
    }
}

pub(super) static UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "UpdateCustomVerificationEmailTemplate",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/custom-verification-email-templates/{TemplateName}",
    action: "ses:UpdateCustomVerificationEmailTemplate",
    input: &UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_REQUEST,
    output: Some(&UPDATE_CUSTOM_VERIFICATION_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/identities/{EmailIdentity}/policies/{PolicyName}`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateEmailIdentityPolicy;

impl Operation for UpdateEmailIdentityPolicy {
    type Input = UpdateEmailIdentityPolicyRequest;
    type Output = UpdateEmailIdentityPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_EMAIL_IDENTITY_POLICY
    }
}

pub(super) static UPDATE_EMAIL_IDENTITY_POLICY: OperationSpec = OperationSpec {
    name: "UpdateEmailIdentityPolicy",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/identities/{EmailIdentity}/policies/{PolicyName}",
    action: "ses:UpdateEmailIdentityPolicy",
    input: &UPDATE_EMAIL_IDENTITY_POLICY_REQUEST,
    output: Some(&UPDATE_EMAIL_IDENTITY_POLICY_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/templates/{TemplateName}`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateEmailTemplate;

impl Operation for UpdateEmailTemplate {
    type Input = UpdateEmailTemplateRequest;
    type Output = UpdateEmailTemplateResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_EMAIL_TEMPLATE
    }
}

pub(super) static UPDATE_EMAIL_TEMPLATE: OperationSpec = OperationSpec {
    name: "UpdateEmailTemplate",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/templates/{TemplateName}",
    action: "ses:UpdateEmailTemplate",
    input: &UPDATE_EMAIL_TEMPLATE_REQUEST,
    output: Some(&UPDATE_EMAIL_TEMPLATE_RESPONSE),
    errors: &[
        &errors::NOT_FOUND_EXCEPTION,
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/reputation/entities/{ReputationEntityType}/{ReputationEntityReference}/customer-managed-status`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateReputationEntityCustomerManagedStatus;

impl Operation for UpdateReputationEntityCustomerManagedStatus {
    type Input = UpdateReputationEntityCustomerManagedStatusRequest;
    type Output = UpdateReputationEntityCustomerManagedStatusResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS
    }
}

pub(super) static UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS: OperationSpec = OperationSpec {
    name: "UpdateReputationEntityCustomerManagedStatus",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/reputation/entities/{ReputationEntityType}/{ReputationEntityReference}/customer-managed-status",
    action: "ses:UpdateReputationEntityCustomerManagedStatus",
    input: &UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS_REQUEST,
    output: Some(&UPDATE_REPUTATION_ENTITY_CUSTOMER_MANAGED_STATUS_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};

/// `PUT /v2/email/reputation/entities/{ReputationEntityType}/{ReputationEntityReference}/policy`.
#[derive(Clone, Copy, Debug)]
pub struct UpdateReputationEntityPolicy;

impl Operation for UpdateReputationEntityPolicy {
    type Input = UpdateReputationEntityPolicyRequest;
    type Output = UpdateReputationEntityPolicyResponse;
    fn spec() -> &'static OperationSpec {
        &UPDATE_REPUTATION_ENTITY_POLICY
    }
}

pub(super) static UPDATE_REPUTATION_ENTITY_POLICY: OperationSpec = OperationSpec {
    name: "UpdateReputationEntityPolicy",
    service: &SERVICE,
    method: "PUT",
    path: "/v2/email/reputation/entities/{ReputationEntityType}/{ReputationEntityReference}/policy",
    action: "ses:UpdateReputationEntityPolicy",
    input: &UPDATE_REPUTATION_ENTITY_POLICY_REQUEST,
    output: Some(&UPDATE_REPUTATION_ENTITY_POLICY_RESPONSE),
    errors: &[
        &errors::TOO_MANY_REQUESTS_EXCEPTION,
        &errors::BAD_REQUEST_EXCEPTION,
        &errors::CONFLICT_EXCEPTION,
    ],
    sends: false,
    open: false,
    hides_null: false,
};
