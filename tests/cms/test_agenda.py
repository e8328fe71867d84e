from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from cms.domain.editions import standing
from events.domain.releases import release_agenda
from events.models import SessionKind, SessionState
from tests.factories.cms import edition_page
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SlotFactory, ThemeFactory

AGENDA = "/en/eiraq-4/agenda/"
DAY = timedelta(days=1)


@pytest.fixture
def programme(edition):
    """Two days, two rooms, two themes, two kinds and a break."""
    tigris = RoomFactory(edition=edition, key="tigris", name_en="Tigris")
    euphrates = RoomFactory(edition=edition, key="euphrates", name_en="Euphrates")
    identity = ThemeFactory(edition=edition, key="identity", title_en="Identity")

    def held(title, room, day, hour, *, kind=SessionKind.SPEECH, themes=(), interpretation=()):
        key = title.lower().replace(" ", "-")
        session = SessionFactory(edition=edition, title_en=title, kind=kind, key=key, interpretation=interpretation)
        session.themes.set(themes)
        session.save()
        SlotFactory(session=session, room=room, starts_at=datetime(2030, 5, day, hour - 3, tzinfo=UTC))

    held("First speech", tigris, 11, 9)
    held("First panel", euphrates, 11, 9, kind=SessionKind.PANEL, themes=[identity], interpretation=["ckb"])
    held("Lunch", None, 11, 12, kind=SessionKind.BREAK)
    held("Second speech", euphrates, 12, 9)
    release_agenda(edition)
    edition_page(edition)


def titles(html):
    known = ["First speech", "First panel", "Lunch", "Second speech"]
    return [title for title in known if title in html.partition('<ol class="agenda">')[2]]


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ("", ["First speech", "First panel", "Lunch"]),
        ("?day=2030-05-12", ["Second speech"]),
        ("?room=tigris", ["First speech", "Lunch"]),
        ("?theme=identity", ["First panel"]),
        ("?kind=panel", ["First panel"]),
        ("?day=2030-05-11&kind=speech&room=tigris", ["First speech"]),
        ("?day=2030-05-12&kind=panel", []),
        ("?day=all", ["First speech", "First panel", "Lunch", "Second speech"]),
        ("?language=ckb", ["First panel"]),
        ("?q=speech", ["First speech", "Second speech"]),
        ("?q=speech&day=2030-05-12", ["Second speech"]),
        ("?q=PANEL&kind=speech", []),
        ("?q=nothing", []),
        ("?utm_source=mail", ["First speech", "First panel", "Lunch"]),
    ],
)
def test_the_agenda_shows_what_was_asked_for(programme, text, asked, shown):
    assert titles(text(f"{AGENDA}{asked}")) == shown


@pytest.mark.parametrize(
    "asked",
    ["day=2030-05-13", "day=tomorrow", "room=nile", "theme=x", "kind=break", "language=fr", f"q={'x' * 101}"],
)
def test_what_the_agenda_does_not_have_leads_to_the_whole_agenda(programme, client, asked):
    answer = client.get(f"{AGENDA}?{asked}")

    assert (answer.status_code, answer.headers["Location"]) == (302, AGENDA)


def test_times_are_those_of_the_venue(programme, text):
    html = text(AGENDA)

    assert '<time datetime="2030-05-11T09:00:00+03:00">09:00</time>' in html
    assert "Times are those of Baghdad." in html


def test_days_are_written_as_iraqis_write_them(programme, text):
    assert "السبت 11 أيار 2030" in text("/ar/eiraq-4/agenda/")
    assert "شەممە 11ی ئایاری 2030" in text("/ckb/eiraq-4/agenda/")


def test_a_filter_stays_on_when_the_day_changes(programme, text):
    assert 'href="?day=2030-05-12&amp;kind=panel"' in text(f"{AGENDA}?kind=panel")


def test_a_break_leads_nowhere(programme, client):
    assert client.get(f"{AGENDA}lunch/").status_code == 404


def test_illustrative_times_and_samples_say_so(programme, edition, text):
    plain = text(AGENDA)
    edition.has_illustrative_times = edition.is_sample = True
    edition.save()

    marked = text(AGENDA)

    sentences = ["The times and rooms are illustrative", "This is a sample edition"]
    assert [sentence in plain for sentence in sentences] == [False, False]
    assert [sentence in marked for sentence in sentences] == [True, True]


def test_a_draft_stays_out_of_sight_until_it_is_released(programme, edition, text):
    SlotFactory(
        session=SessionFactory(edition=edition, title_en="Secret"), starts_at=datetime(2030, 5, 11, 8, tzinfo=UTC)
    )

    assert "Secret" not in text(AGENDA)
    assert "Secret" not in text("/en/search/?q=Secret").partition("<main")[2].replace('value="Secret"', "")


def test_a_cancelled_session_says_so(programme, edition, text):
    edition.sessions.filter(key="first-speech").update(state=SessionState.CANCELLED)
    release_agenda(edition)

    assert "is-cancelled" in text(AGENDA)
    assert "This session has been cancelled" in text(f"{AGENDA}first-speech/")


def test_an_agenda_without_a_release_says_so(edition, text):
    edition_page(edition)

    assert "The agenda has not been released yet" in text(AGENDA)


def test_an_edition_in_preparation_is_not_there(programme, edition, client):
    edition.state = "draft"
    edition.save()

    statuses = [
        client.get(f"/en/eiraq-4/{below}").status_code for below in ("", "agenda/", "speakers/", "organisations/")
    ]
    assert statuses == [404, 404, 404, 404]


def test_a_search_finds_words_in_any_spelling(programme, edition, text):
    edition.sessions.filter(key="first-panel").update(title_ar="الهويّة الرقمية")
    release_agenda(edition)

    assert "الهويّة الرقمية" in text("/ar/eiraq-4/agenda/?q=هويه").partition('<ol class="agenda">')[2]


def test_searches_are_not_kept(programme, client):
    assert "ETag" not in client.get(f"{AGENDA}?q=speech").headers
    assert "ETag" in client.get(f"{AGENDA}?kind=speech").headers


def test_rooms_become_columns_where_there_is_room_for_them(programme, text):
    html = text(AGENDA)

    assert 'media="screen and (min-width: 48rem)"' in html
    assert 'class="session lane-1 wide-1 from-1 to-2"' in html
    assert 'class="session theme-river lane-2 wide-1 from-1 to-2"' in html
    assert 'class="session across from-3 to-4"' in html


def test_a_day_in_one_room_stays_a_list(programme, text):
    assert "agenda-grid.css" not in text(f"{AGENDA}?day=2030-05-12")


def test_a_row_tells_until_when_where_in_what_language_and_for_whom(programme, edition, text):
    edition.sessions.filter(key="first-panel").update(access="invitation")
    release_agenda(edition)

    row = text(AGENDA).partition("First panel")[0].rpartition("<li")[2] + text(AGENDA).partition("First panel")[2]
    words = ["by invitation", "until 10:00", "Euphrates", "in Arabic", "interpreted into Kurdish (Sorani)", "Identity"]
    assert [word for word in words if word not in row] == []


def test_stars_remember_a_session_by_its_number(programme, edition, text):
    assert f'data-code="{edition.sessions.get(key="first-panel").pk}"' in text(AGENDA)


@pytest.fixture
def on_now(db):
    """`on_now(time(13))` is an edition of yesterday and today on whose clocks it is past noon."""
    now = timezone.now()
    zone = ZoneInfo(f"Etc/GMT{now.hour - 12:+d}")
    today = now.astimezone(zone).date()

    def released(day_changes_at):
        edition = EditionFactory(
            slug="on-now", time_zone=zone.key, starts_on=today - DAY, ends_on=today, day_changes_at=day_changes_at
        )
        for day in (today - DAY, today):
            SlotFactory(session__edition=edition, room=None, starts_at=datetime.combine(day, time(15), zone))
        release_agenda(edition)
        edition_page(edition)
        return edition, today

    return released


@pytest.mark.parametrize(("day_changes_at", "days_ago"), [(time(11), 0), (time(14), 1)])
def test_until_the_day_ends_the_evening_before_is_shown(client, on_now, day_changes_at, days_ago):
    edition, today = on_now(day_changes_at)

    page = client.get("/ar/on-now/agenda/")

    assert [day.date for day in page.context["days"]] == [today - days_ago * DAY]
    assert standing(edition).is_on


def test_in_its_last_night_an_edition_is_still_on(on_now):
    edition, today = on_now(time(14))

    edition.starts_on, edition.ends_on = today - 2 * DAY, today - DAY

    assert standing(edition).is_on
