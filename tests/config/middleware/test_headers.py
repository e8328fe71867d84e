"""F23: the exact headers of every kind of answer."""

import pytest
from django.test import Client

from foundation.access.roles import Role
from tests.factories.access import PASSWORD, StaffFactory

pytestmark = pytest.mark.django_db

FILMS = "https://www.youtube-nocookie.com"
REST = (
    "font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; worker-src 'self'; "
    f"frame-src {FILMS}; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
STRICT = f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; {REST}"
DOOR = f"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; {REST}"
API_PAGE = f"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; {REST}"
ADMIN = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; media-src 'self'; manifest-src 'self'; "
    f"worker-src 'self'; frame-src 'self' {FILMS}; form-action 'self'; base-uri 'none'; frame-ancestors 'self'"
)
FILES = "default-src 'none'"

NO_DEVICE = "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
CAMERA = "camera=(self), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"


@pytest.fixture
def administrator():
    client = Client()
    client.force_login(StaffFactory(is_superuser=True))
    return client


@pytest.fixture(autouse=True)
def uploaded_picture(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "hall.png").write_bytes(b"\x89PNG\r\n\x1a\n")


@pytest.mark.parametrize(
    ("path", "policy", "device"),
    [
        ("/ar/office/login/", STRICT, NO_DEVICE),
        ("/ar/office/", STRICT, NO_DEVICE),
        ("/ar/nothing-here/", STRICT, NO_DEVICE),
        ("/static/cms/base.css", STRICT, NO_DEVICE),
        ("/healthz", STRICT, NO_DEVICE),
        ("/door/", DOOR, CAMERA),
        ("/api/door/docs", API_PAGE, NO_DEVICE),
        ("/admin/", ADMIN, NO_DEVICE),
        ("/media/images/hall.png", FILES, NO_DEVICE),
        ("/media/images/unknown.png", STRICT, NO_DEVICE),
        ("/documents/1/unknown.pdf", STRICT, NO_DEVICE),
    ],
)
def test_every_answer_says_what_the_browser_must_not_do(administrator, path, policy, device):
    headers = administrator.get(path).headers

    assert headers["Content-Security-Policy"] == policy
    assert headers["Permissions-Policy"] == device
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_no_page_of_ours_can_be_framed_by_another(client):
    assert client.get("/ar/office/login/").headers["X-Frame-Options"] == "DENY"


def test_a_refused_host_gets_the_headers_too(client):
    answer = client.get("/", headers={"host": "evil.example"})

    assert (answer.status_code, answer.headers["Content-Security-Policy"]) == (400, STRICT)


@pytest.mark.parametrize("secure", [True, False])
def test_cookies_are_for_our_server_only(settings, client, secure):
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = secure
    user = StaffFactory(roles=[Role.DESK])
    client.get("/ar/office/login/")

    client.post("/ar/office/login/", {"email": user.email, "password": PASSWORD}, secure=secure)

    assert {
        name: (cookie["httponly"], cookie["samesite"], bool(cookie["secure"]))
        for name, cookie in client.cookies.items()
    } == dict.fromkeys(["csrftoken", "sessionid", "known_browser"], (True, "Lax", secure))


def test_over_https_browsers_are_told_to_stay_there(settings, client):
    settings.SECURE_HSTS_SECONDS = 31536000
    settings.SECURE_HSTS_INCLUDE_SUBDOMAINS = settings.SECURE_HSTS_PRELOAD = True

    headers = client.get("/healthz", secure=True).headers

    assert headers["Strict-Transport-Security"] == "max-age=31536000; includeSubDomains; preload"
