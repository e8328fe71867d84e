from datetime import date

import pytest
from django.utils.html import strip_tags

from cms.domain.editions import standing
from events.models import EditionState
from tests.factories.cms import edition_page, home_page
from tests.factories.events import EditionFactory


@pytest.mark.parametrize(
    ("wanted", "answered"),
    [
        ("", "/ar/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("ku", "/ckb/"),
        ("ckb-IQ,ar;q=0.5", "/ckb/"),
        ("de,fr;q=0.8", "/ar/"),
        ("de,en;q=0.2,ar;q=0.1", "/en/"),
    ],
)
def test_a_visitor_is_answered_in_the_browsers_language(client, wanted, answered):
    answer = client.get("/", headers={"Accept-Language": wanted})

    assert (answer.status_code, answer.headers["Location"]) == (302, answered)
    assert "Accept-Language" in answer.headers["Vary"]


def test_an_earlier_choice_of_language_is_kept(client):
    client.post("/set-language/", {"language": "ckb"})

    assert client.get("/", headers={"Accept-Language": "en"}).headers["Location"] == "/ckb/"


@pytest.mark.parametrize(
    ("state", "today", "expected"),
    [
        (EditionState.OPEN, date(2030, 5, 1), (False, False, 10, True)),
        (EditionState.OPEN, date(2030, 5, 11), (False, True, None, True)),
        (EditionState.OPEN, date(2030, 5, 12), (False, True, None, True)),
        (EditionState.OPEN, date(2030, 5, 13), (True, False, None, False)),
        (EditionState.ARCHIVED, date(2030, 5, 1), (True, False, None, False)),
    ],
)
def test_an_edition_is_coming_on_or_held(state, today, expected):
    found = standing(EditionFactory.build(state=state), today)

    assert (found.is_held, found.is_on, found.days_left, found.takes_registrations) == expected


def test_home_shows_the_next_edition_and_calls_to_register(edition, text):
    held = EditionFactory(
        slug="eiraq-2017", title_en="Third", starts_on=date(2017, 5, 10), ends_on=date(2017, 5, 10), state="archived"
    )
    later = EditionFactory(slug="eiraq-5", title_en="Fifth", starts_on=date(2032, 5, 1), ends_on=date(2032, 5, 1))
    for one in (held, later, edition):
        edition_page(one)

    html = text("/en/")

    hero = html.partition('class="hero')[2].partition("</section>")[0]
    assert "Fourth e-Iraq" in strip_tags(hero)
    assert 'href="/en/eiraq-4/register/"' in hero
    assert [title in html.partition("Other editions")[2] for title in ("Third", "Fifth")] == [True, True]


def test_home_shows_the_last_edition_held_when_none_is_announced(db, text):
    held = EditionFactory(
        slug="eiraq-2017", title_en="Third", starts_on=date(2017, 5, 10), ends_on=date(2017, 5, 10), state="archived"
    )
    edition_page(held)

    html = text("/en/")

    assert "Held on" in html
    assert "Wednesday 10 May 2017" in html
    assert "register/" not in html


def test_home_without_any_edition_says_so(db, text):
    home_page()

    assert "The next edition has not been announced yet" in text("/en/")


def test_home_does_not_show_an_edition_in_preparation(edition, text):
    edition_page(EditionFactory(slug="eiraq-5", title_en="Fifth", state="draft"))
    edition_page(edition)

    assert "Fifth" not in text("/en/")
