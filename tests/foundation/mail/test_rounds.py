from datetime import timedelta

import pytest
from django.core import mail
from django.core.exceptions import ValidationError

from foundation.jobs.models import Job
from foundation.jobs.running import run_waiting
from foundation.mail.models import Message
from foundation.mail.rounds import Letter, send_round
from foundation.mail.sending import Enclosure

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def letter(number, **changes):
    wanted = {
        "key": f"round:{number}",
        "to": f"person-{number}@example.org",
        "language": "ar",
        "template": "welcome",
        "context": {"name": "سارة"},
    }
    return Letter(**wanted | changes)


def test_each_person_is_sent_their_own_mail_in_their_language():
    send_round([letter(1), letter(2, language="ckb", context={"name": "گوڵاڵە"})])

    run_waiting(within=HOUR)

    sent = sorted((message.to, message.body) for message in mail.outbox)
    assert sent == [(["person-1@example.org"], "سارة — ar\n"), (["person-2@example.org"], "گوڵاڵە — ckb\n")]


def test_a_file_travels_with_the_mail_it_belongs_to():
    send_round([letter(1), letter(2, attachments=[Enclosure("a.ics", "text/calendar", b"SUMMARY:A\r\n")])])

    run_waiting(within=HOUR)

    assert {message.to[0]: len(message.attachments) for message in mail.outbox} == {
        "person-1@example.org": 0,
        "person-2@example.org": 1,
    }


def test_the_same_round_again_tells_only_those_who_were_not_told():
    send_round([letter(1)])
    send_round([letter(1, context={"name": "أحمد"}), letter(2), letter(2)])

    run_waiting(within=HOUR)

    assert sorted(message.to[0] for message in mail.outbox) == ["person-1@example.org", "person-2@example.org"]


def test_what_a_broken_round_wrote_is_taken_back():
    with pytest.raises(ValidationError):
        send_round([letter(1), letter(2, to="nobody")])

    assert (Message.objects.count(), Job.objects.count()) == (0, 0)


@pytest.mark.parametrize("count", [0, 1, 40])
def test_a_round_asks_no_more_of_the_database_for_many_people(count, django_assert_max_num_queries):
    with django_assert_max_num_queries(6):
        send_round(letter(number) for number in range(count))

    assert Message.objects.count() == count
