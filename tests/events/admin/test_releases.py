from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from events.domain.releases import next_content, pending_changes, release_agenda
from events.domain.warning_sentences import sentences_of_warnings
from events.models import Edition, NoticeDraft, PlannedRelease, PlanState, Slot, Speaker
from foundation.access.roles import Role
from foundation.mail.models import Message
from tests.events.programmes import changed_programme, move, named, programme, session
from tests.factories.events import RoomFactory

pytestmark = pytest.mark.django_db

NOW = {"note_ar": "ملاحظة", "note_ckb": "", "note_en": "", "tells_people": "on", "at": ""}
TO_BE_READ_AGAIN = "كُتبت قبل تغيّر البرنامج"
OVERDUE = "حلّ وقته ولم يصدر البرنامج بعد"


@pytest.fixture
def edition():
    return changed_programme()


def page(name, *args):
    return reverse(name, args=args)


def text(client, name, *args, **query):
    answer = client.get(page(name, *args), query)
    assert answer.status_code == 200
    return answer.content.decode()


def press_release(client, edition, **typed):
    """As the form of the page sends it."""
    address = page("release_agenda", edition.pk)
    return client.post(address, {**NOW, "seen": client.get(address).context["seen"], **typed})


def on_clocks(edition, moment):
    return f"{moment.astimezone(edition.zone):%Y-%m-%dT%H:%M}"


def test_the_page_shows_the_diff_the_messages_and_whom_nobody_can_write_to(client, editor, edition):
    Speaker.objects.filter(key="of-new").update(email="")

    shown = text(client, "release_agenda", edition.pk)

    assert "أُلغي: «جلسة cancelled»" in shown.replace('<bdi lang="en">cancelled</bdi>', "cancelled")
    assert "of-cancelled@example.org" in shown
    assert "of-retitled@example.org" not in shown
    assert shown.count("لا يمكن الوصول إليه") == 1


def test_what_stands_open_is_said_before_a_release(client, editor, edition):
    first, second = Slot.objects.filter(session__edition=edition).order_by("pk")[:2]
    Slot.objects.filter(pk=second.pk).update(room=first.room, starts_at=first.starts_at)

    answer = client.get(page("release_agenda", edition.pk))

    assert answer.context["warnings"] == sentences_of_warnings(edition)
    assert any(str(first.room.name) in sentence for sentence in answer.context["warnings"])


def test_an_editor_releases_now_and_people_are_told(client, editor, edition):
    change_count = len(pending_changes(edition))
    press_release(client, edition)

    release = edition.releases.first()
    assert (release.number, release.note_ar, release.released_by) == (2, "ملاحظة", editor)
    assert release.change_count == change_count
    assert Message.objects.count() == 11


def test_an_editor_releases_and_tells_nobody(client, editor, edition):
    press_release(client, edition, tells_people="")

    assert (edition.releases.count(), Message.objects.count()) == (2, 0)


def test_a_sample_is_not_asked_whether_to_send_messages(client, editor, edition):
    asked = text(client, "release_agenda", edition.pk)
    Edition.objects.filter(pk=edition.pk).update(is_sample=True)

    asked_of_sample = text(client, "release_agenda", edition.pk)

    assert ("tells_people" in asked, "tells_people" in asked_of_sample) == (True, False)


def test_people_are_told_of_invitations_not_of_methods(client, editor, edition):
    shown = text(client, "release_agenda", edition.pk)

    assert ("دعوة" in shown, "إلغاء" in shown, "REQUEST" in shown, "CANCEL" in shown) == (True, True, False, False)


def test_a_message_is_read_reworded_and_held_back(client, editor, edition):
    speaker = Speaker.objects.get(key="of-new")
    address = page("release_message", edition.pk, speaker.guid)

    assert "نوێ: «" in client.get(address).content.decode()
    client.post(address, {"subject": "بابەت", "opening": "سڵاو", "is_held_back": "on"})

    draft = NoticeDraft.objects.get(person=speaker.guid)
    assert (draft.subject, draft.opening, draft.is_held_back) == ("بابەت", "سڵاو", True)
    assert "موقوفة" in text(client, "release_agenda", edition.pk)
    client.post(address, {"subject": "", "opening": ""})
    assert NoticeDraft.objects.get().is_held_back is False


def test_a_message_written_before_the_programme_changed_is_to_be_read_again(client, editor, edition):
    speaker = Speaker.objects.get(key="of-new")
    address = page("release_message", edition.pk, speaker.guid)
    first = client.get(address).context["notice"].told
    written = {"subject": "بابەت", "opening": "سڵاو", "told": first}
    client.post(address, written)
    assert TO_BE_READ_AGAIN not in text(client, "release_agenda", edition.pk)

    move(edition, "new", minutes=50)

    assert TO_BE_READ_AGAIN in text(client, "release_agenda", edition.pk)
    shown = client.get(address)
    assert "تغيّر البرنامج منذ كتابة هذه الرسالة" in shown.content.decode()
    client.post(address, written)
    assert TO_BE_READ_AGAIN in text(client, "release_agenda", edition.pk)
    client.post(address, {**written, "told": shown.context["notice"].told})
    assert TO_BE_READ_AGAIN not in text(client, "release_agenda", edition.pk)


def test_whoever_is_told_nothing_has_no_message(client, editor, edition):
    speaker = Speaker.objects.get(key="of-retitled")

    assert client.get(page("release_message", edition.pk, speaker.guid)).status_code == 404


def test_a_release_is_planned_on_the_clocks_of_the_edition_shown_and_cancelled(client, editor, edition):
    at = timezone.now().replace(second=0, microsecond=0) + timedelta(hours=30)
    press_release(client, edition, at=on_clocks(edition, at))

    plan = PlannedRelease.objects.get()
    assert (plan.at, plan.planned_by, plan.note_ar, plan.tells_people) == (at, editor, "ملاحظة", True)
    shown = text(client, "release_agenda", edition.pk)
    assert 'data-counts-down-to="' in shown
    assert "تغيّر البرنامج منذ الجدولة" not in shown
    assert edition.releases.count() == 1

    named(edition, "new").slots.all().delete()
    assert "تغيّر البرنامج منذ الجدولة" in text(client, "release_agenda", edition.pk)
    client.post(page("cancel_planned_release", edition.pk, plan.pk))
    assert PlannedRelease.objects.get().state == PlanState.CANCELLED


def test_a_time_that_is_past_is_refused_and_what_was_typed_stays(client, editor, edition):
    answer = press_release(client, edition, at="2020-01-01T10:00")

    shown = answer.content.decode()
    assert "مضى هذا الوقت" in shown
    assert "2020-01-01T10:00" in shown
    assert "ملاحظة" in shown


@pytest.mark.parametrize("at", ["", "2099-05-01T10:00"])
def test_what_changed_after_the_page_was_opened_is_shown_before_it_is_released_or_planned(client, editor, edition, at):
    address = page("release_agenda", edition.pk)
    typed = {**NOW, "tells_people": "", "at": at, "seen": client.get(address).context["seen"]}
    move(edition, "new", minutes=50)

    answer = client.post(address, typed)

    shown = answer.content.decode()
    assert (answer.status_code, answer.context["changes"]) == (409, pending_changes(edition))
    assert "تغيّر البرنامج منذ أن فتحت هذه الصفحة" in shown
    assert ("ملاحظة" in shown, at in shown, answer.context["form"]["tells_people"].value()) == (True, True, False)
    assert (edition.releases.count(), PlannedRelease.objects.count(), Message.objects.count()) == (1, 0, 0)

    client.post(address, {**typed, "seen": answer.context["seen"]})
    assert (edition.releases.count(), PlannedRelease.objects.count()) == ((1, 1) if at else (2, 0))


def test_a_change_is_said_beside_another_fault_of_what_was_typed(client, editor, edition):
    answer = press_release(client, edition, seen="another draft", at="2020-01-01T10:00")

    shown = answer.content.decode()
    assert answer.status_code == 409
    assert f'name="seen" value="{answer.context["seen"]}"' in shown
    assert ("مضى هذا الوقت" in shown, "تغيّر البرنامج منذ أن فتحت هذه الصفحة" in shown) == (True, True)


def test_what_became_of_a_plan_is_said(client, editor, edition):
    PlannedRelease.objects.create(edition=edition, at=timezone.now(), state=PlanState.NOTHING)

    assert "لم يبقَ شيء للإصدار" in text(client, "release_agenda", edition.pk)


def test_a_plan_that_is_not_carried_out_is_said_and_can_be_cancelled(client, editor, edition):
    press_release(client, edition, at="2099-05-01T10:00")
    PlannedRelease.objects.update(at=timezone.now() - timedelta(minutes=1))
    assert OVERDUE not in text(client, "release_agenda", edition.pk)

    PlannedRelease.objects.update(at=timezone.now() - timedelta(minutes=3))

    shown = text(client, "release_agenda", edition.pk)
    assert (OVERDUE in shown, "data-counts-down-to" in shown) == (True, False)
    client.post(page("cancel_planned_release", edition.pk, PlannedRelease.objects.get().pk))
    shown = text(client, "release_agenda", edition.pk)
    assert (OVERDUE in shown, 'name="tells_people"' in shown) == (False, True)


def test_the_list_tells_number_note_who_and_how_many_changes(client, editor, edition):
    press_release(client, edition)

    shown = text(client, "agenda_releases", edition.pk)
    assert "ملاحظة" in shown
    assert editor.name in shown
    assert f"<td>{edition.releases.first().change_count}</td>" in shown


def test_a_release_is_compared_with_any_earlier_one(client, editor, edition):
    release_agenda(edition)
    named(edition, "new").slots.all().delete()
    release_agenda(edition)

    since_second = text(client, "agenda_release", edition.pk, 3)
    since_first = text(client, "agenda_release", edition.pk, 3, against="1")

    assert ("أطول:" in since_second, "أطول:" in since_first) == (False, True)
    assert "أُبلغ" in since_second


def test_the_first_release_stands_alone(client, editor, edition):
    assert "الإصدار الأول" in text(client, "agenda_release", edition.pk, 1)
    assert client.get(page("agenda_release", edition.pk, 9)).status_code == 404


def test_restoring_shows_what_it_will_change_and_does_it(client, editor, edition):
    address = page("restore_release", edition.pk, 1)

    assert "أقصر:" in client.get(address).content.decode()
    client.post(address)

    assert named(edition, "lengthened").slots.get().minutes == 30
    assert edition.moves.last().made_by == editor


def test_what_cannot_be_restored_is_said(client, editor, edition):
    Edition.objects.filter(pk=edition.pk).update(starts_on=date(2030, 6, 1), ends_on=date(2030, 6, 2))

    answer = client.post(page("restore_release", edition.pk, 1))

    assert "1–2 حزيران 2030" in answer.content.decode()
    assert named(edition, "lengthened").slots.get().minutes == 45


def test_what_was_deleted_comes_back_from_the_page_of_a_release(client, editor, edition):
    named(edition, "retitled").delete()

    answer = client.post(page("restore_release", edition.pk, 1))

    assert answer.status_code == 302
    assert named(edition, "retitled").slots.count() == 1


def test_an_edition_without_releases_says_so(client, editor):
    edition = Edition.objects.get(pk=programme().pk)

    assert "لم يصدر" in text(client, "agenda_releases", edition.pk)


def queries(ask):
    with CaptureQueriesContext(connection) as captured:
        ask()
    return len(captured)


@pytest.mark.parametrize("name", ["release_agenda", "agenda_releases"])
def test_the_pages_ask_as_much_for_many_sessions_as_for_few(client, editor, name):
    few, many = changed_programme(), changed_programme()
    for number in range(30):
        session(many, f"more-{number}", rooms=[RoomFactory(edition=many)], hour=number % 10)
    text(client, name, few.pk)
    text(client, name, many.pk)

    assert queries(lambda: text(client, name, few.pk)) == queries(lambda: text(client, name, many.pk))


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.ORGANISER, Role.PROGRAMME_EDITOR}))
def test_other_staff_neither_see_nor_make_releases(client_of, role, edition):
    browser = client_of(role)

    assert {
        browser.get(page("release_agenda", edition.pk)).status_code,
        browser.get(page("agenda_releases", edition.pk)).status_code,
        browser.post(page("restore_release", edition.pk, 1)).status_code,
        browser.get(page("preview_agenda", edition.pk, "draft", "ar", "")).status_code,
    } == {403}
    assert next_content(edition) != edition.releases.get().content
