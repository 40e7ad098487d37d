"""What a send can ask for beyond AWS: to be told instead of sent, and to be sent once; and what the operator may let an
account do over its rate."""
import json
import os
import smtplib
import subprocess
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
import pytest
from botocore.exceptions import ClientError
from harness.server import Sesame
from harness.smtp import Named, account
from harness.world import wait_for


def with_headers(client, **headers):
    """The client, whose every call carries these header fields."""
    def add(request, **_):
        for name, value in headers.items():
            request.headers["X-Sesame-" + name.replace("_", "-")] = value
    client.meta.events.register("before-sign.*.*", add)
    return client


def mail(sender, to, **more):
    return {"FromEmailAddress": sender, "Destination": {"ToAddresses": [to]}, "Content": {"Simple": {
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}}} | more


def by_v1(sesame, sender, to, key):
    client = with_headers(sesame.client("ses"), Idempotency_Key=key)
    return client.send_email(Source=sender, Destination={"ToAddresses": [to]}, Message={
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}})["MessageId"]


def by_v2(sesame, sender, to, key):
    return with_headers(sesame.client("sesv2"), Idempotency_Key=key).send_email(**mail(sender, to))["MessageId"]


def by_smtp(sesame, sender, to, key, folder):
    login = account(sesame, folder)
    with Named(login.host, login.starttls) as client:
        client.starttls(context=login.context())
        client.login(login.user, login.password)
        client.mail(sender)
        client.rcpt(to)
        code, text = client.data(f"From: {sender}\r\nTo: {to}\r\nX-Sesame-Idempotency-Key: {key}\r\nSubject: s\r\n\r\nt\r\n")
    assert code == 250, text
    return text.decode().split()[-1]


def test_one_key_is_one_mail_by_every_door(sesame, world, sender, tmp_path):
    to = "once@inbox.test"
    with ThreadPoolExecutor(8) as pool:
        ids = set(pool.map(lambda n: (by_v1, by_v2)[n % 2](sesame, sender, to, "order 17"), range(16)))
    assert len(ids) == 1
    assert by_smtp(sesame, sender, to, "order 17", tmp_path) in ids
    other = by_smtp(sesame, sender, to, "order 18", tmp_path)
    assert other not in ids
    wait_for(lambda: len([m for m in world.received() if to in m.recipients]) == 2, "both mails")
    assert all(m.message["X-Sesame-Idempotency-Key"] is None for m in world.received() if to in m.recipients)


def test_a_key_is_known_after_a_crash(world, tmp_path, sender):
    server = Sesame(world, tmp_path).start()
    client = server.client("sesv2")
    to = "success@simulator.amazonses.com"
    tokens = client.create_email_identity(EmailIdentity="crash.test")["DkimAttributes"]
    zone = client.get_email_identity(EmailIdentity="crash.test")["DkimAttributes"]["SigningHostedZone"]
    for token in tokens["Tokens"]:
        world.set(f"{token}._domainkey.crash.test", "CNAME", f"{token}.{zone}.")
    wait_for(lambda: client.get_email_identity(EmailIdentity="crash.test")["VerifiedForSendingStatus"], "the verification")
    first = by_v2(server, "a@crash.test", to, "k")
    server._process.kill()
    server._process.wait(60)
    server.start()
    assert by_v1(server, "a@crash.test", to, "k") == first
    assert by_v2(server, "a@crash.test", to, "l") != first
    assert server.stop() == 0


def explain(client, call, **request):
    """The trace that a call answers; boto3 shows its members as they come, and the rest in the raw body."""
    raw = {}
    client.meta.events.register("before-parse.*.*", lambda response_dict, **_: raw.update(response_dict))
    try:
        getattr(with_headers(client, Explain="true"), call)(**request)
    except Exception:  # noqa: BLE001 - v1's parser wants XML
        pass
    assert raw["status_code"] == 200 and raw["headers"]["Content-Type"] == "application/json"
    return json.loads(raw["body"])


def test_an_explained_send_tells_all_and_sends_nothing(sesame, world, sender):
    to = "explained@inbox.test"
    before = sesame.client("ses").get_send_quota()["SentLast24Hours"]
    told = explain(sesame.client("sesv2"), "send_email", **mail(sender, to))
    assert told["decision"] == "accepted" and all(check["outcome"] == "passed" for check in told["checks"])
    assert told["mail"]["routes"]["inbox.test"]["hosts"][0]["name"] == "mx.inbox.test"
    assert f"From: {sender}\r\n" in told["mail"]["message"]["header"]
    v1 = explain(sesame.client("ses"), "send_raw_email", RawMessage={"Data": f"From: {sender}\r\nTo: {to}\r\n\r\nx\r\n"})
    assert v1["decision"] == "accepted"
    assert sesame.client("ses").get_send_quota()["SentLast24Hours"] == before
    assert not [m for m in world.received() if to in m.recipients]


def test_an_explained_refusal_tells_the_error_of_the_call(sesame):
    told = explain(sesame.client("sesv2"), "send_email", **mail("me@never.test", "a@inbox.test"))
    assert told["decision"] == "refused" and told["checks"][-1]["check"] == "verified identities"
    assert (told["error"]["code"], told["error"]["status"]) == ("MessageRejected", 400)
    assert told["error"]["message"].endswith("in region US-EAST-1: me@never.test")
    paused = explain(sesame.client("ses"), "send_email", Source="me@never.test", Destination={"ToAddresses": ["a@inbox.test"]}, Message={
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}, ConfigurationSetName="missing")
    assert paused["error"]["code"] == "ConfigurationSetDoesNotExist" and paused["checks"][-1]["specification"]


def admin(server, *words):
    done = subprocess.run([os.environ["SESAME_BIN"], "admin", *words, "--data", server.data], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture
def quota_of_one(sesame):
    admin(sesame, "account", "quota", "--max-send-rate=1")
    yield
    admin(sesame, "account", "quota", "--max-send-rate=1000", "--over-rate=refuse")


def test_what_is_over_the_rate_is_refused_or_waits(sesame, world, sender, quota_of_one):
    v2 = sesame.client("sesv2")

    def send(n):
        return v2.send_email(**mail(sender, f"rate{n}@inbox.test"))["MessageId"]
    with pytest.raises(ClientError) as caught:
        for n in range(50):
            send(n)
    assert caught.value.response["Error"]["Message"] == "Maximum sending rate exceeded."
    admin(sesame, "account", "quota", "--over-rate=queue")
    made = [send(n) for n in range(100, 103)]
    events = [e for e in sesame.time_line(made[-1])["recipients"][0]["events"] if e["kind"] == "held"]
    assert events and events[0]["reason"] == "the account's sending rate is used up"
    world.wait("rate102@inbox.test")


def test_smtp_says_what_a_policy_of_a_message_refuses(sesame, sender, tmp_path):
    login = account(sesame, tmp_path)
    with Named(login.host, login.starttls) as client:
        client.starttls(context=login.context())
        client.login(login.user, login.password)
        with pytest.raises(smtplib.SMTPDataError) as caught:
            client.sendmail(sender, ["a@inbox.test"], f"From: {sender}\r\nX-SES-CONFIGURATION-SET: missing\r\n\r\nx\r\n")
    assert caught.value.smtp_error == b"Configuration set does not exist: Configuration set <missing> does not exist."


def in_seconds(seconds):
    return (datetime.now(timezone.utc) + timedelta(seconds=seconds)).isoformat()


def send_later(sesame, door, sender, to, when, folder):
    """Sends by one of the three doors; the id, or the words of the refusal."""
    raw = f"From: {sender}\r\nTo: {to}\r\nX-Sesame-Send-At: {when}\r\nSubject: s\r\n\r\nt\r\n"
    if door == "smtp":
        login = account(sesame, folder)
        with Named(login.host, login.starttls) as client:
            client.starttls(context=login.context())
            client.login(login.user, login.password)
            client.mail(sender)
            client.rcpt(to)
            code, text = client.data(raw)
        return text.decode().split()[-1] if code == 250 else f"{code} {text.decode()}"
    try:
        if door == "v1":
            return sesame.client("ses").send_raw_email(RawMessage={"Data": raw})["MessageId"]
        return with_headers(sesame.client("sesv2"), Send_At=when).send_email(**mail(sender, to))["MessageId"]
    except ClientError as error:
        return f"{error.response['Error']['Code']} {error.response['Error']['Message']}"


@pytest.mark.parametrize("door, refusal", [("v1", "InvalidParameterValue "), ("v2", "BadRequestException "), ("smtp", "554 ")])
def test_mail_is_sent_later_by_every_door(sesame, world, sender, tmp_path, door, refusal):
    to = f"later-{door}@inbox.test"
    made = send_later(sesame, door, sender, to, in_seconds(4), tmp_path)
    line = sesame.time_line(made)
    first, held = line["recipients"][0]["events"]
    assert (first["kind"], held["kind"], held["reason"]) == ("accepted", "held", "the sender wants it sent later")
    assert held["detail"]["until"] == line["send_at"]
    assert not [m for m in world.received() if to in m.recipients]
    got = world.wait(to).message
    assert got["X-Sesame-Send-At"] is None
    moment = datetime.fromisoformat(line["send_at"])
    assert parsedate_to_datetime(got["Date"]) == moment.replace(microsecond=0)
    delivered = sesame.time_line(made)["recipients"][0]["events"][-1]
    assert delivered["kind"] == "delivered" and datetime.fromisoformat(delivered["at"]) >= moment
    for when in ("tomorrow", in_seconds(30 * 86400 + 60)):
        assert send_later(sesame, door, sender, to, when, tmp_path).startswith(refusal)


def test_mail_for_later_outlives_a_crash_and_can_be_cancelled(world, tmp_path):
    server = Sesame(world, tmp_path).start()
    client = server.client("sesv2")
    tokens = client.create_email_identity(EmailIdentity="later.test")["DkimAttributes"]
    zone = client.get_email_identity(EmailIdentity="later.test")["DkimAttributes"]["SigningHostedZone"]
    for token in tokens["Tokens"]:
        world.set(f"{token}._domainkey.later.test", "CNAME", f"{token}.{zone}.")
    wait_for(lambda: client.get_email_identity(EmailIdentity="later.test")["VerifiedForSendingStatus"], "the verification")
    to = "success@simulator.amazonses.com"
    soon, never = (send_later(server, "v2", "a@later.test", to, in_seconds(n), tmp_path) for n in (8, 3600))
    server._process.kill()
    server._process.wait(60)
    server.start()

    def kinds(made):
        return [event["kind"] for event in server.time_line(made)["recipients"][0]["events"]]
    shown = json.loads(admin(server, "queue", "show", never, "--json"))["recipients"][0]
    assert (shown["reason"], shown["held"], shown["attempts"]) == ("the sender wants it sent later", False, 0)
    admin(server, "queue", "cancel", never, "--reason", "a mistake")
    cancelled = server.time_line(never)["recipients"][0]["events"][-1]
    assert cancelled["kind"] == "rejected" and "cancelled by the operator" in cancelled["reason"] and cancelled["reason"].endswith(": a mistake")
    wait_for(lambda: kinds(soon) == ["accepted", "held", "attempt", "delivered"], "the delivery")
    refused = subprocess.run([os.environ["SESAME_BIN"], "admin", "queue", "cancel", soon, "--data", server.data], capture_output=True, text=True, timeout=60)
    assert refused.returncode == 1 and "nothing of message" in refused.stderr
    assert server.stop() == 0
