import pytest
from django.urls import reverse

from events.domain.releases import release_agenda
from events.models import EditionState, Session
from foundation.access.roles import Role

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(client_of):
    return client_of(Role.PROGRAMME_EDITOR)


@pytest.fixture
def preview(browser, edition):
    def read(which="draft", below="", language="en"):
        answer = browser.get(reverse("preview_agenda", args=[edition.pk, which, language, below]))
        assert answer.status_code == 200
        return answer.content.decode()

    return read


def test_the_draft_is_seen_as_visitors_would_see_it(preview, released, client):
    Session.objects.update(title_en="Not yet public")

    assert "Not yet public" in preview()
    assert "The public does not see it yet" in preview()
    assert "Not yet public" not in client.get("/en/eiraq-4/agenda/").content.decode()


def test_links_lead_on_within_the_preview(preview, released):
    session = Session.objects.get()
    Session.objects.update(title_en="Not yet public")
    address = reverse("preview_agenda", args=[released.pk, "draft", "en", f"agenda/{session.key}/"])

    assert f'href="{address}"' in preview()
    assert "Not yet public" in preview(below=f"agenda/{session.key}/")


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("ckb", "rtl"), ("en", "ltr")])
def test_a_preview_is_in_the_language_asked_for(preview, released, language, direction):
    assert f'<html lang="{language}" dir="{direction}">' in preview(language=language)


def test_an_old_release_is_seen_as_visitors_saw_it(preview, released):
    old = Session.objects.get().title_en
    Session.objects.update(title_en="Renamed")
    release_agenda(released)

    assert old in preview("1")
    assert "This is release 1 as visitors saw it." in preview("1")
    assert "Renamed" in preview("2")


def test_before_the_first_release_and_in_preparation_there_is_a_preview_too(preview, edition, add_sessions):
    add_sessions(edition, 1)
    edition.state = EditionState.DRAFT
    edition.save()

    assert Session.objects.get().title_en in preview()


def test_no_preview_is_kept_for_others(browser, released, client):
    Session.objects.update(title_en="Not yet public")
    answer = browser.get(reverse("preview_agenda", args=[released.pk, "draft", "en", ""]))

    assert "no-store" in answer["Cache-Control"]
    assert "Not yet public" not in client.get("/en/eiraq-4/agenda/").content.decode()


@pytest.mark.parametrize(("which", "below"), [("9", ""), ("draft", "nothing/"), ("draft", "agenda/nothing/")])
def test_what_is_not_there_is_not_there_in_a_preview_either(browser, released, which, below):
    assert browser.get(reverse("preview_agenda", args=[released.pk, which, "ar", below])).status_code == 404
