from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client

from events.domain.releases import release_agenda
from events.models import Appearance
from tests.factories.cms import edition_page
from tests.factories.events import (
    EditionFactory,
    RoomFactory,
    SessionFactory,
    SlotFactory,
    SpeakerFactory,
    ThemeFactory,
)

NINE = datetime(2030, 5, 11, 6, 0, tzinfo=UTC)


@pytest.fixture
def edition(db):
    """An announced edition of two days, without sessions."""
    return EditionFactory(slug="eiraq-4", title_en="Fourth e-Iraq")


@pytest.fixture
def add_sessions():
    """`add_sessions(edition, 30)` puts sessions with a speaker and a theme each into the agenda."""

    def add(edition, count):
        room, theme = RoomFactory(edition=edition), ThemeFactory(edition=edition)
        for number in range(count):
            session = SessionFactory(edition=edition)
            session.themes.add(theme)
            Appearance.objects.create(session=session, speaker=SpeakerFactory(edition=edition))
            SlotFactory(session=session, room=room, starts_at=NINE + timedelta(minutes=20 * number), minutes=20)

    return add


@pytest.fixture
def released(edition, add_sessions):
    """The edition with one released session and its pages."""
    add_sessions(edition, 1)
    release_agenda(edition)
    edition_page(edition)
    return edition


@pytest.fixture
def committed(django_capture_on_commit_callbacks):
    """What is done inside has been committed, as far as its followers can tell."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


@pytest.fixture
def editor():
    """A browser that never gets pages from the cache."""
    browser = Client()
    browser.cookies["editor"] = "1"
    return browser


@pytest.fixture
def text(editor):
    """`text("/ar/")` is a page as it is made now."""

    def read(path, **headers):
        response = editor.get(path, headers=headers)
        assert response.status_code == 200, (path, response.status_code)
        return response.content.decode()

    return read
