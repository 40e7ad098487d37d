"""A sandbox account: who may be written to, what is counted, and what the operator's quota refuses."""
import os
import subprocess
import pytest
from botocore.exceptions import ClientError
from harness.server import Sesame
from harness.world import wait_for

NOT_VERIFIED = "Email address is not verified. The following identities failed the check in region US-EAST-1: "
DOMAIN = "sandbox.test"


@pytest.fixture(scope="module")
def sandbox(world, tmp_path_factory):
    """A server whose account is in the sandbox and owns one verified domain, which takes mail too."""
    server = Sesame(world, tmp_path_factory.mktemp("sandbox"), account__production="false", account__max_24_hour_send="200").start()
    world.mail_domain(DOMAIN)
    v1 = server.client("ses")
    world.set(f"_amazonses.{DOMAIN}", "TXT", v1.verify_domain_identity(Domain=DOMAIN)["VerificationToken"])

    def verified():
        return v1.get_identity_verification_attributes(Identities=[DOMAIN])["VerificationAttributes"][DOMAIN]["VerificationStatus"] == "Success"
    wait_for(verified, "the verification by TXT")
    yield server
    assert server.stop() == 0


def quota(server, most):
    command = [os.environ["SESAME_BIN"], "admin", "account", "quota", f"--max-24-hour-send={most}", "--data", server.data]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def send_v2(server, *to, sender=f"a@{DOMAIN}"):
    return server.client("sesv2").send_email(FromEmailAddress=sender, Destination={"ToAddresses": list(to)}, Content={"Simple": {
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})


def send_v1(server, *to, sender=f"a@{DOMAIN}"):
    return server.client("ses").send_email(Source=sender, Destination={"ToAddresses": list(to)}, Message={
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}})


def refused(send, server, *to, **more):
    with pytest.raises(ClientError) as caught:
        send(server, *to, **more)
    answer = caught.value.response
    return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Message"]


def counted(server):
    """Sent in the last 24 hours, by both versions, which must agree on the whole quota."""
    by_v1 = server.client("ses").get_send_quota()
    account = server.client("sesv2").get_account()
    names = ("Max24HourSend", "MaxSendRate", "SentLast24Hours")
    assert [by_v1[name] for name in names] == [account["SendQuota"][name] for name in names]
    assert account["ProductionAccessEnabled"] is False and account["SendingEnabled"] is True
    return by_v1["SentLast24Hours"]


@pytest.mark.parametrize("send", [send_v1, send_v2])
def test_the_sandbox_refuses_who_is_not_verified_by_name(sandbox, send):
    before = counted(sandbox)
    assert refused(send, sandbox, "bob@inbox.test") == ("MessageRejected", 400, NOT_VERIFIED + "bob@inbox.test")
    got = refused(send, sandbox, f"b@{DOMAIN}", "bob@inbox.test", "carol@inbox.test")
    assert got == ("MessageRejected", 400, NOT_VERIFIED + "bob@inbox.test, carol@inbox.test")
    code, status, text = refused(send, sandbox, "bob@inbox.test", sender="a@stranger.test")
    assert (code, status) == ("MessageRejected", 400) and text.startswith(NOT_VERIFIED)
    assert sorted(text.removeprefix(NOT_VERIFIED).split(", ")) == ["a@stranger.test", "bob@inbox.test"]
    assert counted(sandbox) == before, "what was refused does not count"


def test_recipients_are_counted_and_the_quota_ends_sending(sandbox, world):
    assert counted(sandbox) == 0.0
    send_v1(sandbox, f"quota-1@{DOMAIN}")
    send_v2(sandbox, f"quota-2@{DOMAIN}")
    assert counted(sandbox) == 2.0
    for n in (1, 2):
        world.wait(f"quota-{n}@{DOMAIN}")
    assert counted(sandbox) == 2.0, "delivery counts nothing a second time"
    quota(sandbox, 3)
    assert sandbox.client("ses").get_send_quota()["Max24HourSend"] == 3.0
    for send, code, status in ((send_v1, "Throttling", 400), (send_v2, "TooManyRequestsException", 429)):
        got = refused(send, sandbox, f"quota-3@{DOMAIN}", f"quota-4@{DOMAIN}")
        assert got == (code, status, "Daily message quota exceeded."), "two do not fit where one does"
    send_v2(sandbox, f"quota-5@{DOMAIN}")
    assert counted(sandbox) == 3.0
    for send, code, status in ((send_v1, "Throttling", 400), (send_v2, "TooManyRequestsException", 429)):
        assert refused(send, sandbox, f"quota-6@{DOMAIN}") == (code, status, "Daily message quota exceeded.")
    quota(sandbox, 4)
    send_v1(sandbox, f"quota-7@{DOMAIN}")
    world.wait(f"quota-7@{DOMAIN}")
    assert counted(sandbox) == 4.0
    assert not any(r.startswith(("quota-3@", "quota-4@", "quota-6@")) for mail in world.received() for r in mail.recipients)
