import json
from pathlib import Path

import pytest

from cms.domain.building.site import build_site
from foundation.i18n import LANGUAGES


def questions(language):
    body = json.loads(Path(f"cms/data/contact/{language}.json").read_text("utf-8"))["body"]
    return [item["question"] for block in body if block["type"] == "accordion" for item in block["value"]["questions"]]


@pytest.mark.django_db
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contact_page_answers_usual_questions(client, language):
    build_site()

    html = client.get(f"/{language}/contact/").text

    assert len(questions(language)) >= 4
    assert [question for question in questions(language) if question not in html] == []
