import json
import sys

import pytest

from tests.faults.conftest import build, conference, embedded_template, open_form, open_venue, served_template

__all__ = ["build", "conference", "embedded_template", "open_form", "open_venue", "served_template"]


@pytest.fixture
def report(request, capsys):
    """Prints what was measured as one line of JSON."""

    def tell(**figures):
        with capsys.disabled():
            sys.stdout.write(json.dumps({"name": request.node.name} | figures) + "\n")

    return tell
