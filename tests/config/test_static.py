import re

import pytest
from django.contrib.staticfiles import finders

from config.environment import PROJECT_DIR

TEMPLATES = sorted((PROJECT_DIR / "templates").rglob("*.html"))
STATIC = re.compile(r"{%\s*static\s+['\"]([^'\"]+)['\"]")
NAMED = sorted({name for template in TEMPLATES for name in STATIC.findall(template.read_text())})


@pytest.mark.parametrize("name", NAMED)
def test_a_file_that_a_page_names_is_there(name):
    assert finders.find(name)
