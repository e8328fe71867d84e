from datetime import UTC, datetime

import pytest
from django.urls import reverse
from wagtail.models import ModelLogEntry

from events.models import Availability, Speaker
from tests.factories.events import SpeakerFactory

pytestmark = pytest.mark.django_db


def save(client, speaker, *times):
    fields = {"name_ar": "سركوت", "key": speaker.key, "language": "ar"}
    fields |= {"availabilities-TOTAL_FORMS": len(times), "availabilities-INITIAL_FORMS": 0}
    for number, (starts_at, ends_at) in enumerate(times):
        fields |= {f"availabilities-{number}-starts_at": starts_at, f"availabilities-{number}-ends_at": ends_at}
    return client.post(reverse("speaker:edit", args=[speaker.pk]), fields)


def test_an_editor_says_on_baghdad_s_clocks_when_a_person_can_come(client, editor):
    speaker = SpeakerFactory()

    save(client, speaker, ("2030-05-11 09:00", "2030-05-11 12:00"))

    assert list(Availability.objects.values_list("speaker", "starts_at", "ends_at")) == [
        (speaker.pk, datetime(2030, 5, 11, 6, 0, tzinfo=UTC), datetime(2030, 5, 11, 9, 0, tzinfo=UTC))
    ]


def test_nobody_leaves_before_coming(client, editor):
    response = save(client, SpeakerFactory(), ("2030-05-11 12:00", "2030-05-11 09:00"))

    assert list(response.context["form"].formsets["availabilities"].forms[0].errors) == ["ends_at"]
    assert not Availability.objects.exists()


def test_two_rows_of_one_person_are_merged_from_the_list(client, editor):
    kept = SpeakerFactory()
    merged = SpeakerFactory(edition=kept.edition)

    page = client.get(reverse("merge_speakers", args=[kept.edition_id]))
    client.post(reverse("merge_speakers", args=[kept.edition_id]), {"kept": kept.pk, "merged": merged.pk})

    assert page.context["groups"] == [[kept, merged]]
    assert list(Speaker.objects.all()) == [kept]
    edit = ModelLogEntry.objects.get()
    assert (edit.object_id, edit.action, edit.user) == (str(kept.pk), "wagtail.edit", editor)


@pytest.mark.parametrize("other", ["itself", "of another edition"])
def test_what_cannot_be_merged_is_refused_beside_the_field(client, editor, other):
    kept = SpeakerFactory()
    merged = kept if other == "itself" else SpeakerFactory()

    response = client.post(reverse("merge_speakers", args=[kept.edition_id]), {"kept": kept.pk, "merged": merged.pk})

    assert list(response.context["form"].errors) == ["merged"]
    assert Speaker.objects.filter(pk=merged.pk).exists()
