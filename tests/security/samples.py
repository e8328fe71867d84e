"""What stands in the addresses when a test walks through all of them, where a plausible value would not do."""

from events.domain.printing import print_paper
from events.domain.releases import release_agenda
from events.models import Appearance
from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.factories.badges import GateFactory, badge_for
from tests.factories.cms import star_list_of
from tests.factories.events import SlotFactory, SpeakerFactory


def sample_arguments():
    """By the address's name."""
    badge = badge_for(GateFactory())
    order, kind = badge.attendee.order, badge.attendee.registration_type
    person = {"pk": StaffFactory(roles=[Role.DOOR]).pk}
    edition, session, speaker = released_programme()
    return {
        "access:close_account": person,
        "access:invite_again": person,
        "access:member": person,
        "access:open_account": person,
        "badges:document": {"secret": order.secret, "pk": badge.pk},
        "badges:of_order": {"secret": order.secret},
        "calendars:session": {"edition": edition, "key": session},
        "calendars:speaker": {"edition": edition, "key": speaker},
        "cms:changes_feed": {"edition": order.edition.slug},
        **{f"feeds:{name}": {"edition": edition} for name in ("csv", "ics", "json", "pdf", "widget", "xlsx", "xml")},
        "cms:drop_stars": stars_of(order.edition),
        "cms:file_of_page": ("nothing-here/social.png",),
        "cms:make_stars": {"edition": order.edition.slug},
        "cms:page": ("nothing-here/",),
        "cms:stars": stars_of(order.edition),
        "cms:stars_calendar": stars_of(order.edition),
        "media": {"name": "images/unknown.png"},
        **{
            f"public-api:{name}": {"edition": edition}
            for name in ("edition", "rooms", "sessions", "speakers", "themes")
        },
        "public-api:session": {"edition": edition, "key": session},
        "public-api:speaker": {"edition": edition, "key": speaker},
        "registrations:attendee": {"pk": badge.attendee.pk},
        "registrations:cancel_order": {"secret": order.secret},
        "registrations:office_cancel": {"pk": order.pk},
        "registrations:office_links": {"pk": order.pk},
        "registrations:office_order": {"pk": order.pk},
        "registrations:order": {"secret": order.secret},
        "registrations:order_calendar": {"secret": order.secret},
        "registrations:register": {"edition": order.edition.slug},
        "registrations:type": {"pk": kind.pk},
        "wagtail_serve": ("nothing-here/",),
        "wagtaildocs_serve": (1, "unknown.pdf"),
    }


def stars_of(edition):
    return {"edition": edition.slug, "secret": star_list_of(edition).secret}


def released_programme():
    """The addresses of an edition that is printed, of a session in it and of its speaker."""
    session = SlotFactory().session
    speaker = SpeakerFactory(edition=session.edition)
    Appearance.objects.create(session=session, speaker=speaker)
    release = release_agenda(session.edition)
    print_paper(f"{session.edition.pk}:{release.number}:ar")
    return session.edition.slug, session.key, speaker.key
