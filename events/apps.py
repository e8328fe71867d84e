from importlib import import_module

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsApp(AppConfig):
    name = "events"
    label = "events"
    verbose_name = _("Programme")

    def ready(self) -> None:
        from foundation.access.grants import let_editors_keep

        import_module("events.receivers")
        let_editors_keep("events")
