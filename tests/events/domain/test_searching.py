import pytest
from django.utils import translation

from events.domain.loading import load_edition
from events.domain.releases import release_agenda
from events.domain.searching import search_programme
from events.models import EditionState, Organisation, Session
from tests.events.domain.test_loading import FILE
from tests.factories.events import OrganisationFactory, SlotFactory

pytestmark = pytest.mark.django_db


def found(query, **options):
    return {(hit.kind, hit.key) for hit in search_programme(query, **options)}


@pytest.mark.parametrize(
    ("typed", "kind", "key"),
    [
        ("الحكومة", "session", "seminar-strategy"),
        ("الحكومه", "session", "seminar-strategy"),
        ("حكومة", "session", "seminar-strategy"),
        ("الإستراتيجية", "session", "seminar-strategy"),
        ("استراتيجيه", "session", "seminar-strategy"),
        ("الكترونيه", "session", "seminar-strategy"),
        ("إلكترونيّة", "session", "seminar-strategy"),
        ("الحكـــومة الالكترون", "session", "seminar-strategy"),
        ("والحوكمة", "session", "cmc-intervention"),
        ("كاظم الراشد", "speaker", "hassan-al-rashid"),
        ("کاظم راشد", "speaker", "hassan-al-rashid"),
        ("هيأة الاعلام", "organisation", "cmc"),
        ("سه‌رکه‌وت", "speaker", "sarkawt-namiq"),
        ("حكوومەتی ئەلیكترۆني", "session", "seminar-strategy"),
        ("e-government STRAT", "session", "seminar-strategy"),
    ],
)
def test_a_visitor_finds_what_is_meant_in_any_spelling(typed, kind, key):
    load_edition(FILE)

    assert (kind, key) in found(typed)


@pytest.mark.parametrize("typed", ["", "  ", "!!!", "٪", "%", "_", "غير موجود", "الحكومة غير"])
def test_nothing_is_found_for_nothing(typed):
    load_edition(FILE)

    assert found(typed) == set()


def test_what_is_found_by_its_title_comes_first():
    load_edition(FILE)

    hits = search_programme("الراشد")

    assert [(hit.kind, hit.key) for hit in hits] == [("speaker", "hassan-al-rashid"), ("session", "opening")]


def test_a_hit_is_told_in_the_readers_language():
    load_edition(FILE)

    with translation.override("en"):
        assert str(search_programme("خشجوري")[0].title) == "Nadhim Khashjoori"


def test_a_draft_is_found_only_when_it_is_released():
    slot = SlotFactory(session__title_ar="تجربة")
    release_agenda(slot.session.edition)
    Session.objects.update(title_ar="مفاجأة")
    assert (found("مفاجأة"), len(found("تجربة"))) == (set(), 1)

    release_agenda(slot.session.edition)

    assert (len(found("مفاجأة")), found("تجربة")) == (1, set())


def test_an_edition_in_preparation_is_not_found():
    slot = SlotFactory(session__title_ar="تجربة", session__edition__state=EditionState.DRAFT)
    release_agenda(slot.session.edition)

    assert found("تجربة") == set()


def test_a_search_can_keep_to_one_edition():
    slots = [SlotFactory(session__title_ar="تجربة") for _ in range(2)]
    for slot in slots:
        release_agenda(slot.session.edition)

    assert found("تجربة", edition=slots[0].session.edition) == {("session", slots[0].session.key)}


def test_a_search_asks_once_however_much_it_finds(django_assert_num_queries):
    load_edition(FILE)

    with django_assert_num_queries(1):
        assert len([hit.edition.slug for hit in search_programme("ال")]) > 5


def test_the_directory_finds_organisations_in_any_spelling():
    wanted = OrganisationFactory(name_ar="هيئة الإعلام والاتصالات", name_ckb="دەستەی ڕاگەیاندن", name_en="CMC")
    OrganisationFactory(name_ar="وزارة الصحة", name_ckb="", name_en="Ministry of Health")

    for typed in ["هيأة", "اعلام", "ده‌سته‌ی راگه", "cmc"]:
        assert list(Organisation.objects.matching(typed)) == [wanted]
