from datetime import timedelta
from threading import Thread

import pytest
from django.contrib.sessions.models import Session
from django.db.models import DateTimeField, F
from django.db.transaction import TransactionManagementError
from django.utils import timezone

from foundation.access.models import User
from foundation.access.roles import Role
from foundation.statements import Blank, Statement
from registrations.models import Attendee, Order
from tests.factories.access import StaffFactory
from tests.factories.registrations import AttendeeFactory

pytestmark = pytest.mark.django_db


def test_a_statement_finds_each_person_it_is_asked_for_and_nobody_else():
    by_pk = Statement(lambda: User.objects.filter(pk=Blank("pk")))
    people = [StaffFactory(), StaffFactory()]

    assert [by_pk.all(pk=person.pk) for person in people] == [[person] for person in people]
    assert by_pk.one(pk=people[1].pk + 1) is None


def test_a_row_that_must_be_there_and_is_not_is_missed():
    by_pk = Statement(lambda: User.objects.filter(pk=Blank("pk")))

    with pytest.raises(User.DoesNotExist):
        by_pk.get(pk=1_000_000)


def test_its_rows_come_with_relations_and_without_what_was_left_out(django_assert_num_queries):
    attendee = AttendeeFactory()
    briefly = Statement(
        lambda: (
            Attendee.objects.select_related("order__edition", "organisation")
            .only("name", "order__edition__slug", "organisation__name_ar")
            .filter(pk=Blank("pk"))
        )
    )

    with django_assert_num_queries(1):
        found = briefly.get(pk=attendee.pk)
        told = (found.name, found.order.edition.slug, found.organisation)

    assert told == (attendee.name, attendee.edition.slug, attendee.organisation)
    assert {"email", "phone"} <= found.get_deferred_fields()


def test_its_rows_come_with_annotations_in_the_order_asked_for():
    person = StaffFactory(roles=[Role.DOOR, Role.DESK])
    roles = Statement(lambda: User.objects.filter(pk=Blank("pk")).annotate(role=F("groups__name")).order_by("role"))

    assert [row.role for row in roles.all(pk=person.pk)] == ["desk", "door"]


def test_times_and_identifiers_are_compared_as_the_database_keeps_them():
    order = AttendeeFactory().order
    by_token = Statement(lambda: Order.objects.filter(form_token=Blank("token", Order._meta.get_field("form_token"))))
    late = Statement(lambda: Order.objects.filter(created_at__gt=Blank("moment", DateTimeField())))

    assert by_token.one(token=order.form_token).created_at == order.created_at
    assert late.all(moment=order.created_at) == []
    assert late.all(moment=order.created_at - timedelta(microseconds=1)) == [order]


def test_the_queryset_is_written_once_in_each_thread():
    threads = []
    numbered = Statement(lambda: threads.append(1) or Session.objects.filter(expire_date=Blank("at", DateTimeField())))

    for _ in range(3):
        numbered.all(at=timezone.now())
    other = Thread(target=lambda: numbered.written)
    other.start()
    other.join()

    assert len(threads) == 2


@pytest.mark.django_db(transaction=True)
def test_a_lock_is_refused_where_it_would_not_hold():
    locked = Statement(lambda: User.objects.select_for_update().filter(pk=Blank("pk")))

    with pytest.raises(TransactionManagementError):
        locked.all(pk=1)
