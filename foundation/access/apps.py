from django.apps import AppConfig
from django.db.models.signals import post_migrate
from django.utils.translation import gettext_lazy as _


class AccessApp(AppConfig):
    name = "foundation.access"
    label = "access"
    verbose_name = _("Access")

    def ready(self) -> None:
        from foundation.access import entries, receivers  # noqa: F401
        from foundation.access.grants import write_grants

        post_migrate.connect(write_grants, sender=self)
