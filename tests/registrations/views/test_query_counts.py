"""Public pages of registering ask little of the database, whatever the edition holds."""

import pytest

from registrations.models import Order
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import register_person

PAGES = ["{edition}/register/", "orders/", "orders/{secret}/", "orders/{secret}/cancel/", "orders/{secret}/badge/"]


@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_registering_asks_at_most_ten_questions(client, db, page, count, django_assert_max_num_queries):
    kind = RegistrationTypeFactory(capacity=None)
    for _ in range(count):
        RegistrationTypeFactory(edition=kind.edition, capacity=5)
        register_person(kind)
    path = "/ar/" + page.format(edition=kind.edition.slug, secret=Order.objects.first().secret)

    with django_assert_max_num_queries(10):
        answer = client.get(path)

    assert answer.status_code == 200
