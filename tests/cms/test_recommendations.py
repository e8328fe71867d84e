from datetime import date

import pytest

from events.models import Recommendation

PAGE = "/en/eiraq-4/recommendations/"
LINK = f'href="{PAGE}"'


@pytest.fixture
def held(released):
    released.starts_on, released.ends_on = date(2020, 5, 11), date(2020, 5, 12)
    released.save()
    return released


def test_recommendations_stand_in_their_order_in_any_language_they_were_written_in(released, text):
    Recommendation.objects.create(edition=released, text_en="Second", position=2)
    Recommendation.objects.create(edition=released, text_en="First", position=1)
    Recommendation.objects.create(edition=released, text_ar="الثالثة", position=3)

    html = text(PAGE)

    assert html.index("First") < html.index("Second") < html.index('<bdi lang="ar" dir="rtl">الثالثة</bdi>')


def test_before_there_are_any_the_page_says_when_they_come(released, text):
    assert "They are agreed on at the end of the conference" in text(PAGE)


def test_the_edition_leads_to_them_once_it_has_been_held(held, text):
    before = text("/en/eiraq-4/")
    Recommendation.objects.create(edition=held, text_en="Share data")

    assert (LINK in before, LINK in text("/en/eiraq-4/")) == (False, True)


def test_a_coming_edition_does_not_lead_to_them(released, text):
    Recommendation.objects.create(edition=released, text_en="Share data")

    assert LINK not in text("/en/eiraq-4/")


def test_a_new_recommendation_is_shown_at_once(client, released, committed):
    client.get(PAGE)

    with committed():
        Recommendation.objects.create(edition=released, text_en="Share data")

    assert "Share data" in client.get(PAGE).content.decode()
