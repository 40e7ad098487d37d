"""Configuration sets and their tags: what one API writes, the other one shows."""
import pytest
from botocore.exceptions import ClientError
from harness.world import wait_for

ARN = "arn:aws:ses:us-east-1:{account}:configuration-set/{name}"


@pytest.fixture
def made(sesame):
    """made(name, **members) -> name of a new set, which is gone afterwards."""
    client, names = sesame.client("sesv2"), []

    def make(name, **members):
        client.create_configuration_set(ConfigurationSetName=name, **members)
        names.append(name)
        return name
    yield make
    for name in names:
        client.delete_configuration_set(ConfigurationSetName=name)


def refused(call, **arguments):
    with pytest.raises(ClientError) as caught:
        call(**arguments)
    answer = caught.value.response
    return answer["Error"]["Code"], answer["ResponseMetadata"]["HTTPStatusCode"], answer["Error"]["Message"]


def test_every_option_is_kept_and_shown(sesame, sender, made):
    client = sesame.client("sesv2")
    name = made("all", DeliveryOptions={"TlsPolicy": "REQUIRE", "MaxDeliverySeconds": 300}, SendingOptions={"SendingEnabled": False},
                ReputationOptions={"ReputationMetricsEnabled": True}, TrackingOptions={"CustomRedirectDomain": "sender.test", "HttpsPolicy": "REQUIRE"},
                SuppressionOptions={"SuppressedReasons": []}, VdmOptions={"DashboardOptions": {"EngagementMetrics": "ENABLED"}},
                Tags=[{"Key": "team", "Value": "mail"}])
    got = client.get_configuration_set(ConfigurationSetName=name)
    del got["ResponseMetadata"]
    assert got == {
        "ConfigurationSetName": name, "DeliveryOptions": {"TlsPolicy": "REQUIRE", "MaxDeliverySeconds": 300},
        "SendingOptions": {"SendingEnabled": False}, "ReputationOptions": {"ReputationMetricsEnabled": True},
        "TrackingOptions": {"CustomRedirectDomain": "sender.test", "HttpsPolicy": "REQUIRE"}, "SuppressionOptions": {"SuppressedReasons": []},
        "VdmOptions": {"DashboardOptions": {"EngagementMetrics": "ENABLED"}}, "Tags": [{"Key": "team", "Value": "mail"}]}
    client.put_configuration_set_delivery_options(ConfigurationSetName=name)
    client.put_configuration_set_suppression_options(ConfigurationSetName=name, SuppressedReasons=["BOUNCE"])
    client.put_configuration_set_tracking_options(ConfigurationSetName=name)
    client.put_configuration_set_vdm_options(ConfigurationSetName=name)
    client.put_configuration_set_reputation_options(ConfigurationSetName=name)
    archive = f"arn:aws:ses:us-east-1:123456789012:mailmanager-archive/a-{'x' * 24}"
    client.put_configuration_set_archiving_options(ConfigurationSetName=name, ArchiveArn=archive)
    smime = {"SigningScheme": {"SmimeScheme": {"SignatureFormat": "DETACHED"}}}
    client.update_configuration_set(ConfigurationSetName=name, MessageSecurityOptions=smime)
    got = client.get_configuration_set(ConfigurationSetName=name)
    assert got["DeliveryOptions"] == {"TlsPolicy": "OPTIONAL"} and got["SuppressionOptions"] == {"SuppressedReasons": ["BOUNCE"]}
    assert got["ReputationOptions"] == {"ReputationMetricsEnabled": False} and not {"TrackingOptions", "VdmOptions"} & set(got)
    assert got["ArchivingOptions"] == {"ArchiveArn": archive} and got["MessageSecurityOptions"] == smime


def test_v1_speaks_of_the_same_set(sesame, sender, made):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), made("both")
    v1.put_configuration_set_delivery_options(ConfigurationSetName=name, DeliveryOptions={"TlsPolicy": "Require"})
    v1.update_configuration_set_reputation_metrics_enabled(ConfigurationSetName=name, Enabled=True)
    v1.create_configuration_set_tracking_options(ConfigurationSetName=name, TrackingOptions={"CustomRedirectDomain": "links.sender.test"})
    got = v2.get_configuration_set(ConfigurationSetName=name)
    assert got["DeliveryOptions"]["TlsPolicy"] == "REQUIRE" and got["TrackingOptions"] == {"CustomRedirectDomain": "links.sender.test"}
    again = dict(ConfigurationSetName=name, TrackingOptions={"CustomRedirectDomain": "sender.test"})
    assert refused(v1.create_configuration_set_tracking_options, **again)[0] == "TrackingOptionsAlreadyExistsException"
    v1.update_configuration_set_tracking_options(**again)
    names = ["trackingOptions", "deliveryOptions", "reputationOptions"]
    got = v1.describe_configuration_set(ConfigurationSetName=name, ConfigurationSetAttributeNames=names)
    assert got["TrackingOptions"] == {"CustomRedirectDomain": "sender.test"} and got["DeliveryOptions"] == {"TlsPolicy": "Require"}
    assert got["ReputationOptions"] == {"SendingEnabled": True, "ReputationMetricsEnabled": True}
    v1.delete_configuration_set_tracking_options(ConfigurationSetName=name)
    assert refused(v1.delete_configuration_set_tracking_options, ConfigurationSetName=name)[0] == "TrackingOptionsDoesNotExistException"
    for on in (False, True):
        v1.update_configuration_set_sending_enabled(ConfigurationSetName=name, Enabled=on)
    assert v2.get_configuration_set(ConfigurationSetName=name)["ReputationOptions"]["LastFreshStart"]


def test_lists_walk_through_all_sets_once(sesame, made):
    v1, v2 = sesame.client("ses"), sesame.client("sesv2")
    names = [made(f"walk-{n}") for n in range(5)]
    pages, more = [], {}
    while True:
        got = v2.list_configuration_sets(PageSize=2, Filter={"CONFIGURATION_SET_NAME_CONTAINS": "WALK"}, **more)
        pages.append(got["ConfigurationSets"])
        if "NextToken" not in got:
            break
        more = {"NextToken": got["NextToken"]}
    assert pages == [names[:2], names[2:4], names[4:]]
    first = v1.list_configuration_sets(MaxItems=1)
    rest = v1.list_configuration_sets(NextToken=first["NextToken"])
    assert set(names) <= {one["Name"] for page in (first, rest) for one in page["ConfigurationSets"]}
    assert refused(v1.list_configuration_sets, NextToken="rubbish") == ("InvalidParameterValue", 400, None)


def test_a_set_is_refused_with_the_words_of_the_service(sesame, made):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), made("there")
    assert refused(v2.create_configuration_set, ConfigurationSetName=name) == (
        "AlreadyExistsException", 400, f"Configuration set <{name}> already exists.")
    assert refused(v1.describe_configuration_set, ConfigurationSetName="none") == (
        "ConfigurationSetDoesNotExist", 400, "Configuration set <none> does not exist.")
    put = dict(ConfigurationSetName=name, SendingPoolName="none")
    assert refused(v2.put_configuration_set_delivery_options, **put) == ("BadRequestException", 400, "SendingPool <none> doesn't exist")


def test_tags_are_merged_and_removed(sesame, made):
    client = sesame.client("sesv2")
    account = sesame.client("sts").get_caller_identity()["Account"]
    arn = ARN.format(account=account, name=made("tagged", Tags=[{"Key": "a", "Value": "1"}, {"Key": "b", "Value": "2"}]))
    client.tag_resource(ResourceArn=arn, Tags=[{"Key": "b", "Value": "3"}, {"Key": "B", "Value": ""}])
    client.untag_resource(ResourceArn=arn, TagKeys=["a", "none"])
    assert client.list_tags_for_resource(ResourceArn=arn)["Tags"] == [{"Key": "b", "Value": "3"}, {"Key": "B", "Value": ""}]
    assert refused(client.untag_resource, ResourceArn=arn, TagKeys=[])[:2] == ("ValidationException", 400)
    foreign = ARN.format(account="999999999999", name="tagged")
    assert refused(client.list_tags_for_resource, ResourceArn=foreign)[2] == (
        "Operations on a resource created in a different account is not allowed")


def letter(sender, to, name):
    return dict(FromEmailAddress=sender, Destination={"ToAddresses": [to]}, ConfigurationSetName=name,
                Content={"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}})


def test_a_set_that_is_switched_off_sends_nothing(sesame, sender, world, made):
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), made("off")
    v2.put_configuration_set_sending_options(ConfigurationSetName=name, SendingEnabled=False)
    assert refused(v2.send_email, **letter(sender, "off@inbox.test", name))[:2] == ("SendingPausedException", 400)
    by_v1 = dict(Source=sender, Destination={"ToAddresses": ["off@inbox.test"]}, ConfigurationSetName=name,
                 Message={"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}})
    assert refused(v1.send_email, **by_v1)[0] == "ConfigurationSetSendingPausedException"
    v1.update_configuration_set_sending_enabled(ConfigurationSetName=name, Enabled=True)
    made_id = v2.send_email(**letter(sender, "on@inbox.test", name))["MessageId"]
    world.wait("on@inbox.test")
    assert sesame.time_line(made_id)["configuration_set"] == name


def test_a_set_that_requires_tls_sends_nothing_in_clear(sesame, sender, made):
    """The receiving server has no certificate that holds: the mail waits, whichever API asked for that."""
    v1, v2, name = sesame.client("ses"), sesame.client("sesv2"), made("tls", DeliveryOptions={"TlsPolicy": "REQUIRE"})

    def waits(to):
        made_id = v2.send_email(**letter(sender, to, name))["MessageId"]

        def deferred():
            return [e for e in sesame.time_line(made_id)["recipients"][0]["events"] if e["kind"] == "deferred"]
        return wait_for(deferred, "the refused attempt")
    assert waits("tls-v2@inbox.test")
    v2.put_configuration_set_delivery_options(ConfigurationSetName=name, TlsPolicy="OPTIONAL")
    v1.put_configuration_set_delivery_options(ConfigurationSetName=name, DeliveryOptions={"TlsPolicy": "Require"})
    assert waits("tls-v1@inbox.test")
