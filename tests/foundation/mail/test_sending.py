from datetime import timedelta
from smtplib import SMTPRecipientsRefused, SMTPServerDisconnected

import pytest
from django.core import mail
from django.core.exceptions import ValidationError

from foundation.jobs.models import Job, JobState
from foundation.jobs.running import run_waiting
from foundation.mail.models import Message, MessageState
from foundation.mail.sending import Enclosure

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def test_a_mail_is_sent_in_the_language_and_direction_of_its_reader(welcome):
    welcome(language="ckb", context={"name": "گوڵاڵە"})

    run_waiting(within=HOUR)

    [sent] = mail.outbox
    html, kind = sent.alternatives[0]
    assert (sent.to, sent.body, kind) == (["sara@example.org"], "گوڵاڵە — ckb\n", "text/html")
    assert '<html lang="ckb" dir="rtl">' in html
    assert Message.objects.get().state == MessageState.SENT


def test_the_same_event_told_twice_sends_one_mail(welcome):
    assert welcome().pk == welcome(context={"name": "أحمد"}).pk

    run_waiting(within=HOUR)

    assert len(mail.outbox) == 1


@pytest.mark.parametrize("break_", ["\r\nBcc: thief@example.org", "\n", "\r", "\u2028", "\x0b", "\x00", "\x85"])
def test_a_name_cannot_add_a_header(welcome, break_):
    message = welcome(context={"name": f"Sara{break_}Bcc: thief@example.org"})

    run_waiting(within=HOUR)

    assert len(message.subject.splitlines()) == 1
    parsed = mail.outbox[0].message()
    assert (parsed["Bcc"], parsed["To"]) == (None, "sara@example.org")


@pytest.mark.parametrize("address", ["sara@example.org\nBcc: x@example.org", "a@example.org,b@example.org", "sara"])
def test_what_is_no_single_address_is_refused(welcome, address):
    with pytest.raises(ValidationError):
        welcome(to=address)


def test_markup_in_a_name_is_shown_as_it_was_written(welcome):
    message = welcome(context={"name": "<b>A & B</b> {{ 7|add:7 }}"})

    assert message.subject.endswith("<b>A & B</b> {{ 7|add:7 }}")
    assert "<p>&lt;b&gt;A &amp; B&lt;/b&gt; {{ 7|add:7 }}</p>" in message.html


def test_a_calendar_file_travels_with_the_mail(welcome):
    welcome(attachments=[Enclosure("e-iraq.ics", "text/calendar", "SUMMARY:المؤتمر\r\n".encode())])

    run_waiting(within=HOUR)

    [part] = [part for part in mail.outbox[0].message().walk() if part.get_filename()]
    assert (part.get_filename(), part.get_content_type()) == ("e-iraq.ics", "text/calendar")
    assert part.get_payload(decode=True).decode() == "SUMMARY:المؤتمر\r\n"


@pytest.mark.parametrize(
    ("answer", "state", "job_state"),
    [
        (SMTPServerDisconnected(), MessageState.WAITING, JobState.NEW),
        (SMTPRecipientsRefused({"sara@example.org": (451, b"greylisted")}), MessageState.WAITING, JobState.NEW),
        (SMTPRecipientsRefused({"sara@example.org": (550, b"unknown")}), MessageState.FAILED, JobState.DEAD),
    ],
)
def test_a_mail_waits_for_a_server_that_is_away_and_ends_when_it_is_refused(
    welcome, settings, answer, state, job_state
):
    settings.EMAIL_BACKEND = "tests.foundation.mail.refusing.EmailBackend"
    settings.REFUSAL = answer
    welcome()

    run_waiting(within=HOUR)

    assert Message.objects.get().state == state
    assert Job.objects.get().state == job_state
    assert "sara" not in Job.objects.get().error
