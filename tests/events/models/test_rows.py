import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from events.models import Material, Recommendation
from tests.factories.events import EditionFactory, RoomFactory, SessionFactory, SpeakerFactory, ThemeFactory

pytestmark = pytest.mark.django_db
NOTHING = {"title_ar": "", "title_ckb": "", "title_en": ""}
NOBODY = {"name_ar": "", "name_ckb": "", "name_en": ""}


@pytest.mark.parametrize(
    ("factory", "columns"),
    [
        (EditionFactory, NOTHING),
        (SessionFactory, NOTHING),
        (ThemeFactory, NOTHING),
        (RoomFactory, NOBODY),
        (SpeakerFactory, NOBODY),
    ],
)
def test_whatever_the_public_reads_has_a_name_in_one_language_at_least(factory, columns):
    factory(**columns | {next(reversed(columns)): "Only English"})

    with pytest.raises(IntegrityError), transaction.atomic():
        factory(**columns)


@pytest.mark.parametrize("model_key", ["session", "speaker"])
def test_a_guid_names_one_row_of_an_edition(model_key):
    factory = {"session": SessionFactory, "speaker": SpeakerFactory}[model_key]
    row = factory()
    factory(guid=row.guid)

    with pytest.raises(IntegrityError), transaction.atomic():
        factory(edition=row.edition, guid=row.guid)


@pytest.mark.parametrize("facts", [{}, {"url": "https://example.org/slides.pdf", "document_id": 1}])
def test_material_is_a_document_or_a_link(facts):
    with pytest.raises(ValidationError):
        Material(session=SessionFactory(), **facts).clean()


def test_material_without_anything_behind_it_is_not_kept():
    with pytest.raises(IntegrityError), transaction.atomic():
        Material.objects.create(session=SessionFactory())


def test_recommendations_are_read_in_their_order():
    edition = EditionFactory()
    for position, text in [(2, "second"), (1, "first")]:
        Recommendation.objects.create(edition=edition, position=position, text_en=text)

    assert [row.text_en for row in edition.recommendations.all()] == ["first", "second"]
