"""A programme editor makes a release with every kind of change; it says exactly what changed, and to exactly whom."""

import pytest

from tests.browser.visitors import LAPTOP
from tests.factories.access import PASSWORD

pytestmark = [pytest.mark.browser, pytest.mark.xdist_group("browser")]
EDITOR = "every-change@example.org"
PREPARE = f"""
from wagtail.users.models import UserProfile
from foundation.access.roles import Role
from tests.events.programmes import changed_programme
from tests.factories.access import StaffFactory
editor = StaffFactory(email="{EDITOR}", roles=[Role.PROGRAMME_EDITOR], language="en")
UserProfile.objects.create(user=editor, preferred_language="en")
print(changed_programme(slug="every-change", number=79, state="open", title_en="Every change").pk)
"""
CHANGES = [
    "Cancelled: “cancelled”, Saturday 11 May 2030 at 21:00, Hall 0",
    "Details of “details-changed”: abstract",
    "“kind-changed”, kind: panel instead of speech",
    "Longer: “lengthened” (Saturday 11 May 2030 at 12:00), 45 instead of 30 minutes",
    "New room: “moved-in-room” (Saturday 11 May 2030 at 11:00) is held in Hall 1 instead of Hall 0",
    "New time: “moved-in-time” is held on Sunday 12 May 2030 at 07:00 instead of Saturday 11 May 2030 at 10:00",
    "New: “new”, Sunday 12 May 2030 at 06:00, Hall 0",
    "One time less: “one-time-less” is no longer held on Monday 13 May 2030 at 02:00, Hall 1",
    "One more time: “one-time-more” is also held on Monday 13 May 2030 at 03:00, Hall 1",
    "“person-added”, with: Sarkawt Namiq (speaker)",
    "“person-removed”, no longer with: Sarkawt Namiq (speaker)",
    "Kurdish title of “retitled”, new: “ناونیشان”",
    "“role-changed”, role of Sarkawt Namiq: chair instead of speaker",
    "Shorter: “shortened” (Saturday 11 May 2030 at 13:00), 15 instead of 30 minutes",
    "“theme-changed”, themes: Theme 0 instead of none",
    "Cancelled: “taken-out”, Saturday 11 May 2030 at 22:00, Hall 0",
    "speaker, newly listed: “Sarkawt Namiq”",
    "speaker, newly listed: “Sarkawt Namiq”",
    "speaker, no longer listed: “Sarkawt Namiq”",
    "speaker, no longer listed: “Sarkawt Namiq”",
    "theme, newly listed: “Theme 0”",
]
TOLD = {
    "of-new",
    "of-moved-in-time",
    "of-moved-in-room",
    "of-lengthened",
    "of-shortened",
    "of-one-time-more",
    "of-one-time-less",
    "of-cancelled",
    "of-taken-out",
    "who-is-added",
    "of-person-removed",
}


@pytest.fixture
def release_page(visitors):
    edition = visitors.product.manage("shell", "-v", "0", "-c", PREPARE).split()[-1]
    page = visitors.signed_in(EDITOR, PASSWORD, size=LAPTOP)
    page.goto(f"/admin/programme/editions/{edition}/release/")
    return page


def test_a_release_with_every_kind_of_change_shows_each_and_tells_whom_it_concerns(visitors, release_page):
    shown = release_page.locator(".release-table").first.locator("tbody tr td:last-child").all_inner_texts()
    assert shown == CHANGES

    release_page.click(".release-form button[type=submit]")
    release_page.wait_for_selector(".messages")

    guest = visitors.new_page(size=LAPTOP)
    guest.goto("/en/every-change/changes/2/")
    public = guest.inner_text("main")
    assert [text for text in CHANGES if text not in public] == []
    assert sorted(told(guest)) == sorted(f"{name}@example.org" for name in TOLD)


def told(page):
    """Who was written to, over all pages of the demo's mailbox."""
    page.goto("/en/demo/mailbox/")
    found = []
    while True:
        found += page.locator("td[data-label=To]").all_inner_texts()
        onwards = page.locator("a[rel=next]")
        if not onwards.count():
            return [who for who in found if who.startswith(("of-", "who-"))]
        onwards.first.click()
