"""Accounts are apart: every operation, called by one account with the names and ARNs of another's resources, reads and changes nothing there.

The calls are made from the list of operations that are served, so that a new one is among them from its first day."""
import json
import pytest
from botocore import xform_name
from botocore.exceptions import ClientError
from harness.inputs import ANY, TRUST, Names, make
from harness.server import ACCOUNT, REGION, Sesame
from harness.world import wait_for
from test_operations import SERVED, model_of

OTHER = "222222222222"
# In whatever only the owner can know of his resources.
SECRET = "onlytheownerknows"
# Reading first: what the intruder makes under the same names must not stand in for what he cannot see.
ORDER = ("Get", "List", "Describe", "Simulate", "Send", "Delete", "Update", "Put", "Untag", "Detach")
TAGS = [{"Key": "owner", "Value": SECRET}]


@pytest.fixture(scope="module")
def server(world, tmp_path_factory):
    """A server of its own: the intruder calls everything that there is."""
    made = Sesame(world, tmp_path_factory.mktemp("isolation"), verification__verified_interval="24h").start()
    yield made
    assert made.stop() == 0


@pytest.fixture(scope="module")
def names(world, server):
    """The owner's resources."""
    names = Names(ACCOUNT, REGION, "victim")
    make_identity(world, server.client("sesv2"), names)
    make_users(server.client("iam"), names)
    return names


def make_identity(world, v2, names):
    v2.create_configuration_set(ConfigurationSetName=names.set, Tags=TAGS)
    tokens = v2.create_email_identity(EmailIdentity=names.domain, Tags=TAGS, ConfigurationSetName=names.set)["DkimAttributes"]["Tokens"]
    for token in tokens:
        world.set(f"{token}._domainkey.{names.domain}", "CNAME", f"{token}.dkim.ses.test.")
    wait_for(lambda: v2.get_email_identity(EmailIdentity=names.domain)["VerifiedForSendingStatus"], "the verification")
    v2.create_email_identity_policy(EmailIdentity=names.domain, PolicyName=names.policy, Policy=names.identity_policy())
    v2.create_custom_verification_email_template(
        TemplateName=names.template, FromEmailAddress="alice@" + names.domain, TemplateSubject=SECRET, TemplateContent="<b>Hello.</b>",
        SuccessRedirectionURL="https://a.test/" + SECRET, FailureRedirectionURL="https://a.test/no")


def make_users(iam, names):
    policy = json.dumps(ANY | {"Statement": [ANY["Statement"][0] | {"Sid": SECRET}]})
    iam.create_user(UserName=names.user, Tags=TAGS)
    names.key = iam.create_access_key(UserName=names.user)["AccessKey"]["AccessKeyId"]
    iam.create_login_profile(UserName=names.user, Password="Correct-Horse-1")
    iam.put_user_policy(UserName=names.user, PolicyName=names.policy, PolicyDocument=policy)
    iam.create_policy(PolicyName=names.policy, PolicyDocument=policy, Description=SECRET, Tags=TAGS)
    iam.attach_user_policy(UserName=names.user, PolicyArn=names.iam("policy/" + names.policy))
    iam.create_role(RoleName=names.role, AssumeRolePolicyDocument=json.dumps(TRUST), Description=SECRET, Tags=TAGS)
    iam.put_role_policy(RoleName=names.role, PolicyName=names.policy, PolicyDocument=policy)


@pytest.fixture(scope="module")
def intruder(server):
    """Clients of another account's root."""
    made = server.admin("account", "create", OTHER)
    key, secret = made["access_key_id"], made["secret_access_key"]
    return {service: server.client(service, key, secret) for service in SERVED}


def calls():
    """Service and operation of everything that is served, in the intruder's order."""
    def place(call):
        first = [n for n, start in enumerate(ORDER) if call[1].startswith(start)]
        return (first or [len(ORDER)])[0], call
    return sorted(((service, name) for service, served in SERVED.items() for name in served), key=place)


def shown(answer):
    return json.dumps({k: v for k, v in answer.items() if k != "ResponseMetadata"}, default=str)


def call(client, name, params):
    """What an operation answers, and whether it was refused."""
    try:
        return shown(getattr(client, xform_name(name))(**params)), None
    except ClientError as error:
        return shown(error.response), error.response["Error"]["Code"]


def everything(server, names):
    """All that the owner can read of what is his."""
    reads = [c for c in calls() if c[1].startswith(("Get", "List", "Describe")) and c[1] not in ("GetSessionToken", "GetAccessKeyLastUsed")]
    return {c: call(server.client(c[0]), c[1], make(model_of(c[0]), c[1], names, optional=True)) for c in reads}


def test_every_operation_stays_in_its_account(server, names, intruder):
    before = everything(server, names)
    secrets = sum(SECRET in answer for answer, _ in before.values())
    assert secrets > 10, "the owner reads what the intruder must not"
    for service, name in calls():
        for optional in (False, True):
            params = make(model_of(service), name, names, optional)
            answer, code = call(intruder[service], name, params)
            assert SECRET not in answer, (service, name, answer)
            assert code not in ("InternalFailure", "InternalServiceErrorException"), (service, name, answer)
    assert everything(server, names) == before


# Operations that name a resource by its ARN, or by an id that is unique among all accounts.
FOREIGN = [
    ("sesv2", "TagResource", ("BadRequestException",)),
    ("sesv2", "UntagResource", ("BadRequestException",)),
    ("sesv2", "ListTagsForResource", ("BadRequestException",)),
    ("iam", "GetAccessKeyLastUsed", ("NoSuchEntity",)),
    ("iam", "AttachUserPolicy", ("NoSuchEntity",)),
    ("sts", "AssumeRole", ("AccessDenied",)),
]


@pytest.mark.parametrize("service, name, codes", FOREIGN)
def test_a_foreign_arn_is_refused(names, intruder, service, name, codes):
    values = names.values() | ({"Tags": TAGS} if name == "TagResource" else {})
    shape = model_of(service).operation_model(name).input_shape
    params = {member: values[member] for member in shape.required_members}
    assert call(intruder[service], name, params)[1] in codes


def test_mail_leaves_a_foreign_domain_by_its_owners_leave_alone(server, names, intruder):
    """Without a policy nobody sends as another account; with one only whom it names, and only so."""
    arn, sender = names.arn("identity/" + names.domain), "alice@" + names.domain
    content = {"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}}
    mail = {"FromEmailAddress": sender, "Destination": {"ToAddresses": ["success@simulator.amazonses.com"]}, "Content": content}

    def refused(**more):
        return call(intruder["sesv2"], "SendEmail", mail | more)[1]
    # Whatever the intruder called before may have switched it off.
    intruder["sesv2"].put_account_sending_attributes(SendingEnabled=True)
    assert refused() == "MessageRejected"
    assert refused(FromEmailAddressIdentityArn=arn) == "AccessDeniedException"
    owner = server.client("sesv2")
    lent = json.dumps({"Version": "2012-10-17", "Statement": [{
        "Effect": "Allow", "Principal": {"AWS": OTHER}, "Action": "ses:SendEmail", "Resource": arn,
        "Condition": {"StringEquals": {"ses:FromAddress": sender}}}]})
    owner.create_email_identity_policy(EmailIdentity=names.domain, PolicyName="lent", Policy=lent)
    try:
        assert refused(FromEmailAddressIdentityArn=arn) is None
        assert refused(FromEmailAddressIdentityArn=arn, FromEmailAddress="bob@" + names.domain) == "AccessDeniedException"
        assert refused() == "MessageRejected", "the owner's identity must be named"
    finally:
        owner.delete_email_identity_policy(EmailIdentity=names.domain, PolicyName="lent")
    assert refused(FromEmailAddressIdentityArn=arn) == "AccessDeniedException"
