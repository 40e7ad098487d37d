"""Debian's Postfix as a client: it takes mail on this machine and relays all of it through Sesame, as the manual of SES tells."""
import pathlib
import shutil
import smtplib
import subprocess
from .postfix import MASTER
from .world import wait_for

HOST, PORT = "127.0.2.2", 10025
CONFIG = pathlib.Path(__file__).parent.parent / "relay"


class Relay:
    """Listens on 127.0.2.2; everything that it takes goes out by the login given."""

    def __init__(self, folder, login):
        for name in ("config", "queue", "data"):
            (folder / name).mkdir()
        shutil.chown(folder / "data", "postfix")
        for parent in (folder, *folder.parents[:-2]):
            parent.chmod(parent.stat().st_mode | 0o055)  # Postfix's processes give up root before they open files
        marks = {"@DIR@": folder, "@RELAY@": f"[{login.host}]:{login.starttls}", "@LOGIN@": f"{login.user}:{login.password}",
                 "@CERTIFICATE@": login.certificate, "@LISTEN@": f"{HOST}:{PORT}"}
        for name in ("main.cf", "master.cf"):
            text = (CONFIG / name).read_text()
            for mark, value in marks.items():
                text = text.replace(mark, str(value))
            (folder / "config" / name).write_text(text)
        self.folder = folder

    def start(self):
        subprocess.run(["/usr/sbin/postfix", "-c", self.folder / "config", "check"], check=True, capture_output=True)
        self._process = subprocess.Popen([MASTER, "-c", self.folder / "config", "-d"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                         stderr=subprocess.DEVNULL)

        def greets():
            assert self._process.poll() is None, self.log()
            try:
                smtplib.SMTP(HOST, PORT, timeout=5).close()
                return True
            except OSError:
                return False
        wait_for(greets, "the relay's greeting")
        return self

    def stop(self):
        self._process.terminate()
        self._process.wait(60)

    def log(self):
        path = self.folder / "maillog"
        return path.read_text()[-2000:] if path.exists() else "no maillog"

    def submit(self, sender, to, text):
        with smtplib.SMTP(HOST, PORT, timeout=60) as client:
            client.sendmail(sender, [to], text)
