"""Rotation of the master key on a running server, cut off by SIGKILL half-way, and what opens afterwards."""
import json
import os
import pathlib
import socket
import subprocess
import pytest
from harness.server import ACCOUNT, Sesame

# Records that stand before those of the access keys: more than one part of a rotation looks at.
USERS = 600


@pytest.fixture
def server(world, tmp_path):
    made = Sesame(world, tmp_path, dns__listen="").start()
    yield made
    assert made.stop() == 0


def one_part(server):
    """A rotation's next part, as the command asks for it."""
    with socket.socket(socket.AF_UNIX) as admin:
        admin.connect(os.path.join(server.data, "admin.sock"))
        admin.sendall(b"POST /admin/master-key/rotate HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-length: 2\r\n\r\n{}")
        answer = b"".join(iter(lambda: admin.recv(65536), b""))
    head, _, body = answer.partition(b"\r\n\r\n")
    assert b" 200 " in head.splitlines()[0], answer
    return json.loads(body)


def run(*args):
    return subprocess.run([os.environ["SESAME_BIN"], *args], capture_output=True, text=True, timeout=120)


def check_data(folder):
    done = run("check-data", "--json", "--data", str(folder))
    found = json.loads(done.stdout)
    assert (done.returncode, found["in_order"], found["seals_opened"]) == (0, True, True), done
    return found["seals"]


def lines(file):
    return pathlib.Path(file).read_text().split()


def test_a_rotation_that_is_killed_half_way_goes_on(server, tmp_path):
    iam = server.client("iam")
    for number in range(USERS):
        iam.create_user(UserName=f"user{number}")
    key = iam.create_access_key(UserName="user7")["AccessKey"]
    session = server.client("sts").get_session_token()["Credentials"]
    server.client("sesv2").create_email_identity(EmailIdentity="rotated.test")
    clients = [(), (key["AccessKeyId"], key["SecretAccessKey"]),
               (session["AccessKeyId"], session["SecretAccessKey"], session["SessionToken"])]

    def all_open():
        for of in clients:
            assert server.client("sts", *of).get_caller_identity()["Account"] == ACCOUNT

    file = os.path.join(server.data, "master.key")
    old = server.admin("master-key", "show")
    first, = lines(file)
    server.admin("backup", str(tmp_path / "backup"))
    assert (old["rotation"], old["former_key_ids"]) == ("none", [])

    part = one_part(server)
    assert (part["done"], part["records"]) == (False, 1000)
    second, former = lines(file)
    assert former == first and second != first
    server._process.kill()
    server._process.wait(60)
    seals = check_data(server.data)
    assert seals >= 6

    server.start()
    all_open()
    shown = server.admin("master-key", "show")
    assert shown["former_key_ids"] == [old["key_id"]] and "rotate" in shown["rotation"]
    done = run("admin", "master-key", "rotate", "--json", "--data", server.data)
    answer = json.loads(done.stdout)
    assert (done.returncode, answer["done"], answer["key_id"]) == (0, True, shown["key_id"]), done
    assert answer["sealed_anew"] > 0 and "records looked at" in done.stderr
    beside = answer["former_key_files"]
    assert lines(file) == [second] and [lines(f) for f in beside] == [[first]]
    all_open()

    # The former key is for the backup alone.
    restored = tmp_path / "restored"
    assert run("restore", str(tmp_path / "backup"), "--data", str(restored)).returncode == 0
    assert lines(restored / "master.key") == [first]
    check_data(restored)
    assert server.stop() == 0
    os.remove(beside[0])
    assert check_data(server.data) == seals
    server.start()
    all_open()

    # The next one is another rotation.
    again = server.admin("master-key", "rotate")
    assert again["done"] and again["key_id"] not in (old["key_id"], answer["key_id"])
    assert again["sealed_anew"] >= seals - 1
    all_open()
