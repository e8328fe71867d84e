import pytest

from foundation.access.roles import Role
from foundation.audit.models import Entry
from registrations.models import RegistrationType
from tests.registrations.people import register_person


@pytest.fixture
def order(participant):
    return register_person(participant, name="گوڵاڵە ڕێبوار", phone="+9647701234567", organisation_name="زانكۆی هەولێر")


@pytest.fixture
def people(order, participant):
    register_person(participant, name="حسن كاظم")
    return {"گوڵاڵە ڕێبوار", "حسن كاظم"}


def found(page, people):
    return {name for name in people if name in page.content.decode()}


@pytest.mark.parametrize("query", ["گولاله", "ريبوار گو", "0770 123", "٠٧٧٠١٢٣٤", "+964770", "زانکوی"])
def test_the_desk_finds_a_person_in_any_spelling(client_of, people, query):
    page = client_of(Role.DESK).get("/ar/office/registrations/", {"q": query})

    assert found(page, people) == {"گوڵاڵە ڕێبوار"}


def test_the_desk_finds_a_person_by_the_code_they_read_aloud(client_of, people, order):
    page = client_of(Role.DESK).get("/ar/office/registrations/", {"q": f" {order.code[:4]}-{order.code[4:].lower()}"})

    assert found(page, people) == {"گوڵاڵە ڕێبوار"}


def test_without_a_query_everybody_is_listed(client_of, people):
    assert found(client_of(Role.DESK).get("/ar/office/registrations/"), people) == people


@pytest.mark.parametrize("count", [1, 3])
def test_the_list_asks_the_database_as_often_for_three_people_as_for_one(
    client_of, participant, django_assert_max_num_queries, count
):
    participant.capacity = None
    participant.save()
    for _ in range(count):
        register_person(participant)
    client = client_of(Role.DESK)

    with django_assert_max_num_queries(10):
        client.get("/ar/office/registrations/")


def test_the_desk_cancels_an_order(client_of, order):
    client = client_of(Role.DESK)

    answer = client.post(f"/ar/office/registrations/{order.pk}/cancel/", follow=True)

    order.refresh_from_db()
    assert (answer.status_code, order.is_cancelled) == (200, True)
    assert Entry.objects.about(order).get(action="order.cancelled").actor.startswith("user:")


def test_the_list_leaves_as_a_table_without_formulas(client_of, participant):
    register_person(participant, name='=HYPERLINK("http://x","س")', position="@SUM(A1)", organisation_name="+وزارة")

    answer = client_of(Role.ORGANISER).get("/ar/office/registrations/export.csv")

    table = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert """"'=HYPERLINK(""http://x"",""س"")",,'+وزارة,'@SUM(A1),""" in table
    assert Entry.objects.about(participant.edition).get(action="attendees.exported").facts == {"count": 1}


@pytest.mark.parametrize(
    ("capacity", "status", "kept"), [("1", 302, 1), ("", 302, None), ("0", 400, 2), ("-1", 400, 2)]
)
def test_an_organiser_changes_a_capacity_but_not_below_its_use(client_of, order, capacity, status, kept):
    participant = RegistrationType.objects.get()
    typed = {"name_ar": "مشارك", "colour": "palm", "capacity": capacity, "is_open": "on"}

    answer = client_of(Role.ORGANISER).post(f"/ar/office/registration-types/{participant.pk}/", typed)

    participant.refresh_from_db()
    assert (answer.status_code, participant.capacity) == (status, kept)


PAGES = [
    ("registrations/", {Role.ORGANISER, Role.DESK}),
    ("registrations/export.csv", {Role.ORGANISER}),
    ("registrations/{order}/", {Role.ORGANISER, Role.DESK}),
    ("registration-types/", {Role.ORGANISER}),
    ("registration-types/{type}/", {Role.ORGANISER}),
]


@pytest.mark.parametrize(("page", "allowed"), PAGES)
def test_only_those_who_need_them_see_peoples_data(client, client_of, order, page, allowed):
    path = "/ar/office/" + page.format(order=order.pk, type=order.attendees.get().registration_type_id)

    refused = {role for role in Role if client_of(role).get(path).status_code == 403}

    assert refused == set(Role) - allowed
    assert client.get(path).headers["Location"].startswith("/ar/office/login/")


def test_only_the_desk_and_organisers_cancel_for_others(client_of, order):
    path = f"/ar/office/registrations/{order.pk}/cancel/"

    refused = {role for role in Role if client_of(role).post(path).status_code == 403}

    assert refused == set(Role) - {Role.ORGANISER, Role.DESK}
