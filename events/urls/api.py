"""The API that every program may read."""

from events.api import public_api

public_api_patterns = public_api.urls
