from datetime import date

import pytest

from cms.domain.building import build_site
from events.domain.samples import load_missing_editions
from tests.languages import foreign_words, walk


def test_every_page_is_in_its_own_language(client, db):
    load_missing_editions(date(2030, 3, 1))
    build_site()

    walked = {path: foreign_words(html) for start in ("/ar/", "/ckb/") for path, html in walk(client, start)}

    assert {path: words for path, words in walked.items() if words} == {}
    assert len(walked) > 80


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>الحكومة الإلكترونية</p>", []),
        ("<p>ترددات LTE هنا</p>", ["LTE"]),
        ("<p>ترددات <bdi>LTE</bdi> هنا</p>", []),
        ('<p lang="en">In <b>English</b></p><p>Here</p>', ["Here"]),
        ('<img alt="Speaker"><br>نص', ["Speaker"]),
        ("<script>let x</script><title>e-Iraq</title>", ["e-Iraq"]),
    ],
)
def test_the_walk_sees_words_of_another_language(html, words):
    assert foreign_words(html) == words
