import json

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from cms.blocks import BodyBlock
from cms.blocks.films import film_key
from events.domain.releases import release_agenda
from tests.factories.cms import edition_page, standard_page

KEY = "dQw4w9WgXcQ"


@pytest.fixture
def image(db):
    return get_image_model().objects.create(title="صورة", file=get_test_image_file(size=(1600, 900)))


@pytest.fixture
def document(db):
    return get_document_model().objects.create(title="دليل", file=ContentFile(b"%PDF-1.4", name="guide.pdf"))


@pytest.fixture
def shown(db, text):
    """`shown("quote", {...})` is the page that holds this one block."""

    def show(kind, value):
        standard_page("blocks", "قطع", body=json.dumps([{"type": kind, "value": value}]))
        return text("/ar/blocks/")

    return show


@pytest.mark.parametrize(
    ("kind", "value", "markup"),
    [
        ("text", "<p>نص <b>مهم</b></p>", "<p>نص <b>مهم</b></p>"),
        ("text", "<p>برنامج LTE هنا</p>", '<p>برنامج <bdi lang="en">LTE</bdi> هنا</p>'),
        ("heading", {"text": "قسم", "level": "h3"}, "<h3>قسم</h3>"),
        ("quote", {"text": "قول", "speaker": "قائل", "position": "وزير"}, "<cite>قائل · وزير</cite>"),
        ("accordion", {"questions": [{"question": "متى؟", "answer": "<p>غداً</p>"}]}, "<summary>متى؟</summary>"),
        ("call", {"title": "سجّل", "label": "هنا", "url": "https://e-iraq.example/"}, 'href="https://e-iraq.example/"'),
        ("sponsors", {"title": "", "text": ""}, "سيُعلن الرعاة هنا."),
        ("film", {"url": f"https://youtu.be/{KEY}", "title": "فيلم"}, f"https://www.youtube-nocookie.com/embed/{KEY}"),
    ],
)
def test_a_block_of_words_is_shown(shown, kind, value, markup):
    assert markup in shown(kind, value)


def test_a_table_names_its_columns_and_rows(shown):
    table = {
        "data": [["القاعة", "السعة"], ["دجلة", "400"]],
        "table_caption": "القاعات",
        "first_row_is_table_header": True,
        "first_col_is_header": True,
        "table_header_choice": "both",
    }

    html = shown("table", table)

    for markup in (
        "<caption>القاعات</caption>",
        '<th scope="col">السعة</th>',
        '<th scope="row">دجلة</th>',
        "<td>400</td>",
    ):
        assert markup in html


def test_a_picture_has_its_words(shown, image):
    picture = {"image": {"image": image.pk, "alt_text": "قاعة ممتلئة", "decorative": False}, "caption": "الافتتاح"}

    html = shown("picture", picture)

    assert 'alt="قاعة ممتلئة"' in html
    assert "<figcaption>الافتتاح" in html


def test_a_gallery_shows_every_picture(shown, image):
    picture = {"image": {"image": image.pk, "alt_text": "", "decorative": True}, "caption": "", "credit": ""}

    html = shown("gallery", {"title": "صور", "pictures": [picture, picture]})

    assert html.partition('class="gallery"')[2].count('alt=""') == 2


def test_documents_can_be_fetched(shown, document):
    html = shown("documents", {"title": "", "documents": [{"document": document.pk, "title": ""}]})

    assert document.url in html
    assert "دليل" in html


def test_speakers_of_an_edition_stand_in_any_page(shown, edition, add_sessions):
    add_sessions(edition, 3)
    release_agenda(edition)
    edition_page(edition)

    html = shown("speakers", {"title": "متحدثون", "edition": edition.slug, "count": 2})

    assert html.count('class="speaker"') == 2


@pytest.mark.parametrize(
    ("url", "key"),
    [
        (f"https://www.youtube.com/watch?v={KEY}", KEY),
        (f"https://m.youtube.com/watch?list=x&v={KEY}&t=1", KEY),
        (f"https://youtu.be/{KEY}?t=3", KEY),
        (f"https://www.youtube.com/live/{KEY}", KEY),
        (f"https://youtube.com.evil.example/watch?v={KEY}", ""),
        (f"http://youtu.be/{KEY}", ""),
        (f"https://youtu.be/{KEY}xyz", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_only_films_of_one_house_are_embedded(url, key):
    assert film_key(url) == key


@pytest.mark.parametrize("given", [{"page": None, "url": ""}])
def test_a_call_needs_somewhere_to_go(given):
    call = BodyBlock().child_blocks["call"]

    with pytest.raises(ValidationError):
        call.clean(call.to_python({"title": "سجّل", "text": "", "label": "هنا", **given}))


def test_every_block_is_tried_here():
    tried = {"text", "heading", "quote", "accordion", "call", "sponsors", "film", "table", "picture", "gallery"}

    assert set(BodyBlock().child_blocks) == tried | {"documents", "speakers"}
