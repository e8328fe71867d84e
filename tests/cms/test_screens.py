import re
from datetime import UTC, datetime

import pytest

from events.domain.releases import release_agenda
from events.models import SessionKind
from tests.factories.cms import edition_page
from tests.factories.events import RoomFactory, SessionFactory, SlotFactory

SCREEN = "/en/eiraq-4/screen/tigris/"
TITLE = re.compile(r'<p class="screen-title">([^<]*)</p>')


@pytest.fixture
def programme(edition):
    rooms = {key: RoomFactory(edition=edition, key=key, name_en=key.title()) for key in ("tigris", "euphrates")}

    def held(title, room, day, *, kind=SessionKind.SPEECH):
        session = SessionFactory(edition=edition, title_en=title, kind=kind)
        SlotFactory(session=session, room=rooms.get(room), starts_at=datetime(2030, 5, day, 7, tzinfo=UTC))

    held("Here today", "tigris", 11)
    held("Elsewhere", "euphrates", 11)
    held("Lunch", "", 12, kind=SessionKind.BREAK)
    held("Here tomorrow", "tigris", 12)
    release_agenda(edition)
    edition_page(edition)


def titles(html):
    return TITLE.findall(html.partition("data-all")[2])


def test_a_screen_holds_all_that_is_held_in_its_room_on_every_day(programme, text):
    assert titles(text(SCREEN)) == ["Here today", "Lunch", "Here tomorrow"]


def test_a_screen_has_nothing_of_the_site_around_it(programme, text):
    html = text(SCREEN)

    assert [part for part in ("site-header", "site-footer", "demo-banner") if part in html] == []


def test_a_screen_that_has_seen_the_last_release_is_told_so_in_no_bytes(programme, client, edition, committed):
    first = client.get(SCREEN)
    asked = {"If-None-Match": first.headers["ETag"]}
    unchanged = client.get(SCREEN, headers=asked)
    edition.sessions.filter(title_en="Here today").update(title_en="Renamed")

    with committed():
        release_agenda(edition)
    changed = client.get(SCREEN, headers=asked)

    assert (unchanged.status_code, unchanged.content) == (304, b"")
    assert (changed.status_code, "Renamed" in changed.content.decode()) == (200, True)


def test_a_room_that_is_not_there_has_no_screen(programme, client):
    assert client.get("/en/eiraq-4/screen/nile/").status_code == 404
