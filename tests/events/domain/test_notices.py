import pytest
from django.utils import timezone

from events.domain.releases import release_agenda
from events.models import AgendaRelease, Appearance, Edition, NoticeDraft, NoticeState, Speaker
from foundation.mail.models import Message
from tests.events.programmes import move, named, person, programme

pytestmark = pytest.mark.django_db


@pytest.fixture
def edition():
    edition = programme()
    release_agenda(edition)
    return edition


def taken_off_and_deleted(edition):
    named(edition, "person-removed").appearances.all().delete()
    gone = Speaker.objects.get(edition=edition, key="of-person-removed")
    gone.delete()
    return gone


def release_without_guids(edition):
    content = edition.releases.first().content
    for row in [*content["sessions"], *content["people"]]:
        del row["guid"], row["number"]
    AgendaRelease.objects.create(edition=edition, number=2, content=content, digest="x", released_at=timezone.now())


def test_whoever_has_the_address_of_somebody_deleted_is_not_told_what_concerns_that_one(edition):
    gone = taken_off_and_deleted(edition)
    person(edition, gone.key)

    release = release_agenda(edition)

    (notice,) = release.notices.all()
    assert (notice.person, notice.speaker, notice.state) == (gone.guid, None, NoticeState.UNREACHABLE)
    assert not Message.objects.exists()


def test_somebody_deleted_and_entered_again_is_asked_and_not_asked_no_longer(edition):
    again = person(edition, taken_off_and_deleted(edition).key)
    Appearance.objects.create(session=named(edition, "person-removed"), speaker=again)

    release_agenda(edition)

    methods = [attachment.content_type for attachment in Message.objects.get().attachments.all()]
    assert methods == ["text/calendar; method=REQUEST; charset=utf-8"]


def test_people_of_a_release_older_than_guids_are_known_by_their_address(edition):
    release_without_guids(edition)
    named(edition, "person-removed").appearances.all().delete()

    notice = release_agenda(edition).notices.get()

    assert (notice.speaker.key, notice.state) == ("of-person-removed", NoticeState.TOLD)


def test_what_was_written_for_a_release_that_told_nobody_does_not_wait_for_the_next(edition):
    speaker = Speaker.objects.get(edition=edition, key="of-moved-in-time")
    NoticeDraft.objects.create(edition=edition, person=speaker.guid, is_held_back=True)
    move(edition, "moved-in-time", minutes=20)
    release_agenda(edition, tells_people=False)
    move(edition, "moved-in-time", minutes=25)

    notice = release_agenda(edition).notices.get()

    assert (notice.speaker, notice.state) == (speaker, NoticeState.TOLD)


def test_the_usual_subject_names_an_edition_of_the_longest_title_as_far_as_it_goes(edition):
    Edition.objects.filter(pk=edition.pk).update(title_ar="م" * 200, title_ckb="م" * 200, title_en="م" * 200)
    move(edition, "moved-in-time", minutes=20)

    notice = release_agenda(edition).notices.get()

    assert len(notice.subject) == 200
    assert notice.subject.endswith("مم")
