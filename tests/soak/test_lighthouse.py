import pytest

from bench.auditing import median_scores
from bench.server import serving

pytestmark = [pytest.mark.soak, pytest.mark.browser]

LEAST = {"performance": 90, "accessibility": 95, "best-practices": 95, "seo": 95}


@pytest.fixture(scope="module")
def server():
    with serving() as running:
        yield running


@pytest.mark.parametrize("path", ["/ar/", "/ar/eiraq-4/agenda/", "/ar/eiraq-4/register/"])
def test_a_slow_phone_is_served_well(server, path):
    scores = median_scores(f"http://127.0.0.1:{server.port}{path}")

    assert {name: score for name, score in scores.items() if score < LEAST[name]} == {}
