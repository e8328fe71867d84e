from datetime import date

import pytest

from bench.measures.pages import PAGES, figures
from events.domain.seeding import seed_programme
from tests.factories.cms import edition_page

pytestmark = pytest.mark.django_db
MOST_QUERIES = 10


@pytest.fixture
def measured(settings, monkeypatch):
    settings.ALLOWED_HOSTS = ["127.0.0.1"]
    monkeypatch.setattr("bench.measures.pages.ROUNDS", 1)
    edition_page(seed_programme(12, seed=1, today=date(2030, 1, 1)))
    return figures(PAGES)


def test_every_public_page_is_measured_with_what_it_asks_of_the_database(measured):
    facts = {"wall_ms", "cpu_ms", "queries", "kb", "gzipped_kb", "ratio_to_bare"}

    assert {name: set(measured[name]) for name in PAGES} == dict.fromkeys(PAGES, facts)
    assert {name for name in PAGES if measured[name]["queries"] > MOST_QUERIES} == set()


def test_a_page_that_does_not_answer_is_no_figure(measured):
    with pytest.raises(RuntimeError, match="404"):
        figures({"nothing": "/ar/eiraq-large/agenda/no-such-session/"})
