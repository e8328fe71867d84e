import re

import pytest
from django.utils import translation
from icalendar import Calendar

from events.domain.releases import pending_changes, release_agenda
from events.models import (
    Appearance,
    EditionState,
    NoticeDraft,
    NoticeState,
    ReleaseNotice,
    SessionState,
    Slot,
    Speaker,
)
from foundation.jobs.models import Job
from foundation.mail.models import Message
from tests.events.programmes import TEN, changed_programme, move, named, person, programme, session, update

pytestmark = pytest.mark.django_db

# Whose session it is, the language of the mail, and for each invitation: method, sequence, minutes, status.
TABLE = {
    "of-new": ("ckb", [("REQUEST", 1, 30, "CONFIRMED")]),
    "of-moved-in-time": ("ar", [("REQUEST", 1, 30, "CONFIRMED")]),
    "of-moved-in-room": ("ckb", [("REQUEST", 1, 30, "CONFIRMED")]),
    "of-lengthened": ("en", [("REQUEST", 1, 45, "CONFIRMED")]),
    "of-shortened": ("ar", [("REQUEST", 1, 15, "CONFIRMED")]),
    "of-one-time-more": ("ckb", [("REQUEST", 1, 30, "CONFIRMED"), ("REQUEST", 1, 30, "CONFIRMED")]),
    "of-one-time-less": ("en", [("REQUEST", 1, 30, "CONFIRMED"), ("CANCEL", 1, 30, "CANCELLED")]),
    "of-cancelled": ("en", [("CANCEL", 1, 30, "CANCELLED")]),
    "of-taken-out": ("ar", [("CANCEL", 1, 30, "CANCELLED")]),
    "who-is-added": ("en", [("REQUEST", 0, 30, "CONFIRMED")]),
    "of-person-removed": ("ar", [("CANCEL", 0, 30, "CANCELLED")]),
}
NOBODY = [
    "of-retitled",
    "of-person-added",
    "of-role-changed",
    "of-kind-changed",
    "of-theme-changed",
    "of-details-changed",
]


@pytest.fixture
def edition():
    return changed_programme()


def invitations(message):
    return [invitation(attachment) for attachment in message.attachments.order_by("pk")]


def invitation(attachment):
    calendar = Calendar.from_ical(bytes(attachment.content))
    (event,) = calendar.walk("VEVENT")
    method = str(calendar["method"])
    assert attachment.content_type == f"text/calendar; method={method}; charset=utf-8"
    minutes = (event.decoded("dtend") - event.decoded("dtstart")).seconds // 60
    return method, int(event["sequence"]), minutes, str(event["status"])


def mails():
    return {message.to.removesuffix("@example.org"): message for message in Message.objects.all()}


def test_a_release_with_every_kind_of_change_sends_exactly_the_messages_of_the_table(edition):
    release_agenda(edition)

    sent = {who: (message.language, invitations(message)) for who, message in mails().items()}
    assert sent == TABLE
    assert not sent.keys() & set(NOBODY)


def test_what_concerns_nobody_sends_nothing():
    edition = programme()
    release_agenda(edition)
    update(edition, "retitled", title_ar="عنوان آخر")
    update(edition, "kind-changed", kind="panel")
    release_agenda(edition)

    assert (Message.objects.count(), ReleaseNotice.objects.count()) == (0, 0)


def test_each_invitation_names_its_person_the_edition_and_one_session(edition):
    release_agenda(edition)

    calendar = Calendar.from_ical(bytes(mails()["of-moved-in-time"].attachments.get().content))
    (event,) = calendar.walk("VEVENT")
    assert str(event["attendee"]) == "mailto:of-moved-in-time@example.org"
    assert str(event["organizer"]).startswith("mailto:")
    assert str(event["uid"]) == f"{named(edition, 'moved-in-time').guid}@testserver"
    assert event.decoded("dtstart").isoformat() == "2030-05-12T07:00:00+03:00"


def test_a_mail_tells_all_that_concerns_its_person_in_their_language(edition):
    release_agenda(edition)

    message = mails()["of-lengthened"]
    assert "Longer: “lengthened” (Saturday 11 May 2030 at 12:00), 45 instead of 30 minutes" in message.text
    assert "lengthened: Saturday 11 May 2030 at 12:00" in message.text
    assert not re.search("[a-z]{3}", mails()["of-moved-in-time"].subject)


def test_all_changes_of_one_person_travel_in_one_mail():
    edition = programme()
    release_agenda(edition)
    busy, hall = Speaker.objects.get(edition=edition, key="of-cancelled"), edition.rooms.first()
    session(edition, "second", busy, rooms=[hall], hour=20)
    session(edition, "third", busy, rooms=[hall], hour=21)
    update(edition, "cancelled", state=SessionState.CANCELLED)
    release_agenda(edition)

    (message,) = Message.objects.all()
    assert sorted(invitations(message)) == [
        ("CANCEL", 1, 30, "CANCELLED"),
        ("REQUEST", 1, 30, "CONFIRMED"),
        ("REQUEST", 1, 30, "CONFIRMED"),
    ]


def test_whoever_leaves_a_session_that_moves_is_only_asked_no_longer():
    edition = programme()
    release_agenda(edition)
    named(edition, "person-removed").appearances.all().delete()
    move(edition, "person-removed", minutes=20)
    release_agenda(edition)

    assert [invitations(message) for message in Message.objects.all()] == [[("CANCEL", 1, 30, "CANCELLED")]]


def test_a_session_held_after_all_asks_its_people_again_under_a_higher_number():
    edition = programme()
    release_agenda(edition)
    update(edition, "cancelled", state=SessionState.CANCELLED)
    release_agenda(edition)
    update(edition, "cancelled", state=SessionState.CONFIRMED)
    release_agenda(edition)

    told = [invitations(message) for message in Message.objects.order_by("pk")]
    assert told == [[("CANCEL", 1, 30, "CANCELLED")], [("REQUEST", 2, 30, "CONFIRMED")]]


def test_a_session_that_was_taken_out_and_comes_back_has_a_higher_number_than_its_cancellation():
    edition = programme()
    release_agenda(edition)
    named(edition, "taken-out").slots.all().delete()
    release_agenda(edition)
    Slot.objects.create(session=named(edition, "taken-out"), room=edition.rooms.first(), starts_at=TEN, minutes=10)
    release_agenda(edition)

    told = [invitations(message) for message in Message.objects.order_by("pk")]
    assert told == [[("CANCEL", 1, 30, "CANCELLED")], [("REQUEST", 2, 10, "CONFIRMED")]]


def test_each_mail_is_queued_with_the_release_and_only_once(edition):
    release_agenda(edition)

    assert Job.objects.filter(kind="mail.send").count() == len(TABLE)
    assert ReleaseNotice.objects.filter(state=NoticeState.TOLD).count() == len(TABLE)


def test_who_has_no_address_is_listed_and_not_written_to(edition):
    Speaker.objects.filter(key="of-new").update(email="")
    release = release_agenda(edition)

    assert [str(notice.speaker.key) for notice in release.notices.filter(state=NoticeState.UNREACHABLE)] == ["of-new"]
    assert "of-new" not in mails()


def test_what_editors_wrote_is_sent_and_what_they_hold_back_is_not(edition):
    written, held = (Speaker.objects.get(key=key) for key in ("of-new", "of-cancelled"))
    NoticeDraft.objects.create(edition=edition, person=written.guid, subject="بابەت", opening="سڵاو")
    NoticeDraft.objects.create(edition=edition, person=held.guid, is_held_back=True)
    release = release_agenda(edition)

    message = mails()["of-new"]
    assert (message.subject, message.text.splitlines()[0]) == ("بابەت", "سڵاو")
    assert "of-cancelled" not in mails()
    assert release.notices.get(person=held.guid).state == NoticeState.HELD_BACK
    assert not NoticeDraft.objects.exists()


def test_the_first_release_tells_nobody_unless_somebody_has_read_it_first():
    release_agenda(programme())
    assert not Message.objects.exists()

    release_agenda(programme(), tells_people=True)
    assert Message.objects.count() == 15


@pytest.mark.parametrize("facts", [{"is_sample": True}, {"state": EditionState.ARCHIVED}])
def test_samples_and_held_editions_write_to_nobody(facts):
    edition = changed_programme(**facts)
    release_agenda(edition, tells_people=True)

    assert (Message.objects.count(), ReleaseNotice.objects.count()) == (0, 0)


def test_a_release_that_is_asked_to_tell_nobody_tells_nobody(edition):
    release_agenda(edition, tells_people=False)

    assert not Message.objects.exists()


def test_every_change_has_a_sentence_in_every_language(edition):
    changes = pending_changes(edition)

    for language in ("ar", "ckb", "en"):
        with translation.override(language):
            sentences = [(str(change.sentence), change.sentence.html) for change in changes]
        assert all(text and html and "%(" not in text for text, html in sentences)


def test_someone_is_told_whose_row_is_gone_as_far_as_possible(edition):
    removed = Speaker.objects.get(key="of-person-removed")
    removed.delete()
    release = release_agenda(edition)

    assert release.notices.get(person=removed.guid).state == NoticeState.UNREACHABLE


def test_one_person_added_to_two_sessions_hears_once():
    edition = programme()
    release_agenda(edition)
    new = person(edition, "busy")
    for key in ("retitled", "kind-changed"):
        Appearance.objects.create(session=named(edition, key), speaker=new)
    release_agenda(edition)

    assert [len(invitations(message)) for message in Message.objects.all()] == [2]
