from datetime import date

import pytest

from events.models import EditionState
from registrations.models import Attendee, Consent, Order
from tests.factories.events import EditionFactory, OrganisationFactory
from tests.factories.registrations import RegistrationTypeFactory
from tests.registrations.people import register_person


def test_a_person_registers_and_sees_the_order(send, client):
    answer = send()

    order = Order.objects.get()
    assert answer.headers["Location"] == f"/ar/orders/{order.secret}/"
    page = client.get(answer.headers["Location"])
    assert page.status_code == 200
    assert f"{order.code[:4]}-{order.code[4:]}" in page.content.decode()


def test_what_was_typed_is_kept_as_it_is_understood(send):
    send()

    attendee = Attendee.objects.get()
    assert (attendee.email, attendee.phone, attendee.language) == ("sarkawt@example.org", "+9647701234567", "ckb")
    assert (attendee.name, attendee.latin_name, attendee.position) == ("سركوت نامق", "Sarkawt Namiq", "مدير")


def test_the_consent_is_kept_in_the_words_that_were_shown(send, client, participant):
    shown = client.get(f"/ar/{participant.edition.slug}/register/").content.decode()

    send()

    consent = Consent.objects.get()
    assert consent.language == "ar"
    assert consent.text in shown


def test_an_organisation_of_the_directory_is_found_in_another_spelling(send):
    ministry = OrganisationFactory(name_ar="وزارة الإتصالات")

    send()

    assert Attendee.objects.values_list("organisation", "organisation_name").get() == (ministry.pk, "وزارة الاتصالات")


def test_ten_clicks_make_one_order(send):
    answers = {send().headers["Location"] for _ in range(10)}

    assert answers == {f"/ar/orders/{Order.objects.get().secret}/"}


@pytest.mark.parametrize(
    ("field", "mistake", "said"),
    [
        ("name", "", "يرجى كتابة الاسم."),
        ("name", "١٢٣", "الاسم يُكتب بالحروف."),
        ("name", "م" * 10_000, "الاسم أطول من 80 حرفاً."),
        ("name", "سركوت\x07", "في الاسم رمز لا يمكن طباعته."),
        ("latin_name", "سركوت", "بالحروف اللاتينية فقط."),
        ("organisation", "و" * 121, "هذا أطول من 120 حرفاً."),
        ("position", "مدير\x07", "هنا رمز لا يمكن طباعته."),
        ("email", "سركوت", "هذا ليس عنوان بريد إلكتروني."),
        ("email", "", "يرجى كتابة بريدكم الإلكتروني"),
        ("phone", "0770 12", "لا يوجد هاتف بهذا الرقم."),
        ("phone", "hello", "هذا ليس رقم هاتف."),
        ("consent", "", "من دون موافقتكم"),
        ("language", "tlh", "اختيار"),
    ],
)
def test_a_mistake_is_explained_and_nothing_typed_is_lost(send, field, mistake, said):
    answer = send(**{field: mistake})

    page = answer.content.decode()
    assert (answer.status_code, Order.objects.count()) == (400, 0)
    assert said in page
    assert "Sarkawt@Example.org" in page if field != "email" else "سركوت نامق" in page


@pytest.mark.parametrize("name", ["%D8%B3%ED%A0%80", "%FF%FE", "%00", "%EF%BF%BD"])
def test_unreadable_text_is_refused(client, participant, typed, name):
    body = "&".join([*(f"{field}={value}" for field, value in typed.items() if field != "name"), f"name={name}"])

    answer = client.post(
        f"/ar/{participant.edition.slug}/register/", body, content_type="application/x-www-form-urlencoded"
    )

    assert (answer.status_code, Order.objects.count()) == (400, 0)


@pytest.mark.parametrize(
    "bomb", [{f"field{n}": "x" for n in range(10_000)}, {"name": "م" * 1_000_000}], ids=["fields", "megabyte"]
)
def test_a_bomb_of_a_form_is_refused(send, bomb):
    answer = send(**bomb)

    assert answer.status_code in {400, 413}


def test_when_the_last_place_is_gone_the_page_says_so_kindly(send, participant):
    register_person(participant)
    register_person(participant)

    answer = send()

    assert (answer.status_code, Attendee.objects.count()) == (409, 2)
    assert 'data-code="sold_out"' in answer.content.decode()


def test_another_type_can_be_chosen_when_one_is_full(send, participant):
    press = RegistrationTypeFactory(edition=participant.edition, capacity=1)
    register_person(press)

    refused = send(registration_type=press.pk)
    taken = send(registration_type=participant.pk)

    assert (refused.status_code, taken.status_code) == (409, 302)
    assert 'value="سركوت نامق"' in refused.content.decode()


def test_the_type_is_asked_only_when_there_is_a_choice(client, participant):
    address = f"/en/{participant.edition.slug}/register/"
    alone = client.get(address).content.decode()
    RegistrationTypeFactory(edition=participant.edition, name_en="Press")

    assert "registration_type" not in alone
    assert "Press" in client.get(address).content.decode()


@pytest.mark.parametrize(
    ("facts", "status", "said"),
    [
        ({"state": EditionState.ARCHIVED}, 200, "has been held"),
        ({"starts_on": date(2017, 5, 10), "ends_on": date(2017, 5, 11)}, 200, "has been held"),
        ({}, 200, "Registration is not open"),
        ({"state": EditionState.DRAFT}, 404, ""),
    ],
)
def test_a_visitor_who_cannot_register_is_told_why(client, db, facts, status, said):
    edition = EditionFactory(**facts)

    answer = client.get(f"/en/{edition.slug}/register/")

    assert answer.status_code == status
    assert said in answer.content.decode()


def test_hostile_names_are_letters_like_others(send, client):
    answer = send(name='<script>alert("سركوت")</script>{{7*7}}')

    page = client.get(answer.headers["Location"]).content.decode()
    assert "&lt;script&gt;alert(&quot;سركوت&quot;)&lt;/script&gt;{{7*7}}" in page
    assert "<script>alert" not in page
