from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class CmsApp(AppConfig):
    name = "cms"
    label = "cms"
    verbose_name = _("Site")

    def ready(self) -> None:
        from cms.receivers import editions, pages  # noqa: F401
