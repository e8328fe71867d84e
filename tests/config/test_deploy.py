"""What `deploy/` holds for a machine of one's own says the same as the product and its documentation."""

import re
from configparser import ConfigParser
from pathlib import Path

import pytest

from events.formats.reading.files import MOST_MEGABYTES
from tests.config.test_production import COMPLETE

ROOT = Path(__file__).resolve().parents[2]
DEPLOY = ROOT / "deploy"
RUNNING = (ROOT / "docs/running.md").read_text()
EXAMPLE = dict(
    line.split("=", 1) for line in (DEPLOY / "environment.example").read_text().splitlines() if not line.startswith("#")
)
UNITS = sorted(DEPLOY.glob("systemd/*.service"))


def read(unit):
    parser = ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read_string(unit.read_text())
    return parser


def test_the_services_are_the_processes_that_production_needs():
    started = {read(unit)["Service"]["ExecStart"].removeprefix("/srv/conference/.venv/bin/") for unit in UNITS}

    assert started == set(re.findall(r"^    (python -m (?:gunicorn|celery).*)$", RUNNING, re.MULTILINE))


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.stem)
def test_a_service_is_started_again_and_writes_where_the_data_is_alone(unit):
    service = read(unit)["Service"]

    assert (service["Restart"], service["User"], service["ProtectSystem"]) == ("always", "conference", "strict")
    assert service["ReadWritePaths"] == EXAMPLE["DATA_DIR"]


def test_the_target_wants_all_services():
    target = (DEPLOY / "systemd/conference.target").read_text()

    assert set(re.findall(r"conference-\w+\.service", target)) == {unit.name for unit in UNITS}


def test_the_example_names_all_that_production_asks_for_and_nothing_unknown():
    known = {*re.findall(r"`([A-Z_]+)`", RUNNING), "DJANGO_SETTINGS_MODULE"}

    assert set(COMPLETE) <= set(EXAMPLE) <= known


def test_the_proxy_lets_through_what_the_product_takes_and_names_visitors():
    proxy = (DEPLOY / "nginx.conf").read_text()

    assert int(re.search(r"client_max_body_size (\d+)m;", proxy)[1]) > MOST_MEGABYTES
    assert proxy.count("proxy_set_header X-Forwarded-For") == int(EXAMPLE["TRUSTED_PROXIES"])
