import pytest

from events.domain.board import draft_version
from events.domain.former_keys import present_key
from events.domain.merging import (
    NotTheSame,
    merge_organisations,
    merge_speakers,
    organisations_alike,
    speakers_alike,
)
from events.models import Appearance, KeyedKind, Organisation, Participation, Speaker
from foundation.audit.models import Entry
from tests.factories.events import EditionFactory, OrganisationFactory, SessionFactory, SpeakerFactory
from tests.factories.registrations import AttendeeFactory

pytestmark = pytest.mark.django_db


def test_whatever_pointed_at_either_organisation_points_at_the_kept_one():
    kept, merged = OrganisationFactory(), OrganisationFactory(website="https://example.org")
    speaker, attendee = SpeakerFactory(organisation=merged), AttendeeFactory(organisation=merged)
    edition, merged_pk = EditionFactory(), merged.pk
    for organisation, role in [(kept, "patron"), (merged, "patron"), (merged, "organiser")]:
        Participation.objects.create(edition=edition, organisation=organisation, role=role)

    merge_organisations(kept, merged)

    speaker.refresh_from_db()
    attendee.refresh_from_db()
    assert {speaker.organisation, attendee.organisation} == {kept}
    assert sorted(kept.participations.values_list("role", flat=True)) == ["organiser", "patron"]
    assert list(Organisation.objects.values_list("pk", "website")) == [(kept.pk, "https://example.org")]
    assert Entry.objects.get(action="organisation.merged").facts == {"merged": merged_pk}


def test_two_rows_of_one_person_become_one_and_the_old_address_leads_on():
    kept = SpeakerFactory(key="sarkawt", biography_ar="")
    merged = SpeakerFactory(edition=kept.edition, key="sarkawt-2", biography_ar="مهندس")
    both, one = SessionFactory(edition=kept.edition), SessionFactory(edition=kept.edition)
    for session, speaker in [(both, kept), (both, merged), (one, merged)]:
        Appearance.objects.create(session=session, speaker=speaker)

    merge_speakers(kept, merged)

    assert list(Speaker.objects.values_list("pk", "biography_ar")) == [(kept.pk, "مهندس")]
    assert set(Appearance.objects.values_list("session", "speaker")) == {(both.pk, kept.pk), (one.pk, kept.pk)}
    assert present_key(kept.edition, KeyedKind.SPEAKER, "sarkawt-2") == "sarkawt"


def test_a_board_that_lies_open_learns_that_two_people_are_one():
    kept = SpeakerFactory()
    known = draft_version(kept.edition)

    merge_speakers(kept, SpeakerFactory(edition=kept.edition))

    assert draft_version(kept.edition) != known


def test_a_row_is_not_merged_with_itself_nor_with_a_person_of_another_edition():
    organisation, speaker = OrganisationFactory(), SpeakerFactory()

    with pytest.raises(NotTheSame):
        merge_organisations(organisation, organisation)
    with pytest.raises(NotTheSame):
        merge_speakers(speaker, speaker)
    with pytest.raises(NotTheSame):
        merge_speakers(speaker, SpeakerFactory())


def test_rows_with_one_name_in_whatever_spelling_are_suggested():
    first = OrganisationFactory(name_ar="هيئة الإعلام والاتصالات", name_ckb="", name_en="CMC")
    second = OrganisationFactory(name_ar="هيأة الاعلام والإتصالات", name_ckb="", name_en="cmc")
    OrganisationFactory()

    assert organisations_alike() == [[first, second]]


def test_people_are_suggested_within_one_edition_only():
    first = SpeakerFactory(name_ckb="", name_en="")
    second = SpeakerFactory(edition=first.edition, name_ckb="", name_en="")
    SpeakerFactory(name_ckb="", name_en="")

    assert speakers_alike(first.edition) == [[first, second]]
