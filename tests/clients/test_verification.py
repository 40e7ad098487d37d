"""A domain's life by real DNS: the zone changes while it is served, and the identity follows."""
import base64
import pytest
from botocore.exceptions import ClientError
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from harness.signatures import verify
from harness.world import wait_for


def status(client, name):
    shown = client.get_email_identity(EmailIdentity=name)
    return shown["VerifiedForSendingStatus"], shown["DkimAttributes"]["Status"]


def publish(world, name, dkim):
    for token in dkim["Tokens"]:
        world.set(f"{token}._domainkey.{name}", "CNAME", f"{token}.{dkim['SigningHostedZone']}.")


def test_a_domain_is_verified_when_its_records_appear_and_not_before(sesame, world):
    client, name = sesame.client("sesv2"), "records.test"
    client.create_email_identity(EmailIdentity=name)
    dkim = client.get_email_identity(EmailIdentity=name)["DkimAttributes"]
    assert status(client, name) == (False, "PENDING") and len(dkim["Tokens"]) == 3
    first = f"{dkim['Tokens'][0]}._domainkey.{name}"
    wait_for(lambda: world.asked(first) >= 2, "the poller's second look")
    assert status(client, name) == (False, "PENDING")
    with pytest.raises(ClientError, match="Email address is not verified"):
        client.send_email(FromEmailAddress=f"a@{name}", Destination={"ToAddresses": ["bob@inbox.test"]}, Content={"Simple": {
            "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})
    publish(world, name, dkim)
    wait_for(lambda: status(client, name) == (True, "SUCCESS"), "the verification")


def test_a_server_failure_is_no_answer(sesame, world):
    """SERVFAIL while the domain is pending neither verifies nor fails it; afterwards it goes on."""
    client, name = sesame.client("sesv2"), "flaky.test"
    dkim = client.create_email_identity(EmailIdentity=name)["DkimAttributes"]
    dkim = client.get_email_identity(EmailIdentity=name)["DkimAttributes"]
    names = [f"{token}._domainkey.{name}" for token in dkim["Tokens"]]
    for one in names:
        world.fail(one)
    publish(world, name, dkim)
    wait_for(lambda: world.asked(names[0]) >= 2, "the poller's second look")
    assert status(client, name) == (False, "PENDING")
    for one in names:
        world.fail(one, False)
    wait_for(lambda: status(client, name) == (True, "SUCCESS"), "the verification")


def test_a_key_of_ones_own_signs(sesame, world, keys):
    """BYODKIM: the customer's key and selector."""
    client, name = sesame.client("sesv2"), "own-key.test"
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    private = key.private_bytes(serialization.Encoding.DER, serialization.PrivateFormat.TraditionalOpenSSL, serialization.NoEncryption())
    public = key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)
    client.create_email_identity(EmailIdentity=name, DkimSigningAttributes={
        "DomainSigningSelector": "mine", "DomainSigningPrivateKey": base64.b64encode(private).decode()})
    assert status(client, name) == (False, "PENDING")
    world.set(f"mine._domainkey.{name}", "TXT", f"v=DKIM1; k=rsa; p={base64.b64encode(public).decode()}")
    wait_for(lambda: status(client, name) == (True, "SUCCESS"), "the verification")
    client.send_email(FromEmailAddress=f"a@{name}", Destination={"ToAddresses": ["byo@inbox.test"]}, Content={"Simple": {
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})
    got = world.wait("byo@inbox.test")
    assert sorted(verify(got.data, keys)) == [name, "ses.test"] and b"s=mine" in got.data


def test_mail_follows_the_mx_record(sesame, world, postfix, sender):
    """The domain moves from one receiving host to another while both serve: the next mail goes to the new one."""
    client = sesame.client("sesv2")
    world.mail_domain("moving.test")

    def send(to):
        return client.send_email(FromEmailAddress=sender, Destination={"ToAddresses": [to]}, Content={"Simple": {
            "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})["MessageId"]
    send("first@moving.test")
    world.wait("first@moving.test")
    world.mail_domain("moving.test", "127.0.2.1")

    def refused_by_postfix():
        made = send("second@moving.test")
        events = wait_for(lambda: [e for e in sesame.time_line(made)["recipients"][0]["events"] if e["kind"] in ("delivered", "bounced")], "an outcome")
        return made if events[0]["kind"] == "bounced" else None
    # Postfix does not take mail for this domain: the refusal shows who was asked.
    made = wait_for(refused_by_postfix, "a mail to the new host")
    assert not any(m.reverse_path.startswith(made) for m in world.received())
