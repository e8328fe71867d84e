"""The constant content policies and the other headers that tell a browser what no page of ours may do."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Final

from django.http import HttpRequest, HttpResponse

from cms.blocks.films import FILM_HOST

DIRECTIVES: Final = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "media-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "frame-src": FILM_HOST,
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
DIRECTIVES_OF_ADMIN: Final = DIRECTIVES | {
    "script-src": "'self' 'unsafe-inline'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "frame-src": f"'self' {FILM_HOST}",
    "frame-ancestors": "'self'",
}


def written(directives: dict[str, str]) -> str:
    return "; ".join(f"{name} {sources}" for name, sources in directives.items())


STRICT: Final = written(DIRECTIVES)
DOOR: Final = written(DIRECTIVES | {"script-src": "'self' 'wasm-unsafe-eval'"})
API_PAGE: Final = written(DIRECTIVES | {"img-src": "'self' data:"})
ADMIN: Final = written(DIRECTIVES_OF_ADMIN)
FILES: Final = "default-src 'none'"
POLICIES: Final = {
    "/admin/": ADMIN,
    "/door/": DOOR,
    "/api/door/docs": API_PAGE,
    "/api/v1/docs": API_PAGE,
    "/media/": FILES,
    "/documents/": FILES,
}

NOTHING_OF_THE_DEVICE: Final = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
CAMERA_AT_THE_DOOR: Final = NOTHING_OF_THE_DEVICE.replace("camera=()", "camera=(self)")


def content_policy(path: str, status: int = HTTPStatus.OK) -> str:
    """Where a file is missing or refused, the answer is a page of ours and keeps its look."""
    policy = next((policy for prefix, policy in POLICIES.items() if path.startswith(prefix)), STRICT)
    return STRICT if policy == FILES and status >= HTTPStatus.BAD_REQUEST else policy


def device_policy(path: str) -> str:
    return CAMERA_AT_THE_DOOR if path.startswith("/door/") else NOTHING_OF_THE_DEVICE


class SecurityHeaders:
    """Placed first, so that files, cached pages, refusals and failures carry the headers too."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers["Content-Security-Policy"] = content_policy(request.path, response.status_code)
        response.headers["Permissions-Policy"] = device_policy(request.path)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response
