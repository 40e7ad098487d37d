"""`sesame dev` with the clients that people have: unchanged programs, pytest and Jest as docs/dev.md shows them."""
import contextlib
from datetime import datetime, timedelta, timezone
import os
import pathlib
import re
import smtplib
import ssl
import subprocess
import sys
import boto3
import pytest
import urllib3
from botocore.config import Config
from botocore.exceptions import ClientError
from harness.world import wait_for

DOCUMENT = pathlib.Path(__file__).parents[2] / "docs" / "dev.md"
BLOCK = re.compile(r"<!-- runs: (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)


@contextlib.contextmanager
def server(folder, *options):
    """A server on free ports; its API's URL, and its SMTP addresses."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "SESAME_"))}
    command = [os.environ["SESAME_BIN"], "dev", "--port", "0", "--smtp-port", "0", "--smtps-port", "0", *options]
    out = folder / "out"
    with open(out, "wb") as stdout, open(folder / "log", "wb") as log:
        process = subprocess.Popen(command, env=clean, cwd=folder, stdin=subprocess.DEVNULL, stdout=stdout, stderr=log)

    def ready():
        assert process.poll() is None, (folder / "log").read_text()
        return re.search(r"^ready api=(\S+)", out.read_text(), re.MULTILINE)
    try:
        wait_for(ready, "the line `ready`")
        text = out.read_text()
        yield {"api": ready()[1], "smtp": re.search(r"(\S+) \(STARTTLS\)", text)[1], "smtps": re.search(r"(\S+) \(TLS\)", text)[1], "text": text}
    finally:
        process.terminate()
        assert process.wait(60) == 0
    assert (folder / "log").read_text() == ""


@pytest.fixture(scope="module")
def dev(tmp_path_factory):
    with server(tmp_path_factory.mktemp("dev")) as running:
        yield running


def client(dev, service, key="test", region="us-east-1"):
    return boto3.client(service, endpoint_url=dev["api"], region_name=region, aws_access_key_id=key, aws_secret_access_key="x",
                        config=Config(retries={"max_attempts": 0}))


def ask(dev, method, path, **more):
    return urllib3.request(method, dev["api"] + path, timeout=30, **more)


def mails(dev, **fields):
    return ask(dev, "GET", "/_aws/ses", fields=fields).json()["messages"]


def simple(text="It works."):
    return {"Simple": {"Subject": {"Data": "Hello"}, "Body": {"Text": {"Data": text}}}}


def send(ses, to="b@else.test", source="a@anywhere.test"):
    return ses.send_email(FromEmailAddress=source, Destination={"ToAddresses": [to]}, Content=simple())["MessageId"]


def examples():
    return dict(BLOCK.findall(DOCUMENT.read_text()))


def environment(dev, **more):
    keep = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "SESAME_"))}
    return keep | {"AWS_ENDPOINT_URL": dev["api"], "AWS_REGION": "us-east-1", "AWS_DEFAULT_REGION": "us-east-1",
                   "AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"} | more


def example(dev, tmp_path, name):
    """The example of the document, with the address of this server."""
    (tmp_path / name).write_text(examples()[name].replace("http://127.0.0.1:4566", dev["api"]))


def run(command, dev, tmp_path):
    done = subprocess.run(command, cwd=tmp_path, env=environment(dev), capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def test_the_example_for_pytest_runs(dev, tmp_path):
    example(dev, tmp_path, "test_welcome.py")
    assert "1 passed" in run([sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(tmp_path), "test_welcome.py"], dev, tmp_path)


def test_the_example_for_jest_runs(dev, tmp_path):
    example(dev, tmp_path, "welcome.test.js")
    (tmp_path / "package.json").write_text("{}")
    jest = os.path.join(os.environ["NODE_PATH"], "jest", "bin", "jest.js")
    said = run(["node", jest, "--rootDir", str(tmp_path), "--modulePaths", os.environ["NODE_PATH"], "--cacheDirectory", str(tmp_path / "cache")], dev, tmp_path)
    assert "1 passed" in said


def test_accounts_and_regions_have_a_state_of_their_own(dev):
    here = client(dev, "sesv2", region="eu-central-1")
    made = here.create_email_identity(EmailIdentity="own.test")
    assert made["VerifiedForSendingStatus"] and made["DkimAttributes"]["Status"] == "SUCCESS"
    names = [[i["IdentityName"] for i in one.list_email_identities()["EmailIdentities"]] for one in (
        here, client(dev, "sesv2", region="eu-west-3"), client(dev, "sesv2", key="222222222222", region="eu-central-1"))]
    assert names == [["own.test"], [], []]
    assert client(dev, "sts", key="222222222222").get_caller_identity()["Account"] == "222222222222"


def test_every_door_ends_in_the_mailbox(dev):
    ask(dev, "DELETE", "/_aws/ses")
    first = send(client(dev, "sesv2"))
    second = client(dev, "ses").send_email(Source="a@anywhere.test", Destination={"ToAddresses": ["c@else.test"]}, Message={
        "Subject": {"Data": "Hello"}, "Body": {"Html": {"Data": "<b>hi</b>"}}})["MessageId"]
    context = ssl.create_default_context()
    context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
    with smtplib.SMTP(*dev["smtp"].rsplit(":", 1)) as plain:
        plain.starttls(context=context)
        plain.login("whoever", "whatever")
        assert plain.sendmail("d@anywhere.test", ["e@else.test"], "From: d@anywhere.test\r\nSubject: By SMTP\r\n\r\nHi.\r\n") == {}
    with smtplib.SMTP_SSL(*dev["smtps"].rsplit(":", 1), context=context) as tls:
        tls.login("222222222222", "x")
        assert tls.sendmail("d@anywhere.test", ["f@else.test"], "From: d@anywhere.test\r\nSubject: In TLS\r\n\r\nHi.\r\n") == {}
    found = mails(dev)
    assert [m["Id"] for m in found[:2]] == [first, second]
    assert [m["Subject"] for m in found] == ["Hello", "Hello", "By SMTP", "In TLS"]
    assert [m["Body"]["html_part"] for m in found[:2]] == [None, "<b>hi</b>"]
    assert [m["Id"] for m in mails(dev, email="d@anywhere.test")] == [m["Id"] for m in found[2:]]


def test_strict_wants_an_identity_and_a_folder_keeps_it(tmp_path):
    with server(tmp_path, "--strict", "--data", "kept") as strict:
        ses = client(strict, "sesv2")
        with pytest.raises(ClientError, match="not verified"):
            send(ses)
        ses.create_email_identity(EmailIdentity="a@anywhere.test")
        assert mails(strict, id=send(ses))
    with server(tmp_path, "--strict", "--data", "kept") as again:
        assert client(again, "sesv2").get_email_identity(EmailIdentity="a@anywhere.test")["VerifiedForSendingStatus"]
        assert mails(again) == []


def test_without_a_folder_no_file_is_written(tmp_path):
    with server(tmp_path) as running:
        send(client(running, "sesv2"))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["log", "out"]


def test_a_taken_port_is_told_with_what_to_do(dev, tmp_path):
    port = dev["api"].rsplit(":", 1)[1]
    done = subprocess.run([os.environ["SESAME_BIN"], "dev", "--port", port], cwd=tmp_path, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    assert f"127.0.0.1:{port}" in done.stderr and "--port" in done.stderr


def test_a_quota_can_be_set_and_the_clock_ends_its_day(tmp_path):
    (tmp_path / "one.toml").write_text("[account]\nmax_24_hour_send = 1\n")
    with server(tmp_path, "--config", "one.toml") as limited:
        ses = client(limited, "sesv2")
        send(ses)
        with pytest.raises(ClientError, match="Daily message quota exceeded"):
            send(ses)
        assert ask(limited, "POST", "/_sesame/clock", json={"advance": "25h"}).status == 200
        send(ses)


def test_the_clock_brings_mail_that_is_sent_later(tmp_path):
    with server(tmp_path) as running:
        ses = client(running, "sesv2")
        now = datetime.now(timezone.utc)
        ses.meta.events.register("before-sign.*.*", lambda request, **_: request.headers.add_header("X-Sesame-Send-At", (now + timedelta(days=7)).isoformat()))
        made = send(ses)
        assert mails(running, id=made) == []
        assert ask(running, "POST", "/_sesame/clock", json={"advance": "169h"}).status == 200
        wait_for(lambda: mails(running, id=made), "the mail")
