from pathlib import Path

import pytest

from foundation.mail.sending import send_message


@pytest.fixture(autouse=True)
def welcome_template(settings):
    own = Path(__file__).parent / "templates"
    settings.TEMPLATES = [settings.TEMPLATES[0] | {"DIRS": [own, *settings.TEMPLATES[0]["DIRS"]]}]


@pytest.fixture
def welcome():
    def write(**changes):
        wanted = {
            "key": "welcome:7",
            "to": "sara@example.org",
            "language": "ar",
            "template": "welcome",
            "context": {"name": "سارة"},
        }
        return send_message(**wanted | changes)

    return write
