"""dkimpy as an independent verifier of the DKIM signatures of a mail (RFC 6376)."""
import re
import dkim
import dns.exception
import dns.resolver

ADDED_BY_THE_RECEIVER = re.compile(rb"\A(?:(?:Return-Path|X-Original-To|Delivered-To|Received):[^\r]*\r\n(?:[ \t][^\r]*\r\n)*)+")


def as_sent(data):
    """The mail without the fields that the receiving MX put on top."""
    return ADDED_BY_THE_RECEIVER.sub(b"", data)


def signing_domains(data):
    """d= of each signature, top to bottom."""
    head = as_sent(data).split(b"\r\n\r\n", 1)[0]
    fields = re.findall(rb"(?mi)^DKIM-Signature:((?:[^\r]|\r\n[ \t])*)", head)
    return [re.search(rb"\bd=([^;\s]+)", field)[1].decode() for field in fields]


class Keys:
    """Key records as a resolver of the world would find them: the sender's zone first, the service's zone behind its CNAME."""

    def __init__(self, world, sesame):
        self._zone = resolver(world.dns)
        self._service = resolver(sesame.endpoints["dns"][0])

    def __call__(self, name, timeout=5):
        name = name.decode().rstrip(".")
        target = records(self._zone, name, "CNAME")
        for asked, at in ((self._zone, name), (self._service, target[0].to_text().rstrip(".") if target else name)):
            if found := records(asked, at, "TXT"):
                return b"".join(found[0].strings)
        return None


def resolver(address):
    made = dns.resolver.Resolver(configure=False)
    host, port = address.rsplit(":", 1)
    made.nameservers, made.port = [host], int(port)
    return made


def records(asked, name, kind):
    try:
        return list(asked.resolve(name, kind, lifetime=5))
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer, dns.resolver.NoNameservers, dns.exception.Timeout):
        return []


def verify(data, keys):
    """Domains whose signature dkimpy found good, top to bottom; a bad one fails."""
    data, good = as_sent(data), []
    for index, domain in enumerate(signing_domains(data)):
        assert dkim.DKIM(data).verify(idx=index, dnsfunc=keys), f"the signature of {domain} is bad"
        good.append(domain)
    return good
