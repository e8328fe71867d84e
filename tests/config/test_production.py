import os
import subprocess
import sys

import pytest

COMPLETE = {
    "SECRET_KEY": "x" * 60,
    "DATABASE_URL": "postgres://conference@db/conference",
    "BROKER_URL": "redis://cache/0",
    "CACHE_URL": "redis://cache/1",
    "EMAIL_URL": "smtps://mail.example",
    "ALLOWED_HOSTS": "conference.example",
    "PUBLIC_URL": "https://conference.example",
}


PATH = {"PATH": os.environ["PATH"]}


def start(environment):
    command = [sys.executable, "-c", "import config.settings.production"]
    return subprocess.run(command, env=PATH | environment, check=False, capture_output=True, text=True)


def test_production_starts_with_all_its_secrets():
    assert start(COMPLETE).returncode == 0


@pytest.mark.parametrize("name", COMPLETE)
def test_production_refuses_to_start_without(name):
    answer = start({key: value for key, value in COMPLETE.items() if key != name})

    assert answer.returncode != 0
    assert f"{name} is not set" in answer.stderr


def test_production_refuses_to_show_its_insides():
    answer = start(COMPLETE | {"DEBUG": "1"})

    assert answer.returncode != 0
    assert "DEBUG cannot be on" in answer.stderr
