"""An editor brings a file, sees what it would change, and decides."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from events.domain.importing.uploads import KEPT_FOR
from events.models import Edition, ImportState, ProgrammeImport, Session
from foundation.access.roles import Role
from foundation.audit.invariants import breaches
from foundation.audit.models import Entry
from foundation.jobs.documents import documents
from foundation.jobs.models import Job
from foundation.jobs.running import run_waiting
from tests.events.schedules import event_xml, numbered_xml, room_xml, schedule_xml
from tests.factories.events import EditionFactory

pytestmark = pytest.mark.django_db

HOUR = timedelta(hours=1)
INDEX = "programme_import:index"


def bring(client, content, *, name="schedule.xml", **fields):
    file = SimpleUploadedFile(name, content, content_type="text/plain")
    response = client.post(reverse(INDEX), {"file": file, "edition": "", **fields})
    run_waiting(within=HOUR)
    return response


def report(client, **query):
    upload = ProgrammeImport.objects.latest("pk")
    return client.get(reverse("programme_import:report", args=[upload.pk]), query)


def begin(client):
    client.post(reverse("programme_import:start", args=[ProgrammeImport.objects.latest("pk").pk]))
    run_waiting(within=HOUR)


def kept_files():
    return [upload.stored_as for upload in ProgrammeImport.objects.exclude(stored_as="")]


@pytest.fixture
def edition():
    return EditionFactory(slug="imported")


@pytest.fixture
def organiser(client_of):
    return client_of(Role.ORGANISER)


def test_a_file_is_looked_at_before_anything_is_written(client, editor, edition):
    response = bring(client, numbered_xml(3), edition="imported")

    assert response.status_code == 302
    page = report(client)
    assert [table["name"] for table in page.context["tables"]] == ["created"]
    assert page.context["upload"].can_begin
    assert not Session.objects.exists()
    assert documents().exists(kept_files()[0])


def test_an_import_is_begun_once_done_by_its_editor_and_forgets_the_file(client, editor, edition):
    bring(client, numbered_xml(3), edition="imported")
    (name,) = kept_files()

    begin(client)
    begin(client)

    assert Session.objects.count() == 3
    assert Entry.objects.get(action="programme.imported").actor == f"user:{editor.pk}"
    assert (kept_files(), documents().exists(name)) == ([], False)
    assert ProgrammeImport.objects.get().state == ImportState.DONE
    assert list(breaches()) == []


def test_refused_rows_are_told_and_nothing_can_be_imported(client, editor, edition):
    bring(client, schedule_xml(room_xml(event_xml(start="25:00"))), edition="imported")

    page = report(client)
    begin(client)

    assert [table["name"] for table in page.context["tables"]] == ["refused"]
    assert "25:00" in page.content.decode()
    assert not page.context["upload"].can_begin
    assert (Session.objects.count(), kept_files()) == (0, [])


def test_good_rows_are_imported_when_that_was_chosen(client, editor, edition):
    raw = schedule_xml(room_xml(event_xml(start="25:00"), event_xml('id="2"', title="Good")))

    bring(client, raw, edition="imported", partly="on")
    begin(client)

    assert Session.objects.get().title_en == "Good"


def test_an_organiser_imports_a_new_edition_and_its_agenda_is_released(organiser):
    bring(organiser, numbered_xml(1), new_address="new-one")
    begin(organiser)

    assert Edition.objects.get().releases.count() == 1


def test_a_programme_editor_does_not_begin_what_makes_an_edition(organiser, client_of):
    bring(organiser, numbered_xml(1), new_address="new-one")
    colleague = client_of(Role.PROGRAMME_EDITOR)

    page = report(colleague)
    answer = colleague.post(reverse("programme_import:start", args=[ProgrammeImport.objects.get().pk]))

    assert not page.context["may_begin"]
    assert (answer.status_code, Edition.objects.exists()) == (302, False)
    assert ProgrammeImport.objects.get().can_begin


def test_a_programme_editor_makes_no_edition(client, editor):
    response = bring(client, numbered_xml(1), new_address="new-one")

    assert response.status_code == 422
    assert not ProgrammeImport.objects.exists()


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, "edition"),
        ({"edition": "imported", "new_address": "other"}, "new_address"),
        ({"new_address": "imported"}, "new_address"),
        ({"new_address": "office"}, "new_address"),
        ({"edition": "imported", "time_zone": "Mars/Base"}, "time_zone"),
        ({"edition": "imported", "language": "de"}, "language"),
    ],
)
def test_a_wrong_choice_is_told_beside_its_field_and_kept(organiser, edition, fields, wrong):
    response = bring(organiser, numbered_xml(1), **fields)

    assert (response.status_code, list(response.context["form"].errors)) == (422, [wrong])
    assert response.context["form"]["time_zone"].value() == fields.get("time_zone", None)
    assert not ProgrammeImport.objects.exists()


@pytest.mark.parametrize("content", [b"<broken", b"%PDF-1.7 \x05", b"PK\x03\x04", b"{}", b"\x89PNG\r\n\x1a\n\0\0"])
@pytest.mark.parametrize("name", ["schedule.xml", "programme.xlsx"])
def test_what_a_file_is_counts_and_not_its_name(client, editor, edition, content, name):
    bring(client, content, edition="imported", name=name)

    page = report(client)

    assert page.status_code == 200
    assert str(page.context["trouble"]) in page.content.decode()
    assert (ProgrammeImport.objects.get().state, kept_files()) == (ImportState.REFUSED, [])


def test_a_file_of_fifty_megabytes_is_refused_politely(client, editor, edition):
    response = bring(client, b" " * 50_000_000, edition="imported")

    assert (response.status_code, list(response.context["form"].errors)) == (422, ["file"])
    assert not ProgrammeImport.objects.exists()


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.xml", "boot.xml"),
        ("evil\u202elmx.exe", "evillmx.exe"),
        ("<img src=x onerror=alert(1)>.xml", "<img src=x onerror=alert(1)>.xml"),
        ("x" * 300, "x" * 120),
    ],
)
def test_a_hostile_name_is_only_shown(client, editor, edition, name, shown):
    bring(client, numbered_xml(1), edition="imported", name=name)

    upload = ProgrammeImport.objects.get()
    assert upload.file_name == shown.rpartition("/")[2]
    assert upload.stored_as.startswith("imports/")
    assert "<img src=x" not in report(client).content.decode()


def test_a_file_nobody_came_back_for_is_thrown_away(client, editor, edition):
    bring(client, numbered_xml(1), edition="imported")
    Job.objects.filter(kind="programme_forget").update(due_at=ProgrammeImport.objects.get().created_at - KEPT_FOR)

    run_waiting(within=HOUR)

    assert kept_files() == []
    assert list(breaches()) == []


def test_a_long_report_shows_fifty_rows_and_all_on_demand(client, editor, edition):
    bring(client, numbered_xml(60), edition="imported")

    assert [len(table["rows"]) for table in report(client).context["tables"]] == [50]
    assert [len(table["rows"]) for table in report(client, all="created").context["tables"]] == [60]


def test_progress_is_told_to_the_page_that_waits(client, editor, edition):
    file = SimpleUploadedFile("schedule.xml", numbered_xml(1))
    client.post(reverse(INDEX), {"file": file, "edition": "imported"})
    progress = reverse("programme_import:progress", args=[ProgrammeImport.objects.get().pk])

    before = client.get(progress).json()
    run_waiting(within=HOUR)

    assert before == {"is_working": True, "done": 0, "total": 0}
    assert client.get(progress).json() == {"is_working": False, "done": 0, "total": 0}
    assert report(client).status_code == 200


@pytest.mark.parametrize(("form", "start"), [("xlsx", b"PK"), ("csv", b"\xef\xbb\xbf")])
def test_the_template_is_downloaded(client, editor, form, start):
    response = client.get(reverse("programme_import:template", args=[form]))

    assert response.content.startswith(start)
    assert f".{form}" in response["Content-Disposition"]


def test_a_template_of_another_form_is_not_there(client, editor):
    assert client.get(reverse("programme_import:template", args=["pdf"])).status_code == 404


@pytest.mark.parametrize("role", [Role.DESK, Role.FINANCE, Role.DOOR])
def test_other_staff_import_nothing(client_of, role):
    client = client_of(role)

    assert bring(client, numbered_xml(1)).status_code in {302, 403}
    assert not ProgrammeImport.objects.exists()
