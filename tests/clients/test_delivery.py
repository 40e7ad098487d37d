"""After acceptance: the mailbox simulator and its scripts, forwarded bounces and complaints, and the operator's hand on the queue."""
import json
import os
import subprocess
import pytest
from harness.world import wait_for

AT = "@simulator.amazonses.com"


@pytest.fixture(scope="module", autouse=True)
def reachable(world, sender):
    world.mail_domain(sender.split("@")[1])


def send(sesame, sender, *to, subject="Hello", **more):
    content = {"Simple": {"Subject": {"Data": subject}, "Body": {"Text": {"Data": "Hi."}}}}
    return sesame.client("sesv2").send_email(FromEmailAddress=sender, Destination={"ToAddresses": list(to)}, Content=content, **more)["MessageId"]


def admin(sesame, *args, ok=True):
    done = subprocess.run([os.environ["SESAME_BIN"], "admin", *args, "--json", "--data", sesame.data], capture_output=True, text=True, timeout=60)
    assert (done.returncode == 0) == ok, (args, done.stderr)
    return json.loads(done.stdout) if ok else done.stderr


def events(sesame, made, kind=None, recipient=0):
    shown = sesame.time_line(made)["recipients"][recipient]["events"]
    return [e for e in shown if kind in (None, e["kind"])]


@pytest.mark.parametrize("to, kinds, detail", [
    ("success", ["accepted", "attempt", "delivered"], {}),
    ("success+label", ["accepted", "attempt", "delivered"], {}),
    ("bounce", ["accepted", "attempt", "bounced"], {"bounce_type": "Permanent", "bounce_sub_type": "General", "status": "5.1.1"}),
    ("bounce+5.2.2", ["accepted", "attempt", "bounced"], {"bounce_type": "Transient", "bounce_sub_type": "MailboxFull", "status": "5.2.2"}),
    ("complaint", ["accepted", "attempt", "delivered", "complained"], {"feedback_type": "abuse"}),
    ("ooto", ["accepted", "attempt", "delivered", "bounced"], {"bounce_type": "Transient", "bounce_sub_type": "General"}),
    ("suppressionlist", ["accepted", "suppressed"], {"bounce_type": "Permanent", "bounce_sub_type": "Suppressed"}),
    ("reply+554-5.7.1", ["accepted", "attempt", "bounced"], {"status": "5.7.1"}),
    ("delay+1s", ["accepted", "attempt", "deferred", "attempt", "delivered"], {}),
    ("nobody", ["accepted", "attempt", "bounced"], {"status": "5.1.1"}),
])
def test_the_mailbox_simulator(sesame, sender, to, kinds, detail):
    made = send(sesame, sender, to + AT)
    wait_for(lambda: [e["kind"] for e in events(sesame, made)] == kinds, f"the end of {to}")
    last = events(sesame, made)[-1]["detail"]
    assert {k: last.get(k) for k in detail} == detail


def test_a_bounce_comes_back_as_a_report(sesame, world, sender):
    back = "back@" + sender.split("@")[1]
    made = send(sesame, sender, "bounce" + AT, subject="The original subject", FeedbackForwardingEmailAddress=back)
    got = world.wait(back)
    assert got.reverse_path == "" and got.message["Auto-Submitted"] == "auto-generated" and "MAILER-DAEMON@" in got.message["From"]
    text, status, header = got.message.iter_parts()
    assert got.message.get_param("report-type") == "delivery-status" and made in text.get_content()
    told = dict(status.get_payload()[1].items())
    assert (told["Action"], told["Status"], told["Diagnostic-Code"]) == ("failed", "5.1.1", "smtp; 550 5.1.1 user unknown")
    assert "The original subject" in header.as_string()
    found = admin(sesame, "message", "find", "--recipient", back)["messages"]
    assert [m["recipients"][0]["state"] for m in found] == ["delivered"], "one letter, and nothing about it"


def test_a_complaint_comes_back_as_a_report(sesame, world, sender):
    back = "complaints@" + sender.split("@")[1]
    send(sesame, sender, "complaint" + AT, FeedbackForwardingEmailAddress=back)
    got = world.wait(back).message
    assert got.get_param("report-type") == "feedback-report"
    assert any("Feedback-Type: abuse" in part.as_string() for part in got.iter_parts())


def test_statistics_leave_the_simulator_out(sesame, sender):
    def sums():
        points = sesame.client("ses").get_send_statistics()["SendDataPoints"]
        return {k: sum(p[k] for p in points) for k in ("DeliveryAttempts", "Bounces", "Complaints")}
    before = sums()
    made = send(sesame, sender, "bounce" + AT, "someone@statistics.test")
    wait_for(lambda: events(sesame, made, "bounced") and events(sesame, made, "deferred", 1), "both outcomes")
    assert sums() == before | {"DeliveryAttempts": before["DeliveryAttempts"] + 1}
    admin(sesame, "queue", "drop", made)


def test_the_operator_rules_over_what_waits(sesame, world, sender):
    made = send(sesame, sender, "a@waiting.test", "reply+421-4.7.0" + AT)
    wait_for(lambda: events(sesame, made, "deferred", 1), "the deferral")
    held = admin(sesame, "queue", "hold", made, "a@waiting.test", "--reason", "a test")
    assert [r["address"] for r in held["recipients"]] == ["a@waiting.test"]
    (event,) = events(sesame, made, "held")
    assert "held by the operator (uid" in event["reason"] and event["reason"].endswith(": a test")
    assert [q["waiting"] for q in admin(sesame, "queue", "list", "--domain", "waiting.test")["queues"]] == [1]
    shown = {r["address"]: r["held"] for r in admin(sesame, "queue", "show", made)["recipients"]}
    assert shown == {"a@waiting.test": True, "reply+421-4.7.0" + AT: False}
    assert "release it first" in admin(sesame, "queue", "retry", made, "a@waiting.test", ok=False)
    world.mail_domain("waiting.test")
    admin(sesame, "queue", "release", made)
    assert world.wait("a@waiting.test").reverse_path.startswith(made)
    dropped = admin(sesame, "queue", "drop", made, "--reason", "enough")
    assert dropped["recipients"][-1]["done"]
    assert events(sesame, made, "rejected", 1)[0]["reason"].endswith(": enough")
    assert "nothing of message" in admin(sesame, "queue", "drop", made, ok=False)


def test_messages_are_found(sesame, sender):
    made = send(sesame, sender, "success+findme" + AT)
    wait_for(lambda: events(sesame, made, "delivered"), "the delivery")
    def find(*args):
        return [m["message_id"] for m in admin(sesame, "message", "find", *args)["messages"]]
    assert find("--recipient", "success+findme" + AT) == [made]
    assert find("--recipient", "success+findme" + AT, "--state", "bounced") == []
    assert made in find("--sender", "@" + sender.split("@")[1], "--limit", "1000", "--from", "1h")
    assert find("--recipient", "success+findme" + AT, "--to", "1h") == []
    first = admin(sesame, "message", "find", "--limit", "1")
    assert first["next"] and admin(sesame, "message", "find", "--limit", "1", "--after", str(first["next"]))["messages"] != first["messages"]


def test_nobody_sends_to_a_suppressed_address(sesame, sender, world):
    admin(sesame, "suppression", "add", "gone@INBOX.test", "--reason", "asked")
    made = send(sesame, sender, "gone@inbox.test")
    wait_for(lambda: events(sesame, made, "suppressed"), "the event")
    admin(sesame, "suppression", "remove", "gone@inbox.test")
    assert admin(sesame, "suppression", "list")["addresses"] == []
    send(sesame, sender, "gone@inbox.test")
    assert world.wait("gone@inbox.test")
