"""Where mail leaves from, and by which way: addresses that are bound for real, pools, weights, and another server as smarthost,
as real SES would be."""
from collections import Counter
import subprocess
import os
import pytest
from harness.server import Sesame
from harness.smtp import SERVER_NAME, account
from harness.world import wait_for


def started(world, folder, text, **settings):
    """A server with this configuration file, and the domain from which it may send."""
    folder.mkdir(exist_ok=True)
    path = folder / "sesame.toml"
    path.write_text(text)
    server = Sesame(world, folder, config=str(path), **settings).start()
    domain = folder.name.replace("_", "-") + ".test"
    client = server.client("sesv2")
    tokens = client.create_email_identity(EmailIdentity=domain)["DkimAttributes"]["Tokens"]
    zone = client.get_email_identity(EmailIdentity=domain)["DkimAttributes"]["SigningHostedZone"]
    for token in tokens:
        world.set(f"{token}._domainkey.{domain}", "CNAME", f"{token}.{zone}.")
    wait_for(lambda: client.get_email_identity(EmailIdentity=domain)["VerifiedForSendingStatus"], "the verification")
    return server, "me@" + domain


def send(server, sender, to, **more):
    content = {"Simple": {"Subject": {"Data": "s"}, "Body": {"Text": {"Data": "t"}}}}
    return server.client("sesv2").send_email(FromEmailAddress=sender, Destination={"ToAddresses": [to]}, Content=content, **more)["MessageId"]


def attempt(server, made, end="delivered"):
    """What the time-line says of the attempt that ended a mail's way."""
    def ended():
        events = server.time_line(made)["recipients"][0]["events"]
        return next((events[i - 1]["detail"] | {"why": e["reason"]} for i, e in enumerate(events) if e["kind"] == end), None)
    try:
        return wait_for(ended, f"{end} of {made}")
    except AssertionError as error:
        raise AssertionError(server.time_line(made)) from error


def test_sources_pools_and_weights(world, tmp_path):
    server, sender = started(world, tmp_path / "pools", """
[[egress.source]]
name = "a"
ip = "127.0.0.2"
ehlo = "a.ses.test"
weight = 3
[[egress.source]]
name = "b"
ip = "127.0.0.3"
[[egress.source]]
name = "own"
ip = "127.0.0.4"
pool = "mine"
""")
    world.mail_domain("pools-inbox.test")
    made = [send(server, sender, f"u{n}@pools-inbox.test") for n in range(40)]
    found = Counter((a["source"], a["local_ip"]) for a in (attempt(server, m) for m in made))
    assert set(found) == {("a", "127.0.0.2"), ("b", "127.0.0.3")}
    assert found[("a", "127.0.0.2")] > found[("b", "127.0.0.3")]
    client = server.client("sesv2")
    client.create_configuration_set(ConfigurationSetName="dedicated", DeliveryOptions={"SendingPoolName": "mine"})
    assert client.get_configuration_set(ConfigurationSetName="dedicated")["DeliveryOptions"]["SendingPoolName"] == "mine"
    apart = [attempt(server, send(server, sender, "me@pools-inbox.test", ConfigurationSetName="dedicated")) for _ in range(3)]
    assert {(a["source"], a["local_ip"]) for a in apart} == {("own", "127.0.0.4")}
    assert server.stop() == 0


def test_another_source_of_the_pool_stands_in(world, tmp_path):
    # 192.0.2.0/24 is for documentation: no machine has it. And ::1 cannot reach an IPv4 host.
    server, sender = started(world, tmp_path / "standin", """
[[egress.source]]
name = "gone"
ip = "192.0.2.77"
weight = 1000
[[egress.source]]
name = "six"
ip = "::1"
weight = 1000
[[egress.source]]
name = "here"
ip = "127.0.0.5"
[[egress.source]]
name = "alone"
ip = "192.0.2.78"
pool = "broken"
""")
    world.mail_domain("standin-inbox.test")
    made = [send(server, sender, f"u{n}@standin-inbox.test") for n in range(6)]
    assert {(a["source"], a["local_ip"]) for a in (attempt(server, m) for m in made)} == {("here", "127.0.0.5")}
    server.client("sesv2").create_configuration_set(ConfigurationSetName="broken", DeliveryOptions={"SendingPoolName": "broken"})
    lost = send(server, sender, "x@standin-inbox.test", ConfigurationSetName="broken")
    assert "the source alone cannot be bound" in attempt(server, lost, "deferred")["why"]
    assert server.stop() == 0


def test_an_ipv6_source_reaches_an_ipv6_host(world, tmp_path):
    server, sender = started(world, tmp_path / "six", '[[egress.source]]\nname = "six"\nip = "::1"\n')
    world.set("six-inbox.test", "MX", "10 mx.six-inbox.test.")
    world.set("mx.six-inbox.test", "AAAA", "::1")
    made = send(server, sender, "u@six-inbox.test")
    # The MX of the tests listens on IPv4 alone: the connection is refused, not the source.
    assert "[::1]" in attempt(server, made, "deferred")["why"].replace("[[::1]", "[::1]")
    assert server.stop() == 0


def test_a_smarthost_with_a_login_as_ses_would_be(world, tmp_path, monkeypatch):
    relay, _ = started(world, tmp_path / "relay", "")
    login = account(relay, tmp_path)
    world.set(SERVER_NAME, "A", "127.0.0.1")
    (tmp_path / "password").write_text(login.password + "\n")
    monkeypatch.setenv("ROUTE_PASSWORD", login.password)
    text = "".join(f"""
[[egress.route]]
name = "{name}"
domain = "{domain}"
host = "{SERVER_NAME}"
port = {port}
tls = "{tls}"
user = "{login.user}"
{password}
""" for name, domain, port, tls, password in [
        ("by-file", "one.route.test", login.starttls, "require", f'password_file = "{tmp_path / "password"}"'),
        ("at-once", "*.two.route.test", login.tls, "implicit", f'password = "{login.password}"'),
        ("wrong", "three.route.test", login.starttls, "require", 'password = "wrong"'),
        ("half", "half.route.test", login.starttls, "require", f'password = "{login.password}"\nshare = 50'),
    ])
    server, sender = started(world, tmp_path / "front", text, egress__ca_file=login.certificate)
    # As SES does, the smarthost wants to have verified whose mail comes: that of the author, and of the reverse-path.
    client = relay.client("sesv2")
    for domain in (sender.split("@")[1], "ses.test"):
        tokens = client.create_email_identity(EmailIdentity=domain)["DkimAttributes"]["Tokens"]
        zone = client.get_email_identity(EmailIdentity=domain)["DkimAttributes"]["SigningHostedZone"]
        for token in tokens:
            world.set(f"{token}._domainkey.{domain}", "CNAME", f"{token}.{zone}.")
        wait_for(lambda: client.get_email_identity(EmailIdentity=domain)["VerifiedForSendingStatus"], "the verification")
    for name in ("one", "two", "three", "half"):
        world.mail_domain(f"{name}.route.test")
    world.mail_domain("a.two.route.test")
    by_file = attempt(server, send(server, sender, "u@one.route.test"))
    assert (by_file["route"], by_file["mx_host"], by_file["tls_note"]) == ("by-file", SERVER_NAME, "the route's, certificate verified")
    assert by_file["mx_address"] == f"127.0.0.1:{login.starttls}" and by_file["tls_version"]
    assert world.wait("u@one.route.test")
    at_once = attempt(server, send(server, sender, "u@a.two.route.test"))
    assert (at_once["route"], at_once["mx_address"]) == ("at-once", f"127.0.0.1:{login.tls}")
    assert world.wait("u@a.two.route.test")
    assert attempt(server, send(server, sender, "u@two.route.test"))["route"] is None
    refused = attempt(server, send(server, sender, "u@three.route.test"), "deferred")
    assert "535" in refused["why"] and login.password not in server.log()
    shares = Counter(attempt(server, send(server, sender, f"u{n}@half.route.test"))["route"] for n in range(24))
    assert shares["half"] > 2 and shares[None] > 2
    assert server.stop() == 0 and relay.stop() == 0


@pytest.mark.parametrize("route, words", [
    ("domain = 'a.test'", "needs egress.route.host"),
    ("host = 'h.test'\nuser = 'u'", "user is set without a password"),
    ("host = 'h.test'\nuser = 'u'\npassword_file = '/nowhere/p'", "cannot be read"),
    ("host = 'h.test'\nuser = 'u'\npassword_env = 'NOT_SET_AT_ALL'", "NOT_SET_AT_ALL is not set"),
    ("host = 'h.test'\ntls = 'maybe'", "one of: require, implicit, optional, none"),
    ("host = 'h.test'\n[[egress.route]]\nhost = 'h.test'", "two routes are called h.test:587"),
])
def test_a_wrong_route_is_a_mistake_with_its_line(tmp_path, route, words):
    path = tmp_path / "sesame.toml"
    path.write_text("[[egress.route]]\n" + route + "\n")
    done = subprocess.run([os.environ["SESAME_BIN"], "config", "check", str(path)], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2 and words in done.stderr and "sesame.toml:" in done.stderr
