import pytest

from events.domain.samples import load_held_edition
from foundation.audit.invariants import breaches

pytestmark = pytest.mark.django_db


def test_a_loaded_edition_keeps_every_promise():
    load_held_edition()

    assert list(breaches()) == []
