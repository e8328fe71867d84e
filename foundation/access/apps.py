from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccessApp(AppConfig):
    name = "foundation.access"
    label = "access"
    verbose_name = _("Access")

    def ready(self) -> None:
        from foundation.access import entries, receivers  # noqa: F401
