from xml.etree import ElementTree

import pytest

from tests.factories.cms import standard_page

LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


@pytest.fixture(autouse=True)
def public_url(settings):
    settings.PUBLIC_URL = "https://e-iraq.example"


def addresses(client):
    root = ElementTree.fromstring(client.get("/sitemap.xml").content)
    return [found.text.removeprefix("https://e-iraq.example") for found in root.iter(LOC)]


def test_search_engines_are_told_every_address(client, released):
    session, speaker = released.sessions.get().key, released.speakers.get().key
    below = ["", "agenda/", "speakers/", "organisations/", f"agenda/{session}/", f"speakers/{speaker}/"]

    told = addresses(client)

    languages = ("ar", "ckb", "en")
    expected = [f"/{code}/" for code in languages] + [f"/{code}/eiraq-4/{path}" for path in below for code in languages]
    assert told == expected


def test_what_is_not_public_is_not_told(client, released):
    standard_page("hidden", "مخفية", live=False)
    released.state = "draft"
    released.save()

    told = addresses(client)

    assert "/ar/hidden/" not in told
    assert not [path for path in told if "agenda" in path]


def test_robots_stay_out_of_the_office(client):
    text = client.get("/robots.txt").content.decode()

    assert "Disallow: /admin/" in text
    assert "Disallow: /ar/orders/" in text
    assert "Sitemap: https://e-iraq.example/sitemap.xml" in text


def test_a_phone_can_keep_the_site_on_its_screen(client):
    answer = client.get("/manifest.webmanifest")

    manifest = answer.json()
    assert answer.headers["Content-Type"] == "application/manifest+json"
    assert (manifest["lang"], manifest["dir"], len(manifest["icons"])) == ("ar", "rtl", 3)


def test_the_small_icon_is_where_browsers_look(client):
    assert client.get("/favicon.ico").headers["Location"].startswith("/static/cms/icons/favicon")
