"""The Sesame binary under test, with a configuration of its own."""
import json
import os
import signal
import subprocess
import boto3
from botocore.config import Config
from .world import wait_for

ACCOUNT, REGION = "123456789012", "us-east-1"
ROOT_KEY, ROOT_SECRET = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"


class Sesame:
    """One server process; settings are `section__key` to value."""

    def __init__(self, world, folder, **settings):
        self.data = str(folder / "data")
        self._out, self._log = folder / "out", folder / "log"
        port = world.mx.rsplit(":", 1)[1]
        values = {
            "account_id": ACCOUNT, "region": REGION, "service_domain": "ses.test", "root__access_key_id": ROOT_KEY,
            "root__secret_access_key": ROOT_SECRET, "account__production": "true", "account__max_24_hour_send": "50000",
            "account__max_send_rate": "1000", "api__listen": "127.0.0.1:0", "smtp__starttls": "127.0.0.1:0", "smtp__tls": "127.0.0.1:0",
            "inbound__listen": "127.0.0.1:0", "dns__listen": "127.0.0.1:0", "dns__resolvers": world.dns, "egress__port": port,
            "egress__allow_private": "true", "verification__pending_interval": "200ms", "verification__verified_interval": "1s",
            "retry__schedule": "1s"} | settings
        self._environment = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "SESAME_"))}
        self._environment |= {"SESAME_" + k.upper(): v for k, v in values.items()}

    def start(self):
        with open(self._out, "wb") as out, open(self._log, "ab") as log:
            command = [os.environ["SESAME_BIN"], "serve", "--data", self.data]
            self._process = subprocess.Popen(command, env=self._environment, stdin=subprocess.DEVNULL, stdout=out, stderr=log)

        def ready():
            assert self._process.poll() is None, f"sesame ended with {self._process.returncode}: {self.log()}"
            return any(line.startswith("ready") for line in self._out.read_text().splitlines())
        wait_for(ready, "the line `ready`")
        with open(os.path.join(self.data, "endpoints.json")) as file:
            self.endpoints = json.load(file)
        return self

    def log(self):
        return self._log.read_text(errors="replace")[-2000:]

    def stop(self):
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
        return self._process.wait(60)

    def client(self, service, key=ROOT_KEY, secret=ROOT_SECRET, token=None):
        """A boto3 client without retries, so that a test sees the first answer."""
        return boto3.client(service, endpoint_url=self.endpoints["api"], aws_access_key_id=key, aws_secret_access_key=secret,
                            aws_session_token=token, region_name=REGION, config=Config(retries={"max_attempts": 0}))

    def admin(self, *args):
        """The answer of an operator's command."""
        command = [os.environ["SESAME_BIN"], "admin", *args, "--json", "--data", self.data]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, (args, done.stderr)
        return json.loads(done.stdout)

    def client_environment(self):
        """Variables from which the AWS CLI and the SDKs take key and region."""
        keep = {k: v for k, v in os.environ.items() if not k.startswith(("AWS_", "SESAME_"))}
        return keep | {"AWS_ACCESS_KEY_ID": ROOT_KEY, "AWS_SECRET_ACCESS_KEY": ROOT_SECRET, "AWS_DEFAULT_REGION": REGION, "AWS_REGION": REGION,
                       "AWS_PAGER": "", "AWS_EC2_METADATA_DISABLED": "true"}

    def time_line(self, message_id):
        command = [os.environ["SESAME_BIN"], "admin", "message", "show", message_id, "--json", "--data", self.data]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)
