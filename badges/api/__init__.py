"""The door's interface to the server."""

from badges.api.door import door_api

__all__ = ["door_api"]
