"""The door for gunicorn."""

import os

from django.core.wsgi import get_wsgi_application
from django.urls import get_resolver

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.demo")


def load_addresses() -> int:
    """Every view, before the first visitor asks for one; the answer is the number of addresses at the root."""
    return len(get_resolver().url_patterns)


django_application = get_wsgi_application()

from config.front import Front  # noqa: E402  # only now are the apps loaded
from config.memory import settle_memory  # noqa: E402  # after what it shall leave alone

application = Front(django_application)
load_addresses()
settle_memory()
