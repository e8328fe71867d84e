import pytest
from django.core.management import call_command

from foundation.access.models import User
from foundation.audit import invariants
from foundation.audit.invariants import breaches, expect_entry, invariant
from foundation.audit.recording import record

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def own_registry(monkeypatch):
    invariants.known_invariants()
    monkeypatch.setattr(invariants, "INVARIANTS", list(invariants.INVARIANTS))
    monkeypatch.setattr(invariants, "EXPECTED_ENTRIES", [])


def test_a_sound_conference_passes(capsys):
    call_command("check_invariants")

    assert capsys.readouterr().out == "Everything holds.\n"


def test_a_breach_is_printed_and_the_command_fails(capsys):
    @invariant("I1", "no session has more people than seats")
    def too_full():
        yield "session 3 holds 51 people on 50 seats"

    with pytest.raises(SystemExit, match="1"):
        call_command("check_invariants")
    assert capsys.readouterr().out == "I1: session 3 holds 51 people on 50 seats\n"


@pytest.mark.parametrize(("entries", "is_breach"), [(0, True), (1, False), (2, True)])
def test_each_change_of_state_has_exactly_one_entry(entries, is_breach):
    user = User.objects.create(email="organiser@example.org", name="Layla")
    expect_entry("user.invited", User.objects.all)
    for _ in range(entries):
        record(action="user.invited", subject=user)

    expected = [f"I6: access.user {user.pk} has {entries} entries user.invited"] if is_breach else []
    assert [str(breach) for breach in breaches()] == expected
