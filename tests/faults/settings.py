"""The demo's settings with the work that fault tests ask for."""

from config.settings.demo import *  # noqa: F403

SECRET_KEY = "fault-test-" * 5
INSTALLED_APPS = [*INSTALLED_APPS, "tests.faults.app"]  # noqa: F405
STORAGES = STORAGES | {  # noqa: F405
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
