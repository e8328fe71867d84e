"""The durable work of registrations; importing this registers it."""

from registrations.tasks import letters, links

__all__ = ["letters", "links"]
