"""What settings of identities do: seen by the other API version, or in the mail at the MX."""
import re
import urllib.request
import uuid
import pytest
from botocore.exceptions import ClientError
from harness.signatures import verify
from harness.world import wait_for


@pytest.fixture
def domain(sesame, world):
    """A fresh domain, verified by its DKIM records, that takes mail too."""
    name, v2 = f"d{uuid.uuid4().hex[:8]}.test", sesame.client("sesv2")
    tokens = v2.create_email_identity(EmailIdentity=name)["DkimAttributes"]["Tokens"]
    hosted = v2.get_email_identity(EmailIdentity=name)["DkimAttributes"]["SigningHostedZone"]
    for token in tokens:
        world.set(f"{token}._domainkey.{name}", "CNAME", f"{token}.{hosted}.")
    wait_for(lambda: v2.get_email_identity(EmailIdentity=name)["VerifiedForSendingStatus"], "the verification")
    world.mail_domain(name)
    return name


def send(client, sender, to, **more):
    return client.send_email(FromEmailAddress=sender, Destination={"ToAddresses": [to]}, Content={"Simple": {
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}}, **more)["MessageId"]


def mail_to(world, message_id):
    """The mail with that id, whoever its receiver is."""
    def look():
        return next((m for m in world.received() if m.reverse_path.startswith(message_id) or message_id in str(m.message["Message-ID"])), None)
    return wait_for(look, f"mail {message_id}")


def refused(call, *args, **request):
    with pytest.raises(ClientError) as caught:
        call(*args, **request)
    return caught.value.response["Error"]["Code"]


def with_header(client, operation, name, value):
    """The client sends a header field of ours with that operation, as any SDK can."""
    client.meta.events.register(f"before-sign.sesv2.{operation}", lambda request, **_: request.headers.add_header(name, value))
    return client


# ---- addresses --------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["VerifyEmailIdentity", "VerifyEmailAddress", "v2"])
def test_the_link_of_a_letter_verifies_an_address(sesame, world, way):
    address, v1, v2 = f"{way.lower()}@inbox.test", sesame.client("ses"), sesame.client("sesv2")
    if way == "v2":
        v2.create_email_identity(EmailIdentity=address)
    else:
        {"VerifyEmailIdentity": v1.verify_email_identity, "VerifyEmailAddress": v1.verify_email_address}[way](EmailAddress=address)
    assert address not in v1.list_verified_email_addresses()["VerifiedEmailAddresses"]
    assert refused(send, v2, address, "bob@inbox.test") == "MessageRejected"
    (link,) = re.findall(r"https?://\S+", world.wait(address).message.get_content())
    with urllib.request.urlopen(link, timeout=60) as page:
        assert page.status == 200
    assert v1.get_identity_verification_attributes(Identities=[address])["VerificationAttributes"][address]["VerificationStatus"] == "Success"
    assert address in v1.list_verified_email_addresses()["VerifiedEmailAddresses"]
    mail_to(world, send(v2, address, "bob@inbox.test"))
    if way == "VerifyEmailAddress":
        v1.delete_verified_email_address(EmailAddress=address)
        assert address not in v1.list_verified_email_addresses()["VerifiedEmailAddresses"]
        assert refused(send, v2, address, "bob@inbox.test") == "MessageRejected"


def test_v1_lists_and_deletes(sesame, domain):
    v1, v2 = sesame.client("ses"), sesame.client("sesv2")
    assert domain in v1.list_identities(IdentityType="Domain")["Identities"] and domain not in v1.list_identities(IdentityType="EmailAddress")["Identities"]
    v1.delete_identity(Identity=domain)
    assert domain not in v1.list_identities()["Identities"]
    assert refused(v2.get_email_identity, EmailIdentity=domain) == "NotFoundException"
    v1.delete_identity(Identity=domain)  # silent when it is gone


# ---- DKIM -------------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["v1", "v2"])
def test_without_dkim_only_the_service_signs(sesame, world, keys, domain, way):
    v1, v2 = sesame.client("ses"), sesame.client("sesv2")

    def switch(on):
        if way == "v1":
            v1.set_identity_dkim_enabled(Identity=domain, DkimEnabled=on)
        else:
            v2.put_email_identity_dkim_attributes(EmailIdentity=domain, SigningEnabled=on)
    switch(False)
    shown = v1.get_identity_dkim_attributes(Identities=[domain])["DkimAttributes"][domain]
    assert shown["DkimEnabled"] is False and shown["DkimVerificationStatus"] == "Success"
    assert sorted(verify(mail_to(world, send(v2, "a@" + domain, "bob@inbox.test")).data, keys)) == ["ses.test"]
    switch(True)
    assert sorted(verify(mail_to(world, send(v2, "a@" + domain, "bob@inbox.test")).data, keys)) == [domain, "ses.test"]


def test_the_next_key_has_another_length(sesame, domain):
    v1, v2 = sesame.client("ses"), sesame.client("sesv2")
    change = {"EmailIdentity": domain, "SigningAttributesOrigin": "AWS_SES"}
    got = v2.put_email_identity_dkim_signing_attributes(SigningAttributes={"NextSigningKeyLength": "RSA_1024_BIT"}, **change)
    assert got["DkimTokens"] == v1.get_identity_dkim_attributes(Identities=[domain])["DkimAttributes"][domain]["DkimTokens"]
    assert v2.get_email_identity(EmailIdentity=domain)["DkimAttributes"]["NextSigningKeyLength"] == "RSA_1024_BIT"
    assert refused(v2.put_email_identity_dkim_signing_attributes, SigningAttributes={"NextSigningKeyLength": "RSA_2048_BIT"}, **change) == "BadRequestException"


# ---- MAIL FROM, feedback, default set ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["v1", "v2"])
def test_a_mail_from_domain_is_used_once_its_mx_is_there(sesame, world, domain, way):
    v1, v2, bounce = sesame.client("ses"), sesame.client("sesv2"), "bounce." + domain
    if way == "v1":
        v1.set_identity_mail_from_domain(Identity=domain, MailFromDomain=bounce, BehaviorOnMXFailure="RejectMessage")
    else:
        v2.put_email_identity_mail_from_attributes(EmailIdentity=domain, MailFromDomain=bounce, BehaviorOnMxFailure="REJECT_MESSAGE")
    assert refused(send, v2, "a@" + domain, "bob@inbox.test") == "MailFromDomainNotVerifiedException"
    world.set(bounce, "MX", "10 feedback-smtp.us-east-1.ses.test.")

    def found():
        v1_status = v1.get_identity_mail_from_domain_attributes(Identities=[domain])["MailFromDomainAttributes"][domain]["MailFromDomainStatus"]
        return v1_status == "Success" and v2.get_email_identity(EmailIdentity=domain)["MailFromAttributes"]["MailFromDomainStatus"] == "SUCCESS"
    wait_for(found, "the MX record")
    assert mail_to(world, send(v2, "a@" + domain, "bob@inbox.test")).reverse_path.endswith("@" + bounce)


@pytest.mark.parametrize("forwarding", [True, False])
def test_bounces_are_mailed_on_and_also_when_that_is_off_while_nothing_else_tells_of_them(sesame, world, domain, forwarding):
    v2 = sesame.client("sesv2")
    v2.put_email_identity_feedback_attributes(EmailIdentity=domain, EmailForwardingEnabled=forwarding)
    assert v2.get_email_identity(EmailIdentity=domain)["FeedbackForwardingStatus"] is forwarding
    back = f"back@{domain}"
    made = send(v2, "a@" + domain, "bounce@simulator.amazonses.com", FeedbackForwardingEmailAddress=back)
    wait_for(lambda: "bounced" in str(sesame.time_line(made)), "the bounce")
    report = world.wait(back)
    assert report.reverse_path == "" and report.message.get_content_type() == "multipart/report" and "5.1.1" in report.data.decode()


def test_v1_keeps_forwarding_on_without_topics(sesame, domain):
    assert refused(sesame.client("ses").set_identity_feedback_forwarding_enabled, Identity=domain, ForwardingEnabled=False) == "InvalidParameterValue"


def test_a_default_configuration_set_is_used_and_its_switch_counts(sesame, domain):
    v2, name = sesame.client("sesv2"), f"set{uuid.uuid4().hex[:8]}"
    v2.create_configuration_set(ConfigurationSetName=name)
    v2.put_email_identity_configuration_set_attributes(EmailIdentity=domain, ConfigurationSetName=name)
    assert sesame.time_line(send(v2, "a@" + domain, "bob@inbox.test"))["configuration_set"] == name
    v2.put_configuration_set_sending_options(ConfigurationSetName=name, SendingEnabled=False)
    assert refused(send, v2, "a@" + domain, "bob@inbox.test") == "SendingPausedException"
    v2.put_configuration_set_sending_options(ConfigurationSetName=name, SendingEnabled=True)
    send(v2, "a@" + domain, "bob@inbox.test")


# ---- beyond AWS -------------------------------------------------------------------------------------------------------------------


def test_a_send_that_comes_again_answers_the_first_id(sesame, world, domain):
    key, to = uuid.uuid4().hex, f"once@{domain}"
    v2 = with_header(sesame.client("sesv2"), "SendEmail", "X-Sesame-Idempotency-Key", key)
    first = send(v2, "a@" + domain, to)
    assert send(v2, "a@" + domain, to) == first
    raw = f"From: a@{domain}\r\nTo: {to}\r\nX-Sesame-Idempotency-Key: {key}\r\n\r\nagain\r\n"
    assert sesame.client("ses").send_raw_email(RawMessage={"Data": raw})["MessageId"] == first
    other = send(sesame.client("sesv2"), "a@" + domain, to)
    assert other != first
    mail_to(world, other)
    assert len([mail for mail in world.received() if to in mail.recipients]) == 2


def test_an_explanation_tells_what_a_send_would_do(sesame, world, domain):
    v2, told = sesame.client("sesv2"), []
    with_header(v2, "SendEmail", "X-Sesame-Explain", "true")
    v2.meta.events.register("after-call.sesv2.SendEmail", lambda http_response, **_: told.append(http_response.content))
    before = sesame.client("ses").get_send_quota()["SentLast24Hours"]
    v2.send_email(FromEmailAddress="a@" + domain, Destination={"ToAddresses": [f"nobody@{domain}"]},
                  Content={"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})
    text = told[0].decode()
    assert '"decision":"accepted"' in text and f"mx.{domain}" in text and "verified identities" in text
    v2.send_email(FromEmailAddress="a@stranger.test", Destination={"ToAddresses": [f"nobody@{domain}"]},
                  Content={"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})
    assert '"decision":"refused"' in told[1].decode() and "MessageRejected" in told[1].decode()
    assert sesame.client("ses").get_send_quota()["SentLast24Hours"] == before
    send(sesame.client("sesv2"), "a@" + domain, f"later@{domain}")
    world.wait(f"later@{domain}")
    assert not any(f"nobody@{domain}" in mail.recipients for mail in world.received())
