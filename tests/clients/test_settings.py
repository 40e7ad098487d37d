"""What customers set on their identities and on their account, and letters that verify addresses in their own words."""
import json
import re
import subprocess
import os
import urllib.request
import pytest
from botocore.exceptions import ClientError
from harness.server import Sesame
from harness.world import wait_for

PAGES = {"SuccessRedirectionURL": "https://shop.test/welcome", "FailureRedirectionURL": "https://shop.test/sorry"}


def refused(call, **arguments):
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    answer = caught.value.response
    return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Message"]


@pytest.fixture
def account(sesame):
    return sesame.client("sts").get_caller_identity()["Account"]


@pytest.fixture
def domain(sesame):
    """A domain that nobody verified."""
    client, name = sesame.client("sesv2"), "settings.test"
    client.create_email_identity(EmailIdentity=name)
    yield name
    client.delete_email_identity(EmailIdentity=name)


def test_policies_are_one_in_both_apis(sesame, domain, account):
    v1, v2 = sesame.client("ses"), sesame.client("sesv2")
    text = json.dumps({"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Principal": {"AWS": "210987654321"}, "Action": "ses:SendEmail",
                       "Resource": f"arn:aws:ses:us-east-1:{account}:identity/{domain}"}]}, indent=2)
    v1.put_identity_policy(Identity=domain, PolicyName="one", Policy=text)
    kept = v2.get_email_identity_policies(EmailIdentity=domain)["Policies"]["one"]
    assert json.loads(kept) == json.loads(text) and "\n" not in kept
    assert v2.get_email_identity(EmailIdentity=domain)["Policies"] == {"one": kept}
    create = dict(EmailIdentity=domain, PolicyName="one", Policy=text)
    assert refused(v2.create_email_identity_policy, **create) == ("AlreadyExistsException", 400, "Policy <one> already exists")
    v2.create_email_identity_policy(**(create | {"PolicyName": "two"}))
    v2.update_email_identity_policy(**(create | {"Policy": text.replace("Allow", "Deny")}))
    assert v1.list_identity_policies(Identity=domain)["PolicyNames"] == ["one", "two"]
    got = v1.get_identity_policies(Identity=domain, PolicyNames=["one", "none"])["Policies"]
    assert list(got) == ["one"] and '"Deny"' in got["one"]
    assert refused(v1.put_identity_policy, Identity=domain, PolicyName="bad", Policy="{}")[:2] == ("InvalidPolicy", 400)
    v2.delete_email_identity_policy(EmailIdentity=domain, PolicyName="two")
    v1.delete_identity_policy(Identity=domain, PolicyName="one")
    v1.delete_identity_policy(Identity=domain, PolicyName="one")
    assert v2.get_email_identity_policies(EmailIdentity=domain)["Policies"] == {}


def test_topics_that_are_not_there_are_refused(sesame, domain, account):
    v1 = sesame.client("ses")
    topic = dict(Identity=domain, NotificationType="Bounce")
    missing = f"arn:aws:sns:us-east-1:{account}:none"
    assert refused(v1.set_identity_notification_topic, SnsTopic=missing, **topic)[:2] == ("InvalidParameterValue", 400)
    v1.set_identity_notification_topic(**topic)
    v1.set_identity_headers_in_notifications_enabled(Enabled=False, **topic)
    got = v1.get_identity_notification_attributes(Identities=[domain, "none.test"])["NotificationAttributes"]
    assert list(got) == [domain] and got[domain]["ForwardingEnabled"] is True and "BounceTopic" not in got[domain]


def test_a_default_set_and_certificates(sesame, domain, account):
    client = sesame.client("sesv2")
    client.create_configuration_set(ConfigurationSetName="default")
    put = client.put_email_identity_configuration_set_attributes
    put(EmailIdentity=domain, ConfigurationSetName="default")
    assert client.get_email_identity(EmailIdentity=domain)["ConfigurationSetName"] == "default"
    assert refused(put, EmailIdentity="none.test") == ("NotFoundException", 404, "Identity <none.test> does not exist.")
    put(EmailIdentity=domain)
    assert "ConfigurationSetName" not in client.get_email_identity(EmailIdentity=domain)
    client.delete_configuration_set(ConfigurationSetName="default")
    certificate = f"arn:aws:acm:us-east-1:{account}:certificate/12345678-0000-4000-8000-123456789012"
    associate = dict(EmailIdentity=domain, FromAddress="a@" + domain, CertificateArn=certificate)
    client.associate_email_identity_certificate(**associate)
    assert refused(client.associate_email_identity_certificate, **associate)[0] == "AlreadyExistsException"
    (got,) = client.list_email_identity_certificates(EmailIdentity=domain)["Certificates"]
    assert got == {"FromAddress": "a@" + domain, "Status": "FAILED", "CertificateArn": certificate}
    assert refused(client.delete_email_identity, EmailIdentity=domain)[:2] == ("BadRequestException", 400)
    client.disassociate_email_identity_certificate(EmailIdentity=domain, FromAddress="a@" + domain)
    assert client.list_email_identity_certificates(EmailIdentity=domain)["Certificates"] == []


def test_a_letter_in_own_words_verifies_its_receiver(sesame, sender, world):
    v1, v2, to = sesame.client("ses"), sesame.client("sesv2"), "own-words@inbox.test"
    v1.create_custom_verification_email_template(TemplateName="join", FromEmailAddress=sender, TemplateSubject="Grüße", TemplateContent="<h1>Hi</h1>", **PAGES)
    picture = "<html><body><h1>Welcome</h1><img alt='logo' src='data:image/png;base64,aGVsbG8='></body></html>"
    v2.update_custom_verification_email_template(TemplateName="join", FromEmailAddress=sender, TemplateSubject="Bitte bestätigen",
                                                 TemplateContent=picture, **PAGES)
    assert v1.get_custom_verification_email_template(TemplateName="join")["TemplateContent"] == picture
    (listed,) = v2.list_custom_verification_email_templates()["CustomVerificationEmailTemplates"]
    assert listed["TemplateName"] == "join" and "TemplateContent" not in listed
    made = v1.send_custom_verification_email(EmailAddress=to, TemplateName="join")
    letter = world.wait(to).message
    assert made["MessageId"] in letter["Message-ID"] and str(letter["Subject"]) == "Bitte bestätigen"
    html = next(part.get_content() for part in letter.walk() if part.get_content_type() == "text/html")
    image = next(part for part in letter.walk() if part.get_content_type() == "image/png")
    assert image.get_content() == b"hello" and f"cid:{image['Content-ID'].strip('<>')}" in html
    assert v2.get_email_identity(EmailIdentity=to)["VerificationStatus"] == "PENDING"
    link = re.search(r'href="([^"]+)"', html)[1].replace("&amp;", "&")

    class NoRedirect(urllib.request.HTTPRedirectHandler):
        def redirect_request(self, *_):
            return None
    for page in (PAGES["SuccessRedirectionURL"], PAGES["FailureRedirectionURL"]):
        with pytest.raises(urllib.error.HTTPError) as moved:
            urllib.request.build_opener(NoRedirect).open(link, timeout=30)
        assert moved.value.headers["Location"] == page
        assert v2.get_email_identity(EmailIdentity=to)["VerificationStatus"] == "SUCCESS"
    v1.delete_custom_verification_email_template(TemplateName="join")
    assert refused(v2.delete_custom_verification_email_template, TemplateName="join")[:2] == ("NotFoundException", 404)


@pytest.fixture(scope="module")
def fresh(world, tmp_path_factory):
    """A server whose account nobody touched."""
    server = Sesame(world, tmp_path_factory.mktemp("fresh"), account__production="false").start()
    yield server
    assert server.stop() == 0


def admin(server, *words):
    done = subprocess.run([os.environ["SESAME_BIN"], "admin", *words, "--data", server.data], capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr


def test_production_access_is_asked_for_and_granted(fresh):
    client = fresh.client("sesv2")
    details = dict(MailType="TRANSACTIONAL", WebsiteURL="https://shop.test/", ProductionAccessEnabled=True)
    bad = refused(client.put_account_details, **(details | {"WebsiteURL": "no url"}))
    assert bad == ("BadRequestException", 400, "Url contains invalid format")
    client.put_account_details(**details)
    assert client.get_account()["Details"] == {"MailType": "TRANSACTIONAL", "WebsiteURL": "https://shop.test/", "ReviewDetails": {"Status": "PENDING"}}
    assert refused(client.put_account_details, **details)[:2] == ("ConflictException", 409)
    admin(fresh, "account", "grant")
    got = client.get_account()
    assert got["ProductionAccessEnabled"] is True and got["Details"]["ReviewDetails"] == {"Status": "GRANTED"}


def test_account_attributes_are_kept_and_shown(fresh):
    v1, v2 = fresh.client("ses"), fresh.client("sesv2")
    assert v2.get_account()["SuppressionAttributes"] == {"SuppressedReasons": ["BOUNCE", "COMPLAINT"]}
    v2.put_account_suppression_attributes(SuppressedReasons=["COMPLAINT"])
    v2.put_account_dedicated_ip_warmup_attributes()
    vdm = {"VdmEnabled": "ENABLED", "DashboardAttributes": {"EngagementMetrics": "DISABLED"}}
    v2.put_account_vdm_attributes(VdmAttributes=vdm)
    v2.put_account_pricing_attributes(Plan="PRO")
    v2.put_account_pricing_attributes(Plan="ESSENTIALS")
    got = v2.get_account()
    assert got["SuppressionAttributes"] == {"SuppressedReasons": ["COMPLAINT"]} and got["DedicatedIpAutoWarmupEnabled"] is False
    assert got["VdmAttributes"] == vdm and got["PricingAttributes"] == {"CurrentPlan": "PRO", "NextPlan": "ESSENTIALS"}
    v2.put_account_sending_attributes()
    assert v1.get_account_sending_enabled()["Enabled"] is False
    v1.update_account_sending_enabled(Enabled=True)
    assert v2.get_account()["SendingEnabled"] is True
    assert v1.get_send_statistics()["SendDataPoints"] == []


def test_statistics_count_attempts_and_hard_bounces(sesame, sender, postfix):
    """In buckets of a quarter of an hour; the mailbox simulator's bounce does not count."""
    v1, v2 = sesame.client("ses"), sesame.client("sesv2")

    def sums():
        points = v1.get_send_statistics()["SendDataPoints"]
        assert all(point["Timestamp"].minute % 15 == 0 and point["Timestamp"].second == 0 for point in points)
        return [sum(point[name] for point in points) for name in ("DeliveryAttempts", "Bounces", "Complaints", "Rejects")]
    attempts, bounces, *others = sums()
    for to in ("counted@postfix.test", "bob@postfix.test", "bounce@simulator.amazonses.com"):
        v2.send_email(FromEmailAddress=sender, Destination={"ToAddresses": [to]},
                      Content={"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})
    wait_for(lambda: sums() == [attempts + 2, bounces + 1, *others], "two attempts, one of them a hard bounce")
