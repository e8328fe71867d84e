from urllib.parse import urlencode

import pytest

from cms.domain.page_texts import keep_text_of
from events.domain.releases import release_agenda
from events.models import Appearance
from tests.factories.cms import edition_page, standard_page
from tests.factories.events import SessionFactory, SlotFactory, SpeakerFactory


@pytest.fixture
def site(edition):
    """One session, one speaker, one page that can be found."""
    session = SessionFactory(edition=edition, key="identity", title_ar="الهوية الرقمية", title_ckb="ناسنامەی دیجیتاڵی")
    speaker = SpeakerFactory(edition=edition, key="ahmad", name_ar="أحمد الكاظمي", name_ckb="ئەحمەد کازمی")
    Appearance.objects.create(session=session, speaker=speaker)
    SlotFactory(session=session)
    release_agenda(edition)
    edition_page(edition)
    keep_text_of(standard_page("privacy", "الخصوصيّة"))


def found(html):
    return [part.partition('"')[0] for part in html.split('<h2><a class="cover-link" href="')[1:]]


@pytest.mark.parametrize(
    ("words", "addresses"),
    [
        ("الهوية", ["/ar/eiraq-4/agenda/identity/"]),
        ("هويه", ["/ar/eiraq-4/agenda/identity/"]),
        ("ناسنامه", ["/ar/eiraq-4/agenda/identity/"]),
        ("احمد الكاظمى", ["/ar/eiraq-4/speakers/ahmad/", "/ar/eiraq-4/agenda/identity/"]),
        ("ئه‌حمه‌د", ["/ar/eiraq-4/speakers/ahmad/", "/ar/eiraq-4/agenda/identity/"]),
        ("خصوصية", ["/ar/privacy/"]),
        ("لا شيء كهذا", []),
    ],
)
def test_words_are_found_in_any_spelling(site, text, words, addresses):
    assert found(text(f"/ar/search/?q={words}")) == addresses


def test_a_page_is_found_from_its_publication_to_its_withdrawal(db, text):
    page = standard_page("terms", "الشروط")
    before = found(text("/ar/search/?q=الشروط"))

    page.save_revision().publish()
    during = found(text("/ar/search/?q=الشروط"))
    page.unpublish()

    assert (before, during) == ([], ["/ar/terms/"])
    assert found(text("/ar/search/?q=الشروط")) == []


@pytest.mark.parametrize("words", ["", "%", "<script>alert(1)</script>", "'; DROP TABLE", "ـــ", "\u200c", "x" * 5000])
def test_strange_words_are_answered_calmly(site, text, words):
    html = text("/ar/search/?" + urlencode({"q": words}))

    assert found(html) == []
    assert "<script>alert" not in html


@pytest.mark.parametrize("words", ["", "?q=zzzzzz"])
def test_who_finds_nothing_is_shown_where_to_look(released, text, words):
    html = text(f"/en/search/{words}").partition("<main")[2]

    assert [f'href="/en/eiraq-4/{part}/"' in html for part in ("agenda", "speakers", "organisations", "news")] == [
        True
    ] * 4
