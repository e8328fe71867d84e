from django.template import Context, Template
from django.utils import translation


def test_a_page_lists_where_its_agenda_is_had(client):
    with translation.override("ckb"):
        html = Template("{% load exports %}{% agenda_exports 'eiraq-4' %}").render(Context())

    assert 'href="webcal://testserver/eiraq-4/schedule.ics?lang=ckb"' in html
    for name in ("pdf", "ics", "xlsx", "csv", "xml", "json"):
        assert f'href="/eiraq-4/schedule.{name}?lang=ckb"' in html
