import io

import pytest
from django.core.management import CommandError, call_command

from events.models import Edition, Session
from tests.events.schedules import event_xml, numbered_xml, room_xml, schedule_xml

pytestmark = pytest.mark.django_db


@pytest.fixture
def run(tmp_path):
    def run(raw, *options):
        file, told = tmp_path / "schedule.xml", io.StringIO()
        file.write_bytes(raw)
        try:
            call_command("import_schedule", file, "--edition", "imported", *options, stdout=told)
        except CommandError as problem:
            return told.getvalue(), str(problem)
        return told.getvalue(), None

    return run


def test_the_command_tells_every_row_and_releases(run):
    told, problem = run(numbered_xml(3))

    assert problem is None
    assert [f"Session {number}" in told for number in (1, 2, 3)] == [True] * 3
    assert Edition.objects.get().releases.count() == 1


@pytest.mark.parametrize(("option", "releases"), [("--dry-run", None), ("--draft", 0)])
def test_a_dry_run_writes_nothing_and_a_draft_releases_nothing(run, option, releases):
    told, problem = run(numbered_xml(1), option)

    assert problem is None
    assert "Session 1" in told
    assert [edition.releases.count() for edition in Edition.objects.all()] == ([] if releases is None else [releases])


@pytest.mark.parametrize("options", [[], ["--dry-run"]])
def test_a_refused_row_ends_the_command_with_its_line(run, options):
    told, problem = run(schedule_xml(room_xml(event_xml(start="25:00"))), *options)

    assert problem
    assert "25:00" in told
    assert not Edition.objects.exists()


def test_good_rows_are_imported_when_asked(run):
    raw = schedule_xml(room_xml(event_xml(start="25:00"), event_xml('id="2"', title="Good")))

    _, problem = run(raw, "--partly")

    assert (problem, Session.objects.get().title_en) == (None, "Good")


@pytest.mark.parametrize("raw", [b"", b"<broken", b'{"a": 1}', b"x"])
def test_a_bad_file_ends_the_command_with_a_sentence(run, raw):
    told, problem = run(raw)

    assert (told, bool(problem), Edition.objects.exists()) == ("", True, False)


def test_a_file_that_is_not_there_is_told(tmp_path):
    with pytest.raises(CommandError, match=r"none\.xml"):
        call_command("import_schedule", tmp_path / "none.xml", "--edition", "imported")
