from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class EventsApp(AppConfig):
    name = "events"
    label = "events"
    verbose_name = _("Programme")

    def ready(self) -> None:
        from events import receivers
        from events.domain.rights import rights_of
        from foundation.access.grants import grant

        grant("events", rights_of)
        self.wired = receivers
