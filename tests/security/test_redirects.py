"""F24: nobody is led from our pages to another host."""

from urllib.parse import urljoin, urlsplit

import pytest

from tests.factories.access import PASSWORD, StaffFactory

pytestmark = pytest.mark.django_db
ELSEWHERE = [
    "//evil.example",
    "///evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:///evil.example",
    "https://evil.example",
    "%2f%2fevil.example",
    "/%09/evil.example",
    "\t//evil.example",
    "javascript:alert(1)",
    "http://testserver@evil.example",
    "http://testserver.evil.example",
]


def host_after(answer):
    """Where a browser ends up: it takes a backslash for a slash and drops tabs."""
    target = answer.headers["Location"].replace("\\", "/").replace("\t", "")
    return urlsplit(urljoin("http://testserver/en/", target)).hostname


@pytest.mark.parametrize("address", ELSEWHERE)
def test_signing_in_leads_to_our_own_host(client, address):
    user = StaffFactory()

    answer = client.post("/en/office/login/", {"email": user.email, "password": PASSWORD, "next": address})

    assert (answer.status_code, host_after(answer)) == (302, "testserver")


@pytest.mark.parametrize("address", ELSEWHERE)
def test_whoever_is_signed_in_already_stays_on_our_own_host(client_of, address):
    assert host_after(client_of().get("/en/office/login/", {"next": address})) == "testserver"


@pytest.mark.parametrize("address", ELSEWHERE)
@pytest.mark.parametrize("headers", [{}, {"referer": "https://evil.example/"}])
def test_choosing_a_language_leads_to_our_own_host(client, address, headers):
    answer = client.post("/set-language/", {"language": "ckb", "next": address}, headers=headers)

    assert host_after(answer) == "testserver"


@pytest.mark.parametrize("address", ["/_util/login/", "/en/_util/login/", "/admin/login/"])
def test_wagtails_ways_in_keep_to_our_own_host(client, address):
    answer = client.get(address, {"next": "//evil.example"})

    assert host_after(answer) == "testserver"


@pytest.mark.parametrize("path", ["//evil.example", "//evil.example/..", "/\\evil.example/", "/ar//evil.example"])
def test_an_odd_address_is_not_turned_into_another_host(client, path):
    answer = client.get("/", PATH_INFO=path)

    assert answer.status_code == 404 or host_after(answer) == "testserver"
