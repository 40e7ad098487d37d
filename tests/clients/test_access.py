"""IAM and STS as an SES user needs them: users, keys, policies, roles, sessions; their effect is what may be called and sent."""
import json
import os
import smtplib
import subprocess
import pytest
from botocore.exceptions import ClientError
from harness.server import ACCOUNT, REGION

SES_READS = "arn:aws:iam::aws:policy/AmazonSESReadOnlyAccess"


def document(*statements):
    return json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Resource": "*"} | s for s in statements]})


def code(call, **params):
    """The code of the refusal; None when there is none."""
    try:
        call(**params)
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None


@pytest.fixture
def iam(sesame):
    return sesame.client("iam")


@pytest.fixture
def user(sesame, iam, request):
    """A user of the test's own with one key: its name and a maker of clients."""
    name = request.node.name.replace("[", "-").replace("]", "")[:60]
    iam.create_user(UserName=name, Path="/tests/")
    key = iam.create_access_key(UserName=name)["AccessKey"]

    class User:
        pass
    made = User()
    made.name, made.key, made.secret = name, key["AccessKeyId"], key["SecretAccessKey"]
    made.client = lambda service: sesame.client(service, made.key, made.secret)
    made.arn = f"arn:aws:iam::{ACCOUNT}:user/tests/{name}"
    yield made
    sweep(iam, made.name)


def sweep(iam, name):
    for policy in iam.list_user_policies(UserName=name)["PolicyNames"]:
        iam.delete_user_policy(UserName=name, PolicyName=policy)
    for policy in iam.list_attached_user_policies(UserName=name)["AttachedPolicies"]:
        iam.detach_user_policy(UserName=name, PolicyArn=policy["PolicyArn"])
    for key in iam.list_access_keys(UserName=name)["AccessKeyMetadata"]:
        iam.delete_access_key(UserName=name, AccessKeyId=key["AccessKeyId"])
    iam.delete_user(UserName=name)


def test_users_and_their_keys(iam, user):
    me = user.client("sts").get_caller_identity
    got = iam.get_user(UserName=user.name)["User"]
    assert me() | {"ResponseMetadata": None} == {"UserId": got["UserId"], "Account": ACCOUNT, "Arn": user.arn, "ResponseMetadata": None}
    assert user.name in {u["UserName"] for page in iam.get_paginator("list_users").paginate(PathPrefix="/tests/") for u in page["Users"]}
    assert iam.get_access_key_last_used(AccessKeyId=user.key)["AccessKeyLastUsed"]["ServiceName"] == "N/A"
    assert code(user.client("sesv2").get_account) == "AccessDeniedException"
    used = iam.get_access_key_last_used(AccessKeyId=user.key)
    assert used["UserName"] == user.name and used["AccessKeyLastUsed"]["ServiceName"] == "ses" and used["AccessKeyLastUsed"]["Region"] == REGION
    iam.update_access_key(UserName=user.name, AccessKeyId=user.key, Status="Inactive")
    assert code(me) == "InvalidClientTokenId"
    iam.update_access_key(UserName=user.name, AccessKeyId=user.key, Status="Active")
    renamed = user.name + "-2"
    iam.update_user(UserName=user.name, NewUserName=renamed, NewPath="/")
    assert me()["Arn"] == f"arn:aws:iam::{ACCOUNT}:user/{renamed}"
    assert code(iam.get_user, UserName=user.name) == "NoSuchEntity"
    iam.update_user(UserName=renamed, NewUserName=user.name)
    iam.delete_access_key(UserName=user.name, AccessKeyId=user.key)
    assert code(me) == "InvalidClientTokenId" and iam.list_access_keys(UserName=user.name)["AccessKeyMetadata"] == []
    keys = {k["AccessKeyId"] for k in iam.list_access_keys()["AccessKeyMetadata"]}
    assert user.key not in keys and keys, "those of the root, when no user is named"


def test_policies_of_a_user(iam, user):
    reads, me = user.client("sesv2").get_account, {"UserName": user.name}
    assert code(reads) == "AccessDeniedException"
    own = document({"Action": "ses:GetAccount", "Condition": {"StringEquals": {"aws:username": user.name}}})
    iam.put_user_policy(PolicyName="own", PolicyDocument=own, **me)
    assert code(reads) is None
    assert iam.get_user_policy(PolicyName="own", **me)["PolicyDocument"] == json.loads(own)
    assert iam.list_user_policies(**me)["PolicyNames"] == ["own"]
    iam.delete_user_policy(PolicyName="own", **me)
    assert code(reads) == "AccessDeniedException"
    iam.attach_user_policy(PolicyArn=SES_READS, **me)
    assert code(reads) is None and code(user.client("iam").get_user) == "AccessDenied"
    assert iam.list_attached_user_policies(**me)["AttachedPolicies"] == [{"PolicyName": "AmazonSESReadOnlyAccess", "PolicyArn": SES_READS}]
    iam.detach_user_policy(PolicyArn=SES_READS, **me)
    assert code(reads) == "AccessDeniedException"


def test_managed_policies(iam, user):
    made = iam.create_policy(PolicyName="readers", PolicyDocument=document({"Action": "ses:Get*"}), Description="reads")["Policy"]
    arn = made["Arn"]
    assert arn == f"arn:aws:iam::{ACCOUNT}:policy/readers" and made["AttachmentCount"] == 0
    iam.attach_user_policy(UserName=user.name, PolicyArn=arn)
    assert code(user.client("sesv2").get_account) is None
    shown = iam.get_policy(PolicyArn=arn)["Policy"]
    assert shown["AttachmentCount"] == 1 and shown["Description"] == "reads"
    version = iam.get_policy_version(PolicyArn=arn, VersionId=shown["DefaultVersionId"])["PolicyVersion"]
    assert version["Document"]["Statement"][0]["Action"] == "ses:Get*" and version["IsDefaultVersion"]
    assert {p["Arn"] for p in iam.list_policies(Scope="Local", OnlyAttached=True)["Policies"]} == {arn}
    assert len(iam.list_policies(Scope="AWS")["Policies"]) == 3
    assert code(iam.delete_policy, PolicyArn=arn) == "DeleteConflict"
    iam.detach_user_policy(UserName=user.name, PolicyArn=arn)
    iam.delete_policy(PolicyArn=arn)
    assert code(iam.get_policy, PolicyArn=arn) == "NoSuchEntity"


def test_roles_and_their_sessions(sesame, iam, user, sender, world):
    trust = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": {"AWS": user.arn},
                                                               "Condition": {"StringEquals": {"sts:ExternalId": "42"}}}]})
    role = iam.create_role(RoleName="mailer", AssumeRolePolicyDocument=trust, MaxSessionDuration=7200)["Role"]
    assert iam.get_role(RoleName="mailer")["Role"]["AssumeRolePolicyDocument"] == json.loads(trust)
    assert "mailer" in {r["RoleName"] for r in iam.list_roles()["Roles"]}
    assume = {"RoleArn": role["Arn"], "RoleSessionName": "job", "DurationSeconds": 7200}
    assert code(user.client("sts").assume_role, **assume) == "AccessDenied"
    got = user.client("sts").assume_role(ExternalId="42", **assume)
    keys = got["Credentials"]
    as_role = {s: sesame.client(s, keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"]) for s in ("sts", "sesv2")}
    assert as_role["sts"].get_caller_identity()["Arn"] == got["AssumedRoleUser"]["Arn"] == f"arn:aws:sts::{ACCOUNT}:assumed-role/mailer/job"
    mail = {"FromEmailAddress": sender, "Destination": {"ToAddresses": ["role@inbox.test"]},
            "Content": {"Simple": {"Subject": {"Data": "by a role"}, "Body": {"Text": {"Data": "t"}}}}}
    send = as_role["sesv2"].send_email
    assert code(send, **mail) == "AccessDeniedException"
    iam.put_role_policy(RoleName="mailer", PolicyName="p", PolicyDocument=document({"Action": "ses:SendEmail"}))
    assert iam.list_role_policies(RoleName="mailer")["PolicyNames"] == ["p"] and iam.get_role_policy(RoleName="mailer", PolicyName="p")
    send(**mail)
    iam.delete_role_policy(RoleName="mailer", PolicyName="p")
    assert code(send, **mail) == "AccessDeniedException"
    iam.attach_role_policy(RoleName="mailer", PolicyArn=SES_READS)
    assert code(as_role["sesv2"].get_account) is None
    assert iam.list_attached_role_policies(RoleName="mailer")["AttachedPolicies"][0]["PolicyArn"] == SES_READS
    assert code(iam.delete_role, RoleName="mailer") == "DeleteConflict"
    iam.detach_role_policy(RoleName="mailer", PolicyArn=SES_READS)
    assert code(as_role["sesv2"].get_account) == "AccessDeniedException"
    iam.delete_role(RoleName="mailer")
    assert code(as_role["sts"].get_caller_identity) == "InvalidClientTokenId", "the role's sessions end with it"


def test_a_session_token(sesame, iam, user):
    iam.put_user_policy(UserName=user.name, PolicyName="p", PolicyDocument=document({"Action": "ses:GetAccount"}))
    keys = user.client("sts").get_session_token(DurationSeconds=900)["Credentials"]
    client = sesame.client("sesv2", keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])
    assert client.get_account() and code(client.list_email_identities) == "AccessDeniedException"
    stolen = sesame.client("sesv2", keys["AccessKeyId"], keys["SecretAccessKey"])
    assert code(stolen.get_account) == "UnrecognizedClientException"
    chained = sesame.client("sts", keys["AccessKeyId"], keys["SecretAccessKey"], keys["SessionToken"])
    assert code(chained.get_session_token) == "AccessDenied"


def test_logins_are_kept(iam, user):
    me = {"UserName": user.name}
    assert code(iam.get_login_profile, **me) == "NoSuchEntity"
    assert code(iam.create_login_profile, Password="short", **me) == "PasswordPolicyViolation"
    iam.create_login_profile(Password="Correct-Horse-1", PasswordResetRequired=True, **me)
    assert iam.get_login_profile(**me)["LoginProfile"]["PasswordResetRequired"] is True
    assert code(iam.create_login_profile, Password="Correct-Horse-1", **me) == "EntityAlreadyExists"
    iam.update_login_profile(PasswordResetRequired=False, **me)
    assert iam.get_login_profile(**me)["LoginProfile"]["PasswordResetRequired"] is False
    iam.delete_login_profile(**me)
    assert code(iam.delete_login_profile, **me) == "NoSuchEntity"


def test_simulations_tell_what_calls_would_be_told(iam, user):
    iam.put_user_policy(UserName=user.name, PolicyName="p", PolicyDocument=document({"Action": "ses:Get*"}))
    got = iam.simulate_principal_policy(PolicySourceArn=user.arn, ActionNames=["ses:GetAccount", "ses:SendEmail"])["EvaluationResults"]
    assert [r["EvalDecision"] for r in got] == ["allowed", "implicitDeny"]
    assert code(user.client("sesv2").get_account) is None
    assert f"policy p of user {user.name}" in got[0]["MatchedStatements"][0]["SourcePolicyId"]


def test_smtp_asks_the_same_policies(sesame, iam, user, sender, world):
    """The password is derived from the user's own secret; SendRawEmail is what SMTP needs."""
    password = sesame.admin("smtp-credentials", user.key)["password"]
    host, port = sesame.endpoints["smtp_starttls"][0].rsplit(":", 1)

    def send(to):
        with smtplib.SMTP(host, int(port), timeout=60) as client:
            client.starttls()
            client.login(user.key, password)
            return client.sendmail(sender, [to], f"From: {sender}\r\nTo: {to}\r\nSubject: s\r\n\r\nBody.\r\n")
    with pytest.raises(smtplib.SMTPDataError) as refused:
        send("smtp@inbox.test")
    assert refused.value.smtp_code == 554 and user.arn.encode() in refused.value.smtp_error and b"ses:SendRawEmail" in refused.value.smtp_error
    iam.put_user_policy(UserName=user.name, PolicyName="p", PolicyDocument=document(
        {"Action": "ses:SendRawEmail", "Condition": {"StringEquals": {"ses:ApiVersion": "2"}, "ForAllValues:StringLike": {"ses:Recipients": "*@inbox.test"}}}))
    assert send("smtp@inbox.test") == {}
    with pytest.raises(smtplib.SMTPDataError):
        send("success@simulator.amazonses.com")


def test_the_cli_sets_a_user_up(sesame):
    aws = os.path.join(os.environ["CLIENTS_VENV"], "bin", "aws")

    def cli(*command, env=None):
        done = subprocess.run([aws, *command, "--endpoint-url", sesame.endpoints["api"], "--output", "json"], env=sesame.client_environment() | (env or {}),
                              capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout or "{}")
    me = ["--user-name", "by-cli"]
    cli("iam", "create-user", *me)
    key = cli("iam", "create-access-key", *me)["AccessKey"]
    cli("iam", "attach-user-policy", *me, "--policy-arn", "arn:aws:iam::aws:policy/AmazonSESFullAccess")
    env = {"AWS_ACCESS_KEY_ID": key["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": key["SecretAccessKey"]}
    assert cli("sts", "get-caller-identity", env=env)["Arn"].endswith("user/by-cli")
    assert cli("sesv2", "get-account", env=env)["SendingEnabled"]
    for command in ("list-groups-for-user", "list-mfa-devices", "list-signing-certificates", "list-service-specific-credentials", "list-ssh-public-keys"):
        answer = cli("iam", command, *me)
        assert [v for v in answer.values() if isinstance(v, list)] == [[]], command
    cli("iam", "detach-user-policy", *me, "--policy-arn", "arn:aws:iam::aws:policy/AmazonSESFullAccess")
    cli("iam", "delete-access-key", *me, "--access-key-id", key["AccessKeyId"])
    cli("iam", "delete-user", *me)
