"""The released agenda for other programs, to be read only."""

from events.api.programme import public_api

__all__ = ["public_api"]
