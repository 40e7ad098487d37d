"""Random values of a model's shapes, and the form in which both halves compare them: JSON with the model's names, blobs as
base64, moments as milliseconds since 1970."""
import base64
import datetime

UTC = datetime.timezone.utc
TEXTS = ["plain", "a b", "user+tag@example.com", "<&>\"'", "ünïcödé 💌", "line\r\nbreak\ttab", "{\"a\": [1]}", "%41+=&;/?#", "x" * 40, "-", "  padded  "]
# Values of the patterns in the models; a new pattern needs a new line here.
BY_PATTERN = {
    "^(.+)@(.+)$": ["anna@example.com", "a@b.example"],
    "arn:(aws|aws-[a-z-]+):ses:": ["arn:aws:ses:eu-west-1:123456789012:mailmanager-archive/a-" + "0a" * 14],
    "arn:[\\w+=/,.@-]+:": ["arn:aws:acm:eu-west-1:123456789012:certificate/1b2c"],
    "^[\\w\\-_]+$": ["name_1-a"],
    "^[!-9;-@A-~]+$": ["X-Header!"],
    "[ -~]*": ["a value ~"],
    "^^([A-Za-z0-9+/]{4})*": ["QUJD", "QQ=="],
    "^[a-zA-Z0-9+\\/]+={0,2}$": ["MIIEvQ+/=="],
    "^s3:": ["s3://bucket/key/of/it.csv"],
    "^(([a-zA-Z0-9]|": ["selector-1", "s"],
    "^(([^:/?#]+):)?": ["https://example.com/a?b#c"],
    "arn:(aws|aws-us-gov):connect": ["arn:aws:connect:us-east-1:1:instance/00000000-0000-0000-0000-000000000000"],
    "arn:[\\w-]+:iam:": ["arn:aws:iam::123456789012:role/name"],
    "^[a-zA-Z0-9_.-]+$": ["rule_1.a-b"],
    "[\\w]*": ["AKIAIOSFODNN7EXAMPLE"],
    "[\\w+=,.@": ["name+of@it", "ab"],
    "[\\w+=/:": ["arn:aws:iam::1:mfa/a"],
    "[\\d]*": ["123456"],
    "[\\p{L}": ["Key: of +1", "k"],
    "[\\u0009": ["arn:aws:iam::123456789012:root"],
    "[\\w]+": ["AKIAIOSFODNN7EXAMPLE0123"],
    "[\\u0020": ["a marker"],
    "\\u002F[": ["/", "/path/"],
    "(\\u002F)": ["/", "/path/to/"],
    "((/[A-Za-z": ["/", "/path/to/"],
    "v[1-9]": ["v1", "v2.a"],
}


class Maker:
    """Makes values of botocore shapes. `whole` fills every member, otherwise optional ones come at random; `sendable` leaves out what
    awsQuery cannot tell from absence."""

    def __init__(self, random, whole, sendable=False, rounded=False):
        self.random, self.whole, self.sendable, self.rounded = random, whole, sendable, rounded

    def value(self, shape, label=False):
        return getattr(self, "_" + {"float": "double", "long": "integer"}.get(shape.type_name, shape.type_name))(shape, label)

    def _structure(self, shape, _):
        made, chosen = {}, list(shape.members)
        if shape.is_tagged_union:
            chosen = [self.random.choice(chosen)]
        for name in chosen:
            member = shape.members[name]
            if self.whole or shape.is_tagged_union or name in shape.required_members or self.random.random() < 0.5:
                location = member.serialization.get("location")
                value = self.value(member, location == "uri")
                if location == "querystring" and value == []:  # no query string can say so
                    value = [self.value(member.member)]
                if not (self.sendable and value == {}):
                    made[name] = value
        if self.sendable and not made and shape.members:
            name = self.random.choice(list(shape.members))
            made[name] = self.value(shape.members[name])
        return made

    def _list(self, shape, _):
        least, most = shape.metadata.get("min", 0), min(shape.metadata.get("max", 3), 3)
        items = [self.value(shape.member) for _ in range(self.random.randint(max(least, 1 if self.whole else 0), max(most, least)))]
        return [item for item in items if not (self.sendable and item == {})]

    def _map(self, shape, _):
        least = max(shape.metadata.get("min", 0), 1)
        return {self.value(shape.key): self.value(shape.value) for _ in range(self.random.randint(least, max(least, 2)))}

    def _string(self, shape, label):
        pattern = shape.metadata.get("pattern")
        if shape.enum:
            return self.random.choice(shape.enum)
        if shape.name in ("ReceiptRuleSetName", "ReceiptRuleName"):
            pattern = "^[a-zA-Z0-9_.-]+$"  # a patch of ours
        if pattern:
            return self.random.choice(next(v for start, v in BY_PATTERN.items() if pattern.startswith(start)))
        text = self.random.choice([t for t in TEXTS if not (label and t.strip() != t)])
        least, most = shape.metadata.get("min", 0), shape.metadata.get("max", 10**6)
        if least == 0 and not label and not self.whole and self.random.random() < 0.1:
            return ""
        return (text + "y" * least)[:max(most, least)] if len(text) < least else text[:most]

    def _integer(self, shape, _):
        wide = 2**31 - 1 if shape.type_name == "integer" else 2**53
        least, most = shape.metadata.get("min", -wide), shape.metadata.get("max", wide)
        if shape.name == "MaxItems":
            least, most = 1, 100  # a patch of ours bounds some of its users
        return self.random.choice([least, most, self.random.randint(least, most)])

    def _double(self, _, __):
        return self.random.choice([0.0, 1.5, -2.25, 200.0, 1e21, 1e-7, self.random.randint(0, 10**6) / 64])

    def _boolean(self, _, __):
        return self.random.random() < 0.5

    def _timestamp(self, _, __):
        seconds = self.random.choice([0, 951782400, 1700502794, self.random.randint(0, 2**32)])
        ms = 0 if self.rounded else self.random.choice([0, 1, 689, 999])
        return datetime.datetime.fromtimestamp(seconds, UTC) + datetime.timedelta(milliseconds=ms)

    def _blob(self, _, __):
        return self.random.randbytes(self.random.choice([0, 1, 2, 3, 50] if not self.sendable else [1, 2, 3, 50, 20_000]))


def canonical(value):
    """What both halves compare."""
    if isinstance(value, dict):
        return {k: canonical(v) for k, v in value.items()}
    if isinstance(value, (list, tuple)):
        return [canonical(v) for v in value]
    if isinstance(value, (bytes, bytearray)):
        return base64.b64encode(value).decode()
    if isinstance(value, datetime.datetime):
        return round((value - datetime.datetime(1970, 1, 1, tzinfo=UTC)).total_seconds() * 1000)
    return value
