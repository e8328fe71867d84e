from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class BadgesApp(AppConfig):
    name = "badges"
    label = "badges"
    verbose_name = _("Badges")

    def ready(self) -> None:
        import_module("badges.receivers.attendees")
        import_module("badges.views.entries")
