"""What a demo will not do: answer to other machines, or move real money."""

import os
from collections.abc import Iterator, Mapping
from urllib.parse import urlsplit

LOOPBACK = {"127.0.0.1", "localhost", "::1", "[::1]"}


class Refused(Exception):
    """The demo does not start; the sentence says why and what to do."""


def refuse_danger(environment: Mapping[str, str] = os.environ) -> None:
    for reason in dangers(environment):
        raise Refused(reason)


def dangers(environment: Mapping[str, str]) -> Iterator[str]:
    for name, host in hosts(environment):
        if host not in LOOPBACK:
            yield f"{name} names {host}: a demo answers on this machine only. See docs/running.md for others."
    if environment.get("STRIPE_SECRET_KEY", "").startswith(("sk_live", "rk_live")):
        yield "STRIPE_SECRET_KEY is a live key: a demo must not move real money. Use a test key."


def hosts(environment: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield "BIND", environment.get("BIND", "") or "127.0.0.1"
    for host in environment.get("ALLOWED_HOSTS", "").split(","):
        if host.strip():
            yield "ALLOWED_HOSTS", host.strip()
    if url := environment.get("PUBLIC_URL", ""):
        yield "PUBLIC_URL", urlsplit(url).hostname or url
