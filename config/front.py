"""Sends public pages again, byte for byte as Django sent them, before Django makes a request of them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from time import time
from typing import Any, Final

from django.conf import settings

from cms.domain.page_cache import EDITOR_COOKIE
from cms.domain.site_version import version_at_hand

Environ = dict[str, Any]
Headers = list[tuple[str, str]]
StartResponse = Callable[..., Any]
Application = Callable[[Environ, StartResponse], Iterable[bytes]]

PAGE: Final = "conference.page"
"""Under which the page cache tells, in the WSGI environment, which page it sent: version, address, last moment."""

_MOST_BYTES: Final = 32 * 1024 * 1024
_CONDITIONS: Final = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE", "HTTP_RANGE")


@dataclass(frozen=True, slots=True)
class Sent:
    status: str
    headers: Headers
    body: bytes
    until: float


@dataclass
class _Kept:
    """What was sent at one version of the site; emptied when the version changes or the room is used up."""

    version: str = ""
    size: int = 0
    answers: dict[str, Sent] = field(default_factory=dict)

    def of(self, version: str) -> dict[str, Sent]:
        if version != self.version or self.size > _MOST_BYTES:
            self.version, self.size, self.answers = version, 0, {}
        return self.answers

    def keep(self, version: str, key: str, sent: Sent) -> None:
        answers = self.of(version)
        self.size += len(sent.body) - (len(answers[key].body) if key in answers else 0)
        answers[key] = sent


class Front:
    """Stands before the application; what it does not know goes on as it came."""

    def __init__(self, application: Application) -> None:
        self.application = application
        self.kept = _Kept()

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Now and then the version must be asked for, which is Django's to do."""
        address, version = address_of(environ), version_at_hand()
        if address is None or version is None:
            return self.application(environ, start_response)
        key = f"{wants_gzip(environ)} {address}"
        known = self.kept.of(version).get(key)
        if known is None or time() >= known.until:
            return self.ask(environ, start_response, version=version, key=key)
        start_response(known.status, known.headers)
        return [known.body]

    def ask(self, environ: Environ, start_response: StartResponse, *, version: str, key: str) -> Iterable[bytes]:
        started: list[tuple[str, Headers]] = []

        def start(status: str, headers: Headers, *rest: Any) -> Any:
            started.append((status, headers))
            return start_response(status, headers, *rest)

        answer = self.application(environ, start)
        *sent, until = environ.get(PAGE, (0.0,))
        if sent == [version, address_of(environ)] and started[0][0].startswith("200 "):
            self.keep(version, key, Sent(*started[0], b"".join(answer), until))
        return answer

    def keep(self, version: str, key: str, sent: Sent) -> None:
        """A page that sets a cookie is for one visitor."""
        if any(name.lower() == "set-cookie" for name, _ in sent.headers):
            return
        self.kept.keep(version, key, sent)


def address_of(environ: Environ) -> str | None:
    """As the page cache writes it, so that both speak of one page; None for what is never answered here."""
    path = environ["PATH_INFO"]
    if environ["REQUEST_METHOD"] != "GET" or not path.isascii() or any(name in environ for name in _CONDITIONS):
        return None
    if f"{EDITOR_COOKIE}=" in environ.get("HTTP_COOKIE", ""):
        return None
    return f"{scheme_of(environ)}://{environ.get('HTTP_HOST', '')}{path}?{environ.get('QUERY_STRING', '')}"


def scheme_of(environ: Environ) -> str:
    """As Django tells it: what the proxy says, where settings trust one."""
    header, secure = settings.SECURE_PROXY_SSL_HEADER or ("", "")
    if header not in environ:
        return str(environ["wsgi.url_scheme"])
    return "https" if environ[header].split(",", 1)[0].strip() == secure else "http"


def wants_gzip(environ: Environ) -> bool:
    return "gzip" in environ.get("HTTP_ACCEPT_ENCODING", "")
