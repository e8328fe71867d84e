"""Public pages kept as they were sent, under the version of the site they belong to."""

import gzip
import hashlib
import re
from dataclasses import dataclass
from time import time
from typing import Final
from urllib.parse import urlencode

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, HttpResponseNotModified
from django.utils.cache import has_vary_header, patch_vary_headers

from cms.domain.site_version import site_version
from events.domain.public_files import PublicFile
from foundation.i18n import LANGUAGES
from foundation.i18n.languages import language_of_code

KNOWN_PARAMETERS: Final = ("day", "kind", "language", "page", "room", "theme")
KNOWN_TO_FILES: Final = ("lang",)
KNOWN_TO_PROGRAMS: Final = (
    "access",
    "day",
    "kind",
    "language",
    "limit",
    "offset",
    "room",
    "speaker",
    "state",
    "theme",
)
SEARCH: Final = "q"
EDITOR_COOKIE: Final = "editor"
_PREFIXES: Final = tuple(f"/{language}/" for language in LANGUAGES)
_FILE: Final = re.compile(r"/[\w-]+/(schedule\.(xml|json|ics|csv|xlsx|pdf)|widget\.js)")
_NOT_KEPT: Final = frozenset({"content-length", "cache-control", "etag"})
_ONE_HOUR: Final = 3600
_MOST_BYTES_IN_MEMORY: Final = 48 * 1024 * 1024


class PublicPageResponse(HttpResponse):
    """The same for every visitor: no name, token, message or seat count in it."""

    kept_for: int = _ONE_HOUR
    """Seconds; what grows by itself, like a count of views, is made anew sooner. No version lasts longer."""


@dataclass(frozen=True, slots=True)
class StoredPage:
    headers: tuple[tuple[str, str], ...]
    body: bytes
    gzipped: bytes
    etag: str
    until: float

    @property
    def size(self) -> int:
        return len(self.body) + len(self.gzipped)

    @property
    def is_fresh(self) -> bool:
        return time() < self.until

    def answer(self, request: HttpRequest) -> HttpResponse:
        if self.etag in request.META.get("HTTP_IF_NONE_MATCH", ""):
            return self._with_headers(HttpResponseNotModified())
        is_gzipped = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
        body = self.gzipped if is_gzipped else self.body
        response = self._with_headers(HttpResponse(b"" if request.method == "HEAD" else body))
        response.headers["Content-Length"] = str(len(body))
        if is_gzipped:
            response.headers["Content-Encoding"] = "gzip"
        return response

    def _with_headers(self, response: HttpResponse) -> HttpResponse:
        for name, value in self.headers:
            response.headers[name] = value
        response.headers["ETag"] = self.etag
        response.headers["Cache-Control"] = "public, no-cache"
        return response


class _Memory:
    """The pages of one version, first come; emptied when the version changes or the room is used up."""

    def __init__(self) -> None:
        self.version = ""
        self.size = 0
        self.pages: dict[str, StoredPage] = {}

    def of(self, version: str) -> dict[str, StoredPage]:
        if version != self.version or self.size > _MOST_BYTES_IN_MEMORY:
            self.version, self.size, self.pages = version, 0, {}
        return self.pages

    def keep(self, version: str, key: str, page: StoredPage) -> None:
        pages = self.of(version)
        self.size += page.size - (pages[key].size if key in pages else 0)
        pages[key] = page


_memory = _Memory()


@dataclass(frozen=True, slots=True)
class PageKey:
    version: str
    address: str

    @property
    def shared(self) -> str:
        return "page:" + hashlib.sha256(f"{self.version} {self.address}".encode()).hexdigest()


def page_key(request: HttpRequest) -> PageKey | None:
    """None for what is never kept: for editors, previews, searches, other methods, what is no public page or file."""
    known = known_parameters(request.path_info)
    if request.method not in {"GET", "HEAD"} or known is None:
        return None
    if EDITOR_COOKIE in request.COOKIES or getattr(request, "is_dummy", False) or _is_search(request):
        return None
    query = _known_query(request, known)
    address = f"{request.scheme}://{request.META.get('HTTP_HOST', '')}{request.path_info}?{query}"
    return PageKey(site_version(), address)


def known_parameters(path: str) -> tuple[str, ...] | None:
    """Those by which the answers at an address differ; None where nothing is kept."""
    if path.startswith(_PREFIXES):
        return KNOWN_PARAMETERS
    if path.startswith("/api/v1/"):
        return KNOWN_TO_PROGRAMS
    return KNOWN_TO_FILES if _FILE.fullmatch(path) else None


def _is_search(request: HttpRequest) -> bool:
    """There are more words than a cache could hold."""
    return bool(request.META.get("QUERY_STRING")) and SEARCH in request.GET


def _known_query(request: HttpRequest, known: tuple[str, ...]) -> str:
    if not request.META.get("QUERY_STRING"):
        return ""
    return urlencode([(name, request.GET[name]) for name in known if _tells(request, name)])


def _tells(request: HttpRequest, name: str) -> bool:
    """A language that is none of ours is answered as if none had been named."""
    value = request.GET.get(name)
    return value is not None and (name != "lang" or bool(language_of_code(value)))


def find_page(key: PageKey) -> StoredPage | None:
    found = _memory.of(key.version).get(key.address)
    if found and found.is_fresh:
        return found
    shared: StoredPage | None = cache.get(key.shared)
    if not (shared and shared.is_fresh):
        return None
    _memory.keep(key.version, key.address, shared)
    return shared


def keep_page(key: PageKey, response: HttpResponse) -> StoredPage | None:
    """None when the answer must not be shown to others."""
    if not _is_for_everybody(response):
        return None
    patch_vary_headers(response, ["Accept-Encoding"])
    headers = tuple((name, value) for name, value in response.items() if name.lower() not in _NOT_KEPT)
    body = response.content
    etag = f'W/"{hashlib.sha256(body).hexdigest()[:24]}"'
    kept_for: int = getattr(response, "kept_for", _ONE_HOUR)
    page = StoredPage(headers, body, gzip.compress(body, 6, mtime=0), etag, time() + kept_for)
    cache.set(key.shared, page, kept_for)
    _memory.keep(key.version, key.address, page)
    return page


def forget_pages() -> None:
    """This process only; tests start from here."""
    _memory.of("").clear()


def _is_for_everybody(response: HttpResponse) -> bool:
    if not isinstance(response, PublicPageResponse | PublicFile) or response.status_code != HttpResponse.status_code:
        return False
    is_private = any(word in response.get("Cache-Control", "") for word in ("private", "no-store"))
    return not (is_private or response.cookies or has_vary_header(response, "Cookie"))
