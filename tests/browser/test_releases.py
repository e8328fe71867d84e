"""An editor releases the agenda in Arabic, from diff to release, and visitors read what changed."""

import re

import pytest

from tests.browser.visitors import LAPTOP, PHONE
from tests.browsing import axe_findings, overflow

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
PREPARE = """
from datetime import date, timedelta
from events.models import *
from events.domain.releases import release_agenda
day = date.today() + timedelta(days=20)
edition = Edition.objects.create(slug="walked", number=77, title_ar="دورة الاختبار", title_ckb="خولی تاقیکردنەوە",
    title_en="Walked edition", starts_on=day, ends_on=day, state="open")
room = edition.rooms.create(key="hall", name_ar="القاعة الكبرى", name_ckb="هۆڵی گەورە", name_en="Main hall")
speaker = edition.speakers.create(key="noor", name_ar="نور حسن", name_ckb="نوور حەسەن", name_en="Noor Hasan",
    email="noor@example.org", language="ckb")
titles = {"title_ar": "كلمة عن البيانات", "title_ckb": "وتار", "title_en": "Talk"}
session = Session.objects.create(edition=edition, key="talk", **titles)
Appearance.objects.create(session=session, speaker=speaker)
from datetime import datetime, time
slot = Slot.objects.create(session=session, room=room, minutes=30,
    starts_at=datetime.combine(day, time(10), edition.zone))
release_agenda(edition)
Slot.objects.filter(pk=slot.pk).update(minutes=45)
Session.objects.filter(pk=session.pk).update(title_ar="كلمة عن البيانات المفتوحة")
User = __import__("foundation.access.models", fromlist=["User"]).User
User.objects.update(language="ar")
from wagtail.users.models import UserProfile
for user in User.objects.all():
    UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "ar"})
print(edition.pk)
"""


@pytest.fixture(scope="module")
def edition(product):
    return product.manage("shell", "-v", "0", "-c", PREPARE).split()[-1]


def faults_of(page):
    wider = overflow(page)
    return [*axe_findings(page), *([f"{wider} pixels wider"] if wider > 0 else [])]


def test_an_editor_releases_the_agenda_in_arabic_and_visitors_read_what_changed(visitors, edition):
    page = visitors.organiser(size=LAPTOP)
    page.goto(f"/admin/programme/editions/{edition}/release/")
    assert page.get_attribute("html", "dir") == "rtl"
    assert "أطول: «كلمة عن البيانات المفتوحة»" in page.inner_text("main")

    reword(page)
    plan_and_cancel(page)
    page.fill("[name=note_ar]", "تمديد جلسة")
    page.click(".release-form button[type=submit]")
    page.wait_for_selector(".messages")
    assert page.locator(".release-form").count() == 0

    guest = visitors.new_page(size=PHONE)
    guest.goto("/ar/walked/changes/")
    assert "تمديد جلسة" in guest.inner_text("main")
    assert "أطول: «كلمة عن البيانات المفتوحة»" in guest.inner_text("main")


def reword(page):
    page.click("a:has-text('قراءة الرسالة')")
    assert page.get_attribute("[name=subject]", "dir") == "rtl"
    page.fill("[name=opening]", "سڵاو بەڕێز نوور")
    page.click(".release-form button[type=submit]")
    page.wait_for_url("**/release/")


def plan_and_cancel(page):
    page.fill("[name=at]", "2099-05-01T10:00")
    page.click(".release-form button[type=submit]")
    page.wait_for_selector("[data-counts-down-to]")
    assert re.fullmatch(r"\d+:\d\d:\d\d", page.inner_text("[data-counts-down-to]"))
    page.click("form[action*=cancel] button")
    page.wait_for_selector("[name=at]")


@pytest.mark.looks
@pytest.mark.usefixtures("edition")
@pytest.mark.parametrize("device", [("light", PHONE), ("dark", LAPTOP)], ids=["phone", "laptop"])
@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
@pytest.mark.parametrize("path", ["changes/", "changes/1/"])
def test_the_changelog_is_open_to_everybody(visitors, language, device, path):
    scheme, size = device
    page = visitors.new_page(size=size, scheme=scheme)
    page.goto(f"/{language}/walked/{path}")

    assert faults_of(page) == []


PAGES = ["release/", "releases/", "releases/1/", "releases/1/restore/"]


@pytest.mark.looks
@pytest.mark.parametrize("path", PAGES)
def test_the_pages_of_releases_in_the_admin_have_no_faults_of_their_own(visitors, edition, path):
    page = visitors.organiser(size=LAPTOP)
    page.goto(f"/admin/programme/editions/{edition}/{path}")

    assert faults_of(page) == []


@pytest.mark.looks
@pytest.mark.parametrize("language", ["ar", "ckb", "en"])
def test_a_preview_is_open_to_everybody_who_may_see_it(visitors, edition, language):
    page = visitors.organiser(size=PHONE)
    page.goto(f"/admin/programme/editions/{edition}/preview/draft/{language}/")

    assert faults_of(page) == []
