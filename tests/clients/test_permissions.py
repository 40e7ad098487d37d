"""Every operation asks the policies for its own action, on the resource that it touches."""
import json
import re
import pytest
from botocore import xform_name
from botocore.exceptions import ClientError
from harness.inputs import Names, make
from harness.server import ACCOUNT, REGION
from test_operations import SERVED, model_of

OPEN = {("sts", "GetCallerIdentity"), ("sts", "GetSessionToken")}
SENDS = {"SendEmail", "SendRawEmail", "SendCustomVerificationEmail"}
# What v1 alone has knows no resources, nor do lists and the settings of the account; of the rest each names its own.
V2_RESOURCES = (("EmailIdentit", "identity/{domain}"), ("ConfigurationSet", "configuration-set/{set}"),
                ("CustomVerificationEmailTemplate", "custom-verification-email-template/{template}"),
                ("TagResource", "identity/{domain}"), ("TagsForResource", "identity/{domain}"), ("UntagResource", "identity/{domain}"))


@pytest.fixture(scope="module")
def nobody(sesame):
    """A user without any policy: clients of all services, and his ARN."""
    iam = sesame.client("iam")
    arn = iam.create_user(UserName="nobody")["User"]["Arn"]
    key = iam.create_access_key(UserName="nobody")["AccessKey"]
    clients = {service: sesame.client(service, key["AccessKeyId"], key["SecretAccessKey"]) for service in SERVED}
    yield clients, arn
    iam.delete_access_key(UserName="nobody", AccessKeyId=key["AccessKeyId"])
    iam.delete_user(UserName="nobody")


def expected(service, name, names):
    """The resources that an operation may be asked about."""
    if service == "sesv2" and not name.startswith("List") or name in ("ListTagsForResource", "ListEmailIdentityCertificates"):
        for part, resource in V2_RESOURCES:
            if part in name:
                return {names.arn(resource.format(**vars(names)))}
    shared = service == "ses" and name in SERVED["sesv2"]
    if shared and not name.startswith("List"):
        # One action for both APIs: v2's has a resource, and a policy for one must not refuse the other.
        return expected("sesv2", name, names) | {"*"}
    return {"*"}


def denied(client, name, params):
    with pytest.raises(ClientError) as raised:
        getattr(client, xform_name(name))(**params)
    error = raised.value.response
    assert error["Error"]["Code"].startswith("AccessDenied") and error["ResponseMetadata"]["HTTPStatusCode"] == 403, (name, error)
    return error["Error"]["Message"]


@pytest.mark.parametrize("service, name", sorted((s, n) for s in ("ses", "sesv2") for n in SERVED[s] if n not in SENDS))
def test_an_operation_of_ses(nobody, service, name):
    clients, arn = nobody
    names = Names(ACCOUNT, REGION, "asked")
    text = denied(clients[service], name, make(model_of(service), name, names))
    form = rf"User: {re.escape(arn)} is not authorized to perform: ses:{name} on resource: (\S+) because no identity-based policy allows the ses:{name} action"
    found = re.fullmatch(form, text)
    assert found and found[1] in expected(service, name, names), text


@pytest.mark.parametrize("service, name", sorted(("iam", n) for n in SERVED["iam"]))
def test_an_operation_of_iam(nobody, service, name):
    clients, arn = nobody
    names = Names(ACCOUNT, REGION, "asked")
    text = denied(clients[service], name, make(model_of(service), name, names, optional=True))
    kind = "policy" if name in ("CreatePolicy", "GetPolicy", "GetPolicyVersion", "DeletePolicy", "ListPolicies") else "role" if "Role" in name else "user"
    named = {"policy": names.policy, "role": names.role, "user": names.user}[kind]
    wanted = {names.iam(f"{kind}/{named}"), names.iam(f"{kind}/"), "*" if name == "GetAccessKeyLastUsed" else ""}
    found = re.search(rf"perform: iam:{name} on resource: (\S+)", text)
    assert arn in text and found and found[1] in wanted, text


@pytest.mark.parametrize("service, name", sorted((s, n) for s in ("ses", "sesv2") for n in SERVED[s] & {"SendEmail", "SendRawEmail"}))
def test_a_send(nobody, sender, service, name):
    clients, arn = nobody
    names = Names(ACCOUNT, REGION, "sender")
    params = make(model_of(service), name, names, optional=True)
    params = {k: v for k, v in params.items() if k not in ("ConfigurationSetName", "Source", "Destinations") or service == "ses" and name == "SendEmail"}
    params.pop("ConfigurationSetName", None)
    text = denied(clients[service], name, params)
    assert text == f"User `{arn}' is not authorized to perform `ses:{name}' on resource `{names.arn('identity/' + names.domain)}'"


def test_tags_at_creation_are_a_permission_of_their_own(sesame):
    iam = sesame.client("iam")
    iam.create_user(UserName="maker")
    policy = {"Version": "2012-10-17", "Statement": [
        {"Effect": "Allow", "Action": ["ses:CreateConfigurationSet", "ses:DeleteConfigurationSet"], "Resource": "*",
         "Condition": {"StringEqualsIfExists": {"aws:RequestTag/team": "blue"}}}]}
    iam.put_user_policy(UserName="maker", PolicyName="p", PolicyDocument=json.dumps(policy))
    key = iam.create_access_key(UserName="maker")["AccessKey"]
    client = sesame.client("sesv2", key["AccessKeyId"], key["SecretAccessKey"])
    client.create_configuration_set(ConfigurationSetName="untagged")
    client.delete_configuration_set(ConfigurationSetName="untagged")
    tagged = {"ConfigurationSetName": "tagged", "Tags": [{"Key": "team", "Value": "blue"}]}
    assert "ses:TagResource" in denied(client, "CreateConfigurationSet", tagged)
    policy["Statement"].append({"Effect": "Allow", "Action": "ses:TagResource", "Resource": "*"})
    iam.put_user_policy(UserName="maker", PolicyName="p", PolicyDocument=json.dumps(policy))
    red = {"ConfigurationSetName": "tagged", "Tags": [{"Key": "team", "Value": "red"}]}
    assert "ses:CreateConfigurationSet" in denied(client, "CreateConfigurationSet", red)
    client.create_configuration_set(**tagged)
    client.delete_configuration_set(ConfigurationSetName="tagged")


def test_every_operation_is_in_one_of_the_tables():
    """What needs no permission is named above; nothing else is left out."""
    assert {("sts", n) for n in SERVED["sts"]} - OPEN == {("sts", "AssumeRole")}
    assert set(SERVED) == {"ses", "sesv2", "iam", "sts"}


def test_who_may_manage_users_does_not_become_more_than_he_is(sesame):
    """The guards that administrators rely on: policies that may not be handed out, names that may not be taken."""
    iam = sesame.client("iam")
    admin, full = (f"arn:aws:iam::aws:policy/{name}" for name in ("AdministratorAccess", "AmazonSESFullAccess"))
    users = f"arn:aws:iam::{ACCOUNT}:user"
    statements = [{"Effect": "Allow", "Action": "iam:*", "Resource": f"{users}/dev/*"},
                  {"Effect": "Deny", "Action": "iam:AttachUserPolicy", "Resource": "*", "Condition": {"ArnEquals": {"iam:PolicyARN": admin}}}]
    iam.create_user(UserName="guarded", Path="/dev/")
    iam.put_user_policy(UserName="guarded", PolicyName="p", PolicyDocument=json.dumps({"Version": "2012-10-17", "Statement": statements}))
    key = iam.create_access_key(UserName="guarded")["AccessKey"]
    own = sesame.client("iam", key["AccessKeyId"], key["SecretAccessKey"])
    own.attach_user_policy(UserName="guarded", PolicyArn=full)
    assert "explicit deny" in denied(own, "AttachUserPolicy", {"UserName": "guarded", "PolicyArn": admin})
    text = denied(own, "UpdateUser", {"UserName": "guarded", "NewPath": "/ops/"})
    assert f"iam:UpdateUser on resource: {users}/ops/guarded" in text
    own.update_user(UserName="guarded", NewUserName="guarded2")
    own.update_user(UserName="guarded2", NewUserName="guarded")
    iam.detach_user_policy(UserName="guarded", PolicyArn=full)
    iam.delete_access_key(UserName="guarded", AccessKeyId=key["AccessKeyId"])
    iam.delete_user_policy(UserName="guarded", PolicyName="p")
    iam.delete_user(UserName="guarded")
