import re
from urllib.parse import urljoin, urlsplit

import pytest

from tests.factories.cms import standard_page

HERE = "http://testserver/set-language/"
HOSTILE = ["//evil.example", "/\\evil.example", "https:evil.example", "https://evil.example/", "%2f%2fevil.example"]


def goes_to(answer):
    """The host a browser would ask next; it reads \\ as /."""
    return urlsplit(urljoin(HERE, answer.headers.get("Location", "").replace("\\", "/"))).netloc


def switch(html):
    return re.findall(r'<li><a href="([^"]+)" lang="(\w+)" hreflang', html)


@pytest.mark.parametrize(
    "path", ["", "eiraq-4/", "eiraq-4/agenda/", "eiraq-4/speakers/", "eiraq-4/organisations/", "search/"]
)
def test_the_language_switch_stays_on_the_page(released, text, path):
    assert switch(text(f"/ar/{path}")) == [(f"/{code}/{path}", code) for code in ("ar", "ckb", "en")]


def test_search_engines_learn_of_the_other_languages(released, text, settings):
    settings.PUBLIC_URL = "https://e-iraq.example"

    html = text("/ckb/eiraq-4/agenda/")

    told = re.findall(r'hreflang="([\w-]+)" href="(https[^"]+)"', html)
    url = "https://e-iraq.example/{}/eiraq-4/agenda/"
    assert told == [(code, url.format(code)) for code in ("ar", "ckb", "en")] + [("x-default", url.format("ar"))]
    assert f'<link rel="canonical" href="{url.format("ckb")}">' in html


def test_a_page_without_translation_leads_to_the_other_home_pages(db, text):
    standard_page("only-here", "هنا فقط")

    html = text("/ar/only-here/")

    assert switch(html) == [("/ar/only-here/", "ar"), ("/ckb/", "ckb"), ("/en/", "en")]
    assert re.findall(r'rel="alternate" hreflang="([\w-]+)"', html) == ["ar", "x-default"]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_choosing_a_language_never_leads_to_another_host(client, hostile):
    answer = client.post("/set-language/", {"language": "en", "next": hostile})

    assert answer.status_code == 302
    assert goes_to(answer) == "testserver"


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example/", "/ar//evil.example/", "/https:evil.example/"])
def test_no_address_of_the_site_leads_to_another_host(client, db, path):
    answer = client.get(path)

    assert answer.status_code in {302, 404}
    assert goes_to(answer) == "testserver"


def test_a_short_address_leads_to_the_visitors_language(released, client):
    answer = client.get("/eiraq-4/", headers={"Accept-Language": "ku"})

    assert answer.headers["Location"] == "/ckb/eiraq-4/"


@pytest.mark.parametrize("path", ["/api/nothing/", "/door/nothing/", "/media/nothing.png", "/v/a/b/"])
def test_a_wrong_address_of_the_system_is_not_found(client, db, path):
    assert client.get(path).status_code == 404
