"""Debian's Postfix as a receiving MX: a private instance in a temporary folder; the system's mail server is not touched."""
import email
import os
import pathlib
import pwd
import shutil
import smtplib
import subprocess
from email import policy
from .world import Mail, wait_for

HOST = "127.0.2.1"
MASTER = "/usr/lib/postfix/sbin/master"
CONFIG = pathlib.Path(__file__).parent.parent / "postfix"


class Postfix:
    """Takes mail for bob@postfix.test and carol@postfix.test at port `port` of 127.0.2.1."""

    def __init__(self, folder, port):
        assert os.path.exists(MASTER), "Postfix is not installed: apt-get install postfix"
        self.folder, self.port = folder, port
        nobody = pwd.getpwnam("nobody")
        for name in ("config", "queue", "data", "mail"):
            (folder / name).mkdir()
        shutil.chown(folder / "data", "postfix")
        os.chown(folder / "mail", nobody.pw_uid, nobody.pw_gid)
        for parent in (folder, *folder.parents[:-2]):
            parent.chmod(parent.stat().st_mode | 0o055)  # Postfix's processes give up root before they open files
        for name in ("main.cf", "master.cf"):
            text = (CONFIG / name).read_text()
            for mark, value in (("@DIR@", folder), ("@UID@", nobody.pw_uid), ("@SMTP@", f"{HOST}:{port}")):
                text = text.replace(mark, str(value))
            (folder / "config" / name).write_text(text)
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=mx.postfix.test",
                        "-keyout", folder / "key.pem", "-out", folder / "cert.pem"], check=True, capture_output=True)
        (folder / "tls.pem").write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text())

    def start(self):
        subprocess.run(["/usr/sbin/postfix", "-c", self.folder / "config", "check"], check=True, capture_output=True)
        self._process = subprocess.Popen([MASTER, "-c", self.folder / "config", "-d"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)

        def greets():
            assert self._process.poll() is None, self.log()
            try:
                smtplib.SMTP(HOST, self.port, timeout=5).close()
                return True
            except OSError:
                return False
        wait_for(greets, "Postfix's greeting")
        return self

    def stop(self):
        self._process.terminate()
        self._process.wait(60)

    def log(self):
        path = self.folder / "maillog"
        return path.read_text()[-2000:] if path.exists() else "no maillog"

    def mails(self, user):
        """Mails in that user's Maildir; Postfix adds Return-Path, Delivered-To and Received on top."""
        found = []
        for path in sorted((self.folder / "mail" / user / "new").glob("*")):
            data = path.read_bytes().replace(b"\n", b"\r\n")
            message = email.message_from_bytes(data, policy=policy.default)
            found.append(Mail(str(message["Return-Path"]).strip("<>"), [str(message["X-Original-To"])], data, "TLS" in str(message["Received"])))
        return found

    def wait(self, user, message_id):
        """The mail with that id as its reverse-path's local part."""
        def look():
            return next((m for m in self.mails(user) if m.reverse_path.startswith(message_id)), None)
        try:
            return wait_for(look, f"mail {message_id} at Postfix")
        except AssertionError as late:
            raise AssertionError(f"{late}; Postfix says: {self.log()}") from None
