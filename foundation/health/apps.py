from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class HealthApp(AppConfig):
    name = "foundation.health"
    label = "health"
    verbose_name = _("Health")

    def ready(self) -> None:
        from foundation.health.domain import parts
        from foundation.health.receivers import worker

        self.wired = (parts, worker)
