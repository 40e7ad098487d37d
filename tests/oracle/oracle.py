"""botocore as the judge of Sesame's AWS codecs. For every operation: requests that botocore serializes and signs go through our whole pipeline,
whose answers botocore parses; our own client's requests equal botocore's; errors are parsed as the model says.

    oracle.py PROGRAM SEED
"""
import base64
import datetime
import json
import pathlib
import random
import subprocess
import sys
import urllib.parse
import botocore.auth
import botocore.awsrequest
import botocore.credentials
import botocore.parsers
import botocore.serialize
import botocore.session
from values import UTC, Maker, canonical

KEY, SECRET, TOKEN = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "AQoDYXdzEJr/+token/=="
HOST, REGION = "email.eu-west-1.amazonaws.com", "eu-west-1"
NOW = datetime.datetime(2026, 1, 5, 10, 0, 0, tzinfo=UTC)
STAMP = NOW.strftime("%Y%m%dT%H%M%SZ")
ROUNDS = 4
# Of IAM we have a part: the operations that its model file keeps.
IAM = json.loads((pathlib.Path(__file__).parents[2] / "models" / "iam.json").read_text())["operations"]
SERVICES = {"iam": sorted(IAM), "ses": None, "sesv2": None, "sts": None}


class Program:
    """The Rust half."""

    def __init__(self, path):
        self.process = subprocess.Popen([path], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")

    def __call__(self, what, **command):
        self.process.stdin.write(json.dumps({"do": what, **command}) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        assert line, "the Rust half has ended"
        answer = json.loads(line)
        assert "fault" not in answer, answer["fault"]
        return answer


def b64(data):
    data = data.encode() if isinstance(data, str) else bytes(data or b"")
    return base64.b64encode(data).decode()


class FixedTime:
    """Signs at NOW: botocore asks this module-level function for the time."""

    def __enter__(self):
        self.old = botocore.auth.get_current_datetime
        botocore.auth.get_current_datetime = lambda *_, **__: NOW.replace(tzinfo=None)

    def __exit__(self, *_):
        botocore.auth.get_current_datetime = self.old


def wire_request(parts, signing_name, temporary, presign=False):
    """A botocore request dict as a signed request: (method, path with query, headers, body)."""
    query = parts.get("query_string") or {}
    if isinstance(query, dict):
        query = [(k, v) for k, value in query.items() for v in (value if isinstance(value, (list, tuple)) else [value])]
    encoded = "&".join(f"{urllib.parse.quote(str(k), safe='-._~')}={urllib.parse.quote(str(v), safe='-._~')}" for k, v in query)
    body = parts["body"]
    if isinstance(body, dict):
        body = urllib.parse.urlencode(body, doseq=True)
    url = f"https://{HOST}{parts['url_path']}" + (f"?{encoded}" if encoded else "")
    request = botocore.awsrequest.AWSRequest(method=parts["method"], url=url, headers={**parts["headers"], "Host": HOST}, data=body or b"")
    keys = botocore.credentials.Credentials("ASIAIOSFODNN7EXAMPLE" if temporary else KEY, SECRET, TOKEN if temporary else None)
    signer = botocore.auth.SigV4QueryAuth if presign else botocore.auth.SigV4Auth
    with FixedTime():
        signer(keys, signing_name, REGION).add_auth(request)
    split = urllib.parse.urlsplit(request.url)
    path = split.path + (f"?{split.query}" if split.query else "")
    return request.method, path, {k.lower(): v for k, v in request.headers.items()}, body or b""


class Oracle:
    def __init__(self, program, seed):
        self.program, self.random = program, random.Random(seed)
        self.passed, self.failed = 0, 0

    def check(self, what, act):
        try:
            act()
            self.passed += 1
        except Exception as e:  # one bad operation must not hide the others
            self.failed += 1
            print(f"FAILED {what}: {type(e).__name__}: {str(e)[:1500]}", flush=True)

    def run(self):
        session = botocore.session.get_session()
        for service, only in SERVICES.items():
            model = session.get_service_model(service)
            names = only or model.operation_names
            for number, name in enumerate(names):
                operation = model.operation_model(name)
                for turn in range(ROUNDS):
                    self.check(f"{service}.{name} call {turn}", lambda: self.call(service, model, operation, turn))
                    self.check(f"{service}.{name} client {turn}", lambda: self.client(service, model, operation, turn))
                for error in operation.error_shapes:
                    self.check(f"{service}.{name} {error.name}", lambda: self.error(service, model, operation, error))
                if number % 20 == 19:
                    print(f"{service}: {number + 1} of {len(names)} operations", flush=True)
            print(f"{service}: {len(names)} of {len(names)} operations", flush=True)
        self.check("presigned", self.presigned)
        self.check("our signer", self.sign)
        self.check("our presigner", self.presign)
        print(f"{self.passed} passed, {self.failed} failed")
        return 1 if self.failed else 0

    def arguments(self, model, operation, turn):
        """An input; awsQuery cannot tell an empty structure from an absent one."""
        maker = Maker(self.random, whole=turn == 0, sendable=model.metadata["protocol"] == "query", rounded=model.metadata["protocol"] == "rest-json")
        return maker.value(operation.input_shape) if operation.input_shape else {}

    def output(self, operation, turn):
        return Maker(self.random, whole=turn == 0).value(operation.output_shape) if operation.output_shape else {}

    def serialized(self, model, operation, arguments):
        serializer = botocore.serialize.create_serializer(model.metadata["protocol"], include_validation=False)
        return serializer.serialize_to_request(arguments, operation)

    def call(self, service, model, operation, turn):
        """botocore's request, through the pipeline, back to botocore."""
        arguments, output = self.arguments(model, operation, turn), self.output(operation, turn)
        method, path, headers, body = wire_request(self.serialized(model, operation, arguments), model.signing_name, turn % 2 == 1)
        answer = self.program("call", service=service, operation=operation.name, output=canonical(output), at=STAMP,
                              method=method, path=path, headers=headers, body=b64(body))
        parsed, text = self.parsed(model, operation, answer), base64.b64decode(answer["body"])
        assert answer["status"] == 200, f"{answer['status']} {text}"
        same("the handler saw", answer["input"], canonical(arguments))
        same("botocore read", {k: v for k, v in canonical(parsed).items() if k != "ResponseMetadata"}, canonical(output))
        assert answer["headers"]["x-amzn-requestid"] == parsed["ResponseMetadata"]["RequestId"], parsed
        assert answer["headers"]["date"] == "Mon, 05 Jan 2026 10:00:00 GMT", answer["headers"]
        if model.metadata["protocol"] == "query":
            assert (f"<{operation.name}Result>".encode() in text) == (operation.output_shape is not None), text

    def parsed(self, model, operation, answer):
        parser = botocore.parsers.create_parser(model.metadata["protocol"])
        headers = botocore.awsrequest.HeadersDict(answer["headers"])
        response = {"status_code": answer["status"], "headers": headers, "body": base64.b64decode(answer["body"])}
        return parser.parse(response, operation.output_shape)

    def client(self, service, model, operation, turn):
        """Our client's request is botocore's; our client reads what our server writes."""
        arguments, output = self.arguments(model, operation, turn), self.output(operation, turn)
        theirs = self.serialized(model, operation, arguments)
        method, path, headers, body = wire_request(theirs, model.signing_name, False)
        answer = self.program("call", service=service, operation=operation.name, output=canonical(output), at=STAMP,
                              method=method, path=path, headers=headers, body=b64(body))
        ours = self.program("client", service=service, operation=operation.name, input=canonical(arguments),
                            answer=answer["body"], status=answer["status"], error_type=answer["headers"].get("x-amzn-errortype"))
        assert ours["method"] == method, ours["method"]
        got, wanted = urllib.parse.urlsplit(ours["path"]), urllib.parse.urlsplit(path)
        same("our path", got.path, wanted.path)
        same("our query", times(urllib.parse.parse_qsl(got.query, True)), times(urllib.parse.parse_qsl(wanted.query, True)))
        sent = base64.b64decode(ours["body"])
        if model.metadata["protocol"] == "query":
            same("our form", times(urllib.parse.parse_qsl(sent.decode(), True)), times([(k, str(v)) for k, v in theirs["body"].items()]))
        else:
            same("our body", json.loads(sent or b"{}"), json.loads(theirs["body"] or b"{}"))
        same("our client read", ours["read"]["output"], canonical(output))

    def error(self, service, model, operation, error):
        text = self.random.choice(["It is not there.", "<x> & \"y\"", "ü", None])
        answer = self.program("error", service=service, operation=operation.name, error=error.name, message=text)
        spelled = error.metadata.get("error", {}).get("code", error.name)
        assert answer["code"] == spelled and answer["status"] == error.metadata["error"]["httpStatusCode"], answer
        headers = {"x-amzn-requestid": "00000000-0000-4000-8000-000000000000", "x-amzn-errortype": answer["code"]}
        parsed = self.parsed(model, operation, {"status": answer["status"], "headers": headers, "body": answer["body"]})
        assert parsed["Error"]["Code"] == spelled and (parsed["Error"]["Message"] or "") == (text or ""), parsed
        assert model.shape_for_error_code(spelled).name == error.name
        for member in error.members:
            if member.lower() != "message":
                assert parsed["Error"][member] == f"a {member} <&>", parsed
        read = self.program("client", service=service, operation=operation.name, input={}, answer=answer["body"], status=answer["status"],
                            error_type=answer["code"])["read"]
        same("our client read", read, {"code": spelled, "message": text or ""})

    def presigned(self):
        """A presigned GET of awsQuery."""
        for temporary in (False, True):
            parts = {"url_path": "/", "query_string": {"Action": "GetSendQuota", "Version": "2010-12-01"}, "method": "GET", "headers": {}, "body": b""}
            method, path, headers, _ = wire_request(parts, "ses", temporary, presign=True)
            headers.setdefault("host", HOST)
            answer = self.program("call", service="ses", operation="GetSendQuota", output={"MaxSendRate": 1.0}, at=STAMP,
                                  method=method, path=path, headers=headers, body="")
            assert answer["status"] == 200, base64.b64decode(answer["body"])

    def sign(self):
        """Our signature is botocore's."""
        for path, body in (("/", b"Action=GetSendQuota"), ("/v2/email/identities/a%2Bb%40example.com", b""), ("/v2/email/templates?PageSize=5&NextToken=a%2Fb%3D", b"{}")):
            for token in (None, TOKEN):
                request = botocore.awsrequest.AWSRequest("POST", f"https://{HOST}{path}", headers={"Host": HOST, "Content-Type": "text/plain"}, data=body)
                with FixedTime():
                    botocore.auth.SigV4Auth(botocore.credentials.Credentials(KEY, SECRET, token), "ses", REGION).add_auth(request)
                ours = self.program("sign", method="POST", path=path, host=HOST, content_type="text/plain", body=b64(body), at=STAMP, token=token)
                same("our signature", ours["authorization"], request.headers["Authorization"])

    def presign(self):
        """Our presigned path is botocore's."""
        for token in (None, TOKEN):
            request = botocore.awsrequest.AWSRequest("GET", f"https://{HOST}/?Action=GetSendQuota&Version=2010-12-01", headers={})
            with FixedTime():
                botocore.auth.SigV4QueryAuth(botocore.credentials.Credentials(KEY, SECRET, token), "ses", REGION, expires=300).add_auth(request)
            ours = self.program("sign", path="/?Action=GetSendQuota&Version=2010-12-01", host=HOST, seconds=300, at=STAMP, token=token)
            query = [sorted(urllib.parse.parse_qsl(urllib.parse.urlsplit(url).query)) for url in (ours["path"], request.url)]
            same("our presigned query", *query)


def times(pairs):
    """Form pairs in order, with a moment's fraction in one spelling: botocore leaves out a zero fraction and writes microseconds."""
    def plain(text):
        try:
            return canonical(datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))) if text[4:5] == "-" and text.endswith("Z") else text
        except ValueError:
            return text
    return sorted((k, plain(v)) for k, v in pairs)


def same(what, got, wanted):
    assert got == wanted, f"{what}\n   got    {got!r}\n   wanted {wanted!r}"


if __name__ == "__main__":
    sys.exit(Oracle(Program(sys.argv[1]), int(sys.argv[2])).run())
