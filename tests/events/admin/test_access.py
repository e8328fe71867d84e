import pytest
from django.apps import apps
from django.urls import reverse

from events.domain.samples import load_held_edition
from foundation.access.roles import Role
from tests.factories.events import EditionFactory

pytestmark = pytest.mark.django_db

TABLES = ["session", "speaker", "theme", "room", "organisation", "venue", "newsitem"]


def page(table, view):
    pk = [] if view in {"index", "add"} else [apps.get_model("events", table).objects.first().pk]
    return reverse(f"{table}:{view}", args=pk)


@pytest.mark.parametrize("view", ["index", "add", "edit", "delete", "history", "usage"])
@pytest.mark.parametrize("table", TABLES)
def test_a_programme_editor_opens_every_page_of_the_programme(client, editor, table, view):
    load_held_edition()

    assert client.get(page(table, view)).status_code == 200


@pytest.mark.parametrize(("view", "status"), [("index", 200), ("edit", 200), ("add", 302), ("delete", 302)])
def test_a_programme_editor_changes_editions_but_makes_and_deletes_none(client, editor, view, status):
    load_held_edition()

    assert client.get(page("edition", view)).status_code == status


@pytest.mark.parametrize(("view", "status"), [("index", 200), ("edit", 200), ("add", 200), ("delete", 302)])
def test_an_organiser_makes_editions_but_deletes_none(client_of, view, status):
    load_held_edition()

    assert client_of(Role.ORGANISER).get(page("edition", view)).status_code == status


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ORGANISER, Role.PROGRAMME_EDITOR}))
@pytest.mark.parametrize("table", [*TABLES, "edition"])
def test_other_staff_see_nothing_of_the_programme_in_the_admin(client_of, role, table):
    assert client_of(role).get(reverse(f"{table}:index")).status_code == 403


def test_other_staff_cannot_release_the_agenda(client_of):
    edition = EditionFactory()

    assert client_of(Role.DESK).post(reverse("release_agenda", args=[edition.pk])).status_code == 403
    assert not edition.releases.exists()
