"""What stands in the addresses when a test walks through all of them: add a line for each new one with arguments."""

from tests.factories.badges import GateFactory, badge_for


def sample_arguments():
    """By the address's name."""
    badge = badge_for(GateFactory())
    order = badge.attendee.order
    return {
        "badges:document": {"secret": order.secret, "pk": badge.pk},
        "badges:of_order": {"secret": "unknown"},
        "door:verify": {"code": "EIQ1UNKNOWN"},
        "media": {"name": "images/unknown.png"},
        "wagtail_serve": ("nothing-here/",),
        "wagtailcore_authenticate_with_password": {"page_view_restriction_id": 1, "page_id": 1},
        "wagtaildocs_authenticate_with_password": {"restriction_id": 1},
        "wagtaildocs_serve": (1, "unknown.pdf"),
    }
