import pytest
from django.test import Client

from cms.domain.star_lists import LISTS_OF_ADDRESS, keep_stars
from cms.models import StarList
from events.domain.releases import release_agenda, released_agenda

MAKE = "/en/eiraq-4/stars/"


@pytest.fixture
def numbers(released):
    return [session.number for session in released_agenda(released).sessions]


@pytest.fixture
def stars(released, numbers):
    return keep_stars(released, released_agenda(released), map(str, numbers))


def test_a_private_link_shows_the_chosen_sessions(client, released, numbers):
    made = client.post(MAKE, {"sessions": f"{numbers[0]},999"})
    secret = StarList.objects.get().secret

    page = client.get(made.headers["Location"])

    assert made.headers["Location"] == f"{MAKE}{secret}/"
    assert f'data-code="{numbers[0]}"' in page.content.decode()


def test_stars_of_sessions_long_gone_push_out_none_that_is_there(client, numbers):
    gone = ",".join(str(number) for number in range(100_000, 100_600))

    made = client.post(MAKE, {"sessions": f"{gone},{numbers[0]}"})

    assert made.status_code == 302
    assert len(StarList.objects.get().sessions) == 1


def test_a_calendar_can_follow_a_private_link(client, released, stars):
    before = client.get(f"{MAKE}{stars.secret}.ics")
    session = released.sessions.get()
    session.title_en = "Renamed since"
    session.save()
    release_agenda(released)

    after = client.get(f"{MAKE}{stars.secret}.ics")

    assert before.headers["Content-Type"] == "text/calendar; charset=utf-8"
    assert before.content.count(b"BEGIN:VEVENT") == 1
    assert (b"Renamed since" in before.content, b"Renamed since" in after.content) == (False, True)


def test_its_holder_throws_a_link_away(client, stars):
    answer = client.post(f"{MAKE}{stars.secret}/drop/")

    assert answer.headers["Location"] == MAKE
    assert [client.get(f"{MAKE}{stars.secret}{end}").status_code for end in ("/", ".ics")] == [404, 404]


def test_a_choice_of_nothing_is_told_so(client, released):
    answer = client.post(MAKE, {"sessions": "999"})

    assert answer.status_code == 422
    assert "No session of this agenda is in it" in answer.content.decode()


def test_a_link_of_one_edition_opens_nothing_in_another(client, stars):
    assert client.get(f"/en/eiraq-5/stars/{stars.secret}/").status_code == 404


def test_an_edition_in_preparation_shows_no_chosen_sessions(client, released, stars):
    released.state = "draft"
    released.save()

    assert [client.get(path).status_code for path in (MAKE, f"{MAKE}{stars.secret}/")] == [404, 404]


@pytest.mark.parametrize("end", ["", "secret/", "secret.ics"])
def test_private_pages_are_kept_by_nobody(client, stars, end):
    answer = client.get(f"{MAKE}{end.replace('secret', stars.secret)}")

    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert "noindex" in answer.headers["X-Robots-Tag"]


def test_whoever_guesses_links_must_soon_wait(client, stars):
    statuses = [client.get(f"{MAKE}guess-{number}/").status_code for number in range(12)]

    assert (statuses[0], statuses[-1]) == (404, 429)
    assert client.get(f"{MAKE}{stars.secret}/").status_code == 429


def test_hundreds_of_visitors_make_links_in_the_wi_fi_of_the_venue_and_no_more(client, numbers):
    LISTS_OF_ADDRESS.add("127.0.0.1", 599)

    statuses = [client.post(MAKE, {"sessions": str(numbers[0])}).status_code for _ in range(2)]

    assert statuses == [302, 429]


def test_a_link_is_made_only_from_our_own_form(released, numbers):
    stranger = Client(enforce_csrf_checks=True)

    assert stranger.post(MAKE, {"sessions": str(numbers[0])}).status_code == 403
    assert not StarList.objects.exists()
