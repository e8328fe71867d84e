from datetime import timedelta

import pytest
from django.core import mail
from icalendar import Calendar

from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from registrations.domain.cancelling import cancel_order
from tests.registrations.people import register_person


def write_letters():
    run_waiting(within=timedelta(hours=1))
    return Message.objects.get()


@pytest.mark.parametrize(
    ("language", "subject", "greeting"),
    [
        ("ar", "تم تسجيلكم في مؤتمر العراق الإلكتروني", "سركوت نامق"),
        ("ckb", "بۆ کۆنفرانسی عێراقی ئەلیکترۆنی تۆمار کران", "بەڕێز سركوت نامق،"),
        ("en", "You are registered for e-Iraq Conference", "Dear سركوت نامق,"),
    ],
)
def test_the_confirmation_comes_in_the_persons_language(participant, language, subject, greeting):
    order = register_person(participant, language=language)

    message = write_letters()

    assert (message.to, message.subject) == (order.email, subject)
    assert greeting in message.text
    assert f"http://testserver/{language}/orders/{order.secret}/" in message.text
    assert f"{order.code[:4]}-{order.code[4:]}" in message.text


def test_the_calendar_travels_with_the_confirmation(participant):
    register_person(participant)

    write_letters()

    sent = [part for part in mail.outbox[0].message().walk() if part.get_content_type() == "text/calendar"]
    assert [(part.get_filename(), part["Content-Type"]) for part in sent] == [
        (f"{participant.edition.slug}.ics", 'text/calendar; charset="utf-8"')
    ]
    assert len(Calendar.from_ical(sent[0].get_payload(decode=True)).walk("VEVENT")) == 2


def test_cancelling_takes_the_days_out_of_the_calendar_again(participant):
    order = register_person(participant)
    write_letters()

    cancel_order(order)
    cancel_order(order)
    run_waiting(within=timedelta(hours=1))

    told = Message.objects.get(key=f"order:{order.pk}:registration_cancelled")
    calendar = Calendar.from_ical(bytes(told.attachments.get().content))
    assert (calendar["method"], {str(day["status"]) for day in calendar.walk("VEVENT")}) == ("CANCEL", {"CANCELLED"})


def test_a_name_cannot_add_a_header_to_a_mail(participant):
    participant.edition.title_ar = "مؤتمر\r\nBcc: everybody@example.org"
    participant.edition.save()

    register_person(participant)

    assert "\n" not in write_letters().subject


def test_who_cancels_before_the_confirmation_is_written_hears_only_of_the_cancellation(participant):
    order = register_person(participant)

    cancel_order(order)

    assert write_letters().key == f"order:{order.pk}:registration_cancelled"
