"""What stands in the addresses when a test walks through all of them, where a plausible value would not do."""

from foundation.access.roles import Role
from tests.factories.access import StaffFactory
from tests.factories.badges import GateFactory, badge_for


def sample_arguments():
    """By the address's name."""
    badge = badge_for(GateFactory())
    order, kind = badge.attendee.order, badge.attendee.registration_type
    person = {"pk": StaffFactory(roles=[Role.DOOR]).pk}
    return {
        "access:close_account": person,
        "access:invite_again": person,
        "access:member": person,
        "access:open_account": person,
        "badges:document": {"secret": order.secret, "pk": badge.pk},
        "badges:of_order": {"secret": order.secret},
        "cms:page": ("nothing-here/",),
        "media": {"name": "images/unknown.png"},
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
