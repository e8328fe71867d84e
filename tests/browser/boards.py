"""A board of its own for each test, in the product that is already running, and editors before it."""

import json
from dataclasses import dataclass
from uuid import uuid4

from playwright.sync_api import Page, expect

from bench.server import Server
from tests.browser.visitors import LAPTOP, Visitors

PASSWORD = "a long and private sentence"
MADE = """
import json
from datetime import date, timedelta
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile
from events.domain.placing import place_session
from events.models import Edition, Room, Session
from foundation.access.models import User

facts = json.loads({facts!r})
day = date(2031, 5, 10)
edition = Edition.objects.create(slug=facts["slug"], number=7, title_en="Board", starts_on=day, ends_on=day)
rooms = [
    Room.objects.create(edition=edition, key=f"hall-{{n}}", name_en=f"Hall {{n}}", name_ar=f"القاعة {{n}}", position=n)
    for n in range(1, facts["rooms"] + 1)
]
for n in range(facts["sessions"]):
    Session.objects.create(edition=edition, key=f"s-{{n}}", title_en=f"Session {{n}}", title_ar=f"جلسة {{n}}").save()
for n in range(facts["placed"]):
    session = edition.sessions.get(key=f"s-{{n}}")
    starts_at = edition.moment(day, edition.opens_at) + timedelta(hours=1)
    place_session(session, rooms[n], starts_at=starts_at, length=timedelta(hours=1))
for name, language in facts["editors"].items():
    user = User.objects.create_user(f"{{name}}-{{facts['slug']}}@example.org", password={password!r}, name=name)
    user.groups.add(Group.objects.get(name="programme_editor"))
    UserProfile.objects.create(user=user, preferred_language=language)
print(edition.pk)
"""


@dataclass
class Board:
    product: Server
    visitors: Visitors
    slug: str
    edition: int

    @property
    def path(self) -> str:
        return f"/admin/programme/editions/{self.edition}/board/"

    def slots(self, page: Page) -> list[list[object]]:
        """(session, room, start, minutes) as the server has them."""
        facts = page.request.get(f"{self.path}changes/").json()["whole"]
        titles = {session["pk"]: session["title"] for session in facts["sessions"]}
        places = {room["pk"]: place for place, room in enumerate(facts["rooms"], start=1)}
        return sorted(
            [int(titles[slot["session"]].split()[-1]), places.get(slot["room"]), clock(slot["start"]), slot["minutes"]]
            for slot in facts["slots"]
        )

    def open_as(self, name: str, **options: object) -> Page:
        page = self.visitors.new_page(**{"size": LAPTOP, "locale": "en-GB", **options})
        page.goto("/en/office/login/")
        page.fill("[name=email]", f"{name}-{self.slug}@example.org")
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/office/")
        page.goto(self.path)
        if options.get("java_script_enabled", True):
            expect(page.locator("[data-board][data-ready=true]")).to_be_visible()
        return page


def clock(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def make_board(visitors: Visitors, *, rooms: int = 3, sessions: int = 3, placed: int = 3, **editors: str) -> Board:
    """Editors with the language of their admin: `make_board(visitors, Hana="ar")`."""
    slug = f"board-{uuid4().hex[:8]}"
    facts = {"slug": slug, "rooms": rooms, "sessions": sessions, "placed": placed, "editors": editors}
    code = MADE.format(facts=json.dumps(facts), password=PASSWORD)
    edition = int(visitors.product.manage("shell", "-c", code).splitlines()[-1])
    return Board(visitors.product, visitors, slug, edition)
