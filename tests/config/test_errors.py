import re

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.template.loader import render_to_string
from django.test import Client

from config import errors

PAGES = {
    400: lambda request: errors.bad_request(request, ValueError()),
    403: lambda request: errors.forbidden(request, PermissionDenied()),
    404: lambda request: errors.not_found(request, Http404()),
    500: errors.server_error,
}


def headings(html):
    return re.findall(r"<h1>(.*?)</h1>", html)


@pytest.mark.parametrize("status", PAGES)
@pytest.mark.parametrize("path", ["/ar/nothing/", "/ckb/nothing/", "/en/nothing/"])
def test_an_error_is_explained_in_the_language_of_the_address_without_the_database(rf, status, path):
    response = PAGES[status](rf.get(path))

    assert response.status_code == status
    assert len(headings(response.text)) == 1
    assert f'<section class="threshold-card stack" lang="{path.split("/")[1]}"' in response.text


def test_an_error_outside_the_languages_is_explained_in_all_three(rf):
    html = errors.not_found(rf.get("/nothing"), Http404()).text

    assert headings(html) == [
        "لا توجد صفحة بهذا العنوان",
        "هیچ پەڕەیەک لەم ناونیشانەدا نییە",
        "There is no page at this address",
    ]


@pytest.mark.parametrize("template", ["403_csrf.html", "429.html", "500.html"])
def test_a_refusal_needs_nothing_but_its_template(template):
    assert len(headings(render_to_string(template))) == 3


@pytest.mark.django_db
def test_a_form_from_elsewhere_is_told_to_load_the_page_again():
    response = Client(enforce_csrf_checks=True).post("/en/office/login/", {})

    assert response.status_code == 403
    assert headings(response.text) == ["This form has grown old"]


def test_an_error_is_never_kept_by_a_cache(rf):
    assert errors.server_error(rf.get("/ar/"))["Cache-Control"] == "no-store"
