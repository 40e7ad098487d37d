"""Each client sends, and a real Postfix gets the mail: with TLS, under the message id, with two good signatures."""
import base64
import json
import os
import pathlib
import subprocess
import dkim
import pytest
from harness.signatures import as_sent, verify
from harness.world import wait_for

RAW = ("From: {sender}\r\nTo: {to}\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nX-Mark: kept as it is\r\nMIME-Version: 1.0\r\n"
       "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nBy {way}, raw =E2=82=AC.\r\n.\r\n..two\r\n")


def simple(text):
    return {"Simple": {"Subject": {"Data": "Grüße"}, "Body": {"Text": {"Data": text, "Charset": "UTF-8"}, "Html": {"Data": f"<p>{text}</p>", "Charset": "UTF-8"}}}}


def by_boto3(sesame, request):
    return sesame.client("sesv2").send_email(**request)["MessageId"]


def by_aws_cli(sesame, request):
    aws = os.path.join(os.environ["CLIENTS_VENV"], "bin", "aws")
    text = json.dumps(request, default=bytes.decode)  # the AWS CLI takes blobs as they are and encodes them itself
    command = [aws, "sesv2", "send-email", "--endpoint-url", sesame.endpoints["api"], "--output", "json", "--cli-input-json", text]
    done = subprocess.run(command, env=sesame.client_environment(), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)["MessageId"]


def javascript(sesame, name, request):
    """One call with the AWS SDK for JavaScript; its answer or error."""
    text = json.dumps(request, default=lambda blob: {"base64": base64.b64encode(blob).decode()})
    script = pathlib.Path(__file__).parent / "js" / "client.cjs"
    done = subprocess.run(["node", script, sesame.endpoints["api"], name, text], env=sesame.client_environment(), capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def by_javascript(sesame, request):
    answer = javascript(sesame, "SendEmail", request)
    assert "ok" in answer, answer
    return answer["ok"]["MessageId"]


CLIENTS = pytest.mark.parametrize("send", [by_boto3, by_aws_cli, by_javascript], ids=lambda send: send.__name__)


@CLIENTS
def test_a_simple_mail_reaches_postfix(sesame, postfix, keys, sender, send):
    text = f"Sent {send.__name__}: 5 € for each.\r\n"
    made = send(sesame, {"FromEmailAddress": f"Alice <{sender}>", "Destination": {"ToAddresses": ["bob@postfix.test"]}, "Content": simple(text)})
    got = postfix.wait("bob", made)
    assert got.tls, "Postfix offers STARTTLS, so the mail comes by TLS"
    message = got.message
    assert (message["From"], message["To"], message["Subject"]) == (f"Alice <{sender}>", "bob@postfix.test", "Grüße")
    assert message.get_body(("plain",)).get_content().rstrip() == text.rstrip() and text.split("\r")[0] in message.get_body(("html",)).get_content()
    assert sorted(verify(got.data, keys)) == ["sender.test", "ses.test"]


@CLIENTS
def test_a_raw_mail_arrives_as_it_was(sesame, postfix, keys, sender, send):
    raw = RAW.format(sender=sender, to="carol@postfix.test", way=send.__name__)
    made = send(sesame, {"FromEmailAddress": sender, "Destination": {"ToAddresses": ["carol@postfix.test"]}, "Content": {"Raw": {"Data": raw.encode()}}})
    got = postfix.wait("carol", made)
    assert as_sent(got.data).split(b"\r\n\r\n", 1)[1] == raw.encode().split(b"\r\n\r\n", 1)[1]
    assert got.message["X-Mark"] == "kept as it is" and got.message["Subject"] == "Grüße"
    assert sorted(verify(got.data, keys)) == ["sender.test", "ses.test"]


def test_a_changed_mail_does_not_verify(sesame, postfix, keys, sender):
    """The verifier can say no: else the tests above would prove nothing."""
    made = by_boto3(sesame, {"FromEmailAddress": sender, "Destination": {"ToAddresses": ["bob@postfix.test"]}, "Content": simple("As it was.")})
    got = postfix.wait("bob", made)
    with pytest.raises(dkim.ValidationError, match="body hash mismatch"):
        verify(got.data.replace(b"As it was.", b"As it is not."), keys)


def test_v1_sends_too(sesame, postfix, keys, sender):
    client = sesame.client("ses")
    raw = RAW.format(sender=sender, to="bob@postfix.test", way="v1")
    body = {"Subject": {"Data": "First version"}, "Body": {"Text": {"Data": "By v1."}}}
    for made in (client.send_email(Source=sender, Destination={"ToAddresses": ["bob@postfix.test"]}, Message=body)["MessageId"],
                 client.send_raw_email(Source=sender, Destinations=["bob@postfix.test"], RawMessage={"Data": raw})["MessageId"]):
        assert sorted(verify(postfix.wait("bob", made).data, keys)) == ["sender.test", "ses.test"]


def test_the_time_line_tells_who_took_the_mail(sesame, postfix, sender):
    made = by_boto3(sesame, {"FromEmailAddress": sender, "Destination": {"ToAddresses": ["bob@postfix.test"]}, "Content": simple("Watch me.")})
    postfix.wait("bob", made)
    shown = sesame.time_line(made)
    events = shown["recipients"][0]["events"]
    assert shown["source"] == sender and shown["interface"] == "ses-v2"
    assert [e["kind"] for e in events if e["kind"] != "attempt"] == ["accepted", "delivered"]
    attempt = json.dumps(next(e for e in events if e["kind"] == "attempt"))
    assert "mx.postfix.test" in attempt and "127.0.2.1" in attempt and "TLSv1.3" in attempt and "queued as" in json.dumps(events)


def test_a_recipient_that_postfix_does_not_know_bounces(sesame, postfix, sender):
    made = by_boto3(sesame, {"FromEmailAddress": sender, "Destination": {"ToAddresses": ["nobody@postfix.test"]}, "Content": simple("For nobody.")})

    def bounced():
        return next((e for e in sesame.time_line(made)["recipients"][0]["events"] if e["kind"] == "bounced"), None)
    assert "User unknown" in json.dumps(wait_for(bounced, "the bounce"))


def test_clients_read_what_is_there(sesame, sender):
    """The same account by all three clients."""
    by_boto = sesame.client("sesv2").get_account()
    assert javascript(sesame, "GetAccount", {})["ok"]["SendQuota"]["Max24HourSend"] == by_boto["SendQuota"]["Max24HourSend"] == 50000.0
    names = [i["IdentityName"] for i in javascript(sesame, "ListEmailIdentities", {})["ok"]["EmailIdentities"]]
    assert "sender.test" in names
    aws = os.path.join(os.environ["CLIENTS_VENV"], "bin", "aws")
    for command, member, wanted in ((["sts", "get-caller-identity"], "Account", "123456789012"), (["ses", "get-send-quota"], "Max24HourSend", 50000.0),
                                    (["sesv2", "get-email-identity", "--email-identity", "sender.test"], "VerifiedForSendingStatus", True)):
        done = subprocess.run([aws, *command, "--endpoint-url", sesame.endpoints["api"], "--output", "json"], env=sesame.client_environment(),
                              capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        assert json.loads(done.stdout)[member] == wanted


def test_an_error_reaches_the_javascript_client_by_its_name(sesame):
    answer = javascript(sesame, "GetEmailIdentity", {"EmailIdentity": "nobody.test"})
    assert (answer["error"], answer["status"], answer["message"]) == ("NotFoundException", 404, "Email identity nobody.test does not exist.")
