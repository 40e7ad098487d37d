"""What an SMTP client of Sesame needs: address, user, password, and the certificate to trust."""
import base64
import hashlib
import hmac
import smtplib
import ssl
from dataclasses import dataclass
from .server import REGION, ROOT_KEY, ROOT_SECRET

# Mail goes to this machine, but the certificate names the service.
SERVER_NAME = "email-smtp.ses.test"


def password(secret, region):
    """The SMTP password that AWS's documentation derives from a secret access key (version 4)."""
    key = ("AWS4" + secret).encode()
    for step in ("11111111", region, "ses", "aws4_request", "SendRawEmail"):
        key = hmac.new(key, step.encode(), hashlib.sha256).digest()
    return base64.b64encode(b"\x04" + key).decode()


@dataclass
class Account:
    """How to log in to a server of the tests."""
    host: str
    starttls: int
    tls: int
    user: str
    password: str
    certificate: str  # path of a PEM file

    def context(self):
        return ssl.create_default_context(cafile=self.certificate)


def account(sesame, folder):
    """The root key's login at that server; its certificate is written into the folder, as an operator would hand it out."""
    host, starttls = sesame.endpoints["smtp_starttls"][0].rsplit(":", 1)
    _, tls = sesame.endpoints["smtp_tls"][0].rsplit(":", 1)
    path = folder / "smtp-certificate.pem"
    path.write_text(ssl.get_server_certificate((host, int(tls)), timeout=60))
    return Account(host, int(starttls), int(tls), ROOT_KEY, password(ROOT_SECRET, REGION), str(path))


class Named(smtplib.SMTP):
    """smtplib checks the name that it connected to; here that is an address, so it is told the service's name."""

    def starttls(self, **arguments):
        self._host = SERVER_NAME
        return super().starttls(**arguments)


class NamedTls(smtplib.SMTP_SSL):
    def _get_socket(self, host, port, timeout):
        raw = smtplib.SMTP._get_socket(self, host, port, timeout)
        return self.context.wrap_socket(raw, server_hostname=SERVER_NAME)
