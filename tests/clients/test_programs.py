"""Programs that people send with today: each is given Sesame's address in the place of Amazon's and nothing else, and its mail is
read at the MX."""
import json
import os
import pathlib
import smtplib
import subprocess
import sys
import pytest
from harness import smtp
from harness.relay import Relay
from harness.server import REGION, ROOT_KEY, ROOT_SECRET
from harness.signatures import verify

HERE = pathlib.Path(__file__).parent
JS = HERE / "js"


@pytest.fixture(scope="session")
def login(sesame, tmp_path_factory):
    return smtp.account(sesame, tmp_path_factory.mktemp("smtp"))


@pytest.fixture(scope="session")
def relay(login, tmp_path_factory):
    server = Relay(tmp_path_factory.mktemp("relay"), login).start()
    yield server
    server.stop()


def run(sesame, *command, **more):
    """What the program printed; it must end well."""
    done = subprocess.run([str(word) for word in command], env=sesame.client_environment() | more.pop("env", {}), capture_output=True, text=True, timeout=120, **more)
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


def arrived(world, keys, recipient, subject, text):
    """The mail at the MX: from the sender's domain by its DKIM, with what the program wrote."""
    mail = world.wait(recipient)
    assert mail.message["Subject"] == subject
    assert text in mail.message.get_body(("plain",)).get_content()
    assert sorted(verify(mail.data, keys)) == ["sender.test", "ses.test"]
    return mail


# ---- SMTP -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["starttls", "tls"])
def test_python_smtplib(sesame, world, keys, sender, login, kind):
    to = f"smtplib-{kind}@inbox.test"
    if kind == "tls":
        client = smtp.NamedTls(login.host, login.tls, context=login.context(), timeout=60)
    else:
        client = smtp.Named(login.host, login.starttls, timeout=60)
    with client:
        if kind == "starttls":
            client.starttls(context=login.context())
        client.login(login.user, login.password)
        assert client.sendmail(sender, [to], f"From: {sender}\r\nTo: {to}\r\nSubject: smtplib\r\n\r\nBy {kind}.\r\n.dot\r\n") == {}
    mail = arrived(world, keys, to, "smtplib", f"By {kind}.")
    assert b"\r\n.dot\r\n" in mail.data
    shown = sesame.time_line(mail.reverse_path.split("@")[0])
    assert (shown["interface"], shown["source"]) == ("smtp", sender)


def test_a_wrong_password_is_refused(login):
    with smtp.Named(login.host, login.starttls, timeout=60) as client:
        client.starttls(context=login.context())
        with pytest.raises(smtplib.SMTPAuthenticationError) as caught:
            client.login(login.user, smtp.password(ROOT_SECRET, "eu-west-1"))
    assert caught.value.smtp_code == 535 and b"Authentication Credentials Invalid" in caught.value.smtp_error


def test_swaks(sesame, world, keys, sender, login):
    to = "swaks@inbox.test"
    said = run(sesame, "swaks", "--server", login.host, "--port", login.starttls, "--tls", "--auth", "LOGIN", "--auth-user", login.user,
               "--auth-password", login.password, "--from", sender, "--to", to, "--header", "Subject: swaks", "--body", "By swaks.")
    assert "235 Authentication successful." in said and "250 Ok " in said
    arrived(world, keys, to, "swaks", "By swaks.")


def test_msmtp(sesame, world, keys, sender, login, tmp_path):
    to = "msmtp@inbox.test"
    config = tmp_path / "msmtprc"
    config.write_text(f"account default\nhost {login.host}\nport {login.starttls}\ntls on\ntls_starttls on\ntls_host_override {smtp.SERVER_NAME}\n"
                      f"tls_trust_file {login.certificate}\nauth plain\nuser {login.user}\npassword {login.password}\nfrom {sender}\n")
    config.chmod(0o600)
    run(sesame, "msmtp", "-C", config, to, input=f"From: {sender}\nTo: {to}\nSubject: msmtp\n\nBy msmtp.\n")
    arrived(world, keys, to, "msmtp", "By msmtp.")


def test_postfix_as_a_relaying_client(world, keys, sender, relay):
    to = "relayed@inbox.test"
    relay.submit(sender, to, f"From: {sender}\r\nTo: {to}\r\nSubject: relayed\r\n\r\nBy Postfix.\r\n")
    try:
        arrived(world, keys, to, "relayed", "By Postfix.")
    except AssertionError as late:
        raise AssertionError(f"{late}; Postfix says: {relay.log()}") from None
    assert "status=sent (250 Ok " in relay.log()


@pytest.mark.parametrize("secure", [False, True], ids=["starttls", "tls"])
def test_nodemailer_by_smtp(sesame, world, keys, sender, login, secure):
    to = f"nodemailer-{secure}@inbox.test".lower()
    where = {"host": login.host, "port": login.tls if secure else login.starttls, "secure": secure, "user": login.user,
             "password": login.password, "certificate": login.certificate, "name": smtp.SERVER_NAME}
    mail = {"from": f"Alice <{sender}>", "to": to, "subject": "nodemailer ✓", "text": "By nodemailer.", "html": "<b>By nodemailer.</b>"}
    answer = json.loads(run(sesame, "node", JS / "nodemailer.cjs", "smtp", json.dumps(where), json.dumps(mail)))
    assert answer["response"].startswith("250 Ok ") and answer["accepted"] == [to]
    got = arrived(world, keys, to, "nodemailer ✓", "By nodemailer.")
    assert got.reverse_path.split("@")[0] == answer["response"].split()[-1]


# ---- the API ----------------------------------------------------------------------------------------------------------------------


def test_nodemailer_by_ses(sesame, world, keys, sender):
    to = "nodemailer-ses@inbox.test"
    mail = {"from": f"Alice <{sender}>", "to": to, "subject": "nodemailer ✓", "text": "By the API.", "html": '<img src="cid:logo">',
            "attachments": [{"filename": "logo.png", "content": "iVBORw0KGgo=", "encoding": "base64", "cid": "logo"}]}
    answer = json.loads(run(sesame, "node", JS / "nodemailer.cjs", "ses", sesame.endpoints["api"], json.dumps(mail)))
    got = arrived(world, keys, to, "nodemailer ✓", "By the API.")
    assert got.reverse_path.split("@")[0] in answer["messageId"]
    assert [part.get_filename() for part in got.message.walk() if part.get_filename()] == ["logo.png"]


def test_each_generation_of_the_javascript_sdk(sesame, world, keys, sender):
    recipients = [f"generation-{n}@inbox.test" for n in range(6)]
    made = json.loads(run(sesame, "node", JS / "generations.cjs", sesame.endpoints["api"], sender, *recipients))
    subjects = ["SDK 2, API 1", "SDK 2, API 2", "SDK 3 in the style of 2, API 1", "SDK 3, API 1", "SDK 3 in the style of 2, API 2", "SDK 3, API 2"]
    for to, message_id, subject in zip(recipients, made, subjects, strict=True):
        assert arrived(world, keys, to, subject, subject).reverse_path.split("@")[0] == message_id


CREDENTIALS = {"aws_access_key_id": ROOT_KEY, "aws_secret_access_key": ROOT_SECRET, "region_name": REGION}


@pytest.mark.parametrize("backend", ["django-ses", "django-ses v2", "django-anymail", "django.core.mail by SMTP"])
def test_django(sesame, world, keys, sender, login, backend):
    to = backend.replace(" ", "-").replace(".", "-").lower() + "@inbox.test"
    api, env = sesame.endpoints["api"], {}
    if backend.startswith("django-ses"):
        chosen = {"EMAIL_BACKEND": "django_ses.SESBackend", "AWS_ACCESS_KEY_ID": ROOT_KEY, "AWS_SECRET_ACCESS_KEY": ROOT_SECRET, "AWS_SES_REGION_NAME": REGION,
                  "AWS_SES_REGION_ENDPOINT_URL": api, "USE_SES_V2": backend.endswith("v2")}
    elif backend == "django-anymail":
        chosen = {"EMAIL_BACKEND": "anymail.backends.amazon_ses.EmailBackend", "INSTALLED_APPS": ["anymail"],
                  "ANYMAIL": {"AMAZON_SES_CLIENT_PARAMS": CREDENTIALS | {"endpoint_url": api}}}
    else:
        chosen = {"EMAIL_HOST": login.host, "EMAIL_PORT": login.starttls, "EMAIL_USE_TLS": True, "EMAIL_HOST_USER": login.user, "EMAIL_HOST_PASSWORD": login.password}
        env = {"SSL_CERT_FILE": login.certificate}
    mail = {"subject": f"By {backend}", "text": "From Django.", "html": "<p>From Django.</p>", "from": f"Alice <{sender}>", "to": to, "cc": "copy-" + to}
    run(sesame, sys.executable, HERE / "django_mail.py", json.dumps(chosen), json.dumps(mail), env=env)
    got = arrived(world, keys, to, f"By {backend}", "From Django.")
    assert got.message["X-Own"] == "kept" and got.message["Cc"] == "copy-" + to
    assert [part.get_filename() for part in got.message.walk() if part.get_filename()] == ["report.csv"]
    world.wait("copy-" + to)


def test_the_aws_cli_sends_by_both_versions(sesame, world, keys, sender):
    aws = os.path.join(os.environ["CLIENTS_VENV"], "bin", "aws")
    place = ["--endpoint-url", sesame.endpoints["api"], "--output", "text", "--query", "MessageId"]
    first = run(sesame, aws, "ses", "send-email", *place, "--from", sender, "--to", "cli-v1@inbox.test", "--subject", "cli", "--text", "By the CLI.").strip()
    second = run(sesame, aws, "sesv2", "send-email", *place, "--from-email-address", sender, "--destination", "ToAddresses=cli-v2@inbox.test",
                 "--content", "Simple={Subject={Data=cli},Body={Text={Data=By the CLI.}}}").strip()
    for to, made in (("cli-v1@inbox.test", first), ("cli-v2@inbox.test", second)):
        assert arrived(world, keys, to, "cli", "By the CLI.").reverse_path.split("@")[0] == made
