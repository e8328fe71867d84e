import pytest
from django.template import Context, Template
from django.utils.translation import override

from foundation.i18n.alternates import alternates_given, alternates_of

LINKS = "{% language_links as links %}{% for link in links %}{{ link.url }} {% endfor %}"
ADDRESSES = Template("{% load alternates %}" + LINKS)
ANSWERS = Template("{% load alternates %}{% languages_to_answer_in as answers %}{{ answers|safe }}")


@pytest.mark.parametrize(
    ("path", "urls"),
    [
        ("/ar/eiraq-2017/agenda/", ["/ar/eiraq-2017/agenda/", "/ckb/eiraq-2017/agenda/", "/en/eiraq-2017/agenda/"]),
        ("/ckb/", ["/ar/", "/ckb/", "/en/"]),
        ("/door/", ["/ar/", "/ckb/", "/en/"]),
        ("/en//evil.example/", ["/ar//evil.example/", "/ckb//evil.example/", "/en//evil.example/"]),
        ("//evil.example/ar/", ["/ar/", "/ckb/", "/en/"]),
    ],
)
def test_the_language_switch_stays_on_the_same_page_of_our_own_host(path, urls):
    assert [link.url for link in alternates_of(path)] == urls


def test_a_page_says_itself_where_its_translations_are():
    with override("ckb"):
        links = alternates_given({"ar": "/ar/خصوصية/", "ckb": "/ckb/taybetmendi/"})

    assert [(link.code, link.name, link.url, link.is_current) for link in links] == [
        ("ar", "العربية", "/ar/خصوصية/", False),
        ("ckb", "کوردی", "/ckb/taybetmendi/", True),
        ("en", "English", "/en/", False),
    ]


def test_the_frame_prefers_what_the_page_says(rf):
    page = {"request": rf.get("/en/contact/"), "alternates": [{"code": "ar", "name": "", "url": "/ar/اتصل/"}]}

    assert ADDRESSES.render(Context(page)) == "/ar/اتصل/ /ckb/ /en/ "
    assert ADDRESSES.render(Context({"request": page["request"]})) == "/ar/contact/ /ckb/contact/ /en/contact/ "
    assert ADDRESSES.render(Context({})) == "/ar/ /ckb/ /en/ "


@pytest.mark.parametrize(
    ("path", "answers"),
    [
        ("/ckb/nothing/", "[('ckb', 'rtl')]"),
        ("/en/nothing/", "[('en', 'ltr')]"),
        ("/healthz", "[('ar', 'rtl'), ('ckb', 'rtl'), ('en', 'ltr')]"),
    ],
)
def test_an_address_without_a_language_is_answered_in_all_three(rf, path, answers):
    assert ANSWERS.render(Context({"request": rf.get(path)})) == answers
