"""An address is proved by the link of its letter: read at the receiving MX, followed once. A custom MAIL FROM domain by its MX."""
import json
import os
import re
import subprocess
import pytest
import urllib3
from botocore.exceptions import ClientError
from harness.server import Sesame
from harness.signatures import verify
from harness.world import wait_for


def status(client, name):
    return client.get_identity_verification_attributes(Identities=[name])["VerificationAttributes"][name]["VerificationStatus"]


def letters(world, address):
    return [mail for mail in world.received() if address in mail.recipients]


def link(mail):
    (found,) = set(re.findall(r"https?://\S+", mail.message.get_content()))
    return found


def ask(url, method="GET"):
    """Status, headers and text of the page behind a link."""
    got = urllib3.request(method, url, redirect=False, retries=False, timeout=30)
    return got.status, got.headers, got.data.decode()


def send(client, sender, to):
    return client.send_email(FromEmailAddress=sender, Destination={"ToAddresses": [to]}, Content={"Simple": {
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})["MessageId"]


def test_a_letter_and_its_link(sesame, world, keys):
    v1, v2, address = sesame.client("ses"), sesame.client("sesv2"), "Me.letter@inbox.test"
    before = v1.get_send_quota()["SentLast24Hours"]
    v2.create_email_identity(EmailIdentity=address)
    mail = world.wait(address)
    assert mail.message["From"].endswith("no-reply@ses.test") and mail.message["To"] == address
    assert mail.message["Subject"].endswith("Email Address Verification Request in region US East (N. Virginia)")
    assert mail.message["Auto-Submitted"] == "auto-generated" and "123456789012" in mail.message.get_content()
    assert list(verify(mail.data, keys)) == ["ses.test"], "only the service signs it"
    url = link(mail)
    assert url.startswith(sesame.endpoints["api"] + "/verify?Context=123456789012&X-Token=")
    for spoilt in (url[:-4], url[:-4] + "AAAA", url.replace("Context=123456789012", "Context=210987654321"), url.split("&")[0], url.split("?")[0]):
        assert ask(spoilt)[0] == 400
    assert ask(url, "HEAD")[0] == 405 and status(v1, address) == "Pending"
    with pytest.raises(ClientError, match="not verified"):
        send(v2, address, "letter-bob@inbox.test")
    code, headers, text = ask(url)
    assert code == 200 and "Success" in text and headers["Cache-Control"] == "no-store"
    assert status(v1, address) == "Success" and v2.get_email_identity(EmailIdentity=address)["VerifiedForSendingStatus"] is True
    assert ask(url)[0] == 410, "it works once"
    send(v2, "Me.letter+label@inbox.test", "letter-bob@inbox.test")
    world.wait("letter-bob@inbox.test")
    assert v1.get_send_quota()["SentLast24Hours"] == before + 1, "the letter does not count"
    assert v1.list_verified_email_addresses()["VerifiedEmailAddresses"].count(address) == 1


def test_each_call_of_v1_sends_a_letter(sesame, world):
    v1, address = sesame.client("ses"), "again.letter@inbox.test"
    for _ in range(2):
        v1.verify_email_identity(EmailAddress=address)
    v1.verify_email_address(EmailAddress=address)
    wait_for(lambda: len(letters(world, address)) == 3, "the third letter")
    urls = [link(mail) for mail in letters(world, address)]
    assert len(set(urls)) == 3
    v1.delete_identity(Identity=address)
    assert ask(urls[0])[0] == 410, "the identity is gone"
    v1.verify_email_identity(EmailAddress=address)
    assert ask(urls[0])[0] == 410 and status(v1, address) == "Pending", "a letter of an earlier life"
    v1.delete_identity(Identity=address)


def test_a_kill_after_the_answer_loses_no_letter(world, tmp_path):
    """The letter is due in the commit that the call answered: the next start sends it."""
    server = Sesame(world, tmp_path, api__public_url="https://links.example.com/").start()
    address = "killed.letter@inbox.test"
    server.client("sesv2").create_email_identity(EmailIdentity=address)
    server._process.kill()
    server._process.wait(60)
    server.start()
    mail = world.wait(address)
    assert link(mail).startswith("https://links.example.com/verify?Context=")
    assert server.stop() == 0


def test_a_mail_from_domain_by_its_mx(sesame, world, sender):
    v1, v2, domain = sesame.client("ses"), sesame.client("sesv2"), sender.split("@")[1]
    v2.put_email_identity_mail_from_attributes(EmailIdentity=domain, MailFromDomain=f"Bounce.{domain}", BehaviorOnMxFailure="REJECT_MESSAGE")
    shown = v2.get_email_identity(EmailIdentity=domain)["MailFromAttributes"]
    assert shown == {"MailFromDomain": f"bounce.{domain}", "MailFromDomainStatus": "PENDING", "BehaviorOnMxFailure": "REJECT_MESSAGE"}
    with pytest.raises(ClientError, match="MailFromDomainNotVerified"):
        send(v2, sender, "mail-from-bob@inbox.test")
    world.set(f"bounce.{domain}", "MX", "10 feedback-smtp.us-east-1.ses.test.", "20 mx.inbox.test.")
    command = [os.environ["SESAME_BIN"], "admin", "identity", "check", domain, "--json", "--data", sesame.data]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=120).stdout)
    (record,) = [r for r in told["records"] if r["type"] == "MX"]
    assert record["expected"] == "10 feedback-smtp.us-east-1.ses.test" and len(record["found"]) == 2 and "remove" in record["problem"]
    assert told["in_order"] is False and told["mail_from"]["status"] == "pending"
    world.set(f"bounce.{domain}", "MX", "10 feedback-smtp.us-east-1.ses.test.")
    attributes = lambda: v1.get_identity_mail_from_domain_attributes(Identities=[domain])["MailFromDomainAttributes"][domain]  # noqa: E731
    wait_for(lambda: attributes()["MailFromDomainStatus"] == "Success", "the MAIL FROM domain")
    send(v2, sender, "mail-from-carol@inbox.test")
    assert world.wait("mail-from-carol@inbox.test").reverse_path.endswith(f"@bounce.{domain}")
    v1.set_identity_mail_from_domain(Identity=domain)
    assert "MailFromAttributes" not in v2.get_email_identity(EmailIdentity=domain)
    send(v2, sender, "mail-from-dave@inbox.test")
    assert world.wait("mail-from-dave@inbox.test").reverse_path.endswith("@ses.test")


def test_a_key_goes_over_to_the_next_one(sesame, world, keys):
    """Another key length: the next key is published at once and signs ten minutes later; both verify meanwhile."""
    client, name = sesame.client("sesv2"), "rotating.test"
    dkim = client.create_email_identity(EmailIdentity=name)["DkimAttributes"]
    zone = client.get_email_identity(EmailIdentity=name)["DkimAttributes"]["SigningHostedZone"]
    client.put_email_identity_dkim_signing_attributes(EmailIdentity=name, SigningAttributesOrigin="AWS_SES",
                                                      SigningAttributes={"NextSigningKeyLength": "RSA_1024_BIT"})

    def lengths():
        shown = client.get_email_identity(EmailIdentity=name)["DkimAttributes"]
        return shown["CurrentSigningKeyLength"], shown["NextSigningKeyLength"]
    wait_for(lambda: lengths() == ("RSA_1024_BIT", "RSA_1024_BIT"), "the new key, at once while nothing is signed")
    for token in dkim["Tokens"]:
        world.set(f"{token}._domainkey.{name}", "CNAME", f"{token}.{zone}.")
    wait_for(lambda: client.get_email_identity(EmailIdentity=name)["VerifiedForSendingStatus"], "the verification")
    send(client, f"a@{name}", "rotating-bob@inbox.test")
    got = world.wait("rotating-bob@inbox.test")
    assert sorted(verify(got.data, keys)) == [name, "ses.test"]
    with pytest.raises(ClientError, match="once within 24 hours"):
        client.put_email_identity_dkim_signing_attributes(EmailIdentity=name, SigningAttributesOrigin="AWS_SES",
                                                          SigningAttributes={"NextSigningKeyLength": "RSA_2048_BIT"})
