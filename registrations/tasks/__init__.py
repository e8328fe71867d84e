"""The durable work of registrations; importing this registers it."""

from registrations.tasks import links

__all__ = ["links"]
