"""The front answers as Django would, and knows when to ask it."""

from wsgiref.util import setup_testing_defaults

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections

from cms.domain.site_version import bump_site_version, forget_site_version, site_version
from config.front import Front
from tests.factories.cms import standard_page

pytestmark = pytest.mark.django_db
PAGE = "/ar/privacy/"
GZIP = {"HTTP_ACCEPT_ENCODING": "gzip"}


class Asked:
    """Django, and how often it was asked."""

    def __init__(self):
        self.count = 0
        self.application = WSGIHandler()

    def __call__(self, environ, start_response):
        self.count += 1
        return self.application(environ, start_response)


@pytest.fixture
def django():
    """As in the test client, a request does not close the connection that holds the test's transaction."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield Asked()
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def front(django):
    standard_page()
    site_version()
    return Front(django)


def get(front, path=PAGE, query="", **environ):
    answers = []
    asked = {"PATH_INFO": path, "QUERY_STRING": query, "HTTP_HOST": "testserver", **environ}
    setup_testing_defaults(asked)
    body = b"".join(front(asked, lambda status, headers, *_: answers.append((status, headers))))
    return *answers[0], body


def test_a_page_is_sent_again_byte_for_byte_without_asking_django(front, django):
    first = get(front)
    asked = django.count

    assert [get(front), get(front)] == [first, first]
    assert (first[0], django.count) == ("200 OK", asked)
    assert "Content-Security-Policy" in dict(first[1])


def test_packed_and_plain_are_two_answers(front):
    plain, packed = get(front), get(front, **GZIP)

    assert [get(front), get(front, **GZIP)] == [plain, packed]
    assert len(packed[2]) < len(plain[2])


@pytest.mark.parametrize(
    "environ",
    [
        {"REQUEST_METHOD": "HEAD"},
        {"REQUEST_METHOD": "POST"},
        {"HTTP_COOKIE": "a=b; editor=1"},
        {"HTTP_IF_NONE_MATCH": 'W/"x"'},
        {"query": "page=2"},
        {"HTTP_HOST": "127.0.0.1"},
        {"wsgi.url_scheme": "https"},
        {"path": "/ar/nothing-here/"},
        {"path": "/ar/office/login/"},
    ],
    ids=str,
)
def test_whatever_else_is_asked_goes_to_django(front, django, environ):
    get(front)
    asked = django.count

    get(front, **environ)

    assert django.count == asked + 1


@pytest.mark.parametrize(("query", "is_kept"), [("page=2", True), ("page=2&utm=x", False)])
def test_only_what_the_page_cache_knows_is_told_apart(front, django, query, is_kept):
    """Else a stranger could fill the memory with one page."""
    get(front, query=query)
    asked = django.count

    get(front, query=query)

    assert (django.count == asked) == is_kept


def test_a_new_version_of_the_site_is_asked_for(front, django, django_capture_on_commit_callbacks):
    get(front)
    with django_capture_on_commit_callbacks(execute=True):
        bump_site_version()
    asked = django.count

    get(front)

    assert django.count == asked + 1


def test_when_the_version_is_no_longer_trusted_django_asks_for_it(front, django):
    get(front)
    forget_site_version()
    asked = django.count

    get(front)
    get(front)

    assert django.count == asked + 1


def test_a_page_kept_again_takes_no_more_room(front, monkeypatch):
    page = get(front)
    monkeypatch.setattr("config.front.time", lambda: float("inf"))

    get(front)

    assert front.kept.size == len(page[2])


def test_behind_a_proxy_that_speaks_https_pages_are_kept_apart(front, django, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    get(front, HTTP_X_FORWARDED_PROTO="https")
    asked = django.count

    get(front, HTTP_X_FORWARDED_PROTO="https")
    get(front, HTTP_X_FORWARDED_PROTO="http")

    assert django.count == asked + 1
