import re
import subprocess
from datetime import UTC, datetime

import pytest

from foundation.i18n import LANGUAGES
from foundation.text import format_day
from tests.events.pdf.programmes import NINE, PEOPLE, agenda, busy_sessions, edition, session
from tests.events.pdf.reading import Print
from tests.factories.events import VenueFactory
from tests.foundation.pdf.reading import letters, picture_of

EVERY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)
INDEX = {"ar": "فهرس الأسماء", "ckb": "پێڕستی ناوەکان", "en": "Index of people"}
CONTENTS = {"ar": "المحتويات", "ckb": "ناوەڕۆک", "en": "Contents"}
SESSIONS = list(busy_sessions(150, rooms=4))


@pytest.fixture(scope="module")
def papers():
    return {language: Print.of(edition(), agenda(SESSIONS), language) for language in LANGUAGES}


@EVERY_LANGUAGE
def test_the_contents_name_the_page_on_which_each_day_begins(papers, language):
    paper = papers[language]
    days = [format_day(day.date, language) for day in agenda(SESSIONS).days]

    assert [title for title, _ in paper.parts] == [CONTENTS[language], *days, INDEX[language]]
    assert [letters(title) in paper.pages[page - 1] for title, page in paper.parts] == [True] * 5
    numbers = paper.numbers_at_the_end(2, is_rtl=language != "en")
    assert numbers == [str(page) for _, page in paper.parts[1:]]


@EVERY_LANGUAGE
def test_the_index_names_for_everybody_the_pages_that_hold_their_sessions(papers, language):
    paper = papers[language]
    index = paper.part(INDEX[language])
    lines = paper.lines_by_code(index, columns=2)
    stands = {code: found[0].page for code, found in paper.lines_by_code(range(3, index.start)).items()}

    wanted = sum(len({part.person.key for part in each.people}) for each in SESSIONS)
    assert sum(map(len, lines.values())) == wanted
    for code, found in lines.items():
        assert {number for line in found for number in re.findall(r"\d+", line.text.replace(code, " "))} == {
            str(stands[code])
        }, code


def test_a_session_held_twice_is_indexed_with_both_pages():
    twice = session(7, NINE, datetime(2030, 5, 12, 9, tzinfo=NINE.tzinfo), people=PEOPLE[:1])
    paper = Print.of(edition(), agenda([twice]), "en")

    assert paper.lines_by_code(paper.part("Index of people"))["K7K"][0].text == letters("Session K7K 3 4")


def test_the_index_is_in_the_order_of_the_alphabet_and_names_organisations():
    names = ["Zana", "أحمد", "Ali", "بشرى"]
    people = [type(PEOPLE[0])(name, type(PEOPLE[0].name)(name), organisation=PEOPLE[0].organisation) for name in names]
    page = Print.of(edition(), agenda([session(1, NINE, people=people)]), "ar").pages[3]

    assert sorted(names, key=lambda name: page.index(letters(name))) == ["Ali", "Zana", "أحمد", "بشرى"]
    assert page.count(letters("وزارة الاتصالات")) == 4


@EVERY_LANGUAGE
def test_every_page_but_the_cover_says_its_number_and_release(papers, language):
    pages = papers[language].pages
    sentence = {"ar": "صفحة {} من {}", "ckb": "لاپەڕەی {} لە {}", "en": "Page {} of {}"}[language]
    release = {"ar": "الإصدار 3 بتاريخ 4 أيار 2030", "ckb": "وەشانی 3 لە 4ی ئایاری 2030", "en": "release 3, 4 May 2030"}

    for number, page in enumerate(pages[1:], start=2):
        assert letters(sentence.format(number, len(pages))) in page
        assert letters(release[language]) in page


@EVERY_LANGUAGE
def test_the_cover_says_what_when_where_and_as_of_which_release(language):
    venue = VenueFactory.build(name_ar="فندق فلسطين", name_ckb="ئوتێلی فەلەستین", name_en="Palestine Hotel")
    facts = {"slogan_ar": "شعار", "slogan_ckb": "دروشم", "slogan_en": "Slogan", "venue": venue}
    row = edition(is_sample=True, has_illustrative_times=True, **facts)
    cover = Print.of(row, agenda(SESSIONS[:1]), language).pages[0]

    words = {
        "ar": ["11–13 أيار 2030", "دورة نموذجية", "توضيحية", "الإصدار 3 بتاريخ 4 أيار 2030"],
        "ckb": ["11–13ی ئایاری 2030", "نموونە", "وەشانی 3 لە 4ی ئایاری 2030"],
        "en": [
            "11–13 May 2030",
            "This is a sample edition",
            "The times and rooms are illustrative",
            "release 3, 4 May 2030",
        ],
    }[language]
    for word in [
        getattr(row, f"title_{language}"),
        *words,
        getattr(venue, f"name_{language}"),
        facts[f"slogan_{language}"],
    ]:
        assert letters(word) in cover, word


@pytest.mark.parametrize(("state", "sentence"), [("open", "Sessions may move."), ("archived", "What remains")])
def test_the_cover_invites_to_the_site(state, sentence):
    cover = Print.of(edition(state=state), agenda(SESSIONS[:1]), "en").pages[0]

    assert letters(sentence) in cover


@pytest.mark.parametrize("released_at", [None, datetime(2030, 5, 4, tzinfo=UTC)])
def test_a_programme_without_sessions_says_so(released_at):
    paper = Print.of(edition(), agenda([], number=1 if released_at else 0, released_at=released_at), "en")

    assert [title for title, _ in paper.parts] == ["Contents"]
    assert letters("The agenda has not been released yet") in paper.pages[1]
    assert (letters("No programme has been released yet") in paper.pages[0]) == (released_at is None)


@pytest.mark.parametrize(("language", "side"), [("ar", "right"), ("ckb", "right"), ("en", "left")])
def test_headings_begin_on_the_side_the_language_is_read_from(papers, language, side):
    cover = picture_of(papers[language].content, dots_per_mm=2)

    band = cover[60:240] > 200
    halves = {"left": band[:, :200].sum(), "right": band[:, -200:].sum()}
    assert max(halves, key=halves.get) == side


def test_the_same_release_is_the_same_file_to_the_byte(papers):
    assert Print.of(edition(), agenda(SESSIONS), "ckb").content == papers["ckb"].content


@pytest.mark.tools
@EVERY_LANGUAGE
def test_qpdf_finds_nothing_wrong(papers, language, tmp_path):
    path = tmp_path / "programme.pdf"
    path.write_bytes(papers[language].content)

    result = subprocess.run(["qpdf", "--check", path], check=False, capture_output=True, text=True)

    assert (result.returncode, result.stderr) == (0, "")


@pytest.mark.tools
@EVERY_LANGUAGE
def test_another_reader_finds_every_session_too(papers, language):
    told = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=papers[language].content, capture_output=True, check=True
    )

    assert [number for number in range(len(SESSIONS)) if f"K{number}K" not in told.stdout.decode()] == []
