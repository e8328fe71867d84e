"""What stands in the addresses when a test walks through all of them, where a plausible value would not do."""

from tests.factories.badges import GateFactory, badge_for


def sample_arguments():
    """By the address's name."""
    badge = badge_for(GateFactory())
    return {
        "badges:document": {"secret": badge.attendee.order.secret, "pk": badge.pk},
        "media": {"name": "images/unknown.png"},
        "wagtail_serve": ("nothing-here/",),
        "wagtaildocs_serve": (1, "unknown.pdf"),
    }
