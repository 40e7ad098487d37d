"""The DNS zone and the scripted MX: a process of ours that obeys one JSON command a line."""
import base64
import json
import os
import subprocess
import time
from dataclasses import dataclass
from email import message_from_bytes, policy

# Seconds until something that must come is missed; the machine may be busy.
PATIENCE = 60


@dataclass
class Mail:
    """A message as a receiving MX got it."""
    reverse_path: str
    recipients: list
    data: bytes
    tls: bool

    @property
    def message(self):
        return message_from_bytes(self.data, policy=policy.default)


class World:
    """A running zone and MX; `dns` and `mx` are their addresses."""

    def __init__(self):
        self._process = subprocess.Popen([os.environ["SESAME_WORLD"]], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        addresses = json.loads(self._process.stdout.readline())
        self.dns, self.mx = addresses["dns"], addresses["mx"]

    def stop(self):
        self._process.stdin.close()
        self._process.wait(60)

    def _obey(self, **command):
        self._process.stdin.write(json.dumps(command) + "\n")
        self._process.stdin.flush()
        answer = json.loads(self._process.stdout.readline())
        assert "ok" in answer, answer
        return answer["ok"]

    def set(self, name, kind, *values):
        """Replaces the records of that name and type, while the zone is served."""
        self._obey(do="set", name=name, kind=kind, values=list(values))

    def remove(self, name):
        self._obey(do="remove", name=name)

    def fail(self, name, on=True):
        """Answers SERVFAIL for that name, or no longer."""
        self._obey(do="fail", name=name, on=on)

    def asked(self, name):
        """How often that name was asked for."""
        return self._obey(do="asked", name=name)

    def mail_domain(self, domain, address="127.0.0.1"):
        self.set(domain, "MX", f"10 mx.{domain}.")
        self.set(f"mx.{domain}", "A", address)

    def received(self):
        return [Mail(m["reverse_path"], m["recipients"], base64.b64decode(m["data"]), m["tls"]) for m in self._obey(do="received")]

    def wait(self, recipient):
        """The first mail to that recipient."""
        return wait_for(lambda: next((m for m in self.received() if recipient in m.recipients), None), f"the mail to {recipient}")


def wait_for(look, what):
    """The first true value of look(); an error that names `what` after the deadline."""
    end = time.monotonic() + PATIENCE
    while True:
        if found := look():
            return found
        assert time.monotonic() < end, f"{what} did not come in {PATIENCE} s"
        time.sleep(0.05)
