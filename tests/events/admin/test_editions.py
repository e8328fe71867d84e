from datetime import UTC, datetime, time

import pytest
from django.urls import reverse

from events.domain.releases import release_agenda, released_agenda
from events.models import Edition, Organisation, Session
from foundation.access.roles import Role
from foundation.audit.models import Entry
from tests.factories.events import EditionFactory, OrganisationFactory, SlotFactory

pytestmark = pytest.mark.django_db
ROWS = ["participations", "recommendations"]


def filled(edition, **changed):
    names = ["slug", "number", "title_ar", "starts_on", "ends_on", "time_zone", "main_language", "state"]
    hours = ["opens_at", "closes_at", "day_changes_at", "walking_minutes"]
    facts = {name: getattr(edition, name) for name in [*names, *hours]}
    counts = {f"{rows}-{which}_FORMS": 0 for rows in ROWS for which in ("TOTAL", "INITIAL")}
    return {**facts, **counts, **changed}


def save(client, edition, **changed):
    return client.post(reverse("edition:edit", args=[edition.pk]), filled(edition, **changed))


def test_an_organisation_is_given_its_part_in_an_edition(client, editor):
    edition, organisation = EditionFactory(), OrganisationFactory()
    row = {"organisation": organisation.pk, "role": "patron", "ORDER": 1}
    fields = {f"participations-0-{name}": value for name, value in row.items()}

    save(client, edition, **fields, **{"participations-TOTAL_FORMS": 1})

    assert list(edition.participations.values_list("organisation", "role")) == [(organisation.pk, "patron")]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"starts_on": "2030-05-12"}, "starts_on"),
        ({"ends_on": "2030-05-10"}, "ends_on"),
        ({"slug": "office"}, "slug"),
    ],
)
def test_an_edition_is_not_moved_away_from_its_sessions(client, editor, changed, field):
    slot = SlotFactory()

    response = save(client, slot.session.edition, **changed)

    assert list(response.context["form"].errors) == [field]


@pytest.mark.parametrize(("asked", "kept"), [(time(2), time(2)), (time(0, 30), time(4))])
def test_a_day_does_not_end_before_the_film_of_its_night(client, editor, asked, kept):
    """The film begins at one in Baghdad, after the edition's last day."""
    slot = SlotFactory(starts_at=datetime(2030, 5, 12, 22, 0, tzinfo=UTC))

    save(client, slot.session.edition, day_changes_at=asked)

    assert Edition.objects.get().day_changes_at == kept


def test_closing_an_edition_is_told_to_the_audit(client, editor):
    edition = EditionFactory()

    save(client, edition, state="archived")

    assert Edition.objects.get().is_archived
    assert Entry.objects.filter(action="edition.archived", subject_id=str(edition.pk)).count() == 1


def test_an_editor_sees_what_a_release_would_publish(client, editor):
    slot = SlotFactory(session__title_ar="جلسة أولى")
    release_agenda(slot.session.edition)
    Session.objects.update(title_ar="جلسة ثانية")

    response = client.get(reverse("release_agenda", args=[slot.session.edition.pk]))

    changes = response.context["changes"]
    assert [(change.kind, change.language, change.before, change.after) for change in changes] == [
        ("retitled", "ar", "جلسة أولى", "جلسة ثانية")
    ]


def test_an_editor_releases_the_agenda_with_a_note(client, editor):
    edition = SlotFactory().session.edition
    address = reverse("release_agenda", args=[edition.pk])
    seen = client.get(address).context["seen"]

    client.post(address, {"note_ar": "تغيير القاعة", "seen": seen})

    agenda = released_agenda(edition)
    assert (agenda.number, agenda.note.ar) == (1, "تغيير القاعة")
    assert Entry.objects.get(action="agenda.released").actor == f"user:{editor.pk}"


def test_an_unchanged_agenda_is_not_released_twice(client, editor):
    edition = SlotFactory().session.edition
    release_agenda(edition)
    address = reverse("release_agenda", args=[edition.pk])

    response = client.post(address, {"seen": client.get(address).context["seen"]}, follow=True)

    assert response.status_code == 200
    assert edition.releases.count() == 1


def test_an_organiser_copies_an_edition(client_of):
    original = SlotFactory().session.edition
    new = {"title_ar": "الدورة الخامسة", "slug": "eiraq-5", "number": 5, "starts_on": "2031-05-10"}

    client_of(Role.ORGANISER).post(reverse("copy_edition", args=[original.pk]), new)

    copied = Edition.objects.get(slug="eiraq-5")
    assert (copied.state, copied.rooms.count(), copied.sessions.count()) == ("draft", original.rooms.count(), 0)


def test_an_address_that_is_taken_is_refused_and_what_was_typed_stays(client_of):
    original = EditionFactory()
    new = {"title_ar": "الدورة", "slug": original.slug, "number": 5, "starts_on": "2031-05-10"}

    response = client_of(Role.ORGANISER).post(reverse("copy_edition", args=[original.pk]), new)

    assert list(response.context["form"].errors) == ["slug"]
    assert response.context["form"]["title_ar"].value() == "الدورة"


def test_a_programme_editor_makes_no_edition_by_copying(client, editor):
    original = EditionFactory()

    response = client.post(reverse("copy_edition", args=[original.pk]), {"title_ar": "x"})

    assert response.status_code == 302
    assert Edition.objects.count() == 1


def test_doubled_organisations_are_merged_from_their_list(client, editor):
    kept, merged = OrganisationFactory(name_en="CMC"), OrganisationFactory(name_en="C.M.C. ")

    client.post(reverse("merge_organisations"), {"kept": kept.pk, "merged": merged.pk})

    assert list(Organisation.objects.all()) == [kept]
