from collections import Counter
from datetime import timedelta
from unicodedata import normalize

import pypdfium2
import pytest
from django.core.files.storage import storages
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from badges.domain.issuing import issue_badge
from badges.models import Badge
from foundation.jobs.models import Job, JobState
from foundation.jobs.running import run_waiting
from tests.factories.registrations import AttendeeFactory
from tests.hostile import HOSTILE_NAMES as HOSTILE

pytestmark = pytest.mark.django_db

PT = 72 / 25.4
MARGIN, WIDTH = 7.5 * PT, 105 * PT
TATWEEL, JOINER = "ـ", "\u200c"
PEOPLE = [
    "أحمد Ahmed عبد الله",
    "ڕێبوار گوڵاڵە ئەحمەد",
    "سه‌رکه‌وت نامیق",
    "محـــــمد",
    "ع" * 80,
    "عبد الرحمن بن عبد العزيز آل محمود الحسيني الموسوي البغدادي الكاظمي النجفي القرشي",
    "Maximiliane-Friederike von und zu Hohenlohe-Waldenburg-Schillingsfürst-Bartenst",
    "سارة",
    "Al",
]


def draw_badges(names, **details):
    """Through the rows, the jobs and the store, as they are drawn for a conference."""
    first = AttendeeFactory(name=names[0], **details)
    others = [
        AttendeeFactory(name=name, order__edition=first.edition, registration_type=first.registration_type)
        for name in names[1:]
    ]
    badges = [issue_badge(attendee) for attendee in [first, *others]]
    run_waiting(within=timedelta(hours=1))
    documents = Badge.objects.in_bulk([badge.pk for badge in badges])
    return [page_of(documents[badge.pk].document) for badge in badges]


def page_of(name):
    return pypdfium2.PdfDocument(storages["documents"].open(name).read())[0]


def letters(text):
    """Sorted, since scripts are mixed; without what paper does not show. A reader marks hyphens at a line's end."""
    shown = normalize("NFKC", text.replace("\ufffe", "-")).replace(TATWEEL, "").replace(JOINER, "")
    return Counter("".join(shown.split()))


def printed(page):
    return page.get_textpage().get_text_range()


def test_hostile_names_are_printed_as_typed_and_stop_nobody():
    pages = draw_badges(HOSTILE)

    assert [letters(name) - letters(printed(page)) for name, page in zip(HOSTILE, pages, strict=True)] == [{}] * 10
    assert not [page for page in pages if list(page.get_objects(filter=[FPDF_PAGEOBJ_IMAGE]))]
    assert set(Job.objects.values_list("state", flat=True)) == {JobState.DONE}


@pytest.mark.parametrize("name", PEOPLE)
def test_every_letter_of_a_name_is_inside_the_badge(name):
    [page] = draw_badges([name])
    text = page.get_textpage()

    boxes = [text.get_charbox(place) for place in range(text.count_chars())]

    assert letters(name) - letters(printed(page)) == {}
    assert all(left >= MARGIN and right <= WIDTH - MARGIN for left, _, right, _ in boxes if right > left)


def test_the_longest_lines_are_printed_whole():
    longest = {
        "latin_name": "Ab" * 20 + " " + "Cd" * 19 + "e",
        "organisation_name": "وزارة " * 20,
        "position": "مدير " * 24,
    }

    [page] = draw_badges(["سارة"], **longest)

    assert letters("".join(longest.values())) - letters(printed(page)) == {}
