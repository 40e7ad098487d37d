"""Fixtures: one world, one Postfix and one server for the run."""
import pytest
from harness.postfix import HOST, Postfix
from harness.server import Sesame
from harness.signatures import Keys
from harness.world import World, wait_for


@pytest.fixture(scope="session")
def world():
    made = World()
    made.mail_domain("inbox.test")
    made.mail_domain("postfix.test", HOST)
    yield made
    made.stop()


@pytest.fixture(scope="session")
def postfix(world, tmp_path_factory):
    server = Postfix(tmp_path_factory.mktemp("postfix"), int(world.mx.rsplit(":", 1)[1])).start()
    yield server
    server.stop()


@pytest.fixture(scope="session")
def sesame(world, tmp_path_factory):
    server = Sesame(world, tmp_path_factory.mktemp("sesame")).start()
    yield server
    assert server.stop() == 0


@pytest.fixture(scope="session")
def keys(world, sesame):
    return Keys(world, sesame)


@pytest.fixture(scope="session")
def sender(world, sesame):
    """An address at a domain that was verified by its three CNAME records."""
    client = sesame.client("sesv2")
    made = client.create_email_identity(EmailIdentity="sender.test")["DkimAttributes"]
    shown = client.get_email_identity(EmailIdentity="sender.test")
    for token in made["Tokens"]:
        world.set(f"{token}._domainkey.sender.test", "CNAME", f"{token}.{shown['DkimAttributes']['SigningHostedZone']}.")
    wait_for(lambda: client.get_email_identity(EmailIdentity="sender.test")["VerifiedForSendingStatus"], "the verification")
    return "alice@sender.test"
