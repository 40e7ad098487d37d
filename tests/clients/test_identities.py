"""An identity seen by both API versions: they show one thing, and what is deleted is gone in both."""
import base64
import re
import subprocess
import pytest
from botocore.exceptions import ClientError
from harness.signatures import as_sent, verify
from harness.world import wait_for


def v1_attributes(client, *names):
    return client.get_identity_verification_attributes(Identities=list(names))["VerificationAttributes"]


def refused(call, **request):
    """Code, HTTP status and text of the error that the call must give."""
    with pytest.raises(ClientError) as caught:
        call(**request)
    answer = caught.value.response
    return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Message"]


def test_a_domain_is_verified_by_its_txt_record_and_both_versions_show_it(sesame, world):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), "txt.test"
    token = v1.verify_domain_identity(Domain=name)["VerificationToken"]
    assert len(base64.b64decode(token, validate=True)) == 32
    assert v1.verify_domain_identity(Domain=name)["VerificationToken"] == token
    assert v1_attributes(v1, name) == {name: {"VerificationStatus": "Pending", "VerificationToken": token}}
    assert v2.get_email_identity(EmailIdentity=name)["VerifiedForSendingStatus"] is False
    world.set(f"_amazonses.{name}", "TXT", "another-account-s-token", token)
    wait_for(lambda: v1_attributes(v1, name)[name]["VerificationStatus"] == "Success", "the verification by TXT")
    shown = v2.get_email_identity(EmailIdentity=name)
    assert shown["IdentityType"] == "DOMAIN" and shown["VerifiedForSendingStatus"] is True
    assert shown["DkimAttributes"]["Status"] != "SUCCESS", "the TXT record says nothing about DKIM"


def test_a_wrong_txt_record_does_not_verify(sesame, world):
    v1, name = sesame.client("ses"), "wrong-txt.test"
    token = v1.verify_domain_identity(Domain=name)["VerificationToken"]
    wrong = base64.b64encode(bytes(32)).decode()
    assert wrong != token
    world.set(f"_amazonses.{name}", "TXT", wrong)
    before = world.asked(f"_amazonses.{name}")
    wait_for(lambda: world.asked(f"_amazonses.{name}") >= before + 3, "looks of the poller after the record")
    assert v1_attributes(v1, name)[name]["VerificationStatus"] == "Pending"


def test_dkim_asked_for_in_v1_is_the_dkim_of_v2(sesame, world):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), "dkim-v1.test"
    tokens = v1.verify_domain_dkim(Domain=name)["DkimTokens"]
    assert len(set(tokens)) == 3 and all(re.fullmatch(r"[a-z0-9]{32}", token) for token in tokens)
    dkim = v2.get_email_identity(EmailIdentity=name)["DkimAttributes"]
    assert (dkim["Tokens"], dkim["Status"], dkim["SigningAttributesOrigin"]) == (tokens, "PENDING", "AWS_SES")
    assert v1.verify_domain_dkim(Domain=name)["DkimTokens"] == tokens
    for token in tokens:
        world.set(f"{token}._domainkey.{name}", "CNAME", f"{token}.{dkim['SigningHostedZone']}.")
    wait_for(lambda: v2.get_email_identity(EmailIdentity=name)["DkimAttributes"]["Status"] == "SUCCESS", "the DKIM verification")
    wait_for(lambda: v1_attributes(v1, name)[name]["VerificationStatus"] == "Success", "the domain's success by its DKIM")


def test_a_domain_made_in_v2_is_seen_in_v1(sesame):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), "made-v2.test"
    tokens = v2.create_email_identity(EmailIdentity=name)["DkimAttributes"]["Tokens"]
    assert v1_attributes(v1, name, "unknown.test")[name]["VerificationStatus"] == "Pending"
    assert "unknown.test" not in v1_attributes(v1, name, "unknown.test")
    assert v1.verify_domain_dkim(Domain=name)["DkimTokens"] == tokens


def test_a_second_creation_is_refused_and_changes_nothing(sesame):
    client, name = sesame.client("sesv2"), "twice.test"
    client.create_email_identity(EmailIdentity=name)
    before = client.get_email_identity(EmailIdentity=name)["DkimAttributes"]["Tokens"]
    got = refused(client.create_email_identity, EmailIdentity=name)
    assert got == ("AlreadyExistsException", 400, f"Email identity {name} already exist.")
    assert client.get_email_identity(EmailIdentity=name)["DkimAttributes"]["Tokens"] == before


def test_a_deleted_identity_is_gone_in_both_versions(sesame):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), "deleted.test"
    v2.create_email_identity(EmailIdentity=name)
    v2.delete_email_identity(EmailIdentity=name)
    gone = ("NotFoundException", 404, f"Email identity {name} does not exist.")
    assert refused(v2.get_email_identity, EmailIdentity=name) == gone
    assert refused(v2.delete_email_identity, EmailIdentity=name) == gone
    assert v1_attributes(v1, name) == {}
    assert name not in [i["IdentityName"] for i in v2.list_email_identities(PageSize=1000)["EmailIdentities"]]
    assert v2.create_email_identity(EmailIdentity=name)["VerifiedForSendingStatus"] is False


def test_the_list_comes_in_pages(sesame):
    client, made = sesame.client("sesv2"), {f"page-{n}.test" for n in range(3)}
    for name in made:
        client.create_email_identity(EmailIdentity=name)
    whole = client.list_email_identities(PageSize=1000)
    assert "NextToken" not in whole
    whole = {i["IdentityName"]: i for i in whole["EmailIdentities"]}
    assert made <= whole.keys() and all(whole[name]["IdentityType"] == "DOMAIN" for name in made)
    pages, more = [], {}
    while more is not None and len(pages) <= len(whole):
        page = client.list_email_identities(PageSize=1, **more)
        pages.append([i["IdentityName"] for i in page["EmailIdentities"]])
        more = {"NextToken": page["NextToken"]} if page.get("NextToken") else None
    assert more is None, "the last page has a token"
    assert all(len(page) == 1 for page in pages)
    assert sorted(name for page in pages for name in page) == sorted(whole)
    code, status, _ = refused(client.list_email_identities, PageSize=1, NextToken="no-token-of-ours")
    assert (code, status) == ("BadRequestException", 400)


def test_a_key_from_openssl_signs_by_its_selector(sesame, world, keys, tmp_path):
    """BYODKIM as the manual tells: `openssl genrsa`, the PEM's lines between its marks."""
    client, name, selector = sesame.client("sesv2"), "openssl-key.test", "selector7"
    private = tmp_path / "private.pem"
    subprocess.run(["openssl", "genrsa", "-out", private, "2048"], check=True, capture_output=True, timeout=120)
    public = subprocess.run(["openssl", "rsa", "-in", private, "-pubout"], check=True, capture_output=True, text=True, timeout=120).stdout

    def between_marks(pem):
        return "".join(line for line in pem.splitlines() if not line.startswith("-----"))
    made = client.create_email_identity(EmailIdentity=name, DkimSigningAttributes={
        "DomainSigningSelector": selector, "DomainSigningPrivateKey": between_marks(private.read_text())})["DkimAttributes"]
    assert made["SigningAttributesOrigin"] == "EXTERNAL" and made["Status"] != "SUCCESS"
    world.set(f"{selector}._domainkey.{name}", "TXT", f"p={between_marks(public)}")
    wait_for(lambda: client.get_email_identity(EmailIdentity=name)["DkimAttributes"]["Status"] == "SUCCESS", "the verification")
    assert client.get_email_identity(EmailIdentity=name)["VerifiedForSendingStatus"] is True
    client.send_email(FromEmailAddress=f"a@{name}", Destination={"ToAddresses": ["openssl@inbox.test"]}, Content={"Simple": {
        "Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})
    got = world.wait("openssl@inbox.test")
    assert sorted(verify(got.data, keys)) == [name, "ses.test"]
    head = re.sub(rb"\r\n[ \t]+", b" ", as_sent(got.data).split(b"\r\n\r\n", 1)[0])
    fields = [field for field in head.split(b"\r\n") if field.lower().startswith(b"dkim-signature:")]
    tags = [dict(re.findall(r"(?:^|;)\s*(\w+)=([^;]*)", field.decode().split(":", 1)[1])) for field in fields]
    assert (selector, name) in [(t["s"].strip(), t["d"].strip()) for t in tags]
