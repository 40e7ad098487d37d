"""Every operation of botocore's models: it is served, or says in its protocol's error form that it is not."""
import json
import pathlib
import re
import pytest
import urllib3
from botocore.auth import SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials
from botocore.model import ServiceModel
from botocore.parsers import create_parser
from harness.server import REGION, ROOT_KEY, ROOT_SECRET, Sesame

# The models that Sesame is generated from, as botocore's pinned version has them; the client's botocore may be newer.
MODELS = pathlib.Path(__file__).parents[2] / "models"
SERVED = {
    "ses": {
        "SendEmail", "SendRawEmail", "VerifyDomainIdentity", "VerifyDomainDkim", "GetIdentityVerificationAttributes", "GetSendQuota",
        # Settings of identities.
        "PutIdentityPolicy", "GetIdentityPolicies", "ListIdentityPolicies", "DeleteIdentityPolicy",
        "SetIdentityNotificationTopic", "SetIdentityHeadersInNotificationsEnabled", "GetIdentityNotificationAttributes",
        # Identities.
        "VerifyEmailIdentity", "VerifyEmailAddress", "ListVerifiedEmailAddresses", "DeleteVerifiedEmailAddress", "ListIdentities", "DeleteIdentity",
        "SetIdentityDkimEnabled", "GetIdentityDkimAttributes", "SetIdentityMailFromDomain", "GetIdentityMailFromDomainAttributes",
        "SetIdentityFeedbackForwardingEnabled",
        # Letters that verify addresses in own words.
        "CreateCustomVerificationEmailTemplate", "GetCustomVerificationEmailTemplate", "UpdateCustomVerificationEmailTemplate",
        "DeleteCustomVerificationEmailTemplate", "ListCustomVerificationEmailTemplates", "SendCustomVerificationEmail",
        # The account.
        "GetSendStatistics", "GetAccountSendingEnabled", "UpdateAccountSendingEnabled",
        # Configuration sets.
        "CreateConfigurationSet", "DescribeConfigurationSet", "ListConfigurationSets", "DeleteConfigurationSet", "PutConfigurationSetDeliveryOptions",
        "UpdateConfigurationSetSendingEnabled", "UpdateConfigurationSetReputationMetricsEnabled", "CreateConfigurationSetTrackingOptions",
        "UpdateConfigurationSetTrackingOptions", "DeleteConfigurationSetTrackingOptions",
    },
    "sesv2": {
        "CreateEmailIdentity", "GetEmailIdentity", "ListEmailIdentities", "DeleteEmailIdentity", "SendEmail", "GetAccount",
        # Settings of identities, tags.
        "CreateEmailIdentityPolicy", "UpdateEmailIdentityPolicy", "DeleteEmailIdentityPolicy", "GetEmailIdentityPolicies",
        "PutEmailIdentityConfigurationSetAttributes", "AssociateEmailIdentityCertificate", "DisassociateEmailIdentityCertificate",
        "ListEmailIdentityCertificates", "TagResource", "UntagResource", "ListTagsForResource",
        # Identities.
        "PutEmailIdentityDkimAttributes", "PutEmailIdentityDkimSigningAttributes", "PutEmailIdentityMailFromAttributes",
        "PutEmailIdentityFeedbackAttributes",
        # Letters that verify addresses in own words.
        "CreateCustomVerificationEmailTemplate", "GetCustomVerificationEmailTemplate", "UpdateCustomVerificationEmailTemplate",
        "DeleteCustomVerificationEmailTemplate", "ListCustomVerificationEmailTemplates", "SendCustomVerificationEmail",
        # The account.
        "PutAccountDetails", "PutAccountSendingAttributes", "PutAccountSuppressionAttributes", "PutAccountVdmAttributes",
        "PutAccountDedicatedIpWarmupAttributes", "PutAccountPricingAttributes",
        # Configuration sets.
        "CreateConfigurationSet", "GetConfigurationSet", "ListConfigurationSets", "DeleteConfigurationSet", "UpdateConfigurationSet",
        "PutConfigurationSetDeliveryOptions", "PutConfigurationSetSendingOptions", "PutConfigurationSetReputationOptions",
        "PutConfigurationSetTrackingOptions", "PutConfigurationSetSuppressionOptions", "PutConfigurationSetVdmOptions",
        "PutConfigurationSetArchivingOptions",
    },
    "iam": {
        "AttachRolePolicy", "AttachUserPolicy", "CreateAccessKey", "CreateLoginProfile", "CreatePolicy", "CreateRole", "CreateUser", "DeleteAccessKey",
        "DeleteLoginProfile", "DeletePolicy", "DeleteRole", "DeleteRolePolicy", "DeleteUser", "DeleteUserPolicy", "DetachRolePolicy",
        "DetachUserPolicy", "GetAccessKeyLastUsed", "GetLoginProfile", "GetPolicy", "GetPolicyVersion", "GetRole", "GetRolePolicy", "GetUser",
        "GetUserPolicy", "ListAccessKeys", "ListAttachedRolePolicies", "ListAttachedUserPolicies", "ListGroupsForUser", "ListMFADevices",
        "ListPolicies", "ListRolePolicies", "ListRoles", "ListSSHPublicKeys", "ListServiceSpecificCredentials", "ListSigningCertificates",
        "ListUserPolicies", "ListUsers", "PutRolePolicy", "PutUserPolicy", "SimulatePrincipalPolicy", "UpdateAccessKey", "UpdateLoginProfile",
        "UpdateUser",
    },
    "sts": {"GetCallerIdentity", "AssumeRole", "GetSessionToken"},
}
COUNT = {"iam": 43, "ses": 71, "sesv2": 116, "sts": 11}


@pytest.fixture(scope="module")
def sesame(world, tmp_path_factory):
    """A server of its own: without its flag an operation switches sending off."""
    server = Sesame(world, tmp_path_factory.mktemp("operations")).start()
    yield server
    assert server.stop() == 0


def model_of(service):
    return ServiceModel(json.loads((MODELS / f"{service}.json").read_text()), service)


def request(model, name, endpoint):
    """The operation with no parameter but the labels of its path."""
    protocol = model.metadata["protocol"]
    if protocol == "query":
        return AWSRequest("POST", endpoint + "/", {"Content-Type": "application/x-www-form-urlencoded"},
                          f"Action={name}&Version={model.api_version}")
    assert protocol == "rest-json", protocol
    http = model.operation_model(name).http
    path = re.sub(r"\{[^}]+\}", "x", http["requestUri"])
    if http["method"] in ("GET", "DELETE"):
        return AWSRequest(http["method"], endpoint + path)
    return AWSRequest(http["method"], endpoint + path, {"Content-Type": "application/json"}, "{}")


def answer(pool, model, name, endpoint):
    """Status, headers and body of the signed request."""
    made = request(model, name, endpoint)
    SigV4Auth(Credentials(ROOT_KEY, ROOT_SECRET), model.signing_name, REGION).add_auth(made)
    sent = made.prepare()
    got = pool.request(sent.method, sent.url, headers=dict(sent.headers), body=sent.body, retries=False, timeout=60)
    return {"status_code": got.status, "headers": got.headers, "body": got.data}


def error(model, name, got):
    """Code and text as botocore reads them from an answer in the operation's protocol."""
    parser = create_parser(model.metadata["protocol"])
    parsed = parser.parse(got, model.operation_model(name).output_shape)
    assert parsed["ResponseMetadata"]["RequestId"], f"{name}: no request id"
    return parsed["Error"]["Code"], parsed["Error"]["Message"]


def answers(sesame, model):
    """Each operation's answer by its name."""
    with urllib3.PoolManager() as pool:
        return {name: answer(pool, model, name, sesame.endpoints["api"]) for name in model.operation_names}


@pytest.mark.parametrize("service", sorted(COUNT))
def test_what_is_not_served_says_so_by_name(sesame, service):
    model = model_of(service)
    assert len(model.operation_names) == COUNT[service]
    got = answers(sesame, model)
    absent = {name for name, one in got.items() if one["status_code"] == 501}
    assert got.keys() - absent == SERVED[service]
    said = {name: error(model, name, got[name]) for name in absent}
    assert said == {name: ("NotImplemented", f"The operation {name} is not implemented") for name in absent}


@pytest.mark.parametrize("service", sorted(SERVED))
def test_what_is_served_is_reached(sesame, service):
    """Without its parameters an operation answers or finds fault with them, but fails neither inside nor at the door."""
    model = model_of(service)
    with urllib3.PoolManager() as pool:
        for name in sorted(SERVED[service]):
            got = answer(pool, model, name, sesame.endpoints["api"])
            assert got["status_code"] in (200, 400, 404), (name, got)
            if got["status_code"] != 200:
                code, _ = error(model, name, got)
                assert code not in ("InvalidAction", "MissingAction", "UnknownOperationException"), (name, got)
