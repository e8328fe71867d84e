import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from django.utils.translation import override

from cms.forms.styleguide import SampleForm


def field_of(form, name):
    return render_to_string("components/_field.html", {"field": form[name]})


def test_a_refused_field_names_its_error_and_its_help_to_screen_readers():
    html = field_of(SampleForm({"name": ""}), "name")

    assert 'aria-describedby="id_name_helptext id_name_error"' in html
    assert 'aria-invalid="true"' in html
    assert '<ul class="errors" id="id_name_error">' in html
    assert '<p class="help" id="id_name_helptext">' in html


def test_a_choice_is_a_group_with_its_question():
    html = field_of(SampleForm({}), "language")

    assert 'aria-describedby="id_language_error"' in html
    assert "<legend>" in html


def test_every_error_of_the_summary_leads_to_its_field():
    form = SampleForm({"name": "Hassan", "email": "x", "language": "ar"})

    html = render_to_string("components/_error_summary.html", {"form": form})

    assert [name for name in form.fields if f'href="#id_{name}"' in html] == ["email", "consent"]
    assert all(f'id="id_{name}"' in field_of(form, name) for name in ("email", "consent"))


def test_a_form_without_errors_has_no_summary():
    assert render_to_string("components/_error_summary.html", {"form": SampleForm()}).strip() == ""


@pytest.mark.parametrize(("kind", "icon"), [("good", "good"), ("wait", "wait"), ("stop", "stop"), ("live", "star")])
def test_a_state_is_told_by_a_shape_and_a_word(kind, icon):
    html = render_to_string("components/_state.html", {"kind": kind, "label": "the word"})

    assert f"icons.svg#{icon}" in html
    assert "the word" in html


def test_a_speaker_without_a_picture_has_the_first_letter_of_the_name():
    html = render_to_string("components/_speaker_tile.html", {"name": "سركوت نامق", "url": "/"})

    assert '<span class="monogram">س</span>' in html


def test_pages_keep_the_words_of_a_search():
    page = Paginator(range(30), 10).page(2)

    with override("en"):
        html = render_to_string("components/_pagination.html", {"page": page, "query": "q=LTE&"})

    assert '<a rel="prev" href="?q=LTE&amp;page=1">Previous</a>' in html
    assert '<span aria-current="page">2</span>' in html


@pytest.mark.parametrize(
    ("count", "number", "shown"),
    [
        (1, 1, ""),
        (4, 2, "1 2 3 4"),
        (100, 1, "1 2 … 100"),
        (100, 50, "1 … 49 50 51 … 100"),
        (100, 99, "1 … 98 99 100"),
    ],
)
def test_a_long_list_names_the_pages_at_its_ends_and_near_the_one_shown(count, number, shown):
    page = Paginator(range(10 * count), 10).page(number)

    with override("en"):
        html = render_to_string("components/_pagination.html", {"page": page, "query": ""})

    words = strip_tags(html).replace("Previous", "").replace("Next", "")
    assert " ".join(words.split()) == shown
